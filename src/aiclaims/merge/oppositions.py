"""Which observations exclude each other, found by sweeps over time and value."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Hashable, Iterable, Sequence
from itertools import accumulate
from typing import NamedTuple

from aiclaims.merge.intervals import Interval, cliques, components
from aiclaims.merge.ranges import RangeBest
from aiclaims.merge.sentences import Place
from aiclaims.merge.statement import Statement

_FEW = 1_000
"""Pairs up to which going through them beats the sweeps."""

_Order = Callable[["Stand"], tuple[float, float, str]]


class Stand:
    """What one observation says on a disputed line.

    Args:
        claim: Number of the claim it belongs to.
        statement: The statement that it makes.
        seen: Which observation it is, and its sentence; one that tells two values ("from four years to two") does not
            contradict itself.
        place: Where on the line.
        details: What it states beside; two that state different details speak of different things.
    """

    __slots__ = ("claim", "details", "place", "seen", "sentence", "statement", "time", "witness")

    def __init__(
        self, claim: int, statement: Statement, seen: Place, place: Interval, details: tuple[str, ...] = ()
    ) -> None:
        self.claim = claim
        self.statement = statement
        self.seen = seen
        self.witness = seen.id
        self.sentence = seen.sentence
        self.time = statement.time
        self.place = place
        self.details = details

    def is_like(self, other: Stand) -> bool:
        """Tell whether another says the same of the same claim.

        Args:
            other: A stand of the same sentence.
        """
        own = (self.claim, self.time, self.place, self.details)
        return own == (other.claim, other.time, other.place, other.details)


class Opposition(NamedTuple):
    """Two observations that exclude each other.

    Args:
        one: The one.
        other: The other.
        certain: Whether they surely speak of the same time.
    """

    one: Stand
    other: Stand
    certain: bool


def oppositions(stands: Sequence[Stand]) -> list[list[Opposition]]:
    """Find who excludes whom, each observation with its farthest opponents, grouped into conflicts.

    Whether an observation is in conflict depends on pairs of observations alone, so that further evidence
    can add to a conflict but never end it. A conflict holds the observations of one stretch of time;
    those that name no period, or no details where others do, are in one conflict together.

    Args:
        stands: What the observations say; equal ones may be given once.

    Returns:
        For each conflict its oppositions.
    """
    if not stands or not (far := _far_from_any(stands, stands)):
        return []
    dated = [stand for stand in stands if stand.time is not None]
    times = list({stand.time or Interval() for stand in dated})
    stretches = dict(zip(times, components(times), strict=True))
    one_time = len(set(stretches.values())) <= 1
    conflicts: dict[Hashable, list[Opposition]] = {}
    for askers, asked in _speaking_of_the_same(far):
        for one, other in _opponents(askers, asked):
            loose = "" in (*one.details, *other.details) or one.time is None or other.time is None
            label = None if loose else (one.details, stretches[one.time or Interval()])
            certain = one_time or (one.time is None) == (other.time is None)
            conflicts.setdefault(label, []).append(Opposition(one, other, certain))
    return list(conflicts.values())


def _speaking_of_the_same(stands: Sequence[Stand]) -> Iterable[tuple[list[Stand], list[Stand]]]:
    """Pair those who may speak of the same thing: equal details, or details that one of the two leaves out."""
    by_details: dict[tuple[str, ...], list[Stand]] = {}
    for stand in stands:
        by_details.setdefault(stand.details, []).append(stand)
    full = {details: group for details, group in by_details.items() if "" not in details}
    vague = [stand for details, group in by_details.items() if "" in details for stand in group]
    pairs = [(group, group) for group in full.values()]
    pairs += [(vague, list(stands)), ([stand for group in full.values() for stand in group], vague)]
    for askers, asked in pairs:
        if askers and asked:
            halves = _dated(asked), _undated(asked)
            for times in halves if askers == asked else (_dated(askers), _undated(askers)):
                for others in halves:
                    if times and others:
                        yield times, others


def _dated(stands: Iterable[Stand]) -> list[Stand]:
    return [stand for stand in stands if stand.time is not None]


def _undated(stands: Iterable[Stand]) -> list[Stand]:
    return [stand for stand in stands if stand.time is None]


def _opponents(askers: Sequence[Stand], asked: Sequence[Stand]) -> Iterable[tuple[Stand, Stand]]:
    """Give each asker with the farthest opponent on either side, among those whose time meets its own."""
    far = _far_from_any(askers, asked)
    if not far:
        return
    askers, asked = far, _far_from_any(asked, askers)
    if len(askers) * len(asked) <= _FEW:
        yield from _opponents_of_few(askers, asked)
        return
    ranges, count = cliques([stand.time or Interval() for stand in (*askers, *asked)])
    spans = ranges[len(askers) :]
    lowest = _extremes(asked, spans, count, _from_below)
    highest = _extremes(asked, spans, count, _from_above)
    for asker, span in zip(askers, ranges, strict=False):
        for extremes in (lowest, highest):
            other = next((stand for stand in extremes.best(*span) if stand.sentence != asker.sentence), None)
            if other is not None and not other.place.meets(asker.place):
                yield asker, other


def _opponents_of_few(askers: Sequence[Stand], asked: Sequence[Stand]) -> Iterable[tuple[Stand, Stand]]:
    """Do the same by going through them, which is quicker where they are few."""
    rows = (sorted(asked, key=_from_below), sorted(asked, key=_from_above))
    for asker in askers:
        time, place, sentence = asker.time, asker.place, asker.sentence
        for row in rows:
            for other in row:
                if other.sentence != sentence and (time is None or other.time is None or time.meets(other.time)):
                    if not other.place.meets(place):
                        yield asker, other
                    break


def _far_from_any(some: Sequence[Stand], others: Sequence[Stand]) -> list[Stand]:
    """Give the stands whose place not all others meet: only these can be in an opposition with them."""
    least = min([other.place.high for other in others])
    most = max([other.place.low for other in others])
    return [stand for stand in some if stand.place.low > least or stand.place.high < most]


def _from_below(stand: Stand) -> tuple[float, float, str]:
    return (*stand.place.high, stand.witness)


def _from_above(stand: Stand) -> tuple[float, float, str]:
    return (-stand.place.low[0], -stand.place.low[1], stand.witness)


def _extremes(
    stands: Sequence[Stand],
    spans: Sequence[tuple[int, int]],
    count: int,
    order: _Order,
) -> RangeBest[tuple[Stand, ...]]:
    """Write into each clique of times the first two, of different sentences, of the stands that belong to it."""
    painted: list[tuple[Stand, ...]] = [()] * count
    free = list(range(count + 1))

    def next_free(clique: int) -> int:
        root = clique
        while free[root] != root:
            root = free[root]
        while free[clique] != root:
            free[clique], clique = root, free[clique]
        return root

    seen: set[object] = set()
    for index in sorted(range(len(stands)), key=lambda i: order(stands[i])):
        if (again := (stands[index].sentence, spans[index])) in seen:
            continue
        seen.add(again)
        first, last = spans[index]
        clique = next_free(first)
        while clique <= last:
            painted[clique] = _better_two(painted[clique], (stands[index],), order)
            if len(painted[clique]) == 2:
                free[clique] = clique + 1
            clique = next_free(clique + 1)
    return RangeBest(painted, lambda one, other: _better_two(one, other, order))


def _better_two(one: tuple[Stand, ...], other: tuple[Stand, ...], order: _Order) -> tuple[Stand, ...]:
    """Give the first stand of both rows, and the first that is of another sentence."""
    if not one or not other:
        return one or other
    if order(other[0]) < order(one[0]):
        one, other = other, one
    seconds = [stand for stand in (*one[1:], *other) if stand.sentence != one[0].sentence]
    return (one[0], min(seconds, key=order)) if seconds else one


def denials(denied: Sequence[Stand], affirmed: Sequence[Stand]) -> list[list[Opposition]]:
    """Find the affirmations that say what a denial denies: their value lies inside the one denied.

    Args:
        denied: What is denied.
        affirmed: What is affirmed.

    Returns:
        For each conflict its oppositions, affirmations first.
    """
    dated = [stand for stand in (*denied, *affirmed) if stand.time is not None]
    stretch_of = dict(zip(map(id, dated), components([stand.time or Interval() for stand in dated]), strict=True))
    one_time = len(set(stretch_of.values())) <= 1
    denied_in, affirmed_in = _by_stretch(denied, stretch_of), _by_stretch(affirmed, stretch_of)
    found = []
    for stretch in denied_in.keys() & affirmed_in.keys():
        pairs = _inside(affirmed_in[stretch], denied_in[stretch])
        found += [Opposition(one, other, certain=True) for one, other in pairs]
    for inner, outer in (
        (affirmed_in.get(None, []), _dated(denied)),
        (_dated(affirmed), denied_in.get(None, [])),
    ):
        found += [Opposition(one, other, certain=one_time) for one, other in _inside(inner, outer)]
    return _connected(found)


def _by_stretch(stands: Iterable[Stand], stretch_of: dict[int, int]) -> dict[int | None, list[Stand]]:
    groups: dict[int | None, list[Stand]] = {}
    for stand in stands:
        groups.setdefault(stretch_of.get(id(stand)), []).append(stand)
    return groups


def _inside(inner: Sequence[Stand], outer: Sequence[Stand]) -> Iterable[tuple[Stand, Stand]]:
    """Give each inner place with one outer that covers it, and each outer with one inner that it covers."""
    starts = sorted(outer, key=lambda stand: (stand.place.low, stand.witness))
    widest = list(accumulate(starts, _wider))
    lows = [stand.place.low for stand in starts]
    for stand in inner:
        at = bisect_right(lows, stand.place.low)
        if at and widest[at - 1].place.covers(stand.place):
            yield stand, widest[at - 1]
    ends = sorted(inner, key=lambda stand: (stand.place.low, stand.witness), reverse=True)
    nearest = list(accumulate(ends, _narrower))
    falling = [(-stand.place.low[0], -stand.place.low[1]) for stand in ends]
    for stand in outer:
        at = bisect_right(falling, (-stand.place.low[0], -stand.place.low[1]))
        if at and stand.place.covers(nearest[at - 1].place):
            yield nearest[at - 1], stand


def _wider(one: Stand, other: Stand) -> Stand:
    return other if other.place.high > one.place.high else one


def _narrower(one: Stand, other: Stand) -> Stand:
    return other if other.place.high < one.place.high else one


def _connected(found: Sequence[Opposition]) -> list[list[Opposition]]:
    """Group oppositions that share a claim, directly or through others."""
    parents: dict[int, int] = {}

    def root(claim: int) -> int:
        while (parent := parents.setdefault(claim, claim)) != claim:
            parents[claim] = parents[parent]
            claim = parent
        return claim

    for opposition in found:
        first, second = sorted((root(opposition.one.claim), root(opposition.other.claim)))
        parents[second] = first
    groups: dict[int, list[Opposition]] = {}
    for opposition in found:
        groups.setdefault(root(opposition.one.claim), []).append(opposition)
    return list(groups.values())
