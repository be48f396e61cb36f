"""Responses: what firms and states do about restrictions."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from aiclaims.extractors.chip_items import ItemMark
from aiclaims.extractors.chip_parties import CHINA, UNITED_STATES, Party
from aiclaims.extractors.chip_restriction_claim import ChipAction
from aiclaims.extractors.chip_scene import Finding, Scene, cue_marks, period_of, standing
from aiclaims.frames import Binding, Frame, Slot, bind, group_of
from aiclaims.reading import CueMark, Mark, Passage, PeriodMark, QuantityMark
from aiclaims.schema import Entity, Quantity

_SUBJECT_BARS = ("to", "into", "in", "from", "against", "by", "for", "with", "than", "on", "at", "through", "over")
_DESTINATIONS = ("to", "into", "in", "inside", "for", "towards", "toward", "across")
_RING = re.compile(r"\b(?:(?:an?|the|two|three|four|several|some|\d+)\s+)?(?:[A-Z][a-z]+\s)?(?P<np>(?:(?:smuggling|criminal|illicit|underground|shadowy) )?(?:rings?|networks?|smugglers?|traffickers?|gangs?|brokers|middlemen|resellers|traders|couriers))\b")


def find_responses(scene: Scene) -> Iterator[Finding]:
    """Find the responses that a passage states."""
    if scene.asks:
        return
    for reader in (_retaliations, _lobbying, _smuggling, _stockpiling, _redesigns, _substitutions):
        yield from reader(scene)


def _bound(scene: Scene, cue: Mark, *, actor: Callable[[Mark], bool], target: Callable[[Mark], bool] | None = None, passive: bool = False, announced: tuple[str, ...] = (), targets: tuple[str, ...] = _DESTINATIONS) -> Binding:
    slots = [
        Slot(name="actor", takes=actor, announced_by=("by",) if passive else (), barred_by=_SUBJECT_BARS, side="before", absent=-0.2 if passive else 6.0),
        Slot(name="item", takes=_is_item, announced_by=announced, side="before" if passive else "after", absent=6.0),
        Slot(name="value", takes=_is_amount, side="after", absent=3.0, exclusive=True),
        Slot(name="period", takes=_is_period, absent=4.0, exclusive=True),
    ]
    if target:
        slots.append(Slot(name="target", takes=target, announced_by=targets, barred_by=("by", "from", "before", "after", "than"), side="after", absent=5.0))
    frame = Frame(name="response", slots=tuple(slots), distinct=(("actor", "target"),) if target else ())
    marks: list[Mark] = [*scene.parties, *scene.items, *scene.periods, *scene.passage.quantities]
    return bind(scene.passage, [(frame, cue)], marks)[0]


def _is_item(mark: Mark) -> bool:
    return isinstance(mark, ItemMark)


def _is_period(mark: Mark) -> bool:
    return isinstance(mark, PeriodMark)


def _is_amount(mark: Mark) -> bool:
    if not isinstance(mark, QuantityMark):
        return False
    return mark.kind == "money" or (mark.kind == "number" and bool(re.search(r"chips?\b|gpus?\b|processors?\b|units?\b|accelerators?\b|h\d{2,3}s?\b|ascend|^of its\b|semiconductors", mark.noun)))


def _responds(mark: Mark) -> bool:
    """Take firms and peoples' firms; a state too, but never the one whose rules are answered."""
    if not isinstance(mark, Party) or mark.origin:
        return False
    if mark.entity.type == "country":
        return mark.entity.name != UNITED_STATES and (mark.buyers or mark.state is not None or not mark.adjective)
    return mark.entity.type in {"firm", "group", "institution"}


def _is_place(mark: Mark) -> bool:
    return isinstance(mark, Party) and mark.entity.type in {"country", "region"} and not mark.origin and mark.entity.name != UNITED_STATES


def _is_state(mark: Mark) -> bool:
    return isinstance(mark, Party) and mark.state is not None


def _actors(scene: Scene, binding: Binding) -> tuple[Entity, ...]:
    found = binding.get("actor")
    if not isinstance(found, Party):
        return ()
    if found.owner_of and found.entity.type == "country" and not found.buyers:
        return (found.entity,)
    group = group_of(scene.passage, found, [p for p in scene.parties if _responds(p)])
    # "Firms such as A and B" is one party, the firms.
    head = group[0]
    examples = re.search(r"\b(?:such as|including|like|among them|led by|especially)\s+(?:the\s+)?$", scene.before(head.start))
    if examples:
        whole = [p for p in scene.parties if p.end <= head.start - len(examples[0]) and p.buyers]
        if whole:
            return (whole[-1].entity,)
    return tuple(dict.fromkeys(p.entity for p in group))


