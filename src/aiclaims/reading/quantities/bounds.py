"""Words that bound or blur a number: over, at least, up to, about, or more."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Literal

import attrs

from aiclaims.reading.tokens import Token, lower_at, word_set

Bound = Literal["least", "most", "about", "least about", "most about"]

_BEFORE: dict[Bound, str] = {
    "least": """
        over | more than | at least | exceeding | exceeds | exceed | exceeded | upward of | upwards of | north of | above
        beyond | in excess of | no less than | no fewer than | not less than | not fewer than | a minimum of
        minimum of | at minimum | well over | well above | well more than | far more than | greater than | higher than
        as little as | as few as | from at least | > | ≥ | > = | > =
    """,
    "most": """
        fewer than | less than | under | below | up to | as much as | as many as | no more than | not more than
        not even | at most | at the most | a maximum of | maximum of | at maximum | maximum | well under | well below | far less than
        far fewer than | lower than | no longer than | shy of | short of | < | ≤ | < =
    """,
    "about": """
        nearly | almost | about | around | roughly | approximately | approx | approx . | some | circa | ca . | c .
        close to | an estimated | estimated | approaching | nearing | something like | in the region of | on the order of
        in the order of | in the neighborhood of | in the neighbourhood of | more or less | virtually | ~ | ≈ | ∼
        practically | maybe about
    """,
    "least about": """
        a little over | a little more than | a little above | a bit over | a bit more than | a bit above | just over
        just above | just more than | slightly over | slightly more than | slightly above | a shade over
        a touch over | a hair over | little more than
    """,
    "most about": """
        a little under | a little less than | a little below | a bit under | a bit less than | a bit below | just under
        just below | just less than | just shy of | slightly under | slightly less than | slightly below | slightly fewer than
        a little fewer than | a shade under | a touch under | just short of
    """,
}
_BEHIND: dict[Bound, str] = {
    "least": """
        + | - plus | or more | or higher | or greater | or above | or longer | and above | and up | and more | and counting
        to several hundred | to several thousand | to several hundred thousand | to several million | to many thousand
        to tens of thousands | to hundreds of thousands | or better | plus | at least | at a minimum | at the least | upwards
    """,
    "most": "or less | or fewer | or lower | or below | or under | and below | at most | at the most | at a maximum | max | tops",
    "about": "- odd | odd | or so | or thereabouts | give or take | , give or take | more or less | approximately | or about",
}
_VERBS_OF_PASSING = word_set(
    """
    pass passes passed passing tops topped topping cross crosses crossed crossing surpass surpasses surpassed
    surpassing exceed exceeds exceeded exceeding breach breaches breached breaching
    """
)
_LINES = frozenset({"mark", "threshold", "barrier", "line", "level", "milestone", "ceiling"})
_VERBS_OF_BREAKING = word_set("clear clears cleared clearing break breaks broke breaking crack cracks cracked cracking")
_TESTED = word_set(
    "test tests task tasks problem problems question questions case cases issue issues check checks suite"
)
_NEAR = 9
"""Tokens behind a number in which tests are named."""
_VERBS_WITH_OVER = word_set(
    """
    hand hands handed handing take takes took taken taking turn turns turned turning give gives gave sign bring win
    """
)
_BEFORE_A_BOUND = word_set(
    """
    by of from to at is was are were be been remain remains for just well still now currently lag lags lagged gap
    behind and or than - — – ( , | as even already probably likely perhaps maybe
    """
)
_BEHIND_A_BOUND = word_set("behind ahead late old older away long longer lag")
# What rises "up to" a number reaches it.
_VERBS_OF_RISING = word_set(
    """
    go goes went going rise rises rose rising climb climbs climbed climbing jump jumps jumped jumping move moves moved moving shoot shot shoots
    leap leaps leapt bump bumps bumped bring brings brought push pushes pushed get gets got come comes came creep crept catch catches caught
    """
)
_LONGEST = 4


@attrs.frozen
class Bounds:
    """What the words around a number make of it.

    Args:
        start: Index of the first token of the words before.
        end: Index of the first token behind the words after.
        least: Whether the number is the least that may be.
        most: Whether it is the most.
        about: Whether it is only about right.
    """

    start: int
    end: int
    least: bool = False
    most: bool = False
    about: bool = False


@cache
def _phrases(before: bool) -> dict[tuple[str, ...], Bound]:
    table = _BEFORE if before else _BEHIND
    return {
        tuple(phrase.split()): bound
        for bound, phrases in table.items()
        for line in phrases.strip().splitlines()
        for phrase in line.split("|")
        if phrase.strip()
    }


def bounds_around(
    tokens: Sequence[Token], start: int, end: int, *, floor: int = 0, large: bool = False, length: bool = False
) -> Bounds:
    """Read the bounding words around a number that stands at `tokens[start:end]`.

    Args:
        tokens: The text.
        start: Index of the number's first token.
        end: Index of the first token behind the number and its unit.
        floor: Index before which the words may not start: the end of the mark before.
        large: Whether it is a number that one passes ("passed 75 percent"), unlike "passed two laws".
        length: Whether it is a length of time, before which "over" may be a preposition.
    """
    said: list[Bound] = []
    for _ in range(2):  # "as much as about"
        before = _ending_at(tokens, start, floor)
        if before is None:
            break
        first, bound = before
        if [token.lower for token in tokens[first:start]] == ["up", "to"] and _rises(tokens, first):
            start = first
            break
        if lower_at(tokens, first) == "over" and _is_preposition(tokens, first, end, length):
            break
        start = first
        said.append(bound)
    behind = _starting_at(tokens, end)
    if behind is not None:
        end, bound = behind
        said.append(bound)
    words = " ".join(said).split()
    least, most = "least" in words, "most" in words
    verb_at = start - 1
    if lower_at(tokens, verb_at) == "the" and lower_at(tokens, end) in _LINES:
        verb_at -= 1  # "passed the 50% mark"
    before_it = lower_at(tokens, verb_at)
    joined = lower_at(tokens, verb_at - 1) == "-"  # "a record-breaking 72%"
    if not (least or most or joined) and (
        (large and before_it in _VERBS_OF_PASSING and not _is_test_passed(tokens, before_it, end))
        or before_it in _VERBS_OF_BREAKING
    ):
        least = True
    if least and most:
        least = most = False
    return Bounds(start, end, least, most, "about" in words)


def _is_test_passed(tokens: Sequence[Token], verb: str, end: int) -> bool:
    """Tell whether what passes is tested, and no line is crossed: "passes 99% of the tests"."""
    behind = [token.lower for token in tokens[end : end + _NEAR]]
    return verb.startswith("pass") and behind[:1] == ["of"] and not _TESTED.isdisjoint(behind)


def _rises(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether something goes "up to" a number, from another or by its verb, and does not stay below it."""
    before = tokens[at - 1] if at else None
    return before is not None and (
        before.lower in _VERBS_OF_RISING or before.text == "%" or before.kind == "numeral" or before.lower == "points"
    )


def _is_preposition(tokens: Sequence[Token], at: int, end: int, length: bool) -> bool:
    """Tell the "over" of "hand over 15%" and "built over four years" from the one that bounds."""
    before = lower_at(tokens, at - 1)
    if before in _VERBS_WITH_OVER:
        return True
    return length and bool(before) and before not in _BEFORE_A_BOUND and lower_at(tokens, end) not in _BEHIND_A_BOUND


def _ending_at(tokens: Sequence[Token], start: int, floor: int) -> tuple[int, Bound] | None:
    phrases = _phrases(True)
    for length in range(_LONGEST, 0, -1):
        first = start - length
        if first < floor:
            continue
        bound = phrases.get(tuple(token.lower for token in tokens[first:start]))
        if bound is not None and not _is_arrow(tokens, first):
            return first, bound
    return None


def _is_arrow(tokens: Sequence[Token], at: int) -> bool:
    """Tell the head of an arrow from a sign that bounds: "17->25"."""
    return tokens[at].text == ">" and at > 0 and tokens[at - 1].text in {"-", "–", "—", "="} and tokens[at].glued


def _starting_at(tokens: Sequence[Token], end: int) -> tuple[int, Bound] | None:
    phrases = _phrases(False)
    for length in range(_LONGEST, 0, -1):
        if end + length > len(tokens):
            continue
        words = tuple(token.lower for token in tokens[end : end + length])
        bound = phrases.get(words)
        if bound is not None and not (words == ("+",) and not tokens[end].glued):
            behind = tokens[end + length] if end + length < len(tokens) else None
            if (
                behind is not None
                and behind.kind == "numeral"
                and (words == ("plus",) or (words == ("+",) and behind.glued))
            ):
                return None  # "71.5%+4.1": what comes on top
            return end + length, bound
    return None
