"""Whose patents a whole page is about, as its title says: "Chinese quantum patents: a report"."""

from __future__ import annotations

import re

from aiclaims.extractors.patents import words
from aiclaims.extractors.patents.parties import PLACES
from aiclaims.patterns import lazy_regex
from aiclaims.reading import EntityMark, Passage
from aiclaims.schema import Entity

_VERSUS = lazy_regex(r"\b(?:vs\.?|versus|against|compar\w+|race|rival\w*|world\w*|global\w*)(?=\W|$)", re.IGNORECASE)


def page_subject(passage: Passage) -> Entity | None:
    """Name the one party whose patents the title, the first heading, or how it opens, says that a page is about.

    Args:
        passage: Any passage of the page.
    """
    return passage.reading.passages[0].once(_subject)


def _subject(first: Passage) -> Entity | None:
    title = first.reading.document.title
    named = _named(title, first.reading.title_entities) if title else None
    named = named or (_named(first.text, first.entities) if first.kind == "heading" else None)
    if named is None and not (title and _VERSUS.search(title)):
        opening = next((passage for passage in first.reading.passages[:_OPENING] if passage.kind == "sentence"), None)
        named = _owner(opening) if opening is not None else None
    return named


_OPENING = 5
_HAS_PORTFOLIO = lazy_regex(
    r"[^.;]{0,60}?\s(?:has|have|holds?|owns?|boasts?|maintains?|built|controls?)\s[^.;]{0,50}?\b(?:patent|IP|intellectual property)\s(?:portfolio|estate|position)\b"
)


def _owner(opening: Passage) -> Entity | None:
    """Name the firm that the first sentence of a page says has a portfolio: "Acme has a small patent portfolio"."""
    first = next(iter(opening.entities), None)
    if first is None or first.start or first.entity.type not in {"firm", "institution"}:
        return None
    return first.entity if _HAS_PORTFOLIO.match(opening.text, first.end) else None


def _named(text: str, marks: tuple[EntityMark, ...]) -> Entity | None:
    if not words.PATENTING.search(text) or _VERSUS.search(text):
        return None
    parties = {mark.entity for mark in marks if mark.entity.type in {*PLACES, "firm", "institution"}}
    return parties.pop() if len(parties) == 1 else None
