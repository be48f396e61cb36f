"""Who does a deed: read off the phrases around it."""

from __future__ import annotations

import re

from aiclaims.extractors.chip_restrictions.act_actors import actors_of, is_state, tellers_of
from aiclaims.extractors.chip_restrictions.deed import Deed
from aiclaims.extractors.chip_restrictions.deed_scope import mark_of
from aiclaims.extractors.chip_restrictions.notes import doer_of_note, row_state
from aiclaims.extractors.chip_restrictions.parties import CHINA, UNITED_STATES, Party
from aiclaims.extractors.chip_restrictions.roles import fill_roles
from aiclaims.extractors.chip_restrictions.scene import Scene
from aiclaims.extractors.chip_restrictions.shapes import Act
from aiclaims.extractors.chip_restrictions.subjects import owners_of, subject_of
from aiclaims.frames import Binding, group_of
from aiclaims.patterns import lazy_regex
from aiclaims.reading.tokens import word_set
from aiclaims.schema import Entity


def doers_of(scene: Scene, deed: Deed, act: Act, binding: Binding) -> tuple[Entity, ...]:
    """Name the states that do a deed: by whom it is done, whose it is, or who stands before its verb."""
    givers = {"by", "from"} if deed.doing == "give" or deed.action == "license" else {"by"}
    by = [r.mark for r in fill_roles(scene, deed.scope) if r.preposition in givers and is_state(r.mark)]
    ruling = subject_of(scene, act) if by and not act.passive and not deed.noun else None
    if by and not (ruling is not None and ruling.kind == "state" and isinstance(ruling.mark, Party)):
        # "Japan blocks the sale despite its clearance by Washington": it is Japan that blocks.
        return _states(scene, by[0])
    followed = _rules_followed(scene) if deed.action == "license" else ()
    if followed:
        return followed
    lister = _owner_of_list(scene, deed)
    if lister is not None:
        return (lister,)
    if deed.noun:
        owners = [p for p in owners_of(scene, deed.anchor) if p.country and not p.reference]
        if owners:
            return _states(scene, owners[0])
    ruled = deed.action == "license" or deed.doing == "require" or (deed.undoes_rule and act.passive)
    if deed.object is not None and ruled:
        # "Exporters need Beijing's approval", "subject to Dutch controls": whose permit or rule it is, rules.
        # "Japan's curbs were lifted": who has made them, unmakes them.
        owners = [
            p
            for p in owners_of(scene, deed.object)
            if p.country and (p.owner_of or p.adjective) and not _GETS.search(scene.text, p.end, deed.object.start)
        ]
        if owners:
            return _states(scene, owners[0])
    state = row_state(scene, deed.anchor.start)
    if state is not None:
        return _states(scene, state)
    noting = doer_of_note(scene, deed.predicate) if deed.predicate is not None and not deed.noun else None
    if noting is not None:
        return (noting,)
    found = actors_of(scene, act, binding) or _controller(scene, deed, act)
    if deed.doing == "give" and deed.seller is not None and deed.predicate and deed.seller == deed.predicate.subject:
        # "India secured an exemption": it has been given one.
        getting = {p.country for p in scene.parties if deed.seller.start <= p.start < deed.predicate.start}
        found = tuple(a for a in found if a.name not in getting)
    if found and _is_american_list(scene, deed, act, found[0]):
        found = (Entity(UNITED_STATES, "country"),)
    if deed.doing == "rate" and found and (not _stands_before(scene, act, found[0]) or _is_taxed_land(scene, found[0])):
        found = ()
    together = _joint_subject(scene, deed)
    if found and found[0].name in together:
        return tuple(Entity(name, "country") for name in together)
    subject = subject_of(scene, act)
    if deed.doing == "require" and subject is not None and subject.kind in {"firm", "goods", "trade"}:
        # Who needs a licence does not ask for one.
        found = tellers_of(scene, act)
    if deed.noun or not act.passive or deed.doing == "tell":
        return found
    # Who stands before a passive suffers it.
    suffering = {
        r.mark.entity.name
        for r in fill_roles(scene, deed.scope)
        if isinstance(r.mark, Party) and r.mark.end <= act.start
    }
    tellers = tellers_of(scene, act)
    doers = tuple(a for a in found if a.name not in suffering) or tellers or _lister(scene, deed)
    # "Seoul said that its makers would be exempted": it is not Seoul that exempts them.
    tells = tellers if deed.undoes_rule else ()
    return tuple(a for a in doers if not (a in tells and _is_home_of_struck(scene, deed, a)))


