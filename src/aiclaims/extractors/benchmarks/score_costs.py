"""How well a number fits a system and a test: the costs by which scores are given out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from aiclaims.extractors.benchmarks.brackets import heads_bracket, opens_rivals
from aiclaims.extractors.benchmarks.context import Scene
from aiclaims.extractors.benchmarks.systems import SystemMark
from aiclaims.extractors.benchmarks.testnames import TestMark
from aiclaims.extractors.benchmarks.values import ScoreMark
from aiclaims.frames import groups
from aiclaims.reading import Mark, Passage
from aiclaims.schema import Entity

_OUTSIDE = 5.0
"""What it costs to give a number across the bracket that holds the rivals'."""

_VERSUS = re.compile(
    r"[\s,(]*(?:versus|vs\.?|against|compared (?:to|with)|to|and|or|over|while|but|from|for)\s+(?:just\s+|only\s+|a\s+|the\s+|some\s+)*$",
    re.I,
)
_OPPOSING = re.compile(
    r"[\s,(]*(?:versus|vs\.?|against|compared (?:to|with)|to|over)\s+(?:just\s+|only\s+|a\s+)*$", re.I
)
# "Beats A, with 84% on B" goes on about the subject.
_RESUMED = re.compile(
    r",\s+(?:and\s+)?(?:\w+ly\s+)?(?:with|while|scoring|reaching|achieving|posting|answering|solving|resolving|attaining|recording|getting|earning|hitting|at)\b",
    re.I,
)
# "From 65 to 49" is one system's change.
_FROM = re.compile(r"\bfrom\s+(?:about\s+|just\s+)?$", re.I)
_OBJECT = re.compile(
    r"\b(?:than|versus|vs\.?|against|to|over|with|of|like|unlike|behind|above|below|beats?|beating|beaten by|outperform\w*|surpass\w*|exceed\w*|tops?|topping|topped|trail\w*|"
    r"match\w*|outscor\w*|leads?|edg\w+(?: out)?|ahead of|on par with|level with|rival\w*|follow(?:s|ed) by|by)\s+(?:(?:the|its|rival|only|just|even|predecessor|sibling|[A-Z][\w.&-]*['’]s?)\s+)*(?-i:(?:(?:[A-Z][\w.-]*\s){0,3}[A-Z][\w.-]*(?:,\s+(?:and\s+)?|\s+and\s+)){0,4})$",
    re.I,
)
_JUST_WITH = re.compile(r"(?:with|of|like)\b", re.I)
_COMPARED = re.compile(
    r"\b(?:than|behind|ahead|above|below|beat\w*|outperform\w*|surpass\w*|exceed\w*|match\w*|on par|versus|vs\.?)\b",
    re.I,
)
_OWN = re.compile(
    r"(?:['’]s?)?(?:\s*(?:[(:=]|\b(?:models?|systems?|at|with|on|of|got|has|had|gets|scored|scores|scoring|just|only|about|a|an|score|result|the)\b))*+[\s(:=–—-]*",
    re.I,
)
_OWNED_BEHIND = re.compile(
    r"[\s,]*(?:for|by|from|achieved by|scored by|recorded by|posted by|of)\s+(?:(?:the|its|rival|[A-Z][\w.&-]*['’]s?)\s+)*|\s*\(\s*(?:[A-Z][\w.&-]*['’]s?\s+)?",
    re.I,
)
# "With 68 on B, A is": what is said first of the subject that follows. "Elo 1286, rank 2: A" labels what follows.
_OPENS_WITH = re.compile(
    r"\W*(?:(?:now\s+)?(?:with|at|scoring|boasting|achieving|reaching|posting)\s+(?:\w+\s+){0,4}|(?:elo|score|rating|rank|lmsys|no|arena|[A-Z][\w-]*)(?:\s+(?:elo|score|rating|rank|of))*[\s:]*)",
    re.I,
)
_OPENED = re.compile(r"[^,;.:]{0,60}(?:,\s+(?:[^,;.:]{0,40},\s+)?|\W*:\W*)(?:the\s+|[A-Z][\w.&-]*['’]s?\s+)*")
_TEST_BEHIND = re.compile(
    r"(?:,\s*[+±−-]\s?\d[\d.]*\s?%?\s*\))?[\s,]*(?:(?:accuracy|pass rate|score|points?|(?:task |overall )?success(?: rate)?|marks?|rating|elo|correct|resolved|pass@1|percentile|of (?:the )?\w+(?: \w+)?|\([^)]*\))\s*){0,3}[\s,]*"
    r"(?:on|in|at|for|across|of|under|by|to)?\s*(?:(?:the|both|its|a|an|popular|difficult|challenging|harder|tougher|demanding|math\w*|coding|reasoning|science|multimodal|[\w-]+ (?:benchmark|test|exam)|benchmark|test)\s+){0,4}[\"“(]?",
    re.I,
)
# "Ahead of A, which scores 84": who the pronoun means owns the number.
_WHICH = re.compile(
    r"(?:,|\)|\])?\s+(?:which|who|that)\s+(?=(?:(?:only|both|each|itself|also|just|\w+ly|had|has)\s+)*(?:scor|achiev|g[eo]ts?\b|manag|reach|post|hits?\b|record|attain|s[ia]ts?\b|st[oa][on]d|came\b|comes\b|has\b|had\b|earn|obtain|land))"
)
_PREPOSED = re.compile(r"\b(?:on|in|at|for|across|of|to)\s", re.I)
_TEST_BEFORE = re.compile(
    r"(?:['’]s?)?(?:\s+\(\d{1,4}(?:\.\d)?B(?=\s*[:=]))?(?:\s+(?:benchmark|test|exam|leaderboard|score|scores|accuracy|result|rating|pass|rate|of|at|with|to|is|was|a|an|the|it|s|it['’]s|elo|just|only|about|around|nearly|over|under))*[\s(:=,–—-]*",
    re.I,
)


