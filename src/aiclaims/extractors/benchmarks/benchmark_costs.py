"""How ill a number fits a test."""

from __future__ import annotations

import re
from collections.abc import Sequence

from aiclaims.extractors.benchmarks.brackets import heads_bracket
from aiclaims.extractors.benchmarks.context import Scene
from aiclaims.extractors.benchmarks.opposition import OPPOSING, becomes
from aiclaims.extractors.benchmarks.parallel import listed_cost, topic_cost
from aiclaims.extractors.benchmarks.testspelling import TestMark
from aiclaims.extractors.benchmarks.values import ScoreMark
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Mark, Passage

OUTSIDE = 5.0
"""What it costs to give a number across the bracket that holds the rivals'."""
_TEST_BEHIND = lazy_regex(
    r"(?:,\s*[+±−-]\s?\d[\d.]*\s?%?\s*\)|\)(?=\son\s))?`?[\s,]*(?:(?:accuracy|pass rate|score|points?|(?:(?:box|mask|top-\d|(?:zero|few|\d+|one)-shot|fine-?tun(?:ed|ing)|linear|average|mean|overall|exact)\s?){0,3}(?:m?AP|mIoU|IoU|F1|EM|BLEU|ROUGE(?:-\w+)?|WER|CER|FID|AUC|top-\d|n?DCG(?:@\d+)?|accuracy)|(?:task |overall )?success(?: rate)?|marks?|rating|elo|correct|resolved|(?:(?:average|mean|overall)\s)?pass@\d+|percentile|of (?:the )?\w+(?: \w+)?|\([^)]*\))\s*){0,3}[\s,]*"
    r"(?:on|in|at|for|across|of|under|by|to)?\s*(?:(?:the|both|its|a|an|(?:[\w-]+\s+)?(?:version|edition|release|subset|split|set|part|half|portion|variant)s? of|(?-i:[A-Z])[\w.&-]*['’]s|popular|difficult|challenging|harder|tougher|demanding|math\w*|coding|reasoning|science|multimodal|[\w-]+ (?:benchmark|test|exam)|benchmark|test)\s+){0,4}[\"“(]?",
    re.I,
)
# "74.9% zero-shot retrieval (Recall@5) on C": what is measured stands before the test.
_MEASURED_ON = lazy_regex(r"\s(?:[\w@+.-]+\s){1,6}(?:\([^()]{1,30}\)\s)?(?:on|in)\s(?:the\s)?", re.I)
_CONTRAST = lazy_regex(r"[,;]\s+(?:however|though|although|whereas|while|but)\b", re.I)
_PREPOSED = lazy_regex(r"\b(?:on|in|at|for|across|of|to)\s", re.I)
_TEST_BEFORE = lazy_regex(
    r"(?:['’]s?)?(?:\s+\(\d{1,4}(?:\.\d)?B(?=\s*[:=]))?(?:\s+(?:benchmark|test|exam|leaderboard|score|scores|accuracy|result|rating|pass|rate|of|at|with|to|is|was|a|an|the|it|s|it['’]s|elo|just|only|about|around|nearly|over|under))*[\s(:=,–—`-]*",
    re.I,
)


def is_tied(passage: Passage, value: ScoreMark, test: TestMark | str | None) -> bool:
    """Tell whether a test stands right behind a number: "an average of 80 on B"."""
    return (
        isinstance(test, TestMark)
        and test.start >= value.end
        and _TEST_BEHIND.fullmatch(passage.text[value.end : test.start]) is not None
    )


def closed_off(text: str, mark: Mark, value: ScoreMark) -> bool:
    """Tell whether a mark stands in brackets with a number of its own, which are closed before another."""
    opened = text.rfind("(", 0, mark.start)
    if opened < 0 or text.find(")", opened, mark.start) >= 0:
        return False
    closed = text.find(")", mark.end)
    return (
        0 <= closed <= value.start and re.search(r"\d", text[opened : mark.start] + text[mark.end : closed]) is not None
    )


def is_bracketed(text: str, mark: Mark) -> bool:
    """Tell whether a name stands in brackets."""
    return text.rfind("(", 0, mark.start) > text.rfind(")", 0, mark.start)


# "A (in May):"
LABELS = lazy_regex(r"\**(?:\s\([^()]*\))?\**:")


def benchmark_cost(scene: Scene, value: ScoreMark, test: TestMark | str | None, values: Sequence[ScoreMark]) -> float:
    """Tell how ill a number fits a test."""
    passage, text = scene.passage, scene.passage.text
    if not isinstance(test, TestMark):
        return topic_cost(scene, value, test, values)
    was = becomes(scene, value, values)
    if was is not None and not is_tied(passage, value, test):
        return benchmark_cost(scene, was, test, values) + 0.05
    following = next((other for other in values if becomes(scene, other, values) is value), None)
    if following is not None and is_tied(passage, following, test):
        return 0.1
    against = next((other for other in values if other.start >= value.end), None)
    if (
        against is not None
        and OPPOSING.fullmatch(text, value.end, against.start)
        and is_tied(passage, against, test)
        and "," not in text[against.end : test.start]
    ):
        return 0.1  # "81 vs 80 on C, 61 vs 60 on D"
    head = heads_bracket(scene, value, values)
    if head is not None and not (value.end <= test.start and is_tied(passage, value, test)):
        return benchmark_cost(scene, head, test, values)
    listed = listed_cost(scene, value, test, values)
    if listed is not None:
        return listed
    if test.start >= value.end:
        between = text[value.end : test.start]
        crossed = sum(value.end <= other.start < test.start for other in values)
        if LABELS.match(text, test.end) and any(
            each.end <= value.start and LABELS.match(text, each.end) for each in scene.tests
        ):
            return OUTSIDE  # "A: 77 vs 76 for the larger one B: 59 vs 52"
        if _TEST_BEHIND.fullmatch(between) and not crossed:
            return 0.0 if _PREPOSED.search(between) or "(" in between else 0.8
        passed = sum(value.end <= other.start and other.end <= test.start for other in scene.tests)
        if not (crossed or passed) and _MEASURED_ON.fullmatch(between):
            return 0.2
        cost = 1.2 + 0.5 * passage.barrier(value.end, test.start) + crossed + passed
        if _CONTRAST.search(between):
            return cost + 3.0  # "61% there; however, B is strong on C": another statement
        return min(cost, 1.5) if len(scene.tests) == 1 else cost
    between = text[test.end : value.start]
    if closed_off(text, test, value):
        return 4.0 if len(scene.tests) > 1 else 1.2
    if len(scene.tests) > 1 and is_bracketed(text, test) and text.find(")", test.end, value.start) >= 0:
        return 1.6  # "Foo (a part of B) is solved at 98%"
    crossed = sum(test.end <= other.start < value.start for other in values)
    passed = sum(test.end <= other.start and other.end <= value.start for other in scene.tests)
    if _TEST_BEFORE.fullmatch(between) and not crossed:
        return 0.9 if between.rstrip().endswith(",") else 0.0
    return 0.3 + 0.25 * min(4.0, passage.barrier(test.end, value.start)) + 0.25 * crossed + 1.2 * passed
