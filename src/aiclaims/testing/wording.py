"""How values are written in English sentences."""

from __future__ import annotations

import calendar
from functools import singledispatch

from aiclaims.schema import Entity, Period, Quantity

_BARE = frozenset({"patents", "chips", "benchmarks", "entities"})
"""Units that the sentence itself names: "filed 38,210 patents"."""


@singledispatch
def wordings(value: object) -> list[str]:
    """List ways to write a value, the plainest first.

    Args:
        value: A value of a claim's field.
    """
    return [str(value)]


@wordings.register
def _(value: Entity) -> list[str]:
    return [value.name]


@wordings.register
def _(value: tuple) -> list[str]:  # type: ignore[type-arg]
    *first, last = map(str, value)
    return [f"{', '.join(first)} and {last}" if first else last]


@wordings.register
def _(value: Quantity) -> list[str]:
    low, high = value.low, value.high
    if low is None:
        assert high is not None
        return [f"{word} {_number(high, value.unit)}" for word in ("at most", "no more than", "up to")]
    if high is None:
        return [f"{word} {_number(low, value.unit)}" for word in ("at least", "no fewer than", "a minimum of")]
    if low != high:
        return [
            f"{_plain(low)} to {_number(high, value.unit)}",
            f"between {_plain(low)} and {_number(high, value.unit)}",
        ]
    if value.approximate:
        return [f"{word} {_number(low, value.unit)}" for word in ("about", "roughly", "approximately", "around")]
    return [_number(low, value.unit)]


@wordings.register
def _(value: Period) -> list[str]:
    start, end = value.start, value.end
    if start is None or end is None:
        return [f"since {start.year}"] if start else [f"by {end.year}"] if end else [str(value)]
    if value.precision == "year":
        return (
            [f"in {start.year}"]
            if start.year == end.year
            else [
                f"between {start.year} and {end.year}",
                f"from {start.year} to {end.year}",
            ]
        )
    if value.precision == "month" and (start.year, start.month) == (end.year, end.month):
        return [f"in {calendar.month_name[start.month]} {start.year}"]
    if value.precision == "quarter":
        order = ("first", "second", "third", "fourth")[(start.month - 1) // 3]
        return [f"in the {order} quarter of {start.year}"]
    return [f"on {calendar.month_name[start.month]} {start.day}, {start.year}"]


def _number(value: float, unit: str) -> str:
    if unit == "percent":
        return f"{_plain(value)} percent"
    if unit == "USD":
        return f"${_plain(value)}"
    if not unit or unit in _BARE:
        return _plain(value)
    return f"{_plain(value)} {unit if value != 1 else unit.removesuffix('s')}"


def _plain(value: float) -> str:
    return f"{value:,.0f}" if float(value).is_integer() else f"{value:,}"
