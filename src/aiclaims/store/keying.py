"""Observations put into their blocks again, where what makes the proposition keys has changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from aiclaims.schema import Claim
from aiclaims.store.known import known_of
from aiclaims.store.rows import block_of, claim_of
from aiclaims.store.transactions import transaction
from aiclaims.store.viewing import mark_stale

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_AT_ONCE = 5_000


def move(
    connection: DuckDBPyConnection,
    observations: Sequence[str],
    kinds: Mapping[str, type[Claim]],
    names: Mapping[str, str],
) -> None:
    """Put observations into the blocks that they belong to under other names.

    Args:
        connection: A store within a transaction.
        observations: Their ids.
        kinds: The class of each known kind.
        names: The names that others stand for.
    """
    for start in range(0, len(observations), _AT_ONCE):
        rows = connection.execute(
            """SELECT observation, any_value(block), any_value(json) FROM observations
               WHERE observation IN (SELECT unnest(?::VARCHAR[])) GROUP BY observation ORDER BY observation""",
            [observations[start : start + _AT_ONCE]],
        ).fetchall()
        blocks = [block_of(claim_of(written, kinds), names) for _, _, written in rows]
        moved = [(name, old, new) for (name, old, _), new in zip(rows, blocks, strict=True) if old != new]
        mark_stale(connection, {block for _, old, new in moved for block in (old, new)})
        connection.execute(
            """UPDATE observations SET block = moved.block
               FROM (SELECT unnest(?::VARCHAR[]) AS observation, unnest(?::VARCHAR[]) AS block) AS moved
               WHERE observations.observation = moved.observation""",
            [[name for name, _, _ in moved], [new for _, _, new in moved]],
        )


def rekey(connection: DuckDBPyConnection, kinds: Mapping[str, type[Claim]], keys: str) -> bool:
    """Put all observations into the blocks that this program makes, where another made them.

    Args:
        connection: A store open for writing.
        kinds: The class of each known kind.
        keys: Names what the proposition keys depend on.

    Returns:
        Whether it had to be done.
    """
    row = connection.execute("SELECT keys FROM aiclaims_store").fetchone()
    if row and row[0] == keys:
        return False
    with transaction(connection):
        # What a block says is made by the program as well, so that all of it is made anew.
        connection.execute("INSERT INTO stale_blocks SELECT DISTINCT block FROM observations")
        rows = connection.execute("SELECT DISTINCT observation FROM observations ORDER BY ALL").fetchall()
        move(connection, [name for (name,) in rows], kinds, known_of(connection).names)
        connection.execute("UPDATE aiclaims_store SET keys = ?", [keys])
    return True
