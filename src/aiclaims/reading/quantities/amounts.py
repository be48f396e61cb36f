"""Amounts: numbers with their units in a row of tokens, before the words around them bound them."""

from __future__ import annotations

import attrs

from aiclaims.reading.marks import QuantityKind


@attrs.frozen
class Amount:
    """One number or range with its unit.

    Args:
        kind: As in `QuantityMark.kind`.
        low: Least value, in the unit.
        high: Greatest value.
        start: Index of its first token.
        end: Index of the first token behind it.
        unit: As in `QuantityMark.unit`.
        about: Whether the form itself is rough: a third is 33.33 percent.
        bounded: Whether words around it may bound it; a rank is not bounded.
        scale: What a scale word multiplied the number by: 1e6 for "6 million".
        factor: What its unit multiplied it by: 12 for years.
        article: Whether it is "a year", an amount only where something is measured.
        at_least: Whether a plus sign stands inside it: "17+ points".
        noun: What it counts, where the form tells that itself ("three of six tests").
    """

    kind: QuantityKind
    low: float
    high: float
    start: int
    end: int
    unit: str = ""
    about: bool = False
    bounded: bool = True
    scale: float = 1.0
    factor: float = 1.0
    article: bool = False
    at_least: bool = False
    noun: str = ""

    @property
    def bare(self) -> bool:
        """Whether it is a number without a unit."""
        return self.kind == "number" and not self.noun
