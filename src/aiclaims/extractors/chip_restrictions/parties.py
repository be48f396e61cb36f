"""Who acts and whom it concerns: states with their offices, firms, and the groups spoken of as one."""

from __future__ import annotations

import re

import attrs

from aiclaims.extractors.chip_restrictions.groups import lands_in
from aiclaims.extractors.chip_restrictions.items import ItemMark
from aiclaims.extractors.chip_restrictions.listed_names import find_listed_names
from aiclaims.extractors.chip_restrictions.offices import nouns
from aiclaims.extractors.chip_restrictions.those_buyers import with_those
from aiclaims.patterns import lazy_regex
from aiclaims.reading import EntityMark, Passage
from aiclaims.reading.references import ReferenceMark
from aiclaims.schema import Entity

UNITED_STATES, CHINA = "United States", "China"


@attrs.frozen(kw_only=True)
class Party(EntityMark):
    """A mention of somebody who may act, or be acted upon.

    Args:
        state: The state that acts where this party does; None for a firm or a people's firms.
        buyers: Whether a country's firms or buyers are meant ("Chinese customers"), not its government.
        origin: Whether it only tells where goods come from ("American chips").
        owner_of: Whether it owns what follows ("China's access", "its").
        reference: Whether it is a pronoun or bare noun.
    """

    state: str | None = None
    buyers: bool = False
    origin: bool = False
    owner_of: bool = False
    reference: bool = False


def find_parties(
    passage: Passage, items: tuple[ItemMark, ...], home: str | None, people: Entity | None = None
) -> tuple[Party, ...]:
    """Find who may act or be acted upon in a passage, in order.

    Args:
        passage: The passage.
        items: The goods in it; who only makes them is no party of what happens to them.
        home: The state that "the government" means where nothing says otherwise.
        people: The country whose firms "these companies" are, where the text has spoken of them before.
    """
    found = [
        _seen_beside(passage, items, party)
        for mark in passage.mentions
        if not (isinstance(mark, EntityMark) and mark.reports)
        and (party := _party(passage, mark, people))
        and not _is_source(passage, party)
        and not _is_dateline(passage, party)
    ]
    taken = [(party.start, party.end + len(party.head) + 1) for party in found if not party.reference]
    patterns = nouns()
    for name, state in (("us_office", UNITED_STATES), ("cn_office", CHINA), ("open_office", home)):
        for match in patterns[name].finditer(passage.text):
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            if any(
                p.state and p.end <= match.start() and _APPOSED.fullmatch(passage.text[p.end : match.start()])
                for p in found
            ):
                continue
            owner = next(
                (p for p in found if p.reference and p.owner_of and p.start >= match.start() and p.end <= match.end()),
                None,
            )
            country = (
                (owner.country if owner else None)
                or (_acting_before(passage, found, match) if name == "open_office" else None)
                or _joined(passage, found, match)
                or _seat(passage, match)
                or state
            )
            if country == UNITED_STATES and _NOT_AMERICAN.search(match[0]):
                # The United States have none: it is that of the people the sentence names first.
                named = (p.country for p in found if p.adjective and p.country != UNITED_STATES)
                country = next(named, None) or _state_before(passage)
            if country:
                found = [p for p in found if p is not owner]
                found.append(_office(match, country))
                taken.append(match.span())
    found = [p for p in found if not passage.text[: p.start].lower().endswith("non-")]
    found.extend(_mainland(passage, found))
    found.extend(
        Party(start=mark.start, end=mark.end, text=mark.text, entity=mark.entity, known=False)
        for mark in find_listed_names(passage, found)
    )
    found = with_those(passage, found, _country)
    found.extend(_tiers(passage))
    found.extend(_lands(passage, found))
    return tuple(sorted(found, key=lambda party: (party.start, party.end)))


