"""Whom a passage credits with what it says."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from aiclaims.reading.marks import EntityMark

if TYPE_CHECKING:
    from aiclaims.reading.passages import Passage

_SPEAKERS = frozenset({"person", "agency", "institution", "firm", "country", "region", "other", "group"})

# Verbs whose subject is a source whatever follows, and those that need a statement behind them.
_SAYING = (
    r"said|says|say|told|tells|wrote|writes|added|adds|warned|warns|argued|argues|noted|notes|stated|states|claimed|claims|"
    r"claim|conceded|concedes|disclosed|discloses|reckons?|reckoned|insisted|insists|acknowledged|acknowledges|predicted|"
    r"predicts|anticipates|anticipated|believes|believed|remarked|explained|announced|announces|admitted|admits|testified|"
    r"reported|reports|points? out|pointed out|highlighted|highlights|emphasi[sz]ed|stressed|stresses|cautioned|cautions|flags|flagged|touted|touts|pointed out|estimates?|estimated|calculates|calculated|revealed|reveals"
)
_STATING = r"found|finds|shows?|showed|suggests|suggested|counted|counts|concluded|concludes|indicates|indicated|measured|puts?|thinks?"
_STATEMENT = r"\s+(?:that\b|(?:[^.;]{1,60}?)\s(?:at|to)\s|[“\"]|(?:about|over|some|nearly|around|roughly|more|almost)?\s*\d|how\b|the\s|only\b)"
_BETWEEN = (
    r"(?:['’]s?\s+[^,;.]{1,60})?(?:\s*\([^)]{1,40}\))?(?:,[^;]{1,120},)?"
    r"(?:\s+(?:also|has|had|have|now|then|later|once|recently|only|himself|herself|itself|\w+ly|who|which))*\s*"
)
_REFERRED = r"(?:['’]s?)?(?: own)?(?:\s+[a-z]+){0,2}?\s*(?:\s(?:\w+ly|also|has|had|have|now|then|later))?\s*"
_PLURAL_SOURCES = (
    r"people|persons|officials?|analysts?|experts?|brokers?|researchers|sources?|economists|insiders|filing|report|study|"
    r"survey|paper|index|data|figures|lawyers|investigators|prosecutors|executives|authors|team|startup|company|agency|scientists|"
    r"observers|engineers|post|statement|edition|official|examiner|lawyer"
)


@cache
def _verbs() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:(?P<saying>{_SAYING})|(?P<stating>{_STATING}))(?![\w-])", re.IGNORECASE)


@cache
def _according() -> re.Pattern[str]:
    return re.compile(
        r"(?<![\w-])(?:according to|(?:as )?reported by|in the (?:words|view|estimate) of|by (?=[^,.;]{1,40}['’]s? (?:own )?(?:account|estimate|count|reckoning))|"
        r"(?:data|figures|estimates|numbers|research|analysis|a report|a study|a survey|a paper|the report|report)"
        r"(?: \w+){0,3}? (?:from|by|of|released by|published by)|citing|cited by|per)\s+(?P<source>[^;]+)",
        re.IGNORECASE,
    )


@cache
def _orders() -> re.Pattern[str]:
    # "told the firms to stop" gives an order; "told the press that" says something.
    return re.compile(r"(?:told|tells)\b(?![^.;]{0,80}\bthat\b)[^.;]{1,80}?\sto\s(?:\w+ly\s)?[a-z]+\b", re.IGNORECASE)


@cache
def _own_account() -> re.Pattern[str]:
    return re.compile(
        r"\bby (?P<owner>(?:the|its|their)\b[^,.;]{0,30}?)['’]?s? (?:own )?(?:account|estimate|count|reckoning|numbers|figures)\b",
        re.IGNORECASE,
    )


@cache
def _noun_source() -> re.Pattern[str]:
    return re.compile(
        r"(?:^|[\s,;“\"])(?P<np>(?:(?:a|an|the|two|three|four|five|some|several|many|most|\d+|its|their|his|her)\s+)?"
        rf"(?:[\w.’'-]+\s+){{0,3}}?(?:{_PLURAL_SOURCES})(?:\s+(?:in|at|of|from|familiar with|close to|with knowledge of)\s+(?:the\s+)?[\w.'’-]+(?:\s[a-z]+)?)?)\s*,?(?:\s+(?:also|has|had|have|now|then|later|\w+ly))*\s*$",
        re.IGNORECASE,
    )


def find_attribution(passage: Passage) -> tuple[str, ...]:
    """Name the sources that a passage credits, the innermost last; empty where it speaks for itself.

    Read are "according to X", "X said", "said X", "X's report shows", the speaker of a transcript's
    turn, and the two forms of headlines, "X: ..." and "... - X". A sentence that plainly goes on
    from the one before ("She added", "The report also") takes over its sources.
    """
    names: list[str] = []
    for name in (*_speaker(passage), *_by_verb(passage), *_by_phrase(passage), *_headline(passage)):
        if name not in names:
            names.append(name)
    return tuple(names) if names else _carried(passage)


def _by_phrase(passage: Passage) -> list[str]:
    names = []
    account = _own_account().search(passage.text)
    if account:
        owner = next((r for r in passage.references if r.start == account.start("owner")), None)
        names += [c.entity.name for c in (owner.candidates if owner else ())][:1]
    for match in _according().finditer(passage.text):
        start, end = match.span("source")
        name = _source_in(passage, start, end)
        if name:
            names.append(name)
    return names


def _source_in(passage: Passage, start: int, end: int) -> str | None:
    """Name the source that stands right behind "according to"."""
    stop = re.compile(r",(?!\s(?:Inc|Ltd|Corp))|\.\s|\.$|\s(?:that|which|who|on|released|published)\s|\"|”|\]").search(
        passage.text, start, end
    )
    stretch_end = stop.start() if stop else end
    for mark in passage.entities:
        if (
            start <= mark.start < max(stretch_end, start + 1)
            and mark.entity.type in _SPEAKERS
            and not _mere_demonym(mark)
        ):
            return mark.entity.name
    if stop and stop[0].strip() in {"that", "which", "released", "published"}:
        # "figures released on Monday by the agency", "data that the agency provided"
        behind = [
            m for m in passage.entities if stretch_end <= m.start < stretch_end + 60 and m.entity.type in _SPEAKERS
        ]
        if (
            behind
            and not _mere_demonym(behind[0])
            and not re.search(r"[,;]", passage.text[stretch_end : behind[0].start])
        ):
            return behind[0].entity.name
    written = passage.text[start:stretch_end].strip(' ,.“”"')
    written = re.sub(r"^(?:a|an|the)\s+", "", written, flags=re.IGNORECASE)
    if re.search(rf"\b(?:{_PLURAL_SOURCES})\b", written, re.IGNORECASE) and len(written) <= 60:
        return written
    return None


def _by_verb(passage: Passage) -> list[str]:
    text = passage.text
    names = []
    for match in _verbs().finditer(text):
        if (match["stating"] and not _states(text, match)) or _orders().match(text, match.start()):
            continue
        name = _subject(passage, match.start(), strict=bool(match["stating"])) or _inverted(passage, match)
        if name:
            names.append(name)
    return names


def _states(text: str, match: re.Match[str]) -> bool:
    """Tell whether a verb like "found" has a statement behind it, or closes the sentence behind one."""
    if re.compile(_STATEMENT, re.IGNORECASE).match(text, match.end()):
        return True
    return bool(re.match(r"\s*(?:[.,]|$)", text[match.end() :]) and re.search(r",\s[^,]{2,60}$", text[: match.start()]))


def _subject(passage: Passage, verb: int, *, strict: bool) -> str | None:
    text = passage.text
    standing = [m for m in passage.entities if m.end <= verb and m.entity.type in _SPEAKERS and not _mere_demonym(m)]
    ranked = sorted(standing, key=lambda m: (m.entity.type == "person" and verb - m.end <= 160, m.end), reverse=True)
    for mark in ranked:
        between = text[mark.end : verb]
        if mark.entity.type in {"country", "region"} and (strict or between.strip()):
            continue
        if re.fullmatch(_BETWEEN, between):
            return mark.entity.name
    for reference in reversed(passage.references):
        if reference.end <= verb and re.fullmatch(_REFERRED, text[reference.end : verb]):
            for candidate in reference.candidates:
                if candidate.entity.type in {"person", "firm", "agency", "institution"}:
                    return candidate.entity.name
    found = _noun_source().search(text[:verb])
    if found:
        written = re.sub(r"^(?:a|an|the)\s+", "", found["np"].strip(), flags=re.IGNORECASE)
        inside = [
            m for m in passage.entities if found.start("np") <= m.start < found.end("np") and not _mere_demonym(m)
        ]
        if inside and re.match(
            r"\s+(?:\w+\s+){0,3}?(?:agency|officials?|regulators?|lawmakers?)\b", text[inside[0].end :]
        ):
            return written  # "U.N. agency": one of its bodies, not the whole
        return inside[0].entity.name if inside and inside[0].entity.type in _SPEAKERS else written
    return None


def _inverted(passage: Passage, match: re.Match[str]) -> str | None:
    """Read "..., said Grace Ho, an analyst": the verb stands behind what is said."""
    before = passage.text[: match.start()].rstrip()
    if match[0].lower() in {"told", "tells"}:
        return None
    if before and before[-1] not in ",”\"’'—–-":
        return None
    for mark in passage.entities:
        if mark.start >= match.end() and mark.entity.type in _SPEAKERS:
            between = passage.text[match.end() : mark.start]
            return mark.entity.name if len(between) <= 40 and not re.search(r"[,.;“\"]", between) else None
    return None


def _mere_demonym(mark: EntityMark) -> bool:
    """Tell whether a country's name only describes a noun ("Chinese models")."""
    return mark.adjective and mark.entity.type in {"country", "region"}


