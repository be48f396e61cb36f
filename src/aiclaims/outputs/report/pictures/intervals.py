"""The chart that several kinds share: a row a claim, a bar to its value, its interval, its open end."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from aiclaims.outputs.report.pictures.drawing import BAD, INK, PAPER, SERIES, rows_of_names
from aiclaims.outputs.report.pictures.rows import tell_apart
from aiclaims.outputs.report.visible import fitting

Row = dict[str, Any]

_OPEN = {"up": ("triangle-right", "high"), "down": ("triangle-left", "low")}


def interval_chart(rows: Sequence[Row], *, width: int, axis: str, groups: Sequence[str], legend: str) -> dict[str, Any]:
    """Specify a chart of values: bars from 0 to what is sure, whiskers over intervals, arrows at open ends.

    Args:
        rows: Each with `row` (its label), `low`, `high`, `open`, `about`, `group`, `disputed`, `link` and `label`.
        width: Pixels for labels and bars together.
        axis: Name of the axis.
        groups: The groups that are told apart by colour, in order.
        legend: What a group is; empty for no legend.
    """
    labels = min(320, width // 2)
    lowest, highest = min(row["low"] for row in rows), max(row["high"] for row in rows)
    color: dict[str, Any] = {
        "field": "group",
        "type": "nominal",
        "scale": {"domain": list(groups), "range": list(SERIES[: len(groups)])},
        "legend": {"title": legend, "columns": 2 if width < 500 else 6} if legend else None,
    }
    y = rows_of_names(labels)
    x = {
        "field": "sure",
        "type": "quantitative",
        "title": axis,
        "stack": None,
        "axis": {"tickCount": 4 if width < 500 else 8, **({"format": "~s"} if _wide_numbers(rows) else {})},
        "scale": {"domainMin": min(0, lowest), "domainMax": max(0, highest) * (1.5 if width < 500 else 1.16)},
    }
    shared = {"href": {"field": "link"}, "description": {"field": "label"}}
    rows = [{**row, "row": fitting(row["row"], pixels=labels)} for row in rows]
    tell_apart(rows)
    drawn = [
        {
            **row,
            "sure": row["high"] if row["open"] == "down" else row["low"],
            "shown": ("≠ " if row["disputed"] else "") + row["told"].removesuffix(f" {axis}"),
        }
        for row in rows
    ]
    layers: list[dict[str, Any]] = [
        {
            "mark": {"type": "bar", "height": {"band": 0.62}, "strokeWidth": 2},
            "encoding": {
                "x": x,
                "y": y,
                "color": color,
                "opacity": {"condition": {"test": "datum.open == 'down' || datum.about", "value": 0.45}, "value": 1},
                "stroke": {"condition": {"test": "datum.disputed", "value": BAD}, "value": None},
                "strokeDash": {"condition": {"test": "datum.disputed", "value": [4, 3]}, "value": [0]},
                **shared,
            },
        },
        {
            "transform": [{"filter": "datum.high > datum.low"}],
            "mark": {"type": "rule", "color": INK, "strokeWidth": 2},
            "encoding": {"x": {"field": "low", "type": "quantitative"}, "x2": {"field": "high"}, "y": y},
        },
        *(
            {
                "transform": [{"filter": "datum.high > datum.low"}],
                "mark": {"type": "tick", "color": INK, "thickness": 2, "size": 11},
                "encoding": {"x": {"field": end, "type": "quantitative"}, "y": y},
            }
            for end in ("low", "high")
        ),
        *(
            {
                "transform": [{"filter": f"datum.open == '{where}'"}],
                "mark": {
                    "type": "point",
                    "shape": shape,
                    "filled": True,
                    "size": 75,
                    "opacity": 1,
                    "color": INK,
                    "stroke": PAPER,
                    "strokeWidth": 1,
                    "xOffset": 5 if where == "up" else -5,
                },
                "encoding": {"x": {"field": end, "type": "quantitative"}, "y": y},
            }
            for where, (shape, end) in _OPEN.items()
        ),
        {
            "mark": {"type": "text", "align": "left", "dx": 14, "fontSize": 12},
            "encoding": {
                "x": {"field": "high", "type": "quantitative"},
                "y": y,
                "text": {"field": "shown"},
                "color": {"condition": {"test": "datum.disputed", "value": BAD}, "value": INK},
            },
        },
    ]
    return {
        "width": width - labels - 20,
        "height": {"step": 24},
        "data": {"values": drawn},
        "layer": layers,
    }


def _wide_numbers(rows: Sequence[Row]) -> bool:
    return any(abs(row[end]) >= 10_000 for row in rows for end in ("low", "high"))
