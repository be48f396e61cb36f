"""How many, as a closed interval."""

from __future__ import annotations

import math

import attrs

from aiclaims.errors import SchemaError


@attrs.frozen
class Quantity:
    """A number, a bound or a range, with its unit.

    "38,210" is 38210..38210, "over 38,000" is 38000..None, "6 to 9 months" is 6..9, "about 6,300" is
    6300..6300 and approximate.

    Args:
        low: Least value, None where unbounded below.
        high: Greatest value, None where unbounded above.
        unit: `patents`, `percent`, `times`, `rank`, `months`, `generations`, `points`, `elo`,
            `benchmarks`, `USD`, `chips`, `entities`, or the unit as written.
        approximate: Whether the text says about, nearly, roughly.

    Raises:
        SchemaError: Where both ends are missing, an end is no finite number, or low exceeds high.
    """

    low: float | None
    high: float | None
    unit: str
    approximate: bool = False

    def __attrs_post_init__(self) -> None:
        for name in ("low", "high"):
            end = getattr(self, name)
            if end is not None and not math.isfinite(end):
                raise SchemaError("a quantity is finite", expected="a number or null", got=str(end), where=f"$.{name}")
        if self.low is None and self.high is None:
            raise SchemaError("a quantity has at least one end", expected="low or high", got="neither", where="$")
        if self.low is not None and self.high is not None and self.low > self.high:
            raise SchemaError(
                "a quantity runs upward", expected="low <= high", got=f"{self.low}..{self.high}", where="$.low"
            )

    @classmethod
    def exactly(cls, value: float, unit: str, *, approximate: bool = False) -> Quantity:
        """Make the quantity of one value."""
        return cls(value, value, unit, approximate)

    @property
    def exact(self) -> bool:
        """Whether one value is stated, and not as an approximation."""
        return self.low is not None and self.low == self.high and not self.approximate

    def __str__(self) -> str:
        about = "~" if self.approximate else ""
        if self.low is None:
            number = f"<={_plain(self.high)}"
        elif self.high is None:
            number = f">={_plain(self.low)}"
        elif self.low == self.high:
            number = _plain(self.low)
        else:
            number = f"{_plain(self.low)}-{_plain(self.high)}"
        return f"{about}{number} {self.unit}".rstrip()


def _plain(value: float | None) -> str:
    """Write a number without a needless ``.0`` and with thousands separated."""
    assert value is not None
    return f"{value:,.0f}" if float(value).is_integer() else f"{value:,.10g}"
