"""Stretches of time told from the day of publication: two days ago, past five years, the decade to 2023."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Sequence

import attrs

from aiclaims.reading.periods.calendar_dates import calendar_date_at
from aiclaims.reading.quantities.numbers import numeral_at
from aiclaims.reading.tokens import Token, is_hyphen, lower_at
from aiclaims.schema import Period
from aiclaims.schema.period import Precision

TIME_UNITS: dict[str, str] = {
    name + plural: name for name in ("day", "week", "month", "quarter", "year", "decade") for plural in ("", "s")
}
_PRECISIONS: dict[str, Precision] = {
    "day": "day",
    "week": "day",
    "month": "month",
    "quarter": "month",
    "year": "year",
    "decade": "year",
}
_MOST_YEARS = 200
_TO_END = frozenset({"in", "on", "the", "end", "of"})


@attrs.frozen
class RelativeDate:
    """A date told from the day of publication, in a row of tokens."""

    period: Period
    end: int


def month_from(day: dt.date, months: int) -> tuple[int, int]:
    """Tell the year and month so many months after a day, before it where the number is negative."""
    index = 12 * day.year + day.month - 1 + months
    return index // 12, index % 12 + 1


def _moved(day: dt.date, count: float, unit: str) -> dt.date:
    """Move a day by so many units, kept inside its month."""
    if unit in {"day", "week"}:
        return day + dt.timedelta(round(count * (7 if unit == "week" else 1)))
    months = round(count * {"month": 1, "quarter": 3, "year": 12, "decade": 120}[unit])
    year, month = month_from(day, months)
    return dt.date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def _around(day: dt.date, precision: Precision) -> Period:
    if precision == "year":
        return Period.of_year(day.year)
    return Period.of_month(day.year, day.month) if precision == "month" else Period.of_day(day)


def stretch_of(published: dt.date, turn: int, count: float, unit: str, end: int) -> RelativeDate | None:
    """Make the stretch of so many units up to the day, or from it on."""
    if count * {"year": 1, "decade": 10}.get(unit, 0) > _MOST_YEARS:
        return None
    precision = _PRECISIONS[unit]
    there, here = _around(_moved(published, turn * count, unit), precision), _around(published, precision)
    return RelativeDate(Period.between(there, here) if turn < 0 else Period.between(here, there), end)


def counted_stretch_at(tokens: Sequence[Token], at: int, turn: int, published: dt.date) -> RelativeDate | None:
    """Read "past five years", "next 12 months"."""
    if at + 1 >= len(tokens) or tokens[at].lower in {"previous", "following", "recent"}:
        return None
    numeral = numeral_at(tokens, at + 1)
    if numeral is None:
        return None
    unit = TIME_UNITS.get(lower_at(tokens, numeral.end))
    if unit is None or unit == "quarter":
        return None
    return stretch_of(published, turn, numeral.value, unit, numeral.end + 1)


def ago_at(tokens: Sequence[Token], at: int, published: dt.date) -> RelativeDate | None:
    """Read "two days ago", "a year ago", "three months back"."""
    if tokens[at].lower in {"a", "an"}:
        count, behind = 1.0, at + 1
    else:
        numeral = numeral_at(tokens, at)
        if numeral is None:
            return None
        count, behind = numeral.value, numeral.end
    if lower_at(tokens, behind + 1) != "ago":
        return None
    if lower_at(tokens, behind) in {"hour", "hours", "minute", "minutes"}:
        return RelativeDate(Period.of_day(published), behind + 2)
    unit = TIME_UNITS.get(lower_at(tokens, behind))
    if unit is None or count * {"year": 1, "decade": 10}.get(unit, 0) > _MOST_YEARS:
        return None
    day = _moved(published, -count, unit)
    if unit == "week":
        monday = day - dt.timedelta(day.weekday())
        return RelativeDate(Period(monday, monday + dt.timedelta(6), "day"), behind + 2)
    # "A year ago" means some month then; "three years ago" some year.
    precision = "month" if unit == "year" and count == 1 else _PRECISIONS[unit]
    return RelativeDate(_around(day, precision), behind + 2)


def stretch_to_at(tokens: Sequence[Token], at: int, published: dt.date) -> RelativeDate | None:
    """Read "decade to 2023", "12 months through March 2025", "ten years to the end of 2023", counted back from the date that they reach."""
    count, behind = 1.0, at
    if tokens[at].lower not in {"decade", "year"}:
        numeral = numeral_at(tokens, at)
        if numeral is None:
            return None
        count, behind = numeral.value, numeral.end + is_hyphen(tokens, numeral.end)
    unit = TIME_UNITS.get(lower_at(tokens, behind))
    if unit not in {"decade", "year", "month"} or behind + 2 >= len(tokens):
        return None
    if lower_at(tokens, behind + 1) in {"period", "stretch", "span", "up"}:
        behind += 1
    if lower_at(tokens, behind + 1) not in {"to", "through", "ending", "ended", "until"}:
        return None
    behind += 2
    while lower_at(tokens, behind) in _TO_END:
        behind += 1
    date = calendar_date_at(tokens, behind)
    reached = None if date is None or date.year is None else date.in_year(date.year)
    months = round(count * {"decade": 120, "year": 12, "month": 1}[unit])
    if date is None or reached is None or reached.end is None or not 0 < months <= 12 * _MOST_YEARS:
        return None
    year, month = month_from(reached.end, 1 - months)
    precision: Precision = "year" if date.precision == "year" and months % 12 == 0 else "month"
    return RelativeDate(Period(dt.date(year, month, 1), reached.end, precision), date.end)


def years_now_at(tokens: Sequence[Token], at: int, published: dt.date) -> RelativeDate | None:
    """Read "two years now", counted back from the day."""
    if lower_at(tokens, at - 1) != "for":
        return None
    numeral = numeral_at(tokens, at)
    if numeral is None or lower_at(tokens, numeral.end + 1) != "now":
        return None
    unit = TIME_UNITS.get(lower_at(tokens, numeral.end))
    return (
        stretch_of(published, -1, numeral.value, unit, numeral.end + 2) if unit in {"month", "year", "decade"} else None
    )
