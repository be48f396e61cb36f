"""What an extractor sees of a list that grows behind it."""

from __future__ import annotations

import pytest

from aiclaims.plugins.prefix import Prefix


def test_what_is_appended_later_is_no_part() -> None:
    items = ["a", "b"]
    seen = Prefix(items)
    items.append("c")
    assert list(seen) == ["a", "b"]
    assert list(reversed(seen)) == ["b", "a"]
    assert (len(seen), seen[-1], seen[0]) == (2, "b", "a")


@pytest.mark.parametrize("part", [slice(-1, None), slice(-40, None), slice(0, 1), slice(None, None, -1), slice(5, 9)])
def test_slices_are_those_of_the_list_as_it_was(part: slice) -> None:
    items = ["a", "b"]
    seen = Prefix(items)
    items.append("c")
    assert tuple(seen[part]) == tuple(["a", "b"][part])


def test_nothing_stands_behind_its_end() -> None:
    items = ["a"]
    seen = Prefix(items)
    items.append("b")
    with pytest.raises(IndexError):
        seen[1]
