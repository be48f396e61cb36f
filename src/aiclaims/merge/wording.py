"""Propositions in words, for people."""

from __future__ import annotations

from functools import cache
from typing import Any, cast

import attrs

from aiclaims.schema import Claim, role_of


def proposition_text(claim: Claim) -> str:
    """Tell a claim's own fields in one line.

    Args:
        claim: Any claim.
    """
    told = []
    for name, words in _told_fields(cast(Any, type(claim))):
        value = getattr(claim, name)
        if value not in (None, (), ""):
            told.append(f"{words} {_value_text(value)}")
    if claim.period is not None:
        told.append(f"in {claim.period}")
    denied = "not: " if claim.negated else ""
    return denied + ", ".join(told)


@cache
def _told_fields(claim_class: Any) -> list[tuple[str, str]]:
    """Give the fields that are told, each with its name in words."""
    fields = attrs.fields(claim_class)
    return [
        (field.name, field.name.replace("_", " ")) for field in fields if role_of(field) in ("identity", "measured")
    ]


def _value_text(value: object) -> str:
    if isinstance(value, tuple | list):
        return " and ".join(map(_value_text, value))
    return str(value)
