"""Rows and cells of a table, whatever markup it was written in."""

from __future__ import annotations

import re

import attrs

from aiclaims.documents.alignment import Alignment, join
from aiclaims.documents.blocks import Cell
from aiclaims.documents.outline import Outline
from aiclaims.patterns import lazy_regex

SEPARATOR = " | "

# A measured value, not a year and not a name with a digit in it.
_VALUE = lazy_regex(
    r"[~≈<>≤≥±+−–-]?\s*(?:[$€£¥]\s?)?(?:\d+(?:[.,]\d+)+|\d{1,3}|\d{5,})(?:\s*[%‰*†x×KMBkmb]|\s+\S{1,6})?(?:\s*±.*)?"
)
_NOTHING = frozenset({"", "-", "–", "—", "n/a", "na", "none", "?", "/"})


@attrs.define
class RawCell:
    """A cell as the markup has it.

    Args:
        pieces: Its clean text in pieces: text, source offset, source length.
        start: Where its markup begins in the source: the bar before it, or its tag.
        column: Index of its first column.
        columns: How many columns it spans.
        rows: How many rows it spans.
        header: Whether the markup calls it a header.
    """

    pieces: list[tuple[str, int, int]]
    start: int
    column: int
    columns: int = 1
    rows: int = 1
    header: bool = False

    @property
    def text(self) -> str:
        """Its clean text."""
        return "".join(piece[0] for piece in self.pieces)


@attrs.define
class RawRow:
    """A row as the markup has it; `header` where the markup says that it heads the table."""

    cells: list[RawCell]
    header: bool = False

    def first(self) -> RawCell | None:
        """Give the cell in the first column, None where a cell above reaches into it."""
        return self.cells[0] if self.cells and self.cells[0].column == 0 else None


def add_table(outline: Outline, rows: list[RawRow], *, parent: int | None) -> None:
    """Add the rows of one table to an outline, each cell with its headers.

    Args:
        outline: Where the rows go.
        rows: The rows in order; rows without any text are left out.
        parent: Index of the block that captions the table.
    """
    rows = [row for row in rows if any(cell.pieces for cell in row.cells)]
    if not rows:
        return
    table = outline.next_table()
    heading_rows = _count_heading_rows(rows)
    columns = _ColumnHeaders()
    stubs = _Stubs(rows[heading_rows:])
    for number, row in enumerate(rows):
        if _is_prose(row):
            for cell in row.cells:
                if cell.pieces:
                    outline.paragraph(*join(cell.pieces))
            continue
        heads = number < heading_rows
        stub = () if heads else stubs.read(row)
        text, alignment, spans = _join_cells(row)
        cells = tuple(
            Cell(
                text=text[start:end],
                start=start,
                end=end,
                column=cell.column,
                header=heads or cell.header,
                column_headers=columns.above(cell),
                row_headers=tuple(head for column, head in stub if column < cell.column),
            )
            for cell, (start, end) in zip(row.cells, spans, strict=True)
        )
        if heads:
            columns.add(row, rows[number + 1] if number + 1 < heading_rows else None)
        if text:
            outline.row(text, alignment, cells=cells, table=table, parent=parent)


def heads_numbers(rows: list[RawRow]) -> bool:
    """Tell whether the first row of a table heads columns of which one at least holds measured values nearly everywhere.

    Args:
        rows: The rows in order.
    """
    head, *body = rows
    if not body or any(is_value(cell.text) for cell in head.cells if cell.text.lower() not in _NOTHING):
        return False
    columns = [[row.cells[at].text for row in body if at < len(row.cells)] for at in range(1, len(head.cells))]
    measured = [sum(is_value(text) and text.lower() not in _NOTHING for text in column) for column in columns]
    return any(4 * count >= 3 * len(body) for count in measured)


_LONG = 240
"""Letters of a cell that is a text of its own."""
_NEXT_SENTENCE = lazy_regex(r"[a-z\d)%][.!?] +[A-Z]")


def _is_prose(row: RawRow) -> bool:
    """Tell whether a row only lays out a page, or a list: a cell is a text of several sentences, and none holds a value."""
    if not any(len(cell.text) >= _LONG and _NEXT_SENTENCE.search(cell.text) for cell in row.cells):
        return False
    return not any(is_value(cell.text) and cell.text.lower() not in _NOTHING for cell in row.cells)


