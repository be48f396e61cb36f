"""How many, as a closed interval."""

from __future__ import annotations

import sys
from types import NoneType

import attrs

from aiclaims.errors import SchemaError
from aiclaims.schema.exact_numbers import exact_numbers
from aiclaims.schema.field_types import check_types

_ENDS = frozenset((int, float, NoneType))
_MOST = sys.float_info.max
_READABLE = 2**53
"""From here on a number is written by its power of ten: floats no longer count one by one."""


@attrs.frozen
class Quantity:
    """A number, a bound or a range, with its unit.

    "38,210" is 38210..38210, "over 38,000" is 38000..None, "6 to 9 months" is 6..9, "about 6,300" is
    6300..6300 and approximate.

    A number of another library, such as one of NumPy, becomes the int or float that is equal to it.

    Args:
        low: Least value, None where unbounded below.
        high: Greatest value, None where unbounded above.
        unit: `patents`, `percent`, `times`, `rank`, `months`, `generations`, `points`, `elo`,
            `benchmarks`, `USD`, `chips`, `entities`, or the unit as written.
        approximate: Whether the text says about, nearly, roughly.

    Raises:
        SchemaError: Where both ends are missing, an end is no number that a float can hold, low exceeds high, or
            a value is of another type.
    """

    low: float | None
    high: float | None
    unit: str
    approximate: bool = False

    def __attrs_post_init__(self) -> None:
        low, high = self.low, self.high
        # Millions are made, nearly all of plain values: whatever else came is looked at closely.
        if not (
            type(low) in _ENDS and type(high) in _ENDS and type(self.unit) is str and type(self.approximate) is bool
        ):
            exact_numbers(self, "low", "high")
            check_types(self)
            low, high = self.low, self.high
        if low is None and high is None:
            raise SchemaError("a quantity has at least one end", expected="low or high", got="neither", where="$")
        if low is not None and not -_MOST <= low <= _MOST:
            raise _beyond(low, "low")
        if high is not None and not -_MOST <= high <= _MOST:
            raise _beyond(high, "high")
        if low is not None and high is not None and low > high:
            raise SchemaError("a quantity runs upward", expected="low <= high", got=f"{low}..{high}", where="$.low")

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


def _beyond(end: float, name: str) -> SchemaError:
    # Python does not write integers of thousands of digits.
    got = str(end) if isinstance(end, float) else f"an integer of {end.bit_length()} bits"
    return SchemaError("a quantity is finite", expected="a number that a float holds", got=got, where=f"$.{name}")


def _plain(value: float | None) -> str:
    """Write a number without a needless ``.0`` or sign, with thousands separated as long as they can be counted."""
    assert value is not None
    if -_READABLE < value < _READABLE and float(value).is_integer():
        return f"{int(value):,}"
    return f"{value:,.10g}"
