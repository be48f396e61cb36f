"""Distances and orders told without a comparing word: "within 2 points of B", "doubles B's score", "second, after B"."""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs

from aiclaims.extractors.benchmarks.claim import BenchmarkRelation
from aiclaims.extractors.benchmarks.comparing import Comparing
from aiclaims.extractors.benchmarks.contenders import find_subject
from aiclaims.extractors.benchmarks.context import Scene, same
from aiclaims.extractors.benchmarks.held_to import held_to, owner_start
from aiclaims.extractors.benchmarks.measures import tests_of
from aiclaims.extractors.benchmarks.strangers import known_by_rivals
from aiclaims.extractors.benchmarks.systems import SystemMark
from aiclaims.frames import groups
from aiclaims.patterns import lazy_regex
from aiclaims.reading import CueMark, QuantityMark

_WITHIN = lazy_regex(
    r"\b(?:is|are|was|were|be|comes?|came|coming|gets?|got|getting|performs?|performing|scor\w+|lands?|landed|landing|finish\w*|falls?|fell|sits?|sat|stays?|stayed|remains?|stands?|stood|and|to|now|still|just)\s+"
    r"within\s+(?:just\s+|only\s+|about\s+|a\s+mere\s+)?$",
    re.I,
)
_OF = lazy_regex(
    r"(?:\s+(?:percentage\s+)?points?|\s+(?:WER|BLEU|Elo|accuracy))?\s+(?:of|behind|below)\s+(?:(?:the|its|both|even|much larger|larger|proprietary|closed|that of|[A-Z][\w.&-]*['’]s?)\s+)*"
)
_AND_OF = lazy_regex(r",?\s+and\s+(?:within\s+)?$")
_DOUBLES = lazy_regex(
    r"(?P<bound>\b(?:more than|over|at least)\s+|\b(?:nearly|almost|roughly|about|around|approximately)\s+)?\b(?P<how>doubl|tripl|quadrupl)(?:es?|ed|ing)\s+",
    re.I,
)
_RESULT = r"(?:scores?|performance|accuracy|results?|pass rate|success rate|marks?|rating)"
_ITS_RESULT = lazy_regex(rf"['’]s?\s+(?:own\s+|previous\s+|[\w-]+\s+){{0,2}}?{_RESULT}\b", re.I)
_RESULT_OF = lazy_regex(
    rf"(?:the\s+)?(?:[\w-]+\s+){{0,2}}?{_RESULT}\s+(?:of|by|from|achieved by)\s+(?:(?:the|its|both|even|[A-Z][\w.&-]*['’]s?)\s+)*"
)
# "In second place (following B)", "third, right after A and B"
_AFTER = lazy_regex(
    r"(?:\s+(?:place|spot|position|overall|worldwide|globally))*,?\s*\(?(?:just\s|right\s|directly\s|only\s)?(?:following|after)\s+(?:only\s+)?(?:the\s+|[A-Z][\w.&-]*['’]s?\s+)*"
)
# "Nearly double what B managed", "more than twice the score of B"
_TWICE = lazy_regex(
    r"(?P<bound>\b(?:more than|over|at least)\s+|\b(?:nearly|almost|roughly|about|around|approximately)\s+)?\b(?P<how>twice|double|triple|quadruple)\s+"
    rf"(?:what\s+|that of\s+|(?:the|its)\s+(?:[\w-]+\s+){{0,2}}?{_RESULT}\s+(?:of|by|from|for|achieved by)\s+)(?:(?:the|its|both|[A-Z][\w.&-]*['’]s?)\s+)*",
    re.I,
)
# "2x the accuracy of B", "three times the score of B"
_TIMES_AS_MUCH = lazy_regex(
    rf"\s+(?:what\s+|that of\s+|the\s+(?:[\w-]+\s+){{0,2}}?{_RESULT}\s+(?:of|by|from|for|achieved by)\s+)(?:(?:the|its|both|[A-Z][\w.&-]*['’]s?)\s+)*",
    re.I,
)
# "More than double B's 31%"
_TWICE_OWN = lazy_regex(
    r"(?P<bound>\b(?:more than|over|at least)\s+|\b(?:nearly|almost|roughly|about|around|approximately)\s+)?\b(?P<how>twice|double|triple|quadruple)\s+(?:the\s+|[A-Z][\w.&-]*['’]s?\s+)*?(?=[A-Zo])",
    re.I,
)
# "Scores more than double B on T", "does twice as well as B on T"
_SCORES_TWICE = lazy_regex(
    r"\b(?:scor|perform|do|doe|did|rank|rat|reach|achiev|solv|resolv)\w*\s+(?P<bound>(?:more than|over|at least|nearly|almost|roughly|about|around|approximately)\s+)?(?P<how>twice|double|triple|quadruple)\s+"
    r"(?:as\s+(?:high|well|good|much|many)\s+as\s+)?(?:(?:the|its|both|[A-Z][\w.&-]*['’]s?)\s+)*",
    re.I,
)
_ON_TEST = lazy_regex(r"\s+(?:on|in|at)\s")
_OWN_NUMBER = lazy_regex(rf"['’]s?\s+(?:score of\s+)?\d|['’]s?\s+(?:own\s+)?{_RESULT}\b")
_TIMES = {"doubl": 2, "tripl": 3, "quadrupl": 4, "twice": 2, "double": 2, "triple": 3, "quadruple": 4}


