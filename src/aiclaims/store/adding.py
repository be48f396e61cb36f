"""Documents and claims on their way into a store."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from itertools import islice
from typing import TYPE_CHECKING, Any, Literal

import attrs

from aiclaims.documents import Document
from aiclaims.errors import SchemaError
from aiclaims.extraction import Extraction
from aiclaims.faults import Fault
from aiclaims.merge.collector import held_back
from aiclaims.merge.observations import Observations
from aiclaims.schema import Claim
from aiclaims.schema.canonical import content_id
from aiclaims.store.known import known_of
from aiclaims.store.rows import Row, insert, observation_rows, text
from aiclaims.store.transactions import new_commit, transaction
from aiclaims.store.viewing import mark_stale

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

Change = Literal["new", "revised", "unchanged", "retracted", "failed"]
_AT_ONCE = 20_000
"""Claims that are written by one statement."""
_COUNTING = "until IS NULL AND {} IN (SELECT unnest(?::VARCHAR[]))"


@attrs.frozen(kw_only=True)
class Added:
    """What became of one document.

    Args:
        doc: Its id.
        change: `new`; `revised`, where the store held another text or reading under this id; `unchanged`, where
            it held the same; `retracted`, where it was retracted before, and does not count whatever its text; `failed`, where it could not be read.
        revision: The number of its revision, counted from 1; 0 where it failed.
        claims: How many observations it added.
        superseded: How many observations of its earlier revision no longer count.
        faults: What was set aside on the way.
    """

    doc: str
    change: Change
    revision: int = 0
    claims: int = 0
    superseded: int = 0
    faults: tuple[Fault, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """Give the JSON form."""
        body = {name: getattr(self, name) for name in ("doc", "change", "revision", "claims", "superseded")}
        return {**body, "faults": [str(fault) for fault in self.faults]}


@attrs.frozen
class Held:
    """The last revision of a document that a store holds.

    Args:
        digest: Its digest.
        revision: Its number.
    """

    digest: str
    revision: int


def digest_of(document: Document) -> str:
    """Name all of a document that its claims depend on.

    Args:
        document: The document.
    """
    known = (document.format, document.title, document.published, document.url, document.language)
    return content_id(document.text, *known)


def held_documents(connection: DuckDBPyConnection) -> dict[str, Held]:
    """Give the last revision of every document of a store, by id as the store writes it.

    Args:
        connection: An open store.
    """
    rows = connection.execute("SELECT doc, arg_max(digest, revision), max(revision) FROM documents GROUP BY doc")
    return {doc: Held(digest, revision) for doc, digest, revision in rows.fetchall()}


def add_readings(
    connection: DuckDBPyConnection, readings: Sequence[tuple[Document, Extraction]], held: dict[str, Held]
) -> list[Added]:
    """Commit documents with what they state, in one transaction.

    Args:
        connection: A store open for writing.
        readings: Documents with different ids, each with its claims.
        held: The last revisions; those of these documents are put in.

    Returns:
        What became of each. Where all of them say what they said before, nothing is written.
    """
    docs = [text(document.id) for document, _ in readings]
    with transaction(connection):
        current = _current_of(connection, docs)
        changes = [
            _Change(document, extraction, held.get(doc), current.get(doc, {}))
            for doc, (document, extraction) in zip(docs, readings, strict=True)
        ]
        changed = [change for change in changes if change.is_one]
        if changed:
            _write(connection, changed, new_commit(connection, "add"))
    held |= {change.doc: Held(change.digest, change.revision) for change in changes}
    return [change.told() for change in changes]


def add_claims(connection: DuckDBPyConnection, claims: Iterable[Claim]) -> int:
    """Commit claims without their documents, in one transaction.

    Args:
        connection: A store open for writing.
        claims: The claims; those that were seen before, superseded or retracted ones too, change nothing.

    Returns:
        How many are new.
    """
    if not isinstance(claims, Iterable):
        raise SchemaError("claims are what is added", expected="an iterable of claims", got=type(claims).__name__)
    rest = iter(claims)
    count, commit = 0, 0
    with transaction(connection):
        while chunk := list(islice(rest, _AT_ONCE)):
            for claim in chunk:
                if not isinstance(claim, Claim):
                    raise SchemaError("claims are what is added", expected="a Claim", got=type(claim).__name__)
            given = Observations.of(chunk)
            rows = connection.execute(
                "SELECT DISTINCT observation FROM observations WHERE observation IN (SELECT unnest(?::VARCHAR[]))",
                [list(given)],
            )
            new = _but_for(given, {name for (name,) in rows.fetchall()})
            if new:
                commit = commit or new_commit(connection, "add")
                _write_observations(connection, new, {}, commit)
                count += len(new)
    return count


class _Change:
    """What the reading of one document changes."""

    def __init__(
        self, document: Document, extraction: Extraction, held: Held | None, current: Mapping[str, bool]
    ) -> None:
        self.document = document
        self.extraction = extraction
        self.doc = text(document.id)
        self.digest = digest_of(document)
        found = Observations.of(extraction.claims)
        self.new = _but_for(found, current.keys())
        self.kept = [name for name in found if name in current]
        self.gone = [name for name, of_revision in current.items() if of_revision and name not in found]
        same = held is not None and held.digest == self.digest
        self.is_one = not same or bool(self.new or self.gone)
        self.first = held is None
        self.revision = (held.revision if held else 0) + (1 if self.is_one else 0)

    def told(self) -> Added:
        """Say what the change was."""
        change: Change = "new" if self.first else "revised" if self.is_one else "unchanged"
        return Added(
            doc=self.document.id,
            change=change,
            revision=self.revision,
            claims=len(self.new),
            superseded=len(self.gone),
            faults=self.extraction.faults,
        )

    def row(self) -> Row:
        """Give the row of the document."""
        document = self.document
        return {
            "doc": self.doc,
            "revision": self.revision,
            "digest": self.digest,
            "title": text(document.title) if document.title is not None else None,
            "published": document.published,
            "url": text(document.url) if document.url is not None else None,
            "language": document.language,
            "format": document.format,
            "length": len(document.text),
            "claims": len(self.new) + len(self.kept),
            "faults": len(self.extraction.faults),
        }


def _current_of(connection: DuckDBPyConnection, docs: Sequence[str]) -> dict[str, dict[str, bool]]:
    """Give what need not be written again: each observation with whether another revision can supersede it.

    What is retracted stays so whatever a revision says, and what came without a document is of no revision.
    """
    found: dict[str, dict[str, bool]] = {}
    for doc, name, of_revision in connection.execute(
        """WITH gone AS (SELECT subject FROM links WHERE kind = 'retracted')
           SELECT doc, observation, bool_or(until IS NULL AND revision IS NOT NULL) FROM observations
           WHERE doc IN (SELECT unnest(?::VARCHAR[]))
             AND (until IS NULL OR observation IN (FROM gone) OR doc IN (FROM gone))
           GROUP BY doc, observation ORDER BY observation""",
        [docs],
    ).fetchall():
        found.setdefault(doc, {})[name] = of_revision
    return found


def _write(connection: DuckDBPyConnection, changes: Sequence[_Change], commit: int) -> None:
    gone = [name for change in changes for name in change.gone]
    if gone:
        end_observations(connection, "observation", gone, commit)
    for change in changes:
        if change.kept:
            connection.execute(
                """UPDATE observations SET revision = ?
                   WHERE doc = ? AND until IS NULL AND observation IN (SELECT unnest(?::VARCHAR[]))""",
                [change.revision, change.doc, change.kept],
            )
    earlier = [change.doc for change in changes if not change.first]
    if earlier:
        connection.execute(
            "UPDATE documents SET until = ? WHERE until IS NULL AND doc IN (SELECT unnest(?::VARCHAR[]))",
            [commit, earlier],
        )
    retracted = _retracted(connection, [change.doc for change in changes])
    insert(
        connection,
        "documents",
        [{**change.row(), "since": commit, "until": commit if change.doc in retracted else None} for change in changes],
    )
    revisions = {name: change.revision for change in changes for name in change.new}
    _write_observations(connection, Observations.joined(change.new for change in changes), revisions, commit)


def _but_for(observations: Observations, names: Set[str]) -> Observations:
    """Leave out the observations of some ids."""
    kept = {name: mention for name, mention in observations.mentions.items() if name.hex() not in names}
    return Observations(observations.statements, kept)


def _write_observations(
    connection: DuckDBPyConnection, given: Observations, revisions: Mapping[str, int], commit: int
) -> None:
    """Write observations with their revisions; what has been retracted is kept as seen, and does not count."""
    with held_back():
        rows = list(observation_rows(given, known_of(connection).names))
        retracted = _retracted(connection, {row["doc"] for row in rows} | {row["observation"] for row in rows})
        for row in rows:
            name = row["observation"]
            row["revision"] = revisions.get(name)
            row["since"] = commit
            row["until"] = commit if name in retracted or row["doc"] in retracted else None
        insert(connection, "observations", rows)
        mark_stale(connection, {row["block"] for row in rows}, since=commit)


def end_observations(connection: DuckDBPyConnection, column: str, names: Sequence[str], commit: int) -> int:
    """Let observations count no more.

    Args:
        connection: A store within a transaction.
        column: What the names are of: `observation` or `doc`.
        names: The names.
        commit: The commit from which on.

    Returns:
        How many counted before.
    """
    blocks = _blocks_of(connection, column, names)
    mark_stale(connection, blocks)
    connection.execute(f"UPDATE observations SET until = {commit} WHERE {_COUNTING.format(column)}", [names])
    return len(blocks)


def _blocks_of(connection: DuckDBPyConnection, column: str, names: Sequence[str]) -> list[str]:
    """Give the block of each observation that counts."""
    rows = connection.execute(f"SELECT block FROM observations WHERE {_COUNTING.format(column)}", [names])
    return [block for (block,) in rows.fetchall()]


def _retracted(connection: DuckDBPyConnection, names: Iterable[str]) -> set[str]:
    rows = connection.execute(
        "SELECT subject FROM links WHERE kind = 'retracted' AND subject IN (SELECT unnest(?::VARCHAR[]))",
        [sorted(names)],
    )
    return {subject for (subject,) in rows.fetchall()}
