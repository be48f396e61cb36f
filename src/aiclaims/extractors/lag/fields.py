"""What somebody is behind in, as written."""

from __future__ import annotations

import re
from functools import cache

from aiclaims.extractors.lag import words
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


def _apart(passage: Passage, at: Mark, match: re.Match[str]) -> tuple[float, int]:
    low, high = min(at.end, match.end()), max(at.start, match.start())
    return passage.barrier(low, high), high - low


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
    test = next((mark for mark in passage.entities if mark.entity.type == "benchmark" and mark.start >= at.end), None)
    if test is not None and re.fullmatch(r"\s+(?:on|in|for|at)\s+(?:the\s+)?", passage.text[at.end : test.start]):
        return test.text
    told = list(_circumstance().finditer(passage.text))
    if told:
        return min(told, key=lambda match: _apart(passage, at, match))["field"]
    for mark in passage.entities:
        if isinstance(mark, EntityMark) and mark.head and mark.end <= at.start:
            match = _plain().search(passage.text, mark.end, min(len(passage.text), mark.end + 40))
            if match and not _named(passage, match):
                return match["field"]
    for match in _plain().finditer(passage.text):
        if not _named(passage, match):
            return match["field"]
    heading = passage.heading
    said = _plain().search(heading.text) if heading else None
    return said["field"] if said else None


def _named(passage: Passage, match: re.Match[str]) -> bool:
    """Tell whether a word is part of a name: "Taiwan Semiconductor Manufacturing"."""
    return any(
        mark.start < match.end() and match.start() < mark.end and mark.text.lower() != match[0].lower()
        for mark in passage.entities
    )
