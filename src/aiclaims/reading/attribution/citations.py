"""Sources in the form of a citation: "(Corvane, 2024)" behind a statement, "— Corvane" at its end."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from aiclaims.patterns import lazy_regex
from aiclaims.reading.attribution.credits import Credit
from aiclaims.reading.attribution.sources import source_in
from aiclaims.reading.periods.calendar_forms import SHORT_MONTH

if TYPE_CHECKING:
    from aiclaims.reading.passages import Passage

_BODIES = frozenset({"person", "agency", "institution"})
_THINGS = frozenset({"model", "product", "chip", "benchmark"})


@cache
def _bracket() -> re.Pattern[str]:
    return re.compile(
        rf"\s\((?P<source>[A-Z][^()\d;]{{1,60}}?)(?:,| et al\.,?)?(?:,? (?:{SHORT_MONTH})[a-z]*\.?)? (?:19|20)\d\d[a-z]?\)(?=[.,;:]|\s|$)"
    )


@cache
def _dash() -> re.Pattern[str]:
    return re.compile(
        r"\s[—–]\s(?P<source>(?:[A-Z][\w.&’'-]*|of|for|and|the)(?:,? (?:[A-Z][\w.&’'-]*|\d{4}|of|for|and|the|data|report|figures)){0,7})\.?$"
    )


def by_citation(passage: Passage) -> list[Credit]:
    """Name the sources that a passage cites by name and year, or closes with behind a dash."""
    names: list[tuple[str | None, int]] = []
    for match in _bracket().finditer(passage.text):
        start, end = match.span("source")
        inside = [mark for mark in passage.entities if start <= mark.start < end]
        before = [mark for mark in passage.entities if mark.end == match.start()]
        # "Corvane-2 (Corvane, 2024)" tells its maker, "the treaty (Geneva, 2024)" and "(May 2024)" where and when.
        if any(mark.entity.type in _THINGS for mark in (*before, *inside)):
            continue
        # A body of states is written in capitals: "(OECD, 2024)".
        places = [mark for mark in inside if mark.entity.type != "region" or not mark.text.isupper()]
        if any(mark.entity.type in {"country", "region", "other"} for mark in places) or _dates(passage, start):
            continue
        names.append((source_in(passage, start, end) or match["source"], start))
    names += [(name, at) for name, at in _in_brackets(passage)]
    closing = _dash().search(passage.text) if passage.kind != "heading" else None
    if closing:
        names += [
            (mark.entity.name, mark.start)
            for mark in passage.entities
            if mark.start == closing.start("source") and mark.entity.type in _BODIES
        ][:1]
    return [Credit(name, at) for name, at in names if name]


def _in_brackets(passage: Passage) -> list[tuple[str, int]]:
    """Name the bodies and outlets that stand alone in brackets behind a statement: "... in 2025 (WIPO)."."""
    found = []
    for mark in passage.entities:
        if mark.entity.type not in {"agency", "institution"} and not mark.reports:
            continue
        opened = _opens_bracket().search(passage.text[: mark.start])
        if opened is None or not _closes_bracket().match(passage.text, mark.end):
            continue
        ahead = passage.text[: opened.start()]
        # "the patent office (EPO)" and "Grace Ho (RAND)" tell a short name and where somebody works.
        named = _short_name_follows().search(ahead) or any(m.end == len(ahead) for m in passage.entities)
        spelled = _initials(ahead).endswith(re.sub(r"[^a-z]", "", mark.text.lower()))
        if opened["source"] or not (named or spelled):
            found.append((mark.entity.name, mark.start))
    return found


def _initials(text: str) -> str:
    return "".join(word[0].lower() for word in re.findall(r"[A-Za-z][\w.-]*", text))


@cache
def _short_name_follows() -> re.Pattern[str]:
    return re.compile(
        r"(?:\b[A-Z][\w.-]*|\b(?:office|agency|bureau|institute|ministry|organi[sz]ation|commission|department|group))$"
    )


@cache
def _opens_bracket() -> re.Pattern[str]:
    return lazy_regex(
        r"\s[(\[](?P<source>(?:data )?(?:source|from|via|per|data|by|h/t)s?:?\s(?:the\s)?)?$", re.IGNORECASE
    )


@cache
def _closes_bracket() -> re.Pattern[str]:
    return re.compile(
        r"(?:,[^()\[\]]{1,60}|(?:['’]s)? (?:data|figures|report|estimates?)| \d{4})?[)\]](?=[.,;:*]|\s|$)"
    )


def is_cited_year(text: str, at: int) -> bool:
    """Tell whether a year at an offset is that of a citation: it dates the source, not what it says."""
    return any(match.end("source") <= at < match.end() for match in _bracket().finditer(text))


def _dates(passage: Passage, at: int) -> bool:
    return any(mark.start <= at < mark.end for mark in passage.periods)
