"""Who and what claims are about."""

from __future__ import annotations

from typing import Literal, get_args

import attrs

from aiclaims.errors import SchemaError
from aiclaims.schema.field_types import check_types

EntityType = Literal[
    "country",
    "region",
    "firm",
    "institution",
    "agency",
    "person",
    "model",
    "product",
    "benchmark",
    "chip",
    "group",
    "other",
]
ENTITY_TYPES: tuple[EntityType, ...] = get_args(EntityType)


@attrs.frozen(order=True)
class Entity:
    """A party or a thing, under its canonical name.

    Args:
        name: The canonical name: `China`, `Tencent`, `DeepSeek-R1`.
        type: What it is; `group` is a collective without a name of its own (`smugglers`).

    Raises:
        SchemaError: Where the name is blank or no text, or the type unknown.
    """

    name: str
    type: EntityType = "other"

    def __attrs_post_init__(self) -> None:
        if type(self.name) is not str or type(self.type) is not str:
            check_types(self)
        if not self.name.strip():
            raise SchemaError("an entity has a name", expected="a name", got=repr(self.name), where="$.name")
        if self.type not in ENTITY_TYPES:
            raise SchemaError(
                "an entity has a known type", expected=", ".join(ENTITY_TYPES), got=repr(self.type), where="$.type"
            )

    def __str__(self) -> str:
        return self.name