def is_tied(passage: Passage, value: ScoreMark, test: TestMark | str | None) -> bool:
    """Tell whether a test stands right behind a number: "an average of 80 on B"."""
    return (
        isinstance(test, TestMark)
        and test.start >= value.end
        and _TEST_BEHIND.fullmatch(passage.text[value.end : test.start]) is not None
    )


def _meant_by_which(scene: Scene, value: ScoreMark) -> SystemMark | None:
    """Give the system that a relative pronoun before a number means: "ahead of A, which scores 84"."""
    text = scene.passage.text
    found = [
        match
        for match in _WHICH.finditer(text, 0, value.start)
        if not re.search(r"[,;]\s+(?:while|but|and|whereas)\b|[.;]\s", text[match.end() : value.start])
    ]
    if not found:
        return None
    before = [mark for mark in scene.systems if mark.end <= found[-1].start() and not mark.reference]
    if (
        not before
        or re.search(r"[.;]\s", text[before[-1].end : found[-1].start()])
        or len(text[before[-1].end : found[-1].start()].split()) > 6
    ):
        return None
    return before[-1]


def _closed_off(text: str, mark: Mark, value: ScoreMark) -> bool:
    """Tell whether a mark stands in brackets with a number of its own, which are closed before another."""
    opened = text.rfind("(", 0, mark.start)
    if opened < 0 or text.find(")", opened, mark.start) >= 0:
        return False
    closed = text.find(")", mark.end)
    return (
        0 <= closed <= value.start and re.search(r"\d", text[opened : mark.start] + text[mark.end : closed]) is not None
    )


