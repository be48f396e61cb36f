"""Sides of no list, known by where they stand to a measured position: "paid models are a year ahead of free ones"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from aiclaims.extractors.lag import words
from aiclaims.extractors.lag.cues import PLACED, find_cues
from aiclaims.extractors.lag.strangers import is_no_maker
from aiclaims.patterns import lazy_regex
from aiclaims.reading import CueMark, EntityMark, Passage
from aiclaims.schema import Entity, EntityType

_SORTS: tuple[EntityType, ...] = ("firm", "model", "product", "country", "region", "group", "chip", "agency", "institution", "city", "other")
_UNITS = frozenset({"months", "generations"})


def find_placed(passage: Passage) -> tuple[EntityMark, ...]:
    """Find who is said to be ahead or behind by so much, and ahead of or behind whom, where no list has them.

    Args:
        passage: The passage.
    """
    if not any(mark.unit in _UNITS for mark in passage.quantities):
        return ()
    return tuple(_placed(passage))


def _placed(passage: Passage) -> Iterator[EntityMark]:
    for cue in passage.once(find_cues):
        if cue.cue not in PLACED or not _is_measured(passage, cue):
            continue
        other = _object().match(passage.text, cue.end)
        subject = _subject(passage, cue)
        if other is None or subject is None or _examples().match(passage.text, other.end()):
            continue
        if _examples().match(passage.text, subject[1]):
            continue
        sides = [_side(passage, *subject), _side(passage, *other.span("phrase"))]
        if None in sides:
            continue  # both have to be somebody, of a list or of none
        yield from (side for side in sides if isinstance(side, EntityMark))


def _is_measured(passage: Passage, cue: CueMark) -> bool:
    lengths = [mark for mark in passage.quantities if mark.unit in _UNITS]
    if any(mark.end <= cue.start and not passage.text[mark.end : cue.start].strip(" \"”'’") for mark in lengths):
        return True
    return any(
        cue.end < mark.start and re.search(r"\bby(?:\s[a-z]+){0,3}\s$", passage.text[cue.end : mark.start]) for mark in lengths
    )


def _subject(passage: Passage, cue: CueMark) -> tuple[int, int] | None:
    """Give the subject of the verb that a position is told with."""
    for predicate in reversed(passage.parse.predicates):
        if predicate.head <= cue.start and predicate.link != "reduced" and predicate.subject is not None:
            if "." in passage.text[predicate.subject.end : cue.start].replace("U.S.", ""):
                return None
            return predicate.subject.start, predicate.subject.end
    return None


def _side(passage: Passage, start: int, end: int) -> EntityMark | bool | None:
    """Give the side that a phrase names if no list has it, True where one has it, None where it names none."""
    if any(mark.start < end and start < mark.end and mark.entity.type in _SORTS for mark in passage.entities):
        return True
    if any(mark.start < end and start < mark.end for mark in (*passage.references, *passage.periods, *passage.quantities)):
        return True if any(mark.start < end and start < mark.end for mark in passage.references) else None
    if any(mark.start < end and start < mark.end for mark in passage.entities):
        return None
    text = passage.text[start:end]
    named = _named().match(text)
    if named is not None and not is_no_maker(passage, named["name"]):
        at = start + named.start("name")
        return EntityMark(start=at, end=at + len(named["name"]), text=named["name"], entity=Entity(named["name"], "firm"), known=False)
    group = _group().fullmatch(text)
    if group is None:
        return None
    at = start + group.start("name")
    return EntityMark(start=at, end=at + len(group["name"]), text=group["name"], entity=Entity(group["name"], "group"), known=False)


@cache
def _examples() -> re.Pattern[str]:
    """Match what leads from some to who they are: "firms like Kappa", "leaders, such as Tau"."""
    return re.compile(r",?\s(?:such as|like|including|from)\s|\s?[,—–:(]\s?(?:the\s)?[A-Z]")


@cache
def _object() -> re.Pattern[str]:
    """Match whom a position is held against, up to what else is told of it."""
    return re.compile(
        r"(?:\s(?:of|on|to|from|than|over))?\s(?:(?:those|that|the ones|what)\s(?:of|from|in|at|by)\s)?(?P<phrase>(?:(?!(?:in|on|at|by|and|but|or|when|while|because|who|which|that|where|what|as|for|with|after|since|to|is|are|was|were|has|have|today|now)\b)[\w’'&-]+\s){0,4}?[\w’'&-]+)"
        r"(?=\s*(?:$|[,.;:)\"”—–])|\s(?:in|on|at|by|and|but|or|when|while|because|who|which|that|as|for|with|today|now|since|is|are)\b)"
    )


@cache
def _named() -> re.Pattern[str]:
    """Match a name and, behind it, what is its own: "Zyx's design tools"."""
    return re.compile(r"(?:[Tt]he\s|[Rr]ival\s)?(?P<name>[A-Z][\w&-]*\w(?:\s[A-Z][\w&-]*\w){0,2})(?:['’]s?(?:\s[\w-]+){0,4})?$")


@cache
def _group() -> re.Pattern[str]:
    """Match some who are called by what they are: "small language models", "academia", not "the work", "its rivals"."""
    return lazy_regex(
        r"(?:(?:the|most|even|today['’]s|would-be)\s)?(?P<name>(?!(?:its|their|our|his|her|my|your|this|that|these|those|some|many|most|all|both|eastern|western|asian|foreign|rival|competing|firms|leaders?|companies|makers|rivals|competitors|peers|countries|nations|models|labs|chips|others|researchers|developers|systems|flagships|those|software|hardware|few|several|other|it|they|we|you|he|she|there|one|people|who|what|things?|plans?|expectations?|demand|schedule)\b)"
        rf"(?:[a-z][a-z-]*\s){{0,3}}?(?:(?!(?:{words.TECHNOLOGY})\b)[a-z][a-z-]*[a-z](?<!ss)s|models|labs|chips|start-ups|academia|academics|industry|business|the\spack|the\sfield))",
        re.IGNORECASE,
    )
