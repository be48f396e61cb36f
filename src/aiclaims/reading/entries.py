"""Lines that only give somebody a number: "Acme: 900 (Japan)", one of a list that no mark shows."""

from __future__ import annotations

import re
from functools import cache


@cache
def _entry() -> re.Pattern[str]:
    return re.compile(
        r"\W*(?:\d+[.)]\s+)?(?P<label>[^.:;?!\d](?:[^:;?!]){1,40}?)\s?[:?–—]\s+(?:[\w-]+\s+){0,2}?[~≈$€£]?\d[\d,.]*\+?\s?%?"
        r"(?:\s+(?:million|billion|thousand|percent|patents|families|applications))?[.;,]?\s*(?:\([^()]{1,40}\)\W*)?"
    )


def is_entry(text: str) -> bool:
    """Tell whether a line or sentence is nothing but a label and its number.

    Args:
        text: The line.
    """
    return len(text) < 120 and _entry().fullmatch(text) is not None
