"""Sets that are united step by step; the outcome does not depend on the order of the steps."""

from __future__ import annotations

from collections.abc import Set
from typing import Any, Generic, TypeVar

Item = TypeVar("Item", bound=Any)


class DisjointSets(Generic[Item]):
    """Disjoint sets of items; each set is named by its first item, in order."""

    def __init__(self) -> None:
        self._parents: dict[Item, Item] = {}

    def unite(self, one: Item, other: Item) -> None:
        """Put two items, and all that are one with either, into one set.

        Args:
            one: The one.
            other: The other.
        """
        first, second = self.root(one), self.root(other)
        if second < first:
            first, second = second, first
        self._parents[second] = self._parents[first] = first

    def root(self, item: Item) -> Item:
        """Give the first item of the set that an item is in; an item that was never united is its own.

        Args:
            item: The item.
        """
        root = item
        while (parent := self._parents.get(root, root)) != root:
            root = parent
        while (parent := self._parents.get(item, item)) != root:
            self._parents[item], item = root, parent
        return root

    def roots(self) -> dict[Item, Item]:
        """Give for each item that was united the first of its set."""
        return {item: self.root(item) for item in list(self._parents)}

    def items(self) -> Set[Item]:
        """Give the items that were united."""
        return self._parents.keys()

    def __bool__(self) -> bool:
        return bool(self._parents)

    def copy(self) -> DisjointSets[Item]:
        """Give sets of their own that are united as these are now."""
        made: DisjointSets[Item] = DisjointSets()
        made._parents = dict(self._parents)
        return made
