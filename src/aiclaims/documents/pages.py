"""Offsets of a text -> the printed pages that it was read from."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from aiclaims.errors import DocumentError


def page_at(pages: Sequence[int], offset: int) -> int | None:
    """Give the number of the page that an offset is on, counting from 1.

    Args:
        pages: The offset at which each page begins; a page without text begins where the next one does.
        offset: An offset into the text.

    Returns:
        The number; None where there are no pages.
    """
    return max(bisect_right(pages, offset), 1) if pages else None


def check_pages(pages: Sequence[int], length: int) -> None:
    """Refuse pages that are not in order, or not of the text.

    Args:
        pages: The offset at which each page begins.
        length: Code points of the text.

    Raises:
        DocumentError: Where the first is not 0, or one begins before the last or behind the text.
    """
    if pages[0] != 0 or any(above > below for above, below in pairwise(pages)) or pages[-1] > length:
        raise DocumentError(
            "pages begin one after the other",
            expected=f"offsets in order from 0 to {length}",
            got=repr(tuple(pages[:8])),
            where="pages",
        )
