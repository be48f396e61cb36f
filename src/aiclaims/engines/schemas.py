"""Arrow schemas, generated from the classes of claims."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from types import NoneType, UnionType
from typing import Any, Literal, Union, cast, get_args, get_origin

import attrs
import pyarrow as pa

from aiclaims.errors import SchemaError
from aiclaims.schema import Claim, fields_with_role
from aiclaims.schema.declared_types import hints_of

DOCUMENTS = pa.schema(
    [
        pa.field("text", pa.string(), nullable=False),
        pa.field("id", pa.string()),
        pa.field("title", pa.string()),
        pa.field("published", pa.date32()),
        pa.field("url", pa.string()),
        pa.field("language", pa.string()),
        pa.field("format", pa.string()),
    ]
)
"""Documents, as `extract` takes them; all columns but `text` may be left out."""

COMMON = fields_with_role(Claim, "common")
"""The fields that every claim has."""

_NAMES = ("id", "block", "kind", "doc")
_PLAIN: dict[Any, pa.DataType] = {
    str: pa.string(),
    bool: pa.bool_(),
    int: pa.int64(),
    float: pa.float64(),
    dt.date: pa.date32(),
}


def claim_schema(claim_class: type[Claim]) -> pa.Schema:
    """Give the Arrow schema of the claims of one class: the common fields, then its own, as they are declared.

    Args:
        claim_class: A class declared with `@claim`.

    Raises:
        SchemaError: Where a field has a type that Arrow has not.
    """
    return pa.schema(_fields(claim_class))


def states_schema(kinds: Mapping[str, type[Claim]]) -> pa.Schema:
    """Give the Arrow schema of states, and so of claims of several kinds.

    A row is an observation or a link. `id` names it by its content, `block` the proposition, so that rows
    with equal blocks have to be consolidated in one place. The day of a document stands once in each block
    that the document is in; a link without a block concerns all of them. Each kind has a column of its own fields, null in
    the rows of other kinds; a claim of an unknown kind has its own fields as JSON in `fields`.

    Args:
        kinds: The class of each known kind, such as `Registry.kinds`.

    Raises:
        SchemaError: Where a kind has the name of another column, or a field a type that Arrow has not.
    """
    links = pa.struct([pa.field("kind", pa.string(), nullable=False), _row("subjects", pa.string())])
    columns = [
        *(pa.field(name, pa.string(), nullable=name != "id") for name in _NAMES),
        *(field.with_nullable(True) for field in _fields(Claim)),
        *_of_kinds(kinds),
        pa.field("link", links),
    ]
    return _named_once(columns)


def consolidated_schema(kinds: Mapping[str, type[Claim]]) -> pa.Schema:
    """Give the Arrow schema of consolidated claims of several kinds.

    The columns of a claim hold its best value and the evidence of all witnesses. `members` are the witnesses,
    each by the `id` of its row in the state; `with` are the claims that one is in conflict with, by `id`.

    Args:
        kinds: The class of each known kind, such as `Registry.kinds`.

    Raises:
        SchemaError: Where a kind has the name of another column, or a field a type that Arrow has not.
    """
    conflict = [
        *(pa.field(name, pa.string(), nullable=False) for name in ("id", "kind")),
        _row("with", pa.string()),
        pa.field("certain", pa.bool_(), nullable=False),
        pa.field("reason", pa.string(), nullable=False),
    ]
    member = [
        *(pa.field(name, pa.string(), nullable=False) for name in ("id", "doc", "agreement", "origin")),
        pa.field("published", pa.date32()),
        pa.field("joined", pa.bool_(), nullable=False),
        pa.field("rivals", pa.int64(), nullable=False),
    ]
    columns = [
        *(pa.field(name, pa.string(), nullable=False) for name in ("id", "kind")),
        *(pa.field(name, pa.int64(), nullable=False) for name in ("documents", "outlets", "origins")),
        *_fields(Claim),
        *_of_kinds(kinds),
        _row("conflicts", pa.struct(conflict)),
        _row("members", pa.struct(member)),
    ]
    return _named_once(columns)


def _of_kinds(kinds: Mapping[str, type[Claim]]) -> list[pa.Field]:
    own = [pa.field(kind, own_type(claim_class)) for kind, claim_class in sorted(kinds.items())]
    return [*own, pa.field("fields", pa.string())]


def _named_once(columns: list[pa.Field]) -> pa.Schema:
    names = [column.name for column in columns]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise SchemaError(
            "a kind has a column of its own", expected="names that no other column has", got=", ".join(twice)
        )
    return pa.schema(columns)


def own_type(claim_class: type[Claim]) -> pa.DataType:
    """Give the Arrow type of the fields that a kind has beyond those of every claim.

    Args:
        claim_class: The class of the kind.
    """
    return pa.struct([field for field in _fields(claim_class) if field.name not in COMMON])


def _fields(described: Any) -> list[pa.Field]:
    types = hints_of(described)
    return [
        _field(field.name, types[field.name], f"{described.__name__}.{field.name}") for field in attrs.fields(described)
    ]


def _field(name: str, kind: Any, where: str) -> pa.Field:
    members = [member for member in get_args(kind) if member is not NoneType]
    if get_origin(kind) in (Union, UnionType):
        if len(members) == 1:
            return _field(name, members[0], where).with_nullable(True)
        if set(members) == {int, float}:
            return pa.field(name, pa.float64(), nullable=NoneType in get_args(kind))
        raise SchemaError("a column has one type", expected="one type or None", got=str(kind), where=where)
    return pa.field(name, _type(kind, where), nullable=False)


def _type(kind: Any, where: str) -> pa.DataType:
    if kind in _PLAIN:
        return _PLAIN[kind]
    arguments = get_args(kind)
    if get_origin(kind) is Literal:
        types = {type(word) for word in arguments}
        if len(types) == 1 and (only := next(iter(types))) in _PLAIN:
            return _PLAIN[only]
    if get_origin(kind) is tuple and arguments[1:] == (Ellipsis,):
        return pa.list_(pa.field("item", _type(arguments[0], where), nullable=False))
    if isinstance(kind, type) and attrs.has(kind):
        return pa.struct(_fields(cast(Any, kind)))
    raise SchemaError(
        "a field's type has no Arrow form", expected="a type that has a JSON form", got=str(kind), where=where
    )


def _row(name: str, item: pa.DataType) -> pa.Field:
    return pa.field(name, pa.list_(pa.field("item", item, nullable=False)), nullable=False)
