"""Within a block: which observations are one claim.

First by time, then by value; each time one sweep over sorted ends, never a comparison of all pairs.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from functools import cached_property
from itertools import accumulate
from typing import TypeVar

import attrs

from aiclaims.merge.intervals import Interval, cliques, estimate_of, hard, soft
from aiclaims.merge.keys import Key, details_of, key_of, unit_of, value_of
from aiclaims.merge.periods import timeline
from aiclaims.merge.ranges import RangeBest
from aiclaims.schema import Claim, Quantity


@attrs.frozen(eq=False)
class Observation:
    """A claim as the merger sees it.

    Args:
        id: Its id.
        claim: The claim itself.
        key: Its proposition key.
        stance: Its values of the fields on which claims of one key may exclude each other.
        time: Its place on the line of periods, None where it names no period.
        value: What it measures.
        unit: The unit its value compares in, empty where there is none.
        details: Its folded details.
    """

    id: str
    claim: Claim
    key: Key
    stance: tuple[str, ...]
    time: Interval | None
    value: Quantity | None
    unit: str
    details: tuple[str, ...]

    @classmethod
    def of(cls, name: str, claim: Claim) -> Observation:
        """Look at a claim.

        Args:
            name: Id of the observation.
            claim: The claim.
        """
        key, stance = key_of(claim)
        value = value_of(claim)
        return cls(
            id=name,
            claim=claim,
            key=key,
            stance=stance,
            time=None if claim.period is None else timeline(claim.period, claim.period_kind),
            value=value,
            unit="" if value is None else unit_of(claim, value),
            details=details_of(claim),
        )

    @cached_property
    def hard(self) -> Interval:
        """What it says of the value."""
        return Interval() if self.value is None else hard(self.value, unit=self.unit)

    @cached_property
    def soft(self) -> Interval:
        """What a reader takes from it."""
        return Interval() if self.value is None else soft(self.value, unit=self.unit)


@attrs.frozen(order=True)
class Pool:
    """Observations of one block that can be one claim at all.

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

    @classmethod
    def of(cls, observation: Observation) -> Pool:
        """Give the pool of an observation."""
        value = observation.value
        return cls(
            observation.stance,
            observation.claim.negated,
            observation.unit,
            None if value is None else estimate_of(value),
        )


@attrs.frozen(eq=False)
class Cluster:
    """Observations that are one claim.

    Args:
        pool: What they have in common.
        members: The observations.
        rivals: How many other clusters each member would fit as well, by its id, where there are any.
        joined: Observations that name no period, or no value, and are here because they fit nowhere else.
    """

    pool: Pool
    members: tuple[Observation, ...]
    rivals: dict[str, int]
    joined: frozenset[str] = frozenset()


Item = TypeVar("Item")
Group = TypeVar("Group", bound=Hashable)


def clusters_of(observations: Iterable[Observation], origin_of: Callable[[str], str]) -> list[Cluster]:
    """Cut a block into the claims that it holds.

    Args:
        observations: The block.
        origin_of: Gives the origin of an observation by its id.
    """
    pools = grouped(sorted(observations, key=lambda observation: observation.id), Pool.of)
    clusters = [
        cluster
        for pool in sorted(pools, key=_pool_order)
        for members, joined in _by_time(pools[pool])
        for cluster in _by_value(pool, members, joined, origin_of)
    ]
    return _with_bare_ones(clusters)


def grouped(items: Iterable[Item], key: Callable[[Item], Group]) -> dict[Group, list[Item]]:
    """Group items by a key, both in the order in which they come.

    Args:
        items: The items.
        key: Gives an item's key.
    """
    groups: defaultdict[Group, list[Item]] = defaultdict(list)
    for item in items:
        groups[key(item)].append(item)
    return dict(groups)


def _pool_order(pool: Pool) -> tuple[tuple[str, ...], bool, str, tuple[float, ...]]:
    return (pool.stance, pool.negated, pool.unit, pool.estimate or ())


def _by_time(pool: Sequence[Observation]) -> list[tuple[list[Observation], frozenset[str]]]:
    """Part observations by the time they speak of; those without a period join the one time they can mean.

    An observation whose period meets two others that don't meet each other ("in 2024", beside March and
    December) could be either: it stays with those of exactly its own period.
    """
    dated = [observation for observation in pool if observation.time is not None]
    undated = [observation for observation in pool if observation.time is None]
    times = [observation.time or Interval() for observation in dated]
    ranges, _ = cliques(times)
    labels = [
        str(first) if first == last else f"{first}-{last} {time}"
        for time, (first, last) in zip(times, ranges, strict=True)
    ]
    numbers = {label: number for number, label in enumerate(dict.fromkeys(labels))}
    groups: list[list[Observation]] = [[] for _ in numbers]
    for observation, label in zip(dated, labels, strict=True):
        groups[numbers[label]].append(observation)
    where = _OnlyPlace((observation.soft, numbers[label]) for observation, label in zip(dated, labels, strict=True))
    joined: list[set[str]] = [set() for _ in numbers]
    left = []
    for observation in undated:
        number = where.find(observation.soft)
        if number is None:
            left.append(observation)
        else:
            groups[number].append(observation)
            joined[number].add(observation.id)
    parts = [(group, frozenset(names)) for group, names in zip(groups, joined, strict=True)]
    return [*parts, (left, frozenset())] if left else parts


