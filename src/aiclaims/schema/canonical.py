"""The canonical bytes of claims and their parts: one writing for equal content, on every machine."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Hashable
from functools import cache
from typing import Any, cast

import attrs

EXACT_INTEGER = 2**53
"""From here on floats don't count one by one."""


def canonical_text(value: object) -> str:
    """Write a claim or any part of one as JSON with sorted keys, plain numbers and ASCII only.

    Args:
        value: A claim, a part of one, or a JSON-like value.

    Returns:
        The text; equal for equal content (38000 and 38000.0 are equal), whatever its class or order.
    """
    return json.dumps(_plain(value), sort_keys=True, separators=(",", ":"), ensure_ascii=True, allow_nan=False)


def content_id(*values: object) -> str:
    """Name content by a digest of its canonical text.

    Args:
        values: What is named.

    Returns:
        32 hexadecimal digits.
    """
    text = "\n".join(map(canonical_text, values))
    return hashlib.blake2b(text.encode("ascii"), digest_size=16).hexdigest()


def _plain(value: Any) -> Any:
    if value is None or isinstance(value, str | bool | int):
        return value
    if isinstance(value, float):
        return int(value) if value.is_integer() and abs(value) < EXACT_INTEGER else value
    if isinstance(value, dict):
        return {str(key): _plain(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(part) for part in value]
    if isinstance(value, set | frozenset):
        return sorted((_plain(part) for part in value), key=canonical_text)
    if isinstance(value, dt.date):
        return value.isoformat()
    if attrs.has(type(value)):
        plain = {name: _plain(getattr(value, name)) for name in _field_names(cast(Hashable, type(value)))}
        kind = getattr(value, "kind", None)
        return plain if kind is None else {"kind": kind, **plain}
    return str(value)


@cache
def _field_names(attrs_class: Any) -> tuple[str, ...]:
    return tuple(field.name for field in attrs.fields(attrs_class))
