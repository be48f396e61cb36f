"""Periods that a passage only points back to: "during the same period"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from aiclaims.reading.marks import PeriodMark

if TYPE_CHECKING:
    from aiclaims.reading.passages import Passage

_REACH = 3
"""Passages back; farther away it is no longer plain which period is meant."""


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:over|during|in|for|across|within) (?:that same|the same|that) (?:period|time ?frame|time span|span|interval|stretch)\b",
        re.IGNORECASE,
    )


def with_repeated(passage: Passage, found: tuple[PeriodMark, ...]) -> tuple[PeriodMark, ...]:
    """Add marks for what refers to the last period told, in the passage or shortly before.

    Args:
        passage: The passage.
        found: The periods that it states itself.
    """
    marks = list(found)
    for match in _pattern().finditer(passage.text):
        told = next((mark for mark in reversed(found) if mark.end <= match.start()), None) or _before(passage)
        if told is not None:
            marks.append(
                PeriodMark(
                    start=match.start(), end=match.end(), text=match[0], period=told.period, relative=told.relative
                )
            )
    return tuple(sorted(marks, key=lambda mark: mark.start)) if len(marks) > len(found) else found


def _before(passage: Passage) -> PeriodMark | None:
    earlier = passage.previous
    for _ in range(_REACH):
        if earlier is None or earlier.kind in {"row", "heading"}:
            return None
        if earlier.periods:
            return _longest(earlier.periods)
        earlier = earlier.previous
    return None


def _longest(marks: tuple[PeriodMark, ...]) -> PeriodMark:
    """Give the stretch among the dates: "that period" is rarely one day."""
    stretches = [m for m in marks if m.role == "onset" or (m.period.start and m.period.start != m.period.end)]
    return (stretches or list(marks))[-1]
