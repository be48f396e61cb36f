"""Which periods may be the same time, for each way of comparing."""

from __future__ import annotations

import datetime as dt

import pytest

from aiclaims.merge.periods import narrowness, occasion, timeline
from aiclaims.schema import Period, PeriodKind

YEAR = Period.of_year(2024)
DECEMBER = Period.of_month(2024, 12)
DAY = Period.of_day(dt.date(2024, 12, 2))
MARCH = Period.of_month(2024, 3)
DECADE = Period.between(Period.of_year(2014), YEAR)
SINCE_MARCH = Period(MARCH.start, None, "month")
UNTIL_MARCH = Period(None, MARCH.end, "month")


@pytest.mark.parametrize(
    ("kind", "one", "other", "same"),
    [
        ("event", DECEMBER, DAY, True),
        ("event", YEAR, DAY, True),
        ("event", MARCH, DECEMBER, False),
        ("act", YEAR, DAY, True),
        ("act", MARCH, DECEMBER, False),
        ("stock", YEAR, Period.of_day(dt.date(2024, 12, 31)), True),
        ("stock", MARCH, DAY, False),
        ("state", SINCE_MARCH, DECEMBER, True),
        ("state", SINCE_MARCH, UNTIL_MARCH, True),
        ("state", UNTIL_MARCH, DECEMBER, False),
        ("flow", YEAR, Period.of_year(2024), True),
        ("flow", YEAR, Period(YEAR.start, YEAR.end, "day"), True),
        ("flow", YEAR, DECADE, False),
        ("flow", YEAR, DECEMBER, False),
        ("flow", SINCE_MARCH, UNTIL_MARCH, False),
    ],
)
def test_periods_that_may_be_the_same_time_meet(kind: PeriodKind, one: Period, other: Period, same: bool) -> None:
    """The same whichever comes first."""
    assert timeline(one, kind).meets(timeline(other, kind)) == same
    assert timeline(other, kind).meets(timeline(one, kind)) == same


def test_a_count_over_a_period_never_meets_one_at_an_instant() -> None:
    """What was filed in 2024 is not what was held in 2024."""
    assert not timeline(YEAR, "flow").meets(timeline(YEAR, "stock"))


@pytest.mark.parametrize(
    ("period", "days"),
    [
        (DAY, (DAY.start, DAY.end)),
        (DECEMBER, (DECEMBER.start, DECEMBER.end)),
        (Period(DAY.start, None), (DAY.start, DAY.end)),
        (SINCE_MARCH, (MARCH.start, MARCH.end)),
        (Period(dt.date(2024, 3, 28), dt.date(2024, 4, 3)), (dt.date(2024, 3, 28), dt.date(2024, 4, 3))),
        (UNTIL_MARCH, None),
        (YEAR, None),
        (Period.of_quarter(2024, 1), None),
        (Period.between(MARCH, DECEMBER), None),
    ],
    ids=str,
)
def test_only_a_day_or_a_month_tells_which_act_is_meant(period: Period, days: tuple[dt.date, dt.date] | None) -> None:
    """What holds since a day was done on it; in a year, or until some day, the like may be done many times."""
    found = occasion(period, "act")
    assert found == (days and timeline(Period(*days), "act"))


def test_the_shortest_period_tells_most() -> None:
    """A day before a month before a year before an open end."""
    periods = [SINCE_MARCH, DECADE, YEAR, DECEMBER, DAY]
    assert sorted(periods, key=narrowness) == [DAY, DECEMBER, YEAR, DECADE, SINCE_MARCH]
