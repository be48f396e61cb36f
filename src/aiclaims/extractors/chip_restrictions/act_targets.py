"""At whom a measure is aimed."""

from __future__ import annotations

import re

from aiclaims.extractors.chip_restrictions.items import ItemMark
from aiclaims.extractors.chip_restrictions.notes import tells_other
from aiclaims.extractors.chip_restrictions.parties import CHINA, UNITED_STATES, Party
from aiclaims.extractors.chip_restrictions.roles import AIMED, roles_of
from aiclaims.extractors.chip_restrictions.scene import Scene
from aiclaims.extractors.chip_restrictions.shapes import Act, is_share
from aiclaims.extractors.chip_restrictions.subjects import is_hindered
from aiclaims.extractors.chip_restrictions.target_candidates import TARGETS, is_payer, is_seller, is_target
from aiclaims.frames import Binding, announcement, group_of
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Mark
from aiclaims.schema import Entity


def targets_of(scene: Scene, act: Act, binding: Binding, actors: tuple[Entity, ...]) -> tuple[Entity, ...]:
    """Name those at whom a measure is aimed, a list of them each; none where the text names nobody."""
    found, by_role = _by_role(scene, act, binding.get("target"), actors)
    if (
        actors
        and actors[0].name == CHINA
        and act.verb in {"tell", "restrict"}
        and act.action == "restrict"
        and not act.passive
    ):
        own = _OWN_FIRMS.match(scene.text[act.end : act.end + 60])
        if own:
            # "told local firms not to": a state's own.
            return actors[:1]
    if isinstance(found, Party) and tells_other(scene, act.start, found.start):
        found = None
    payers = payers_behind(scene, act) if act.action == "tariff" else ()
    if payers:
        return payers
    if act.action == "tariff" and isinstance(found, Party) and _EARNED.search(scene.text, act.start, found.start):
        # A tax on what is earned with sales to somebody is not theirs to pay.
        found = None
    if not isinstance(found, Party) or not (by_role or _is_aimed_at(scene, act, found)):
        return _unnamed(scene, act, actors)
    if found.reference and act.verb == "pay" and _payers(scene, act):
        return _payers(scene, act)
    found_all = listed_parties(scene, act, found, actors)
    # Unnamed rules are the United States' own: it is their target only where another state acts.
    return tuple(t for t in found_all if t.name != UNITED_STATES or actors or _material(binding))


def listed_parties(scene: Scene, act: Act, party: Party, actors: tuple[Entity, ...]) -> tuple[Entity, ...]:
    """Name those that a party is listed with; "companies such as A and B" are one party: the companies."""
    party = apposed(scene, party)
    named = _set_off(scene, party)
    group = (
        named
        if named
        else (party,)
        if party.owner_of
        else group_of(scene.passage, party, [p for p in scene.parties if _may_be_listed(scene, p, party)])
    )
    group = tuple(p for p in group if not _verb_between(scene, group[0], p))
    if _EXAMPLES.search(scene.before(group[0].start)) and party.entity.type == "firm":
        whole = [p for p in scene.parties if p.buyers and p.end <= group[0].start]
        if whole or group[0].country not in {None, UNITED_STATES}:
            return (whole[-1].entity if whole else Entity(group[0].country or "", "country"),)
    tiers = [p for p in scene.parties if p.entity.type == "group" and p.end <= group[0].start]
    if tiers and _EXAMPLES.search(scene.before(group[0].start)):
        return (tiers[-1].entity,)
    if (
        (act.action == "list" or re.search(r"\b(?:entities|companies|firms)\b", scene.before(group[0].start)))
        and len(group) > 1
        and re.search(r"\b(?:from|in|across)\s(?:the\s)?$", scene.before(group[0].start))
    ):
        # Entities from several countries are one listing, of which no country has a number of its own.
        return ()
    return tuple(dict.fromkeys(p.entity for p in group if p.entity not in actors))


