"""Sources by a phrase: "according to", "by its own count", "the firm's claim that", "a report by"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from aiclaims.patterns import lazy_regex
from aiclaims.reading.attribution.carried import document_spoken_of
from aiclaims.reading.attribution.citations import by_citation
from aiclaims.reading.attribution.credits import Credit
from aiclaims.reading.attribution.sources import (
    PART_OF,
    SPEAKERS,
    SPOKEN_OF,
    WRITINGS,
    is_mere_demonym,
    source_in,
    whole_name,
)

if TYPE_CHECKING:
    from aiclaims.reading.passages import Passage

_ESTIMATES = (
    r"account|estimates?|estimations?|counts?|counting|reckoning|numbers|figures|tally|telling|view|opinion|judge?ments?|"
    r"assessments?|analys[ei]s|calculations?|measures?|data|words|forecasts?|projections?|guess"
)


def by_phrase(passage: Passage) -> list[Credit]:
    """Name the sources that a phrase credits."""
    text = passage.text
    names: list[tuple[str | None, int]] = []
    for match in _own_account().finditer(text):
        owner = next((r for r in passage.references if r.start == match.start("owner")), None)
        candidates = owner.candidates if owner else ()
        names += [(c.entity.name, match.start()) for c in candidates if c.entity.type in SPEAKERS][:1]
    credited = _according().search(text)
    while credited:
        start, end = credited.span("source")
        name = _behind(passage, start, end)
        names.append((name, credited.start()))
        # "Citing its complexity, according to Foo": a reason is cited, and no source. Of one that is, "according to A; according
        # to B" alone names a second: "a report by A, based on data from B" is A's.
        credited = (_according() if name is None else _again()).search(text, start)
    onward: list[tuple[str | None, int]] = []
    published = [*_published().finditer(text)]
    # "Released an analysis showing that": who released it says so.
    told_of = [m for m in _told_of().finditer(text) if not any(p.start() < m.start() < p.end() for p in published)]
    for found in (_telling_noun().finditer(text), published, told_of):
        onward += [(source_in(passage, *m.span("source")), m.start("source")) for m in found]
    introduced: list[tuple[str | None, int]] = []
    for match in _introduced().finditer(text):
        start, end = match.span("source" if match["source"] else "owner")
        introduced.append((source_in(passage, start, end), start))
    return [
        *(Credit(name, at) for name, at in names if name),
        *(Credit(name, at, onward=True) for name, at in (*onward, *introduced, *_opening(passage)) if name),
        *by_citation(passage),
    ]


def _opening(passage: Passage) -> list[tuple[str | None, int]]:
    """Read "Huang: “...”" at the head of a sentence."""
    match = _quoted_behind_name().match(passage.text)
    return [(source_in(passage, *match.span("source")), match.start("source"))] if match else []


@cache
def _quoted_behind_name() -> re.Pattern[str]:
    return re.compile(
        r"(?P<source>[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3})(?:\s(?:reports?|study|analysis|survey))?:\s[“\"](?=\w)"
    )


def _behind(passage: Passage, start: int, end: int) -> str | None:
    """Name the source that stands right behind "according to"."""
    text = passage.text
    # A bracket that opens behind "according to" ends nothing where it closes: "the property (IP) firm Acme & Zyx".
    stops = _stop().finditer(text, start, end)
    stop = next((found for found in stops if found[0] != ")" or "(" not in text[start : found.start()]), None)
    close = stop.start() if stop else end
    if _MEASURE.search(text, start, close):
        return None
    if re.fullmatch(rf"the (?:{SPOKEN_OF}|newspaper|think[ -]?tank)", text[start:close].strip(), re.IGNORECASE):
        found = document_spoken_of(passage, named=text[start:close].strip().endswith("newspaper"))
        if found:
            return found
    for mark in passage.entities:
        if start <= mark.start < max(close, start + 1) and mark.entity.type in SPEAKERS and not is_mere_demonym(mark):
            part = PART_OF.match(text, mark.end, close) if mark.entity.type in {"country", "region"} else None
            # "A paper from a US think tank": not the United States
            return source_in(passage, start, part.end()) if part else whole_name(passage, mark, start)
    if stop and stop[0].strip() in {"that", "which", "released", "published"}:
        # "figures released on Monday by the agency", "data that the agency provided"
        behind = [m for m in passage.entities if close <= m.start < close + 60 and m.entity.type in SPEAKERS]
        if behind and not is_mere_demonym(behind[0]) and not re.search(r"[,;]", text[close : behind[0].start]):
            return behind[0].entity.name
    source = source_in(passage, start, close)
    # "According to the 2025 U.S. ranking": whose ranking it is says nobody.
    return None if source is not None and source.strip(".") in {"US", "U.S", "UK", "U.K", "EU", "E.U"} else source


# "According to the CPC categories": by which it is sorted, not who says so.
_MEASURE = lazy_regex(
    r"\b(?:categor(?:y|ies)|criteri(?:a|on)|class(?:es|ifications?)|schedules?|sizes?|types?|terms|rules|metrics?|definitions?|method(?:ology)?|needs|priorit(?:y|ies))$",
    re.IGNORECASE,
)


@cache
def _stop() -> re.Pattern[str]:
    return re.compile(
        r",(?!\s(?:Inc|Ltd|Corp))|(?<!\.[A-Z])\.\s|\.$|\s(?:that|which|who|on|to|as|at(?!\s[A-Z])|released|published)\s|\"|”|\]|\)|\s[—–]\s"
    )


@cache
def _according() -> re.Pattern[str]:
    return lazy_regex(
        r"(?<![\w-])(?:according to|(?:as )?reported by|by the (?:admission|count|reckoning|account) of|(?:in|from|is|was) the (?:words|view|opinion|estimate|eyes|verdict|assessment|conclusion) of|"
        r"(?:estimated|reckoned|judged|assessed|calculated|projected|believed|said|reported|found|described|noted|documented|confirmed|shown|observed) (?:\w+ly )?by|"
        rf"(?:by|in|on|from)(?!\s(?:its|their|the\s(?-i:[a-z])))(?=\s[^,.;]{{1,40}}['’]s? (?:(?:own |best |latest )?(?:{_ESTIMATES})|own (?:\w+ )?(?:tests?|testing|benchmarks?|evaluations?|evals?))\b)|"
        rf"based on(?=\s[^,.;]{{1,60}}?\s(?:{WRITINGS}|data|figures|estimates)\b)|"
        r"(?:data|figures|estimates|numbers|research|analysis|a report|a study|a survey|a paper|the report|report)"
        r"(?: on [\w -]{1,30}?)? (?:from|by|(?:\w+ ){0,2}?(?:released|published|compiled|collected|provided) by)|"
        rf"(?:research|(?-i:(?:[Aa]n?|[Tt]he|[Ii]ts))\s(?:[\w-]+\s){{0,3}}?(?:{WRITINGS})(?:\s(?:of|on|about)\s(?:[\w-]+\s){{0,3}}?[\w-]+)?),?\s"
        r"(?:released|published|issued|compiled|prepared|carried out|put out)\s(?:(?:on\s|earlier\s|last\s|this\s)?[\w.]+\s(?:\d+\s)?(?:\([^()]{3,12}\)\s)?)?by|"
        r"(?:read|reading|reported|reports) in(?!\s(?:(?:early|late|mid)[\s-])?(?:\d{4}|January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|winter)\b)(?=\s[^,.;]{1,30} that)|citing|cited by|per(?=\s(?:the\s|an?\s)?(?-i:[A-Z@]))(?!\s(?-i:[MBKTG]|(?:[GTCN]PU|API|FLOP|TFLOP|[MGT][Tt]ok|[kMGT]?Wh|[GMT][BWb]|SM|AI|LLM)s?)\b))\s+(?P<source>[^;]+)",
        re.IGNORECASE,
    )


@cache
def _again() -> re.Pattern[str]:
    return lazy_regex(r"\baccording to\s+(?P<source>[^;]+)", re.IGNORECASE)


@cache
def _own_account() -> re.Pattern[str]:
    return lazy_regex(
        rf"\b(?!(?:in|on) [^,.;]{{0,40}}?\b(?:data|figures|numbers|measures)\b)(?:by|in|on|per|according to) (?P<owner>(?:the|its|their)\b[^,.;]{{0,30}}?)['’]?s? (?:(?:own |\w+ )?(?:{_ESTIMATES}|filings?|disclosures?)|own (?:\w+ )?(?:tests|testing|benchmarks|evaluations))\b",
        re.IGNORECASE,
    )


@cache
def _telling_noun() -> re.Pattern[str]:
    """Match "OpenAI's claim that", "an FT report that"."""
    return re.compile(
        r"(?<![\w’'])(?P<source>[A-Z@][\w.&-]*(?: [A-Z][\w.&-]*){0,3})"
        r"(?:['’]s? (?:[a-z]+ ){0,2}?(?:estimate|guess|reckoning|forecast|projection)(?= (?:is|was|of|puts|has|runs|stands)\b)"
        r"|(?:['’]s? (?:[a-z]+ ){0,2}?(?:claims?|statement|estimate|assertion|warning|prediction|boast|contention|"
        r"pronouncement|remark|comment|observation|suggestion|admission|testimony|calculation|belief|complaint|opinion|"
        rf"conclusion|finding|view)|\s(?!(?:reports|notes|documents|posts)\sthat\b)(?:{WRITINGS})) (?:that|showing|revealing|indicating|saying|finding|claiming)\b)"
    )


@cache
def _published() -> re.Pattern[str]:
    """Match "the analyst published a method putting", "issued a study: ...": the subject of a writing that tells something."""
    return re.compile(
        r"(?P<source>@\w+|[A-Z][\w.&-]*(?: [A-Z][\w.&-]*){0,3})\s(?:\w+ly |has |also )?"
        r"(?:published|released|issued|shared|posted|put out|circulated)\s[^.;]{0,60}?\b"
        rf"(?:{WRITINGS}|findings?|estimates?|figures|data|results)\b(?:[^.;]{{0,40}}?\s"
        r"(?:showing|revealing|indicating|reporting|putting|finding|arguing|estimating|concluding|suggesting|saying|claiming|that)\b|:\s)"
    )


@cache
def _told_of() -> re.Pattern[str]:
    """Match "an industry report suggesting that": a writing that is spoken of for what it tells."""
    return lazy_regex(
        rf"\b(?P<source>an?\s(?:[\w.’'“”\"-]+\s){{0,4}}?(?:{WRITINGS}))(?:\s[–—-]\s[^–—]{{3,120}}?\s[–—-])?\s"
        r"(?:suggesting|showing|finding|claiming|saying|indicating|arguing|alleging|revealing)\sthat\b",
        re.IGNORECASE,
    )


@cache
def _introduced() -> re.Pattern[str]:
    """Match "this, from Reuters on Monday: ...", "Huawei's own road map has"."""
    name = r"(?P<source>[A-Z@][\w.&-]*(?: [A-Z][\w.&-]*){0,3}"
    return re.compile(
        rf"(?:(?<=,)|(?<=headline)|(?<=headlines)|(?<=this)) from (?:the )?{name})(?: [a-z]+ \w+)?: "
        rf"|(?<![\w’'])(?P<owner>[A-Z@][\w.&-]*(?: [A-Z][\w.&-]*){{0,3}})(?:['’]s|(?<=s)['’]) (?:[a-z]+ ){{0,2}}(?:road ?map|forecasts?|projections?|tests?|evaluations?|numbers|almanac|handbook|yearbook|tally|tables?|figures|count|{WRITINGS}) (?:(?:has|have)(?! (?:\w+ly |also |now |since |almost |more than )*(?:been|grown|come|had|(?:shr|s)unk|\w+(?:ed|en))\b)|puts?|lists?|ranks?|gives?|credits?) "
    )
