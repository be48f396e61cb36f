"""Tells how likely a finding is right: what holds of it, weighed with scores estimated from findings that were judged."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TypeVar, cast

import attrs

from aiclaims.frames.scored.model import Scores, logistic
from aiclaims.reading import Passage
from aiclaims.schema import Claim

AnyClaim = TypeVar("AnyClaim", bound=Claim)

STEPS = (5, 10, 20, 35, 50, 65, 80, 90, 97)
"""Percentages at which a share gains a feature; closer where a little makes a difference."""


EXCERPT = 4
"""Passages that are no page yet: scores estimated on pages miss there what stands around."""


def steps(name: str, share: float | None) -> Iterator[str]:
    """Name how high a share is: a feature for each step that it passes, or that there is none.

    Args:
        name: What the share is of.
        share: 0 to 1, None where nothing was weighed.
    """
    if share is None:
        yield f"no {name}"
        return
    yield from (f"{name}>{step}" for step in STEPS if share * 100 > step)


def likelihood(scores: Scores, features: Iterable[str]) -> float:
    """Give the probability that a finding is right (logistic regression).

    Args:
        scores: What each feature is worth, one outcome.
        features: What holds of the finding.
    """
    return logistic(scores.totals(features)[0])


def doubts(scores: Scores, features: Iterable[str], *, most: int = 3) -> str:
    """Name what speaks most against a finding, with what it is worth.

    Args:
        scores: What each feature is worth, one outcome.
        features: What holds of the finding.
        most: How many are named.
    """
    worth = {feature: scores.totals((feature,))[0] for feature in features}
    heaviest = sorted((score, feature) for feature, score in worth.items() if score < 0)[:most]
    return ", ".join(f"{feature} {score / 100:+.2f}" for score, feature in heaviest) or "nothing"


@attrs.frozen
class Likelihood:
    """Tells which of the claims that may be made are likely enough.

    Args:
        scores: What each feature is worth, one outcome.
        least: How likely a claim of a page has to be, 0 to 1.
    """

    scores: Scores
    least: float

    def likely(self, passage: Passage, candidates: Iterable[tuple[AnyClaim, tuple[str, ...]]]) -> Iterator[AnyClaim]:
        """Keep the claims that are likely enough, each with its probability for confidence.

        Args:
            passage: Where they stand.
            candidates: The claims that may be made, each with what holds of it.
        """
        least = self.least if is_of_page(passage) else 0.0
        for claim, features in candidates:
            probability = likelihood(self.scores, features)
            if probability >= least:
                # To a type checker a claim is a dataclass of its own kind, which evolve does not know.
                yield attrs.evolve(cast(Any, claim), confidence=round(probability, 3))

    def why_none(self, passage: Passage, candidates: Sequence[tuple[Claim, tuple[str, ...]]]) -> str | None:
        """Say how likely the likeliest of the claims left out is, and what speaks against it; None where none is left out.

        Args:
            passage: Where they stand.
            candidates: The claims that may be made, each with what holds of it.
        """
        if not candidates or not is_of_page(passage):
            return None
        probability, features = max((likelihood(self.scores, features), features) for _, features in candidates)
        return f"what may be claimed is not likely enough ({probability:.2f}): {doubts(self.scores, features)}"


def is_of_page(passage: Passage) -> bool:
    """Tell whether a passage is part of a page: of a few sentences nothing is around that could tell for or against them.

    Args:
        passage: The passage.
    """
    return len(passage.reading.passages) > EXCERPT
