"""Candidates: what could be the name of an entity, before overlaps are settled."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from aiclaims.lexicon import Alias, AliasKind, Entry
from aiclaims.schema import Entity, EntityType


@attrs.frozen(kw_only=True)
class Candidate:
    """A stretch of text that could name an entity.

    Args:
        start: Offset of its first code point.
        end: Offset behind it.
        entity: What it would name.
        kind: How: by `name`, or by an `adjective`, as a `people`, by a `metonym`.
        country: Country of the entity.
        owner: Maker of a model, product or chip; organisation of a person.
        known: Whether the lexicon lists it.
        strength: Which of two equally long candidates is taken: the greater.
    """

    start: int
    end: int
    entity: Entity
    kind: AliasKind = "name"
    country: str | None = None
    owner: str | None = None
    known: bool = True
    strength: int = 2

    @classmethod
    def of_alias(cls, alias: Alias, start: int, end: int, *, known: bool = True) -> Candidate:
        """Make the candidate for one way of writing a name."""
        return cls.of_entry(alias.entry, start, end, kind=alias.kind, known=known)

    @classmethod
    def of_entry(cls, entry: Entry, start: int, end: int, *, kind: AliasKind = "name", known: bool = True) -> Candidate:
        """Make the candidate for an entry."""
        return cls(
            start=start,
            end=end,
            entity=entry.entity,
            kind=kind,
            country=entry.country,
            owner=entry.owner,
            known=known,
        )

    @property
    def type(self) -> EntityType:
        """Type of the entity."""
        return self.entity.type


ORGANISATIONS: frozenset[EntityType] = frozenset({"firm", "institution", "agency"})


def settle(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Choose candidates that do not overlap, in order: the longest first, then the strongest, then the first."""
    chosen: list[Candidate] = []
    taken: set[int] = set()
    for candidate in sorted(candidates, key=lambda c: (c.start - c.end, -c.strength, c.start, c.entity)):
        places = range(candidate.start, candidate.end)
        if taken.isdisjoint(places):
            taken.update(places)
            chosen.append(candidate)
    return sorted(chosen, key=lambda c: c.start)
