"""What somebody is behind in: as written, or what the parties and the text around make plain."""

from __future__ import annotations

import re
from functools import cache

from aiclaims.extractors.lag import words
from aiclaims.extractors.lag.camps import find_camps
from aiclaims.patterns import lazy_regex
from aiclaims.reading import EntityMark, Mark, Passage
from aiclaims.schema import Entity

_REACH = 6
"""Passages back in which the race that a statement is about may be named."""

_NEAR = 60
"""Characters between a party and the word of its own that says what of it is behind."""


def field_after(passage: Passage, cue: Mark) -> str | None:
    """Give the field named right behind a noun of distance: "the gap in chips"."""
    match = _circumstance().match(passage.text, cue.end + 1)
    return match["field"] if match else None


def field_of(passage: Passage, at: Mark, laggard: Entity, leader: Entity) -> str | None:
    """Name the field of a statement: told by "in", by the noun of distance or the parties' own words, else what is plain.

    Args:
        passage: The passage.
        at: The mark that carries the statement.
        laggard: Who is behind.
        leader: Who is ahead.
    """
    test = next((mark for mark in passage.entities if mark.entity.type == "benchmark" and mark.start >= at.end), None)
    if test is not None and re.fullmatch(r"\s+(?:on|in|for|at)\s+(?:the\s+)?", passage.text[at.end : test.start]):
        return test.text
    found = _told(passage, at) or _in_words(passage, at) or _around(passage, laggard, leader)
    return _general(found) if found else None


def _told(passage: Passage, at: Mark) -> str | None:
    """Give the field that "in", "on" or a compound ("the yield gap") says."""
    compound = _compound(passage, at)
    if compound is not None:
        return compound
    told = [
        match
        for match in _circumstance().finditer(passage.text)
        if not _named(passage, match) and not _of_another_gap(passage, at, match)
    ]
    if told:
        nearest = min(told, key=lambda match: _apart(passage, at, match))
        if passage.barrier(min(at.end, nearest.end()), max(at.start, nearest.start())) < 3.0:
            return nearest["field"]
    return _any_noun(passage, at)


def _any_noun(passage: Passage, at: Mark) -> str | None:
    """Give the noun behind "in" right after the party or the gap, whatever it is: "a year ahead of A in yield maturity"."""
    ends = [at.end, *(mark.end for mark in passage.entities if mark.start >= at.end)]
    for end in ends[:4]:
        match = _noun_phrase().match(passage.text, end)
        if match and passage.barrier(at.end, match.start("field")) < 2.0 and not _no_field().search(match["field"]):
            return match["field"]
    opening = _opening().match(passage.text)
    return (
        opening["field"] if opening and opening.end() <= at.start and not _no_field().search(opening["field"]) else None
    )


def _compound(passage: Passage, at: Mark) -> str | None:
    """Give what a noun of distance is made up with: "the training compute lag", "the HBM gap"."""
    for match in _distance().finditer(passage.text):
        if passage.barrier(min(at.end, match.end()), max(at.start, match.start())) < 2.0:
            found = match["field"]
            if not _no_compound().search(found):
                return found
    return None


def _in_words(passage: Passage, at: Mark) -> str | None:
    """Give the field that a party's own words name, else the nearest that the passage names."""
    for mark in passage.entities:
        if mark.head and mark.end <= at.start:
            match = _plain().search(passage.text, mark.end, min(len(passage.text), mark.end + _NEAR))
            if match and not _named(passage, match):
                return match["field"]
    plain = [
        match
        for match in _plain().finditer(passage.text)
        if not _named(passage, match) and not _of_another_gap(passage, at, match)
    ]
    if not plain:
        return None
    nearest = min(plain, key=lambda match: _apart(passage, at, match))
    # What is only spoken of in the same sentence need not be what somebody is behind in.
    tied = _apart(passage, at, nearest)[0] < 2.0 or _kind().fullmatch(nearest["field"])
    return nearest["field"] if tied else None


