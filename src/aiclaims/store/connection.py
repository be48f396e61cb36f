"""Opening a store: one writer or several readers at a time, and clear words where it cannot be opened."""

from __future__ import annotations

import os
import re
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from aiclaims.errors import MissingExtraError, StoreError, StoreLockedError, StoreVersionError
from aiclaims.store.layout import VERSION, migrate, version_of

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_FIRST_PAUSE, _LONGEST_PAUSE = 0.02, 0.5
_MARK, _MARK_AT = b"DUCK", 8
_WRITER = '"aiclaims/writer"'
"""An empty database that the writer has attached: a name that the file of no store has."""
# No extension is ever fetched: a store is read and written without the network.
_CONFIG: dict[str, str | bool | int | float | list[str]] = {
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
}


def is_store(path: Path) -> bool:
    """Tell by how it begins whether a file is a database.

    Args:
        path: A file.

    Raises:
        OSError: Where it cannot be read.
    """
    with path.open("rb") as file:
        return file.read(_MARK_AT + len(_MARK))[_MARK_AT:] == _MARK


def connect(path: Path, *, read_only: bool, create: bool, wait: float) -> DuckDBPyConnection:
    """Open the database of a store, making or migrating it where that is needed.

    Args:
        path: The file.
        read_only: Whether others may read it at the same time.
        create: Whether to make a store where there is none.
        wait: For how many seconds to try again while somebody else holds it.

    Raises:
        MissingExtraError: Where DuckDB is not installed.
        StoreLockedError: Where somebody else, in another process or in this one, holds it and does not let go in time.
        StoreVersionError: Where a newer aiclaims made it.
        StoreError: Where there is no store, the file is none, or one does not wait so long.
    """
    if not isinstance(wait, int | float) or not wait >= 0:
        raise StoreError("a wait takes its time", expected="seconds, 0 or more", got=repr(wait), where="wait")
    try:
        import duckdb  # noqa: F401
    except ImportError as error:
        raise MissingExtraError.of("a store", extra="store", library="duckdb") from error
    missing = not path.exists() or (path.is_file() and not path.stat().st_size)
    if missing and (read_only or not create):
        raise StoreError(
            "there is no store; `aiclaims add` makes one", expected="a store", got="no such file", where=str(path)
        )
    if missing:
        _make(path)
    elif path.is_file() and os.access(path, os.R_OK) and not is_store(path):
        # The database would take some of them, such as JSON Lines, for tables to be looked at.
        raise StoreError(
            "a file that is no store of claims",
            expected="a file that `aiclaims add` made",
            got="another file",
            where=str(path),
        )
    deadline = time.monotonic() + wait
    pause = _FIRST_PAUSE
    while True:
        try:
            return _opened(path, read_only=read_only)
        except StoreLockedError:
            left = deadline - time.monotonic()
            if left <= 0:
                raise
            time.sleep(min(pause, left))
            pause = min(2 * pause, _LONGEST_PAUSE)


def let_go(connection: DuckDBPyConnection) -> None:
    """Close the database of a store, so that others may have it.

    Args:
        connection: What `connect` gave.
    """
    import duckdb

    with suppress(duckdb.Error):  # it is open for reading, or closed
        connection.execute(f"DETACH {_WRITER}")
    connection.close()


@contextmanager
def errors_of(path: Path) -> Iterator[None]:
    """Turn the errors of the database into those of aiclaims."""
    import duckdb

    try:
        yield
    except duckdb.TransactionException as error:
        raise StoreLockedError(
            "another connection of this process writes to the store",
            expected="one writer at a time",
            got=_first_line(error),
            where=str(path),
        ) from error
    except duckdb.Error as error:
        raise _told(error, path) from error


def _opened(path: Path, *, read_only: bool) -> DuckDBPyConnection:
    import duckdb

    with errors_of(path):
        connection = duckdb.connect(str(path.absolute()), read_only=read_only, config=_CONFIG)
        if not read_only:
            _take(connection, path)
        try:
            version = version_of(connection, str(path))
            if version < VERSION and read_only:
                connection.close()
                let_go(_opened(path, read_only=False))
                return _opened(path, read_only=True)
            if not read_only:
                migrate(connection, version)
        except BaseException:
            let_go(connection)
            raise
    return connection


def _take(connection: DuckDBPyConnection, path: Path) -> None:
    """Become the one that writes; the file is locked against other processes, and not against this one.

    All connections of a process to one file see what one of them attaches, until it is detached or the last is closed.
    """
    import duckdb

    try:
        connection.execute(f"ATTACH ':memory:' AS {_WRITER}")
    except duckdb.Error as error:
        connection.close()
        raise StoreLockedError(
            "this process has the store open for writing; use that `Store`, in any thread, or close it",
            expected="one writer at a time",
            got="a second one",
            where=str(path),
        ) from error


def _make(path: Path) -> None:
    """Make an empty store beside its place and move it there: a run that is killed leaves no half of one."""
    import duckdb

    if not path.parent.is_dir():
        raise StoreError(
            "a store is made in a folder", expected="an existing folder", got=str(path.parent), where=str(path)
        )
    try:
        folder = tempfile.TemporaryDirectory(dir=path.parent, prefix=f".{path.name}-")
    except OSError as error:
        raise StoreError(
            "a store cannot be made here", expected="a folder to write to", got=str(error.strerror), where=str(path)
        ) from error
    with folder as name, errors_of(path):
        new = Path(name, "store")
        with duckdb.connect(str(new), config=_CONFIG) as connection:
            migrate(connection)
        if path.exists():
            os.replace(new, path)  # an empty file was there
            return
        try:
            os.link(new, path)
        except FileExistsError:
            return  # another process was faster
        except OSError:
            os.replace(new, path)  # a file system without hard links


def _told(error: Exception, path: Path) -> StoreError:
    text = str(error)
    where = str(path)
    if "Could not set lock" in text:
        holder = re.search(r"held in (.+?) \(PID (\d+)\)", text)
        got = f"held by process {holder[2]} ({holder[1]})" if holder else "a lock"
        return StoreLockedError(
            "another process has the store open; wait for it, or use --wait SECONDS",
            expected="a store that nobody writes to",
            got=got,
            where=where,
        )
    if "different configuration" in text:
        return StoreLockedError(
            "this process has the store open in another way",
            expected="either one writer or several readers",
            got="both",
            where=where,
        )
    if "newer version" in text or "storage version" in text:
        return StoreVersionError(
            "a newer DuckDB wrote this store; upgrade duckdb to open it", got=_first_line(error), where=where
        )
    return StoreError("the store cannot be read or written", got=_first_line(error), where=where)


def _first_line(error: Exception) -> str:
    return str(error).splitlines()[0][:300]
