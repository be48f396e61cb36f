"""A store as a folder of files, a file a table, and back."""

from __future__ import annotations

import os
from collections.abc import Mapping
from itertools import count, islice
from pathlib import Path
from typing import TYPE_CHECKING, Literal, get_args

from aiclaims.errors import AiclaimsError, StoreError
from aiclaims.merge.observations import Observations
from aiclaims.merge.state import observation_id
from aiclaims.schema import Claim
from aiclaims.schema.unknown import UnknownClaim
from aiclaims.store.known import known_of
from aiclaims.store.layout import MADE, SAID, SEEN, exported
from aiclaims.store.rows import Row, claim_of, insert, observation_rows, packed_as
from aiclaims.store.table_files import READERS, WRITERS
from aiclaims.store.transactions import transaction
from aiclaims.store.viewing import mark_stale

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

ExportFormat = Literal["parquet", "csv", "jsonl"]
FORMATS: tuple[ExportFormat, ...] = get_args(ExportFormat)
_AT_ONCE = 5_000


def export_store(connection: DuckDBPyConnection, folder: Path, form: ExportFormat) -> list[Path]:
    """Write every table of a store to a file of its name; equal stores give equal bytes.

    Args:
        connection: A store whose views are up to date.
        folder: Where to; made where it is missing. Files of these names in it are replaced.
        form: `parquet`, `csv` or `jsonl`.

    Returns:
        The files.

    Raises:
        StoreError: Where the format is unknown or the folder can't be written.
    """
    if form not in FORMATS:
        raise StoreError("a format is one of a few words", expected=", ".join(FORMATS), got=repr(form))
    files = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for table in (*SEEN, *SAID):
            file = folder / f"{table}.{form}"
            # Written beside its place: an export that is stopped leaves no half of a file under its name.
            new = folder / f".{table}.{form}.new"
            WRITERS[form](connection, table, new)
            os.replace(new, file)
            files.append(file)
    except OSError as error:
        raise StoreError(
            "an export is written to a folder",
            expected="a folder to write to",
            got=str(error.strerror),
            where=str(folder),
        ) from error
    return files


def import_store(connection: DuckDBPyConnection, folder: Path, kinds: Mapping[str, type[Claim]]) -> int:
    """Fill an empty store with what an export holds; all of it or nothing.

    Args:
        connection: A store open for writing.
        folder: What `export_store` wrote; only the tables of what has been seen are read.
        kinds: The class of each known kind.

    Returns:
        How many observations it holds now.

    Raises:
        StoreError: Where the store isn't empty, a file is missing, or a row is not what an export holds.
    """
    commits = connection.execute("SELECT count(*) FROM commits").fetchone()
    if commits and commits[0]:
        raise StoreError(
            "an export is read into an empty store",
            expected="no commit",
            got=f"{commits[0]:,} commits",
            where=str(folder),
        )
    form = _format_of(folder)
    observations = 0
    with transaction(connection):
        # The links come first: the blocks depend on the names in them.
        for table in sorted(SEEN, key=lambda table: table == "observations"):
            names = known_of(connection).names
            columns = exported(connection, table)
            file = folder / f"{table}.{form}"
            rows = iter(READERS[form](connection, file, columns))
            numbers = count(1)
            while chunk := list(islice(rows, _AT_ONCE)):
                if table == "observations":
                    packed = [_checked(row, kinds, f"{file}:{next(numbers)}") for row in chunk]
                    made = {row["observation"]: row for row in observation_rows(Observations.joined(packed), names)}
                    chunk = [{**row, **{name: made[row["observation"]][name] for name in MADE}} for row in chunk]
                    mark_stale(connection, {row["block"] for row in chunk})
                    observations += len(chunk)
                insert(connection, table, chunk)
    return observations


def _checked(row: Row, kinds: Mapping[str, type[Claim]], where: str) -> Observations:
    """Hold an observation against its id, and pack it."""
    try:
        claim = claim_of(row["json"], kinds)
        if not isinstance(claim, UnknownClaim) and observation_id(claim) != row["observation"]:
            raise StoreError(
                "an observation is named by its content", expected=observation_id(claim), got=repr(row["observation"])
            )
        return packed_as(row["observation"], claim)
    except AiclaimsError as error:
        error.where = where if error.where is None else f"{where}: {error.where}"
        raise
    except (TypeError, ValueError) as error:
        raise StoreError("a row that is no observation", expected="a claim", got=str(error), where=where) from error


def _format_of(folder: Path) -> ExportFormat:
    for form in FORMATS:
        there = [(folder / f"{table}.{form}").is_file() for table in SEEN]
        if all(there):
            return form
        if any(there):
            missing = ", ".join(f"{table}.{form}" for table, found in zip(SEEN, there, strict=True) if not found)
            raise StoreError(
                "an export has a file for each table", expected=missing, got="no such file", where=str(folder)
            )
    raise StoreError(
        "a folder without an export",
        expected=f"commits.{', commits.'.join(FORMATS)}",
        got="none" if folder.is_dir() else "no such folder",
        where=str(folder),
    )
