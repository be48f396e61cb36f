"""Effects: what restrictions cause."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

import attrs

from aiclaims.extractors.chip_restrictions.brought_effects import find_brought
from aiclaims.extractors.chip_restrictions.causes import find_causes
from aiclaims.extractors.chip_restrictions.consequences import carried_target, effects_of, may_suffer, victim
from aiclaims.extractors.chip_restrictions.eased_effects import find_eased
from aiclaims.extractors.chip_restrictions.loss_nouns import find_losses
from aiclaims.extractors.chip_restrictions.noted_effects import find_noted
from aiclaims.extractors.chip_restrictions.outcome_effects import find_outcomes
from aiclaims.extractors.chip_restrictions.scene import Finding, Scene
from aiclaims.extractors.chip_restrictions.spared_effects import find_spared
from aiclaims.extractors.chip_restrictions.suffered_effects import find_suffered
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Mark
from aiclaims.schema import Entity, Quantity


def find_effects(scene: Scene) -> Iterator[Finding]:
    """Find the effects that a passage states."""
    if scene.asks or not (scene.ruled_near or _DENIED.search(scene.text)):
        return
    causes = find_causes(scene)
    found = [
        *find_brought(scene, causes),
        *find_outcomes(scene, causes),
        *find_suffered(scene, causes),
        *find_losses(scene, causes),
        *_wanting(scene),
    ]
    spared = [*find_spared(scene)]
    # "does not anticipate a significant hit" is no hit.
    found = [
        f for f in found if f.negated or not any(f.target == s.target and _overlaps(f.anchor, s.anchor) for s in spared)
    ]
    found = [*found, *(each for each in spared if all(f.target != each.target for f in found))]
    found = found or [*find_noted(scene, causes)] or [*find_eased(scene)]
    seen: set[tuple[Entity | None, Quantity | None]] = set()
    figures: set[Quantity] = set()
    with_values = {f.target for f in found if f.value is not None}
    for finding in map(partial(_of_union, scene), found):
        key = (finding.target, finding.value)
        # Consequences on one party in one sentence are one effect, save that each figure has its own.
        if key in seen or (finding.value is None and finding.target in with_values):
            continue
        if finding.value is not None:
            # One figure is one party's loss.
            if finding.value in figures:
                continue
            figures.add(finding.value)
        seen.add(key)
        yield finding


def _of_union(scene: Scene, finding: Finding) -> Finding:
    """Take Europe for the union where that speaks for it: "EU officials said that the curbs slow European research"."""
    if finding.target is None or finding.target.name != "Europe":
        return finding
    union = next((p.entity for p in scene.parties if p.entity.name == "European Union"), None)
    return finding if union is None else attrs.evolve(finding, target=union)


def _overlaps(one: Mark, other: Mark) -> bool:
    return one.start < other.end + _NEAR and other.start < one.end + _NEAR


_NEAR = 12
"""Characters between a denial and the verb that it denies: "does not anticipate"."""
# Want of access to chips tells of the rule by itself; a shortage may have any cause.
_DENIED = lazy_regex(
    r"\b(?:(?:lack|loss|denial) of|without|denied|deprived of|losing|lost|cut off from) (?:\w+ ){0,2}?access to (?:[\w.’'-]+ ){0,4}?"
    r"(?:chips?|gpus?|semiconductors?|accelerators?|euv|lithography|foundr(?:y|ies)|hbm)\b",
    re.IGNORECASE,
)


_SHORTAGE = lazy_regex(
    r"\b(?:lead to|leads to|led to|cause|causes|caused|create|created|"
    r"creates)\s+(?:an?\s+)?(?:\w+\s+)?(?:shortages?|scarcity|lack|slowdown) (?:of|in)\b|"
    r"\beffects?\s+(?:could|may|might|will|would)?\s*(?:also )?(?:include|includes|included|be|are)\s+an?\s+(?:\w+\s+)?"
    r"(?:slowdown|shortage|decline|fall|drop|reduction|loss|delay)\b",
    re.IGNORECASE,
)


def _wanting(scene: Scene) -> Iterator[Finding]:
    """Find what comes to be wanting: "may lead to a shortage of chips", "the effects include a slowdown"."""
    if not (scene.topical or scene.goods) or not scene.caused:
        return
    for match in _SHORTAGE.finditer(scene.text):
        behind = [p for p in scene.parties if p.start >= match.end() and may_suffer(p)]
        target = victim(behind[0]) if behind else carried_target(scene)
        if target is not None:
            yield from effects_of(scene, Mark(start=match.start(), end=match.end(), text=match[0]), target, None)
