"""What a block says: a pure function of the observations in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

import attrs

from aiclaims.merge.aliases import renamed
from aiclaims.merge.best import agreement, best_value, sharpest, together
from aiclaims.merge.conflicts import conflicts_between
from aiclaims.merge.consolidated import Conflict, ConsolidatedClaim, Witness
from aiclaims.merge.grouping import Cluster, Observation, clusters_of, grouped
from aiclaims.merge.known import Known
from aiclaims.merge.sources import Origins
from aiclaims.schema import Claim
from aiclaims.schema.canonical import content_id


@attrs.frozen
class View:
    """What a block, or any number of them, says.

    Args:
        claims: The consolidated claims, in the order of their ids.
        conflicts: The conflicts between them, in the order of their ids.
    """

    claims: tuple[ConsolidatedClaim, ...] = ()
    conflicts: tuple[Conflict, ...] = ()


def view(block: Mapping[str, Claim], *, known: Known | None = None) -> View:
    """Say what a block says.

    Args:
        block: Observations with equal proposition keys, by id; in any order.
        known: What links tell of names, sources and days.
    """
    known = known or Known()
    origins = Origins(block, known=known)
    observations = (Observation.of(name, renamed(claim, known.names)) for name, claim in block.items())
    clusters = clusters_of(observations, origins.of)
    names = _names(clusters)
    conflicts = sorted(conflicts_between(clusters, names))
    conflicts_of: defaultdict[str, list[str]] = defaultdict(list)
    for conflict in conflicts:
        for name in conflict.ids:
            conflicts_of[name].append(conflict.id)
    claims = [
        _consolidated(name, cluster, tuple(conflicts_of[name]), block, origins, known)
        for name, cluster in zip(names, clusters, strict=True)
    ]
    return View(tuple(sorted(claims, key=lambda claim: claim.id)), tuple(conflicts))


def _names(clusters: Sequence[Cluster]) -> list[str]:
    """Name each cluster by its proposition, and by time and value only where these tell it from another."""
    families = grouped(range(len(clusters)), lambda index: _family(clusters[index]))
    names = [""] * len(clusters)
    for family, indices in families.items():
        for index in indices:
            cluster = clusters[index]
            apart: object = None
            if len(indices) > 1:
                model = sharpest(cluster.members)
                # Equal values of one time are never in two clusters, nor is a time in two of a pool.
                times = sorted(member.time for member in cluster.members if member.time is not None)
                apart = (times[0] if times else None, model.value)
            names[index] = content_id(cluster.members[0].key, family, apart)
    return names


def _family(cluster: Cluster) -> tuple[object, ...]:
    pool = cluster.pool
    # A margin may join a bare comparison later, which then is still the same proposition.
    measured = None if cluster.members[0].claim.stands_without_value else (pool.unit, pool.estimate)
    return (pool.stance, pool.negated, measured)


def _consolidated(
    name: str,
    cluster: Cluster,
    conflicts: tuple[str, ...],
    block: Mapping[str, Claim],
    origins: Origins,
    known: Known,
) -> ConsolidatedClaim:
    best = best_value(cluster.members)
    members = tuple(
        Witness(
            id=member.id,
            claim=block[member.id],
            agreement=agreement(member, best),
            origin=origins.of(member.id),
            published=known.published.get(member.claim.doc),
            joined=member.id in cluster.joined,
            rivals=cluster.rivals.get(member.id, 0),
        )
        for member in sorted(cluster.members, key=_place)
    )
    counts = origins.counts({member.id: member.claim for member in cluster.members})
    return ConsolidatedClaim(name, together(cluster.members, best), members, counts, conflicts)


def _place(member: Observation) -> tuple[str, int, str]:
    return (member.claim.doc, member.claim.evidence[0].start, member.id)
