"""A picture for each kind of claim, drawn when the report is made: the page needs no charting code."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import attrs

from aiclaims.merge import ConsolidatedClaim
from aiclaims.outputs.report.pictures.benchmarks import benchmark_pictures
from aiclaims.outputs.report.pictures.chip_restrictions import chip_pictures
from aiclaims.outputs.report.pictures.figure import Figure
from aiclaims.outputs.report.pictures.lag import lag_pictures
from aiclaims.outputs.report.pictures.patents import patent_pictures
from aiclaims.outputs.report.pictures.plugin_kinds import plugin_pictures
from aiclaims.schema.unknown import UnknownClaim

__all__ = ["Figure", "pictures_of"]

_PICTURES: dict[str, Callable[[Sequence[ConsolidatedClaim]], list[Figure]]] = {
    "patents": patent_pictures,
    "benchmarks": benchmark_pictures,
    "lag": lag_pictures,
    "chip_restrictions": chip_pictures,
}

_WHY_PLAIN = {
    "benchmarks": "No score on a named benchmark is among them, so there is no table of scores.",
    "lag": "No document that tells a gap has a day of publication, so they are not placed in time.",
    "chip_restrictions": "None of them tells a day, nor has its document one, so they are not placed in time.",
}
"""Why claims of a kind are drawn as those of any kind."""


def pictures_of(kind: str, entries: Sequence[ConsolidatedClaim]) -> list[Figure]:
    """Draw the pictures of a kind.

    Args:
        kind: The kind of claim.
        entries: All claims of the kind, the best supported first.

    Returns:
        The figures; none where nothing of the kind can be drawn.
    """
    drawn = [entry for entry in entries if not isinstance(entry.claim, UnknownClaim)]
    if kind not in _PICTURES:
        return plugin_pictures(drawn)
    own = _PICTURES[kind](drawn)
    if own or kind not in _WHY_PLAIN:
        return own
    return [attrs.evolve(figure, told=f"{figure.told} {_WHY_PLAIN[kind]}") for figure in plugin_pictures(drawn)]
