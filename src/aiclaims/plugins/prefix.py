"""The part of a growing list that stood when it was looked at."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, TypeVar, overload

T = TypeVar("T")


class Prefix(Sequence[T], Generic[T]):
    """What a list holds now, without a copy: what is appended to the list later is not part of it.

    Args:
        items: The list, which only grows.
    """

    __slots__ = ("_items", "_length")

    def __init__(self, items: list[T]) -> None:
        self._items = items
        self._length = len(items)

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[T]: ...
    def __getitem__(self, index: int | slice) -> T | Sequence[T]:
        # A range knows what an index and a slice mean in a sequence of its length.
        chosen = range(self._length)[index]
        return self._items[chosen] if isinstance(chosen, int) else tuple(self._items[at] for at in chosen)
