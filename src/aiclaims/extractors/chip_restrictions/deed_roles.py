"""Who does a deed, at whom it is aimed and of what goods: read off the phrases around it."""

from __future__ import annotations

import re

from aiclaims.extractors.chip_restrictions.act_actors import actors_of, is_state, tellers_of
from aiclaims.extractors.chip_restrictions.act_targets import listed_parties
from aiclaims.extractors.chip_restrictions.composition import BUYING, doings_of
from aiclaims.extractors.chip_restrictions.deed import Deed
from aiclaims.extractors.chip_restrictions.deed_scope import completing, mark_of
from aiclaims.extractors.chip_restrictions.held_leave import holders_before
from aiclaims.extractors.chip_restrictions.items import ItemMark
from aiclaims.extractors.chip_restrictions.known_verbs import is_absolute
from aiclaims.extractors.chip_restrictions.notes import doer_of_note, headed_firm, headed_target, led_target, row_state
from aiclaims.extractors.chip_restrictions.parties import CHINA, UNITED_STATES, Party
from aiclaims.extractors.chip_restrictions.roles import AIMED, Role, fill_roles
from aiclaims.extractors.chip_restrictions.scene import Scene
from aiclaims.extractors.chip_restrictions.shapes import Act
from aiclaims.extractors.chip_restrictions.subjects import owners_of, subject_of
from aiclaims.extractors.chip_restrictions.target_candidates import is_target
from aiclaims.frames import Binding, group_of
from aiclaims.patterns import lazy_regex
from aiclaims.reading import CueMark, Mark
from aiclaims.reading.syntax import Complement, Predicate
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


def aimed_at(scene: Scene, deed: Deed, act: Act, actors: tuple[Entity, ...]) -> tuple[Entity, ...]:
    """Name those at whom a deed is aimed: whom its phrases name behind "to", "on" or "against", or whom it is done to."""
    if deed.action == "tariff":
        return _sellers(scene, deed) if deed.seller is not None else ()
    holders = _holders(scene, deed)
    if holders is not None:
        return listed_parties(scene, act, holders, actors)
    deprived = _deprived(scene, deed)
    if deprived:
        return deprived
    roles = fill_roles(scene, deed.scope)
    sold = deed.seller
    held = [
        r
        for r in roles
        if isinstance(r.mark, Party)
        and (is_target(r.mark) or (deed.action == "list" and r.mark.entity.type == "institution"))
        and r.mark.entity not in actors
        and not (sold is not None and sold.start <= r.mark.start < sold.end)
        and not (r.mark.entity.name == UNITED_STATES and not actors)
        and not _only_tells(scene, r)
        and not _is_home_of_firm(scene, r.mark)
        and not _makes_what_row_is_about(scene, r.mark)
        and not (deed.action == "list" and _is_owned(scene, r.mark))
        and not _of_other_rule(scene, deed, r)
    ]
    if deed.action == "list" and len({p.country for p in scene.parties if p.buyers and deed.start <= p.start}) > 1:
        # "140 firms, among them one of Japan": no country has a number of its own.
        return ()
    own = deed.predicate.complements if deed.predicate is not None and not deed.noun else deed.scope
    at = deed.anchor.start
    struck = [*own, *(c for c in deed.scope if act.passive and c.start < at), *_served(scene, deed)]
    struck += _let_buy(scene, deed)
    aimed = [
        r
        for r in held
        if r.preposition in AIMED or (r.preposition == "by" and (_takes(scene, deed) or _runs(scene, r.mark)))
    ]
    sellers = _barred_sellers(scene, deed)
    if sellers:
        return listed_parties(scene, act, sellers[0], actors)
    plain = [
        r
        for r in held
        if not r.preposition
        and (not _is_reference(r) or (deed.undoes_rule and isinstance(r.mark, Party) and r.mark.buyers))
        and any(c.start <= r.mark.start < c.end for c in struck)
    ]
    # A list takes in its object; who else is named behind "to" is whom it sells to.
    if deed.action == "list":
        # "Six subsidiaries of a firm, the country's largest": of the firm.
        plain = [r for r in held if r.preposition == "of" and _UNITS_OF.search(scene.before(r.mark.start, 30))] or plain
    given = [r for r in plain if isinstance(r.mark, Party) and r.mark.entity.type == "firm" and deed.doing == "give"]
    if len(given) < 2 and not act.passive:
        # One firm's leave is told by where it may sell, that of several by who they are.
        given = []
    ranked = (*given, *plain, *aimed) if deed.action == "list" or given else (*aimed, *plain)
    chosen = next(iter((*ranked, *(r for r in held if r.preposition == "of" and deed.action == "list"))), None)
    if (
        chosen is not None
        and isinstance(chosen.mark, Party)
        and chosen.mark.reference
        and chosen.mark.entity.type == "firm"
    ):
        chosen = None
    if chosen is None:
        if deed.action == "ease" and sold is not None:
            return _sellers(scene, deed)
        cue = deed.object.cue if isinstance(deed.object, CueMark) else ""
        if deed.object is not None and cue == "leave" and (before := holders_before(scene, deed.object)):
            return before
        at = deed.anchor.start
        headed = headed_firm(scene, at) if deed.action == "list" else headed_target(scene, at) or led_target(scene)
        return (headed,) if headed is not None and headed not in actors else ()
    party = chosen.mark
    assert isinstance(party, Party)
    return listed_parties(scene, act, party, actors)


