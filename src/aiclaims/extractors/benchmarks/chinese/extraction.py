"""Reads the benchmark claims of a Chinese passage: tables as everywhere, prose clause by clause."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from aiclaims.extractors.benchmarks.chinese import words
from aiclaims.extractors.benchmarks.chinese.scene import Test, Told, find_systems, find_tests
from aiclaims.extractors.benchmarks.claim import BenchmarkClaim, BenchmarkMeasure, BenchmarkRelation
from aiclaims.extractors.benchmarks.tables import find_table_scores
from aiclaims.plugins.hookspecs import Context
from aiclaims.reading import EntityMark, Passage, QuantityMark
from aiclaims.reading.chinese.passage import ChinesePassage
from aiclaims.schema import Claim, Entity, Quantity

Span = tuple[int, int]
_ABOVE_A_LIST = 6
"""Passages over the item of a list in which its test is named, at most."""


def find_claims(passage: Passage, context: Context) -> Iterable[Claim]:
    """Find the benchmark claims of one passage."""
    if passage.kind == "row":
        # Where the language is not known, the extractor for English reads the tables.
        if passage.reading.document.language is not None:
            yield from find_table_scores(passage)
        return
    if not isinstance(passage, ChinesePassage):
        return
    over = _tests_over(passage)
    told = Told(_before(passage, context), over, over=bool(over))
    for span in passage.statements:
        yield from _claims(passage, span, told)


def _before(passage: ChinesePassage, context: Context) -> tuple[Entity, ...]:
    """Give the system that the sentence before was about, which this one may leave out or mean by "它"."""
    earlier = passage.previous_prose
    if not isinstance(earlier, ChinesePassage) or earlier.block is not passage.block:
        return ()
    if words.REFERS.match(passage.simplified):
        return tuple(mark.entity for mark in find_systems(earlier, (0, len(earlier.text)))[:1])
    pairs = zip(reversed(context.recent), reversed(context.passages[-len(context.recent) :]), strict=True)
    told = [claim.system for claim, stated in pairs if stated is earlier and isinstance(claim, BenchmarkClaim)]
    return tuple(told[-1:])


def _tests_over(passage: ChinesePassage) -> tuple[str, ...]:
    """Give the test that the item of a list is about: one that what stands over the list names."""
    earlier: Passage | None = passage.parent or passage.previous_prose
    for _ in range(_ABOVE_A_LIST if passage.kind == "item" else 0):
        if earlier is None:
            break
        if earlier.kind != "item" and isinstance(earlier, ChinesePassage):
            tests = find_tests(earlier, (0, len(earlier.text)))
            if tests:
                return tuple(test.name for test in tests) if len(tests) == 1 else ()
        earlier = earlier.previous_prose
    return ()


def _claims(passage: ChinesePassage, span: Span, told: Told) -> Iterator[BenchmarkClaim]:
    text = passage.simplified
    systems, tests = find_systems(passage, span), find_tests(passage, span)
    compared: list[EntityMark] = []
    for relation in words.RELATION.finditer(text, *span):
        free = [mark for mark in systems if mark not in compared]
        baselines = _baselines(text, free, relation.start(), relation.end())
        compared += baselines
        subjects = [mark for mark in free if mark not in baselines]
        yield from _comparisons(passage, span, relation, subjects, baselines, tests, told)
    if tests:
        told.tests, told.over = tuple(test.name for test in tests), False
    near = [mark for mark in systems if words.NEAR.search(text, max(0, mark.start - 6), mark.start)]
    main = [mark for mark in systems if mark not in compared and mark not in near]
    told.earlier = told.systems
    if main:
        told.systems = tuple(mark.entity for mark in main)
    yield from _scores(passage, span, systems, tests, compared, told)
    yield from _ranks(passage, span, main, tests, told)


def _comparisons(
    passage: ChinesePassage,
    span: Span,
    relation: re.Match[str],
    free: Sequence[EntityMark],
    baselines: Sequence[EntityMark],
    tests: Sequence[Test],
    told: Told,
) -> Iterator[BenchmarkClaim]:
    """Read who is above, below or level with whom: the subject stands before the word, or in a clause before."""
    text = passage.simplified
    name: BenchmarkRelation = next(each for each in words.RELATION_NAMES if relation[each])
    subjects = [mark.entity for mark in free if mark.end <= relation.start()] or list(told.systems)
    about: list[str | None] = [test.name for test in tests] or list(told.tests)
    if len(about) > 1 and words.AVERAGED.search(text, 0, relation.start()):
        about = [None]
    apart = words.NOT_TESTED.search(text, span[0], relation.end()) or words.EXPECTED.search(text, *span)
    if not subjects or apart:
        return
    others = [mark.entity for mark in baselines if mark.entity != subjects[0]]
    won = words.WON.search(text, span[0], relation.start())
    if won and name == "above":
        count = Quantity(int(won["won"]), int(won["won"]), "benchmarks")
        for baseline in others:
            yield _claim(passage, won.start(), subjects[0], None, "wins", count, name, baseline)
    elif about or words.TESTED.search(text):
        margin = _margin(passage, relation.end())
        for baseline in others:
            for test in about or [None]:
                yield _claim(passage, relation.start(), subjects[0], test, "comparison", margin, name, baseline)


def _baselines(text: str, systems: Sequence[EntityMark], start: int, end: int) -> list[EntityMark]:
    """Give those who are compared with: behind the word with all that are joined to them, or before it behind "与"."""
    before = [
        mark for mark in systems if mark.end <= start and words.WITH.search(text, max(0, mark.start - 20), mark.start)
    ]
    if before and words.LEVEL.fullmatch(text, before[-1].end, start):
        return before[-1:]
    after = [mark for mark in systems if mark.start >= end]
    if after:
        group = after[:1]
        for mark in after[1:]:
            if not words.JOINT.fullmatch(text, group[-1].end, mark.start):
                break
            group.append(mark)
        return group
    return before[:1]


def _margin(passage: ChinesePassage, at: int) -> Quantity | None:
    """Give by how much one stands over another, right behind the word: "高出0.4分"."""
    behind = words.MARGIN.match(passage.simplified, at)
    start = behind.end() if behind else at
    marks = [mark for mark in passage.quantities if mark.start == start and mark.kind in {"points", "percent"}]
    return marks[0].quantity() if marks else None


def _scores(
    passage: ChinesePassage,
    span: Span,
    systems: Sequence[EntityMark],
    tests: Sequence[Test],
    compared: Sequence[EntityMark],
    told: Told,
) -> Iterator[BenchmarkClaim]:
    text = passage.simplified
    values = [mark for mark in passage.quantities if span[0] <= mark.start < span[1] and _is_score(text, span, mark)]
    if not values or words.NOT_TESTED.search(text, *span) or words.EXPECTED.search(text, *span):
        return
    inherited = () if words.OF_ITS_OWN.search(text, 0, span[1]) and not tests and told.over else told.tests
    names = [test.name for test in tests] or list(inherited)
    if not names:
        return
    listed = words.LISTED.search(text, *span) is not None
    if listed and len(names) == len(values) > 1 and told.systems:
        for name, value in zip(names, values, strict=True):
            yield _claim(passage, value.start, told.systems[0], name, "score", _quantity(text, value), None, None)
        return
    if listed and len(told.systems) == len(values) > 1 and len(names) == 1:
        for system, value in zip(told.systems, values, strict=True):
            yield _claim(passage, value.start, system, names[0], "score", _quantity(text, value), None, None)
        return
    together = len(values) > 1 and all(
        words.AND.fullmatch(text, first.end, second.start) for first, second in pairwise(values)
    )
    if together and len(names) == len(values):
        owners = [mark.entity for mark in systems if mark.end <= values[0].start][-1:] or list(told.systems[-1:])
        for name, value in zip(names, values, strict=True) if owners else ():
            yield _claim(passage, value.start, owners[0], name, "score", _quantity(text, value), None, None)
        return
    if (listed or together) and len(values) > 1:
        return
    for value in values:
        before = [mark for mark in systems if mark.end <= value.start]
        nearest = [test for test in tests if test.mark.end <= value.start] or list(tests)
        test = nearest[-1].name if nearest else names[-1]
        alone = told.systems[-1:] if len(told.systems) == 1 or not systems else ()
        holder = before[-1].entity if before else next(iter(alone), None)
        if holder is None or (len(names) > 1 and not tests):
            continue
        yield _claim(passage, value.start, holder, test, "score", _quantity(text, value), None, None)


def _is_score(text: str, span: Span, mark: QuantityMark) -> bool:
    """Tell whether a number is a score: a percentage, points or a bare number behind a word for results."""
    if mark.kind not in {"percent", "points", "number"} or (mark.kind == "number" and mark.noun):
        return False
    if mark.kind == "points" and "百分点" in mark.text:
        return False
    if words.CHANGE.search(text, span[0], mark.start) or _is_signed(text, mark) or words.HUMANS.match(text, mark.end):
        return False
    return (
        words.SCORED.search(text, span[0], mark.start) is not None
        or words.SCORE_NOUN.match(text, mark.end) is not None
        or mark.kind == "percent"
    )


def _is_signed(text: str, mark: QuantityMark) -> bool:
    """Tell whether a number is written with a plus, as a gain is: "73.8%，+5.8%"."""
    return "+" in text[max(0, mark.start - 1) : mark.start + 1] or "＋" in text[max(0, mark.start - 1) : mark.start + 1]


def _quantity(text: str, mark: QuantityMark) -> Quantity:
    rated = (
        "Elo" in text[max(0, mark.start - 12) : mark.end + 8] or "等级分" in text[max(0, mark.start - 8) : mark.end + 6]
    )
    return mark.quantity("percent" if mark.kind == "percent" else "elo" if rated else "points")


def _ranks(
    passage: ChinesePassage, span: Span, systems: Sequence[EntityMark], tests: Sequence[Test], told: Told
) -> Iterator[BenchmarkClaim]:
    text = passage.simplified
    names = [test.name for test in tests] or list(told.tests)
    about, earlier = systems or (), told.earlier
    if not (names or words.RANKING.search(text)) or words.NOT_TESTED.search(text, *span):
        return
    marks = [
        mark
        for mark in passage.quantities
        if span[0] <= mark.start < span[1]
        and mark.kind == "rank"
        and (mark.noun or words.PLACED.search(text, span[0], mark.start))
        and text[mark.end : mark.end + 1] not in {"的", "和", "、"}
    ]
    if words.OF_ITS_OWN.search(text, 0, span[1]) and not tests and told.over:
        names = []
    topped = words.TOPPED.search(text, *span)
    for mark in marks:
        before = [system for system in about if system.end <= mark.start]
        holders = [system.entity for system in before[-1:]] or (list(told.systems[-1:]) if not about else [])
        if words.TOGETHER.search(text, span[0], mark.start):
            holders = list(dict.fromkeys((*earlier, *(system.entity for system in before))))
        for holder in holders:
            test = names[-1] if names else None
            yield _claim(passage, mark.start, holder, test, "rank", mark.quantity("rank"), None, None)
    if topped and not marks and (about or told.systems) and names:
        holder = about[0].entity if about else told.systems[0]
        yield _claim(passage, topped.start(), holder, names[-1], "rank", Quantity(1, 1, "rank"), None, None)


def _claim(
    passage: ChinesePassage,
    at: int,
    system: Entity,
    test: str | None,
    measure: BenchmarkMeasure,
    value: Quantity | None,
    relation: BenchmarkRelation | None,
    baseline: Entity | None,
) -> BenchmarkClaim:
    metric = words.METRIC.search(passage.simplified) if measure == "score" else None
    return BenchmarkClaim(
        evidence=(passage.evidence(),),
        attribution=passage.attribution_at(at),
        modality=passage.modality_at(at),
        negated=passage.negated_at(at),
        confidence=0.8 if test else 0.7,
        system=system,
        benchmark=test,
        measure=measure,
        value=value,
        relation=relation,
        baseline=baseline,
        metric=words.METRICS.get(metric[0], metric[0]) if metric else None,
    )
