"""What else is told of those compared: "A beats B on T by 4 points and C on U by 2", "beats B on T and does as well on U"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import attrs

from aiclaims.extractors.benchmarks.comparing import Comparing
from aiclaims.extractors.benchmarks.context import Scene
from aiclaims.extractors.benchmarks.measures import find_margins, is_margin
from aiclaims.extractors.benchmarks.systems import SystemMark
from aiclaims.extractors.benchmarks.unlisted import CITED
from aiclaims.frames import groups
from aiclaims.patterns import lazy_regex
from aiclaims.reading import CueMark

_BEFORE = lazy_regex(r"(?:,|\band|,\s+and|;|;\s+and|,?\s+as well as)\s+(?:(?:than|over|the|[A-Z][\w.&-]*['’]s?)\s+)*$")
# "And C by 4 points"
_BY = lazy_regex(
    r"\s+by\s+(?:(?:a|an|the|margin|lead|of|about|around|some|nearly|over|only|just|more than|up to|as much as|whopping|full|even)\s+)*",
    re.I,
)
_ON = lazy_regex(rf"(?:['’]s?)?{CITED}\s+(?:on|in)\s+(?:the\s+)?")
# "And delivers comparable performance on code (U)"
_AS_WELL = lazy_regex(
    r"(?:,\s+|,?\s+(?:and|while|but)\s+)(?:also\s+)?(?:(?:achiev|deliver|show|obtain|attain|reach|maintain|demonstrat|offer|exhibit|post|giv|hav|ha)(?:e?s|ing|e?d)?\s+"
    r"(?:(?:broadly|roughly|very|nearly|largely)\s+)?(?:comparable|similar|equal|equivalent|on-par)\s+(?:\w+\s+)?(?:results?|performance|scores?|accuracy|quality)"
    r"|perform(?:s|ing|ed)?\s+(?:(?:about|roughly|broadly)\s+)?(?:similarly|comparably|equivalently|equally(?: well)?|the same|as well))\s+(?:on|in|across)\s+(?:the\s+)?(?:[a-z][\w-]*\s+){0,4}?\(?(?=[A-Z\d])"
)


def as_well_on_others(scene: Scene, comparing: Comparing) -> Iterator[Comparing]:
    """Read on which tests one who beats others only does as well as they do.

    Args:
        scene: The passage.
        comparing: What is told of them on other tests.
    """
    text = scene.passage.text
    start = max((mark.end for mark in (*comparing.baselines, *comparing.tests)), default=comparing.cue.end)
    match = _AS_WELL.search(text, start)
    if match is None or not comparing.baselines or any(start <= mark.start < match.end() for mark in scene.systems):
        return
    listed = next((group for group in groups(scene.passage, scene.tests) if group[0].start == match.end()), None)
    if listed is not None and text.find(";", start, match.start()) < 0:
        cue = attrs.evolve(comparing.cue, start=match.start(), end=match.end())
        yield attrs.evolve(comparing, cue=cue, relation="on_par", tests=listed, margins=(), wins=None)


def rivals_on_others(scene: Scene, cue: CueMark, stop: int) -> tuple[SystemMark, ...]:
    """Find whom a comparing word names behind the first test or margin, each before one of its own.

    Args:
        scene: The passage.
        cue: The word.
        stop: Offset of the next comparing word, or the end.
    """
    text = scene.passage.text
    tests = [test for test in scene.tests if cue.end <= test.start < stop]
    rivals = [mark for mark in scene.systems if cue.end <= mark.start < stop and not mark.reference]
    margins = [mark for mark in scene.passage.quantities if cue.end <= mark.start < stop and is_margin(mark)]
    by_margin = tuple(
        mark
        for mark in rivals
        if _BEFORE.search(text, cue.end, mark.start)
        and any(margin.end < mark.start for margin in margins)
        and any(_BY.fullmatch(text, mark.end, margin.start) for margin in margins)
    )
    return by_margin or tuple(
        mark
        for mark in rivals
        if tests
        and tests[0].end < mark.start
        and any(other.end < tests[0].start for other in rivals)
        and _BEFORE.search(text, cue.end, mark.start)
        and any(_ON.fullmatch(text, mark.end, test.start) for test in tests)
    )


def on_shared_tests(comparing: Comparing, others: Sequence[Comparing]) -> tuple[Comparing, ...]:
    """Give those compared by margins the test that is told once, behind the last: "beats B by 2 and C by 4 points on T".

    Args:
        comparing: What is told of the first.
        others: What is told of each of the others.
    """
    if comparing.tests or not others or not others[-1].tests or any(each.tests for each in others[:-1]):
        return (comparing, *others)
    return tuple(attrs.evolve(each, tests=others[-1].tests) for each in (comparing, *others))


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
            tests=groups(scene.passage, behind)[0] if behind else comparing.tests,
            margins=find_margins(scene.passage, cue, end),
            wins=None,
        )
