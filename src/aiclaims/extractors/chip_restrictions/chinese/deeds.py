"""The claim that somebody has done something: an act of a government, or what is done about one."""

from __future__ import annotations

from aiclaims.extractors.chip_restrictions.chinese.told import Told
from aiclaims.extractors.chip_restrictions.claim import ChipAction, ChipAspect, ChipRestrictionClaim
from aiclaims.reading.chinese.passage import ChinesePassage
from aiclaims.schema import Entity, Quantity


def deed(
    passage: ChinesePassage,
    told: Told,
    action: ChipAction,
    at: int,
    actor: Entity | None,
    target: Entity | None,
    goods: tuple[str, ...],
    value: Quantity | None = None,
    *,
    aspect: ChipAspect,
    confidence: float,
) -> ChipRestrictionClaim:
    """Make the claim of a deed.

    Args:
        passage: Where it is told.
        told: What the clauses before have told.
        action: What is done.
        at: Offset of the word that tells it.
        actor: Who does it, None for nobody named.
        target: Whom it is aimed at.
        goods: What it is about.
        value: How much.
        aspect: `measure` or `response`.
        confidence: How sure its words are, 0 to 1.
    """
    return ChipRestrictionClaim(
        evidence=(passage.evidence(),),
        attribution=passage.attribution_at(at),
        modality=passage.modality_at(at),
        negated=passage.negated_at(at),
        period=told.period,
        confidence=confidence,
        aspect=aspect,
        action=action,
        actor=actor,
        target=target,
        items=goods,
        value=value,
    )
