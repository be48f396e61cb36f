"""A claim of a kind that no plugin here declares, kept as it came."""

from __future__ import annotations

import warnings
from collections.abc import Mapping
from typing import Any

import attrs

from aiclaims.errors import SchemaError, UnknownKindWarning
from aiclaims.schema.canonical import canonical_text
from aiclaims.schema.claim import Claim
from aiclaims.schema.roles import identity


@attrs.frozen(kw_only=True)
class UnknownClaim(Claim):
    """A claim whose class is not at hand; equal fields make it the same proposition.

    Args:
        kind: The kind as written.
        fields: The kind's own fields, as canonical JSON text.
    """

    kind: str = attrs.field()  # type: ignore[misc]  # of each claim here, not of the class
    fields: str = identity(default="{}")


def fields_text(fields: Mapping[str, Any], *, where: str) -> str:
    """Write the own fields of a claim of an unknown kind as the text that it keeps.

    Args:
        fields: The fields, JSON values or days.
        where: The place for errors.

    Raises:
        SchemaError: Where they have no JSON form.
    """
    try:
        return canonical_text(fields)
    except (ValueError, RecursionError) as error:
        raise SchemaError("the fields have no JSON form", got=str(error), where=where) from error


def warn_of_unknown(kind: str) -> None:
    """Warn that claims of a kind are kept as they are.

    Args:
        kind: The kind.
    """
    # The same words each time, so that Python tells them once for each kind.
    warnings.warn(
        f"no plugin makes claims of the kind {kind!r}; they are kept as they are", UnknownKindWarning, stacklevel=3
    )
