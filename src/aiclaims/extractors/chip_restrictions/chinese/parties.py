"""Who acts and whom it is aimed at, in a Chinese clause about chips."""

from __future__ import annotations

from collections.abc import Sequence

from aiclaims.extractors.chip_restrictions.chinese import words
from aiclaims.reading import EntityMark
from aiclaims.reading.chinese.passage import ChinesePassage
from aiclaims.schema import Entity, EntityType

_STATES: frozenset[EntityType] = frozenset({"country", "region"})
_OFFICES: frozenset[EntityType] = frozenset({"agency"})
CHINA, UNITED_STATES = Entity("China", "country"), Entity("United States", "country")


def marks_in(passage: ChinesePassage, span: tuple[int, int]) -> list[EntityMark]:
    """Give the names in a stretch of a passage.

    Args:
        passage: The passage.
        span: Offsets of the stretch.
    """
    return [mark for mark in passage.entities if span[0] <= mark.start < span[1]]


def government_of(text: str, mark: EntityMark) -> Entity | None:
    """Give the government that a name stands for as the subject of a clause; None where it stands for none there.

    Args:
        text: The passage in simplified characters.
        mark: The name.
    """
    if mark.entity.type in _OFFICES:
        if text.startswith("长", mark.end):
            return None  # "商务部长": a person's office
        return Entity(mark.country, "country") if mark.country else mark.entity
    if mark.entity.type == "person":
        return Entity(mark.country, "country") if mark.country and _governs(mark) else None
    if mark.entity.type not in _STATES or mark.entity.name == "World":
        return None
    aimed = words.TARGETED.search(text, max(0, mark.start - 4), mark.start)
    return None if aimed or words.NO_GOVERNMENT.match(text, mark.end) else mark.entity


def _governs(mark: EntityMark) -> bool:
    from_firm = mark.person_of is not None and not any(
        word in mark.person_of
        for word in ("House", "administration", "Department", "Ministry", "Council", "government")
    )
    return not from_firm


def find_actor(passage: ChinesePassage, span: tuple[int, int], at: int) -> Entity | None:
    """Find the government that acts in a clause: the last that stands as a subject before the word for the act.

    Args:
        passage: The passage.
        span: Offsets of the clause.
        at: Offset of the word.
    """
    text = passage.simplified
    acting: list[EntityMark] = []
    aside: EntityMark | None = None
    for mark in marks_in(passage, (span[0], at)):
        # "与日本、荷兰签署": who is joined to one that does not act does not act either.
        joined = aside is not None and text[aside.end : mark.start] in {"、", "和", "与", "及"}
        if joined or government_of(text, mark) is None:
            aside = mark
        else:
            acting.append(mark)
    if not acting:
        return None
    return government_of(text, acting[0])


def find_target(passage: ChinesePassage, span: tuple[int, int], actor: Entity | None) -> Entity | None:
    """Find the state that a clause aims at, by a preposition or by whose buyers it tells of.

    Args:
        passage: The passage.
        span: Offsets of the clause.
        actor: Who acts, who aims at others.
    """
    text = passage.simplified
    for mark in marks_in(passage, span):
        if mark.entity.type not in _STATES or mark.entity == actor or mark.entity.name == "World":
            continue
        if words.TARGETED.search(text, max(0, mark.start - 4), mark.start) or words.BUYERS.match(text, mark.end):
            return mark.entity
    return None


def firms_in(passage: ChinesePassage, span: tuple[int, int]) -> list[EntityMark]:
    """Give the firms in a stretch of a passage, those aside that only report.

    Args:
        passage: The passage.
        span: Offsets of the stretch.
    """
    return [
        mark
        for mark in marks_in(passage, span)
        if mark.entity.type == "firm" and not passage.is_told(mark.start) and not mark.reports
    ]


def coordinated(text: str, marks: Sequence[EntityMark]) -> list[EntityMark]:
    """Give the first of some names with those joined to it by "、" or "和".

    Args:
        text: The passage in simplified characters.
        marks: The names, in order.
    """
    group = list(marks[:1])
    for mark in marks[1:]:
        if text[group[-1].end : mark.start] not in {"、", "和", "与", "及", "以及", "，", ","}:
            break
        group.append(mark)
    return group
