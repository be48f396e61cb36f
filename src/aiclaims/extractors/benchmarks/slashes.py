"""Scores that a slash parts, one for each of the tests named: "81% on A and 60% on B, beating C (79% / 55%)", "67/39 (A/B)"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from aiclaims.extractors.benchmarks.context import Scene
from aiclaims.extractors.benchmarks.testnames import TestMark
from aiclaims.extractors.benchmarks.values import ScoreMark
from aiclaims.patterns import lazy_regex

_SLASH = lazy_regex(r"\s?/\s?")
_BRACKET = lazy_regex(r"\s?(?:%|points)?\s\([^()]*\)")


def slashed(scene: Scene, values: Sequence[ScoreMark]) -> Mapping[int, TestMark]:
    """Give each score of a row that slashes part its test, where as many tests are named before, or in brackets behind, as there are scores.

    Args:
        scene: The passage.
        values: Its scores, in order.

    Returns:
        The tests by the offsets of the scores.
    """
    found: dict[int, TestMark] = {}
    row: list[ScoreMark] = []
    for value, after in zip(values, (*values[1:], None), strict=True):
        row.append(value)
        if after is not None and _SLASH.fullmatch(scene.passage.text, value.end, after.start):
            continue
        tests = [test for test in scene.tests if test.end <= row[0].start]
        behind = _in_bracket(scene, value.end)
        tests = behind if len(behind) == len(row) else tests
        if len(row) == len(tests) > 1:
            found |= {each.start: test for each, test in zip(row, tests, strict=True)}
        row = []
    return found


def _in_bracket(scene: Scene, end: int) -> list[TestMark]:
    """Give the tests that a bracket right behind the scores names: "67.4/39.2 (A/B)"."""
    bracket = _BRACKET.match(scene.passage.text, end)
    return [test for test in scene.tests if bracket is not None and bracket.start() < test.start < bracket.end()]
