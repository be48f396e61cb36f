"""Whom a pronoun of a statement about a lag stands for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from aiclaims.extractors.lag.marks import party, sort_of
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Mark, Passage
from aiclaims.reading.references import ReferenceMark, is_placed
from aiclaims.schema import Entity


def referent(mark: Mark | None, other: Entity | None, expected: Sequence[str]) -> Entity | None:
    """Name whom a mark stands for; of what a pronoun may mean first the one that is expected, never the other party."""
    if not isinstance(mark, ReferenceMark):
        return party(mark)
    named = [
        entity
        for candidate in mark.candidates
        if (entity := party(candidate)) is not None
        and entity != other
        and (other is None or candidate.country != other.name)  # no firm is behind its own country
    ]
    # Who is behind a maker is a maker; a model may be behind a country.
    rival = other is not None and sort_of(other) == "maker"
    alike = [entity for entity in named if rival and sort_of(entity) == "maker"]
    named = alike or named
    likely = (entity for name in expected for entity in named if entity.name == name)
    return next(likely, named[0] if named else None)


def is_unclear(passage: Passage, mark: Mark | None, expected: Sequence[str], *, beside: Entity | None = None) -> bool:
    """Tell whether nothing settles whom a pronoun means: "that kept it ahead", with two firms named before.

    Args:
        passage: The passage.
        mark: A mention.
        expected: Names of those spoken of before; a pronoun that may mean one of them is clear.
        beside: The other side, whom it does not mean.
    """
    if not isinstance(mark, ReferenceMark) or mark.possessive:
        return False
    if mark.text.lower() not in {"it", "them", "itself"} or _governs().match(passage.text, mark.end):
        return False  # the subject of a clause goes on from the subject before
    if is_placed(passage.text, mark.start):
        return False
    named = [entity for candidate in mark.candidates if (entity := party(candidate)) and entity != beside]
    if not named:
        return True
    alike = {entity.name for entity in named if sort_of(entity) == sort_of(named[0])}
    shortest = min(alike, key=len)
    alike = {name for name in alike if name == shortest or not name.startswith(shortest)}  # "Kappa-4" and "Kappa-4 Pro"
    return len(alike) > 1 and not alike & set(expected)


@cache
def _governs() -> re.Pattern[str]:
    """Match the verb behind a pronoun that is a subject."""
    return lazy_regex(
        r"['’](?:s|ll|d)\b|\s+(?:\w+ly\s+)?(?:is|was|has|had|will|would|could|may|might|can|does|did|still|also|now|remains?|remained|lags?|lagged|trails?|"
        r"trailed|leads?|led|fell|falls|stays?|stayed|needs?)\b",
        re.IGNORECASE,
    )
