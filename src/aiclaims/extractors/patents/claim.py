"""What a claim about patents is."""

from __future__ import annotations

from typing import Literal

from aiclaims.schema import Claim, Derivation, Entity, PeriodKind, Quantity, claim, detail, identity, measured
from aiclaims.schema.folding import fold_name, fold_topic

PatentMeasure = Literal["count", "share", "growth", "ratio", "rank"]
PatentStatus = Literal["filed", "granted", "published", "held"]


@claim("patents")
class PatentClaim(Claim):
    """How many patents somebody has, or how they compare.

    Args:
        holder: Country, firm or body; `World` for a global total.
        measure: `count`, `share`, `growth`, `ratio` or `rank`.
        value: The number, with its unit.
        compared_to: The other party of a ratio.
        topic: The technology, as written.
        status: `filed`, `granted`, `published` or `held`.
    """

    holder: Entity = identity(fold=fold_name)
    measure: PatentMeasure = identity()
    value: Quantity = measured()
    compared_to: Entity | None = identity(default=None, fold=fold_name)
    status: PatentStatus | None = detail(default=None)
    topic: str | None = identity(default=None, fold=fold_topic)

    @property
    def period_kind(self) -> PeriodKind:
        """Patents held are counted at an instant, all others over a period."""
        return "stock" if self.status == "held" else "flow"

    def derivation(self, parts: dict[str, str]) -> Derivation | None:
        """Let a ratio follow from the counts of its two parties, a share from those of the holder and the world."""
        other = {"ratio": parts["compared_to"], "share": fold_name("World")}.get(self.measure)
        if not other:
            return None
        count = {**parts, "measure": "count", "compared_to": ""}
        return Derivation("quotient", count, {**count, "holder": other})
