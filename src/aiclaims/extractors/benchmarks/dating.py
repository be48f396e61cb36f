"""When a statement about a test holds."""

from __future__ import annotations

import re

from aiclaims.reading import Passage, PeriodMark
from aiclaims.schema import Period

_PAST = re.compile(
    r"(?:\w+ed|beat|led|won|had|was|were|got|did|came|sat|stood|ran|took|hit|lost|fell|overtook|outdid|drew|rose)$",
    re.I,
)
_DATED_NAME = re.compile(r"(?:the|an?|its|their|of)\s+(?:\w+\s+)?$", re.I)
_SAYING = re.compile(
    r"\b(?:said|told|released|published|reported|announced|wrote|unveiled|launched|introduced|posted|debuted|updated|came out)\b[^,;]{0,60}$",
    re.I,
)


def period_at(passage: Passage, start: int, end: int) -> Period | None:
    """Give the time that a statement is about; None where only its saying or a release is dated.

    Args:
        passage: The passage.
        start: Offset of the word that carries the statement.
        end: Offset behind it.
    """
    fitting = [mark for mark in passage.periods if _dates(passage, mark, start)]
    if not fitting:
        return None
    nearest = min(fitting, key=lambda mark: (passage.barrier(mark.start, start), abs(mark.start - start)))
    apart = passage.barrier(min(nearest.end, start), max(nearest.start, start))
    if nearest.start < start and apart >= 1.0 and not _PAST.search(passage.text[start:end].split(" ")[0]):
        return None
    return nearest.period if apart < 3.5 else None


def _dates(passage: Passage, mark: PeriodMark, at: int) -> bool:
    text = passage.text
    if any(entity.start < mark.end and mark.start < entity.end for entity in passage.entities):
        return False
    if _DATED_NAME.search(text[: mark.start]) and not re.match(
        r"the (?:end|start|beginning|first|second|third|fourth|last)\b", text[mark.start : mark.start + 20], re.I
    ):
        return False
    return not (_SAYING.search(text[: mark.start]) and passage.barrier(mark.end, at) >= 1.0)