def owner_cost(scene: Scene, value: ScoreMark, owner: SystemMark | Entity, values: Sequence[ScoreMark]) -> float:
    """Tell how ill a number fits a system: 0 where the system stands right before it, far from it or across others more."""
    passage, text = scene.passage, scene.passage.text
    opened = opens_rivals(scene, value)
    head = heads_bracket(scene, value, values)
    if (opened is not None and isinstance(owner, SystemMark) and owner.start > opened) or (
        head is not None and (isinstance(owner, Entity) or owner.start < head.end)
    ):
        return _OUTSIDE
    is_opposed = opposed(scene, value, values)
    if isinstance(owner, Entity):
        second = scene.last_comparison is not None and owner == scene.last_comparison.baseline
        return 1.0 if is_opposed == second else 2.5
    cost = 0.0
    if owner.end <= value.start:
        between = text[owner.end : value.start]
        crossed = sum(owner.end <= other.start < value.start for other in values)
        if _OWN.fullmatch(between):
            return 0.0
        meant = _meant_by_which(scene, value)
        if meant is not None:
            return 0.1 if owner is meant else 3.5
        if _closed_off(text, owner, value):
            return 4.0
        cost = 0.4 * passage.barrier(owner.end, value.start) + 0.02 * len(between.split()) + 0.3 * crossed
        if owner.entity.type == "group":  # a class is told of with its number or not at all
            cost += 3.0 if ";" in between else 1.5
        rivals = [mark for mark in scene.systems if owner.end <= mark.start and mark.end <= value.start]
        cost += sum(0.2 if is_object(scene, mark) else 1.6 for mark in rivals)
        if is_object(scene, owner):
            resumed = _RESUMED.search(between) is not None
            if resumed and not _is_compared(scene, owner):
                return cost  # "With A, scoring 84": a preposition makes no rival of it.
            cost += 0.0 if is_opposed else 2.7 if resumed else 1.5
        elif is_opposed and crossed:
            cost += 1.5
        return cost
    between = text[value.end : owner.start]
    if _OWNED_BEHIND.fullmatch(between):
        return 0.1
    if _OPENS_WITH.fullmatch(text[: value.start]) and _OPENED.fullmatch(between):
        return 0.3
    crossed = sum(value.end <= other.start < owner.start for other in values)
    crossed += 3 * (is_object(scene, owner) or _COMPARED.search(between) is not None)
    return 1.8 + passage.barrier(value.end, owner.start) * 0.6 + 0.05 * len(between.split()) + crossed


def chained(
    scene: Scene, values: Sequence[ScoreMark], owners: Sequence[SystemMark | Entity]
) -> Iterator[tuple[int, int]]:
    """Pair numbers set against each other with the systems named before them, in order: "A beats B (90 vs 88)".

    Yields:
        The index of a value and the index of its owner.
    """
    text = scene.passage.text
    start = 0
    while start < len(values):
        end = start + 1
        while end < len(values) and _VERSUS.fullmatch(text[values[end - 1].end : values[end].start]):
            end += 1
        links = [text[values[i].end : values[i + 1].start] for i in range(start, end - 1)]
        named = [
            i for i, owner in enumerate(owners) if isinstance(owner, SystemMark) and owner.end <= values[start].start
        ]
        size = end - start
        if (
            size > 1
            and any(_OPPOSING.fullmatch(link) for link in links)
            and len(named) >= size
            and not _own(text, values[start], owners)
            and not _FROM.search(text[: values[start].start])
        ):
            yield from ((start + i, named[len(named) - size + i]) for i in range(size))
        start = end
    yield from _in_turn(scene, values, owners)


_LISTED = re.compile(r"\s*(?:,|\band\b|,\s*and\b)\s*")
_RESPECTIVELY_ALL = re.compile(r"[^.;]{0,60}?\brespectively\b", re.I)


def _in_turn(
    scene: Scene, values: Sequence[ScoreMark], owners: Sequence[SystemMark | Entity]
) -> Iterator[tuple[int, int]]:
    """Pair numbers with as many systems listed before them: "A and B scored 67% and 52% on C, respectively"."""
    text = scene.passage.text
    for first in range(len(values) - 1):
        last = first
        while last + 1 < len(values) and _LISTED.fullmatch(text, values[last].end, values[last + 1].start):
            last += 1
        size = last - first + 1
        if size < 2 or len(scene.tests) == size or not _RESPECTIVELY_ALL.match(text, values[last].end):
            continue
        marks = [owner for owner in owners if isinstance(owner, SystemMark) and owner.end <= values[first].start]
        listed = groups(scene.passage, marks)[-1] if marks else ()
        if len(listed) == size:
            yield from ((first + i, owners.index(listed[i])) for i in range(size))


def _own(text: str, value: ScoreMark, owners: Sequence[SystemMark | Entity]) -> bool:
    """Tell whether a number's owner stands right before it: "o1's 96.4", "o1 (96.4)"."""
    before = [owner for owner in owners if isinstance(owner, SystemMark) and owner.end <= value.start]
    return (
        bool(before)
        and re.fullmatch(
            r"['’]s?\s*|\s+(?:at|with|scored|scores|got|gets|has|had)\s+", text[before[-1].end : value.start]
        )
        is not None
    )


