"""Holders that only the form of a list names: "**Acme Power** (420 patents)" under "Market leaders:"."""

from __future__ import annotations

import re

from aiclaims.extractors.patents.lists import above_in_list
from aiclaims.extractors.patents.topics import names_field
from aiclaims.patterns import lazy_regex
from aiclaims.reading import EntityMark, Passage
from aiclaims.schema import Entity

_LABELLED = lazy_regex(
    r"\W*(?:\d+[.)]\s+)?(?P<name>[A-Z\d][\w&.'’-]*(?:\s+(?:&\s+|of\s+|and\s+)?[A-Z\d][\w&.'’-]*){0,4})\**\s*(?:\([A-Z]{2,5}\)\s*)?(?:\(|[:–—-]\s*\**)\s*"
    r"(?:(?:about|around|over|more than|nearly|some|~|≈)\s*)*\d[\d,.]*\+?\s*(?:\w+\s+){0,2}?(?:patents|patent families|families|applications|filings|grants)\b"
)
_OF_HOLDERS = lazy_regex(
    r"\b(?:compan(?:y|ies)|firms?|applicants?|assignees?|organi[sz]ations?|holders?|owners?|players?|leaders?|filers?|patentees?|competitors?|"
    r"start-?ups?|institutions?|universities|makers?|manufacturers?|vendors?|suppliers?)\b",
    re.IGNORECASE,
)


def listed_holder(passage: Passage) -> EntityMark | None:
    """Find the holder of no list that an item of holders begins with, right before how many patents it has.

    Args:
        passage: The item.
    """
    label = _LABELLED.match(passage.text) if passage.kind == "item" else None
    if label is None or names_field(label["name"]):
        return None
    start, end = label.span("name")
    if any(mark.start < end and start < mark.end for mark in passage.entities):
        return None
    over = [*(above for above in above_in_list(passage) if above.kind != "item"), passage.heading]
    if not any(above is not None and _OF_HOLDERS.search(above.text) for above in over):
        return None
    return EntityMark(start=start, end=end, text=label["name"], entity=Entity(label["name"], "firm"), known=False)
