"""What one statement says, as the merger sees it: once for all who say it."""

from __future__ import annotations

from functools import cached_property
from typing import NamedTuple

import attrs

from aiclaims.merge.intervals import Interval, estimate_of, hard, soft
from aiclaims.merge.keys import Key, details_of, key_of, unit_of, value_of
from aiclaims.merge.periods import timeline
from aiclaims.schema import Claim, Quantity


class Pool(NamedTuple):
    """What statements of one block have in common that can be one claim at all.

    Args:
        stance: Where they stand on what is disputed.
        negated: Whether they deny it.
        unit: The unit of their values, empty for those without one.
        estimate: The ends of their range, where they estimate one; estimates join their like only.
    """

    stance: tuple[str, ...]
    negated: bool
    unit: str
    estimate: tuple[float, float] | None


@attrs.frozen(eq=False, slots=False)
class Statement:
    """All observations of a block that say the same.

    Args:
        claim: What they say, without evidence.
        key: Its proposition key.
        stance: Its values of the fields on which claims of one key may exclude each other.
        ids: Ids of the observations, as bytes and in order.
    """

    claim: Claim
    key: Key
    stance: tuple[str, ...]
    ids: list[bytes]

    @classmethod
    def of(cls, name: str, claim: Claim) -> Statement:
        """Look at what one claim says.

        Args:
            name: Id of the observation, or of whatever the claim is.
            claim: The claim.
        """
        key, stance = key_of(claim)
        return cls(claim, key, stance, [bytes.fromhex(name)])

    @property
    def id(self) -> str:
        """Id of its first observation, in order."""
        return self.ids[0].hex()

    @cached_property
    def value(self) -> Quantity | None:
        """What it measures."""
        return value_of(self.claim)

    @cached_property
    def unit(self) -> str:
        """The unit its value compares in, empty where there is none."""
        return "" if self.value is None else unit_of(self.claim, self.value)

    @cached_property
    def time(self) -> Interval | None:
        """Its place on the line of periods, None where it names no period."""
        period = self.claim.period
        return None if period is None else timeline(period, self.claim.period_kind)

    @cached_property
    def details(self) -> tuple[str, ...]:
        """Its folded details."""
        return details_of(self.claim)

    @cached_property
    def hard(self) -> Interval:
        """What it says of the value."""
        return Interval() if self.value is None else hard(self.value, unit=self.unit)

    @cached_property
    def soft(self) -> Interval:
        """What a reader takes from it."""
        return Interval() if self.value is None else soft(self.value, unit=self.unit)

    @cached_property
    def pool(self) -> Pool:
        """What it has in common with those that can be one claim with it at all."""
        estimate = None if self.value is None else estimate_of(self.value)
        return Pool(self.stance, self.claim.negated, self.unit, estimate)
