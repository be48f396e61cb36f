"""What a list is a list of: its items count what the text over them, or an item before, names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from aiclaims.extractors.patents import words
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Passage

_LONGEST = 30
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


def is_yearly(passage: Passage) -> bool:
    """Tell whether an item tells the number of one year of patents: "2019: 12,300 (+14%)".

    Args:
        passage: The item.
    """
    if passage.kind != "item" or _YEARLY.match(passage.text) is None:
        return False
    above = counted_above(passage)
    return above is not None and _HOLDERS.search(above.text) is None


_HOLDERS = lazy_regex(r"\bpatent (?:holders|owners|assignees|applicants|filers)\b", re.IGNORECASE)


_YEARLY = lazy_regex(
    r"\W*(?:in |by |FY ?)?(?:19|20)\d\d(?:\s?\([^()]{2,20}\))?\**\s?[:–—→=-]\s?\**(?:(?:about|around|over|nearly|some|~|≈|>|more than)\s?)*\d[\d,.]*(?:\s(?:thousand|million)|[kKM])?\+?\**\s?(?!%|per ?cent)",
    re.IGNORECASE,
)


def counted_above(passage: Passage) -> Passage | None:
    """Find what says that the values of a list's item are of patents, None where nothing does."""
    return next((above for above in above_in_list(passage) if words.PATENTS.search(above.text)), None)