def _is_home_of_struck(scene: Scene, deed: Deed, state: Entity) -> bool:
    """Tell whether those whom a deed is done to are a state's own firms."""
    return any(
        p.country == state.name and (p.entity.type == "firm" or p.buyers or p.owner_of)
        for c in deed.scope
        for p in scene.parties
        if c.start <= p.start < c.end and p.end <= deed.anchor.start and p.entity != state
    )


def _controller(scene: Scene, deed: Deed, act: Act) -> tuple[Entity, ...]:
    """Name the state that a note begins with, which controls what leaves it: "Japan: etching tools controlled since May"."""
    if not act.passive or deed.predicate is None:
        return ()
    label = next((p for p in scene.parties if p.state and _LABELS.fullmatch(scene.text, 0, p.start)), None)
    if label is None or label.state is None or not scene.text.startswith(":", label.end):
        return ()
    # A country may be where goods go; whoever speaks for one rules there: "Minister Lee: controls on chips to be tightened".
    speaks = any(m.start == label.start and m.entity.type in {"person", "agency"} for m in scene.passage.entities)
    controls = speaks or deed.predicate.verb in _CONTROLS
    return (Entity(label.state, "country"),) if controls else ()


_CONTROLS = word_set("control license regulate")
_LABELS = lazy_regex(r"\W*(?:the\s)?(?:(?:minister|secretary|president|premier)\s)?", re.IGNORECASE)


def _rules_followed(scene: Scene) -> tuple[Entity, ...]:
    """Name the state whose rules somebody is said to act under: "its suppliers must seek licences, in line with U.S. curbs"."""
    ruling = next(
        (
            p
            for p in scene.parties
            if p.state and _UNDER.search(scene.before(p.start)) and _ITS_RULES.match(scene.text, p.end)
        ),
        None,
    )
    return (Entity(ruling.state, "country"),) if ruling is not None and ruling.state else ()


_UNDER = lazy_regex(
    r"\b(?:in line with|under|in accordance with|pursuant to|in compliance with|as required by|to comply with)\s(?:the\s)?(?:(?:new|newly|recently|fresh|tighter|stricter|imposed|announced|current|existing)\s){0,3}$",
    re.IGNORECASE,
)
_ITS_RULES = lazy_regex(
    r"(?:['’]s?)?\s(?:[\w-]+\s){0,2}?(?:restrictions|rules?|curbs|controls|regulations?|law|ban|sanctions)\b",
    re.IGNORECASE,
)


def _owner_of_list(scene: Scene, deed: Deed) -> Entity | None:
    """Name the state whose list of parties it is: "added to China's unreliable entity list"."""
    if deed.doing not in {"list", "delist"} or deed.object is None:
        return None
    if UNRELIABLE.search(scene.text, max(0, deed.object.start - 30), deed.object.end):
        # Only China keeps one of this name.
        return Entity(CHINA, "country")
    owner = next(
        (p for p in owners_of(scene, deed.object) if p.country and (p.owner_of or p.state) and not p.reference), None
    )
    return Entity(str(owner.country), "country") if owner is not None else None


UNRELIABLE = lazy_regex(r"\bunreliable[- ]entit(?:y|ies)\b", re.IGNORECASE)
"""What China, and nobody else, calls its list."""


def _lister(scene: Scene, deed: Deed) -> tuple[Entity, ...]:
    """Name the state that wrote down what a relative clause tells of: "published a list of goods that may not be sold"."""
    predicate = deed.predicate
    if predicate is None or predicate.link not in {"relative", "reduced"}:
        return ()
    over = next((p for p in reversed(scene.passage.parse.predicates) if p.end <= predicate.start), None)
    subject = subject_of(scene, mark_of(scene, over)) if over is not None and over.verb in _WRITES else None
    if subject is None or not isinstance(subject.mark, Party) or not subject.mark.state:
        return ()
    return (Entity(subject.mark.state, "country"),)


