"""Tables in plain text: cells between bars, between tabs, in columns of white space, or told by their values alone."""

from __future__ import annotations

import re
from collections.abc import Sequence

import attrs

from aiclaims.documents.aligned import find_aligned
from aiclaims.documents.cleantext import CleanText
from aiclaims.documents.flattened import find_flat_tables
from aiclaims.documents.lines import Line
from aiclaims.documents.plain import add_plain
from aiclaims.documents.tables import RawCell, RawRow
from aiclaims.patterns import lazy_regex

# Each run of dashes is taken whole: a long rule with words behind it could be cut up in too many ways.
_DELIMITERS = lazy_regex(r"[|+]?(?:\s*+:?(?:-{2,}+|={2,}+):?\s*+[|+]?)++$")
_BARS = lazy_regex(r"(?<!\\)\|")
_MAX_LINE = 2000


@attrs.frozen
class _Style:
    """One way to set a table in text: what parts the cells, and how much of it makes a table."""

    hint: str
    separator: re.Pattern[str]
    rows: int
    columns: int


_SPACES = lazy_regex(r"\t| {2,}")
_STYLES = (
    _Style("|", _BARS, rows=2, columns=2),
    _Style("\t", lazy_regex(r"\t+"), rows=2, columns=2),
    _Style("  ", _SPACES, rows=3, columns=3),
)


@attrs.frozen
class TextTables:
    """The tables of a text.

    Args:
        starts: For the index of a table's first line, its number and the index of its last line.
        rows: The rows of each table.
    """

    starts: dict[int, tuple[int, int]]
    rows: list[list[RawRow]]


def find_tables(text: str, lines: list[Line | None]) -> TextTables:
    """Find the tables among the lines of a text."""
    found = TextTables({}, [])
    position = 0
    while position < len(lines):
        stop = position + 1
        for style in _STYLES:
            size = _measure(lines, position, style)
            aligned = find_aligned(lines, position) if style.separator is _SPACES else None
            if aligned is not None and aligned[0] > size:
                size, rows = aligned
            else:
                rows = [
                    cell_spans(line, style.separator)
                    for line in lines[position : position + size]
                    if line and not is_delimiter(line)
                ]
            if size:
                stop = position + size
                found.starts[position] = (len(found.rows), stop - 1)
                found.rows.append([_row_of(text, spans) for spans in rows])
                break
        position = stop
    taken = {line for start, (_, last) in found.starts.items() for line in range(start, last + 1)}
    for flat in find_flat_tables(lines):
        if taken.isdisjoint(range(flat.first, flat.last + 1)):
            found.starts[flat.first] = (len(found.rows), flat.last)
            found.rows.append([_row_of(text, cells) for cells in flat.rows])
    return found


def is_delimiter(line: Line) -> bool:
    """Tell whether a line only rules off the header of a table (``|---|---|``)."""
    return line.text[0] in "|+:-=" and _DELIMITERS.fullmatch(line.text[:_MAX_LINE]) is not None


def _row_of(text: str, spans: Sequence[tuple[int, int]]) -> RawRow:
    return RawRow(
        [RawCell(_clean(text, start, end), max(start - 1, 0), column) for column, (start, end) in enumerate(spans)]
    )


def _measure(lines: list[Line | None], position: int, style: _Style) -> int:
    """Count the lines from here on that have the same number of cells; 0 where they make no table."""
    first = lines[position]
    if first is not None and style.separator is _BARS and first.text[0] == "+" and is_delimiter(first):
        # A rule over the table, with the corners of its columns.
        below = _measure(lines, position + 1, style) if position + 1 < len(lines) else 0
        return below and below + 1
    if first is None or style.hint not in first.text or len(first.text) > _MAX_LINE:
        return 0
    columns = len(cell_spans(first, style.separator))
    if columns < style.columns:
        return 0
    size = rows = 0
    for line in lines[position:]:
        if line is None or len(line.text) > _MAX_LINE:
            break
        if size and is_delimiter(line):
            size += 1
            continue
        if style.hint not in line.text or len(cell_spans(line, style.separator)) != columns:
            break
        size, rows = size + 1, rows + 1
    return size if rows >= style.rows else 0


def cell_spans(line: Line, separator: re.Pattern[str] = _BARS) -> list[tuple[int, int]]:
    """Give start and end in the source of each cell of a line."""
    start, end = line.start, line.end
    bars = [(match.start() + line.start, match.end() + line.start) for match in separator.finditer(line.text)]
    if separator is _BARS and bars:
        if bars[0][0] == start:
            start = bars.pop(0)[1]
        if bars and bars[-1][1] == end:
            end = bars.pop()[0]
    edges = [start, *(edge for bar in bars for edge in bar), end]
    return list(zip(edges[::2], edges[1::2], strict=True))


def _clean(text: str, start: int, end: int) -> list[tuple[str, int, int]]:
    clean = CleanText()
    add_plain(clean, text, start, end)
    return clean.pieces
