"""Which documents a store holds, and what it knows of each; their texts it does not keep."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


@attrs.frozen(kw_only=True)
class StoredDocument:
    """A document of a store, in its last revision.

    Args:
        doc: Its id.
        revision: Number of the revision, counting from 1.
        title: Its title, None where it has none.
        published: The day it came out, None where nobody said.
        url: Where it stands, None where nobody said.
        claims: How many claims were found in it.
    """

    doc: str
    revision: int
    title: str | None
    published: dt.date | None
    url: str | None
    claims: int


def stored_documents(connection: DuckDBPyConnection) -> tuple[StoredDocument, ...]:
    """List the documents that count.

    Args:
        connection: An open store.

    Returns:
        The documents in the order of their ids.
    """
    names = [field.name for field in attrs.fields(StoredDocument)]
    rows = connection.execute(f"SELECT {', '.join(names)} FROM documents WHERE until IS NULL ORDER BY doc").fetchall()
    return tuple(StoredDocument(**dict(zip(names, row, strict=True))) for row in rows)
