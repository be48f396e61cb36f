"""Who holds a place: who is told of, whom the leader is ahead of, with whom it shares the place."""

from __future__ import annotations

import re
from collections.abc import Sequence

from aiclaims.extractors.benchmarks.context import Scene
from aiclaims.extractors.benchmarks.held_against import is_object
from aiclaims.extractors.benchmarks.roles import acts
from aiclaims.extractors.benchmarks.systems import SystemMark
from aiclaims.frames import groups
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Mark, QuantityMark
from aiclaims.reading.verbs import SURPASSING
from aiclaims.schema import Entity

# "Two points above B in second place", "over the second-place entrant, B": who is beaten holds the place.
_IN_PLACE = lazy_regex(r",?\s+(?:(?:which|who) is\s+)?in\s+(?:a\s+)?")
# "A leads, with B (75%) currently in second place", "with B at number two and C third"
_WITH_OTHERS = lazy_regex(r"\bwith\s+(?:(?!\bwith\b)[^.;:]|\.(?=\d)){0,80}$")
_HAS_PLACE = lazy_regex(
    r"(?:\s\([^()]*\))?,?\s+(?:(?:now|currently|still|just|close|right)\s+){0,2}(?:behind\s+)?(?:(?:sitting\s+|ranked\s+|placed\s+|coming\s+|finishing\s+)?(?:in|at|on)\s+)?(?:a\s+)?(?:(?:close|distant|strong|tied)\s+)?"
)
_AHEAD_OF = lazy_regex(r"\b(?:above|over|ahead of|clear of|" + SURPASSING + r")\s+(?:(?:the|[A-Z][\w.&-]*['’]s?)\s+)*$")
_ENTRANT = lazy_regex(
    r"[- ]?(?:placed?|ranked)?\s+(?:(?:entrant|finisher|contender|model|system|competitor|challenger)s?\b)?,?\s*(?:the\s+|[A-Z][\w.&-]*(?: AI)?['’]s?\s+)*"
)
_TIES = lazy_regex(
    r"\b(?:ties|tied|tying|level|joint(?:ly)?)\s+(?:\w+\s+){0,2}?with\s+(?:(?:the|[A-Z][\w.&-]*['’]s?)\s+)*$"
)
_TIES_FOR = lazy_regex(r"\b(?:ties?|tied|tying|level|joint(?:ly)?)\s+(?:for|in|at)\s+(?:the\s+)?$")
_TOGETHER_WITH = lazy_regex(
    r"(?:\s+(?:place|spot))?(?:\s+(?:on|in)\s[^,;.]{1,30}?)?\s+with\s+(?:(?:the|[A-Z][\w.&-]*['’]s?)\s+)*"
)
# "A and B now share the top spot", "A and B are tied for second"
_SHARE = lazy_regex(
    r"(?:\s\([^()]*\))?\s+(?:(?:now|currently|both|jointly|also|still|each)\s+){0,2}(?:shar(?:e|es|ed|ing)|tie[sd]?|both|jointly|(?:are|were|remain)\s+(?:now\s+)?(?:tied|joint|level|both))\b",
    re.I,
)
# "The top three on B are A, C and D"
_ARE = lazy_regex(r"\b(?:are|were)(?: now| currently)?:?\s+(?:the\s+|[A-Z][\w.&-]*['’]s?\s+)*$")
_AS_PLACE = lazy_regex(r"(?:\s+(?:at|as|for|in|on))?\s+(?:the\s+|joint\s+|overall\s+)*")

_IN_SOME = lazy_regex(r"\s+(?:(?:place|spot|position)\s+)?(?:in|on|across)\s+(?:\d+|[a-z]+)\s+(?:out\s+)?of\s", re.I)


def in_so_many(text: str, at: int) -> bool:
    """Tell whether a place is held in some tests of several, which is wins: "first in five of the ten tests".

    Args:
        text: The passage.
        at: Where the words that tell the place end.
    """
    return _IN_SOME.match(text, at) is not None


