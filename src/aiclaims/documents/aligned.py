"""Tables in columns of white space, read by where their cells stand: a header without a name or an empty cell leaves a gap."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from aiclaims.documents.lines import Line
from aiclaims.patterns import lazy_regex

_CELL = lazy_regex(r"\S+(?: \S+)*")
_RULE = lazy_regex(r"[-=+|\s:]+")
_APART = 2
"""Columns of white space that part two cells in every line."""
_ROWS, _COLUMNS = 3, 3
_LONGEST = 300
_WIDEST = 400
_FILLED = 0.6
"""Part of the cells that must hold something."""


def find_aligned(lines: Sequence[Line | None], position: int) -> tuple[int, list[list[tuple[int, int]]]] | None:
    """Find a table in columns of white space that begins at a line.

    Args:
        lines: The lines of a text.
        position: Index of the first.

    Returns:
        How many lines it takes, and for each row start and end of its cells in the source; None where none begins.
    """
    run = list(_run(lines, position))
    rows = [line for line in run if not is_rule(line)]
    if len(rows) < _ROWS:
        return None
    columns = _columns(rows)
    if len(columns) < _COLUMNS:
        return None
    cells = [_cells(line, columns) for line in rows]
    filled = sum(start < end for row in cells for start, end in row)
    if filled < _FILLED * len(cells) * len(columns):
        return None
    return len(run), cells


def is_rule(line: Line) -> bool:
    """Tell whether a line is drawn: "=====  ====".

    Args:
        line: The line.
    """
    return len(line.text) > 2 and _RULE.fullmatch(line.text) is not None


def _run(lines: Sequence[Line | None], position: int) -> Iterator[Line]:
    """Give the lines from a position on that have white space inside."""
    for line in lines[position : position + _LONGEST]:
        if line is None or line.width > _WIDEST or "\t" in line.text or not ("  " in line.text or is_rule(line)):
            return
        yield line


def _columns(rows: Sequence[Line]) -> list[tuple[int, int]]:
    """Give the stretches of columns that cells take in any line, left to right."""
    taken = sorted(
        (line.indent + match.start(), line.indent + match.end()) for line in rows for match in _CELL.finditer(line.text)
    )
    columns: list[tuple[int, int]] = []
    for start, end in taken:
        if columns and start < columns[-1][1] + _APART:
            columns[-1] = (columns[-1][0], max(end, columns[-1][1]))
        else:
            columns.append((start, end))
    return columns


def _cells(line: Line, columns: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Cut a line into its cells; an empty one is a stretch of no letters."""
    found = []
    matches = [(line.indent + match.start(), match) for match in _CELL.finditer(line.text)]
    at = line.start
    for start, end in columns:
        inside = [match for where, match in matches if start <= where < end]
        if inside:
            found.append((line.start + inside[0].start(), line.start + inside[-1].end()))
            at = found[-1][1] + 1  # an empty cell begins behind the white space that ends the one before
        else:
            found.append((at, at))
    return found
