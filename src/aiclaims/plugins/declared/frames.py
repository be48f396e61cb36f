"""Frames of a file as frames of the binder, and which slot fills which field."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import attrs

from aiclaims.errors import SchemaError
from aiclaims.frames import Frame, Slot
from aiclaims.plugins.declared.kinds import fillable_fields, required_fields, type_of_field, unknown_field
from aiclaims.plugins.declared.slots import RESERVED, Convert, conversion, gathers, slot_of
from aiclaims.plugins.declared.source import Source, near
from aiclaims.plugins.declared.specification import FrameTable, PluginTable
from aiclaims.schema import Claim


@attrs.frozen(kw_only=True)
class Filler:
    """How a field is filled.

    Args:
        slot: The slot that fills it.
        convert: From what fills the slot to the value.
        each: Whether each member of a list makes a claim.
        gathers: Whether the field holds all members of a list.
    """

    slot: Slot
    convert: Convert
    each: bool
    gathers: bool


@attrs.frozen(kw_only=True, eq=False)
class DeclaredFrame:
    """A frame with the way from its slots to the fields of a claim.

    Args:
        frame: The frame, as the binder takes it.
        evoked_by: Names of the cue classes and patterns that evoke it.
        fillers: How each field is filled.
        says: Values of the fields that the frame itself tells.
        required: Names of the fields that a claim must have filled.
    """

    frame: Frame
    evoked_by: frozenset[str]
    fillers: Mapping[str, Filler]
    says: Mapping[str, Any]
    required: tuple[str, ...]


def declared_frames(table: PluginTable, kind: type[Claim], source: Source) -> tuple[DeclaredFrame, ...]:
    """Make the frames of a file.

    Args:
        table: The file.
        kind: Its claim class.
        source: The file, for the lines of errors.

    Raises:
        PluginContractError: Where a name is none that there is, or a required field stays empty.
    """
    for group, names in (("cues", table.cues), ("patterns", table.patterns)):
        for name in names:
            if name in RESERVED or (group == "patterns" and name in table.cues):
                raise source.error(
                    (group, name),
                    "the name is taken",
                    expected="a name that no mark, cue class or pattern has",
                    got=name,
                )
    if not table.frames:
        raise source.error(("frames",), "a plugin has frames", expected="one [[frames]] or more", got="none")
    made = tuple(_frame(number, frame, table, kind, source) for number, frame in enumerate(table.frames))
    evoking = {name for frame in table.frames for name in frame.evoked_by}
    if not table.triggers and not evoking <= set(table.cues):
        raise source.error(
            (), "a frame that a pattern evokes needs triggers", expected='triggers = ["word"]', got="none"
        )
    return made


def _frame(number: int, frame: FrameTable, table: PluginTable, kind: type[Claim], source: Source) -> DeclaredFrame:
    path = ("frames", number)
    classes = (*table.cues, *table.patterns)
    for index, name in enumerate(frame.evoked_by):
        if name not in classes:
            raise source.error(
                (*path, "evoked_by", index),
                f"a frame is evoked by a cue class or pattern of the file{near(name, classes)}",
                expected=", ".join(classes) or "a table [cues]",
                got=repr(name),
            )
    if not frame.evoked_by:
        raise source.error(
            (*path, "evoked_by"), "a frame is evoked by something", expected=", ".join(classes), got="[]"
        )
    slots = {name: slot_of(name, slot, classes, source, (*path, "slots", name)) for name, slot in frame.slots.items()}
    for index, pair in enumerate(frame.distinct):
        for name in pair:
            if name not in slots:
                raise source.error(
                    (*path, "distinct", index),
                    f"there is no slot {name!r}{near(name, slots)}",
                    expected=", ".join(slots),
                    got=repr(name),
                )
    fillers = {
        field: _filler(field, slot, frame, slots, kind, source, path)
        for field, slot in _mapping(frame, kind, source, path).items()
    }
    says = {name: _said(name, value, kind, source, path) for name, value in frame.says.items()}
    for name in required_fields(kind):
        if name not in says and (name not in fillers or not fillers[name].slot.required):
            raise source.error(
                (*path, "slots", fillers[name].slot.name) if name in fillers else path,
                f"the field {name!r} would stay empty",
                expected=f"a slot {name!r} with required = true, or {name} under says, or an optional field",
                got="a slot that may be empty" if name in fillers else "none",
            )
    label = f"frames[{number}] ({', '.join(frame.evoked_by)})"
    return DeclaredFrame(
        frame=Frame(name=label, slots=tuple(slots.values()), distinct=frame.distinct),
        evoked_by=frozenset(frame.evoked_by),
        fillers=fillers,
        says=says,
        required=required_fields(kind),
    )


def _mapping(frame: FrameTable, kind: type[Claim], source: Source, path: tuple[str | int, ...]) -> dict[str, str]:
    """Give for each field the slot that fills it: that of the same name, or the one named under `fields`."""
    known = fillable_fields(kind)
    for field, slot in frame.fields.items():
        if field not in known:
            raise source.error(
                (*path, "fields", field), unknown_field(kind, field), expected=", ".join(known), got=field
            )
        if slot not in frame.slots:
            raise source.error(
                (*path, "fields", field),
                f"there is no slot {slot!r}{near(slot, frame.slots)}",
                expected=", ".join(frame.slots),
                got=repr(slot),
            )
    mapping = dict(frame.fields)
    for name in frame.slots:
        if name in mapping.values():
            continue
        if name not in known:
            raise source.error(
                (*path, "slots", name),
                f"the slot fills no field: {unknown_field(kind, name)}",
                expected=f"the name of a field ({', '.join(known)}), or the slot under fields",
                got=name,
            )
        mapping.setdefault(name, name)
    return mapping


def _filler(
    field: str,
    slot: str,
    frame: FrameTable,
    slots: Mapping[str, Slot],
    kind: type[Claim],
    source: Source,
    path: tuple[str | int, ...],
) -> Filler:
    declared, table = type_of_field(kind, field), frame.slots[slot]
    return Filler(
        slot=slots[slot],
        convert=conversion(declared, table, source, (*path, "slots", slot)),
        each=table.each,
        gathers=gathers(declared),
    )


def _said(field: str, value: Any, kind: type[Claim], source: Source, path: tuple[str | int, ...]) -> Any:
    # Values are written as in the JSON form of a claim, and read by what reads that.
    from aiclaims.schema.converter import converter

    known = fillable_fields(kind)
    if field not in known:
        raise source.error((*path, "says", field), unknown_field(kind, field), expected=", ".join(known), got=field)
    try:
        return converter().structure(value, type_of_field(kind, field))
    except Exception as error:  # cattrs wraps in its own groups what a hook raises
        expected = error.expected if isinstance(error, SchemaError) else "a value as in the JSON form of a claim"
        raise source.error(
            (*path, "says", field), "the field holds no such value", expected=expected or "", got=repr(value)
        ) from error
