"""Which fields of a claim may name a party or a thing."""

from __future__ import annotations

from functools import cache
from types import UnionType
from typing import Any, Union, get_args, get_origin

import attrs

from aiclaims.schema.declared_types import known_hints
from aiclaims.schema.entity import Entity


def naming_fields(described: type) -> frozenset[str]:
    """Tell which fields of an attrs class may hold a name: an entity or a free text, and no word of a closed list.

    Args:
        described: The class.
    """
    return _naming_fields(described)


@cache
def _naming_fields(described: Any) -> frozenset[str]:
    types = known_hints(described)
    names = [field.name for field in attrs.fields(described)]
    # Of a type that only a function sees, any may.
    return frozenset(name for name in names if name not in types or _may_name(types[name]))


def _may_name(kind: Any) -> bool:
    if get_origin(kind) in (Union, UnionType, tuple):
        return any(map(_may_name, get_args(kind)))
    return kind in (str, Entity)
