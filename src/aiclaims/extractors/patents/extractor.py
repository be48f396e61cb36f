"""Patents: how many, which share, how fast, how many times another's, which rank."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import attrs

from aiclaims.extractors.patents.calibration import CALIBRATION
from aiclaims.extractors.patents.chinese.extractor import ChinesePatentExtractor
from aiclaims.extractors.patents.claim import PatentClaim
from aiclaims.extractors.patents.triggers import NEARBY, SUBJECTS, TRIGGERS
from aiclaims.plugins.calibration import Calibration
from aiclaims.plugins.hookspecs import Context, Extractor, hookimpl
from aiclaims.reading import Passage
from aiclaims.schema import Claim


@attrs.frozen
class PatentExtractor:
    """Finds claims about patents."""

    name: str = "patents"
    version: str = "1"
    kinds: tuple[type[Claim], ...] = (PatentClaim,)
    languages: tuple[str, ...] = ("en",)
    triggers: tuple[str, ...] = TRIGGERS
    subjects: tuple[str, ...] = SUBJECTS
    nearby: tuple[tuple[str, ...], ...] = NEARBY
    follows: int = 2
    calibration: Calibration = CALIBRATION

    def extract(self, passage: Passage, context: Context) -> Iterable[Claim]:
        """Find the claims of one passage."""
        from aiclaims.extractors.patents.extraction import find_claims

        return find_claims(passage, context)

    def why_none(self, passage: Passage, context: Context) -> str | None:
        """Name what a claim would need and the passage lacks."""
        from aiclaims.extractors.patents.extraction import why_none

        return why_none(passage, context)


@hookimpl
def aiclaims_register(register: Callable[[Extractor], None]) -> None:
    """Register the extractors of patent claims, one for each language."""
    register(PatentExtractor())
    register(ChinesePatentExtractor())
