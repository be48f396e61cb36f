"""Open a container with its reader; whatever a broken or hostile file does to a library is a fault."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterator
from typing import IO

from aiclaims.documents.containers.catalogue import Container
from aiclaims.documents.document import Document
from aiclaims.documents.loadfault import LoadFault
from aiclaims.errors import AiclaimsError, DocumentError, MissingExtraError, SizeLimitError

Loaded = Iterator[Document | LoadFault]
Reader = Callable[[IO[bytes], str, int], Loaded]

_MESSAGE = 160


def read_container(container: Container, file: IO[bytes], name: str, *, depth: int = 0) -> Loaded:
    """Read the documents of a file.

    Args:
        container: What the file is.
        file: The file, open at its start; it can be searched.
        name: Its name, which ids and faults begin with.
        depth: In how many containers it stands itself.

    Yields:
        Each document, or the fault that stands in for it. What a library raises ends the file with a fault; the
        documents before stay.
    """
    try:
        yield from _reader(container, name)(file, name, depth)
    except AiclaimsError as error:
        yield LoadFault.at(name, error)
    except Exception as error:
        # The libraries promise no set of errors, least of all for files that are made to break them.
        yield LoadFault(name, broken(container.name, error, where=name))


def broken(what: str, error: BaseException, *, where: str) -> DocumentError:
    """Say that a library could not read something.

    Args:
        what: What it should have been.
        error: What the library raised.
        where: The place.
    """
    told = " ".join(str(error).split())
    got = f"{type(error).__name__}: {told[:_MESSAGE]}" if told else type(error).__name__
    return DocumentError("a file that is broken", expected=what, got=got, where=where)


def too_large(what: str, *, most: int, unit: str, where: str) -> SizeLimitError:
    """Say that something is larger than is safe to read.

    Args:
        what: What it is.
        most: How large it may be.
        unit: Of what.
        where: The place.
    """
    return SizeLimitError(
        f"{what} is of a size that is safe to read", expected=f"at most {most:,} {unit}", got="more", where=where
    )


def read_at_most(file: IO[bytes], most: int, *, what: str, where: str) -> bytes:
    """Read the whole of a file, unless it is too large.

    Args:
        file: The file.
        most: Bytes it may have.
        what: What it is.
        where: The place.

    Raises:
        SizeLimitError: Where it has more.
    """
    data = file.read(most + 1)
    if len(data) > most:
        raise too_large(what, most=most, unit="bytes", where=where)
    return data


def _reader(container: Container, name: str) -> Reader:
    module, _, function = container.reader.partition(":")
    try:
        found: Reader = getattr(importlib.import_module(module), function)
    except ModuleNotFoundError as error:
        if container.extra is None or (error.name or "").startswith("aiclaims"):
            raise
        raise MissingExtraError.of(
            container.name, extra=container.extra, library=error.name or "library", where=name
        ) from error
    return found
