"""What a change is told with: the count it led to, a second change of the same."""

from __future__ import annotations

import re

from aiclaims.extractors.patents.claim import PatentMeasure
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Passage, QuantityMark


def led_on(passage: Passage, change: QuantityMark, mark: QuantityMark) -> PatentMeasure | None:
    """Tell what a quantity right behind a change measures: "fell 4.7 percent to 24,000", "up 10% from 2020 and 59% from 2015".

    Args:
        passage: The passage.
        change: By how much patents grew or fell.
        mark: The next quantity.
    """
    between = passage.text[change.end : mark.start]
    if mark.kind == "number" and _LED_TO.fullmatch(between):
        return "count"
    return "growth" if mark.kind == "percent" and _ALSO_GREW.fullmatch(between) else None


_LED_TO = lazy_regex(
    r"(?:\s(?:in\s)?(?:(?:19|20)\d\d|(?:last|this)\syear),?)?\s(?:(?:or\s)?to|reaching|and\sreached)\s(?:(?:about|around|some|nearly|over|just|only|more|than|a|the|new|record|high|low|peak|total|of)\s)*",
    re.IGNORECASE,
)
_ALSO_GREW = lazy_regex(
    r"\s(?:from|over|on|in|between|than)\s[^;.%()]{3,40},?\s(?:and|but)\s(?:by\s|up\s)?(?:(?:about|around|some|nearly|over|just|only)\s)*",
    re.IGNORECASE,
)
