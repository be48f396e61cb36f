"""Scores that one is held to by an order: "1253, slightly more than 1251 for B", "84%, short of the 91% of B"."""

from __future__ import annotations

import re

from aiclaims.extractors.benchmarks.claim import BenchmarkRelation
from aiclaims.patterns import lazy_regex
from aiclaims.reading import QuantityMark

_ORDER = lazy_regex(
    r"[,;(—–]\s*(?:(?:just|still|only|well|far|much|slightly|narrowly|marginally|comfortably|a (?:bit|little|touch|shade|hair))\s)*"
    r"(?:(?P<above>more than|higher than|better than|greater than|over|above|ahead of)|(?P<below>less than|lower than|fewer than|worse than|under|below|short of|shy of|behind))"
    r"\s(?:the\s)?$",
    re.I,
)
_WHOSE = lazy_regex(
    r"\s?(?:%|points?\b|percent\b)?(?:\s(?:Elo|accuracy))?\s(?:of|for|by|from|(?:recorded|posted|achieved|scored|reached|set|earned|reported)\sby)\s(?:(?:the|its|[A-Z][\w.&-]*['’]s)\s)*"
)
_DIGIT = lazy_regex(r"\d")


def held_to(text: str, mark: QuantityMark) -> BenchmarkRelation | None:
    """Tell how a score stands to the one that it names: "short of the 91% of B" is below it.

    Args:
        text: The passage.
        mark: The score that is named, with or without the words of order.

    Returns:
        How the other stands to it; None where nobody is named behind it, or no order before it.
    """
    digit = _DIGIT.search(text, mark.start, mark.end)
    order = _ORDER.search(text, max(0, mark.start - 60), digit.start()) if digit is not None else None
    whose = _WHOSE.match(text, mark.end) if order is not None else None
    if order is None or whose is None or not text[whose.end() : whose.end() + 1].isupper():
        return None
    return "above" if order["above"] else "below"


def owner_start(text: str, mark: QuantityMark) -> int:
    """Give the offset at which the owner of such a score is named.

    Args:
        text: The passage.
        mark: The score.
    """
    whose = _WHOSE.match(text, mark.end)
    return whose.end() if whose is not None else -1
