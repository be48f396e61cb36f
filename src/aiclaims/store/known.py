"""What the links of a store tell, now or after an earlier commit, and which blocks a change of it touches."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeVar

import attrs

from aiclaims.merge import Known, Link
from aiclaims.schema.folding import fold_name

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

Value = TypeVar("Value")


def links_of(connection: DuckDBPyConnection, *, at: int | None = None) -> list[Link]:
    """Give the links that a user has stated and not retracted.

    Args:
        connection: An open store.
        at: The commit after which; the last one where it is None.
    """
    until = "" if at is None else f"WHERE since <= {at}"
    rows = connection.execute(f"SELECT kind, subject, other FROM links {until} ORDER BY ALL").fetchall()
    links = [Link(kind, (subject,) if other is None else (subject, other)) for kind, subject, other in rows]
    gone = {link.subjects[0] for link in links if link.kind == "retracted"}
    return [link for link in links if link.kind == "retracted" or link.id not in gone]


def known_of(connection: DuckDBPyConnection, *, at: int | None = None) -> Known:
    """Gather what links tell; the days that documents give themselves are added by `with_days`.

    Args:
        connection: An open store.
        at: The commit after which; the last one where it is None.
    """
    return Known.of(links_of(connection, at=at))


def with_days(connection: DuckDBPyConnection, known: Known, blocks: Sequence[str], *, at: int | None = None) -> Known:
    """Put in on which days the documents behind some blocks say that they came out.

    Args:
        connection: An open store.
        known: What links tell.
        blocks: Ids of the blocks.
        at: The commit after which; the last one where it is None.
    """
    rows = connection.execute(
        f"""SELECT doc, min(published) FROM documents
            WHERE published IS NOT NULL AND {counting(at)} AND doc IN (
                SELECT doc FROM observations WHERE block IN (SELECT unnest(?::VARCHAR[]))) GROUP BY doc""",
        [blocks],
    )
    days: dict[str, dt.date] = dict(known.published)
    for doc, day in rows.fetchall():
        days[doc] = min(day, days.get(doc, day))
    return attrs.evolve(known, published=MappingProxyType(days))


def counting(at: int | None) -> str:
    """Write the condition that a row counts.

    Args:
        at: The commit after which; the last one where it is None.
    """
    return "until IS NULL" if at is None else f"since <= {at} AND (until IS NULL OR until > {at})"


def observations_touched(connection: DuckDBPyConnection, before: Known, after: Known) -> list[tuple[str, str]]:
    """Find the observations that are named, credited or dated otherwise.

    Args:
        connection: An open store.
        before: What was known.
        after: What is known.

    Returns:
        The id and the block of each.
    """
    sources = _differing(before.sources, after.sources)
    docs = _differing(before.published, after.published)
    folded = _differing(before.names, after.names)
    names: list[str] = []
    if folded:
        written = connection.execute("SELECT DISTINCT unnest(names) FROM observations").fetchall()
        names = sorted(name for (name,) in written if fold_name(name) in folded)
    if not (sources or docs or names):
        return []
    rows = connection.execute(
        """SELECT DISTINCT observation, block FROM observations
           WHERE source IN (SELECT unnest($sources::VARCHAR[])) OR doc IN (SELECT unnest($docs::VARCHAR[]))
              OR list_has_any(names, $names::VARCHAR[]) ORDER BY ALL""",
        {"sources": sorted(sources), "docs": sorted(docs), "names": names},
    )
    return [(name, block) for name, block in rows.fetchall()]


def _differing(before: Mapping[str, Value], after: Mapping[str, Value]) -> set[str]:
    return {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}
