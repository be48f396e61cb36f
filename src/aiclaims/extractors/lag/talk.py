"""Talk of "us" and "them", whom the text around makes plain."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

import attrs

from aiclaims.extractors.lag.pairs import Parties
from aiclaims.extractors.lag.topic import rival_in_view, speaks_of_us
from aiclaims.patterns import lazy_regex
from aiclaims.reading import CueMark, Passage
from aiclaims.schema import Entity

_VIEW = 12
"""Passages back in which the country that "they" stands for is named."""

CHINA, UNITED_STATES = Entity("China", "country"), Entity("United States", "country")

_OFFICE = r"(?:CEO|CTO|CFO|[Cc]hief(?:\s[a-z]+)?|co-?founder|founder|boss|head|president|chair\w*|director|executive|engineer|researcher|spokes\w+)"
_SAYS = r"(?:said|says|added|adds|admitted|admits|noted|explained|wrote|writes|told|conceded|concedes|acknowledged|argued|argues|reckons|insists|insisted)"

_COUNTRIES = frozenset({"China", "United States"})


def has_we(passage: Passage, cue: CueMark) -> bool:
    """Tell whether a word is said of the speaker's side: "we are still six months ahead"."""
    return _we().search(passage.text, 0, cue.start) is not None


def counts_down(passage: Passage, cue: CueMark) -> bool:
    """Tell whether the speaker's side is the one said to be behind before: "but now we are only three months behind"."""
    return _still_fewer().search(passage.text, 0, cue.start) is not None


def speaker(passage: Passage) -> Entity | None:
    """Name the firm that "we" is said for: "We were behind Tau," said Kappa's boss.

    Args:
        passage: The passage; the next one of its block may name the speaker too.
    """
    passages = passage.reading.passages
    after = passages[passage.index + 1 : passage.index + 2]
    for text in (passage, *(other for other in after if other.block is passage.block)):
        for mark in text.entities:
            if mark.entity.type == "firm" and (
                _said_by().search(text.text, 0, mark.start)
                or _office_of().search(text.text, 0, mark.start)
                or _officer().match(text.text, mark.end)
            ):
                return mark.entity
    return None


@cache
def _said_by() -> re.Pattern[str]:
    return re.compile(
        r"[\"”]\s?,?\s*(?:said|says|told\s\w+|added|admitted|noted|explained|wrote)\s(?:the\s)?$|[,\"”]\s(?:said|says)\s$"
    )


@cache
def _office_of() -> re.Pattern[str]:
    """Match a speaker and his office before the firm: "said Lee, chief executive of", "the founder of"."""
    said = rf"\b{_SAYS}\s(?:[A-Z][\w.-]+,?\s){{0,3}}?(?:[\w-]+\s){{0,3}}?"
    return re.compile(
        rf"(?:{said}|\b(?:[Tt]he|[Aa])\s(?:[\w-]+\s)?|,\s(?:[\w-]+\s)?){_OFFICE}\s(?:\w+\s)?(?:of|at)\s(?:the\s)?$"
    )


@cache
def _officer() -> re.Pattern[str]:
    """Match the office of a speaker behind the firm's name: "Kappa's founder said", "Kappa chief executive Lee told"."""
    return re.compile(rf"(?:['’]s?)?\s(?:[a-z-]+\s){{0,2}}?{_OFFICE}(?:,?\s[A-Z][\w.-]+){{0,3}},?\s(?:has\s)?{_SAYS}\b")


def has_us(passage: Passage, cue: CueMark) -> bool:
    """Tell whether the other side is the speaker's own: "behind us"."""
    return _us().match(passage.text, cue.end) is not None


def with_us(passage: Passage, cue: CueMark, *, ours: bool = False, them: Entity | None = None) -> tuple[Parties, ...]:
    """Read "they are behind us", or "we are ahead", where the last country named is a rival and the text around names ours.

    Args:
        passage: The passage.
        cue: What puts the two in order.
        ours: Whether it is our side that the cue is said of.
        them: Whom the sentence itself names as the other side.

    Returns:
        The pair; none where nothing tells who they or we are.
    """
    own = speakers_land(passage) if ours else None
    they = (
        them or rival_in_view(passage, own)
        if own is not None
        else them
        if them is not None
        else _named_rival(passage) or _last_rival(passage)
        if ours or _they().search(passage.text, 0, cue.start)
        else None
    )
    they = they or _them(passage, cue)
    us = own or (rival_in_view(passage, they) if they else None)
    if us is None and they == CHINA and speaks_of_us(passage):
        us = UNITED_STATES
    if they is None or us is None:
        return ()
    we_lead = ours == (cue.cue in {"ahead", "outdo"})
    pair = Parties(they, us, inherited=True, settled=True)
    return (pair if we_lead else attrs.evolve(pair, laggard=us, leader=they),)


def is_american(passage: Passage) -> bool:
    """Tell whether whoever is set against China is American: the text around names America oftener than any third country.

    Text that names neither is taken to be American too.
    """
    near = passage.reading.passages[max(0, passage.index - _VIEW) : passage.index + _VIEW]
    named = Counter(mark.entity.name for other in near for mark in other.entities if mark.entity.type == "country")
    third = max((count for name, count in named.items() if name not in _COUNTRIES), default=0)
    return third == 0 or named["United States"] > third


