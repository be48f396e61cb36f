"""Stretches of a text that lie near some places in it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

Spans = Sequence[tuple[int, int]]


def around(places: Iterable[int], reach: int) -> list[tuple[int, int]]:
    """Give the stretches that reach so far around some places, in order and apart.

    Args:
        places: Offsets, in order.
        reach: How far, before and behind each.
    """
    found: list[tuple[int, int]] = []
    for place in places:
        start = max(0, place - reach)
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], place + reach)
        else:
            found.append((start, place + reach))
    return found


def overlap(first: Spans, second: Spans) -> list[tuple[int, int]]:
    """Give what lies in stretches of both of two rows, each in order and apart.

    Args:
        first: The one row.
        second: The other.
    """
    found = []
    one = other = 0
    while one < len(first) and other < len(second):
        start = max(first[one][0], second[other][0])
        end = min(first[one][1], second[other][1])
        if start <= end:
            found.append((start, end))
        if first[one][1] < second[other][1]:
            one += 1
        else:
            other += 1
    return found


def together(rows: Iterable[Spans]) -> list[tuple[int, int]]:
    """Give what lies in a stretch of any of some rows, in order and apart.

    Args:
        rows: The rows.
    """
    found: list[tuple[int, int]] = []
    for start, end in sorted(span for row in rows for span in row):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((start, end))
    return found
