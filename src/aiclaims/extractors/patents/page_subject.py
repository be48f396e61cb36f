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
    """Name the one party whose patents the title, or the first heading, says that a page is about.

    Args:
        passage: Any passage of the page.
    """
    return passage.reading.passages[0].once(_subject)


def _subject(first: Passage) -> Entity | None:
    title = first.reading.document.title
    named = _named(title, first.reading.title_entities) if title else None
    return named or (_named(first.text, first.entities) if first.kind == "heading" else None)


def _named(text: str, marks: tuple[EntityMark, ...]) -> Entity | None:
    if not words.PATENTING.search(text) or _VERSUS.search(text):
        return None
    parties = {mark.entity for mark in marks if mark.entity.type in {*PLACES, "firm", "institution"}}
    return parties.pop() if len(parties) == 1 else None
