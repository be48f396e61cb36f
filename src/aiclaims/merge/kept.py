"""A block that grows, with what it says; what its gains leave as it was is not found again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import attrs

from aiclaims.merge.block import Block
from aiclaims.merge.grouping import Cluster, clusters_of
from aiclaims.merge.sentences import Sentences
from aiclaims.merge.standing import Gathering, Standing
from aiclaims.merge.statement import Statement
from aiclaims.merge.view import Findings, View, found_between, found_in, told, told_apart


class KeptBlock:
    """A block as it grows.

    Args:
        block: The block as it is at first.

    Attributes:
        view: What it says now.
    """

    __slots__ = ("_block", "_found", "_gathering", "view")

    def __init__(self, block: Block) -> None:
        self._block, self._gathering = block, Gathering(block)
        standing = self._gathering.standing()
        self._found = found_in(block, standing)
        self.view: View = told(self._found, block, standing)

    def gain(self, gained: Block) -> None:
        """Take in observations.

        Args:
            gained: Observations that are not in it.
        """
        before, self._block = self._block, self._block.grown(gained)
        self._gathering.gain(gained)
        standing = self._gathering.standing()
        again = _said_again(before, self._block, gained)
        self._found = found_in(self._block, standing) if again is None else self._of_more(again, before, standing)
        self.view = told(self._found, self._block, standing)

    def _of_more(self, again: Mapping[bytes, Statement], before: Block, standing: Standing) -> Findings:
        """Find the claims again where nothing new is said: only who says it can make a difference."""
        found, block = self._found, self._block
        if found.weighed:
            clusters = clusters_of(block.statements, standing.origins_of)
        else:
            clusters = [_with_more(cluster, again) for cluster in found.clusters]
        if len(clusters) == 1:
            return attrs.evolve(found, clusters=clusters)
        earlier, now = Sentences(before.observations), Sentences(block.observations)
        if [_said(cluster) for cluster in clusters] == [_said(cluster) for cluster in found.clusters]:
            # Conflicts are told by the first sentences of each statement, names by which value is said most often.
            places = all(
                earlier.of(made) == now.of(again[made.digest]) for made in before.statements if made.digest in again
            )
            if places and all(
                one is other or told_apart(one) == told_apart(other)
                for one, other in zip(clusters, found.clusters, strict=True)
            ):
                return attrs.evolve(found, clusters=clusters)
        return found_between(clusters, now, weighed=found.weighed)


def _said_again(before: Block, grown: Block, gained: Block) -> dict[bytes, Statement] | None:
    """Give the statements that somebody else makes too; None where something is said that was not said before."""
    if len(grown.statements) > len(before.statements):
        return None
    names = {statement.digest for statement in gained.statements}
    return {statement.digest: statement for statement in grown.statements if statement.digest in names}


def _with_more(cluster: Cluster, again: Mapping[bytes, Statement]) -> Cluster:
    """Give a cluster with the statements that more make now."""
    if not any(member.digest in again for member in cluster.members):
        return cluster

    def now(members: Iterable[Statement]) -> list[Statement]:
        return [again.get(member.digest, member) for member in members]

    members = sorted(now(cluster.members), key=lambda member: member.ids[0])
    rivals = dict(zip(now(cluster.rivals), cluster.rivals.values(), strict=True))
    return Cluster(cluster.pool, tuple(members), rivals, frozenset(now(cluster.joined)))


def _said(cluster: Cluster) -> set[bytes]:
    return {member.digest for member in cluster.members}
