"""Who stands behind the claims of a block, looked up when somebody asks."""

from __future__ import annotations

from collections.abc import Sequence, Set

from aiclaims.merge.block import Block
from aiclaims.merge.grouping import Cluster
from aiclaims.merge.sources import Counts, Gathered, Origins, counts_of
from aiclaims.merge.statement import Statement

_ONCE = Counts(1, 1, 1)


class Gathering:
    """The mentions of a block, which may grow; each is read at most once, and not before somebody asks.

    Args:
        block: The block as it is at first.
    """

    __slots__ = ("_gained", "_gathered", "_taken")

    def __init__(self, block: Block) -> None:
        self._gained = [block]
        self._gathered: Gathered | None = None
        self._taken = 0

    def gain(self, gained: Block) -> None:
        """Take note of what the block gained.

        Args:
            gained: Observations that were not in it.
        """
        self._gained.append(gained)

    def standing(self) -> Standing:
        """Give who stands behind the block as it is now."""
        return Standing(self, len(self._gained))

    def until(self, step: int) -> Gathered:
        """Give the mentions that the block had when it had grown some times.

        Args:
            step: How often, counting what it began with.
        """
        if self._gathered is None or self._taken > step:
            # What a later one brought cannot be taken out again.
            gathered, taken = Gathered(), 0
        else:
            gathered, taken = self._gathered, self._taken
        if step >= self._taken:
            self._gathered, self._taken = gathered, step
        for block in self._gained[taken:step]:
            for statement in block.statements:
                gathered.take(statement.digest, statement.ids, block.observations, block.known)
        return gathered


class Standing:
    """Who stands behind the claims of a block at one time, whatever the block gains later.

    Args:
        gathering: The mentions of the block.
        step: How often it had grown.
    """

    __slots__ = ("_clusters", "_counts", "_gathering", "_origins", "_step")

    def __init__(self, gathering: Gathering, step: int) -> None:
        self._gathering = gathering
        self._step = step
        self._clusters: Sequence[Cluster] = ()
        self._counts: dict[Cluster, Counts] | None = None
        self._origins: Origins | None = None

    @property
    def is_weighed(self) -> bool:
        """Whether it has been asked who is one."""
        return self._origins is not None

    @property
    def origins(self) -> Origins:
        """Which sources are one."""
        if self._origins is None:
            self._ask()
        assert self._origins is not None
        return self._origins

    @property
    def partly_compared(self) -> int:
        """How many sentences were compared for copies with some others only, being too many."""
        return self.origins.partly_compared

    def origins_of(self, statement: Statement) -> Set[str]:
        """Give the origins of a statement, before it is known which claims there are.

        Args:
            statement: One of the block.
        """
        origins = self.origins
        return origins.all_of(self._gathering.until(self._step).mentions[statement.digest].sources)

    def settle(self, clusters: Sequence[Cluster]) -> None:
        """Say which claims there are.

        Args:
            clusters: The statements of each.
        """
        self._clusters = clusters

    def counts(self, cluster: Cluster) -> Counts:
        """Count who states a claim.

        Args:
            cluster: Its statements.
        """
        if len(cluster.members) == len(cluster.members[0].ids) == 1:
            return _ONCE
        if self._counts is None:
            self._ask()
        assert self._counts is not None
        return self._counts[cluster]

    def _ask(self) -> None:
        gathered = self._gathering.until(self._step)
        origins = self._origins or gathered.sayings.origins()
        if self._clusters:
            self._counts = {
                cluster: counts_of([gathered.mentions[member.digest] for member in cluster.members], origins)
                for cluster in self._clusters
            }
        self._origins = origins
