"""Rivals that a sentence about a measured lag need not name."""

from __future__ import annotations

import re
from functools import cache

from aiclaims.extractors.lag.camps import CLOSED, OPEN
from aiclaims.extractors.lag.marks import party, party_marks, sort_of
from aiclaims.frames import groups
from aiclaims.patterns import lazy_regex
from aiclaims.reading import EntityMark, Mark, Passage
from aiclaims.schema import Entity

_FRONT = 25
"""Characters from the head of a sentence within which its subject begins."""

_SIGHT = 2
"""Passages back within which the rival of a maker is named, where it is plain that there is one."""

_FIRST_IN_TRADE = {"SMIC": "TSMC", "Hua Hong": "TSMC", "SMEE": "ASML"}
"""Firms of one trade, and who is known to be first in it."""

_CHALLENGERS = frozenset({"Huawei", "AMD", "Intel", "Cambricon", "Biren Technology", "Moore Threads", "Hygon", "MetaX"})
"""Makers of chips for AI, of which one is known to be first."""

_CHINA, _UNITED_STATES = Entity("China", "country"), Entity("United States", "country")


def usual_leader(passage: Passage, laggard: Entity) -> Entity | None:
    """Name whom a side that is so many months behind can only be behind: Chinese models the American ones, open the closed.

    Args:
        passage: The passage.
        laggard: Who is behind.
    """
    if laggard == OPEN:
        return CLOSED
    if laggard.name in _FIRST_IN_TRADE:
        return Entity(_FIRST_IN_TRADE[laggard.name], "firm")
    if laggard.name in _CHALLENGERS and _designs().search(passage.text):
        return Entity("Nvidia", "firm")
    if laggard == _CHINA and (is_about_models(passage) or not _made_elsewhere().search(passage.text)):
        return _UNITED_STATES
    return None


def is_about_models(passage: Passage) -> bool:
    """Tell whether it is models that a passage, or the text right before it, speaks of, and not chips."""
    if _chips().search(passage.text):
        return False
    near = [*passage.reading.passages[max(0, passage.index - 2) : passage.index + 1], passage.heading, passage.parent]
    return any(_models().search(text.text) for text in near if text is not None)


def is_plain(passage: Passage, one: Entity, *, behind: bool) -> bool:
    """Tell whether it is plain that the other of the two rivals is meant where a sentence names only one.

    America is seldom the one behind, and in what others make (lithography, memory) seldom the one ahead: the text right
    before has to name it then.

    Args:
        passage: The passage.
        one: The rival that it names.
        behind: Whether that one is behind.
    """
    if one == _CHINA:
        rare = (_made_elsewhere() if behind else _behind_china()).search(passage.text) is not None
    else:
        rare = one == _UNITED_STATES and behind
    if not rare:
        return True
    other = _UNITED_STATES if one == _CHINA else _CHINA
    near = [*passage.reading.passages[max(0, passage.index - 2) : passage.index + 1], passage.heading]
    return any(mark.entity == other for text in near if text is not None for mark in text.entities)


@cache
def _behind_china() -> re.Pattern[str]:
    return lazy_regex(
        r"\b(?:behind|trail(?:s|ed|ing)?|lag(?:s|ged|ging)?)\s(?:\w+\s){0,2}(?:China|Chinese|Beijing)\b", re.IGNORECASE
    )


@cache
def _designs() -> re.Pattern[str]:
    return lazy_regex(
        r"\b(?:AI\schips?|chip\sdesign|GPUs?|accelerators?|Ascend)\b(?![^.]*\b(?:lithograph|manufactur|foundr|memory))",
        re.IGNORECASE,
    )


@cache
def _made_elsewhere() -> re.Pattern[str]:
    return lazy_regex(r"\b(?:lithograph\w*|EUV|DUV|DRAM|NAND|HBM\w*|memory|foundr\w+)\b", re.IGNORECASE)


def subject_before(passage: Passage, leader: Entity) -> Entity | None:
    """Name the subject of the sentence before, which a "they" or "it" that opens this one goes on with.

    Args:
        passage: The passage.
        leader: Who is ahead, whom the pronoun does not mean.
    """
    earlier = passage.previous
    if earlier is None or _pronoun().match(passage.text) is None:
        return None
    first = next((mark for mark in party_marks(earlier) if mark.start < _FRONT), None)
    named = party(first)
    if named is None or named == leader or not isinstance(first, EntityMark):
        return None
    return named if sort_of(named) == sort_of(leader) or named.type in {"model", "product", "country"} else None


def set_beside(passage: Passage, one: Entity) -> Entity | None:
    """Name the one maker that the sentence before names beside another."""
    earlier = passage.previous
    named = {entity for mark in party_marks(earlier) if (entity := party(mark))} if earlier is not None else set()
    others = {entity for entity in named if entity != one and entity.type == one.type}
    return others.pop() if one in named and len(others) == 1 else None


def one_before(passage: Passage, one: Entity) -> Entity | None:
    """Name the only rival in sight: the one other party of its sort that the passage names, or the nearest one before."""
    near: Passage | None = passage
    for _ in range(_SIGHT + 1):
        if near is None:
            break
        alike = [
            named
            for mark in party_marks(near)
            if (named := party(mark)) and sort_of(named) == sort_of(one) and named != one and not _owned(mark, one)
        ]
        if near is passage and any(named in _listed_with(passage, one) for named in alike):
            return None
        if alike:
            return alike[0] if len(set(alike)) == 1 and alike[0].type == one.type else None
        near = near.previous
    return None


def _listed_with(passage: Passage, one: Entity) -> set[Entity | None]:
    """Give whom a passage names in one list with a party, who are behind or ahead together."""
    marks = [mark for mark in party_marks(passage) if isinstance(mark, EntityMark)]
    return {party(mark) for group in groups(passage, marks) if one in map(party, group) for mark in group}


def _owned(mark: Mark, one: Entity) -> bool:
    """Tell whether a mention is only a ware of a party."""
    return isinstance(mark, EntityMark) and mark.owner == one.name


@cache
def _pronoun() -> re.Pattern[str]:
    return lazy_regex(
        r"\W*(?:\[?\d{1,2}:\d\d(?::\d\d)?\]?\W+)?(?:(?:and|but|so|yet|now|still|today|currently|technologically|technically|overall|right now)\b,?\s)*(?:they|it)\b",
        re.IGNORECASE,
    )


@cache
def _models() -> re.Pattern[str]:
    return lazy_regex(r"\b(?:AI|models?|LLMs?|language|frontier|AGI|labs?|DeepSeek|Qwen|Kimi)\b", re.IGNORECASE)


@cache
def _chips() -> re.Pattern[str]:
    return lazy_regex(
        r"\b(?:chip\w*|semiconduct\w*|lithograph\w*|foundr\w*|nodes?|memory|DRAM|HBM\w*|NAND|EUV|silicon|hardware|robot\w*|nanomet\w*|quantum|GPUs?)\b",
        re.IGNORECASE,
    )
