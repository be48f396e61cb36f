"""Effects told as what a rule's effects have been: "The effects of the curbs have been lost sales for A and a push by B"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from aiclaims.extractors.chip_restrictions.brought_sufferers import names_market
from aiclaims.extractors.chip_restrictions.cause_roles import OUTCOME
from aiclaims.extractors.chip_restrictions.causes import Cause
from aiclaims.extractors.chip_restrictions.consequences import effects_of, may_suffer, victim
from aiclaims.extractors.chip_restrictions.effect_standing import is_stated
from aiclaims.extractors.chip_restrictions.effect_verbs import BROUGHT
from aiclaims.extractors.chip_restrictions.scene import Finding, Scene
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Mark
from aiclaims.schema import Entity


def find_outcomes(scene: Scene, causes: tuple[Cause, ...]) -> Iterator[Finding]:
    """Find each of the outcomes that are listed as the effects of a rule.

    Args:
        scene: The passage; that a rule is near is for the caller to know.
        causes: The rules that it names.
    """
    parse = scene.passage.parse
    for predicate in parse.predicates:
        subject = predicate.subject
        being = _BEING.match(scene.text, predicate.start)
        if being is None or subject is None or not OUTCOME.search(scene.text, subject.start, subject.end):
            continue
        cause = next((c for c in causes if c.kind == "rule" and subject.end < c.start < predicate.start), None)
        if cause is None or not is_stated(scene, parse, predicate):
            continue
        at = Mark(start=predicate.start, end=being.end(), text=being[0])
        told: set[Entity] = set()
        for part in _OUTCOMES.finditer(scene.text, being.end()):
            if not (BROUGHT.search(part[0]) or _TURN.search(part[0])):
                continue
            held = [p for p in scene.parties if part.start() <= p.start < part.end() and may_suffer(p)]
            held = [p for p in held if not names_market(scene, p)]
            if held and victim(held[0]) not in told:
                told.add(victim(held[0]))
                yield from effects_of(scene, at, victim(held[0]), cause)


# Only of the verb itself: in "have been lost sales" the loss is what is told.
_BEING = lazy_regex(r"(?:has|have|had)\s(?:\w+ly\s)?been\b|(?:was|were|is|are)\b", re.IGNORECASE)
# The outcomes of a row: up to a comma or conjunction behind which another begins.
_OUTCOMES = lazy_regex(r"(?:(?!,?\sand\s(?:an?|the|more|less|fewer|greater|higher|lower|faster|slower|lost)\b)[^.;])+")
_TURN = lazy_regex(
    r"\b(?:commitment|determination|efforts?|drive|push|rush|boom|progress|reliance|independence|self-\w+|sacrifice|orders|sales|profits?)\b",
    re.IGNORECASE,
)