def _around(passage: Passage, laggard: Entity, leader: Entity) -> str | None:
    """Give what the text around makes plain: the kind of thing that both parties are or make, or the race told of."""
    if any(side.type == "model" or "models" in side.name for side in (laggard, leader)):
        return "AI models"
    if any(mark.head and _makers().fullmatch(mark.head) for mark in passage.entities):
        return "chip manufacturing"
    trades = {words.TRADES.get(side.name) for side in (laggard, leader)} - {None}
    if _node().search(passage.text) or len(trades) == 1:
        return trades.pop() if trades else "chip manufacturing"
    over = [above.text for above in (passage.parent, passage.heading) if above is not None]
    said = next(filter(None, map(_spoken_of, over)), None)
    if said is not None:
        return said
    title = passage.reading.document.title or ""
    earlier = passage.reading.passages[max(0, passage.index - _REACH) : passage.index]
    spoken = (*(other.text for other in earlier if other.kind != "row"), title)
    if any(map(_race().search, spoken)):
        return "AI"
    return _spoken_of(title)


def _spoken_of(text: str) -> str | None:
    """Give the first field that a heading or a title names, but for one whose trade is ruled: "Chip curbs and gaps"."""
    named = (match for match in _plain().finditer(text) if not _rules().match(text, match.end()))
    return next((match["field"] for match in named), None)


def _of_another_gap(passage: Passage, at: Mark, match: re.Match[str]) -> bool:
    """Tell whether a field is that of a gap told apart behind the statement: "by a year, with a narrower gap in coding"."""
    apart = _another_gap().search(passage.text, at.end, match.end())
    if apart is not None and apart.end() == match.end():
        return True
    return match.start() >= at.end and _next_statement().search(passage.text, at.end, match.start()) is not None


def _apart(passage: Passage, at: Mark, match: re.Match[str]) -> tuple[float, int]:
    low, high = min(at.end, match.end()), max(at.start, match.start())
    return passage.barrier(low, high), high - low


def _general(field: str) -> str:
    """Write models of any camp as AI models, and AI as such without what it is spoken of as."""
    if _models().fullmatch(field):
        return "AI models"
    return _genus().sub("", field)


@cache
def _another_gap() -> re.Pattern[str]:
    return lazy_regex(
        r"\b(?:with|and|but|though)\s+(?:(?:an?|the|its|their|only)\s+)*(?:(?:much|far|slightly|even|somewhat)\s+)?"
        r"(?:narrower|smaller|wider|larger|bigger|greater|shorter|longer|closer|slimmer)\s+(?:gaps?|leads?|lags?|margins?|deficits?|distances?)\s+(?:in|on|for|at)\s+[^,;.()]*",
        re.IGNORECASE,
    )


@cache
def _next_statement() -> re.Pattern[str]:
    """Match what begins a statement of its own behind a semicolon, up to the field that opens it: "...; in chips"."""
    return lazy_regex(r";\s+(?:(?:and|but|while)\s+)?(?:(?:in|on|for|at)\s+(?:the\s+)?)?$", re.IGNORECASE)


@cache
def _models() -> re.Pattern[str]:
    return lazy_regex(
        r"(?:(?:the|best|leading|top|AI|large|frontier|foundation|open|closed|proprietary|open[- ]source|open[- ]weights?|closed[- ]source|reasoning|generative|language)\s+)*"
        r"(?:models?|LLMs)",
        re.IGNORECASE,
    )


@cache
def _node() -> re.Pattern[str]:
    """Match a process of chip manufacturing by its size: "at 7nm", "N3"."""
    return re.compile(r"\b\d{1,2}\s?-?nm\b|\bnanomet\w+|\bN\d\b")


@cache
def _kind() -> re.Pattern[str]:
    """Match what names a kind of thing that whole industries make, which a sentence seldom names in passing."""
    return lazy_regex(
        r"AI|artificial intelligence|.*(?:models|LLMs|chips?|semiconductors?|chipmaking|lithography|HBM|DRAM|NAND|EUV|packaging|processors?|GPUs|EDA.*|process.*|robotics|quantum.*)",
        re.IGNORECASE,
    )


@cache
def _genus() -> re.Pattern[str]:
    return lazy_regex(
        r"(?<=\bAI)\s+(?:development|technolog(?:y|ies)|capabilit(?:y|ies)|supremacy|race|sector|industry|field)$",
        re.IGNORECASE,
    )


@cache
def _circumstance() -> re.Pattern[str]:
    return lazy_regex(
        rf"\b(?:in|on|at|for)\s+(?:the\s+|its\s+|their\s+)?(?:(?:field|area|realm|development|production|manufacture|manufacturing|some|core|areas|certain|most|advanced|cutting-edge)\s+(?:of\s+)?)*"
        rf"(?P<field>{words.FIELDS})(?![\w-])",
        re.IGNORECASE,
    )


