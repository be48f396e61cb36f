"""One table as one file: Parquet, CSV, JSON Lines."""

from __future__ import annotations

import csv
import datetime as dt
import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from aiclaims.errors import StoreError
from aiclaims.store.layout import exported, in_order
from aiclaims.store.rows import Row

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_AT_ONCE = 5_000
# What begins a formula, in full width too (OWASP, "CSV Injection"), and the guard itself.
_GUARDED = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "'")


def _rows(connection: DuckDBPyConnection, query: str) -> Iterator[tuple[Any, ...]]:
    cursor = connection.cursor()
    try:
        cursor.execute(query)
        while rows := cursor.fetchmany(_AT_ONCE):
            yield from rows
    finally:
        cursor.close()


def _literal(file: Path) -> str:
    return "'" + str(file).replace("'", "''") + "'"


def _write_parquet(connection: DuckDBPyConnection, table: str, file: Path) -> None:
    connection.execute(f"COPY ({in_order(connection, table)}) TO {_literal(file)} (FORMAT parquet, COMPRESSION zstd)")


def _read_parquet(connection: DuckDBPyConnection, file: Path, columns: Mapping[str, str]) -> Iterator[Row]:
    for row in _rows(connection, f"SELECT {', '.join(columns)} FROM read_parquet({_literal(file)})"):
        yield dict(zip(columns, row, strict=True))


def _write_jsonl(connection: DuckDBPyConnection, table: str, file: Path) -> None:
    columns = exported(connection, table)
    with file.open("w", encoding="utf-8", newline="") as stream:
        for row in _rows(connection, in_order(connection, table)):
            named = {name: _plain(value) for name, value in zip(columns, row, strict=True)}
            stream.write(json.dumps(named, ensure_ascii=False, allow_nan=False) + "\n")


def _read_jsonl(_: DuckDBPyConnection, file: Path, columns: Mapping[str, str]) -> Iterator[Row]:
    with file.open(encoding="utf-8", newline="\n") as lines:
        for number, line in enumerate(lines, start=1):
            try:
                row = json.loads(line)
                yield {name: _typed(row[name], kind) for name, kind in columns.items()}
            except (ValueError, TypeError, KeyError) as error:
                raise _no_row(file, number, error) from error


def _write_csv(connection: DuckDBPyConnection, table: str, file: Path) -> None:
    columns = exported(connection, table)
    with file.open("w", encoding="utf-8", newline="") as stream:
        # All text is quoted: minimal quoting leaves a lone carriage return bare.
        writer = csv.writer(stream, lineterminator="\n", quoting=csv.QUOTE_NONNUMERIC)
        writer.writerow(columns)
        for row in _rows(connection, in_order(connection, table)):
            writer.writerow([_cell(value) for value in row])


def _read_csv(_: DuckDBPyConnection, file: Path, columns: Mapping[str, str]) -> Iterator[Row]:
    with file.open(encoding="utf-8", newline="") as stream, _long_fields():
        reader = csv.DictReader(stream)
        try:
            for row in reader:
                yield {name: _of_cell(row[name], kind) for name, kind in columns.items()}
        except (ValueError, TypeError, KeyError, csv.Error) as error:
            raise _no_row(file, reader.line_num, error) from error


@contextmanager
def _long_fields() -> Iterator[None]:
    """Let a field of a CSV file be longer than 128 KiB while it is read."""
    before = csv.field_size_limit(sys.maxsize)
    try:
        yield
    finally:
        csv.field_size_limit(before)


def _cell(value: object) -> object:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return value
    if isinstance(value, list):
        return json.dumps(value)
    return _guarded(value) if isinstance(value, str) else _plain(value)


def _guarded(text: str) -> str:
    """Put an apostrophe before what a spreadsheet would run, and before what could be taken for such a guard.

    An empty text gets one too: the empty cell is null.
    """
    return f"'{text}" if not text or text.startswith(_GUARDED) else text


def _of_cell(cell: str, kind: str) -> object:
    if not cell:
        return None
    if kind == "VARCHAR":
        return cell.removeprefix("'")
    if kind == "VARCHAR[]":
        return json.loads(cell)
    if kind == "BOOLEAN":
        return {"true": True, "false": False}[cell]
    if kind in ("INTEGER", "BIGINT"):
        return int(cell)
    return float(cell) if kind == "DOUBLE" else _typed(cell, kind)


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, dt.date) else value


def _typed(value: Any, kind: str) -> object:
    if value is None:
        return None
    if kind == "DATE":
        return dt.date.fromisoformat(value)
    return dt.datetime.fromisoformat(value) if kind == "TIMESTAMP" else value


def _no_row(file: Path, line: int, error: Exception) -> StoreError:
    told = f"{type(error).__name__}: {error}"
    return StoreError("a row that is not of an export", expected="its columns", got=told, where=f"{file}:{line}")


WRITERS: dict[str, Callable[[DuckDBPyConnection, str, Path], None]] = {
    "parquet": _write_parquet,
    "csv": _write_csv,
    "jsonl": _write_jsonl,
}
READERS: dict[str, Callable[[DuckDBPyConnection, Path, Mapping[str, str]], Iterable[Row]]] = {
    "parquet": _read_parquet,
    "csv": _read_csv,
    "jsonl": _read_jsonl,
}
