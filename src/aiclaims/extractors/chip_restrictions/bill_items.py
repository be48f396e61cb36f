"""Provisions of a bill, which the items of a list give: "A draft law would:", "- Ban exports of tools to Peru"."""

from __future__ import annotations

import re

from aiclaims.extractors.chip_restrictions.scene import Scene
from aiclaims.patterns import lazy_regex

_BILL = lazy_regex(
    r"\b(?:bills?|legislation|draft (?:law|rules?|regulations?|act)|proposed (?:law|rules?|regulations?|act)|amendments?)\b|"
    r"\b(?:law|act|rules?|legislation)\swould\b",
    re.IGNORECASE,
)
_PASSED = lazy_regex(
    r"\b(?:signed|passed|enacted|adopted|became law|in force|took effect|fail(?:s|ed)|dropped)\b", re.IGNORECASE
)


def is_of_bill(scene: Scene) -> bool:
    """Tell whether a passage is an item of a list that its lead-in says gives what a bill is to do."""
    parent = scene.passage.parent
    return (
        scene.passage.kind == "item"
        and parent is not None
        and _BILL.search(parent.text) is not None
        and _PASSED.search(parent.text) is None
    )
