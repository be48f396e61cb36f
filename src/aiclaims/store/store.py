"""What has been seen, kept between runs."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from threading import RLock
from types import TracebackType
from typing import TYPE_CHECKING, Unpack

from aiclaims.documents import Document, LoadFault
from aiclaims.errors import StoreError
from aiclaims.extraction import Limits
from aiclaims.extraction.document import as_document
from aiclaims.merge import Conflict, ConsolidatedClaim, Link, State, assemble
from aiclaims.plugins import Registry, default_registry
from aiclaims.schema import Claim
from aiclaims.schema.canonical import content_id
from aiclaims.store.adding import Added, add_claims
from aiclaims.store.connection import connect, errors_of, let_go
from aiclaims.store.difference import Diff, Instant, commit_before, difference
from aiclaims.store.exchange import ExportFormat, export_store, import_store
from aiclaims.store.holdings import StoredDocument, stored_documents
from aiclaims.store.intake import Intake
from aiclaims.store.keying import rekey
from aiclaims.store.linking import Retracted, add_links, retract
from aiclaims.store.selection import Filters, Listed, Selection, select_claims, values_of
from aiclaims.store.state import state_of, table_bytes
from aiclaims.store.viewing import Views

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


class Store:
    """Documents, what they state, and what that says together, in a file that grows from run to run.

    `Store.open` gives one; use it as a context, so that it is closed. One `Store` may write to a file, or several
    processes read it, at a time; the threads of a process may share one, whose calls wait for each other. What is
    added is committed document by document: a run that is stopped, in whatever way, leaves all that was committed
    and nothing else.

    Args:
        connection: An open database of a store.
        path: Its file.
        read_only: Whether it is open for reading alone.
        registry: The plugins that read documents.
    """

    def __init__(self, connection: DuckDBPyConnection, path: Path, *, read_only: bool, registry: Registry) -> None:
        self.path = path
        self.read_only = read_only
        self._connection = connection
        self._registry = registry
        self._closed = False
        # What a call is given may ask the store in its turn: documents that are chosen by what is held.
        self._lock = RLock()

    @classmethod
    def open(
        cls,
        path: str | os.PathLike[str],
        *,
        read_only: bool = False,
        create: bool = True,
        wait: float = 0.0,
        registry: Registry | None = None,
    ) -> Store:
        """Open a store, or make one.

        Args:
            path: Its file.
            read_only: Whether to open it beside other readers; nothing can be added then.
            create: Whether to make one where there is none.
            wait: For how many seconds to wait while somebody else has it.
            registry: The plugins that read documents; by default all that are installed.

        Raises:
            MissingExtraError: Where DuckDB is not installed.
            StoreLockedError: Where another process, or another `Store` of this one, has it and does not let go in time.
            StoreVersionError: Where something newer made it.
            StoreError: Where the file is no store, or there is none.
        """
        place = _place(path, "a store is a file", where="path")
        plugins = default_registry() if registry is None else registry
        connection = connect(place, read_only=read_only, create=create, wait=wait)
        store = cls(connection, place, read_only=read_only, registry=plugins)
        try:
            with errors_of(place):
                if store._waits_for_a_writer():
                    # A run was stopped before it had told what its documents say together, or by another aiclaims.
                    connection.close()
                    cls.open(place, create=False, wait=wait, registry=registry).close()
                    store._connection = connect(place, read_only=True, create=False, wait=wait)
                elif not read_only:
                    rekey(connection, store.kinds, store._keys)
        except BaseException:
            let_go(store._connection)
            raise
        return store

    def __repr__(self) -> str:
        state = "closed" if self._closed else f"open for {'reading' if self.read_only else 'writing'}"
        return f"<Store {str(self.path)!r}, {state}>"

    def __enter__(self) -> Store:
        with self._using():
            return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None) -> None:
        if kind is not None and not issubclass(kind, Exception):
            with self._lock:
                self._end()  # interrupted: the next to open it brings the views up to date
            return
        self.close()

    def close(self) -> None:
        """Bring the tables up to date and let others have the store; closing again does nothing."""
        with self._lock, errors_of(self.path):
            if self._closed:
                return
            try:
                self._refresh()
            finally:
                self._end()

    @cached_property
    def kinds(self) -> Mapping[str, type[Claim]]:
        """The classes of the claims that the store can hold, by kind; another kind is kept as it came."""
        return {**default_registry().kinds, **self._registry.kinds}

    def add(self, document: Document | str) -> Added:
        """Find the claims of a document and commit both.

        The same document again changes nothing. Another text under the id of one that is held is a new revision:
        what the earlier one stated, and this one does not, is superseded; it stays in the store and counts no more.

        Args:
            document: The document, or its plain text.

        Raises:
            DocumentError: Where it is neither.
            StoreError: Where the store cannot be written.
        """
        return self.add_many([as_document(document)])[0]

    def add_many(
        self,
        documents: Iterable[Document | LoadFault | str],
        *,
        workers: int = 1,
        batch: int = 1,
        reread: bool = False,
        limits: Limits | None = None,
        report: Callable[[Added], None] | None = None,
    ) -> tuple[Added, ...]:
        """Find the claims of documents and commit them, one document or batch after the other.

        Args:
            documents: The documents, each with an id of its own, as `load` yields them too.
            workers: Number of processes that read.
            batch: How many documents make one commit: more are faster, and more are lost when the run is stopped.
            reread: Whether to read those again that are held with the same text, as after an upgrade of a plugin.
            limits: What each document may cost; by default as much as it takes.
            report: Called with what became of each document, once it is committed.

        Returns:
            What became of each, in the order in which it was settled. A document that could not be read, a
            `LoadFault` and what is no document at all is `failed`, with the reason; the others are committed.

        Raises:
            DocumentError: Where it is one document that is given, or nothing to go through.
            StoreError: Where the store cannot be written, or the size of a batch is not positive.
        """
        with self._writing():
            intake = Intake(self._connection, self._registry, report)
            intake.run(documents, workers=workers, batch=batch, reread=reread, limits=limits)
        return tuple(intake.done)

    def add_claims(self, claims: Iterable[Claim]) -> int:
        """Commit claims that were found elsewhere, in one commit.

        Args:
            claims: The claims; those seen before change nothing, even where they count no more.

        Returns:
            How many are new.

        Raises:
            SchemaError: Where one of them is no claim.
            StoreError: Where the store cannot be written.
        """
        with self._writing():
            return add_claims(self._connection, claims)

    def add_links(self, links: Iterable[Link], *, note: str = "") -> int:
        """Commit what is known about names, sources and days.

        Args:
            links: Such as ``Link.same_source("reuters.txt", "reprint.html")``; one that was stated before, or
                retracted since, changes nothing.
            note: Why, for those who read it later.

        Returns:
            How many are new.

        Raises:
            SchemaError: Where one of them is no link.
            StoreError: Where the store cannot be written.
        """
        with self._writing():
            return add_links(self._connection, links, self.kinds, note=note)

    def retract(self, name: str, *, note: str = "") -> Retracted:
        """Let a document, an observation, a link or all witnesses of a claim count no more, whenever they come again.

        Args:
            name: The id of one of them, or the first six or more digits of an id.
            note: Why.

        Raises:
            StoreLookupError: Where nothing, or more than one thing, has this name.
            StoreError: Where the name is no text, or the store cannot be written.
        """
        with self._writing():
            self._refresh()
            return retract(self._connection, name, self.kinds, note=note)

    def select(self, **filters: Unpack[Filters]) -> Selection:
        """Choose claims, and give them with all that they are, or could be, in conflict with.

        Args:
            **filters: What they are chosen by: `claim`, `kind`, `entity`, `text`, `origin`, `doc`, `modality`,
                `during`, `disputed`, `least_origins`, `least_confidence`, `limit`; see `Filters`. None choose all.

        Raises:
            StoreError: Where a filter's value is none.
        """
        with self._using():
            self._refresh()
            chosen = select_claims(self._connection, filters)
            said = assemble(view for _, view in self._views.of(block for _, block in chosen))
        return Selection(tuple(said[name] for name, _ in chosen), said)

    def claims(self, **filters: Unpack[Filters]) -> tuple[ConsolidatedClaim, ...]:
        """Give the consolidated claims, the best supported first.

        Args:
            **filters: As for `select`.
        """
        return self.select(**filters).claims

    def conflicts(self, **filters: Unpack[Filters]) -> tuple[Conflict, ...]:
        """Give the conflicts that at least one of the chosen claims is in, in the order of their ids.

        Args:
            **filters: As for `select`.
        """
        return self.select(**filters).conflicts

    def documents(self) -> tuple[StoredDocument, ...]:
        """Give the documents that count, in the order of their ids; their texts are not kept."""
        with self._using():
            return stored_documents(self._connection)

    def diff(self, since: Instant) -> Diff:
        """Tell what is new, refined, contradicted or retracted.

        Args:
            since: A date (its start), a time (in UTC where it names no zone), either as ISO 8601 writes it, or the
                number of a commit.

        Raises:
            StoreError: Where it is none of these.
        """
        with self._using():
            return difference(self._connection, self._views, commit_before(self._connection, since))

    def state(self) -> State:
        """Give what has been seen, to be joined with other states; what counts no more is retracted in it."""
        with self._using():
            return state_of(self._connection, self.kinds)

    def to_bytes(self) -> bytes:
        """Write all that has been seen, with every commit, so that equal stores are equal bytes."""
        with self._using():
            return table_bytes(self._connection)

    def export(self, folder: str | os.PathLike[str], form: ExportFormat = "parquet") -> tuple[Path, ...]:
        """Write every table to a file of its name.

        Args:
            folder: Where to; made where it is missing.
            form: `parquet`, `csv` (text that a spreadsheet would run has an apostrophe in front) or `jsonl`.

        Returns:
            The files.

        Raises:
            StoreError: Where the format is unknown or the folder can't be written.
        """
        with self._using():
            self._refresh()
            place = _place(folder, "an export is written to a folder", where="folder")
            return tuple(export_store(self._connection, place, form))

    def import_(self, folder: str | os.PathLike[str]) -> int:
        """Fill an empty store with an export, commits and their times included; all of it or nothing.

        Args:
            folder: What `export` wrote, in any format.

        Returns:
            How many observations came.

        Raises:
            StoreError: Where the store isn't empty, or the folder holds no export.
            SchemaError: Where a row holds no claim.
        """
        with self._writing():
            place = _place(folder, "an export is read from a folder", where="folder")
            return import_store(self._connection, place, self.kinds)

    def names(self) -> dict[str, int]:
        """Give the parties and things that claims name, each with how many claims name it; measures and the like are none."""
        return self.values("entity")

    def values(self, name: Listed) -> dict[str, int]:
        """Give what a filter can choose by, each value with how many claims it chooses.

        Args:
            name: The filter: `kind`, `entity`, `origin` (credited sources as they are written, and documents) or `doc`.

        Raises:
            StoreError: Where it is none of these.
        """
        with self._using():
            self._refresh()
            return values_of(self._connection, name)

    def counts(self) -> dict[str, int]:
        """Count what counts: documents, observations, claims, conflicts."""
        with self._using():
            self._refresh()
            row = self._connection.execute(
                """SELECT (SELECT count(*) FROM documents WHERE until IS NULL),
                          (SELECT count(*) FROM observations WHERE until IS NULL),
                          (SELECT count(*) FROM claims), (SELECT count(*) FROM conflicts)"""
            ).fetchone()
            return dict(zip(("documents", "observations", "claims", "conflicts"), row or (), strict=True))

    @cached_property
    def _views(self) -> Views:
        return Views(self._connection, self.kinds)

    @cached_property
    def _keys(self) -> str:
        """What the proposition keys of this program depend on."""
        from aiclaims import __version__

        kinds = sorted((kind, f"{made.__module__}.{made.__qualname__}") for kind, made in self.kinds.items())
        return content_id(__version__, kinds, sorted(entry.label for entry in self._registry.registrations))

    def _refresh(self) -> None:
        if not self.read_only:
            self._views.refresh()

    def _waits_for_a_writer(self) -> bool:
        if not self.read_only:
            return False
        row = self._connection.execute(
            "SELECT keys = ? AND (SELECT count(*) = 0 FROM stale_blocks) FROM aiclaims_store", [self._keys]
        ).fetchone()
        return not (row and row[0])

    def _end(self) -> None:
        self._closed = True
        let_go(self._connection)

    @contextmanager
    def _using(self) -> Iterator[None]:
        """Let one thread in at a time, and tell what goes wrong as errors of aiclaims."""
        with self._lock, errors_of(self.path):
            if self._closed:
                raise StoreError(
                    "the store is closed", expected="an open store", got="a closed one", where=str(self.path)
                )
            yield

    @contextmanager
    def _writing(self) -> Iterator[None]:
        with self._using():
            if self.read_only:
                raise StoreError(
                    "the store is open for reading", expected="read_only=False", got="a change", where=str(self.path)
                )
            yield


def _place(given: str | os.PathLike[str], message: str, *, where: str) -> Path:
    try:
        return Path(given)
    except TypeError as error:
        raise StoreError(message, expected="a path", got=type(given).__name__, where=where) from error
