"""Acts that the structure of a sentence composes, beside those that its words tell by themselves."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from aiclaims.extractors.chip_restrictions.composition import Doing
from aiclaims.extractors.chip_restrictions.deed import Deed
from aiclaims.extractors.chip_restrictions.noun_deeds import noun_deeds
from aiclaims.extractors.chip_restrictions.scene import Scene
from aiclaims.extractors.chip_restrictions.shapes import Act
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
    "list": "add",
    "delist": "delist",
    "require": "require",
    "oblige": "require",
}


def with_composed(scene: Scene, known: Sequence[Act]) -> list[Act]:
    """Give the acts of a passage with those that its structure composes; a known act keeps its word and gets the structure."""
    found = list(known)
    for deed in (*verb_deeds(scene), *noun_deeds(scene)):
        again = [number for number, act in enumerate(found) if _same(deed, act)]
        for number in again:
            act = found[number]
            if act.deed is None and act.start < deed.anchor.end and deed.anchor.start < act.end:
                found[number] = attrs.evolve(act, action=deed.action, passive=act.passive or _suffers(deed), deed=deed)
        if again:
            continue
        act = _act(deed)
        if deed.noun or is_told(scene, act):
            found.append(act)
    return sorted(found, key=lambda act: act.start)


def _act(deed: Deed) -> Act:
    return Act(
        start=deed.anchor.start,
        end=deed.anchor.end,
        text=deed.anchor.text,
        cue=_VERB_OF[deed.doing] if deed.doing else "",
        lemma=deed.anchor.text.lower(),
        action=deed.action,
        passive=_suffers(deed),
        verb=_VERB_OF[deed.doing] if deed.doing else "",
        object=deed.object,
        deed=deed,
    )


def _suffers(deed: Deed) -> bool:
    """Tell whether the subject of a deed's verb suffers it."""
    return not deed.noun and deed.predicate is not None and (deed.predicate.passive or deed.joined)


def _same(deed: Deed, act: Act) -> bool:
    """Tell whether a known act is told by the same word, by the verb or noun that this one is about, or by what governs it."""
    at = deed.anchor
    if act.start < at.end and at.start < act.end:
        return True
    if act.object is not None and act.object.start < at.end and at.start <= act.object.end + 1:
        # The noun is what the act is done to, or its phrase goes on with it ("licence restrictions").
        return True
    if act.deed is not None:
        return act.action == deed.action and act.start < deed.end and deed.start < act.deed.end
    return act.action == deed.action and deed.start <= act.start < deed.end
