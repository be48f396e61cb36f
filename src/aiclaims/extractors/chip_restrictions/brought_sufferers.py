"""Whom a consequence falls on: the object of its verb or its owner, or whom it is for."""

from __future__ import annotations

import re

from aiclaims.extractors.chip_restrictions.causes import Cause
from aiclaims.extractors.chip_restrictions.consequences import (
    carried_target,
    chip_maker,
    may_suffer,
    recent_firm,
    victim,
)
from aiclaims.extractors.chip_restrictions.effect_verbs import UNABLE
from aiclaims.extractors.chip_restrictions.parties import CHINA, UNITED_STATES, Party
from aiclaims.extractors.chip_restrictions.scene import Scene
from aiclaims.extractors.chip_restrictions.subjects import owners_of
from aiclaims.patterns import lazy_regex
from aiclaims.reading.syntax import Complement, Parse, Predicate
from aiclaims.reading.tokens import word_set
from aiclaims.schema import Entity


def worse_off(scene: Scene, parse: Parse, predicate: Predicate) -> Party | None:
    """Give the subject of the clause that "means" brings in, where that clause tells a loss."""
    inner = next((p for p in parse.predicates if p.start >= predicate.end and p.subject is not None), None)
    if inner is None or inner.subject is None or inner.subject.start - predicate.end > 8:
        return None
    end = max([inner.end, *(c.end for c in inner.complements)])
    if _LET.search(scene.text, inner.start, end + 12):
        return None  # what the rule itself says
    if not (_WORSE.search(scene.text, inner.start, end) or UNABLE.match(scene.text, inner.start)):
        return None
    return next(
        (p for p in scene.parties if inner.subject.start <= p.start < inner.subject.end and may_suffer(p)), None
    )


_LET = lazy_regex(r"\b(?:allowed|permitted|banned|required|prohibited|licen[cs]ed?)\b", re.IGNORECASE)
_WORSE = lazy_regex(
    r"\b(?:no longer|not|cannot|can['’]t|won['’]t|couldn['’]t|no|less|fewer|harder|foreclosed|shut out|locked out|cut off|stuck|behind|los[et]\w*|unable|"
    r"lack\w*|limited|without|struggl\w*|forced|miss\w*|short|must|need(?:s|ed)?|ha(?:s|ve|d) to|worse|slower|costlier|(?:more|less) \w+|pay(?:s|ing)?)\b",
    re.IGNORECASE,
)
MONEY = lazy_regex(r"(?:\$|US\$|€)\s?\d|\bbillions?\b|\bmillions?\b", re.IGNORECASE)
_BARRED = word_set("by than from after before since amid under as following despite like until during over through via")
_UNNAMED = lazy_regex(
    r"(?:(?:global|multinational|many|some|other|several|all|technology|tech|cloud|foreign|western|smaller|the)\s)*"
    r"(?:companies|firms|makers|manufacturers|vendors|suppliers|users|consumers|buyers|researchers|startups|investors|developers|universities|academics)$|"
    r"(?:one of )?(?:the\s)?world['’]s\s[\w\s-]*$|(?:the|an?)\s(?:(?!chinese)[a-z-]+\s){0,2}(?:industry|sector|economy|supply chains?)$",
    re.IGNORECASE,
)
_RIVALS = lazy_regex(
    r"(?<!domestic )(?<!local )(?<!grown )(?<!indigenous )(?<!chinese )\b(?:rivals?|competitors?)$", re.IGNORECASE
)
_OTHERS = lazy_regex(
    r"(?:its|their|our|his)\s(?:\w+\s){0,2}?(?:rivals?|competitors?|adversar\w+|opponents?)\b", re.IGNORECASE
)
# An object that is the teller's own, or that of whom the text has spoken.
_OWN = lazy_regex(
    r"(?:it|this|them|him|us)\b|(?:its|their|the|this|these|a|an|our|that)\s|(?:\w+\s){0,2}?(?:charges?|losses|sales|revenues?|margins?|profits?|growth|production|progress|"
    r"development|billions|millions|hundreds|tens|damage)\b|(?:\w+\s){0,4}?(?:US)?\$",
    re.IGNORECASE,
)
_AIMED = lazy_regex(
    r"\b(?:on|against|for|to|over|at|of|from|by|target(?:s|ing|ed)|hitting|facing)\s+(?:[\w-]+['’]s\s|the\s|\w+\s)?$|['’]s\s$",
    re.IGNORECASE,
)


