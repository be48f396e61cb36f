"""Rules whose reach is widened or narrowed: "expands the scope of tools subject to licence rules" puts more of them there."""

from __future__ import annotations

import re

from aiclaims.extractors.chip_restrictions.claim import ChipAction
from aiclaims.extractors.chip_restrictions.composition import Content, content_of
from aiclaims.extractors.chip_restrictions.deed import Deed
from aiclaims.extractors.chip_restrictions.deed_scope import verb_deed, whole_scope
from aiclaims.extractors.chip_restrictions.scene import Scene
from aiclaims.patterns import lazy_regex
from aiclaims.reading.syntax import Parse, Predicate
from aiclaims.reading.tokens import word_set

_WIDENS = word_set("expand broaden widen extend enlarge increase lengthen grow")
_NARROWS = word_set("narrow reduce shrink trim shorten pare")
_CHANGES = word_set("update amend revise change")
_BARS = word_set("restrict control bar prohibit ban cover block embargo")
_RANGE = lazy_regex(
    r"\b(?:scope|range|lists?|number|coverage|set|reach|class(?:es)?|categor(?:y|ies)|types|kinds|universe|variety)$",
    re.IGNORECASE,
)


def widened(scene: Scene, parse: Parse, predicate: Predicate) -> Deed | None:
    """Read what more comes under a rule: "broadens the range of tools subject to the EAR", "updates the list of goods that are barred"."""
    reach = next((c for c in predicate.complements if not c.preposition), None)
    if predicate.passive or reach is None or _RANGE.search(scene.text, reach.start, reach.end) is None:
        return None
    wider = predicate.verb in _WIDENS or (
        predicate.verb in _CHANGES and _TO_INCLUDE.search(scene.text, reach.end) is not None
    )
    if not wider and predicate.verb not in _NARROWS:
        return None
    scope = tuple(c for c in whole_scope(scene, parse, predicate) if c.start >= reach.end)
    rule = _ruled_by(scene, parse, predicate, reach.end)
    if rule is None or not any(c.start < rule[1] for c in scope):
        return None
    widens: ChipAction = "restrict" if rule[0] == "rule" else "license"
    return verb_deed(
        scene,
        predicate,
        action=widens if wider else "ease",
        scope=tuple(c for c in scope if not c.start <= rule[1] < c.end),
        content=rule,
        doer=predicate.subject,
        doing="make" if wider else "undo",
    )


def _ruled_by(scene: Scene, parse: Parse, predicate: Predicate, start: int) -> tuple[Content, int, int] | None:
    """Give the rule that the goods in the reach are said to be under."""
    under = next((c for c in predicate.complements if c.preposition == "subject to"), None)
    if under is not None:
        content = content_of(scene, under.start, under.end)
        if content is not None and content[0] in {"rule", "requirement", "permit"}:
            return content
        return ("rule", under.start, under.end) if _THE_RULES.search(scene.text, under.start, under.end) else None
    barred = next((p for p in parse.predicates if p.link == "relative" and p.passive and p.start > start), None)
    return ("rule", barred.head, barred.end) if barred is not None and barred.verb in _BARS else None


_TO_INCLUDE = lazy_regex(r"\bto (?:\w+ )?(?:include|cover|add|capture|take in)\b")
_THE_RULES = lazy_regex(r"\b(?:EAR|Export Administration Regulations|export (?:rules|regulations|law))\b")
