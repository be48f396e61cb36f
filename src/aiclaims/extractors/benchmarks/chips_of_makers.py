"""Makers, and countries, that stand for their chips: "Foo's chips are as good as Bar's"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from aiclaims.extractors.benchmarks.systems import SystemMark
from aiclaims.patterns import lazy_regex
from aiclaims.schema import Entity

CHIPS = r"(?:chips?|gpus?|npus?|cpus?|tpus?|processors?|accelerators?|silicon|products)"
"""An expression for what makers of chips make."""
_THEIR_CHIPS = rf"(?:['’]s?)?\s+(?:[\w-]+\s+){{0,3}}?{CHIPS}\b"
THEIR_CHIPS = lazy_regex(_THEIR_CHIPS, re.IGNORECASE)
"""What is said behind a maker and names its chips: "Foo's latest chips"."""
OF_CHIPS = lazy_regex(rf"{_THEIR_CHIPS}|['’]s?(?=\s*(?:[.,;)]|$|on\b|in\b))|\s+ones\b", re.IGNORECASE)
"""The same, or what means them where they are spoken of: "better than Foo's"."""


def are_of_chips(
    text: str, systems: Sequence[SystemMark], between: tuple[int, int], system: Entity, baseline: Entity
) -> bool:
    """Tell whether two are set against each other by their chips.

    Args:
        text: The passage.
        systems: Whoever is tested in it.
        between: From the one whose merit is told to the comparing word, in which it may be said to have a chip.
        system: Whose merit is told.
        baseline: With whom it is compared.
    """

    def are_named(maker: Entity, pattern: re.Pattern[str]) -> bool:
        return any(mark.entity == maker and pattern.match(text, mark.end) for mark in systems)

    if not {system.type, baseline.type} <= {"chip", "firm", "country"}:
        return False
    own = system.type == "chip" or are_named(system, THEIR_CHIPS) or THEIR_CHIPS.search(text, *between) is not None
    return own and (baseline.type == "chip" or are_named(baseline, OF_CHIPS))