def find_distances(scene: Scene, objects: frozenset[int]) -> Iterator[Comparing]:
    """Find how near a system comes to another, how many times as much it scores, or whom it follows in a place.

    Args:
        scene: The passage.
        objects: Offsets of systems that others were compared with.
    """
    text = scene.passage.text
    if "within" in text:
        yield from _within(scene, objects)
    for mark in scene.passage.quantities:
        if mark.kind == "rank":
            yield from _after(scene, mark, objects)
        elif mark.kind == "times":
            yield from _times_as_much(scene, mark, objects)
        elif (relation := held_to(text, mark)) is not None:
            at = owner_start(text, mark)
            other = next((each for each in scene.systems if each.start == at and each.model), None)
            if other is not None:
                yield from _compared(scene, mark.start, mark.end, relation, other, None, objects)
    for match in _DOUBLES.finditer(text):
        baseline = next((mark for mark in scene.systems if mark.model and _is_doubled(text, match.end(), mark)), None)
        if baseline is None:
            continue
        yield from _compared(scene, match.start(), match.end(), "above", baseline, _times_of(match), objects)
    for match in _TWICE.finditer(text):
        baseline = next((mark for mark in scene.systems if mark.model and mark.start == match.end()), None)
        if baseline is not None:
            yield from _compared(scene, match.start(), match.end(), "above", baseline, _times_of(match), objects)
    for match in _SCORES_TWICE.finditer(text):
        baseline = next((mark for mark in scene.systems if mark.model and mark.start == match.end()), None)
        if baseline is not None and _ON_TEST.match(text, baseline.end):
            yield from _compared(
                scene, match.start("how"), match.end("how"), "above", baseline, _times_of(match), objects
            )
    for match in _TWICE_OWN.finditer(text):
        baseline = next((mark for mark in scene.systems if mark.model and mark.start == match.end()), None)
        if baseline is not None and _OWN_NUMBER.match(text, baseline.end):
            yield from _compared(scene, match.start(), match.end(), "above", baseline, _times_of(match), objects)


def _times_as_much(scene: Scene, times: QuantityMark, objects: frozenset[int]) -> Iterator[Comparing]:
    """Read whose result a number multiplies: "2x the accuracy of B"."""
    text = scene.passage.text
    baseline = next(
        (
            mark
            for mark in scene.systems
            if mark.model and mark.start > times.end and _TIMES_AS_MUCH.fullmatch(text, times.end, mark.start)
        ),
        None,
    )
    if baseline is not None:
        yield from _compared(scene, times.start, times.end, "above", baseline, times, objects)


def _times_of(match: re.Match[str]) -> QuantityMark:
    """Give how many times as much a system is said to score."""
    times, bound = _TIMES[match["how"].lower()], (match["bound"] or "").strip().lower()
    over = bound in {"more than", "over", "at least"}
    return QuantityMark(
        start=match.start(), end=match.end("how"), text=match[0].strip(), kind="times", unit="times",
        low=times, high=None if over else times, approximate=bool(bound) and not over,
    )  # fmt: skip


def _within(scene: Scene, objects: frozenset[int]) -> Iterator[Comparing]:
    text = scene.passage.text
    last: SystemMark | None = None
    for mark in scene.passage.quantities:
        if mark.kind not in {"percent", "points", "number"}:
            continue
        near = _WITHIN.search(text, 0, mark.start)
        goes_on = last is not None and _AND_OF.fullmatch(text, last.end, mark.start) is not None
        baseline = next((each for each in scene.systems if _OF.fullmatch(text, mark.end, each.start)), None)
        if baseline is None or not (near or goes_on):
            continue
        last = baseline
        start = near.start() if near is not None else mark.start
        margin = attrs.evolve(mark, low=None)
        yield from _compared(scene, start, mark.end, "below", baseline, margin, objects)


def _after(scene: Scene, place: QuantityMark, objects: frozenset[int]) -> Iterator[Comparing]:
    """Read whom a place is told to follow: "in second place (following B)"."""
    text = scene.passage.text
    models = [mark for mark in scene.systems if mark.model and not mark.reference and mark.start >= place.end]
    listed = groups(scene.passage, models)[:1]
    if listed and _AFTER.fullmatch(text, place.end, listed[0][0].start):
        for baseline in listed[0]:
            yield from _compared(scene, place.start, place.end, "below", baseline, None, objects)


def _is_doubled(text: str, at: int, mark: SystemMark) -> bool:
    """Tell whether it is a system's result that is doubled: "doubles B's score", "doubles the performance of B"."""
    if _RESULT_OF.fullmatch(text, at, mark.start):
        return True
    owner = re.fullmatch(r"(?:the\s+|[A-Z][\w.&-]*['’]s?\s+)*", text[at : mark.start]) is not None
    return at <= mark.start and owner and _ITS_RESULT.match(text, mark.end) is not None


def _compared(
    scene: Scene,
    start: int,
    end: int,
    relation: BenchmarkRelation,
    baseline: SystemMark,
    margin: QuantityMark | None,
    objects: frozenset[int],
) -> Iterator[Comparing]:
    text = scene.passage.text
    cue = CueMark(start=start, end=end, text=text[start:end], cue=relation, lemma="near")
    system = find_subject(scene, cue, objects | {baseline.start})
    if system is not None and system.stranger:
        system = known_by_rivals(scene.passage, system, (baseline,))
    if system is None or same(system.entity, baseline.entity):
        return
    yield Comparing(
        cue=cue,
        relation=relation,
        system=system,
        baselines=(baseline,),
        tests=tests_of(scene, cue, len(text), (baseline,), several=False),
        margins=() if margin is None else (margin,),
        wins=None,
        elsewhere=False,
    )
