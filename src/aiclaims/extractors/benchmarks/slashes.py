"""Scores that a slash parts, one for each of the tests named: "81% on A and 60% on B, beating C (79% / 55%)", "67/39 (A/B) for C"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from aiclaims.extractors.benchmarks.context import Scene
from aiclaims.extractors.benchmarks.systems import SystemMark
from aiclaims.extractors.benchmarks.testspelling import TestMark
from aiclaims.extractors.benchmarks.values import ScoreMark
from aiclaims.frames import groups
from aiclaims.patterns import lazy_regex
from aiclaims.schema import Entity

_SLASH = lazy_regex(r"\s?/\s?")
_BRACKET = lazy_regex(r"\s?(?:%|points)?\s\([^()]*\)")
_ON = lazy_regex(r"\s?(?:%|points)?\s(?:on|in|at)\s(?:the\s|both\s)?")
_FOR = lazy_regex(r"\s?(?:%|points)?(?:\s\([^()]*\))?\s(?:for|by|from)\s(?:the\s|our\s)?")


def slashed(scene: Scene, values: Sequence[ScoreMark]) -> Mapping[int, TestMark]:
    """Give each score of a row that slashes part its test, where as many tests are named before, or right behind, as there are scores.

    Args:
        scene: The passage.
        values: Its scores, in order.

    Returns:
        The tests by the offsets of the scores.
    """
    found: dict[int, TestMark] = {}
    for row in _rows(scene, values):
        tests = [test for test in scene.tests if test.end <= row[0].start]
        for behind in (_in_bracket(scene, row[-1].end), _on(scene, row[-1].end)):
            tests = behind if len(behind) == len(row) else tests
        if len(row) == len(tests) > 1:
            found |= {each.start: test for each, test in zip(row, tests, strict=True)}
    return found


def owned_rows(
    scene: Scene, values: Sequence[ScoreMark], owners: Sequence[SystemMark | Entity]
) -> Iterator[tuple[int, int]]:
    """Pair the scores of a row that slashes part with whom stands behind them: "67/39 (A/B) for C".

    Args:
        scene: The passage.
        values: Its scores, in order.
        owners: Whose they may be.

    Yields:
        The numbers of a score and of its owner.
    """
    for row in _rows(scene, values) if "/" in scene.passage.text else ():
        for number, owner in enumerate(owners):
            if (
                len(row) > 1
                and isinstance(owner, SystemMark)
                and _FOR.fullmatch(scene.passage.text, row[-1].end, owner.start)
            ):
                yield from ((values.index(each), number) for each in row)


def _rows(scene: Scene, values: Sequence[ScoreMark]) -> Iterator[list[ScoreMark]]:
    """Give the runs of scores between which only slashes stand."""
    row: list[ScoreMark] = []
    for value in values:
        if row and not _SLASH.fullmatch(scene.passage.text, row[-1].end, value.start):
            yield row
            row = []
        row.append(value)
    if row:
        yield row


def _in_bracket(scene: Scene, end: int) -> list[TestMark]:
    """Give the tests that a bracket right behind the scores names: "67.4/39.2 (A/B)"."""
    bracket = _BRACKET.match(scene.passage.text, end)
    return [test for test in scene.tests if bracket is not None and bracket.start() < test.start < bracket.end()]


def _on(scene: Scene, end: int) -> list[TestMark]:
    """Give the tests that are listed right behind the scores: "67.4/39.2 on A and B", "on A/B"."""
    listed: list[TestMark] = []
    for group in groups(scene.passage, scene.tests):
        if _ON.fullmatch(scene.passage.text, end, group[0].start) or (
            listed and _SLASH.fullmatch(scene.passage.text, listed[-1].end, group[0].start)
        ):
            listed += group
    return listed
