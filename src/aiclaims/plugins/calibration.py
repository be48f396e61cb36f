"""From an extractor's own confidence to the share of such claims that are right."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

import attrs

from aiclaims.errors import PluginContractError

Knot = tuple[float, float]
"""A raw confidence, and the share of claims with it that were found right; both 0 to 1."""


def _as_knots(knots: Iterable[Iterable[float]]) -> tuple[Knot, ...]:
    pairs: list[Knot] = []
    for number, knot in enumerate(knots):
        raw, share = knot
        if not 0.0 <= raw <= 1.0 or not 0.0 <= share <= 1.0:
            raise PluginContractError(
                "a calibration maps confidences",
                expected="two numbers from 0 to 1",
                got=repr((raw, share)),
                where=f"$.knots[{number}]",
            )
        if pairs and not (pairs[-1][0] < raw and pairs[-1][1] <= share):
            raise PluginContractError(
                "a calibration never falls",
                expected=f"more than {pairs[-1]!r}",
                got=repr((raw, share)),
                where=f"$.knots[{number}]",
            )
        pairs.append((float(raw), float(share)))
    return tuple(pairs)


@attrs.frozen
class Calibration:
    """A mapping from raw to calibrated confidence that never falls, straight between its knots.

    The knots come from claims that were judged by hand: pools of rising raw confidence with the share
    that is right (isotonic regression, Zadrozny and Elkan 2002), joined by straight lines so that the
    order of claims is kept. `benchmarks/calibration.py --fit` finds them.

    Args:
        knots: Raw confidences in rising order, each with the share right; none leave all as it is.

    Raises:
        PluginContractError: Where a number is outside 0 to 1, or the mapping would fall.
    """

    knots: tuple[Knot, ...] = attrs.field(default=(), converter=_as_knots)

    def __call__(self, raw: float) -> float:
        """Give the calibrated confidence.

        Args:
            raw: What the extractor made of it, 0 to 1.
        """
        if not self.knots:
            return raw
        at = bisect_left(self.knots, (raw, -1.0))
        if at == 0:
            return self.knots[0][1]
        if at == len(self.knots):
            return self.knots[-1][1]
        (low, below), (high, above) = self.knots[at - 1], self.knots[at]
        # What division rounds up must not pass the next knot.
        return min(above, below + (above - below) * (raw - low) / (high - low))
