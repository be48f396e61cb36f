"""Reads the benchmark claims of a passage: scores and comparisons first, then horizons and ranks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

import attrs

from aiclaims.extractors.benchmarks import cues
from aiclaims.extractors.benchmarks.arenas import rated
from aiclaims.extractors.benchmarks.beside_last import find_beside_last
from aiclaims.extractors.benchmarks.claim import BenchmarkClaim
from aiclaims.extractors.benchmarks.comparisons import find_comparisons
from aiclaims.extractors.benchmarks.context import Scene
from aiclaims.extractors.benchmarks.distanced import encloses
from aiclaims.extractors.benchmarks.enumerated import find_enumerated
from aiclaims.extractors.benchmarks.horizons import find_horizons
from aiclaims.extractors.benchmarks.leads import puts_first
from aiclaims.extractors.benchmarks.led_against import find_leads_over, find_led_against, find_owned_leads, set_against
from aiclaims.extractors.benchmarks.levels import tells_level
from aiclaims.extractors.benchmarks.marked_records import find_marked_records
from aiclaims.extractors.benchmarks.measures import WHILE_SCORING, has_unnamed_tests
from aiclaims.extractors.benchmarks.ordered_by_signs import has_sign
from aiclaims.extractors.benchmarks.ranks import find_ranks
from aiclaims.extractors.benchmarks.scored_findings import scored_findings, told_by_scores
from aiclaims.extractors.benchmarks.scores import find_scores
from aiclaims.extractors.benchmarks.set_beside import sets_beside
from aiclaims.extractors.benchmarks.tables import find_table_scores, tells_in_words
from aiclaims.patterns import lazy_regex
from aiclaims.plugins.hookspecs import Context
from aiclaims.reading import Passage
from aiclaims.schema import Claim, Quantity

# "@article{...}": an entry of a bibliography
_REFERENCE = lazy_regex(r"\W{0,4}@[a-z]+\s?\{", re.I)


# `{"category": "Foo", "value": 0.7}`: rows of data in curly brackets, which no sentence reads.
_FIELD = lazy_regex(r"[\"']\w+[\"']\s?:\s")
_FEWEST_FIELDS = 3


def _is_data(text: str) -> bool:
    """Tell whether a text is data that a page is drawn from, with names of fields in quotes."""
    return "{" in text and len(_FIELD.findall(text)) >= _FEWEST_FIELDS


def find_claims(passage: Passage, context: Context) -> Iterable[Claim]:
    """Find the benchmark claims of one passage."""
    if passage.kind == "row":
        yield from (rated(claim, passage) for claim in find_table_scores(passage))
        if not tells_in_words(passage):
            return
    if _REFERENCE.match(passage.text) or _is_data(passage.text):
        return
    if not (
        passage.quantities
        or cues.COMPARISONS.find(passage.text)
        or puts_first(passage.text)
        or tells_level(passage.text)
        or has_sign(passage.text)
        or encloses(passage.text)
        or sets_beside(passage.text)
        or "between" in passage.text
        or "percentile" in passage.text
    ):
        return
    scene = Scene(passage, context)
    found = list(_by_rules(scene))
    found += scored_findings(scene, found)
    yield from (rated(claim, passage) for claim in _without_thresholds(found))


def _by_rules(scene: Scene) -> Iterator[BenchmarkClaim]:
    compared, used = find_comparisons(scene)
    scores = list(find_scores(scene, used, compared))
    ranks = list(set_against(scene, list(find_ranks(scene))))
    text = scene.passage.text
    named = not (has_unnamed_tests(text) or WHILE_SCORING.search(text))
    told = [_on_test_of(claim, [*scores, *ranks]) if named else claim for claim in compared]
    yield from (claim for claim in told if not _lacks_margin(claim, told))
    yield from find_led_against(scene.passage.text, compared, scores, ranks)
    yield from find_beside_last(scene, compared, scores)
    yield from find_leads_over(scene, compared, ranks)
    yield from find_owned_leads(scene, scores)
    yield from find_marked_records(scene, scores, ranks)
    yield from scores
    yield from find_horizons(scene)
    yield from ranks
    if not ranks:
        yield from find_enumerated(scene)


def _lacks_margin(claim: BenchmarkClaim, claims: Sequence[BenchmarkClaim]) -> bool:
    """Tell whether a comparison is told again beside it with its margin: "leads B with a 3-point lead over C"."""
    return (
        claim.measure == "comparison"
        and claim.value is None
        and any(
            each.value is not None and attrs.evolve(each, value=None, confidence=claim.confidence) == claim  # type: ignore[misc]
            for each in claims
            if each.measure == "comparison"
        )
    )


def _is_past(value: Quantity | None, bound: Quantity | None) -> bool:
    """Tell whether a value lies above the least that another may be, in the same unit."""
    return (
        value is not None
        and bound is not None
        and value.unit == bound.unit
        and value.high is not None
        and (value.low or 0) > (bound.low or 0)
    )


def _without_thresholds(claims: Sequence[BenchmarkClaim]) -> Iterator[BenchmarkClaim]:
    """Leave out the mark that a score is only said to pass where the score itself is told: "the first to clear 60 (61.7)"."""

    def told(bound: BenchmarkClaim) -> bool:
        return any(
            each.measure == "score"
            and each.system == bound.system
            and each.benchmark == bound.benchmark
            and _is_past(each.value, bound.value)
            for each in claims
        )

    for claim in claims:
        bounded = claim.measure == "score" and claim.value is not None and claim.value.high is None
        if not (bounded and told(claim)):
            yield claim


def why_scored(passage: Passage, context: Context, claim: Claim) -> str | None:
    """Name the word or number and the scores that made a claim, None where a rule made it."""
    if passage.kind == "row" or not isinstance(claim, BenchmarkClaim):
        return None
    scene = Scene(passage, context)
    return told_by_scores(scene, list(_by_rules(scene)), claim)


def why_none(passage: Passage, context: Context) -> str | None:
    """Name what a claim about a benchmark would need and the passage lacks."""
    if passage.kind == "row":
        return "the table's headers do not name systems and tests"
    scene = Scene(passage, context)
    if not scene.systems:
        return "no system that could be tested was found"
    if not passage.quantities and not cues.COMPARISONS.find(passage.text):
        return "no score, rank or comparison was found"
    return "no score has a test, and no comparison two systems"


def _on_test_of(claim: BenchmarkClaim, beside: Sequence[BenchmarkClaim]) -> BenchmarkClaim:
    """Give a comparison that names no test the one that the scores and places beside it are of."""
    tests = {each.benchmark for each in beside if {claim.system, claim.baseline} & {each.system}}
    if claim.benchmark is not None or claim.measure != "comparison" or len(tests) != 1:
        return claim
    moved: BenchmarkClaim = attrs.evolve(claim, benchmark=tests.pop())  # type: ignore[misc]
    return moved
