"""Claims of any kind as flat columns: a row a claim, a column for each part of a quantity and a period."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from types import NoneType
from typing import Any, get_args

import attrs

from aiclaims.schema.claim import Claim
from aiclaims.schema.declared_types import hints_of
from aiclaims.schema.period import Period
from aiclaims.schema.quantity import Quantity

_COMMON: dict[str, type] = {
    "kind": str,
    "doc": str,
    "start": int,
    "end": int,
    "quote": str,
    "attribution": str,
    "modality": str,
    "negated": bool,
    "period_start": dt.date,
    "period_end": dt.date,
    "confidence": float,
    "extractor": str,
    "page": int,
}
_PARTS: dict[type, dict[str, type]] = {
    Quantity: {"low": float, "high": float, "unit": str, "approximate": bool},
    Period: {"start": dt.date, "end": dt.date},
}
_PLAIN = (str, bool, int, float, dt.date)
_OF_EVERY_CLAIM = frozenset(field.name for field in attrs.fields(Claim))


def columns_of(kinds: Iterable[type[Claim]]) -> dict[str, type]:
    """Give the columns that claims of some kinds can have, with their types: common ones first, then each kind's own.

    Args:
        kinds: The claim classes.

    Returns:
        By name `str`, `bool`, `int`, `float` or `datetime.date`; any may be None in a row. A column that two kinds declare
        differently is text.
    """
    columns = dict(_COMMON)
    for kind in kinds:
        types = hints_of(kind)
        for field in _own_fields(kind):
            for name, held in spread(field, types[field]).items():
                columns[name] = held if columns.get(name, held) is held else str
    return columns


def flat_row(claim: Claim) -> dict[str, object]:
    """Spread a claim over columns; a quantity and a period get one for each part.

    Args:
        claim: The claim.

    Returns:
        Values by column: texts, numbers, truth values and days; None where nothing is said.
    """
    first = claim.evidence[0]
    row: dict[str, object] = {
        "kind": claim.kind,
        "doc": claim.doc,
        "start": first.start,
        "end": first.end,
        "quote": first.quote,
        "attribution": "; ".join(claim.attribution),
        "modality": claim.modality,
        "negated": claim.negated,
        "period_start": claim.period.start if claim.period else None,
        "period_end": claim.period.end if claim.period else None,
        "confidence": claim.confidence,
        "extractor": claim.extractor,
        "page": first.page,
    }
    for field in _own_fields(type(claim)):
        item = getattr(claim, field)
        parts = _PARTS.get(type(item))
        row |= {f"{field}_{part}": getattr(item, part) for part in parts} if parts else {field: _flat(item)}
    return row


def spread(field: str, declared: Any) -> dict[str, type]:
    """Give the columns of one field, with their types.

    Args:
        field: Its name.
        declared: Its type.
    """
    members = [member for member in (get_args(declared) or (declared,)) if member is not NoneType]
    for part in (declared, *members):
        if part in _PARTS:
            return {f"{field}_{name}": held for name, held in _PARTS[part].items()}
    return {field: members[0] if len(members) == 1 and members[0] in _PLAIN else str}


def _flat(item: Any) -> object:
    if item is None or type(item) in _PLAIN:
        return item
    return ", ".join(map(str, item)) if isinstance(item, tuple) else str(item)


def _own_fields(kind: type[Claim]) -> list[str]:
    return [field.name for field in attrs.fields(kind) if field.name not in _OF_EVERY_CLAIM]
