"""What somebody may do, and what is looked at more kindly: acts that ease, told by a verb of trade or of change."""

from __future__ import annotations

import re

from aiclaims.extractors.chip_restrictions.composition import SELLING
from aiclaims.extractors.chip_restrictions.deed import Deed
from aiclaims.extractors.chip_restrictions.deed_scope import mark_of, whole_scope
from aiclaims.extractors.chip_restrictions.scene import Scene
from aiclaims.patterns import lazy_regex
from aiclaims.reading.syntax import Parse, Phrase, Predicate

_NEGATED = lazy_regex(r"\bnot\b|no longer|n['’]t\b", re.IGNORECASE)
_LEAVE = lazy_regex(r"\b(?:may|can|could)\b", re.IGNORECASE)


def permitted(scene: Scene, parse: Parse, predicate: Predicate) -> Deed | None:
    """Read what a state says may be done: "the minister said that a firm may sell older chips to vetted customers"."""
    group = scene.text[predicate.start : predicate.head]
    if predicate.verb not in SELLING or not _LEAVE.search(group) or _NEGATED.search(group):
        return None
    if "could" in group and not _is_firm(scene, predicate.subject):
        # "said that smugglers could ship them": what is possible; only of a firm it is leave.
        return None
    return Deed(
        action="ease",
        anchor=mark_of(scene, predicate),
        scope=whole_scope(scene, parse, predicate),
        predicate=predicate,
        doing="permit",
        seller=predicate.subject,
    )


def _is_firm(scene: Scene, phrase: Phrase | None) -> bool:
    return phrase is not None and any(
        p.entity.type == "firm" and phrase.start <= p.start and p.end == phrase.end for p in scene.parties
    )


_REVIEWS = frozenset("switch shift move change revise replace ease relax".split())


def reviewed(scene: Scene, parse: Parse, predicate: Predicate) -> Deed | None:
    """Read a kinder review: "eased a presumption of denial into case-by-case review"."""
    if predicate.verb not in _REVIEWS:
        return None
    scope = whole_scope(scene, parse, predicate)
    told = scene.text[predicate.end : max([predicate.end, *(c.end for c in scope)])]
    if not (_KINDER.search(told) and _DENIAL.search(told)):
        return None
    return Deed(
        action="ease",
        anchor=mark_of(scene, predicate),
        scope=scope,
        doer=None if predicate.passive else predicate.subject,
        predicate=predicate,
        doing="undo",
    )


_KINDER = lazy_regex(r"\b(?:case[- ]by[- ]case|presumption of approval)\b", re.IGNORECASE)
_DENIAL = lazy_regex(r"\b(?:presum\w+|denial|denied|denying)\b", re.IGNORECASE)
