"""Columns of a results table that hold sizes of systems: "13B"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from aiclaims.extractors.benchmarks.cells import is_nothing
from aiclaims.extractors.benchmarks.labels import Label
from aiclaims.patterns import lazy_regex

_SIZE = lazy_regex(r"~?\d+(?:\.\d+)?(?:x\d+(?:\.\d+)?)?\s?[BMTbm]")
# "13B" is a size under "Params" or "#P", under "# of samples seen" it is not.
_SIZED = lazy_regex(
    r"(?!.*\b(?:data\w*|train\w*|tokens?|samples?|batch|context|window|seen|corpus|vocab\w*|images?)\b)(?:.*(?:\bsizes?\b|param)|\W*(?:p|b)?\W*$)",
    re.I,
)


def size_column(
    system: int | None, rows: Sequence[dict[int, str]], cells: dict[int, list[str]], labels: dict[int, list[Label]]
) -> int | None:
    """Find the column of sizes that tells apart systems written with one name.

    Args:
        system: Index of the column that names the systems.
        rows: The cells of each row, by column.
        cells: The cells of each column.
        labels: The headers of each column.
    """
    if system is None or len(set(cells[system])) == len(cells[system]):
        return None

    def tells_apart(column: int) -> bool:
        # Where each name has one size, something else tells its rows apart.
        told = {(row[system], row[column]) for row in rows if row.get(system) and row.get(column)}
        return len(told) > len({name for name, _ in told})

    return next(
        (
            column
            for column, texts in cells.items()
            if holds_sizes(texts) and all(_SIZED.match(label.text) for label in labels[column]) and tells_apart(column)
        ),
        None,
    )


def holds_sizes(texts: Sequence[str]) -> bool:
    """Tell whether a column holds numbers of parameters.

    Args:
        texts: Its cells.
    """
    given = [text for text in texts if not is_nothing(text)]
    return bool(given) and all(_SIZE.fullmatch(text) for text in given)