def sufferer_of(scene: Scene, parse: Parse, predicate: Predicate, cause: Cause) -> Entity | None:
    """Name whom a consequence falls on: the object of its verb or its owner, or whom it is for."""
    text = scene.text
    own = [c for c in parse.complements_of(predicate) if c.preposition not in _BARRED]
    if predicate.verb in {"mean", "ensure"} and (worse := worse_off(scene, parse, predicate)) is not None:
        return victim(worse)
    end = max([predicate.end, *(c.end for c in own)])
    if (seller := whose_goods(scene, predicate.end, end)) is not None:
        return seller
    objects = [c for c in own if not c.preposition]
    first = text[objects[0].start : objects[0].end] if objects else ""
    if _OTHERS.match(first) or any(_RIVALS.search(text[c.start : c.end]) for c in own):
        return None
    if re.match(r"(?:our|us)\b", first):
        return scene.speakers_firm
    if objects and _is_driven_state(scene, parse, predicate, objects[0]):
        return None  # "led regulators to urge firms to avoid Nvidia": what is done to Nvidia is another's doing
    makers = {p.entity for p in owners_of(scene, cause)}
    held = [
        p
        for p in parties_in(scene, own)
        if not (p.reference and (p.entity in makers or p.entity.name == UNITED_STATES))
    ]
    if _UNNAMED.fullmatch(first):
        # "controls on Chinese chips ruined the industry": theirs.
        aimed = [
            p
            for p in scene.parties
            if cause.end <= p.start < predicate.start and p.country not in {None, UNITED_STATES} and p.adjective
        ]
        if aimed and not held:
            return Entity(str(aimed[0].country), "country")
    if _GAP.search(first) and len({p.entity for p in held}) > 1:
        # "widened the gap between American and Chinese labs": who is behind bears it.
        held = [p for p in held if p.entity.name != UNITED_STATES]
    markets = [p for p in held if names_market(scene, p)]
    held = [p for p in held if p not in markets]
    instances = any(c.preposition in {"such", "such as", "like", "including"} for c in own)
    if _UNNAMED.fullmatch(first) and not (held and (held[0].buyers or instances)):
        return None
    if predicate.verb == "make" and _IT.match(text, predicate.end):
        # "made it dearer to train models in China"
        behind = [
            p
            for p in scene.parties
            if p.start > predicate.end and may_suffer(p) and _FOR.search(scene.before(p.start, 12))
        ]
        if behind:
            # "impossible for Nvidia to sell chips in China": for whom it is.
            whom = [p for p in behind if scene.before(p.start, 12).endswith(("for ", "for the "))]
            return victim((whom or behind)[-1])
    if held:
        return victim(held[0])
    if markets or MONEY.search(text[predicate.end : predicate.end + 60]):
        # A sum that is booked is that of the firm named, though it be only as the maker of the goods.
        firms = [p for p in scene.parties if p.entity.type == "firm" and p.start < predicate.start]
        carried = chip_maker(scene) or carried_target(scene)
        return (
            victim(firms[0])
            if firms
            else carried
            if carried is not None and carried.type == "firm"
            else recent_firm(scene)
        )
    if (makers_own := _chinese_goods(scene, own)) is not None:
        return makers_own
    if cause.kind == "deed" and (struck := _struck(scene, parse, predicate)) is not None:
        return struck
    if any(_DOMESTIC.search(text[c.start : c.end]) for c in own[:2]) and not any(
        p.country not in {None, UNITED_STATES, CHINA} for p in scene.parties
    ):
        return Entity(CHINA, "country")
    named = [
        p
        for p in scene.parties
        if cause.start <= p.start < predicate.start
        and may_suffer(p)
        and p.entity.name != UNITED_STATES
        and p.entity not in makers
        and _AIMED.search(scene.before(p.start))
    ]
    if named and _SOLD.search(first) and named[-1].entity.type == "country":
        # "bars A from selling to a country, shrinking its market": the seller's.
        sellers = [p for p in scene.parties if p.end <= predicate.start and p.entity.type == "firm" and may_suffer(p)]
        seller = victim(sellers[0]) if sellers else chip_maker(scene)
        if seller is not None:
            return seller
    if named and not any(_UNNAMED.search(text[c.start : c.end]) for c in own):
        return victim(named[-1])
    if not _OWN.match(first):
        return None
    if re.match(r"(?:its|their)\b", first, re.IGNORECASE) and cause.kind != "carried":
        # "sought to limit China's access, slowing their progress"
        earlier = [
            p
            for p in scene.parties
            if p.end <= predicate.start and may_suffer(p) and p.entity not in makers and p.entity.name != UNITED_STATES
        ]
        if earlier:
            return victim(earlier[-1])
    firms = [p for p in scene.parties if p.end <= cause.start and p.entity.type == "firm" and may_suffer(p)]
    sold = recent_firm(scene) if _SOLD.search(first) else None
    carried = carried_target(scene) or sold
    if carried is not None and carried.type == "firm" and re.match(r"(?:their|them)\b", first):
        return victim(firms[0]) if firms else None
    return victim(firms[0]) if firms else carried


def whose_goods(scene: Scene, start: int, end: int) -> Entity | None:
    """Name the country whose goods sell less: "lost sales of American tools", "the market for U.S. chips"."""
    return next(
        (
            Entity(p.country, "country")
            for p in scene.parties
            if p.country
            and p.entity.type == "country"
            and p.origin
            and start <= p.start < end
            and _SALES_OF.search(scene.before(p.start, 60))
        ),
        None,
    )


