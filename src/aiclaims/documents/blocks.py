"""What a reader makes of a document: blocks of clean text, each aligned with the source."""

from __future__ import annotations

from typing import Literal

import attrs

from aiclaims.documents.alignment import Alignment

BlockKind = Literal["heading", "paragraph", "item", "row"]


@attrs.frozen
class Cell:
    """One cell of a table row.

    Args:
        text: Its clean text, trimmed; empty for an empty cell.
        start: Offset of the text in the clean text of the row's block.
        end: Offset behind it.
        column: Index of the (first) column, counting spans.
        header: Whether the cell is a header.
        column_headers: Texts of the header cells above it, outermost first; spans counted.
        row_headers: Texts of the header cells to its left (the first cell, where none is marked).
    """

    text: str
    start: int
    end: int
    column: int
    header: bool = False
    column_headers: tuple[str, ...] = ()
    row_headers: tuple[str, ...] = ()


@attrs.frozen
class Block:
    """A heading, paragraph, list item or table row.

    Args:
        kind: Which of them.
        text: Its clean text: entities decoded, tags, emphasis, links and hard line breaks gone,
            white space folded to single spaces. Cells of a row are joined by " | ".
        alignment: From the clean text to the document as given.
        level: Depth of the heading (1 to 6) or of the item (1 and up); 0 else.
        heading: Index of the heading block that it stands under; None at the top.
        parent: Index of the item or lead-in paragraph ("..., they:") that a list item hangs on;
            for a row, of the table's caption or lead-in paragraph where there is one.
        cells: The cells of a row.
        table: Number of the table that a row is of, counting from 0.
    """

    kind: BlockKind
    text: str
    alignment: Alignment
    level: int = 0
    heading: int | None = None
    parent: int | None = None
    cells: tuple[Cell, ...] = ()
    table: int | None = None
