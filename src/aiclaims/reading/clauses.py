"""How far apart two places of a sentence are in structure, not only in letters."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cache

import attrs

from aiclaims.patterns import lazy_regex

# What a boundary costs to cross. A semicolon or a contrast starts a proposition of its own; a
# relative clause hangs on what stands before it; a bare comma or "and" may only part a list.
_BOUNDARIES: tuple[tuple[str, float], ...] = (
    (r"\s(?:—|–|--|-)\s|—", 2.0),
    (r";|(?<=\S)\s*[:：](?=\s)", 3.0),
    (r",?\s(?:while|whereas|(?<!\ball\s)but|although|though|whilst)\b|,\syet\b", 3.0),  # "has yet to" parts nothing
    (
        r",?\s(?:because|since(?!\s+(?:\d|last|the|early|late|mid|january|february|march|april|may|june|july|august"
        r"|september|october|november|december))|after(?=\s+\w+\s+\w+ed\b)|unless|until(?=\s+(?:it|they|the))|if|when|where)\b",
        2.5,
    ),
    (r",\s(?:which|who|whose|whom|where)\b", 2.0),
    (r",\s(?:and|or|nor|so|then|with)\b", 1.5),
    (r"\s(?:and|or|nor)\b", 0.75),
    (r"\s(?:that|which|who|whose)\b", 1.0),
    (r",(?=\s)", 1.0),
    (r"[()]|\[(?!\d{1,3}(?:[,–-]\s?\d{1,3}){0,8}\])|(?<!\d)\]", 1.0),  # "[12]" cites, and parts nothing
    (r"[.!?](?=\s)", 4.0),
)


_ASIDE = 0.5
"""What it costs to step over words in brackets, whatever stands in them."""


@attrs.frozen
class Clauses:
    """The clause structure of one passage, for measuring how far its parts stand from each other.

    Args:
        starts: Offsets at which a boundary begins.
        ends: Offsets behind each boundary.
        totals: Sum of the costs of the boundaries up to and including each.
        cuts: Offsets of the boundaries that start a new clause (cost 2 and more).
        asides: Spans of what stands in brackets, the brackets with it; none inside another.
    """

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    totals: tuple[float, ...]
    cuts: tuple[int, ...]
    asides: tuple[tuple[int, int], ...] = ()

    def barrier(self, first: int, second: int) -> float:
        """Sum up what the boundaries between two offsets cost to cross; 0 in the same phrase."""
        low, high = min(first, second), max(first, second)
        total = self._crossed(low, high)
        for start, end in self.asides:
            if low <= start and end <= high:  # what stands between them in brackets is stepped over
                total += _ASIDE - self._crossed(start, end)
        return total

    def _crossed(self, low: int, high: int) -> float:
        after = bisect_left(self.starts, low)
        upto = bisect_right(self.ends, high)
        if upto <= after:
            return 0.0
        return self.totals[upto - 1] - (self.totals[after - 1] if after else 0.0)

    def clause(self, offset: int) -> int:
        """Tell in which clause, counted from 0, an offset stands."""
        return bisect_right(self.cuts, offset)

    def bounds(self, offset: int, length: int) -> tuple[int, int]:
        """Give the offsets of the clause that an offset stands in; `length` is that of the passage."""
        index = self.clause(offset)
        return (self.cuts[index - 1] if index else 0), (self.cuts[index] if index < len(self.cuts) else length)


@cache
def _pattern() -> re.Pattern[str]:
    return lazy_regex("|".join(f"(?P<b{i}>{p})" for i, (p, _) in enumerate(_BOUNDARIES)), re.IGNORECASE)


def find_clauses(text: str) -> Clauses:
    """Find the clause boundaries of a sentence, item, heading or row."""
    starts, ends, totals, cuts = [], [], [], []
    total = 0.0
    for match in _pattern().finditer(text):
        assert match.lastgroup
        cost = _BOUNDARIES[int(match.lastgroup[1:])][1]
        if match[0] in {".", "!", "?"} and _abbreviation(text, match.start()):
            continue
        if match[0].endswith("but") and _joins_adjectives(text, match.start(), match.end()):
            continue
        total += cost
        starts.append(match.start())
        ends.append(match.end())
        totals.append(total)
        if cost >= 2.0:
            cuts.append(match.start())
    return Clauses(tuple(starts), tuple(ends), tuple(totals), tuple(cuts), tuple(_asides(text)))


def _joins_adjectives(text: str, start: int, end: int) -> bool:
    """Tell whether a contrast only lies in how a noun is described: "a real but narrowing lead"."""
    before = _described().search(text, max(0, start - _NEAR), start)
    return before is not None and _described_too().match(text, end) is not None


_NEAR = 40


@cache
def _described() -> re.Pattern[str]:
    return re.compile(r"\b(?:an?|its|their)\s(?:[a-z]+ly\s)?[a-z-]+$")


@cache
def _described_too() -> re.Pattern[str]:
    return re.compile(
        r"\s(?:[a-z]+ly\s|still\s|ever\s)?(?!(?:the|an?|it|they|its|their|not|is|has|was|are|were|that|this|these|those|in|on|at|to|for|of|with|no|only|also|as|when|if|there)\s)[a-z-]+\s[a-z]+"
    )


def _asides(text: str) -> Iterator[tuple[int, int]]:
    """Give the outermost pairs of round brackets."""
    depth = opened = 0
    for match in _brackets().finditer(text) if "(" in text else ():
        if match[0] == "(":
            opened = opened if depth else match.start()
            depth += 1
        elif depth:
            depth -= 1
            if not depth:
                yield opened, match.end()


@cache
def _brackets() -> re.Pattern[str]:
    return re.compile(r"[()]")


def _abbreviation(text: str, stop: int) -> bool:
    """Tell whether a full stop inside a passage belongs to a short word ("U.S. firms", "Inc. said")."""
    start = stop
    while start and (text[start - 1].isalnum() or text[start - 1] == "."):
        start -= 1
    word = text[start:stop]
    following = text[stop + 1 :].lstrip()
    return "." in word or len(word) <= 4 or following[:1].islower()