def _by_role(scene: Scene, act: Act, found: Mark | None, actors: tuple[Entity, ...]) -> tuple[Mark | None, bool]:
    """Prefer whom the verb's own words name to somebody near it, who belongs to another verb; tell whether they name it."""
    roles = roles_of(scene, act, act.object)
    if roles is None or is_share(act) or act.action == "tariff":
        return found, False
    held = [
        role
        for role in roles.inside
        if is_target(role.mark)
        and isinstance(role.mark, Party)
        and role.mark.entity not in actors
        and not is_seller(scene, act, role.mark)
    ]
    own = next((role for role in held if role.mark is found), None)
    if own is not None and (own.preposition or act.action == "list" or act.passive):
        return found, own.preposition in AIMED
    named = [role for role in held if isinstance(role.mark, Party) and not role.mark.reference]
    aimed = [role for role in named if role.preposition in AIMED] or [role for role in named if roles.is_object(role)]
    if aimed:
        return aimed[0].mark, True
    if own is not None:
        return found, False
    if (
        isinstance(found, Party)
        and roles.belongs_elsewhere(scene, found)
        and not (act.passive and found.start < act.start)
    ):
        return None, False
    return found, False


def _verb_between(scene: Scene, first: Party, other: Party) -> bool:
    """Tell whether a verb stands between two parties, so that they are no list: "A's licence was revoked; B and C kept theirs"."""
    return any(
        (p.form == "finite" or p.link == "adverbial") and first.end <= p.start < other.start
        for p in scene.passage.parse.predicates
    )


def apposed(scene: Scene, party: Party) -> Party:
    """Give the firm that a description stands before or is said to fit: "Chinese tech giant Huawei", "Huawei is a Chinese giant"."""
    if not party.adjective:
        return party
    over = scene.passage.parse.predicate_over(party.start) if _ONE.search(scene.before(party.start)) else None
    if over is not None and over.verb == "be" and over.subject is not None and over.end < party.start:
        # Who is named beside it stands first: "A (once B)".
        for firm in scene.parties:
            if firm.entity.type == "firm" and over.subject.start <= firm.start < over.subject.end and not firm.owner_of:
                return firm
    if not party.buyers:
        described = next(
            (
                p
                for p in scene.parties
                if p.entity.type == "firm" and _DESCRIBES.fullmatch(scene.text, party.end, p.start)
            ),
            None,
        )
        return described or party
    end = party.end + 1 + len(party.head)
    return next(
        (
            p
            for p in scene.parties
            if p.entity.type == "firm" and party.end < p.start and end - 1 <= p.end and p.start <= end + 1
        ),
        party,
    )


# "Chinese telecoms giant Huawei"
_DESCRIBES = lazy_regex(
    r"\s(?:(?!(?:and|or|of|to|in|from|by|with|on|for|at|like|including|firms|companies|chips?)\b)[a-z][\w-]*\s){1,4}"
)
_ONE = lazy_regex(r"\b(?:is|was) (?:now )?an?\s(?:[a-z-]+\s){0,2}$")


def _may_be_listed(scene: Scene, other: Party, party: Party) -> bool:
    """Tell whether another may stand in a list with a party: nobody whose firm it is called ("SMIC, China's largest foundry")."""
    firm = party.entity.type == "firm"
    describes = (
        firm and other.entity.type == "country" and (other.owner_of or _HOME.search(scene.before(other.start, 12)))
    )
    return not (other.origin or describes or scene.speaks(other) or _opens_clause(scene, other))


def _opens_clause(scene: Scene, party: Party) -> bool:
    """Tell whether a party is what another clause is about: "to China, SMIC opened a fab"."""
    return scene.before(party.start, 2) == ", " and any(
        p.form == "finite" and not p.passive and p.subject is not None and p.subject.start == party.start < p.start
        for p in scene.passage.parse.predicates
    )


# Where a firm that is listed is from: "G42 of the Emirates and".
_HOME = lazy_regex(r"\w\s(?:of|in)\s(?:the\s)?$")


def _set_off(scene: Scene, party: Party) -> tuple[Party, ...]:
    """Give the firms whose names stand in dashes or commas behind a description of them: "two Chinese startups — A and B —"."""
    if party.entity.type == "country" and (colon := _COLON.match(scene.text, party.end)):
        # "for three plants in China: A; B; and C", "fabs in China (A, B and C)"
        firms = [p for p in scene.parties if p.entity.type == "firm"]
        first = next((p for p in firms if p.start == colon.end()), None)
        return group_of(scene.passage, first, firms) if first is not None else ()
    phrase = scene.passage.parse.phrase_at(party.start) if party.adjective and party.buyers else None
    if phrase is None:
        return ()
    firms = [p for p in scene.parties if p.entity.type == "firm" and not p.origin and p.start >= phrase.end]
    if not firms or _DASH.fullmatch(scene.text, phrase.end, firms[0].start) is None:
        return ()
    group = group_of(scene.passage, firms[0], firms)
    return () if _AMONG.match(scene.text, group[-1].end) else group


