"""Estimates of a lag as they came out: the day of publication across, how far behind upwards."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from aiclaims.merge import ConsolidatedClaim, Witness
from aiclaims.outputs.console import many
from aiclaims.outputs.report.pictures.drawing import INK, PAPER, SERIES, SHAPES
from aiclaims.outputs.report.pictures.figure import NARROW, WIDE, Figure, chart, link_of
from aiclaims.outputs.report.pictures.quantities import has_place, on_axis
from aiclaims.outputs.report.visible import name

_PAIRS, _ORIGINS, _MOST, _UNITS = 3, 7, 400, ("months", "generations")
_OTHERS = "other origins"


def lag_pictures(entries: Sequence[ConsolidatedClaim]) -> list[Figure]:
    """Draw the lags that are most often stated, each pair of parties and each unit by itself.

    Args:
        entries: Claims about lags, the best supported first.
    """
    stated: dict[tuple[str, str, str], list[tuple[ConsolidatedClaim, Witness]]] = {}
    for entry in entries:
        for member in entry.members:
            claim: Any = member.claim
            if has_place(claim.gap) and claim.gap.unit in _UNITS and not claim.negated:
                pair = (str(claim.laggard), str(claim.leader), claim.gap.unit)
                stated.setdefault(pair, []).append((entry, member))
    most_stated = sorted(stated.items(), key=lambda item: (-len(item[1]), item[0]))
    return [_figure(*pair, pairs) for pair, pairs in most_stated[:_PAIRS] if any(each.published for _, each in pairs)]


def _figure(laggard: str, leader: str, unit: str, stated: Sequence[tuple[ConsolidatedClaim, Witness]]) -> Figure:
    dated = [(entry, member) for entry, member in stated if member.published]
    often = [origin for origin, _ in Counter(_origin(member) for _, member in dated).most_common(_ORIGINS)]
    points = [_point(entry, member, often) for entry, member in dated[:_MOST]]
    groups = [group for group in (*often, _OTHERS) if any(point["origin"] == group for point in points)]
    title = f"{name(laggard, most=40)} behind {name(leader, most=40)}, {unit}"
    days = sorted(point["day"] for point in points)
    low, high = min(point["low"] for point in points), max(point["high"] for point in points)
    told = (
        f"{many(len(points), 'estimate')} that came out from {days[0]} to {days[-1]}, "
        f"{low:,.4g}{f' to {high:,.4g}' if high > low else ''} {unit}. Bars are ranges, arrows  bounds; each origin has a colour and a shape, and a hollow sign is an approximation."
    )
    if len(dated) < len(stated):
        told += f" {len(stated) - len(dated):,} more are of documents without a day."
    if len(points) < len(dated):
        told += f" The first {len(points):,} of {len(dated):,} are drawn."
    wide, narrow = (_specification(points, groups, unit, width) for width in (WIDE, NARROW))
    return chart(title, told, wide, narrow)


def _point(entry: ConsolidatedClaim, member: Witness, often: Sequence[str]) -> dict[str, Any]:
    claim: Any = member.claim
    place = on_axis(claim.gap)
    origin = _origin(member)
    day = member.published.isoformat() if member.published else ""
    told = f"{day}: {claim.laggard} behind {claim.leader} by {place['told']}, {origin}"
    return {
        **place,
        "day": day,
        "origin": origin if origin in often else _OTHERS,
        "middle": (place["low"] + place["high"]) / 2,
        "link": link_of(entry),
        "label": name(told + (", disputed" if entry.conflicts else ""), most=240),
    }


def _origin(member: Witness) -> str:
    kind, _, told = member.origin.partition(":")
    if kind == "document":
        told = told.rstrip("/").rpartition("/")[2] or told
    elif member.claim.attribution:
        told = member.claim.attribution[-1]
    return name(told, most=34)


def _specification(points: Sequence[dict[str, Any]], groups: Sequence[str], unit: str, width: int) -> dict[str, Any]:
    small = width < 500
    x = {"field": "day", "type": "temporal", "title": "came out", "axis": {"tickCount": 4 if small else 8}}
    y = {
        "field": "middle",
        "type": "quantitative",
        "title": f"{unit} behind",
        "scale": {"domainMin": 0, "domainMax": 1.2 * max(point["high"] for point in points)},
    }
    legend = {"title": "origin", "columns": 1 if small else 3}
    color = {
        "field": "origin",
        "type": "nominal",
        "legend": legend,
        "scale": {"domain": list(groups), "range": list(SERIES[: len(groups)])},
    }
    shape = {
        "field": "origin",
        "type": "nominal",
        "legend": legend,
        "scale": {"domain": list(groups), "range": list(SHAPES[: len(groups)])},
    }
    marked = {"href": {"field": "link"}, "description": {"field": "label"}}
    arrows = [
        {
            "transform": [{"filter": f"datum.open == '{where}'"}],
            "mark": {
                "type": "point",
                "filled": True,
                "size": 60,
                "opacity": 1,
                "shape": sign,
                "color": INK,
                "yOffset": gap,
            },
            "encoding": {"x": x, "y": y},
        }
        for where, sign, gap in (("up", "triangle-up", -12), ("down", "triangle-down", 12))
    ]
    return {
        "width": width - 60,
        "height": 260,
        "data": {"values": list(points)},
        "layer": [
            {
                "transform": [{"filter": "datum.high > datum.low"}],
                "mark": {"type": "bar", "width": 7, "opacity": 0.55, "cornerRadius": 3},
                "encoding": {"x": x, "y": {**y, "field": "low"}, "y2": {"field": "high"}, "color": color},
            },
            *arrows,
            {
                "mark": {"type": "point", "size": 110, "strokeWidth": 2, "opacity": 1},
                "encoding": {
                    "x": x,
                    "y": y,
                    "shape": shape,
                    "color": color,
                    "fill": {
                        "field": "origin",
                        "type": "nominal",
                        "legend": None,
                        "scale": color["scale"],
                        "condition": {"test": "datum.about", "value": PAPER},
                    },
                    **marked,
                },
            },
        ],
    }
