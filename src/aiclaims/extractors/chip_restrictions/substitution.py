"""Other goods: products made to pass the rules, and doing without the restricted ones."""

from __future__ import annotations

import re
from collections.abc import Iterator

from aiclaims.extractors.chip_restrictions.items import ItemMark
from aiclaims.extractors.chip_restrictions.parties import CHINA, UNITED_STATES, Party
from aiclaims.extractors.chip_restrictions.response_frames import (
    actors_of,
    bind_response,
    carried_actor,
    is_place,
    responds,
    response,
    target_of,
)
from aiclaims.extractors.chip_restrictions.scene import Finding, Scene
from aiclaims.extractors.chip_restrictions.standing import standing
from aiclaims.frames import group_of
from aiclaims.patterns import lazy_regex
from aiclaims.reading import CueMark, Mark
from aiclaims.schema import Entity


def find_redesigns(scene: Scene) -> Iterator[Finding]:
    """Find products made to stay within the rules."""
    chips = [item for item in scene.items if item.kind == "chip"]
    if not chips:
        return
    # What is answered must be a rule, not "cost pressures".
    cues: list[CueMark] = list(scene.cues("RESPONSES", "answer")) if scene.ruled or scene.ruled_before else []
    markets = [p for p in scene.parties if p.entity.type == "country" and p.entity.name != UNITED_STATES]
    if not cues:
        compliant = scene.cues("RESPONSES", "compliant")
        designs = scene.cues("RESPONSES", "design")
        near = [
            d
            for d in designs
            if any(abs(d.start - item.start) < 90 for item in chips)
            # "making Nvidia a poor choice" makes no chip.
            and not any(p.start == d.end + 1 and p.entity.type == "firm" and not p.owner_of for p in scene.parties)
        ]
        market = [
            m
            for m in markets
            if re.search(r"\bfor\s+(?:the\s+|its\s+)?$", scene.before(m.start)) and (m.buyers or not m.adjective)
        ]
        answering = _ANSWERING.search(scene.text)
        if not near or not (compliant or market or answering):
            return
        cues = near
    for cue in cues:
        if not re.search(r"^(?:answer|response|reply)", cue.text.lower()) and (
            standing(scene, cue) != "stated" or _describes(scene, cue) or _FORGONE.search(scene.before(cue.start, 110))
        ):
            continue
        binding = bind_response(scene, cue, actor=_makes_chips, target=is_place, targets=("for", "to", "in"))
        found = binding.get("actor")
        actor = found.entity if isinstance(found, Party) else _owner(scene, chips)
        item = binding.get("item")
        if actor is None or not isinstance(item, ItemMark) or _others_work(scene, cue, actor):
            continue
        target = target_of(binding) or (
            markets[0].entity if markets else Entity(CHINA, "country") if scene.last() is not None else None
        )
        named = [
            i
            for i in chips
            if any(m.entity.type == "chip" and m.owner and i.start <= m.start < i.end for m in scene.passage.entities)
        ]
        own = _described(scene, cue, chips) or _designed(scene, cue, item, named)
        makers = (
            group_of(scene.passage, found, [p for p in scene.parties if _makes_chips(p)])
            if isinstance(found, Party)
            else ()
        )
        several = tuple(dict.fromkeys(p.entity for p in makers)) or (actor,)
        for maker in several:
            # "A and B made theirs: A's X and B's Y": to each its own.
            theirs = [i for i in named if _maker_of(scene, i) == maker.name] if len(several) > 1 else []
            items = tuple(i.text for i in theirs) or scene.named(own)
            yield response(scene, "redesign", cue, binding, actor=maker, target=target, items=items)
        return


def _maker_of(scene: Scene, item: ItemMark) -> str | None:
    """Name the maker of a chip that is known by name."""
    marks = (m for m in scene.passage.entities if m.entity.type == "chip" and item.start <= m.start < item.end)
    return next((m.owner for m in marks if m.owner), None)


_ANSWERING = lazy_regex(
    r"\b(?:as (?:an? |its )?(?:response|answer|reply)|in (?:response|answer|reply)) to (?:[\w.’'-]+\s){0,4}?"
    r"(?:export\s\w+|controls?|curbs?|restrictions?|bans?|rules?|sanctions|actions)\b",
    re.IGNORECASE,
)


def _described(scene: Scene, cue: Mark, chips: list[ItemMark]) -> ItemMark | None:
    """Give the chip that a participle behind it is said of ("the H20, designed under the rules, offers ...")."""
    if not cue.text.lower().endswith(("ed", "ilt", "ade")):
        return None
    for item in chips:
        if item.end <= cue.start and _SAID_OF.fullmatch(scene.text, item.end, cue.start):
            return item
    return None


