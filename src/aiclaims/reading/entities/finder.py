"""The entities that a passage mentions."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from functools import cache

import attrs

from aiclaims.lexicon import Token, name_key, tokenize
from aiclaims.patterns import lazy_regex
from aiclaims.reading.entities.called_models import find_called_models
from aiclaims.reading.entities.candidates import Candidate, settle
from aiclaims.reading.entities.chip_names import find_chips
from aiclaims.reading.entities.document_names import NOTHING_NAMED, DocumentNames
from aiclaims.reading.entities.known_names import find_known, in_context, is_shouting
from aiclaims.reading.entities.model_names import find_benchmarks, find_models
from aiclaims.reading.entities.namesake_offices import without_namesakes
from aiclaims.reading.entities.noun_phrases import HeadKind, find_head
from aiclaims.reading.entities.organisation_names import find_organisations, find_shouted_firms, take_in_legal_endings
from aiclaims.reading.entities.person_names import find_employer, find_persons
from aiclaims.reading.marks import EntityMark
from aiclaims.schema import Entity, EntityType

_NAMES: frozenset[EntityType] = frozenset({"firm", "institution", "agency", "person", "model", "product", "country"})
_THINGS: frozenset[EntityType] = frozenset({"model", "product", "chip"})
# Short forms of states and unions that stand before a noun as they are: "US firms", "EU rules".
_NEAR = 8
_PLACES: frozenset[EntityType] = frozenset({"country", "region"})
_COORDINATION = lazy_regex(r",? (?:and|or|&) (?:the )?|, |/|-")
_THE = lazy_regex(r"\b[Tt]he $")
# "The 8B-parameter Foo 3", "Foo 2 at 70B parameters": a size that belongs to the name.
_SIZE_BEFORE = lazy_regex(
    r"(?<![\d.$-])(\d{1,4}(?:\.\d{1,2})?)(?:B|[- ][Bb]illion)(?:[- ][Pp]arameters?)?(?: (?:version|variant) of(?: (?:its|the|their))?(?: [a-z][\w-]*){0,2})? $"
)
_SIZE_BEHIND = lazy_regex(
    r" at (\d{1,4}(?:\.\d{1,2})?)(?:B| billion) parameters\b"
    # "Foo's tiny 4B parameter model"
    r"|['’]s (?:[a-z]+ )?(\d{1,4}(?:\.\d{1,2})?)(?:B|[- ]billion)(?:[- ]parameter)? model\b"
)
# What has its size in its name, and what comes in one size.
_OF_ONE_SIZE = lazy_regex(
    r"(?<![\d.])\d{1,4}(?:\.\d{1,2})?[BbMTE]\b|\b(?:GPT-?[45]|ChatGPT|Claude|Gemini|Grok|o\d|DeepSeek-[VR]\d)"
)
# "On the Vicuna benchmark": a test that goes by the name of a model.
_ON_THE = lazy_regex(r"\b(?:on|in|of) the $", re.I)
_A_TEST = lazy_regex(
    r" (?:benchmark|leaderboard|test set)\b(?! (?:\w+ )?(?:scores?|results?|numbers?|performance|figures?)\b)"
)
_PEOPLE = lazy_regex(r"(?:ese|sh|ch|ss)$")
_ATTRIBUTIVE = lazy_regex(r"U\.?S\.?(?:A\.?)?|USA|U\.?K\.?|E\.?U\.?|U\.?N\.?|PRC|UAE")


@cache
def _locative() -> re.Pattern[str]:
    return lazy_regex(
        r"\b(?:in|near|outside|around|at|visit(?:s|ed|ing)?|from|left|leav(?:es|ing)|through|across)\s+(?:the\s+)?$",
        re.IGNORECASE,
    )


@cache
def _genitive() -> re.Pattern[str]:
    return re.compile(r"['’](?:[sS](?!\w)|(?=\s))")


@cache
def _dateline() -> re.Pattern[str]:
    return re.compile(r"(?:,|/[A-Z]|\s\([^)]*\))[^.]{0,40}?\s[-–—]+\s|\s[-–—]\s")


@cache
def _time_zone() -> re.Pattern[str]:
    """Match a time zone behind a date or a time, which names no part of the world: "2025-11-13 (Asia/Taipei)"."""
    return re.compile(
        r"\d\s?\(?(?P<zone>(?:Africa|America|Asia|Atlantic|Australia|Europe|Pacific)/(?!Pacific|Asia|Europe|Africa)[A-Z][A-Za-z]+(?:_[A-Z][A-Za-z]+)*)\b"
    )


def find_entities(text: str, names: DocumentNames = NOTHING_NAMED) -> tuple[EntityMark, ...]:
    """Find the entities that a text mentions.

    Args:
        text: Clean text of one passage.
        names: What is listed, and what its document names, so that short forms are understood.

    Returns:
        Marks in order, not overlapping: the longest name wins, a listed one before one that only a pattern knows.
    """
    chosen = names.settled.get(text)
    if chosen is None:
        chosen = find_candidates(text, names)
    # What a mention belongs to stands close by.
    return tuple(
        _mark(text, candidate, chosen[max(0, index - _NEAR) : index], chosen[index + 1 : index + 1 + _NEAR], names)
        for index, candidate in enumerate(chosen)
    )


@attrs.frozen
class Survey:
    """What a text by itself names.

    Args:
        candidates: What it names, in order and not overlapping.
        keys: Its tokens.
        wants: Names that would let it name more, were they named in the rest of the document.
    """

    candidates: list[Candidate]
    keys: frozenset[str]
    wants: frozenset[str]


def survey(text: str, names: DocumentNames) -> Survey:
    """Find what a text by itself names, and whether its document can change that.

    Args:
        text: Clean text of one passage.
        names: What is listed, and nothing that the document introduces.
    """
    tokens = tokenize(text)
    keys = frozenset(token.key for token in tokens)
    candidates, wants = _found(text, tokens, keys, names)
    owners = names.lexicon.owners_of_ordinary
    return Survey(candidates, keys, wants.union(*(owners[key] for key in keys & owners.keys())))


def find_candidates(text: str, names: DocumentNames = NOTHING_NAMED) -> list[Candidate]:
    """Find what a text names, in order and not overlapping, without what stands around it."""
    tokens = tokenize(text)
    return _found(text, tokens, frozenset(token.key for token in tokens), names)[0]


def _found(
    text: str, tokens: Sequence[Token], keys: Set[str], names: DocumentNames
) -> tuple[list[Candidate], frozenset[str]]:
    """Give what a text names, and which names it would need beside its own for those that count in context only."""
    shouting = is_shouting(text)
    known, pending = find_known(text, tokens, names, shouting=shouting)
    zones = [match.span("zone") for match in _time_zone().finditer(text)]
    known = [
        _located(text, candidate)
        for candidate in known
        if not any(start <= candidate.start < end for start, end in zones)
    ]
    named = {candidate.entity.name for candidate in known} | {c.owner for c in known if c.owner and c.type in _THINGS}
    if pending:
        known += in_context(pending, text, named, names)
    found = [
        *known,
        *take_in_legal_endings(text, known),
        *find_models(text, tokens, known, named=named, names=names, shouting=shouting),
    ]
    found += [*find_chips(text, known, names.lexicon), *find_benchmarks(text)]
    if shouting:
        found += find_shouted_firms(text)
    else:
        found += find_called_models(text, found, names.lexicon)
        found += find_organisations(text, keys, known)
        found += find_persons(text, settle(found))
    wants = {name for alias, _, _ in pending for name in (alias.entry.name, *alias.context)}
    chosen = [_tested_on(text, candidate) for candidate in without_namesakes(text, settle(found))]
    return [_sized(text, candidate) for candidate in _with_makers(text, chosen)], frozenset(wants - named)


def _located(text: str, candidate: Candidate) -> Candidate:
    """Take a capital for the city where it is a place, not a government: "in Beijing", "BEIJING, Jan 29 -"."""
    if candidate.kind not in {"metonym", "name"} or candidate.type not in _PLACES:
        return candidate
    written = text[candidate.start : candidate.end]
    if (
        candidate.kind == "metonym"
        and _locative().search(text, max(0, candidate.start - 16), candidate.start)
        and _BIDS.match(text, candidate.end) is None
    ) or (candidate.start == 0 and written.isupper() and _dateline().match(text, candidate.end)):
        return Candidate(
            start=candidate.start,
            end=candidate.end,
            entity=Entity(written.title() if written.isupper() else written, "other"),
            country=candidate.country,
        )
    return candidate


# "At Beijing's behest": nothing is there.
_BIDS = lazy_regex(r"['’]s\s(?:behest|request|insistence|urging|direction|instructions?|orders?|invitation|expense)\b")


def _tested_on(text: str, candidate: Candidate) -> Candidate:
    """Take the name of a model that is called a benchmark for the name of that: "on the Vicuna benchmark"."""
    if (
        candidate.type != "model"
        or not _A_TEST.match(text, candidate.end)
        or not _ON_THE.search(text, max(0, candidate.start - 8), candidate.start)
    ):
        return candidate
    return Candidate(start=candidate.start, end=candidate.end, entity=Entity(candidate.entity.name, "benchmark"))


def _sized(text: str, candidate: Candidate) -> Candidate:
    """Take the size told beside a model's name into it: "the 8B-parameter Foo 3"."""
    if candidate.type != "model" or _OF_ONE_SIZE.search(candidate.entity.name):
        return candidate
    before = _SIZE_BEFORE.search(text, max(0, candidate.start - 60), candidate.start)
    behind = _SIZE_BEHIND.match(text, candidate.end)
    size = before or behind
    if size is None:
        return candidate
    name, number = candidate.entity.name, next(filter(None, size.groups()))
    return attrs.evolve(
        candidate,
        start=before.start() if before is not None else candidate.start,
        end=behind.end() if before is None and behind is not None else candidate.end,
        entity=Entity(f"{name}{'-' if '-' in name and ' ' not in name else ' '}{number}B", "model"),
    )


