"""Results that are no share and no points: so many problems solved, the percentile among those who sat a test."""

from __future__ import annotations

import re
from collections.abc import Iterator

from aiclaims.patterns import lazy_regex
from aiclaims.reading import Passage, QuantityMark

_PERCENTILE = lazy_regex(
    r"(?P<about>(?:about|around|roughly|approximately|some|nearly|~)\s?(?:the\s+)?)?(?<![\d.])(?P<number>\d{1,2}(?:\.\d{1,3})?)(?:st|nd|rd|th)?[\s-]percentile\b"
)
_PROBLEM = lazy_regex(r"(?:[a-z-]+ ){0,2}?(?P<noun>problems|questions|puzzles|tasks|issues|challenges)(?: .*)?")
_SOLVING = lazy_regex(
    r"\b(?:solv(?:e|es|ed|ing)|answer(?:s|ed|ing)?|complet(?:e|es|ed|ing)|crack(?:s|ed|ing)?|g[eo]ts?|fix(?:es|ed|ing)|resolv(?:e|es|ed|ing))\s+(?:(?:only|just|about|up to|as many as|all|correctly|\w+ly|at least|the)\s+){0,3}$",
    re.I,
)
# "Could solve nine out of ten problems": a way to say how well, and no count
_ABLE = lazy_regex(r"\b(?:can|could|able to)\s+(?:\w+ly\s+)?\w+\s+(?:\w+\s+){0,3}$", re.I)
_IN_TEN = lazy_regex(r"\w+\s(?:out of|in|of)\s(?:every\s)?(?:three|four|five|ten|[345]|10)\b")
# "Solve two questions a minute", "answered 20 questions from users": nothing is tested.
_ELSEWHERE = lazy_regex(r"\s+(?:an?|per|each|every|from|about|in (?:an?|the last)|for (?:users|customers))\b")


def solved(passage: Passage, mark: QuantityMark) -> str | None:
    """Name what a number counts where that many were solved: "solves 31 out of 50 problems"; None for other numbers.

    Args:
        passage: The passage.
        mark: The number.
    """
    noun = _PROBLEM.fullmatch(mark.noun) if mark.kind == "number" else None
    if noun is None or not _SOLVING.search(passage.text, max(0, mark.start - 60), mark.start):
        return None
    if _ABLE.search(passage.text, max(0, mark.start - 60), mark.start) and _IN_TEN.match(passage.text, mark.start):
        return None
    behind = passage.text.find(noun["noun"], mark.start) + len(noun["noun"])
    return None if _ELSEWHERE.match(passage.text, behind) else noun["noun"]


def percentiles(passage: Passage) -> Iterator[QuantityMark]:
    """Find percentiles: "at the 90th percentile".

    Args:
        passage: The passage.
    """
    for match in _PERCENTILE.finditer(passage.text):
        start, end = match.span("number")
        value = float(match["number"])
        about = match["about"] is not None
        yield QuantityMark(
            start=start, end=end, text=match["number"], kind="rank", low=value, high=value, approximate=about
        )
