"""From a document to its passages."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from aiclaims.documents import read_blocks
from aiclaims.documents.blocks import Block
from aiclaims.documents.document import Document
from aiclaims.reading.entities.document_names import DocumentNames
from aiclaims.reading.marks import EntityMark
from aiclaims.reading.passages import Passage, PassageKind
from aiclaims.reading.sentences import split_sentences, windows


class Reading:
    """A document as a row of passages, each annotated when it is first asked.

    Args:
        document: The document that is read.
    """

    def __init__(self, document: Document) -> None:
        self.document = document

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """Headings, paragraphs, items and rows, in order."""
        return read_blocks(self.document)

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Sentences, items, headings and rows, in order."""
        found: list[Passage] = []
        for block in self.blocks:
            for start, end in self._parts(block):
                kind: PassageKind = "sentence" if block.kind == "paragraph" else block.kind
                found.append(Passage(self, len(found), kind, block, start, end))
        return tuple(found)

    @staticmethod
    def _parts(block: Block) -> tuple[tuple[int, int], ...]:
        if block.kind in {"paragraph", "item", "heading"}:
            return tuple(part for whole in split_sentences(block.text) for part in windows(block.text, *whole))
        return ((0, len(block.text)),) if block.text else ()

    @cached_property
    def people(self) -> tuple[EntityMark, ...]:
        """The persons named in the document, in the order of their first mention."""
        found: dict[str, EntityMark] = {}
        for passage in self.passages:
            for mark in passage.entities:
                if mark.entity.type == "person":
                    found.setdefault(mark.entity.name, mark)
        return tuple(found.values())

    @cached_property
    def turns(self) -> Mapping[int, str | None]:
        """Who speaks, by the index of the passage; None for a speaker without a name."""
        from aiclaims.reading.attribution.speakers import find_turns

        return find_turns(self)

    @cached_property
    def names(self) -> DocumentNames:
        """What the whole document names, so that short forms are understood in each passage."""
        from aiclaims.reading.entities.introductions import collect_names

        return collect_names(passage.text for passage in self.passages)

    @cached_property
    def _last_passage(self) -> dict[int, Passage]:
        return {id(passage.block): passage for passage in self.passages}

    def table(self, number: int | None) -> tuple[Passage, ...]:
        """Give the rows of a table by its number, in order; none where there is no such table."""
        return () if number is None else self._tables.get(number, ())

    @cached_property
    def _tables(self) -> dict[int, tuple[Passage, ...]]:
        found: dict[int, list[Passage]] = {}
        for passage in self.passages:
            if passage.block.table is not None:
                found.setdefault(passage.block.table, []).append(passage)
        return {number: tuple(rows) for number, rows in found.items()}

    def passage_of_block(self, index: int | None) -> Passage | None:
        """Give the last passage of a block, None where there is none."""
        if index is None:
            return None
        return self._last_passage.get(id(self.blocks[index]))


def read(document: Document) -> Reading:
    """Read a document: nothing is parsed until it is asked for."""
    return Reading(document)