_SAID_OF = lazy_regex(
    r"\s?(?:\([^)]*\))?,?\s*(?:which\s|that\s)?(?:(?:was|is|were|are|had been|has been)\s)?(?:\w+ly\s)*", re.IGNORECASE
)


def _designed(scene: Scene, cue: Mark, item: ItemMark, named: list[ItemMark]) -> ItemMark:
    """Tell which goods are made: the verb's object, or the name that the text gives it, not those it is compared with."""
    others = [
        i
        for i in named
        if not re.search(
            r"\b(?:as|than|like|replac\w+|over|beyond|sell\w*|sales of|based on|existing|resum\w+|alternatives)\s+"
            r"(?:(?:its|their|the|existing|current|older|latest|newest|domestic|of|like|to)\s+)*(?:[\w.]+['’]s\s+)?$",
            scene.before(i.start),
        )
        and (i.start >= cue.start) == (item.start >= cue.start)
    ]
    if item in named or not others:
        return item
    return min(others, key=lambda i: abs(i.start - cue.end))


def _others_work(scene: Scene, cue: Mark, maker: Entity) -> bool:
    """Tell whether another firm stands right before the verb: the work is its, not the maker's."""
    nearest = next((p for p in reversed(scene.parties) if p.end <= cue.start and p.entity.type == "firm"), None)
    if nearest is None or nearest.entity == maker or nearest.owner_of:
        return False
    joined = group_of(scene.passage, nearest, [p for p in scene.parties if p.entity.type == "firm"])
    return all(p.entity != maker for p in joined)


def _describes(scene: Scene, cue: Mark) -> bool:
    """Tell whether a participle only describes a chip in passing ("the H20, tailored for China, ...")."""
    if not cue.text.lower().endswith(("ed", "ilt", "ade")):
        return False
    before = scene.before(cue.start)
    if re.search(r"(?:['’]s|\b(?:the|an?|its|their))\s+(?:\w+ly[ -])?$", before):
        return True
    if (
        re.search(r"\b(?:is|are|was|were|been|had|has|have)\s+(?:\w+ly\s+)?$", before)
        or not before.strip()
        or re.fullmatch(r"\s*\w+ly\s+", before)
    ):
        return False
    if any(item.end == cue.start - 1 for item in scene.items) and scene.passage.kind != "heading":
        # Goods right before their participle: "the chip designed for China".
        return True
    subject = next((p for p in reversed(scene.parties) if p.end <= cue.start and p.entity.type == "firm"), None)
    return subject is None or len(scene.text[subject.end : cue.start].split()) > 4


def _makes_chips(mark: Mark) -> bool:
    return isinstance(mark, Party) and mark.entity.type == "firm" and mark.country != CHINA


def _owner(scene: Scene, chips: list[ItemMark]) -> Entity | None:
    """Name the maker of the chip that is spoken of."""
    for mark in scene.passage.entities:
        if mark.entity.type == "chip" and mark.owner and mark.country != CHINA:
            return Entity(mark.owner, "firm")
    return None


def find_substitutions(scene: Scene) -> Iterator[Finding]:
    """Find users who turn to other goods, make their own, or need less of the restricted ones."""
    for cue in _substitution_cues(scene):
        if standing(scene, cue) == "condition" or _FORGONE.search(scene.before(cue.start, 110)):
            continue
        binding = bind_response(
            scene, cue, actor=_doing_without, announced=("on", "to", "towards", "toward", "with", "of")
        )
        strivers = _strivers(scene, cue)
        actors = strivers or actors_of(scene, binding)
        if not actors and isinstance(binding.get("item"), ItemMark):
            carried = carried_actor(scene)
            # Sellers of the restricted goods do not do without them.
            actors = (carried,) if carried and carried.type in {"country", "group"} else ()
        behind = [i for i in scene.items if cue.end <= i.start <= cue.end + 90]
        item = binding.get("item") if not behind else behind[0]
        if behind and isinstance(item, ItemMark) and _RESTRICTED.match(item.text):
            continue
        if not isinstance(item, ItemMark) and not _TURNING.match(cue.text):
            continue
        makers = {m.owner for m in scene.passage.entities if m.entity.type == "chip" and m.owner and m.country != CHINA}
        sellers = {p.entity for p in scene.parties if _makes_chips(p) and p.country is not None}
        actors = tuple(a for a in actors if a.name not in makers and a not in sellers)
        for actor in actors:
            yield response(scene, "substitute", cue, binding, actor=actor, items=scene.named(item))
        if actors:
            return


# Nobody does without the restricted goods by using them.
_RESTRICTED = lazy_regex(r"(?:U\.?S\.?|American|Nvidia|restricted|banned)\b", re.IGNORECASE)

