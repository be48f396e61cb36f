"""Parties that patents may belong to, and whom each stands for."""

from __future__ import annotations

import re

from aiclaims.frames import entity_of
from aiclaims.reading import Mark
from aiclaims.schema import Entity, EntityType

WORLD = Entity("World", "region")
TYPES: tuple[EntityType, ...] = ("country", "region", "firm", "institution", "agency")
PLACES: tuple[EntityType, ...] = ("country", "region")
OFFICE = re.compile(r"\b(?:patent|intellectual property)\b", re.IGNORECASE)
OF_MANY_STATES = frozenset({"European Union", "Europe"})
WHERE = re.compile(r"\b(?:in|at|across|throughout|within)\s+(?:the\s+|all of\s+)?$", re.IGNORECASE)


def is_place(mark: Mark) -> bool:
    """Tell whether a mark is of a country or region."""
    found = entity_of(mark, *TYPES)
    return found is not None and found.entity.type in PLACES


def holder_of(mark: Mark | None) -> Entity | None:
    """Name the holder that a mark stands for; what a patent office receives is its country's."""
    found = entity_of(mark, *TYPES)
    if found is None:
        return None
    if OFFICE.search(found.entity.name):
        # The office of many states stands for itself.
        if found.country in OF_MANY_STATES or (found.country is None and found.entity.name.startswith("European")):
            return found.entity
        if found.country is None:
            return WORLD if found.entity.name.startswith("World") else None
        return Entity(found.country, "country")
    return found.entity
