"""The kinds of claim and their fields, from the classes that declare them."""

from __future__ import annotations

import inspect
import typing
from types import NoneType, UnionType

import attrs

import aiclaims
from aiclaims.schema import role_of
from aiclaims.schema.json_schema import json_schema

_MEANING = {
    "identity": "makes the proposition: claims that differ in it are different claims",
    "measured": "what two sources agree on, refine or contradict",
    "detail": "kept, and does not tell claims apart",
}


def builtin() -> dict[str, type[aiclaims.Claim]]:
    """Give the built-in kinds by name."""
    return dict(aiclaims.Registry(entry_points=False).kinds)


def tables() -> str:
    """Write a section for each built-in kind, and one for what all have in common."""
    common = {field.name for field in attrs.fields(aiclaims.Claim)}
    registry = aiclaims.Registry(entry_points=False)
    finders = {kind.kind: extractor for extractor in registry.extractors for kind in extractor.kinds}
    parts = []
    for name, claim_class in builtin().items():
        extractor = finders[name]
        parts.append(f"## {name}\n\n{inspect.getdoc(claim_class).partition(chr(10))[0]}")
        parts.append(
            f"Class `aiclaims.{claim_class.__name__}`; [JSON Schema](schemas/{name}.json). "
            f"Found by the plugin `{extractor.name}`, version {extractor.version}, "
            f"in {', '.join(extractor.languages)}, in passages with one of {len(extractor.triggers)} trigger words."
        )
        parts.append(_table(claim_class, [field for field in attrs.fields(claim_class) if field.name not in common]))
    parts.append("## Common to all kinds")
    parts.append(_table(aiclaims.Claim, attrs.fields(aiclaims.Claim)))
    parts.append("## Roles\n\n| role | the field |\n| --- | --- |")
    parts[-1] += "".join(f"\n| `{role}` | {meaning} |" for role, meaning in _MEANING.items())
    return "\n\n".join(parts) + "\n"


def _table(claim_class: type[aiclaims.Claim], fields: typing.Iterable[attrs.Attribute[typing.Any]]) -> str:
    types = typing.get_type_hints(claim_class)
    described = _descriptions(claim_class)
    rows = ["| field | role | type | required | meaning |", "| --- | --- | --- | --- | --- |"]
    for field in fields:
        required = "yes" if field.default is attrs.NOTHING else ""
        kind = _type(types[field.name]).replace("|", "\\|")
        meaning = described.get(field.name, "").replace("|", "\\|")
        rows.append(f"| `{field.name}` | {role_of(field)} | {kind} | {required} | {meaning} |")
    return "\n".join(rows)


def _descriptions(claim_class: type[aiclaims.Claim]) -> dict[str, str]:
    if claim_class is not aiclaims.Claim:
        properties = json_schema(claim_class)["properties"]
    else:  # it has no kind, and so no schema: those of any kind tell its fields
        properties = json_schema(next(iter(builtin().values())))["properties"]
    return {name: form.get("description", "") for name, form in properties.items()}


def _type(hint: typing.Any) -> str:
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin is typing.Literal:
        return "one of " + ", ".join(f"`{word}`" for word in arguments)
    if origin in (typing.Union, UnionType):
        told = " or ".join(_type(part) for part in arguments if part is not NoneType)
        return f"{told}, or none" if NoneType in arguments else told
    if origin is tuple:
        return f"any number of {_type(arguments[0])}"
    return f"`{hint.__name__}`"
