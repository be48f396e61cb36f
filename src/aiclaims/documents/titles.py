"""Lines of plain text that are headings though nothing marks them."""

from __future__ import annotations

import re

from aiclaims.documents.cleantext import is_cjk
from aiclaims.documents.lines import TURN, Line
from aiclaims.patterns import lazy_regex

_MAX_LENGTH, _MAX_WORDS, _MAX_IDEOGRAPHS = 120, 16, 40
_MAX_FIRST = 200

_ATX = lazy_regex(r"(?P<marks>#{1,6})[ \t]+(?P<text>\S.*?)(?:[ \t]+#+)?$")
_BOLD = lazy_regex(r"(?P<marks>\*\*|__)(?P<text>(?=\S)[^*\n]{1,200}?(?<=\S))(?P=marks):?$")
_BYLINE = lazy_regex(
    r"(?:by|posted|published|updated|written|reported|reporting|editing|photo|image|source|credit|host|from|via|tags?"
    r"|filed under|share|follow)\b[ :]|https?://|.*@\w+\.\w|.*\bmin(?:ute)?s?[ -]read$",
    re.IGNORECASE,
)
_DATE = lazy_regex(
    r"(?:\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? \d{1,2},? \d{4}"
    r"|\b\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?,? \d{4}"
    r"|\b\d{4}-\d\d-\d\d\b|\d{4}年\d{1,2}月\d{1,2}日)",
    re.IGNORECASE,
)
_VALUE_LINE = lazy_regex(r".*[:：]\s*[~<>]?[$€£¥]?\d[\d.,]*\s*(?:\S{0,10}|\([^()]{1,40}\))$")


BY_LOOKS = 7
"""Level of a line that only its looks or bold letters make a heading: below all that are marked as one."""


MAX_RUN = 3
"""Lines that look like headings and follow each other without text between; more of them are a list."""


def marked_heading(line: Line) -> tuple[int, int, int] | None:
    """Give level, start and end of a heading written as ``## Heading`` or ``**Heading**``, else None."""
    if line.text[0] not in "#*_" or len(line.text) > _MAX_FIRST:
        return None
    match = _ATX.match(line.text) or _BOLD.match(line.text)
    if match is None:
        return None
    level = len(match["marks"]) if match["marks"][0] == "#" else BY_LOOKS
    return level, line.start + match.start("text"), line.start + match.end("text")


def is_title_like(line: Line, *, first: bool = False) -> bool:
    """Tell whether a line by itself reads like a heading: short, not a sentence, no byline or date line.

    Args:
        line: The line.
        first: Whether it is the first of the document, where titles are longer.
    """
    text = line.text
    if len(text) > (_MAX_FIRST if first else _MAX_LENGTH) or _is_apparatus(text):
        return False
    if not first and TURN.match(text):
        return False
    words = text.split()
    if not first and len(words) > _MAX_WORDS:
        return False
    if not text.isascii() and sum(map(is_cjk, text)) > len(text) / 2:
        return len(text) <= (2 * _MAX_IDEOGRAPHS if first else _MAX_IDEOGRAPHS) and text[-1] not in "。，；：、,;:."
    letters = sum(map(str.isalpha, text))
    if text[0].islower() or not letters or letters < len(text) / 2:
        return False
    if text.endswith((":", "：")):
        return len(words) <= 6
    if text.endswith(("!", "?")):
        return first or len(words) <= 8
    return not line.finished and text[-1] not in ",;…-–—"


def is_capitals(line: Line) -> bool:
    """Tell whether a line is in capitals throughout, as headings on wires and in filings are."""
    text = line.text
    if len(text) > 2 * _MAX_LENGTH or text[-1] in ".,;:" or _is_apparatus(text):
        return False
    return text.isupper() and sum(map(str.isalpha, text)) >= 4 and not any(map(is_cjk, text))


def _is_apparatus(text: str) -> bool:
    return bool(_BYLINE.match(text) or _DATE.search(text) or _VALUE_LINE.match(text))
