"""Lag estimates: who is behind whom, by how much, and whether the gap narrows."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import attrs

from aiclaims.extractors.lag.calibration import CALIBRATION
from aiclaims.extractors.lag.chinese.extractor import ChineseLagExtractor
from aiclaims.extractors.lag.claim import LagClaim
from aiclaims.extractors.lag.triggers import NEARBY, SUBJECTS, TRIGGERS
from aiclaims.plugins.calibration import Calibration
from aiclaims.plugins.hookspecs import Context, Extractor, hookimpl
from aiclaims.reading import Passage
from aiclaims.schema import Claim


@attrs.frozen
class LagExtractor:
    """Finds claims that somebody is behind, ahead or level."""

    name: str = "lag"
    version: str = "1"
    kinds: tuple[type[Claim], ...] = (LagClaim,)
    languages: tuple[str, ...] = ("en",)
    triggers: tuple[str, ...] = TRIGGERS
    subjects: tuple[str, ...] = SUBJECTS
    nearby: tuple[tuple[str, ...], ...] = NEARBY
    calibration: Calibration = CALIBRATION

    def extract(self, passage: Passage, context: Context) -> Iterable[Claim]:
        """Find the claims of one passage."""
        from aiclaims.extractors.lag.extraction import find_claims

        return find_claims(passage, context)

    def why_none(self, passage: Passage, context: Context) -> str | None:
        """Name what a claim would need and the passage lacks."""
        from aiclaims.extractors.lag.extraction import why_none

        return why_none(passage, context)

    def why_scored(self, passage: Passage, context: Context, claim: Claim) -> str | None:
        """Name the word or figure and the scores that made a claim, None where a rule made it."""
        from aiclaims.extractors.lag.extraction import why_scored

        return why_scored(passage, context, claim)


@hookimpl
def aiclaims_register(register: Callable[[Extractor], None]) -> None:
    """Register the extractors of lag claims, one for each language."""
    register(LagExtractor())
    register(ChineseLagExtractor())
