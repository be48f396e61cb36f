"""Lists in parallel: numbers told in the order of the systems, or of the tests, that were listed before."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from aiclaims.extractors.benchmarks import cues
from aiclaims.extractors.benchmarks.contenders import COMPARED_WITH
from aiclaims.extractors.benchmarks.context import Scene
from aiclaims.extractors.benchmarks.opposition import FROM, OPPOSING, VERSUS, owns_next
from aiclaims.extractors.benchmarks.roles import compared
from aiclaims.extractors.benchmarks.systems import SystemMark
from aiclaims.extractors.benchmarks.testspelling import TestMark
from aiclaims.extractors.benchmarks.values import ScoreMark
from aiclaims.frames import groups
from aiclaims.patterns import lazy_regex
from aiclaims.schema import Entity

_MEASURED = (
    r"(?:\s*(?:%|percent|points?|(?:(?:box|mask)\s)?m?AP\d*|F1|EM|BLEU|m?IoU|WER|CER|accuracy|pass@\d+)(?![\w@]))?"
)
# "Second (89.6%) and third (89.4%)": each number in the bracket behind its place.
_LISTED = lazy_regex(
    rf"{_MEASURED}\s*(?:,\s*and\b|,|\band\b)\s*|{_MEASURED}\)\s*(?:,\s*and\b|,|\band\b)\s*(?:first|second|third|fourth|fifth|\d+(?:st|nd|rd|th))\s*\(",
    re.I,
)
_CONTRAST = lazy_regex(r"[,;]\s+(?:while|whereas|but)\s|;\s")
_RESPECTIVELY = lazy_regex(r"[^.;]{0,60}?\brespectively\b", re.I)
_RESPECTIVELY_NEXT = lazy_regex(rf"{_MEASURED},?\s+respectively\b", re.I)
# Between systems and their numbers stands the verb, and little else.
_TO_NUMBERS = lazy_regex(r"(?:\s*\([^()]*\))?(?:,\swhich)?[^,;.:()]{0,50}\s*[:(]?\s*")
# A test right behind the last of a list of numbers is that of all of them: "62 and 67 on B".
_ON = lazy_regex(
    r"\s*(?:%|percent|points?)?\s*(?:(?!(?:for|by|from|with|to|and|vs|respectively)\b)[\w@-]+\s){0,3}?(?:on|in|at|for)\s",
    re.I,
)


def chained(
    scene: Scene, values: Sequence[ScoreMark], owners: Sequence[SystemMark | Entity]
) -> Iterator[tuple[int, int | None]]:
    """Pair numbers set against each other with the systems named before them, in order: "A beats B (90 vs 88)".

    Yields:
        The index of a value and the index of its owner, None where that is one of several.
    """
    text = scene.passage.text
    yield from _rivals_in_brackets(scene, values, owners)
    start = 0
    while start < len(values):
        end = start + 1
        while end < len(values) and VERSUS.fullmatch(text[values[end - 1].end : values[end].start]):
            end += 1
        links = [text[values[i].end : values[i + 1].start] for i in range(start, end - 1)]
        last = {
            owner.entity: i
            for i, owner in enumerate(owners)
            if isinstance(owner, SystemMark) and owner.end <= values[start].start
        }
        named = sorted(last.values())
        size = end - start
        beaten = _beaten_in_bracket(scene, values[start:end], owners)
        better = [i for i in named if i != beaten and not _is_compared(scene, owners[i])]
        if beaten is not None and better:
            # "Beats A (59 vs 53) and B (59 vs 44)": each rival has both numbers behind it.
            yield from ((start, better[0]), (start + 1, beaten))
        elif (
            size == 2
            and len(named) == 1
            and OPPOSING.fullmatch(links[0])
            and _is_compared(scene, owners[named[0]])
            and not FROM.search(text[: values[start].start])
            and text.endswith("(", 0, values[start].start)
        ):
            # "Their model beats A on B (83 vs 77)": the first is of somebody whom no name tells.
            yield from ((start, None), (start + 1, named[0]))
        elif (
            size > 1
            and any(OPPOSING.fullmatch(link) for link in links)
            and len(named) >= size
            and not owns_next(text, values[start], owners)
            and not FROM.search(text[: values[start].start])
        ):
            yield from (
                (start + i, owner) for i, owner in enumerate(_sides(scene, owners, named, size, at=values[start].start))
            )
        start = end
    yield from _in_turn(scene, values, owners)


# "77% on B (compared to 60%)"
_SET_AGAINST = lazy_regex(r"\((?:compared (?:to|with)|vs?\.?|versus|against|up from)\s+(?:just\s+|only\s+)?$", re.I)
_CLOSED = lazy_regex(r"\s?(?:%|points?)?\)")
_OWNED = lazy_regex(r"\s?(?:%|points?)?\s+(?:for|by|from)\s+(?:the\s+|[A-Z][\w.&-]*['’]s?\s+)*")


_NEXT_BEATEN = lazy_regex(r"\d\s?%?\)(?:,|,? and)\s+(?:the\s+|[A-Z][\w.&-]*['’]s?\s+)*$")


_ON_TEST = lazy_regex(r"\s(?:on|in|at|for)\s(?:the\s)?$", re.I)


def _beaten_in_bracket(scene: Scene, pair: Sequence[ScoreMark], owners: Sequence[SystemMark | Entity]) -> int | None:
    """Give the rival right before a bracket with two numbers set against each other: "B (59 vs 44)"."""
    text = scene.passage.text
    if len(pair) != 2 or text[pair[0].start - 2 : pair[0].start] != " (":
        return None
    ends = {pair[0].start - 2}
    test = next((test for test in scene.tests if test.end in ends), None)
    on = _ON_TEST.search(text, 0, test.start) if test is not None else None
    if on is not None:
        ends.add(on.start())  # "on par with B on T (59 vs 44)"
    for at, owner in enumerate(owners):
        if isinstance(owner, SystemMark) and owner.end in ends:
            beaten = compared(text, owner.start) or _NEXT_BEATEN.search(text, 0, owner.start) is not None
            return at if beaten else None
    return None


def _rivals_in_brackets(
    scene: Scene, values: Sequence[ScoreMark], owners: Sequence[SystemMark | Entity]
) -> Iterator[tuple[int, int]]:
    """Pair numbers that brackets set against others with the rival that the first of them names: "(compared to 60%)"."""
    text = scene.passage.text
    rival: int | None = None
    for number, value in enumerate(values):
        if not _SET_AGAINST.search(text, max(0, value.start - 30), value.start):
            continue
        named = [
            at
            for at, owner in enumerate(owners)
            if isinstance(owner, SystemMark) and _OWNED.fullmatch(text, value.end, owner.start)
        ]
        rival = named[0] if named else rival
        if rival is not None and _CLOSED.match(text, value.end):
            yield number, rival


def _sides(
    scene: Scene, owners: Sequence[SystemMark | Entity], named: Sequence[int], size: int, *, at: int
) -> Sequence[int | None]:
    """Give the last systems named, in order; where all of them are compared with, whoever does better comes first."""
    last = named[len(named) - size :]
    contrasts = list(_CONTRAST.finditer(scene.passage.text, 0, at))
    if size == 2 and contrasts and len(named) == size:
        # "A leads on B, while C has an edge on D (77 vs 75)": the first is of whom the clause tells.
        own = [i for i in last if isinstance(owner := owners[i], SystemMark) and owner.start >= contrasts[-1].end()]
        if len(own) == 1 and own[0] != last[0] and not _is_compared(scene, owners[own[0]]):
            return [own[0], last[0]]
    better = [i for i in named if not _is_compared(scene, owners[i])]
    if size == 2 and better and _is_compared(scene, owners[last[0]]):
        # "Compared with A, B does better on C (77 vs 75)"
        return (better[-1], last[0] if len(named) == size else None)
    return last


def _is_compared(scene: Scene, owner: SystemMark | Entity) -> bool:
    if not isinstance(owner, SystemMark):
        return False
    text = scene.passage.text
    return compared(text, owner.start) or COMPARED_WITH.search(text, 0, owner.start) is not None


def _runs(text: str, values: Sequence[ScoreMark]) -> Iterator[tuple[int, int]]:
    """Give the longest lists of numbers, each by its first index and the one behind its last."""
    first = 0
    while first < len(values):
        last = first + 1
        while last < len(values) and _LISTED.fullmatch(text, values[last - 1].end, values[last].start):
            last += 1
        if last - first > 1:
            yield first, last
        first = last


def _in_turn(
    scene: Scene, values: Sequence[ScoreMark], owners: Sequence[SystemMark | Entity]
) -> Iterator[tuple[int, int]]:
    """Pair numbers with as many systems listed before them: "A and B score 67% and 52% on C"."""
    text = scene.passage.text
    for first, last in _runs(text, values):
        size, start, end = last - first, values[first].start, values[last - 1].end
        if len(scene.tests) == size and not _ON.match(text, end):
            continue
        marks = [owner for owner in owners if isinstance(owner, SystemMark) and owner.end <= start]
        behind = _owners_behind(scene, end, owners)
        listed = behind or (groups(scene.passage, marks)[-1] if marks else ())
        if len(listed) != size or len({mark.entity for mark in listed}) != size:
            continue
        if (
            behind
            or _RESPECTIVELY.match(text, end)
            or _IN_TURN_BEFORE.search(text, listed[-1].end, start)
            or (
                _TO_NUMBERS.fullmatch(text, listed[-1].end, start)
                and not any(len(group) == size for group in groups(scene.passage, scene.tests))
                and not cues.COMPARISONS.find(text[listed[-1].end : start])
                and not cues.COMPARISONS.find(text[: listed[0].start])
            )
        ):
            yield from ((first + i, owners.index(listed[i])) for i in range(size))


# "A and B (respectively 75% and 78% on C, and 8.7 and 8.9 on D)"
_IN_TURN_BEFORE = lazy_regex(r"\brespectively\b[^;()]*$", re.I)
_FOR = lazy_regex(r"\s?%?,?\s+(?:for|by|from)\s+(?:(?:the|our)\s+|[A-Z][\w.&-]*['’]s?\s+)*")


def _owners_behind(scene: Scene, end: int, owners: Sequence[SystemMark | Entity]) -> Sequence[SystemMark]:
    """Give the systems listed behind numbers that are told of them in turn: "25, 44 and 53 for A, B and C respectively"."""
    text = scene.passage.text
    marks = [owner for owner in owners if isinstance(owner, SystemMark) and owner.start >= end]
    listed = groups(scene.passage, marks)[0] if marks else ()
    told = bool(listed) and _FOR.fullmatch(text, end, listed[0].start) and _RESPECTIVELY.match(text, listed[-1].end)
    return listed if told else ()


def listed_cost(scene: Scene, value: ScoreMark, test: TestMark, values: Sequence[ScoreMark]) -> float | None:
    """Pair a list of numbers with as many tests: "88.5, 75.9 and 59.1 on A, B and C".

    Args:
        scene: The passage.
        value: A number.
        test: A test.
        values: All that may be scores.

    Returns:
        What it costs to give the number to the test; None where there are no two such lists.
    """
    run = _run_of(scene, value, values)
    test_list: tuple[TestMark, ...] = next((group for group in groups(scene.passage, scene.tests) if test in group), ())
    if len(test_list) != len(run):
        test_list = _told_before(scene, run)
    if len(run) < 2 or len(run) != len(test_list) or test not in test_list:
        return None
    return 0.0 if run.index(value) == test_list.index(test) else 3.0


def topic_cost(scene: Scene, value: ScoreMark, test: str | None, values: Sequence[ScoreMark]) -> float:
    """Tell how ill a number fits a test that an earlier passage names; as many numbers as tests are told in their order.

    Args:
        scene: The passage.
        value: A number.
        test: The test, None for one that nothing names.
        values: All that may be scores.
    """
    if test is None:
        return 1.5
    run = _run_of(scene, value, values)
    if len(run) > 1 and len(run) == len(scene.topic):
        return 0.6 if run.index(value) == scene.topic.index(test) else 3.5
    return 0.6


def is_list(scene: Scene, values: Sequence[ScoreMark], size: int) -> bool:
    """Tell whether the numbers of a passage are one list of a given length.

    Args:
        scene: The passage.
        values: All that may be scores.
        size: How many they have to be.
    """
    return len(values) == size and next(_runs(scene.passage.text, values), None) == (0, size)


def _run_of(scene: Scene, value: ScoreMark, values: Sequence[ScoreMark]) -> Sequence[ScoreMark]:
    runs = (values[first:last] for first, last in _runs(scene.passage.text, values))
    return next((run for run in runs if value in run), ())


def _told_before(scene: Scene, run: Sequence[ScoreMark]) -> tuple[TestMark, ...]:
    """Give the tests of the clause before, which a list of as many bare numbers goes through in the same order.

    "A has 81% on B and 70% on C, D 74% and 57%".
    """
    if not run:
        return ()
    text = scene.passage.text
    before = tuple(other for other in scene.tests if other.end <= run[0].start)
    if len(before) != len(run) or len(before) != len(scene.tests):
        return ()
    if _RESPECTIVELY_NEXT.match(text, run[-1].end):
        return before
    # The first of the tests has a number of its own, before or behind it.
    told = any(mark.end <= run[0].start for mark in scene.passage.quantities if mark.kind in {"percent", "number"})
    return before if told and text[before[-1].end : run[0].start].strip(" :(–—-") else ()
