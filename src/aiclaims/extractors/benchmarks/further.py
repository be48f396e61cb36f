"""Whom else one beats on another test, each with a margin of its own: "A beats B on T by 4 points and C on U by 2"."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from aiclaims.extractors.benchmarks.comparing import Comparing
from aiclaims.extractors.benchmarks.context import Scene
from aiclaims.extractors.benchmarks.measures import find_margins
from aiclaims.extractors.benchmarks.systems import SystemMark
from aiclaims.extractors.benchmarks.unlisted import CITED
from aiclaims.frames import groups
from aiclaims.patterns import lazy_regex
from aiclaims.reading import CueMark

_BEFORE = lazy_regex(r"(?:,|\band|,\s+and|;|;\s+and|,?\s+as well as)\s+(?:(?:than|over|the|[A-Z][\w.&-]*['’]s?)\s+)*$")
_ON = lazy_regex(rf"(?:['’]s?)?{CITED}\s+(?:on|in)\s+(?:the\s+)?")


def rivals_on_others(scene: Scene, cue: CueMark, stop: int) -> tuple[SystemMark, ...]:
    """Find whom a comparing word names behind the first test, each before a test of its own.

    Args:
        scene: The passage.
        cue: The word.
        stop: Offset of the next comparing word, or the end.
    """
    text = scene.passage.text
    tests = [test for test in scene.tests if cue.end <= test.start < stop]
    rivals = [mark for mark in scene.systems if cue.end <= mark.start < stop and not mark.reference]
    return tuple(
        mark
        for mark in rivals
        if tests
        and tests[0].end < mark.start
        and any(other.end < tests[0].start for other in rivals)
        and _BEFORE.search(text, cue.end, mark.start)
        and any(_ON.fullmatch(text, mark.end, test.start) for test in tests)
    )


def on_other_tests(
    scene: Scene, comparing: Comparing, rivals: tuple[SystemMark, ...], stop: int
) -> Iterator[Comparing]:
    """Read what is told of each of them.

    Args:
        scene: The passage.
        comparing: What is told of the first.
        rivals: The others.
        stop: Offset of the next comparing word, or the end.
    """
    ends = (*(rival.start for rival in rivals[1:]), stop)
    for rival, end in zip(rivals, ends, strict=False):
        behind = [test for test in scene.tests if rival.end <= test.start < end]
        cue = attrs.evolve(comparing.cue, start=rival.start, end=rival.end)
        yield attrs.evolve(
            comparing,
            baselines=(rival,),
            tests=groups(scene.passage, behind)[0],
            margins=find_margins(scene.passage, cue, end),
            wins=None,
        )
