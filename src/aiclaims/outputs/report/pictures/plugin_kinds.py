"""A picture for any kind, from the roles of its fields: values on an axis, or who is named how often."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from aiclaims.merge import ConsolidatedClaim
from aiclaims.outputs.console import many
from aiclaims.outputs.report.pictures.figure import NARROW, WIDE, Figure, chart, cut_note, link_of, told_of
from aiclaims.outputs.report.pictures.intervals import interval_chart
from aiclaims.outputs.report.pictures.quantities import has_place, on_axis
from aiclaims.outputs.report.visible import name
from aiclaims.outputs.wording import period_text, plain
from aiclaims.schema import Entity, Quantity, fields_with_role

_MOST, _UNITS = 30, 3
_EXPLAINED = "Whiskers span intervals, arrows go on where only a bound is stated; dashed outlines with ≠ are disputed."


def plugin_pictures(entries: Sequence[ConsolidatedClaim]) -> list[Figure]:
    """Draw claims of a kind of which nothing is known but the roles of its fields.

    Its measured values are placed on an axis, each unit by itself; where nothing is measured, the first of its
    identity fields that names parties is counted.

    Args:
        entries: Claims of one kind, the best supported first.
    """
    placed = [entry for entry in entries if has_place(_value(entry)) and not entry.claim.negated]
    if placed:
        units = Counter(_quantity(entry).unit for entry in placed)
        return [
            _values([entry for entry in placed if _quantity(entry).unit == unit], unit)
            for unit, _ in units.most_common(_UNITS)
        ]
    return _counts(entries)


def _values(entries: Sequence[ConsolidatedClaim], unit: str) -> Figure:
    shown = entries[:_MOST]
    rows = [_row(entry, on_axis(_quantity(entry))) for entry in shown]
    rows.sort(key=lambda row: (-max(row["low"], row["high"]), row["row"]))
    measured = _measured(entries[0])
    title = f"{_title(entries[0])}: {name(measured, most=40)}, {name(unit, most=40)}"
    told = f"{many(len(rows), 'bar')}. Highest: {rows[0]['row']} with {rows[0]['told']}. {_EXPLAINED}"
    return _chart(title, told + cut_note(shown, entries, "claims"), rows, name(unit, most=40))


def _counts(entries: Sequence[ConsolidatedClaim]) -> list[Figure]:
    if not entries:
        return []
    kind = type(entries[0].claim)
    for field in fields_with_role(kind, "identity"):
        named = [(str(item), entry) for entry in entries if isinstance(item := getattr(entry.claim, field), Entity)]
        if not named:
            continue
        counted = Counter(who for who, _ in named).most_common()
        shown = counted[:_MOST]
        first = dict(reversed(named))
        rows = [
            _row(first[who], on_axis(Quantity.exactly(count, "claims")), label=name(who, most=60))
            | {"label": f"{name(who, most=100)}: {count:,} claims", "disputed": False}
            for who, count in shown
        ]
        title = f"{_title(entries[0])} by {name(field.replace('_', ' '), most=40)}"
        told = f"How many claims name each {name(field.replace('_', ' '), most=40)}."
        return [_chart(title, told + cut_note(shown, counted, "names"), rows, "claims")]
    return []


def _chart(title: str, told: str, rows: Sequence[dict[str, Any]], axis: str) -> Figure:
    wide, narrow = (
        interval_chart(rows, width=width, axis=axis, groups=[rows[0]["group"]], legend="") for width in (WIDE, NARROW)
    )
    return chart(title, told, wide, narrow)


def _row(entry: ConsolidatedClaim, place: dict[str, Any], *, label: str = "") -> dict[str, Any]:
    claim = entry.claim
    parts = [plain(getattr(claim, field)) for field in fields_with_role(type(claim), "identity")]
    if claim.period:
        parts.append(period_text(claim.period))
    return {
        **place,
        "told": name(place["told"], most=60),
        "row": label or name(", ".join(name(part, most=40) for part in parts if part), most=90),
        "group": claim.kind,
        "disputed": bool(entry.conflicts),
        "link": link_of(entry),
        "label": told_of(entry),
    }


def _title(entry: ConsolidatedClaim) -> str:
    return name(entry.kind.replace("_", " ").capitalize(), most=60)


def _measured(entry: ConsolidatedClaim) -> str:
    return next(iter(fields_with_role(type(entry.claim), "measured")), "").replace("_", " ")


def _value(entry: ConsolidatedClaim) -> object:
    measured = next(iter(fields_with_role(type(entry.claim), "measured")), None)
    return getattr(entry.claim, measured) if measured else None


def _quantity(entry: ConsolidatedClaim) -> Quantity:
    value = _value(entry)
    assert isinstance(value, Quantity)
    return value
