"""Which observations exclude each other, found by sweeps over time and value."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from itertools import accumulate
from operator import attrgetter
from typing import NamedTuple

from aiclaims.merge.intervals import Interval, cliques, components
from aiclaims.merge.ranges import RangeBest
from aiclaims.merge.sentences import Place
from aiclaims.merge.statement import Statement

_FEW = 40_000
"""Pairs up to which going through them beats the sweeps, as an asker seldom goes beyond the first."""

_Order = Callable[["Stand"], tuple[float, float, str]]
_Teller = Callable[["Stand"], Hashable]


class Stand:
    """What one observation says on a disputed line.

    Args:
        claim: Number of the claim it belongs to.
        statement: The statement that it makes.
        seen: Which observation it is, and its sentence; one that tells two values ("from four years to two") does not
            contradict itself.
        time: When.
        place: Where on the line.
        details: What it states beside; two that state different details speak of different things.
    """

    __slots__ = (
        "claim",
        "details",
        "doc",
        "is_loose",
        "is_then",
        "place",
        "seen",
        "sentence",
        "statement",
        "time",
        "witness",
    )

    def __init__(
        self,
        claim: int,
        statement: Statement,
        seen: Place,
        time: Interval | None,
        place: Interval,
        details: tuple[str, ...] = (),
    ) -> None:
        self.claim = claim
        self.statement = statement
        self.seen = seen
        self.witness = seen.id
        self.sentence = seen.sentence
        self.doc = seen.doc
        self.time = time
        # Within a month there may be two acts of the kind, on one day hardly.
        self.is_loose = statement.is_act and time is not None and time.low != time.high
        self.is_then = time is not None and statement.is_then
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
    those that name no period, or no details where others do, are in one conflict together. What one document dates
    and what it tells without a date, of what may change, is then and now: only another document excludes it, and
    not surely.

    Args:
        stands: What the observations say; equal ones may be given once. Those whose place all others meet
            may be left out.

    Returns:
        For each conflict its oppositions.
    """
    if not stands:
        return []
    times = list({stand.time for stand in stands if stand.time is not None})
    stretches = dict(zip(times, components(times), strict=True)) if len(times) > 1 else dict.fromkeys(times, 0)
    one_time = len(set(stretches.values())) <= 1
    conflicts: dict[Hashable, list[Opposition]] = {}
    for askers, asked in _speaking_of_the_same(stands):
        certain = (one_time or askers.are_dated == asked.are_dated) and not (
            askers.are_loose or asked.are_loose or _are_then_and_now(askers, asked)
        )
        loose = not (askers.are_dated and asked.are_dated) or askers.are_vague or asked.are_vague
        few = len(askers.stands) * len(asked.stands) <= _FEW
        for one, other in (_opponents_of_few if few else _opponents)(askers, asked):
            label = None if loose else (one.details, stretches[one.time or Interval()])
            conflicts.setdefault(label, []).append(Opposition(one, other, certain))
    return list(conflicts.values())


class _Group:
    """Stands that either all name a time or all name none.

    Args:
        are_dated: Whether they do.
        are_vague: Whether one of them leaves out a detail that others may state.
        are_loose: Whether others of the same time may tell of something else.
        are_then: Whether what they date may be otherwise now.
    """

    __slots__ = ("are_dated", "are_loose", "are_then", "are_vague", "from_above", "from_below", "stands")

    def __init__(self, are_dated: bool, are_vague: bool, *, are_loose: bool = False, are_then: bool = False) -> None:
        self.are_dated = are_dated
        self.are_vague = are_vague
        self.are_loose = are_loose
        self.are_then = are_then
        self.stands: list[Stand] = []
        self.from_below: list[Stand] = []
        self.from_above: list[Stand] = []

    def sort(self) -> None:
        """Put them in the order of their places, as they are seen from below and from above."""
        self.from_below = sorted(self.stands, key=_from_below)
        self.from_above = sorted(self.stands, key=_from_above)