def _carried_actor(scene: Scene) -> Entity | None:
    """Take up the actor or the victim of the claims just before: whoever "companies" are."""
    for claim in reversed(scene.context.claims[-3:]):
        aspect = getattr(claim, "aspect", None)
        party: Entity | None = getattr(claim, "actor" if aspect == "response" else "target", None)
        if party is not None and party.name != UNITED_STATES:
            return party
    return None


def _finding(scene: Scene, action: ChipAction, cue: Mark, binding: Binding, *, actor: Entity | None, target: Entity | None = None, negated: bool | None = None, items: tuple[str, ...] | None = None) -> Finding:
    period, value = binding.get("period"), binding.get("value")
    if period is not None and re.search(r"\b(?:after|since|because|when|before|following)\b", scene.text[min(cue.end, period.end) : max(cue.start, period.start)]):
        period = None
    return Finding(
        aspect="response",
        action=action,
        anchor=cue,
        actor=actor,
        target=target,
        items=scene.named(binding.get("item")) if items is None else items,
        value=_amount(value),
        period=period_of(scene, period) if action == "retaliate" or period else None,
        negated=negated,
        cost=max(0.0, binding.cost),
    )


def _amount(mark: Mark | None) -> Quantity | None:
    if not isinstance(mark, QuantityMark):
        return None
    return mark.quantity("chips") if mark.kind == "number" else mark.quantity()


def _target(binding: Binding) -> Entity | None:
    found = binding.get("target")
    return found.entity if isinstance(found, Party) else None


# Retaliation and lobbying.


def _retaliations(scene: Scene) -> Iterator[Finding]:
    for cue in cue_marks(scene, "RESPONSES", "retaliate"):
        if standing(scene, cue) != "stated" or not (scene.items or scene.topical):
            continue
        binding = _bound(scene, cue, actor=_is_state, target=_is_state, targets=("to", "against", "on", "at"))
        actor = binding.get("actor")
        if not isinstance(actor, Party) or actor.state is None:
            continue
        weak = cue.text.lower() in {"respond", "responded", "in response"}
        act = re.search(r"\b(?:ban|banned|banning|restrict\w*|curb\w*|limit\w*|halt\w*|tariffs?|controls?|probe|investigation|measures)\b", scene.text)
        if weak and not (act and actor.state != UNITED_STATES):
            continue
        state = Entity(actor.state, "country")
        target = _target(binding)
        materials = [item for item in scene.items if item.kind == "material"]
        if target is None or target == state:
            target = Entity(UNITED_STATES, "country") if state.name == CHINA else None
        yield _finding(scene, "retaliate", cue, binding, actor=state, target=target, items=scene.named(materials[0]) if materials else None)
        return


def _lobbying(scene: Scene) -> Iterator[Finding]:
    for cue in cue_marks(scene, "RESPONSES", "lobby"):
        strong = cue.text.lower().startswith("lobb")
        about = re.search(r"\b(?:export|curbs?|controls?|restrictions?|bans?|rules?|licen[cs]es?|tariffs?|limits|Act|bill|sell|ship|allow|ease|lift|loosen|relax|approve|block)\b", scene.text[cue.end :])
        if not about or standing(scene, cue) != "stated":
            continue
        binding = _bound(scene, cue, actor=_lobbies, target=_is_state, targets=("with",))
        actor, target = binding.get("actor"), binding.get("target")
        if not isinstance(actor, Party) or (not strong and not isinstance(target, Party)):
            continue
        for party in _actors(scene, binding) or (actor.entity,):
            yield _finding(scene, "lobby", cue, binding, actor=party, target=_state(target), items=_items_behind(scene, cue))
        return


def _lobbies(mark: Mark) -> bool:
    return isinstance(mark, Party) and not mark.origin and mark.entity.type in {"firm", "group", "institution"}


def _state(mark: Mark | None) -> Entity | None:
    return Entity(mark.state, "country") if isinstance(mark, Party) and mark.state else None


def _items_behind(scene: Scene, cue: Mark) -> tuple[str, ...]:
    return next((scene.named(item) for item in scene.items if item.start >= cue.end), ())


