"""The best element over a stretch of a row, in constant time after one preparation."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

Item = TypeVar("Item")


class RangeBest(Generic[Item]):
    """A sparse table over a row of items.

    Args:
        items: The row.
        better: Gives the better of two items, the first where they are equal.
    """

    def __init__(self, items: Sequence[Item], better: Callable[[Item, Item], Item]) -> None:
        self._better = better
        self._levels = [list(items)]
        width = 1
        while 2 * width <= len(items):
            level = self._levels[-1]
            self._levels.append([better(level[i], level[i + width]) for i in range(len(level) - width)])
            width *= 2

    def best(self, first: int, last: int) -> Item:
        """Give the best item from `first` to `last`, both included.

        Args:
            first: Where the stretch begins.
            last: Where it ends, not before the beginning.
        """
        if first == last:
            return self._levels[0][first]
        level = (last - first + 1).bit_length() - 1
        return self._better(self._levels[level][first], self._levels[level][last + 1 - 2**level])
