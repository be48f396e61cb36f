"""Streams of record batches cut into pieces that fit into memory."""

from __future__ import annotations

from collections.abc import Iterator

import pyarrow as pa
import pyarrow.compute as pc

from aiclaims.engines.batches import BatchSource, record_batches, state_batches
from aiclaims.errors import AiclaimsError, SchemaError

ROWS = 1 << 16
"""Rows of a piece, about."""


def refuse_no_rows(rows: int) -> None:
    """Refuse pieces without a row.

    Args:
        rows: Rows of a piece.

    Raises:
        AiclaimsError: Where these are none.
    """
    if not isinstance(rows, int) or rows < 1:
        raise AiclaimsError("a piece has rows", expected="a whole number, 1 or more", got=repr(rows)[:80], where="rows")


def windows(batches: BatchSource, *, rows: int = ROWS) -> Iterator[list[pa.RecordBatch]]:
    """Take batches together until they have enough rows.

    Args:
        batches: The batches.
        rows: How many rows are enough.

    Raises:
        SchemaError: Where it is no record batches.
        AiclaimsError: Where no row would be enough.
    """
    refuse_no_rows(rows)
    held: list[pa.RecordBatch] = []
    count = 0
    for batch in record_batches(batches):
        held.append(batch)
        count += len(batch)
        if count >= rows:
            yield held
            held, count = [], 0
    if held:
        yield held


def blocks_apart(batches: BatchSource, *, rows: int = ROWS) -> Iterator[list[pa.RecordBatch]]:
    """Cut states between blocks.

    Args:
        batches: States, the rows of each block one behind another.
        rows: How many rows are enough for a piece; it ends with the block that the last of them is in.

    Yields:
        Pieces of whole blocks, as batches.

    Raises:
        SchemaError: Where it is no record batches of states, or a row is in no block.
    """
    held: list[pa.RecordBatch] = []
    count = 0
    for batch in state_batches(batches, columns=["block"]):
        if not len(batch):
            continue
        column = batch.column("block")
        if column.null_count:
            raise SchemaError(
                "a link that concerns all blocks cannot be among the rows of one",
                expected="links of other documents, names and sources given as links=",
                got=str(_first_without_block(batch)),
                where="$.block",
            )
        if count >= rows:
            # The first row of another block than the one that the rows at hand end with.
            last = held[-1].column("block")[-1]
            same = pc.sum(pc.equal(column, last)).as_py()
            if same < len(batch):
                yield [*held, batch.slice(0, same)] if same else held
                held, count, batch = [], 0, batch.slice(same)
        held.append(batch)
        count += len(batch)
    if held:
        yield held


def _first_without_block(batch: pa.RecordBatch) -> object:
    row = pc.index(batch.column("block").is_null(), True).as_py()
    return batch.column("link")[row].as_py()
