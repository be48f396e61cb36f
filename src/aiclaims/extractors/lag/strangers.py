"""Makers that no list has, known by where they stand: "Zyxwave is two years behind TSMC", "Micron leads Boltic"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from aiclaims.extractors.lag import words
from aiclaims.patterns import lazy_regex
from aiclaims.reading import EntityMark, Passage
from aiclaims.reading.attribution.sources import is_common
from aiclaims.schema import Entity

_NEAR = 30
"""Characters between a word and the maker that it governs: "behind the much larger Nvidia"."""

_WORD = r"[A-Z][\w&-]*\w"
_NAME = rf"(?:(?:But|And|Yet|Still|Now|While|Meanwhile,|However,|Today,|The) )?(?P<name>{_WORD}(?: {_WORD}){{0,2}})"
_ADVERBS = r"(?: (?:is|are|was|were|has been|now|still|already|only|currently|remains?|remained|stays?|sits?|stands?|may|might|could|would|will|be|\w+ly))"
_AMOUNT = r"(?: (?:at least|at most|about|around|some|roughly|perhaps|maybe|almost|nearly|more than|less than|over|up to|[\w.–-]+(?: (?:to|or|and) [\w.-]+)?|an?|half|full|couple of|few|years?|months?|weeks?|generations?|nodes?|or so)){0,6}?"


@cache
def _ahead_or_behind() -> re.Pattern[str]:
    """Match a name of which it is said, by the verb right behind it, that it is ahead or behind."""
    return lazy_regex(
        rf"(?:^\W*|[.;:—–,] |\b(?:and|but|while|whereas|that|says?|said|thinks?|believes?|estimates?|startup|start-up|rival|firm|company|maker|chipmaker|foundry) )"
        rf"{_NAME}(?:['’]s?(?: [\w-]+){{1,3}}?|(?: [a-z][\w-]*){{0,2}}?| \([^()]{{2,40}}\)|, [^,;.]{{3,60}},)"
        rf"(?:{_ADVERBS}{{1,3}}{_AMOUNT} (?:behind|ahead of)\b|{_ADVERBS}{{0,3}} (?:lag(?:s|ged)?|trail(?:s|ed)?|leads?|led)\b)"
    )


@cache
def _beside() -> re.Pattern[str]:
    """Match a name that one is said to be ahead of or behind."""
    return lazy_regex(
        rf"\b(?:behind|ahead of|trail(?:s|ed|ing)?|lag(?:s|ged|ging)?|lead over|(?:over|out)(?:takes?|took|taken|paces?|paced)) (?:rival |competitor |newcomer |start-?up )?{_NAME}(?=[\s,.;:)]|$)(?! (?:{_WORD}))"
    )


def find_strangers(passage: Passage) -> tuple[EntityMark, ...]:
    """Find names of no list that are said to be ahead of or behind a maker, or a maker of them, by a stretch of time.

    Args:
        passage: The passage.
    """
    makers = [mark for mark in passage.entities if mark.known and mark.entity.type in {"firm", "model", "product"}]
    return tuple(_strangers(passage, makers)) if makers and _measures_time(passage) else ()


def _strangers(passage: Passage, makers: Sequence[EntityMark]) -> Iterator[EntityMark]:
    taken = (*passage.entities, *passage.references, *passage.periods)
    for pattern in (_ahead_or_behind(), _beside()):
        for match in pattern.finditer(passage.text):
            start, end = match.span("name")
            if any(mark.start < end and start < mark.end for mark in taken):
                continue
            # Whom it is behind has to be named right there, and who is behind it, before.
            if pattern is _beside() and not any(maker.end <= match.start() for maker in makers):
                continue
            if pattern is not _beside() and not any(0 <= maker.start - match.end() < _NEAR for maker in makers):
                continue
            if _is_no_maker(passage, match["name"]):
                continue
            yield EntityMark(
                start=start, end=end, text=match["name"], entity=Entity(match["name"], "firm"), known=False
            )


def _measures_time(passage: Passage) -> bool:
    return (
        any(mark.unit in {"months", "generations"} for mark in passage.quantities)
        or _one_of_time().search(passage.text) is not None
    )


@cache
def _one_of_time() -> re.Pattern[str]:
    return lazy_regex(r"\b(?:a|one|half a|a full) (?:year|generation|decade|node)\b")


# What opens a sentence with a capital and is what somebody does or has: "Tooling lags that of Kappa".
_THING = lazy_regex(r"\w+(?:ing|tion|ment|ness|ity|ance|ware|ship|ism|yields?)s?")


def _is_no_maker(passage: Passage, name: str) -> bool:
    """Tell whether capitalised words are a person, a field or no name at all."""
    return (
        is_common(name, opening=True)
        or _THING.fullmatch(name) is not None
        or name in passage.reading.people_names
        or re.search(rf"\b(?:{words.TECHNOLOGY})\b", name, re.IGNORECASE) is not None
    )