def _deprived(scene: Scene, deed: Deed) -> tuple[Entity, ...]:
    """Name the firms whose access is restricted: "their access to tools was limited by the ministry"."""
    own, lost = deed.predicate, deed.object
    if deed.action != "restrict" or deed.noun or own is None or not own.passive or own.subject is None or lost is None:
        return ()
    if lost.end > own.start or _ACCESS.fullmatch(lost.text) is None:
        return ()
    firms = [p for p in scene.parties if p.entity.type == "firm"]
    owner = next((p for p in reversed(firms) if _OWN.fullmatch(scene.text, p.end, lost.start)), None)
    if owner is not None and owner.reference:
        # "A and B are known firms, and their access": of both.
        owner = next((p for p in reversed(firms) if p.entity == owner.entity and not p.reference), None)
    return () if owner is None else tuple(dict.fromkeys(p.entity for p in group_of(scene.passage, owner, firms)))


_ACCESS = lazy_regex(r"access|suppl(?:y|ies)|purchases|imports|procurement|acquisition", re.IGNORECASE)
_OWN = lazy_regex(r"(?:['’]s?)?\s(?:[a-z]+\s){0,2}")


def _is_home_of_firm(scene: Scene, party: Party) -> bool:
    """Tell whether a country only says where the firm behind it is from: "curbs on China's ZTE"."""
    return (
        party.owner_of
        and party.entity.type == "country"
        and any(p.entity.type == "firm" and _TO_FIRM.fullmatch(scene.text, party.end, p.start) for p in scene.parties)
    )


_TO_FIRM = lazy_regex(
    r"(?:['’]s?)?\s(?:(?!(?:access|purchases|imports|acquisition|use|and|of|to|from|by|with|for|on|in)\b)[a-z-]+\s){0,4}"
)


def _makes_what_row_is_about(scene: Scene, party: Party) -> bool:
    """Tell whether a cell only names the maker of the chip whose row notes an act: "B200 | Nvidia | Banned"."""
    if scene.passage.kind != "row":
        return False
    return any(m.entity.type == "chip" and m.owner == party.entity.name for m in scene.passage.entities)


def _barred_sellers(scene: Scene, deed: Deed) -> list[Party]:
    """Give from whom others are kept from buying: "barred local operators from buying chips from Micron"."""
    parse, own = scene.passage.parse, deed.predicate
    if deed.action != "restrict" or own is None or own not in parse.predicates or deed.noun:
        return []
    inner = completing(parse, parse.predicates.index(own))
    if inner is None or inner.verb not in BUYING:
        return []
    if _bars_others(scene, own, inner):
        return []
    bought = [c for c in inner.complements if c.preposition == "from"]
    return [p for p in scene.parties if p.entity.type == "firm" and any(c.start <= p.start < c.end for c in bought)]


def _bars_others(scene: Scene, own: Predicate, inner: Predicate) -> bool:
    """Tell whether who may not buy is a firm or are firms of another state than rules: "Washington barred SMIC from buying"."""
    barred = own.subject if own.passive else inner.subject
    ruling = {p.state for p in scene.parties if p.state and p.entity.type == "country"}
    return barred is not None and any(
        (p.entity.type == "firm" or p.buyers) and p.country not in ruling and barred.start <= p.start < barred.end
        for p in scene.parties
    )


_UNITS_OF = lazy_regex(r"\b(?:subsidiaries|affiliates|units|arms|entities) of\s$")
# Of whom the listed is only the owner or a rival: "Nexperia's Chinese owner was added".
_OWNER = lazy_regex(
    r"(?:['’]s?)?\s(?:[\w-]+\s){0,2}?(?:owners?|parent|shareholders?|rivals?|suppliers?|customers?|founders?|investors?|partners?)\b",
    re.IGNORECASE,
)


def _is_owned(scene: Scene, party: Party) -> bool:
    """Tell whether a party stands only before its owner or rival, or where that owner is from."""
    found = _OWNER.match(scene.text, party.end)
    return found is not None and (party.owner_of or found[0].endswith(("owner", "parent")))


