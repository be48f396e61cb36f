"""Responses: what firms and states do about restrictions."""

from __future__ import annotations

from collections.abc import Iterator

from aiclaims.extractors.chip_restrictions.retaliation import find_lobbying, find_retaliations
from aiclaims.extractors.chip_restrictions.scene import Finding, Scene
from aiclaims.extractors.chip_restrictions.substitution import find_redesigns, find_substitutions
from aiclaims.extractors.chip_restrictions.supply import find_smuggling, find_stockpiling


def find_responses(scene: Scene) -> Iterator[Finding]:
    """Find the responses that a passage states."""
    if scene.asks:
        return
    if not scene.ruled_near:
        # A weaker product for one market tells of the rule by itself; all else may have other reasons.
        if scene.cues("RESPONSES", "compliant"):
            for finding in find_redesigns(scene):
                at = finding.anchor.end
                if finding.target is not None and any(name in scene.text[at : at + 90] for name in finding.items):
                    yield finding
        return
    for reader in (
        find_retaliations,
        find_lobbying,
        find_smuggling,
        find_stockpiling,
        find_redesigns,
        find_substitutions,
    ):
        yield from reader(scene)
