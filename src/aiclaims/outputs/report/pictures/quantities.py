"""Quantities on an axis: what was said, and the ends that nobody said."""

from __future__ import annotations

from typing import Any

from aiclaims.outputs.wording import quantity_text
from aiclaims.schema import Quantity


def on_axis(quantity: Quantity) -> dict[str, Any]:
    """Place a quantity on an axis.

    Args:
        quantity: The quantity.

    Returns:
        `low` and `high`, equal where only one end is stated; `open` says at which end it goes on: `up` for at
        least, `down` for at most, else empty; `about` whether it is approximate, `told` what it says.
    """
    low, high = quantity.low, quantity.high
    where = "up" if high is None else "down" if low is None else ""
    return {
        "low": high if low is None else low,
        "high": low if high is None else high,
        "open": where,
        "about": quantity.approximate,
        "told": quantity_text(quantity),
    }


def has_place(item: object) -> bool:
    """Tell whether a value can be placed on an axis that people can read.

    Args:
        item: The value of a measured field.
    """
    return isinstance(item, Quantity) and all(abs(end) < 1e15 for end in (item.low, item.high) if end is not None)
