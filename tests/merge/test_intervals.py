"""Quantities as intervals: which two numbers agree, differ in their plain reading, or exclude each other."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from statements import quantity

from aiclaims.merge.intervals import Interval, cliques, components, estimate_of, hard, soft
from aiclaims.merge.ranges import RangeBest
from aiclaims.schema import Quantity

AGREE, TENSION, EXCLUDE = "agree", "tension", "exclude"


def relation(one: Quantity, other: Quantity) -> str:
    if not hard(one).meets(hard(other)):
        return EXCLUDE
    return AGREE if soft(one).meets(soft(other)) else TENSION


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        # a count and its roundings
        (quantity(38_210), quantity(38_210), AGREE),
        (quantity(38_000, None), quantity(38_210), AGREE),
        (quantity(38_000), quantity(38_210), AGREE),
        (quantity(38_000, None), quantity(54_000), TENSION),
        (quantity(38_210), quantity(54_000), EXCLUDE),
        (quantity(6_300, about=True), quantity(6_276), AGREE),
        (quantity(6_300, about=True), quantity(6_200), TENSION),
        (quantity(6_300, about=True), quantity(5_100), EXCLUDE),
        (quantity(2_074), quantity(2_075), EXCLUDE),
        (quantity(136, unit="entities"), quantity(140, unit="entities"), EXCLUDE),
        (quantity(None, 700), quantity(650), AGREE),
        (quantity(None, 700), quantity(30), TENSION),
        (quantity(None, 700), quantity(800), EXCLUDE),
        (quantity(38_000, 39_000), quantity(38_210), AGREE),
        # scores keep every digit before the point, and are rounded behind it
        (quantity(68.6, unit="percent"), quantity(68.58, unit="percent"), AGREE),
        (quantity(55.0, unit="percent"), quantity(55, unit="percent"), AGREE),
        (quantity(66.4, unit="percent"), quantity(61.4, unit="percent"), EXCLUDE),
        (quantity(74.24, unit="percent"), quantity(69.7, unit="percent"), EXCLUDE),
        (quantity(68.6, unit="percent"), quantity(68.7, unit="percent"), EXCLUDE),
        (quantity(68.65, unit="percent"), quantity(68.6, unit="percent"), AGREE),
        (quantity(68.65, unit="percent"), quantity(68.7, unit="percent"), AGREE),
        (quantity(80, unit="percent"), quantity(77, unit="percent"), EXCLUDE),
        (quantity(2_000, unit="elo"), quantity(2_029, unit="elo"), EXCLUDE),
        (quantity(-2.8, unit="percent"), quantity(2.8, unit="percent"), EXCLUDE),
        # estimates of time
        (quantity(8, unit="months", about=True), quantity(4, 5, "months"), EXCLUDE),
        (quantity(3, unit="months"), quantity(6, 9, "months"), EXCLUDE),
        (quantity(3, unit="months"), quantity(3, unit="months", about=True), AGREE),
        # money
        (quantity(5.5e9, unit="USD"), quantity(4.5e9, unit="USD"), EXCLUDE),
        (quantity(5.5e9, unit="USD"), quantity(5.52e9, unit="USD"), AGREE),
        # "surpassed" is no statement of how far
        (quantity(1, None, "times"), quantity(6, unit="times"), AGREE),
    ],
)
def test_how_two_quantities_compare(one: Quantity, other: Quantity, expected: str) -> None:
    """The same whichever comes first."""
    assert relation(one, other) == expected
    assert relation(other, one) == expected


@pytest.mark.parametrize(
    ("value", "low", "high"),
    [
        (quantity(6_300, about=True), 6_250, 6_350),
        (quantity(68.6, unit="percent"), 68.55, 68.65),
        (quantity(38_000), 37_500, 38_500),
        (quantity(100), 99.5, 100.5),
        (quantity(54_000, unit="elo"), 53_999.5, 54_000.5),
        (quantity(0, unit="percent"), -0.5, 0.5),
    ],
)
def test_what_a_reader_takes_from_a_number(value: Quantity, low: float, high: float) -> None:
    """The number that it may be a rounding of."""
    assert (soft(value).low[0], soft(value).high[0]) == pytest.approx((low, high))


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (quantity(6, 9, "months"), (6, 9)),
        (quantity(38_000, 39_000), None),
        (quantity(6, unit="months"), None),
        (quantity(6, None, "months"), None),
    ],
)
def test_a_wide_range_is_an_estimate_of_its_own(value: Quantity, expected: tuple[float, float] | None) -> None:
    """A narrow one is a number told roughly."""
    assert estimate_of(value) == expected


NUMBERS = st.floats(-1e12, 1e12, allow_nan=False).map(lambda number: round(number, 3)) | st.integers(-9999, 9999)


@settings(max_examples=100, deadline=None)
@given(NUMBERS, st.none() | st.floats(0, 1e6), st.booleans(), st.booleans(), st.sampled_from(["patents", "percent"]))
def test_the_soft_reading_lies_inside_the_hard_one(
    low: float, width: float | None, swap: bool, about: bool, unit: str
) -> None:
    """So whatever is said to exclude something, is read to exclude it as well."""
    value = Quantity(low, None if width is None else low + width, unit, about)
    if swap and value.high is None:
        value = Quantity(None, low, unit, about)
    assert hard(value).covers(soft(value))
    assert soft(value).low <= soft(value).high


def test_a_number_too_large_for_its_digits_is_a_point() -> None:
    """Half a unit more or less is the same floating-point number."""
    assert hard(quantity(2.0**80 + 1, unit="percent")).meets(hard(quantity(2.0**80, unit="percent")))


SPANS = st.lists(st.tuples(st.integers(0, 12), st.integers(0, 4)), max_size=10)


@settings(max_examples=100, deadline=None)
@given(SPANS)
def test_the_sweep_finds_the_maximal_cliques(spans: list[tuple[int, int]]) -> None:
    """Two intervals share a clique exactly when they meet, and no clique lies inside another."""
    intervals = [Interval.closed(low, low + width) for low, width in spans]
    ranges, count = cliques(intervals)
    for one, (first, last) in zip(intervals, ranges, strict=True):
        for other, (start, end) in zip(intervals, ranges, strict=True):
            assert one.meets(other) == (first <= end and start <= last)
    members = [{i for i, (first, last) in enumerate(ranges) if first <= clique <= last} for clique in range(count)]
    assert not any(one < other for one in members for other in members)
    assert len(set(map(frozenset, members))) == count


@settings(max_examples=100, deadline=None)
@given(SPANS)
def test_components_are_what_is_covered_without_a_gap(spans: list[tuple[int, int]]) -> None:
    """Intervals that meet are in one component."""
    intervals = [Interval.closed(low, low + width) for low, width in spans]
    numbers = components(intervals)
    for one, number in zip(intervals, numbers, strict=True):
        for other, another in zip(intervals, numbers, strict=True):
            assert number == another or not one.meets(other)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.integers(), min_size=1, max_size=20), st.data())
def test_the_best_of_a_stretch(row: list[int], data: st.DataObject) -> None:
    """Any stretch of a row, looked up."""
    first = data.draw(st.integers(0, len(row) - 1))
    last = data.draw(st.integers(first, len(row) - 1))
    assert RangeBest(row, min).best(first, last) == min(row[first : last + 1])
