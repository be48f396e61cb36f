"""Benchmarks: scores, ranks, wins and comparisons of AI systems, in prose and in tables."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import attrs

from aiclaims.extractors.benchmarks.calibration import CALIBRATION
from aiclaims.extractors.benchmarks.chinese.extractor import ChineseBenchmarkExtractor
from aiclaims.extractors.benchmarks.claim import BenchmarkClaim
from aiclaims.extractors.benchmarks.triggers import NEARBY, SUBJECTS, TRIGGERS
from aiclaims.plugins.calibration import Calibration
from aiclaims.plugins.hookspecs import Context, Extractor, hookimpl
from aiclaims.reading import Passage
from aiclaims.schema import Claim


@attrs.frozen
class BenchmarkExtractor:
    """Finds claims about how AI systems do in tests."""

    name: str = "benchmarks"
    version: str = "1"
    kinds: tuple[type[Claim], ...] = (BenchmarkClaim,)
    languages: tuple[str, ...] = ("en",)
    triggers: tuple[str, ...] = TRIGGERS
    subjects: tuple[str, ...] = SUBJECTS
    nearby: tuple[tuple[str, ...], ...] = NEARBY
    calibration: Calibration = CALIBRATION

    def extract(self, passage: Passage, context: Context) -> Iterable[Claim]:
        """Find the claims of one passage."""
        from aiclaims.extractors.benchmarks.extraction import find_claims

        return find_claims(passage, context)

    def why_none(self, passage: Passage, context: Context) -> str | None:
        """Name what a claim would need and the passage lacks."""
        from aiclaims.extractors.benchmarks.extraction import why_none

        return why_none(passage, context)

    def why_scored(self, passage: Passage, context: Context, claim: Claim) -> str | None:
        """Name the word or figure and the scores that made a claim, None where a rule made it."""
        from aiclaims.extractors.benchmarks.extraction import why_scored

        return why_scored(passage, context, claim)


@hookimpl
def aiclaims_register(register: Callable[[Extractor], None]) -> None:
    """Register the extractors of benchmark claims, one for each language."""
    register(BenchmarkExtractor())
    register(ChineseBenchmarkExtractor())
