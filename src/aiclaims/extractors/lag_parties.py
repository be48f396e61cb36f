"""Who is behind and who is ahead."""

from __future__ import annotations

import re

import attrs

from aiclaims.extractors.lag_claim import LagClaim
from aiclaims.frames import Frame, Slot, bind, entities, entity_of
from aiclaims.reading import CueMark, EntityMark, Mark, Passage
from aiclaims.reading.references import ReferenceMark
from aiclaims.schema import Entity, EntityType

_TYPES: tuple[EntityType, ...] = ("country", "region", "firm", "institution", "model", "product")
_PARTIES = entities(*_TYPES)

_BEHIND = Frame(
    name="behind",
    slots=(
        Slot(name="laggard", takes=_PARTIES, side="before", absent=7.0, barred_by=("behind", "to", "than", "according to", "told")),
        Slot(name="leader", takes=_PARTIES, side="after", absent=5.0, announced_by=("behind", "trail", "trails", "than", "with", "of"),
             barred_by=("in", "told", "for", "of startup")),
    ),
    distinct=(("laggard", "leader"),),
)
_AHEAD = Frame(
    name="ahead",
    slots=(
        Slot(name="leader", takes=_PARTIES, side="before", absent=7.0, barred_by=("over", "ahead of", "than")),
        Slot(name="laggard", takes=_PARTIES, side="after", absent=5.0, announced_by=("over", "ahead of", "than", "led", "leads", "surpass", "surpassed", "surpassing"),
             barred_by=("in", "told")),
    ),
    distinct=(("laggard", "leader"),),
)
_GAP = Frame(
    name="gap",
    slots=(
        Slot(name="one", takes=_PARTIES, absent=5.0, announced_by=("between",)),
        Slot(name="other", takes=_PARTIES, absent=5.0, side="after", announced_by=("with", "to", "and", "behind", "from")),
    ),
    distinct=(("one", "other"),),
)
_FRAMES = {"behind": _BEHIND, "ahead": _AHEAD, "gap": _GAP, "catch": _BEHIND, "level": _BEHIND}

_AHEAD_BY_DEFAULT = ("United States", "West", "Nvidia", "OpenAI", "TSMC", "ASML", "Google", "Taiwan", "South Korea", "Netherlands")
"""Where a sentence names two parties of a gap and not their order, these are taken to be ahead.

The order follows the published estimates of 2023 to 2025 (Stanford AI Index, Epoch AI), none of which
has China ahead of the United States over all.
"""


@attrs.frozen
class Parties:
    """Who is behind whom.

    Args:
        laggard: Who is behind.
        leader: Who is ahead.
        inherited: Whether one of them comes from the text before.
    """

    laggard: Entity
    leader: Entity
    inherited: bool = False


def find_parties(passage: Passage, cue: CueMark) -> Parties | None:
    """Find who is behind whom by one cue, None where the passage does not name both."""
    frame = _FRAMES[cue.cue]
    bound = bind(passage, [(frame, cue)], _marks(passage))
    if not bound:
        return None
    binding = bound[0]
    if frame is _GAP:
        return _ordered(party(binding.get("one")), party(binding.get("other")))
    laggard, leader = party(binding.get("laggard")), party(binding.get("leader"))
    if laggard is None and leader is None:
        return None
    if laggard is None or leader is None:
        return _completed(passage, laggard, leader)
    return Parties(laggard, leader) if laggard != leader else None


def inherited_parties(passage: Passage, cue: CueMark, before: LagClaim | None) -> Parties | None:
    """Take the parties of the claim before, where the passage plainly goes on about the same gap."""
    if before is None or cue.cue == "ahead" or cue.cue == "behind":
        return None
    named = {party(mark) for mark in _marks(passage) if isinstance(mark, EntityMark)} - {None}
    if named <= {before.laggard, before.leader}:
        return Parties(before.laggard, before.leader, inherited=True)
    return None


def _completed(passage: Passage, laggard: Entity | None, leader: Entity | None) -> Parties | None:
    """Complete China or the United States by the other, where the text has it in view."""
    known = laggard or leader
    assert known is not None
    missing = {"China": "United States", "United States": "China"}.get(known.name)
    if missing is None:
        return None
    texts = [passage.text, passage.reading.document.title or ""]
    marks: list[EntityMark] = list(passage.entities)
    earlier = passage.previous
    for _ in range(3):
        if earlier is None:
            break
        marks += earlier.entities
        texts.append(earlier.text)
        earlier = earlier.previous
    if not any(mark.entity.name == missing for mark in marks) and not any(re.search(r"\b(?:U\.?S\.?A?|American?)\b", t) for t in texts):
        return None
    other = Entity(missing, "country")
    return Parties(laggard or other, leader or other, inherited=True)


def _ordered(one: Entity | None, other: Entity | None) -> Parties | None:
    if one is None or other is None or one == other:
        return None
    if one.name in _AHEAD_BY_DEFAULT and other.name not in _AHEAD_BY_DEFAULT:
        return Parties(other, one)
    return Parties(one, other)


def _marks(passage: Passage) -> tuple[Mark, ...]:
    sources = set(passage.attribution)
    return tuple(
        mark
        for mark in passage.mentions
        if not (isinstance(mark, EntityMark) and mark.entity.name in sources and mark.entity.type != "country")
        and not (isinstance(mark, ReferenceMark) and mark.text.lower() in {"it", "its", "their", "they"} and _expletive(passage, mark))
    )


def _expletive(passage: Passage, mark: ReferenceMark) -> bool:
    """Tell whether a pronoun refers to the gap or to nothing ("it is clear that")."""
    return bool(re.match(r"(?:['’]s| is| was| seems?| seemed)\s+(?:clear|true|like|possible|likely|the|not true|hard)\b", passage.text[mark.end :]))


def party(mark: Mark | None) -> Entity | None:
    """Name the party that a mark stands for: "Chinese AI models" is China."""
    found = entity_of(mark, *_TYPES)
    return found.entity if found else None
