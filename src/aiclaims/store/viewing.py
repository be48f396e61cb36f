"""What a store says: views of its blocks, made anew only where something changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import TYPE_CHECKING

from aiclaims.merge import Block, Known, State, View, assemble, view
from aiclaims.merge.block import cut
from aiclaims.merge.collector import held_back
from aiclaims.schema import Claim
from aiclaims.store.known import counting, known_of, with_days
from aiclaims.store.rows import block_name, insert, observations_of
from aiclaims.store.telling import tell

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_AT_ONCE = 50_000
"""Observations that are viewed in one go; a block is never cut."""
_COUNTED = 8
"""So many observations that are only counted weigh as much as one that is read."""


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
            days = with_days(self._connection, known, chunk)
            found = self._cut(chunk, days)
            yield from ((name, view(found[name]) if name in found else View()) for name in chunk)

    def at(self, blocks: Iterable[str], commit: int) -> View:
        """View what was in blocks after an earlier commit, under the names that were known then.

        Args:
            blocks: Their ids.
            commit: The commit.
        """
        chosen = sorted(set(blocks))
        known = with_days(self._connection, known_of(self._connection, at=commit), chosen, at=commit)
        said = assemble(map(view, self._cut(chosen, known, at=commit).values()))
        return View(said.claims, said.conflicts)

    def _cut(self, blocks: Sequence[str], known: Known, *, at: int | None = None) -> dict[str, Block]:
        """Cut what is, or after a commit was, in blocks into blocks under the names known then."""
        chosen = f"block IN (SELECT unnest(?::VARCHAR[])) AND {counting(at)}"
        observations = observations_of(self._connection, chosen, [blocks], self._kinds)
        return {block_name(key): block for key, block in cut(State(observations), known=known).items()}

    def refresh(self) -> int:
        """Bring the tables of what is said up to date.

        Returns:
            How many blocks were viewed.
        """
        stale: dict[str, int | None] = dict(
            self._connection.execute(
                "SELECT block, CASE WHEN count(since) = count(*) THEN min(since) END FROM stale_blocks GROUP BY block"
            ).fetchall()
        )
        known = known_of(self._connection)
        whole = sorted(name for name, since in stale.items() if since is None)
        first = min((since for since in stale.values() if since is not None), default=0)
        for chunk in chain(self._chunks(whole), self._chunks(sorted(stale.keys() - set(whole)), since=first)):
            with held_back():
                tell(self._connection, {name: stale[name] for name in chunk}, self._kinds, known)
        return len(stale)

    def _chunks(self, blocks: list[str], *, since: int = 0) -> Iterator[list[str]]:
        """Cut blocks into runs of about as many observations as are viewed at once; what came before is only counted."""
        sizes = dict(
            self._connection.execute(
                f"""WITH chosen AS (SELECT unnest(?::VARCHAR[]) AS block)
                    SELECT block, sum(size) FROM (
                        SELECT block, 1 AS size FROM observations WHERE since >= {since} AND block IN (FROM chosen)
                        UNION ALL
                        SELECT block, statements / {_COUNTED} FROM claims WHERE block IN (FROM chosen))
                    GROUP BY block""",
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


def mark_stale(connection: DuckDBPyConnection, blocks: Iterable[str], *, since: int | None = None) -> None:
    """Say that what these blocks say must be made anew.

    Args:
        connection: A store within a transaction.
        blocks: Their ids.
        since: The commit by which they gained observations, where nothing else befell them.
    """
    insert(connection, "stale_blocks", [{"block": name, "since": since} for name in sorted(set(blocks))])
