"""RSS and Atom -> a document for each item."""

from __future__ import annotations

import datetime as dt
import io
import re
from collections.abc import Iterator, Mapping
from html import escape, unescape
from typing import IO, Any

import feedparser

from aiclaims.documents.containers.opening import broken, read_at_most
from aiclaims.documents.document import Document
from aiclaims.documents.language import language_code, strip_tags
from aiclaims.documents.loadfault import LoadFault
from aiclaims.documents.metadata import web_address
from aiclaims.errors import DocumentError
from aiclaims.patterns import lazy_regex

_LARGEST = 64 * 2**20
_CLOSED = lazy_regex(rb"</(?:rss|feed|rdf:RDF)\s*>", re.IGNORECASE)
_ENTITIES = lazy_regex(rb"<!ENTITY\b", re.IGNORECASE)


def read_feed(file: IO[bytes], name: str, depth: int) -> Iterator[Document | LoadFault]:
    """Read a feed: each item is a document, its title a heading over its content.

    An item's id is its address, or the feed's name with the item's own id or number behind it.

    Args:
        file: The file.
        name: Its name.
        depth: In how many containers it stands.

    Yields:
        Each item in the order of the feed, then a fault where the feed breaks off.

    Raises:
        DocumentError: Where the file is no feed, or declares entities, which could blow it up.
    """
    data = read_at_most(file, _LARGEST, what="a feed", where=name)
    if _ENTITIES.search(data):
        raise DocumentError("a feed that declares entities", expected="plain XML", got="<!ENTITY", where=name)
    # A stream, for the library takes bytes for the name of a file. The markup stays as given.
    feed = feedparser.parse(io.BytesIO(data), sanitize_html=False, resolve_relative_uris=False)
    if not feed.version and not feed.entries:
        raise broken("a feed", feed.get("bozo_exception") or ValueError("neither RSS nor Atom"), where=name)
    language = language_code(str(feed.feed.get("language") or ""))
    taken: set[str] = set()
    for number, entry in enumerate(feed.entries, 1):
        document = _document(entry, name, number, language, taken)
        if document is not None:
            yield document
    if feed.bozo and not _CLOSED.search(data[-200:]):
        yield LoadFault(name, broken("a feed to its end", feed.bozo_exception, where=name))


def _document(
    entry: Mapping[str, Any], name: str, number: int, language: str | None, taken: set[str]
) -> Document | None:
    title = _title(entry)
    contents = [*(entry.get("content") or ()), *filter(None, [entry.get("summary_detail")])]
    # The longest: a summary may be in the place of the content, and the other way round.
    content: Mapping[str, Any] = max(contents, key=lambda each: len(each.get("value") or ""), default={})
    body = str(content.get("value") or "")
    if not title and not body.strip():
        return None
    plain = content.get("type") == "text/plain" and "<" not in body
    if plain:
        text = f"{title}\n\n{body}" if title else body
    else:
        text = f"<h1>{escape(title, quote=False)}</h1>\n{body}" if title else body
    url = web_address(str(entry.get("link") or "").strip())
    id = url or f"{name}#{entry.get('id') or number}"
    if id in taken:
        id = f"{name}#{number}"
    taken.add(id)
    return Document(
        text,
        id=id,
        title=title or None,
        published=_day(entry),
        url=url,
        language=language,
        format="text" if plain else "html",
    )


def _title(entry: Mapping[str, Any]) -> str:
    title = str(entry.get("title") or "")
    if (entry.get("title_detail") or {}).get("type") in ("text/html", "application/xhtml+xml"):
        title = unescape(strip_tags(title))
    return " ".join(title.split())


def _day(entry: Mapping[str, Any]) -> dt.date | None:
    """Give the day of an item in UTC, the one of its last change where it names no other."""
    parsed = entry.get("published_parsed") or entry.get("updated_parsed")
    try:
        return dt.date(*parsed[:3]) if parsed else None
    except (ValueError, TypeError):
        return None
