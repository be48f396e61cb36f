"""States to states: what is in any of them, once and in the order of ids."""

from __future__ import annotations

from collections.abc import Iterator

import pyarrow as pa

from aiclaims.engines.batches import BatchSource, state_batches
from aiclaims.engines.cutting import ROWS

_KEY = ("id", "block")
"""What rows are told apart by."""


def combine(batches: BatchSource) -> Iterator[pa.RecordBatch]:
    """Join states: the rows that are in any of them, each once.

    It is closed, so that it serves before a shuffle, after it, and to add to what is there. Equal sets of
    rows come out as equal batches, however they were cut, ordered and repeated.

    Args:
        batches: States, of the schema that `states_schema` gives.

    Yields:
        The joined state, in the order of ids.

    Raises:
        SchemaError: Where it is no record batches, or their rows are none of states.
    """
    several = list(state_batches(batches, columns=_KEY))
    if not several:
        return
    table = pa.Table.from_batches(several)
    # A link stands once in each block that it concerns.
    numbered = pa.table({**{name: table.column(name) for name in _KEY}, "row": pa.array(range(len(table)), pa.int64())})
    first = numbered.group_by(list(_KEY)).aggregate([("row", "min")]).sort_by([(name, "ascending") for name in _KEY])
    yield from table.take(first.column("row_min")).combine_chunks().to_batches(max_chunksize=ROWS)