def _mainland(passage: Passage, found: list[Party]) -> list[Party]:
    """Take the mainland, and its buyers, for China: "mainland customers", "shipments to the mainland"."""
    return [
        Party(
            start=match.start(),
            end=match.end(),
            text=match[0],
            entity=Entity(CHINA, "country"),
            country=CHINA,
            adjective=match["head"] is not None,
            head=(match["head"] or "").lower(),
            buyers=match["head"] is not None,
        )
        for match in _MAINLAND.finditer(passage.text)
        if not any(p.start < match.end() and match.start() < p.end for p in found)
    ]


def _tiers(passage: Passage) -> list[Party]:
    """Take the classes into which a rule sorts countries for parties: "Tier 2 countries face caps"."""
    return [
        Party(
            start=match.start(),
            end=match.end(),
            text=match[0],
            entity=Entity(tier_name(match["tier"]), "group"),
        )
        for match in _TIER.finditer(passage.text)
    ]


def _lands(passage: Passage, found: list[Party]) -> list[Party]:
    """Take countries that are not named for parties: "limits sales to most countries"."""
    return [
        Party(start=match.start(), end=match.end(), text=match[0], entity=Entity(match[0].lower(), "group"))
        for match in lands_in(passage.text)
        if not any(p.start < match.end() and match.start() < p.end + len(p.head) + 1 for p in found)
    ]


def tier_name(number: str) -> str:
    """Name a class of countries by its number as it is written."""
    return f"Tier {_TIER_NUMBERS.get(number.lower(), number)} countries"


_TIER = lazy_regex(
    r"\btier[- ](?P<tier>[1-4]|one|two|three|I{1,3})(?=\b)(?:[ -](?:countries|nations|states|destinations|jurisdictions|economies))\b",
    re.IGNORECASE,
)
_TIER_NUMBERS = {"one": "1", "two": "2", "three": "3", "i": "1", "ii": "2", "iii": "3"}
_MAINLAND = lazy_regex(
    r"\b(?:mainland(?=(?:-based)?\s(?P<head>(?:chip\s|AI\s|tech\s|cloud\s)?(?:customers?|buyers?|firms?|companies|clients?|labs?|fabs?|"
    r"chip-?makers?|developers?|foundries|operators?|platforms?|consumers?|purchasers?|universities|importers?))\b)|"
    r"(?<=the\s)mainland(?!\s[A-Z])(?=\s?(?:[.,;]|$|\b(?:and|or|by|in|after|since|via|through|without|despite|under)\b)))",
    re.IGNORECASE,
)
_ENDEAVOUR = lazy_regex(
    r"\s(?:advances?|progress|development|innovation|research|competitiveness|ambitions?|efforts?|production|capacity|output|industry|sector|plans?|programme|"
    r"program|supply|drive|push|access|imports?|purchases|stockpiles?|needs?|shortages?|manufacturing|making|fabrication|design|capabilit(?:y|ies)|expansion|rise|growth|prowess)\b",
    re.IGNORECASE,
)


# Making chips is what somebody does, and no goods of theirs.
_INDUSTRY = lazy_regex(r"\b(?:chip-?|semiconductor )?(?:making|manufacturing|production)$", re.IGNORECASE)


def _is_dateline(passage: Passage, party: Party) -> bool:
    """Tell whether a place in capitals before the first sentence only says where a report was filed: "LONDON The agency is"."""
    return (
        party.start == 0
        and party.entity.type == "country"
        and len(party.text) > len("U.S.")
        and party.text.isupper()
        and _FILED.match(passage.text, party.end) is not None
    )


# In a headline every word has capitals.
_FILED = re.compile(
    r"(?:,\s[A-Z][\w.]+(?:\s\d+)?)?\s?(?:\([A-Za-z ]+\)\s?)?[-–—]?\s(?:The|An?|[A-Z]\.[A-Z]\.|[A-Z][a-z]+)\s"
)


def _is_source(passage: Passage, party: Party) -> bool:
    """Tell whether somebody is only the source of what is said ("... (CNBC)", "Google News")."""
    if party.entity.type == "firm" and passage.text.startswith(" News", party.end):
        return True
    return (
        party.entity.type == "institution"
        and passage.text[: party.start].endswith(("(", "["))
        and passage.text[party.end : party.end + 1] in {")", "]", ","}
    )


