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
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Mark
from aiclaims.schema import Entity

_RING = lazy_regex(
    r"\b(?:(?:an?|the|two|three|four|several|some|\d+)\s+)?(?:[A-Z][a-z]+\s)?(?P<np>(?:(?:smuggling|criminal|"
    r"illicit|underground|shadowy) )?(?:rings?|networks?|smugglers?|traffickers?|gangs?|brokers|middlemen|"
    r"resellers|traders|couriers))\b",
    re.IGNORECASE,
)


_SMUGGLERS = lazy_regex(
    r"\b(?:smuggl\w+|criminal|illicit|underground|shadowy) (?:rings?|networks?|gangs?|brokers|traders)\b|\bsmugglers?\b",
    re.IGNORECASE,
)


# To fight, forbid or fear smuggling tells of none.
_NO_DEED = lazy_regex(
    r"\b(?:risks? of|likelihood of|chance of|prevent\w*|combat\w*|deter\w*|stop\w*|curb\w*|counter\w*|detect\w*|map\w*|"
    r"crack\w* down on|crackdown on|tackl\w*|fight\w*|reduc\w*|address\w*|concerns? (?:about|over|that)|fears? (?:of|"
    r"that)|against|anti-?|investigat\w+ (?:in)?to|could be|might be|may be|harder to|difficult to)\s(?:[\w.’'-]+\s){0,4}$",
    re.IGNORECASE,
)
# Nor does looking into whether there was any.
_ASKED = lazy_regex(
    r"\b(?:investigat|prob|examin|look|ask|determin|denie|deny)\w*\s(?:into\s)?(?:whether|if|that)\b", re.IGNORECASE
)
_BARE_NOUN = lazy_regex(
    r"smuggling\s(?:routes?|risks?|problem|cases?|concerns?|charges|activit\w+|efforts|crackdown|"
    r"investigation)\b|smuggling\s(?:networks?|rings?|operations?|schemes?|gangs?)\b(?!\s(?:that|which|allegedly|has|have|had|moved|sent|shipped))",
    re.IGNORECASE,
)


_NOUN = lazy_regex(r"\b(?:the|alleged|illegal|illicit|of|about|over|into)\s$", re.IGNORECASE)
_CHARGED = lazy_regex(
    r"\b(?:accused|charged|convicted|guilty|arrest(?:ed|s)?|indicted|apprehended|detained|sentenced)\b", re.IGNORECASE
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
        # Networks and traders smuggle nothing by their name alone.
        if (illicit and scene.ruled_near) or _SMUGGLERS.search(scene.text):
            starts = [*(mark.start for mark in illicit), *(m.start() for m in _SMUGGLERS.finditer(scene.text))]
            cues = [
                c
                for c in scene.cues("RESPONSES", "move")
                if scene.goods and any(abs(c.start - start) < 90 for start in starts)
            ][:1]
    for cue in cues:
        if (
            _ASKED.search(scene.before(cue.start, 160))
            or _NO_DEED.search(scene.before(cue.start, 70))
            or _BARE_NOUN.match(scene.text, cue.start)
        ):
            continue
        if not (scene.items or scene.topical) or (
            standing(scene, cue) != "stated"
            and not re.search(
                r"\b(?:accused|charged|charges|suspected|convicted|guilty|sign|evidence|arrest(?:ed|s)?|indicted|"
                r"apprehended|detained|sentenced|conspir\w+|illegally|illicitly|engaged|involved|guilty)\b",
                scene.before(cue.start, 90),
                re.IGNORECASE,
            )
        ):
            continue
        word = cue.text.lower()
        passive = bool(re.search(r"\b(?:was|were|been|being|is|are)\s+(?:\w+ly\s+)?$", scene.before(cue.start)))
        goods = (
            word == "smuggled"
            and not passive
            and not re.search(r"\b(?:in)?to\s", scene.text[cue.end : cue.end + 50])
            and any(item.start <= cue.end + 1 and cue.start < item.end for item in scene.items)
        )
        if goods and not re.search(
            r"\b(?:on|with|using|of|bought|obtain\w*|acquir\w*)\s+(?:[\w-]+\s+){0,2}$", scene.before(cue.start)
        ):
            continue
        binding = bind_response(
            scene, cue, actor=is_body, target=is_place, passive=passive, targets=("to", "into", "in", "inside")
        )
        # Who tells of it has not done it: "a newspaper reported that ...".
        target = binding.get("target")
        place = (
            target.entity
            if isinstance(target, Party) and not (target.buyers or scene.speaks(target))
            else _into(scene, cue)
        )
        if isinstance(target, Party) and _ON_THE_WAY.search(scene.before(target.start)):
            place = _into(scene, cue)
        # Where the goods go is not who moves them.
        actors = tuple(a for a in actors_of(scene, binding) if a != place and not _reports(scene, a))
        ring = _RING.search(scene.text)
        noun = _NOUN.search(scene.before(cue.start)) is not None or word.endswith(" of")
        if noun and not re.search(r"\bby\s", scene.text[cue.end :]):
            # Who is named near "the smuggling of" has not done it, without a "by".
            actors = ()
        if (
            not actors
            and ring
            and (ring.start("np") == 0 or ring["np"].islower())
            and not passive
            and (ring.end() <= cue.start or (scene.goods and ring.start() <= cue.start))
        ):
            actors = (Entity(ring["np"].lower(), "group"),)
        if not actors and isinstance(target, Party) and target.adjective and not target.buyers:
            # "alongside the Chinese mandate": no destination.
            place = None
        charged = _CHARGED.search(scene.before(cue.start, 90)) is not None and binding.get("item") is not None
        if not actors and place is None and not charged:
            continue
        for actor in actors or (None,):
            yield response(scene, "smuggle", cue, binding, actor=actor, target=place)
        return


_ON_THE_WAY = lazy_regex(
    r"\b(?:through|via|from|other than)\s(?:(?!to\b|into\b|in\b)[\w.’'-]+,?\s){0,6}$", re.IGNORECASE
)


def _reports(scene: Scene, actor: Entity) -> bool:
    """Tell whether a body is only credited with the news."""
    return actor.type == "institution" and (
        actor.name in scene.passage.attribution or any(scene.speaks(p) for p in scene.parties if p.entity == actor)
    )


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
        makers = {m.owner for m in scene.passage.entities if m.entity.type == "chip" and m.owner}
        for actor in actors:
            if actor.name in makers:
                # A maker's store of its own goods answers no rule.
                continue
            yield response(scene, "stockpile", cue, binding, actor=actor)
        return
