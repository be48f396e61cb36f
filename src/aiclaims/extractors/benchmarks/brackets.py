"""Scores of rivals in brackets behind the score of the system that is told of: "B 46% (A 63%, C 79%)"."""

from __future__ import annotations

from collections.abc import Sequence

from aiclaims.extractors.benchmarks.context import Scene
from aiclaims.extractors.benchmarks.values import ScoreMark
from aiclaims.patterns import lazy_regex

_OPENING = lazy_regex(
    r"\s*\(\s*(?:(?:vs?\.?|versus|against|for|near|close to|just behind|behind|ahead of|above|below|(?:as )?compared (?:to|with)|up from|down from)\s+)?(?:the\s+|[A-Z][\w.&-]*['’]s?\s+)?"
)


def opens_rivals(scene: Scene, value: ScoreMark) -> int | None:
    """Find the bracket behind a score that holds those of rivals; None where there is none.

    Args:
        scene: The passage.
        value: The score before the bracket.

    Returns:
        The offset of the bracket.
    """
    text = scene.passage.text
    opening = _OPENING.match(text, value.end)
    if opening is None:
        return None
    # "(near A's 96%)": what owns the score is the rival itself.
    rival = next((mark for mark in scene.systems if opening.start() < mark.start <= opening.end()), None)
    closed = text.find(")", opening.end())
    scored = rival is not None and any(rival.end <= mark.start < closed for mark in scene.passage.quantities)
    return text.index("(", value.end) if scored else None


def heads_bracket(scene: Scene, value: ScoreMark, values: Sequence[ScoreMark]) -> ScoreMark | None:
    """Give the score before the bracket in which one of a rival stands.

    Args:
        scene: The passage.
        value: The score in the bracket.
        values: All scores of the passage.
    """
    opened = scene.passage.text.rfind("(", 0, value.start)
    if opened < 0 or scene.passage.text.find(")", opened, value.start) >= 0:
        return None
    before = [other for other in values if other.end <= opened]
    return before[-1] if before and opens_rivals(scene, before[-1]) == opened else None
