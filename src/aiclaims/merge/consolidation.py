"""From claims to what they say together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from operator import attrgetter
from typing import TYPE_CHECKING, Any

import attrs

from aiclaims.errors import ClaimLookupError
from aiclaims.merge.block import cut
from aiclaims.merge.collector import held_back
from aiclaims.merge.consolidated import Conflict, ConsolidatedClaim
from aiclaims.merge.corroboration import Corroboration, corroborations_among
from aiclaims.merge.links import Link
from aiclaims.merge.sources import Origins
from aiclaims.merge.standing import Standing
from aiclaims.merge.state import State
from aiclaims.merge.view import View, view
from aiclaims.schema import Claim
from aiclaims.schema.canonical import canonical_text

if TYPE_CHECKING:
    import pandas
    import polars
    import pyarrow as pa


@attrs.frozen
class Consolidation:
    """What a state says: consolidated claims, which it iterates over, and the conflicts between them.

    A claim is looked up by its id, `consolidation[id]`; `in` asks for a claim or for an id.

    Args:
        claims: The claims, in the order of kind and id.
        conflicts: The conflicts, in the order of their ids.
        standings: Who stands behind them, for each block.
    """

    claims: tuple[ConsolidatedClaim, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    _standings: tuple[Standing | Origins, ...] = attrs.field(default=(), eq=False, repr=False)

    @cached_property
    def partly_compared(self) -> int:
        """How many sentences were compared for copies with some others only, there being too many alike."""
        return sum([standing.partly_compared for standing in self._standings])

    def __reduce__(self) -> tuple[Any, ...]:
        # The claims tell who stands behind them; of the standings only the count is left to tell.
        return (Consolidation, (self.claims, self.conflicts, (Origins(partly_compared=self.partly_compared),)))

    @cached_property
    def _by_id(self) -> dict[str, ConsolidatedClaim]:
        return {claim.id: claim for claim in self.claims}

    def __getitem__(self, name: str) -> ConsolidatedClaim:
        found = self._by_id.get(name) if isinstance(name, str) else None
        if found is None:
            raise ClaimLookupError(
                "claims are looked up by their ids",
                expected=f"the whole id of one of the {len(self):,} claims",
                got=repr(name)[:80],
            )
        return found

    def __contains__(self, item: object) -> bool:
        if isinstance(item, ConsolidatedClaim):
            return self._by_id.get(item.id) == item
        return isinstance(item, str) and item in self._by_id

    def __iter__(self) -> Iterator[ConsolidatedClaim]:
        return iter(self.claims)

    def __len__(self) -> int:
        return len(self.claims)

    def conflicts_of(self, claim: ConsolidatedClaim) -> tuple[Conflict, ...]:
        """Give the conflicts that a claim is in.

        Args:
            claim: One of the claims.

        Raises:
            ClaimLookupError: Where it is none of them, or was merged from more or from fewer claims.
        """
        if not isinstance(claim, ConsolidatedClaim) or claim not in self:
            raise ClaimLookupError(
                "conflicts are told of a consolidation's own claims",
                expected=f"one of the {len(self):,} claims",
                got=f"a claim of another, {claim.id}" if isinstance(claim, ConsolidatedClaim) else repr(claim)[:80],
            )
        names = set(claim.conflicts)
        return tuple(conflict for conflict in self.conflicts if conflict.id in names)

    @cached_property
    def corroborations(self) -> tuple[Corroboration, ...]:
        """The claims that follow from two others, such as a ratio from two counts; found on first use."""
        return corroborations_among(self.claims)

    def _repr_html_(self) -> str:
        from aiclaims.merge.display import consolidation_sheet

        return consolidation_sheet(self)

    def to_arrow(self) -> pa.Table:
        """Give the claims as an Arrow table: a row each, with the columns of the CSV of a store's claims.

        `documents`, `outlets`, `origins` and `conflicts` are counts; place and quote are those of the first witness. The
        columns of a kind are there where a claim is of it. Needs the extra `arrow`.

        Returns:
            The table, in the order of the claims.

        Raises:
            MissingExtraError: Where pyarrow is not installed.
        """
        from aiclaims.merge.tables import arrow_table

        return arrow_table(self.claims)

    def to_pandas(self) -> pandas.DataFrame:
        """Give the claims as a pandas DataFrame with the columns of `to_arrow`. Needs the extra `pandas`.

        Raises:
            MissingExtraError: Where pandas or pyarrow is not installed.
        """
        from aiclaims.merge.tables import pandas_frame

        return pandas_frame(self.claims)

    def to_polars(self) -> polars.DataFrame:
        """Give the claims as a polars DataFrame with the columns of `to_arrow`. Needs the extra `polars`.

        Raises:
            MissingExtraError: Where polars or pyarrow is not installed.
        """
        from aiclaims.merge.tables import polars_frame

        return polars_frame(self.claims)

    def to_bytes(self) -> bytes:
        """Write all of it so that equal results are equal bytes."""
        lines = [canonical_text(claim.canonical()) for claim in self.claims]
        lines += map(canonical_text, self.conflicts)
        return "".join(line + "\n" for line in lines).encode("ascii")


def merge(claims: Iterable[Claim], *, links: Iterable[Link] = ()) -> Consolidation:
    """Consolidate claims: what ten documents say in ten wordings becomes one claim with ten witnesses.

    Args:
        claims: The claims, in any order; equal ones count once.
        links: What is known about names, sources and days, and what has been retracted.

    Returns:
        The consolidated claims and the conflicts between them; the same for the same set of claims.

    Raises:
        SchemaError: Where one of them is no claim or no link.
    """
    return consolidate(State.of(claims, links=links))


def consolidate(state: State) -> Consolidation:
    """Consolidate what a state has seen.

    Args:
        state: The state.
    """
    with held_back():
        return assemble(map(view, cut(state).values()))


_ID, _KIND = attrgetter("id"), attrgetter("kind")


def assemble(views: Iterable[View]) -> Consolidation:
    """Put the views of all blocks together, in any order.

    Args:
        views: The views; only those of blocks that gained an observation need be made anew.
    """
    claims: list[ConsolidatedClaim] = []
    conflicts: list[Conflict] = []
    standings: list[Standing | Origins] = []
    for each in views:
        claims += each.claims
        conflicts += each.conflicts
        standings += each._standings
    # Two sorts by plain texts take half the time of one by pairs.
    claims.sort(key=_ID)
    claims.sort(key=_KIND)
    return Consolidation(
        tuple(claims),
        tuple(sorted(conflicts, key=_ID)),
        tuple(standings),
    )