def _served(scene: Scene, deed: Deed) -> tuple[Complement, ...]:
    """Give whom somebody is kept from serving: "barred from servicing Chinese fabs"."""
    parse, own = scene.passage.parse, deed.predicate
    inner = completing(parse, parse.predicates.index(own)) if own in parse.predicates and not deed.noun else None
    return inner.complements if inner is not None and inner.verb in _SERVES else ()


def _let_buy(scene: Scene, deed: Deed) -> tuple[Complement, ...]:
    """Give whom the leave that is given lets buy: "granted licences allowing two firms to import GPUs"."""
    parse, own = scene.passage.parse, deed.predicate
    if own is None or deed.noun or deed.doing not in {"give", "let"}:
        return ()
    for number, over in enumerate(parse.predicates):
        inner = completing(parse, number)
        lets = "let" in doings_of(over.verb) or over.verb in _ENABLES
        if over.start > own.end and lets and not over.passive and inner is not None and inner.verb in BUYING:
            return tuple(c for c in over.complements if not c.preposition)
    return ()


_ENABLES = word_set("enable")
_SERVES = frozenset("service supply equip support maintain serve work assist help".split())


def stands_with(scene: Scene, deed: Deed, entity: Entity) -> bool:
    """Tell whether somebody is named in the clause of a deed, and not with another verb or rule; who is not named may be carried on."""
    named = [p for p in scene.parties if p.entity == entity]
    inside = {r.mark.start: r for r in fill_roles(scene, deed.scope)}
    for party in named:
        if party.reference and party.owner_of:
            continue
        role = inside.get(party.start)
        if role is not None and role.preposition in _BESIDE:
            continue
        if deed.object is not None and _LIKENED.search(scene.text[deed.object.end : party.start]):
            continue
        if role is not None or in_clause(scene, deed, party.start):
            return True
    return not named


def in_clause(scene: Scene, deed: Deed, offset: int) -> bool:
    """Tell whether a place belongs to the clause of a deed, or to one that completes or describes it."""
    parse, own = scene.passage.parse, deed.predicate
    other = parse.clause_at(offset)
    if own is None or other is None or other.head == own.head or other.subject == own.subject or other.form != "finite":
        return True
    if is_absolute(scene, own) and other == next((p for p in reversed(parse.predicates) if p.end <= own.start), None):
        # "may ship its chip, with a tenth of the proceeds going to Washington": of those goods.
        return True
    if (
        other.verb == "be"
        and own.subject is not None
        and any(c.start <= own.subject.start < c.end for c in other.complements)
    ):
        # "A is a foundry that was listed": A was.
        return True
    return own in parse.governors_of(other) or other in parse.governors_of(own)


_BESIDE = frozenset("beyond than like besides except outside".split())
_TAKEN = lazy_regex(
    r"\b(?:access|purchas\w+|imports?|procure\w*|use|acquisition)\s(?:of\s[^;.]{0,60}?\s)?by\b", re.IGNORECASE
)


def _takes(scene: Scene, deed: Deed) -> bool:
    """Tell whether those behind a "by" are the buyers: "restricted access by Huawei to tools"."""
    return _TAKEN.search(scene.text, deed.start, deed.end) is not None


def _runs(scene: Scene, mark: Mark) -> bool:
    """Tell whether somebody is said to run what stands before: "controls on plants run by two firms"."""
    return _RUN_BY.search(scene.before(mark.start, 40)) is not None


_RUN_BY = lazy_regex(r"\b(?:run|owned|operated|controlled|held|managed|led) by\s(?:the\s|Chinese\s|China['’]s\s)?$")


def _holders(scene: Scene, deed: Deed) -> Party | None:
    """Find the firm that loses a licence or privilege: who owns it, or whom the words around a privilege name."""
    cue = deed.object.cue if isinstance(deed.object, CueMark) else ""
    if deed.object is None or cue not in {"leave", "licence", "privilege"} or deed.doing not in _TAKEN_AWAY:
        return None
    firms = [p for p in scene.parties if p.entity.type == "firm" and not p.origin]
    inside = [p for p in firms if any(c.start <= p.start < c.end for c in deed.scope)]
    at = deed.object.start
    owns = [p for p in inside if p.end <= at and (p.owner_of or cue != "licence") and at - p.end < 60]
    people = [p for p in scene.parties if p.buyers and any(c.start <= p.start < c.end for c in deed.scope)]
    return next(iter((*owns, *((*inside, *people) if cue != "licence" else ()))), None)


_TAKEN_AWAY = frozenset(("undo", "suspend", "delist", "deny"))

