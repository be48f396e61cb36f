"""Wins: in how many tests one system beats another."""

from __future__ import annotations

import re
from collections.abc import Iterator

from aiclaims.extractors.benchmarks.claim import BenchmarkClaim
from aiclaims.extractors.benchmarks.comparing import Comparing
from aiclaims.extractors.benchmarks.contenders import find_subject
from aiclaims.extractors.benchmarks.context import Scene, same
from aiclaims.extractors.benchmarks.dating import period_at
from aiclaims.extractors.benchmarks.measures import counts_wins, number_won
from aiclaims.extractors.benchmarks.systems import SystemMark
from aiclaims.patterns import lazy_regex
from aiclaims.reading import CueMark, QuantityMark
from aiclaims.schema import Entity

_WON = lazy_regex(
    r"\b(?:wins?|won|winning|takes?|took|carried|leads?(?: in| on)?|led(?: in| on)?|(?:ranks?|ranked|ranking|places?|placed|placing|comes?|came|coming|finish(?:es|ed|ing)) (?:in )?(?:first|top|#1|no\. ?1|number one)(?: place)? (?:in|on|across)|leading (?:in|on)|tops?|topped|sets?(?: new)? records? (?:in|on)|setting(?: new)? records (?:in|on)|(?:claim(?:s|ed|ing)?|scor(?:es|ed|ing)|record(?:s|ed|ing)?) (?:the )?(?:wins|victories) (?:in|on|across)|show(?:s|ed|ing)? superiority (?:in|on|across)|(?:came|comes|coming) out (?:on top|ahead) (?:in|on)|(?:the |a )?(?:top|best|highest|fastest|lowest|strongest) (?:[\w-]+ ){0,2}(?:in|on)|is (?:ahead|better) (?:in|on))\s+"
    r"(?:on |in )?(?:the |all |all the |its )?(?:other |remaining |rest of the )?$",
    re.I,
)
# "A new state of the art on 3 of 5 tests": what was the state of the art before is beaten there.
_RECORDS = lazy_regex(
    r"\b(?:state[- ]of[- ]the[- ]art|SOTA)(?:\s+(?:results?|performance|scores?|accuracy))?\s+(?:on|in|for|across)\s+(?:the\s+)?$",
    re.I,
)
_AGAINST = lazy_regex(r"\b(?:against|over|from|versus|vs\.?)\s+(?:[A-Z][\w.&-]*['’]s?\s+)*$", re.I)


def find_bare_wins(
    scene: Scene, before: Comparing | None, used: set[int]
) -> Iterator[tuple[BenchmarkClaim, QuantityMark]]:
    """Find numbers of tests that are won without a comparing word: "wins the other three tests".

    Args:
        scene: The passage.
        before: The last comparison in the passage.
        used: Offsets of the quantities that other claims use.
    """
    passage = scene.passage
    for mark in passage.quantities:
        if mark.start in used or not counts_wins(passage.text, mark):
            continue
        lost = _lost_to(scene, mark)
        if lost is not None:
            yield lost, mark
            continue
        records = _RECORDS.search(passage.text, 0, mark.start) if " of " in mark.text else None
        won = records or _WON.search(passage.text[: mark.start])
        if won is None:
            continue
        cue = CueMark(start=won.start(), end=won.end(), text=won[0], cue="wins", lemma="wins")
        subject = find_subject(scene, cue, frozenset(b.start for b in before.baselines) if before else frozenset())
        if subject is not None and subject.stranger:
            continue  # "They shipped a model that leads on 9 of 12 tests"
        system = subject.entity if subject is not None else scene.implied_system()
        baseline = Entity("state of the art", "group") if records else _beaten(scene, mark, before, system)
        if system is None or same(system, baseline):
            continue
        yield _won(scene, mark, won, system, baseline), mark


def _won(
    scene: Scene, mark: QuantityMark, told: re.Match[str], system: Entity, baseline: Entity | None
) -> BenchmarkClaim:
    """Make the claim that a system wins so many tests."""
    passage = scene.passage
    return BenchmarkClaim(
        evidence=(passage.evidence(),),
        attribution=passage.attribution_at(told.start()),
        modality=passage.modality_at(told.start()),
        negated=passage.negated_at(told.start(), told.end()),
        period=period_at(passage, told.start(), told.end()),
        confidence=0.75 if baseline is not None else 0.6,
        system=system,
        measure="wins",
        value=number_won(mark),
        relation="above",
        baseline=baseline,
    )


_LOSES = lazy_regex(r"\b(?:loses?|losing|lost)\s+(?:on\s+|in\s+)?(?:the\s+)?$", re.I)
_TO = lazy_regex(r"\s+(?:[\w-]+\s+){0,3}?to\s+(?:the\s+|[A-Z][\w.&-]*['’]s?\s+)*")


def _lost_to(scene: Scene, mark: QuantityMark) -> BenchmarkClaim | None:
    """Read in how many tests one loses to another, who wins them: "A loses 8 of 14 benchmarks to B"."""
    passage = scene.passage
    loses = _LOSES.search(passage.text, 0, mark.start)
    winner = next((each for each in scene.systems if _TO.fullmatch(passage.text, mark.end, each.start)), None)
    if loses is None or winner is None:
        return None
    cue = CueMark(start=loses.start(), end=loses.end(), text=loses[0], cue="wins", lemma="wins")
    subject = find_subject(scene, cue, frozenset({winner.start}))
    loser = subject.entity if subject is not None else scene.implied_system()
    if loser is None or same(loser, winner.entity):
        return None
    return _won(scene, mark, loses, winner.entity, loser)


# "A beats B on 16 of 19 tests and C on 17 of 20"
_AND_NEXT = lazy_regex(r"(?:\s+[a-z-]+){0,3}?(?:,|,? and| as well as)\s+(?:the\s+|[A-Z][\w.&-]*['’]s?\s+)*")
_IN = lazy_regex(r"(?:\s+(?:in|on|across)\s+|\s+)")


def find_further_wins(scene: Scene, comparing: Comparing) -> Iterator[tuple[SystemMark, QuantityMark]]:
    """Find whom else a system beats, in how many tests: "A beats B on 16 of 19 tests and C on 17 of 20".

    Args:
        scene: The passage.
        comparing: The comparison that goes on.
    """
    last = comparing.wins
    for mark in scene.passage.quantities:
        if last is None or mark.start < last.end or mark.kind != last.kind:
            continue
        baseline = next(
            (
                each
                for each in scene.systems
                if last.end <= each.start
                and _AND_NEXT.fullmatch(scene.passage.text, last.end, each.start)
                and _IN.fullmatch(scene.passage.text, each.end, mark.start)
            ),
            None,
        )
        if baseline is None:
            return
        yield baseline, mark
        last = mark


def _beaten(scene: Scene, mark: QuantityMark, before: Comparing | None, system: Entity | None) -> Entity | None:
    """Name who lost: said behind the number, or the other party of the comparison before."""
    text = scene.passage.text
    for other in scene.systems:
        if other.start > mark.end and _AGAINST.search(text[: other.start]):
            return other.entity
    if before is not None and before.baselines and before.cue.start < mark.start:
        return before.baselines[0].entity
    last = scene.last_comparison
    return last.baseline if last is not None and same(last.system, system) else None
