"""What is given as record batches: told apart from what only looks like it, and from rows of something else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TypeAlias

import pyarrow as pa

from aiclaims.errors import SchemaError

BatchSource: TypeAlias = "pa.RecordBatch | pa.Table | Iterable[pa.RecordBatch | pa.Table]"
"""Record batches however they are held; an iterator is gone through once."""


def record_batches(given: BatchSource) -> Iterator[pa.RecordBatch]:
    """Give record batches one by one.

    Args:
        given: Record batches, such as an iterator or a `pyarrow.RecordBatchReader`; a table; or one batch.

    Raises:
        SchemaError: Where it is none of these.
    """
    if isinstance(given, pa.RecordBatch | pa.Table):
        given = (given,)
    if not isinstance(given, Iterable):
        raise _none_of_these(given)
    for each in given:
        if isinstance(each, pa.RecordBatch):
            yield each
        elif isinstance(each, pa.Table):
            yield from each.to_batches()
        else:
            raise _none_of_these(each)


def state_batches(given: BatchSource, *, columns: Sequence[str]) -> Iterator[pa.RecordBatch]:
    """Give record batches of states one by one.

    Args:
        given: States.
        columns: The columns that are needed.

    Raises:
        SchemaError: Where it is no record batches, or a batch has not the columns of a state.
    """
    for batch in record_batches(given):
        missing = [name for name in columns if name not in batch.schema.names]
        if missing:
            raise SchemaError(
                "rows are those of states, as `extract` and `batches_of` give them",
                expected=f"a column {', '.join(missing)}",
                got=", ".join(batch.schema.names) or "no column",
            )
        yield batch


def _none_of_these(given: Any) -> SchemaError:
    return SchemaError(
        "rows come as Arrow record batches",
        expected="an iterable of pyarrow.RecordBatch, a pyarrow.Table or one batch",
        got=f"{type(given).__module__}.{type(given).__qualname__}",
    )