_NOT_AMERICAN = lazy_regex(r"\b(?:ministry|cabinet)\b", re.IGNORECASE)


def _state_before(passage: Passage) -> str | None:
    """Give the one state but the United States that the sentence before names."""
    marks = passage.previous.entities if passage.previous is not None else ()
    states = {m.country for m in marks if m.country and m.entity.type in {"country", "agency"}} - {UNITED_STATES}
    return states.pop() if len(states) == 1 else None


def _acting_before(passage: Passage, found: list[Party], office: re.Match[str]) -> str | None:
    """Give the one foreign state that acts earlier in the sentence: "Beijing has responded, since regulators have"."""
    if not _BARE_OFFICE.fullmatch(office[0]):
        return None
    acting = {
        p.state
        for p in found
        if p.state and p.end <= office.start() and not p.owner_of and not _GOES_TO.search(passage.text[: p.start])
    }
    return acting.pop() if len(acting) == 1 else None


_BARE_OFFICE = re.compile(
    r"(?:[Tt]he |[Ll]ocal )?(?:[Rr]egulators|[Oo]fficials|[Aa]uthorities|[Cc]ustoms|[Gg]overnment|[Pp]olicymakers)"
)
_GOES_TO = lazy_regex(
    r"\b(?:to|into|in|from|against|on|of|with|for|at|by|over|about|via|through)\s(?:the\s)?$", re.IGNORECASE
)


def _joined(passage: Passage, found: list[Party], office: re.Match[str]) -> str | None:
    """Give the state of the office that another is joined to: "the Chinese Commerce Ministry and Customs Department"."""
    partner = next(
        (p for p in found if p.state and p.end <= office.start() and p.end + len(p.head) + 6 >= office.start()), None
    )
    joined = re.search(r"\band\s(?:the\s)?$", passage.text[: office.start()])
    return partner.state if partner and joined else None


def _seat(passage: Passage, office: re.Match[str]) -> str | None:
    """Give the country in which an office is said to be: "customs officers in Shenzhen"."""
    seated = re.match(r"\s(?:in|of|at)\s(?:the\s)?", passage.text[office.end() :])
    at = office.end() + seated.end() if seated else -1
    return next((mark.country for mark in passage.entities if mark.start == at), None)


# "the Cyberspace Administration, the country's top internet regulator": the office has been named already.
_APPOSED = lazy_regex(r"\)?,\s+(?:the|its|a|an)\s(?:[\w’'-]+\s){0,4}")


def _seen_beside(passage: Passage, items: tuple[ItemMark, ...], party: Party) -> Party:
    """Mark a party that only tells whose goods are meant: "Nvidia's H20", "Chinese chips", not "China chip"."""
    if party.reference and not party.owner_of:
        return party
    bare = party.entity.type == "country" and not party.adjective
    for item in items:
        inside = item.start < party.end and party.start < item.end
        ahead = (
            re.fullmatch(
                r"(?:['’]s?)?(?: \([^)]{1,20}\))?[\s-][“\"‘]?(?:(?!of\b|on\b|to\b|in\b|for\b|from\b)[a-z-]+\s){0,2}?",
                passage.text[party.end : item.start],
            )
            if party.end < item.start
            else None
        )
        if inside and (_ENDEAVOUR.match(passage.text, item.end) or _INDUSTRY.search(item.text)):
            # "China's HBM progress" is China's.
            continue
        owns = ahead is not None and (party.owner_of or ahead[0].startswith(("'", "’")) or ahead[0] in {" ", "-"})
        behind = item.end < party.start and party.entity.type == "firm" and party.country != CHINA
        if behind and _FROM_MAKERS.fullmatch(passage.text, item.end, party.start):
            return attrs.evolve(party, origin=True)
        if (inside and not bare) or (owns and not (bare and not party.owner_of) and party.entity.type != "country"):
            return attrs.evolve(party, origin=True)
    return party


