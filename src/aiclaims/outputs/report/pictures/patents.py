"""Patents as bars, by holder and period."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from aiclaims.merge import ConsolidatedClaim
from aiclaims.outputs.report.pictures.figure import NARROW, WIDE, Figure, chart, cut_note, link_of, told_of
from aiclaims.outputs.report.pictures.intervals import interval_chart
from aiclaims.outputs.report.pictures.quantities import has_place, on_axis
from aiclaims.outputs.report.visible import name
from aiclaims.outputs.wording import period_text

_MOST, _UNITS = 30, 3
_TITLES = {
    "count": "Patents by holder and period",
    "share": "Shares of patents",
    "ratio": "Patents of one holder against another's",
    "growth": "Growth of patents",
}
_STATUSES = ("filed", "granted", "published", "held", "not stated")
_EXPLAINED = (
    "Bars reach to what is surely said; a whisker spans an interval, an arrow goes on where only a bound is stated, and "
    "pale bars are approximate or upper bounds. Dashed outlines with ≠ are disputed."
)


def patent_pictures(entries: Sequence[ConsolidatedClaim]) -> list[Figure]:
    """Draw patents: counts, shares, ratios and growth, the most usual units by themselves.

    Args:
        entries: Claims about patents, the best supported first.
    """
    figures = []
    for measure, title in _TITLES.items():
        of_measure = [entry for entry in entries if _measure(entry) == measure and not entry.claim.negated]
        for unit, _ in Counter(_value(entry).unit for entry in of_measure).most_common(_UNITS):
            chosen = [entry for entry in of_measure if _value(entry).unit == unit]
            if measure in ("count", "share") or len(chosen) > 1:
                figures.append(_figure(title, unit, chosen))
    return figures


def _figure(title: str, unit: str, entries: Sequence[ConsolidatedClaim]) -> Figure:
    shown = entries[:_MOST]
    rows = sorted(map(_row, shown), key=lambda row: (-row["most"], row["row"]))
    groups = [status for status in _STATUSES if any(row["group"] == status for row in rows)]
    most = rows[0]
    told = f"{len(rows):,} bars in {name(unit, most=40)}. Highest: {most['row']} with {most['told']}. {_EXPLAINED}"
    wide, narrow = (
        interval_chart(rows, width=width, axis=name(unit, most=40), groups=groups, legend="status")
        for width in (WIDE, NARROW)
    )
    named = title if unit in ("patents", "percent", "times") else f"{title}, {name(unit, most=40)}"
    return chart(named, told + cut_note(shown, entries, "claims"), wide, narrow)


def _row(entry: ConsolidatedClaim) -> dict[str, Any]:
    claim: Any = entry.claim
    parts = [str(claim.holder), f"to {claim.compared_to}" if claim.compared_to else "", claim.topic or ""]
    when = period_text(claim.period) if claim.period else "undated"
    place = on_axis(claim.value)
    return {
        **place,
        "told": name(place["told"], most=60),
        "row": name(", ".join([*(name(part, most=30) for part in parts if part), when]), most=90),
        "most": max(place["low"], place["high"]),
        "group": claim.status or "not stated",
        "disputed": bool(entry.conflicts),
        "link": link_of(entry),
        "label": told_of(entry),
    }


def _measure(entry: ConsolidatedClaim) -> str:
    claim: Any = entry.claim
    return str(claim.measure) if has_place(claim.value) else ""


def _value(entry: ConsolidatedClaim) -> Any:
    claim: Any = entry.claim
    return claim.value
