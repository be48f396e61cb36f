"""What a claim about funding says."""

from __future__ import annotations

import aiclaims
from aiclaims.schema.claim import PeriodKind


@aiclaims.claim("funding")
class FundingClaim(aiclaims.Claim):
    """Money that a firm gets from those who invest in it.

    Args:
        recipient: The firm that gets it.
        investor: Whose money it is; none where a round is told as a whole.
        amount: How much; none where only the investment is told.
        round: The round, as written: `Series B`, `seed`.
        led_by: Who leads the round.
    """

    recipient: aiclaims.Entity = aiclaims.identity()
    investor: aiclaims.Entity | None = aiclaims.identity(default=None)
    amount: aiclaims.Quantity | None = aiclaims.measured(default=None)
    round: str | None = aiclaims.detail(default=None)
    led_by: tuple[aiclaims.Entity, ...] = aiclaims.detail(default=())

    @property
    def period_kind(self) -> PeriodKind:
        """A round is an event: two dates that overlap may be of one."""
        return "event"

    @property
    def stands_without_value(self) -> bool:
        """That somebody invested is the same claim with the sum and without."""
        return True
