"""Noun phrases of a stretch of words, each with the preposition that governs it."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from aiclaims.reading.syntax.word_classes import Word
from aiclaims.reading.tokens import word_set

NOMINAL = frozenset(("noun", "name", "numeral", "pronoun", "determiner"))
"""What noun phrases are made of."""


@attrs.frozen
class Phrase:
    """A noun phrase without what hangs on it, by its offsets."""

    start: int
    end: int


@attrs.frozen
class Complement:
    """A noun phrase that a verb governs.

    Args:
        preposition: The preposition before it, lower case; "" for an object.
        start: Offset of the noun phrase.
        end: Offset behind it.
    """

    preposition: str
    start: int
    end: int


_EXPANDING = word_set("including like as")
# With these "of" is one preposition: "because of the curbs", "instead of foreign ones".
_BEFORE_OF = word_set("because instead ahead regardless irrespective")
_TIMES = word_set(
    "day days week weeks month months year years january february march april may june july august september october november december "
    "jan feb mar apr aug sept sep oct nov dec jan. feb. mar. apr. aug. sept. sep. oct. nov. dec. "
    "monday tuesday wednesday thursday friday saturday sunday today yesterday time times quarter effective hours later ago instead far late early"
)


def is_time(words: Sequence[Word], phrase: Complement) -> bool:
    """Tell whether a noun phrase only says when."""
    inside = [word for word in words if phrase.start <= word.start and word.end <= phrase.end and word.tag != "numeral"]
    return not inside or ((inside[-1].lower in _TIMES or inside[0].lower == "effective") and not inside[-1].owns)


def _is_date(word: Word) -> bool:
    """Tell whether a word ends a date, behind which a name begins anew: "in 2023 Japan", "last week Washington"."""
    if word.tag == "numeral":
        return len(word.lower) == 4 and word.lower.isdigit() and word.lower.startswith(("19", "20"))
    return word.lower in _TIMES and not word.owns


def _bounds_number(words: Sequence[Word], at: int, high: int) -> bool:
    """Tell whether a "than" only bounds the number behind it: "more than 30 firms" is one phrase."""
    return 0 < at < high - 1 and words[at - 1].lower in {"more", "less", "fewer"} and words[at + 1].tag == "numeral"


_STATES = frozenset("effect force place operation practice law".split())


def complements(words: Sequence[Word], low: int, high: int, *, lists: bool = True) -> tuple[Complement, ...]:
    """Cut a stretch into noun phrases, each with the preposition that governs it; a list shares its preposition.

    Args:
        words: The words of the sentence.
        low: Number of the first word.
        high: Number behind the last.
        lists: Whether a preposition governs what follows a comma too, as it does behind a verb.
    """
    found: list[Complement] = []
    preposition = ""
    begin: int | None = None
    last = low
    joined = False

    def close() -> None:
        nonlocal begin
        if begin is not None:
            found.append(Complement(preposition, words[begin].start, words[last].end))
        begin = None

    for at in range(low, high):
        word = words[at]
        if word.lower == "than" and _bounds_number(words, at, high):
            continue
        if word.tag == "preposition":
            close()
            # "As a result of the rules, ..." opens a phrase; elsewhere "as" goes on with what is governed.
            if word.lower == "of" and at > low and words[at - 1].lower in _BEFORE_OF:
                preposition = f"{words[at - 1].lower} of"
            elif word.lower not in _EXPANDING or (at == low and word.lower == "as"):
                preposition = word.lower
            joined = True
        elif word.tag in {"comma", "conjunction"}:
            close()
            joined = True
            if word.tag == "comma" and not lists:
                preposition = ""
        elif word.tag in NOMINAL:
            fresh = (
                begin is None
                or (word.tag in {"determiner", "pronoun"} and words[at - 1].tag not in {"determiner"})
                or (word.tag == "name" and _is_date(words[at - 1]))
                or (word.tag == "noun" and at > 1 and _is_date(words[at - 1]) and words[at - 2].tag == "preposition")
            )
            if begin is not None and begin == at - 1 and preposition == "into" and words[begin].lower in _STATES:
                # "put into effect rules": what is put there is no part of where.
                fresh = True
            if fresh:
                close()
                if not joined:
                    # Two phrases side by side: the second is no part of what the preposition governs.
                    preposition = "" if found else preposition
                begin = at
            joined = False
            last = at
        elif word.tag in {"adverb", "not"}:
            continue
        else:
            close()
    close()
    return tuple(found)


def _phrases(words: Sequence[Word], low: int, high: int) -> list[tuple[Phrase, bool]]:
    """Give the noun phrases between two words, each with whether a preposition governs it."""
    return [
        (Phrase(c.start, c.end), bool(c.preposition))
        for c in complements(words, low, high, lists=False)
        if not is_time(words, c)
    ]


def first_phrase(words: Sequence[Word], low: int, high: int) -> Phrase | None:
    """Give the first noun phrase that no preposition governs."""
    return next((phrase for phrase, governed in _phrases(words, low, high) if not governed), None)


def last_phrase(words: Sequence[Word], low: int, high: int) -> Phrase | None:
    """Give the last noun phrase that no preposition governs."""
    return next((phrase for phrase, governed in reversed(_phrases(words, low, high)) if not governed), None)


_NOMINATIVE = word_set("i he she we they it you")


def pronoun_before(words: Sequence[Word], low: int, high: int) -> Phrase | None:
    """Give the pronoun right before a verb, which nothing else may be the subject of: "the price they asked"."""
    at = high - 1
    while at >= low and words[at].tag in {"adverb", "not"}:
        at -= 1
    if at < low or words[at].lower not in _NOMINATIVE:
        return None
    governed = at > low and words[at - 1].tag == "preposition"
    listed = at > low + 1 and words[at - 1].tag == "conjunction" and words[at - 2].tag in NOMINAL
    return None if governed or listed else Phrase(words[at].start, words[at].end)


def nearest_phrase(words: Sequence[Word], low: int, high: int) -> Phrase | None:
    """Give the last noun phrase, whatever governs it."""
    phrases = _phrases(words, low, high)
    return phrases[-1][0] if phrases else None


def phrase_after_comma(words: Sequence[Word], low: int, high: int) -> Phrase | None:
    """Give the subject that follows the last comma or conjunction: "..., and Japan tightened"."""
    for at in range(high - 1, low - 1, -1):
        if words[at].tag in {"comma", "conjunction"}:
            if words[at + 1].lower in {"including", "like"}:
                continue
            found = first_phrase(words, at + 1, high)
            if found is not None and words[at].tag == "conjunction" and _is_list(words, low, at, high):
                continue
            return found
    return None


def _is_list(words: Sequence[Word], low: int, at: int, high: int) -> bool:
    """Tell whether a conjunction joins two nouns of one subject: "..., Nvidia and AMD agreed"."""
    return (
        any(words[i].tag == "comma" for i in range(low, at))
        and words[at - 1].tag in NOMINAL
        and (words[at - 1].tag == words[at + 1].tag if at + 1 < high else False)
    )
