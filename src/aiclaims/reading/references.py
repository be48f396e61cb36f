"""What pronouns and bare nouns ("it", "the company", "the model") refer back to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import TYPE_CHECKING

import attrs

from aiclaims.patterns import lazy_regex
from aiclaims.reading.attribution.verbs import is_title_cased
from aiclaims.reading.marks import EntityMark, Mark
from aiclaims.reading.objects import OBJECTS, in_turn
from aiclaims.reading.verbs import SURPASSING
from aiclaims.schema import Entity, EntityType

if TYPE_CHECKING:
    from aiclaims.reading.passages import Passage

_REACH = 4
"""How many passages back an antecedent is looked for; farther away a reader too has lost it."""

_NOUNS: dict[str, tuple[EntityType, ...]] = {
    "company": ("firm",),
    "firm": ("firm",),
    "startup": ("firm",),
    "start-up": ("firm",),
    "giant": ("firm",),
    "chipmaker": ("firm",),
    "developer": ("firm",),
    "maker": ("firm",),
    "lab": ("firm", "institution"),
    "group": ("firm",),
    "unit": ("firm",),
    "insurer": ("firm",),
    "manufacturer": ("firm",),
    "automaker": ("firm",),
    "carmaker": ("firm",),
    "conglomerate": ("firm",),
    "corporation": ("firm",),
    "supplier": ("firm",),
    "vendor": ("firm",),
    "foundry": ("firm",),
    "bank": ("firm",),
    "lender": ("firm",),
    "retailer": ("firm",),
    "carrier": ("firm",),
    "airline": ("firm",),
    "drugmaker": ("firm",),
    "toolmaker": ("firm",),
    "heavyweight": ("firm",),
    "titan": ("firm",),
    "enterprise": ("firm",),
    "team": ("firm", "institution"),
    "agency": ("agency",),
    "office": ("agency",),
    "organization": ("agency", "institution"),
    "organisation": ("agency", "institution"),
    "ministry": ("agency",),
    "institute": ("institution",),
    "university": ("institution",),
    "country": ("country",),
    "nation": ("country",),
    "continent": ("region",),
    "bloc": ("region",),
    "island": ("country",),
    "model": ("model", "product"),
    "system": ("model", "product"),
    "one": ("model", "product", "chip"),
    "chatbot": ("product", "model"),
    "assistant": ("product", "model"),
    "tool": ("product", "model"),
    "chip": ("chip",),
    "processor": ("chip",),
    "version": ("model", "product"),
    "predecessor": ("model", "product"),
}
# What may stand before the subject of a clause.
_OPENING = lazy_regex(
    r"[\s,;:—–-]*(?:(?:and|but|yet|while|whereas|although|though|because|since|after|when|where|if|as|so|then|that|which|still|nor)\b[\s,]*){0,2}",
    re.IGNORECASE,
)
_THINGS: tuple[EntityType, ...] = ("firm", "country", "model", "product", "agency", "institution", "region", "chip")
_PRONOUNS: dict[str, tuple[EntityType, ...]] = {
    "it": _THINGS,
    "its": _THINGS,
    "itself": _THINGS,
    "they": (*_THINGS, "person"),
    "their": (*_THINGS, "person"),
    "them": _THINGS,
    "he": ("person",),
    "she": ("person",),
    "his": ("person",),
    "her": ("person",),
    "him": ("person",),
}


@attrs.frozen(kw_only=True)
class ReferenceMark(Mark):
    """A pronoun or bare noun that stands for something named before.

    Args:
        candidates: What it may stand for, most likely first.
        types: The types of entity that its wording allows.
        possessive: Whether it owns what follows ("its", "the company's").
        plural: Whether it stands for several.
    """

    candidates: tuple[EntityMark, ...]
    types: tuple[EntityType, ...]
    possessive: bool = False
    plural: bool = False


@cache
def _pattern() -> re.Pattern[str]:
    nouns = "|".join(sorted(map(re.escape, _NOUNS), key=len, reverse=True))
    firms = "|".join(noun for noun, types in _NOUNS.items() if "firm" in types)
    # "He said that rival firms lag": before several of them "that" opens a clause.
    makers = "|".join(noun for noun, types in _NOUNS.items() if types[0] in {"firm", "country"})
    return lazy_regex(
        rf"\b(?!(?:his|her)\s(?:own\s)?(?:{firms})\b)(?P<pronoun>{'|'.join(sorted(_PRONOUNS, key=len, reverse=True))})\b"
        rf"|\b(?:the|(?:this|that)(?!\s(?:its|their|his|her|our|my|your|the|an?|these|those|both|all|no|some|any|each|every|such|most|many)\s)(?!\s(?:[\w.-]+\s){{0,2}}?(?:{makers})s\b)|these|those|his|her)\s+(?:[\w.-]+\s+){{0,2}}?(?P<noun>{nouns})(?P<plural>s?)(?P<own>['’]s?)?(?![\w-])",
        re.IGNORECASE,
    )


def find_references(passage: Passage, reach: int = _REACH) -> tuple[ReferenceMark, ...]:
    """Find the words of a passage that refer to an entity named before, with what they may mean.

    The subject of the sentence before comes first for a word that opens its clause, whether it was named there or
    itself referred to; elsewhere the nearest mention does. What others were only compared with comes last. Entities of
    the wrong type are left out.

    Args:
        passage: The passage.
        reach: How many passages back an antecedent is looked for.
    """
    found: list[ReferenceMark] = []
    for match in _pattern().finditer(passage.text):
        word = (match["pronoun"] or match["noun"]).lower()
        if word == "one" and _ONE_OF_MANY.match(passage.text, match.end()):
            continue  # "A model that one user expected": somebody, and nothing named before
        if match["noun"] and _THE_BEST.match(match[0]) and _NUMBER.match(passage.text, match.end()):
            continue  # "Acme 4 scores 57, the best open model 41": another than whoever was named
        if match["noun"] and _NEAREST.match(match[0]):
            continue  # "Ten times the next closest country": whoever that is
        if match["noun"] and _WHICHEVER.match(passage.text, match.end()):
            continue  # "The country that leads will set the rules": whichever that is
        around = passage.text[: match.start()] + passage.text[match.end() :]
        if match["noun"] and _PROPER.fullmatch(match[0]) and not is_title_cased(around):
            continue  # "The Tiny Recursion Model" is a name
        if word == "it" and (match[0] == "IT" or _IMPERSONAL.match(passage.text, match.start())):
            continue
        types = _PRONOUNS.get(word) or _NOUNS[word]
        inside = [mark for mark in passage.entities if match.start() < mark.end and mark.start < match.end()]
        if any(mark.entity.type in types or not _describes(mark) for mark in inside):
            continue
        # A pronoun that comes again within a sentence goes on to mean what it meant.
        again = next((mark for mark in found if mark.text.lower() == match[0].lower() and match["pronoun"]), None)
        opening = found[0] if found and word in {"it", "they", "them"} else None
        if opening is not None and _is_subject(passage, opening) and opening.candidates[0].entity.type in types:
            # "The company makes chips, but it lags": what opens the sentence goes on to be spoken of.
            candidates: tuple[EntityMark, ...] = opening.candidates
        else:
            candidates = _candidates(passage, match.start(), types, reach, again.candidates if again else ())
        if match["noun"] and "firm" in types and _WHOSE.match(match[0]):
            candidates = (*_employers(passage, match.start()), *candidates)
        if word in OBJECTS:
            candidates = in_turn(passage, match.start(), candidates, referred(found))
        if word == "ministry":
            candidates = tuple(mark for mark in candidates if _MINISTRY.search(mark.entity.name))
        home = next((mark.country for mark in inside if mark.country), None)
        if home:  # "the American company": whoever is known to be from elsewhere is not meant.
            candidates = tuple(mark for mark in candidates if mark.country in {home, None})
        if not candidates:
            continue
        found.append(
            ReferenceMark(
                start=match.start(),
                end=match.end(),
                text=match[0],
                candidates=candidates,
                types=types,
                possessive=word in {"its", "their", "his", "her"} or bool(match["own"]),
                plural=bool(match["plural"]) or word in {"they", "their", "them"},
            )
        )
    return tuple(found)


def referred(marks: Iterable[ReferenceMark]) -> list[tuple[Mark, EntityMark]]:
    """Give the references that stand for one with what each most likely means.

    Args:
        marks: The references.
    """
    return [(mark, mark.candidates[0]) for mark in marks if not mark.plural and mark.candidates]


_ONE_OF_MANY = lazy_regex(r"\s+(?:[a-z]+(?:ers?|ors?|ists?|ants?|ees?)|person|expert|team|lab|firm|company|study)\s")
# A ministry is called one: neither a patent office nor a regulator.
_MINISTRY = lazy_regex(r"\b(?:Ministry|Department)\b", re.IGNORECASE)
_PROPER = lazy_regex(r"[Tt]he(?: [A-Z][\w.-]*){1,2} [A-Z]\w*")
_THE_BEST = lazy_regex(r"the\s(?:best|strongest|top|leading|nearest|closest|next)\b", re.IGNORECASE)
_NEAREST = lazy_regex(r"the\s(?:next|nearest|closest)\b", re.IGNORECASE)
_WHICHEVER = lazy_regex(r"\s(?:that|who)\s(?!(?:is|was|are|were|has|had)\b)[a-z]+")
_NUMBER = lazy_regex(r"\s(?:only\s|just\s)?\d")
_WHOSE = lazy_regex(r"(?:that\s+)?(?:his|her)\s", re.IGNORECASE)


def _employers(passage: Passage, at: int) -> tuple[EntityMark, ...]:
    """Name whom the last person before a place works for: "Lee said his company"."""
    people = [mark for mark in passage.entities if mark.end <= at and mark.entity.type == "person" and mark.person_of]
    return tuple(
        attrs.evolve(mark, entity=Entity(mark.person_of, "firm"), person_of=None)
        for mark in people[-1:]
        if mark.person_of
    )


def _is_subject(passage: Passage, mark: ReferenceMark) -> bool:
    """Tell whether a bare noun opens its sentence, or what stands behind a colon, and owns nothing: "The company"."""
    before = passage.text[: mark.start].rstrip()
    return not mark.possessive and " " in mark.text and (not before or before[-1] in ":;")


def _describes(mark: EntityMark) -> bool:
    """Tell whether a name only says where somebody is from ("the Shenzhen firm", "the American company")."""
    return mark.adjective or mark.entity.type in {"country", "region", "other"}


# "It is likely that": a word that stands for the clause behind it; "it is likely to win" is said of somebody.
_IMPERSONAL = lazy_regex(
    r"it\s?(?:['’]s|\s+(?:is|was|seems|seemed|remains|appears|becomes?|became))\s+(?:(?:\w+ly|very|quite|now|also|still|not|by no means|more|most)\s+)*"
    r"(?:likely|unlikely|clear|unclear|possible|impossible|probable|plausible|conceivable|evident|obvious|doubtful|no secret|no surprise|no accident|no wonder|no coincidence)\b(?!\s+to\b)"
    r"|it\s(?:will|would|may|might|can|could|has|had)\s(?:(?:never|not|always|still|soon|also)\s)*(?:be|been|become)\s(?:\w+ly\s|very\s|more\s)*(?:possible|impossible|hard|harder|difficult|easy|easier|likely|unlikely|necessary|essential|crucial|important|wise|foolish|worth|up)\b(?=\s+(?:for|that|if|when|\w+ing)\b)",
    re.IGNORECASE,
)
# "A stands between B and C, which would put it ahead": what a whole clause does, it does to the subject of that clause.
_PLACED = lazy_regex(
    r",\s+(?:and\s+|so\s+)?(?:which|this|that|thus|placing|putting|leaving|making|keeping)\b(?:\s+\w+){0,2}?(?:\s+(?:plac|put|leav|mak|keep|giv)(?:es?|ing|s)?)?\s+$"
)


def is_placed(text: str, at: int) -> bool:
    """Tell whether a pronoun is what the clause before puts somewhere: "which would place it six months behind".

    Args:
        text: The passage.
        at: Offset of the pronoun.
    """
    return _PLACED.search(text, 0, at) is not None


def _candidates(
    passage: Passage, at: int, types: tuple[EntityType, ...], reach: int, first: tuple[EntityMark, ...]
) -> tuple[EntityMark, ...]:
    before, standards = _told_apart(passage.text, [(mark, mark) for mark in passage.entities if mark.end <= at])
    opens = _OPENING.fullmatch(passage.text, passage.clauses.bounds(at, len(passage.text))[0], at) is not None
    opens = opens or is_placed(passage.text, at) or _is_reported(passage, at)
    # Elsewhere the nearest comes first, but a name that only describes a noun after those that stand for themselves.
    ordered = [*first, *(before if opens else sorted(before, key=lambda mark: (mark.adjective, -mark.start)))]
    if not ordered and passage.kind == "item" and passage.start == 0 and passage.heading is not None:
        # "# Heron", "- It reads": each item goes on about the one that heads the list, not about the item before.
        headed = _fitting(passage.heading.entities, types)
        ordered += headed if len(headed) == 1 else ()
    earlier = passage.previous_prose
    for farther in reversed(range(reach)):
        if earlier is None or _is_told_apart(passage, earlier):
            break
        spoken_of, compared_with = earlier.once(_topics, farther)
        ordered += spoken_of
        standards += compared_with
        earlier = earlier.previous_prose
    if passage.heading is not None:
        ordered += passage.heading.entities
    found = _fitting((*ordered, *standards), types)
    if len(found) > len(_fitting(standards, types)) or any(mark.entity.type in types for mark in ordered):
        return found
    # Nothing is named but what others are compared with: what stands farther up is spoken of rather than that.
    return _fitting((*passage.overhead, *standards), types)


# "A trails B, and the agency says it holds": a body that counts others speaks of them, not of itself.
_SAYS = lazy_regex(
    r"\s(?:says|said|reports|reported|estimates|estimated|finds|found|notes|noted|shows|showed|reckons|calculates|calculated)\s(?:that\s)?"
)


def _is_reported(passage: Passage, at: int) -> bool:
    """Tell whether an agency or institute says what begins at a place: "WIPO says it"."""
    return any(
        mark.entity.type in {"agency", "institution"} and _SAYS.fullmatch(passage.text, mark.end, at) is not None
        for mark in passage.entities
        if mark.end < at
    )


def _is_told_apart(passage: Passage, earlier: Passage) -> bool:
    """Tell whether a text has moved on: what an item of a list goes on about it has named itself."""
    return (
        passage.kind == "item" and passage.start > 0 and earlier.kind == "item" and earlier.block is not passage.block
    )


def _fitting(marks: Iterable[EntityMark], types: tuple[EntityType, ...]) -> tuple[EntityMark, ...]:
    """Give each entity of some types once, in order."""
    chosen: dict[str, EntityMark] = {}
    for mark in marks:
        described = mark.adjective and mark.head and "firm" not in types and mark.entity.type != "person"
        if mark.entity.type in types and not described:
            chosen.setdefault(mark.entity.name, mark)
    return tuple(chosen.values())


# "A beats B", "on a par with B": the measure that A is held to; "built on B": what A is made from.
_MEASURED_BY = lazy_regex(
    r"\b(?:than|over|under|above|below|past|against|versus|vs\.?|ahead of|in front of|behind|unlike|(?:comparable|similar|equal|equivalent|superior|inferior|relative|close|closer|next|compared|second(?: only)?) (?:to|with)|"
    r"on par with|on a par with|level with|neck and neck with|in line with|on the heels of|(?:short|shy|clear) of|competitive with|"
    + SURPASSING
    + r"|match(?:es|ing|ed)?|(?<!its )(?<!their )(?<!['’]s )rival(?:s|l?ing|l?ed)|"
    r"(?:compared (?:to|with)|versus|vs\.?|against|(?:up|down) from) [\d.]+\s?%? (?:for|by|from|of)|"
    r"(?:built|based|trained|initiali[sz]ed|derived|distilled|fine-?tuned|adapted) (?:up)?(?:on|from|with)|(?:start|beginn|build)ing (?:with|from|on)|on top of|powered by|"
    r"trail(?:s|ing|ed)?|top(?:s|ping|ped)|overtak\w+|overtook|lag(?:s|ging|ged)?(?: behind)?)\s+(?:(?:the|its|only|both|even|also|that of|those of|all|of)\s+|[A-Z][\w.&-]*['’]s?\s+)*$",
    re.IGNORECASE,
)
# "The latest of the A series": the member is spoken of.
_WITHIN = lazy_regex(r"\b(?:in|of|from|within|to)\s+(?:(?:the|our|its)\s+|[A-Z][\w.&-]*['’]s?\s+)*$", re.IGNORECASE)
_OF_FAMILY = lazy_regex(r"\s+(?:model\s+)?(?:series|famil(?:y|ies)|line-?up|range)\b", re.IGNORECASE)
# "It is at o1 level", "matches the GPT-4 class": by whom it is measured.
_LEVEL = lazy_regex(r"(?:['’]s)?[\s-](?:levels?|class|grade|tier|territory)\b", re.IGNORECASE)
_AT = lazy_regex(
    r"\b(?:at|near|around|close to|above|below|to|in|of)\s(?:about\s|the\s|an?\s|[A-Z][\w.&-]*['’]s?\s)*$",
    re.IGNORECASE,
)
# "The Foo team released Foo-2", "Foo shipped two new models": those who make it are named after what they make.
_MAKERS = lazy_regex(
    r"\s+(?:team|researchers|engineers|developers|group)\b"
    r"|\s(?:(?:now|also|has|have|had|just|then|officially|today|finally|quietly|recently)\s)*"
    r"(?:deliver(?:s|ed)|releas(?:es|ed)|ship(?:s|ped)|drop(?:s|ped)|launch(?:es|ed)|unveil(?:s|ed)|introduc(?:es|ed)|announc(?:es|ed)|open-?sourc(?:es|ed)|publish(?:es|ed)|splits?)\s"
    r"(?:an?|the|its|their|this|these|two|three|four|several|separate|new|more|both|another|(?-i:[A-Z])\S*)\s",
    re.IGNORECASE,
)
# "Under American curbs they": whose rules they are is not who lives under them.
_OWN_RULES = lazy_regex(
    r"(?:['’]s?)?\s(?:(?:[a-z]+[- ])?(?:export|trade|chip|tech|technology|sales|import|new|tough\w*|strict\w*|sweeping|tight\w*)\s){0,3}"
    r"(?:controls?|curbs|restrictions?|bans?|sanctions|tariffs|embargo|blacklist)\b",
    re.IGNORECASE,
)
# "Though smaller than A, B reaches": who does something behind a comma is none of those compared with.
_ACTS = lazy_regex(
    r"\s+(?:(?:\w+ly|also|now|still|even)\s+)?(?:is|are|was|were|has|had|can|could|does|did|will|[a-z]{3,}(?:es|ed|ves|ds|ts|rs|ks|ms|ns|ls|ps)|beat|beats|led|hit|got)\s"
)
_AND_ALSO = lazy_regex(r"(?:['’]s?)?\s*(?:,|,?\s*(?:and|or|&))\s*(?:(?:the|its)\s+|[A-Z][\w.&-]*['’]s?\s+)*")


# "For reference, B has 20": by whom the one spoken of is measured.
_ASIDE = lazy_regex(
    r"\W*(?:(?:for|by|in)\s(?:reference|comparison|context|perspective)\b|(?:that|this|it|which)\s(?:compares|compared|contrasts|is up|was up|stacks up)\s(?:with|to|against|from)\b)",
    re.IGNORECASE,
)


def is_aside(text: str) -> bool:
    """Tell whether a passage only names, for comparison, others than the one that the text is about.

    Args:
        text: The passage.
    """
    return _ASIDE.match(text) is not None


def _topics(passage: Passage, reach: int) -> tuple[list[EntityMark], list[EntityMark]]:
    """Give what a passage speaks of in order, named or referred to, and apart from it what that is compared with."""
    if is_aside(passage.text):
        return [], list(passage.entities)
    meant = [(mark, mark.candidates[0]) for mark in passage.once(find_references, reach)] if reach else []
    named = [(mark, mark) for mark in passage.entities]
    return _told_apart(passage.text, sorted([*meant, *named], key=lambda each: each[0].start))


# "It gets 81 (A: 79; B: 74)"
_FIGURE_OPENED = lazy_regex(r"\([^()]*$")
_FIGURE_BEHIND = lazy_regex(
    r"(?:['’]s)?(?:[:,=]|\s(?:at|with|had|has|got|gets|scores?|scored))?\s{0,2}[~≈<>]?\d[\d.,]*\s?%?\s*[),;]"
)


def has_figure_in_brackets(text: str, mention: Mark) -> bool:
    """Tell whether somebody stands in brackets with a figure of his own, by which another's is measured: "81 (A: 79)".

    Args:
        text: The passage.
        mention: Where somebody is named.
    """
    return (
        _FIGURE_OPENED.search(text, 0, mention.start) is not None
        and _FIGURE_BEHIND.match(text, mention.end) is not None
    )


def _told_apart(text: str, mentions: Sequence[tuple[Mark, EntityMark]]) -> tuple[list[EntityMark], list[EntityMark]]:
    """Divide what is mentioned, each with what it means, into what is spoken of and what that is compared with."""
    topics: list[EntityMark] = []
    standards: list[EntityMark] = []
    end, among = 0, topics
    for mention, meant in mentions:
        if has_figure_in_brackets(text, mention):
            continue
        if (
            among is topics
            or not (joined := _AND_ALSO.fullmatch(text, end, mention.start))
            or (joined[0].strip() == "," and _ACTS.match(text, mention.end))
        ):
            told_by = _MEASURED_BY.search(text, 0, mention.start) or (
                (_OF_FAMILY.match(text, mention.end) and _WITHIN.search(text, 0, mention.start))
                or (meant.entity.type in {"model", "product"} and _MAKERS.match(text, mention.end))
                or (_LEVEL.match(text, mention.end) and _AT.search(text, 0, mention.start))
                or (meant.entity.type == "country" and _OWN_RULES.match(text, mention.end))
            )
            among = standards if told_by else topics
        among.append(meant)
        end = mention.end
    return topics, standards
