"""Within a block: which statements are one claim.

First by time, then by value; each time one sweep over sorted ends, never a comparison of all pairs.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence, Set
from itertools import accumulate
from operator import attrgetter
from types import MappingProxyType
from typing import TypeVar

import attrs

from aiclaims.merge.intervals import Interval, cliques
from aiclaims.merge.ranges import RangeBest
from aiclaims.merge.statement import Pool, Statement

_FEW = 200
"""Pairs up to which going through them beats preparing for it."""
_NOTHING: Mapping[Statement, int] = MappingProxyType({})


@attrs.frozen(eq=False)
class Cluster:
    """Statements that are one claim.

    Args:
        pool: What they have in common.
        members: The statements.
        rivals: How many other clusters each member would fit as well, where there are any.
        joined: Members that name no period, or no value, and are here because they fit nowhere else.
        by_support: Whether how many origins have which value decided on the members.
    """

    pool: Pool
    members: tuple[Statement, ...]
    rivals: Mapping[Statement, int] = _NOTHING
    joined: frozenset[Statement] = frozenset()
    by_support: bool = False


Item = TypeVar("Item")
Group = TypeVar("Group", bound=Hashable)


def clusters_of(statements: Sequence[Statement], origins_of: Callable[[Statement], Set[object]]) -> list[Cluster]:
    """Cut a block into the claims that it holds.

    Args:
        statements: What the block says.
        origins_of: Gives the origins of a statement.
    """
    if len(statements) == 1:
        return [Cluster(statements[0].pool, (statements[0],))]
    in_order = sorted(statements, key=_first_id)
    pool = in_order[0].pool
    if all(statement.pool is pool for statement in in_order):
        pools: dict[Pool, list[Statement]] = {pool: in_order}
    else:
        pools = grouped(in_order, _POOL_OF)
    clusters = [
        cluster
        for pool in (sorted(pools, key=_pool_order) if len(pools) > 1 else pools)
        for members, joined in _by_time(pools[pool])
        for cluster in _by_value(pool, members, joined, origins_of)
    ]
    return _with_bare_ones(clusters) if len(clusters) > 1 else clusters


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


def _first_id(statement: Statement) -> bytes:
    return statement.ids[0]


_POOL_OF = attrgetter("pool")


def _pool_order(pool: Pool) -> tuple[tuple[str, ...], bool, str, tuple[float, ...]]:
    return (pool.stance, pool.negated, pool.unit, pool.estimate or ())


def _by_time(pool: Sequence[Statement]) -> list[tuple[Sequence[Statement], frozenset[Statement]]]:
    """Part statements by the time they speak of; those without a period join the one time they can mean.

    A statement whose period meets two others that don't meet each other ("in 2024", beside March and
    December) could be either: it stays with those of exactly its own period.
    """
    if len({statement.time for statement in pool}) == 1:
        return [(pool, frozenset())]
    dated = [statement for statement in pool if statement.time is not None]
    undated = [statement for statement in pool if statement.time is None]
    times = list(dict.fromkeys([statement.time or Interval() for statement in dated]))
    numbers: dict[object, int] = {}
    number_of = {
        time: numbers.setdefault(first if first == last else time, len(numbers))
        for time, (first, last) in zip(times, cliques(times)[0], strict=True)
    }
    placed = [(statement, number_of[statement.time or Interval()]) for statement in dated]
    groups: list[list[Statement]] = [[] for _ in numbers]
    for statement, number in placed:
        groups[number].append(statement)
    joined: list[set[Statement]] = [set() for _ in numbers]
    left = []
    if undated:
        places = {(statement.soft, number) for statement, number in placed}
        find = _only_of_few(places) if len(places) * len(undated) <= _FEW else _OnlyPlace(places).find
    for statement in undated:
        only = find(statement.soft)
        if only is None:
            left.append(statement)
        else:
            groups[only].append(statement)
            joined[only].add(statement)
    parts: list[tuple[Sequence[Statement], frozenset[Statement]]] = [
        (group, frozenset(some)) for group, some in zip(groups, joined, strict=True)
    ]
    return [*parts, (left, frozenset())] if left else parts


def _only_of_few(places: Set[tuple[Interval, int]]) -> Callable[[Interval], int | None]:
    """Give what `_OnlyPlace.find` does, by going through the places, which is quicker where they are few."""

    def find(interval: Interval) -> int | None:
        found = {number for place, number in places if place.meets(interval)}
        return found.pop() if len(found) == 1 else None

    return find


class _OnlyPlace:
    """Tells whether all intervals of a row that meet a given one belong to one group.

    Those that do not meet it end before its start or start behind its end; counting both, with the sums
    of their groups' numbers and of the squares, leaves the mean and the spread of those that do.
    """

    def __init__(self, places: Set[tuple[Interval, int]]) -> None:
        distinct = sorted(places)
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
    pool: Pool,
    members: Sequence[Statement],
    joined: frozenset[Statement],
    origins_of: Callable[[Statement], Set[object]],
) -> list[Cluster]:
    """Part statements of one time by value: each maximal clique of values that agree is an alternative.

    A statement too unsharp to choose goes where most origins are, the lowest value first.
    """
    values = dict.fromkeys([member.soft for member in members])
    # Intervals that all share a place are one clique.
    if (
        not pool.unit
        or pool.estimate is not None
        or len(values) == 1
        or max([value.low for value in values]) <= min([value.high for value in values])
    ):
        return [Cluster(pool, tuple(members), joined=joined)]
    ranges, count = cliques(list(values))
    spans = dict(zip(values, ranges, strict=True))
    homes: defaultdict[int, list[Statement]] = defaultdict(list)
    by_support = not all(first == last for first, last in ranges)
    if not by_support:
        for member in members:
            homes[spans[member.soft][0]].append(member)
    else:
        support = _support(count, ((spans[member.soft], origins_of(member)) for member in members))
        best = RangeBest(range(count), lambda one, other: other if support[other] > support[one] else one)
        for member in members:
            homes[best.best(*spans[member.soft])].append(member)
    peopled = sorted(homes)

    def rivals(member: Statement) -> int:
        first, last = spans[member.soft]
        return bisect_right(peopled, last) - bisect_left(peopled, first) - 1

    return [
        Cluster(
            pool,
            tuple(homes[home]),
            {member: others for member in homes[home] if (others := rivals(member))},
            joined.intersection(homes[home]) if joined else joined,
            by_support,
        )
        for home in peopled
    ]


def _support(count: int, spans: Iterable[tuple[tuple[int, int], Set[object]]]) -> list[int]:
    """Count for each clique the origins that have a value in it."""
    changes = [0] * (count + 1)
    origins: defaultdict[tuple[int, int], set[object]] = defaultdict(set)
    for span, some in spans:
        origins[span].update(some)
    reached_by_origin: dict[object, int] = {}
    for (first, last), some in sorted(origins.items(), key=lambda item: item[0]):
        for origin in some:
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
            members = sorted((*valued[0].members, *bare[0].members), key=lambda member: member.ids[0])
            joined = valued[0].joined.union(bare[0].members)
            result.append(attrs.evolve(valued[0], members=tuple(members), joined=joined))
        else:
            result += family
    return result


def _may_join(bare: Cluster, valued: Cluster) -> bool:
    if not all(member.stands_without_value for member in bare.members):
        return False
    return _times_meet(bare.members, valued.members)


def _times_meet(some: Sequence[Statement], others: Sequence[Statement]) -> bool:
    """Tell whether all dated statements of both sides share a time."""
    times = [member.time for member in (*some, *others) if member.time is not None]
    return not times or max(time.low for time in times) <= min(time.high for time in times)
