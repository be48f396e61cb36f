"""PDF -> one document: the text that is set on the pages, and where each page begins in it."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from typing import IO

from pypdf import PdfReader, apply_configuration
from pypdf.errors import FileNotDecryptedError, WrongPasswordError

from aiclaims.documents.containers.opening import broken, too_large
from aiclaims.documents.containers.pdf_lines import set_pages
from aiclaims.documents.document import Document
from aiclaims.documents.loadfault import LoadFault
from aiclaims.errors import DocumentError

_PAGES = 10_000
_CHARACTERS = 30_000_000
_STREAM = 32 * 2**20  # bytes of one unpacked stream; the text of a page has a few thousand
_OPERATORS = 500_000  # of the content of one page
_TITLE = 300


def read_pdf(file: IO[bytes], name: str, depth: int) -> Iterator[Document | LoadFault]:
    """Read a PDF.

    Args:
        file: The file.
        name: Its name, which becomes the document's id.
        depth: In how many containers it stands.

    Yields:
        A fault for each page that cannot be read, then the document.

    Raises:
        DocumentError: Where the file is broken, locked, or without any text.
    """
    _keep_quiet()
    # The library holds what a stream unpacks to, and what a page draws, below these.
    with apply_configuration(
        zlib_maximum_output_length=_STREAM,
        lzw_maximum_output_length=_STREAM,
        run_length_maximum_output_length=_STREAM,
        brotli_maximum_output_length=_STREAM,
        array_based_stream_maximum_output_length=_STREAM,
        maximum_declared_stream_length=_STREAM,
        stream_parsing_work_maximum_count=_OPERATORS,
    ):
        try:
            reader = PdfReader(file)
            pages, faults = _texts(reader, name)
            title = _title(reader)
        except (FileNotDecryptedError, WrongPasswordError) as error:
            raise DocumentError(
                "a PDF that is locked",
                expected="one that opens without a password",
                got="an encrypted file",
                where=name,
            ) from error
    yield from faults
    text, starts = set_pages(pages)
    if not text.strip():
        if faults:
            return
        raise DocumentError(
            "a PDF without text",
            expected="text, as a scan has after text recognition",
            got=f"{len(pages)} pages of none",
            where=name,
        )
    yield Document(text, id=name, title=title, format="text", pages=starts)


def _texts(reader: PdfReader, name: str) -> tuple[list[str], list[LoadFault]]:
    pages: list[str] = []
    faults: list[LoadFault] = []
    length = 0
    for number, page in enumerate(reader.pages, 1):
        where = f"{name}, page {number}"
        if number > _PAGES:
            faults.append(LoadFault(where, too_large("a PDF", most=_PAGES, unit="pages", where=where)))
            break
        try:
            text = page.extract_text()
        except (FileNotDecryptedError, WrongPasswordError):
            raise
        except Exception as error:  # one page in a form that the library does not know costs itself
            faults.append(LoadFault(where, broken("a page of a PDF", error, where=where)))
            text = ""
        length += len(text)
        if length > _CHARACTERS:
            faults.append(
                LoadFault(where, too_large("the text of a PDF", most=_CHARACTERS, unit="characters", where=where))
            )
            break
        pages.append(text)
    return pages, faults


def _title(reader: PdfReader) -> str | None:
    """Give the title that the file names, unless a program put its own name of the file there."""
    try:
        title = reader.metadata.title if reader.metadata is not None else None
    except Exception:  # a title that cannot be read is none
        return None
    title = " ".join(str(title or "").split())[:_TITLE]
    if (
        not title
        or title.lower().startswith(("microsoft ", "untitled"))
        or title.lower().endswith((".doc", ".docx", ".pdf", ".indd"))
    ):
        return None
    return title


def _keep_quiet() -> None:
    # What the library mends on the way it would print to standard error; with a handler of its own it is logged only.
    logger = logging.getLogger("pypdf")
    if not logger.handlers:
        logger.addHandler(logging.NullHandler())
