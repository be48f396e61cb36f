"""Differences in brackets beside a score, told of another system: "(64.2%, +7.1%) on B, compared to A"."""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs

from aiclaims.extractors.benchmarks.comparing import Comparing
from aiclaims.extractors.benchmarks.contenders import find_subject
from aiclaims.extractors.benchmarks.context import Scene, same
from aiclaims.extractors.benchmarks.ellipsis import opens_with_score
from aiclaims.extractors.benchmarks.signs import SIGN, is_signed
from aiclaims.extractors.benchmarks.systems import SystemMark
from aiclaims.extractors.benchmarks.testspelling import TestMark
from aiclaims.patterns import lazy_regex
from aiclaims.reading import CueMark, QuantityMark

_SCORE_BEFORE = lazy_regex(
    r"\s?%?(?:\s(?:Elo|points|[Pp]ass@1|accuracy))?(?:,?\s[+−–-]?\d[\d.]*\s(?:vs?\.?|over|from)\s[^,;()]{2,30}?)?[\s*]*(?:[(,/;|]|\s\()\s*(?:[+−–-]|up\s|down\s|a gain of\s)?(?:by\s)?\s?"
)
_ON = lazy_regex(
    r"(?:\s?%|\s?(?:percentage |absolute )?(?:points?|pts?\.?|pp))?\s?\)?[\s*]*(?:score |accuracy )?(?:on|in|at|for)\s+(?:the\s+|[\[“\"])*"
)
_RIGHT_BEHIND = lazy_regex(r"\s\((?:[+−–-])?")
_GAINED = lazy_regex(
    r"\b(?:gain(?:s|ed|ing)|improv(?:es|ed|ing)\s+(?:(?!on\b|upon\b|over\b|from\b|to\b)[\w-]+\s+){0,3}by|(?:improvement|gain|increase)s?\s+of)\s+(?:an?\s+)?(?:further\s+|additional\s+|about\s+|over\s+)?\+?$",
    re.I,
)
# "Achieves a 12.6% improvement in B compared to A"
_A_GAIN = lazy_regex(
    r"(?:\s+percentage)?(?:\s+points?)?\s+(?:(?:absolute|relative|average|accuracy|performance)\s+){0,2}(?:improvement|gain|increase)\b",
    re.I,
)
_ACHIEVES = lazy_regex(
    r"\b(?:achiev|yield|show|deliver|obtain|giv|provid|bring|attain|see)\w*\s+(?:an?\s+)?(?:\w+\s+)?$", re.I
)
_NEXT = lazy_regex(r"(?:,|,?\s+and)\s+(?:by\s+)?\+?")
_BESIDE = lazy_regex(r"(?:[^;.]|\.(?=\d)){0,40}")
_RIVAL = lazy_regex(
    r"\b(?:compared (?:to|with)|relative to|versus|vs?\.?|over|against|than|from|improv\w+ (?:up)?on|builds (?:up)?on|predecessor,?)\s+(?:(?:its|the|their|previous(?:-generation)?|last|prior|older|original|predecessor,?|model|version|[A-Z][\w.&-]*['’]s?)\s+)*\W?$",
    re.I,
)
_FROM = lazy_regex(
    r"\s?(?:percentage\s|absolute\s)?(?:points?|pts?\.?|pp)?\s?(?:over|from|vs?\.?|versus|compared (?:to|with)|against|above|relative to|on|better than|than)\s+(?:(?:the|its|predecessor,?|[A-Z][\w.&-]*['’]s?)\s+)*",
    re.I,
)


