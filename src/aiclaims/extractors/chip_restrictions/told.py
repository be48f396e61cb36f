"""Which acts that the parse composes are stated."""

from __future__ import annotations

import re

from aiclaims.extractors.chip_restrictions.act_clauses import is_mere_inability, is_neutral, is_undone
from aiclaims.extractors.chip_restrictions.act_filters import firm_acts, is_consequence, is_technical, state_acts
from aiclaims.extractors.chip_restrictions.act_premises import is_premise
from aiclaims.extractors.chip_restrictions.act_wishes import is_advice, is_enabled, is_wished
from aiclaims.extractors.chip_restrictions.scene import Scene
from aiclaims.extractors.chip_restrictions.shapes import Act
from aiclaims.extractors.chip_restrictions.standing import standing
from aiclaims.patterns import lazy_regex
from aiclaims.reading.syntax import Predicate


def is_told(scene: Scene, act: Act) -> bool:
    """Tell whether an act that the parse composes is stated: its verb is one, and neither wished for, a purpose nor a firm's."""
    deed = act.deed
    if deed is None or deed.predicate is None:
        return False
    if _OF_WHICH.search(scene.before(deed.predicate.start)):
        return False
    form = deed.predicate.form
    if form == "participle" and not _goes_on(scene, deed.predicate):
        return False
    if standing(scene, act) != "stated" and not (form == "gerund" and _MEANS.search(scene.before(act.start, 12))):
        return False
    if is_wished(scene, act) or is_premise(scene, act) or is_advice(scene, act) or is_neutral(scene, act):
        return False
    if is_undone(scene, act) or is_mere_inability(scene, act) or is_technical(scene, act) or is_consequence(scene, act):
        return False
    if act.object is not None and _NONE.search(scene.before(act.object.start)):
        return False
    if _UNSAID.search(scene.before(act.start)) or is_enabled(scene, act):
        return False
    if not (scene.goods or scene.topical):
        return False
    if act.verb == "tell" and not act.passive and not state_acts(scene, act):
        return False
    return act.passive or not firm_acts(scene, act)


def _goes_on(scene: Scene, participle: Predicate) -> bool:
    """Tell whether a participle goes on from its clause, or notes an act by itself, and is no attribute and no subject."""
    if participle.passive or scene.text[participle.head :].split()[0].lower().endswith("ed"):
        return False
    before = scene.text[: participle.start].rstrip()
    if not before:
        return all(p.form != "finite" or p.link == "relative" for p in scene.passage.parse.predicates)
    return before.endswith((",", ":", ";", ")", "—", "–", " and", " thereby", "."))


_OF_WHICH = lazy_regex(r"\b(?:for|to|on|of|in|from|with) which\b[^,;.]*$", re.IGNORECASE)
_NONE = lazy_regex(r"\b(?:no|any)\s(?:[\w-]+\s){0,3}$", re.IGNORECASE)
_MEANS = lazy_regex(r"\b(?:by|before)\s$")
# What would have been, and what is only thought of.
_UNSAID = lazy_regex(
    r"\b(?:(?:would|could|might) have|no|potential|possible|hoped-for|any|eventual|should|could|might)\s+(?:\w+ly\s+)?$",
    re.IGNORECASE,
)
