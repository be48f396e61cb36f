"""Which leaderboard or test a place is on, and the claim that tells it."""

from __future__ import annotations

import re

from aiclaims.extractors.benchmarks.claim import BenchmarkClaim
from aiclaims.extractors.benchmarks.context import Scene
from aiclaims.extractors.benchmarks.dating import period_at
from aiclaims.extractors.benchmarks.measures import grouped
from aiclaims.extractors.benchmarks.testspelling import TestMark
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Mark
from aiclaims.schema import Entity, Quantity

_FAR = 5.0
"""What a test may cost to reach from a place on it."""
_ON = lazy_regex(
    r"(?:\s+(?:place|spot|position|open-source|open|overall))?(?:\s*/\s*#?\d+ \w+)?\s+(?:on|in|across|at)\s+(?:both\s+|the\s+)*"
)
# "Second (behind A and B), beating others (such as C), on D", "first among open models on many tests, including D"
_UP_TO_BOARD = lazy_regex(
    r"(?:[^;:.()0-9]|(?<=\w)\.(?=\w)|(?<=[\w.-])\d|\([^()]{1,90}\)){0,160}?\b(?<!\band )(?<!\bbut )(?:on|in|across|including|such as|like)\s+(?:both\s+|the\s+)*[\"“]?",
    re.I,
)
_IN_A_FIELD = lazy_regex(r"\s+(?:in|for|on)\s+(?:the\s+)?[A-Z]?[a-z]+")


def board_of(scene: Scene, rank: Mark) -> str | None:
    """Name the leaderboard or test that a place is on.

    Args:
        scene: The passage.
        rank: The words that tell the place.
    """
    passage = scene.passage
    if scene.tests:

        def cost(mark: TestMark) -> float:
            behind = mark.start >= rank.end
            return passage.barrier(
                min(mark.end, rank.start) if not behind else rank.end, max(mark.start, rank.start)
            ) + 0.01 * abs(mark.start - rank.start)

        # A board behind the next place is that one's: "third in maths, tenth on B".
        following = [mark.start for mark in passage.quantities if mark.kind == "rank" and mark.start >= rank.end]
        own = [mark for mark in scene.tests if not (following and mark.start > following[0]) or mark.end <= rank.start]
        if not own and not _IN_A_FIELD.match(passage.text, rank.end):
            own = list(scene.tests)
        if not own:
            return None
        nearest = min(own, key=cost)
        # "On B, which covers 14 subjects, A scored 87, taking second place": the one test of the sentence, told of before.
        before = len(scene.tests) == 1 and nearest.end <= rank.start
        between = passage.text[nearest.end : rank.start] if before else passage.text[rank.end : nearest.start]
        alone = (before and ";" not in between) or (not following and _UP_TO_BOARD.fullmatch(between) is not None)
        return nearest.name if cost(nearest) < _FAR or alone else None
    return scene.implied_test()


def spoken_of(scene: Scene, at: int) -> tuple[str, ...]:
    """Name the test that is spoken of where none stands behind the words: the one before, in the passage or ahead of it.

    Args:
        scene: The passage.
        at: Where the words are that tell the place.
    """
    before = {mark.name for mark in scene.tests if mark.end <= at}
    if scene.tests:
        return tuple(before) if len(before) == 1 else ()
    implied = scene.implied_test()
    return (implied,) if implied is not None else ()


def listed_with(scene: Scene, rank: Mark, test: str | None) -> tuple[str | None, ...]:
    """Give a board with those listed beside it: "second on A, B and C".

    Args:
        scene: The passage.
        rank: The words that tell the place.
        test: The board.
    """
    text = scene.passage.text
    for group in grouped(scene.passage, scene.tests):
        if group[0].name == test and (
            _ON.fullmatch(text, rank.end, group[0].start) or _UP_TO_BOARD.fullmatch(text, rank.end, group[0].start)
        ):
            return tuple(mark.name for mark in group)
    return (test,)


def place_claim(scene: Scene, mark: Mark, system: Entity, test: str | None, value: Quantity) -> BenchmarkClaim:
    """Make the claim that a system holds a place.

    Args:
        scene: The passage.
        mark: The words that tell the place.
        system: Who holds it.
        test: The board.
        value: The place.
    """
    passage = scene.passage
    return BenchmarkClaim(
        evidence=(passage.evidence(),),
        attribution=passage.attribution_at(mark.start),
        modality=passage.modality_at(mark.start),
        negated=passage.negated_at(mark.start, mark.end),
        period=period_at(passage, mark.start, mark.end),
        confidence=0.8 if test is not None else 0.6,
        system=system,
        benchmark=test,
        measure="rank",
        value=value,
    )
