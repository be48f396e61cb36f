"""Answers among states and to states: retaliation and lobbying."""

from __future__ import annotations

import re
from collections.abc import Iterator

from aiclaims.extractors.chip_restrictions.parties import CHINA, UNITED_STATES, Party
from aiclaims.extractors.chip_restrictions.regime import names_law
from aiclaims.extractors.chip_restrictions.response_frames import (
    actors_of,
    bind_response,
    is_body,
    is_state,
    response,
    target_of,
)
from aiclaims.extractors.chip_restrictions.scene import Finding, Scene
from aiclaims.extractors.chip_restrictions.standing import is_noun, standing
from aiclaims.extractors.chip_restrictions.subjects import subject_of
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Mark
from aiclaims.schema import Entity


def find_retaliations(scene: Scene) -> Iterator[Finding]:
    """Find states that answer restrictions with their own."""
    for cue in scene.cues("RESPONSES", "retaliate"):
        if standing(scene, cue) != "stated" or not (scene.items or scene.topical):
            continue
        binding = bind_response(scene, cue, actor=is_state, target=is_state, targets=("to", "against", "on", "at"))
        actor = binding.get("actor")
        if not isinstance(actor, Party) or actor.state is None:
            continue
        weak = cue.text.lower() in {"respond", "responded", "in response"}
        act = re.search(
            r"\b(?:ban|banned|banning|restrict\w*|curb\w*|limit\w*|halt\w*|tariffs?|controls?|probe|"
            r"investigation|measures)\b",
            scene.text,
        )
        if weak and not (act and actor.state != UNITED_STATES and _answers(scene, cue, actor)):
            continue
        state = Entity(actor.state, "country")
        target = target_of(binding)
        materials = [item for item in scene.items if item.kind == "material"]
        if target is None or target == state:
            target = Entity(UNITED_STATES, "country") if state.name == CHINA else None
        yield response(
            scene,
            "retaliate",
            cue,
            binding,
            actor=state,
            target=target,
            items=scene.named(materials[0]) if materials else None,
        )
        return


def _answers(scene: Scene, cue: Mark, actor: Party) -> bool:
    """Tell whether a state itself answers: as the subject before, or of the clause that "in response" opens."""
    subject = subject_of(scene, cue)
    if subject is not None:
        return subject.kind == "state" and subject.mark.start == actor.start
    opened = scene.text[cue.end : actor.start]
    return actor.start >= cue.end and re.search(r",\s(?:the\s)?$", opened) is not None


# Who argues for a rule presses nobody; whoever argues against one, or for its end, may.
_IN_FAVOUR = lazy_regex(r"\s(?:for|in favou?r of)\s(?!\w*(?:eas|lift|relax|loosen|remov|allow|sell))", re.IGNORECASE)


def find_lobbying(scene: Scene) -> Iterator[Finding]:
    """Find firms and bodies that press a state about restrictions."""
    for cue in scene.cues("RESPONSES", "lobby"):
        strong = cue.text.lower().startswith("lobb")
        about = re.search(
            r"\b(?:export|curbs?|controls?|restrictions?|bans?|rules?|licen[cs]es?|tariffs?|limits|Act|bill|sell|"
            r"ship|allow|ease|lift|loosen|relax|approve|block)\b",
            scene.text[cue.end :],
        )
        if cue.text.lower().startswith("argue") and _IN_FAVOUR.match(scene.text, cue.end):
            continue
        if not about or standing(scene, cue) != "stated" or is_noun(scene, cue):
            continue
        binding = bind_response(scene, cue, actor=is_body, target=is_state, targets=("with",))
        actor, target = binding.get("actor"), binding.get("target")
        if not isinstance(actor, Party) or actor.start > cue.start or (not strong and not _pressed(scene, cue, target)):
            continue
        if not (scene.goods or scene.ruled or (strong and names_law(scene.text))):
            continue
        for party in actors_of(scene, binding) or (actor.entity,):
            yield response(
                scene, "lobby", cue, binding, actor=party, target=_state(target), items=_items_behind(scene, cue)
            )
        return
    yield from _spent(scene)


_SPENT = lazy_regex(
    r"\b(?:spent|spend|spends|spending)\b(?:[^.;]|\.\d){0,60}?\b(?:on|for|in) (?:\w+ ){0,2}lobbying\b", re.IGNORECASE
)


def _spent(scene: Scene) -> Iterator[Finding]:
    """Find what pressing costs: "spent $2 million on lobbying against the curbs"."""
    match = _SPENT.search(scene.text)
    if match is None:
        return
    verb = Mark(start=match.start(), end=match.start() + 5, text=match[0][:5])
    binding = bind_response(scene, verb, actor=is_body, target=is_state, targets=("to", "with"))
    for actor in actors_of(scene, binding):
        yield response(scene, "lobby", verb, binding, actor=actor, target=None, items=_items_behind(scene, verb))


def _pressed(scene: Scene, cue: Mark, target: Mark | None) -> bool:
    """Tell whether a state stands where the one who is pressed does, right behind the verb."""
    return isinstance(target, Party) and len(scene.text[cue.end : target.start].split()) <= 6


def _state(mark: Mark | None) -> Entity | None:
    return Entity(mark.state, "country") if isinstance(mark, Party) and mark.state else None


def _items_behind(scene: Scene, cue: Mark) -> tuple[str, ...]:
    return next((scene.named(item) for item in scene.items if item.start >= cue.end), ())