def _speaking_of_the_same(stands: Sequence[Stand]) -> Iterable[tuple[_Group, _Group]]:
    """Pair those who may speak of the same thing: equal details, or details that one of the two leaves out."""
    full: dict[tuple[str, ...], list[_Group]] = {}
    vague, whole = _parts(are_vague=True), _parts(are_vague=True)
    for stand in stands:
        part = 1 if stand.time is None else 2 if stand.is_loose else 3 if stand.is_then else 0
        if "" in stand.details:
            parts = vague
        else:
            parts = full.get(stand.details) or full.setdefault(stand.details, _parts(are_vague=False))
        parts[part].stands.append(stand)
        whole[part].stands.append(stand)
    of_all = [group for parts in (vague, *full.values()) for group in parts] if full else [*vague]
    for group in of_all:
        group.sort()
    if any(group.stands for group in vague):
        for group in whole:
            group.sort()
    for parts in full.values():
        yield from _between(parts, parts)
        yield from _between(parts, vague)
    yield from _between(vague, whole)


def _parts(*, are_vague: bool) -> list[_Group]:
    return [
        _Group(True, are_vague),
        _Group(False, are_vague),
        _Group(True, are_vague, are_loose=True),
        _Group(True, are_vague, are_then=True),
    ]


def _between(askers: Sequence[_Group], asked: Sequence[_Group]) -> Iterable[tuple[_Group, _Group]]:
    for some in askers:
        for others in asked:
            if some.stands and others.stands:
                yield some, others


def _are_then_and_now(some: _Group, others: _Group) -> bool:
    return (some.are_then and not others.are_dated) or (others.are_then and not some.are_dated)


_DOCUMENT, _SENTENCE, _WITNESS = attrgetter("doc"), attrgetter("sentence"), attrgetter("witness")


def _teller(some: _Group, others: _Group) -> _Teller:
    """Give what tells those two things that are no contradiction: a sentence; of then and now a document."""
    return _DOCUMENT if _are_then_and_now(some, others) else _SENTENCE


def _opponents(askers: _Group, asked: _Group) -> Iterable[tuple[Stand, Stand]]:
    """Give each asker with the farthest opponent on either side, among those whose time meets its own."""
    some, others = askers.stands, asked.stands
    ranges, count = cliques([stand.time or Interval() for stand in (*some, *others)])
    spans = dict(zip(map(id, others), ranges[len(some) :], strict=True))
    teller = _teller(askers, asked)
    lowest = _extremes(asked.from_below, spans, count, _from_below, teller)
    highest = _extremes(asked.from_above, spans, count, _from_above, teller)
    for asker, span in zip(some, ranges, strict=False):
        place, told_by = asker.place, teller(asker)
        other = next((stand for stand in lowest.best(*span) if teller(stand) != told_by), None)
        if other is not None and other.place.high < place.low:
            yield asker, other
        other = next((stand for stand in highest.best(*span) if teller(stand) != told_by), None)
        if other is not None and other.place.low > place.high:
            yield asker, other


def _opponents_of_few(askers: _Group, asked: _Group) -> Iterable[tuple[Stand, Stand]]:
    """Do the same by going through them, which is quicker where they are few."""
    both_dated, teller = askers.are_dated and asked.are_dated, _teller(askers, asked)
    for asker in askers.stands:
        (low, high), time, told_by = asker.place, asker.time, teller(asker)
        for other in asked.from_below:
            if other.place.high >= low:
                break
            if teller(other) != told_by and (not both_dated or other.time.meets(time)):  # type: ignore[union-attr,arg-type]
                yield asker, other
                break
        for other in asked.from_above:
            if other.place.low <= high:
                break
            if teller(other) != told_by and (not both_dated or other.time.meets(time)):  # type: ignore[union-attr,arg-type]
                yield asker, other
                break


def _from_below(stand: Stand) -> tuple[float, float, str]:
    return (*stand.place.high, stand.witness)


def _from_above(stand: Stand) -> tuple[float, float, str]:
    return (-stand.place.low[0], -stand.place.low[1], stand.witness)


