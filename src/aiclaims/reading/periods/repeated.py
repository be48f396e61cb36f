"""Periods that a passage only points back to: "during the same period", "a year earlier"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from aiclaims.patterns import lazy_regex
from aiclaims.reading.marks import PeriodMark
from aiclaims.reading.quantities.numbers import CARDINALS
from aiclaims.schema import Period

if TYPE_CHECKING:
    from aiclaims.reading.passages import Passage

_MOST_YEARS = 20
"""Years below which a number of them is written as one word."""
_REACH = 3
"""Passages back; farther away it is no longer plain which period is meant."""


@cache
def _pattern() -> re.Pattern[str]:
    return lazy_regex(
        r"\b(?:over|during|in|for|across|within) (?:that same|the same|that) "
        r"(?:period|time ?frame|time span|span|interval|stretch|(?P<unit>year|month))\b(?! (?:that|when|in which|as)\b)",
        re.IGNORECASE,
    )


@cache
def _counted_from() -> re.Pattern[str]:
    """Match how a sentence opens that tells of a year before or after the one just told of."""
    return lazy_regex(
        rf"\W*(?:(?:And|But|Yet)\s)?(?P<phrase>(?:Just |Only )?(?:(?P<years>an?|\d{{1,2}}|{'|'.join(_SMALL)}) years? (?P<way>earlier|before|later|after)|"
        r"(?:In )?the (?:(?P<next>previous|preceding|prior|following|next) year|year (?P<side>before|after)(?: that)?)))(?=,|\s(?!(?:that|the|than|of|it was)\b)[a-zA-Z])",
        re.IGNORECASE,
    )


_SMALL = {name: number for name, number in CARDINALS.items() if 1 < number < _MOST_YEARS and name.isalpha()}
_BACK = frozenset("earlier before previous preceding prior".split())


def _from_last(passage: Passage) -> PeriodMark | None:
    """Read a year that is counted from the one told of in the sentence before: "It filed 900 in 2021. A year earlier it had filed 700"."""
    match = _counted_from().match(passage.text)
    told = _before(passage) if match is not None else None
    if match is None or told is None or told.period.start is None or told.period.end is None:
        return None
    years = match["years"]
    count = int(years) if years and years.isdigit() else _SMALL.get((years or "a").lower(), 1)
    back = (match["way"] or match["next"] or match["side"]).lower() in _BACK
    first, last = (day.year - count if back else day.year + count for day in (told.period.start, told.period.end))
    if first != last or told.role != "plain":
        return None
    start, end = match.span("phrase")
    return PeriodMark(start=start, end=end, text=match["phrase"], period=Period.of_year(first), relative=told.relative)


def with_repeated(passage: Passage, found: tuple[PeriodMark, ...]) -> tuple[PeriodMark, ...]:
    """Add marks for what refers to the last period told, in the passage or shortly before.

    Args:
        passage: The passage.
        found: The periods that it states itself.
    """
    marks = list(found)
    counted = _from_last(passage)
    if counted is not None:
        marks = [counted, *(mark for mark in marks if mark.start >= counted.end)]
    for match in _pattern().finditer(passage.text):
        told = next((mark for mark in reversed(found) if mark.end <= match.start()), None) or _before(passage)
        period = told.period if told is not None else None
        if period is not None and match["unit"]:
            period = _whole(period, match["unit"])
        if told is not None and period is not None:
            marks.append(
                PeriodMark(start=match.start(), end=match.end(), text=match[0], period=period, relative=told.relative)
            )
    return tuple(sorted(marks, key=lambda mark: mark.start)) if marks != list(found) else found


def _before(passage: Passage) -> PeriodMark | None:
    earlier = passage.previous
    for _ in range(_REACH):
        if earlier is None or earlier.kind in {"row", "heading"}:
            return None
        if earlier.periods:
            return _longest(earlier.periods)
        earlier = earlier.previous
    return None


def _whole(period: Period, unit: str) -> Period | None:
    """Give the year or month that a date falls in, None where it is no one year or month."""
    start, end = period.start, period.end
    if start is None or end is None or start.year != end.year:
        return None
    if unit == "year":
        return Period.of_year(start.year)
    return Period.of_month(start.year, start.month) if start.month == end.month else None


def _longest(marks: tuple[PeriodMark, ...]) -> PeriodMark:
    """Give the stretch among the dates: "that period" is rarely one day."""
    stretches = [m for m in marks if m.role == "onset" or (m.period.start and m.period.start != m.period.end)]
    return (stretches or list(marks))[-1]
