"""Short ways to make claims for the tests of merging."""

from __future__ import annotations

import datetime as dt
from typing import Any

from hypothesis import strategies as st

from aiclaims.extractors.benchmarks.claim import BenchmarkClaim
from aiclaims.extractors.chip_restrictions.claim import ChipRestrictionClaim
from aiclaims.extractors.lag.claim import LagClaim
from aiclaims.extractors.patents.claim import PatentClaim
from aiclaims.schema import Claim, Entity, Evidence, Period, Quantity


def evidence(doc: str, quote: str = "", *, start: int = 0) -> tuple[Evidence, ...]:
    quote = quote or f"What {doc} says."
    return (Evidence(doc, start, start + len(quote), quote),)


def quantity(low: float | None, high: float | None = -1, unit: str = "patents", *, about: bool = False) -> Quantity:
    """One number makes an exact quantity, a second one its upper end."""
    return Quantity(low, low if high == -1 else high, unit, about)


def patents(value: Quantity, doc: str = "a", quote: str = "", **fields: Any) -> PatentClaim:
    fields = {"holder": Entity("China", "country"), "measure": "count", "topic": "generative AI", **fields}
    return PatentClaim(value=value, evidence=evidence(doc, quote), **fields)


def score(value: Quantity, doc: str = "a", quote: str = "", **fields: Any) -> BenchmarkClaim:
    fields = {"system": Entity("QwQ-32B", "model"), "benchmark": "BFCL", "measure": "score", **fields}
    return BenchmarkClaim(value=value, evidence=evidence(doc, quote), **fields)


def comparison(system: str, relation: Any, baseline: str, doc: str = "a", **fields: Any) -> BenchmarkClaim:
    return BenchmarkClaim(
        system=Entity(system),
        relation=relation,
        baseline=Entity(baseline),
        measure="comparison",
        evidence=evidence(doc),
        **fields,
    )


def lag(gap: Quantity | None, doc: str = "a", quote: str = "", **fields: Any) -> LagClaim:
    fields = {"laggard": Entity("China"), "leader": Entity("United States"), "field": "AI", **fields}
    return LagClaim(gap=gap, evidence=evidence(doc, quote), **fields)


def act(action: Any, *items: str, doc: str = "a", quote: str = "", **fields: Any) -> ChipRestrictionClaim:
    fields = {"aspect": "measure", "actor": Entity("United States"), "target": Entity("China"), **fields}
    return ChipRestrictionClaim(action=action, items=items, evidence=evidence(doc, quote), **fields)


def _quantities(unit: str) -> st.SearchStrategy[Quantity]:
    numbers = st.sampled_from([3.0, 6.0, 6.3, 6.28, 7.0, 9.0, 6276.0, 6300.0, 38_000.0, 38_210.0, 54_000.0])
    exact = st.builds(lambda n, about: Quantity(n, n, unit, about), numbers, st.booleans())
    bounds = st.builds(lambda n, up: Quantity(n, None, unit) if up else Quantity(None, n, unit), numbers, st.booleans())
    ranges = st.builds(lambda a, b: Quantity(min(a, b), max(a, b), unit), numbers, numbers)
    return st.one_of(exact, exact, bounds, ranges)


PERIODS = (
    None,
    Period.of_year(2023),
    Period.of_year(2024),
    Period.of_month(2024, 3),
    Period.of_month(2024, 12),
    Period(None, Period.of_year(2030).end, "year"),
    Period.between(Period.of_year(2014), Period.of_year(2023)),
)


@st.composite
def claims(draw: st.DrawFn) -> Claim:
    """Claims from few documents, sources, things and values, so that they meet."""
    doc = draw(st.sampled_from(["a", "b", "https://c.example/x", "https://www.c.example/y"]))
    fields = {
        "evidence": evidence(
            doc, draw(st.sampled_from(["One says so.", "Another says so.", "Or else."])), start=draw(st.integers(0, 3))
        ),
        "attribution": draw(st.sampled_from([(), ("WIPO",), ("Lee",), ("Stanford", "Lee")])),
        "modality": draw(st.sampled_from(["asserted", "asserted", "hedged", "forecast"])),
        "negated": draw(st.sampled_from([False, False, False, True])),
        "period": draw(st.sampled_from(PERIODS)),
    }
    match draw(st.sampled_from(["patents", "patents", "benchmarks", "lag", "chips"])):
        case "patents":
            status = draw(st.sampled_from([None, "filed", "held"]))
            return PatentClaim(
                holder=Entity("China"), measure="count", value=draw(_quantities("patents")), status=status, **fields
            )
        case "benchmarks":
            sides = draw(st.sampled_from([("A", "B"), ("B", "A")]))
            return BenchmarkClaim(
                system=Entity(sides[0]),
                baseline=Entity(sides[1]),
                measure="comparison",
                relation=draw(st.sampled_from(["above", "below", "on_par"])),
                value=draw(st.none() | _quantities("points") | _quantities("percent")),
                metric=draw(st.sampled_from([None, "pass@1"])),
                **fields,
            )
        case "lag":
            return LagClaim(
                laggard=Entity("China"),
                leader=Entity(draw(st.sampled_from(["United States", "United States", "Taiwan"]))),
                gap=draw(st.none() | _quantities("months")),
                trend=draw(st.sampled_from([None, "narrowing", "widening"])),
                **fields,
            )
        case _:
            return ChipRestrictionClaim(
                aspect=draw(st.sampled_from(["measure", "effect"])),
                action="restrict",
                actor=Entity("United States"),
                items=draw(st.sampled_from([(), ("H20",), ("H20 chips",), ("H20s", "A800")])),
                value=draw(st.none() | _quantities("USD")),
                **fields,
            )


@st.composite
def listings(draw: st.DrawFn) -> Claim:
    """Acts of one kind by one government, each with its count."""
    march = dt.date(2024, 3, 12)
    dates = (*PERIODS, Period.of_day(march), Period.of_day(dt.date(2024, 12, 2)), Period(march, None, "day"))
    return act(
        "list",
        doc=draw(st.sampled_from("abcdef")),
        value=draw(_quantities("entities")),
        period=draw(st.sampled_from(dates)),
        negated=draw(st.sampled_from([False, False, False, True])),
    )


@st.composite
def disputes(draw: st.DrawFn) -> Claim:
    """Claims of one block: they agree, refine and contradict each other."""
    doc = draw(st.sampled_from("abcdef"))
    return PatentClaim(
        holder=Entity("China"),
        measure="count",
        value=draw(_quantities("patents")),
        status=draw(st.sampled_from([None, None, "held", "granted"])),
        period=draw(st.sampled_from(PERIODS)),
        negated=draw(st.sampled_from([False, False, False, True])),
        attribution=draw(st.sampled_from([(), ("WIPO",)])),
        evidence=evidence(doc, start=draw(st.integers(0, 5))),
    )