class _ColumnHeaders:
    """The header cells met so far, by the columns they stand over."""

    def __init__(self) -> None:
        self._by_column: dict[int, list[RawCell]] = {}

    def add(self, row: RawRow, below: RawRow | None) -> None:
        """Take in a row of headers, and which row of headers stands below it, if any."""
        divided = {cell.column for cell in below.cells if cell.pieces} if below is not None else set()
        repeated = _over_repeated(row, below) if below is not None else {}
        if repeated:
            beside = {cell.column: cell for cell in row.cells if cell.pieces and cell.column < min(repeated)}
            for column, cell in {**beside, **repeated}.items():
                self._by_column.setdefault(column, []).append(cell)
            return
        last: RawCell | None = None
        # "Size" says what stands beside it, not what the column under it holds.
        for cell in row.cells[1:] if self._by_column and _holds_sizes(row) else row.cells:
            # Where a markup has no spans, a header stands once, over the first of the columns that it is over.
            last = cell if cell.pieces else last if cell.column in divided else None
            if last is not None and (last is cell or last.column > 0):
                for column in range(cell.column, cell.column + cell.columns):
                    self._by_column.setdefault(column, []).append(last)

    def above(self, cell: RawCell) -> tuple[str, ...]:
        return tuple(header.text for header in self._by_column.get(cell.column, ()))


def _over_repeated(row: RawRow, below: RawRow) -> dict[int, RawCell]:
    """Give what stands over each column where the row below says the same under each header: "A | B | A | B".

    Where a markup has no spans, a header may stand in the middle of the columns that it is over.

    Returns:
        The header of each column; empty where the row below repeats nothing, or a part of it has not one header.
    """
    divided = [(cell.column, cell.text) for cell in below.cells if cell.pieces]
    heads = [cell for cell in row.cells if cell.pieces and divided and cell.column >= divided[0][0]]
    if len(heads) < 2 or len(divided) % len(heads) or any(cell.columns > 1 for cell in row.cells):
        return {}
    width = len(divided) // len(heads)
    groups = [divided[at : at + width] for at in range(0, len(divided), width)]
    if width < 2 or any([text for _, text in group] != [text for _, text in groups[0]] for group in groups):
        return {}
    if any(not group[0][0] <= head.column <= group[-1][0] for head, group in zip(heads, groups, strict=True)):
        return {}
    return {column: head for head, group in zip(heads, groups, strict=True) for column, _ in group}


class _Stubs:
    """The cells that name a row: those marked as headers, else the first one.

    Where the first column is left out in some rows, because a cell spans them or stands only once, it
    groups the rows: then it names them together with the cell that follows.
    """

    def __init__(self, rows: list[RawRow]) -> None:
        firsts = [row.first() for row in rows]
        self._groups = any(first is None or not first.pieces for first in firsts) and any(
            first is not None and first.pieces for first in firsts
        )
        self._carried: dict[int, tuple[str, int]] = {}
        self._group = ""

    def read(self, row: RawRow) -> tuple[tuple[int, str], ...]:
        found = {column: text for column, (text, _) in self._carried.items()}
        self._carried = {column: (text, rows - 1) for column, (text, rows) in self._carried.items() if rows > 1}
        marked = [cell for cell in row.cells if cell.header and cell.pieces]
        first = row.first()
        if marked:
            naming = marked
        else:
            naming = [first] if first is not None and first.pieces else []
            if self._groups:
                if first is not None and first.pieces:
                    self._group = first.text
                elif self._group:
                    found.setdefault(0, self._group)
                second = next((cell for cell in row.cells if cell.column > 0 and cell.pieces), None)
                if second is not None and not is_value(second.text):
                    naming.append(second)
        for cell in naming:
            found[cell.column] = cell.text
        for cell in row.cells:
            if cell.rows > 1 and (cell in naming):
                self._carried[cell.column] = (cell.text, cell.rows - 1)
        return tuple(sorted(found.items()))


