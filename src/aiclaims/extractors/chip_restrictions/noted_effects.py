"""Effects in notes without a subject, which befall whom their page is about: "Lost access to EUV tools"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from aiclaims.extractors.chip_restrictions.causes import Cause
from aiclaims.extractors.chip_restrictions.consequences import effects_of
from aiclaims.extractors.chip_restrictions.effect_verbs import UNABLE
from aiclaims.extractors.chip_restrictions.notes import headed_by_rules, headed_firm, row_subject
from aiclaims.extractors.chip_restrictions.parties import UNITED_STATES
from aiclaims.extractors.chip_restrictions.scene import Finding, Scene
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Mark
from aiclaims.reading.entities.finder import find_entities
from aiclaims.schema import Entity

_LABEL = r"(?:[\w /&'’.-]{2,40}:\s+)?"
_TOLD = lazy_regex(
    rf"\W*(?:{_LABEL})(?P<told>(?:(?:lost|losing|loses|no|without|lacks?|denied) (?:\w+ ){{0,2}}?access (?:to|of)|cut off (?:from|by)|"
    r"(?:shut|locked|frozen|squeezed) out (?:of|from)|(?:forced|left|obliged|compelled) to (?:rely|use|make do|settle|turn|buy|run|ration|work)|"
    r"(?:limited|confined|restricted|reduced|stuck) (?:to|with|at) (?:\w+ ){0,2}?(?:older|old|legacy|inferior|slower|lower|less|previous|domestic|mature|outdated|second|duv|h20)|"
    r"unable to (?:buy|import|obtain|access|acquire|sell|ship|export|make|manufacture|produce|expand|upgrade|service|procure|secure|source|get)|"
    r"(?:lost|wrote (?:off|down)|took|booked)(?= (?:(?:an?|about|some|over|up to|more than|roughly|nearly|estimated|another) )*\$))\b)",
    re.IGNORECASE,
)
_LABELLED = lazy_regex(rf"\W*{_LABEL}", re.IGNORECASE)
_GOODS = lazy_regex(
    r"\b(?:tools?|equipment|technolog(?:y|ies)|software|suppliers?|customers|foundr(?:y|ies)|nodes?|machines?|market|supply|vendors?|euv|duv|eda|hbm|TSMC|ASML)\b",
    re.IGNORECASE,
)


def find_noted(scene: Scene, causes: tuple[Cause, ...]) -> Iterator[Finding]:
    """Find what a note tells of whom its page is about.

    Args:
        scene: The passage; that a rule is near is for the caller to know.
        causes: The rules that it names.
    """
    passage = scene.passage
    starts = [c.start for c in passage.block.cells] if passage.kind == "row" else [0]
    if passage.kind == "heading" or (
        passage.kind == "sentence" and any(p.form == "finite" for p in passage.parse.predicates)
    ):
        return
    if not (scene.goods or causes or _GOODS.search(scene.text)):
        return
    for start in starts:
        told = _TOLD.match(scene.text, start)
        label = _LABELLED.match(scene.text, start)
        unable = UNABLE.match(scene.text, label.end()) if told is None and label is not None else None
        found = (told.start("told"), told.end("told")) if told else (unable.start(), unable.end()) if unable else None
        if found is None or not (causes or headed_by_rules(scene, start) or scene.claimed_near):
            continue
        target = _of_whom(scene, start)
        if target is not None:
            at = Mark(start=found[0], end=found[1], text=scene.text[found[0] : found[1]])
            cause = next((c for c in causes if c.kind == "rule"), None)
            yield from effects_of(scene, at, target, cause)
            return


def _of_whom(scene: Scene, start: int) -> Entity | None:
    """Name the firm of the row, or that or the country with which a heading above begins."""
    cells = row_subject(scene, start)
    firms = [p for p in scene.parties if p.entity.type == "firm" and any(c.start <= p.start < c.end for c in cells)]
    if firms:
        return firms[-1].entity
    heads, above = [], scene.passage.heading
    while above is not None:
        heads.append(above.text)
        above = above.heading
    for head in (*heads, scene.passage.reading.document.title or ""):
        first = next(iter(find_entities(head, scene.passage.reading.names)), None)
        if first is not None and first.start <= 1 and first.entity.type in {"firm", "institution", "country"}:
            return first.entity if first.entity.name != UNITED_STATES else None
    return headed_firm(scene, start)
