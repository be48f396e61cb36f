"""What a claim about a benchmark is."""

from __future__ import annotations

from typing import Literal

from aiclaims.schema import Claim, Derivation, Entity, PeriodKind, Quantity, claim, detail, identity, measured
from aiclaims.schema.folding import fold_name

BenchmarkMeasure = Literal["score", "rank", "wins", "comparison"]
BenchmarkRelation = Literal["above", "on_par", "below"]


def fold_test(name: str | None) -> str:
    """Write a test's name in one spelling, whichever of its names is written: "ARC-C" and "ARC Challenge".

    Args:
        name: The name as written, or None.

    Returns:
        The spelling; empty for None.
    """
    if name is None:
        return ""
    from aiclaims.reading.entities.spelling import canonical_name

    return fold_name(canonical_name(name, "benchmark"))


def _unit_of_bare(score: Quantity) -> str:
    """Tell what a score written bare compares with: what no share can be, with ratings."""
    return "elo" if score.low is not None and score.low > _WHOLE else "percent"


def _is_rating(claim: BenchmarkClaim) -> bool:
    score = claim.value if claim.measure == "score" else None
    if score is None:
        return False
    return (_unit_of_bare(score) if score.unit == "points" else score.unit) == "elo"


_WHOLE = 100
_SEEN_FROM_THE_OTHER = {"above": "below", "below": "above", "on_par": "on_par"}


@claim("benchmarks")
class BenchmarkClaim(Claim):
    """How a system did on a test, or how it compares with another.

    Args:
        system: The model, product, firm or country.
        benchmark: Name of the test, None where none is named.
        measure: `score`, `rank`, `wins` (beats in 3 of 6 tests) or `comparison` (a stated relation).
        value: The number; for a comparison its margin, None where not stated.
        relation: `above`, `on_par` or `below` the baseline.
        baseline: The system compared with.
        metric: How it was measured: `pass@1`, `accuracy`, or with how many examples: `5-shot`.
    """

    system: Entity = identity(fold=fold_name)
    benchmark: str | None = identity(default=None, fold=fold_test)
    measure: BenchmarkMeasure = identity()
    # A score written bare has the unit points; tests that score in percent or Elo are quoted both ways.
    value: Quantity | None = measured(default=None, units={"points": _unit_of_bare})
    relation: BenchmarkRelation | None = identity(default=None, exclusive=True)
    baseline: Entity | None = identity(default=None, fold=fold_name)
    metric: str | None = detail(default=None)

    @property
    def period_kind(self) -> PeriodKind:
        """A test is taken once and its result stays; places, ratings and who is ahead at large change."""
        at_large = self.measure == "comparison" and self.benchmark is None
        return "state" if self.measure == "rank" or at_large or _is_rating(self) else "event"

    @property
    def stands_without_value(self) -> bool:
        """A comparison is the relation; its margin only adds to it."""
        return self.measure == "comparison"

    def proposition(self, parts: dict[str, str]) -> dict[str, str]:
        """Write "B below A" as "A above B": a comparison has no preferred side."""
        if self.measure != "comparison" or parts["system"] <= parts["baseline"]:
            return parts
        relation = _SEEN_FROM_THE_OTHER.get(parts["relation"], parts["relation"])
        return {**parts, "system": parts["baseline"], "baseline": parts["system"], "relation": relation}

    def derivation(self, parts: dict[str, str]) -> Derivation | None:
        """Let the margin of a comparison follow from the scores of its two sides on the same test."""
        if self.measure != "comparison" or self.relation not in ("above", "below") or not parts["benchmark"]:
            return None
        sides = [
            {**parts, "measure": "score", "system": parts[side], "baseline": "", "relation": ""}
            for side in ("system", "baseline")
        ]
        better, other = sides if self.relation == "above" else reversed(sides)
        return Derivation("difference", better, other)
