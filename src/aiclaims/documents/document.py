"""The document as given."""

from __future__ import annotations

import datetime as dt
import hashlib
import operator
import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Literal, cast, get_args

import attrs

from aiclaims.errors import DocumentError
from aiclaims.schema import Evidence

Format = Literal["text", "markdown", "html"]
FORMATS: tuple[Format, ...] = get_args(Format)
_SAID_BY_THE_TEXT = ("title", "published", "url", "language")


def _to_day(value: dt.date | str | None, *, message: str, where: str) -> dt.date | None:
    """Read a day: a date, a time (its day), or either as ISO 8601 writes it; of a month, "2025-03", its last."""
    if isinstance(value, dt.datetime):
        return value.date()
    if value is None or isinstance(value, dt.date):
        return value
    if isinstance(value, str):
        if not value.strip():
            return None
        try:
            return dt.datetime.fromisoformat(value.strip()).date()
        except ValueError:
            from aiclaims.documents.dates import last_of_month

            month = last_of_month(value)
            if month is not None:
                return month
    raise DocumentError(
        message,
        expected='an ISO 8601 date such as "2025-03-17", or a month such as "2025-03"',
        got=repr(value),
        where=where,
    )


def _to_published(value: dt.date | str | None) -> dt.date | None:
    return _to_day(value, message="a document came out on a day", where="published")


def _to_retrieved(value: dt.date | str | None) -> dt.date | None:
    return _to_day(value, message="a document was fetched or saved on a day", where="retrieved")


def _to_offsets(value: Iterable[int]) -> tuple[int, ...]:
    try:
        return tuple(map(operator.index, value))
    except TypeError as error:
        raise DocumentError(
            "pages begin at offsets", expected="whole numbers", got=repr(value)[:80], where="pages"
        ) from error


def _to_format(value: Format | None) -> Format:
    if value is not None and value not in FORMATS:
        raise DocumentError(
            "a format is one of a few words", expected=", ".join(FORMATS), got=repr(value), where="format"
        )
    return cast(Format, value or "")  # empty until the text has been looked at


def _to_language(value: str | None) -> str | None:
    """Keep the language of a code such as "en-GB"; refuse what is none, for no extractor would read it."""
    if value is None:
        return None
    match = re.fullmatch(r"([A-Za-z]{2,3})(?:[-_][A-Za-z0-9]+)*", value) if isinstance(value, str) else None
    if match is None:
        raise DocumentError(
            "a language is an ISO 639 code",
            expected="two or three letters, such as 'en'",
            got=repr(value),
            where="language",
        )
    return match[1].lower()


@attrs.frozen(kw_only=True)
class Document:
    """A text with what is known about it; every offset that aiclaims gives counts into `text`.

    What is not given is read from the text itself where it says so: the head of a page, front matter,
    a title, a date line. `attrs.evolve` keeps it all, the id too: another text makes a revision of the same document.

    Args:
        text: The document as it was given: raw HTML or Markdown, not a cleaned copy.
        id: Its name; a hash of the text where none is given.
        title: Its title.
        published: The day it came out, as a date or an ISO 8601 string, of a month alone its last day; relative dates
            ("last year") count from it.
        url: Where it stands.
        language: ISO 639-1 code, such as "en".
        format: `text`, `markdown` or `html`; told by the text where it is None.
        pages: The offset at which each printed page begins, in order; empty where there are no pages.
        retrieved: The day it was fetched or saved; no date counts from it.

    Raises:
        DocumentError: Where the text is no string, the format unknown, the day no day, or pages are out of order.
    """

    text: str = attrs.field(repr=False, kw_only=False)
    id: str = ""
    title: str | None = None
    published: dt.date | None = attrs.field(default=None, converter=_to_published)
    url: str | None = None
    language: str | None = attrs.field(default=None, converter=_to_language)
    format: Format = attrs.field(default=None, converter=_to_format)
    pages: tuple[int, ...] = attrs.field(default=(), converter=_to_offsets, repr=False)
    retrieved: dt.date | None = attrs.field(default=None, converter=_to_retrieved)

    def __attrs_post_init__(self) -> None:
        if not isinstance(self.text, str):
            raise DocumentError("a document is a text", expected="a str", got=type(self.text).__name__, where="text")
        for name in ("id", "title", "url"):
            value = getattr(self, name)
            if not isinstance(value, str | None):
                raise DocumentError(f"a document's {name} is a text", expected="a str", got=repr(value), where=name)
        if self.pages:
            from aiclaims.documents.pages import check_pages

            check_pages(self.pages, len(self.text))
        if not self.format:
            from aiclaims.documents.sniffing import sniff_format

            self._set("format", sniff_format(self.text))
        if not self.id:
            digest = hashlib.blake2b(self.text.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
            self._set("id", f"doc-{digest}")
        for name in _SAID_BY_THE_TEXT:
            if getattr(self, name) is None:
                object.__delattr__(self, name)  # open: read from the text on first use

    if not TYPE_CHECKING:  # or else every misspelt attribute would pass the type check

        def __getattr__(self, name: str) -> Any:
            # Reached only for a field that is open. Most documents are never asked for theirs.
            if name not in _SAID_BY_THE_TEXT:
                raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
            from aiclaims.documents.metadata import read_metadata

            found = read_metadata(self.text, self.format)
            for each in _SAID_BY_THE_TEXT:
                try:
                    object.__getattribute__(self, each)
                except AttributeError:
                    self._set(each, getattr(found, each))
            return object.__getattribute__(self, name)

    def _set(self, name: str, value: Any) -> None:
        # Frozen to everybody else: what the text says belongs to the document from the start.
        object.__setattr__(self, name, value)

    @property
    def given_title(self) -> str | None:
        """Its title where it was given, or read before; what the text says itself is not read for this."""
        try:
            return cast(str | None, object.__getattribute__(self, "title"))
        except AttributeError:
            return None

    def _repr_html_(self) -> str:
        from aiclaims.schema.display import card

        rows: list[tuple[str, object]] = [
            (name, getattr(self, name)) for name in ("title", "published", "url", "language")
        ]
        rows += [("format", self.format), ("length", f"{len(self.text):,} code points")]
        rows.append(("pages", len(self.pages) or None))
        return card(self.id, rows, quotes=[(self.text, "its text")] if self.text.strip() else ())

    def evidence(self, start: int, end: int) -> Evidence:
        """Quote a stretch of the text.

        Args:
            start: Offset of the first code point.
            end: Offset behind the last.
        """
        from aiclaims.documents.pages import page_at

        return Evidence(self.id, start, end, self.text[start:end], page_at(self.pages, start))

    def page_of(self, offset: int) -> int | None:
        """Give the number of the page that an offset is on, counting from 1; None where there are no pages.

        Args:
            offset: An offset into the text, its end included.

        Raises:
            DocumentError: Where the text has no such offset.
        """
        from aiclaims.documents.pages import page_at

        if not 0 <= offset <= len(self.text):
            raise DocumentError(
                "an offset is into the text", expected=f"0 to {len(self.text)}", got=repr(offset), where="offset"
            )

        return page_at(self.pages, offset)
