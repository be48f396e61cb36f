"""Documents to states: each batch of documents gives the batch of what they claim."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import pyarrow as pa

from aiclaims.documents.document import Document
from aiclaims.engines.schemas import DOCUMENTS, states_schema
from aiclaims.engines.writing import batches_of
from aiclaims.errors import SchemaError
from aiclaims.extraction import extract as extract_one
from aiclaims.merge import Link, State
from aiclaims.plugins import Registry


def extract(batches: Iterable[pa.RecordBatch], *, registry: Registry | None = None) -> Iterator[pa.RecordBatch]:
    """Find the claims of documents.

    Args:
        batches: Documents, with the columns of `DOCUMENTS`; other columns are passed over.
        registry: The plugins to run; by default all that are installed.

    Yields:
        For each batch the state in which its documents have been seen.

    Raises:
        SchemaError: Where there is no text.
        DocumentError: Where a document cannot be read.
    """
    registry = Registry() if registry is None else registry
    schema = states_schema(registry.kinds)
    for batch in batches:
        found = [extract_one(document, registry=registry) for document in _documents(batch)]
        days = [Link.published(each.doc, each.published) for each in found if each.published is not None]
        state = State.of((claim for each in found for claim in each.claims), links=days)
        made = pa.Table.from_batches(batches_of(state, registry.kinds), schema=schema).combine_chunks()
        yield from made.to_batches() or [pa.RecordBatch.from_pylist([], schema=schema)]


def _documents(batch: pa.RecordBatch) -> Iterator[Document]:
    if "text" not in batch.schema.names:
        raise SchemaError(
            "documents have a text", expected="a column text", got=", ".join(batch.schema.names), where="$.text"
        )
    names = [name for name in DOCUMENTS.names if name in batch.schema.names]
    for number, row in enumerate(batch.select(names).to_pylist()):
        if row["text"] is None:
            raise SchemaError("a document has a text", expected="a text", got="null", where=f"$[{number}].text")
        given: dict[str, Any] = {name: value for name, value in row.items() if value is not None}
        yield Document(given.pop("text"), **given)
