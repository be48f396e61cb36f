"""How likely a claim about chip restrictions is right: whether the scores, asked beside the rules, read the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from aiclaims.extractors.chip_restrictions.bill_items import is_of_bill
from aiclaims.extractors.chip_restrictions.claim import ChipRestrictionClaim
from aiclaims.extractors.chip_restrictions.scene import Finding, Scene
from aiclaims.extractors.chip_restrictions.scored_frames import SCHEME, frame_of, setting_of
from aiclaims.extractors.chip_restrictions.scored_roles import anchor_of, chip_model
from aiclaims.frames.scored import (
    Evoked,
    Filler,
    Likelihood,
    evoked,
    fillers,
    read_scores,
    steps,
)

Candidate = tuple[ChipRestrictionClaim, tuple[str, ...]]
"""A claim that may be made, with what tells how likely it is right."""

LEAST = 0.65
"""How likely a claim has to be."""
_MANY = 3


@cache
def chip_likelihood() -> Likelihood:
    """Read what tells how likely a claim is right, once."""
    return Likelihood(read_scores("aiclaims.extractors.chip_restrictions", "likelihood.txt"), LEAST)


def with_features(scene: Scene, grounded: Sequence[tuple[Finding, ChipRestrictionClaim]]) -> tuple[Candidate, ...]:
    """Name what tells how likely each claim of a passage is right.

    Args:
        scene: The passage.
        grounded: The claims, each with the finding that it was made of.
    """
    if not grounded:
        return ()
    shares: dict[str, float] = {}
    for found in evoked(setting_of(scene), SCHEME, chip_model(), least=0.0):
        shares[found.frame] = max(found.probability, shares.get(found.frame, 0.0))
    common = [f"claims>{number}" for number in range(1, _MANY + 1) if len(grounded) > number]
    common += (
        name
        for name, holds in (("goods", scene.goods), ("rule", scene.ruled), ("told near", scene.claimed_near))
        if holds
    )
    return tuple((claim, (*_features(scene, shares, finding, claim), *common)) for finding, claim in grounded)


def _features(scene: Scene, shares: dict[str, float], finding: Finding, claim: ChipRestrictionClaim) -> Iterator[str]:
    frame = frame_of(finding)
    # That a bill is no law yet, does not make its words less plain.
    modality = "asserted" if finding.aspect == "measure" and is_of_bill(scene) else claim.modality
    yield from ("bias", f"aspect={claim.aspect}", f"modality={modality}")
    yield from steps("frame", shares.get(frame, 0.0))
    yield from steps("another frame", max((share for name, share in shares.items() if name != frame), default=0.0))
    for role in SCHEME.roles:
        yield from steps(role, _share(scene, role, frame, finding))


def _share(scene: Scene, role: str, frame: str, finding: Finding) -> float | None:
    """Give how surely the scores fill a role as the finding does; None where they are not asked."""
    setting = setting_of(scene)
    anchor = anchor_of(setting, finding.anchor)
    if anchor is None or frame not in SCHEME.roles[role] or (role == "items" and not finding.items):
        return None
    weighed = fillers(setting, SCHEME, chip_model(), role, Evoked(anchor=anchor, frame=frame, probability=1.0))
    if role == "items":
        return max((filler.alone for filler in weighed if _is_among(filler, finding.items)), default=0.0)
    if role == "value":
        return sum(f.share for f in weighed if (f.player.quantity if f.player else None) == finding.value)
    return sum(filler.share for filler in weighed if filler.entity == getattr(finding, role))


def _is_among(filler: Filler, items: Sequence[str]) -> bool:
    """Tell whether goods are among those named, by the shorter of two names."""
    if filler.player is None:
        return False
    named = filler.player.text.lower()
    return any(named in item.lower() or item.lower() in named for item in items)
