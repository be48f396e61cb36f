"""What firms and states do about restrictions, told in a Chinese clause."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from aiclaims.extractors.chip_restrictions.chinese import words
from aiclaims.extractors.chip_restrictions.chinese.deeds import deed
from aiclaims.extractors.chip_restrictions.chinese.goods import find_goods, find_goods_on
from aiclaims.extractors.chip_restrictions.chinese.parties import (
    CHINA,
    coordinated,
    find_actor,
    find_target,
    firms_in,
    government_of,
    marks_in,
)
from aiclaims.extractors.chip_restrictions.chinese.told import Told
from aiclaims.extractors.chip_restrictions.claim import ChipAction, ChipRestrictionClaim
from aiclaims.reading.chinese.passage import ChinesePassage
from aiclaims.schema import Entity

Span = tuple[int, int]
_response = partial(deed, aspect="response", confidence=0.7)
_PIECES = frozenset("颗枚片块张个台")


def find_responses(passage: ChinesePassage, span: Span, told: Told) -> Iterator[ChipRestrictionClaim]:
    """Find the responses that a clause tells of.

    Args:
        passage: The passage.
        span: Offsets of the clause.
        told: What the clauses before have told.
    """
    text = passage.simplified
    if cue := words.SMUGGLE.search(text, *span):
        yield from _smuggling(passage, span, told, cue)
    elif cue := words.LOBBY.search(text, *span):
        yield from _lobbying(passage, span, told, cue)
    elif cue := words.STOCKPILE.search(text, *span):
        yield from _own(passage, span, told, "stockpile", cue)
    elif cue := words.REDESIGN.search(text, *span):
        yield from _own(passage, span, told, "redesign", cue, target=CHINA)
    elif (cue := words.SUBSTITUTE.search(text, *span)) and words.HOME_MADE.search(text, *span) and _answers(text, told):
        yield from _own(passage, span, told, "substitute", cue)
    elif cue := words.RETALIATE.search(text, *span):
        actor = find_actor(passage, span, cue.start()) or told.actor
        if actor is not None and (goods := find_goods(passage, span) or told.goods):
            yield _response(passage, told, "retaliate", cue.start(), actor, find_target(passage, span, actor), goods)


def _answers(text: str, told: Told) -> bool:
    """Tell whether what is made or bought at home is so instead of what is restricted."""
    return told.restricted or words.INSTEAD.search(text) is not None


def _own(
    passage: ChinesePassage,
    span: Span,
    told: Told,
    action: ChipAction,
    cue: re.Match[str],
    target: Entity | None = None,
) -> Iterator[ChipRestrictionClaim]:
    """Read what firms do by themselves: whoever stands before the word, else whom the clause before named."""
    text = passage.simplified
    goods = find_goods_on(passage, span) or (told.goods if action != "substitute" else ())
    firms = coordinated(text, firms_in(passage, (span[0], cue.start())))
    actors = [firm.entity for firm in firms]
    if not actors and (land := find_target(passage, (span[0], cue.start()), None)):
        actors = [land]
    if not actors and told.firm is not None and not firms_in(passage, span):
        actors = [told.firm.entity]
    if not actors and words.THE_FIRM.search(text, span[0], cue.start()):
        actors = [firm.entity for firm in told.firms_before]
    if not goods or passage.is_told(cue.start()):
        return
    value = next(
        (
            mark.quantity("chips")
            for mark in passage.quantities
            if span[0] <= mark.start < span[1] and mark.noun in _PIECES and mark.noun
        ),
        None,
    )
    for actor in actors:
        yield _response(passage, told, action, cue.start(), actor, target, goods, value)


def _smuggling(passage: ChinesePassage, span: Span, told: Told, cue: re.Match[str]) -> Iterator[ChipRestrictionClaim]:
    text = passage.simplified
    goods = find_goods(passage, span) or told.goods
    who = words.SMUGGLERS.search(text, span[0], cue.start())
    firms = firms_in(passage, (span[0], cue.start()))
    target = find_target(passage, span, None) or told.target
    passive = words.PASSIVE.search(text, span[0], cue.start()) is not None
    if not goods or (who is None and not firms and not passive) or words.RELATIVE.match(text, cue.end()):
        return
    actor = None if passive else Entity(text[who.start() : who.end()], "group") if who else firms[0].entity
    value = next(
        (
            mark.quantity("chips" if mark.kind == "number" else None)
            for mark in passage.quantities
            if span[0] <= mark.start < span[1] and (mark.kind == "money" or (mark.noun in _PIECES and mark.noun))
        ),
        None,
    )
    yield _response(passage, told, "smuggle", cue.start(), actor, target, goods, value)


def _lobbying(passage: ChinesePassage, span: Span, told: Told, cue: re.Match[str]) -> Iterator[ChipRestrictionClaim]:
    text = passage.simplified
    before = [
        mark
        for mark in marks_in(passage, (span[0], cue.start()))
        if mark.entity.type in {"firm", "person"} and not mark.reports
    ]
    pressed = [
        Entity(mark.country, "country")
        for mark in marks_in(passage, span)
        if mark.country
        and (
            mark.entity.type == "agency"
            or government_of(text, mark) is not None
            # "反对美国芯片禁令": whose ban it is, is who is pressed.
            or (cue[0].startswith("反对") and mark.entity.type == "country" and mark.start >= cue.end())
        )
    ]
    if before and pressed and (told.about_chips or find_goods(passage, span)):
        actor = before[-1]
        if actor.entity.type == "person" and actor.person_of is None:
            return
        entity = Entity(actor.person_of, "firm") if actor.entity.type == "person" and actor.person_of else actor.entity
        yield _response(passage, told, "lobby", cue.start(), entity, pressed[-1], find_goods(passage, span))
