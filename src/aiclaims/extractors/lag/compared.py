"""Who is ahead by a comparison of what two make, where the next sentence only speaks of "the gap": "A's chips are faster than B's"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from aiclaims.extractors.lag.kinds import is_counted
from aiclaims.extractors.lag.marks import PLACES, party, party_marks
from aiclaims.extractors.lag.pairs import Parties
from aiclaims.patterns import lazy_regex
from aiclaims.reading import EntityMark, Mark, Passage
from aiclaims.schema import Entity

_SIGHT = 2
"""Passages back in which the comparison may stand."""

_NEAR = 40
"""Characters between the words of a comparison and whom it is held against."""


def compared_before(passage: Passage) -> Parties | None:
    """Read who is ahead by the nearest comparison right before a passage.

    Args:
        passage: The passage that speaks of the gap.
    """
    earlier = passage.previous
    for _ in range(_SIGHT):
        if earlier is None:
            break
        pair = _compared_pair(earlier)
        if pair is not None:
            return pair
        earlier = earlier.previous
    return None


def _compared_pair(passage: Passage) -> Parties | None:
    """Read who of two makes the better models, chips or tools."""
    told = _told().search(passage.text)
    if told is None or is_counted(passage) or passage.negated_at(told.start()):
        return None
    marks = party_marks(passage)
    before = [mark for mark in marks if mark.end <= told.start()]
    behind = next((mark for mark in marks if 0 <= mark.start - told.end() < _NEAR), None)
    other = party(behind)
    if not before or other is None:
        return None
    one = _alike(before, other)
    if one is None or one == other:
        return None
    laggard, leader = (one, other) if told["less"] else (other, one)
    return Parties(laggard, leader, inherited=True, settled=True)


def _alike(before: Sequence[Mark], other: Entity) -> Entity | None:
    """Give the party a comparison is of: of makers and models that are set against a land, the land they are from."""
    named = {entity for mark in before if (entity := party(mark)) is not None}
    if other.type in PLACES:
        homes = {mark.country for mark in before if isinstance(mark, EntityMark)} | {
            entity.name for entity in named if entity.type in PLACES
        }
        lands = {home for home in homes if home}
        return Entity(lands.pop(), "country") if len(lands) == 1 else None
    same = {entity for entity in named if entity.type == other.type}
    return same.pop() if len(same) == 1 else None


_GOOD = r"better|faster|stronger|smarter|denser|superior|(?:far |much |even )?more (?:capable|powerful|advanced|accurate|efficient|reliable|sophisticated|mature|precise)|higher-performing|ahead"
_BAD = r"worse|slower|weaker|inferior|poorer|less (?:capable|powerful|advanced|accurate|efficient|reliable|sophisticated|mature|precise)|lower-performing"


@cache
def _told() -> re.Pattern[str]:
    """Match a comparison up to whom it is held against."""
    return lazy_regex(
        rf"\b(?:(?:outperform|beat|outclass|outscore|surpass)(?:s|ed|ing)?|(?:(?P<less>{_BAD})|{_GOOD})(?:\s[\w-]+){{0,3}}?\s(?:than|to))(?=\s)",
        re.IGNORECASE,
    )
