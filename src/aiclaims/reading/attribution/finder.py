"""Whom a passage credits with what it says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from aiclaims.patterns import lazy_regex
from aiclaims.reading.attribution.carried import goes_on_from, quoted_source, source_above, spoken_by
from aiclaims.reading.attribution.credits import Credit, sources_at
from aiclaims.reading.attribution.phrases import by_phrase
from aiclaims.reading.attribution.sources import SPEAKERS, is_mere_demonym
from aiclaims.reading.attribution.subjects import by_verb
from aiclaims.reading.entries import is_entry

if TYPE_CHECKING:
    from aiclaims.reading.passages import Passage


def find_attribution(passage: Passage) -> tuple[str, ...]:
    """Name the sources a passage credits, innermost last.

    A passage that names none takes over those of the one before where it plainly goes on ("She added", a
    quotation over several sentences, a list under "The report found:").
    """
    named = passage.own_sources or quoted_source(passage)
    if named:
        return named
    earlier = goes_on_from(passage)
    if earlier is None:
        return source_above(passage)
    _settle(earlier)
    return earlier.attribution or source_above(passage)


def _settle(passage: Passage) -> None:
    """Settle from its start on what a passage goes on from, so that no chain is too long to follow."""
    chain: list[Passage] = []
    here: Passage | None = passage
    while here is not None and "attribution" not in vars(here):
        chain.append(here)
        here = None if here.own_sources else goes_on_from(here)
    for link in reversed(chain):
        _ = link.attribution


def find_credits(passage: Passage) -> tuple[Credit, ...]:
    """Name the sources that a passage credits by a verb or a phrase, each with its place."""
    return (*by_verb(passage), *by_phrase(passage))


def find_own_sources(passage: Passage) -> tuple[str, ...]:
    """Name the sources that a passage names itself: speaker, verb, phrase, headline."""
    speaker = spoken_by(passage)
    named = (speaker,) if speaker else ()
    return tuple(dict.fromkeys((*named, *(credit.name for credit in passage.credits), *_headline(passage))))


def find_attribution_at(passage: Passage, at: int) -> tuple[str, ...]:
    """Name the sources of the statement at an offset; those of the whole passage where it names none of its own."""
    if not passage.attribution:
        return ()
    speaker = spoken_by(passage)
    told = sources_at(passage.text, passage.credits, at, whole=passage.attribution)
    return tuple(dict.fromkeys((*((speaker,) if speaker else ()), *told)))


def _headline(passage: Passage) -> list[str]:
    """Read "ASML CEO FOUQUET: ...", "...: Epoch AI" and "... - NVIDIA CEO HUANG" in headings and upper-case lines."""
    text = passage.text
    if is_entry(text):
        return []
    if passage.kind != "heading" and not text.isupper():
        return _label(passage)
    colon = re.match(r"[^:]{2,60}:\s", text)
    dash = re.search(r"\s[-–—]\s[^-–—]{2,60}$", text) or _source_behind_colon(passage)
    names = []
    for span in (colon.span() if colon else None, dash.span() if dash else None):
        if span:
            inside = [
                m for m in passage.entities if span[0] <= m.start and m.end <= span[1] and m.entity.type in SPEAKERS
            ]
            people = [m for m in inside if m.entity.type == "person"] or inside
            if people and not any(is_mere_demonym(m) or m.entity.type == "country" for m in people[-1:]):
                names.append(people[-1].entity.name)
    return names


_REMARK = lazy_regex(r"\W{0,2}(?:\([\w ]{1,20}\)\W{1,3})?")  # "(Checked) Epoch AI: ..."


_HANDLE = lazy_regex(r"\W*@(?P<name>\w{2,30})(?:\s\([^()]{1,40}\))?\s?:(?:\s|$)")
"""A name as social networks write it, which says what stands behind it: "@corvane: a lag of five months"."""


def _label(passage: Passage) -> list[str]:
    """Read "Epoch AI: a lag of five months" and "Reuters (May 2026): ...": a body or an outlet that a sentence opens with."""
    handle = _HANDLE.match(passage.text)
    if handle is not None and passage.kind != "row":
        return [handle["name"]]
    first = passage.entities[0] if passage.entities else None
    if (
        first is None
        or _REMARK.fullmatch(passage.text, 0, first.start) is None
        or not (first.entity.type in {"institution", "agency"} or first.reports)
    ):
        return []
    behind = re.compile(r"(?:['’]s [^:.]{1,40}| \([^()]{1,40}\))?:\s").match(passage.text, first.end)
    return [first.entity.name] if behind and passage.kind != "row" else []


def _source_behind_colon(passage: Passage) -> re.Match[str] | None:
    """Match a source that closes a headline, alone behind its colon."""
    match = re.search(r":\s(?P<source>[^:]{2,40})$", passage.text)
    alone = match and any(
        m.start == match.start("source") and m.end == match.end() and m.entity.type in SPEAKERS
        for m in passage.entities
    )
    return match if alone else None
