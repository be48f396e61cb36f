"""Points of a list that is run into one paragraph: "● Fast - Foo takes 2 ms. ● Exact - It scores 91%."."""

from __future__ import annotations

from aiclaims.patterns import lazy_regex
from aiclaims.reading import Passage

_REACH = 12
"""Sentences that one point may have."""

_BULLET = lazy_regex(r"\W{0,3}?[●•▪◦‣■]\s")
_BULLETS = frozenset("●•▪◦‣■")


def bullet_of(passage: Passage) -> Passage | None:
    """Give the sentence that opens the point of a list run into one paragraph in which a passage stands: "● Speed – Foo is".

    Args:
        passage: The passage.
    """
    return passage.once(_bullet)


def has_points(passage: Passage) -> bool:
    """Tell whether a passage stands in a paragraph with points of a list in it."""
    return not _BULLETS.isdisjoint(passage.block.text)


def _bullet(passage: Passage) -> Passage | None:
    if not has_points(passage):
        return None
    earlier: Passage | None = passage
    for _ in range(_REACH):
        if earlier is None or earlier.block is not passage.block:
            return None
        if _BULLET.match(earlier.text):
            return earlier
        earlier = earlier.previous
    return None


def in_other_point(earlier: Passage, passage: Passage) -> bool:
    """Tell whether an earlier sentence of a paragraph stands in another point of the list that is run into it.

    Args:
        earlier: The sentence.
        passage: The passage.
    """
    if earlier.block is not passage.block:
        return False
    point = bullet_of(earlier)
    return point is not None and point is not bullet_of(passage)
