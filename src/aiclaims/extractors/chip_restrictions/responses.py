"""Responses: what firms and states do about restrictions."""

from __future__ import annotations

import re
from collections.abc import Iterator

from aiclaims.extractors.chip_restrictions.act_periods import dated
from aiclaims.extractors.chip_restrictions.parties import UNITED_STATES
from aiclaims.extractors.chip_restrictions.responders import responders_of
from aiclaims.extractors.chip_restrictions.response_deeds import ResponseDeed, response_deeds
from aiclaims.extractors.chip_restrictions.response_nouns import answering_parts, noun_responses
from aiclaims.extractors.chip_restrictions.response_slots import (
    makers_own,
    response_goods,
    response_target,
    response_value,
)
from aiclaims.extractors.chip_restrictions.response_standing import tells_later
from aiclaims.extractors.chip_restrictions.scene import Finding, Scene
from aiclaims.extractors.chip_restrictions.smuggling_nouns import noun_smuggling
from aiclaims.extractors.chip_restrictions.smuggling_ways import GANG
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Mark
from aiclaims.schema import Entity


def find_responses(scene: Scene) -> Iterator[Finding]:
    """Find the responses that a passage states, one action of one actor once."""
    if scene.asks:
        return
    found: dict[tuple[object, ...], Finding] = {}
    for deed in response_deeds(scene):
        if not scene.ruled_near and not _for_a_market(scene, deed):
            continue
        for finding in _findings(scene, deed):
            key = (finding.action, finding.actor)
            if key not in found or _told(finding) > _told(found[key]):
                found[key] = finding
    if scene.ruled_near and not any(f.action == "smuggle" and f.actor is not None for f in found.values()):
        for finding in noun_smuggling(scene, market=not found):
            # Who smuggles is told by a noun beside what a verb has told already.
            if finding.actor is not None or not any(f.action == "smuggle" for f in found.values()):
                found[finding.action, finding.actor] = finding
    told = {f.action for f in found.values()}
    if scene.ruled_near:
        yield from (f for f in (*noun_responses(scene), *answering_parts(scene)) if f.action not in told)
    named = {finding.action for finding in found.values() if finding.actor is not None}
    yield from (f for f in found.values() if f.actor is not None or f.action not in named)


def _for_a_market(scene: Scene, deed: ResponseDeed) -> bool:
    """Tell whether a deed tells of the rule by itself: a weaker product for one market, a hoard against a state's act."""
    if deed.action == "stockpile" and _AGAINST.search(scene.text, deed.predicate.end):
        return any(p.state for p in scene.parties)
    if deed.action == "lobby" and scene.goods and _LEAVE.search(deed.told + scene.after(deed.end, 40)):
        # "asked Washington to approve sales of the part": there is a rule then.
        return any(p.state and c.start <= p.start < c.end for p in scene.parties for c in deed.scope)
    return deed.action == "redesign" and any(
        c.preposition == "for" and c.start <= p.start < c.end for p in scene.parties if p.country for c in deed.scope
    )


_LEAVE = lazy_regex(
    r"\b(?:approv\w+|allow\w*|permit\w*|licen[cs]\w+|authori[sz]\w+|clear\w*|greenlight|ban|block)\s(?:[\w-]+\s){0,4}?(?:sales?|exports?|shipments?|sell|export|ship)\b",
    re.IGNORECASE,
)
_AGAINST = lazy_regex(
    r"\b(?:in (?:anticipation|expectation|case)|ahead of|for fear|fearing|anticipating)\b", re.IGNORECASE
)


def _told(finding: Finding) -> int:
    return 2 * bool(finding.items) + bool(finding.value)


def _findings(scene: Scene, deed: ResponseDeed) -> Iterator[Finding]:
    actors = responders_of(scene, deed)
    items = response_goods(scene, deed)
    target = response_target(scene, deed, actors)
    value = response_value(scene, deed)
    charged = deed.action == "smuggle" and _CHARGED.search(scene.text) is not None
    fronts = deed.doer is not None and GANG.search(scene.text, deed.doer.start, deed.doer.end) is not None
    known = target or charged or fronts or (items and value)
    if not actors and not (deed.action == "smuggle" and known and (items or value)):
        return
    predicate = deed.predicate
    anchor = Mark(start=predicate.head, end=predicate.end, text=scene.text[predicate.head : predicate.end])
    doers: tuple[Entity | None, ...] = actors or (None,)
    for actor in doers:
        if deed.action == "stockpile" and _is_free(scene, actor):
            continue
        yield Finding(
            aspect="response",
            action=deed.action,
            anchor=anchor,
            actor=actor,
            target=target,
            items=makers_own(scene, actor, items) if actor is not None and deed.action == "redesign" else items,
            value=value,
            # A hoard is laid in before the rule that the text has dated.
            period=None if charged or (deed.action == "stockpile" and not scene.periods) else dated(scene, anchor),
            modality="asserted" if tells_later(scene, predicate) else None,
            # "has chosen not to buy the part as it favours its own": what it favours, it does.
            negated=False if _TURNED.search(scene.text, 0, predicate.start) else None,
            confidence=0.8 if actor is not None and items else 0.65,
        )


def _is_free(scene: Scene, actor: Entity | None) -> bool:
    """Tell whether an American firm only buys many chips, which no rule keeps from it."""
    american = any(p.entity == actor and p.country == UNITED_STATES for p in scene.parties)
    return american and not any(item.kind != "chip" for item in scene.items)


_TURNED = lazy_regex(
    r"\b(?:not|no|never|n['’]t)\b[^.;]*\b(?:as|while|because|but|instead|since|so)\s(?:[\w.’'-]+\s){0,6}$",
    re.IGNORECASE,
)
# Who is charged with smuggling need not be named.
_CHARGED = lazy_regex(
    r"\b(?:accused|charged|convicted|guilty|arrest(?:ed|s)?|indicted|apprehended|detained|sentenced)\b", re.IGNORECASE
)