# A rule that another is likened to has its own target: "in line with America's controls against China".
_LIKENED = lazy_regex(
    r"\b(?:in line with|similar to|like|modelled on|modeled on|mirror\w*|match\w*|as well as|than|compared (?:to|with)|relative to|in the case of)\b[^.;]*$",
    re.IGNORECASE,
)


def _of_other_rule(scene: Scene, deed: Deed, role: Role) -> bool:
    """Tell whether a party stands with a rule that this act is only likened to."""
    return deed.object is not None and _LIKENED.search(scene.text[deed.object.end : role.mark.start]) is not None


def _only_tells(scene: Scene, role: Role) -> bool:
    return (
        re.search(
            r"\b(?:according to|due to|owing to|thanks to|in addition to|similar to|next to|alongside|along with|together with|as well as|unlike|not (?:just|only|merely|simply) (?:to|on|against|for))\s(?:the\s)?$",
            scene.before(role.mark.start),
            re.IGNORECASE,
        )
        is not None
    )


def _is_reference(role: Role) -> bool:
    return isinstance(role.mark, Party) and role.mark.reference and role.mark.owner_of


def _sellers(scene: Scene, deed: Deed) -> tuple[Entity, ...]:
    sold = deed.seller
    assert sold is not None
    for kind in ("firm", "country"):
        able = [p for p in scene.parties if p.entity.type == kind and p.entity.name != UNITED_STATES]
        first = next((p for p in able if sold.start <= p.start < sold.end), None)
        if first is not None:
            return tuple(dict.fromkeys(p.entity for p in group_of(scene.passage, first, able)))
    return ()


# Goods behind these belong to what happens beside the deed.
_NOT_OF_IT = frozenset("by with under than as amid after before despite following since".split())
_GOODS = frozenset(("", "of", "on", "for", "over", "in", "including", "from"))


def goods_of(scene: Scene, deed: Deed) -> ItemMark | None:
    """Give the first goods among the phrases of a deed."""
    roles = fill_roles(scene, deed.scope)
    goods = [r for r in roles if isinstance(r.mark, ItemMark) and r.preposition not in _NOT_OF_IT]
    made = deed.object if isinstance(deed.object, CueMark) and deed.object.cue == "goods" else None
    if made is not None and (
        own := next((r for r in goods if made.start <= r.mark.end and r.mark.start < made.end), None)
    ):
        # "bars foundries that use its tools from making chips": what they may not make.
        assert isinstance(own.mark, ItemMark)
        return own.mark
    chosen = next((r.mark for r in goods if r.preposition in _GOODS), None) or next((r.mark for r in goods), None)
    plain = _plain_goods(scene, deed)
    if isinstance(chosen, ItemMark) and not (plain is not None and _is_made_there(scene, deed, plain, chosen)):
        return chosen
    return _among(scene, plain) or plain if plain is not None else None


def _is_made_there(scene: Scene, deed: Deed, plain: ItemMark, goods: ItemMark) -> bool:
    """Tell whether goods stand only in a clause behind what a licence is for: "for items sent to a plant that makes GPUs"."""
    describing = scene.passage.parse.predicate_over(goods.core)
    return (
        deed.action == "license"
        and plain.end <= goods.start
        and describing is not None
        and describing.link == "relative"
        and describing.start > plain.end
    )


def _among(scene: Scene, plain: ItemMark) -> ItemMark | None:
    """Give the goods that a plain word is said to include: "20 products -- among them memory -- sold to Oman"."""
    return next((i for i in scene.goods if _INCLUDING.fullmatch(scene.text, plain.end, i.start)), None)


_INCLUDING = lazy_regex(
    r"\s?(?:-{1,2}|[–—,(:])?\s?(?:including|such as|namely|among them|for example|notably|e\.g\.,?)\s(?:[a-z-]+\s){0,2}",
    re.IGNORECASE,
)


# Words too wide to be goods anywhere else are goods where trade in them is what an act is about.
_WIDE = lazy_regex(
    r"(?:\b(?:the|its|their|any|all|some|such|more|spare|other)\s)*(?P<goods>(?:[\w-]+\s){0,3}?(?:items|tools?|equipment|software|machines?|(?:machine|scanner|tool) models|machinery|scanners?|"
    r"hardware|products|technolog(?:y|ies)|parts|components|systems|devices|gear|magnets|metals|minerals|dies))$",
    re.IGNORECASE,
)


def _plain_goods(scene: Scene, deed: Deed) -> ItemMark | None:
    for phrase in deed.scope:
        match = _WIDE.search(scene.text[phrase.start : phrase.end])
        if match and phrase.preposition in {"", "of", "on", "for", "to"} and deed.action not in {"list", "tariff"}:
            start = phrase.start + match.start("goods")
            return ItemMark(start=start, end=phrase.end, text=match["goods"], kind="technology", core=start)
    return None
