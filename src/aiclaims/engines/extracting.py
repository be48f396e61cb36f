"""Documents to states: each batch of documents gives the batch of what they claim."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

import pyarrow as pa

from aiclaims.documents.columns import document_columns, document_of_row
from aiclaims.documents.document import Document
from aiclaims.engines.batches import BatchSource, record_batches
from aiclaims.engines.schemas import states_schema
from aiclaims.engines.writing import batches_of
from aiclaims.errors import AiclaimsError, SchemaError
from aiclaims.extraction import Extraction, Limits
from aiclaims.extraction import extract as extract_one
from aiclaims.faults import Fault
from aiclaims.merge import Link, State
from aiclaims.plugins import Registry
from aiclaims.schema import Claim

OnFault = Callable[[Fault], object]


def extract(
    batches: BatchSource,
    *,
    registry: Registry | None = None,
    limits: Limits | None = None,
    on_fault: OnFault | None = None,
) -> Iterator[pa.RecordBatch]:
    """Find the claims of documents.

    Args:
        batches: Documents, with the columns of `DOCUMENTS` or names that mean the same (`content`, `doc_id`, `date`,
            ...); other columns are passed over.
        registry: The plugins to run; by default all that are installed.
        limits: What each document may cost; by default as much as it takes.
        on_fault: Is called with each fault, and then a document that cannot be read, or a claim that has no
            Arrow form, is one and no error; by default faults of documents are passed over.

    Yields:
        For each batch the state in which its documents have been seen.

    Raises:
        SchemaError: Where it is no record batches, there is no column of texts, or a claim has no Arrow form.
        DocumentError: Where a document cannot be read.
    """
    registry = Registry() if registry is None else registry
    kinds = registry.kinds
    schema = states_schema(kinds)
    passed = 0
    for batch in record_batches(batches):
        found = []
        for document in _documents(batch, passed, on_fault):
            found.append(extract_one(document, registry=registry, limits=limits))
            if on_fault is not None:
                for fault in found[-1].faults:
                    on_fault(fault)
        passed += len(batch)
        made = pa.Table.from_batches(_rows(found, kinds, on_fault), schema=schema).combine_chunks()
        yield from made.to_batches() or [pa.RecordBatch.from_pylist([], schema=schema)]


def state_of_extractions(found: Iterable[Extraction]) -> State:
    """Make the state in which documents have been seen.

    Args:
        found: What was found in each.
    """
    several = list(found)
    days = [Link.published(each.doc, each.published) for each in several if each.published is not None]
    return State.of((claim for each in several for claim in each.claims), links=days)


def _documents(batch: pa.RecordBatch, passed: int, on_fault: OnFault | None) -> Iterator[Document]:
    columns = document_columns(batch.schema.names)
    for number, row in enumerate(batch.select(list(columns.values())).to_pylist(), start=passed):
        try:
            document = document_of_row(row, columns, where=f"$[{number}]")
        except AiclaimsError as error:
            if on_fault is None:
                raise
            on_fault(
                Fault.of(error, stage="read", source="row", where=str(row[columns.get("id", columns["text"])])[:80])
            )
        else:
            yield document


def _rows(
    found: Sequence[Extraction], kinds: Mapping[str, type[Claim]], on_fault: OnFault | None
) -> list[pa.RecordBatch]:
    try:
        return list(batches_of(state_of_extractions(found), kinds))
    except SchemaError as error:
        if on_fault is None:
            raise
        if len(found) == 1:
            on_fault(Fault.of(error, stage="check", source="Arrow", doc=found[0].doc))
            return []
    # One of them: each half by itself, down to the document.
    middle = len(found) // 2
    return _rows(found[:middle], kinds, on_fault) + _rows(found[middle:], kinds, on_fault)
