"""Whose firms "these companies" are, where a country's have been spoken of: "Chinese labs lag. The curbs hit these firms"."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

import attrs

from aiclaims.patterns import lazy_regex
from aiclaims.reading import EntityMark, Passage

if TYPE_CHECKING:
    from aiclaims.extractors.chip_restrictions.parties import Party

_REACH = 2
"""Sentences back in which those meant may have been spoken of."""
_UNITED_STATES = "United States"
_THOSE = lazy_regex(
    r"\b(?:these|those|such)\s(?:(?!of\b|two\b|three\b|both\b)[\w-]+\s)?(?:firms|companies|giants|groups|developers|labs|start-?ups|(?:\w+-?)?makers|designers|"
    r"foundries|fabs|plants|operators|buyers|customers|users|importers|manufacturers|data cent(?:er|re)s|universities)\b",
    re.IGNORECASE,
)


def with_those(passage: Passage, found: list[Party], country_of: Callable[[Passage, EntityMark], Party]) -> list[Party]:
    """Take "these firms" for those of a country that the sentence, or one right before, has spoken of so.

    Args:
        passage: The passage.
        found: Who has been found in it.
        country_of: Reads a country's name with the noun behind it.
    """
    for match in _THOSE.finditer(passage.text):
        own = [p for p in found if p.buyers and not p.reference and p.end <= match.start()]
        meant = own[-1] if own else _buyers_before(passage, country_of)
        if meant is None or meant.country in {None, _UNITED_STATES}:
            continue
        found = [p for p in found if not (p.start < match.end() and match.start() < p.end)]
        those = attrs.evolve(
            meant,
            start=match.start(),
            end=match.end(),
            text=match[0],
            adjective=False,
            head="",
            owner_of=False,
            origin=False,
            reference=True,
        )
        found.append(those)
    return found


def _buyers_before(passage: Passage, country_of: Callable[[Passage, EntityMark], Party]) -> Party | None:
    """Give whose firms the nearest sentence before is about that speaks of any, where it names none of them by itself."""
    earlier = passage.previous
    for _ in range(_REACH):
        if earlier is None:
            return None
        named = [m for m in earlier.entities if m.entity.type == "firm"]
        groups = [country_of(earlier, m) for m in earlier.entities if m.entity.type == "country"]
        groups = [p for p in groups if p.buyers]
        if named or groups:
            return groups[-1] if groups and not any(m.start > groups[-1].end for m in named) else None
        earlier = earlier.previous
    return None
