"""Who holds a privilege that a sentence only takes up: "Two firms enjoyed a waiver. The waiver was given last year"."""

from __future__ import annotations

import re

from aiclaims.extractors.chip_restrictions.parties import UNITED_STATES
from aiclaims.extractors.chip_restrictions.regime import near
from aiclaims.extractors.chip_restrictions.scene import Scene
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Mark
from aiclaims.schema import Entity

_NOUNS = r"waivers?|exemptions?|reprieves?|licen[cs]es?|authori[sz]ations?|permits?|privileges?|status"
_DEFINITE = lazy_regex(r"\b(?:the|this|that|these|those|its|their|such)\s(?:[\w-]+\s){0,3}$", re.IGNORECASE)
_NOUN = lazy_regex(rf"\b(?:{_NOUNS})$", re.IGNORECASE)
_REACH = 3
"""Sentences before in which the privilege was told of with its holders."""


def holders_before(scene: Scene, leave: Mark) -> tuple[Entity, ...]:
    """Name the firms that the sentences before say to hold a privilege which this one takes up.

    Args:
        scene: The passage.
        leave: What it calls the privilege.
    """
    noun = _NOUN.search(leave.text)
    if noun is None or _DEFINITE.search(scene.before(leave.start)) is None:
        return ()
    told = re.compile(rf"\b{re.escape(noun[0].lower().rstrip('s'))}", re.IGNORECASE)
    for passage in near(scene.passage, _REACH):
        found = told.search(passage.text)
        over = passage.parse.predicate_over(found.start()) if found is not None else None
        if over is None:
            continue
        held = [m for m in passage.entities if m.entity.type == "firm" and m.country != UNITED_STATES]
        own = [m for m in held if over.subject is not None and over.subject.start <= m.start < over.start]
        given = [m for m in held for c in over.complements if c.start <= m.start < c.end]
        if own or given:
            return tuple(dict.fromkeys(m.entity for m in own or given))
    return ()
