"""What somebody is behind in, as written."""

from __future__ import annotations

import re
from functools import cache

from aiclaims.extractors import lag_words as words
from aiclaims.reading import EntityMark, Mark, Passage


@cache
def _circumstance() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:in|on|at|for)\s+(?:the\s+)?(?:(?:field|area|realm|development|some|core|areas|certain|most|advanced|cutting-edge)\s+(?:of\s+)?)*(?P<field>{words.FIELDS})(?![\w-])",
        re.IGNORECASE,
    )


@cache
def _plain() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?P<field>{words.FIELDS})(?![\w-])", re.IGNORECASE)


def field_after(passage: Passage, cue: Mark) -> str | None:
    """Give the field named right behind a noun of distance: "the gap in chips"."""
    match = _circumstance().match(passage.text, cue.end + 1)
    return match["field"] if match else None


def field_of(passage: Passage, at: Mark) -> str | None:
    """Name the field of a statement: told by "in", else what the passage or its heading speaks of.

    Args:
        passage: The passage.
        at: The mark that carries the statement.
    """
    told = list(_circumstance().finditer(passage.text))
    if told:
        behind = [match for match in told if match.start() >= at.end]
        before = [match for match in told if match.start() < at.end]
        return (behind[0] if behind else before[-1])["field"]
    for mark in passage.entities:
        if isinstance(mark, EntityMark) and mark.head and mark.end <= at.start:
            match = _plain().search(passage.text, mark.end, min(len(passage.text), mark.end + 40))
            if match:
                return match["field"]
    heading = passage.heading
    for text in (passage.text, heading.text if heading else ""):
        match = _plain().search(text)
        if match:
            return match["field"]
    return None
