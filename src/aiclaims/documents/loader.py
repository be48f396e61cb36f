"""Files, folders and JSON Lines -> documents; what cannot be read is a fault, and the rest still comes."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, Any

import attrs

from aiclaims.documents.decoding import decode
from aiclaims.documents.document import Document, Format
from aiclaims.documents.sniffing import SUFFIXES
from aiclaims.errors import AiclaimsError, DocumentError

STDIN = "-"
_JSONL = frozenset({".jsonl", ".ndjson"})
_FIELDS = ("title", "published", "url", "language", "format")


@attrs.frozen
class LoadFault:
    """Something that could not be read as a document.

    Args:
        where: The file, or file and line.
        error: What is wrong with it.
    """

    where: str
    error: AiclaimsError


@attrs.frozen(kw_only=True)
class _Options:
    format: Format | None
    encoding: str | None


def load(
    paths: str | os.PathLike[str] | Iterable[str | os.PathLike[str]],
    *,
    format: Format | None = None,
    encoding: str | None = None,
) -> Iterator[Document | LoadFault]:
    """Load documents one by one.

    Args:
        paths: One path or several: files, folders (read recursively, in order of their names, hidden files left out), JSON
            Lines files with a document on each line (``id`` or ``doc``, ``text`` or ``path``, ``title``,
            ``published``, ``url``, ``language``, ``format``), or "-" for the standard input.
        format: The format of files; told by their names and contents where it is None.
        encoding: The encoding of files; detected where it is None.

    Yields:
        Each document, or the fault that stands in for it.
    """
    options = _Options(format=format, encoding=encoding)
    for each in [paths] if isinstance(paths, str | os.PathLike) else paths:
        name = os.fspath(each)
        if name == STDIN:
            yield from _load_bytes(sys.stdin.buffer.read(), "stdin", options)
            continue
        path = Path(name)
        if path.is_dir():
            files = list(_files_below(path))
            if not files:
                known = ", ".join(sorted({*SUFFIXES, *_JSONL}))
                yield _fault(path, "a folder without documents", expected=f"files of {known}", got="none")
            for file in files:
                yield from _load_file(file, options)
        else:
            yield from _load_file(path, options)


def _files_below(folder: Path) -> Iterator[Path]:
    for root, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith(".") and Path(name).suffix.lower() in {*SUFFIXES, *_JSONL}:
                yield Path(root, name)


def _load_file(path: Path, options: _Options) -> Iterator[Document | LoadFault]:
    try:
        with path.open("rb") as file:
            if path.suffix.lower() in _JSONL:
                yield from _load_lines(file, path.as_posix(), path.parent, options)
                return
            data = file.read()
    except OSError as error:
        yield _fault(path, "a file that cannot be read", expected="a readable file", got=error.strerror or str(error))
        return
    yield from _load_bytes(data, path.as_posix(), options, suffix=path.suffix)


def _load_bytes(data: bytes, name: str, options: _Options, *, suffix: str = "") -> Iterator[Document | LoadFault]:
    known = SUFFIXES.get(suffix.lower())
    if known is None and options.format is None and _is_json_lines(data):
        import io

        yield from _load_lines(io.BytesIO(data), name, Path(), options)
        return
    try:
        text = decode(data, where=name, encoding=options.encoding)
        yield Document(text, id=name, format=options.format or known)
    except AiclaimsError as error:
        yield LoadFault(name, _at(error, name))


def _is_json_lines(data: bytes) -> bool:
    import json

    if not data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        return False
    try:
        first = json.loads(data.lstrip(b"\xef\xbb\xbf \t\r\n").split(b"\n", 1)[0])
    except ValueError:
        return False
    return isinstance(first, dict) and ("text" in first or "path" in first)


def _load_lines(file: IO[bytes], name: str, folder: Path, options: _Options) -> Iterator[Document | LoadFault]:
    for number, line in enumerate(file, 1):
        line = line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line
        if not line.strip():
            continue
        where = f"{name}:{number}"
        try:
            yield _read_line(line, where, folder, options)
        except AiclaimsError as error:
            yield LoadFault(where, _at(error, where))


def _read_line(line: bytes, where: str, folder: Path, options: _Options) -> Document:
    import json

    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise DocumentError(
            "a line is a JSON object", expected="a document", got=f"{line[:40]!r} ({error})", where=where
        ) from error
    if not isinstance(record, dict):
        raise DocumentError("a line is a JSON object", expected="a document", got=type(record).__name__, where=where)
    text = record.get("text")
    path: Path | None = None
    if text is None and isinstance(record.get("path"), str):
        path = folder / record["path"]
        try:
            text = decode(path.read_bytes(), where=path.as_posix(), encoding=options.encoding)
        except OSError as error:
            raise DocumentError(
                "a file that cannot be read",
                expected="a readable file",
                got=f"{path.as_posix()}: {error.strerror}",
                where=where,
            ) from error
    if not isinstance(text, str):
        raise DocumentError(
            "a document has a text", expected='a string under "text" or "path"', got=type(text).__name__, where=where
        )
    given: dict[str, Any] = {}
    for field in _FIELDS:
        value = record.get(field)
        if value is not None and not isinstance(value, str):
            raise DocumentError(f'"{field}" is a string', expected="a string", got=repr(value)[:60], where=where)
        given[field] = value or None
    if given["format"] is None:
        given["format"] = options.format or (SUFFIXES.get(path.suffix.lower()) if path is not None else None)
    name = record.get("doc", record.get("id"))
    return Document(text, id=str(name) if name not in (None, "") else "", **given)


def _fault(path: Path, message: str, *, expected: str, got: str) -> LoadFault:
    where = path.as_posix()
    return LoadFault(where, DocumentError(message, expected=expected, got=got, where=where))


def _at(error: AiclaimsError, where: str) -> AiclaimsError:
    """Say in an error where it happened, before what it already says."""
    if error.where is None:
        error.where = where
    elif not error.where.startswith(where):
        error.where = f"{where}: {error.where}"
    return error