def _with_makers(text: str, chosen: list[Candidate]) -> list[Candidate]:
    """Take a maker's name into the name of the thing right behind it: "OpenAI o1-mini"."""
    merged: list[Candidate] = []
    for candidate in chosen:
        before = merged[-1] if merged else None
        if (
            before is not None
            and candidate.type == "model"
            and before.type == "firm"
            and text[before.end : candidate.start] in {" ", "-"}
            and (candidate.owner in {None, before.entity.name} or _same_house(candidate.owner, before.entity.name))
        ):
            owner = candidate.owner or before.entity.name
            merged[-1] = Candidate(
                start=before.start,
                end=candidate.end,
                entity=candidate.entity,
                country=candidate.country or before.country,
                owner=owner,
                known=candidate.known,
            )
        else:
            merged.append(candidate)
    return merged


def _same_house(owner: str | None, firm: str) -> bool:
    """Tell whether two names stand for one house ("Google DeepMind" and "Google")."""
    return owner is not None and (owner.startswith(firm) or firm.startswith(owner))


def _mark(
    text: str,
    candidate: Candidate,
    preceding: Sequence[Candidate],
    following: Sequence[Candidate],
    names: DocumentNames,
) -> EntityMark:
    written = text[candidate.start : candidate.end]
    adjective, head = _role(text, candidate, following)
    person_of = None
    if candidate.type == "person":
        person_of = candidate.owner or find_employer(text, candidate, (*preceding, *following))
    country, owner = candidate.country, candidate.owner
    if candidate.type == "model" and owner is None:
        owner, country = _maker(candidate, (*preceding, *following), names)
    return EntityMark(
        start=candidate.start,
        end=candidate.end,
        text=written,
        entity=candidate.entity,
        country=country,
        owner=owner if candidate.type in _THINGS else None,
        adjective=adjective,
        head=head,
        known=candidate.known,
        person_of=person_of,
    )


