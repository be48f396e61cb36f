"""What an extractor declares: frames, their slots, and what may fill them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Literal

import attrs

from aiclaims.reading import EntityMark, Mark, Passage
from aiclaims.reading.references import ReferenceMark
from aiclaims.schema import EntityType

Fits = Callable[[Mark], bool]


@attrs.frozen(kw_only=True)
class Slot:
    """A place in a frame.

    Args:
        name: Name of the slot.
        takes: Which marks fit.
        announced_by: Words right before a mark that promise it to this slot ("by", "compared to").
        barred_by: Words right before a mark that keep it out of this slot.
        announced_only: Whether it takes nothing but marks that are announced.
        side: Where it stands by preference, seen from the word that evokes the frame.
        required: Whether the frame is void without it.
        inherits: Whether it may be taken from the frame before, where the passage has nothing for it.
        exclusive: Whether a mark that fills it may fill no other frame's slot (quantities).
        absent: What an empty slot costs; a mark that costs more is left alone.
    """

    name: str
    takes: Fits
    announced_by: tuple[str, ...] = ()
    barred_by: tuple[str, ...] = ()
    announced_only: bool = False
    side: Literal["before", "after"] | None = None
    required: bool = False
    inherits: bool = False
    exclusive: bool = False
    absent: float = 5.0


@attrs.frozen(kw_only=True)
class Frame:
    """A situation that a cue evokes, with the slots that tell who did what.

    Args:
        name: Name of the frame.
        slots: Its slots; names are unique.
        distinct: Pairs of slots that never hold the same entity.
    """

    name: str
    slots: tuple[Slot, ...]
    distinct: tuple[tuple[str, str], ...] = ()


@attrs.frozen
class Candidate:
    """A mark considered for a slot, with what it would cost and why."""

    slot: str
    mark: Mark
    cost: float
    reasons: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class Binding:
    """A frame with its slots filled.

    Args:
        frame: The frame.
        passage: The passage it stands in.
        anchor: The word that evoked it.
        fillers: The chosen mark of each filled slot.
        inherited: Names of the slots that were taken from the frame before.
        cost: Sum of the costs of all slots.
        margin: How much dearer the second-best filling would have been.
        candidates: All that was considered, cheapest first.
    """

    frame: Frame
    passage: Passage
    anchor: Mark
    fillers: Mapping[str, Mark]
    inherited: frozenset[str] = frozenset()
    cost: float = 0.0
    margin: float = 0.0
    candidates: tuple[Candidate, ...] = ()

    def __getitem__(self, slot: str) -> Mark:
        return self.fillers[slot]

    def get(self, slot: str) -> Mark | None:
        """Give the mark that fills a slot, None where it is empty."""
        return self.fillers.get(slot)

    def entity(self, slot: str, *types: EntityType) -> EntityMark | None:
        """Give the entity that fills a slot, a reference resolved to its likeliest antecedent."""
        return entity_of(self.fillers.get(slot), *types)


def entity_of(mark: Mark | None, *types: EntityType) -> EntityMark | None:
    """Resolve a mark to an entity.

    Args:
        mark: An entity, a reference or anything else.
        types: The types that are wanted; any, where none is given.
    """
    if isinstance(mark, EntityMark):
        return mark if not types or mark.entity.type in types else None
    if isinstance(mark, ReferenceMark):
        return next((c for c in mark.candidates if not types or c.entity.type in types), None)
    return None


def entities(*types: EntityType, references: bool = True) -> Fits:
    """Make the test that lets entities of some types, and references to them, into a slot."""

    def fits(mark: Mark) -> bool:
        if isinstance(mark, ReferenceMark) and not references:
            return False
        return entity_of(mark, *types) is not None

    return fits
