"""How the built-in kinds of claim are written in sentences."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from hypothesis import strategies as st

from aiclaims.extractors.benchmarks.claim import BenchmarkClaim
from aiclaims.extractors.chip_restrictions.claim import ChipRestrictionClaim
from aiclaims.extractors.lag.claim import LagClaim
from aiclaims.extractors.patents.claim import PatentClaim
from aiclaims.schema import Entity, Period, Quantity
from aiclaims.testing.sentence_forms import SentenceForms, Template

_COUNTRIES = [Entity(name, "country") for name in ("China", "Japan", "Germany", "South Korea", "India")]
_FIRMS = [Entity(name, "firm") for name in ("Tencent", "Huawei", "Baidu", "IBM")]
_MODELS = [Entity(name, "model") for name in ("DeepSeek-R1", "GPT-4o", "QwQ-32B", "Claude 3.5 Sonnet")]
_YEARS = [Period.of_year(year) for year in range(2024, 2015, -1)]


@cache
def builtin_forms() -> Mapping[str, SentenceForms]:
    """Give the sentence forms of each built-in kind, with the fields that the specification calls core."""
    return MappingProxyType(
        {"patents": _patents(), "benchmarks": _benchmarks(), "lag": _lags(), "chip_restrictions": _restrictions()}
    )


def _patents() -> SentenceForms:
    counts = st.integers(110, 99_999).map(lambda number: Quantity.exactly(number, "patents"))
    bounds = st.integers(2, 90).map(lambda number: Quantity(number * 1000, None, "patents"))
    about = st.integers(2, 90).map(lambda number: Quantity.exactly(number * 1000, "patents", approximate=True))
    return SentenceForms(
        kind=PatentClaim,
        templates=[
            Template("{holder} [filed|published] {value} patents {period}.", {"measure": "count"}),
            Template("{period}, {holder} was granted {value} AI patents.", {"measure": "count"}),
            Template(
                "{holder} [applied for|obtained] {value} patents for generative AI {period}.", {"measure": "count"}
            ),
        ],
        values={"holder": [*_COUNTRIES, *_FIRMS], "value": counts | bounds | about, "period": _YEARS},
        core=("holder", "measure", "value", "compared_to", "period"),
    )


def _benchmarks() -> SentenceForms:
    percents = st.integers(101, 999).map(lambda number: Quantity.exactly(number / 10, "percent"))
    return SentenceForms(
        kind=BenchmarkClaim,
        templates=[
            Template("{system} [scored|achieved|reached] {value} on {benchmark}.", {"measure": "score"}),
            Template("On {benchmark}, {system} [scored|achieved] {value}.", {"measure": "score"}),
            Template(
                "{system} [outperformed|beat|surpassed] {baseline} on {benchmark}.",
                {"measure": "comparison", "relation": "above"},
            ),
        ],
        values={
            "system": _MODELS,
            "baseline": _MODELS,
            "benchmark": ["MMLU", "MATH-500", "HumanEval", "GPQA Diamond"],
            "value": percents,
        },
        core=("system", "benchmark", "measure", "value", "relation", "baseline"),
    )


def _lags() -> SentenceForms:
    months = st.integers(2, 30).map(lambda number: Quantity.exactly(number, "months"))
    ranges = st.tuples(st.integers(2, 9), st.integers(1, 9)).map(
        lambda ends: Quantity(ends[0], ends[0] + ends[1], "months")
    )
    about = st.integers(2, 20).map(lambda number: Quantity.exactly(number, "months", approximate=True))
    return SentenceForms(
        kind=LagClaim,
        templates=[
            Template("{laggard} is {gap} behind {leader} in [AI|AI models|artificial intelligence].", {}),
            Template("{laggard} [trails|lags] {leader} by {gap} in AI.", {}),
            Template("In AI, {leader} is {gap} ahead of {laggard}.", {}),
        ],
        values={"laggard": _COUNTRIES, "leader": _COUNTRIES, "gap": months | ranges | about},
        core=("laggard", "leader", "gap"),
    )


def _restrictions() -> SentenceForms:
    restrict = {"aspect": "measure", "action": "restrict"}
    return SentenceForms(
        kind=ChipRestrictionClaim,
        templates=[
            Template("{actor} [banned|restricted|blocked] exports of {items} to {target} {period}.", restrict),
            Template("{period}, {actor} [banned|halted] sales of {items} to {target}.", restrict),
            Template(
                "{actor} [lifted|eased] its ban on {items} for {target} {period}.", {**restrict, "action": "ease"}
            ),
        ],
        values={
            "actor": [Entity("Japan", "country"), Entity("South Korea", "country"), Entity("Taiwan", "country")],
            "target": [Entity("China", "country"), Entity("Russia", "country"), Entity("Iran", "country")],
            "items": [("H20 chips",), ("A800 chips",), ("advanced chips",), ("H20", "H100")],
            "period": [Period.of_year(2024), Period.of_month(2025, 4), Period.of_month(2023, 10)],
        },
        core=("aspect", "action", "actor", "target", "items", "value"),
    )
