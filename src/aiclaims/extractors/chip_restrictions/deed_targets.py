"""At whom a deed is aimed, and who stands in its clause: read off the phrases around it."""

from __future__ import annotations

import re

from aiclaims.extractors.chip_restrictions.act_targets import listed_parties
from aiclaims.extractors.chip_restrictions.composition import BUYING, doings_of
from aiclaims.extractors.chip_restrictions.deed import Deed
from aiclaims.extractors.chip_restrictions.deed_scope import completing
from aiclaims.extractors.chip_restrictions.held_leave import holders_before
from aiclaims.extractors.chip_restrictions.known_verbs import is_absolute
from aiclaims.extractors.chip_restrictions.notes import headed_firm, headed_target, led_target
from aiclaims.extractors.chip_restrictions.parties import UNITED_STATES, Party
from aiclaims.extractors.chip_restrictions.roles import AIMED, Role, fill_roles
from aiclaims.extractors.chip_restrictions.scene import Scene
from aiclaims.extractors.chip_restrictions.shapes import Act
from aiclaims.extractors.chip_restrictions.target_candidates import is_target
from aiclaims.frames import group_of
from aiclaims.patterns import lazy_regex
from aiclaims.reading import CueMark, Mark
from aiclaims.reading.syntax import Complement, Predicate
from aiclaims.reading.tokens import word_set
from aiclaims.schema import Entity


def aimed_at(scene: Scene, deed: Deed, act: Act, actors: tuple[Entity, ...]) -> tuple[Entity, ...]:
    """Name those at whom a deed is aimed: whom its phrases name behind "to", "on" or "against", or whom it is done to."""
    if deed.action == "tariff":
        return _sellers(scene, deed) if deed.seller is not None else _whose_sales(scene, deed)
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


def _whose_sales(scene: Scene, deed: Deed) -> tuple[Entity, ...]:
    """Name the one firm whose goods a share is taken of where these are let through: "to allow sales of A's chips if it gets 20%"."""
    if deed.doing != "pay" or _SALE.search(scene.text, 0, deed.start) is None:
        return ()
    makers = {p.entity for p in scene.parties if p.origin and p.entity.type == "firm" and p.country == UNITED_STATES}
    return tuple(makers) if len(makers) == 1 else ()


_SALE = lazy_regex(r"\b(?:sales?|exports?|shipments?|sell(?:ing)?|ship(?:ping)?|export(?:ing)?)\b", re.IGNORECASE)


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
