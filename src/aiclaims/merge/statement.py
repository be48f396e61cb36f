"""What one statement says, as the merger sees it: once for all who say it."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Any, Generic, NamedTuple, TypeVar, overload

import attrs

from aiclaims.merge.aliases import renamed
from aiclaims.merge.intervals import Interval, estimate_of, hard, soft
from aiclaims.merge.keys import Key, detail_fields, folded_detail, key_of, measured_field, unit_of
from aiclaims.merge.periods import occasion, timeline
from aiclaims.schema import Claim, Period, PeriodKind, Quantity
from aiclaims.schema.layout import Layout, layout_of
from aiclaims.schema.packing import pack

Value = TypeVar("Value")
Sharpness = tuple[bool, float, bool, float]


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
class Measured:
    """A value as it is compared; reckoned once for all statements that tell it.

    Args:
        value: The value.
        unit: The unit it compares in.
        estimate: The ends of the range, where it estimates one.
    """

    value: Quantity
    unit: str
    estimate: tuple[float, float] | None
    _pools: dict[tuple[tuple[str, ...], bool], Pool] = attrs.field(factory=dict, init=False, repr=False)

    def pool(self, stance: tuple[str, ...], negated: bool) -> Pool:
        """Give what statements have in common that tell it.

        Args:
            stance: Where they stand on what is disputed.
            negated: Whether they deny it.
        """
        pool = self._pools.get((stance, negated))
        if pool is None:
            pool = self._pools[stance, negated] = Pool(stance, negated, self.unit, self.estimate)
        return pool

    @_Once
    def hard(self) -> Interval:
        """Give what is said of it."""
        return hard(self.value, unit=self.unit)

    @_Once
    def soft(self) -> Interval:
        """Give what a reader takes from it."""
        value = self.value
        if value.low is None or value.high is None or value.approximate:
            return soft(value, unit=self.unit)
        return self.hard

    @_Once
    def sharpness(self) -> Sharpness:
        """Give how sharp it is: the less, the sharper."""
        value, reach, span = self.value, self.soft, self.hard
        return (
            value.low is None or value.high is None,
            _width(reach.low[0], reach.high[0]),
            value.approximate,
            _width(span.low[0], span.high[0]),
        )


_UNSHARP: Sharpness = (True, math.inf, False, math.inf)
"""Where no value is told."""


def _width(low: float, high: float) -> float:
    return 0.0 if low == high else high - low


class Values:
    """Looks at the measured values of statements of one class; each value once.

    Args:
        layout: The layout of the class.
    """

    __slots__ = ("_known", "_layout", "_name", "_place")

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self._name = measured_field(layout.claim_class)
        self._place = 0 if self._name is None else layout.place(self._name)
        self._known: dict[bytes, Measured | None] = {}

    def of(self, told: Sequence[Any]) -> Measured | None:
        """Give what a statement measures, None where it measures nothing.

        Args:
            told: The statement.
        """
        plain = None if self._name is None else told[self._place]
        if plain is None:
            return None
        what = pack(plain)
        try:
            return self._known[what]
        except KeyError:
            value = self._layout.part(told, self._name or "")
            measured = None
            if isinstance(value, Quantity):
                measured = Measured(value, unit_of(self._layout.claim_class, value), estimate_of(value))
            self._known[what] = measured
            return measured


@lru_cache(1 << 14)
def _time(layout: Layout, plain: tuple[Any, ...], kind: PeriodKind) -> Interval:
    return timeline(layout.made("period", plain), kind)


@lru_cache(1 << 14)
def _occasion(layout: Layout, plain: tuple[Any, ...], kind: PeriodKind) -> Interval | None:
    return occasion(layout.made("period", plain), kind)


class _Traits(NamedTuple):
    """What is to know of a class of claims for looking at its statements.

    Args:
        period: Where the period stands in a statement.
        negated: Where it stands whether it is denied.
        details: Names of the fields that are details, and where they stand.
        asks_time: Whether a claim has to be asked how its period compares.
        asks_value: Whether a claim has to be asked if its value only adds to the proposition.
    """

    period: int
    negated: int
    details: tuple[tuple[str, int], ...]
    asks_time: bool
    asks_value: bool


@cache
def _traits(layout: Layout) -> _Traits:
    of = layout.claim_class
    return _Traits(
        layout.place("period"),
        layout.place("negated"),
        tuple([(name, layout.place(name)) for name in detail_fields(of)]),
        of.period_kind is not Claim.period_kind,
        of.stands_without_value is not Claim.stands_without_value,
    )


@attrs.frozen(eq=False, slots=False)
class Statement:
    """All observations of a block that say the same.

    Args:
        layout: The layout of the class of its claims.
        told: What they say, as `Layout.statement_of` gives it.
        key: Its proposition key.
        stance: Its values of the fields on which claims of one key may exclude each other.
        measured: What it measures, as it is compared.
        ids: Ids of the observations, as bytes and in order; where only some are at hand, the first of them.
        digest: What names it among packed statements, empty where it is none of them.
        names: The names that those of its parties and things stand for.
        more: How many observations there are beside those of `ids`.
    """

    layout: Layout
    told: Sequence[Any]
    key: Key
    stance: tuple[str, ...]
    measured: Measured | None
    ids: list[bytes]
    digest: bytes = b""
    names: Mapping[str, str] = MappingProxyType({})
    more: int = 0

    @classmethod
    def of(cls, name: str, claim: Claim) -> Statement:
        """Look at what one claim says.

        Args:
            name: Id of the observation, or of whatever the claim is.
            claim: The claim.
        """
        key, stance = key_of(claim)
        layout = layout_of(type(claim))
        told = layout.statement_of(claim)
        return cls(layout, told, key, stance, Values(layout).of(told), [bytes.fromhex(name)])

    def said_by(self, ids: list[bytes]) -> Statement:
        """Give the same statement of other observations; what was reckoned of it is kept.

        Args:
            ids: Their ids, in order.
        """
        made = object.__new__(Statement)
        made.__dict__.update(self.__dict__, ids=ids)
        return made

    @property
    def id(self) -> str:
        """Id of its first observation, in order."""
        return self.ids[0].hex()

    @property
    def times(self) -> int:
        """How often it is said."""
        return len(self.ids) + self.more

    @_Once
    def claim(self) -> Claim:
        """Make the claim that it is, without evidence."""
        return renamed(self.layout.bare(self.told), self.names)

    @property
    def asked(self) -> Claim:
        """The same claim for asking its own methods, which need not look at all of it."""
        return self.claim if self.names else self.layout.glimpse(self.told)

    @property
    def value(self) -> Quantity | None:
        """Give what it measures."""
        return None if self.measured is None else self.measured.value

    @property
    def unit(self) -> str:
        """Give the unit its value compares in, empty where there is none."""
        return "" if self.measured is None else self.measured.unit

    @_Once
    def hard(self) -> Interval:
        """Give what it says of the value."""
        return Interval() if self.measured is None else self.measured.hard

    @_Once
    def soft(self) -> Interval:
        """Give what a reader takes from it."""
        return Interval() if self.measured is None else self.measured.soft

    @property
    def sharpness(self) -> Sharpness:
        """Give how sharp its value is: the less, the sharper."""
        return _UNSHARP if self.measured is None else self.measured.sharpness

    @_Once
    def period(self) -> Period | None:
        """Give when it says that it is so."""
        period: Period | None = self.layout.part(self.told, "period")
        return period

    @property
    def negated(self) -> bool:
        """Whether it denies what is claimed."""
        return bool(self.told[_traits(self.layout).negated])

    @_Once
    def stands_without_value(self) -> bool:
        """Whether its value only adds to the proposition."""
        # Only a class of its own mind has to be asked, which takes a claim.
        return _traits(self.layout).asks_value and self.asked.stands_without_value

    @_Once
    def time(self) -> Interval | None:
        """Give its place on the line of periods, None where it names no period."""
        plain = self.told[_traits(self.layout).period]
        if plain is None:
            return None
        return _time(self.layout, tuple(plain), self._period_kind)

    @_Once
    def is_act(self) -> bool:
        """Whether it tells of what is done again and again, so that another value is another act."""
        return self._period_kind == "act"

    @_Once
    def is_then(self) -> bool:
        """Whether it dates what may be otherwise now: what is there at an instant or lasts, until some day at most."""
        period = self.period
        return period is not None and period.end is not None and self._period_kind in ("stock", "state")

    @_Once
    def occasion(self) -> Interval | None:
        """Give the time of the one act that it can only mean, None where it names none or several may fit."""
        plain = self.told[_traits(self.layout).period]
        return None if plain is None else _occasion(self.layout, tuple(plain), self._period_kind)

    @_Once
    def _period_kind(self) -> PeriodKind:
        return self.asked.period_kind if _traits(self.layout).asks_time else "state"

    @_Once
    def details(self) -> tuple[str, ...]:
        """Give its folded details."""
        told, made = self.told, self.layout.made
        return tuple(
            [
                "" if told[at] is None else folded_detail(made(name, told[at]))
                for name, at in _traits(self.layout).details
            ]
        )

    @_Once
    def pool(self) -> Pool:
        """Give what it has in common with those that can be one claim with it at all."""
        measured = self.measured
        if measured is None:
            return Pool(self.stance, self.negated, "", None)
        return measured.pool(self.stance, self.negated)
