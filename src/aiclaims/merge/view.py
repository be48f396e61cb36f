"""What a block says: a pure function of the observations in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache
from operator import attrgetter
from typing import Any

import attrs

from aiclaims.merge.best import sharpest
from aiclaims.merge.block import Block
from aiclaims.merge.conflicts import conflicts_between
from aiclaims.merge.consolidated import Conflict, ConsolidatedClaim
from aiclaims.merge.grounds import Cited
from aiclaims.merge.grouping import Cluster, clusters_of, grouped
from aiclaims.merge.known import Known
from aiclaims.merge.sentences import Sentences
from aiclaims.merge.sources import Origins
from aiclaims.merge.standing import Gathering, Standing
from aiclaims.schema.canonical import content_id
from aiclaims.schema.packing import digest, pack, plain_numbers

_ID = attrgetter("id")
_Family = tuple[tuple[str, ...], bool, tuple[str, tuple[float, float] | None] | None]


@attrs.frozen
class View:
    """What a block, or any number of them, says.

    Args:
        claims: The consolidated claims, in the order of their ids.
        conflicts: The conflicts between them, in the order of their ids.
        standings: Who stands behind them, for each block.
    """

    claims: tuple[ConsolidatedClaim, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    _standings: tuple[Standing | Origins, ...] = attrs.field(default=(), eq=False, repr=False)

    @property
    def partly_compared(self) -> int:
        """How many sentences were compared for copies with some others only, being too many."""
        return sum([standing.partly_compared for standing in self._standings])

    def __reduce__(self) -> tuple[Any, ...]:
        # The claims tell who stands behind them; of the standings only the count is left to tell.
        return (View, (self.claims, self.conflicts, (Origins(partly_compared=self.partly_compared),)))


def view(block: Block, *, known: Known | None = None) -> View:
    """Say what a block says.

    Args:
        block: Observations with equal proposition keys.
        known: What links tell of sources and days; by default what was known when the block was cut.
    """
    block = block if known is None else attrs.evolve(block, known=known)
    standing = Gathering(block).standing()
    return told(found_in(block, standing), block, standing)


@attrs.frozen(eq=False)
class Findings:
    """What is found of a block, but for who says it.

    Args:
        clusters: The claims, as groups of statements.
        names: Their ids.
        conflicts: The conflicts between them, in the order of their ids.
        weighed: Whether origins were counted to tell what belongs to which claim.
    """

    clusters: Sequence[Cluster]
    names: Sequence[str]
    conflicts: Sequence[Conflict] = ()
    weighed: bool = False


def found_in(block: Block, standing: Standing) -> Findings:
    """Find the claims of a block and their conflicts.

    Args:
        block: The block.
        standing: Who stands behind it.
    """
    clusters = clusters_of(block.statements, standing.origins_of)
    return found_between(clusters, Sentences(block.observations), weighed=standing.is_weighed)


def found_between(clusters: Sequence[Cluster], sentences: Sentences, *, weighed: bool) -> Findings:
    """Name the claims of a block and find their conflicts.

    Args:
        clusters: The claims, as groups of statements.
        sentences: Gives the sentences that make them.
        weighed: Whether origins were counted to tell what belongs to which claim.
    """
    names = names_of(clusters)
    conflicts = sorted(conflicts_between(clusters, names, sentences)) if len(clusters) > 1 else ()
    return Findings(clusters, names, conflicts, weighed)


def told(found: Findings, block: Block, standing: Standing) -> View:
    """Say what a block says.

    Args:
        found: What was found of it.
        block: The block.
        standing: Who stands behind it.
    """
    clusters, names = found.clusters, found.names
    standing.settle(clusters)
    if len(clusters) == 1:
        return View((_consolidated(names[0], clusters[0], (), block, standing),), (), (standing,))
    conflicts_of: defaultdict[str, list[str]] = defaultdict(list)
    for conflict in found.conflicts:
        for name in conflict.ids:
            conflicts_of[name].append(conflict.id)
    claims = [
        _consolidated(name, cluster, tuple(conflicts_of[name]), block, standing)
        for name, cluster in zip(names, clusters, strict=True)
    ]
    claims.sort(key=_ID)
    return View(tuple(claims), tuple(found.conflicts), (standing,))


def names_of(clusters: Sequence[Cluster]) -> list[str]:
    """Name each cluster by its proposition, and by time and value only where these tell it from another.

    Args:
        clusters: Those of one block.
    """
    key = clusters[0].members[0].key
    proposition = {"forecast": key.forecast, "kind": key.kind, "parts": key.parts}
    written = pack(proposition)
    if len(clusters) == 1:
        return [_name(proposition, written, _family(clusters[0]), None)]
    families = grouped(range(len(clusters)), lambda index: _family(clusters[index]))
    names = [""] * len(clusters)
    for family, indices in families.items():
        for index in indices:
            names[index] = _name(
                proposition, written, family, told_apart(clusters[index]) if len(indices) > 1 else None
            )
    return names


def told_apart(cluster: Cluster) -> tuple[object, object]:
    """Give the time and the value that tell a claim from others of its proposition, as plain values.

    Args:
        cluster: Its statements.
    """
    # Equal values of one time are never in two clusters, nor is a time in two of a pool.
    times = [member.time for member in cluster.members if member.time is not None]
    first = min(times) if times else None
    time = None if first is None else {"high": plain_numbers(first.high), "low": plain_numbers(first.low)}
    value = sharpest(cluster.members).value
    if value is None:
        return time, None
    low, high = plain_numbers(value.low), plain_numbers(value.high)
    return time, {"approximate": value.approximate, "high": high, "low": low, "unit": value.unit}


def _name(proposition: dict[str, object], written: bytes, family: _Family, apart: object) -> str:
    text = b"%b\n%b\n%b" % (written, _told_family(family), b"null" if apart is None else pack(apart))
    return digest(text).hex() if text.isascii() else content_id(proposition, family, apart)


@lru_cache(1 << 12)
def _told_family(family: _Family) -> bytes:
    return pack(plain_numbers(family))


def _family(cluster: Cluster) -> _Family:
    pool = cluster.pool
    # A margin may join a bare comparison later, which then is still the same proposition.
    measured = None if cluster.members[0].stands_without_value else (pool.unit, pool.estimate)
    return (pool.stance, pool.negated, measured)


def _consolidated(
    name: str, cluster: Cluster, conflicts: tuple[str, ...], block: Block, standing: Standing
) -> ConsolidatedClaim:
    return ConsolidatedClaim(name, block.key.kind, conflicts, Cited(cluster, block, standing))
