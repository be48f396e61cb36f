"""Responses told by a noun: "went on a buying spree", "Tencent's stockpiling of GPUs", "mounted a lobbying blitz"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from aiclaims.extractors.chip_restrictions.act_periods import dated
from aiclaims.extractors.chip_restrictions.claim import ChipAction
from aiclaims.extractors.chip_restrictions.parties import UNITED_STATES, Party
from aiclaims.extractors.chip_restrictions.response_standing import is_done, is_feared
from aiclaims.extractors.chip_restrictions.scene import Finding, Scene
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Mark
from aiclaims.schema import Entity

_NOUNS: dict[ChipAction, re.Pattern[str]] = {
    "stockpile": lazy_regex(
        r"\b(?:(?<=its )stockpiles?(?= of [^.;]{2,40}\b(?:will|should|would|can|could|lasts?|ran|is|are)\b)|stockpiling|hoarding|(?:buying|shopping|purchasing|spending) (?:sprees?|binges?|frenzy|rush)|panic[- ]buy\w*|pre-?buying|"
        r"front-?loading|inventory build(?:-?ups?|ing)?|rush orders|rush purchases|pull-?(?:ins?|forwards?) of (?:orders|demand))\b",
        re.IGNORECASE,
    ),
    "substitute": lazy_regex(
        r"\b(?:chips?|components?|import|parts|technology|domestic|local|semiconductor) substitution\b|"
        # "a 50% domestic equipment mandate"
        r"\b(?:domestic|local|home-?grown|indigenous)(?:ly[- ]made)? (?:[\w-]+ ){1,3}?(?:mandates?|quotas?|requirements?|targets?)\b",
        re.IGNORECASE,
    ),
    "lobby": lazy_regex(
        r"\blobbying(?: (?:blitz|campaign|push|efforts?|offensive|drive|spree|onslaught|pressure))?\b", re.IGNORECASE
    ),
}
_BY = lazy_regex(
    r"\s(?:of\s(?:[\w.’'-]+\s){1,5})?(?:(?:led|mounted|spearheaded|waged|launched) )?(?:by|among|from)\s(?:[\w.’'-]+\s){0,2}$",
    re.IGNORECASE,
)
_OWNED = lazy_regex(r"(?:['’]s?)?\s(?:[\w-]+\s){0,4}$")


def noun_responses(scene: Scene) -> Iterator[Finding]:
    """Find stockpiling, substitution and lobbying that a noun tells, with who is said to do it."""
    if not (scene.goods or scene.topical):
        return
    for action, pattern in _NOUNS.items():
        match = pattern.search(scene.text)
        if match is None or is_feared(scene.text, match.start()):
            continue
        doer = _doer(scene, match, action)
        if doer is None:
            continue
        goods = min(scene.goods, key=lambda i: abs(i.start - match.start()), default=None)
        pressed = any(p.state == UNITED_STATES and p.entity is not doer for p in scene.parties)
        anchor = Mark(start=match.start(), end=match.end(), text=match[0])
        yield Finding(
            aspect="response",
            action=action,
            anchor=anchor,
            actor=doer,
            target=Entity(UNITED_STATES, "country") if action == "lobby" and pressed else None,
            items=scene.named(goods),
            value=next(
                (q.quantity() for q in scene.passage.quantities if q.kind == "percent" and q.end == match.start() - 1),
                None,
            ),
            period=dated(scene, anchor),
            confidence=0.6,
        )


# "China's answer to US export bans": a part that is one, is made in their stead.
_ANSWER = lazy_regex(
    r"(?:['’]s?)?\s(?:[\w-]+\s){0,2}?(?P<np>answer|reply|riposte|response)\sto\s(?:[\w.’'-]+\s){0,5}?(?:controls?|curbs?|bans?|restrictions?|sanctions|blacklisting|embargo)\b",
    re.IGNORECASE,
)


def answering_parts(scene: Scene) -> Iterator[Finding]:
    """Find chips that are called somebody's answer to a rule."""
    for party in scene.parties:
        able = party.owner_of and party.country != UNITED_STATES and _may(party, "substitute")
        match = _ANSWER.match(scene.text, party.end) if able else None
        over = scene.passage.parse.predicate_over(party.start) if match is not None else None
        if match is None or over is None or over.subject is None:
            continue
        parts = [i for i in scene.items if i.kind == "chip" and over.subject.start <= i.start < over.subject.end]
        if parts:
            anchor = Mark(start=match.start("np"), end=match.end("np"), text=match["np"])
            yield Finding(
                aspect="response",
                action="substitute",
                anchor=anchor,
                actor=party.entity,
                items=scene.named(parts[0]),
                period=dated(scene, anchor),
                confidence=0.65,
            )
            return


def _doer(scene: Scene, match: re.Match[str], action: ChipAction) -> Entity | None:
    """Name who does it: its owner, whom "by" names behind it, or the subject of the verb that it stands behind."""
    able = [p for p in scene.parties if _may(p, action)]
    for party in able:
        if party.end <= match.start() and _OWNED.fullmatch(scene.text, party.end, match.start()) and party.owner_of:
            return party.entity
        if party.start >= match.end() and _BY.fullmatch(scene.text, match.end(), party.start):
            return party.entity
    parse = scene.passage.parse
    over = next((p for p in reversed(parse.predicates) if p.end <= match.start()), None)
    if over is None or over.subject is None or over.passive or not is_done(scene, parse, over):
        return None
    if not any(c.start <= match.start() <= c.end for c in over.complements):
        return None
    held = [p for p in able if over.subject.start <= p.start < over.subject.end]
    return held[0].entity if held else None


def _may(party: Party, action: ChipAction) -> bool:
    if party.origin or party.entity.name == UNITED_STATES:
        return False
    return party.entity.type == "firm" or (action != "lobby" and party.entity.type == "country")
