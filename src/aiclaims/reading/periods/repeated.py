"""Periods that a passage only points back to: "during the same period", "a year earlier"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from aiclaims.patterns import lazy_regex
from aiclaims.reading.marks import PeriodMark
from aiclaims.reading.periods.time_stretches import month_from
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
    """Match what is told from the date told last: "A year earlier it had", "and two days later", "the next day"."""
    return lazy_regex(
        rf"(?:^\W*(?:(?:And|But|Yet|Then)\s)?|,\s(?:(?:and|but|then)\s)?|\s(?:and|but)\s)(?P<phrase>(?:Just |Only )?(?:"
        rf"(?P<count>an?|\d{{1,2}}|{'|'.join(_SMALL)}) (?P<units>day|week|month|year)s? (?P<way>(?:earlier|later)(?! than\b)|(?:before|after)(?=,|\s(?!(?:that|the|than|of|it was)\b)[a-z]))"
        r"|(?:(?:In|On) )?the (?:(?P<turn>previous|preceding|prior|following|next|same|very same) (?P<unit>day|week|month|year)|(?P<side_unit>day|year) (?P<side>before|after)(?: that)?(?=,|\s(?!(?:the|than|of|it was)\b)[a-z])))"
        r"(?! (?:that|of)\b))(?=,|\s[a-zA-Z])",
        re.IGNORECASE,
    )


_SMALL = {name: number for name, number in CARDINALS.items() if 1 < number < _MOST_YEARS and name.isalpha()}
_BACK = frozenset("earlier before previous preceding prior".split())
_SAME = frozenset({"same", "very same"})


def _counted(passage: Passage, found: Sequence[PeriodMark]) -> Iterator[PeriodMark]:
    """Read what is counted from the date told last, in the passage or before: "It filed 900 in 2021. A year earlier it had filed 700"."""
    for match in _counted_from().finditer(passage.text):
        start, end = match.span("phrase")
        unit = (match["units"] or match["unit"] or match["side_unit"]).lower()
        here = [mark for mark in found if mark.end <= start]
        told = here[-1] if here else _before(passage, stretch=unit == "year")
        if told is None or told.role != "plain":
            continue
        count = match["count"]
        steps = int(count) if count and count.isdigit() else _SMALL.get((count or "a").lower(), 1)
        way = (match["way"] or match["turn"] or match["side"]).lower()
        turn = 0 if way in _SAME else -steps if way in _BACK else steps
        try:
            period = _moved(told.period, turn, unit, exact=count is not None)
        except (OverflowError, ValueError):  # before the year 1 or after 9999
            continue
        if period is not None:
            yield PeriodMark(start=start, end=end, text=match["phrase"], period=period, relative=told.relative)


def _moved(told: Period, turn: int, unit: str, *, exact: bool) -> Period | None:
    """Give the day, week, month or year that lies so many from the one told; None where that tells no such one."""
    first, last = told.start, told.end
    if first is None or last is None:
        return None
    if unit == "year":
        return Period.of_year(first.year + turn) if first.year == last.year else None
    if unit == "month":
        same = (first.year, first.month) == (last.year, last.month)
        return Period.of_month(*month_from(first, turn)) if same else None
    if first != last:
        return None
    if unit == "day" or exact:
        return Period.of_day(first + dt.timedelta(turn * (7 if unit == "week" else 1)))
    monday = first - dt.timedelta(first.weekday()) + dt.timedelta(7 * turn)
    return Period(monday, monday + dt.timedelta(6), "day")


def with_repeated(passage: Passage, found: tuple[PeriodMark, ...]) -> tuple[PeriodMark, ...]:
    """Add marks for what refers to the last period told, in the passage or shortly before.

    Args:
        passage: The passage.
        found: The periods that it states itself.
    """
    marks = list(found)
    for counted in _counted(passage, found):
        marks = [counted, *(mark for mark in marks if mark.end <= counted.start or mark.start >= counted.end)]
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


def _before(passage: Passage, *, stretch: bool = True) -> PeriodMark | None:
    """Give what was told last before a passage: the stretch among its dates, or the last of them."""
    earlier = passage.previous
    for _ in range(_REACH):
        if earlier is None or earlier.kind in {"row", "heading"}:
            return None
        if earlier.periods:
            return _longest(earlier.periods) if stretch else earlier.periods[-1]
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
