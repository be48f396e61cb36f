"""What a list is a list of: its items count what the text over them, or an item before, names."""

from __future__ import annotations

from collections.abc import Iterator

from aiclaims.extractors.patents import words
from aiclaims.reading import Passage

_LONGEST = 8
"""Items up to which the text over a list is looked for."""


def above_in_list(passage: Passage) -> Iterator[Passage]:
    """Give what an item hangs on: the items before it, nearest first, the text right over the list, its lead-in."""
    if passage.kind != "item":
        return
    above = passage.previous
    for _ in range(_LONGEST):
        if above is None or above.kind == "row":
            break
        yield above
        if above.kind != "item":
            break
        above = above.previous
    if passage.parent is not None:
        yield passage.parent


def counted_above(passage: Passage) -> Passage | None:
    """Find what says that the values of a list's item are of patents, None where nothing does."""
    return next((above for above in above_in_list(passage) if words.PATENTS.search(above.text)), None)
