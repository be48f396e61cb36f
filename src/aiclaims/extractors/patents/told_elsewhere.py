"""Whose a figure is that a page tells with its nation in another place."""

from __future__ import annotations

import re

from aiclaims.extractors.patents.parties import PLACES
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Mark, Passage, QuantityMark
from aiclaims.reading.entities.finder import find_entities
from aiclaims.schema import Entity


def told_elsewhere(passage: Passage, value: Mark) -> Entity | None:
    """Name the nation to which a page gives the very same figure in another place: "80,217 Acmelandish patents".

    Args:
        passage: The passage.
        value: The figure, told here without its holder; a round one may be anybody's.
    """
    if not isinstance(value, QuantityMark) or not _is_exact(value):
        return None
    figure, *_ = value.text.split()
    text = passage.reading.document.text[:_READ]
    behind = (text[at.end() : at.end() + _REACH] for at in re.finditer(rf"(?<![\d.,]){re.escape(figure)}", text))
    named = {nation for words_behind in behind if (nation := _nation_counted(words_behind)) is not None}
    return named.pop() if len(named) == 1 else None


_READ = 100_000
"""Characters of a document that are searched: a figure at a time, so that a long table costs no more than its length."""
_REACH = 80
"""Characters behind a figure in which its nation and its noun stand."""


def _nation_counted(behind: str) -> Entity | None:
    """Name the nation whose patents a number counts, by what stands behind it: "new Acmelandish patents"."""
    start = _UP_TO_NATION.match(behind)
    if start is None or _COUNTS.match(behind) is None:
        return None
    return next(
        (
            place.entity
            for place in find_entities(behind)
            if place.entity.type in PLACES and place.start == start.end() and _ITS_PATENTS.match(behind, place.end)
        ),
        None,
    )


_COUNTS = lazy_regex(rf"[^.;:|()]{{0,{_REACH}}}?\b(?:patents|applications|filings|grants|families)\b")
_UP_TO_NATION = lazy_regex(r"[*_\s]*(?:(?:total|new|active|unique|all|granted|published|more)\s)?")
_ITS_PATENTS = lazy_regex(r"\s(?:[\w-]+\s){0,2}?(?:patents|(?:patent\s)?(?:applications|filings|grants|families))\b")


def _is_exact(figure: QuantityMark) -> bool:
    """Tell whether a figure is told to so many digits that it is no other."""
    low = figure.low
    return figure.kind == "number" and low is not None and low == figure.high and low >= _LEAST and low % _ROUNDED != 0


_LEAST = 1000
_ROUNDED = 100
