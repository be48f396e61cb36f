"""What a consolidated claim rests on: its statements, and where those who make them are."""

from __future__ import annotations

import attrs

from aiclaims.merge.best import agreement, best_value, together
from aiclaims.merge.block import Block
from aiclaims.merge.consolidated import Witness
from aiclaims.merge.grouping import Cluster
from aiclaims.merge.observations import DIGEST
from aiclaims.merge.sources import Counts, source_of
from aiclaims.merge.standing import Standing
from aiclaims.schema import Claim
from aiclaims.schema.packing import unpack


@attrs.frozen(eq=False)
class Cited:
    """The grounds of a claim that was consolidated from observations at hand.

    Args:
        cluster: Its statements.
        block: The block that they are of.
        standing: Who stands behind the block.
    """

    cluster: Cluster
    block: Block
    standing: Standing

    def counts(self) -> Counts:
        """Count who states it."""
        return self.standing.counts(self.cluster)

    def claim(self) -> Claim:
        """Make the claim that the witnesses make together."""
        members = self.cluster.members
        return together(members, best_value(members), self.block.observations)

    def members(self) -> tuple[Witness, ...]:
        """Give the observations, in the order of their documents and places."""
        cluster, known, origins = self.cluster, self.block.known, self.standing.origins
        observations = self.block.observations
        best = best_value(cluster.members)
        placed = []
        for member in cluster.members:
            agrees, rivals, joined = agreement(member, best), cluster.rivals.get(member, 0), member in cluster.joined
            layout, parts = member.layout, member.layout.parts(member.told)
            for name in member.ids:
                mention = unpack(observations.mentions[name][DIGEST:])
                evidence, attribution, _, _ = mention
                doc, start = evidence[0][:2]
                source = source_of(doc, attribution)
                witness = Witness(
                    id=name.hex(),
                    claim=layout.claim_of(parts, mention),
                    agreement=agrees,
                    origin=origins.of(known.sources.get(source, source)),
                    published=known.published.get(doc),
                    joined=joined,
                    rivals=rivals,
                )
                placed.append(((doc, start, name), witness))
        return tuple(witness for _, witness in sorted(placed, key=lambda item: item[0]))
