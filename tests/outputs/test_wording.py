"""Claims in words: one row a case, the claim's fields on the left, what a person reads on the right."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from aiclaims import BenchmarkClaim, ChipRestrictionClaim, Claim, Entity, LagClaim, PatentClaim, Period, Quantity
from aiclaims import claim as declare
from aiclaims.outputs.wording import circumstances, names, period_text, plain, quantity_text, subject, value
from aiclaims.schema import Evidence, detail, identity

HERE = (Evidence("wire", 0, 1, "x"),)
CHINA, US = Entity("China", "country"), Entity("United States", "country")
R1, O1 = Entity("DeepSeek-R1", "model"), Entity("o1", "model")


@pytest.mark.parametrize(
    ("quantity", "text"),
    [
        (Quantity(38210, 38210, "patents"), "38,210 patents"),
        (Quantity(1, 1, "patents"), "1 patent"),
        (Quantity(38000, None, "patents"), "at least 38,000 patents"),
        (Quantity(None, 700, "patents"), "at most 700 patents"),
        (Quantity(6, 9, "months"), "6 to 9 months"),
        (Quantity(6300, 6300, "patents", approximate=True), "about 6,300 patents"),
        (Quantity(200, None, "chips", approximate=True), "at least about 200 chips"),
        (Quantity(69.7, 69.7, "percent"), "69.7%"),
        (Quantity(-2.8, -2.8, "percent"), "-2.8%"),
        (Quantity(10, 20, "percent"), "10% to 20%"),
        (Quantity(5.5e9, 5.5e9, "USD"), "$5.5 billion"),
        (Quantity(2e6, 3e6, "USD"), "$2 million to $3 million"),
        (Quantity(40, 40, "USD"), "$40"),
        (Quantity(3, 3, "rank"), "rank 3"),
        (Quantity(1, 20, "rank"), "1 to rank 20"),
        (Quantity(2029, 2029, "elo"), "2,029 Elo"),
        (Quantity(6, 6, "times"), "6 times"),
        (Quantity(70, 70, "patents per million population"), "70 patents per million population"),
        (Quantity(3, 3, ""), "3"),
    ],
)
def test_quantities(quantity: Quantity, text: str) -> None:
    """Bounds and ranges in words, money in its scale."""
    assert quantity_text(quantity) == text


@pytest.mark.parametrize(
    ("period", "text"),
    [
        (Period.of_year(2023), "2023"),
        (Period.of_month(2024, 12), "2024-12"),
        (Period.of_day(dt.date(2024, 12, 2)), "2024-12-02"),
        (Period.between(Period.of_year(2014), Period.of_year(2023)), "2014 to 2023"),
        (Period(None, dt.date(2030, 12, 31), "year"), "until 2030"),
        (Period(dt.date(2023, 1, 1), None, "year"), "since 2023"),
    ],
)
def test_periods(period: Period, text: str) -> None:
    """As precisely as they were said."""
    assert period_text(period) == text


def patents(**fields: Any) -> Claim:
    """Make a claim about China's patents."""
    return PatentClaim(**{"evidence": HERE, "holder": CHINA, "value": Quantity(2, 2, "patents"), **fields})


def benchmark(**fields: Any) -> Claim:
    """Make a claim about R1 on MATH-500."""
    return BenchmarkClaim(**{"evidence": HERE, "system": R1, "benchmark": "MATH-500", **fields})


def lag(**fields: Any) -> Claim:
    """Make a claim about China's lag."""
    return LagClaim(evidence=HERE, laggard=CHINA, leader=US, **fields)


def chips(**fields: Any) -> Claim:
    """Make a claim about chips."""
    return ChipRestrictionClaim(evidence=HERE, **fields)


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        (patents(measure="count", status="filed", topic="AI"), "China, AI patents filed"),
        (patents(measure="share", status="granted"), "China, share of patents granted"),
        (patents(measure="growth"), "China, growth of patents"),
        (patents(measure="ratio", compared_to=US), "China to United States, ratio of patents"),
        (patents(measure="ratio"), "China, ratio of patents"),
        (patents(measure="rank", status="held"), "China by patents held"),
        (benchmark(measure="score", metric="pass@1"), "DeepSeek-R1 on MATH-500 (pass@1)"),
        (benchmark(measure="rank"), "DeepSeek-R1 on MATH-500"),
        (benchmark(measure="wins", benchmark=None, baseline=O1), "DeepSeek-R1 wins against o1"),
        (benchmark(measure="comparison", relation="above", baseline=O1), "DeepSeek-R1 above o1 on MATH-500"),
        (benchmark(measure="comparison", relation="on_par", baseline=O1), "DeepSeek-R1 on par with o1 on MATH-500"),
        (lag(field="AI models", trend="narrowing"), "China behind United States in AI models, narrowing"),
        (lag(negated=True), "denied: China behind United States"),
        (chips(aspect="measure", action="restrict", actor=US, target=CHINA, items=("H20", "H800")), "United States: restrict H20, H800 (China)"),
        (chips(aspect="response", action="stockpile", items=("H20",)), "somebody: stockpile H20"),
        (chips(aspect="effect", target=CHINA, items=("H20",)), "effect on China of limits on H20"),
        (chips(aspect="effect"), "effect on others"),
    ],
)  # fmt: skip
def test_subjects(claim: Claim, text: str) -> None:
    """Who and what, the value aside."""
    assert subject(claim) == text


@declare("outputs_bridges")
class BridgeClaim(Claim):
    """A kind that is not built in and measures nothing."""

    builder: str = identity()
    crossed_river: str | None = identity(default=None)
    painter: str | None = detail()


def test_a_kind_that_is_not_built_in_is_told_by_its_fields() -> None:
    """Names of fields, those without a value left out."""
    bridge = BridgeClaim(evidence=HERE, builder="Ada", painter="Bob", modality="hedged")
    assert subject(bridge) == "outputs_bridges: builder Ada"
    assert value(bridge) == ""
    assert circumstances(bridge) == "hedged"
    crossing = BridgeClaim(evidence=HERE, builder="Ada", crossed_river="Oder", period=Period.of_year(1900))
    assert subject(crossing) == "outputs_bridges: builder Ada, crossed river Oder"
    assert circumstances(crossing) == "1900"


def test_a_claim_names_what_its_fields_name() -> None:
    """Parties and details, whatever the case; not the value."""
    claim = lag(field="AI models", gap=Quantity(3, 3, "months"))
    assert names(claim, "united")
    assert names(claim, "ai models")
    assert not names(claim, "months")
    assert plain(None) == ""
