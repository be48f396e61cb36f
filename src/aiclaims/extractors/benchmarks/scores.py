"""Scores in prose: which number is whose result on which test."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from aiclaims.extractors.benchmarks.claim import BenchmarkClaim
from aiclaims.extractors.benchmarks.comparing import opens_with_score
from aiclaims.extractors.benchmarks.context import Scene, period_at
from aiclaims.extractors.benchmarks.parties import SystemMark
from aiclaims.extractors.benchmarks.testnames import TestMark
from aiclaims.extractors.benchmarks.values import ScoreMark, find_score_marks
from aiclaims.frames import groups
from aiclaims.frames.assignment import assign
from aiclaims.reading import Mark, Passage, QuantityMark
from aiclaims.schema import Entity

_ABSENT = 4.0
"""What it costs to leave a number without an owner; a dearer pairing is no score."""

_AGAIN = 1.5
"""What a second score of one system on one test costs more: another system or test is likelier."""

_VERSUS = re.compile(
    r"[\s,(]*(?:versus|vs\.?|against|compared (?:to|with)|to|and|or|over|while|but|from|for)\s+(?:just\s+|only\s+|a\s+|the\s+|some\s+)*$",
    re.I,
)
_OPPOSING = re.compile(
    r"[\s,(]*(?:versus|vs\.?|against|compared (?:to|with)|to|over)\s+(?:just\s+|only\s+|a\s+)*$", re.I
)
_METRIC = r"(?P<metric>pass@\d+|accuracy|percentile|elo|resolved|pass rate|win rate|F1|exact match)"
_METRIC_BEFORE = re.compile(rf"\b{_METRIC}\b(?: (?:score|rating|of|is|was|at|reached))*\s*$", re.I)
_METRIC_BEHIND = re.compile(rf"\s*{_METRIC}\b", re.I)
_OF_RIVALS = re.compile(
    r"\s*of (?:the )?(?:human )?(?:contestants|participants|competitors|programmers|coders)\b", re.I
)
# "Beats A, with 84% on B" goes on about the subject.
_RESUMED = re.compile(r",\s+(?:and\s+)?(?:with|while|scoring|reaching|achieving|posting|at)\b", re.I)
_BEST_OF = re.compile(r"\b(?:best|top|leading|strongest)\s+$", re.I)
# "From 65 to 49" is one system's change.
_FROM = re.compile(r"\bfrom\s+(?:about\s+|just\s+)?$", re.I)
# "On B, robot arms have reached 89%": who is no known system, and yet the subject.
_OWN_SUBJECT = re.compile(
    r"(?:^|,\s+)(?!(?:on|in|at|for)\b)(?:(?!accuracy|scores?\b|performance|rates?\b|results?\b|averages?\b|models?\b|numbers?\b|figures?\b|it\b|they\b|that\b|this\b)[a-z][\w’'-]*\s+){1,9}?"
    r"(?:has|have|had)\s+(?:reached|achieved|scored|hit|attained)\b"
)
_NUMBER_NEXT = re.compile(r"\s*(?:[(:=]|at|with|,?\s*respectively)")
_MEAN = re.compile(r"(?<!\d )\b(?:average|mean|overall)\b[^,;.]{0,30}$", re.I)
_SCORING = re.compile(
    r"\bscor(?:es?|ed|ing)\b|\belo (?:rating|score)?\s*of\b|\brating of\b|\baccuracy of\b|\bpass rate of\b", re.I
)
# What is only imagined, or said of any system at all, is no result.
_SUPPOSED = re.compile(
    r"\b(?:suppose|(?:scored|graded) (?:on|from|out of) a? ?scale|(?:maximum|minimum|perfect) score|each (?:correct|incorrect) answer|imagine|assum(?:e|ing)|hypothetical\w*|(?<!is )(?<!was )(?<!, )(?<!as )(?<!: )(?:a|any|some|another|every|each|no) (?:\w+ )?(?:model|system|llm|chatbot)s? (?:that|which|goes|scor\w+|gets|with))\b",
    re.I,
)
# Where one system has two scores on one test, the text says how the one became the other.
_CHANGED = re.compile(
    r"\b(?:from|to|vs\.?|versus|compared (?:to|with)|against|than|previously|originally|initially|up|down|without|only|using|and|or)\s+(?:\w+\s+){0,3}\W*$",
    re.I,
)
_OBJECT = re.compile(
    r"\b(?:than|versus|vs\.?|against|to|over|with|of|like|unlike|behind|above|below|beats?|beating|beaten by|outperform\w*|surpass\w*|exceed\w*|tops?|topping|topped|trail\w*|"
    r"match\w*|outscor\w*|leads?|edg\w+(?: out)?|ahead of|on par with|level with|rival\w*|follow(?:s|ed) by|by)\s+(?:(?:the|its|rival|[A-Z][\w.&-]*['’]s?)\s+)*(?-i:(?:(?:[A-Z][\w.-]*\s){0,3}[A-Z][\w.-]*(?:,\s+(?:and\s+)?|\s+and\s+)){0,4})$",
    re.I,
)
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
    r"[\s,]*(?:(?:accuracy|pass rate|score|points?|(?:task |overall )?success(?: rate)?|marks?|rating|elo|correct|resolved|pass@1|percentile|of (?:the )?\w+(?: \w+)?|\([^)]*\))\s*){0,3}[\s,]*"
    r"(?:on|in|at|for|across|of|under|by|to)?\s*(?:(?:the|both|its|a|an|popular|difficult|challenging|harder|tougher|demanding|math\w*|coding|reasoning|science|multimodal|[\w-]+ (?:benchmark|test|exam)|benchmark|test)\s+){0,4}[\"“(]?",
    re.I,
)
_PREPOSED = re.compile(r"\b(?:on|in|at|for|across|of|to)\s", re.I)
_TEST_BEFORE = re.compile(
    r"(?:['’]s?)?(?:\s+(?:benchmark|test|exam|leaderboard|score|scores|accuracy|result|rating|pass|rate|of|at|with|to|is|was|a|an|the|it|s|it['’]s|elo|just|only|about|around|nearly|over|under))*[\s(:=,–—-]*",
    re.I,
)


def find_scores(scene: Scene, used: set[int]) -> Iterator[BenchmarkClaim]:
    """Find the scores that a passage states.

    Args:
        scene: The passage.
        used: Offsets of quantities that are margins or numbers of tests.
    """
    passage = scene.passage
    if scene.asks or _SUPPOSED.search(passage.text):
        return
    values = list(find_score_marks(passage, scene.tests, used))
    if not (any(value.explicit for value in values) or (values and (scene.tests or _continues(scene)))):
        return
    if not scene.tests and not scene.systems:
        # Of what was named before, a bare whole number may count anything.
        values = [value for value in values if value.mark.kind != "number" or "." in value.mark.text]
    if not scene.tests and scene.names_another_test:
        return
    owners = _owners(scene, values)
    tests: list[TestMark | str | None] = list(scene.tests)
    if not tests:
        implied = scene.implied_test()
        last = scene.last
        goes_on = last is not None and last.measure == "score" and last.benchmark is None
        scored = any(mark.model for mark in scene.systems) and (
            goes_on or _SCORING.search(passage.text) or any(value.quantity.unit == "elo" for value in values)
        )
        tests = [implied] if implied is not None or scored else []
    if not owners or not tests:
        return
    cells = [(owner, test) for owner in owners for test in tests]
    costs = []
    for value in values:
        by_owner = [_owner_cost(scene, value, owner, values) for owner in owners]
        by_test = [_test_cost(scene, value, test, values) for test in tests]
        costs.append([one + other for one in by_owner for other in by_test])
    for index, number in _chained(scene, values, owners):
        for column, (owner, _) in enumerate(cells):
            costs[index][column] += -1.0 if owner is owners[number] else 3.0
    # A system may have a second score on a test: what it was before.
    costs = [[*row, *(cost + _AGAIN for cost in row)] for row in costs]
    for value, chosen, row in zip(values, assign(costs, absent=_ABSENT), costs, strict=True):
        if chosen is None:
            continue
        owner, test = cells[chosen % len(cells)]
        if chosen >= len(cells) and not isinstance(test, TestMark) and not _CHANGED.search(passage.text[: value.start]):
            continue
        if _MEAN.search(passage.text[: value.start]) and not _tied(passage, value, test):
            test = None
        if (
            test is None
            and not value.explicit
            and not (isinstance(owner, SystemMark) and _owner_cost(scene, value, owner, values) == 0.0)
        ):
            continue
        if isinstance(owner, SystemMark) and owner.stranger:
            continue
        for system in _all_of(scene, owner):
            for each in _beside(scene, value, test, values):
                yield _claim(scene, value, system, each, row[chosen])


def _beside(
    scene: Scene, value: ScoreMark, test: TestMark | str | None, values: Sequence[ScoreMark]
) -> tuple[TestMark | str | None, ...]:
    """Give a test with those listed beside it that have no number of their own: "100% on A and B"."""
    if not isinstance(test, TestMark) or not _tied(scene.passage, value, test):
        return (test,)
    group = next((group for group in groups(scene.passage, scene.tests) if group[0] is test), (test,))
    end = group[-1].end
    if (
        len(group) == 1
        or any(value.end <= other.start < end for other in values)
        or _NUMBER_NEXT.match(scene.passage.text, end)
    ):
        return (test,)
    return group


def _tied(passage: Passage, value: ScoreMark, test: TestMark | str | None) -> bool:
    """Tell whether a test stands right behind a number: "an average of 80 on B"."""
    return (
        isinstance(test, TestMark)
        and test.start >= value.end
        and _TEST_BEHIND.fullmatch(passage.text[value.end : test.start]) is not None
    )


def _claim(scene: Scene, value: ScoreMark, system: Entity, test: TestMark | str | None, cost: float) -> BenchmarkClaim:
    passage, mark = scene.passage, value.mark
    return BenchmarkClaim(
        evidence=(passage.evidence(),),
        attribution=passage.attribution,
        modality=passage.modality_at(mark.start),
        negated=passage.negated_at(mark.start),
        period=period_at(passage, mark.start, mark.end),
        confidence=round(max(0.5, 0.95 - 0.1 * cost), 2),
        system=system,
        benchmark=test.name if isinstance(test, TestMark) else test,
        measure="score",
        value=value.quantity,
        metric=_metric(passage, mark),
    )


def _continues(scene: Scene) -> bool:
    """Tell whether a passage goes on with the scores of one before."""
    return scene.last is not None and (scene.implied_test() is not None or scene.last.measure == "score")


def _owners(scene: Scene, values: Sequence[ScoreMark]) -> list[SystemMark | Entity]:
    """Give those whose scores these may be: the systems of the passage, else those of the claims before."""
    last = scene.last_comparison
    models: list[SystemMark | Entity] = [mark for mark in scene.systems if mark.model]
    firms: list[SystemMark | Entity] = [
        mark for mark in scene.systems if not mark.model and mark.entity.type == "firm" and not _is_object(scene, mark)
    ]
    # "The best US model scores 66": a country's best stands for the country.
    models += [
        mark
        for mark in scene.systems
        if mark.entity.type == "country" and _BEST_OF.search(scene.passage.text[: mark.start])
    ]
    models.sort(key=lambda mark: mark.start if isinstance(mark, SystemMark) else 0)
    found = models or firms
    if found and values and opens_with_score(scene):
        # "MMLU: 78%, up from A's 65%": the first is said of what the passage hangs on.
        implied = scene.implied_system()
        found = (
            [implied, *found]
            if implied is not None and all(mark.entity != implied for mark in scene.systems)
            else found
        )
    strangers: list[SystemMark | Entity] = [*scene.strangers]
    if found:
        found = [*found, *strangers]
    if not found and not strangers:
        if last is not None and last.baseline is not None:
            return [last.system, last.baseline]
        if _OWN_SUBJECT.search(scene.passage.text):
            return []
        implied = scene.implied_system()
        return [implied] if implied is not None and (scene.tests or scene.last is not None) else []
    if (
        len(found) == 1
        and last is not None
        and last.baseline is not None
        and any(_opposed(scene, value, values) for value in values)
    ):
        # "On B it has 72 percent against 63": the other is the one it was compared with before.
        mark = found[0]
        if isinstance(mark, SystemMark) and mark.reference and mark.entity == last.system:
            return [mark, last.baseline]
    return found


def _all_of(scene: Scene, owner: SystemMark | Entity) -> tuple[Entity, ...]:
    """Give all that an owner stands for: "they both" is two."""
    if isinstance(owner, Entity):
        return (owner,)
    if owner.plural:
        last = scene.last_comparison
        if last is not None and last.baseline is not None:
            return (last.system, last.baseline)
    return (owner.entity,)


def _owner_cost(scene: Scene, value: ScoreMark, owner: SystemMark | Entity, values: Sequence[ScoreMark]) -> float:
    passage, text = scene.passage, scene.passage.text
    opposed = _opposed(scene, value, values)
    if isinstance(owner, Entity):
        second = scene.last_comparison is not None and owner == scene.last_comparison.baseline
        return 1.0 if opposed == second else 2.5
    cost = 0.0
    if owner.end <= value.start:
        between = text[owner.end : value.start]
        crossed = sum(owner.end <= other.start < value.start for other in values)
        if _OWN.fullmatch(between):
            return 0.0
        cost = 0.4 * passage.barrier(owner.end, value.start) + 0.02 * len(between.split()) + 0.3 * crossed
        rivals = [mark for mark in scene.systems if owner.end <= mark.start and mark.end <= value.start]
        cost += sum(0.2 if _is_object(scene, mark) else 1.6 for mark in rivals)
        if _is_object(scene, owner):
            cost += 0.0 if opposed else 2.7 if _RESUMED.search(between) else 1.5
        elif opposed and crossed:
            cost += 1.5
        return cost
    between = text[value.end : owner.start]
    if _OWNED_BEHIND.fullmatch(between):
        return 0.1
    if _OPENS_WITH.fullmatch(text[: value.start]) and _OPENED.fullmatch(between):
        return 0.3
    crossed = sum(value.end <= other.start < owner.start for other in values)
    crossed += 2 * (_is_object(scene, owner) or _COMPARED.search(between) is not None)
    return 1.8 + passage.barrier(value.end, owner.start) * 0.6 + 0.05 * len(between.split()) + crossed


def _chained(
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


def _opposed(scene: Scene, value: ScoreMark, values: Sequence[ScoreMark]) -> bool:
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


def _is_object(scene: Scene, mark: Mark) -> bool:
    """Tell whether a system is what another is compared with, itself or as part of a list: "beating A and B"."""
    group = next((group for group in groups(scene.passage, scene.systems) if mark in group), (mark,))
    return any(_OBJECT.search(scene.passage.text[: other.start]) for other in group if other.start <= mark.start)


def _test_cost(scene: Scene, value: ScoreMark, test: TestMark | str | None, values: Sequence[ScoreMark]) -> float:
    passage, text = scene.passage, scene.passage.text
    if not isinstance(test, TestMark):
        return 0.6 if test is not None else 1.5
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
    crossed = sum(test.end <= other.start < value.start for other in values)
    passed = sum(test.end <= other.start and other.end <= value.start for other in scene.tests)
    if _TEST_BEFORE.fullmatch(between) and not crossed:
        return 0.9 if between.strip() == "," else 0.0
    return 0.3 + 0.25 * min(4.0, passage.barrier(test.end, value.start)) + 0.25 * crossed + 1.2 * passed


def _listed(scene: Scene, value: ScoreMark, test: TestMark, values: Sequence[ScoreMark]) -> float | None:
    """Pair two lists of equal length: "88.5, 75.9 and 59.1 on A, B and C"; None where there are none."""
    marks = [other.mark for other in values]
    value_list = next((group for group in groups(scene.passage, marks) if value.mark in group), ())
    test_list = next((group for group in groups(scene.passage, scene.tests) if test in group), ())
    if len(value_list) < 2 or len(value_list) != len(test_list):
        return None
    return 0.0 if value_list.index(value.mark) == test_list.index(test) else 3.0


def _metric(passage: Passage, mark: QuantityMark) -> str | None:
    """Name the measure that stands right beside a number."""
    before, behind = passage.text[max(0, mark.start - 25) : mark.start], passage.text[mark.end : mark.end + 40]
    if _OF_RIVALS.match(behind):
        return "percentile"
    for found in (_METRIC_BEHIND.match(behind), _METRIC_BEFORE.search(before)):
        if found:
            return found["metric"]
    return None