@cache
def _makers() -> re.Pattern[str]:
    """Match who makes chips for others."""
    return lazy_regex(r"chip-?makers?|foundr(?:y|ies)|fabs?", re.IGNORECASE)


@cache
def _rules() -> re.Pattern[str]:
    """Match what rules a trade, of which a heading may speak beside a gap: "Chip curbs and gaps"."""
    return lazy_regex(
        r"\s(?:export\s)?(?:curbs?|bans?|controls?|exports?|restrictions?|wars?|tariffs?|sales|sanctions|act)\b",
        re.IGNORECASE,
    )


@cache
def _plain() -> re.Pattern[str]:
    return lazy_regex(rf"(?<![\w-])(?P<field>{words.FIELDS})(?![\w-])", re.IGNORECASE)


@cache
def _race() -> re.Pattern[str]:
    return re.compile(r"\b(?:AI|A\.I\.|artificial intelligence)\b")


@cache
def _noun_phrase() -> re.Pattern[str]:
    return re.compile(
        r"(?:['’]s)?\s+(?:in|on)\s+(?:the\s+|its\s+|their\s+)?(?:(?:terms|area|field)\s+of\s+)?(?P<field>[a-z][\w-]*(?:\s+(?!and\b|or\b|but\b|by\b|in\b|on\b|at\b|for\b|of\b|with\b|to\b|as\b|from\b|after\b|when\b|while\b|despite\b|according\b|(?:now|today|still|too|already|again|right|currently|alone|anymore)\b)[a-z][\w-]*){0,2})"
        r"(?=\s*(?:[,.;:)]|$)|\s+(?:now|today|still|too|already|again|right|currently|alone|anymore|and|or|but|by|as|with|from|after|when|while|despite|according|at|for)\b)"
    )


@cache
def _opening() -> re.Pattern[str]:
    """Match the field that opens a sentence: "On long-horizon cyber, open models are behind"."""
    return re.compile(
        r"\W*(?:In|On)\s+(?:the\s+)?(?:(?:terms|area|field)\s+of\s+)?(?P<field>[a-z][\w-]*(?:\s+[a-z][\w-]*){0,2}),"
    )


@cache
def _no_field() -> re.Pattern[str]:
    """Match what stands behind "in" and is no field: times, ways, places in a row."""
    return lazy_regex(
        r"\b(?:years?|months?|weeks?|days?|decades?|time|times|past|last|next|early|late|mid|spring|summer|autumn|fall|winter|quarter|half|many|some|several|most|other|every|each|all|"
        r"ways?|cases?|respects?|aspects?|areas?|fact|practice|theory|general|particular|total|part|race|game|world|country|market|front|average|paper|report|terms|places?|order|line|"
        r"turn|addition|contrast|comparison|short|it|this|that|these|those|which|what|them|everything|anything|key|key ones|our|my|your|his|her|aggregate|run|way|end|future|present|wake|face|light|pack|whole|balance|reality|principle|essence|effect|sum|recent)\b",
        re.IGNORECASE,
    )


@cache
def _distance() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?P<field>(?:(?:{words.FIELDS})|[a-z]+(?: [a-z]+)?))\s+(?:gaps?|lags?|deficit|leads?|advantages?|disadvantages?)(?![\w-])"
    )


@cache
def _no_compound() -> re.Pattern[str]:
    """Match what tells how large or of what sort a gap is, not what in: "a huge gap", "the time gap"."""
    return lazy_regex(
        r"^(?!(?:AI|chip|HBM|training|compute|computing|yield|density|process|node|memory|packaging|EUV|bandwidth|hardware|software|EDA|cyber|lithography|semiconductor|inference|talent|data)\b)|"
        r"\b(?:the|an?|its|their|of|in|to|and|has|have|is|are|any|no|this|that|month|year|point|generation|competitive|capability|performance|technology|quality|wide|narrow|large|small)$",
        re.IGNORECASE,
    )


def _named(passage: Passage, match: re.Match[str]) -> bool:
    """Tell whether a word is part of a name or of a party: "Taiwan Semiconductor Manufacturing", "open models"."""
    names = [mark for mark in passage.entities if isinstance(mark, EntityMark)]
    start, end = match.span("field")
    return any(
        mark.start < end and start < mark.end and mark.text.lower() != match["field"].lower()
        for mark in (*names, *find_camps(passage.text, names))
    ) or any(mark.start < end and start < mark.end for mark in find_camps(passage.text, names))
