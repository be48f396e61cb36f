"""Scores as a table of models by benchmarks, shaded from the lowest to the highest of each benchmark."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

from aiclaims.merge import ConsolidatedClaim
from aiclaims.outputs.console import many
from aiclaims.outputs.report.pictures.figure import Figure, link_of, told_of
from aiclaims.outputs.report.pictures.quantities import has_place, on_axis
from aiclaims.outputs.report.visible import name
from aiclaims.outputs.wording import quantity_text

_ROWS, _COLUMNS, _IN_A_CELL, _SHADES = 40, 14, 4, 7
_SAME = {"points": "percent"}


def benchmark_pictures(entries: Sequence[ConsolidatedClaim]) -> list[Figure]:
    """Draw the table of scores.

    Args:
        entries: Claims about benchmarks, the best supported first.
    """
    cells: dict[tuple[str, tuple[str, str]], list[ConsolidatedClaim]] = {}
    for entry in entries:
        claim: Any = entry.claim
        if claim.measure == "score" and claim.benchmark and has_place(claim.value) and not claim.negated:
            column = (str(claim.benchmark), _SAME.get(claim.value.unit, claim.value.unit))
            cells.setdefault((str(claim.system), column), []).append(entry)
    if not cells:
        return []
    systems = [each for each, _ in Counter(system for system, _ in cells).most_common()]
    columns = [each for each, _ in Counter(column for _, column in cells).most_common()]
    rows, shown = systems[:_ROWS], columns[:_COLUMNS]
    rows = [system for system in rows if any((system, column) in cells for column in shown)]
    disputed = sum(any(entry.conflicts for entry in found) for found in cells.values())
    told = f"{many(len(rows), 'system')} on {many(len(shown), 'benchmark')}. The stronger the shade of a cell, the higher in its column"
    if disputed:
        told += (
            f"; {many(disputed, 'cell')} marked ≠ {'holds' if disputed == 1 else 'hold'} scores that exclude each other"
        )
    told += "."
    if len(rows) < len(systems) or len(shown) < len(columns):
        told += f" Those with most scores of {len(systems):,} systems and {len(columns):,} benchmarks are shown."
    bounds = {column: _range(column, cells) for column in shown}
    table = "".join(
        (
            '<div class="scroll" role="region" aria-label="Scores: table" tabindex="0"><table class="heat"><thead><tr>',
            '<th scope="col">System</th>',
            *(f'<th scope="col">{_heading(column)}</th>' for column in shown),
            "</tr></thead><tbody>",
            *(_row(system, bounds, cells) for system in rows),
            "</tbody></table></div>",
        )
    )
    return [Figure(title="Scores by model and benchmark", told=told, markup=table)]


def _row(
    system: str,
    bounds: Mapping[tuple[str, str], tuple[float, float]],
    cells: dict[tuple[str, tuple[str, str]], list[ConsolidatedClaim]],
) -> str:
    told = "".join(_cell(cells.get((system, column), ()), ends) for column, ends in bounds.items())
    return f'<tr><th scope="row">{escape(name(system, most=60))}</th>{told}</tr>'


def _cell(entries: Sequence[ConsolidatedClaim], bounds: tuple[float, float]) -> str:
    if not entries:
        return "<td></td>"
    low, high = bounds
    share = (_middle(entries[0]) - low) / (high - low) if high > low else 0.5
    disputed = any(entry.conflicts for entry in entries)
    links = "".join(
        f'<a href="{link_of(entry)}" aria-label="{escape(told_of(entry))}">{escape(_short(entry))}</a>'
        for entry in entries[:_IN_A_CELL]
    )
    more = f"<small>{len(entries) - _IN_A_CELL} more</small>" if len(entries) > _IN_A_CELL else ""
    mark = '<span class="unequal" title="disputed" role="img" aria-label="disputed">≠</span>' if disputed else ""
    classes = f"shade-{round(share * (_SHADES - 1))}" + (" disputed" if disputed else "")
    return f'<td class="{classes}">{mark}{links}{more}</td>'


def _range(
    column: tuple[str, str], cells: dict[tuple[str, tuple[str, str]], list[ConsolidatedClaim]]
) -> tuple[float, float]:
    values = [_middle(entry) for (_, other), found in cells.items() if other == column for entry in found]
    return min(values), max(values)


def _middle(entry: ConsolidatedClaim) -> float:
    claim: Any = entry.claim
    place = on_axis(claim.value)
    return float(place["low"] + place["high"]) / 2


def _short(entry: ConsolidatedClaim) -> str:
    claim: Any = entry.claim
    text = quantity_text(claim.value)
    for ending in (" points", "%", f" {claim.value.unit}", " Elo"):
        text = text.removesuffix(ending)
    metric = f" ({name(claim.metric, most=20)})" if claim.metric else ""
    return name(text, most=24) + metric


def _heading(column: tuple[str, str]) -> str:
    benchmark, unit = column
    return f"{escape(name(benchmark, most=40))}<small>{escape(name(unit, most=20))}</small>"
