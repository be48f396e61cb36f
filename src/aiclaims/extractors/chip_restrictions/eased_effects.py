"""What a rule that is eased brings a firm: "a move that could add billions to its sales", "the approval would bring it $2 billion a year"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from aiclaims.extractors.chip_restrictions.consequences import chip_maker, effects_of, may_suffer, recent_firm
from aiclaims.extractors.chip_restrictions.scene import Finding, Scene
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Mark
from aiclaims.schema import Entity

_SUM = r"(?:(?:US)?[$€£]\s?\d[\d.,]*|\b(?:tens of |hundreds of )?(?:billions?|millions?)\b)"
_TAKINGS = r"(?:sales|revenues?|income|earnings|profits?|a year|annually|per (?:year|quarter)|(?:each|every|a) quarter)"
_GAINS = lazy_regex(
    r"\b(?:could|would|may|might|will|can|(?:is|are) (?:expected|set|likely) to|stands? to|expects? to|to)\s(?:\w+ly\s|also\s)?"
    r"(?P<verb>add|bring(?: in| back)?|generate|gain|boost|unlock|restore|contribute|earn|yield|lift|increase|make)\b"
    rf"[^.;]{{0,60}}?{_SUM}[^.;]{{0,60}}?\b{_TAKINGS}|"
    r"\b(?:could|would|may|might|will|can|(?:is|are) (?:expected|set|likely) to)\s(?:\w+ly\s|also\s)?"
    rf"(?P<lifts>boost|lift|increase|raise|swell)\s(?:[\w.’'-]+\s){{1,4}}?(?:sales|revenues?|income|earnings|profits?)\sby\s(?:[\w-]+\s){{0,4}}?{_SUM}",
    re.IGNORECASE,
)
_EASED = lazy_regex(
    r"\b(?:lift(?:s|ed|ing)?|eas(?:e[sd]?|ing)|approv(?:e[sd]?|ing|als?)|allow(?:s|ed|ing)?|resum\w+|revers(?:e[sd]?|ing|als?)|relax\w*|loosen\w*|"
    r"green[- ]?light\w*|clear(?:ed|ing|ance)|permit(?:s|ted|ting)?|grant(?:s|ed|ing)?|re-?open\w*|exempt\w*|waivers?)\b",
    re.IGNORECASE,
)


def find_eased(scene: Scene) -> Iterator[Finding]:
    """Find what is earned once a rule is eased.

    Args:
        scene: The passage; that a rule is near is for the caller to know.
    """
    found = _GAINS.search(scene.text)
    if found is None or not _follows_an_ease(scene):
        return
    group = "verb" if found["verb"] else "lifts"
    at = Mark(start=found.start(group), end=found.end(group), text=found[group])
    target = _earner(scene, found.start(), found.end())
    if target is not None:
        yield from effects_of(scene, at, target, None)


def _follows_an_ease(scene: Scene) -> bool:
    """Tell whether the sentence names an ease, or goes on from one."""
    if _EASED.search(scene.text):
        return True
    last = scene.last()
    return scene.claimed_near and last is not None and last.action == "ease"


def _earner(scene: Scene, start: int, end: int) -> Entity | None:
    """Name the firm whose sales they are: named with them, else last before the verb, else the maker of the chips or whom the text speaks of."""
    firms = [p for p in scene.parties if p.entity.type == "firm" and (may_suffer(p) or p.origin)]
    inside = [p for p in firms if start <= p.start < end]
    before = [p for p in firms if p.start < start]
    named = inside or before[-1:]
    return named[0].entity if named else chip_maker(scene) or recent_firm(scene)
