"""Rows of numbers that have one owner: "393 in 2021, 771 and 3,657", "from 300 to 900"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from aiclaims.extractors.patents.parties import PLACES
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Mark, Passage


def series(passage: Passage, marks: Sequence[Mark]) -> list[list[Mark]]:
    """Gather numbers that follow each other with nothing but commas and years between them."""
    rows: list[list[Mark]] = []
    for mark in marks:
        if rows and any(joins(passage, rows[-1][-1], mark) for joins in (is_next, _is_end, is_moved, is_later_stage)):
            rows[-1].append(mark)
        else:
            rows.append([mark])
    return rows


_NEXT = lazy_regex(
    r"(?:\s+(?:[\w.-]+\s+){0,3}?(?:patents?|applications|families|filings|grants))?"
    r"(?:\s*\((?:19|20)\d\d\)|\s+in\s+(?:19|20)\d\d|\s+(?:the|a) (?:year|decade) (?:after|later|before|earlier)|\s+in\s+(?!the\b|a\b)[A-Za-z\d][\w-]*(?:\s[a-z][\w-]*){0,2}?)?"
    r"(?:\s*[,;→]\s*(?:and\s+|then\s+|but\s+)?|\s+(?:and|then|but)\s+|\s*->\s*)"
    r"(?:(?:in\s+)?(?:19|20)\d\d:?\s+)?(?:(?:only|just|about|around|some|roughly|nearly|over)\s+){0,2}",
    re.IGNORECASE,
)


def is_next(passage: Passage, first: Mark, second: Mark) -> bool:
    """Tell whether a number follows another in a row."""
    if _NEXT.fullmatch(passage.text, first.end, second.start) is None:
        return False
    # "674 in Acmeland and 467 in Boltia": each has its own place.
    return not any(mark.entity.type in PLACES for mark in passage.entities if first.end <= mark.start < second.start)


FROM = lazy_regex(
    r"\bfrom\s+(?:(?:about|around|some|roughly|nearly|over|just|only|a|record|peak|of)\s+)*$", re.IGNORECASE
)
TO_LEVEL = lazy_regex(
    r"\b(?:to|reach(?:ed|ing)?)\s+(?:(?:about|around|some|roughly|nearly|over|just|only|more|than|a|record|peak|of)\s+)*$",
    re.IGNORECASE,
)
_TO = lazy_regex(
    r"(?:\s+(?:(?:[a-z-]+\s+)?patents?|(?:patent\s+)?(?:applications|families|filings|grants)))?(?:\s*\(?(?:in\s+)?(?:19|20)\d\d(?:\s?[-–/]\s?(?:19|20)?\d\d)?\)?)?,?\s+to\s+"
    r"(?:(?:about|around|some|roughly|nearly|over|just|only|more|than|a|record|peak|of)\s+)*",
    re.IGNORECASE,
)


def _is_end(passage: Passage, first: Mark, second: Mark) -> bool:
    """Tell whether two numbers are the ends of one change ("from 300 in 2019 to 900 in 2021")."""
    ahead = passage.text[max(0, first.start - 40) : first.start]
    return FROM.search(ahead) is not None and _TO.fullmatch(passage.text, first.end, second.start) is not None


# "To 25.5% (2022) before recovering to 27.1%": the next stage of what was told to have come to a level.
_LATER_STAGE = lazy_regex(
    r"(?:\s*\((?:in\s)?(?:19|20)\d\d\)|\s+in\s+(?:19|20)\d\d)?,?\s+(?:before|and|then|and then|but|but then|only then)\s+(?:\w+ly\s+|then\s+|again\s+)?"
    r"(?:recover|ris|rose|climb|fall|fell|drop|surg|jump|rebound|grow|grew|slip|declin|soar|dip|slid|slump|plung|reach|return|bounc|sank|sink)\w*\s+(?:back\s+|again\s+|further\s+)?(?:to\s+|at\s+)?"
    r"(?:(?:about|around|some|roughly|nearly|over|just|only|a|record|peak|of)\s+)*",
    re.IGNORECASE,
)


def is_later_stage(passage: Passage, first: Mark, second: Mark) -> bool:
    """Tell whether a number is the next level of what has come to one: "fell to 25.5% (2022) before recovering to 27.1%"."""
    between = passage.text[first.end : second.start]
    return (
        TO_LEVEL.search(passage.text, max(0, first.start - 40), first.start) is not None
        and TO_LEVEL.search(between) is not None
        and _LATER_STAGE.fullmatch(between) is not None
    )


_MOVE = lazy_regex(
    r"(?:[\s,(]+|\b(?:in|by|on|at|with|the|an?|its|of|all|global|worldwide|national|domestic|for|about|over|some|nearly|only|just|total|last|this|previous|prior|year|years|earlier|before|ago|"
    r"places?|spots?|positions?|ranks?|list|rankings?|table|standings|patents?|utility|grants|awards|applications|filings|families|"
    r"to|from|up|down|back|having|been|was|ranked|nos?\.?|number|(?:1st|2nd|3rd|\d+th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|"
    r"thirteenth|fourteenth|fifteenth)\b\.?|U\.S\.|#?\d[\d,]*)*",
    re.IGNORECASE,
)
_ENDS = lazy_regex(r"\b(?:to|from)\b", re.IGNORECASE)


def is_moved(passage: Passage, first: Mark, second: Mark) -> bool:
    """Tell whether two values are told of the ends of one move: "from No. 6 with 900 grants in 2017 to No. 8 with 700"."""
    text = passage.text
    return (
        _MOVE.fullmatch(text, first.end, second.start) is not None
        and _ENDS.search(text, max(0, first.start - 40), first.start) is not None
        and _ENDS.search(text, first.end, second.start) is not None
    ) or (
        _DOWN_FROM.search(text, max(0, second.start - 24), second.start) is not None
        and _MOVE.fullmatch(text, first.end, second.start) is not None
    )


_DOWN_FROM = lazy_regex(r"\b(?:up|down)\s+from\s+(?:the\s+|its\s+|a\s+)?$", re.IGNORECASE)
