"""The types that a class declares for its fields."""

from __future__ import annotations

import inspect
import sys
from types import SimpleNamespace
from typing import Any, get_type_hints

import attrs

from aiclaims.errors import SchemaError


def hints_of(described: Any) -> dict[str, Any]:
    """Give the types of a class's fields; Any for one that only the function around the class knows.

    Args:
        described: An attrs class.

    Raises:
        SchemaError: Where an annotation cannot be resolved.
    """
    return dict.fromkeys((field.name for field in attrs.fields(described)), Any) | known_hints(described)


def known_hints(described: Any, *, so_far: bool = False) -> dict[str, Any]:
    """Give the types of a class's fields, without those that only the function around the class knows.

    Args:
        described: An attrs class.
        so_far: Whether to leave out what cannot be resolved: the module may declare it further down.

    Raises:
        SchemaError: Where an annotation cannot be resolved.
    """
    try:
        return get_type_hints(described)
    except Exception:  # whatever evaluating an annotation raises
        found = {field.name: _resolved(described, field.name, so_far) for field in attrs.fields(described)}
        return {name: kind for name, kind in found.items() if kind is not _UNSEEN}


_UNSEEN = object()


def _resolved(described: Any, name: str, so_far: bool) -> Any:
    """Resolve the annotation of one field; give a mark where the place of its names is out of reach."""
    owner = next(base for base in described.__mro__ if name in inspect.get_annotations(base))
    annotation = inspect.get_annotations(owner)[name]
    module = sys.modules.get(owner.__module__)
    try:
        alone: Any = SimpleNamespace(__annotations__={name: annotation})
        return get_type_hints(alone, globalns=vars(module) if module else {}, localns=dict(vars(owner)))[name]
    except Exception as error:
        if so_far or module is None or "<locals>" in owner.__qualname__:
            return _UNSEEN
        raise SchemaError(
            f"the annotation of a field cannot be resolved ({error})",
            expected="names that the module has when it runs, not for type checkers only",
            got=repr(annotation),
            where=f"{owner.__name__}.{name}",
        ) from error
