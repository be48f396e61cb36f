"""Mails and saved pages (MHTML) -> their text, and the files attached to them."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Iterator
from email.message import EmailMessage
from email.parser import BytesParser
from email.policy import default
from email.utils import parsedate_to_datetime
from typing import IO

from aiclaims.documents.containers.catalogue import container_by_name
from aiclaims.documents.containers.opening import read_at_most, read_container, too_large
from aiclaims.documents.decoding import decode
from aiclaims.documents.document import Document, Format
from aiclaims.documents.loadfault import LoadFault
from aiclaims.documents.sniffing import SUFFIXES
from aiclaims.errors import AiclaimsError, DocumentError

_LARGEST = 128 * 2**20
_PARTS = 2_000
_DEPTH = 4


def read_mail(file: IO[bytes], name: str, depth: int) -> Iterator[Document | LoadFault]:
    """Read a mail, or a page that a browser saved with all that belongs to it.

    The text is the HTML part where there is one, else the plain part. Attached documents and mails become documents of
    their own, named after the mail.

    Args:
        file: The file.
        name: Its name, which becomes the document's id.
        depth: In how many containers it stands.

    Yields:
        The document, then what is attached; faults in the place of what cannot be read.

    Raises:
        DocumentError: Where nothing in the file can be read.
    """
    data = read_at_most(file, _LARGEST, what="a mail", where=name)
    yield from _read(BytesParser(EmailMessage, policy=default).parsebytes(data), name, depth)


def _read(message: EmailMessage, name: str, depth: int) -> Iterator[Document | LoadFault]:
    found = 0
    body = _body(message)
    if body is not None:
        try:
            document = _document(message, body, name)
            if document.text.strip():
                found += 1
                yield document
        except AiclaimsError as error:
            found += 1
            yield LoadFault.at(name, error)
    for loaded in _attached(message, body, name, depth):
        found += 1
        yield loaded
    if not found:
        raise DocumentError(
            "a mail without text", expected="a part of text", got=message.get_content_type(), where=name
        )


def _body(message: EmailMessage) -> EmailMessage | None:
    try:
        found = message.get_body(("html", "plain"))
    except (LookupError, ValueError, AttributeError):  # a head that contradicts its parts
        return None
    return found if isinstance(found, EmailMessage) else None


def _document(message: EmailMessage, body: EmailMessage, name: str) -> Document:
    text = decode(_bytes(body), where=name, declared=body.get_content_charset())
    format: Format = "html" if body.get_content_type() == "text/html" else "text"
    day = _day(message)
    page = _header(message, "Snapshot-Content-Location") or _header(body, "Content-Location")
    if page and page.startswith(("http://", "https://")):
        # A saved page is dated by its saving; when it came out it says itself.
        return Document(text, id=name, url=page, format=format, retrieved=day)
    return Document(text, id=name, title=_header(message, "Subject"), published=day, format=format)


def _bytes(part: EmailMessage) -> bytes:
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def _header(message: EmailMessage, name: str) -> str | None:
    try:
        value = " ".join(str(message.get(name) or "").split())
    except Exception:  # the standard library's parser of headers fails on some that are broken
        return None
    return value.encode("utf-8", "replace").decode("utf-8") or None


def _day(message: EmailMessage) -> dt.date | None:
    value = _header(message, "Date")
    try:
        return parsedate_to_datetime(value).date() if value else None
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _attached(
    message: EmailMessage, body: EmailMessage | None, name: str, depth: int
) -> Iterator[Document | LoadFault]:
    names: set[str] = set()
    for number, part in enumerate(_own_parts(message), 1):
        if number > _PARTS:
            yield LoadFault(name, too_large("a mail", most=_PARTS, unit="parts", where=name))
            return
        if part is body or (part.is_multipart() and part.get_content_type() != "message/rfc822"):
            continue
        inner = part.get_content_type() == "message/rfc822"
        try:
            called = " ".join(str(part.get_filename() or "").split()).replace("/", "_")
        except Exception:  # as of headers
            called = ""
        if not inner and (
            not called or (part.get_content_disposition() != "attachment" and part.get_content_type() == "text/html")
        ):
            continue
        where = f"{name}#{called or 'mail'}"
        if where in names:
            where = f"{name}#{number}:{called or 'mail'}"
        names.add(where)
        try:
            yield from _attachment(part, called, where, depth, inner=inner)
        except AiclaimsError as error:
            yield LoadFault.at(where, error)


def _own_parts(message: EmailMessage) -> Iterator[EmailMessage]:
    """Give the parts of a mail, those of a mail attached to it aside."""
    waiting = [message]
    while waiting:
        part = waiting.pop()
        yield part
        if part.get_content_maintype() == "multipart" and part.is_multipart():
            waiting += reversed([each for each in part.iter_parts() if isinstance(each, EmailMessage)])


def _attachment(
    part: EmailMessage, called: str, where: str, depth: int, *, inner: bool
) -> Iterator[Document | LoadFault]:
    if depth >= _DEPTH:
        yield LoadFault(where, too_large("a mail in a mail", most=_DEPTH, unit="mails deep", where=where))
    elif inner:
        payload = part.get_payload()
        held = payload[0] if isinstance(payload, list) and payload else None
        if isinstance(held, EmailMessage):
            yield from _read(held, where, depth + 1)
    elif (container := container_by_name(called)) is not None:
        yield from read_container(container, io.BytesIO(_bytes(part)), where, depth=depth + 1)
    elif (suffix := next((end for end in SUFFIXES if called.lower().endswith(end)), None)) is not None:
        text = decode(_bytes(part), where=where, declared=part.get_content_charset())
        yield Document(text, id=where, format=SUFFIXES[suffix])
