"""Scores in prose: which number is whose result on which test."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from aiclaims.extractors.benchmarks.baselines import ON_SKILL
from aiclaims.extractors.benchmarks.benchmark_costs import benchmark_cost, is_tied
from aiclaims.extractors.benchmarks.candidates import score_marks
from aiclaims.extractors.benchmarks.claim import BenchmarkClaim
from aiclaims.extractors.benchmarks.classes import PEOPLE
from aiclaims.extractors.benchmarks.contenders import COMPARED_WITH
from aiclaims.extractors.benchmarks.context import Scene
from aiclaims.extractors.benchmarks.dating import period_at
from aiclaims.extractors.benchmarks.ellipsis import opens_with_score
from aiclaims.extractors.benchmarks.held_against import is_object
from aiclaims.extractors.benchmarks.horizons import NAMED
from aiclaims.extractors.benchmarks.opposition import AGAINST, owns_next, reached
from aiclaims.extractors.benchmarks.own_tests import is_on_own_test, opens_with_field, tells_of_test
from aiclaims.extractors.benchmarks.owners import all_of, find_owners, level_at
from aiclaims.extractors.benchmarks.parallel import chained, is_list
from aiclaims.extractors.benchmarks.raised import raised
from aiclaims.extractors.benchmarks.score_costs import owner_cost
from aiclaims.extractors.benchmarks.slashes import owned_rows, slashed
from aiclaims.extractors.benchmarks.supposed import is_supposed, states_no_result
from aiclaims.extractors.benchmarks.systems import SystemMark
from aiclaims.extractors.benchmarks.testnames import is_example
from aiclaims.extractors.benchmarks.testspelling import TestMark
from aiclaims.extractors.benchmarks.values import ScoreMark, find_score_marks
from aiclaims.frames import groups
from aiclaims.frames.assignment import assign
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Passage, QuantityMark
from aiclaims.schema import Entity

_ABSENT = 4.0
"""What it costs to leave a number without an owner; a dearer pairing is no score."""
_AGAIN = 1.5
"""What a second score of one system on one test costs more: another system or test is likelier."""
_METRIC = r"(?P<metric>pass@\d+|accuracy|percentile|elo|resolved|pass rate|win rate|F1|exact match)"
_METRIC_BEFORE = lazy_regex(rf"\b{_METRIC}\b(?: (?:score|rating|of|is|was|at|reached))*\s*$", re.I)
_SHOTS_BEHIND = lazy_regex(
    r",?\s?(?P<open>[(\[])?(?P<shots>\d{1,3}|zero|one|few)[- ]shots?\b(?(open)|(?!\s[A-Za-z]))", re.I
)
_SHOTS_BEFORE = lazy_regex(r"\b(?P<shots>\d{1,3}|zero|one|few)[- ]shot\s$", re.I)
_NUMBERS = {"zero": "0", "one": "1"}
_METRIC_BEHIND = lazy_regex(rf"\s*{_METRIC}\b", re.I)
_OF_RIVALS = lazy_regex(
    r"\s*of (?:the )?(?:human )?(?:contestants|participants|competitors|programmers|coders)\b", re.I
)
_BRACKET_BEHIND = lazy_regex(
    r"(?:['’]s?)?(?: (?:thinking|high|medium|low|max))? \((?:at |scor\w+ |with |which scored )?"
)
_NUMBER_NEXT = lazy_regex(r"\s*(?:[(:=]|at|with|,?\s*respectively)")
_POINTED = lazy_regex(r"\d{1,2}\.\d")
_MEAN = lazy_regex(
    r"(?<!\d )\b(?:average(?! (?:human|person|adult|expert|participant|test-?taker|student|model)\b)|mean|overall)\b[^,;.]{0,30}$",
    re.I,
)
_OF_BOARD = lazy_regex(
    r"(?:\s(?:benchmarks?|leaderboard|suite|dataset|tests?))?,?\s(?:(?:with|at|by|reaching|achieving|attaining|scoring)\s(?:an?\s|the\s)?)?",
    re.I,
)
_SCORING = lazy_regex(
    r"\bscor(?:es?|ed|ing)\b|\belo (?:rating|score)?\s*of\b|\brating of\b|\baccuracy of\b|\d(?:%| percent) (?:overall )?accuracy\b|\baccuracy (?:was|is|rose|reached|(?:increased|improved|rose|climbed|jumped) to)\b|\bcorrectly answer\w+|\bpass rate of\b|\b(?:word|character) error rates?\b|\b(?-i:WER|CER|BLEU)\b"
    r"|\b(?:achiev|reach|scor|obtain|attain|post|record)(?:e[sd]?|ing|s|ed)?\s+(?:an?\s|about\s|over\s|up to\s)?\d{1,2}\.\d+\s(?-i:F1|BLEU|mAP|AP|mIoU|EM|ROUGE-?\w*)\b|\b(?:scor(?:es|ed|ing)|got|gets?|rated)\s+(?:\w+\s+){0,2}\d[\d.]*/100?\b"
    r"|\b(?:record|report|measur|clock|rat|peg|plac|put)(?:s|ed|ing)?\s+(?:the\s+)?(?-i:[A-Z])[^,;:]{0,40}?\s+at\s+(?:\w+\s+){0,2}\d",
    re.I,
)
# "On a private law exam, A got 66%": a result, where what a test is like is told.
_GETS = lazy_regex(
    r"\b(?:g[eo]ts?|reach(?:es|ed)|hits?|achiev(?:es|ed)|attain(?:s|ed)|post(?:s|ed)|manag(?:es|ed)|earn(?:s|ed))\s+(?:(?:just|only|about|an?|roughly|over|nearly)\s+){0,2}\d[\d.]*(?:\s?%| percent\b)(?!\s+(?:of|more|less|fewer|faster|better)\b)"
)
# Where one system has two scores on one test, the text says how the one became the other.
_CHANGED = lazy_regex(
    r"\b(?:from|to|vs?\.?|versus|compared (?:to|with)|against|than|previously|originally|initially|up|down|without|only|using|and|or)\s+(?:[\w-]+\s+){0,4}\W*$",
    re.I,
)


# "The reward goes from 0.3 to 0.7": how training went.
_IN_TRAINING = lazy_regex(
    r"\b(?:rewards?|entropy|response length|(?:training|validation) (?:loss|curve)|loss curve)\b", re.I
)
_ATTACKS = lazy_regex(
    r"\b(?:attacks?|jailbreaks?|prompt[- ]injections?|harmful (?:prompts|requests)) (?:succeed|work|land|g[eo]t through)\w*\b",
    re.I,
)
# "2.3% WER": what is better lower.
_ERRORS = lazy_regex(r"\s*(?:\w+\s+)?(?:WER|CER|word error|character error|error rates?|errors?)\b", re.I)


def find_scores(scene: Scene, used: set[int], compared: Sequence[BenchmarkClaim] = ()) -> Iterator[BenchmarkClaim]:
    """Find the scores that a passage states.

    Args:
        scene: The passage.
        used: Offsets of quantities that are margins or numbers of tests.
        compared: The comparisons that it states.
    """
    passage = scene.passage
    # A percentile is told by an ordinal, which is no quantity.
    if scene.asks or not (passage.quantities or "percentile" in passage.text) or is_supposed(passage.text):
        return
    values = list(find_score_marks(passage, scene.tests, used) if used else score_marks(passage).values())
    values = [value for value in values if not (states_no_result(scene, value, values) or _echoes(passage, value))]
    if NAMED.search(passage.text):
        # A horizon is told "at 50%", which is no score.
        values = [value for value in values if value.mark.low not in {50, 80}]
    if not (
        any(value.explicit for value in values)
        or (values and (scene.tests or _continues(scene) or _is_owned(scene, values) or _opens_on_skill(scene, values)))
    ):
        return
    if not scene.tests and not scene.systems:
        # Of what was named before, a bare whole number may count anything.
        values = [value for value in values if value.mark.kind != "number" or "." in value.mark.text]
    if not scene.tests and (scene.names_another_test or _IN_TRAINING.search(passage.text)):
        return
    owners = find_owners(scene, values, compared)
    outside = [value for value in values if not is_example(passage.text, value.mark)]
    tests: list[TestMark | str | None] = [
        test for test in scene.tests if not outside or not is_example(passage.text, test)
    ]
    if not tests:
        implied = scene.implied_test()
        last = scene.last
        goes_on = last is not None and last.measure == "score" and last.benchmark is None
        own = any(is_on_own_test(passage.text, value.end) for value in values)
        if own or _ATTACKS.search(passage.text) or any(_ERRORS.match(passage.text, value.end) for value in values):
            implied = None  # "44% in our tests", "2.3% WER" are on no test of accuracy named before
        if tells_of_test(passage.text) or (opens_with_field(passage.text) and not scene.tests):
            implied = None  # "62% on a graduate-level chemistry benchmark" is on none named before
        described = own or (tells_of_test(passage.text) and _GETS.search(passage.text) is not None)
        scored = any(mark.model or described for mark in scene.systems) and (
            goes_on
            or described
            or _beside_rivals(scene, values)
            or _SCORING.search(passage.text)
            or any(value.quantity.unit == "elo" for value in values)
        )
        on_skill = any(ON_SKILL.match(passage.text, value.end) for value in values)
        if on_skill:
            implied = None  # "74.4 on long-horizon coding" is on no test named before
            scored = scored or opens_with_score(scene)
        again = own and not scene.systems and last is not None and last.measure == "score"
        tests = [implied] if implied is not None or scored or again else []
        if implied is None and len(scene.topic) > 1 and is_list(scene, values, len(scene.topic)):
            tests = [*scene.topic]
    if not owners or not tests:
        return
    apart = {value.start for value in values if _is_apart(scene, value)} if scene.tests else set()
    if apart:
        tests.append(None)
    cells = [(owner, test) for owner in owners for test in tests]
    costs = []
    paired = {
        **dict(chained(scene, values, owners)),
        **dict(owned_rows(scene, values, owners)),
        **dict(raised(scene, values, owners)),
        **dict(reached(scene, values, owners)),
    }
    shared_out = slashed(scene, values)
    for index, value in enumerate(values):
        by_owner = [owner_cost(scene, value, owner, values) for owner in owners]
        if index in paired:
            by_owner = [0.1 if number == paired[index] else 3.0 for number in range(len(owners))]
        by_test = [benchmark_cost(scene, value, test, values) for test in tests]
        if value.start in shared_out:
            by_test = [0.1 if test is shared_out[value.start] else 3.0 for test in tests]
        if apart:
            # "98% on B and 74% on research questions": the second is on no test that is named.
            by_test = [
                cost
                if value.start not in apart and test is not None
                else 0.2
                if value.start in apart and test is None
                else _ABSENT + 1
                for test, cost in zip(tests, by_test, strict=True)
            ]
        costs.append([one + other for one in by_owner for other in by_test])
    assigned = list(_assigned(scene, values, cells, costs))
    owned = {value.start: cells[cell] for value, cell, _ in assigned}
    for value, cell, cost in assigned:
        owner, test = cells[cell]
        rival = next((other for other in values if AGAINST.fullmatch(passage.text, value.end, other.start)), None)
        if (
            rival is not None
            and owned.get(rival.start) == (owner, test)
            and value.quantity != rival.quantity
            and isinstance(owner, SystemMark)
            and is_object(scene, owner)
        ):
            continue  # "below B (81% vs 84%)": two have them, and B is only the second
        mean = _MEAN.search(passage.text[: value.start])
        alone = not isinstance(test, TestMark) or len(scene.tests) == 1
        if mean is not None and alone and mean[0].lower().startswith("overall"):
            mean = None
        if mean is not None and not is_tied(passage, value, test) and not _heads(passage, test, mean.start()):
            test = None
        if is_on_own_test(passage.text, value.end):
            test = None
        if isinstance(test, str) and value.quantity.unit == "elo" and not _RATED.search(test):
            test = None  # "at 1417 Elo": on no test of accuracy that was named before
        if (
            test is None
            and not value.explicit
            and not ON_SKILL.match(passage.text, value.end)
            and not (isinstance(owner, SystemMark) and owner_cost(scene, value, owner, values) == 0.0)
        ):
            continue
        if isinstance(owner, SystemMark) and owner.stranger:
            continue
        if _is_class(owner) and not _tells_class(scene, owner, value):
            continue  # "the gap between top models (85%) and others (70%)": of no system
        for system in (*all_of(scene, owner, value, values), *level_at(scene, owner, value, compared)):
            if _is_version(value, system):
                continue
            for each in _beside(scene, value, test, values):
                yield _claim(scene, value, system, each, cost)


def _is_class(owner: SystemMark | Entity) -> bool:
    """Tell whether an owner is a class of systems, or people whom a pronoun would have to mean."""
    entity = owner if isinstance(owner, Entity) else owner.entity
    named = isinstance(owner, SystemMark) and not owner.reference
    return entity.type == "group" and not (named and PEOPLE.search(entity.name))


def _tells_class(scene: Scene, owner: SystemMark | Entity, value: ScoreMark) -> bool:
    """Tell whether a sentence says what a whole class scored: "The other models scored 63 to 66%", "its predecessor's 31%"."""
    if isinstance(owner, SystemMark) and _OWNS.fullmatch(scene.passage.text, owner.end, value.start):
        return True
    predicate = scene.passage.parse.predicate_over(value.start)
    subject = predicate.subject if predicate is not None and predicate.form == "finite" else None
    if not isinstance(owner, SystemMark) or subject is None or not subject.start <= owner.start < subject.end:
        return False
    return _ARTICLES.fullmatch(scene.passage.text, subject.start, owner.start) is not None


_OWNS = lazy_regex(r"['’]s?\s(?:\w+\s)?")
_ARTICLES = lazy_regex(r"(?:(?:the|all|most|those|these|both|many)\s)*", re.I)


def _is_apart(scene: Scene, value: ScoreMark) -> bool:
    """Tell whether a number is told to be on something without a name: "74% on research-level questions"."""
    skill = ON_SKILL.match(scene.passage.text, value.end) if value.mark.kind == "percent" else None
    if skill is None:
        return False
    if "benchmark" in skill[0].lower() and (
        _OTHER_BENCHMARK.fullmatch(skill[0]) is None or any(test.end <= value.start for test in scene.tests)
    ):
        return False
    return not any(
        (
            value.end <= test.start < skill.end() + _NAME_REACH
            and _GOES_ON.search(scene.passage.text, skill.end(), max(skill.end(), test.start)) is None
        )
        or (test.end <= value.start and _LABELS.fullmatch(scene.passage.text, test.end, value.start))
        for test in scene.tests
    )


# "On the phone support benchmark": one that is told by what it tests, before any that has a name
_OTHER_BENCHMARK = lazy_regex(
    r"\s+(?:on|in|at)\s+(?:an?|the)\s+(?!(?:same|latter|former|first|second|third|other|new|named|above|full|whole|entire)\b)(?:[a-z][a-z-]*\s+){1,4}benchmark"
)
_GOES_ON = lazy_regex(r"\d|\b(?:and|but|while|whereas)\b|;")
_RATED = lazy_regex(r"arena|elo\b|codeforces|gdpval|lmsys|rating|leaderboard|chess|board|index|\baa-", re.I)
# "AIME 2025: 100% on competition problems": what heads a number is its test.
_LABELS = lazy_regex(r"[*\s]*[:=—–-][*\s]*[~≈]?")


def _echoes(passage: Passage, value: ScoreMark) -> bool:
    """Tell whether a passage is nothing but a number that was just told: "Two percent! Wow."."""
    earlier = passage.previous
    return (
        earlier is not None
        and _ALONE.fullmatch(passage.text.replace(value.mark.text, "", 1)) is not None
        and any(mark.low == value.mark.low and mark.kind == value.mark.kind for mark in earlier.quantities)
    )


_ALONE = lazy_regex(r"\W*(?:(?:wow|yeah|just|only|and|so|right|okay|huh)\W*){0,2}", re.I)
_NAME_REACH = 40
"""Letters behind what a test is like in which its name may follow."""


def _assigned(
    scene: Scene,
    values: Sequence[ScoreMark],
    cells: Sequence[tuple[SystemMark | Entity, TestMark | str | None]],
    costs: Sequence[Sequence[float]],
) -> Iterator[tuple[ScoreMark, int, float]]:
    """Give each number its cheapest cell, and no cell to more than two: a score, and what it was before."""
    twice = [[*row, *(cost + _AGAIN for cost in row)] for row in costs]
    chosen = [None if cell is None else cell % len(cells) for cell in assign(twice, absent=_ABSENT)]
    for number, (value, cell) in enumerate(zip(values, chosen, strict=True)):
        if cell is None:
            continue
        # Of two that fit as well the first is told of, the second only if the text says how the one became the other.
        second = any(
            (costs[other][cell], other) < (costs[number][cell], number)
            for other in range(len(values))
            if chosen[other] == cell
        )
        told = isinstance(cells[cell][1], TestMark) or _CHANGED.search(scene.passage.text[: value.start]) is not None
        if told or not second:
            yield value, cell, costs[number][cell] + _AGAIN * second


def _beside_rivals(scene: Scene, values: Sequence[ScoreMark]) -> bool:
    """Tell whether a rival that another is compared with has its number in a bracket: "outperforming A (94%)", "edges out A (81 vs 64)"."""
    text = scene.passage.text
    return any(
        value.mark.kind == "percent" or "." in value.mark.text
        for value in values
        for mark in scene.systems
        if mark.model
        and _BRACKET_BEHIND.fullmatch(text, mark.end, value.start)
        and COMPARED_WITH.search(text, 0, mark.start)
    )


def _is_version(value: ScoreMark, system: Entity) -> bool:
    """Tell whether a bare number is the version of the system itself, told again: "with Foo 5.3"."""
    digits = _POINTED.fullmatch(value.mark.text)
    return digits is not None and re.search(rf"(?<![\d.]){re.escape(digits[0])}(?![\d.])", system.name) is not None


def _is_owned(scene: Scene, values: Sequence[ScoreMark]) -> bool:
    """Tell whether a number is a system's on a test spoken of: "Scores on B:" over "A: 75%", "the best is A's 16%"."""
    return bool(scene.topic) and any(owns_next(scene.passage.text, value, scene.systems) for value in values)


