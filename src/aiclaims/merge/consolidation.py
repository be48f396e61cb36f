"""From claims to what they say together."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

import attrs

from aiclaims.merge.aliases import renamed
from aiclaims.merge.consolidated import Conflict, ConsolidatedClaim
from aiclaims.merge.corroboration import Corroboration, corroborations_among
from aiclaims.merge.keys import Key, key_of
from aiclaims.merge.known import Known
from aiclaims.merge.links import Link
from aiclaims.merge.state import State
from aiclaims.merge.view import View, view
from aiclaims.schema import Claim
from aiclaims.schema.canonical import canonical_text


@attrs.frozen
class Consolidation:
    """What a state says: consolidated claims and the conflicts between them.

    Args:
        claims: The claims, in the order of kind and id.
        conflicts: The conflicts, in the order of their ids.
    """

    claims: tuple[ConsolidatedClaim, ...] = ()
    conflicts: tuple[Conflict, ...] = ()

    @cached_property
    def _by_id(self) -> dict[str, ConsolidatedClaim]:
        return {claim.id: claim for claim in self.claims}

    def __getitem__(self, name: str) -> ConsolidatedClaim:
        return self._by_id[name]

    def conflicts_of(self, claim: ConsolidatedClaim) -> tuple[Conflict, ...]:
        """Give the conflicts that a claim is in.

        Args:
            claim: One of the claims.
        """
        names = set(claim.conflicts)
        return tuple(conflict for conflict in self.conflicts if conflict.id in names)

    @cached_property
    def corroborations(self) -> tuple[Corroboration, ...]:
        """The claims that follow from two others, such as a ratio from two counts; found on first use."""
        return corroborations_among(self.claims)

    def to_bytes(self) -> bytes:
        """Write all of it so that equal results are equal bytes."""
        lines = [canonical_text(part) for part in (*self.claims, *self.conflicts)]
        return "".join(line + "\n" for line in lines).encode("ascii")


def merge(claims: Iterable[Claim], *, links: Iterable[Link] = ()) -> Consolidation:
    """Consolidate claims: what ten documents say in ten wordings becomes one claim with ten witnesses.

    Args:
        claims: The claims, in any order; equal ones count once.
        links: What is known about names, sources and days, and what has been retracted.

    Returns:
        The consolidated claims and the conflicts between them; the same for the same set of claims.
    """
    return consolidate(State.of(claims, links=links))


def consolidate(state: State) -> Consolidation:
    """Consolidate what a state has seen.

    Args:
        state: The state.
    """
    known = Known.of(state.current_links())
    return assemble(view(block, known=known) for block in blocks(state, known=known).values())


def blocks(state: State, *, known: Known | None = None) -> dict[Key, dict[str, Claim]]:
    """Cut a state into blocks: the observations that share a proposition key.

    Args:
        state: The state; what it retracts is left out.
        known: What its links tell, where that was gathered before.

    Returns:
        For each key its observations by id, keys and ids in order.
    """
    names = (known or Known.of(state.current_links())).names
    found: dict[Key, dict[str, Claim]] = {}
    for name, claim in state.current().items():
        found.setdefault(key_of(renamed(claim, names))[0], {})[name] = claim
    return dict(sorted(found.items(), key=lambda item: item[0]))


def assemble(views: Iterable[View]) -> Consolidation:
    """Put the views of all blocks together, in any order.

    Args:
        views: The views; only those of blocks that gained an observation need be made anew.
    """
    claims: list[ConsolidatedClaim] = []
    conflicts: list[Conflict] = []
    for each in views:
        claims += each.claims
        conflicts += each.conflicts
    return Consolidation(
        tuple(sorted(claims, key=lambda claim: (claim.kind, claim.id))),
        tuple(sorted(conflicts, key=lambda conflict: conflict.id)),
    )
