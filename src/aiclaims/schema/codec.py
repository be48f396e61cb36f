"""Claims as JSON, both ways."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

import attrs
import msgspec

from aiclaims.errors import SchemaError, SchemaVersionError
from aiclaims.schema.claim import SCHEMA_VERSION, Claim
from aiclaims.schema.json_form import FORMS
from aiclaims.schema.roles import fields_with_role
from aiclaims.schema.unknown import UnknownClaim, fields_text, warn_of_unknown

_COMMON = frozenset(fields_with_role(Claim, "common"))
_encode = msgspec.json.Encoder().encode


def to_json(claim: Claim) -> dict[str, Any]:
    """Give the JSON form of a claim: what is common to all, the kind's own fields, the schema's version.

    Args:
        claim: Any claim.

    Raises:
        SchemaError: Where it is none.
    """
    if not isinstance(claim, Claim):
        raise SchemaError("only a claim has this form", expected="a Claim", got=_shown(claim), where="claim")
    return FORMS[claim.__class__](claim)


def no_json(line: bytes | str, error: Exception) -> str:
    """Say how a line begins that is no JSON, and where in it that shows.

    Args:
        line: The line.
        error: What the parser raised.
    """
    begins = (line if isinstance(line, str) else line.decode("utf-8", "replace")).strip()[:40]
    if not isinstance(error, json.JSONDecodeError):
        return f"{begins!r} ({error})"
    # What is missing at the end of a line is, to the parser, in the next one.
    place = f"column {error.colno}" if error.lineno == 1 else "its end"
    return f"{begins!r} ({error.msg.removesuffix(' at')} at {place})"


def is_claim_json(data: object) -> bool:
    """Tell whether a JSON value is meant as a claim, or as a consolidated one.

    Args:
        data: Any value.
    """
    return isinstance(data, Mapping) and "kind" in data and ("evidence" in data or "witnesses" in data)


def from_json(data: Mapping[str, Any], kinds: Mapping[str, type[Claim]], *, where: str = "$") -> Claim:
    """Make a claim from its JSON form.

    Args:
        data: The JSON object.
        kinds: The class of each known kind, such as `Registry.kinds`. A claim of another kind becomes an
            `UnknownClaim`, with an `UnknownKindWarning`.
        where: What stands before the path in errors: `claims.jsonl:3: $`.

    Raises:
        SchemaVersionError: Where another version of the schema wrote it.
        SchemaError: Where it is not of the schema; the message names every fault with its path. Where `kinds` maps no
            names to classes of claims.
    """
    if not isinstance(kinds, Mapping):
        raise _no_kinds(kinds, "kinds")
    if not isinstance(data, Mapping):
        raise SchemaError("a claim is a JSON object", expected="an object", got=_shown(data), where=where)
    version = data.get("schema", 1)
    if isinstance(version, bool) or version != SCHEMA_VERSION:
        raise SchemaVersionError(
            "the claim was written by another version of the schema",
            expected=str(SCHEMA_VERSION),
            got=_shown(version),
            where=f"{where}.schema",
        )
    kind = data.get("kind")
    if not isinstance(kind, str) or not kind:
        raise SchemaError("a claim has a kind", expected="a name", got=_shown(kind), where=f"{where}.kind")
    body = {name: value for name, value in data.items() if name not in {"kind", "doc", "schema"}}
    claim_class = kinds.get(kind)
    if claim_class is None:
        warn_of_unknown(kind)
        claim_class = UnknownClaim
        own = {name: body.pop(name) for name in list(body) if name not in _COMMON}
        body |= {"kind": kind, "fields": fields_text(own, where=where)}
    elif not (isinstance(claim_class, type) and issubclass(claim_class, Claim)):
        raise _no_kinds(claim_class, f"kinds[{kind!r}]")
    claim = _structured(body, claim_class, where)
    if data.get("doc", claim.doc) != claim.doc:
        raise SchemaError(
            "a claim stands in the document of its evidence",
            expected=claim.doc,
            got=_shown(data["doc"]),
            where=f"{where}.doc",
        )
    return claim


def _no_kinds(given: object, where: str) -> SchemaError:
    return SchemaError(
        "each kind has a class",
        expected="classes of claims by kind, such as Registry().kinds",
        got=_shown(given),
        where=where,
    )


def dumps(claim: Claim) -> str:
    """Write a claim as one line of JSON, without the line's end."""
    return json_line(to_json(claim))


def json_line(data: Mapping[str, Any]) -> str:
    """Write a JSON object as one line, without the line's end and without spaces.

    Args:
        data: The object; its numbers are finite.
    """
    try:
        return _encode(data).decode()
    except (UnicodeEncodeError, TypeError):
        # A lone surrogate can be written as an escape only; and a text or number may be of a class of its own.
        return json.dumps(data, separators=(",", ":"), allow_nan=False)


def loads(line: str | bytes, kinds: Mapping[str, type[Claim]], *, where: str = "$") -> Claim:
    """Read a claim from one line of JSON.

    Args:
        line: The line.
        kinds: The class of each known kind.
        where: What stands before the path in errors.

    Raises:
        SchemaError: Where the line is no JSON or no claim.
    """
    try:
        data = json.loads(line, parse_constant=_refuse_constant)
    except (ValueError, RecursionError) as error:
        raise SchemaError("the line is no JSON", expected="a JSON object", got=str(error), where=where) from error
    return from_json(data, kinds, where=where)


def _structured(body: Mapping[str, Any], claim_class: type[Claim], where: str) -> Claim:
    from cattrs.errors import BaseValidationError

    from aiclaims.schema.converter import converter

    try:
        claim: Claim = converter().structure(body, claim_class)
    except BaseValidationError as error:
        faults = list(_faults(error, where))
        if len(faults) == 1:
            raise faults[0] from None
        # The file and line stand in front of all of them.
        told = "; ".join(str(fault).removeprefix(where.rpartition("$")[0]) for fault in faults)
        raise SchemaError(f"{len(faults)} faults: {told}", where=where) from ExceptionGroup("faults", faults)
    return claim


def _faults(error: BaseException, path: str) -> Iterator[SchemaError]:
    """Turn the tree of errors that cattrs gives into errors with paths."""
    from cattrs.errors import ClassValidationError, ForbiddenExtraKeysError, IterableValidationError

    if isinstance(error, IterableValidationError):
        inside, bare = error.group_exceptions()
        for item, note in inside:
            yield from _faults(item, f"{path}[{note.index}]")
        for item in bare:
            yield from _faults(item, path)
    elif isinstance(error, ClassValidationError):
        members, whole = error.group_exceptions()
        for item, member in members:
            yield from _faults(item, f"{path}.{member.name}")
        for item in whole:
            yield from _faults(item, path)
    elif isinstance(error, ForbiddenExtraKeysError):
        known = ", ".join(field.name for field in attrs.fields(error.cl))
        for name in sorted(error.extra_fields):
            yield SchemaError("there is no such field", expected=known, got=repr(name), where=f"{path}.{name}")
    elif isinstance(error, SchemaError):
        inner = error.where or ""
        place = path + inner[1:] if inner.startswith("$") else path
        yield type(error)(error.message, expected=error.expected, got=error.got, where=place)
    elif isinstance(error, KeyError):
        yield SchemaError("a field is missing", expected="a value", got="none", where=path)
    else:
        yield SchemaError(f"{error}" or type(error).__name__, where=path)


def _refuse_constant(name: str) -> None:
    raise ValueError(f"{name} is no JSON")


def _shown(value: object) -> str:
    return repr(value)[:80]
