"""Chip restrictions: measures of governments, their effects, and the responses to them."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import attrs

from aiclaims.extractors.chip_restrictions.calibration import CALIBRATION
from aiclaims.extractors.chip_restrictions.chinese.extractor import ChineseChipRestrictionExtractor
from aiclaims.extractors.chip_restrictions.claim import ChipRestrictionClaim
from aiclaims.extractors.chip_restrictions.triggers import NEARBY, SUBJECTS, TRIGGERS
from aiclaims.plugins.calibration import Calibration
from aiclaims.plugins.hookspecs import Context, Extractor, hookimpl
from aiclaims.reading import Passage
from aiclaims.schema import Claim


@attrs.frozen
class ChipRestrictionExtractor:
    """Finds who restricts which chips for whom, what that causes, and what is done about it."""

    name: str = "chip_restrictions"
    version: str = "1"
    kinds: tuple[type[Claim], ...] = (ChipRestrictionClaim,)
    languages: tuple[str, ...] = ("en",)
    triggers: tuple[str, ...] = TRIGGERS
    subjects: tuple[str, ...] = SUBJECTS
    nearby: tuple[tuple[str, ...], ...] = NEARBY
    follows: int = 2
    calibration: Calibration = CALIBRATION

    def extract(self, passage: Passage, context: Context) -> Iterable[Claim]:
        """Find the claims of one passage."""
        from aiclaims.extractors.chip_restrictions.extraction import find_claims

        return find_claims(passage, context)

    def why_none(self, passage: Passage, context: Context) -> str | None:
        """Name what a claim would need and the passage lacks."""
        from aiclaims.extractors.chip_restrictions.extraction import why_none

        return why_none(passage, context)

    def why_scored(self, passage: Passage, context: Context, claim: Claim) -> str | None:
        """Name the word and the scores that made a claim, None where a rule made it."""
        from aiclaims.extractors.chip_restrictions.extraction import why_scored

        return why_scored(passage, context, claim)


@hookimpl
def aiclaims_register(register: Callable[[Extractor], None]) -> None:
    """Register the extractors, one for each language."""
    register(ChipRestrictionExtractor())
    register(ChineseChipRestrictionExtractor())
