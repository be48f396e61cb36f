"""What a rule, as the subject of its sentence, takes from somebody: "the curbs will shave $110 million off its sales"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from aiclaims.extractors.chip_restrictions.causes import Cause
from aiclaims.extractors.chip_restrictions.consequences import effects_of, may_suffer, victim
from aiclaims.extractors.chip_restrictions.parties import Party
from aiclaims.extractors.chip_restrictions.scene import Finding, Scene
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Mark
from aiclaims.reading.syntax import Predicate

_BUSINESS = lazy_regex(
    r"\b(?:sales|revenues?|results|earnings|profits?|income|business|forecast|guidance|margins?|orders)\b",
    re.IGNORECASE,
)
_GAINS = lazy_regex(r"(?:add|rais|lift|boost|increas|bring|brought|generat|earn)", re.IGNORECASE)


def find_tolls(scene: Scene, causes: tuple[Cause, ...]) -> Iterator[Finding]:
    """Find sums that a rule is said to take from somebody's business."""
    money = [q for q in scene.passage.quantities if q.kind in {"money", "percent"}]
    if not money:
        return
    parse = scene.passage.parse
    for predicate in parse.predicates:
        subject = predicate.subject
        if subject is None or predicate.passive or predicate.link == "relative":
            continue
        cause = next(
            (c for c in causes if c.kind in {"rule", "carried"} and subject.start <= c.start < subject.end), None
        )
        end = max([predicate.end, *(c.end for c in parse.complements_of(predicate))])
        told = scene.text[predicate.start : end]
        if cause is None or _GAINS.match(scene.text[predicate.head :]) or not _BUSINESS.search(told):
            continue
        if not any(predicate.end <= q.start < end + 3 for q in money):
            continue
        sufferer = _owner(scene, predicate, end)
        if sufferer is not None:
            verb = Mark(start=predicate.start, end=predicate.end, text=scene.text[predicate.start : predicate.end])
            yield from effects_of(scene, verb, victim(sufferer), cause)
            return


def _owner(scene: Scene, predicate: Predicate, end: int) -> Party | None:
    """Give whose business it is: the owner named behind the verb, else the firm that tells of it."""
    behind = [p for p in scene.parties if predicate.end <= p.start < end and p.entity.type == "firm" and may_suffer(p)]
    if behind:
        return behind[0]
    for governor in scene.passage.parse.governors_of(predicate):
        phrase = governor.subject
        firms = [
            p for p in scene.parties if phrase is not None and phrase.start <= p.start < phrase.end and may_suffer(p)
        ]
        if firms and firms[0].entity.type == "firm":
            return firms[0]
    return None
