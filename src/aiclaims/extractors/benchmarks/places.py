"""Who holds a place beside the leader: whom it is ahead of, or with whom it shares the place."""

from __future__ import annotations

import re
from collections.abc import Sequence

from aiclaims.extractors.benchmarks.context import Scene
from aiclaims.extractors.benchmarks.systems import SystemMark
from aiclaims.frames import groups
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Mark, QuantityMark
from aiclaims.schema import Entity

# "Two points above B in second place", "over the second-place entrant, B": who is beaten holds the place.
_IN_PLACE = lazy_regex(r",?\s+(?:(?:which|who) is\s+)?in\s+(?:a\s+)?")
_AHEAD_OF = lazy_regex(
    r"\b(?:above|over|ahead of|clear of|beat(?:s|ing)?|edg(?:es|ed|ing)(?: out)?|outperform\w*|outscor\w*|surpass\w*)\s+(?:(?:the|[A-Z][\w.&-]*['’]s?)\s+)*$"
)
_ENTRANT = lazy_regex(
    r"[- ]?(?:placed?|ranked)?\s+(?:(?:entrant|finisher|contender|model|system|competitor|challenger)s?\b)?,?\s*(?:the\s+|[A-Z][\w.&-]*(?: AI)?['’]s?\s+)*"
)
_TIES = lazy_regex(
    r"\b(?:ties|tied|tying|level|joint(?:ly)?)\s+(?:\w+\s+){0,2}?with\s+(?:(?:the|[A-Z][\w.&-]*['’]s?)\s+)*$"
)
# "A and B now share the top spot", "A and B are tied for second"
_SHARE = lazy_regex(
    r"(?:\s\([^()]*\))?\s+(?:(?:now|currently|both|jointly|also|still|each)\s+){0,2}(?:shar(?:e|es|ed|ing)|tie[sd]?|both|jointly|(?:are|were|remain)\s+(?:now\s+)?(?:tied|joint|level|both))\b",
    re.I,
)
_AS_PLACE = lazy_regex(r"(?:\s+(?:at|as|for|in|on))?\s+(?:the\s+|joint\s+|overall\s+)*")


def placed_beside(scene: Scene, rank: Mark, systems: Sequence[SystemMark]) -> SystemMark | None:
    """Give who is beaten and said to be placed: "above B in second place", "the second-place entrant, B".

    Args:
        scene: The passage.
        rank: The place.
        systems: Those who may hold it.
    """
    text = scene.passage.text
    for mark in systems:
        if mark.end <= rank.start and _IN_PLACE.fullmatch(text, mark.end, rank.start):
            return mark if _AHEAD_OF.search(text, 0, mark.start) else None
        if mark.start >= rank.end and _ENTRANT.fullmatch(text, rank.end, mark.start):
            over = _AHEAD_OF.search(text, 0, rank.start)
            return mark if over is not None else None
    return None


def tied_with(scene: Scene, rank: Mark, system: Entity) -> tuple[Entity, ...]:
    """Give who shares a place: "A ties with B as number one".

    Args:
        scene: The passage.
        rank: The place.
        system: Who was found to hold it.
    """
    text = scene.passage.text
    return tuple(
        mark.entity
        for mark in scene.systems
        if mark.end <= rank.start
        and mark.entity != system
        and _AS_PLACE.fullmatch(text, mark.end, rank.start)
        and _TIES.search(text, 0, mark.start)
    )


def hold_together(scene: Scene, rank: QuantityMark, holder: SystemMark | None) -> tuple[Entity, ...]:
    """Give the others of a list that holds as many places as it has members: "A, B and C hold the top three slots".

    Args:
        scene: The passage.
        rank: The places.
        holder: Who was found to hold them.
    """
    if rank.low is None or holder is None:
        return ()
    group = next((group for group in groups(scene.passage, scene.systems) if holder in group), ())
    if len(group) > 1 and group[-1].end <= rank.start and _SHARE.match(scene.passage.text, group[-1].end):
        return tuple(mark.entity for mark in group if mark is not holder and mark.model)
    if rank.low != 1 or rank.high is None or rank.high < 2:
        return ()
    if len(group) != rank.high or group[-1].end > rank.start:
        return ()
    return tuple(mark.entity for mark in group if mark is not holder)
