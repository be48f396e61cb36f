"""Files, folders, JSON Lines and containers -> documents; what cannot be read is a fault, and the rest still comes."""

from __future__ import annotations

import io
import os
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, Any

import attrs

from aiclaims.documents.containers.catalogue import (
    CONTAINERS,
    HEAD,
    Container,
    container_by_content,
    container_by_name,
)
from aiclaims.documents.containers.opening import read_container
from aiclaims.documents.decoding import decode
from aiclaims.documents.document import Document, Format
from aiclaims.documents.loadfault import LoadFault
from aiclaims.documents.sniffing import SUFFIXES
from aiclaims.errors import AiclaimsError, DocumentError
from aiclaims.schema.codec import is_claim_json, no_json

STDIN = "-"
_JSONL = frozenset({".jsonl", ".ndjson"})
_KNOWN = (*SUFFIXES, *_JSONL, *(suffix for each in CONTAINERS for suffix in each.suffixes))
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]+://", re.IGNORECASE)
_OF_CLAIMS = "a file of claims, which `aiclaims merge` and `aiclaims add --claims` read"
_FIELDS = ("title", "published", "url", "language", "format")


@attrs.frozen(kw_only=True)
class _Options:
    format: Format | None
    encoding: str | None
    seen: dict[int, int] = attrs.field(factory=dict)
    """What each id was given to so far, both as hashes: a crawl has millions."""

    def taken(self, document: Document, where: str) -> Document:
        """Give a document whose id no other one has; the same once more is no other.

        Raises:
            DocumentError: Where an earlier one has it.
        """
        known = (document.format, document.title, document.published, document.url, document.language)
        content = hash((document.text, *known))
        if self.seen.setdefault(hash(document.id), content) != content:
            raise DocumentError(
                "another document has this id, and is taken",
                expected="an id for each document",
                got=repr(document.id),
                where=where,
            )
        return document


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
            ``published``, ``url``, ``language``, ``format``), or "-" for the standard input. A PDF, a Word document, a
            mail, a saved page, a feed, a crawl or a Parquet file gives the documents in it.
        format: The format of files; told by their names and contents where it is None.
        encoding: The encoding of files; detected where it is None.

    Yields:
        Each document, or the fault that stands in for it: of two documents with one id, for the second. A page that an
        archive or a feed holds anew is no other document.
    """
    options = _Options(format=format, encoding=encoding)
    for each in [paths] if isinstance(paths, str | os.PathLike) else paths:
        name = os.fspath(each)
        if name == STDIN:
            yield from _load_bytes(sys.stdin.buffer.read(), "stdin", options)
            continue
        if _ADDRESS.match(name):
            error = DocumentError("addresses are not fetched; save the page first", expected="a file", where=name)
            yield LoadFault(name, error)
            continue
        path = Path(name)
        if path.is_dir():
            files = list(_files_below(path))
            if not files:
                known = ", ".join(sorted(_KNOWN))
                yield _fault(path, "a folder without documents", expected=f"files of {known}", got="none")
            for file in files:
                yield from _load_file(file, options)
        else:
            yield from _load_file(path, options)


def is_read_from_folders(name: str) -> bool:
    """Tell by its name whether a file is read where its folder is.

    Args:
        name: Name or path of the file.
    """
    return name.lower().endswith(_KNOWN)


def may_hold_several(name: str) -> bool:
    """Tell by its name whether a file may hold many documents, and only reading it tells how many.

    Args:
        name: Name or path of the file.
    """
    container = container_by_name(name)
    return container is not None and container.several


def _files_below(folder: Path) -> Iterator[Path]:
    for root, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith(".") and is_read_from_folders(name):
                yield Path(root, name)


def _load_file(path: Path, options: _Options) -> Iterator[Document | LoadFault]:
    try:
        with path.open("rb") as file:
            if path.suffix.lower() in _JSONL:
                yield from _load_lines(file, path.as_posix(), path.parent, options)
                return
            container = _container(path, file, options)
            if container is not None:
                yield from read_container(container, _searchable(file), path.as_posix())
                return
            data = file.read()
    except OSError as error:
        yield _fault(path, "a file that cannot be read", expected="a readable file", got=error.strerror or str(error))
        return
    yield from _load_bytes(data, path.as_posix(), options, suffix=path.suffix)


def _container(path: Path, file: IO[bytes], options: _Options) -> Container | None:
    container = container_by_name(path.name)
    told = container is not None or path.suffix.lower() in SUFFIXES or options.format is not None
    if told or not file.seekable():
        return container
    container = container_by_content(file.read(HEAD))
    file.seek(0)
    return container


def _searchable(file: IO[bytes]) -> IO[bytes]:
    return file if file.seekable() else io.BytesIO(file.read())


def _load_bytes(data: bytes, name: str, options: _Options, *, suffix: str = "") -> Iterator[Document | LoadFault]:
    known = SUFFIXES.get(suffix.lower())
    if known is None and options.format is None and _is_json_lines(data):
        yield from _load_lines(io.BytesIO(data), name, Path(), options)
        return
    if known is None and options.format is None and (container := container_by_content(data[:HEAD])) is not None:
        yield from read_container(container, io.BytesIO(data), name)
        return
    try:
        text = decode(data, where=name, encoding=options.encoding)
        yield options.taken(Document(text, id=name, format=options.format or known), name)
    except AiclaimsError as error:
        yield LoadFault.at(name, error)


def _is_json_lines(data: bytes) -> bool:
    if not data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        return False
    first = data.lstrip(b"\xef\xbb\xbf \t\r\n").split(b"\n", 1)[0]
    return _names_a_text(_value(first)) or _is_claim(first)


def _value(line: bytes) -> object:
    """Read a line of JSON, None where it is none."""
    import json

    try:
        return json.loads(line)
    except (ValueError, RecursionError):
        return None


def _names_a_text(record: object) -> bool:
    return isinstance(record, dict) and ("text" in record or "path" in record)


def _is_claim(line: bytes) -> bool:
    record = _value(line)
    return is_claim_json(record) and not _names_a_text(record)


def _load_lines(file: IO[bytes], name: str, folder: Path, options: _Options) -> Iterator[Document | LoadFault]:
    begun = False
    for number, line in enumerate(file, 1):
        line = line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line
        if not line.strip():
            continue
        if not begun and _is_claim(line):
            yield _fault(Path(name), _OF_CLAIMS, expected="documents", got="claims")
            return
        begun = True
        where = f"{name}:{number}"
        try:
            yield options.taken(_read_line(line, where, folder, options), where)
        except AiclaimsError as error:
            yield LoadFault.at(where, error)


def _read_line(line: bytes, where: str, folder: Path, options: _Options) -> Document:
    import json

    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise DocumentError(
            "a line is a JSON object",
            expected="a document",
            got=no_json(line, error),
            where=where,
        ) from error
    if not isinstance(record, dict):
        raise DocumentError("a line is a JSON object", expected="a document", got=type(record).__name__, where=where)
    text = record.get("text")
    held: Document | None = None
    if text is None and isinstance(record.get("path"), str):
        held = _document_at(folder / record["path"], where, options)
        text = held.text
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
    if held is not None:
        given = {field: value or getattr(held, field) for field, value in given.items()}
        given |= {"pages": held.pages, "retrieved": held.retrieved}
    given["format"] = given["format"] or options.format
    name = record.get("doc", record.get("id"))
    return Document(text, id=str(name) if name not in (None, "") else "", **given)


def _document_at(path: Path, where: str, options: _Options) -> Document:
    """Read the one document of the file that a line names."""
    found = list(_load_file(path, attrs.evolve(options, seen={})))
    faults = [each.error for each in found if isinstance(each, LoadFault)]
    documents = [each for each in found if isinstance(each, Document)]
    if faults and not documents:
        raise faults[0]
    if len(documents) != 1 or faults:
        raise DocumentError(
            "a line is one document",
            expected="a file with one",
            got=f"{path.as_posix()} with {len(documents)} and {len(faults)} that cannot be read",
            where=where,
        )
    return documents[0]


def _fault(path: Path, message: str, *, expected: str, got: str) -> LoadFault:
    where = path.as_posix()
    return LoadFault(where, DocumentError(message, expected=expected, got=got, where=where))
