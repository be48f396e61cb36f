"""From documents to claims: what every extractor finds in them, and what went wrong."""

from __future__ import annotations

import pickle
from collections import deque
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Any, cast

import attrs

from aiclaims.documents.document import Document
from aiclaims.errors import AiclaimsError, DocumentError, PluginError
from aiclaims.faults import Fault, Stage
from aiclaims.plugins import Context, Registry, default_registry
from aiclaims.plugins.prefix import Prefix
from aiclaims.plugins.registration import Registration
from aiclaims.reading import Passage, Reading, read
from aiclaims.schema import Claim, Span, fields_with_role

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

__all__ = ["Extraction", "Fault", "extract", "extract_many"]

# How many passages behind one with claims an extractor still reads on; a short label ("Fast movers.") is one too.
_REACH = 3
# Documents handed out ahead of the one that is waited for, per worker.
_AHEAD = 4


@attrs.frozen(kw_only=True)
class Extraction:
    """What one document states.

    Args:
        doc: Id of the document.
        claims: The claims, in the order of the text.
        faults: What went wrong and was set aside: plugins that did not load, passages and claims that
            were lost. Empty where everything was read by everything.
    """

    doc: str
    claims: tuple[Claim, ...] = ()
    faults: tuple[Fault, ...] = ()


def extract(document: Document | str, *, registry: Registry | None = None) -> Extraction:
    """Find the claims that a document states.

    Args:
        document: The document, or its plain text.
        registry: The plugins to run; by default all that are installed.

    Returns:
        The claims with their evidence, and the faults. A document that cannot be read, or an extractor
        that fails, is a fault and no exception.

    Raises:
        DocumentError: Where the document is neither a `Document` nor a text.
    """
    given = _as_document(document)
    plugins = default_registry() if registry is None else registry
    faults = list(plugins.faults)
    if not plugins.scan.announces(given.text, markup=given.format != "text"):
        return Extraction(doc=given.id, faults=tuple(faults))
    try:
        reading = read(given)
        passages = reading.passages
        concerned = plugins.scan.find([passage.text for passage in passages])
        for announced in concerned.values():
            announced |= _rest_of_tables(reading, announced) | _rest_of_lists(reading, announced)
    except Exception as error:
        faults.append(Fault.of(error, stage="read", source=given.format, doc=given.id))
        return Extraction(doc=given.id, faults=tuple(faults))
    found: list[tuple[int, Claim]] = []
    for number, entry in enumerate(plugins.registrations):
        if number in concerned and entry.reads(reading.document.language):
            work = _Work(entry, reading.document, passages)
            found += work.run(concerned[number])
            faults += work.faults
    found.sort(key=lambda pair: pair[0])
    return Extraction(doc=given.id, claims=tuple(claim for _, claim in found), faults=tuple(faults))


def extract_many(
    documents: Iterable[Document | str], *, workers: int = 1, registry: Registry | None = None
) -> Iterator[Extraction]:
    """Find the claims of many documents, lazily and in their order.

    With more workers than one, documents are read in processes of their own; a script then needs the
    usual guard ``if __name__ == "__main__":``.

    Args:
        documents: The documents; no more of them are held at a time than the workers need.
        workers: Number of processes.
        registry: The plugins to run; by default all that are installed. With several workers its
            directly registered extractors must be importable by name.

    Yields:
        One `Extraction` for each document.

    Raises:
        AiclaimsError: Where the number of workers is not positive, or a worker process died.
        DocumentError: Where one of the documents is neither a `Document` nor a text.
        PluginError: Where the registry cannot be sent to a worker process.
    """
    if isinstance(documents, str | Document) or not isinstance(documents, Iterable):
        raise DocumentError(
            "extract_many reads several documents",
            expected="an iterable of documents",
            got=type(documents).__name__,
            where="documents",
        )
    if workers < 1:
        raise AiclaimsError("work needs a worker", expected="1 or more", got=str(workers), where="workers")
    if workers == 1:
        return (extract(document, registry=registry) for document in documents)
    return _in_processes(documents, workers, _portable(registry))


def _rest_of_tables(reading: Reading, announced: set[int]) -> set[int]:
    """Give all rows of the tables that are announced: in their head, in their caption or lead-in, or in their heading."""
    tables = {reading.passages[index].block.table for index in announced}
    leading = {id(reading.passages[index].block) for index in announced if reading.passages[index].kind != "row"}
    for passage in reading.passages:
        if passage.kind == "row" and passage.block.table not in tables:
            over = (passage.parent, passage.heading)
            if any(above is not None and id(above.block) in leading for above in over):
                tables.add(passage.block.table)
    return {row.index for table in tables for row in reading.table(table)}


def _rest_of_lists(reading: Reading, announced: set[int]) -> set[int]:
    """Give the list items right behind what is announced: their lead-in or an item before tells what they are about."""
    passages, found = reading.passages, set()
    for index in announced:
        for behind in range(index + 1, min(index + 1 + _REACH, len(passages))):
            if passages[behind].kind != "item":
                break
            found.add(behind)
    return found


