"""Chip restrictions as they were made, with what they cause and what others do: a row an act, goods by goods."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from aiclaims.merge import ConsolidatedClaim
from aiclaims.outputs.report.pictures.drawing import INK, SERIES, rows_of_names
from aiclaims.outputs.report.pictures.figure import NARROW, WIDE, Figure, chart, cut_note, link_of, told_of
from aiclaims.outputs.report.pictures.rows import tell_apart
from aiclaims.outputs.report.visible import fitting, name
from aiclaims.outputs.wording import value
from aiclaims.schema.folding import fold_items

_MOST, _GROUPS = 40, 8
_ASPECTS = ("measure", "effect", "response")
_SIGNS = ("square", "circle", "triangle-up")
_ELSE = "other goods, or none"


def chip_pictures(entries: Sequence[ConsolidatedClaim]) -> list[Figure]:
    """Draw acts on a line of time, those about the same goods together.

    Args:
        entries: Claims about chip restrictions, the best supported first.
    """
    dated = [(entry, span) for entry in entries if (span := _time(entry)) and not entry.claim.negated]
    if not dated:
        return []
    shown = dated[:_MOST]
    rows = [_row(entry, span) for entry, span in shown]
    _group(rows)
    rows.sort(key=lambda row: (row["since"], row["goods"], row["start"], _ASPECTS.index(row["aspect"])))
    counts = ", ".join(
        f"{count:,} {aspect}{'s' if count != 1 else ''}"
        for aspect in _ASPECTS
        if (count := sum(row["aspect"] == aspect for row in rows))
    )
    told = (
        f"{counts}, from {min(row['start'] for row in rows)} to {max(row['end'] for row in rows)}, those about the same "
        "goods together. Squares are measures, circles effects, triangles responses; a line is how long it takes, a "
        "hollow sign stands at the day of publication where no time is stated."
    )
    if len(dated) < len(entries):
        told += f" {len(entries) - len(dated):,} are without any day, or denied."
    wide, narrow = (_specification(rows, width) for width in (WIDE, NARROW))
    told += cut_note(shown, dated, "dated claims")
    return [chart("Chip restrictions, their effects and the responses", told, wide, narrow)]


def _time(entry: ConsolidatedClaim) -> tuple[dt.date, dt.date, bool] | None:
    period = entry.claim.period
    if period is not None:
        start, end = period.start or period.end, period.end or period.start
        assert start is not None
        assert end is not None
        return start, end, True
    days = [member.published for member in entry.members if member.published]
    return (min(days), min(days), False) if days else None


def _row(entry: ConsolidatedClaim, span: tuple[dt.date, dt.date, bool]) -> dict[str, Any]:
    claim: Any = entry.claim
    start, end, stated = span
    items = ", ".join(name(item, most=24) for item in claim.items[:3])
    who = str(claim.actor or "") if claim.aspect != "effect" else "effect"
    toward = f"→ {claim.target}" if claim.target else ""
    parts = [name(who, most=24), claim.action or "", items, name(toward, most=24), name(value(claim), most=30)]
    return {
        "row": name(" ".join(filter(None, parts)), most=90),
        "items": {folded for item in claim.items if (folded := fold_items((item,)))},
        "first": name(claim.items[0], most=40) if claim.items else "",
        "aspect": claim.aspect,
        "start": start.isoformat(),
        "end": end.isoformat(),
        "long": (end - start).days > 31,
        "stated": stated,
        "link": link_of(entry),
        "label": told_of(entry),
    }


def _group(rows: Sequence[dict[str, Any]]) -> None:
    """Put rows together that name the same goods, directly or by way of others; few groups, the largest."""
    groups: list[list[dict[str, Any]]] = []
    for row in rows:
        touched = [group for group in groups if any(row["items"] & other["items"] for other in group)]
        groups = [group for group in groups if not any(group is each for each in touched)]
        groups.append([row, *(other for group in touched for other in group)])
    several = sorted((group for group in groups if len(group) > 1), key=lambda group: -len(group))[:_GROUPS]
    for row in rows:
        row["goods"], row["since"] = _ELSE, "9"
    for group in several:
        named = [row["first"] for row in rows if any(row is each for each in group) and row["first"]]
        for row in group:
            row["goods"], row["since"] = max(sorted(set(named)), key=named.count), min(each["start"] for each in group)
    for row in rows:
        del row["items"], row["first"]


def _specification(rows: Sequence[dict[str, Any]], width: int) -> dict[str, Any]:
    small = width < 500
    labels = min(400, width // 2)
    rows = [{**row, "row": fitting(row["row"], pixels=labels)} for row in rows]
    tell_apart(rows)
    x = {
        "field": "start",
        "type": "temporal",
        "title": None,
        "axis": {"tickCount": 3 if small else 8, "orient": "top"},
        "scale": {"padding": 12},
    }
    y = rows_of_names(labels)
    # Beside each other the signs would not fit on a phone.
    legend = {"title": None, "direction": "vertical" if small else "horizontal"}
    color = {
        "field": "aspect",
        "type": "nominal",
        "legend": legend,
        "scale": {"domain": list(_ASPECTS), "range": [SERIES[0], SERIES[1], SERIES[2]]},
    }
    shape = {
        "field": "aspect",
        "type": "nominal",
        "legend": legend,
        "scale": {"domain": list(_ASPECTS), "range": list(_SIGNS)},
    }
    return {
        "data": {"values": rows},
        "facet": {
            "row": {
                "field": "goods",
                "type": "nominal",
                "sort": list(dict.fromkeys(row["goods"] for row in rows)),
                "title": None,
                "header": {
                    "labelAngle": 0,
                    "labelOrient": "top",
                    "labelAnchor": "start",
                    "labelColor": INK,
                    "labelPadding": 2,
                },
            }
        },
        "resolve": {"scale": {"y": "independent"}},
        "spacing": 6,
        "spec": {
            "width": width - labels - 20,
            "height": {"step": 24},
            "layer": [
                {
                    "transform": [{"filter": "datum.long"}],
                    "mark": {"type": "rule", "strokeWidth": 4, "opacity": 0.5},
                    "encoding": {"x": x, "x2": {"field": "end"}, "y": y, "color": color},
                },
                {
                    "mark": {"type": "point", "size": 120, "strokeWidth": 2, "opacity": 1},
                    "encoding": {
                        "x": x,
                        "y": y,
                        "color": color,
                        "shape": shape,
                        "fill": {
                            "field": "aspect",
                            "type": "nominal",
                            "legend": None,
                            "scale": color["scale"],
                            "condition": {"test": "!datum.stated", "value": "var(--paper)"},
                        },
                        "href": {"field": "link"},
                        "description": {"field": "label"},
                    },
                },
            ],
        },
    }
