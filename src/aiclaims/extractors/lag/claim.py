"""What a claim about a lag is."""

from __future__ import annotations

from typing import Literal

from aiclaims.patterns import lazy_regex
from aiclaims.schema import Claim, Entity, Quantity, claim, identity, measured
from aiclaims.schema.folding import fold_name, fold_topic

LagTrend = Literal["narrowing", "widening", "steady"]

_AI = lazy_regex(
    r"(?:some|certain|frontier|top|best|leading)?(?:ai|(?:large)?language|foundation|frontier)?"
    r"(?:models?|llms?|development|technolog(?:y|ies)|systems?|race|capabilit(?:y|ies)|ai)"
)
_CHIPS = lazy_regex(r"(?:ai|advanced|computer)?(?:chips?|semiconductors?|processors?)")


def fold_field(field: str | None) -> str:
    """Write a field in one spelling: AI at large, chips at large, others as written.

    Args:
        field: What is behind, as written; None says AI at large.
    """
    spelling = fold_topic(field)
    if not spelling or _AI.fullmatch(spelling):
        return "ai"
    return "chips" if _CHIPS.fullmatch(spelling) else spelling


@claim("lag")
class LagClaim(Claim):
    """How far one party is behind another.

    Args:
        laggard: Who is behind.
        leader: Who is ahead.
        gap: By how much; None where only "behind" is said.
        trend: `narrowing`, `widening` or `steady`.
        field: What is behind: `AI models`, `chip manufacturing`.
    """

    laggard: Entity = identity(fold=fold_name)
    leader: Entity = identity(fold=fold_name, exclusive=True)
    gap: Quantity | None = measured(default=None)
    trend: LagTrend | None = identity(default=None, exclusive=True)
    field: str | None = identity(default=None, fold=fold_field)

    def proposition(self, parts: dict[str, str]) -> dict[str, str]:
        """Key by both parties, who leads being what they may dispute; a stated gap leaves the trend aside."""
        parties = "|".join(sorted((parts["laggard"], parts["leader"])))
        return {**parts, "laggard": parties, "trend": parts["trend"] if self.gap is None else ""}
