"""Claims made up for the benchmarks: a few propositions said very often, a long tail, copies, roundings, conflicts."""

from __future__ import annotations

import random
from bisect import bisect_left
from collections.abc import Callable, Iterator
from functools import cache
from itertools import accumulate

from aiclaims import BenchmarkClaim, Claim, Entity, Evidence, LagClaim, PatentClaim, Period, Quantity

CLAIMS_A_PROPOSITION = 8
CLAIMS_A_DOCUMENT = 8
OUTLETS = 2_000
COPIED = 0.45
"""Share of what is printed from one of three wires."""
SKEW, FLATTENED = 1.05, 30.0
"""How often the k-th proposition is said: 1 / (k + FLATTENED) ** SKEW, the law of Zipf and Mandelbrot."""

_BODIES = [
    f"{name} {of}" for name in ("Institute", "Bureau", "Office", "Council", "Observatory") for of in "ABCDEFGHIJ"
]
_FIELDS = ["speech", "vision", "robotics", "translation", "chip design", "drug discovery", "planning", "search", None]
_BENCHMARKS = [f"Probe-{number}" for number in range(60)]
_YEARS = [Period.of_year(year) for year in range(2015, 2026)]

Say = Callable[[random.Random, tuple[Evidence, ...], tuple[str, ...]], Claim]


def synthetic_claims(count: int, *, seed: int = 1, propositions: int | None = None) -> Iterator[Claim]:
    """Make claims; the same for the same arguments.

    Args:
        count: How many.
        seed: Seed of the chance.
        propositions: How many propositions they are about; by default in proportion.
    """
    chance = random.Random(seed)
    propositions = propositions or max(1, count // CLAIMS_A_PROPOSITION)
    weights = list(accumulate((rank + FLATTENED) ** -SKEW for rank in range(1, propositions + 1)))
    documents = max(1, propositions * CLAIMS_A_PROPOSITION // CLAIMS_A_DOCUMENT)
    for number in range(count):
        rank = bisect_left(weights, chance.random() * weights[-1])
        document = chance.randrange(documents)
        doc = f"https://news{document % OUTLETS}.example/{2015 + document % 11}/{document:07}"
        yield _claim(rank, chance, doc, number)


def _claim(rank: int, chance: random.Random, doc: str, number: int) -> Claim:
    """Say a proposition once more: as a wire has it, or in own words; sharply or roughly, rarely wrongly."""
    say, subject = _proposition(rank)
    told = chance
    if chance.random() < COPIED:
        wire = chance.randrange(3)
        quote = f"{subject}, according to the report that agency {wire} sent out on the day."
        # What is printed from a wire says what the wire says.
        told = random.Random(3 * rank + wire)
    else:
        quote = f"{subject}, as paper {number} has it after what it calls a close look at the figures."
    credited = (_BODIES[(rank + told.randrange(3)) % len(_BODIES)],) if told.random() < 0.3 else ()
    start = chance.randrange(20_000)
    return say(told, (Evidence(doc, start, start + len(quote), quote),), credited)


@cache
def _proposition(rank: int) -> tuple[Say, str]:
    chance = random.Random(rank)
    made = chance.random()
    party = Entity(f"Party {chance.randrange(1 + rank // 4)}", "firm")
    other = Entity(f"Rival {chance.randrange(1 + rank // 4)}", "country")
    periods = chance.sample(_YEARS, 2)
    if made < 0.5:
        truth, topic = float(chance.randrange(20, 90_000)), chance.choice(_FIELDS)

        def patents(chance: random.Random, evidence: tuple[Evidence, ...], credited: tuple[str, ...]) -> Claim:
            return PatentClaim(
                holder=party, measure="count", topic=topic, value=_told(chance, truth, "patents"),
                status="filed" if chance.random() < 0.5 else None,
                period=_when(chance, periods), evidence=evidence, attribution=credited, extractor="patents 1",
                confidence=round(0.5 + chance.random() / 2, 2),
            )  # fmt: skip

        return patents, f"{party.name} filed some patents on {topic}, the number {rank} being given"
    if made < 0.85:
        score, benchmark = chance.randrange(200, 990) / 10, chance.choice(_BENCHMARKS)

        def scores(chance: random.Random, evidence: tuple[Evidence, ...], credited: tuple[str, ...]) -> Claim:
            return BenchmarkClaim(
                system=party, measure="score", benchmark=benchmark, value=_told(chance, score, "percent"),
                period=None, evidence=evidence, attribution=credited, extractor="benchmarks 1",
                confidence=round(0.5 + chance.random() / 2, 2),
            )  # fmt: skip

        return scores, f"{party.name} reached its score on {benchmark}, entry {rank} of the list"
    months = float(chance.randrange(2, 40))

    def lags(chance: random.Random, evidence: tuple[Evidence, ...], credited: tuple[str, ...]) -> Claim:
        return LagClaim(
            laggard=party, leader=other, gap=_told(chance, months, "months"), period=_when(chance, periods),
            evidence=evidence, attribution=credited, extractor="lag 1",
            confidence=round(0.5 + chance.random() / 2, 2),
        )  # fmt: skip

    return lags, f"{party.name} is behind {other.name} by some months, by the count of study {rank}"


def _when(chance: random.Random, periods: list[Period]) -> Period | None:
    draw = chance.random()
    return periods[0] if draw < 0.6 else periods[1] if draw < 0.75 else None


def _told(chance: random.Random, truth: float, unit: str) -> Quantity:
    draw = chance.random()
    if draw < 0.62:
        return Quantity(truth, truth, unit)
    rounded = float(f"{truth:.2g}")
    if draw < 0.76:
        return Quantity(rounded, rounded, unit)
    if draw < 0.86:
        return Quantity(min(truth, rounded), None, unit)
    if draw < 0.95:
        return Quantity(rounded, rounded, unit, True)
    if draw < 0.98:
        return Quantity(min(truth, rounded), max(truth, rounded), unit)
    wrong = round(truth * chance.choice([0.5, 0.75, 1.25, 1.5, 2.0]), 1)
    return Quantity(wrong, wrong, unit)
