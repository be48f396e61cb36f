"""Whether the values of a claim are of the types that its class declares."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Callable
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin

import attrs

from aiclaims.errors import SchemaError
from aiclaims.schema.declared_types import known_hints

_Test = Callable[[Any], bool]
_MOST = sys.float_info.max
_EXPECTED = "str, bool, int, float, date, Literal, a frozen attrs class, tuple[X, ...] or X | None"


def check_types(item: Any) -> None:
    """Hold the values of an attrs object against the types that its class declares.

    Args:
        item: An object of an attrs class.

    Raises:
        SchemaError: Where a value is of another type, or a field's type has no JSON form or cannot be resolved.
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
    finite = not isinstance(given, float) or -_MOST <= given <= _MOST
    return SchemaError(
        f"a field of {described.__name__} has another type" if finite else "a number is finite",
        expected=expected,
        got=_shown(given),
        where=f"$.{name}",
    )


def _shown(given: object) -> str:
    try:
        return repr(given)[:80]
    except Exception:  # integers of thousands of digits, and whatever a stranger's class does
        return f"an object of {type(given).__name__}"


def check_declaration(described: type) -> None:
    """Hold the declared field types of an attrs class against those that have a JSON form.

    Args:
        described: The class.

    Raises:
        SchemaError: Where a type has none, or an annotation cannot be resolved.
    """
    _tests(described)


@cache
def _tests(described: type) -> tuple[tuple[str, _Test, str], ...]:
    # Types that only the function around the class sees are none to hold against.
    types, names = known_hints(described), [field.name for field in attrs.fields(described)]
    return tuple(
        (name, _test(types[name], f"{described.__name__}.{name}"), told_type(types[name]))
        for name in names
        if name in types
    )


def _test(kind: Any, where: str) -> _Test:
    """Make the test of one declared type."""
    if kind is float:
        return lambda value: isinstance(value, int | float) and not isinstance(value, bool) and -_MOST <= value <= _MOST
    if kind is int:
        return lambda value: isinstance(value, int) and not isinstance(value, bool)
    if kind is dt.date:
        # A moment is a date to Python, and has another form.
        return lambda value: isinstance(value, dt.date) and not isinstance(value, dt.datetime)
    if kind in (str, bool, NoneType) or (isinstance(kind, type) and attrs.has(kind)):
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
    raise SchemaError("a field's type has no JSON form", expected=_EXPECTED, got=told_type(kind), where=where)


def told_type(kind: Any) -> str:
    """Write a type as a reader would.

    Args:
        kind: The type.
    """
    if get_origin(kind) is Literal:
        return "one of " + ", ".join(map(repr, get_args(kind)))
    if get_origin(kind) in (Union, UnionType):
        return " or ".join("None" if member is NoneType else told_type(member) for member in get_args(kind))
    return kind.__name__ if isinstance(kind, type) and get_origin(kind) is None else str(kind)
