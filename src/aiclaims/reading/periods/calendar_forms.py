"""What every written date is made of: months, weekdays, years, and the form they are read into."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Sequence

import attrs

from aiclaims.reading.tokens import Token, lower_at, word_set
from aiclaims.reading.years import is_year
from aiclaims.schema import Period
from aiclaims.schema.period import Precision

_MONTHS = [month.lower() for month in calendar.month_name]
MONTHS: dict[str, int] = {name: number for number, name in enumerate(_MONTHS) if name}
"""Lower-case names of the months and their abbreviations."""
SHORT_MONTHS = {name[:3]: number for name, number in MONTHS.items() if len(name) > 3} | {"sept": 9}
MONTHS |= SHORT_MONTHS
MONTH = "|".join(calendar.month_name[1:])
"""A pattern of their full names, for patterns of words among which a month is no other name."""
SHORT_MONTH = "Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec"
"""A pattern of how they are shortened, without the full stop."""
WEEKDAYS: dict[str, int] = {day.lower(): number for number, day in enumerate(calendar.day_name)}
"""Lower-case names of the days of the week, Monday 0."""
DATING = word_set(
    """
    in by on since until till from to of before after during through between and as at next last this past early
    late mid end for the a an its their about around or over under early-to-mid late- beginning starting prior
    fiscal fy calendar year than effective dated ended ending ends within into per versus vs copyright back spring
    summer autumn fall winter when while but only just every each both ago was is were circa no not with year-end
    """
)


@attrs.frozen
class CalendarDate:
    """A date of the calendar in a row of tokens.

    Args:
        first: Month and day on which it starts.
        last: Month and day on which it ends; before `first` where it runs into the next year.
        precision: How finely it is told.
        end: Index of the first token behind it.
        year: Its year, None where the text leaves it out.
        last_year: The year in which it ends, where that is another one.
    """

    first: tuple[int, int]
    last: tuple[int, int]
    precision: Precision
    end: int
    year: int | None = None
    last_year: int | None = None

    def in_year(self, year: int) -> Period | None:
        """Make the period that it is in a year; None for February 29 of a year without one."""
        final = self.last_year or (year + 1 if self.last < self.first else year)
        try:
            return Period(dt.date(year, *self.first), _last_day(final, *self.last), self.precision)
        except ValueError:
            return None


def _last_day(year: int, month: int, day: int) -> dt.date:
    """Make a date; day 31 stands for the month's last day."""
    return dt.date(year, month, min(day, calendar.monthrange(year, month)[1]) if day == 31 else day)


def months_of(first: int, last: int, precision: Precision, end: int, year: int | None = None) -> CalendarDate:
    """Make the stretch from the first day of one month to the last day of another."""
    return CalendarDate((first, 1), (last, 31), precision, end, year)


def of_day(
    month: int, day: int, end: int, year: int | None, last: tuple[int, int] | None = None
) -> CalendarDate | None:
    """Make the date of one day, or of the days up to a last one; None where the month is shorter."""
    if day > calendar.monthrange(2024 if year is None else year, month)[1]:
        return None
    return CalendarDate((month, day), last or (month, day), "day", end, year)


def year_at(tokens: Sequence[Token], at: int) -> int | None:
    """Read a plain year that belongs to the words before it: "July 2024", "July of 2024"."""
    if at < len(tokens) and is_year(tokens[at]):
        glued = at + 1 < len(tokens) and tokens[at + 1].glued and tokens[at + 1].kind == "word"
        return None if glued else int(tokens[at].text)
    return None


def year_behind(tokens: Sequence[Token], at: int) -> tuple[int | None, int]:
    """Read ", 2024", "of 2024", "2024", "'24" or "FY2024", with where it ends."""
    fiscal = tokens[at].text if at < len(tokens) else ""
    if fiscal.startswith("FY") and len(fiscal) in {4, 6} and fiscal[2:].isdigit():
        return int(fiscal[2:]) + (2000 if len(fiscal) == 4 else 0), at + 1
    if fiscal in {"'", "’"} and at + 1 < len(tokens) and tokens[at + 1].glued and len(tokens[at + 1].text) == 2:
        short = number_at(tokens, at + 1, 99)
        return (2000 + short, at + 2) if short is not None else (None, at)
    for step in (0, 1, 2):
        skipped = [lower_at(tokens, at + offset) for offset in range(step)]
        if skipped in ([], [","], ["of"], ["of", "fiscal"], ["."], ["in"], [".", ","]):
            year = year_at(tokens, at + step)
            if year is not None:
                return year, at + step + 1
    return None, at


def number_at(tokens: Sequence[Token], at: int, most: int) -> int | None:
    """Read plain digits from 1 to a limit."""
    if at < len(tokens) and tokens[at].kind == "numeral" and tokens[at].text.isdigit() and len(tokens[at].text) <= 2:
        value = int(tokens[at].text)
        return value if 1 <= value <= most else None
    return None
