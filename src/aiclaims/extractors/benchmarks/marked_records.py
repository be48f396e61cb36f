"""Results that a bracket or an aside behind them calls the best: "B: 23.4% (new SOTA)", "70% on B — a new record"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from aiclaims.extractors.benchmarks.boards import place_claim
from aiclaims.extractors.benchmarks.claim import BenchmarkClaim
from aiclaims.extractors.benchmarks.context import Scene
from aiclaims.patterns import lazy_regex
from aiclaims.reading import CueMark, QuantityMark
from aiclaims.schema import Quantity

_ART = r"(?:SOTA|state[- ]of[- ]the[- ]art|(?:all-time |world )?records?(?: high)?|all-time high)"
_OF_WHOM = r"(?: (?:of|among|for|in|across) (?!\d|n\b|two\b|three\b|four\b|five\b|ten\b)[^()]{1,40})?"
_RECORD = lazy_regex(
    rf"[*_]*\s?\(\s?(?:an? |the |currently |still )*(?:(?:new |current |open[- ](?:source |weights? )?)?{_ART}|(?:best|highest|top)(?: (?:score|result|performance|ever|overall|so far|reported|recorded))*)"
    rf"{_OF_WHOM}\s?[!]?\)"
    rf"|\s?[—–]\s?(?:an? |the )?(?:new |all-time ){_ART}(?=\W*$|[,;.—–]|\s(?:for|among|on)\b)"
    # "73% — top open model on this benchmark"
    r"|\s?[—–]\s?(?:the |now the |currently the )?(?:best|top|highest|strongest)(?:[- ](?:scoring|performing|ranked))? (?:[\w-]+ ){0,2}?(?:models?|systems?|scores?|results?)(?: (?:on|in) (?:this|the) (?:benchmark|test|leaderboard|eval))?(?=\W*$|[,;.])",
    re.I,
)


def find_marked_records(
    scene: Scene, scores: Sequence[BenchmarkClaim], ranks: Sequence[BenchmarkClaim]
) -> Iterator[BenchmarkClaim]:
    """Find the first places that are told right behind results.

    Args:
        scene: The passage.
        scores: The results in it.
        ranks: The places that it tells otherwise.
    """
    text = scene.passage.text
    for mark in scene.passage.quantities:
        behind = next((test.end for test in scene.tests if _ON.fullmatch(text, mark.end, test.start)), mark.end)
        match = _RECORD.match(text, behind) or _RECORD.match(text, mark.end)
        claim = next((each for each in scores if each.measure == "score" and _same(each.value, mark)), None)
        if match is None or claim is None or claim.benchmark is None or scene.passage.negated_at(mark.start):
            continue
        told = any(each.system == claim.system and each.benchmark == claim.benchmark for each in ranks)
        if not told and claim.system.type != "group":
            cue = CueMark(start=match.start(), end=match.end(), text=match[0], cue="topping", lemma="best")
            yield place_claim(scene, cue, claim.system, claim.benchmark, Quantity.exactly(1, "rank"))


_ON = lazy_regex(r"\s?[*_]*\s(?:on|in|at|for)\s(?:the\s)?[*_]*", re.I)


def _same(value: Quantity | None, other: QuantityMark) -> bool:
    return value is not None and (value.low, value.high) == (other.low, other.high)
