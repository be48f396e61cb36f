"""Claims under the names that their parties and things are known by."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import attrs

from aiclaims.merge.keys import identity_fields
from aiclaims.schema import Claim, Entity, fold_of
from aiclaims.schema.folding import fold_name
from aiclaims.schema.layout import rewritten


def renamed(claim: Claim, names: Mapping[str, str]) -> Claim:
    """Give a claim with each name in its identity fields replaced by the one it stands for.

    Names are entities, and texts in fields that declare how they are folded; words of a closed list
    ("count") are none.

    Args:
        claim: The claim.
        names: The name to show for each folded spelling, such as `Known.names`.

    Returns:
        The claim itself where nothing is to be replaced.
    """
    if not names:
        return claim
    changes = {}
    for field in identity_fields(type(claim)):
        value = getattr(claim, field.name)
        changed = renamed_value(field, value, names)
        if changed != value:
            changes[field.name] = changed
    if not changes:
        return claim
    return rewritten(claim, changes)


def renamed_value(field: attrs.Attribute[Any], value: Any, names: Mapping[str, str]) -> Any:
    """Give the value of an identity field with each name in it replaced by the one it stands for.

    Args:
        field: The field.
        value: Its value.
        names: The name to show for each folded spelling.
    """
    return _renamed(value, names, is_name=fold_of(field) is not None) if names else value


def _renamed(value: object, names: Mapping[str, str], *, is_name: bool) -> object:
    if isinstance(value, Entity):
        return attrs.evolve(value, name=names.get(fold_name(value.name), value.name))
    if isinstance(value, str) and is_name:
        return names.get(fold_name(value), value)
    if isinstance(value, tuple):
        return tuple(_renamed(item, names, is_name=is_name) for item in value)
    return value
