"""Losses told by a noun: "a $2 billion hit from the curbs", "-> $4.5B charge", "leading to a $400 million shortfall"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from aiclaims.extractors.chip_restrictions.brought_sufferers import whose_goods
from aiclaims.extractors.chip_restrictions.causes import Cause
from aiclaims.extractors.chip_restrictions.consequences import (
    ANALYSTS,
    carried_target,
    chip_maker,
    effects_of,
    recent_firm,
)
from aiclaims.extractors.chip_restrictions.effect_standing import is_stated
from aiclaims.extractors.chip_restrictions.effect_verbs import SMALL
from aiclaims.extractors.chip_restrictions.scene import Finding, Scene
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Mark
from aiclaims.schema import Entity

_LOSS = (
    r"(?:charges?|write-?(?:downs?|offs?)|impairments?|hits?|losses|loss|shortfalls?|headwinds?|blow|impact|"
    r"(?:lost|lower|missed|forgone|foregone|reduced|unrealized|unrealised) (?:[\w-]+ ){0,3}?(?:sales|revenues?|business|orders|income|earnings))"
)
_BEHIND = lazy_regex(rf"(?:\s(?:USD|dollars))?(?:\s(?:in|of|worth of))?[ -](?:[\w-]+\s){{0,4}}?(?P<loss>{_LOSS})\b")
_BEFORE = lazy_regex(
    rf"\b(?P<loss>{_LOSS})(?:\s(?:in|of|to)\s(?:[\w-]+\s){{0,3}}(?:sales|revenues?|orders|earnings|income))?\s?(?:of|totall?ing|worth|at|to|amounting to|from|:|=|~)?\s?(?:up to|as much as|about|around|approximately|roughly|nearly|"
    r"more than|over|at least|some|an estimated|a projected|another|an additional|a further|~|\s)*$",
    re.IGNORECASE,
)
# What is spared, or belongs to those who hold a firm's shares, is no loss of the business.
_OTHER = lazy_regex(
    r"\b(?:market (?:value|cap\w*)|valuation|shareholders|penalt(?:y|ies)|fine[ds]?|settlement|investors|shares|stocks?)\b|"
    r"\b(?:recover|recoup|regain|revers|avoid|exclud|spare|mitigat|cushion|offset|contradict|without|despite)\w*\b",
    re.IGNORECASE,
)
_UNKNOWN = lazy_regex(
    r"\b(?:not|n['’]t) (?:yet |been |fully )*(?:quantified|known|clear|disclosed|priced in|reflected|estimated)\b",
    re.IGNORECASE,
)


def find_losses(scene: Scene, causes: tuple[Cause, ...]) -> Iterator[Finding]:
    """Find sums that a noun calls a loss, in a sentence that names a restriction or goes on from one that does."""
    tied = next((c for c in causes if c.kind != "carried"), None)
    if tied is None and not (scene.ruled_before or scene.claimed_near):
        return
    if _OTHER.search(scene.text) or _UNKNOWN.search(scene.text):
        return
    for sum_ in scene.passage.quantities:
        if sum_.kind != "money":
            continue
        behind = _BEHIND.match(scene.text, sum_.end)
        before = None if behind else _BEFORE.search(scene.text, max(0, sum_.start - 70), sum_.start)
        found = behind or before
        if found is None or SMALL.search(scene.before(found.start("loss"), 30)) or not _is_told(scene, sum_.start):
            continue
        if _is_reached(scene, found) or _RECOVERS.search(scene.text, 0, found.start("loss")):
            continue
        target = _loser(scene, sum_.start)
        if target is not None:
            at = Mark(start=found.start("loss"), end=found.end("loss"), text=found["loss"])
            yield from effects_of(scene, at, target, tied)


# "Rebounding from a loss of $3 million"
_RECOVERS = lazy_regex(
    r"\b(?:rebound|recover|bounc|swing|swung|turn)\w*\b[^,;]*\bfrom\b(?:\s[\w$€¥.,-]+){0,6}\s?$", re.IGNORECASE
)


def _is_reached(scene: Scene, found: re.Match[str]) -> bool:
    """Tell whether "hit" is the verb for how far something rose: "investments hit $3 billion"."""
    if found["loss"].lower() not in {"hit", "hits"}:
        return False
    verb = scene.passage.parse.predicate_at(found.start("loss"), found.end("loss"))
    return verb is not None and verb.form == "finite" and verb.end <= found.end("loss")


def _is_told(scene: Scene, at: int) -> bool:
    """Tell whether the verb that a sum hangs on states it; a note has none."""
    parse = scene.passage.parse
    over = next((p for p in reversed(parse.predicates) if p.start < at and p.form != "gerund"), None)
    return over is None or over.form == "infinitive" or is_stated(scene, parse, over)


def _loser(scene: Scene, at: int) -> Entity | None:
    """Name the firm whose loss a sum is: the subject of the verb that it hangs on, else the firm that the text speaks of."""
    firms = [p for p in scene.parties if p.entity.type == "firm" and p.entity.name not in ANALYSTS]
    subjects = [p.subject for p in scene.passage.parse.predicates if p.subject is not None and p.start < at]
    for subject in reversed(subjects):
        held = [p for p in firms if subject.start <= p.start < subject.end]
        if held:
            return held[0].entity
    if (seller := whose_goods(scene, at, len(scene.text))) is not None:
        return seller
    if firms:
        earlier = [p for p in firms if p.start < at]
        return (earlier or firms)[0].entity
    made = chip_maker(scene)
    if made is not None:
        return made
    carried = carried_target(scene)
    return carried if carried is not None and carried.type == "firm" else recent_firm(scene)
