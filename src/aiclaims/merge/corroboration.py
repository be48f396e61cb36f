"""Ratios, shares and margins that follow from other claims, and so corroborate them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import attrs

from aiclaims.merge.consolidated import ConsolidatedClaim
from aiclaims.merge.intervals import Interval
from aiclaims.merge.keys import Key, operands_of
from aiclaims.merge.statement import Statement
from aiclaims.schema import Operation

_MOST = 32
"""How many claims on either side are tried, those with most origins first: alternatives in conflict can be many."""

_SCALES = {"times": 1.0, "percent": 100.0}
"""How a quotient is written in each unit."""


@attrs.frozen(order=True)
class Corroboration:
    """A claim whose value follows from two others: it supports them and adds no source.

    Args:
        derived: Id of the claim that follows: a ratio, a share, a margin.
        operation: `quotient` or `difference`.
        first: Id of the claim that is divided or diminished.
        second: Id of the other.
        value: What the best values of the two come to, in the unit of the derived claim.
    """

    derived: str
    operation: Operation
    first: str
    second: str
    value: float


def corroborations_among(claims: Iterable[ConsolidatedClaim]) -> tuple[Corroboration, ...]:
    """Find the claims that follow from two others.

    Two claims and the one that follows must speak of times that may be one, and state no different details;
    the value that follows must be what a reader takes from the derived claim.

    Args:
        claims: The consolidated claims.

    Returns:
        The corroborations, in order.
    """
    entries = list(claims)
    derived = [(entry, operands) for entry in entries if (operands := operands_of(entry.claim)) is not None]
    wanted = {key for _, (_, *keys) in derived for key in keys}
    kinds = {key.kind for key in wanted}
    places: dict[Key, list[_Place]] = {}
    for entry in entries:
        if entry.kind in kinds and not entry.claim.negated:
            place = _Place(entry, Statement.of(entry.id, entry.claim))
            if place.seen.key in wanted and place.seen.value is not None:
                places.setdefault(place.seen.key, []).append(place)
    for found in places.values():
        found.sort(key=lambda place: (-place.entry.origins, place.entry.id))
    made = [
        each
        for entry, (operation, first, second) in derived
        if not entry.claim.negated
        for each in _follows(entry, operation, places.get(first, ())[:_MOST], places.get(second, ())[:_MOST])
    ]
    return tuple(sorted(made))


@attrs.frozen(eq=False)
class _Place:
    """A consolidated claim, looked at as one statement of its best value."""

    entry: ConsolidatedClaim
    seen: Statement

    def agrees_with(self, other: _Place) -> bool:
        """Tell whether two claims may speak of one time and of the same details."""
        one, another = self.seen, other.seen
        if one.time is not None and another.time is not None and not one.time.meets(another.time):
            return False
        return all(not a or not b or a == b for a, b in zip(one.details, another.details, strict=True))


def _follows(
    entry: ConsolidatedClaim, operation: Operation, firsts: Sequence[_Place], seconds: Sequence[_Place]
) -> Iterator[Corroboration]:
    derived = _Place(entry, Statement.of(entry.id, entry.claim))
    scale = _SCALES.get(derived.seen.unit) if operation == "quotient" else 1.0
    if derived.seen.value is None or scale is None:
        return
    for first in firsts:
        for second in seconds:
            if not (derived.agrees_with(first) and derived.agrees_with(second) and first.agrees_with(second)):
                continue
            if first.seen.unit != second.seen.unit:
                continue
            if operation == "difference" and first.seen.unit != derived.seen.unit:
                continue
            come_to = _come_to(operation, first.seen.soft, second.seen.soft, scale)
            if come_to is not None and come_to.meets(derived.seen.soft):
                value = _come_to(operation, _point(first.seen), _point(second.seen), scale)
                yield Corroboration(entry.id, operation, first.entry.id, second.entry.id, (value or come_to).low[0])


def _come_to(operation: Operation, one: Interval, other: Interval, scale: float) -> Interval | None:
    """Divide or subtract two intervals: the ends are the extremes of what their members come to."""
    (low, high), (least, most) = (one.low[0], one.high[0]), (other.low[0], other.high[0])
    if operation == "difference":
        return Interval.closed(low - most, high - least)
    if low < 0 or least <= 0:
        return None
    return Interval.closed(scale * low / most, scale * high / least)


def _point(seen: Statement) -> Interval:
    """Give the number that stands for a value: the one stated, a bound's own number, a range's middle."""
    assert seen.value is not None
    ends = [end for end in (seen.value.low, seen.value.high) if end is not None]
    return Interval.closed(sum(ends) / len(ends), sum(ends) / len(ends))
