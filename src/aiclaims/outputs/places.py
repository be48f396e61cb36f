"""Where a claim stands: its page, where there are pages, and its span."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from aiclaims.schema import Claim


def place_of(claim: Claim) -> str:
    """Write the place of a claim's first quote: `[65:292]`, or with a page `p. 3 [4065:4292]`.

    Args:
        claim: The claim.
    """
    first = claim.evidence[0]
    span = f"[{first.start}:{first.end}]"
    return span if first.page is None else f"p. {first.page} {span}"
