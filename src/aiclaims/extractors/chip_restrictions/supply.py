"""Ways to get the goods all the same: smuggling and stockpiling."""

from __future__ import annotations

import re
from collections.abc import Iterator

from aiclaims.extractors.chip_restrictions.parties import CHINA, UNITED_STATES, Party
from aiclaims.extractors.chip_restrictions.response_frames import (
    actors_of,
    bind_response,
    carried_actor,
    is_body,
    is_place,
    responds,
    response,
)
from aiclaims.extractors.chip_restrictions.scene import Finding, Scene
from aiclaims.extractors.chip_restrictions.standing import standing
from aiclaims.reading import Mark
from aiclaims.schema import Entity

_RING = re.compile(
    r"\b(?:(?:an?|the|two|three|four|several|some|\d+)\s+)?(?:[A-Z][a-z]+\s)?(?P<np>(?:(?:smuggling|criminal|"
    r"illicit|underground|shadowy) )?(?:rings?|networks?|smugglers?|traffickers?|gangs?|brokers|middlemen|"
    r"resellers|traders|couriers))\b"
)


def find_smuggling(scene: Scene) -> Iterator[Finding]:
    """Find goods that pass the rules in secret."""
    cues = [
        c
        for c in scene.cues("RESPONSES", "smuggle")
        if c.text.lower().startswith(("smuggl", "tran", "traffick")) or scene.goods
    ]
    if not cues:
        illicit = scene.cues("RESPONSES", "illicit")
        ring = _RING.search(scene.text)
        if illicit or ring:
            cues = [c for c in scene.cues("RESPONSES", "move") if scene.goods][:1]
    for cue in cues:
        if not (scene.items or scene.topical) or (
            standing(scene, cue) != "stated"
            and not re.search(
                r"\b(?:accused|charged|charges|suspected|convicted|guilty|sign|evidence|arrested|indicted|"
                r"sentenced|illegally|illicitly)\b",
                scene.before(cue.start),
            )
        ):
            continue
        word = cue.text.lower()
        passive = bool(re.search(r"\b(?:was|were|been|being|is|are)\s+(?:\w+ly\s+)?$", scene.before(cue.start)))
        goods = (
            word == "smuggled"
            and not passive
            and any(item.start <= cue.end + 1 and cue.start < item.end for item in scene.items)
        )
        if goods and not re.search(
            r"\b(?:on|with|using|of|bought|obtain\w*|acquir\w*)\s+(?:[\w-]+\s+){0,2}$", scene.before(cue.start)
        ):
            continue
        binding = bind_response(
            scene, cue, actor=is_body, target=is_place, passive=passive, targets=("to", "into", "in", "inside")
        )
        actors = actors_of(scene, binding)
        ring = _RING.search(scene.text)
        if not actors and ring and not passive and (ring.start() <= cue.start):
            actors = (Entity(ring["np"], "group"),)
        target = binding.get("target")
        place = target.entity if isinstance(target, Party) and not target.buyers else _into(scene, cue)
        if not actors and place is None:
            continue
        for actor in actors or (None,):
            yield response(scene, "smuggle", cue, binding, actor=actor, target=place)
        return


def _into(scene: Scene, cue: Mark) -> Entity | None:
    """Resolve "into the country": the country whose firms the sentence speaks of."""
    if not re.search(r"\b(?:into|inside)\s+(?:the country|the mainland)\b", scene.text[cue.start :]):
        return None
    return next(
        (p.entity for p in scene.parties if p.entity.type == "country" and p.entity.name != UNITED_STATES),
        Entity(CHINA, "country"),
    )


def find_stockpiling(scene: Scene) -> Iterator[Finding]:
    """Find buyers who store up goods, or order them ahead of a rule."""
    cues = list(scene.cues("RESPONSES", "stockpile"))
    ahead = scene.cues("RESPONSES", "ahead")
    if not cues and ahead and scene.goods:
        cues = [
            c
            for c in scene.cues("RESPONSES", "purchase")
            if re.search(
                r"\b(?:ban|bans|curbs?|rules?|controls|restrictions?|sanctions|tariffs?|cutoff|crackdown|limits|"
                r"export)\b",
                scene.text[ahead[0].start : ahead[0].end + 60],
                re.IGNORECASE,
            )
        ][:1]
    for cue in cues:
        if not scene.items or standing(scene, cue) == "condition":
            continue
        binding = bind_response(scene, cue, actor=responds)
        actors = actors_of(scene, binding) or tuple(filter(None, [carried_actor(scene)]))
        for actor in actors:
            yield response(scene, "stockpile", cue, binding, actor=actor)
        return
