"""What a store says: views of its blocks, made anew only where something changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from aiclaims.merge import Block, Known, State, View, assemble, view
from aiclaims.merge import blocks as cut
from aiclaims.schema import Claim
from aiclaims.store.known import counting, known_of, with_days
from aiclaims.store.rows import Row, block_name, claim_row, conflict_row, insert, observations_of, witness_rows
from aiclaims.store.transactions import transaction

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_AT_ONCE = 20_000
"""Observations that are viewed in one go; a block is never cut."""


class Views:
    """Pure functions of what a store has seen.

    Args:
        connection: The open store.
        kinds: The class of each known kind of claim.
    """

    def __init__(self, connection: DuckDBPyConnection, kinds: Mapping[str, type[Claim]]) -> None:
        self._connection = connection
        self._kinds = kinds

    def of(self, blocks: Iterable[str]) -> Iterator[tuple[str, View]]:
        """View blocks.

        Args:
            blocks: Their ids.

        Yields:
            Each block with its view, in the order of their ids; a block in which nothing counts has an empty one.
        """
        known = known_of(self._connection)
        for chunk in self._chunks(sorted(set(blocks))):
            said = dict.fromkeys(chunk, View())
            for block in self._cut(chunk, known, at=None):
                said[block_name(block.key)] = view(block)
            yield from said.items()

    def at(self, blocks: Iterable[str], commit: int) -> View:
        """View what was in blocks after an earlier commit, under the names that were known then.

        Args:
            blocks: Their ids.
            commit: The commit.
        """
        known = known_of(self._connection, at=commit)
        said = assemble(map(view, self._cut(sorted(set(blocks)), known, at=commit)))
        return View(said.claims, said.conflicts)

    def _cut(self, blocks: list[str], known: Known, *, at: int | None) -> Iterable[Block]:
        """Cut what is, or after a commit was, in blocks into blocks under the names known then."""
        counts = counting(at)
        chosen = "block IN (SELECT unnest(?::VARCHAR[]))"
        rows = self._connection.execute(
            f"SELECT observation, json FROM observations WHERE {chosen} AND {counts} ORDER BY observation", [blocks]
        ).fetchall()
        state = State(observations_of(rows, self._kinds))
        return cut(state, known=with_days(self._connection, known, blocks, at=at)).values()

    def refresh(self) -> int:
        """Bring the tables of what is said up to date.

        Returns:
            How many blocks were viewed.
        """
        stale = [name for (name,) in self._connection.execute("SELECT DISTINCT block FROM stale_blocks").fetchall()]
        pending: list[tuple[str, View]] = []
        weight = 0
        for name, said in self.of(stale):
            pending.append((name, said))
            weight += sum(len(entry.members) for entry in said.claims)
            if weight >= _AT_ONCE:
                self._keep(pending)
                pending, weight = [], 0
        if pending:
            self._keep(pending)
        return len(stale)

    def _keep(self, viewed: list[tuple[str, View]]) -> None:
        claims: list[Row] = []
        witnesses: list[Row] = []
        conflicts: list[Row] = []
        for name, said in viewed:
            for entry in said.claims:
                claims.append(claim_row(entry, name, said.partly_compared))
                witnesses += witness_rows(entry, name)
            conflicts += [conflict_row(conflict, name) for conflict in said.conflicts]
        blocks = [name for name, _ in viewed]
        with transaction(self._connection):
            for table in ("claims", "witnesses", "conflicts", "stale_blocks"):
                self._connection.execute(f"DELETE FROM {table} WHERE block IN (SELECT unnest(?::VARCHAR[]))", [blocks])
            insert(self._connection, "claims", claims)
            insert(self._connection, "witnesses", witnesses)
            insert(self._connection, "conflicts", conflicts)

    def _chunks(self, blocks: list[str]) -> Iterator[list[str]]:
        """Cut blocks into runs of about as many observations as are viewed at once."""
        sizes = dict(
            self._connection.execute(
                """SELECT block, count(*) FROM observations
                   WHERE block IN (SELECT unnest(?::VARCHAR[])) GROUP BY block""",
                [blocks],
            ).fetchall()
        )
        chunk: list[str] = []
        size = 0
        for name in blocks:
            chunk.append(name)
            size += sizes.get(name, 0)
            if size >= _AT_ONCE:
                yield chunk
                chunk, size = [], 0
        if chunk:
            yield chunk


def mark_stale(connection: DuckDBPyConnection, blocks: Iterable[str]) -> None:
    """Say that what these blocks say must be made anew.

    Args:
        connection: A store within a transaction.
        blocks: Their ids.
    """
    insert(connection, "stale_blocks", [{"block": name} for name in sorted(set(blocks))])
