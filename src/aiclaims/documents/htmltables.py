"""Tables of HTML: which hold data, and their rows and cells, spans counted."""

from __future__ import annotations

import re

from aiclaims.documents.boilerplate import is_skipped
from aiclaims.documents.cleantext import CleanText
from aiclaims.documents.elements import INLINE, VOID, Page
from aiclaims.documents.htmlinline import add_quotation_mark, add_references, add_superscript
from aiclaims.documents.markup import attributes
from aiclaims.documents.tables import RawCell, RawRow
from aiclaims.patterns import lazy_regex

TABLE_TAG = lazy_regex(r"<(/?)table\b", re.IGNORECASE)
"""Where a table opens or, with the slash, closes in a text."""
_MOST_SPANNED = 100
_MOST_COLUMNS = 1000
_LONG_CELL = 300


def is_data_table(page: Page, index: int) -> bool:
    """Tell whether a table holds data; one that only lays out the page is read like any other block."""
    if page.closes[index] <= index + 1:
        return False
    cells: list[int] = []
    rows = headers = 0
    for inner in range(index + 1, page.closes[index]):
        token = page.tokens[inner]
        if token.kind != "start":
            continue
        if token.name == "table":
            return False  # found at the first table inside: no stretch is looked at twice
        if token.name in {"h1", "h2", "article"}:
            return False
        rows += token.name == "tr"
        headers += token.name == "th"
        if token.name in {"td", "th"}:
            cells.append(page.text_length(inner, page.closes[inner]))
    filled = [length for length in cells if length]
    if not filled or len(cells) < 2:
        return False
    if "presentation" in page.tag(index) and not headers:
        return False
    if headers:
        return True
    return len(cells) > max(rows, 1) and max(filled) <= _LONG_CELL * 4 and sum(filled) / len(filled) <= _LONG_CELL


def read_table(page: Page, index: int, *, total: int, fragment: bool) -> tuple[list[CleanText], list[RawRow]]:
    """Read a table.

    Args:
        page: The page.
        index: Index of the table's start tag.
        total: Code points of text in the region that is read.
        fragment: Whether the markup is a piece within Markdown.

    Returns:
        Its captions, and its rows.
    """
    captions: list[CleanText] = []
    rows: list[RawRow] = []
    reaching: dict[int, int] = {}  # column -> rows that a cell above still reaches into
    row: RawRow | None = None
    header_until = -1
    inner = index + 1
    while inner < page.closes[index]:
        token = page.tokens[inner]
        if token.kind == "start":
            end = page.closes[inner]
            if token.name == "thead":
                header_until = end
            elif token.name == "caption":
                captions.append(_read_cell(page, inner, end, total=total, fragment=fragment))
                inner = page.behind(inner)
                continue
            elif token.name == "tr":
                if row is not None:
                    _pass_row(reaching, row)
                row = RawRow([], header=inner < header_until)
                rows.append(row)
            elif token.name in {"td", "th"}:
                if row is None:
                    row = RawRow([], header=inner < header_until)
                    rows.append(row)
                given = attributes(page.source, token)
                column = row.cells[-1].column + row.cells[-1].columns if row.cells else 0
                while reaching.get(column):
                    column += 1
                if column >= _MOST_COLUMNS:
                    inner = page.behind(inner)
                    continue
                row.cells.append(
                    RawCell(
                        _read_cell(page, inner, end, total=total, fragment=fragment).pieces,
                        token.start,
                        column,
                        columns=_span(given.get("colspan")),
                        rows=_span(given.get("rowspan")),
                        header=token.name == "th",
                    )
                )
                inner = page.behind(inner)
                continue
        inner += 1
    return captions, rows


def _pass_row(reaching: dict[int, int], row: RawRow) -> None:
    for column in [column for column, rows in reaching.items() if rows <= 1]:
        del reaching[column]
    for column in reaching:
        reaching[column] -= 1
    for cell in row.cells:
        if cell.rows > 1:
            for column in range(cell.column, cell.column + cell.columns):
                reaching[column] = cell.rows - 1


def _span(value: str | None) -> int:
    digits = (value or "").strip()
    return min(max(int(digits), 1), _MOST_SPANNED) if digits.isdecimal() and len(digits) < 6 else 1


def _read_cell(page: Page, index: int, end: int, *, total: int, fragment: bool) -> CleanText:
    clean = CleanText()
    inner = index + 1
    while inner < min(end, len(page.tokens)):
        token = page.tokens[inner]
        following = inner + 1
        if token.kind == "text":
            add_references(clean, page.source, token.start, token.end)
        elif token.kind == "start" and is_skipped(page, inner, total=total, fragment=fragment):
            following = page.behind(inner)
        elif token.kind == "start" and token.name == "sup":
            if add_superscript(clean, page, inner):
                following = page.behind(inner)
        elif token.name == "q":
            add_quotation_mark(clean, page, inner)
        elif token.name == "br" or (token.name not in INLINE and token.name not in VOID and token.kind != "raw"):
            clean.space(token.start, token.end - token.start, breaks=True)
        inner = following
    return clean
