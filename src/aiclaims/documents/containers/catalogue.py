"""Which containers there are, and how they are told: by the end of a file's name, or by its first bytes."""

from __future__ import annotations

import re
from collections.abc import Callable

import attrs

from aiclaims.patterns import lazy_regex

HEAD = 4096
"""Bytes by which the content is told."""

_FEED = lazy_regex(
    rb"\s*(?:<\?.{0,500}?\?>\s*|<!--.{0,2000}?-->\s*|<!DOCTYPE\s+rss.{0,500}?>\s*)*<(?:rss|feed|rdf:RDF)\b", re.S
)
_FIELD = lazy_regex(rb"([A-Za-z][\w-]{1,60}):[ \t]?\S?")
_OF_MAIL = frozenset(
    b"from to cc date subject received return-path delivered-to message-id mime-version x-received reply-to sender".split()
)
_MAIL_FIELDS = 3


@attrs.frozen
class Container:
    """A form in which files hold documents.

    Args:
        name: What it is called in messages, with its article.
        suffixes: Ends of the names of such files.
        extra: The extra that its library comes with; None where the standard library reads it.
        reader: Dotted name of the module and its function that reads it.
        begins: Tells whether the first bytes of a file are of it.
        several: Whether a file may hold many documents.
    """

    name: str
    suffixes: tuple[str, ...]
    extra: str | None
    reader: str
    begins: Callable[[bytes], bool]
    several: bool = False


def _is_pdf(head: bytes) -> bool:
    # Some servers put a line in front.
    return b"%PDF-" in head[:1024]


def _is_word(head: bytes) -> bool:
    return head.startswith(b"PK\x03\x04") and (b"[Content_Types].xml" in head or b"word/" in head)


def _is_feed(head: bytes) -> bool:
    return _FEED.match(head.removeprefix(b"\xef\xbb\xbf")) is not None


def _is_mail(head: bytes) -> bool:
    """Tell a mail by its head: nothing but fields, and several that every mail has."""
    known: set[bytes] = set()
    for line in head.splitlines()[:40]:
        if not line.strip():
            break
        if line[:1] in b" \t" and known:
            continue
        field = _FIELD.match(line)
        if field is None:
            return False
        known.add(field[1].lower())
    return len(known & _OF_MAIL) >= _MAIL_FIELDS


def _is_parquet(head: bytes) -> bool:
    return head.startswith(b"PAR1")


def _is_crawl(head: bytes) -> bool:
    if head.startswith(b"\x1f\x8b"):
        import zlib

        try:
            head = zlib.decompressobj(wbits=31).decompress(head, 64)
        except zlib.error:
            return False
    return head.startswith(b"WARC/")


_HERE = "aiclaims.documents.containers"
CONTAINERS = (
    Container("a PDF", (".pdf",), "pdf", f"{_HERE}.pdf:read_pdf", _is_pdf),
    Container("a Word document", (".docx",), "docx", f"{_HERE}.word:read_word", _is_word),
    Container("a mail or saved page", (".eml", ".mht", ".mhtml"), None, f"{_HERE}.mail:read_mail", _is_mail, True),
    Container("a feed", (".rss", ".atom"), "feeds", f"{_HERE}.feeds:read_feed", _is_feed, True),
    Container("a crawl", (".warc", ".warc.gz"), "warc", f"{_HERE}.crawl:read_crawl", _is_crawl, True),
    Container("a Parquet file", (".parquet",), "arrow", f"{_HERE}.parquet:read_parquet", _is_parquet, True),
)


def container_by_name(name: str) -> Container | None:
    """Give the container that the end of a file's name stands for, None where it stands for none.

    Args:
        name: Name or path of a file.
    """
    low = name.lower()
    return next((each for each in CONTAINERS if low.endswith(each.suffixes)), None)


def container_by_content(head: bytes) -> Container | None:
    """Give the container that a file begins like, None where it is like none.

    Args:
        head: Its first bytes, `HEAD` of them or more.
    """
    return next((each for each in CONTAINERS if each.begins(head)), None)
