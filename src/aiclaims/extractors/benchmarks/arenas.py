"""Scores of arenas, whose visitors vote between two answers: a bare number of hundreds there is a rating in Elo."""

from __future__ import annotations

import attrs

from aiclaims.extractors.benchmarks.cells import LEAST_ELO
from aiclaims.extractors.benchmarks.claim import BenchmarkClaim
from aiclaims.patterns import lazy_regex

# "Chatbot Arena", "LMArena", "Design Arena (web)"; not the arenas that pose tasks, whose names are one word: "WebArena".
_ARENA = lazy_regex(r"(?:.*[ -]|LM|LMSYS|Chatbot)?Arena(?!-| ?Hard)(?:[ :(].*)?")
_MOST_ELO = 3000


def rated(claim: BenchmarkClaim) -> BenchmarkClaim:
    """Give a score on an arena in Elo where its unit is left out.

    Args:
        claim: The claim as the text writes it.
    """
    value = claim.value
    if (
        claim.measure != "score"
        or value is None
        or value.unit != "points"
        or not _ARENA.fullmatch(claim.benchmark or "")
    ):
        return claim
    if value.low is None or not LEAST_ELO <= value.low <= _MOST_ELO:
        return claim
    told: BenchmarkClaim = attrs.evolve(claim, value=attrs.evolve(value, unit="elo"))  # type: ignore[misc]
    return told
