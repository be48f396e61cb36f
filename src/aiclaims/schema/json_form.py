"""The JSON form of claims and of what they are made of, by a function that is written out for each class.

To call a function for each field would cost more than to write the JSON. So one expression for a whole class is put
together from the types that it declares, as attrs puts together `__init__`.
"""

from __future__ import annotations

import datetime as dt
import json
import math
from collections.abc import Callable
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin

import attrs

from aiclaims.errors import SchemaError
from aiclaims.schema.canonical import EXACT_INTEGER
from aiclaims.schema.claim import SCHEMA_VERSION, Claim
from aiclaims.schema.declared_types import hints_of
from aiclaims.schema.evidence import Evidence
from aiclaims.schema.unknown import UnknownClaim

_Form = Callable[[Any], dict[str, Any]]


class _Forms(dict[type, _Form]):
    """What gives the JSON form of an attrs class's objects, by class; written when it is first asked for."""

    def __missing__(self, described: type) -> _Form:
        scope: dict[str, Any] = {"forms": self, "number": _number, "plain": _plain}
        types = hints_of(described)
        members = [
            f"{field.name!r}: {_source(types[field.name], f'item.{field.name}', scope)}"
            for field in attrs.fields(described)
            if field.init
        ]
        if issubclass(described, Claim):
            members = ["'kind': item.kind, 'doc': item.doc", *members, f"'schema': {SCHEMA_VERSION}"]
        form: _Form = eval(f"lambda item: {{{', '.join(members)}}}", scope)
        self[described] = form
        return form


def _source(kind: Any, value: str, scope: dict[str, Any]) -> str:
    """Write the expression that makes a value of a type plain.

    Args:
        kind: The type.
        value: The expression of the value.
        scope: What expressions can name; classes are put in.
    """
    origin, arguments = get_origin(kind), get_args(kind)
    if kind in (str, bool, int) or origin is Literal:
        return value
    if kind is float:
        return f"number({value})"
    if kind is dt.date:
        return f"{value}.isoformat()"
    if origin is tuple:
        part = _source(arguments[0], "part", scope)
        return f"[*{value}]" if part == "part" else f"[{part} for part in {value}]"
    if origin in (Union, UnionType):
        members = [member for member in arguments if member is not NoneType]
        if len(members) > 1:
            return f"plain({value})"
        made = _source(members[0], value, scope)
        return made if made == value else f"(None if {value} is None else {made})"
    if isinstance(kind, type) and attrs.has(kind):
        name = f"class{len(scope)}"
        # Looked up by what is written only when it runs, so that a class may hold objects of its own.
        scope[name] = kind
        return f"forms[{name}]({value})"
    return f"plain({value})"


def _number(value: float) -> float:
    if isinstance(value, float):
        # A float beyond what floats count one by one stays one: as an integer it would come back as another number.
        if value.is_integer():
            return int(value) if -EXACT_INTEGER < value < EXACT_INTEGER else value
        if not math.isfinite(value):
            raise SchemaError("a number is finite", expected="a number", got=str(value))
    return value


def _plain(value: Any) -> Any:
    """Make a value plain whose type is only seen now: of several that its field may have, or of one told nowhere."""
    if isinstance(value, float):
        return _number(value)
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, tuple | list):
        return [_plain(part) for part in value]
    return FORMS[type(value)](value) if attrs.has(type(value)) else value


def _of_evidence(item: Evidence) -> dict[str, Any]:
    form: dict[str, Any] = {"doc": item.doc, "start": item.start, "end": item.end, "quote": item.quote}
    # Few documents have pages: where there is none, nothing is said of it.
    if item.page is not None:
        form["page"] = item.page
    return form


def _of_unknown(item: UnknownClaim) -> dict[str, Any]:
    form = _FORM_OF_UNKNOWN(item)
    own, version = json.loads(form.pop("fields")), form.pop("schema")
    return {**form, **own, "schema": version}


FORMS = _Forms({Evidence: _of_evidence})
_FORM_OF_UNKNOWN = FORMS[UnknownClaim]
FORMS[UnknownClaim] = _of_unknown
