"""Words of a sentence with the part that each plays: what a parse is made from."""

from __future__ import annotations

from collections.abc import Sequence

from aiclaims.reading.marks import EntityMark
from aiclaims.reading.syntax.raw_words import RawWord, class_at, is_adverb, is_verbal, merge_words
from aiclaims.reading.syntax.verb_forms import NOUNS_TOO, verb_forms
from aiclaims.reading.syntax.verb_tags import verb_form
from aiclaims.reading.syntax.word_classes import BEFORE_TO, CLOSED, NAMED_RULES, NOT_ADVERBS, Tag, Word
from aiclaims.reading.tokens import word_set


def read_words(text: str, entities: Sequence[EntityMark]) -> tuple[Word, ...]:
    """Tag the words of a sentence; what stands in brackets, and quotation marks, are left out."""
    return tuple(_tagged(merge_words(text, entities)))


def _tagged(raw: list[RawWord]) -> list[Word]:
    words: list[Word] = []
    for index, token in enumerate(raw):
        tag, form = _tag(raw, index, words)
        if token.lower == "to" and words and words[-1].lower in BEFORE_TO:
            words.append(Word(token.start, token.end, "owing to", "preposition"))
            continue
        words.append(Word(token.start, token.end, token.lower, tag, form, token.owns))
    return _without_dashes(words)


_DASHES = word_set("- – —")


def _without_dashes(words: list[Word]) -> list[Word]:
    """Read a pair of dashes around names or nouns as commas: "added two firms — A and B — to the list"."""
    found: list[Word] = []
    opened: int | None = None
    for word in words:
        dash = word.tag == "break" and word.lower in _DASHES
        if dash and found and found[-1].tag == "break" and found[-1].lower == "-":
            found[-1] = found[-1]._replace(end=word.end)
            continue
        found.append(word)
        if dash and opened is not None:
            found[opened] = found[opened]._replace(tag="comma")
            found[-1] = word._replace(tag="comma")
            opened = None
        elif dash:
            opened = len(found) - 1
        elif word.tag not in _VERBLESS:
            opened = None
    return found


_VERBLESS = frozenset(("noun", "name", "numeral", "determiner", "adverb", "preposition", "conjunction", "comma"))


def _tag(raw: list[RawWord], index: int, words: list[Word]) -> tuple[Tag, str]:
    token = raw[index]
    if token.tag is not None:
        return token.tag, ""
    lower = token.lower
    if lower == "to":
        return ("to" if _is_infinitive(raw, index) else "preposition"), ""
    if lower in {"either", "both"} and words and words[-1].tag == "to":
        return "adverb", ""  # "to either wait or pay"
    if lower == "as" and words and words[-1].lower == "such":
        return "preposition", ""
    if lower == "as":
        return "preposition", ""
    if lower in BEFORE_TO and raw[index + 1 : index + 2] and raw[index + 1].lower == "to":
        return "preposition", ""
    if lower == "that":
        return _that(raw, index, words), ""
    if lower in {"us"} and token.text == "US":
        return "name", ""
    if lower == "under" and raw[index + 1 : index + 2] and raw[index + 1].lower.startswith("secretar"):
        return "name", ""  # "Under Secretary"
    if lower in {"may", "march"} and token.text[0].isupper() and (index == 0 or not _is_subject(words[-1])):
        return "name", ""
    if lower == "more" and words and words[-1].lower == "once":
        return "adverb", ""
    if lower == "next" and is_verbal(raw, index + 1):
        return "adverb", ""
    if lower == "clear" and words and words[-1].lower in {"steer", "steers", "steered", "steering", "stay", "keep"}:
        return "adverb", ""
    if lower == "no" and raw[index + 1 : index + 2] and raw[index + 1].lower == "longer":
        return "not", ""
    if lower in _FLOATING and words and words[-1].tag in {"be", "have", "modal"} and not words[-1].owns:
        return "adverb", ""
    if lower in CLOSED and not token.owns:
        tag = CLOSED[lower]
        if (
            tag == "determiner"
            and lower in {"this", "these", "those", "such", "many", "all", "both", "some"}
            and is_verbal(raw, index + 1)
            and not (lower in _SHARES and _describes(raw, index + 1))
        ):
            return "pronoun", ""
        return tag, ""
    if lower.endswith("ly") and lower not in NOT_ADVERBS:
        return "adverb", ""
    if token.owns:
        return "noun", ""
    form = verb_form(raw, index, words)
    if form:
        return "verb", form
    capital = token.text[0].isupper() and index > 0
    return ("name" if capital or any(c.isdigit() for c in lower) else "noun"), ""


