"""Who is behind and who is ahead, in a Chinese clause."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from aiclaims.extractors.lag.camps import CLOSED, OPEN
from aiclaims.extractors.lag.chinese import words
from aiclaims.reading import EntityMark
from aiclaims.reading.chinese.passage import ChinesePassage
from aiclaims.schema import Entity, EntityType

_PARTIES: frozenset[EntityType] = frozenset({"country", "region", "firm", "model", "product", "institution"})


@attrs.frozen
class Sides:
    """Who is behind whom.

    Args:
        laggard: Who is behind.
        leader: Who is ahead.
    """

    laggard: Entity
    leader: Entity


def find_parties(passage: ChinesePassage, span: tuple[int, int]) -> list[EntityMark]:
    """Find those in a clause who may be behind or ahead: lands, firms, models, and the open and closed models.

    Args:
        passage: The passage.
        span: Offsets of the clause.
    """
    text = passage.simplified
    start, end = span
    found = [
        mark
        for mark in passage.entities
        if start <= mark.start < end
        and mark.entity.type in _PARTIES
        and mark.entity.name != "World"
        and not passage.is_told(mark.start)
        and not mark.reports
    ]
    for camp, pattern in ((OPEN, words.OPEN), (CLOSED, words.CLOSED)):
        found += [
            EntityMark(start=match.start(), end=match.end(), text=match[0], entity=camp)
            for match in pattern.finditer(text, start, end)
        ]
    return sorted(found, key=lambda mark: mark.start)


def sides_of_verb(
    text: str, parties: Sequence[EntityMark], at: int, carried: Entity | None, *, behind: bool
) -> Sides | None:
    """Tell the sides of "A落后B", "A比B落后", "落后于B".

    Args:
        text: The passage in simplified characters.
        parties: The names in the clause.
        at: Offset of the word.
        carried: Whom the clauses before are about.
        behind: Whether the subject is behind; else it is ahead.
    """
    before = [mark for mark in parties if mark.end <= at]
    after = [mark for mark in parties if mark.start >= at and words.TO.search(text, at, mark.start)]
    measured = [mark for mark in before if words.WITH.search(text, max(0, mark.start - 8), mark.start)]
    subjects = [mark for mark in before if mark not in measured]
    other = (after or measured)[:1]
    subject = subjects[-1].entity if subjects else carried
    if not other or subject is None or subject == other[0].entity:
        return None
    return Sides(subject, other[0].entity) if behind else Sides(other[0].entity, subject)


def sides_of_gap(parties: Sequence[EntityMark], carried: Sides | None) -> Sides | None:
    """Tell the sides of a gap: of China and America it is China that is behind, else whoever is named first.

    Args:
        parties: The names before the word for the gap.
        carried: The sides told before.
    """
    owned = {mark.owner for mark in parties}
    names = list(dict.fromkeys(mark.entity for mark in parties if mark.entity.name not in owned))
    if len(names) != 2:
        return carried if len(names) < 2 else None
    first, second = names
    if first.name == "United States" or first == CLOSED:
        first, second = second, first
    return Sides(first, second)
