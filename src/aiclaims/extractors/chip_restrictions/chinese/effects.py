"""What restrictions cost a firm, told in a Chinese clause with the amount."""

from __future__ import annotations

from collections.abc import Iterator

from aiclaims.extractors.chip_restrictions.chinese import words
from aiclaims.extractors.chip_restrictions.chinese.goods import find_goods
from aiclaims.extractors.chip_restrictions.chinese.parties import marks_in
from aiclaims.extractors.chip_restrictions.chinese.told import Told
from aiclaims.extractors.chip_restrictions.claim import ChipRestrictionClaim
from aiclaims.reading.chinese.passage import ChinesePassage


def find_effects(passage: ChinesePassage, span: tuple[int, int], told: Told) -> Iterator[ChipRestrictionClaim]:
    """Find the losses that a clause tells of, where restrictions are spoken of.

    Args:
        passage: The passage.
        span: Offsets of the clause.
        told: What the clauses before have told.
    """
    cue = words.LOSS.search(passage.simplified, *span)
    if cue is None or not told.restricted or words.MARKET_VALUE.search(passage.simplified, *span):
        return
    amount = next((m for m in passage.quantities if span[0] <= m.start < span[1] and m.kind == "money"), None)
    firms = [mark for mark in marks_in(passage, span) if mark.entity.type == "firm" and not mark.reports]
    firm = firms[0] if firms else told.firm or next(iter(told.firms_before), None)
    goods = find_goods(passage, span) or told.goods or told.earlier
    if amount is None or firm is None or not told.about_chips:
        return
    yield ChipRestrictionClaim(
        evidence=(passage.evidence(),),
        attribution=passage.attribution_at(amount.start),
        modality=passage.modality_at(amount.start),
        negated=passage.negated_at(cue.start()),
        period=told.period,
        confidence=0.8,
        aspect="effect",
        target=firm.entity,
        items=goods,
        value=amount.quantity(),
    )