def speakers_land(passage: Passage) -> Entity | None:
    """Name the country that the speaker of a quotation is described by: "an American official said", "said Kappa's boss".

    Args:
        passage: The passage.
    """
    quoted = _quoted().search(passage.text) or _quoting().search(passage.text)
    if quoted is None:
        return None
    for mark in passage.entities:
        name = mark.entity.name if mark.entity.type == "country" else mark.country
        if (
            name is not None
            and not quoted.start() <= mark.start < quoted.end()
            and (_person().match(passage.text, mark.end) or _person_of().search(passage.text, 0, mark.start))
        ):
            return Entity(name, "country")
    return None


@cache
def _quoting() -> re.Pattern[str]:
    """Match a quotation of some words behind who said it."""
    return re.compile(r"(?<=[,:]\s)[\"“][^\"“”]{8,}[\"”]")


@cache
def _quoted() -> re.Pattern[str]:
    """Match a quotation of some words up to who said it."""
    return re.compile(rf"[\"“][^\"“”]{{8,}}[\"”],?\s(?=(?:[\w.’'-]+\s){{0,6}}?{_SAYS}\b)")


_PERSON = (
    rf"(?:{_OFFICE}|official|officer|diplomat|minister|lawmaker|senator|adviser|advisor|analyst|expert|entrepreneur|investor|scientist|"
    r"negotiator|general|leader|developer|insider|professor|economist)s?"
)


@cache
def _person() -> re.Pattern[str]:
    return re.compile(rf"(?:['’]s?)?\s(?:[a-z-]+\s){{0,2}}?{_PERSON}\b")


@cache
def _person_of() -> re.Pattern[str]:
    return re.compile(rf"\b{_PERSON}\s(?:in|from|of|at)\s(?:the\s)?$")


def _named_rival(passage: Passage) -> Entity | None:
    """Name the one of two rivals that a sentence of ours names, which is not "we in America"."""
    named = {
        mark.entity.name
        for mark in passage.entities
        if mark.entity.name in _COUNTRIES and not _in_ours().search(passage.text, 0, mark.start)
    }
    return Entity(named.pop(), "country") if len(named) == 1 else None


@cache
def _in_ours() -> re.Pattern[str]:
    return re.compile(r"\b(?:[Ww]e|us|[Hh]ere)\s(?:\w+\s){0,2}(?:in\s)?(?:the\s)?$")


def _last_rival(passage: Passage) -> Entity | None:
    """Name the one of two rivals that the text before names last, None where a sentence names both."""
    for other in reversed(passage.reading.passages[max(0, passage.index - _VIEW) : passage.index]):
        named = {name for mark in other.entities for name in (mark.entity.name, mark.country) if name in _COUNTRIES}
        if named:
            return Entity(named.pop(), "country") if len(named) == 1 else None
    return None


def _them(passage: Passage, cue: CueMark) -> Entity | None:
    """Take China for who is "behind us" in talk of the two rivals alone."""
    if not has_us(passage, cue) or not is_american(passage):
        return None
    near = passage.reading.passages[max(0, passage.index - _VIEW) : passage.index + 1]
    return CHINA if any(_said_behind().search(other.text) for other in near) else None


@cache
def _said_behind() -> re.Pattern[str]:
    return re.compile(r"\b(?:China|Chinese)\b[^.!?]{0,60}\bbehind\b|\bbehind us\b[^.!?]{0,80}\bChin(?:a|ese)\b")


@cache
def _we() -> re.Pattern[str]:
    """Match the speaker's side as the subject of a position, or as what something puts there: "we are still six months", "keeps us"."""
    return re.compile(
        r"\b(?:(?<!could\s)(?<!would\s)(?<!might\s)(?<!should\s)(?<!to\s)(?<!will\s)(?<!may\s)(?:[Kk]e(?:eps?|eping|pt)|puts?|putting|plac(?:es|ed|ing)|ha(?:s|ve)\s(?:put|placed|kept))\sus|[Ww]e(?:['’]re|\s(?:are|were|remain|stay|lead|have(?!\s(?:to|been|seen|had)\b))|['’]ve\s(?:got|fallen))|[Oo]ur\s(?:[\w-]+\s){1,4}(?:are|is|were|was|remains?|still|sits?))(?:\s+(?!not\b)[\w-]+){0,6}\s+$"
    )


@cache
def _still_fewer() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:now|today|this year),?\s+[Ww]e(?:['’]re|\s(?:are|may be))\b|\b[Ww]e(?:['’]re|\s(?:are|may be))(?:\s\w+)?\s(?:now|only|just)\b"
    )


@cache
def _they() -> re.Pattern[str]:
    return lazy_regex(r"\b(?:they|the Chinese)(?:['’](?:re|ve))?(?:\s+[\w-]+){0,6}\s+$", re.IGNORECASE)


@cache
def _us() -> re.Pattern[str]:
    return re.compile(
        r"\s+(?:of\s+)?(?:us\b(?!\s+[A-Z])|our\s(?:(?:own|best|frontier|top|leading|latest|AI|American|US)\s){0,2}(?:models?|labs?|chips?|companies|systems?|technology|AI|industry|stuff)\b)"
    )
