"""Observations put into their blocks again, where what makes the proposition keys has changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from aiclaims.merge.observations import Observations
from aiclaims.schema import Claim
from aiclaims.store.known import known_of
from aiclaims.store.layout import MADE, NUMBERED
from aiclaims.store.rows import claim_of, observation_rows, packed_as, rows_of, written
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
    """Pack observations anew, and put them into the blocks that they belong to under other names.

    Args:
        connection: A store within a transaction.
        observations: Their ids.
        kinds: The class of each known kind.
        names: The names that others stand for.
    """
    columns = {"observation": "VARCHAR", **MADE}
    for start in range(0, len(observations), _AT_ONCE):
        rows = connection.execute(
            f"""SELECT observation, any_value(json), {", ".join(f"any_value({name})" for name in MADE)}
                FROM observations WHERE observation IN (SELECT unnest(?::VARCHAR[])) GROUP BY observation""",
            [observations[start : start + _AT_ONCE]],
        ).fetchall()
        before = {name: made for name, _, *made in rows}
        packed = Observations.joined(packed_as(name, claim_of(form, kinds)) for name, form, *_ in rows)
        moved = [
            row for row in observation_rows(packed, names) if [row[name] for name in MADE] != before[row["observation"]]
        ]
        mark_stale(connection, {block for row in moved for block in (row["block"], before[row["observation"]][0])})
        connection.execute(
            f"""UPDATE observations SET {", ".join(f"{name} = row.{name}" for name in MADE)}
               FROM ({rows_of(columns)}) AS moved WHERE observations.observation = row.observation""",
            [written(moved, columns)],
        )
        numbers = [f"{name} = {made}" for name, made in NUMBERED["observations"].items()]
        connection.execute(
            f"""UPDATE observations SET {", ".join(numbers)}
                WHERE observation IN (SELECT unnest(?::VARCHAR[]))""",
            [[row["observation"] for row in moved]],
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
        connection.execute("INSERT INTO stale_blocks SELECT DISTINCT block, NULL::INTEGER FROM observations")
        rows = connection.execute("SELECT DISTINCT observation FROM observations ORDER BY ALL").fetchall()
        move(connection, [name for (name,) in rows], kinds, known_of(connection).names)
        connection.execute("UPDATE aiclaims_store SET keys = ?", [keys])
    return True
