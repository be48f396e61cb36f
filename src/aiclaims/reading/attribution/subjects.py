"""Sources by their verb: "Lee said", "said Lee", ", arguing that"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from aiclaims.patterns import lazy_regex
from aiclaims.reading.attribution.carried import addressee, document_spoken_of, government_spoken_of
from aiclaims.reading.attribution.credits import Credit
from aiclaims.reading.attribution.sources import (
    NAMES,
    SOURCE_NOUNS,
    SPEAKERS,
    SPOKEN_OF,
    is_common,
    is_mere_demonym,
    name_before,
    source_in,
)
from aiclaims.reading.attribution.verbs import ends_statement, leads_on, participles, statements
from aiclaims.reading.marks import EntityMark
from aiclaims.reading.periods.calendar_forms import MONTH

if TYPE_CHECKING:
    from aiclaims.reading.passages import Passage

_ADVERBS = r"would|also|has|had|have|now|then|later|once|long|often|always|still|already|again|even|since|recently|only|himself|herself|itself|\w+ly"
# "WIPO data indicate": what a body has found stands behind its name.
_BETWEEN = lazy_regex(
    rf"(?:['’]s?\s+[^,;.:]{{1,60}}|\s(?:[a-z]+\s){{0,2}}?(?i:{SPOKEN_OF}|statistics|numbers|estimates))?"
    r"(?:\s(?:19|20)\d\d)?(?:\s*\([^)]{1,40}\))?(?:\s(?:at|of|from)\s[^,;.]{2,40}?)?(?:,[^;]{1,120},)?"
    rf"(?:\s+(?:{_ADVERBS}|who|which))*\s*"
)
_REFERRED = lazy_regex(
    r"(?:['’]s?)?(?: own)?(?:\s+[a-z]+){0,2}?\s*(?:\s(?:\w+ly|also|has|had|have|now|then|later|still|already|again|even))?\s*"
)
_OWNS = lazy_regex(r"['’]s?\s")
_UTTERED = lazy_regex(
    rf"\b(?:{SOURCE_NOUNS}|{SPOKEN_OF}|statistics|numbers|tests?|results?|work|review|count|poll|model)\b",
    re.IGNORECASE,
)
_EVENT = lazy_regex(
    r"\W*(?:This|That|The|Its|His|Her|Their)\s(?:[\w’'-]+\s){0,3}?(?:release|launch|move|news|decision|announcement|debut|event|breakthrough|development|success|progress|deal|step|shift|ban|rule|arrival|feat)\b"
)
_NAMING_TYPES = frozenset({"person", "firm", "agency", "institution"})
# "Patents filed at the EPO show": where, not who says so.
_WHERE_FILED = lazy_regex(
    r"\b(?:(?:filed|lodged|granted|registered|pending) (?:at|with|before|in)|granted by) (?:the )?$", re.IGNORECASE
)
_EXPECTED = lazy_regex(r"\bthan\s(?:(?!that\b)[\w.’'-]+\s){1,5}$")  # "faster than Lee predicted"
_AS = lazy_regex(r"^(?:As|And|But|While|When|Where)\s")
_IN_PHRASE = lazy_regex(
    r"\b(?i:in|at|of|for|with|from|to|by|on|than|and|or|after|before)\s[A-Z][\w.’'&-]*(?:\s[A-Z][\w.’'&-]*)*$"
)
_OPENING_HANDLE = lazy_regex(r"\W*@(\w{2,30})\s[a-z]")
_REACH = 160  # characters in which a person is the likelier source than a body named nearer


def by_verb(passage: Passage) -> list[Credit]:
    """Name the sources that are subjects of a verb of saying."""
    found: list[tuple[str | None, int, bool]] = []
    for match in statements(passage.text):
        strict = match["saying"] is None and not ends_statement(passage.text, match)
        subject = _subject(passage, match.start(), strict=strict)
        onward = subject is not None and leads_on(passage.text, match)
        found.append((subject or _inverted(passage, match), match.start(), onward))
    # ", arguing that" opens with the comma that parts it.
    found += [(_participle(passage, match), match.start(), True) for match in participles().finditer(passage.text)]
    return [Credit(name, at, onward) for name, at, onward in found if name]


def _subject(passage: Passage, verb: int, *, strict: bool) -> str | None:
    text = passage.text
    if _EXPECTED.search(text[:verb]):
        return None
    if re.search(r"\byou(?: also| have| had| \w+ly)?\s*$", text[:verb], re.IGNORECASE):
        return addressee(passage)
    if _itself().search(text[:verb]):
        return None
    standing = [
        m
        for m in passage.entities
        if m.end <= verb
        and m.entity.type in SPEAKERS
        and not (is_mere_demonym(m) or _WHERE_FILED.search(text, 0, m.start))
    ]
    ranked = sorted(standing, key=lambda m: (m.entity.type == "person" and verb - m.end <= _REACH, m.end), reverse=True)
    for mark in ranked:
        between = text[mark.end : verb]
        if mark.entity.type == "person" and text[: mark.start].endswith(", ") and between.startswith(", "):
            between = between[1:]  # "Kappa's chief, Grace Ho, said"
        if mark.entity.type in {"country", "region"} and (strict or between.strip()):
            continue
        if _BETWEEN.fullmatch(between) and not re.match(r"['’]s?\s", between):
            return mark.entity.name
    definite = _definite().search(text[:verb])
    if definite:
        found = document_spoken_of(passage) if definite["writing"] else government_spoken_of(passage, verb)
        if found:
            return found
    for reference in reversed(passage.references):
        if strict and reference.text.lower() == "it" and _EVENT.match(text, 0, reference.start):
            continue  # "The launch was a surprise, as it suggested that": the launch did
        if reference.end <= verb and _REFERRED.fullmatch(text[reference.end : verb]):
            for candidate in reference.candidates:
                if candidate.entity.type in _NAMING_TYPES:
                    return candidate.entity.name
    for mark in ranked:
        between = text[mark.end : verb]
        if strict and _OWNS.match(between) and not _UTTERED.search(between):
            continue  # "Acme's new node places it two years behind": a thing says nothing
        if mark.entity.type not in {"country", "region"} and _BETWEEN.fullmatch(between):
            return mark.entity.name
    phrase = _noun_source().search(text[:verb])
    if phrase:
        found = source_in(passage, *phrase.span("np"))
        if found:
            return found
    government = re.search(r"\bgovernment(?: \w+ly)?\s*$", text[:verb])
    if government:
        owner = next((m for m in reversed(passage.entities) if m.end <= government.start()), None)
        if owner and is_mere_demonym(owner) and government.start() - owner.end <= 3:
            return owner.entity.name
    return _unlisted(passage, verb, strict=strict) or _coordinated(passage, verb)


def _coordinated(passage: Passage, verb: int) -> str | None:
    """Name the subject of "Corvane tested it and called it slow"."""
    if not re.search(r"\band\s+(?:\w+ly\s)?$", passage.text[:verb]) or not passage.mentions:
        return None
    first = passage.mentions[0]
    if passage.text[: first.start].strip() not in {"", "The"} or first.end >= verb:
        return None
    candidates = [first] if isinstance(first, EntityMark) else first.candidates[:1]
    return next((m.entity.name for m in candidates if m.entity.type in _NAMING_TYPES), None)


def _unlisted(passage: Passage, verb: int, *, strict: bool) -> str | None:
    """Name a subject that only its capitals tell: "Corvane said"."""
    match = name_before().search(passage.text[:verb])
    if match is None:
        return None
    name = _AS.sub("", match["name"].removeprefix("@"))
    opening = not passage.text[: match.start("name")].strip()
    if match["aside"] and _IN_PHRASE.search(passage.text, 0, match.end("name")):
        return None  # "at Corvane, sales fell, said Lee"
    ahead = passage.text[: match.start("name")]
    if ahead.endswith((" using ", " via ", " on ")) or _WHERE_FILED.search(ahead):
        return None  # "our analysis using Corvane shows that"
    known = [m for m in passage.entities if m.start < match.end("name") and match.start("name") < m.end]
    if any(m.entity.type in {"model", "product", "chip", "benchmark", "country", "region"} for m in known):
        return None
    # "Tests show": a capital that only opens the sentence tells no name, unless things do not do that verb.
    if strict and opening and not match["aside"] and name[1:].islower() and " " not in name:
        return None
    if is_common(name, opening=opening):
        return None
    return _spelled_out(passage, name)


def _spelled_out(passage: Passage, name: str) -> str:
    """Give the one name of the document that capitals are the initials of, else the name itself."""
    if not (name.isupper() and name.isalpha() and 1 < len(name) <= 5):
        return name
    full = passage.reading.names_by_initials.get(name, ())
    return full[0] if len(full) == 1 else name


def _inverted(passage: Passage, match: re.Match[str]) -> str | None:
    """Read "..., said Grace Ho, an analyst": the verb stands behind what is said."""
    before = passage.text[: match.start()].rstrip()
    if match[0].lower() in {"told", "tells", "puts", "ranks", "sees", "places"}:  # whom it tells or places
        return None
    if before and before[-1] not in ",”\"’'—–-":
        return None
    for mark in passage.entities:
        if mark.start >= match.end() and mark.entity.type in SPEAKERS:
            between = passage.text[match.end() : mark.start]
            if len(between) > 40 or re.search(r"[,.;“\"]|^\s+that\b", between):
                return None
            if mark.entity.type in {"country", "region"} and not _ends_saying().match(passage.text, mark.end):
                return _speaker_before(passage, match.start())  # "Grace Ho, says China is behind"
            # "said WIPO chief Daren Tang": the person speaks, not the body.
            person = (m for m in passage.entities if m.entity.type == "person" and m.person_of == mark.entity.name)
            return next((m.entity.name for m in person if 0 <= m.start - mark.end <= 30), mark.entity.name)
    unlisted = _name_behind().match(passage.text, match.end())
    if unlisted is None or not before or is_common(unlisted["name"], opening=False):
        return None
    # "Corvane-2 leads, says Oslo": a place is named by its list alone.
    known = any(m.start < unlisted.end("name") and unlisted.start("name") < m.end for m in passage.entities)
    return None if known else unlisted["name"]


@cache
def _name_behind() -> re.Pattern[str]:
    """Match a name that only its capitals tell where it closes the phrase: ", says the law firm Hale & Dorrit"."""
    return re.compile(rf"\s(?:(?:the|an?)\s)?(?:[a-z-]+\s){{0,4}}?(?P<name>{NAMES})(?=[.,;:)”\"]|$)")


@cache
def _ends_saying() -> re.Pattern[str]:
    """Match what follows a country that speaks itself: the end of the sentence or phrase, its ministry or official."""
    return re.compile(
        r"\s*(?:$|[,.;:\"”’'()–—-])|\s(?:on|in|at|to|after|when|as|[a-z]*minist\w+|offici\w+|govern\w+|envoy|spokes\w+|president)\b"
    )


def _speaker_before(passage: Passage, verb: int) -> str | None:
    """Name the person whom a stray comma or a remark between dashes parts from the verb."""
    people = [m for m in passage.entities if m.entity.type == "person" and m.end <= verb]
    between = passage.text[people[-1].end : verb] if people else ""
    return people[-1].entity.name if people and re.fullmatch(r",\s|\s[–—-]\s[^;]{1,120}\s[–—-]\s", between) else None


def _participle(passage: Passage, match: re.Match[str]) -> str | None:
    """Read "Corvane released it, claiming that", "with the regulator acknowledging that"."""
    if match["source"]:
        # What shows something may be no source: "with the new engine showing that".
        shown = match[0].endswith("ing that") and not re.search(rf"\b(?:{SOURCE_NOUNS})\b", match["source"])
        return None if shown else source_in(passage, *match.span("source"))
    handle = _OPENING_HANDLE.match(passage.text, 0, match.start())
    if handle is not None:
        return handle[1]
    for mark in passage.entities:
        if mark.end > match.start():
            return None
        if mark.entity.type in _NAMING_TYPES and not re.search(r"(?<![\w’'])[a-z]", passage.text[: mark.start]):
            return _holder_of_post(passage, mark) if mark.adjective else mark.entity.name
    return None


def _holder_of_post(passage: Passage, employer: EntityMark) -> str | None:
    """Name the person who stands behind a firm's name and a post: "Corvane's chairman Ho Lin thanked them, stating that"."""
    person = next((m for m in passage.entities if m.start >= employer.end), None)
    if person is None or person.entity.type != "person":
        return None
    return person.entity.name if _POST.fullmatch(passage.text, employer.end, person.start) else None


