"""What a user states about what has been seen: what counts no more, and which sources are one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import attrs

from aiclaims.errors import StoreError, StoreLookupError
from aiclaims.merge import Link
from aiclaims.merge.links import link_set
from aiclaims.schema import Claim
from aiclaims.store.adding import end_observations
from aiclaims.store.keying import move
from aiclaims.store.known import known_of, observations_touched
from aiclaims.store.rows import Row, insert, text
from aiclaims.store.transactions import new_commit, transaction
from aiclaims.store.viewing import mark_stale

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_SHORTEST = 6
"""Digits of an id that may stand for all of it."""
_SHOWN = 3


@attrs.frozen(kw_only=True)
class Retracted:
    """What a retraction took away.

    Args:
        name: The id in full.
        what: `document`, `observation`, `link` or `claim`.
        observations: How many observations counted before and count no more.
    """

    name: str
    what: str
    observations: int

    def to_json(self) -> dict[str, Any]:
        """Give the JSON form."""
        return attrs.asdict(self)


def add_links(
    connection: DuckDBPyConnection, links: Iterable[Link], kinds: Mapping[str, type[Claim]], *, note: str = ""
) -> int:
    """Commit links, in one transaction.

    Args:
        connection: A store open for writing.
        links: The links; those known already change nothing.
        kinds: The class of each known kind.
        note: Why, for those who read it later.

    Returns:
        How many are new.

    Raises:
        SchemaError: Where one of them is no link.
        StoreError: Where the note is no text.
    """
    _check_text(note, where="note")
    with transaction(connection):
        new = _new(connection, map(_written, link_set(links)))
        if new:
            _write(connection, new, note, kinds)
    return len(new)


def retract(
    connection: DuckDBPyConnection, name: str, kinds: Mapping[str, type[Claim]], *, note: str = ""
) -> Retracted:
    """Let a document, an observation, a link or all witnesses of a claim count no more.

    Args:
        connection: A store open for writing, its views up to date.
        name: The id of one of them, or the first six or more digits of an id that no other begins with.
        kinds: The class of each known kind.
        note: Why.

    Raises:
        StoreLookupError: Where nothing, or more than one thing, has this name.
        StoreError: Where the name or the note is no text.
    """
    _check_text(name, where="name")
    _check_text(note, where="note")
    with transaction(connection):
        what, full = find(connection, name)
        subjects = [full]
        if what == "claim":
            rows = connection.execute("SELECT observation FROM witnesses WHERE claim = ? ORDER BY ALL", [full])
            subjects = [subject for (subject,) in rows.fetchall()]
        new = _new(connection, map(Link.retracted, subjects))
        ended = _write(connection, new, note, kinds) if new else 0
    return Retracted(name=full, what=what, observations=ended)


def find(connection: DuckDBPyConnection, name: str) -> tuple[str, str]:
    """Tell what a name is of.

    Args:
        connection: An open store.
        name: The id of a document, an observation, a claim or a link, or how one of the latter three begins.

    Returns:
        `document`, `observation`, `link` or `claim`, and the id in full.

    Raises:
        StoreLookupError: Where nothing, or more than one thing, has this name.
    """
    written = text(name)
    document = connection.execute(
        "SELECT 1 FROM documents WHERE doc = ? UNION SELECT 1 FROM observations WHERE doc = ?", [written, written]
    ).fetchone()
    if document:
        return "document", written
    found: list[tuple[str, str]] = []
    if len(name) >= _SHORTEST and set(name) <= set("0123456789abcdef"):
        for what, table in (("claim", "claims"), ("observation", "observations"), ("link", "links")):
            rows = connection.execute(
                f"SELECT DISTINCT {what} FROM {table} WHERE starts_with({what}, ?) ORDER BY ALL", [name]
            )
            found += [(what, full) for (full,) in rows.fetchall()]
    if len(found) == 1:
        return found[0]
    if found:
        shown = ", ".join(f"{what} {full}" for what, full in found[:_SHOWN])
        raise StoreLookupError("several have this name", expected="more of the id", got=f"{name!r}: {shown}")
    like = connection.execute(
        "SELECT DISTINCT doc FROM observations WHERE ends_with(doc, ?) OR contains(doc, ?) ORDER BY ALL LIMIT ?",
        [f"/{written}", written, _SHOWN],
    ).fetchall()
    meant = f"; did you mean {', '.join(repr(doc) for (doc,) in like)}?" if like else ""
    raise StoreLookupError(
        f"nothing in the store has this name{meant}",
        expected="the id of a document, an observation, a link or a claim",
        got=repr(name),
    )


def _new(connection: DuckDBPyConnection, links: Iterable[Link]) -> list[Link]:
    """Leave out the links that were stated before, those retracted since too: a retraction is final."""
    seen = {name for (name,) in connection.execute("SELECT link FROM links").fetchall()}
    return sorted(link for link in set(links) if link.id not in seen)


def _write(connection: DuckDBPyConnection, new: Sequence[Link], note: str, kinds: Mapping[str, type[Claim]]) -> int:
    """Write links with all that follows from them; give how many observations they end."""
    commit = new_commit(connection, "retract" if all(link.kind == "retracted" for link in new) else "link")
    before = known_of(connection)
    rows: list[Row] = [
        {
            "link": link.id,
            "kind": link.kind,
            "subject": link.subjects[0],
            "other": link.subjects[1] if len(link.subjects) > 1 else None,
            "note": text(note) or None,
            "since": commit,
        }
        for link in new
    ]
    insert(connection, "links", rows)
    ended = 0
    gone = [link.subjects[0] for link in new if link.kind == "retracted"]
    if gone:
        ended = end_observations(connection, "doc", gone, commit)
        ended += end_observations(connection, "observation", gone, commit)
        connection.execute(
            f"UPDATE documents SET until = {commit} WHERE until IS NULL AND doc IN (SELECT unnest(?::VARCHAR[]))",
            [gone],
        )
    after = known_of(connection)
    touched = observations_touched(connection, before, after)
    mark_stale(connection, (block for _, block in touched))
    if before.names != after.names:
        move(connection, sorted({name for name, _ in touched}), kinds, after.names)
    return ended


def _check_text(given: object, *, where: str) -> None:
    if not isinstance(given, str):
        raise StoreError("a name or a note is a text", expected="a str", got=repr(given)[:80], where=where)


def _written(link: Link) -> Link:
    return attrs.evolve(link, subjects=tuple(map(text, link.subjects)))