def find_gains(scene: Scene, objects: frozenset[int]) -> Iterator[Comparing]:
    """Find by how much systems do better than another that the sentence names, told in brackets beside their scores.

    Args:
        scene: The passage.
        objects: Offsets of systems that others were compared with.
    """
    text = scene.passage.text
    gained = _all_gained(scene)
    signed = [
        mark
        for mark in scene.passage.quantities
        if (mark.kind in {"percent", "points", "number"} and is_signed(text, mark)) or mark in gained
    ]
    for mark in signed:
        test = _test_of(scene, mark, signed)
        baseline = _baseline_of(scene, mark)
        if test is None or baseline is None or not (mark in gained or _beside_score(scene, mark, test)):
            continue
        sign = SIGN.search(text, 0, mark.start + (mark.text[:1] in "+-−–"))
        less = sign is not None and sign["sign"].strip()[:1] in {"-", "−", "–", "d"}
        cue = CueMark(start=mark.start, end=mark.end, text=mark.text, cue="gain", lemma="gain")
        system = find_subject(scene, cue, objects | {baseline.start})
        if system is None and not opens_with_score(scene):
            continue
        if system is not None and (system.stranger or not system.model or same(system.entity, baseline.entity)):
            continue
        size = abs(mark.low if mark.low is not None else 0.0)
        yield Comparing(
            cue=cue,
            relation="below" if less else "above",
            system=system,
            baselines=(baseline,),
            tests=(test,),
            margins=(attrs.evolve(mark, low=size, high=size) if mark.low == mark.high else mark,),
            wins=None,
            elsewhere=False,
        )


def _all_gained(scene: Scene) -> list[QuantityMark]:
    """Give what is gained, with what a list goes on with: "gains 6 points on A and 3 on B"."""
    text = scene.passage.text
    found: list[QuantityMark] = []
    for mark in scene.passage.quantities:
        goes_on = mark.kind in {"percent", "points", "number"} and any(
            test.end <= mark.start
            and _ON.fullmatch(text, found[-1].end, test.start)
            and _NEXT.fullmatch(text, test.end, mark.start)
            for test in (scene.tests if found else ())
        )
        if goes_on or _is_gained(text, mark):
            found.append(mark)
    return found


def _is_gained(text: str, mark: QuantityMark) -> bool:
    """Tell whether a number is what somebody is said to gain: "compared to A, B gains 6 points"."""
    if mark.kind not in {"percent", "points", "number"} or mark.noun:
        return False
    before = (text, max(0, mark.start - 40), mark.start)
    if _A_GAIN.match(text, mark.end):
        return _ACHIEVES.search(*before) is not None
    return _GAINED.search(*before) is not None and (mark.kind != "number" or "." in mark.text)


def _beside_score(scene: Scene, mark: QuantityMark, test: TestMark) -> bool:
    """Tell whether a score stands right before a difference, or before the test that does, or that test alone."""
    text = scene.passage.text
    if _is_right_behind(text, mark, test):
        return True
    if test.end <= mark.start and _RIGHT_BEHIND.fullmatch(text, test.end, mark.start):
        return True
    return any(
        score.end <= mark.start
        and (
            _SCORE_BEFORE.fullmatch(text, score.end, mark.start)
            or (score.end <= test.start < mark.start and _BESIDE.fullmatch(text, score.end, test.start))
        )
        for score in scene.passage.quantities
        if score.kind in {"percent", "points", "number"}
    )


def _is_right_behind(text: str, mark: QuantityMark, test: TestMark) -> bool:
    """Tell whether a signed number stands right before its test: "+3.1% FooBench, +2.4% BarBench"."""
    return is_signed(text, mark) and text[mark.end : test.start].isspace()


def _test_of(scene: Scene, mark: QuantityMark, signed: list[QuantityMark]) -> TestMark | None:
    """Give the test that stands behind a difference, or else the one before it that has no other."""
    text = scene.passage.text
    behind = next(
        (
            test
            for test in scene.tests
            if _ON.fullmatch(text, mark.end, test.start) or _is_right_behind(text, mark, test)
        ),
        None,
    )
    if behind is not None:
        return behind
    before = [test for test in scene.tests if test.end <= mark.start]
    if not before or any(before[-1].end <= other.start < mark.start for other in signed):
        return None
    return before[-1] if _BESIDE.fullmatch(text, before[-1].end, mark.start) else None


def _baseline_of(scene: Scene, mark: QuantityMark) -> SystemMark | None:
    """Give the system that a difference is told from: behind it in the bracket, or anywhere in the sentence."""
    text = scene.passage.text
    models = [system for system in scene.systems if system.model]
    own = next((each for each in models if _FROM.fullmatch(text, mark.end, each.start)), None)
    if own is not None:
        return own
    named = [each for each in models if _RIVAL.search(text, 0, each.start)]
    return named[0] if len({each.entity for each in named}) == 1 else None
