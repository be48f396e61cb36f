"""What a page says at its start of all the patents that it counts: how they are held, and of which years they are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from aiclaims.patterns import lazy_regex
from aiclaims.reading import Passage, PeriodMark

_OPENING = 12
"""Passages at the start of a page in which it tells what it counts."""
_KINDS = r"(?:patents?|applications|inventions|(?:patent )?families|filings|grants)"
# "This study covers 900 patents granted ...", "we reviewed the filings of", "Data: granted patents, 2010-2020"
_SCOPE = lazy_regex(
    rf"\b(?:analysis|study|report|review|survey|examination|search|sample|data ?set|data ?base|corpus|landscape|panel) "
    rf"(?:of|covers?|covering|contains?|containing|comprises?|includes?|spans?|uses|is based on|draws on|looks at|counts?|analy[sz]es) [^.;]{{0,60}}?\b{_KINDS}\b|"
    rf"\b(?:analy[sz]ed|examined|reviewed|studied|surveyed|looked at|searched|counted) [^.;]{{0,60}}?\b{_KINDS}\b|"
    rf"(?:^|\n)\W*(?:scope|data|data ?set|data ?base|coverage|basis|sample|corpus)(?: [\w-]+)?\W*:\W+[^.;]{{0,80}}?\b{_KINDS}\b|"
    rf"\b(?:all|the) (?:figures|counts|numbers|totals)\b[^.;]{{0,30}}?\b(?:are|refer to|include|count|cover)\b[^.;]{{0,30}}?\b{_KINDS}\b",
    re.IGNORECASE,
)


def scopes(passage: Passage) -> tuple[Passage, ...]:
    """Give the passages at the start of a page that tell what it counts.

    Args:
        passage: Any passage of the page.
    """
    return passage.reading.passages[0].once(_scopes)


def _scopes(first: Passage) -> tuple[Passage, ...]:
    opening = first.reading.passages[:_OPENING]
    return tuple(passage for passage in opening if passage.kind != "row" and _SCOPE.search(passage.text))


def scope_periods(passage: Passage) -> Iterator[tuple[str, tuple[PeriodMark, ...]]]:
    """Give the text of what tells what a page counts, with the years that it names; a day is when it was written.

    Args:
        passage: A passage of the page; a sentence may count those of any time.
    """
    for scope in scopes(passage) if passage.kind == "item" else ():
        yield scope.text, tuple(mark for mark in scope.periods if mark.period.precision != "day")