# Words for a share that stand before a noun rather than before a verb.
_SHARES = word_set("some many all both")


def _describes(raw: list[RawWord], index: int) -> bool:
    """Tell whether a participle only describes the noun behind it: "some downgraded chips"."""
    return raw[index].lower.endswith("ed") and class_at(raw, index + 1) in {"noun", "name"}


# Words for a share of the subject that may stand behind its auxiliary: "were each granted".
_FLOATING = word_set("each both all")


def _is_subject(word: Word) -> bool:
    return word.tag in {"noun", "name", "pronoun"}


# Nouns of what is held or feared, behind which "that" opens what is: "chances that the state will act".
_HELD_NOUNS = word_set(
    "chance chances possibility likelihood odds probability fear fears concern concerns worry worries sign signs news hope hopes expectation "
    "expectations speculation rumour rumours rumor rumors belief view fact idea suspicion suspicions"
)


_DAYS = word_set(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday week month year january february march april june july "
    "august september october november december"
)


def _that(raw: list[RawWord], index: int, words: list[Word]) -> Tag:
    before = words[-1].tag if words else "break"
    opens = class_at(raw, index + 1) in {"determiner", "pronoun", "name"}
    if words and words[-1].lower in _DAYS and opens and not is_verbal(raw, index + 1):
        return "subordinator"  # "announced on Tuesday that it expects"
    if before == "noun" and words[-1].lower in _HELD_NOUNS and not is_verbal(raw, index + 1):
        return "subordinator"
    if before == "verb" or (words and words[-1].lower in {"said", "so", "now", "given"}):
        return "subordinator"
    if before in {"noun", "name", "pronoun", "numeral", "comma", "adverb"}:
        if is_verbal(raw, index + 1) or class_at(raw, index + 1) in {"name", "determiner", "pronoun"}:
            return "relative"
        return "relative" if class_at(raw, index + 1) == "noun" and before != "comma" else "determiner"
    return "pronoun" if is_verbal(raw, index + 1) else "determiner"


def _is_infinitive(raw: list[RawWord], index: int) -> bool:
    """Tell whether "to" opens an infinitive, and is no preposition."""
    at = index + 1
    while at < len(raw) and (
        is_adverb(raw[at].lower)
        or raw[at].lower in {"further", "also", "again", "not", "no", "longer", "once", "either", "both"}
    ):
        at += 1
    if (
        at >= len(raw)
        or raw[at].tag is not None
        or raw[at].owns
        or (raw[at].text[0].isupper() and not raw[0].text.isupper())
    ):
        return False
    lower = raw[at].lower
    if lower in {"be", "have", "do"}:
        return True
    base, forms = verb_forms().get(lower, ("", frozenset()))
    if "base" not in forms:
        return False
    if base in NOUNS_TOO and raw[at + 1 : at + 2] and raw[at + 1].lower in NAMED_RULES:
        return False  # "thanks to export controls"
    return (
        base not in NOUNS_TOO
        or [word.lower for word in raw[at + 1 : at + 3]] == ["up", "on"]
        or class_at(raw, at + 1) not in {"end", "break", "comma", "be", "modal"}
        or lower in {"export", "ship", "buy", "purchase"}
    )
