"""The state that a store holds, as the merger knows it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING

from aiclaims.merge import Link, State
from aiclaims.schema import Claim
from aiclaims.store.known import links_of
from aiclaims.store.layout import SEEN, in_order
from aiclaims.store.rows import observations_of

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


def state_of(connection: DuckDBPyConnection, kinds: Mapping[str, type[Claim]]) -> State:
    """Give all observations with what is known about them; those that count no more are retracted.

    Args:
        connection: An open store.
        kinds: The class of each known kind.
    """
    links = set(links_of(connection))
    days = connection.execute("SELECT doc, published FROM documents WHERE until IS NULL AND published IS NOT NULL")
    links |= {Link.published(doc, day) for doc, day in days.fetchall()}
    gone = connection.execute("SELECT observation FROM observations GROUP BY ALL HAVING NOT bool_or(until IS NULL)")
    links |= {Link.retracted(name) for (name,) in gone.fetchall()}
    return State(observations_of(connection, "true", [], kinds), links)


def table_bytes(connection: DuckDBPyConnection) -> bytes:
    """Write the tables of what has been seen, a row a line, in their order.

    Args:
        connection: An open store.
    """
    lines = []
    for table in SEEN:
        rows = connection.execute(in_order(connection, table)).fetchall()
        lines += [json.dumps([table, *row], default=str) for row in rows]
    return "".join(line + "\n" for line in lines).encode("ascii")
