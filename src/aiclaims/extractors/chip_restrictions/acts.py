"""Acts of a passage: what its verbs, nouns, lists and taxes tell, where the passage states it."""

from __future__ import annotations

from aiclaims.extractors.chip_restrictions.composition import Doing
from aiclaims.extractors.chip_restrictions.deed import Deed
from aiclaims.extractors.chip_restrictions.noun_deeds import noun_deeds
from aiclaims.extractors.chip_restrictions.scene import Scene
from aiclaims.extractors.chip_restrictions.shapes import Act
from aiclaims.extractors.chip_restrictions.tax_deeds import tax_deeds
from aiclaims.extractors.chip_restrictions.told import is_told
from aiclaims.extractors.chip_restrictions.verb_deeds import verb_deeds

_VERB_OF: dict[Doing, str] = {
    "stop": "restrict",
    "suspend": "restrict",
    "let": "allow",
    "resume": "allow",
    "undo": "lift",
    "make": "impose",
    "give": "grant",
    "deny": "restrict",
    "tell": "tell",
    "forbid": "forbidden",
    "permit": "allow",
    "close": "restrict",
    "cover": "cover",
    "enforce": "lift",
    "list": "add",
    "delist": "delist",
    "require": "require",
    "oblige": "require",
    "pay": "pay",
    "rate": "rate",
}


def find_acts(scene: Scene) -> list[Act]:
    """Find the acts that a passage states, in order: verbs and taxes before the nouns that tell the same."""
    found: list[Act] = []
    deeds = (*verb_deeds(scene), *tax_deeds(scene), *noun_deeds(scene))
    for deed in deeds:
        if any(_describes(other, deed) for other in deeds):
            continue
        act = _act(deed)
        if not any(_same(deed, other) for other in found) and (deed.noun or is_told(scene, act)):
            found.append(act)
    return sorted(found, key=lambda act: act.start)


def _describes(deed: Deed, rule: Deed) -> bool:
    """Tell whether a deed says that the rule which another puts in place asks for licences: "new controls requiring approval"."""
    predicate = deed.predicate
    if deed.action != "license" or rule.action != "restrict" or rule.object is None or rule.doing != "make":
        return False
    if deed.noun or predicate is None or predicate.link not in {"reduced", "relative"} or predicate.subject is None:
        return False
    return predicate.subject.start <= rule.object.start < predicate.subject.end


def _act(deed: Deed) -> Act:
    verb = _VERB_OF[deed.doing] if deed.doing else ""
    return Act(
        start=deed.anchor.start,
        end=deed.anchor.end,
        text=deed.anchor.text,
        cue=verb,
        lemma=deed.anchor.text.lower(),
        action=deed.action,
        passive=_suffers(deed),
        verb=verb,
        object=deed.object,
        deed=deed,
    )


def _suffers(deed: Deed) -> bool:
    """Tell whether the subject of a deed's verb suffers it."""
    return not deed.noun and deed.predicate is not None and (deed.predicate.passive or deed.joined)


def _same(deed: Deed, act: Act) -> bool:
    """Tell whether an act is told by the same word, by the verb or noun that this one is about, or by what governs it."""
    at = deed.anchor
    if act.start < at.end and at.start < act.end:
        return True
    if act.object is not None and act.object.start < at.end and at.start <= act.object.end + 1:
        # The noun is what the act is done to, or its phrase goes on with it ("licence restrictions").
        return True
    return act.action == deed.action and act.start < deed.end and deed.start < act.deed.end
