"""A claim of a kind that no plugin here declares, kept as it came."""

from __future__ import annotations

import attrs

from aiclaims.schema.claim import Claim
from aiclaims.schema.roles import identity


@attrs.frozen(kw_only=True)
class UnknownClaim(Claim):
    """A claim whose class is not at hand; equal fields make it the same proposition.

    Args:
        kind: The kind as written.
        fields: The kind's own fields, as canonical JSON text.
    """

    kind: str = attrs.field()  # type: ignore[misc]  # of each claim here, not of the class
    fields: str = identity(default="{}")
