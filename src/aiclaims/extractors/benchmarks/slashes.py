"""Scores that a slash parts, one for each of the tests named before: "81% on A and 60% on B, beating C (79% / 55%)"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from aiclaims.extractors.benchmarks.context import Scene
from aiclaims.extractors.benchmarks.testnames import TestMark
from aiclaims.extractors.benchmarks.values import ScoreMark
from aiclaims.patterns import lazy_regex

_SLASH = lazy_regex(r"\s?/\s?")


def slashed(scene: Scene, values: Sequence[ScoreMark]) -> Mapping[int, TestMark]:
    """Give each score of a row that slashes part its test, where as many tests are named before as there are scores.

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
        if len(row) == len(tests) > 1:
            found |= {each.start: test for each, test in zip(row, tests, strict=True)}
        row = []
    return found
