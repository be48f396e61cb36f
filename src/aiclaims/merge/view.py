"""What a block says: a pure function of the observations in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache

import attrs

from aiclaims.merge.best import sharpest
from aiclaims.merge.block import Block
from aiclaims.merge.conflicts import conflicts_between
from aiclaims.merge.consolidated import Conflict, ConsolidatedClaim
from aiclaims.merge.grounds import Cited
from aiclaims.merge.grouping import Cluster, clusters_of, grouped
from aiclaims.merge.intervals import Interval
from aiclaims.merge.known import Known
from aiclaims.merge.sources import Counts, Gathered, Origins, counts_of
from aiclaims.schema import Quantity
from aiclaims.schema.canonical import content_id
from aiclaims.schema.packing import digest, pack, plain_numbers

_ONCE = Counts(1, 1, 1)
_Family = tuple[tuple[str, ...], bool, tuple[str, tuple[float, float] | None] | None]


@attrs.frozen
class View:
    """What a block, or any number of them, says.

    Args:
        claims: The consolidated claims, in the order of their ids.
        conflicts: The conflicts between them, in the order of their ids.
        partly_compared: How many sentences were compared for copies with some others only, being too many.
    """

    claims: tuple[ConsolidatedClaim, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    partly_compared: int = 0


def view(block: Block, *, known: Known | None = None) -> View:
    """Say what a block says.

    Args:
        block: Observations with equal proposition keys.
        known: What links tell of sources and days; by default what was known when the block was cut.
    """
    return looked_at(block if known is None else attrs.evolve(block, known=known), None)


def looked_at(block: Block, gathered: Gathered | None) -> View:
    """Say what a block says, where its mentions may have been gathered before.

    Args:
        block: The block.
        gathered: All its mentions.
    """
    if len(block.statements) == len(block.statements[0].ids) == 1:
        # Nearly two thirds of all blocks: nothing to part, to count or to hold against another.
        cluster = Cluster(block.statements[0].pool, tuple(block.statements))
        return View((_consolidated(_names([cluster])[0], cluster, (), _ONCE, block, Origins()),))
    if gathered is None:
        gathered = gathered_of(block)
    origins = gathered.sayings.origins()
    mentions = {statement: gathered.mentions[statement.digest] for statement in block.statements}
    if len(block.statements) == 1:
        clusters = [Cluster(block.statements[0].pool, (block.statements[0],))]
    else:
        clusters = clusters_of(block.statements, lambda statement: origins.all_of(mentions[statement].sources))
    names = _names(clusters)
    if len(clusters) == 1:
        counts = counts_of(list(mentions.values()), origins)
        return View((_consolidated(names[0], clusters[0], (), counts, block, origins),), (), origins.partly_compared)
    conflicts = sorted(conflicts_between(clusters, names, mentions))
    conflicts_of: defaultdict[str, list[str]] = defaultdict(list)
    for conflict in conflicts:
        for name in conflict.ids:
            conflicts_of[name].append(conflict.id)
    claims = [
        _consolidated(
            name,
            cluster,
            tuple(conflicts_of[name]),
            counts_of([mentions[member] for member in cluster.members], origins),
            block,
            origins,
        )
        for name, cluster in zip(names, clusters, strict=True)
    ]
    return View(tuple(sorted(claims, key=lambda claim: claim.id)), tuple(conflicts), origins.partly_compared)


def gathered_of(block: Block) -> Gathered:
    """Gather the mentions of a block.

    Args:
        block: The block.
    """
    gathered = Gathered()
    for statement in block.statements:
        gathered.take(statement.digest, statement.ids, block.observations, block.known)
    return gathered


def _names(clusters: Sequence[Cluster]) -> list[str]:
    """Name each cluster by its proposition, and by time and value only where these tell it from another."""
    key = clusters[0].members[0].key
    proposition = {"forecast": key.forecast, "kind": key.kind, "parts": key.parts}
    told = pack(proposition)
    if len(clusters) == 1:
        return [_name(proposition, told, _family(clusters[0]), None)]
    families = grouped(range(len(clusters)), lambda index: _family(clusters[index]))
    names = [""] * len(clusters)
    for family, indices in families.items():
        for index in indices:
            cluster = clusters[index]
            apart: object = None
            if len(indices) > 1:
                model = sharpest(cluster.members)
                # Equal values of one time are never in two clusters, nor is a time in two of a pool.
                times = [member.time for member in cluster.members if member.time is not None]
                apart = (_plain(min(times)) if times else None, _plain(model.value))
            names[index] = _name(proposition, told, family, apart)
    return names


def _name(proposition: dict[str, object], told: bytes, family: _Family, apart: object) -> str:
    text = b"%b\n%b\n%b" % (told, _told_family(family), b"null" if apart is None else pack(plain_numbers(apart)))
    return digest(text).hex() if text.isascii() else content_id(proposition, family, apart)


@lru_cache(1 << 12)
def _told_family(family: _Family) -> bytes:
    return pack(plain_numbers(family))


def _plain(part: Interval | Quantity | None) -> dict[str, object] | None:
    if part is None:
        return None
    names = ("high", "low") if isinstance(part, Interval) else ("approximate", "high", "low", "unit")
    return {name: plain_numbers(getattr(part, name)) for name in names}


def _family(cluster: Cluster) -> _Family:
    pool = cluster.pool
    # A margin may join a bare comparison later, which then is still the same proposition.
    measured = None if cluster.members[0].stands_without_value else (pool.unit, pool.estimate)
    return (pool.stance, pool.negated, measured)


def _consolidated(
    name: str, cluster: Cluster, conflicts: tuple[str, ...], counts: Counts, block: Block, origins: Origins
) -> ConsolidatedClaim:
    grounds = Cited(cluster, block.observations, block.known, origins)
    return ConsolidatedClaim(name, block.key.kind, counts, conflicts, grounds)