_COLON = lazy_regex(r"(?::\s|\s\()(?:the\s)?")
_DASH = lazy_regex(r"\s*(?:-{1,2}|[–—:,(])\s*(?:namely\s|the\s)?")
_AMONG = lazy_regex(r"\W*(?:among|included|being)\b", re.IGNORECASE)


def _is_owner_of_goods(scene: Scene, party: Party) -> bool:
    """Tell whether "its" only tells whose goods are meant ("licences for its chips")."""
    return party.reference and party.owner_of and any(0 <= item.start - party.end <= 1 for item in scene.items)


_OWN_FIRMS = lazy_regex(
    r"(?:\s+[\w-]+){0,2}?\s+(?:local|domestic|home|its|Chinese|the country['’]s)\s+(?:own\s+)?(?:[\w-]+\s+){0,2}?"
    r"(?:compan(?:y|ies)|firms|giants|groups|buyers|importers|developers|startups|majors|platforms|carmakers|operators|data cent(?:er|re)s?|carriers|agencies|banks|labs|designers|(?:\w+-?)?makers|manufacturers|suppliers)\b"
)


def _is_aimed_at(scene: Scene, act: Act, party: Party) -> bool:
    """Tell whether a party stands where a target does: announced by a preposition, or as the verb's own object."""
    announced = announcement(scene.passage, party, TARGETS)
    if _is_owner_of_goods(scene, party) or re.search(
        r"\b(?:due|owing|thanks) to\s(?:the\s)?$", scene.before(party.start)
    ):
        return False
    between = scene.text[act.end : party.start]
    if not act.passive and party.start >= act.end and announced is None:
        quoted = between.strip().startswith(("(", "“"))
        if scene.passage.barrier(act.end, party.start) >= 1.0 and not quoted:
            return False
    if act.verb == "restrict" and not act.passive and party.end <= act.start and announced is None:
        # Who stands before the verb is not its object.
        return False
    if act.verb == "restrict" and announced is None and re.search(r"\bto (?!the\b)[a-z]+ ", between):
        # Who stands behind a purpose is its object: "blocks imports to build up a champion".
        return False
    if party.entity.name == UNITED_STATES and announced not in {"to", "against", "on", "into", "for"}:
        return False
    return not party.reference or party.owner_of or _is_object(scene, act, party)


def _unnamed(scene: Scene, act: Act, actors: tuple[Entity, ...]) -> tuple[Entity, ...]:
    """Give the target of an act that names none: own firms, who pays, whose goods are freed, those listed before."""
    own = actors[0] if actors and act.verb in {"exclude", "restrict", "tell", "impose", "grant", "allow"} else None
    if (
        own is not None
        and own.name == CHINA
        and _HOME_FIRMS.search(scene.text[act.end :] if act.action == "ease" else scene.text)
    ):
        return (own,)
    if is_share(act):
        return _payers(scene, act)
    if actors and actors[0].name == CHINA and act.verb == "restrict":
        return _makers_of_goods(scene, act) or _listed_before(scene)
    if act.action == "ease":
        return _eased(scene, act)
    held_back = tuple(
        p.entity for p in scene.parties if p.country and p.entity.type == "country" and is_hindered(scene, p)
    )
    return _listed_before(scene) or held_back[:1]


_HOME_FIRMS = lazy_regex(
    r"(?<!U\.S\. )(?<!US )(?<!American )(?<!foreign )(?<!Japanese )\b(?:compan(?:y|ies)|firms|tech giants|buyers|importers|agents|operators|data cent(?:er|re)s|carriers|groups|giants|labs)\b",
    re.IGNORECASE,
)


def _payers(scene: Scene, act: Act) -> tuple[Entity, ...]:
    """Take the firms that open the sentence as those who pay: "A and B agreed ... the two will hand over"."""
    firms = [
        p for p in scene.parties if is_payer(p) and p.end <= act.start and not (p.reference and _BOTH.match(p.text))
    ]
    if firms:
        return tuple(dict.fromkeys(p.entity for p in group_of(scene.passage, firms[0], firms)))
    if behind := payers_behind(scene, act):
        return behind
    if selling := sellers_sharing(scene, act):
        return selling
    previous = scene.passage.previous
    if previous is None or not _BOTH.search(scene.text, 0, act.start):
        return ()
    # "Both companies agreed to pay": the two that the sentence before has named.
    named = tuple(dict.fromkeys(m.entity for m in previous.entities if m.entity.type == "firm"))
    return named if len(named) == _TWO else ()


