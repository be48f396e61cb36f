"""Field roles: how the merger and the outputs use each field of a claim class."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, Literal, TypeVar, overload

import attrs

from aiclaims.errors import SchemaError
from aiclaims.schema.quantity import Quantity

Meant = str | Callable[[Quantity], str]
"""The unit that another means in a field, or a function that tells it by the value."""
Role = Literal["identity", "measured", "detail", "common"]
_ROLE = "aiclaims.role"
_FOLD = "aiclaims.fold"
_EXCLUSIVE = "aiclaims.exclusive"
_UNITS = "aiclaims.units"
_Value = TypeVar("_Value")


# To a type checker a default has the type of its field.
@overload
def identity(*, default: _Value, fold: Callable[[Any], str] | None = None, exclusive: bool = False) -> _Value: ...
@overload
def identity(*, fold: Callable[[Any], str] | None = None, exclusive: bool = False) -> Any: ...


def identity(*, default: Any = attrs.NOTHING, fold: Callable[[Any], str] | None = None, exclusive: bool = False) -> Any:
    """Declare a field that makes the proposition: claims that differ in it are different claims.

    Args:
        default: The field's default; none where the field is required.
        fold: How a value is written in the proposition's key, where equality is too strict
            ("H20 chips" and "H20"); by default the canonical form of the value.
        exclusive: Whether two claims that differ in this field alone cannot both be true ("above" and
            "below"): they are then a conflict, not merely two claims.

    Raises:
        SchemaError: Where `fold` cannot be called.
    """
    if fold is not None and not callable(fold):
        raise SchemaError("a fold writes a value", expected="a function", got=repr(fold)[:80], where="fold")
    metadata = {_ROLE: "identity", _FOLD: fold, _EXCLUSIVE: exclusive}
    return attrs.field(default=default, kw_only=True, metadata=metadata)


@overload
def measured(*, default: _Value, units: Mapping[str, Meant] | None = None) -> _Value: ...
@overload
def measured(*, units: Mapping[str, Meant] | None = None) -> Any: ...
def measured(*, default: Any = attrs.NOTHING, units: Mapping[str, Meant] | None = None) -> Any:
    """Declare the field on which two sources may agree, refine or contradict each other.

    Args:
        default: The field's default; none where the field is required.
        units: Units that mean another one here, or a function that tells it by the value: a bare score
            in `points` is one in `percent`.

    Raises:
        SchemaError: Where `units` is no mapping.
    """
    if units is not None and not isinstance(units, Mapping):
        raise SchemaError("units mean units", expected="a mapping", got=repr(units)[:80], where="units")
    return attrs.field(default=default, kw_only=True, metadata={_ROLE: "measured", _UNITS: dict(units or {})})


@overload
def detail(*, default: _Value) -> _Value: ...
@overload
def detail() -> Any: ...
def detail(*, default: Any = None) -> Any:
    """Declare a field that is kept but does not tell claims apart; the most specific is shown first.

    Args:
        default: The field's default. Write `default=None` out: type checkers take a field without it for required.
    """
    return attrs.field(default=default, kw_only=True, metadata={_ROLE: "detail"})


def role_of(field: attrs.Attribute[Any]) -> Role:
    """Tell the role of a field; `common` for those that every claim has."""
    role: Role = field.metadata.get(_ROLE, "common")
    return role


def fold_of(field: attrs.Attribute[Any]) -> Callable[[Any], str] | None:
    """Give the function that writes a field's value into the proposition's key, if one is declared."""
    fold: Callable[[Any], str] | None = field.metadata.get(_FOLD)
    return fold


def is_exclusive(field: attrs.Attribute[Any]) -> bool:
    """Tell whether claims that differ in this identity field alone exclude each other."""
    return bool(field.metadata.get(_EXCLUSIVE, False))


def units_of(field: attrs.Attribute[Any]) -> Mapping[str, Meant]:
    """Give the units that mean another one in this measured field."""
    units: Mapping[str, Meant] = field.metadata.get(_UNITS, {})
    return units


def fields_with_role(claim_class: type, role: Role) -> tuple[str, ...]:
    """List the names of the fields that have a role, in the order of declaration."""
    return _fields_with_role(claim_class, role)


@cache
def _fields_with_role(claim_class: Any, role: Role) -> tuple[str, ...]:
    return tuple(field.name for field in attrs.fields(claim_class) if role_of(field) == role)
