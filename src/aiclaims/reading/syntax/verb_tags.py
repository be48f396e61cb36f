"""Which words are verbs, told from their form and from what stands around them."""

from __future__ import annotations

from aiclaims.reading.syntax.raw_words import RawWord, class_at
from aiclaims.reading.syntax.verb_forms import NOUNS_TOO, verb_forms
from aiclaims.reading.syntax.word_classes import (
    ATTRIBUTES,
    DEGREES,
    ING_NOUNS,
    MODIFIERS,
    NAMES_OF_RULES,
    ONLY_VERBS,
    RULES,
    Tag,
    Word,
)
from aiclaims.reading.tokens import word_set


def _previous(words: list[Word]) -> Word | None:
    """Give the last word that is no adverb and no "not"."""
    return next((word for word in reversed(words) if word.tag not in {"adverb", "not"}), None)


_ADJECTIVES = word_set(
    "unprecedented unauthorized unauthorised unlimited unlicensed unrelated unchanged unaffected unmatched unfounded unwarranted "
    "unfettered unrestricted unparalleled unspecified hundred"
)
_SUMS = ("billion", "million", "bn", "dollar", "percent", "%")
_ATTRIBUTIVE = {"determiner", "numeral"}


_DESCRIBING = (
    "-related",
    "-based",
    "-designed",
    "-focused",
    "-oriented",
    "-backed",
    "-owned",
    "-linked",
    "-affiliated",
)


def verb_form(raw: list[RawWord], index: int, words: list[Word]) -> str:
    """Tell which form of a verb a word is here, "" where it is none."""
    token = raw[index]
    lower = token.lower
    base, forms = verb_forms().get(lower, ("", frozenset()))
    if not forms and lower.endswith(_DESCRIBING):
        return ""
    if not forms and lower.endswith("ed") and len(lower) > 4 and not (lower.endswith("eed") or lower in _ADJECTIVES):
        base, forms = lower[:-2], frozenset(("past", "participle"))
    if not forms and lower.endswith("ing") and len(lower) > 5:
        base, forms = lower[:-3], frozenset(("ing",))
    named = lower in NAMES_OF_RULES and token.text[0].isupper() and class_at(raw, index + 1) in {"noun", "name"}
    if not forms or named:
        return ""
    previous = _previous(words)
    before = previous.tag if previous else "break"
    following = class_at(raw, index + 1)
    if raw[index + 1 : index + 2] and raw[index + 1].text in {"-", "‑"}:
        return ""
    if before in {"modal", "to", "do"} and "base" in forms:
        return "base"
    if "base" in forms and before in {"noun", "name", "pronoun"} and _is_let(words):
        return "base"
    if before in {"be", "have"}:
        if "participle" in forms:
            return "participle"
        return "ing" if "ing" in forms else ""
    if "ing" in forms:
        return _ing(lower, before, following, index, words)
    if forms & {"past", "participle"} and "base" not in forms:
        return _past(raw, index, words, previous, following)
    return _present(raw, index, forms, base, words, following)


def _is_let(words: list[Word]) -> bool:
    """Tell whether somebody is let do what follows: "let Nvidia sell", "helped the firm build"."""
    for word in reversed(words[-6:]):
        if word.tag == "verb":
            return verb_forms().get(word.lower, ("",))[0] in {"let", "help", "make", "see", "watch"}
        if word.tag not in {"noun", "name", "pronoun", "determiner", "numeral", "conjunction", "adverb"}:
            return False
    return False


_OPENERS = {"determiner", "name", "pronoun", "numeral"}


def _ing(lower: str, before: Tag | str, following: Tag | str, index: int, words: list[Word]) -> str:
    if lower == "leading" and following in {"to", "preposition"}:
        return "ing"
    if lower in ING_NOUNS and following not in {"determiner", "pronoun"} and (before, following) != ("comma", "name"):
        return ""
    if before in {"determiner", "numeral"} or (words and words[-1].owns):
        return ""
    if before in {"noun", "name"}:
        return (
            "ing"
            if following in {*_OPENERS, "preposition", "subordinator", "relative", "to"} or following == "noun"
            else ""
        )
    return "ing"