# "accelerators from AMD, Intel and"
_FROM_MAKERS = lazy_regex(
    r"\s(?:(?:made|sold|supplied|designed|produced)\s)?(?:from|by)\s(?:[A-Z][\w-]+,?\s(?:and\s|or\s)?){0,4}"
)


def _office(match: re.Match[str], country: str) -> Party:
    return Party(
        start=match.start(),
        end=match.end(),
        text=match[0],
        entity=Entity(country, "country"),
        country=country,
        state=country,
    )


def _party(passage: Passage, mark: EntityMark | ReferenceMark, people: Entity | None) -> Party | None:
    if isinstance(mark, ReferenceMark):
        return _reference(passage, mark, people)
    kind = mark.entity.type
    if kind == "country" or (kind == "region" and mark.entity.name not in {"World", "Silicon Valley"}):
        return _country(passage, mark)
    seen = Party(
        start=mark.start,
        end=mark.end,
        text=mark.text,
        entity=mark.entity,
        country=mark.country,
        owner=mark.owner,
        adjective=mark.adjective,
        head=mark.head,
        known=mark.known,
        owner_of=_owns(passage, mark),
    )
    if mark.country and _governs(mark):
        # An office acts for its state, and owns nothing for itself.
        state = Entity(mark.country, "country")
        return attrs.evolve(seen, entity=state, state=state.name, adjective=False, head="", owner_of=False)
    return seen if kind in {"firm", "institution", "group"} else None


def _owns(passage: Passage, mark: EntityMark) -> bool:
    return mark.text.endswith(("'s", "’s")) or passage.text[mark.end : mark.end + 2] in {"'s", "’s", "' ", "’ "}


def _governs(mark: EntityMark) -> bool:
    """Tell whether an office or person acts for a state: agencies do, and persons of no firm."""
    if mark.entity.type == "person":
        return mark.owner is None and (mark.person_of is None or mark.person_of == mark.country)
    return mark.entity.type == "agency"


def _country(passage: Passage, mark: EntityMark) -> Party:
    patterns = nouns()
    head = mark.head or _head(passage, mark)
    attributive = bool(mark.adjective or head)
    office = bool(patterns["office"].search(" " + head))
    rules = bool(patterns["rule_head"].search(" " + head))
    buyers = attributive and not office and bool(patterns["buyers"].search(" " + head))
    goods = attributive and not office and bool(patterns["goods"].search(" " + head.strip()))
    if goods and (named := re.match(rf"(?:['’]s?)?\s{re.escape(head)}", passage.text[mark.end :], re.IGNORECASE)):
        # "China's chip supply" is China's.
        goods = _ENDEAVOUR.match(passage.text, mark.end + named.end()) is None
    owner_of = _owns(passage, mark)
    own_office = _OWN_OFFICE.match(passage.text, mark.end) if owner_of else None
    if own_office is not None:
        # "The Netherlands' government" acts for it, and is nothing that it owns.
        head, owner_of, office, attributive = own_office["np"].lower(), False, True, True
        buyers = goods = False
    return Party(
        start=mark.start,
        end=mark.end,
        text=mark.text,
        entity=mark.entity,
        country=mark.entity.name,
        adjective=mark.adjective,
        head=head,
        known=mark.known,
        state=mark.entity.name if not attributive or office or rules or (owner_of and not buyers) else None,
        buyers=buyers and not goods,
        origin=(goods and (mark.adjective or owner_of)) or _made(passage, mark),
        owner_of=owner_of,
    )


_OWN_OFFICE = re.compile(
    r"(?:['’]s?)?\s(?:(?:new|central|federal|trade|economy|commerce|foreign|industry|communist)\s)?(?P<np>government|cabinet|regulators?|authorities|customs|ministry|parliament|lawmakers|officials)\b"
)


