"""Effects that are denied: a firm that expects a rule to leave its results as they are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from aiclaims.extractors.chip_restrictions.consequences import may_suffer, recent_firm, victim
from aiclaims.extractors.chip_restrictions.scene import Finding, Scene
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Mark
from aiclaims.schema import Entity

_WEIGHT = r"(?:severe|lasting|undue|outsized|dramatic|heavy|material|meaningful|significant|substantial|major|serious|big|large|great|noticeable|notable|appreciable|direct|immediate|real|adverse|negative|near-term|short-term|long-term|financial|further)"
_IMPACT = r"(?:impacts?|effects?|consequences?|bearing|influence|harm|damage|disruptions?|changes?)"
_BUSINESS = r"(?:outlook|guidance|forecasts?|results|revenues?|sales|earnings|business|operations|production|profits?|margins?|finances|performance|customers|shipments|numbers|plans)"
_NOT = r"(?:not|never|n['’]t)"
# "expects no material impact", "do not expect it to change our outlook", "would not materially affect its business"
_SPARED = lazy_regex(
    rf"(?:{_NOT}|\bno longer|\bunlikely)\s(?!(?:so much|only|just|merely|(?:yet )?(?:clear|known|certain))\b)(?:(?!but\b)[\w'’-]+[\s,]+){{0,16}}?(?:{_WEIGHT},?\s(?:or\s|and\s)?)+(?:\w+\s)?{_IMPACT}\b|"
    rf"(?:{_NOT})\s(?:\w+\s){{0,4}}?ha(?:ve|s|d)\s(?:any|an|much)\s(?:\w+\s)?{_IMPACT}\b|"
    rf"\b(?:no|without(?:\sany|\sa)?)\s(?:{_WEIGHT},?\s(?:or\s|and\s)?)+(?:\w+\s)?{_IMPACT}\b|"
    rf"\bno\s{_IMPACT}\s(?:on|to|for|in)\s(?:[\w.’'-]+\s){{0,4}}?{_BUSINESS}\b|"
    rf"(?:{_NOT})\s(?:expect|anticipate|foresee|think|believe)\b[^.;]{{0,60}}?\b(?:chang|affect|alter|hurt|hit|dent|influenc|impact)\w*\s(?:[\w.’'-]+\s){{0,4}}?{_BUSINESS}\b|"
    rf"(?:{_NOT})\s(?:materially|significantly|meaningfully|substantially)\s(?:affect|impact|change|hurt|alter|harm|influence)\w*\b|"
    rf"(?:{_NOT})\s(?:be\s)?(?:materially|significantly|meaningfully|substantially)\s(?:affected|impacted|hurt|harmed|hit)\b",
    re.IGNORECASE,
)


def find_spared(scene: Scene) -> Iterator[Finding]:
    """Find those who are said to be spared by a rule.

    Args:
        scene: The passage; that a rule is near is for the caller to know.
    """
    found = _SPARED.search(scene.text)
    if found is None:
        return
    target = _spared(scene, found.start(), found.end())
    if target is not None:
        yield Finding(
            aspect="effect",
            action=None,
            anchor=Mark(start=found.start(), end=found.end(), text=found[0]),
            target=target,
            negated=True,
            confidence=0.6,
        )


def _spared(scene: Scene, start: int, end: int) -> Entity | None:
    """Name the firm that is spared: named behind, as the one whose business it is, else last before it, else in the sentences before."""
    if _OURS.search(scene.text[: end + 40]) and scene.speakers_firm is not None:
        return scene.speakers_firm
    firms = [p for p in scene.parties if p.entity.type == "firm" and may_suffer(p)]
    behind = [p for p in firms if start <= p.start <= end + 40 and not p.reference]
    before = [p for p in firms if p.start < start]
    named = behind or before[-1:]
    return victim(named[0]) if named else recent_firm(scene)


_OURS = lazy_regex(r"\b(?:we|our)\b", re.IGNORECASE)
