"""Claims of any kind, drawn from what its class declares."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, cast, get_args, get_origin, get_type_hints, overload

import attrs
from hypothesis import reject
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from aiclaims.errors import SchemaError
from aiclaims.plugins import Registry, default_registry
from aiclaims.schema import MODALITIES, Claim, Entity, Evidence, Period, Quantity, Span
from aiclaims.schema.field_types import check_field
from aiclaims.testing.strategies.texts import names
from aiclaims.testing.strategies.values import entities, evidence, periods, quantities, spans

AnyClaim = TypeVar("AnyClaim", bound=Claim)


@overload
def claims(kind: type[AnyClaim], *, registry: Registry | None = None, **fields: Any) -> st.SearchStrategy[AnyClaim]: ...
@overload
def claims(kind: str | None = None, *, registry: Registry | None = None, **fields: Any) -> st.SearchStrategy[Claim]: ...
def claims(
    kind: type[AnyClaim] | str | None = None, *, registry: Registry | None = None, **fields: Any
) -> st.SearchStrategy[Any]:
    """Draw claims; each field by the type that the claim's class declares.

    They shrink toward the smallest claim of the kind: one short quote, nothing that may be left out.

    Args:
        kind: A claim class or the name of a kind; None for any kind that is registered.
        registry: Where kinds are looked up; by default all plugins that are installed.
        fields: A value or a strategy for some of the fields: ``claims("patents", measure="count")``.

    Raises:
        InvalidArgument: Where it is neither a claim class nor a name; where no plugin makes claims of the kind, or the
            class has no such field. What goes by a name is looked up when the first claim is drawn.
        SchemaError: Where a value that is given is of another type than its field.
    """
    if isinstance(kind, type) and issubclass(kind, Claim):
        return _claims_of(kind, fields)
    if not (kind is None or isinstance(kind, str)):
        raise InvalidArgument(f"a kind is a claim class, the name of a kind, or None for any; got {kind!r}")
    return st.deferred(lambda: _registered(kind, registry, fields))


def _registered(kind: str | None, registry: Registry | None, fields: Mapping[str, Any]) -> st.SearchStrategy[Claim]:
    # Looked up when something is drawn: a test module that is imported loads no plugin.
    kinds = (default_registry() if registry is None else registry).kinds
    if kind is None:
        return st.one_of([_claims_of(claim_class, fields) for claim_class in kinds.values()])
    if kind not in kinds:
        raise InvalidArgument(
            f"no plugin makes claims of the kind {kind!r}; expected one of {', '.join(sorted(kinds))}"
        )
    return _claims_of(kinds[kind], fields)


def _claims_of(claim_class: type[Claim], fields: Mapping[str, Any]) -> st.SearchStrategy[Claim]:
    names = {field.name for field in attrs.fields(claim_class)}
    for name in fields:
        if name not in names:
            raise InvalidArgument(f"{claim_class.__name__} has no field {name!r}; expected {', '.join(sorted(names))}")
    plain = {name: each for name, each in fields.items() if not isinstance(each, st.SearchStrategy)}
    for name, each in plain.items():
        check_field(claim_class, name, each)
    given = {name: st.just(each) if name in plain else each for name, each in fields.items()}
    return _objects(claim_class, {**_COMMON, **given}, asked=frozenset(fields), fixed=frozenset(plain))


# The fields that all claims have, narrower than their types.
_COMMON: dict[str, st.SearchStrategy[Any]] = {
    "evidence": st.tuples(evidence()) | st.tuples(evidence(), evidence()).map(lambda pair: tuple(dict.fromkeys(pair))),
    "attribution": st.sampled_from([(), ("Reuters",), ("World Intellectual Property Organization", "Mira Holt")]),
    "modality": st.sampled_from(MODALITIES),
    "extractor": st.just(""),
    "confidence": st.sampled_from([1.0, 0.5, 0.97, 0.0]),
}
_PLAIN: dict[Any, st.SearchStrategy[Any]] = {
    NoneType: st.none(),
    bool: st.booleans(),
    int: st.integers(-(2**53), 2**53),
    # Within what JSON reads back as the same number everywhere.
    float: st.integers(-(2**53), 2**53).map(float) | st.floats(-1e15, 1e15, allow_nan=False),
    str: names(),
    dt.date: st.dates(dt.date(1970, 1, 1), dt.date(2060, 12, 31)),
    Entity: entities(),
    Quantity: quantities(),
    Period: periods(),
    Span: spans(),
    Evidence: evidence(),
}


_NONE: frozenset[str] = frozenset()


def _objects(
    described: type,
    given: Mapping[str, st.SearchStrategy[Any]],
    *,
    asked: frozenset[str] = _NONE,
    fixed: frozenset[str] = _NONE,
) -> st.SearchStrategy[Any]:
    """Draw objects of an attrs class, each field by its declared type.

    Args:
        described: The class.
        given: What draws some of the fields.
        asked: Those of which the caller said what draws them.
        fixed: Those of which there is one value.
    """
    try:
        types = get_type_hints(described)
    except NameError as error:
        raise InvalidArgument(
            f"the field types of {described.__name__} cannot be looked up ({error}): move what they name to a module"
        ) from error
    parts = {
        field.alias or field.name: given[field.name]
        if field.name in given
        else _of_type(types[field.name], f"{described.__name__}.{field.name}")
        for field in attrs.fields(described)
        if field.init
    }
    # A row, for `fixed_dictionaries` would draw an order of the keys as well.
    return st.tuples(*parts.values()).map(
        lambda values: _made(described, dict(zip(parts, values, strict=True)), asked, fixed)
    )


def _made(described: type, values: Mapping[str, Any], asked: frozenset[str], fixed: frozenset[str]) -> Any:
    try:
        return described(**values)
    except (ValueError, TypeError) as error:
        # Another draw would not make it right.
        if isinstance(error, SchemaError) and _field_of(error) in fixed:
            raise
        for name in asked:
            check_field(described, name, values[name])
        # What the class itself refuses, SchemaError among them, is not of its domain.
        reject()


def _field_of(error: SchemaError) -> str:
    """Name the field that an error is about, as the path tells: `$.value.low`."""
    return (error.where or "").removeprefix("$.").partition(".")[0].partition("[")[0]


def _of_type(kind: Any, where: str) -> st.SearchStrategy[Any]:
    if kind in _PLAIN:
        return _PLAIN[kind]
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is Literal:
        return st.sampled_from(arguments)
    if origin in (Union, UnionType):
        # None first, so that a field that may be left out is left out in a small example.
        members = sorted(arguments, key=lambda member: member is not NoneType)
        return st.one_of([_of_type(member, where) for member in members])
    if origin is tuple and arguments[1:] == (Ellipsis,):
        return st.lists(_of_type(arguments[0], where), max_size=3).map(tuple)
    if isinstance(kind, type) and attrs.has(kind):
        return st.deferred(lambda: _objects(cast(type, kind), {}))
    raise InvalidArgument(f"{where} has a type that has no JSON form, so that nothing can be drawn for it: {kind}")
