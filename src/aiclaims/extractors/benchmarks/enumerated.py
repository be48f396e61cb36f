"""Places told by counting off those who hold them: "the top three on B: 1. A, 2. C, 3. D", "A, C and D, in that order"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from aiclaims.extractors.benchmarks.boards import place_claim
from aiclaims.extractors.benchmarks.claim import BenchmarkClaim
from aiclaims.extractors.benchmarks.context import Scene
from aiclaims.extractors.benchmarks.systems import SystemMark
from aiclaims.frames import groups
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Mark
from aiclaims.schema import Quantity

_HEAD = lazy_regex(
    r"\b(?:top[- ](?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|models?|performers?|scorers?)|leaderboard|rankings?|ranked|ranks|standings|podium|order)\b",
    re.I,
)
_NUMBER = lazy_regex(r"(?<![\w.$#])(?P<place>\d{1,2})(?:[.)]|:(?=\s))\s+(?:the\s+|[A-Z][\w.&-]*(?: AI)?['’]s?\s+)*$")
_IN_ORDER = lazy_regex(r"[^.;]{0,40}?,?\s+in (?:that|this|descending) order\b", re.I)
_FEWEST = 2
# As far before a name as its number may stand.
_REACH = 50


def find_enumerated(scene: Scene) -> Iterator[BenchmarkClaim]:
    """Find the places that systems are given by their number in a list within one sentence.

    Args:
        scene: The passage.
    """
    head = _HEAD.search(scene.passage.text)
    if head is None or scene.asks:
        return
    listed = _numbered(scene, head.end()) or _in_order(scene, head.end())
    if len(listed) < _FEWEST:
        return
    before = [test for test in scene.tests if test.end <= listed[0].start]
    behind = [test for test in scene.tests if test.start >= listed[-1].end]
    told = before[-1:] or behind[:1]
    name = told[0].name if told else scene.implied_test()
    for place, mark in enumerate(listed, 1):
        at = Mark(start=mark.start, end=mark.end, text=mark.text)
        yield place_claim(scene, at, mark.entity, name, Quantity(place, place, "rank"))


def _numbered(scene: Scene, at: int) -> list[SystemMark]:
    """Give the systems behind a head that stand right behind 1, 2, 3 and so on."""
    listed: list[SystemMark] = []
    for mark in scene.systems:
        if not mark.model or mark.start <= at:
            continue
        number = _NUMBER.search(scene.passage.text, max(at, mark.start - _REACH), mark.start)
        if number is not None and int(number["place"]) == len(listed) + 1:
            listed.append(mark)
    return listed


def _in_order(scene: Scene, at: int) -> list[SystemMark]:
    """Give a list of systems behind a head that is said to tell them in their order."""
    marks = [mark for mark in scene.systems if mark.model and not mark.reference and mark.start >= at]
    group = groups(scene.passage, marks)[0] if marks else ()
    return list(group) if group and _IN_ORDER.match(scene.passage.text, group[-1].end) else []
