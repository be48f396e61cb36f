"""Rows of numbers that have one owner: "393 in 2021, 771 and 3,657", "from 300 to 900"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from aiclaims.patterns import lazy_regex
from aiclaims.reading import Mark, Passage


def series(passage: Passage, marks: Sequence[Mark]) -> list[list[Mark]]:
    """Gather numbers that follow each other with nothing but commas and years between them."""
    rows: list[list[Mark]] = []
    for mark in marks:
        if rows and (is_next(passage, rows[-1][-1], mark) or _is_end(passage, rows[-1][-1], mark)):
            rows[-1].append(mark)
        else:
            rows.append([mark])
    return rows


_NEXT = lazy_regex(
    r"(?:\s+(?:[\w.-]+\s+){0,3}?(?:patents?|applications|families|filings|grants))?"
    r"(?:\s*\((?:19|20)\d\d\)|\s+in\s+(?:19|20)\d\d|\s+(?:the|a) (?:year|decade) (?:after|later|before|earlier))?"
    r"(?:\s*[,;→]\s*(?:and\s+|then\s+|but\s+)?|\s+(?:and|then|but)\s+|\s*->\s*)"
    r"(?:(?:in\s+)?(?:19|20)\d\d:?\s+)?(?:(?:only|just|about|around|some|roughly|nearly|over)\s+){0,2}",
    re.IGNORECASE,
)


def is_next(passage: Passage, first: Mark, second: Mark) -> bool:
    """Tell whether a number follows another in a row."""
    return _NEXT.fullmatch(passage.text, first.end, second.start) is not None


FROM = lazy_regex(
    r"\bfrom\s+(?:(?:about|around|some|roughly|nearly|over|just|only|a|record|peak|of)\s+)*$", re.IGNORECASE
)
TO_LEVEL = lazy_regex(
    r"\bto\s+(?:(?:about|around|some|roughly|nearly|over|just|only|more|than|a|record|peak|of)\s+)*$", re.IGNORECASE
)
_TO = lazy_regex(
    r"(?:\s+(?:patents?|applications|families|filings|grants))?(?:\s*\(?(?:in\s+)?(?:19|20)\d\d(?:\s?[-–/]\s?(?:19|20)?\d\d)?\)?)?,?\s+to\s+"
    r"(?:(?:about|around|some|roughly|nearly|over|just|only|more|than|a|record|peak|of)\s+)*",
    re.IGNORECASE,
)


def _is_end(passage: Passage, first: Mark, second: Mark) -> bool:
    """Tell whether two numbers are the ends of one change ("from 300 in 2019 to 900 in 2021")."""
    ahead = passage.text[max(0, first.start - 40) : first.start]
    return FROM.search(ahead) is not None and _TO.fullmatch(passage.text, first.end, second.start) is not None
