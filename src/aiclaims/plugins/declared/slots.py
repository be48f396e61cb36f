"""Slots of a file as slots of a frame, and how a mark that fills one becomes the value of a field."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Literal, get_args, get_origin

from aiclaims.frames import Slot, entities, entity_of
from aiclaims.plugins.declared.source import Source, near
from aiclaims.plugins.declared.specification import SlotTable
from aiclaims.reading import CueMark, Mark, PeriodMark, QuantityMark
from aiclaims.reading.marks import QuantityKind
from aiclaims.schema import Entity, EntityType, Period, Quantity

ENTITIES: tuple[str, ...] = (*get_args(EntityType), "entity")
QUANTITIES: tuple[str, ...] = get_args(QuantityKind)
RESERVED = (*ENTITIES, *QUANTITIES, "period")
"""What a slot may take in any file; cue classes and patterns have other names."""

_CLAUSE = 2.0
"""What it costs to cross into another clause."""

Convert = Callable[[Sequence[Mark]], Any]
"""From the marks that fill a slot, one or the members of a list, to the value of a field."""


def slot_of(name: str, table: SlotTable, classes: Sequence[str], source: Source, path: tuple[str | int, ...]) -> Slot:
    """Make a slot of its table.

    Args:
        name: Its name.
        table: Its table.
        classes: Names of the cue classes and patterns of the file.
        source: The file.
        path: The way to the table.

    Raises:
        PluginContractError: Where it takes what there is not.
    """
    for index, taken in enumerate(table.takes):
        if taken not in RESERVED and taken not in classes:
            raise source.error(
                (*path, "takes", index),
                f"a slot takes marks, cues or patterns{near(taken, (*RESERVED, *classes))}",
                expected=", ".join((*RESERVED, *classes)),
                got=repr(taken),
            )
    if not table.takes:
        raise source.error((*path, "takes"), "a slot takes something", expected='["firm"]', got="[]")
    for key in ("counting", "unit"):
        if getattr(table, key) and not set(table.takes) <= set(QUANTITIES):
            raise source.error(
                (*path, key),
                f"only a slot for quantities has {key!r}",
                expected=", ".join(QUANTITIES),
                got=", ".join(table.takes),
            )
    if table.announced_only and not table.announced_by:
        raise source.error(
            (*path, "announced_only"), "no word announces the slot", expected='announced_by = ["by"]', got="none"
        )
    return Slot(
        name=name,
        takes=_test(table),
        announced_by=table.announced_by,
        barred_by=table.barred_by,
        announced_only=table.announced_only,
        side=table.side,
        required=table.required,
        inherits=table.inherits,
        exclusive=set(table.takes) <= set(QUANTITIES),
        **({"absent": _CLAUSE} if table.within == "clause" else {}),
    )


def conversion(field_type: Any, table: SlotTable, source: Source, path: tuple[str | int, ...]) -> Convert:
    """Give the function that makes a field's value of what fills a slot.

    Args:
        field_type: Type of the field, without None.
        table: The slot's table.
        source: The file.
        path: The way to the slot.

    Raises:
        PluginContractError: Where what the slot takes makes no such value.
    """
    taken = set(table.takes)
    types = entity_types(table)
    choices = get_args(field_type) if get_origin(field_type) is Literal else ()
    if field_type is Entity and taken <= set(ENTITIES):
        return lambda marks: _entity(marks[0], types)
    if field_type == tuple[Entity, ...] and taken <= set(ENTITIES):
        return lambda marks: tuple(dict.fromkeys(_entity(mark, types) for mark in marks))
    if field_type is Quantity and taken <= set(QUANTITIES):
        return lambda marks: _quantity(marks[0], table.unit)
    if field_type is Period and taken == {"period"}:
        return lambda marks: _period(marks[0])
    if field_type is str:
        return lambda marks: _text(marks[0], types)
    if field_type == tuple[str, ...]:
        return lambda marks: tuple(dict.fromkeys(_text(mark, types) for mark in marks))
    if choices and taken <= set(choices):
        return lambda marks: marks[0].cue if isinstance(marks[0], CueMark) else None
    expected = {
        Entity: "types of entities",
        tuple[Entity, ...]: "types of entities",
        Quantity: ", ".join(QUANTITIES),
        Period: "period",
    }.get(field_type, f"cue classes named {', '.join(map(str, choices))}" if choices else "a field of another type")
    raise source.error(
        (*path, "takes"), "what the slot takes does not fit the field", expected=expected, got=", ".join(table.takes)
    )


def gathers(field_type: Any) -> bool:
    """Tell whether a field holds all members of a list.

    Args:
        field_type: Type of the field.
    """
    return get_origin(field_type) is tuple


def entity_types(table: SlotTable) -> tuple[EntityType, ...]:
    """Give the types of entities that a slot takes; none where it takes any.

    Args:
        table: The slot's table.
    """
    return () if "entity" in table.takes else tuple(name for name in get_args(EntityType) if name in table.takes)


def _test(table: SlotTable) -> Callable[[Mark], bool]:
    taken = set(table.takes)
    fits_entity = entities(*entity_types(table)) if taken & set(ENTITIES) else None

    def fits(mark: Mark) -> bool:
        if isinstance(mark, QuantityMark):
            return mark.kind in taken and (not table.counting or _counts(mark, table.counting))
        if isinstance(mark, PeriodMark):
            return "period" in taken
        if isinstance(mark, CueMark):
            return mark.cue in taken
        return fits_entity is not None and fits_entity(mark)

    return fits


def _counts(mark: QuantityMark, counting: Sequence[str]) -> bool:
    """Tell whether one of the words right behind a number is among those it has to count."""
    words = (mark.noun or mark.unit).split()
    return any(
        word.startswith(wanted[:-1]) if wanted.endswith("*") else word == wanted
        for word in words
        for wanted in counting
    )


def _entity(mark: Mark, types: tuple[EntityType, ...]) -> Entity | None:
    found = entity_of(mark, *types)
    return found.entity if found else None


def _quantity(mark: Mark, unit: str | None) -> Quantity | None:
    return mark.quantity(unit) if isinstance(mark, QuantityMark) else None


def _period(mark: Mark) -> Period | None:
    return mark.period if isinstance(mark, PeriodMark) else None


def _text(mark: Mark, types: tuple[EntityType, ...]) -> str:
    if isinstance(mark, CueMark) and not mark.lemma.endswith("*") and mark.lemma in mark.text:
        return mark.lemma
    found = entity_of(mark, *types)
    return found.entity.name if found else mark.text
