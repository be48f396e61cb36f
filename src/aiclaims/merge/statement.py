"""What one statement says, as the merger sees it: once for all who say it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, NamedTuple, TypeVar, overload

import attrs

from aiclaims.merge.intervals import Interval, estimate_of, hard, soft
from aiclaims.merge.keys import Key, details_of, key_of, unit_of, value_of
from aiclaims.merge.periods import timeline
from aiclaims.schema import Claim, Quantity

Value = TypeVar("Value")


class _Once(Generic[Value]):
    """A property that is reckoned when it is first asked for; without the lock that the standard library's takes."""

    def __init__(self, reckon: Callable[[Any], Value]) -> None:
        self._reckon = reckon
        self.__doc__ = reckon.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, item: None, owner: type) -> _Once[Value]: ...

    @overload
    def __get__(self, item: object, owner: type) -> Value: ...

    def __get__(self, item: object | None, owner: type) -> Value | _Once[Value]:
        if item is None:
            return self
        value = item.__dict__[self._name] = self._reckon(item)
        return value


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
        digest: What names it among packed statements, empty where it is none of them.
    """

    claim: Claim
    key: Key
    stance: tuple[str, ...]
    ids: list[bytes]
    digest: bytes = b""

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

    @_Once
    def value(self) -> Quantity | None:
        """Give what it measures."""
        return value_of(self.claim)

    @_Once
    def unit(self) -> str:
        """Give the unit its value compares in, empty where there is none."""
        return "" if self.value is None else unit_of(self.claim, self.value)

    @_Once
    def time(self) -> Interval | None:
        """Give its place on the line of periods, None where it names no period."""
        period = self.claim.period
        return None if period is None else timeline(period, self.claim.period_kind)

    @_Once
    def details(self) -> tuple[str, ...]:
        """Give its folded details."""
        return details_of(self.claim)

    @_Once
    def hard(self) -> Interval:
        """Give what it says of the value."""
        return Interval() if self.value is None else hard(self.value, unit=self.unit)

    @_Once
    def soft(self) -> Interval:
        """Give what a reader takes from it."""
        value = self.value
        if value is None or not (value.approximate or value.low is None or value.high is None):
            return self.hard
        return soft(value, unit=self.unit)

    @_Once
    def pool(self) -> Pool:
        """Give what it has in common with those that can be one claim with it at all."""
        estimate = None if self.value is None else estimate_of(self.value)
        return Pool(self.stance, self.claim.negated, self.unit, estimate)
