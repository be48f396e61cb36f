"""Consolidated claims as tables of the libraries that people calculate with."""

from __future__ import annotations

import datetime as dt
import importlib
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from aiclaims.errors import MissingExtraError
from aiclaims.merge.consolidated import ConsolidatedClaim
from aiclaims.schema.columns import columns_of, flat_row

if TYPE_CHECKING:
    import pandas
    import polars
    import pyarrow as pa

_COUNTS = {"id": str, "documents": int, "outlets": int, "origins": int, "conflicts": int}


def arrow_table(entries: Sequence[ConsolidatedClaim]) -> pa.Table:
    """Make an Arrow table of claims: a row each.

    Args:
        entries: The claims.

    Raises:
        MissingExtraError: Where pyarrow is not installed.
    """
    pa = _library("pyarrow", "arrow")
    types = {str: pa.string(), bool: pa.bool_(), int: pa.int64(), float: pa.float64(), dt.date: pa.date32()}
    kinds = {entry.kind: type(entry.claim) for entry in entries}
    columns: dict[str, type] = {**_COUNTS, **columns_of(kinds.values())}
    rows = [{**_counts(entry), **flat_row(entry.claim)} for entry in entries]
    return pa.table(
        {name: pa.array([_cell(row.get(name), held) for row in rows], types[held]) for name, held in columns.items()}
    )


def pandas_frame(entries: Sequence[ConsolidatedClaim]) -> pandas.DataFrame:
    """Make a pandas DataFrame of claims; days are of the type `datetime64`.

    Args:
        entries: The claims.

    Raises:
        MissingExtraError: Where pandas or pyarrow is not installed.
    """
    _library("pandas", "pandas")
    return arrow_table(entries).to_pandas(date_as_object=False)


def polars_frame(entries: Sequence[ConsolidatedClaim]) -> polars.DataFrame:
    """Make a polars DataFrame of claims.

    Args:
        entries: The claims.

    Raises:
        MissingExtraError: Where polars or pyarrow is not installed.
    """
    frame: polars.DataFrame = _library("polars", "polars").from_arrow(arrow_table(entries))
    return frame


def _counts(entry: ConsolidatedClaim) -> dict[str, object]:
    counts = {name: getattr(entry, name) for name in ("documents", "outlets", "origins")}
    return {"id": entry.id, **counts, "conflicts": len(entry.conflicts)}


def _cell(value: object, held: type) -> object:
    if value is None:
        return None
    if held is str:
        # UTF-8 has no lone surrogates; one in a quote becomes an escape.
        return str(value).encode("utf-8", "backslashreplace").decode("utf-8")
    return float(value) if held is float else value  # type: ignore[arg-type]


def _library(name: str, extra: str) -> Any:
    try:
        return importlib.import_module(name)
    except ImportError as error:
        raise MissingExtraError.of(f"a table of {name}", extra=extra, library=name) from error
