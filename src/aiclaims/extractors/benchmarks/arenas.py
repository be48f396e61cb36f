"""Scores of arenas, whose visitors vote between two answers: bare hundreds are in Elo where the text speaks of Elo at all."""

from __future__ import annotations

import attrs

from aiclaims.extractors.benchmarks.cells import LEAST_ELO
from aiclaims.extractors.benchmarks.claim import BenchmarkClaim
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Passage

# "Chatbot Arena", "LMArena", "Design Arena (web)"; not the arenas that pose tasks, whose names are one word: "WebArena".
_ARENA = lazy_regex(r"(?:.*[ -]|LM|LMSYS|Chatbot)?Arena(?!-| ?Hard)(?:[ :(].*)?")
_ELO = lazy_regex(r"\b[Ee](?:lo|LO)\b")
_MOST_ELO = 3000


def rated(claim: BenchmarkClaim, passage: Passage) -> BenchmarkClaim:
    """Give a score on an arena in Elo where its unit is left out and the text tells somewhere that it is Elo.

    Args:
        claim: The claim as the passage writes it.
        passage: The passage.
    """
    value = claim.value
    bare = claim.measure == "score" and value is not None and value.unit == "points"
    if not bare or value is None or not _ARENA.fullmatch(claim.benchmark or ""):
        return claim
    if value.low is None or not LEAST_ELO <= value.low <= _MOST_ELO:
        return claim
    if not passage.reading.passages[0].once(_speaks_of_elo):
        return claim
    told: BenchmarkClaim = attrs.evolve(claim, value=attrs.evolve(value, unit="elo"))  # type: ignore[misc]
    return told


def _speaks_of_elo(opening: Passage) -> bool:
    return any(_ELO.search(passage.text) for passage in opening.reading.passages)
