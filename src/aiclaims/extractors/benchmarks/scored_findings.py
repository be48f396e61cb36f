"""Scores, places and comparisons that no rule has read, found by their estimated scores."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from functools import cache
from typing import cast

import attrs

from aiclaims.extractors.benchmarks import cues
from aiclaims.extractors.benchmarks.candidates import is_margin, score_marks
from aiclaims.extractors.benchmarks.claim import BenchmarkClaim, BenchmarkMeasure, BenchmarkRelation
from aiclaims.extractors.benchmarks.classes import PEOPLE
from aiclaims.extractors.benchmarks.context import Scene, is_title, same
from aiclaims.extractors.benchmarks.dating import period_at
from aiclaims.extractors.benchmarks.dimensions import is_elsewhere
from aiclaims.extractors.benchmarks.leads import FORMER, LOST
from aiclaims.extractors.benchmarks.scored_frames import COMPARED, COUNTED, FIRST, SCHEME, setting_of
from aiclaims.extractors.benchmarks.scored_limits import (
    may_be_beaten,
    may_be_on,
    may_be_pair,
    may_be_stated,
    may_be_told_of,
)
from aiclaims.extractors.benchmarks.supposed import is_supposed
from aiclaims.extractors.benchmarks.systems import SystemMark
from aiclaims.extractors.benchmarks.values import WHOLE
from aiclaims.frames import groups
from aiclaims.frames.scored import Anchor, Evoked, Filler, Model, Player, Setting, evoked, fillers, read_model, weighed
from aiclaims.patterns import lazy_regex
from aiclaims.reading import CueMark
from aiclaims.schema import Entity, Quantity
from aiclaims.schema.folding import fold_name

LEAST = {FIRST: 0.6, **dict.fromkeys((*COUNTED, *COMPARED), 0.45)}
"""Confidence below which a claim of a frame is not made."""
_EVOKED = 0.5
"""Likelihood of a frame by itself below which it is not worth filling its roles."""
_SURE = 0.5
_MAKERS = frozenset({"firm", "country"})
_FIRST = lazy_regex(
    r"\b(?:best|top|tops|topped|highest|fastest|strongest|record|state[- ]of[- ]the[- ]art|sota|winner|number one|leading|lead)\b|#1|\bno\. ?1\b",
    re.I,
)
_IS_FIRST = lazy_regex(
    r"\b(?:is|are|was|were|remains?|becomes?|became|as)\s+(?:\w+\s+)?(?:the|a)\s+(?:new\s+)?(?:[\w-]*best|top|strongest|leading|number one)\b|\bstate[- ]of[- ]the[- ]art\b|\bsota\b|#1",
    re.I,
)
_LEADING = lazy_regex(r"(?:leading|state[- ]of[- ]the[- ]art|sota)\b", re.I)
_THAN = lazy_regex(r" (?:than|to|with|of|over)$(?<!more than)(?<!less than)")
_DONE = lazy_regex(r"\b(?:solv|answer|earn|complet|finish|train|clock|achiev|scor|set|record|made|gain)\w*\b", re.I)
_LISTED_BEHIND = lazy_regex(r"(?:\s\([^()]*\))?(?:,| and| or| &) (?:and |or |the )?[A-Z]")
_LISTED_BEFORE = lazy_regex(r"[\w)](?:, and|,| and| or| &) (?:the )?$")
_ROLES = ("system", "baseline", "margin", "benchmark")
"""The roles, in the order in which they are filled: what is least sure tells soonest that there is nothing."""
_TOGETHER = 4
"""Systems, or tests, that one word may set side by side."""
_LONGEST = 900
"""Letters of a passage beyond which it is no sentence."""


@cache
def benchmark_model() -> Model:
    """Read the scores, once."""
    return read_model("aiclaims.extractors.benchmarks", "scores.txt")


def is_read(scene: Scene) -> bool:
    """Tell whether a passage may state a result at all."""
    passage = scene.passage
    if passage.kind in {"row", "heading"} or len(passage.text) > _LONGEST or is_title(passage):
        return False
    return not (scene.asks or is_supposed(passage.text))


@attrs.frozen
class _Found:
    """A frame with the likeliest fillers of its roles, and how sure they are together."""

    frame: str
    anchor: Anchor
    systems: tuple[Filler, ...]
    tests: tuple[Filler, ...]
    baselines: tuple[Filler, ...]
    value: Quantity | None
    sure: float


def scored_findings(scene: Scene, told: Sequence[BenchmarkClaim]) -> Iterator[BenchmarkClaim]:
    """Find what a passage states beside what the rules have found in it.

    Args:
        scene: The passage.
        told: What the rules have found.
    """
    yield from (claim for _, claim in _with_words(scene, told))


def told_by_scores(scene: Scene, told: Sequence[BenchmarkClaim], claim: BenchmarkClaim) -> str | None:
    """Name the word or number that told a claim, and the features that weighed most; None where a rule found it.

    Args:
        scene: The passage.
        told: What the rules have found.
        claim: The claim.
    """
    found = next((found for found, each in _with_words(scene, told) if _what(each) == _what(claim)), None)
    return None if found is None else weighed(setting_of(scene), SCHEME, benchmark_model(), found)


def _what(claim: BenchmarkClaim) -> tuple[object, ...]:
    return (claim.system, claim.benchmark, claim.measure, claim.value, claim.relation, claim.baseline)


def _with_words(scene: Scene, told: Sequence[BenchmarkClaim]) -> Iterator[tuple[Evoked, BenchmarkClaim]]:
    """Give each claim with the word or number that evokes it."""
    if not is_read(scene):
        return
    values = {(claim.value.low, claim.value.high) for claim in told if claim.value is not None}
    compared = [claim for claim in told if claim.baseline is not None]
    placed = any(claim.measure == "rank" for claim in told)
    if not (_has_open_number(scene, values) or _has_open_word(scene, compared, placed=placed)):
        return
    setting = setting_of(scene)
    starts: set[int] = set()
    frames: set[str] = set()
    for found in evoked(setting, SCHEME, benchmark_model(), least=_EVOKED):
        frame, number = found.frame, found.anchor.quantity
        if found.anchor.start in starts or (frame in frames and frame in {*COMPARED, FIRST}):
            continue
        starts.add(found.anchor.start)
        frames.add(frame)
        if number is not None and number.quantity is not None and (number.quantity.low, number.quantity.high) in values:
            continue
        if (frame == FIRST and (placed or _is_of_class(scene, found.anchor))) or (
            frame in COUNTED and (number is None or (frame == "score" and not _may_be_score(number)))
        ):
            continue
        if frame in COMPARED and _PASSES_NUMBER.match(scene.passage.text, found.anchor.start):
            continue
        if not may_be_stated(scene, found.anchor, compared=frame in {*COMPARED, FIRST}):
            continue
        likeliest = _filled(setting, found)
        filled = _within_limits(scene, likeliest) if likeliest is not None else None
        if filled is None:
            continue
        if frame in COMPARED and filled.value is not None:
            # A margin is no score.
            values.add((filled.value.low, filled.value.high))
        claims = _claims(scene, filled)
        kept = _beside(setting, claims, compared) if frame in COMPARED and compared else claims
        yield from ((found, claim) for claim in kept if not _scores_class(claim))


def _scores_class(claim: BenchmarkClaim) -> bool:
    """Tell whether a score would be that of a class of systems, which has none: "top models (85%)"."""
    return claim.measure == "score" and claim.system.type == "group" and PEOPLE.search(claim.system.name) is None


def _has_open_number(scene: Scene, values: Container[tuple[float | None, float | None]]) -> bool:
    """Tell whether a number that may be a result is left by the rules."""
    passage = scene.passage
    # Beside a test, what is earned, solved or timed may be its result: "solved five problems", "in 5.2 minutes".
    tested = bool(passage.quantities) and _DONE.search(passage.text) is not None and bool(scene.tests)
    return any(
        (mark.low, mark.high) not in values
        and (
            mark.kind == "percent"
            or (mark.kind == "number" and not mark.noun)
            or mark.start in score_marks(passage)
            or (tested and mark.kind in {"money", "duration", "number"})
        )
        and not is_margin(passage.text, mark)
        for mark in passage.quantities
    )


def _has_open_word(scene: Scene, compared: Sequence[BenchmarkClaim], *, placed: bool) -> bool:
    """Tell whether a word that compares, or puts first, is left by the rules, or whom it names may not be all."""
    text = scene.passage.text
    if not placed and (_FIRST.search(text) if scene.tests else _IS_FIRST.search(text) and scene.systems):
        return True
    if not compared:
        plain = any(cue.cue.endswith("_verb") or _THAN.search(cue.text) for cue in cues.COMPARISONS.find(text))
        return plain and bool(scene.systems or scene.strangers or scene.before)
    beaten = {claim.baseline for claim in compared}
    return any(
        _LISTED_BEHIND.match(text, mark.end) or _LISTED_BEFORE.search(text, 0, mark.start)
        for mark in scene.systems
        if mark.entity in beaten
    )


# "A and B surpass the 50% mark": a number is passed, and nobody.
_PASSES_NUMBER = lazy_regex(
    r"(?:surpass|exceed|pass|top|cross|clear|break|beat)(?:e[sd]|ed|s|ing)?\s(?:the\s)?\W{0,2}\d[\d.]*\s?(?:%|percent|points?|mark|barrier|threshold)",
    re.I,
)
# "The leading plus sign", "state-of-the-art benchmarks": what is no system has no place.
_OF_OTHERS = lazy_regex(
    r"\W?\s+\W{0,2}(?:benchmarks?|tests?|datasets?|techniques?|hardware|tools?|infrastructure|baselines|methods|models|approaches|systems|LLMs|plus|minus|character|letter|digit|zero|space|edge|cause|indicator|compan(?:y|ies)|firms?|labs?|role|voice|researchers?|experts?|providers?|markets?)\b",
    re.I,
)


def _is_of_class(scene: Scene, anchor: Anchor) -> bool:
    """Tell whether a word only tells which class is meant, and puts nobody first: "as good as the best experts"."""
    if _LEADING.match(scene.passage.text, anchor.start) and _OF_OTHERS.match(scene.passage.text, anchor.end):
        return True
    if any(said.search(scene.passage.text, max(0, anchor.start - 60), anchor.start) for said in (FORMER, LOST)):
        return True  # "Almost the same state-of-the-art results"
    classes = (mark for mark in scene.systems if mark.entity.type == "group")
    return any(mark.start - 1 <= anchor.end <= mark.end for mark in classes)


def _may_be_score(number: Player) -> bool:
    """Tell a score from a margin, and from a bare number that counts something else."""
    counts = number.kind == "number" and "n" in number.flags and "s" not in number.flags.lower()
    unit = number.quantity.unit if number.quantity is not None else ""
    most = number.quantity.low if number.quantity is not None else None
    if unit == "percent" and most is not None and most > WHOLE:
        return False
    return "M" not in number.flags and not (counts and unit == "points") and unit != "tokens per second"


def _beside(
    setting: Setting, claims: Iterable[BenchmarkClaim], told: Sequence[BenchmarkClaim]
) -> Iterator[BenchmarkClaim]:
    """Give the comparisons that go on with some of those of the rules: whom else, in the same list, the system beats."""
    named = [player for player in setting.players if player.kind in {"system", "word", "class"}]
    listed = groups(setting.passage, named)
    for claim in claims:
        if claim.baseline is None or claim.baseline.type in _MAKERS:
            continue
        alike = [each for each in told if each.relation == claim.relation and same(each.system, claim.system)]
        names = [{player.entity.name for player in group if player.entity} for group in listed]
        beside = any(
            each.baseline and {claim.baseline.name, each.baseline.name} <= group for each in alike for group in names
        )
        pair = {fold_name(claim.system.name), fold_name(claim.baseline.name)}
        if beside and not any(
            {fold_name(e.system.name), fold_name(e.baseline.name)} == pair for e in told if e.baseline
        ):
            yield attrs.evolve(claim, benchmark=alike[0].benchmark)  # type: ignore[misc]


def _within_limits(scene: Scene, found: _Found) -> _Found | None:
    """Leave out the fillers that something speaks against; None where none is left, or the test is one of them."""
    compared = found.frame in {*COMPARED, FIRST}
    systems = [each for each in found.systems if may_be_told_of(scene, found.anchor, each.player, compared=compared)]
    baselines = [
        each
        for each in found.baselines
        if may_be_beaten(scene, found.anchor, each.player)
        and not (each.player and _is_cut_off(scene, found.anchor, each.player))
    ]
    if found.frame in COMPARED and _is_elsewhere(scene, found.anchor, systems, baselines):
        return None
    misplaced = not compared and not all(may_be_on(scene, found.anchor, each.player) for each in found.tests)
    if misplaced or not systems or (found.baselines and not baselines):
        return None
    return attrs.evolve(found, systems=tuple(systems), baselines=tuple(baselines))


def _is_elsewhere(scene: Scene, anchor: Anchor, systems: Sequence[Filler], baselines: Sequence[Filler]) -> bool:
    """Tell whether those found are compared in something that is not tested: downloads, prices."""
    found = cues.COMPARISONS.find(anchor.text)
    cue = attrs.evolve(found[0], start=anchor.start, end=anchor.end) if found else _word(anchor)
    first, *_ = (*(_mark(each) for each in systems if each.player), None)
    return is_elsewhere(scene, cue, first, [_mark(each) for each in baselines if each.player])


def _word(anchor: Anchor) -> CueMark:
    return CueMark(start=anchor.start, end=anchor.end, text=anchor.text, cue="above", lemma=anchor.text)


def _mark(filler: Filler) -> SystemMark:
    assert filler.player is not None
    player, entity = filler.player, filler.entity or Entity(filler.player.text, "model")
    return SystemMark(start=player.start, end=player.end, text=player.text, entity=entity)


def _is_cut_off(scene: Scene, anchor: Anchor, player: Player) -> bool:
    """Tell whether a semicolon parts whom something is compared with from the word that compares."""
    return "; " in scene.passage.text[min(anchor.end, player.end) : max(anchor.start, player.start)]


def _filled(setting: Setting, found: Evoked) -> _Found | None:
    """Fill the roles of a frame; None where nobody may fill one, or not surely enough."""
    frame, sure, chosen = found.frame, found.probability, dict[str, list[Filler]]()
    value = _value(found)
    doing: list[Filler] = []
    for role in _ROLES:
        if frame not in SCHEME.roles[role]:
            continue
        if role == "margin" and not any(player.quantity is not None for player in setting.players):
            continue
        likely = fillers(setting, SCHEME, benchmark_model(), role, found)
        if role == "baseline":
            likely = [each for each in likely if not any(same(each.entity, other.entity) for other in doing)]
        if not likely:
            return None
        if role == "system":
            doing = likely[:1] + [each for each in likely[1:_TOGETHER] if each.player and each.alone > _SURE]
        chosen[role] = _chosen(setting, likely, role, several=frame in COMPARED and role != "margin")
        sure *= _share(chosen[role])
        if sure < LEAST[frame]:
            return None
    if "margin" in chosen:
        margin = chosen["margin"][0].player
        value = margin.quantity if margin is not None else None
    return _Found(
        frame=frame,
        anchor=found.anchor,
        systems=tuple(chosen["system"]),
        tests=tuple(chosen.get("benchmark", ())),
        baselines=tuple(chosen.get("baseline", ())),
        value=value,
        sure=sure,
    )


def _value(found: Evoked) -> Quantity | None:
    if found.frame == FIRST:
        return Quantity.exactly(1, "rank")
    quantity = found.anchor.quantity.quantity if found.anchor.quantity is not None else None
    if quantity is None or found.frame == "score" or found.frame in COMPARED:
        return quantity if found.frame == "score" else None
    if found.frame == "wins" and quantity.unit == "percent":
        return quantity
    return attrs.evolve(quantity, unit="rank" if found.frame == "rank" else "benchmarks")


def _chosen(setting: Setting, likely: Sequence[Filler], role: str, *, several: bool) -> list[Filler]:
    """Give the likeliest filler, and where there may be several those that are likely by themselves, a system only if it is listed with the first."""
    first = likely[0].player
    if not several or first is None:
        return list(likely[:1])
    listed = next((group for group in groups(setting.passage, _named(setting)) if first in group), (first,))
    return [
        filler
        for number, filler in enumerate(likely[:_TOGETHER])
        if not number or (filler.player and (role != "system" or filler.player in listed) and filler.alone > _SURE)
    ]


def _named(setting: Setting) -> list[Player]:
    return [player for player in setting.players if player.quantity is None]


def _share(chosen: Sequence[Filler]) -> float:
    return chosen[0].share if len(chosen) == 1 else min(max(filler.share, filler.alone) for filler in chosen)


def _claims(scene: Scene, found: _Found) -> Iterator[BenchmarkClaim]:
    tests = [filler.entity for filler in found.tests] or [None]
    baselines: list[Entity | None] = [filler.entity for filler in found.baselines] or [None]
    for system in found.systems:
        for test in tests:
            for baseline in baselines:
                if system.entity is None or same(system.entity, baseline) or (found.frame == "wins" and not baseline):
                    continue
                if may_be_pair(scene, system.entity, baseline, tested=test is not None):
                    yield _claim(scene, found, system.entity, test.name if test else None, baseline)


def _claim(scene: Scene, found: _Found, system: Entity, test: str | None, baseline: Entity | None) -> BenchmarkClaim:
    passage, anchor = scene.passage, found.anchor
    measure = "comparison" if found.frame in COMPARED else "rank" if found.frame == FIRST else found.frame
    relation = found.frame if found.frame in COMPARED else "above" if found.frame == "wins" else None
    return BenchmarkClaim(
        evidence=(passage.evidence(),),
        attribution=passage.attribution_at(anchor.start),
        modality=passage.modality_at(anchor.start),
        negated=passage.negated_at(anchor.start, anchor.end),
        period=period_at(passage, anchor.start, anchor.end),
        confidence=round(found.sure, 3),
        system=system,
        benchmark=test,
        measure=cast(BenchmarkMeasure, measure),
        value=found.value,
        relation=cast(BenchmarkRelation, relation),
        baseline=baseline,
    )
