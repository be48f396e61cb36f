"""Parties that patents may belong to, and whom each stands for."""

from __future__ import annotations

import re

import attrs

from aiclaims.frames import entity_of
from aiclaims.patterns import lazy_regex
from aiclaims.reading import EntityMark, Mark, Passage
from aiclaims.schema import Entity, EntityType

WORLD = Entity("World", "region")
TYPES: tuple[EntityType, ...] = ("country", "region", "firm", "institution", "agency")
PLACES: tuple[EntityType, ...] = ("country", "region")
OFFICE = lazy_regex(r"\b(?:patent|(?:intellectual|industrial) property)\b", re.IGNORECASE)
OF_MANY_STATES = frozenset({"European Union", "Europe"})
WHERE = lazy_regex(r"\b(?:in|at|across|throughout|within)\s+(?:the\s+|all of\s+)?$", re.IGNORECASE)


_LEADERS = lazy_regex(
    r"\b(?P<name>(?:top|first|largest|biggest|leading)[ -](?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|twenty)\s+(?:[\w-]+\s+){0,2}?"
    r"(?:filers|applicants|assignees|holders|owners|patentees|companies|firms|offices|countries|organi[sz]ations|universities)|"
    r"(?:(?:non-)?corporate|foreign(?:-based)?|overseas|non-?resident|university|academic|individual|independent|private|public|industrial|state-owned)\s(?:assignees|applicants|filers|owners|patentees|patent\s(?:holders|owners)))"
    r"(?:\s*\([^()]*\)|\s+by\s+[\w-]+)?\s+(?:together\s+|jointly\s+|combined\s+|alone\s+|still\s+|now\s+|\w+ly\s+)?(?:account\w*|h[oe]ld\w*|own\w*|fil(?:e|ed)|ha(?:s|ve|d)|receiv\w+|represent\w*|mak(?:e|es)|made|contribut\w+|control\w*|(?:gr[eo]w|rose|climbed|fell|went|declined)(?=\sfrom\s[\d.]+\s?(?:%|percent|per\scent)))\b",
    re.IGNORECASE,
)


def several_leaders(passage: Passage, value: Mark) -> Entity | None:
    """Name those who hold a value together: the first so many of a ranking ("the top five filers (...) account for"), a sort of them ("foreign applicants").

    Args:
        passage: The passage.
        value: What they hold.
    """
    found = list(_LEADERS.finditer(passage.text, 0, value.start))
    if not found or passage.barrier(found[-1].end(), value.start) >= 2.0:
        return None
    return Entity(found[-1]["name"], "group")


_COUNTED = lazy_regex(
    r"\s?\(\D{0,3}\d|\s\d[\d,.]*(?=[,;.)]|\s(?:and|patents)\b|$)|(?:(?:,|,?\sand)\s(?!(?:the|its)\s)[A-Z][\w’'.-]+(?:\s[A-Z][\w’'.-]+)?){0,4},?\s(?:(?:following|trailing|close behind|next)\s)?(?:with|at)\s\D{0,12}\d|\s(?:residents|inventors|had|has|received|was granted|filed|recorded|reported|produced|leads|led|heads|headed|tops|topped|registered|won|ranks|ranked|came|accounted|generated|saw)\b"
)
_OPENS = lazy_regex(
    r"(?:^|[:;]\s|[)\d],\s|[)\d],?\sand\s|\b(?:by|with)\s(?:[A-Z][\w’'.-]+(?:\s[A-Z][\w’'.-]+)?(?:,\s|,?\sand\s))*|\brespectively,\s|\d{4},\s)(?:In \d{4},? )?(?:the\s)?(?:state of\s)?$"
)


def counted_region(passage: Passage, mark: Mark) -> EntityMark | None:
    """Take a state or province for a holder where patents are told of it itself: "Acmeshire (900), Boltshire (700)".

    Args:
        passage: The passage.
        mark: A mark that may be of a region inside a country.
    """
    if not isinstance(mark, EntityMark) or mark.entity.type != "other" or not mark.known or mark.country is None:
        return None
    if _COUNTED.match(passage.text, mark.end) is None or _OPENS.search(passage.text, 0, mark.start) is None:
        return None
    return attrs.evolve(mark, entity=Entity(mark.entity.name, "region"), country=None)


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
