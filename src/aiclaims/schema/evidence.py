"""The exact words that state a claim, and where they stand."""

from __future__ import annotations

from types import NoneType

import attrs

from aiclaims.errors import GroundingError, SchemaError
from aiclaims.schema.exact_numbers import exact_numbers
from aiclaims.schema.field_types import check_types

_PAGE = frozenset((NoneType, int))


@attrs.frozen(order=True)
class Evidence:
    """A quotation from one document.

    `Document.evidence(start, end)` is the way to make one from a text: it takes the quote from the
    document, so that the two cannot differ.

    Args:
        doc: Id of the document.
        start: Offset of the first code point of the quote in the document as it was given.
        end: Offset behind its last code point.
        quote: The text between the two.
        page: The printed page that the quote begins on, counting from 1; None where the document has none.

    Raises:
        SchemaError: Where the document's id is empty, the offsets are out of order, the page is no page, or a value is of
            another type.
        GroundingError: Where the quote is empty or not as long as the span.
    """

    doc: str
    start: int
    end: int
    quote: str
    page: int | None = attrs.field(default=None, order=False)

    def __attrs_post_init__(self) -> None:
        if not (
            type(self.start) is int
            and type(self.end) is int
            and type(self.quote) is str
            and type(self.doc) is str
            and type(self.page) in _PAGE
        ):
            exact_numbers(self, "start", "end", "page")
            check_types(self)
        if not self.doc:
            raise SchemaError(
                "evidence names its document", expected="a document id", got=repr(self.doc), where="$.doc"
            )
        if not 0 <= self.start < self.end:
            raise SchemaError(
                "evidence stands somewhere",
                expected="0 <= start < end",
                got=f"{self.start}..{self.end}",
                where=f"{self.doc}: $.start",
            )
        if self.page is not None and self.page < 1:
            raise SchemaError(
                "pages count from 1", expected="1 or more", got=str(self.page), where=f"{self.doc}: $.page"
            )
        if len(self.quote) != self.end - self.start:
            raise GroundingError(
                "a quote is as long as its span",
                expected=f"{self.end - self.start} code points",
                got=f"{len(self.quote)}",
                where=f"{self.doc}[{self.start}:{self.end}]",
            )

    def check(self, text: str) -> None:
        """Hold the quote against the text of its document.

        Raises:
            GroundingError: Where the text at the span is another.
        """
        there = text[self.start : self.end]
        if there != self.quote:
            raise GroundingError(
                "a quote is the text at its span",
                expected=repr(there[:60]),
                got=repr(self.quote[:60]),
                where=f"{self.doc}[{self.start}:{self.end}]",
            )