# Smuggling and stockpiling.


def _smuggling(scene: Scene) -> Iterator[Finding]:
    cues = [c for c in cue_marks(scene, "RESPONSES", "smuggle") if c.text.lower().startswith(("smuggl", "tran", "traffick")) or scene.goods]
    if not cues:
        illicit = cue_marks(scene, "RESPONSES", "illicit")
        ring = _RING.search(scene.text)
        if illicit or ring:
            cues = [c for c in cue_marks(scene, "RESPONSES", "move") if scene.goods][:1]
    for cue in cues:
        if not (scene.items or scene.topical) or (standing(scene, cue) != "stated" and not re.search(r"\b(?:accused|charged|charges|suspected|convicted|guilty|sign|evidence|arrested|indicted|sentenced|illegally|illicitly)\b", scene.before(cue.start))):
            continue
        word = cue.text.lower()
        passive = bool(re.search(r"\b(?:was|were|been|being|is|are)\s+(?:\w+ly\s+)?$", scene.before(cue.start)))
        goods = word == "smuggled" and not passive and any(item.start <= cue.end + 1 and cue.start < item.end for item in scene.items)
        if goods and not re.search(r"\b(?:on|with|using|of|bought|obtain\w*|acquir\w*)\s+(?:[\w-]+\s+){0,2}$", scene.before(cue.start)):
            continue
        binding = _bound(scene, cue, actor=_lobbies, target=_is_place, passive=passive, targets=("to", "into", "in", "inside"))
        actors = _actors(scene, binding)
        ring = _RING.search(scene.text)
        if not actors and ring and not passive and (ring.start() <= cue.start):
            actors = (Entity(ring["np"], "group"),)
        target = binding.get("target")
        place = target.entity if isinstance(target, Party) and not target.buyers else _into(scene, cue)
        if not actors and place is None:
            continue
        for actor in actors or (None,):
            yield _finding(scene, "smuggle", cue, binding, actor=actor, target=place)
        return


def _into(scene: Scene, cue: Mark) -> Entity | None:
    """Resolve "into the country": the country whose firms the sentence speaks of."""
    if not re.search(r"\b(?:into|inside)\s+(?:the country|the mainland)\b", scene.text[cue.start :]):
        return None
    return next((p.entity for p in scene.parties if p.entity.type == "country" and p.entity.name != UNITED_STATES), Entity(CHINA, "country"))


def _stockpiling(scene: Scene) -> Iterator[Finding]:
    cues = list(cue_marks(scene, "RESPONSES", "stockpile"))
    ahead = cue_marks(scene, "RESPONSES", "ahead")
    if not cues and ahead and scene.goods:
        cues = [c for c in cue_marks(scene, "RESPONSES", "purchase") if re.search(r"\b(?:ban|bans|curbs?|rules?|controls|restrictions?|tariffs?|cutoff|crackdown)\b", scene.text[ahead[0].start : ahead[0].end + 60], re.IGNORECASE)][:1]
    for cue in cues:
        if not scene.items or standing(scene, cue) == "condition":
            continue
        binding = _bound(scene, cue, actor=_responds)
        actors = _actors(scene, binding) or tuple(filter(None, [_carried_actor(scene)]))
        for actor in actors:
            yield _finding(scene, "stockpile", cue, binding, actor=actor)
        return


# Redesign: a product made to pass the rules.


def _redesigns(scene: Scene) -> Iterator[Finding]:
    chips = [item for item in scene.items if item.kind == "chip"]
    if not chips:
        return
    cues: list[CueMark] = list(cue_marks(scene, "RESPONSES", "answer"))
    markets = [p for p in scene.parties if p.entity.type == "country" and p.entity.name != UNITED_STATES]
    if not cues:
        compliant = cue_marks(scene, "RESPONSES", "compliant")
        designs = cue_marks(scene, "RESPONSES", "design")
        near = [d for d in designs if any(abs(d.start - item.start) < 90 for item in chips)]
        market = [m for m in markets if re.search(r"\bfor\s+(?:the\s+|its\s+)?$", scene.before(m.start)) and (m.buyers or not m.adjective)]
        if not near or not (compliant or market):
            return
        cues = near
    for cue in cues:
        if not re.search(r"^(?:answer|response|reply)", cue.text.lower()) and (standing(scene, cue) != "stated" or _describes(scene, cue)):
            continue
        binding = _bound(scene, cue, actor=_makes_chips, target=_is_place, targets=("for", "to", "in"))
        found = binding.get("actor")
        actor = found.entity if isinstance(found, Party) else _owner(scene, chips)
        item = binding.get("item")
        if actor is None or not isinstance(item, ItemMark) or _others_work(scene, cue, actor):
            continue
        target = _target(binding) or (markets[0].entity if markets else Entity(CHINA, "country") if scene.last() is not None else None)
        named = [i for i in chips if any(m.entity.type == "chip" and m.owner and i.start <= m.start < i.end for m in scene.passage.entities)]
        own = item if item in named or not named else min(named, key=lambda i: abs(i.start - cue.end))
        yield _finding(scene, "redesign", cue, binding, actor=actor, target=target, items=scene.named(own))
        return


