"""JSON Schema of a kind of claim, generated from its class."""

from __future__ import annotations

import datetime as dt
import inspect
import re
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin

import attrs

from aiclaims.errors import SchemaError
from aiclaims.schema.claim import SCHEMA_VERSION, Claim
from aiclaims.schema.declared_types import hints_of
from aiclaims.schema.evidence import Evidence

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_PLAIN: dict[Any, dict[str, Any]] = {
    str: {"type": "string"},
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    float: {"type": "number"},
    dt.date: {"type": "string", "format": "date"},
    NoneType: {"type": "null"},
}
# What the constructors hold beyond the types: class and field.
_BOUNDS: dict[tuple[type, str], dict[str, Any]] = {
    (Claim, "evidence"): {"minItems": 1},
    (Claim, "confidence"): {"minimum": 0, "maximum": 1},
    (Evidence, "doc"): {"minLength": 1},
    (Evidence, "start"): {"minimum": 0},
    (Evidence, "quote"): {"minLength": 1},
    (Evidence, "page"): {"minimum": 1},
}


def json_schema(claim_class: type[Claim]) -> dict[str, Any]:
    """Give the JSON Schema (draft 2020-12) of the JSON form of one kind of claim.

    Args:
        claim_class: A class declared with `@claim`.

    Raises:
        SchemaError: Where it is no such class, or a field has a type that has no JSON form.
    """
    if not (isinstance(claim_class, type) and issubclass(claim_class, Claim)):
        raise SchemaError(
            "a schema is of a class of claims",
            expected='a class, such as PatentClaim or Registry().kinds["patents"]',
            got=repr(claim_class)[:80],
        )
    definitions: dict[str, Any] = {}
    body = _object(claim_class, definitions)
    properties = {
        "kind": {"const": claim_class.kind, "description": "The kind of claim."},
        "doc": {"type": "string", "minLength": 1, "description": "Id of the document that states the claim."},
        **body.pop("properties"),
        "schema": {"const": SCHEMA_VERSION, "description": "Version of this JSON form."},
    }
    required = ["kind", *body.pop("required")]
    return {
        "$schema": _DIALECT,
        "title": claim_class.__name__,
        **body,
        "properties": properties,
        "required": required,
        "$defs": dict(sorted(definitions.items())),
    }


def _object(described: type, definitions: dict[str, Any]) -> dict[str, Any]:
    """Describe an attrs class; classes that it refers to go into the definitions."""
    types = hints_of(described)
    told = _argument_docs(described)
    properties, required = {}, []
    for field in attrs.fields(described):
        where = f"{described.__name__}.{field.name}"
        schema = _type_schema(types[field.name], definitions, where)
        for owner in described.__mro__:
            schema |= _BOUNDS.get((owner, field.name), {})
        if field.name in told:
            schema["description"] = told[field.name]
        if field.default is attrs.NOTHING:
            required.append(field.name)
        properties[field.name] = schema
    summary = inspect.cleandoc(described.__doc__ or "").partition("\n\n")[0]
    return {
        "description": " ".join(summary.split()),
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": False,
    }


def _type_schema(kind: Any, definitions: dict[str, Any], where: str) -> dict[str, Any]:
    if kind in _PLAIN:
        return dict(_PLAIN[kind])
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is Literal:
        return {"enum": list(arguments)}
    if origin in (Union, UnionType):
        return {"anyOf": [_type_schema(member, definitions, where) for member in arguments]}
    if origin is tuple and arguments[1:] == (Ellipsis,):
        return {"type": "array", "items": _type_schema(arguments[0], definitions, where)}
    if isinstance(kind, type) and attrs.has(kind):
        name = kind.__name__
        if name not in definitions:
            # Named before it is described, so that a class may refer to itself.
            definitions[name] = {}
            definitions[name] = _object(kind, definitions)
        return {"$ref": f"#/$defs/{name}"}
    raise SchemaError(
        "a field's type has no JSON form",
        expected="str, bool, int, float, date, Literal, a frozen attrs class, tuple[X, ...] or X | None",
        got=str(kind),
        where=where,
    )


def _argument_docs(described: type) -> dict[str, str]:
    """Read what the docstrings of a class and its bases say about each field."""
    told: dict[str, str] = {}
    for owner in reversed(described.__mro__):
        section = re.search(r"^Args:\n((?:[ \t]+.*\n?|\n)*)", inspect.cleandoc(owner.__doc__ or ""), re.MULTILINE)
        if section and attrs.has(owner):
            for name, text in re.findall(r"^ {4}(\w+): ((?:.*)(?:\n {5,}.*)*)", section[1], re.MULTILINE):
                told[name] = " ".join(text.split())
    return told
