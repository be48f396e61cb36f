"""Results set beside the last one without naming whose that was: "A got 79.8% on B. C scored slightly lower at 79.2%"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import attrs

from aiclaims.extractors.benchmarks.claim import BenchmarkClaim, BenchmarkRelation
from aiclaims.extractors.benchmarks.context import Scene
from aiclaims.patterns import lazy_regex

_ADVERBS = r"(?:(?:just|only|a bit|a little|a touch|far|much|well|still|even|\w+ly)\s)*"
_SCORES = lazy_regex(
    r"(?:\s\([^()]*\))?(?:[*_:]*\s(?:in (?:comparison|contrast),?\s)?(?:\w+ly\s)?"
    r"(?:scor(?:es|ed|ing)|perform(?:s|ed|ing)|d(?:oes|id)|far(?:es|ed)|lag(?:s|ged|ging)|com(?:es|ing)|came|land(?:s|ed)|finish(?:es|ed)|fell|falls|is|was|sits|sat)"
    rf"\s(?:in\s)?{_ADVERBS}(?:(?P<above>higher|better|ahead)|lower|worse|behind|short)\b(?!\s(?:than|to|of)\b)"
    r"|[*_:]*\s(?:trails|trailed|lags|lagged)(?=\s(?:\w+ly\s|just\s|a bit\s)?(?:with|at|on)\b|\s\w+ly\s*[,.;]))",
    re.I,
)
_REACH = 3
"""Passages back in which the other result stands."""


def find_beside_last(
    scene: Scene, compared: Sequence[BenchmarkClaim], scores: Sequence[BenchmarkClaim]
) -> Iterator[BenchmarkClaim]:
    """Find the comparisons with the result told last on the same test; what they say has to agree with both numbers.

    Args:
        scene: The passage.
        compared: The comparisons that it states.
        scores: The results in it.
    """
    for score in scores:
        marks = [mark for mark in scene.systems if mark.entity == score.system]
        told = next((found for mark in marks if (found := _SCORES.match(scene.passage.text, mark.end))), None)
        if told is None or score.benchmark is None or any(claim.system == score.system for claim in compared):
            continue
        relation: BenchmarkRelation = "above" if told["above"] else "below"
        other = next((each for each in reversed(_earlier(scene, scores)) if _beside(each, score)), None)
        if other is not None and _agrees(score, other, relation):
            yield attrs.evolve(score, measure="comparison", value=None, relation=relation, baseline=other.system)  # type: ignore[misc]


def _earlier(scene: Scene, scores: Sequence[BenchmarkClaim]) -> list[BenchmarkClaim]:
    """Give the results of the passages right before, and of this one."""
    before = [
        claim
        for claim, stated in zip(scene.context.claims[-20:], scene.context.passages[-20:], strict=True)
        if isinstance(claim, BenchmarkClaim) and 0 <= scene.passage.index - stated.index <= _REACH
    ]
    return [*before, *scores]


def _beside(other: BenchmarkClaim, score: BenchmarkClaim) -> bool:
    return other.measure == "score" and other.benchmark == score.benchmark and other.system != score.system


def _agrees(score: BenchmarkClaim, other: BenchmarkClaim, relation: BenchmarkRelation) -> bool:
    """Tell whether two results stand as the words say."""
    own, last = score.value, other.value
    if own is None or last is None or own.unit != last.unit or own.low is None or last.low is None:
        return False
    return own.low > last.low if relation == "above" else own.low < last.low