def sellers_sharing(scene: Scene, act: Act) -> tuple[Entity, ...]:
    """Take the firms whose sales a share is said to be of: "clears Nvidia chip sales to China, for a 25% cut"."""
    sellers = [
        p
        for p in scene.parties
        if p.entity.type == "firm" and p.country != CHINA and p.end <= act.start and _ITS_SALES.match(scene.text, p.end)
    ]
    if not sellers:
        return ()
    chain = [sellers[-1]]
    for firm in reversed([p for p in scene.parties if p.entity.type == "firm" and p.end < sellers[-1].start]):
        if _LINK.fullmatch(scene.text, firm.end, chain[0].start):
            chain.insert(0, firm)
    return tuple(dict.fromkeys(p.entity for p in chain))


_LINK = lazy_regex(r"(?:\s?[/&,]|,?\s(?:and|or))\s?")
_ITS_SALES = lazy_regex(
    r"(?:['’]s?)?\s(?:(?!(?:and|or|to|in|on|for|from|with|by|that|which)\b)[\w.-]+\s){0,4}?(?:sales?|exports?|shipments?|revenues?)\b",
    re.IGNORECASE,
)


def payers_behind(scene: Scene, act: Act) -> tuple[Entity, ...]:
    """Take the firms that a tax is said to be on: "a 15% deal struck with A and B", "a 25% tax, applying to A and B"."""
    able = [p for p in scene.parties if is_payer(p)]
    first = next((p for p in able if p.start >= act.end and _WITH.search(scene.before(p.start, 20))), None)
    return tuple(dict.fromkeys(p.entity for p in group_of(scene.passage, first, able))) if first is not None else ()


_TWO = 2
_WITH = lazy_regex(
    r"\b(?:with|appl(?:y|ies|ying|ied) to|cover(?:s|ing)|affect(?:s|ing)|hit(?:s|ting)?|paid by|owed by)\s$"
)
_EARNED = lazy_regex(
    r"\b(?:revenues?|proceeds|earnings|sales|profits?)\b[^;.]*\b(?:to|in|into|from)\s(?:the\s)?$", re.IGNORECASE
)
_BOTH = lazy_regex(r"\b(?:both|the two) (?:compan(?:y|ies)|firms|chip-?makers|chip designers|vendors)\b", re.IGNORECASE)


def _eased(scene: Scene, act: Act) -> tuple[Entity, ...]:
    """Take the firm whose goods are let through, where no destination is named."""
    return _makers_of_goods(scene, act) or _listed_before(scene)


_SMUGGLED = lazy_regex(
    r"\b(?:smuggled|contraband|illicit|illegal|black-market|grey-market|gray-market)\s$", re.IGNORECASE
)


def _makers_of_goods(scene: Scene, act: Act) -> tuple[Entity, ...]:
    """Take the foreign firm whose goods an act is about."""
    makers = [
        p
        for p in scene.parties
        if p.origin
        and p.entity.type == "firm"
        and p.country != CHINA
        and p.start >= act.end
        and not _SMUGGLED.search(scene.before(p.start, 30))
    ]
    return (makers[0].entity,) if makers else ()


def _is_object(scene: Scene, act: Act, party: Party) -> bool:
    """Tell whether a pronoun is the object of a verb, or of a preposition that tells where something goes."""
    between = scene.text[act.end : party.start]
    return (
        (party.start >= act.end and len(between.split()) <= 1)
        or bool(re.search(r"\b(?:to|against|for|from|on|there|into|in)\s+$", scene.before(party.start)))
        or party.text.lower().startswith(("the ", "that "))
    )


def _listed_before(scene: Scene) -> tuple[Entity, ...]:
    """Take up the parties of the claim before: "these entities", "all 13 companies"."""
    earlier = scene.last("measure")
    again = re.search(
        r"\b(?:these|those|the|all|both|such|each)\s+(?:\w+\s+){0,2}(?:entities|companies|firms|parties|"
        r"organi[sz]ations)\b",
        scene.text,
        re.IGNORECASE,
    )
    return (earlier.target,) if earlier and earlier.target and again else ()


_EXAMPLES = lazy_regex(
    r"\b(?:such as|including|like|among them|notably|namely)\s+(?:the\s+)?(?:(?!\w+ing\b)[a-z-]+\s+){0,4}$",
    re.IGNORECASE,
)


def _material(binding: Binding) -> bool:
    item = binding.get("item")
    return isinstance(item, ItemMark) and item.kind == "material"