def _role(text: str, candidate: Candidate, following: Sequence[Candidate]) -> tuple[bool, str]:
    """Tell whether a mention modifies a noun, and which."""
    end, kind = _modifier(text, candidate)
    if kind is None:
        return False, ""
    names = {c.start: c.end for c in following if c.type in _NAMES or (c.type == "chip" and c.owner)}
    head = find_head(text, end, kind=kind, names=names)
    if not head and kind != "possessive" and following:
        # "American and Chinese models", "US and Chinese rivals": the noun is shared.
        partner, others = following[0], following[1:]
        coordinated = partner.type in _PLACES and _COORDINATION.fullmatch(text[end : partner.start])
        if coordinated and _modifier(text, partner)[1] not in {None, "possessive"}:
            return _role(text, partner, others)
    return bool(head), head


def _modifier(text: str, candidate: Candidate) -> tuple[int, HeadKind | None]:
    """Tell how a mention could modify a noun, and where the noun would follow; None where it could not."""
    end, written = candidate.end, text[candidate.start : candidate.end]
    possessive = _genitive().match(text, end)
    if possessive and (possessive[0] not in {"'", "’"} or text[end - 1] in "sS"):
        return possessive.end(), "possessive"
    if candidate.kind == "adjective":
        # "The Chinese filed": a people, unless a noun follows.
        people = _PEOPLE.search(written) and _THE.search(text, max(0, candidate.start - 4), candidate.start)
        return end, "noun" if people else "adjective"
    if candidate.type in _PLACES and candidate.kind != "people":
        return end, "noun" if _ATTRIBUTIVE.fullmatch(written) or text[end : end + 1] == "-" else None
    return end, None


def _maker(candidate: Candidate, nearby: Sequence[Candidate], names: DocumentNames) -> tuple[str | None, str | None]:
    """Give the maker of an unlisted model, where a firm's name is its own."""
    stem = candidate.entity.name.split("-")[0].split(" ")[0].casefold()
    for other in nearby:
        if other.type == "firm" and other.entity.name.casefold() == stem:
            return other.entity.name, other.country
    introduced = names.aliases.get(name_key(stem))
    entry = introduced.entry if introduced else names.lexicon.lookup(stem)
    if entry is not None and entry.type == "firm":
        return entry.name, entry.country
    return None, candidate.country
