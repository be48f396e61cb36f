"""What restrictions cost a firm, or bring about for it or a land, told in a Chinese clause."""

from __future__ import annotations

from collections.abc import Iterator

from aiclaims.extractors.chip_restrictions.chinese import words
from aiclaims.extractors.chip_restrictions.chinese.goods import find_goods
from aiclaims.extractors.chip_restrictions.chinese.parties import marks_in
from aiclaims.extractors.chip_restrictions.chinese.told import Told
from aiclaims.extractors.chip_restrictions.claim import ChipRestrictionClaim
from aiclaims.reading.chinese.passage import ChinesePassage
from aiclaims.schema import Entity, Quantity

_NEAR = 4
"""Characters behind a verb within which it is told whom something befalls."""


def find_effects(passage: ChinesePassage, span: tuple[int, int], told: Told) -> Iterator[ChipRestrictionClaim]:
    """Find what restrictions bring about: losses with their amount where they are spoken of, else what the clause says they do.

    Args:
        passage: The passage.
        span: Offsets of the clause.
        told: What the clauses before have told.
    """
    lost = list(_losses(passage, span, told))
    yield from lost or _brought(passage, span, told)


def _losses(passage: ChinesePassage, span: tuple[int, int], told: Told) -> Iterator[ChipRestrictionClaim]:
    cue = words.LOSS.search(passage.simplified, *span)
    if cue is None or not told.restricted or words.MARKET_VALUE.search(passage.simplified, *span):
        return
    amount = next((m for m in passage.quantities if span[0] <= m.start < span[1] and m.kind == "money"), None)
    firms = [mark for mark in marks_in(passage, span) if mark.entity.type == "firm" and not mark.reports]
    firm = firms[0] if firms else told.firm or next(iter(told.firms_before), None)
    goods = find_goods(passage, span) or told.goods or told.earlier
    if amount is None or firm is None or not told.about_chips:
        return
    denied = passage.negated_at(cue.start())
    yield _effect(passage, told, amount.start, firm.entity, goods, amount.quantity(), denied=denied)


def _brought(passage: ChinesePassage, span: tuple[int, int], told: Told) -> Iterator[ChipRestrictionClaim]:
    """Read what a clause says that restrictions do to whom: "封杀导致华为缺乏芯片", "受禁令影响，英伟达的份额下降"."""
    text, (start, end) = passage.simplified, span
    goods = find_goods(passage, span)
    if not (told.about_chips or words.GOODS.search(text, start, end)):
        return
    cue = words.BROUGHT.search(text, start, end)
    if cue is not None and not passage.is_told(cue.start()):
        behind = marks_in(passage, (cue.end("how"), end))
        whom = next((mark for mark in behind if mark.entity.type in {"firm", "country"}), None)
        if whom is not None and whom.start - cue.end("how") <= _NEAR:
            denied = cue["not"] is not None or passage.negated_at(cue.start("how"))
            yield _effect(passage, told, cue.start(), whom.entity, goods, None, denied=denied)
        return
    shrunk = words.SHRUNK.search(text, start, end)
    if shrunk is not None and words.UNDER.search(text, 0, shrunk.start()):
        firms = [mark for mark in marks_in(passage, span) if mark.entity.type == "firm" and mark.start < shrunk.start()]
        part = next((m for m in passage.quantities if shrunk.start() <= m.start < end and m.kind == "percent"), None)
        if firms:
            value = part.quantity() if part is not None else None
            yield _effect(passage, told, shrunk.start(), firms[0].entity, goods, value, denied=False)


def _effect(
    passage: ChinesePassage,
    told: Told,
    at: int,
    whom: Entity,
    goods: tuple[str, ...],
    value: Quantity | None,
    *,
    denied: bool,
) -> ChipRestrictionClaim:
    return ChipRestrictionClaim(
        evidence=(passage.evidence(),),
        attribution=passage.attribution_at(at),
        modality=passage.modality_at(at),
        negated=denied,
        period=told.period,
        confidence=0.8,
        aspect="effect",
        target=whom,
        items=goods,
        value=value,
    )
