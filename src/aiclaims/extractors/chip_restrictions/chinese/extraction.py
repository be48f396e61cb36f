"""Reads the claims about chip restrictions of a Chinese passage, clause by clause."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from aiclaims.extractors.chip_restrictions.chinese.acts import find_acts
from aiclaims.extractors.chip_restrictions.chinese.effects import find_effects
from aiclaims.extractors.chip_restrictions.chinese.responses import find_responses
from aiclaims.extractors.chip_restrictions.chinese.told import Told, told_before
from aiclaims.extractors.chip_restrictions.claim import ChipRestrictionClaim
from aiclaims.plugins.hookspecs import Context
from aiclaims.reading import Passage
from aiclaims.reading.chinese.passage import ChinesePassage
from aiclaims.schema import Claim


def find_claims(passage: Passage, context: Context) -> Iterable[Claim]:
    """Find the claims about chip restrictions of one passage."""
    if not isinstance(passage, ChinesePassage):
        return
    told = told_before(passage, context)
    found: dict[object, ChipRestrictionClaim] = {}
    for span in passage.statements:
        told.take_in(passage, span)
        for claim in _claims(passage, span, told):
            found.setdefault((claim.action, claim.actor, claim.target, claim.items, claim.value), claim)
    yield from (claim for claim in found.values() if not _is_told_in_full(claim, found.values()))


def _is_told_in_full(claim: ChipRestrictionClaim, claims: Iterable[ChipRestrictionClaim]) -> bool:
    """Tell whether a restriction without a target is told again with one: "实施管制——先进芯片禁止向中国出口"."""
    return (
        claim.action == "restrict"
        and claim.target is None
        and any(
            (each.aspect, each.action, each.actor) == (claim.aspect, claim.action, claim.actor)
            and each.target is not None
            for each in claims
        )
    )


def _claims(passage: ChinesePassage, span: tuple[int, int], told: Told) -> Iterator[ChipRestrictionClaim]:
    found = list(find_effects(passage, span, told)) or list(find_responses(passage, span, told))
    yield from found or find_acts(passage, span, told)
