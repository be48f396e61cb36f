"""Propositions in words, for people."""

from __future__ import annotations

import attrs

from aiclaims.schema import Claim, role_of


def proposition_text(claim: Claim) -> str:
    """Tell a claim's own fields in one line.

    Args:
        claim: Any claim.
    """
    told = []
    for field in attrs.fields(type(claim)):
        value = getattr(claim, field.name)
        if role_of(field) in ("identity", "measured") and value not in (None, (), ""):
            told.append(f"{field.name.replace('_', ' ')} {_value_text(value)}")
    if claim.period is not None:
        told.append(f"in {claim.period}")
    denied = "not: " if claim.negated else ""
    return denied + ", ".join(told)


def _value_text(value: object) -> str:
    if isinstance(value, tuple | list):
        return " and ".join(map(_value_text, value))
    return str(value)
