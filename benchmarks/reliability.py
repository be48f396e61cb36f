"""Whether confidence means something: reliability, and a monotone mapping to what it should have been."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

import attrs
from gold_matching import Judged

from aiclaims.plugins import Calibration


@attrs.frozen
class Bin:
    """The claims of a stretch of confidence.

    Args:
        low: Where it begins, included.
        high: Where it ends; included in the last only.
        claims: How many claims.
        right: How many of them are right.
        confidence: Their mean confidence.
    """

    low: float
    high: float
    claims: int
    right: int
    confidence: float

    @property
    def share(self) -> float:
        """The share that is right."""
        return self.right / self.claims

    @property
    def interval(self) -> tuple[float, float]:
        """Where the true share lies, 95 times in 100 (Wilson's interval)."""
        z = 1.96
        middle = (self.right + z * z / 2) / (self.claims + z * z)
        spread = (
            z / (self.claims + z * z) * math.sqrt(self.right * (self.claims - self.right) / self.claims + z * z / 4)
        )
        return max(0.0, middle - spread), min(1.0, middle + spread)


def bins(judged: Iterable[Judged], *, count: int = 10) -> list[Bin]:
    """Part claims by confidence into stretches of equal width, without the empty ones.

    Args:
        judged: The claims.
        count: How many stretches 0 to 1 is cut into.
    """
    parts: dict[int, list[Judged]] = {}
    for claim in judged:
        # 0.7 is of the stretch that begins with it, whatever its binary form.
        parts.setdefault(min(count - 1, math.floor(round(claim.confidence * count, 9))), []).append(claim)
    return [
        Bin(
            low=number / count,
            high=(number + 1) / count,
            claims=len(part),
            right=sum(claim.right for claim in part),
            confidence=sum(claim.confidence for claim in part) / len(part),
        )
        for number, part in sorted(parts.items())
    ]


def brier(judged: Sequence[Judged]) -> float:
    """Give the mean square of confidence against what came out; 0 is perfect, a coin tossed is 0.25.

    Args:
        judged: One claim or more.
    """
    return sum((claim.confidence - claim.right) ** 2 for claim in judged) / len(judged)


def expected_calibration_error(judged: Sequence[Judged], *, count: int = 10) -> float:
    """Give how far confidence is from the share right, over the stretches by their number of claims.

    Args:
        judged: One claim or more.
        count: How many stretches 0 to 1 is cut into.
    """
    return sum(part.claims * abs(part.confidence - part.share) for part in bins(judged, count=count)) / len(judged)


@attrs.frozen
class Pool:
    """Claims of neighbouring raw confidences that are calibrated together.

    Args:
        bound: The highest raw confidence in it.
        raw: Their mean raw confidence.
        share: The share of them that is right, doubt counted in.
    """

    bound: float
    raw: float
    share: float


def pooled(judged: Iterable[Judged], *, doubt: float = 1.0) -> list[Pool]:
    """Pool adjacent violators, so that the share right never falls with raw confidence.

    Args:
        judged: The claims.
        doubt: So many claims, half of them right, are added to each pool: a handful that are all right do
            not make certainty. With 0 it is isotonic regression.

    Returns:
        The pools in rising order; none where no claim was judged.
    """
    pools: list[tuple[float, float, int, int]] = []

    def share(pool: tuple[float, float, int, int]) -> float:
        return (pool[2] + doubt / 2) / (pool[3] + doubt)

    for raw, right, claims in _by_confidence(judged):
        pool = (raw, raw * claims, right, claims)
        while pools and share(pools[-1]) >= share(pool):
            _, total, right_before, claims_before = pools.pop()
            pool = (raw, total + pool[1], right_before + pool[2], claims_before + pool[3])
        pools.append(pool)
    return [Pool(bound=pool[0], raw=pool[1] / pool[3], share=share(pool)) for pool in pools]


def fit(judged: Iterable[Judged], *, doubt: float = 1.0) -> Calibration:
    """Find the mapping from raw to calibrated confidence that never falls.

    Args:
        judged: The claims.
        doubt: As of `pooled`.

    Returns:
        A knot for each pool, at its mean raw confidence; none where no claim was judged.
    """
    return Calibration((round(pool.raw, 3), round(pool.share, 3)) for pool in pooled(judged, doubt=doubt))


def cross_calibrated(judged: Sequence[Judged], *, doubt: float = 1.0) -> list[Judged]:
    """Calibrate the claims of each document by a mapping fitted on the other documents.

    Args:
        judged: The claims.
        doubt: As of `fit`.
    """
    without = {
        doc: fit((claim for claim in judged if claim.doc != doc), doubt=doubt)
        for doc in {claim.doc for claim in judged}
    }
    return [attrs.evolve(claim, confidence=without[claim.doc](claim.confidence)) for claim in judged]


def _by_confidence(judged: Iterable[Judged]) -> list[tuple[float, int, int]]:
    counts: dict[float, tuple[int, int]] = {}
    for claim in judged:
        right, claims = counts.get(claim.confidence, (0, 0))
        counts[claim.confidence] = (right + claim.right, claims + 1)
    return [(raw, *counts[raw]) for raw in sorted(counts)]