class _Work:
    """One extractor on one document."""

    def __init__(self, entry: Registration, document: Document, passages: tuple[Passage, ...]) -> None:
        self.entry = entry
        self.document = document
        self.passages = passages
        self.faults: list[Fault] = []

    def run(self, announced: set[int]) -> list[tuple[int, Claim]]:
        """Show the extractor its passages; give each claim with the index of its passage."""
        found: list[tuple[int, Claim]] = []
        stated: list[Claim] = []
        places: list[Passage] = []
        last = -_REACH - 1
        for index, passage in enumerate(self.passages):
            if index not in announced and index - last > _REACH:
                continue
            claims = self._claims(passage, Context(claims=Prefix(stated), passages=Prefix(places)))
            if claims:
                last = index
                found += ((index, claim) for claim in claims)
                stated += claims
                places += [passage] * len(claims)
        return found

    def _claims(self, passage: Passage, context: Context) -> list[Claim]:
        try:
            given = list(self.entry.extractor.extract(passage, context))
        except (Exception, SystemExit) as error:  # a plugin that exits must not take the program along
            self._fault(error, "extract", passage)
            return []
        kept: dict[object, Claim] = {}
        for claim in given:
            try:
                checked = self._checked(claim)
                # The same proposition twice in one passage is one statement of it.
                kept.setdefault(_proposition(checked), checked)
            except Exception as error:
                self._fault(error, "check", passage)
        return list(kept.values())

    def _checked(self, claim: object) -> Claim:
        """Hold a claim against what its extractor declared and what the document says."""
        where = self.entry.label
        if not isinstance(claim, Claim) or type(claim) not in self.entry.kinds:
            kinds = ", ".join(kind.__name__ for kind in self.entry.kinds)
            raise PluginError("a claim is of a declared kind", expected=kinds, got=type(claim).__name__, where=where)
        for evidence in claim.evidence:
            if evidence.doc != self.document.id:
                raise PluginError(
                    "a claim is grounded in the document it was found in",
                    expected=self.document.id,
                    got=evidence.doc,
                    where=where,
                )
            evidence.check(self.document.text)
        # To a type checker a claim is a dataclass of its own kind, which evolve does not know.
        named: Claim = attrs.evolve(
            cast(Any, claim),
            extractor=self.entry.label,
            confidence=round(self.entry.calibration(claim.confidence), 3),
        )
        return named

    def _fault(self, error: BaseException, stage: Stage, passage: Passage) -> None:
        place = passage.evidence()
        self.faults.append(
            Fault.of(
                error,
                stage=stage,
                source=self.entry.label,
                doc=self.document.id,
                span=Span(place.start, place.end),
            )
        )


def _proposition(claim: Claim) -> tuple[object, ...]:
    names = (*fields_with_role(type(claim), "identity"), *fields_with_role(type(claim), "measured"))
    stated = tuple(getattr(claim, name) for name in names)
    return (type(claim), claim.negated, claim.modality, claim.period, stated)


def _as_document(document: object) -> Document:
    if isinstance(document, Document):
        return document
    if isinstance(document, str):
        return Document(document)
    raise DocumentError(
        "claims are found in documents", expected="a Document or a str", got=f"{type(document).__name__}"
    )


def _portable(registry: Registry | None) -> bytes | None:
    """Pickle a registry and the classes of its claims, which come back from the workers."""
    if registry is None:
        return None
    try:
        return pickle.dumps((registry, tuple(registry.kinds.values())))
    except Exception as error:
        raise PluginError(
            "the registry cannot be sent to worker processes; use workers=1 or move its extractors to a module",
            expected="extractors and claim classes that pickle",
            got=f"{type(error).__name__}: {error}",
        ) from error


@lru_cache(maxsize=1)
def _unpacked(portable: bytes) -> Registry:
    registry: Registry = pickle.loads(portable)[0]
    return registry


def _extract_in_worker(document: Document, portable: bytes | None) -> Extraction:
    return extract(document, registry=None if portable is None else _unpacked(portable))


def _in_processes(documents: Iterable[Document | str], workers: int, portable: bytes | None) -> Iterator[Extraction]:
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    # Processes are spawned: a fork would copy the locks of threads that do not run in the copy.
    pool = ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("spawn"))
    try:
        yield from _in_order(pool, iter(documents), workers * _AHEAD, portable)
    except BrokenProcessPool as error:
        raise AiclaimsError(
            'a worker process died; in a script, is the work under `if __name__ == "__main__":`?', where="extract_many"
        ) from error
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _in_order(
    pool: ProcessPoolExecutor, documents: Iterator[Document | str], ahead: int, portable: bytes | None
) -> Iterator[Extraction]:
    pending: deque[Future[Extraction]] = deque()
    while True:
        try:
            pending.append(pool.submit(_extract_in_worker, _as_document(next(documents)), portable))
        except StopIteration:
            break
        except Exception:
            # What was handed out before the bad document is not lost with it.
            yield from (future.result() for future in pending)
            raise
        if len(pending) >= ahead:
            yield pending.popleft().result()
    yield from (future.result() for future in pending)