def _past(raw: list[RawWord], index: int, words: list[Word], previous: Word | None, following: Tag | str) -> str:
    before = previous.tag if previous else "break"
    if before in _ATTRIBUTIVE or (previous is not None and previous.owns):
        return ""
    opens = len(words) < 2 or words[-2].tag in {"conjunction", "break", "comma"}
    if raw[index].lower in ATTRIBUTES and following in {"noun", "name"} and not (before == "name" and opens):
        return ""
    if before == "preposition":
        return "" if following in {"noun", "name"} else "participle"
    attributive = raw[index].lower.endswith("ed") and following == "noun" and len(words) >= 2
    if before in {"conjunction", "comma"} and attributive and words[-2].lower in DEGREES:
        return ""  # "new and expanded controls"
    if before == "verb" and following in {"noun", "name"} and words[-1].form != "participle":
        return ""  # "buy restricted chips"
    return "past"


def _present(
    raw: list[RawWord],
    index: int,
    forms: frozenset[str],
    base: str,
    words: list[Word],
    following: Tag | str,
) -> str:
    previous = _previous(words)
    before = previous.tag if previous else "break"
    form = "third" if "third" in forms else "past" if "past" in forms and "base" not in forms else "base"
    if (previous is not None and previous.owns) or before in {*_ATTRIBUTIVE, "preposition"}:
        return ""
    if "past" in forms and "base" in forms:  # "cut", "put", "set", "let", "hit"
        if words and (words[-1].lower.endswith(_SUMS) or words[-1].lower in MODIFIERS):
            return ""  # "a $2 billion hit", "a revenue hit"
        if words and words[-1].lower.endswith(("ial", "cal", "ous", "ive")) and following not in _OPENERS:
            return ""  # "a major financial hit", "massive cut"
        if raw[index + 1 : index + 2] and raw[index + 1].lower == "of":
            return ""  # "a sweeping set of rules"
        if before in {"noun", "name", "pronoun", "relative", "comma", "conjunction"}:
            return "past" if following in {*_OPENERS, "preposition", "noun"} else ""
        return "past" if before == "break" and following == "preposition" else ""
    if "participle" in forms and before in {"noun", "name"} and following == "preposition":
        return "past"  # "fabs run by"
    if base not in NOUNS_TOO:
        if before in {"noun", "name", "pronoun", "relative", "conjunction", "comma", "adverb"}:
            return form
        if before == "break" and following == "noun":
            # "| Restricts chip sales |", "- prohibit exports"
            return form if base in ONLY_VERBS else ""
        return (
            form
            if before == "verb" and form == "third"
            else "base"
            if before == "break" and following in _OPENERS
            else ""
        )
    if before in {"pronoun", "relative"}:
        return form if following not in {"be", "modal"} else ""
    if before == "break":
        return "base" if form == "base" and following in _OPENERS else ""
    if before not in {"noun", "name", "conjunction", "comma"} or (previous is not None and previous.lower in MODIFIERS):
        return ""
    if words[-1].lower in _BEFORE_VERBS and before in {"noun", "name"}:
        return form  # "Ottawa and London now demand licences"
    if form == "base" and before in {"noun", "name"} and previous is not None and not previous.lower.endswith("s"):
        return ""
    if form == "base" and before == "noun" and previous is not None and previous.lower in RULES and following == "noun":
        return form  # "the restrictions block leading firms"
    if following in {"determiner", "pronoun", "name"} or (
        following == "relative"
        and base in {"doubt", "claim", "hope", "fear", "signal", "estimate", "report", "forecast", "project", "note"}
    ):
        return form
    if following == "noun" and form == "third":
        return form if _object_follows(raw, index + 1) else ""
    if before in {"noun", "name", "comma"} and following == "numeral" and form == "third":
        return form
    if base == "face" and form == "third" and before == "name":
        return form  # "AMD faces up to $800 million in charges"
    return ""


_BEFORE_VERBS = frozenset(("now", "also", "already", "still"))


def _object_follows(raw: list[RawWord], at: int) -> bool:
    """Tell whether the noun at a place is rather a verb's object than a verb of its own ("bans exports", "curbs hit")."""
    lower = raw[at].lower if at < len(raw) else ""
    base, forms = verb_forms().get(lower, ("", frozenset()))
    return (
        not forms
        or (base in NOUNS_TOO and class_at(raw, at + 1) not in _OPENERS)
        or lower in ATTRIBUTES | NAMES_OF_RULES
    )
