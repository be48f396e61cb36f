"""Rows of a chart, each with a name of its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any


def tell_apart(rows: Iterable[dict[str, Any]]) -> None:
    """Give rows that are called alike numbers, so that each has a place of its own.

    Args:
        rows: Rows of a chart, each with `row`, what it is called.
    """
    seen: Counter[str] = Counter()
    for row in rows:
        called = row["row"]
        seen[called] += 1
        if seen[called] > 1:
            row["row"] = f"{called} ({seen[called]})"
