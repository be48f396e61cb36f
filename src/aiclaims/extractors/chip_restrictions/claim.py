"""What a claim about chip restrictions is."""

from __future__ import annotations

from typing import Literal

from aiclaims.schema import Claim, Entity, PeriodKind, Quantity, claim, identity, measured
from aiclaims.schema.folding import fold_items, fold_name

ChipAspect = Literal["measure", "effect", "response"]
ChipAction = Literal[
    "restrict",
    "license",
    "list",
    "tariff",
    "ease",
    "stockpile",
    "smuggle",
    "substitute",
    "redesign",
    "retaliate",
    "lobby",
]


@claim("chip_restrictions")
class ChipRestrictionClaim(Claim):
    """What a government does about chips, what it causes, and what others do about it.

    Args:
        aspect: `measure` of a government, `effect` of it, or `response` to it.
        action: What is done; None for an effect.
        actor: Who imposes or who responds; None for an effect.
        target: Whom it is aimed at, or whom the effect falls on.
        items: The chips, tools or software, as written.
        value: How much, where stated.
    """

    aspect: ChipAspect = identity()
    action: ChipAction | None = identity(default=None)
    actor: Entity | None = identity(default=None, fold=fold_name)
    target: Entity | None = identity(default=None, fold=fold_name)
    items: tuple[str, ...] = identity(default=(), fold=fold_items)
    value: Quantity | None = measured(default=None)

    @property
    def period_kind(self) -> PeriodKind:
        """Acts and responses are done again and again, each time with its own figure; an effect lasts."""
        return "state" if self.aspect == "effect" else "act"

    @property
    def told_by_words(self) -> bool:
        """Whether neither a particular thing nor a figure nor a time tells which act or effect it is.

        No field says what an effect without a figure is.
        """
        if self.value is not None:
            return False
        return self.aspect == "effect" or not (fold_items(self.items) or self.period)