def placed_beside(scene: Scene, rank: Mark, systems: Sequence[SystemMark]) -> SystemMark | None:
    """Give who is beaten and said to be placed: "above B in second place", "the second-place entrant, B", "with B in second".

    Args:
        scene: The passage.
        rank: The place.
        systems: Those who may hold it.
    """
    text = scene.passage.text
    before = [mark for mark in systems if mark.end <= rank.start]
    if (
        len(before) > 1
        and _HAS_PLACE.fullmatch(text, before[-1].end, rank.start)
        and _WITH_OTHERS.search(text, 0, before[-1].start)
    ):
        return before[-1]
    for mark in systems:
        if mark.end <= rank.start and _IN_PLACE.fullmatch(text, mark.end, rank.start):
            return mark if _AHEAD_OF.search(text, 0, mark.start) else None
        if mark.start >= rank.end and _ENTRANT.fullmatch(text, rank.end, mark.start):
            over = _AHEAD_OF.search(text, 0, rank.start)
            return mark if over is not None else None
    return None


def tied_with(scene: Scene, rank: Mark, system: Entity) -> tuple[Entity, ...]:
    """Give who shares a place: "A ties with B as number one", "A ties for first with B".

    Args:
        scene: The passage.
        rank: The place.
        system: Who was found to hold it.
    """
    text = scene.passage.text
    return tuple(
        mark.entity
        for mark in scene.systems
        if mark.entity != system
        and (
            (
                mark.end <= rank.start
                and _AS_PLACE.fullmatch(text, mark.end, rank.start)
                and _TIES.search(text, 0, mark.start)
            )
            or (
                mark.start >= rank.end
                and _TOGETHER_WITH.fullmatch(text, rank.end, mark.start)
                and _TIES_FOR.search(text, 0, rank.start)
            )
        )
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
    behind = group[:1] == (holder,) and _ARE.search(scene.passage.text, rank.end, holder.start) is not None
    if len(group) != rank.high or (group[-1].end > rank.start and not behind):
        return ()
    return tuple(mark.entity for mark in group if mark is not holder)


def told_of_last(text: str, systems: Sequence[SystemMark], at: int) -> SystemMark | None:
    """Give the system of which a relative clause right behind it tells what stands at an offset: "A trails B, which leads".

    Args:
        text: The passage.
        systems: The systems in it.
        at: The offset.
    """
    return next((mark for mark in systems if mark.end < at and _WHICH.fullmatch(text, mark.end, at)), None)


_WHICH = lazy_regex(r"(?:\s\([^()]*\))?,?\s(?:which|that|who)\s(?:(?:now|still|currently|also|itself|\w+ly)\s){0,2}")


def outside_brackets(text: str, systems: list[SystemMark], at: int) -> list[SystemMark]:
    """Leave out the systems in brackets that are closed before an offset: "A launches (from Foo) and tops B".

    Args:
        text: The passage.
        systems: The systems before the offset.
        at: The offset.
    """

    def enclosed(mark: SystemMark) -> bool:
        opened = text.rfind("(", 0, mark.start)
        return opened >= 0 and text.find(")", opened, at) >= 0 and text.find(")", opened, mark.start) < 0

    return [mark for mark in systems if not enclosed(mark)] or systems


# "A 23% improvement over A, tops B": of another, whom the words before name.
_BETTERED = lazy_regex(
    r"\b(?:improvement|gain|increase|jump|leap|advance|step up|boost)s? (?:over|on|from)\s(?:the\s)?$", re.I
)


def but_for_objects(scene: Scene, systems: list[SystemMark]) -> list[SystemMark]:
    """Leave out the systems that another is compared with, where that is named: "A beats B, setting a record".

    Args:
        scene: The passage.
        systems: The systems.
    """
    text = scene.passage.text
    return [mark for mark in systems if not is_object(scene, mark) or acts(text, mark)] or [
        mark for mark in systems if not _BETTERED.search(text, 0, mark.start)
    ]
