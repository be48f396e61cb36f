"""All of a change or nothing of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


@contextmanager
def transaction(connection: DuckDBPyConnection) -> Iterator[None]:
    """Make what is done inside one change: an error or an interrupt leaves nothing of it.

    Args:
        connection: A store open for writing.
    """
    import duckdb

    connection.begin()
    try:
        yield
        connection.commit()
    except BaseException:
        # The error that the change failed by is the one to tell.
        with suppress(duckdb.Error):
            connection.rollback()
        raise


def new_commit(connection: DuckDBPyConnection, action: str) -> int:
    """Give a number and a date to the change that is being made.

    Args:
        connection: A store within a transaction.
        action: What is done: `add`, `retract`, `link`.

    Returns:
        The number: 1 for the first change, and so on.
    """
    from aiclaims import __version__

    row = connection.execute("SELECT max(commit_id), max(committed_at) FROM commits").fetchone() or (None, None)
    now = dt.datetime.now(dt.UTC).replace(tzinfo=None)
    # A clock that was set back must not put a later commit before an earlier one.
    number, at = (row[0] or 0) + 1, max(now, row[1] or now)
    connection.execute("INSERT INTO commits VALUES (?, ?, ?, ?)", [number, at, action, __version__])
    return int(number)
