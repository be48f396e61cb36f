"""Blocks in the order of the page, each under its heading."""

from __future__ import annotations

from aiclaims.documents.alignment import Alignment
from aiclaims.documents.blocks import Block, Cell

LEAD_IN_ENDS = (":", "：")
_CAPTION_LENGTH = 160


class Outline:
    """The blocks read so far; it knows which heading the next one stands under."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._headings: list[tuple[int, int]] = []
        self._tables = 0

    @property
    def lead_in(self) -> int | None:
        """Index of the last block where it announces a list: a paragraph that ends with a colon."""
        if self.blocks and self.blocks[-1].kind == "paragraph" and self.blocks[-1].text.endswith(LEAD_IN_ENDS):
            return len(self.blocks) - 1
        return None

    @property
    def table_lead_in(self) -> int | None:
        """Index of the last block where it can caption a table: a short or lead-in paragraph before it."""
        last = self.blocks[-1] if self.blocks else None
        if last is None or last.kind != "paragraph":
            return None
        return len(self.blocks) - 1 if len(last.text) <= _CAPTION_LENGTH or last.text.endswith(LEAD_IN_ENDS) else None

    def heading(self, level: int, text: str, alignment: Alignment) -> int:
        """Add a heading."""
        while self._headings and self._headings[-1][0] >= level:
            self._headings.pop()
        index = self._add(Block("heading", text, alignment, level=level, heading=self._above))
        self._headings.append((level, index))
        return index

    def paragraph(self, text: str, alignment: Alignment, *, parent: int | None = None) -> int:
        """Add a paragraph; one inside a list item has the item as its parent."""
        return self._add(Block("paragraph", text, alignment, heading=self._above, parent=parent))

    def item(self, level: int, text: str, alignment: Alignment, *, parent: int | None) -> int:
        """Add a list item."""
        return self._add(Block("item", text, alignment, level=level, heading=self._above, parent=parent))

    def next_table(self) -> int:
        """Give the number of a table that begins."""
        self._tables += 1
        return self._tables - 1

    def row(self, text: str, alignment: Alignment, *, cells: tuple[Cell, ...], table: int, parent: int | None) -> int:
        """Add a table row."""
        return self._add(Block("row", text, alignment, heading=self._above, parent=parent, cells=cells, table=table))

    @property
    def _above(self) -> int | None:
        return self._headings[-1][1] if self._headings else None

    def _add(self, block: Block) -> int:
        self.blocks.append(block)
        return len(self.blocks) - 1