_SALES_OF = lazy_regex(
    r"\b(?:sales|demand|markets?|orders|exports|revenues?|shipments|customers?(?: base)?|takings) (?:of|for|from)\s(?:(?!to\b|in\b)[\w-]+\s){0,2}$",
    re.IGNORECASE,
)
_IT = lazy_regex(r"\sit\s")
_FOR = lazy_regex(r"\b(?:for|in|by)\s(?:the\s)?$")
_GAP = lazy_regex(r"\b(?:gap|distance|lead)$", re.IGNORECASE)


def _is_driven_state(scene: Scene, parse: Parse, predicate: Predicate, driven: Complement) -> bool:
    """Tell whether a rule drives an office of a state to do something, which then acts and suffers nothing."""
    inner = next(
        (p for p in parse.predicates if p.governor is not None and parse.predicates[p.governor] is predicate), None
    )
    offices = [
        p
        for p in scene.parties
        if driven.start <= p.start < driven.end and p.state and (p.head or p.entity.name == UNITED_STATES)
    ]
    return inner is not None and inner.form == "infinitive" and bool(offices)


_SOLD = lazy_regex(
    r"\b(?:markets?|sales|revenues?|margins?|profits?|earnings|guidance|shipments|exports|business|orders)$"
)


def names_market(scene: Scene, party: Party) -> bool:
    """Tell whether a country only says which sales are spoken of: "China revenue", not "American firms' revenue"."""
    sold = _OF_SALES.match(scene.text, party.end)
    return party.entity.type == "country" and sold is not None and _SELLERS.match(sold[0]) is None


_SELLERS = lazy_regex(r"\s(?:firms|companies|\w*makers|suppliers|manufacturers|vendors|labs|foundries)\b")
_OF_SALES = lazy_regex(r"\s(?:[\w-]+\s)?(?:sales|revenues?|business|market)\b")


def apposed(scene: Scene, end: int) -> Party | None:
    """Give who is named behind a description: "China's largest memory maker, YMTC, was hit"."""
    return next(
        (
            p
            for p in scene.parties
            if p.entity.type == "firm" and scene.text[end : p.start] in {", ", ", the "} and not p.owner_of
        ),
        None,
    )


def _chinese_goods(scene: Scene, scope: list[Complement]) -> Entity | None:
    """Name the Chinese maker of the goods whose spread a rule helps: "sped up the adoption of Ascend chips"."""
    return next(
        (
            Entity(m.owner, "firm")
            for m in scene.passage.entities
            if m.entity.type == "chip" and m.owner and m.country == CHINA
            if any(c.preposition in {"", "of"} and c.start <= m.start < c.end for c in scope)
        ),
        None,
    )


_DOMESTIC = lazy_regex(
    r"\b(?:domestic|home-?grown|indigenous|local) (?:[\w-]+ ){0,2}?(?:rivals?|competitors?|alternatives?|substitutes?|suppliers?|(?:AI )?hardware|accelerators?|chips?|semiconductors?|industry|development|production|chipmak\w+|capabilit(?:y|ies)|self-sufficiency|innovation)\b",
    re.IGNORECASE,
)


def _struck(scene: Scene, parse: Parse, predicate: Predicate) -> Entity | None:
    """Name whom the act before struck: "put Zhipu on its list, cutting off access to chips"."""
    host = next((p for p in reversed(parse.predicates) if p.end <= predicate.start and p.form == "finite"), None)
    if host is None:
        return None
    struck = [
        p
        for c in host.complements
        if c.preposition in {"", "of", "to"}
        for p in scene.parties
        if c.start <= p.start < c.end and may_suffer(p) and p.entity.name != UNITED_STATES
    ]
    return victim(struck[0]) if struck else None


def parties_in(scene: Scene, scope: list[Complement]) -> list[Party]:
    """Give the parties that some phrases name and that a consequence may fall on, in order."""
    held = [
        p
        for c in sorted(scope, key=lambda c: c.start)
        for p in scene.parties
        if c.start <= p.start < c.end
        and (may_suffer(p) or (p.origin and p.entity.type == "firm" and _ITS_TRADE.search(scene.text, p.end, c.end)))
        and not _MADE.match(scene.text, p.end)
    ]
    # "the Chinese start-up Zhipu" is the firm.
    return [
        p
        for p in held
        if not any(q.entity.type == "firm" and _SUCH_A.fullmatch(scene.text, p.end, q.start) for q in held)
    ] or held


# Goods by a maker's name are not the maker; its trade in them is its own.
_ITS_TRADE = lazy_regex(
    r"\b(?:business|sales|revenues?|shipments|exports|market share|share|market|profits?)$", re.IGNORECASE
)
_SUCH_A = lazy_regex(
    r"\s(?:[a-z-]+\s){0,3}(?:start-?up|company|firm|giant|maker|chipmaker|foundry|lab|developer|group|champion|designer|vendor|rival|competitor|unicorn)s?,?\s",
)


# "US-produced goods"
_MADE = lazy_regex(
    r"-(?:based|headquartered|owned|listed|produced|made|built|designed|manufactured|developed|origin)\b", re.IGNORECASE
)