def _others_work(scene: Scene, cue: Mark, maker: Entity) -> bool:
    """Tell whether another firm stands right before the verb: the work is its, not the maker's."""
    nearest = next((p for p in reversed(scene.parties) if p.end <= cue.start and p.entity.type == "firm"), None)
    return nearest is not None and nearest.entity != maker and not nearest.owner_of


def _describes(scene: Scene, cue: Mark) -> bool:
    """Tell whether a participle only describes a chip in passing ("the H20, tailored for China, ...")."""
    if not cue.text.lower().endswith(("ed", "ilt", "ade")):
        return False
    before = scene.before(cue.start)
    if re.search(r"\b(?:is|are|was|were|been|had|has|have)\s+(?:\w+ly\s+)?$", before) or not before.strip() or re.fullmatch(r"\s*\w+ly\s+", before):
        return False
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


# Substitution: turning to other parts, or making one's own.


def _substitutions(scene: Scene) -> Iterator[Finding]:
    if not scene.items:
        return
    for cue in _substitution_cues(scene):
        if standing(scene, cue) == "condition":
            continue
        binding = _bound(scene, cue, actor=_doing_without, announced=("on", "to", "towards", "toward", "with", "of"))
        actors = _actors(scene, binding)
        if not actors and isinstance(binding.get("item"), ItemMark):
            carried = _carried_actor(scene)
            actors = (carried,) if carried else ()
        item = binding.get("item")
        if not isinstance(item, ItemMark):
            continue
        for actor in actors:
            yield _finding(scene, "substitute", cue, binding, actor=actor)
        if actors:
            return


def _doing_without(mark: Mark) -> bool:
    return _responds(mark) and isinstance(mark, Party) and (mark.country == CHINA or mark.country is None or mark.buyers)


def _substitution_cues(scene: Scene) -> list[Mark]:
    """Find the verbs that state a substitution: turn to other goods, make one's own, need less of theirs."""
    found: list[Mark] = []
    own = cue_marks(scene, "RESPONSES", "own")
    homely = [p for p in scene.parties if p.country == CHINA and (p.origin or p.entity.type == "firm")]
    for cue in cue_marks(scene, "RESPONSES", "reduce"):
        if any(cue.end <= r.start <= cue.end + 40 for r in cue_marks(scene, "RESPONSES", "reliance")):
            found.append(cue)
    for cue in cue_marks(scene, "RESPONSES", "turn"):
        near = [item for item in scene.items if cue.end <= item.start <= cue.end + 60]
        strong = re.match(r"(?:turn|switch|shift|lean|rel(?:y|ie)|toward|wean|migrat|pivot|replac|substitut)", cue.text.lower())
        others = [o for o in own if cue.end <= o.start <= cue.end + 60] or [p for p in homely if cue.end <= p.start <= cue.end + 60]
        named = near and any(m.entity.type == "chip" and m.country == CHINA and near[0].start <= m.start < near[0].end for m in scene.passage.entities)
        if near and (others or named) and (strong or others or named):
            found.append(cue)
    if not scene.topical:
        return found
    filled = bool(cue_marks(scene, "RESPONSES", "fill"))
    for cue in cue_marks(scene, "RESPONSES", "make"):
        near = [item for item in scene.items if cue.end <= item.start <= cue.end + 60 and item.kind in {"chip", "tool"}]
        others = [o for o in own if cue.end <= o.start <= cue.end + 40]
        if near and (filled or others):
            found.append(cue)
    return sorted(found, key=lambda mark: mark.start)


__all__ = ["Passage", "find_responses"]
