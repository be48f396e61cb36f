"""Claims of any kind as flat columns."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, get_args, get_type_hints

import attrs

from aiclaims.outputs.wording import plain
from aiclaims.schema import Claim, Period, Quantity

_COMMON = (
    *("kind", "doc", "start", "end", "quote", "attribution", "modality", "negated"),
    *("period_start", "period_end", "confidence", "extractor", "page"),
)
_PARTS: dict[type, tuple[str, ...]] = {
    Quantity: ("low", "high", "unit", "approximate"),
    Period: ("start", "end"),
}
_OF_EVERY_CLAIM = frozenset(field.name for field in attrs.fields(Claim))


def columns_of(kinds: Iterable[type[Claim]]) -> tuple[str, ...]:
    """List the columns that claims of some kinds can have: common ones first, then each kind's own.

    Args:
        kinds: The claim classes.
    """
    names = list(_COMMON)
    for kind in kinds:
        names += [column for field in _own_fields(kind) for column in _columns(kind, field)]
    return tuple(dict.fromkeys(names))


def flat_row(claim: Claim) -> dict[str, object]:
    """Spread a claim over columns; a quantity and a period get one for each part.

    Args:
        claim: The claim.
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
        row |= {f"{field}_{part}": getattr(item, part) for part in parts} if parts else {field: plain(item)}
    return row


def _own_fields(kind: type[Claim]) -> list[str]:
    return [field.name for field in attrs.fields(kind) if field.name not in _OF_EVERY_CLAIM]


def _columns(kind: type[Claim], field: str) -> list[str]:
    declared: Any = get_type_hints(kind)[field]
    for part in (declared, *get_args(declared)):
        if part in _PARTS:
            return [f"{field}_{name}" for name in _PARTS[part]]
    return [field]
