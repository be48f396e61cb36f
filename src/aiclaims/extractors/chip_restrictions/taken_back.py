"""Acts that are told only as a change of mind about one told before: "banned it in April, then reversed course"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import attrs

from aiclaims.extractors.chip_restrictions.claim import ChipAction
from aiclaims.extractors.chip_restrictions.deed_scope import mark_of
from aiclaims.extractors.chip_restrictions.response_standing import is_done
from aiclaims.extractors.chip_restrictions.scene import Finding, Scene
from aiclaims.patterns import lazy_regex
from aiclaims.reading.syntax import Predicate
from aiclaims.schema import Period

_OPPOSITE: dict[ChipAction | None, ChipAction] = {
    "restrict": "ease",
    "license": "ease",
    "tariff": "ease",
    "list": "ease",
    "ease": "restrict",
}
_ALONE = frozenset("relent backtrack back-track backpedal back-pedal".split())
_WITH: dict[str, re.Pattern[str]] = {
    "reverse": lazy_regex(
        r"\s(?:course|itself|himself|themselves|(?:the|that|this|its) (?:decision|move|stance|position))\b"
    ),
    "change": lazy_regex(r"\s(?:course|tack|(?:its|their|his|her) (?:mind|tune|stance|position))\b"),
    "back": lazy_regex(r"\s(?:down|off)\b"),
    "climb": lazy_regex(r"\sdown\b"),
    "make": lazy_regex(r"\san? (?:[\w-]+ ){0,2}?(?:u-turn|about-face|volte-face|about-turn)\b", re.IGNORECASE),
    "do": lazy_regex(r"\san? (?:[\w-]+ ){0,2}?(?:u-turn|about-face|volte-face|about-turn)\b", re.IGNORECASE),
}


def taken_back(scene: Scene, measures: Sequence[Finding]) -> Iterator[Finding]:
    """Find the acts that undo one which the sentence, or the one right before, has told.

    Args:
        scene: The passage.
        measures: The measures that the sentence tells by themselves.
    """
    parse = scene.passage.parse
    for predicate in parse.predicates:
        if not _takes_back(scene, predicate) or not (_is_after(scene, predicate) or is_done(scene, parse, predicate)):
            continue
        told = [f for f in measures if f.anchor.end <= predicate.start and f.action in _OPPOSITE and not f.negated]
        if not told and not measures:
            told = _of_sentence_before(scene, predicate)
        anchor = mark_of(scene, predicate)
        for finding in told:
            if finding.action == told[-1].action:
                yield attrs.evolve(
                    finding,
                    action=_OPPOSITE[finding.action],
                    anchor=anchor,
                    stated_by=predicate.head,
                    value=None,
                    period=_dated_apart(scene, predicate),
                    modality=None,
                    confidence=min(finding.confidence, 0.75),
                )


def _dated_apart(scene: Scene, predicate: Predicate) -> Period | None:
    """Give when it was taken back, where that is told beside it and is not when the act was."""
    held = [m for m in scene.periods if any(c.start <= m.start < c.end for c in predicate.complements)]
    return held[0].period if held else None


def _takes_back(scene: Scene, predicate: Predicate) -> bool:
    if predicate.passive:
        return False
    if predicate.verb == "back" and any(not c.preposition for c in predicate.complements):
        return False  # "backed down the minister"
    behind = _WITH.get(predicate.verb)
    return predicate.verb in _ALONE or (behind is not None and behind.match(scene.text, predicate.end) is not None)


def _is_after(scene: Scene, predicate: Predicate) -> bool:
    """Tell whether it stands behind what came first: "before relenting in July", "only to change course"."""
    return _BEFORE.search(scene.before(predicate.start, 12)) is not None


_BEFORE = lazy_regex(r"\b(?:before|only to|only)\s(?:later\s)?$", re.IGNORECASE)


def _of_sentence_before(scene: Scene, predicate: Predicate) -> list[Finding]:
    """Give the act that the sentence right before has told, where whoever did it is who takes it back."""
    earlier = scene.last("measure")
    subject = predicate.subject
    if (
        not scene.goes_on
        or earlier is None
        or earlier.actor is None
        or earlier.action not in _OPPOSITE
        or subject is None
    ):
        return []
    acting = [p for p in scene.parties if subject.start <= p.start < subject.end]
    if not any(p.entity == earlier.actor or p.state == earlier.actor.name for p in acting):
        return []
    return [
        Finding(
            aspect="measure",
            action=earlier.action,
            anchor=mark_of(scene, predicate),
            actor=earlier.actor,
            target=earlier.target,
            items=earlier.items,
            confidence=0.7,
        )
    ]
