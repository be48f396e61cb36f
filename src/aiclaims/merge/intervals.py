"""Quantities as intervals in two channels, and sweeps over intervals on a line.

The hard channel is what was said, as precisely as it was written; the soft one is what a reader takes
from it ("over 38,000" is not 54,000). The soft interval always lies inside the hard one, so what the
hard channel excludes the soft one excludes too.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from aiclaims.schema import Quantity

End = tuple[float, int]
"""A place on the line: the number, and -1 just before it, 0 at it, 1 just behind it."""

_SCALES = frozenset({"percent", "points", "elo", "rank"})
"""Units of scores: 80 on a scale to 100 is not a rounded 77, as 80,000 patents may be."""

_ABOUT = 0.1
"""How far from a number "about" still is no falsehood; also how narrow a range says no more than "about"."""


class Interval(NamedTuple):
    """A stretch of the line, unbounded where nothing is said.

    Args:
        low: Its first place.
        high: Its last place, not before the first.
    """

    low: End = (-math.inf, 0)
    high: End = (math.inf, 0)

    @classmethod
    def closed(cls, low: float, high: float) -> Interval:
        """Make the interval with both ends in it."""
        return cls((low, 0), (high, 0))

    @classmethod
    def within(cls, low: float, high: float) -> Interval:
        """Make the interval with both ends outside it; a single point where the two cannot be told apart."""
        return cls((low, 1), (high, -1)) if low < high else cls.closed(low, high)

    def meets(self, other: Interval) -> bool:
        """Tell whether the two share a place."""
        return self.low <= other.high and other.low <= self.high

    def covers(self, other: Interval) -> bool:
        """Tell whether `other` lies wholly inside."""
        return self.low <= other.low and other.high <= self.high


def hard(quantity: Quantity, *, unit: str | None = None) -> Interval:
    """Give what was said: an exact number to the digits written, bounds as bounds.

    Args:
        quantity: The quantity.
        unit: Its unit where it is to be read as another than its own.
    """
    unit = unit or quantity.unit
    low, high = quantity.low, quantity.high
    if low is None or high is None:
        return Interval(
            (-math.inf, 0) if low is None else (low - _leeway(low, unit) * quantity.approximate, 0),
            (math.inf, 0) if high is None else (high + _leeway(high, unit) * quantity.approximate, 0),
        )
    if quantity.approximate:
        return Interval.closed(low - _leeway(low, unit), high + _leeway(high, unit))
    return Interval.within(low - _half_step(low, unit), high + _half_step(high, unit))


def soft(quantity: Quantity, *, unit: str | None = None) -> Interval:
    """Give what a reader takes from it: a bound is near the number, "about" is the number rounded.

    Args:
        quantity: The quantity.
        unit: Its unit where it is to be read as another than its own.
    """
    unit = unit or quantity.unit
    low, high, about = quantity.low, quantity.high, quantity.approximate
    if low is not None and high is not None:
        if about:
            return Interval.closed(low - _half_step(low, unit), high + _half_step(high, unit))
        return hard(quantity, unit=unit)
    if low is not None:
        return Interval((low - _half_step(low, unit) * about, 0), (low + _reach(low, unit), 0))
    assert high is not None
    return Interval((high - _reach(high, unit), 0), (high + _half_step(high, unit) * about, 0))


def estimate_of(quantity: Quantity) -> tuple[float, float] | None:
    """Give the ends of a range so wide that it is an estimate of its own, not an unsharp number.

    "6 to 9 months" neither is "7 months" nor contradicts it; "38,000 to 39,000" is a number told roughly.

    Args:
        quantity: The quantity.
    """
    low, high = quantity.low, quantity.high
    if low is None or high is None or high - low <= _ABOUT * max(abs(low), abs(high)):
        return None
    return (low, high)


def _step(value: float, unit: str) -> float:
    """Give the unit of the last digit that a number was written to.

    Zeros at the end are taken as rounding from 1,000 upward, two digits at least being meant.
    """
    exponent, leading = _digits(abs(value))
    coarsest = leading - 1 if unit not in _SCALES and abs(value) >= 1000 else 0
    return _power_of_ten(min(exponent, coarsest))


@lru_cache(1 << 14)
def _digits(value: float) -> tuple[int, int]:
    """Give the exponents of the last and the first digit that a number, not below 0, is written with."""
    if 1 <= value < 2**53 and value == int(value):
        written = str(int(value))
        return len(written) - len(written.rstrip("0")), len(written) - 1
    number = Decimal(repr(float(value))).normalize()
    return int(number.as_tuple().exponent), number.adjusted()


def _half_step(value: float, unit: str) -> float:
    return _step(value, unit) / 2


def _leeway(value: float, unit: str) -> float:
    return max(_half_step(value, unit), _ABOUT * abs(value))


def _reach(value: float, unit: str) -> float:
    """Give how far behind a bound a reader looks: a tenth, or up to the next number as round."""
    if value == 0 or (unit == "times" and value == 1):
        return math.inf  # "some", "more than the other": where the number is no more than the point of comparison
    return max(_ABOUT * abs(value), _power_of_ten(_digits(abs(value))[0]))


@lru_cache
def _power_of_ten(exponent: int) -> float:
    return float(f"1e{exponent}")


def cliques(intervals: Sequence[Interval]) -> tuple[list[tuple[int, int]], int]:
    """Find the maximal cliques of the intervals' graph in one sweep.

    Intervals that meet pairwise share a place (Helly), so each clique is a place; cliques are numbered
    along the line, and those that an interval belongs to are consecutive.

    Args:
        intervals: The intervals.

    Returns:
        For each interval the first and the last clique it belongs to, and the number of cliques.
    """
    places = [(interval.low, 0, index) for index, interval in enumerate(intervals)]
    places += [(interval.high, 1, index) for index, interval in enumerate(intervals)]
    first, last = [0] * len(intervals), [0] * len(intervals)
    count, grew = 0, False
    for _, ends, index in sorted(places):
        if not ends:
            first[index], grew = count, True
            continue
        if grew:
            count, grew = count + 1, False
        last[index] = count - 1
    return list(zip(first, last, strict=True)), count


def components(intervals: Sequence[Interval]) -> list[int]:
    """Find the stretches of the line that intervals cover together.

    Args:
        intervals: The intervals.

    Returns:
        For each interval the number of its stretch.
    """
    stretches = [0] * len(intervals)
    number, reached = -1, None
    for index in sorted(range(len(intervals)), key=lambda i: intervals[i]):
        interval = intervals[index]
        if reached is None or interval.low > reached:
            number, reached = number + 1, interval.high
        reached = max(reached, interval.high)
        stretches[index] = number
    return stretches
