"""Where a claim stands: its page, where there are pages, and its span."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from aiclaims.schema import Claim


def page_of(claim: Claim, pages: Mapping[str, Sequence[int]]) -> int | None:
    """Give the number of the page that a claim's first quote begins on, None where its document has none.

    Args:
        claim: The claim.
        pages: Where the pages of documents begin, by id.
    """
    from aiclaims.documents.pages import page_at

    return page_at(pages.get(claim.doc, ()), claim.evidence[0].start)


def place_of(claim: Claim, pages: Mapping[str, Sequence[int]]) -> str:
    """Write the place of a claim's first quote: `[65:292]`, or with a page `p. 3 [4065:4292]`.

    Args:
        claim: The claim.
        pages: Where the pages of documents begin, by id.
    """
    page = page_of(claim, pages)
    span = f"[{claim.evidence[0].start}:{claim.evidence[0].end}]"
    return span if page is None else f"p. {page} {span}"
