"""The text inside a block of HTML: references decoded, footnote marks dropped, exponents kept."""

from __future__ import annotations

import re
from html import unescape

from aiclaims.documents.cleantext import CleanText
from aiclaims.documents.elements import Page
from aiclaims.documents.markup import REFERENCE
from aiclaims.documents.plain import FOOTNOTE_MARK
from aiclaims.patterns import lazy_regex

_MARK = lazy_regex(rf"(?P<reference>{REFERENCE.pattern})|{FOOTNOTE_MARK}")
_NOTE = lazy_regex(
    r"\s*(?:[\[(]?\d{1,3}(?:\s*[,–-]\s*\d{1,3})*[\])]?|[\[(][a-z\d ]{1,12}[\])]|[*†‡§¶#]+|\[citation needed\]"
    r"|TM|SM|[®™])\s*"
)
_UNIT = lazy_regex(r"(?:^|[^A-Za-z])[kcmµ]?m$")
_NOTE_CLASS = lazy_regex(r"ref|note|cite", re.IGNORECASE)
_LONGEST_NOTE = 60


def add_references(clean: CleanText, source: str, start: int, end: int) -> None:
    """Add a stretch of source without tags, its character references decoded."""
    if source.find("&", start, end) < 0 and source.find("[", start, end) < 0:
        clean.copy(source[start:end], start)
        return
    at = start
    for mark in _MARK.finditer(source, start, end):
        if mark.start() > at:
            clean.copy(source[at : mark.start()], at)
        at = mark.end()
        if mark["reference"] is None:
            continue
        decoded = unescape(mark[0])
        if decoded == mark[0]:
            clean.copy(mark[0], mark.start())
        else:
            clean.replace(decoded, mark.start(), len(mark[0]))
    if end > at:
        clean.copy(source[at:end], at)


def add_superscript(clean: CleanText, page: Page, index: int) -> bool:
    """Decide what a superscript is; True where it is a footnote mark, to be left out.

    For an exponent ("10<sup>25</sup>", "mm<sup>2</sup>") a ``^`` is added, and its digits are read on.
    """
    token = page.tokens[index]
    end = page.closes[index]
    if page.text_length(index, end) > _LONGEST_NOTE:
        return False
    if _NOTE.fullmatch(unescape(page.text(index, end))) is None:
        return False
    linked = page.link_length(index, end) > 0 or _NOTE_CLASS.search(page.tag(index)) is not None
    digits = page.text(index, end).strip().lstrip("-−").isdigit()
    if digits and not linked and not clean.ends_with_gap:
        before = clean.tail()
        if (before.endswith("10") and not before[:-2][-1:].isdigit()) or _UNIT.search(before):
            clean.replace("^", token.start, token.end - token.start)
            return False
    return True


def add_quotation_mark(clean: CleanText, page: Page, index: int) -> None:
    """Add the mark that a ``<q>`` or ``</q>`` shows."""
    token = page.tokens[index]
    clean.replace("“" if token.kind == "start" else "”", token.start, token.end - token.start)