_STRIVING = lazy_regex(
    r"(?:['’]s?)?\s(?:[\w-]+\s){0,3}?(?:efforts?|push|drive|plans?|campaign|bid|attempts?|strategy|quest)\s"
    r"(?:to|of|for|at)\s(?:\w+ly\s)?"
)


# Who is kept from goods, or does without turning to them, does not turn to them; nor does "used in" tell of a user.
_FORGONE = lazy_regex(
    r"\b(?:discourag|deter|prevent|bar|ban|block|prohibit|stop|warn|forbid|forbad|told|advis)\w*\b[^.;]{0,80}?"
    r"\b(?:from|against|not to)\s(?:\w+ly\s)?$|\b(?:instead of|rather than|without|can['’]t|cannot|unable to)\s(?:\w+ly\s)?$|"
    # What one is able to do one has not done.
    r"\bwhether\b[^.;]*$|\b(?:ability|capability|capacity|right|chance|freedom|time|incentives?|reason|need|desire) (?:of \w+ )?to\s(?:\w+ly\s)?$|"
    # Nor does a word on turning say who turns.
    r"\b(?:before|when|as|since|than|of|by)\s(?:mov|switch|shift|migrat)ing\s(?:[\w.’'-]+\s){0,4}$",
    re.IGNORECASE,
)
_PASSIVE_USE = lazy_regex(r"\b(?:is|are|was|were|been|being|be)\s(?:\w+ly\s)?$")


def _strivers(scene: Scene, cue: Mark) -> tuple[Entity, ...]:
    """Take whose effort it is: "Beijing's efforts to reduce dependence" are China's, whoever profits by them."""
    for party in reversed(scene.parties):
        if party.end <= cue.start and _STRIVING.fullmatch(scene.text, party.end, cue.start) and not party.reference:
            return (party.entity,) if _doing_without(party) or party.state else ()
    return ()


def _doing_without(mark: Mark) -> bool:
    return responds(mark) and isinstance(mark, Party) and (mark.country == CHINA or mark.country is None or mark.buyers)


_TURNING = lazy_regex(
    r"(?:turn|switch|shift|lean|rel(?:y|ie)|toward|wean|migrat|pivot|replac|substitut)", re.IGNORECASE
)


def _substitution_cues(scene: Scene) -> list[Mark]:
    """Find the verbs that state a substitution: turn to other goods, make one's own, need less of theirs."""
    found: list[Mark] = []
    own = scene.cues("RESPONSES", "own")
    homely = [p for p in scene.parties if p.country == CHINA and (p.origin or p.entity.type == "firm")]
    for cue in scene.cues("RESPONSES", "reduce"):
        if any(cue.end <= r.start <= cue.end + 40 for r in scene.cues("RESPONSES", "reliance")):
            found.append(cue)
    for cue in scene.cues("RESPONSES", "turn"):
        if cue.text.lower() in {"preferred", "adopted", "favoured"} and re.search(
            r"\b(?:an?|the|its|their)\s(?:\w+ly\s)?$", scene.before(cue.start)
        ):
            continue
        if cue.text.lower().startswith("find") and scene.text[cue.end : cue.end + 4] == " out":
            continue
        if cue.text.lower() == "used" and _PASSIVE_USE.search(scene.before(cue.start)):
            continue
        near = [item for item in scene.items if cue.end <= item.start <= cue.end + 60]
        strong = _TURNING.match(cue.text)
        # "buying more Chinese chips" is a turn only where the goods themselves are others.
        reach = cue.end + 60 if strong or not near else near[0].end
        others = any(cue.end <= mark.start < reach for mark in (*own, *homely))
        named = near and any(
            m.entity.type == "chip" and m.country == CHINA and near[0].start <= m.start < near[0].end
            for m in scene.passage.entities
        )
        supplier = strong and any(
            0 < p.start - cue.end <= 12 and p.entity.type == "firm" and p.country == CHINA for p in scene.parties
        )
        if (near and (others or named)) or (supplier and scene.chips_near):
            found.append(cue)
    if not scene.topical:
        return found
    filled = bool(scene.cues("RESPONSES", "fill"))
    for cue in scene.cues("RESPONSES", "make"):
        near = [
            item
            for item in scene.items
            if cue.end <= item.start <= cue.end + 60
            and (item.kind in {"chip", "tool"} or item.text.endswith(("alternatives", "substitutes")))
            and not re.search(r"\b(?:share|amid|efforts?|to|which|as|while)\b", scene.text[cue.end : item.start])
        ]
        domestic = [o for o in own if cue.end <= o.start <= cue.end + 40]
        if near and (filled or domestic or _ANSWERING.search(scene.text)):
            found.append(cue)
    return sorted(found, key=lambda mark: mark.start)
