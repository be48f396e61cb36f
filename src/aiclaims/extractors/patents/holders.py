"""Who may hold the patents that a passage counts."""

from __future__ import annotations

import re

from aiclaims.frames import entity_of
from aiclaims.reading import EntityMark, Mark, Passage
from aiclaims.reading.references import ReferenceMark
from aiclaims.schema import Entity, EntityType

WORLD = Entity("World", "region")

_TYPES: tuple[EntityType, ...] = ("country", "region", "firm", "institution", "agency")
_OFFICE = re.compile(r"\b(?:patent|intellectual property)\b", re.IGNORECASE)
_HOLDING = re.compile(
    r"\s+(?:also |only |just |now |already )?(?:filed|files|has|had|have|holds?|held|was|were|received|won|submitted|applied|owns?)\b"
)
_DESCRIBING = re.compile(
    r"(?:\w+ )?(?:company|firm|rival|giant|insurer|startup|start-up|chipmaker|maker|group|conglomerate|office|agency|lawyer|analyst|"
    r"attorney|official|newspaper|magazine|tech giant|telecoms giant)$"
)


def find_holders(passage: Passage) -> tuple[Mark, ...]:
    """Find those who may hold patents: countries, firms and bodies, and words that refer to them.

    Left out are the credited sources and nationalities that only describe a firm ("its South Korean
    rival Samsung").
    """
    found: list[Mark] = []
    for mark in passage.mentions:
        entity = entity_of(mark, *_TYPES)
        if entity is None or (isinstance(mark, ReferenceMark) and not _refers(passage, mark)):
            continue
        if isinstance(mark, EntityMark):
            if mark.entity.name in passage.attribution and not _acts(passage, mark):
                continue
            if (
                mark.adjective
                and mark.entity.type in {"country", "region"}
                and _DESCRIBING.search(_first_words(mark.head))
            ):
                continue
        found.append(mark)
    return tuple(found)


def _acts(passage: Passage, mark: EntityMark) -> bool:
    """Tell whether a credited source also holds patents: a firm that says so of itself."""
    return (
        mark.entity.type == "firm"
        and not _OFFICE.search(mark.entity.name)
        and re.match(r"['’]?s?\s*(?:\([^)]*\)\s*)?(?:said|says|,|filed|has|had|holds|held)", passage.text[mark.end :])
        is not None
        and mark.start < 60
    )


def _first_words(head: str) -> str:
    return " ".join(head.split()[:2])


def _refers(passage: Passage, mark: ReferenceMark) -> bool:
    """Tell whether a reference may hold patents: it is the subject, or owns what is counted."""
    start, _ = passage.clauses.bounds(mark.start, len(passage.text))
    opens = not passage.text[start : mark.start].strip(' ,;:—–-“"')
    return mark.possessive or opens or _HOLDING.match(passage.text, mark.end) is not None


def holder_of(mark: Mark | None) -> Entity | None:
    """Name the holder that a mark stands for; what a patent office receives is its country's."""
    found = entity_of(mark, *_TYPES)
    if found is None:
        return None
    if _OFFICE.search(found.entity.name):
        return Entity(found.country, "country") if found.country else WORLD
    return found.entity