_POST = lazy_regex(r"['’]s?\s(?:[a-z][\w-]*,?\s){0,4}")


@cache
def _itself() -> re.Pattern[str]:
    """Match what a document calls itself: no source but its own voice."""
    return re.compile(r"\b(?:[Tt]he|[Tt]his) (?:article|post|piece|episode|newsletter|blog|page)(?: also)?\s*$")


@cache
def _definite() -> re.Pattern[str]:
    return re.compile(
        rf"\b[Tt]he (?:same |new |latest |non-?partisan |independent )?(?:(?P<writing>{SPOKEN_OF}|authors|researchers|newspaper|think[ -]?tank)|government)(?:,\s[a-z][^;.]{{1,160}},)?(?:\s(?:{_ADVERBS}))*\s*$"
    )


@cache
def _noun_source() -> re.Pattern[str]:
    return lazy_regex(
        r"(?:^|[\s,;“\"(—–])(?P<np>(?:(?:a|an|the|two|three|four|five|some|several|many|most|top|\d+|its|their|his|her)\s+)?"
        rf"(?:(?!(?:by|than|I|we|you|think|most|many|some|which|who|that|move|decision|deal|step|shift|ruling|ago|years?|months?|weeks?|day|today|yesterday|now)\s)[\w.’'-]+\s+){{0,5}}?(?:{SOURCE_NOUNS})"
        rf"(?:\s+(?:in|at|of|from|familiar with|close to|with knowledge of)\s+(?:the\s+|an?\s+)?(?!(?-i:{MONTH})\b)[\w.'’-]+(?:\sthink[ -]tank|\s[a-z]+)?)?"
        rf"(?:\s\(@?\w+\))?)(?:,\s(?:led|written|published|released|authored|commissioned)\s[^,;.]{{2,60}},)?(?:\s(?:in|on|from)\s(?-i:{MONTH})\b(?:\s\d{{1,4}})?)?\s*,?(?:\s+(?:{_ADVERBS}))*\s*$",
        re.IGNORECASE,
    )
