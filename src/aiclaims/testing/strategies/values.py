"""What claims are made of: spans, quantities, periods, entities and evidence."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Sequence

from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from aiclaims.schema import ENTITY_TYPES, Entity, EntityType, Evidence, Period, Quantity, Span
from aiclaims.testing.strategies.texts import NAMES, chosen_from, sentences

_UNITS = ("patents", "percent", "times", "months", "points", "USD", "chips", "rank", "patents per million population")
_KNOWN: tuple[tuple[str, EntityType], ...] = (
    ("China", "country"),
    ("United States", "country"),
    ("Japan", "country"),
    ("Tencent", "firm"),
    ("Nvidia", "firm"),
    ("DeepSeek-R1", "model"),
    ("World Intellectual Property Organization", "agency"),
    ("Université Côte d’Azur", "institution"),
)


def spans(*, max_end: int = 1000) -> st.SearchStrategy[Span]:
    """Draw spans; they shrink toward 0..0.

    Args:
        max_end: The greatest offset, 0 or more.
    """
    return st.tuples(st.integers(0, max_end), st.integers(0, max_end)).map(lambda ends: Span(min(ends), max(ends)))


def quantities(
    *, unit: str | None = None, min_value: float = 0, max_value: float = 1e12
) -> st.SearchStrategy[Quantity]:
    """Draw exact numbers, approximate ones, bounds and ranges; they shrink toward exactly the least whole number.

    Args:
        unit: The unit; drawn where it is None.
        min_value: Least number.
        max_value: Greatest number.

    Raises:
        InvalidArgument: Where the least number is greater than the greatest.
    """
    if min_value > max_value:
        raise InvalidArgument(f"min_value is at most max_value; got {min_value} and {max_value}")
    if min_value == max_value:
        numbers: st.SearchStrategy[float] = st.just(float(min_value))
    else:
        # Whole first, then with decimals, as texts write them; JSON gives both back as they are.
        whole = st.integers(math.ceil(min_value), math.floor(max_value)).map(float)
        decimal = st.integers(math.ceil(min_value * 100), math.floor(max_value * 100)).map(lambda number: number / 100)
        numbers = whole | decimal
    units = chosen_from(_UNITS) if unit is None else st.just(unit)
    return st.one_of(
        st.tuples(numbers, units).map(lambda parts: Quantity.exactly(*parts)),
        st.tuples(numbers, units).map(lambda parts: Quantity.exactly(*parts, approximate=True)),
        st.tuples(numbers, units).map(lambda parts: Quantity(parts[0], None, parts[1])),
        st.tuples(numbers, units).map(lambda parts: Quantity(None, *parts)),
        st.tuples(numbers, numbers, units, st.booleans()).map(
            lambda parts: Quantity(min(parts[:2]), max(parts[:2]), *parts[2:])
        ),
    )


def periods() -> st.SearchStrategy[Period]:
    """Draw years, quarters, months, days, stretches between them and open ones; they shrink toward 2024."""
    return chosen_from(_PERIODS) | st.dates(dt.date(1970, 1, 1), dt.date(2060, 12, 31)).map(Period.of_day)


def _some_periods() -> list[Period]:
    """List periods of every form, the plainest first."""
    years = [2024, *range(2025, 2036), *range(2023, 1989, -1)]
    found = [Period.of_year(year) for year in years]
    found += [Period.of_quarter(year, quarter) for year in years[:3] for quarter in range(1, 5)]
    found += [Period.of_month(year, month) for year in years[:3] for month in range(1, 13)]
    found += [Period.between(Period.of_year(year), Period.of_year(2024)) for year in range(2014, 2024)]
    found += [Period.between(Period.of_month(2023, month), Period.of_quarter(2024, 2)) for month in range(1, 13)]
    found += [Period(period.start, None, period.precision) for period in found[:40:5]]
    found += [Period(None, period.end, period.precision) for period in found[:40:5]]
    return found


_PERIODS = _some_periods()


def entities(*, types: Sequence[EntityType] = ENTITY_TYPES) -> st.SearchStrategy[Entity]:
    """Draw parties and things, known and unknown ones; they shrink toward China, or a short name.

    Args:
        types: What they may be.
    """
    chosen = [Entity(name, kind) for name, kind in _KNOWN if kind in types]
    # Unknown names of any type, so that no test relies on a lexicon.
    chosen += [Entity(name, kind) for name in NAMES for kind in types]
    return chosen_from(chosen)


def evidence(*, doc: str | None = None, quote: str | None = None) -> st.SearchStrategy[Evidence]:
    """Draw quotations with the place where they stand; they shrink toward "It fell." at the start of "a".

    Args:
        doc: Id of the document; drawn where it is None.
        quote: The words; drawn where they are None.
    """
    docs = st.sampled_from(["a", "b", "c", "https://news.example/1"]) if doc is None else st.just(doc)
    quotes = sentences() if quote is None else st.just(quote)
    pages = st.none() | st.integers(1, 40)
    return st.tuples(docs, st.integers(0, 1000), quotes, pages).map(
        lambda parts: Evidence(parts[0], parts[1], parts[1] + len(parts[2]), parts[2], parts[3])
    )
