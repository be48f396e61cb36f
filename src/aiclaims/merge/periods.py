"""Periods on one line, so that two that may be the same time meet and others do not."""

from __future__ import annotations

import calendar
import datetime as dt
from functools import lru_cache

from aiclaims.merge.intervals import Interval
from aiclaims.schema import Period, PeriodKind

_STRETCH = 10_000_000
"""More than the number of all days: each way of comparing has a stretch of the line for itself."""

_MONTH = 31
"""Days within which something is taken as done once."""

_OFFSETS: dict[PeriodKind, int] = {
    "stock": 0,
    "event": _STRETCH,
    "act": _STRETCH,
    "state": 2 * _STRETCH,
    "flow": 3 * _STRETCH,
}


@lru_cache(1 << 14)
def timeline(period: Period, kind: PeriodKind) -> Interval:
    """Place a period where it meets those that may be the same time.

    A stock's instant, the date of an event or an act and a stretch of a state meet where they overlap:
    "December 2024" and "2 December 2024" may be one event. Flows meet only where they are equal: what was filed in 2023
    is no part of a statement on 2014 to 2023. An open end lies before or behind all days.

    Args:
        period: The period.
        kind: How periods of its proposition compare.
    """
    start = period.start.toordinal() if period.start is not None else 0
    end = period.end.toordinal() if period.end is not None else _STRETCH - 1
    offset = _OFFSETS[kind]
    if kind == "flow":
        point = offset + start * _STRETCH + end
        return Interval.closed(point, point)
    return Interval.closed(offset + start, offset + end)


@lru_cache(1 << 14)
def occasion(period: Period, kind: PeriodKind) -> Interval | None:
    """Place the one time at which something was done, where a period tells it to a month or less.

    What holds "since 1 March" was done on 1 March. What was done "in 2024", or "by March", may have been
    done more than once until then.

    Args:
        period: The period.
        kind: How periods of its proposition compare.
    """
    if period.start is None or period.precision not in ("day", "month"):
        return None
    last = period.end if period.end is not None else _end_of_first(period.start, period)
    if (last - period.start).days >= _MONTH:
        return None
    return timeline(Period(period.start, last, period.precision), kind)


def _end_of_first(start: dt.date, period: Period) -> dt.date:
    """Give the last day of the month or the day that a period starts with."""
    if period.precision == "day":
        return start
    return start.replace(day=calendar.monthrange(start.year, start.month)[1])


def narrowness(period: Period) -> tuple[int, int, int]:
    """Order periods by how much they tell: short before long, closed before open.

    Args:
        period: The period.
    """
    start = period.start.toordinal() if period.start is not None else -_STRETCH
    end = period.end.toordinal() if period.end is not None else _STRETCH
    return (end - start, start, end)
