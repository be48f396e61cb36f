"""Figures that stand alone over what they measure, as infographics and prologues print them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from aiclaims.patterns import lazy_regex
from aiclaims.reading.marks import QuantityMark

if TYPE_CHECKING:
    from aiclaims.reading.passages import Passage

_PADDING = " .:*–—-+~≈"
_CAPTION = lazy_regex(
    r"(?:the\s+|a\s+)?(?:[A-Z][\w.&-]*(?:\s[A-Z][\w.&-]*){0,2}['’]s?\s+)?(?:[\w-]+\s+){0,4}?"
    r"(?:share|percentage|proportion|part|number|count|total|growth|increase|rise|decline|drop|score|accuracy|rate|figure|gap|lag|lead|patents|patent famil(?:y|ies)|families|inventions|grants|applications|filings)\b|how (?:many|much|far)\b",
    re.IGNORECASE,
)


# "70%: China's share of", "3 months – gap between": not the score of a test, which needs no words to be told.
_LED_IN = lazy_regex(
    r"\W{0,4}(?!(?:19|20)\d\d\b)(?:[~≈<>]\s?)?\d[\d.,]*\s?(?:%|×|x\b|percent\b|k\b|M\b|thousand\b|million\b|months?\b|years?\b|points?\b)?[*_]*\s?[:–—]\s+"
    r"(?=(?:the\s+|a\s+)?(?:[A-Z][\w.&-]*(?:\s[A-Z][\w.&-]*){0,2}['’]s?\s+)?(?:how (?:many|much|far)|(?:[^\W\d][\w-]*\s+){0,3}?(?:share|percentage|proportion|number|count|total|growth|increase|rise|decline|gap|lag|lead|patents|patent famil(?:y|ies)|families|inventions|grants|applications|filings))\b)",
    re.IGNORECASE,
)


def caption_start(text: str) -> int | None:
    """Find where the words begin that say what the figure before them measures: "70%: China's share of AI patents".

    Args:
        text: The clean text of an item or paragraph.

    Returns:
        The offset of the words; None where the text does not open with a figure that a colon or dash sets off.
    """
    found = _LED_IN.match(text)
    return None if found is None else found.end()


def find_callout(passage: Passage) -> QuantityMark | None:
    """Give the figure that stands alone before a passage whose words say what it measures: "61.3%. China's share of ...".

    Args:
        passage: The passage.

    Returns:
        The figure as a mark of no length at the passage's start; None where none stands there.
    """
    above = passage.previous
    if above is None or above.kind == "row" or len(above.quantities) != 1 or _CAPTION.match(passage.text) is None:
        return None
    figure = above.quantities[0]
    if above.text.strip(_PADDING) != figure.text.strip(_PADDING):
        return None
    return attrs.evolve(figure, start=0, end=0, text="", noun="")
