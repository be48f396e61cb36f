"""Nations that parts of what was counted are said to be of: "900 were Japanese, 300 Korean"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from aiclaims.extractors.patents.parties import is_place
from aiclaims.patterns import lazy_regex
from aiclaims.reading import EntityMark, Mark, Passage


def nation_said_of(passage: Passage, value: Mark, holders: Sequence[Mark]) -> EntityMark | None:
    """Find the nation that a number or percentage of patents is said to be of, by its adjective with no noun behind.

    Args:
        passage: The passage.
        value: What tells how many.
        holders: Those who may hold patents.
    """
    be = _BE.match(passage.text, value.end)
    if be is None:
        return None
    return next(
        (
            mark
            for mark in holders
            if mark.start == be.end()
            and isinstance(mark, EntityMark)
            and is_place(mark)
            and mark.text != mark.entity.name
            and not mark.text.endswith("s")  # "23,000 Americans" are people
            and _ENDS.match(passage.text, mark.end) is not None
        ),
        None,
    )


# "20,000 or 63 percent were", "20,000 (63%) were"
_BE = lazy_regex(r"(?:\s(?:or\s|\()[\d.]+\s?(?:%|percent|per cent)\)?)?\s(?:(?:are|were|is|was|being)\s)?(?=[A-Z])")
_ENDS = lazy_regex(r"(?:\sones)?(?:$|[,;.:)]|\s(?:and|while|but)\b)", re.IGNORECASE)