def _made(passage: Passage, mark: EntityMark) -> bool:
    """Tell whether a country's name says where goods are from; "China-based customers" are there, and buy."""
    return (
        re.match(
            r"[-‑](?:made|designed|origin|built|developed|manufactured|produced|supplied)|\sorigin\b",
            passage.text[mark.end : mark.end + 13],
        )
        is not None
    )


def _head(passage: Passage, mark: EntityMark) -> str:
    """Give the common noun that a bare country's name stands before ("China customers", "U.S. officials")."""
    american = mark.entity.name == UNITED_STATES or mark.text[-1:] == "."
    match = nouns()["behind_us" if american else "behind"].match(passage.text, mark.end)
    return match["np"].lower() if match else ""


def _acts(passage: Passage, mark: ReferenceMark) -> bool:
    """Tell whether a reference opens a clause, as the subject of what follows."""
    return (
        not mark.possessive
        and re.search(r"(?:^|[.,;:—“\"]\s*|\b(?:and|that|but|as|because|while|after)\s)$", passage.text[: mark.start])
        is not None
    )


_FIRMS = lazy_regex(
    r"(?:these|those|the|such|their)\s+(?:\w+\s+)?(?:firms|companies|giants|groups|developers|labs|startups)",
    re.IGNORECASE,
)
_OWN_FIRMS = lazy_regex(
    r"\s+(?:[\w-]+\s+){0,3}?(?:compan(?:y|ies)|firms|giants|buyers|importers|labs|startups|developers)\b"
)


def _of_unnamed(passage: Passage, mark: ReferenceMark) -> bool:
    """Tell whether "their" is of people whom the sentence opens with and does not name: "Leaders there say it hurts their plans"."""
    if mark.text.lower() not in {"they", "them", "their"}:
        return False
    unnamed = _UNNAMED.match(passage.text)
    return unnamed is not None and not any(m.start < unnamed.end() for m in passage.entities)


_UNNAMED = lazy_regex(
    r"\W*(?:(?:but|and|many|some|most|the|several|local|foreign|other|smaller|chief|industry)\s)*"
    r"(?:leaders|officials|developers|researchers|users|customers|buyers|startups|lawmakers|investors|governments|countries|nations|allies|universities|academics|scientists|traders|dealers)\b",
    re.IGNORECASE,
)


def _is_own_subject(passage: Passage, mark: ReferenceMark, meant: EntityMark) -> bool:
    """Tell whether a pronoun would stand for the subject of its own verb: in "Japan, under a new cabinet, pressed it" it cannot."""
    if mark.possessive or mark.text.lower() not in {"it", "them"}:
        return False
    over = passage.parse.predicate_over(mark.start)
    subject = over.subject if over is not None and not over.passive else None
    if subject is None:
        return False
    acting = [m for m in passage.entities if subject.start <= m.start < subject.end]
    # Who has offices acts by them.
    return any(m.entity == meant.entity or (m.country and m.country == meant.country) for m in acting)


def _reference(passage: Passage, mark: ReferenceMark, people: Entity | None) -> Party | None:
    chosen = next(
        (
            c
            for c in mark.candidates
            if c.entity.type in {"firm", "country", "institution", "agency", "person"}
            and not _is_own_subject(passage, mark, c)
        ),
        None,
    )
    if chosen is None or chosen.entity.type == "person" or _of_unnamed(passage, mark):
        return None
    country = chosen.country if chosen.entity.type in {"country", "agency"} else None
    entity = Entity(country, "country") if country else chosen.entity
    if people is not None and _FIRMS.fullmatch(mark.text):
        return Party(
            start=mark.start,
            end=mark.end,
            text=mark.text,
            entity=people,
            country=people.name,
            buyers=True,
            reference=True,
        )
    return Party(
        start=mark.start,
        end=mark.end,
        text=mark.text,
        entity=entity,
        country=chosen.country,
        state=country if _acts(passage, mark) else None,
        owner_of=mark.possessive,
        reference=True,
        buyers=mark.possessive and country is not None and _OWN_FIRMS.match(passage.text[mark.end :]) is not None,
    )
