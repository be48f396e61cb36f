"""How a value of a declared type becomes plain, as packing takes it, and how it is made again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from functools import lru_cache
from types import NoneType, UnionType
from typing import Any, Literal, Union, cast, get_args, get_origin

import attrs

from aiclaims.errors import SchemaError
from aiclaims.schema.declared_types import hints_of

Convert = Callable[[Any], Any]
"""Turns a value into another."""

_REMEMBERED = 1 << 14


def has_numbers(kind: Any) -> bool:
    """Tell whether values of a type have numbers in them."""
    if kind in (float, int, Any):
        return True
    if isinstance(kind, type) and attrs.has(kind):
        return any(map(has_numbers, hints_of(kind).values()))
    return get_origin(kind) is not Literal and any(map(has_numbers, get_args(kind)))


def converters(kind: Any) -> tuple[Convert | None, Convert | None]:
    """Give how a value of a type becomes plain and how it is made again; None where it stays as it is."""
    if kind is Any:
        return _only_plain, _as_tuple
    if kind is float:
        return None, _as_float
    if kind is dt.date:
        return None, _as_date
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is Literal or kind in (str, bool, int, NoneType):
        return None, None
    if origin in (Union, UnionType):
        return _either([member for member in arguments if member is not NoneType])
    if origin is tuple and arguments[1:] == (Ellipsis,):
        take, make = converters(arguments[0])
        return (
            None if take is None else _each(take),
            tuple if make is None else _each(make),
        )
    if isinstance(kind, type) and attrs.has(kind):
        types = hints_of(kind)
        fields = attrs.fields(cast(Any, kind))
        names = tuple(field.name for field in fields)
        take = taker(names, types, rest=fields[-1].default is None)
        return take, _maker(kind, names, [types[name] for name in names])
    raise SchemaError("a field's type has no plain form", expected="a type that has a JSON form", got=str(kind))


def _each(convert: Convert) -> Convert:
    # Most rows, as those of evidence, are of one.
    return lambda row: (convert(row[0]),) if len(row) == 1 else tuple([convert(item) for item in row])


def _either(members: Sequence[Any]) -> tuple[Convert | None, Convert | None]:
    """Convert what may be of several types: what comes apart into a tuple is told from what does not."""
    composite = [member for member in members if attrs.has(member) or get_origin(member) is tuple]
    if len(composite) > 1:
        raise SchemaError(
            "a field holds one kind of object", expected="at most one class or row", got=", ".join(map(str, members))
        )
    simple = [converters(member)[1] for member in members if member not in composite]
    simple = [make for make in simple if make is not None]
    if not composite:
        return None, simple[0] if len(members) == 1 and simple else None
    take, make = converters(composite[0])
    if len(members) == 1:
        return take, make
    assert make is not None
    rows = make
    return (
        None if take is None else (lambda value: value if isinstance(value, str | int | float) else take(value)),
        lambda value: rows(value) if isinstance(value, tuple | list) else value,
    )


def taker(names: Sequence[str], types: dict[str, Any], *, rest: bool = False) -> Callable[[Any], tuple[Any, ...]]:
    """Give what takes an object apart into a tuple.

    It is written out and compiled, as attrs does with constructors: each claim that is merged comes apart here.

    Args:
        names: The attributes that make the tuple.
        types: Their types.
        rest: Whether the last one is left out where it is None, so that a class that gains one writes what lacks it as
            before.
    """
    known: dict[str, Any] = {}
    made: Callable[[Any], tuple[Any, ...]] = eval(f"lambda item: {_row('item', names, types, known, rest)}", known)
    return made


def _row(item: str, names: Sequence[str], types: dict[str, Any], known: dict[str, Any], rest: bool) -> str:
    """Write the expression that takes an object apart."""
    parts = [_taking(f"{item}.{name}", types[name], known) for name in names]
    most, last = "".join(f"{part}, " for part in parts[:-1]), parts[-1]
    return f"(({most}) if {item}.{names[-1]} is None else ({most}{last},))" if rest else f"({most}{last},)"


def _taking(value: str, kind: Any, known: dict[str, Any]) -> str:
    """Write the expression that makes a value plain; whatever it calls goes into the names that are known to it."""
    take = converters(kind)[0]
    if take is None:
        return value
    number = len(known)
    known[f"take{number}"] = take
    members = [member for member in get_args(kind) or (kind,) if member is not NoneType]
    if len(members) == 1 and attrs.has(members[0]):
        fields = attrs.fields(members[0])
        names = [field.name for field in fields]
        made = _row(f"part{number}", names, hints_of(members[0]), known, fields[-1].default is None)
    else:
        made = f"take{number}(part{number})"
    return f"(None if (part{number} := {value}) is None else {made})"


def _maker(kind: type, names: Sequence[str], types: Sequence[Any]) -> Convert:
    """Give what makes an object from a tuple; it was valid when it was taken apart, and isn't checked again."""
    new, put = object.__new__, object.__setattr__
    parts = tuple(zip(names, (converters(each)[1] for each in types), strict=True))

    def made(row: Sequence[Any]) -> Any:
        item: Any = new(kind)
        told = row if len(row) == len(parts) else (*row, None)
        for (name, make), value in zip(parts, told, strict=True):
            put(item, name, value if make is None or value is None else make(value))
        return item

    if not all(map(_is_single, types)):
        return made
    # Parties, periods and round numbers come again and again, and none of them can change.
    shared = lru_cache(_REMEMBERED)(made)
    return lambda row: shared(tuple(row))


def _is_single(kind: Any) -> bool:
    """Tell whether equal plain values of a type are one value: of 1, 1.0 and true only one is of it."""
    members = [member for member in get_args(kind) if member is not NoneType]
    if get_origin(kind) in (Union, UnionType):
        return len(members) == 1 and _is_single(members[0])
    return get_origin(kind) is Literal or kind in (str, bool, int, float, dt.date)


def _as_float(value: float) -> float:
    # A whole number that no float holds stays what it is.
    return float(value) if type(value) is int and abs(value) <= 2**53 else value


def _as_date(value: dt.date | str) -> dt.date:
    return dt.date.fromisoformat(value) if isinstance(value, str) else value


def _as_tuple(value: Any) -> Any:
    return tuple(map(_as_tuple, value)) if isinstance(value, list) else value


def _only_plain(value: Any) -> Any:
    if isinstance(value, str | int | float) or (isinstance(value, tuple) and value == tuple(map(_only_plain, value))):
        return value
    raise SchemaError(
        "the type of a field is known inside a function only",
        expected="a class declared where its types can be found",
        got=repr(value)[:80],
    )
