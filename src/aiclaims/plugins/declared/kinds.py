"""The claim class of a file: made from its `[claim]` table, or found where the file says."""

from __future__ import annotations

import copyreg
import importlib
from collections.abc import Mapping
from types import NoneType
from typing import Any, Literal, cast, get_args

import attrs

from aiclaims.errors import SchemaError
from aiclaims.plugins.declared.source import Source, near
from aiclaims.plugins.declared.specification import ClaimTable, FieldTable
from aiclaims.schema import Claim, Entity, Quantity, claim, detail, fields_with_role, identity, measured
from aiclaims.schema.declared_types import hints_of
from aiclaims.schema.declaring import is_taken

_TYPES: Mapping[str, Any] = {
    "entity": Entity,
    "entities": tuple[Entity, ...],
    "quantity": Quantity,
    "text": str,
    "texts": tuple[str, ...],
}


class DeclaredKind(type):
    """The type of classes made from a file: they have no name in a module, so they travel as the file they are from."""

    source: Source


def _reduce(kind: DeclaredKind) -> tuple[Any, ...]:
    from aiclaims.plugins.declared.extractor import kind_of

    return kind_of, (kind.source,)


# Without it pickle looks every class up by its name.
copyreg.pickle(DeclaredKind, _reduce)


def claim_class(table: ClaimTable | str, source: Source) -> type[Claim]:
    """Give the claim class of a file.

    Args:
        table: The `[claim]` table, or `module:Class`.
        source: The file.

    Raises:
        PluginContractError: Where there is no such class, or the fields make no claim.
    """
    return _found(table, source) if isinstance(table, str) else _made(table, source)


def _found(reference: str, source: Source) -> type[Claim]:
    module, _, name = reference.partition(":")
    try:
        found = getattr(importlib.import_module(module), name)
    except (ImportError, AttributeError, ValueError) as error:
        raise source.error(
            ("claim",), "the claim class cannot be imported", expected="'module:Class'", got=f"{reference!r} ({error})"
        ) from error
    if not (isinstance(found, type) and issubclass(found, Claim) and found.kind):
        raise source.error(("claim",), "this is no claim class", expected="a class declared with @claim", got=reference)
    return found


def _made(table: ClaimTable, source: Source) -> type[Claim]:
    body: dict[str, Any] = {"__annotations__": {}, "__module__": __name__, "__doc__": _documented(table)}
    for name, field in table.fields.items():
        path = ("claim", "fields", name)
        if not name.isidentifier() or is_taken(name):
            raise source.error(
                path,
                "a field has a name of its own",
                expected="a plain name that neither every claim nor an output has",
                got=name,
            )
        if (field.type == "choice") != bool(field.choices):
            raise source.error(
                path, "a choice, and only a choice, lists its choices", expected='choices = ["one", "other"]', got=name
            )
        if field.role == "measured" and field.type != "quantity":
            raise source.error((*path, "type"), "a measured field is a quantity", expected="'quantity'", got=field.type)
        kind = Literal[field.choices] if field.type == "choice" else _TYPES[field.type]
        body["__annotations__"][name] = kind | None if _may_be_empty(field) else kind
        body[name] = _declared(field)
    period_kind = table.period_kind
    body["period_kind"] = property(lambda self: period_kind)
    name = "".join(part.capitalize() for part in table.kind.split("_")) + "Claim"
    try:
        # To a type checker the class of a class is no claim class.
        made: Any = claim(table.kind)(DeclaredKind(name, (Claim,), body))
    except SchemaError as error:
        # The message names the kind; the line is that of its table.
        raise source.error(
            ("claim",), error.message, expected=error.expected or "a claim", got=error.got or table.kind
        ) from error
    made.source = source
    return cast("type[Claim]", made)


def _may_be_empty(field: FieldTable) -> bool:
    return (field.optional or field.role == "detail") and not field.type.endswith(("ies", "texts"))


def _declared(field: FieldTable) -> Any:
    empty = field.optional or field.role == "detail"
    default: Any = attrs.NOTHING if not empty else () if field.type in ("entities", "texts") else None
    if field.role == "identity":
        return identity(default=default, exclusive=field.exclusive)
    return measured(default=default) if field.role == "measured" else detail(default=default)


def _documented(table: ClaimTable) -> str:
    lines = [table.about or f"A claim of the kind {table.kind}.", "", "Args:"]
    lines += [f"    {name}: {field.about or name.replace('_', ' ')}" for name, field in table.fields.items()]
    return "\n".join(lines)


def type_of_field(kind: type[Claim], name: str) -> Any:
    """Give the declared type of a field, without the None that it may be.

    Args:
        kind: The claim class.
        name: Name of the field.
    """
    declared = hints_of(kind)[name]
    members = [item for item in get_args(declared) if item is not NoneType]
    return members[0] if NoneType in get_args(declared) and len(members) == 1 else declared


def fillable_fields(kind: type[Claim]) -> tuple[str, ...]:
    """Give the names of the fields that frames fill: the kind's own, and the period.

    Args:
        kind: The claim class.
    """
    own = (name for role in ("identity", "measured", "detail") for name in fields_with_role(kind, role))
    return (*own, "period")


def required_fields(kind: type[Claim]) -> tuple[str, ...]:
    """Give the names of the fields that every claim of a kind must have filled.

    Args:
        kind: The claim class.
    """
    return tuple(
        field.name
        for field in attrs.fields(kind)
        if field.default is attrs.NOTHING and field.name in fillable_fields(kind)
    )


def unknown_field(kind: type[Claim], name: str) -> str:
    """Say that a kind has no such field.

    Args:
        kind: The claim class.
        name: What was written.
    """
    return f"{kind.kind} has no field {name!r}{near(name, fillable_fields(kind))}"
