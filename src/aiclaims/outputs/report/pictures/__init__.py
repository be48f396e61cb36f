"""A picture for each kind of claim, drawn when the report is made: the page needs no charting code."""

from __future__ import annotations

from collections.abc import Callable, Sequence

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


def pictures_of(kind: str, entries: Sequence[ConsolidatedClaim]) -> list[Figure]:
    """Draw the pictures of a kind.

    Args:
        kind: The kind of claim.
        entries: All claims of the kind, the best supported first.

    Returns:
        The figures; none where nothing of the kind can be drawn.
    """
    drawn = [entry for entry in entries if not isinstance(entry.claim, UnknownClaim)]
    return _PICTURES.get(kind, plugin_pictures)(drawn)
