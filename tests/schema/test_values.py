"""The values that claims are made of: what they mean, how they read, what they refuse."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction
from typing import Any

import attrs
import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from aiclaims.errors import GroundingError, SchemaError
from aiclaims.schema import PRECISIONS, Entity, Evidence, Period, Quantity, Span


@pytest.mark.parametrize(
    ("quantity", "told"),
    [
        (Quantity.exactly(38_210, "patents"), "38,210 patents"),
        (Quantity(38_000, None, "patents"), ">=38,000 patents"),
        (Quantity(None, 700, "patents"), "<=700 patents"),
        (Quantity(6, 9, "months"), "6-9 months"),
        (Quantity.exactly(6_300, "patents", approximate=True), "~6,300 patents"),
        (Quantity.exactly(97.3, "percent"), "97.3 percent"),
        (Quantity.exactly(3, ""), "3"),
        (Quantity(-0.0, -0.0, "x"), "0 x"),
        (Quantity(2e25, None, "FLOP"), ">=2e+25 FLOP"),
        (Quantity(10**300, None, "x"), ">=1e+300 x"),
    ],
)
def test_a_quantity_reads_as_it_was_said(quantity: Quantity, told: str) -> None:
    """Bounds, ranges and approximations are told apart; nobody counts the noughts of a huge number."""
    assert str(quantity) == told


@pytest.mark.parametrize(
    ("quantity", "exact"),
    [
        (Quantity(5, 5, "x"), True),
        (Quantity(5, 5.0, "x"), True),
        (Quantity(5, 5, "x", True), False),
        (Quantity(5, 6, "x"), False),
        (Quantity(5, None, "x"), False),
        (Quantity(None, 5, "x"), False),
    ],
)
def test_one_stated_value_is_exact(quantity: Quantity, exact: bool) -> None:
    """A bound, a range or "about" is not."""
    assert quantity.exact is exact


@pytest.mark.parametrize(
    ("period", "told"),
    [
        (Period.of_day(dt.date(2024, 2, 29)), "2024-02-29"),
        (Period.of_month(2024, 2), "2024-02"),
        (Period.of_quarter(2024, 3), "2024-Q3"),
        (Period.of_year(2024), "2024"),
        (Period.between(Period.of_year(2014), Period.of_year(2023)), "2014..2023"),
        (Period.between(Period.of_month(2024, 1), Period.of_day(dt.date(2024, 3, 5))), "2024-01..2024-03"),
        (Period(dt.date(2023, 1, 1), None, "year"), "2023.."),
        (Period(None, dt.date(2030, 12, 31), "year"), "..2030"),
    ],
)
def test_a_period_reads_as_precisely_as_it_was_said(period: Period, told: str) -> None:
    """No day is shown where a month or a year was said."""
    assert str(period) == told


@given(st.integers(1, 9998), st.integers(1, 4))
def test_months_make_quarters_and_quarters_make_years(year: int, quarter: int) -> None:
    """The calendar is whole: each period ends the day before the next begins."""
    this, months = Period.of_quarter(year, quarter), [Period.of_month(year, 3 * quarter - back) for back in (2, 1, 0)]
    assert (this.start, this.end) == (months[0].start, months[2].end)
    following = Period.of_quarter(year + quarter // 4, quarter % 4 + 1)
    assert this.end
    assert this.end + dt.timedelta(days=1) == following.start
    whole = Period.between(Period.of_quarter(year, 1), Period.of_quarter(year, 4))
    assert (whole.start, whole.end) == (Period.of_year(year).start, Period.of_year(year).end)


@given(st.sampled_from(PRECISIONS), st.sampled_from(PRECISIONS))
def test_a_stretch_is_as_precise_as_its_coarser_end(first: Any, last: Any) -> None:
    """A year at one end makes it a stretch of years."""
    day, later = dt.date(2020, 5, 5), dt.date(2021, 5, 5)
    precision = Period.between(Period(day, day, first), Period(later, later, last)).precision
    assert PRECISIONS.index(precision) == max(PRECISIONS.index(first), PRECISIONS.index(last))


@pytest.mark.parametrize(
    ("make", "told"),
    [
        (lambda: Span(-1, 2), "a span runs forward from 0"),
        (lambda: Span(3, 2), "a span runs forward from 0"),
        (lambda: Quantity(None, None, "x"), "$: a quantity has at least one end"),
        (lambda: Quantity(2, 1, "x"), "$.low: a quantity runs upward; expected low <= high, got 2..1"),
        (lambda: Quantity(float("nan"), None, "x"), "$.low: a quantity is finite"),
        (lambda: Quantity(0, float("inf"), "x"), "$.high: a quantity is finite"),
        (lambda: Period(None, None), "$: a period has at least one end"),
        (lambda: Period(dt.date(2024, 2, 1), dt.date(2024, 1, 1)), "$.end: a period ends on or after its start"),
        (
            lambda: Period.of_year(2024).__class__(None, dt.date(2024, 1, 1), "week"),
            "$.precision: a precision is one of",
        ),  # type: ignore[arg-type]
        (lambda: Entity(" "), "$.name: an entity has a name"),
        (lambda: Entity("x", "planet"), "$.type: an entity has a known type"),  # type: ignore[arg-type]
        (lambda: Evidence("", 0, 1, "x"), "$.doc: evidence names its document"),
        (lambda: Evidence("d", 2, 2, ""), "d: $.start: evidence stands somewhere"),
        (lambda: Evidence("d", -1, 0, "x"), "d: $.start: evidence stands somewhere"),
    ],
)
def test_what_makes_no_sense_cannot_be_made(make: Any, told: str) -> None:
    """The error says what was expected, what came, and in which field."""
    with pytest.raises(SchemaError) as caught:
        make()
    assert str(caught.value).startswith(told)


@pytest.mark.parametrize(
    ("make", "where", "expected", "got"),
    [
        (lambda: Quantity(1, 2, None), "$.unit", "str", "None"),  # type: ignore[arg-type]
        (lambda: Quantity(1, 2, "x", "yes"), "$.approximate", "bool", "'yes'"),  # type: ignore[arg-type]
        (lambda: Quantity("1", 2, "x"), "$.low", "float or None", "'1'"),  # type: ignore[arg-type]
        (lambda: Quantity(None, True, "x"), "$.high", "float or None", "True"),
        (lambda: Quantity(Decimal(1), None, "x"), "$.low", "float or None", "Decimal('1')"),  # type: ignore[arg-type]
        (lambda: Quantity(Fraction(1, 3), None, "x"), "$.low", "float or None", "Fraction(1, 3)"),  # type: ignore[arg-type]
        (lambda: Quantity(10**400, None, "x"), "$.low", "a number that a float holds", "an integer of 1329 bits"),
        (lambda: Quantity(0, -(10**9000), "x"), "$.high", "a number that a float holds", "an integer of 29898 bits"),
        (
            lambda: Period(dt.datetime(2024, 5, 1), None),
            "$.start",
            "date or None",
            "datetime.datetime(2024, 5, 1, 0, 0)",
        ),
        (lambda: Period(None, "2023-01-01"), "$.end", "date or None", "'2023-01-01'"),  # type: ignore[arg-type]
        (
            lambda: Period.of_month(2023, 13),
            "year, month",
            "a year from 1 to 9999 and a month from 1 to 12",
            "2023 and 13",
        ),
        (lambda: Period.of_quarter(2023, 5), "quarter", "1 to 4", "5"),
        (lambda: Period.of_year(0), "year, month", "a year from 1 to 9999 and a month from 1 to 12", "0 and 1"),
        (lambda: Evidence("d", 0.0, 3, "abc"), "$.start", "int", "0.0"),  # type: ignore[arg-type]
        (lambda: Evidence("d", 0, "3", "abc"), "$.end", "int", "'3'"),  # type: ignore[arg-type]
        (lambda: Evidence("d", 0, 3, None), "$.quote", "str", "None"),  # type: ignore[arg-type]
        (lambda: Evidence(None, 0, 3, "abc"), "$.doc", "str", "None"),  # type: ignore[arg-type]
        (lambda: Evidence("d", 0, 3, "abc", 1.5), "$.page", "int or None", "1.5"),  # type: ignore[arg-type]
        (lambda: Span(1.5, 2), "$.start", "int", "1.5"),  # type: ignore[arg-type]
        (lambda: Entity(None, "firm"), "$.name", "str", "None"),  # type: ignore[arg-type]
    ],
)
def test_a_value_of_another_type_is_refused_where_it_is_made(make: Any, where: str, expected: str, got: str) -> None:
    """Not only when it is written or merged, far from the mistake."""
    with pytest.raises(SchemaError) as caught:
        make()
    assert (caught.value.where, caught.value.expected, caught.value.got) == (where, expected, got)


def test_numbers_of_other_libraries_become_those_of_python() -> None:
    """A row of a data frame makes the values that plain numbers make, down to the types."""
    frame = pd.DataFrame({"low": [5], "high": [6.5]})
    rows = zip(frame["low"], frame["high"], strict=True)
    made = [Quantity(low, high, "x") for low, high in rows]
    made += [Quantity(np.int32(5), np.float32(6.5), "x"), Quantity(np.int64(5), Fraction(13, 2), "x")]  # type: ignore[arg-type]
    assert {attrs.astuple(value) for value in made} == {(5, 6.5, "x", False)}
    assert {(type(value.low), type(value.high)) for value in made} == {(int, float)}
    quote = Evidence("d", np.int64(0), np.int64(3), "abc", np.int64(7))  # type: ignore[arg-type]
    assert [type(part) for part in attrs.astuple(quote)] == [str, int, int, str, int]
    assert type(Span(np.int64(1), 2).start) is int  # type: ignore[arg-type]


def test_a_quote_is_the_text_at_its_span() -> None:
    """Not another, not a shorter one, and not one beyond the end."""
    Evidence("d", 4, 7, "owl").check("the owl sat")
    for wrong in (Evidence("d", 4, 7, "cat"), Evidence("d", 9, 12, "at ")):
        with pytest.raises(GroundingError, match=r"d\[\d+:\d+\]: a quote is the text at its span"):
            wrong.check("the owl sat")
    with pytest.raises(GroundingError, match="expected 3 code points, got 2"):
        Evidence("d", 4, 7, "ow")


@given(st.integers(0, 9), st.integers(0, 9), st.integers(0, 9), st.integers(0, 9))
def test_spans_overlap_where_they_share_a_code_point(a: int, b: int, c: int, d: int) -> None:
    """As the sets of their code points do."""
    first, second = Span(min(a, b), max(a, b)), Span(min(c, d), max(c, d))
    points = set(range(first.start, first.end)), set(range(second.start, second.end))
    if points[0] and points[1]:
        assert first.overlaps(second) == second.overlaps(first) == bool(points[0] & points[1])
        assert first.contains(second) == (points[1] <= points[0])
    assert len(first) == len(points[0])
