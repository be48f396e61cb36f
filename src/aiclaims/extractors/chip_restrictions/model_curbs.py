"""Curbs on what has been trained, and not on chips: "an export ban on Foo 5", "licences for access to the models"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from aiclaims.extractors.chip_restrictions.parties import UNITED_STATES
from aiclaims.extractors.chip_restrictions.scene import Finding, Scene
from aiclaims.lexicon import load_lexicon
from aiclaims.patterns import lazy_regex

_MODELS = lazy_regex(
    r"(?:['’]s?)?\s(?:[\w-]+\s){0,4}?(?:models?|chatbots?|apps?|llms?|assistants?|services)\b(?!\s(?:training|weights))",
    re.IGNORECASE,
)
_RULES = lazy_regex(
    r"\b(?:regulat\w+|licens\w+|rules?|restrict\w+|legislat\w+) (?:of|for|on) (?:[\w-]+ ){0,3}?(?:models?|AI systems?|AI)\b|\bAI (?:regulations?|legislation|act|bill|safety)\b",
    re.IGNORECASE,
)
_HARDWARE = lazy_regex(
    r"\b(?:chips?|chipmak\w+|semiconductors?|GPUs?|processors?|accelerators?|hardware|compute|lithograph\w+|HBM|memory|silicon|entity list|equipment)\b",
    re.IGNORECASE,
)


def without_model_curbs(scene: Scene, findings: Iterable[Finding]) -> Iterator[Finding]:
    """Leave out what is told of curbs on models, in a sentence that speaks of no hardware.

    Args:
        scene: The passage.
        findings: What was found in it.
    """
    soft = not scene.items and _HARDWARE.search(scene.text) is None
    about = soft and (any(m.entity.type == "model" for m in scene.passage.entities) or _RULES.search(scene.text))
    for finding in findings:
        trained = finding.aspect != "response" and (about or (soft and _is_lab(scene, finding)))
        if not trained:
            yield finding


def is_of_models(scene: Scene, finding: Finding) -> bool:
    """Tell whether an act is aimed at what a firm has trained, and not at chips: "curbs on Foo's AI models".

    Args:
        scene: The passage.
        finding: The act.
    """
    return finding.target is not None and any(
        p.entity == finding.target and p.entity.type == "firm" and _MODELS.match(scene.text, p.end)
        for p in scene.parties
    )


def _is_lab(scene: Scene, finding: Finding) -> bool:
    """Tell whether an American firm is meant that makes models and no chips: no rule keeps chips from it."""
    named = {p.entity for p in scene.parties if p.country == UNITED_STATES and p.entity.name in _labs()}
    return finding.target in named or (finding.target is None and not finding.items and bool(named))


@cache
def _labs() -> frozenset[str]:
    entries = load_lexicon().all_entries
    makers = {
        kind: {entry.owner for entry in entries if entry.type == kind and entry.owner} for kind in ("model", "chip")
    }
    return frozenset(makers["model"] - makers["chip"])