def _opens_on_skill(scene: Scene, values: Sequence[ScoreMark]) -> bool:
    """Tell whether a passage opens with a number on something without a name: "61.4 on long-horizon coding"."""
    return opens_with_score(scene) and ON_SKILL.match(scene.passage.text, values[0].end) is not None


def _heads(passage: Passage, test: TestMark | str | None, mean: int) -> bool:
    """Tell whether a test is named right before a mean, which is then its own: "B overall 92.0", "on B with an average of 92"."""
    return isinstance(test, TestMark) and _OF_BOARD.fullmatch(passage.text, test.end, mean) is not None


def _beside(
    scene: Scene, value: ScoreMark, test: TestMark | str | None, values: Sequence[ScoreMark]
) -> tuple[TestMark | str | None, ...]:
    """Give a test with those listed beside it that have no number of their own: "100% on A and B"."""
    if not isinstance(test, TestMark) or not is_tied(scene.passage, value, test):
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


def _claim(scene: Scene, value: ScoreMark, system: Entity, test: TestMark | str | None, cost: float) -> BenchmarkClaim:
    passage, mark = scene.passage, value.mark
    return BenchmarkClaim(
        evidence=(passage.evidence(),),
        attribution=passage.attribution_at(mark.start),
        modality=passage.modality_at(mark.start),
        # "Not above A's 59" denies the place, not the score of A.
        negated=passage.negated_at(mark.start) and not _is_rivals_own(scene, value, system),
        period=period_at(passage, mark.start, mark.end),
        confidence=round(max(0.5, 0.95 - 0.1 * cost), 2),
        system=system,
        benchmark=test.name if isinstance(test, TestMark) else test,
        measure="score",
        value=value.quantity,
        metric=_metric(passage, mark) or _setting(passage, mark, test),
    )