class _OnlyPlace:
    """Tells whether all intervals of a row that meet a given one belong to one group.

    Those that do not meet it end before its start or start behind its end; counting both, with the sums
    of their groups' numbers and of the squares, leaves the mean and the spread of those that do.
    """

    def __init__(self, places: Iterable[tuple[Interval, int]]) -> None:
        distinct = sorted(set(places))
        ends = sorted((interval.high, number) for interval, number in distinct)
        self._lows = [interval.low for interval, _ in distinct]
        self._highs = [high for high, _ in ends]
        self._by_low = _moments(number for _, number in distinct)
        self._by_high = _moments(number for _, number in ends)

    def find(self, interval: Interval) -> int | None:
        """Give the one group whose intervals meet this one, None where there is none or more than one."""
        behind = bisect_right(self._lows, interval.high)
        before = bisect_left(self._highs, interval.low)
        count = behind - before
        if not count:
            return None
        total, squares = (low[behind] - high[before] for low, high in zip(self._by_low, self._by_high, strict=True))
        return total // count if count * squares == total * total else None


def _moments(numbers: Iterable[int]) -> tuple[list[int], list[int]]:
    row = list(numbers)
    return list(accumulate(row, initial=0)), list(accumulate((number * number for number in row), initial=0))


def _by_value(
    pool: Pool, members: Sequence[Observation], joined: frozenset[str], origin_of: Callable[[str], str]
) -> list[Cluster]:
    """Part observations of one time by value: each maximal clique of values that agree is an alternative.

    An observation too unsharp to choose goes where most origins are, the lowest value first.
    """
    if not pool.unit or pool.estimate is not None:
        return [Cluster(pool, tuple(members), {}, joined)]
    values = dict.fromkeys(observation.soft for observation in members)
    ranges, count = cliques(list(values))
    spans = dict(zip(values, ranges, strict=True))
    support = _support(count, ((origin_of(member.id), spans[member.soft]) for member in members))
    best = RangeBest(range(count), lambda one, other: other if support[other] > support[one] else one)
    homes: defaultdict[int, list[Observation]] = defaultdict(list)
    for member in members:
        homes[best.best(*spans[member.soft])].append(member)
    peopled = sorted(homes)

    def rivals(member: Observation) -> int:
        first, last = spans[member.soft]
        return bisect_right(peopled, last) - bisect_left(peopled, first) - 1

    return [
        Cluster(
            pool,
            tuple(homes[home]),
            {member.id: others for member in homes[home] if (others := rivals(member))},
            joined & {member.id for member in homes[home]},
        )
        for home in peopled
    ]


def _support(count: int, spans: Iterable[tuple[str, tuple[int, int]]]) -> list[int]:
    """Count for each clique the origins that have a value in it."""
    changes = [0] * (count + 1)
    reached_by_origin: dict[str, int] = {}
    for origin, (first, last) in sorted(set(spans)):
        fresh = max(first, reached_by_origin.get(origin, -1) + 1)
        if fresh <= last:
            changes[fresh] += 1
            changes[last + 1] -= 1
            reached_by_origin[origin] = last
    return list(accumulate(changes[:-1]))


def _with_bare_ones(clusters: Sequence[Cluster]) -> list[Cluster]:
    """Let claims that stand without a value join the one claim that has it, where their times may be one."""
    families = grouped(clusters, lambda cluster: (cluster.pool.stance, cluster.pool.negated))
    result = []
    for family in families.values():
        bare = [cluster for cluster in family if not cluster.pool.unit]
        valued = [cluster for cluster in family if cluster.pool.unit]
        if len(valued) == len(bare) == 1 and _may_join(bare[0], valued[0]):
            members = sorted((*valued[0].members, *bare[0].members), key=lambda member: member.id)
            names = {member.id for member in bare[0].members}
            result.append(attrs.evolve(valued[0], members=tuple(members), joined=valued[0].joined | names))
        else:
            result += family
    return result


def _may_join(bare: Cluster, valued: Cluster) -> bool:
    if not all(member.claim.stands_without_value for member in bare.members):
        return False
    return _times_meet(bare.members, valued.members)


def _times_meet(some: Sequence[Observation], others: Sequence[Observation]) -> bool:
    """Tell whether all dated observations of both sides share a time."""
    times = [member.time for member in (*some, *others) if member.time is not None]
    return not times or max(time.low for time in times) <= min(time.high for time in times)
