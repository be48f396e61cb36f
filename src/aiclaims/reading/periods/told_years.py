"""Years of dates told without one, from the fuller date beside them or from the day as the document names it in full."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache
from typing import TYPE_CHECKING

from aiclaims.patterns import lazy_regex
from aiclaims.reading.marks import PeriodMark
from aiclaims.reading.periods.calendar_forms import MONTH
from aiclaims.reading.periods.finder import find_periods
from aiclaims.reading.periods.settings import in_year, lacks_year

if TYPE_CHECKING:
    from aiclaims.reading.passages import Passage

_RECENT = dt.timedelta(60)
"""News leave out the year of what has just been, whatever happened on that day in other years."""
_TURN = 6
"""Months between two dates listed in order across the turn of a year: "November and January 2024"."""
_APART = lazy_regex(r";|\([^()]*$|^[^()]*\)")
_FOLLOWING = 40  # characters


def with_told_years(passage: Passage, marks: tuple[PeriodMark, ...]) -> tuple[PeriodMark, ...]:
    """Put dates told without a year into the year that the sentence or the document tells of them.

    Args:
        passage: The passage.
        marks: The dates that it states, resolved against the document's date.
    """
    if not any(map(lacks_year, marks)):
        return marks
    return tuple(
        _beside(passage.text, marks, place) or _named(passage, mark) if lacks_year(mark) else mark
        for place, mark in enumerate(marks)
    )


def _beside(text: str, marks: tuple[PeriodMark, ...], place: int) -> PeriodMark | None:
    """Date by the next date that it is listed with ("May and June 2024"), or what follows on one: "issued in May 2024, effective July 1"."""
    mark = marks[place]
    here = mark.period.end or mark.period.start
    if here is None:
        return None
    behind = next((other for other in marks[place + 1 :] if not other.relative), None)
    if behind is not None and _listed().fullmatch(text, mark.end, behind.start) and behind.period.start is not None:
        there = behind.period.start
        turns = behind.period.precision != "year" and here.month - there.month > _TURN
        return in_year(mark, there.year - turns)
    before = next((other for other in reversed(marks[:place]) if not other.relative), None)
    if before is None or before.role != "plain" or before.period.precision not in {"day", "month"}:
        return None
    told = before.period.start
    follows = told is not None and here.month >= told.month and _APART.search(text[before.end : mark.start]) is None
    return in_year(mark, told.year) if told is not None and follows else None


@cache
def _listed() -> re.Pattern[str]:
    """Match what stands between dates of one list: "May and ", "August 22, 26, and 27, "."""
    return lazy_regex(r"(?:,? (?:and|or|&) |, |\s?/\s?| )(?:\d{1,2}(?:st|nd|rd|th)?(?:,? (?:and|or|&) |, ))*")


def _named(passage: Passage, mark: PeriodMark) -> PeriodMark:
    period, published = mark.period, passage.reading.document.published
    day = period.start or period.end
    if period.precision != "day" or mark.role == "deadline" or day is None or published is None or day > published:
        return mark
    if day >= published - _RECENT and not _of_rule().match(passage.text[mark.start : mark.end + _FOLLOWING]):
        return mark
    named = passage.reading.passages[0].once(_named_in_full)
    days = [one for one in named if (one.month, one.day) == (day.month, day.day)]
    return in_year(mark, days[0].year) if len(days) == 1 else mark


def _named_in_full(first: Passage) -> frozenset[dt.date]:
    return frozenset(
        mark.period.start
        for match in _in_full().finditer(first.reading.document.text)
        for mark in find_periods(match[0], None)
        if mark.period.start is not None
    )


@cache
def _in_full() -> re.Pattern[str]:
    return lazy_regex(
        rf"\b(?:(?:{MONTH}) \d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th)? (?:{MONTH})),? (?:19|20)\d\d\b"
    )


@cache
def _of_rule() -> re.Pattern[str]:
    """Match a day that is the name of a rule: "October 7 export controls"."""
    return lazy_regex(
        r"[\w. ]{3,14}\s(?:[\w-]+\s){0,2}?(?:rules?|controls?|regulations?|restrictions?|measures|package|curbs|order|IFR|notice|announcement|updates?|memo|ban|tariffs?)\b"
    )
