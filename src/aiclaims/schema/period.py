"""When, as a closed range of days that remembers how precisely it was said."""

from __future__ import annotations

import calendar
import datetime as dt
from types import NoneType
from typing import Literal, get_args

import attrs

from aiclaims.errors import SchemaError
from aiclaims.schema.field_types import check_types

Precision = Literal["day", "month", "quarter", "year"]
PRECISIONS: tuple[Precision, ...] = get_args(Precision)
_QUARTERS = (1, 2, 3, 4)
_ENDS = frozenset((dt.date, NoneType))


@attrs.frozen
class Period:
    """The time that a statement is about.

    Args:
        start: First day, None where open.
        end: Last day, inclusive; None where open.
        precision: How finely the text tells it: "2023" is a year, "May 2024" a month.

    Raises:
        SchemaError: Where both ends are missing, the period ends before it starts, or an end is no date: a `datetime` is
            none.
    """

    start: dt.date | None
    end: dt.date | None
    precision: Precision = "day"

    def __attrs_post_init__(self) -> None:
        if not (type(self.start) in _ENDS and type(self.end) in _ENDS and type(self.precision) is str):
            check_types(self)
        if self.start is None and self.end is None:
            raise SchemaError("a period has at least one end", expected="start or end", got="neither", where="$")
        if self.start is not None and self.end is not None and self.start > self.end:
            raise SchemaError(
                "a period ends on or after its start",
                expected="start <= end",
                got=f"{self.start}..{self.end}",
                where="$.end",
            )
        if self.precision not in PRECISIONS:
            raise SchemaError(
                "a precision is one of a few words",
                expected=", ".join(PRECISIONS),
                got=repr(self.precision),
                where="$.precision",
            )

    @classmethod
    def of_day(cls, day: dt.date) -> Period:
        """Make the period of one day."""
        return cls(day, day, "day")

    @classmethod
    def of_month(cls, year: int, month: int) -> Period:
        """Make the period of one month, 1 to 12.

        Raises:
            SchemaError: Where the calendar has no such month.
        """
        first = _first_day(year, month)
        return cls(first, dt.date(year, month, calendar.monthrange(year, month)[1]), "month")

    @classmethod
    def of_quarter(cls, year: int, quarter: int) -> Period:
        """Make the period of one quarter, 1 to 4.

        Raises:
            SchemaError: Where the calendar has no such quarter.
        """
        if quarter not in _QUARTERS:
            raise SchemaError("a year has four quarters", expected="1 to 4", got=repr(quarter)[:80], where="quarter")
        first, last = cls.of_month(year, 3 * quarter - 2), cls.of_month(year, 3 * quarter)
        return cls(first.start, last.end, "quarter")

    @classmethod
    def of_year(cls, year: int) -> Period:
        """Make the period of one calendar year.

        Raises:
            SchemaError: Where the calendar has no such year.
        """
        return cls(_first_day(year, 1), dt.date(year, 12, 31), "year")

    @classmethod
    def between(cls, first: Period, last: Period) -> Period:
        """Make the period from the start of one to the end of the other, as precise as the coarser."""
        coarser = max(first.precision, last.precision, key=PRECISIONS.index)
        return cls(first.start, last.end, coarser)

    def __str__(self) -> str:
        start, end = self._short(self.start), self._short(self.end)
        return start if start == end else f"{start}..{end}"

    def _short(self, day: dt.date | None) -> str:
        if day is None:
            return ""
        if self.precision == "year":
            return f"{day.year:04}"
        if self.precision == "quarter":
            return f"{day.year:04}-Q{(day.month + 2) // 3}"
        return day.isoformat()[: 7 if self.precision == "month" else 10]


def _first_day(year: int, month: int) -> dt.date:
    try:
        return dt.date(year, month, 1)
    except (TypeError, ValueError, OverflowError) as error:
        raise SchemaError(
            "a period is of the calendar",
            expected=f"a year from {dt.MINYEAR} to {dt.MAXYEAR} and a month from 1 to 12",
            got=f"{year!r} and {month!r}"[:80],
            where="year, month",
        ) from error
