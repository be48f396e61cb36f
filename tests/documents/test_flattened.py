"""How much is looked at for tables that are told by their values alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, overload

import pytest

from aiclaims.documents.flattened import find_flat_tables
from aiclaims.documents.lines import Line, split_lines


class Counted(Sequence[Line | None]):
    """Lines that count how often one is looked at."""

    def __init__(self, text: str) -> None:
        self._lines = list(split_lines(text, 0, len(text)))
        self.looks = 0

    @overload
    def __getitem__(self, index: int) -> Line | None: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Line | None]: ...
    def __getitem__(self, index: Any) -> Any:
        self.looks += len(self._lines[index]) if isinstance(index, slice) else 1
        return self._lines[index]

    def __len__(self) -> int:
        return len(self._lines)


@pytest.mark.parametrize(
    "row",
    [
        pytest.param("name {0}\n{0}\n", id="a name and a value, without headers"),
        pytest.param("one {0}\ntwo {0}\nthree {0}\n{0}\n", id="three names and a value"),
        pytest.param("{0}\n", id="values alone"),
        pytest.param("Model A B\nalder {0} 2\nbirch 3 4\nNo more.\n", id="many tables of words"),
        pytest.param("Model\nScore\na\n1\nb\n2\nc\n3\nNo more.\n", id="many tables with a cell a line"),
    ],
)
def test_work_grows_with_the_text_and_no_faster(row: str) -> None:
    """A text twice as long is looked at twice as often, whether its lines make tables or only nearly do."""
    looks = []
    for rows in (200, 400):
        lines = Counted("".join(row.format(number % 90) for number in range(rows)))
        list(find_flat_tables(lines))
        looks.append(lines.looks)
    assert looks[1] < 2.2 * looks[0]
