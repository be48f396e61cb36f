"""A passage as the frames of lags see it: who and what stands in it, and whom the rules would take its words to be said of."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property

from aiclaims.extractors.lag import words
from aiclaims.extractors.lag.camps import CLOSED, OPEN
from aiclaims.extractors.lag.claim import LagClaim
from aiclaims.extractors.lag.cues import find_cues
from aiclaims.extractors.lag.evidence import names_technology
from aiclaims.extractors.lag.gaps import bounded, is_measure, lent
from aiclaims.extractors.lag.kinds import is_counted
from aiclaims.extractors.lag.marks import party, party_marks, sort_of
from aiclaims.extractors.lag.proposals import Proposals
from aiclaims.extractors.lag.topic import title_marks
from aiclaims.frames import groups
from aiclaims.frames.scored import Anchor, Player, Setting, Side
from aiclaims.patterns import lazy_regex
from aiclaims.plugins.hookspecs import Context
from aiclaims.reading import CueMark, EntityMark, Mark, Passage, QuantityMark
from aiclaims.reading.references import ReferenceMark
from aiclaims.schema import Entity, Quantity

_NAMED = {"United States": "US", "China": "CN", OPEN.name: "open", CLOSED.name: "closed"}
JOINT = lazy_regex(
    r"\b(?:behind|ahead|over|between|of|with|to|than|by|on|against|from|for|in|and|while|but|compared|as|who|which|that|is|are|has|have)\b|[,;:]",
    re.IGNORECASE,
)
_US = lazy_regex(r"\b(?:we|us|our|ours)\b", re.IGNORECASE)
_OPENS = lazy_regex(r"^\W*(?:[^,;]{0,40},\s)?(?:(?:and|but|while|although|the|today|now)\s)*$", re.IGNORECASE)
_AND = lazy_regex(r"\b(?:and|or)\s(?:the\s)?$|[/&]\s?$", re.IGNORECASE)
_SPOKEN_OF = {
    "technology": lazy_regex(rf"\b(?:{words.TECHNOLOGY})\b", re.IGNORECASE),
    "counted": lazy_regex(rf"\b(?:{words.COUNTED})\b", re.IGNORECASE),
    "resources": lazy_regex(rf"\b(?:{words.RESOURCES})\b", re.IGNORECASE),
}
WARES = frozenset({"model", "product"})
_KINDS = frozenset({"duration", "generations", "points", "percent", "number", "times"})
_TOLD = 4
"""Claims before, whose sides may be meant still."""
_BACK = 2
"""Passages back within which a side may be named that is meant still."""
_VIEW = 12
"""Passages before, in which whom the text speaks of is counted."""
_AHEAD = frozenset({"ahead", "lead"})
AS = {"outdo": "ahead", "lag": "gap"}


class LagSetting(Setting):
    """A passage as the frames of lags see it, with its words of position, distance and movement.

    Args:
        passage: The passage.
        context: The claims before.
    """

    def __init__(self, passage: Passage, context: Context) -> None:
        players, cues = (*_parties(passage), *_figures(passage)), passage.once(find_cues)
        told = [claim for claim in tuple(context.recent)[-_TOLD:] if isinstance(claim, LagClaim)][::-1]
        super().__init__(
            passage,
            sorted(players, key=lambda player: player.start),
            kinds=self._kinds_in,
            circumstances=tuple(_circumstances(passage, context, players, cues)),
            background=("told",) if told else (),
            before={"one": [claim.laggard for claim in told], "other": [claim.leader for claim in told]},
            traits=lambda mark, predicate: tuple(self.proposals.told_by(mark)),
            ties=lambda anchor, player: tuple(self._ties(anchor, player)),
        )
        self.cues = cues
        self.proposals = Proposals(passage, context, cues)
        self.context = context
        self.told = told

    def _kinds_in(self, start: int, end: int) -> tuple[str, ...]:
        """Tell whether a stretch names a technology, what is counted or a test."""
        found = [name for name, written in _SPOKEN_OF.items() if written.search(self.text, start, end)]
        if any(start <= mark.start < end and mark.entity.type == "benchmark" for mark in self.passage.entities):
            found.append("test")
        return tuple(found)

    def are_sides(self, one: Side, other: Side) -> bool:
        """Tell whether two may be set against each other: no maker and its home, and no two wares of one maker or country."""
        if one.entity is None or other.entity is None:
            return True
        homes = self._homes(one.entity), self._homes(other.entity)
        if one.entity == other.entity or other.entity.name in homes[0] or one.entity.name in homes[1]:
            return False
        return not ({one.entity.type, other.entity.type} <= WARES and not homes[0].isdisjoint(homes[1]))

    @cached_property
    def said(self) -> dict[Entity, str]:
        """How much the text before speaks of each side: "top" for whom it names most."""
        count: Counter[Entity] = Counter()
        earlier = self.passage.previous
        for _ in range(_VIEW):
            if earlier is None:
                break
            count.update(entity for mark in party_marks(earlier) if (entity := party(mark)) is not None)
            earlier = earlier.previous
        ranks = {
            entity: "top" if not rank else "next" if rank < 3 else "low"
            for rank, (entity, _) in enumerate(count.most_common(6))
        }
        titled = {entity for mark in title_marks(self.passage) if (entity := party(mark)) is not None}
        return {entity: f"{ranks.get(entity, 'no')}{'T' if entity in titled else ''}" for entity in {*ranks, *titled}}

    @cached_property
    def has_us(self) -> bool:
        """Whether the passage speaks of us: "our lead"."""
        return _US.search(self.text) is not None

    def cue_at(self, anchor: Anchor) -> CueMark:
        """Give what evokes a frame as the rules see words of position and distance."""
        return CueMark(
            start=anchor.start, end=anchor.end, text=anchor.text, cue=anchor.classes[0], lemma=anchor.text.lower()
        )

    def list_of(self, player: Player) -> int:
        """Give the offset at which the list that a side is part of begins."""
        return self._heads.get(player.start, player.start)

    @cached_property
    def _heads(self) -> dict[int, int]:
        sides = [player for player in self.players if player.entity is not None]
        return {player.start: group[0].start for group in groups(self.passage, sides) for player in group}

    def _homes(self, entity: Entity) -> frozenset[str]:
        """Name whose a side is: its country and its maker."""
        return self._owners.get(entity, frozenset())

    @cached_property
    def _owners(self) -> dict[Entity, frozenset[str]]:
        found: dict[Entity, set[str]] = {}
        earlier = self.passage.previous
        for mark in (*self.passage.entities, *(earlier.entities if earlier is not None else ())):
            found.setdefault(mark.entity, set()).update(name for name in (mark.country, mark.owner) if name)
        return {entity: frozenset(names) for entity, names in found.items()}

    def _ties(self, anchor: Mark, player: Player) -> Iterator[str]:
        """Tell where a side stands among the others, and by which word it is joined to what comes before it."""
        sides = [other for other in self.players if other.entity is not None]
        before = [other for other in sides if other.end <= anchor.start]
        behind = [other for other in sides if other.start >= anchor.end]
        if player in before:
            yield f"rank=B{min(3, len(before) - before.index(player))}of{min(3, len(before))}"
            yield f"rank=b{min(3, before.index(player))}"
        elif player in behind:
            yield f"rank=A{min(3, behind.index(player))}"
        others = sorted({other.name for other in sides if other.entity != player.entity})
        yield f"among={player.name}:{'|'.join(others)}"
        low, high = min(anchor.end, player.end), max(anchor.start, player.start)
        joints = JOINT.findall(self.text, low, high)
        if joints:
            yield from (f"joint={joints[-1].lower()}", f"joints={'_'.join(joints[-2:]).lower()}")
            yield f"joint+side={joints[-1].lower()}{'B' if player in before else 'A'}"
        else:
            yield "joint=-"
        opened = _OPENS.search(self.text, 0, player.start)
        if opened is not None:
            yield "opens"
        if _AND.search(self.text, 0, player.start):
            yield "and"


def _parties(passage: Passage) -> Iterator[Player]:
    for mark in party_marks(passage):
        entity = party(mark)
        if entity is None:
            continue
        reference = isinstance(mark, ReferenceMark)
        owns = mark.text.lower() in {"its", "their"} or passage.text[mark.end : mark.end + 1] in {"'", "’"}
        told = (
            ("R", reference),
            ("P", owns),
            ("A", isinstance(mark, EntityMark) and mark.adjective),
            ("B", passage.text[: mark.start].endswith("(") and passage.text[mark.end : mark.end + 1] == ")"),
        )
        yield Player(
            start=mark.start,
            end=mark.end,
            text=mark.text,
            kind=sort_of(entity),
            name=name_of(entity),
            flags="".join(letter for letter, holds in told if holds),
            entity=entity,
        )


def name_of(entity: Entity) -> str:
    """Name a side by what scores know: which of the two great rivals or camps it is, else its type.

    Args:
        entity: The side.
    """
    return _NAMED.get(entity.name, entity.type)


def _figures(passage: Passage) -> Iterator[Player]:
    for mark in passage.quantities:
        quantity = gap_of(passage, mark)
        if quantity is not None:
            bounds = (
                ""
                if mark.low == mark.high
                else "over"
                if mark.high is None
                else "upto"
                if mark.low is None
                else "range"
            )
            yield Player(
                start=mark.start,
                end=mark.end,
                text=mark.text,
                kind=quantity.unit,
                name=quantity.unit if is_measure(passage, mark) else f"no-{mark.kind}",
                flags=bounds,
                quantity=quantity,
            )


def gap_of(passage: Passage, mark: QuantityMark) -> Quantity | None:
    """Give the gap that a figure would tell, None where it can be none."""
    if mark.kind not in _KINDS or any(p.start < mark.end and mark.start < p.end for p in passage.periods):
        return None
    quantity = bounded(passage, mark, mark.quantity() if mark.unit else lent(passage, mark))
    return quantity if quantity.unit and not quantity.low == quantity.high == 0 else None


def _circumstances(
    passage: Passage, context: Context, players: Sequence[Player], cues: Sequence[CueMark]
) -> Iterator[str]:
    yield from (f"cue={name}" for name in sorted({AS.get(cue.cue, cue.cue) for cue in cues}) or ("-",))
    yield f"kind={passage.kind}"
    yield "tech" if names_technology(passage) else "notech"
    if is_counted(passage):
        yield "counted"
    sorts = sorted({player.kind for player in players if player.entity is not None})
    yield f"sides={'|'.join(sorts)}"
    yield f"n={min(3, len({player.entity for player in players if player.entity is not None}))}"
    yield from (f"has={name}" for name in sorted({player.name for player in players}))
    if context.claims and passage.index - context.passages[-1].index <= _BACK:
        yield f"near{passage.index - context.passages[-1].index}"
    else:
        yield "nonear"


def is_turned(anchor: Anchor) -> bool:
    """Tell whether the one spoken of is ahead: with "leads" and "advantage", and not with "trails" and "gap"."""
    return not _AHEAD.isdisjoint(anchor.classes)
