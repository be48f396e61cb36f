"""WARC records of a crawl -> a document for each page."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import IO

from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

from aiclaims.documents.containers.encodings import unpacked
from aiclaims.documents.containers.opening import broken, too_large
from aiclaims.documents.decoding import decode
from aiclaims.documents.document import Document, Format
from aiclaims.documents.loadfault import LoadFault
from aiclaims.errors import AiclaimsError, DocumentError

_LARGEST = 16 * 2**20  # bytes of a page, unpacked
_HEADERS = 64 * 2**10
_FORMATS: dict[str, Format] = {"text/html": "html", "application/xhtml+xml": "html", "text/plain": "text"}
# What a server sent, what was stored without HTTP, and the text that a crawl made of a page (WET).
_READ = WarcRecordType.response | WarcRecordType.resource | WarcRecordType.conversion

_NONE = (WarcRecordType.no_type, WarcRecordType.unknown)


def read_crawl(file: IO[bytes], name: str, depth: int) -> Iterator[Document | LoadFault]:
    """Read the pages of a crawl, one after the other.

    The id of a page is its address; of later captures of the same page, the address and the time of the capture. The day
    of the capture is `Document.retrieved`; when a page came out it says itself.

    Args:
        file: The file, compressed or not.
        name: Its name.
        depth: In how many containers it stands.

    Yields:
        Each page in HTML or plain text that was found (status 200), and a fault for each that cannot be read.

    Raises:
        DocumentError: Where the file is broken; what comes behind that place is lost.
    """
    seen: set[int] = set()  # hashes, for a crawl has very many pages
    empty = True
    try:
        for record in ArchiveIterator(file, auto_decode="transfer", max_header_len=_HEADERS):
            empty = empty and record.record_type in _NONE
            format = _format(record) if record.record_type & _READ else None
            if format is None:
                continue
            url = str(record.headers.get("WARC-Target-URI") or "").strip("<>")
            captured = str(record.headers.get("WARC-Date") or "")
            id = url or f"{name}#{record.record_id}"
            if hash(id) in seen:
                id = f"{id} {captured}"
            seen.add(hash(id))
            where = f"{name}: {id}"
            try:
                yield Document(_text(record, where), id=id, url=url or None, format=format, retrieved=_day(captured))
            except AiclaimsError as error:
                yield LoadFault.at(where, error)
            except OSError as error:
                yield LoadFault(where, broken("a page of a crawl", error, where=where))
    except (OSError, ValueError) as error:
        raise broken("a crawl to its end", error, where=name) from error
    if empty:
        raise DocumentError("a file that is broken", expected="a crawl", got="no record", where=name)


def _format(record: WarcRecord) -> Format | None:
    if record.is_http:
        if record.http_headers is None or record.http_headers.status_code != 200:
            return None
        return _FORMATS.get((record.http_content_type or "").lower())
    return _FORMATS.get(str(record.headers.get("Content-Type") or "").partition(";")[0].strip().lower())


def _text(record: WarcRecord, where: str) -> str:
    data = record.reader.read(_LARGEST + 1)
    if len(data) > _LARGEST:
        raise too_large("a page of a crawl", most=_LARGEST, unit="bytes", where=where)
    heads = record.http_headers if record.is_http else None
    chunked = heads is not None and heads.get("Transfer-Encoding") is not None
    if not chunked and len(data) < record.content_length:
        raise DocumentError(
            "a page that is cut off", expected=f"{record.content_length:,} bytes", got=f"{len(data):,}", where=where
        )
    if heads is not None:
        data = unpacked(data, str(heads.get("Content-Encoding") or ""), most=_LARGEST, where=where)
    return decode(data, where=where, declared=record.http_charset if record.is_http else None)


def _day(captured: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(captured[:10])
    except ValueError:
        return None
