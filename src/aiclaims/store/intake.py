"""Documents on their way into a store: which have to be read, and what becomes of each."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

import attrs

from aiclaims.documents import Document, LoadFault
from aiclaims.errors import DocumentError, StoreError
from aiclaims.extraction import Extraction, Limits, extract_many
from aiclaims.extraction.given import as_given, refuse_one
from aiclaims.faults import Fault
from aiclaims.plugins import Registry
from aiclaims.store.adding import Added, Held, add_readings, digest_of, held_documents
from aiclaims.store.rows import text

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


class Intake:
    """One run of documents into a store.

    Args:
        connection: A store open for writing.
        registry: The plugins that read.
        report: Called with what became of each document, once it is settled.
    """

    def __init__(
        self, connection: DuckDBPyConnection, registry: Registry, report: Callable[[Added], None] | None
    ) -> None:
        self._connection = connection
        self._registry = registry
        self._report = report
        self._held = held_documents(connection)
        retracted = connection.execute("SELECT subject FROM links WHERE kind = 'retracted'").fetchall()
        self._retracted = {name for (name,) in retracted}
        self._seen: dict[str, str] = {}
        self._waiting: deque[Document] = deque()
        self.done: list[Added] = []

    def run(
        self,
        documents: Iterable[Document | LoadFault | str],
        *,
        workers: int,
        batch: int,
        reread: bool,
        limits: Limits | None,
    ) -> None:
        """Read documents and commit them.

        Args:
            documents: The documents; what is none fails alone.
            workers: Number of processes that read.
            batch: How many documents make one commit.
            reread: Whether to read those again that are held with the same text.
            limits: What each document may cost.
        """
        refuse_one(documents, taker="add_many")
        if not isinstance(batch, int) or batch < 1:
            raise StoreError("a batch has documents", expected="1 or more", got=repr(batch), where="batch")
        readings: list[tuple[Document, Extraction]] = []
        chosen = self._unread(documents, {} if reread else self._held)
        for extraction in extract_many(chosen, workers=workers, registry=self._registry, limits=limits):
            document = self._waiting.popleft()
            if any(fault.stage == "read" for fault in extraction.faults):
                self._settle(Added(doc=document.id, change="failed", faults=extraction.faults))
                continue
            readings.append((document, extraction))
            if len(readings) == batch:
                self._commit(readings)
                readings = []
        if readings:
            self._commit(readings)

    def _unread(self, documents: Iterable[Document | LoadFault | str], held: Mapping[str, Held]) -> Iterator[Document]:
        """Give the documents that have to be read, and settle the others."""
        for number, item in enumerate(documents):
            document = as_given(item, number=number)
            if isinstance(document, Extraction):
                self._settle(Added(doc=document.doc, change="failed", faults=document.faults))
                continue
            name, digest = text(document.id), digest_of(document)
            there = held.get(name)
            same = there is not None and there.digest == digest
            if name in self._seen and self._seen[name] != digest:
                self._settle(_ambiguous(document))
            elif same or name in self._seen:
                self._settle(Added(doc=document.id, change="unchanged", revision=there.revision if there else 0))
            else:
                self._waiting.append(document)
                yield document
            self._seen.setdefault(name, digest)

    def _commit(self, readings: list[tuple[Document, Extraction]]) -> None:
        for added in add_readings(self._connection, readings, self._held):
            self._settle(added)

    def _settle(self, added: Added) -> None:
        if added.change != "failed" and text(added.doc) in self._retracted:
            added = attrs.evolve(added, change="retracted")
        self.done.append(added)
        if self._report is not None:
            self._report(added)


def _ambiguous(document: Document) -> Added:
    """Refuse what would make the store hold the one or the other by the order in which they come."""
    error = DocumentError(
        "two documents of one run have the same id; the first was taken",
        expected="an id for each",
        got=repr(document.id),
    )
    fault = Fault.of(error, stage="read", source="store", doc=document.id)
    return Added(doc=document.id, change="failed", faults=(fault,))
