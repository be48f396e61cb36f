"""Who leads a test with its result set against others': "A leads at 80.9 vs. B's 76.8 and C's 80.0" puts A above both."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import attrs

from aiclaims.extractors.benchmarks.claim import BenchmarkClaim
from aiclaims.extractors.benchmarks.context import Scene
from aiclaims.patterns import lazy_regex

_AGAINST = lazy_regex(r"\b(?:vs\.?|versus|against|compared (?:to|with))\s", re.IGNORECASE)


# "Against A, B leads on C", "Coding vs. A: B wins on C": whom the places that follow are told against.
_SET_AGAINST = lazy_regex(
    r"^[\W_]*(?:[\w -]{1,30}\s)?(?:vs\.?|versus|against|compared (?:to|with)|relative to|next to|up against)\s(?:the\s|[A-Z][\w.&-]*['’]s?\s)*$",
    re.IGNORECASE,
)
_ENDS_THERE = lazy_regex(r"(?:\s\([^()]*\))?[*_]*(?:,|\s?:)[*_]*\s")


def set_against(scene: Scene, ranks: Sequence[BenchmarkClaim]) -> Iterator[BenchmarkClaim]:
    """Make comparisons of first places told against one rival: "Compared with A, B leads on C" is no place among all.

    Args:
        scene: The passage.
        ranks: The places in it.
    """
    text = scene.passage.text
    rival = next(
        (
            mark.entity
            for mark in scene.systems[:1]
            if _SET_AGAINST.search(text, 0, mark.start) and _ENDS_THERE.match(text, mark.end)
        ),
        None,
    )
    models = {mark.entity for mark in scene.systems if mark.model}
    for rank in ranks:
        first = rank.value is not None and rank.value.low == rank.value.high == 1
        others = models - {rank.system}
        other = rival if rank.system != rival else next(iter(others)) if len(others) == 1 else None
        if other is None and first and _wins(scene, rank):
            other = next(iter(others)) if len(others) == 1 else scene.rival_of(rank.system)
        if other is None or not first:
            yield rank
        else:
            yield attrs.evolve(rank, measure="comparison", value=None, relation="above", baseline=other)  # type: ignore[misc]


def _wins(scene: Scene, rank: BenchmarkClaim) -> bool:
    """Tell whether a place is that of who wins, which is over somebody: "but B wins on C"."""
    tests = (mark for mark in scene.tests if mark.name == rank.benchmark)
    return any(_WINS_ON.search(scene.passage.text, 0, mark.start) for mark in tests)


_WINS_ON = lazy_regex(
    r"\b(?:wins|won|winning) (?:on|in) (?:the )?(?:(?:[a-z-]+ ){1,3}\()?(?:[A-Z][\w .-]{1,30}(?:,| and) (?:the )?)*$"
)


def find_led_against(
    text: str, compared: Sequence[BenchmarkClaim], scores: Sequence[BenchmarkClaim], ranks: Sequence[BenchmarkClaim]
) -> Iterator[BenchmarkClaim]:
    """Find the comparisons that a first place and the results set against it make.

    Args:
        text: The passage.
        compared: The comparisons that it states.
        scores: The results in it.
        ranks: The places in it.
    """
    if _AGAINST.search(text) is None:
        return
    for rank in ranks:
        if rank.value is None or rank.value.high != 1 or rank.benchmark is None:
            continue
        results = [score for score in scores if score.benchmark == rank.benchmark and score.value is not None]
        own = next((score for score in results if score.system == rank.system), None)
        if own is None or any(claim.system == rank.system for claim in compared):
            continue
        for other in results:
            if other.system != own.system and _is_below(other, own):
                yield attrs.evolve(rank, measure="comparison", value=None, relation="above", baseline=other.system)  # type: ignore[misc]


_OVER = lazy_regex(
    r"[- ]?(?:(?:percentage )?points?)?(?:\s(?:lead|margin|advantage|edge))?\s(?:over|ahead of)\s(?:the\s|[A-Z][\w.&-]*['’]s?\s)*"
)


def find_leads_over(
    scene: Scene, compared: Sequence[BenchmarkClaim], ranks: Sequence[BenchmarkClaim]
) -> Iterator[BenchmarkClaim]:
    """Find the comparisons that a first place makes with whom it is told to be over: "A leads B by 3 points over C".

    Args:
        scene: The passage.
        compared: The comparisons that it states.
        ranks: The places in it.
    """
    text = scene.passage.text
    for rank in ranks:
        test = next((mark for mark in scene.tests if mark.name == rank.benchmark), None)
        if test is None or rank.value is None or rank.value.high != 1:
            continue
        if any(claim.system == rank.system and claim.benchmark == rank.benchmark for claim in compared):
            continue
        for margin in scene.passage.quantities:
            if margin.kind not in {"points", "percent"} or not _BY.fullmatch(text, test.end, margin.start):
                continue
            rival = next((mark for mark in scene.systems if _OVER.fullmatch(text, margin.end, mark.start)), None)
            if rival is not None and rival.entity != rank.system:
                yield attrs.evolve(  # type: ignore[misc]
                    rank, measure="comparison", value=margin.quantity(), relation="above", baseline=rival.entity
                )


_BY = lazy_regex(
    r"(?:\s(?:leaderboard|rankings?|benchmark|test))?,?\s(?:by|with)\s(?:(?:an?|the|just|only|some|about|roughly)\s)*"
)


# "A got 78% on B; C's 3-point lead", with nobody named over whom it leads
_OWN_LEAD = lazy_regex(
    r"['’]s?\s(?:(?:nearly|almost|about|roughly|narrow|clear)\s)*(?=\d[\d.]*[- ](?:percentage[- ])?point\s(?:lead|advantage|edge)\b(?!\s(?:over|on|against|in)\b))"
)


def find_owned_leads(scene: Scene, scores: Sequence[BenchmarkClaim]) -> Iterator[BenchmarkClaim]:
    """Find by how much a system leads the only other one that has a result in the passage: "C's 3-point lead".

    Args:
        scene: The passage.
        scores: The results in it.
    """
    for mark in scene.systems:
        lead = _OWN_LEAD.match(scene.passage.text, mark.end)
        margin = next((each for each in scene.passage.quantities if lead and each.start == lead.end()), None)
        behind = {score.system: score for score in scores if score.system != mark.entity}
        if margin is None or len(behind) != 1:
            continue
        other, score = behind.popitem()
        yield attrs.evolve(  # type: ignore[misc]
            score,
            confidence=0.7,
            system=mark.entity,
            measure="comparison",
            value=margin.quantity("points"),
            relation="above",
            baseline=other,
        )


def _is_below(other: BenchmarkClaim, own: BenchmarkClaim) -> bool:
    """Tell whether a result is lower than another in the same unit."""
    low, high = other.value, own.value
    return (
        low is not None
        and high is not None
        and low.unit == high.unit
        and low.high is not None
        and high.low is not None
        and low.high < high.low
    )
