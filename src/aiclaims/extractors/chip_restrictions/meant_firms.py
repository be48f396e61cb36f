"""Firms that are meant where a country is named or nobody: whose sales to China are lost, whose profile says that it was listed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import attrs

from aiclaims.extractors.chip_restrictions.scene import Finding, Scene
from aiclaims.patterns import lazy_regex
from aiclaims.reading.entities.finder import find_entities
from aiclaims.schema import Entity

_BOOKED = lazy_regex(
    r"\b(?:charges?|revenues?|sales|inventory|inventories|margins?|write-?(?:down|off)s?|wrote (?:down|off)|purchase obligations|earnings|"
    r"orders|guidance|outlook|forecast|fiscal|quarter)\b",
    re.IGNORECASE,
)
_OWN = lazy_regex(r"\b(?:we|our|us|I)\b")
_NO_SUBJECT = lazy_regex(
    r"\W*(?:(?:was|has been|also|later|then|first|since) )*(?:added|placed|put|listed|blacklisted)\b", re.IGNORECASE
)


def with_firms_meant(scene: Scene, findings: Iterable[Finding]) -> Iterator[Finding]:
    """Aim findings at the firms that they are about.

    Args:
        scene: The passage.
        findings: What was found in it.
    """
    for finding in findings:
        firm = _firm_meant(scene, finding)
        yield finding if firm is None else attrs.evolve(finding, target=firm)


def _firm_meant(scene: Scene, finding: Finding) -> Entity | None:
    target = finding.target
    if finding.action == "list":
        return headed_by_firm(scene) if target is None and _NO_SUBJECT.match(scene.text) else None
    if finding.aspect != "effect" or (target is not None and target.type != "country"):
        return None
    booked = finding.value is not None and finding.value.unit == "USD" and _BOOKED.search(scene.text)
    return _bookkeeper(scene) if booked else None


def _bookkeeper(scene: Scene) -> Entity | None:
    """Name the firm whose books are told of: the speaker's, or who makes the goods where no other firm is named."""
    firm = scene.speakers_firm if _OWN.search(scene.text) else None
    if firm is not None:
        return firm
    named = {p.entity for p in scene.parties if p.entity.type == "firm"}
    makers = {Entity(m.owner, "firm") for m in scene.passage.entities if m.entity.type == "chip" and m.owner}
    return makers.pop() if len(makers) == 1 and not named - makers else None


def headed_by_firm(scene: Scene) -> Entity | None:
    """Name the firm that a profile is of, as its heading or title begins with it."""
    reading = scene.passage.reading
    heads = [scene.passage.heading.text] if scene.passage.heading else []
    for head in (*heads, reading.document.title or ""):
        firms = [
            m for m in find_entities(head, reading.names) if m.entity.type in {"firm", "institution"} and m.start <= 1
        ]
        if firms:
            return firms[0].entity
    return None