def _extremes(
    stands: Iterable[Stand],
    spans: Mapping[int, tuple[int, int]],
    count: int,
    order: _Order,
    teller: _Teller,
) -> RangeBest[tuple[Stand, ...]]:
    """Write into each clique of times the first two, of different tellers, of the stands that belong to it.

    Args:
        stands: The stands, in order.
        spans: The first and the last clique of each, by its identity.
        count: How many cliques there are.
        order: What the order is.
        teller: Gives what tells a stand.
    """
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
    for stand in stands:
        first, last = spans[id(stand)]
        if (again := (teller(stand), first, last)) in seen:
            continue
        seen.add(again)
        clique = next_free(first)
        while clique <= last:
            painted[clique] = _better_two(painted[clique], (stand,), order, teller)
            if len(painted[clique]) == 2:
                free[clique] = clique + 1
            clique = next_free(clique + 1)
    return RangeBest(painted, lambda one, other: _better_two(one, other, order, teller))


def _better_two(one: tuple[Stand, ...], other: tuple[Stand, ...], order: _Order, teller: _Teller) -> tuple[Stand, ...]:
    """Give the first stand of both rows, and the first of another teller."""
    if not one or not other:
        return one or other
    if order(other[0]) < order(one[0]):
        one, other = other, one
    told_by = teller(one[0])
    seconds = [stand for stand in (*one[1:], *other) if teller(stand) != told_by]
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
        pairs = _inside(affirmed_in[stretch], denied_in[stretch], _WITNESS)
        found += [Opposition(one, other, certain=True) for one, other in pairs]
    for are_then in (False, True):
        for inner, outer in (
            (affirmed_in.get(None, []), _dated(denied, are_then)),
            (_dated(affirmed, are_then), denied_in.get(None, [])),
        ):
            certain = one_time and not are_then
            pairs = _inside(inner, outer, _DOCUMENT if are_then else _WITNESS)
            found += [Opposition(one, other, certain) for one, other in pairs]
    return _connected(found)


def _dated(stands: Iterable[Stand], are_then: bool) -> list[Stand]:
    return [stand for stand in stands if stand.time is not None and stand.is_then == are_then]


def _by_stretch(stands: Iterable[Stand], stretch_of: dict[int, int]) -> dict[int | None, list[Stand]]:
    groups: dict[int | None, list[Stand]] = {}
    for stand in stands:
        groups.setdefault(stretch_of.get(id(stand)), []).append(stand)
    return groups


def _inside(inner: Sequence[Stand], outer: Sequence[Stand], teller: _Teller) -> Iterable[tuple[Stand, Stand]]:
    """Give each inner place with one outer that covers it, and each outer with one inner that it covers.

    Args:
        inner: The ones.
        outer: The others.
        teller: Gives what tells a stand; those of one teller are left aside.
    """
    starts = sorted(outer, key=lambda stand: (stand.place.low, stand.witness))
    widest = _running_two(starts, lambda stand: (-stand.place.high[0], -stand.place.high[1], ""), teller)
    lows = [stand.place.low for stand in starts]
    for stand in inner:
        at = bisect_right(lows, stand.place.low)
        other = next((each for each in widest[at] if teller(each) != teller(stand)), None)
        if other is not None and other.place.covers(stand.place):
            yield stand, other
    ends = sorted(inner, key=lambda stand: (stand.place.low, stand.witness), reverse=True)
    nearest = _running_two(ends, lambda stand: (*stand.place.high, ""), teller)
    falling = [(-stand.place.low[0], -stand.place.low[1]) for stand in ends]
    for stand in outer:
        at = bisect_right(falling, (-stand.place.low[0], -stand.place.low[1]))
        other = next((each for each in nearest[at] if teller(each) != teller(stand)), None)
        if other is not None and stand.place.covers(other.place):
            yield other, stand


def _running_two(stands: Iterable[Stand], order: _Order, teller: _Teller) -> list[tuple[Stand, ...]]:
    """Give the first two, of different tellers, of the first none, one, two and so on of the stands."""
    nobody: tuple[Stand, ...] = ()
    return list(
        accumulate(
            ((stand,) for stand in stands), lambda one, other: _better_two(one, other, order, teller), initial=nobody
        )
    )


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