def opposed(scene: Scene, value: ScoreMark, values: Sequence[ScoreMark]) -> bool:
    """Tell whether a number is set against the one before: "96.8 to 96.1", "72 percent against 63"."""
    return any(
        other.end <= value.start and _OPPOSING.fullmatch(_without_tests(scene, other.end, value.start)) is not None
        for other in values
    )


def _without_tests(scene: Scene, start: int, end: int) -> str:
    """Give the text between two offsets without "on B"."""
    text = scene.passage.text[start:end]
    for mark in reversed(scene.tests):
        if start <= mark.start and mark.end <= end:
            text = text[: mark.start - start] + text[mark.end - start :]
    return re.sub(r"\b(?:on|in|at|for)\s*(?:the\s*)?(?=$|\s|,)", "", text)


def is_object(scene: Scene, mark: Mark) -> bool:
    """Tell whether a system is what another is compared with, itself or as part of a list: "beating A and B"."""
    group = next((group for group in groups(scene.passage, scene.systems) if mark in group), (mark,))
    return any(_OBJECT.search(scene.passage.text[: other.start]) for other in group if other.start <= mark.start)


def _is_compared(scene: Scene, mark: Mark) -> bool:
    """Tell whether a system is governed by a comparing word, not only by a preposition."""
    match = _OBJECT.search(scene.passage.text[: mark.start])
    return match is None or _JUST_WITH.match(match[0]) is None


def benchmark_cost(scene: Scene, value: ScoreMark, test: TestMark | str | None, values: Sequence[ScoreMark]) -> float:
    """Tell how ill a number fits a test."""
    passage, text = scene.passage, scene.passage.text
    if not isinstance(test, TestMark):
        return 0.6 if test is not None else 1.5
    head = heads_bracket(scene, value, values)
    if head is not None and not (value.end <= test.start and is_tied(passage, value, test)):
        return benchmark_cost(scene, head, test, values)
    listed = _listed(scene, value, test, values)
    if listed is not None:
        return listed
    if test.start >= value.end:
        between = text[value.end : test.start]
        crossed = sum(value.end <= other.start < test.start for other in values)
        if _TEST_BEHIND.fullmatch(between) and not crossed:
            return 0.0 if _PREPOSED.search(between) or "(" in between else 0.8
        passed = sum(value.end <= other.start and other.end <= test.start for other in scene.tests)
        cost = 1.2 + 0.5 * passage.barrier(value.end, test.start) + crossed + passed
        return min(cost, 1.5) if len(scene.tests) == 1 else cost
    between = text[test.end : value.start]
    if _closed_off(text, test, value):
        return 4.0
    crossed = sum(test.end <= other.start < value.start for other in values)
    passed = sum(test.end <= other.start and other.end <= value.start for other in scene.tests)
    if _TEST_BEFORE.fullmatch(between) and not crossed:
        return 0.9 if between.strip() == "," else 0.0
    return 0.3 + 0.25 * min(4.0, passage.barrier(test.end, value.start)) + 0.25 * crossed + 1.2 * passed


_RESPECTIVELY = re.compile(r"(?:\s?%)?,?\s+respectively\b", re.I)


def _listed(scene: Scene, value: ScoreMark, test: TestMark, values: Sequence[ScoreMark]) -> float | None:
    """Pair two lists of equal length: "88.5, 75.9 and 59.1 on A, B and C"; None where there are none."""
    marks = [other.mark for other in values]
    value_list = next((group for group in groups(scene.passage, marks) if value.mark in group), ())
    test_list = next((group for group in groups(scene.passage, scene.tests) if test in group), ())
    if len(value_list) > 1 and _RESPECTIVELY.match(scene.passage.text, value_list[-1].end):
        # "A has 81% on B and 70% on C, while D has 74% and 57% respectively": the tests told of before, in order.
        before = [other for other in scene.tests if other.end <= value_list[0].start]
        test_list = tuple(before) if len(before) == len(value_list) == len(scene.tests) else test_list
    if len(value_list) < 2 or len(value_list) != len(test_list) or test not in test_list:
        return None
    return 0.0 if value_list.index(value.mark) == test_list.index(test) else 3.0