def parties_of_deal(scene: Scene, deed: Deed) -> tuple[tuple[Entity, ...], tuple[Entity, ...]] | None:
    """Name who has made a deal that lets something, and with whom: "Japan struck deals with the Gulf states that allow exports"."""
    predicate = deed.predicate
    if predicate is None or deed.doing != "let" or predicate.link not in {"relative", "reduced", "adverbial"}:
        return None
    before = [p for p in scene.passage.parse.predicates if p.end <= predicate.start]
    over = next((p for p in reversed(before) if any(not c.preposition for c in p.complements)), None)
    if over is None or over.subject is None or over.passive:
        return None
    dealt = any(_DEAL.search(scene.text, c.start, c.end) for c in over.complements if not c.preposition)
    held = [p for c in over.complements if c.preposition == "with" for p in scene.parties if c.start <= p.start < c.end]
    makers = [p for p in scene.parties if p.state and over.subject.start <= p.start < over.subject.end]
    if not (dealt and held and makers):
        return None
    return (Entity(str(makers[0].state), "country"),), tuple(dict.fromkeys(p.entity for p in held))


_DEAL = lazy_regex(r"\b(?:deals?|agreements?|accords?|pacts?|arrangements?)$", re.IGNORECASE)
_WRITES = word_set("publish issue release announce unveil draw list name adopt present update expand")
# "Chinese companies must obtain licences": those who need them do not give them.
_GETS = lazy_regex(
    r"\b(?:must|ha(?:s|ve)|obtain\w*|need\w*|requir\w+|get|gets|secur\w+|seek\w*|appl\w+)\b", re.IGNORECASE
)


def _joint_subject(scene: Scene, deed: Deed) -> tuple[str, ...]:
    """Name the states that share the subject of an active verb: "the Dutch and Japanese governments"."""
    predicate = deed.predicate
    if predicate is None or predicate.subject is None or predicate.passive or deed.noun:
        return ()
    phrase, end = predicate.subject, predicate.subject.end
    # The second may stand as a phrase of its own: "the Dutch [and Japanese governments]".
    if _AND_OFFICE.fullmatch(scene.text, end, predicate.start):
        end = predicate.start
    if " and " not in scene.text[phrase.start : end]:
        return ()
    within = [p.country for p in scene.parties if p.country and phrase.start <= p.start < end and not p.origin]
    return tuple(dict.fromkeys(name for name in within if name))


def _stands_before(scene: Scene, act: Act, actor: Entity) -> bool:
    """Tell whether a state is named before a tax, or not in the sentence at all; behind it, it is where the money is earned."""
    named = [p for p in scene.parties if p.country == actor.name]
    return not named or any(p.start < act.start for p in named)


def _is_american_list(scene: Scene, deed: Deed, act: Act, actor: Entity) -> bool:
    """Tell whether a firm was put on the Entity List by nobody who is named: another state only stands in the sentence."""
    listed = deed.object
    if deed.action != "list" or not act.passive or listed is None or actor.name == UNITED_STATES:
        return False
    if not listed.text.endswith("Entity List") or owners_of(scene, listed):
        return False
    named = [p for p in scene.parties if p.country == actor.name and p.end <= deed.start]
    return not named and any(p.country == actor.name for p in scene.parties)


def _is_taxed_land(scene: Scene, actor: Entity) -> bool:
    """Tell whether a state is only where the taxed goods come from or go: "imports from Japan will be taxed"."""
    named = [p for p in scene.parties if p.country == actor.name]
    return bool(named) and all(_FROM_THERE.search(scene.before(p.start, 12)) for p in named)


_FROM_THERE = lazy_regex(r"\b(?:from|to|into|in|on)\s(?:the\s)?$", re.IGNORECASE)
_AND_OFFICE = lazy_regex(
    r"\s(?:and|&)\s[A-Z]\w+\s(?:governments|ministries|regulators|authorities|officials|cabinets)\s(?:\w+\s)?"
)


def _states(scene: Scene, party: object) -> tuple[Entity, ...]:
    if not isinstance(party, Party):
        return ()
    group = group_of(scene.passage, party, [p for p in scene.parties if p.country and (is_state(p) or p is party)])
    return tuple(dict.fromkeys(Entity(p.country, "country") for p in group if p.country))