def _count_heading_rows(rows: list[RawRow]) -> int:
    """Count the leading rows that head the columns; without markup the first, if it holds no values."""
    count = 0
    for row in rows:
        filled = [cell for cell in row.cells if cell.pieces]
        if not (row.header or all(cell.header for cell in filled)):
            break
        count += 1
    if count == len(rows):
        # Every cell is marked as a header: then the marking says nothing.
        return min(count, 1) if count > 1 else 0
    marked = any(cell.header for row in rows for cell in row.cells)
    if not count and not marked and len(rows) > 1:
        count = 0 if any(is_value(cell.text) for cell in rows[0].cells[1:] if cell.pieces) else 1
    corner = rows[0].first()
    named = corner is not None and bool(corner.pieces)
    # Without spans a header that stands over several columns leaves blanks behind it.
    spread = any(not cell.pieces for cell in rows[0].cells[1:])
    if count and (named or spread):
        while count < len(rows) - 1 and _goes_on_heading(rows[count]):
            count += 1
    if count == 1 and not named and len(rows) > 2 and _names_corner(rows):
        count = 2
    return count


def _goes_on_heading(row: RawRow) -> bool:
    """Tell whether a row below the header divides its columns: it has no name of its own, and holds no values."""
    filled = [cell for cell in row.cells if cell.pieces]
    first = row.first()
    if _holds_sizes(row):
        return True
    named = first is not None and bool(first.pieces)
    divides = all(_SIZE.fullmatch(cell.text) for cell in filled) or not any(is_value(cell.text) for cell in filled)
    return not named and len(filled) > 1 and divides


# "7B" under a name is which of its sizes.
_SIZES = lazy_regex(r"(?:model )?sizes?|#? ?param(?:eter)?s\.?|scale", re.IGNORECASE)
_SIZE = lazy_regex(r"\d+(?:\.\d+)?[BM](?:-A\d+(?:\.\d+)?B)?")


def _holds_sizes(row: RawRow) -> bool:
    """Tell whether a row says of what size each column is: "Size | 7B | 13B"."""
    first = row.first()
    filled = [cell for cell in row.cells[1:] if cell.pieces]
    named = first is not None and _SIZES.fullmatch(first.text) is not None
    return named and len(filled) > 1 and all(_SIZE.fullmatch(cell.text) for cell in filled)


def _names_corner(rows: list[RawRow]) -> bool:
    """Tell whether the row below the header divides its columns and says over what it left blank: "Model | A | B | A | B".

    Only where the header stands over more than one column each, and all rows below hold values where this one has none.
    """
    above, row, *body = rows
    texts = [cell.text for cell in above.cells[1:] if cell.pieces]
    over_several = any(not cell.pieces or cell.columns > 1 for cell in above.cells[1:]) or len(set(texts)) < len(texts)
    heads = [cell for cell in row.cells[1:] if cell.pieces]
    columns = {cell.column for cell in heads}
    if not over_several or len(columns) < 2 or any(is_value(cell.text) for cell in heads):
        return False
    under = [[cell for cell in each.cells if cell.column in columns] for each in body]
    return all(2 * sum(is_value(cell.text) for cell in cells) > len(cells) for cells in under if cells)


def is_value(text: str) -> bool:
    """Tell whether a cell holds a value, or a sign that there is none.

    Args:
        text: Its text.
    """
    if len(text) == 4 and text.isdecimal():
        return not 1900 <= int(text) <= 2100
    return text.lower() in _NOTHING or _VALUE.fullmatch(text) is not None


def _join_cells(row: RawRow) -> tuple[str, Alignment, list[tuple[int, int]]]:
    """Give the text of a row, its alignment, and where each cell stands in it."""
    pieces: list[tuple[str, int, int]] = []
    spans: list[tuple[int, int]] = []
    at = 0
    source = -1  # where the cell before ends
    for cell, begin in zip(row.cells, _begins(row), strict=True):
        # Several empty cells may stand at one place: behind the first nothing parts them.
        begin, parted = max(begin, source), 0 <= source < begin
        if parted:
            pieces.append((SEPARATOR, source, begin - source))
            at += len(SEPARATOR)
        spans.append((at, at + len(cell.text)))
        pieces.extend(cell.pieces)
        at = spans[-1][1]
        source = cell.pieces[-1][1] + cell.pieces[-1][2] if cell.pieces else begin
    text, alignment = join(pieces)
    return text, alignment, spans


def _begins(row: RawRow) -> list[int]:
    """Give where each cell begins in the source; an empty one behind its bar, and before the cell that follows."""
    begins: list[int] = []
    following: int | None = None
    for cell in reversed(row.cells):
        begin = cell.pieces[0][1] if cell.pieces else cell.start + 1
        if following is not None and not cell.pieces:
            begin = min(begin, following - 1)
        begins.append(begin)
        following = begin
    return begins[::-1]
