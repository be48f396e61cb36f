"""Acts of a government about chips, told in a Chinese clause."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import partial

from aiclaims.extractors.chip_restrictions.chinese import words
from aiclaims.extractors.chip_restrictions.chinese.deeds import deed
from aiclaims.extractors.chip_restrictions.chinese.goods import find_goods, find_goods_on, next_span
from aiclaims.extractors.chip_restrictions.chinese.parties import (
    CHINA,
    UNITED_STATES,
    coordinated,
    find_actor,
    find_target,
    firms_in,
    marks_in,
)
from aiclaims.extractors.chip_restrictions.chinese.told import Told
from aiclaims.extractors.chip_restrictions.claim import ChipAction, ChipRestrictionClaim
from aiclaims.reading.chinese.passage import ChinesePassage
from aiclaims.schema import Entity

Span = tuple[int, int]
_act = partial(deed, aspect="measure", confidence=0.8)
_LIST_OF_CHINA = "不可靠实体清单"


def find_acts(passage: ChinesePassage, span: Span, told: Told) -> Iterator[ChipRestrictionClaim]:
    """Find the acts that a clause tells of, the most particular words first.

    Args:
        passage: The passage.
        span: Offsets of the clause.
        told: What the clauses before have told.
    """
    text, (start, end) = passage.simplified, span
    listing = words.LIST.search(text, start, end)
    if listing:
        yield from _listing(passage, span, told, listing)
        return
    tariff = words.TARIFF.search(text, start, end)
    if tariff:
        yield from _tariff(passage, span, told, tariff)
    found = _leading(text, start, end)
    if found is None or (tariff is not None and found[1].start() >= tariff.start()):
        return
    action, cue = found
    wished = words.WISH.search(text, start, cue.start()) or words.SUPPOSED.match(text, start)
    asked = words.ASKED.search(text, start, cue.start())
    if asked and action != "ease":  # one state asks another; what it asks of firms is an order
        asked = (
            asked
            if any(mark.start == asked.start() + 2 for mark in marks_in(passage, span) if mark.entity.type == "country")
            else None
        )
    if wished or asked or passage.is_told(cue.start()) or words.RELATIVE.match(text, cue.end()):
        return
    actor = find_actor(passage, span, cue.start()) or told.actor
    theirs = told.acted_before == UNITED_STATES or find_target(passage, span, UNITED_STATES) == CHINA
    if actor == CHINA and theirs and words.MINISTRY.search(text, start, end):
        actor = UNITED_STATES  # "商务部" alone is that of whoever keeps things from China
    own, ahead = find_goods_on(passage, span), next_span(passage, span)
    goods = own or told.goods or (told.earlier if action != "restrict" else ())
    rule = words.CHIP_RULE.search(text, start, end) is not None
    if actor is None or not (rule or (goods and (told.about_chips or own))):
        return
    target = _target(passage, span, told, actor, action, cue)
    if target is None and ahead:
        target = find_target(passage, ahead, actor)
    yield _act(passage, told, action, cue.start(), actor, target, goods)


def _leading(text: str, start: int, end: int) -> tuple[ChipAction, re.Match[str]] | None:
    """Choose what the clause tells of: the word that comes first, of two at a place the more particular."""
    kinds: Sequence[tuple[ChipAction, re.Pattern[str]]] = (
        ("ease", words.UNLISTED),
        ("restrict", words.LISTED_THING),
        ("ease", words.EASE),
        ("license", words.LICENSE),
        ("restrict", words.RESTRICT),
    )
    found = [
        (match.start(), number, action, match)
        for number, (action, kind) in enumerate(kinds)
        if (match := kind.search(text, start, end))
    ]
    if not found:
        return None
    _, _, action, match = min(found, key=lambda each: each[:2])
    return action, match


def _target(
    passage: ChinesePassage, span: Span, told: Told, actor: Entity, action: ChipAction, cue: re.Match[str]
) -> Entity | None:
    """Find whom an act is aimed at: a state by preference, else the firm that may or may not."""
    if actor == CHINA and action == "restrict" and words.PURCHASE.search(passage.simplified, *span):
        return CHINA
    target = find_target(passage, span, actor) or told.target
    if target is not None:
        return target
    firms = [
        firm
        for firm in firms_in(passage, span)
        if (firm.country != actor.name or action == "ease")
        and (
            firm.start >= cue.start()
            or words.TARGETED.search(passage.simplified, max(span[0], firm.start - 4), firm.start)
        )
    ]
    return firms[0].entity if firms else None


def _listing(passage: ChinesePassage, span: Span, told: Told, listing: re.Match[str]) -> Iterator[ChipRestrictionClaim]:
    """Read who is put on a list: firms one by one, else those of a land, with their number."""
    text = passage.simplified
    actor = find_actor(passage, span, listing.start()) or told.actor
    if actor is None:
        actor = CHINA if listing["list"] == _LIST_OF_CHINA else UNITED_STATES
    count = next(
        (
            mark
            for mark in passage.quantities
            if span[0] <= mark.start < span[1] and mark.noun and words.COUNTED.match(text, mark.end - 1)
        ),
        None,
    )
    value = count.quantity("entities") if count else None
    firms = [firm for firm in firms_in(passage, span) if not text.startswith(("的子公司", "旗下", "采购"), firm.end)]
    named = coordinated(text, firms)
    goods = find_goods(passage, span)
    if not named and count is None and goods:
        yield _act(
            passage, told, "restrict", listing.start(), actor, find_target(passage, span, actor) or told.target, goods
        )
        return
    if named and count is not None and words.WITH_ITS.fullmatch(text, named[-1].end, count.start):
        yield _act(passage, told, "list", listing.start(), actor, named[0].entity, (), value)
        return
    if named and count is None:
        for firm in named:
            yield _act(passage, told, "list", listing.start(), actor, firm.entity, ())
        return
    target = find_target(passage, span, actor) or told.target
    if target is None and count is None:
        return
    yield _act(passage, told, "list", listing.start(), actor, target, (), value)


def _tariff(passage: ChinesePassage, span: Span, told: Told, cue: re.Match[str]) -> Iterator[ChipRestrictionClaim]:
    """Read a tariff on chips, or a share of the revenue that a firm pays."""
    text = passage.simplified
    value = next(
        (m for m in passage.quantities if span[0] <= m.start < span[1] and m.kind in {"percent", "money"}), None
    )
    if value is None or passage.is_told(cue.start()):
        return
    amount = value.quantity()
    goods = find_goods(passage, span) or told.goods
    if cue["share"] or cue["cut"]:
        payers = coordinated(text, firms_in(passage, (span[0], cue.start()))) or (
            [told.firm] if told.firm else list(told.firms_before)
        )
        lands = [
            mark.country
            for mark in marks_in(passage, span)
            if mark.entity.type in {"country", "agency"} and mark.country != "China"
        ]
        receiver = Entity(lands[-1], "country") if lands and lands[-1] else told.actor or UNITED_STATES
        for payer in payers if told.about_chips else ():
            yield _act(passage, told, "tariff", cue.start(), receiver, payer.entity, goods, amount)
        return
    actor = find_actor(passage, span, cue.start()) or told.actor
    if actor is not None and goods:
        yield _act(passage, told, "tariff", cue.start(), actor, find_target(passage, span, actor), goods, amount)
