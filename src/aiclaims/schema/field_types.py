"""Whether the values of a claim are of the types that its class declares."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import attrs

from aiclaims.errors import SchemaError
from aiclaims.schema.entity import Entity

_Test = Callable[[Any], bool]
_INF = float("inf")
_EXPECTED = "str, bool, int, float, date, Literal, a frozen attrs class, tuple[X, ...] or X | None"


def check_types(item: Any) -> None:
    """Hold the values of an attrs object against the types that its class declares.

    Args:
        item: An object of an attrs class.

    Raises:
        SchemaError: Where a value is of another type, or a field's type has no JSON form.
    """
    for name, test, expected in _tests(item.__class__):
        given = getattr(item, name)
        if not test(given):
            raise _refusal(item.__class__, name, given, expected)


def check_field(described: type, name: str, given: object) -> None:
    """Hold a value of one field against the type that an attrs class declares for it.

    Args:
        described: The class.
        name: Name of the field.
        given: The value.

    Raises:
        SchemaError: Where it is of another type.
    """
    for declared, test, expected in _tests(described):
        if declared == name and not test(given):
            raise _refusal(described, name, given, expected)


def _refusal(described: type, name: str, given: object, expected: str) -> SchemaError:
    finite = not isinstance(given, float) or -_INF < given < _INF
    return SchemaError(
        f"a field of {described.__name__} has another type" if finite else "a number is finite",
        expected=expected,
        got=repr(given)[:80],
        where=f"$.{name}",
    )


def check_declaration(described: type) -> None:
    """Hold the declared field types of an attrs class against those that have a JSON form.

    Args:
        described: The class.

    Raises:
        SchemaError: Where a type has none.
    """
    _tests(described)


def naming_fields(described: type) -> frozenset[str]:
    """Tell which fields of an attrs class may hold a name: an entity or a free text, and no word of a closed list.

    Args:
        described: The class.
    """
    return _naming_fields(described)


@cache
def _naming_fields(described: Any) -> frozenset[str]:
    names = frozenset(field.name for field in attrs.fields(described))
    try:
        types = get_type_hints(described)
    except NameError:
        return names  # types that only a function sees: any may
    return frozenset(name for name in names if _may_name(types[name]))


def _may_name(kind: Any) -> bool:
    if get_origin(kind) in (Union, UnionType, tuple):
        return any(map(_may_name, get_args(kind)))
    return kind in (str, Entity)


@cache
def _tests(described: type) -> tuple[tuple[str, _Test, str], ...]:
    try:
        types = get_type_hints(described)
    except NameError:
        # A class inside a function may name types that only that function sees: nothing to hold against.
        return ()
    found = []
    for field in attrs.fields(described):
        kind = types[field.name]
        found.append((field.name, _test(kind, f"{described.__name__}.{field.name}"), _told(kind)))
    return tuple(found)


def _test(kind: Any, where: str) -> _Test:
    """Make the test of one declared type."""
    if kind is float:
        return lambda value: isinstance(value, int | float) and not isinstance(value, bool) and -_INF < value < _INF
    if kind is int:
        return lambda value: isinstance(value, int) and not isinstance(value, bool)
    if kind in (str, bool, dt.date, NoneType) or (isinstance(kind, type) and attrs.has(kind)):
        return lambda value: isinstance(value, kind)
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is Literal:
        return lambda value: value in arguments
    if origin in (Union, UnionType):
        members = [_test(member, where) for member in arguments]
        return lambda value: any(member(value) for member in members)
    if origin is tuple and arguments[1:] == (Ellipsis,):
        inner = _test(arguments[0], where)
        return lambda value: isinstance(value, tuple) and all(map(inner, value))
    raise SchemaError("a field's type has no JSON form", expected=_EXPECTED, got=_told(kind), where=where)


def _told(kind: Any) -> str:
    """Write a type as a reader would."""
    if get_origin(kind) is Literal:
        return "one of " + ", ".join(map(repr, get_args(kind)))
    if get_origin(kind) in (Union, UnionType):
        return " or ".join("None" if member is NoneType else _told(member) for member in get_args(kind))
    return kind.__name__ if isinstance(kind, type) and get_origin(kind) is None else str(kind)