def _is_rivals_own(scene: Scene, value: ScoreMark, system: Entity) -> bool:
    """Tell whether a number is the own one of a rival that another is compared with: "not above A's 59"."""
    return any(mark.entity == system and mark.end <= value.start and is_object(scene, mark) for mark in scene.systems)


def _continues(scene: Scene) -> bool:
    """Tell whether a passage goes on with the scores of one before."""
    return scene.last is not None and (scene.implied_test() is not None or scene.last.measure == "score")


def _setting(passage: Passage, mark: QuantityMark, test: TestMark | str | None) -> str | None:
    """Name the examples that were shown before a test, told right beside it or its score: "88.7% on A (5-shot)"."""
    ends = [mark.end, test.end] if isinstance(test, TestMark) else [mark.end]
    behind = (_SHOTS_BEHIND.match(passage.text, end) for end in ends)
    before = _SHOTS_BEFORE.search(passage.text[: test.start]) if isinstance(test, TestMark) else None
    told = next((found for found in (*behind, before) if found is not None), None)
    return None if told is None else f"{_NUMBERS.get(told['shots'].lower(), told['shots'])}-shot"


def _metric(passage: Passage, mark: QuantityMark) -> str | None:
    """Name the measure that stands right beside a number."""
    before, behind = passage.text[max(0, mark.start - 25) : mark.start], passage.text[mark.end : mark.end + 40]
    if _OF_RIVALS.match(behind):
        return "percentile"
    for found in (_METRIC_BEHIND.match(behind), _METRIC_BEFORE.search(before)):
        if found:
            return found["metric"]
    return None
