"""What the clauses before have told, so that the next may leave it out."""

from __future__ import annotations

import attrs

from aiclaims.extractors.chip_restrictions.chinese import words
from aiclaims.extractors.chip_restrictions.chinese.goods import find_goods
from aiclaims.extractors.chip_restrictions.chinese.parties import find_actor, find_target, firms_in
from aiclaims.extractors.chip_restrictions.claim import ChipRestrictionClaim
from aiclaims.plugins.hookspecs import Context
from aiclaims.reading import EntityMark
from aiclaims.reading.chinese.passage import ChinesePassage
from aiclaims.schema import Entity, Period

_REACH = 2


@attrs.define
class Told:
    """What is carried on from clause to clause; what a semicolon parts is told anew.

    Args:
        actor: The government that acted last.
        firm: The firm named last as a subject.
        target: The state aimed at.
        goods: The goods named last.
        period: The time.
        earlier: The goods of the sentence before.
        restricted: Whether restrictions are spoken of.
        about_chips: Whether chips are spoken of.
        acted_before: The government of a claim shortly before.
        firms_before: The firm that the passages shortly before are about, if it is one.
    """

    actor: Entity | None = None
    firm: EntityMark | None = None
    target: Entity | None = None
    goods: tuple[str, ...] = ()
    period: Period | None = None
    earlier: tuple[str, ...] = ()
    restricted: bool = False
    about_chips: bool = False
    firms_before: tuple[EntityMark, ...] = ()
    acted_before: Entity | None = None

    def take_in(self, passage: ChinesePassage, span: tuple[int, int]) -> None:
        """Take in what a clause names."""
        text = passage.simplified
        start, end = span
        if text[max(0, start - 1) : start] in {"；", ";"}:
            self.goods, self.period, self.target = (), None, None
        self.actor = find_actor(passage, span, end) or self.actor
        self.target = find_target(passage, span, self.actor) or self.target
        self.goods = find_goods(passage, span) or self.goods
        self.about_chips = self.about_chips or bool(self.goods)
        self.restricted = self.restricted or words.CAUSE.search(text, start, end) is not None
        firms = firms_in(passage, span)
        self.firm = firms[0] if firms else self.firm
        for mark in passage.periods:
            if start <= mark.start < end and not passage.is_told(mark.start):
                self.period = mark.period


def told_before(passage: ChinesePassage, context: Context) -> Told:
    """Give what a passage starts with: the actor of a claim shortly before, and what its heading is about."""
    told = Told()
    if context.claims and passage.index - context.passages[-1].index <= _REACH:
        last = context.claims[-1]
        if isinstance(last, ChipRestrictionClaim):
            told.actor = last.actor if last.aspect == "measure" else None
            told.acted_before = told.actor
            told.earlier = last.items
            told.restricted = True
            told.about_chips = True
    told.firms_before = _firm_before(passage)
    title = passage.heading
    if isinstance(title, ChinesePassage) and words.GOODS.search(title.simplified):
        told.about_chips = True
        told.restricted = told.restricted or words.CAUSE.search(title.simplified) is not None
    return told


def _firm_before(passage: ChinesePassage) -> tuple[EntityMark, ...]:
    """Find the one firm that the last passage with any names."""
    earlier = passage.previous_prose
    for _ in range(_REACH):
        if not isinstance(earlier, ChinesePassage):
            break
        firms = firms_in(earlier, (0, len(earlier.text)))
        if firms:
            return tuple(firms[:1]) if len({firm.entity for firm in firms}) == 1 else ()
        earlier = earlier.previous_prose
    return ()
