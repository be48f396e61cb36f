"""How likely a lag is right: whether the scores, asked beside the rules, read the same two sides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from aiclaims.extractors.lag.claim import LagClaim
from aiclaims.extractors.lag.scored_findings import lag_model
from aiclaims.extractors.lag.scored_frames import BARE, LEVEL, MEASURED, MOVING, SCHEME
from aiclaims.extractors.lag.scored_setting import LagSetting, is_turned
from aiclaims.frames.scored import Evoked, Likelihood, couples, evoked, read_scores, steps
from aiclaims.plugins.hookspecs import Context
from aiclaims.reading import Passage

Candidate = tuple[LagClaim, tuple[str, ...]]
"""A claim that may be made, with what tells how likely it is right."""

LEAST = 0.6
"""How likely a claim has to be."""
_GLANCE = 0.02
"""Probability below which a word is not asked for its two sides."""
_MANY = (1, 2, 3)
_SURE = (0.3, 0.5, 0.6, 0.7, 0.8, 0.9)


@cache
def lag_likelihood() -> Likelihood:
    """Read what tells how likely a claim is right, once."""
    return Likelihood(read_scores("aiclaims.extractors.lag", "likelihood.txt"), LEAST)


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
