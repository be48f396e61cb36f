"""The cattrs converter that reads the JSON form: strict about types, and it says what it expected."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Callable, Mapping
from functools import cache
from types import GenericAlias
from typing import Any, Literal, get_args, get_origin

import attrs
from cattrs import BaseConverter, Converter
from cattrs.gen import make_dict_structure_fn, override

from aiclaims.errors import SchemaError
from aiclaims.schema.canonical import EXACT_INTEGER
from aiclaims.schema.entity import Entity

_Structure = Callable[[Any, Any], Any]


@cache
def converter() -> Converter:
    """Give the converter that makes claims and all that they are made of from JSON."""
    made = Converter()
    for kind, name in ((str, "a text"), (bool, "true or false"), (int, "a whole number")):
        made.register_structure_hook(kind, _exactly(kind, name))
    made.register_structure_hook(float, _read_number)
    made.register_structure_hook(dt.date, _read_date)
    made.register_structure_hook_factory(_is_row, _read_row)
    made.register_structure_hook_factory(_is_literal, _read_literal)
    made.register_structure_hook_factory(attrs.has, _read_class)
    return made


def _refusal(expected: str, value: object) -> SchemaError:
    return SchemaError("the value is of another type", expected=expected, got=repr(value)[:80])


def _exactly(kind: type, name: str) -> _Structure:
    def structure(value: Any, _: Any) -> Any:
        if type(value) is not kind:
            raise _refusal(name, value)
        return value

    return structure


def _read_number(value: Any, _: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not math.isfinite(value):
        raise _refusal("a number", value)
    # A whole number that no float holds stays what it is.
    return value if isinstance(value, int) and abs(value) >= EXACT_INTEGER else float(value)


def _read_date(value: Any, _: Any) -> dt.date:
    try:
        return dt.date.fromisoformat(value)
    except (TypeError, ValueError):
        raise _refusal("a date as YYYY-MM-DD", value) from None


def _is_row(kind: Any) -> bool:
    return get_origin(kind) is tuple and get_args(kind)[1:] == (Ellipsis,)


def _read_row(kind: Any, made: BaseConverter) -> _Structure:
    items = GenericAlias(list, get_args(kind)[:1])
    read_items = made.get_structure_hook(items)

    def structure(value: Any, _: Any) -> Any:
        # A text is iterable too, and would come out letter by letter.
        if not isinstance(value, (list, tuple)):
            raise _refusal("an array", value)
        return tuple(read_items(value, items))

    return structure


def _is_literal(kind: Any) -> bool:
    return get_origin(kind) is Literal


def _read_literal(kind: Any, _: BaseConverter) -> _Structure:
    allowed = get_args(kind)

    def structure(value: Any, _: Any) -> Any:
        if not any(type(value) is type(word) and value == word for word in allowed):
            raise SchemaError(
                "the value is none of those allowed", expected=", ".join(map(str, allowed)), got=repr(value)[:80]
            )
        return value

    return structure


def _read_class(kind: Any, made: BaseConverter) -> _Structure:
    # Fields that a class takes by its constructor only; anything else in the object is a misspelling.
    fixed = {field.name: override(omit=True) for field in attrs.fields(kind) if not field.init}
    read = make_dict_structure_fn(kind, made, _cattrs_forbid_extra_keys=True, **fixed)  # type: ignore[arg-type]

    def structure(value: Any, _: Any) -> Any:
        if kind is Entity and isinstance(value, str):
            return Entity(value)
        if not isinstance(value, Mapping):
            raise _refusal("an object", value)
        return read(value, kind)

    return structure