def _speaker(passage: Passage) -> list[str]:
    """Read the speaker's name before a transcript's turn."""
    match = re.match(r"(?P<name>[A-Z][A-Z.’'-]+(?: [A-Z][A-Z.’'-]+){0,2}):\s", passage.block.text)
    if not match or passage.kind == "heading" or passage.block.text.isupper():
        return []
    if passage.block.text[match.end() :].isupper():
        return []
    written = match["name"]
    if (
        any(mark.start < match.end("name") and mark.entity.type != "person" for mark in passage.entities)
        and passage.start == 0
    ):
        return []  # "MMLU: 88.5" names a thing, not a speaker
    for mark in passage.reading.people:
        if mark.entity.name.split()[-1].upper() == written.split()[-1]:
            return [mark.entity.name]
    return [written.title()]


def _headline(passage: Passage) -> list[str]:
    """Read "ASML CEO FOUQUET: ..." and "... - NVIDIA CEO HUANG" in headings and upper-case lines."""
    text = passage.text
    if passage.kind != "heading" and not text.isupper():
        return []
    colon = re.match(r"[^:]{2,60}:\s", text)
    dash = re.search(r"\s[-–—]\s[^-–—]{2,60}$", text)
    names = []
    for span in (colon.span() if colon else None, dash.span() if dash else None):
        if span:
            inside = [
                m for m in passage.entities if span[0] <= m.start and m.end <= span[1] and m.entity.type in _SPEAKERS
            ]
            people = [m for m in inside if m.entity.type == "person"] or inside
            if people and not any(_mere_demonym(m) or m.entity.type == "country" for m in people[-1:]):
                names.append(people[-1].entity.name)
    return names


def _carried(passage: Passage) -> tuple[str, ...]:
    earlier = passage.previous
    if earlier is None or earlier.block is not passage.block:
        return ()
    if re.match(r"(?:He|She|They|The (?:report|study|survey|paper|authors|index|agency)|Its authors)\b", passage.text):
        return earlier.attribution
    return ()
