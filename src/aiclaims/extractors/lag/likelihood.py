"""How likely a lag is right: whether the scores, asked beside the rules, read the same two sides."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Any, cast

import attrs

from aiclaims.extractors.lag.claim import LagClaim
from aiclaims.extractors.lag.scored_findings import lag_model
from aiclaims.extractors.lag.scored_frames import BARE, LEVEL, MEASURED, MOVING, SCHEME
from aiclaims.extractors.lag.scored_setting import LagSetting, is_turned
from aiclaims.frames.scored import Evoked, Scores, couples, doubts, evoked, is_of_page, likelihood, read_scores, steps
from aiclaims.plugins.hookspecs import Context
from aiclaims.reading import Passage

Candidate = tuple[LagClaim, tuple[str, ...]]
"""A claim that may be made, with what tells how likely it is right."""

LEAST = 0.65
"""How likely a claim has to be."""
_GLANCE = 0.02
"""Probability below which a word is not asked for its two sides."""
_MANY = (1, 2, 3)
_SURE = (0.3, 0.5, 0.6, 0.7, 0.8, 0.9)


@cache
def _scores() -> Scores:
    return read_scores("aiclaims.extractors.lag", "likelihood.txt")


def likely(passage: Passage, candidates: Iterable[Candidate]) -> Iterator[LagClaim]:
    """Keep the claims that are likely enough, each with its probability for confidence.

    Args:
        passage: Where they stand.
        candidates: The claims that may be made.
    """
    least = LEAST if is_of_page(passage) else 0.0
    for claim, features in candidates:
        probability = likelihood(_scores(), features)
        if probability >= least:
            # To a type checker a claim is a dataclass of its own kind, which evolve does not know.
            yield attrs.evolve(cast(Any, claim), confidence=round(probability, 3))


def why_unlikely(passage: Passage, candidates: Sequence[Candidate]) -> str | None:
    """Say how likely the likeliest of the claims that were left out is, and what speaks against it; None where there is none.

    Args:
        passage: Where they stand.
        candidates: The claims that may be made.
    """
    if not candidates or not is_of_page(passage):
        return None
    probability, features = max((likelihood(_scores(), features), features) for _, features in candidates)
    return f"what may be claimed is not likely enough ({probability:.2f}): {doubts(_scores(), features)}"


def with_features(passage: Passage, context: Context, claims: Sequence[LagClaim]) -> tuple[Candidate, ...]:
    """Name what tells how likely each claim of a passage is right.

    Args:
        passage: The passage.
        context: The claims before.
        claims: What may be claimed in it.
    """
    if not claims:
        return ()
    setting = LagSetting(passage, context)
    found = evoked(setting, SCHEME, lag_model(), least=0.0)
    common = tuple(f"claims>{number}" for number in _MANY if len(claims) > number)
    return tuple((claim, (*_features(setting, found, claim), *common)) for claim in claims)


def _features(setting: LagSetting, found: Sequence[Evoked], claim: LagClaim) -> Iterator[str]:
    frame = _frame_of(claim)
    yield from ("bias", f"frame={frame}", f"modality={claim.modality}", f"kind={setting.passage.kind}")
    # How sure the rules are: of the words, and of whom these are said.
    yield from (f"sure>{step}" for step in _SURE if claim.confidence > step)
    words = [each for each in found if _may_tell(each, claim)]
    yield from steps("told", max((each.probability for each in words if each.frame == frame), default=0.0))
    shares = [(each.probability, _share(setting, each, claim)) for each in words if each.probability >= _GLANCE]
    yield from steps("sides", max((share for _, share in shares), default=0.0))
    yield from steps("told of them", min(1.0, sum(probability * share for probability, share in shares)))


def _frame_of(claim: LagClaim) -> str:
    if claim.gap is not None:
        return MEASURED
    if claim.negated:
        return LEVEL
    return MOVING if claim.trend else BARE


def _may_tell(found: Evoked, claim: LagClaim) -> bool:
    """Tell whether a word may tell a claim: a gap is told by its figure, all else by what is no figure."""
    if (found.frame == MEASURED) != (claim.gap is not None):
        return False
    if claim.gap is None:
        return True
    figure = found.anchor.quantity.quantity if found.anchor.quantity is not None else None
    return figure is not None and (figure.low, figure.high) == (claim.gap.low, claim.gap.high)


def _share(setting: LagSetting, found: Evoked, claim: LagClaim) -> float:
    """Give how surely the scores set the two sides of a claim against each other."""
    sides = (claim.leader, claim.laggard) if is_turned(found.anchor) else (claim.laggard, claim.leader)
    return sum(
        couple.share
        for couple in couples(setting, SCHEME, lag_model(), found)
        if (couple.one.entity, couple.other.entity) == sides
    )
