"""Parquet files -> documents, a row each, a few rows at a time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO

import pyarrow as pa
import pyarrow.parquet as pq

from aiclaims.documents.columns import document_columns, document_of_row
from aiclaims.documents.document import Document
from aiclaims.documents.loadfault import LoadFault
from aiclaims.errors import AiclaimsError, DocumentError

ROWS = 256
"""Rows that are held at a time: pages of a crawl are large."""


def read_parquet(file: IO[bytes], name: str, depth: int) -> Iterator[Document | LoadFault]:
    """Read the documents of a Parquet file; other columns than theirs are not touched.

    Args:
        file: The file, which is searched from its end.
        name: Its name; faults are named by it and the number of the row.
        depth: In how many containers it stands itself; there are none in it.

    Yields:
        Each document, or the fault of a row.

    Raises:
        SchemaError: Where no column has the texts.
        DocumentError: Where the file is broken.
    """
    passed = 0
    try:
        table = pq.ParquetFile(file)
        columns = document_columns(table.schema_arrow.names, where=name)
        for batch in table.iter_batches(ROWS, columns=list(columns.values())):
            for number, row in enumerate(batch.to_pylist(), start=passed + 1):
                where = f"{name}:{number}"
                try:
                    yield document_of_row(row, columns, where=where)
                except AiclaimsError as error:
                    yield LoadFault.at(where, error)
            passed += len(batch)
    except (pa.ArrowException, OSError) as error:
        raise DocumentError(
            "a Parquet file that cannot be read",
            expected="a whole Parquet file",
            got=" ".join(str(error).split()),
            where=f"{name}, behind row {passed:,}" if passed else name,
        ) from error
