"""Words of a sentence with the part that each plays: what a parse is made from."""

from __future__ import annotations

from collections.abc import Sequence

from aiclaims.reading.marks import EntityMark
from aiclaims.reading.syntax.raw_words import RawWord, merge_words
from aiclaims.reading.syntax.readings import readings
from aiclaims.reading.syntax.tagging import best_parts
from aiclaims.reading.syntax.word_classes import BEFORE_TO, CLOSED, Tag, Word
from aiclaims.reading.tokens import word_set

# The tag of a parse, and for a verb its form, of each finer part of speech that is named otherwise.
_TAGS: dict[str, tuple[Tag, str]] = {
    **dict.fromkeys(("plural", "adjective", "attributive", "possessive"), ("noun", "")),
    **dict.fromkeys(("be-base", "be-participle", "be-ing"), ("be", "")),
    **dict.fromkeys(("have-base", "have-participle", "have-ing"), ("have", "")),
    "do-base": ("do", ""),
    **dict.fromkeys(("base", "present"), ("verb", "base")),
    **{form: ("verb", form) for form in ("third", "past", "participle", "ing")},
}


def read_words(text: str, entities: Sequence[EntityMark]) -> tuple[Word, ...]:
    """Tag the words of a sentence; what stands in brackets, and quotation marks, are left out."""
    raw = merge_words(text, entities)
    full = text.rstrip("\"”’') ").endswith((".", "!", "?"))
    parts = best_parts([word.lower for word in raw], readings(raw), full=full)
    words: list[Word] = []
    for token, part in zip(raw, parts, strict=True):
        if token.lower == "to" and part == "preposition" and words and words[-1].lower in BEFORE_TO:
            words[-1] = words[-1]._replace(tag="preposition", form="")
            words.append(Word(token.start, token.end, "owing to", "preposition"))
            continue
        if token.lower == "to" and len(words) > 1 and words[-1].lower == "subject" and words[-2].tag in _DESCRIBED:
            # "Tools subject to controls": which ones, and no subject of theirs.
            words[-1] = words[-1]._replace(tag="preposition", form="")
            words.append(Word(token.start, token.end, "subject to", "preposition"))
            continue
        tag, form = _tag(token, part)
        words.append(Word(token.start, token.end, token.lower, tag, form, token.owns))
    return tuple(_without_dashes(words))


def _tag(token: RawWord, part: str) -> tuple[Tag, str]:
    if token.tag is not None:
        return token.tag, ""
    if part in _TAGS:
        return _TAGS[part]
    if part == "adverb" and CLOSED.get(token.lower) == "not":
        return "not", ""
    return part, ""  # type: ignore[return-value]


_DESCRIBED = frozenset(("noun", "name", "pronoun"))
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
