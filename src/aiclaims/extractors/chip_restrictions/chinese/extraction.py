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
    seen: set[object] = set()
    for span in passage.statements:
        told.take_in(passage, span)
        for claim in _claims(passage, span, told):
            stated = (claim.action, claim.actor, claim.target, claim.items, claim.value)
            if stated not in seen:
                seen.add(stated)
                yield claim


def _claims(passage: ChinesePassage, span: tuple[int, int], told: Told) -> Iterator[ChipRestrictionClaim]:
    found = list(find_effects(passage, span, told)) or list(find_responses(passage, span, told))
    yield from found or find_acts(passage, span, told)
