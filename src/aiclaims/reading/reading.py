"""From a document to its passages."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from itertools import accumulate
from typing import Any, TypeVar

from aiclaims.documents import read_blocks
from aiclaims.documents.blocks import Block
from aiclaims.documents.document import Document
from aiclaims.lexicon import Lexicon
from aiclaims.patterns import lazy_regex
from aiclaims.reading.attribution.quotations import Quotation, find_quotations
from aiclaims.reading.attribution.sources import find_capitalised
from aiclaims.reading.callouts import caption_start
from aiclaims.reading.casing import leaves_capitals_out, with_capitals
from aiclaims.reading.decimals import with_decimal_points, writes_decimal_commas
from aiclaims.reading.entities.document_names import DocumentNames, listed_names
from aiclaims.reading.fillers import without_fillers
from aiclaims.reading.letters import with_plain_letters
from aiclaims.reading.marks import EntityMark
from aiclaims.reading.passages import Passage, PassageKind
from aiclaims.reading.plain_words import in_plain_words
from aiclaims.reading.script import is_chinese
from aiclaims.reading.sentences import split_sentences, windows

Found = TypeVar("Found")

_DECIMAL = lazy_regex(r"(?<![\d.])\d{1,2}\.\d(?![\d.])")


class Reading:
    """A document as a row of passages, each annotated when it is first asked.

    Args:
        document: The document that is read.
        lexicon: The names that are listed; None for those that come with the library.
        stretches: Of plain text, the offsets of what is read, in order; none for all of it.
    """

    def __init__(
        self, document: Document, lexicon: Lexicon | None = None, stretches: Sequence[tuple[int, int]] = ()
    ) -> None:
        self.document = document
        self._lexicon = lexicon
        self.stretches = stretches

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """Headings, paragraphs, items and rows, in order."""
        found = tuple(
            in_plain_words(without_fillers(with_plain_letters(block)))
            for block in read_blocks(self.document, self.stretches)
        )
        if writes_decimal_commas(block.text for block in found):
            found = tuple(map(with_decimal_points, found))
        if not leaves_capitals_out(block.text for block in found):
            return found
        return tuple(with_capitals(block, self.listed_names.lexicon) for block in found)

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Sentences, items, headings and rows, in order."""
        found: list[Passage] = []
        for block in self.blocks:
            for start, end in self._parts(block):
                kind: PassageKind = "sentence" if block.kind == "paragraph" else block.kind
                found.append(_kind_of(kind, block.text[start:end])(self, len(found), kind, block, start, end))
        return tuple(found)

    @staticmethod
    def _parts(block: Block) -> tuple[tuple[int, int], ...]:
        if block.kind in {"paragraph", "item", "heading"}:
            caption = caption_start(block.text) if block.kind != "heading" else None
            figure = () if caption is None else ((0, len(block.text[:caption].rstrip())),)
            behind = caption or 0
            sentences = ((behind + start, behind + end) for start, end in split_sentences(block.text[behind:]))
            return (*figure, *(part for whole in sentences for part in windows(block.text, *whole)))
        return ((0, len(block.text)),) if block.text else ()

    def once(self, find: Callable[[Reading], Found]) -> Found:
        """Give what a function finds in the whole document, and keep it.

        Args:
            find: The function, which looks at nothing but the reading.
        """
        if find not in self._kept:
            self._kept[find] = find(self)
        found: Found = self._kept[find]
        return found

    @cached_property
    def _kept(self) -> dict[object, Any]:
        return {}

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
    def people_names(self) -> frozenset[str]:
        """The names of the persons named in the document."""
        return frozenset(mark.entity.name for mark in self.people)

    @cached_property
    def people_by_surname(self) -> Mapping[str, tuple[EntityMark, ...]]:
        """The persons named in the document by their last name, case folded."""
        found: dict[str, list[EntityMark]] = {}
        for mark in self.people:
            found.setdefault(mark.entity.name.split()[-1].casefold(), []).append(mark)
        return {name: tuple(marks) for name, marks in found.items()}

    @cached_property
    def turns(self) -> Mapping[int, str | None]:
        """Who speaks, by the index of the passage; None for a speaker without a name."""
        from aiclaims.reading.attribution.speakers import find_turns

        return find_turns(self)

    @cached_property
    def speakers(self) -> frozenset[str]:
        """The names of those who speak in a transcript."""
        return frozenset(name for name in self.turns.values() if name)

    @cached_property
    def quotations(self) -> Mapping[int, Quotation]:
        """The quotation that a passage begins in, by the index of the passage."""
        return find_quotations(self.passages)

    @cached_property
    def capitalised(self) -> frozenset[str]:
        """The words that have their capital inside a sentence, where only names have one."""
        return find_capitalised(self.document.text)

    @cached_property
    def names(self) -> DocumentNames:
        """What the whole document names, so that short forms are understood in each passage."""
        from aiclaims.reading.entities.introductions import collect_names

        return collect_names((passage.text for passage in self.passages), self._lexicon)

    @cached_property
    def versions(self) -> frozenset[str]:
        """The decimal numbers in what the document names: "4.1" where it names GPT-4.1, and so may call it."""
        return frozenset(number for name in self.names.named for number in _DECIMAL.findall(name))

    @property
    def listed_names(self) -> DocumentNames:
        """What a text that stands by itself is read with, a title or a cell: the listed names alone."""
        return listed_names(self._lexicon)

    @cached_property
    def title_entities(self) -> tuple[EntityMark, ...]:
        """What the title names, in order."""
        from aiclaims.reading.entities.finder import find_entities

        title = self.document.title
        return find_entities(title, self.listed_names) if title else ()

    @cached_property
    def names_by_initials(self) -> Mapping[str, tuple[str, ...]]:
        """What the document names in full, by the initials of its words."""
        found: dict[str, list[str]] = {}
        for name in sorted(self.names.named):
            found.setdefault("".join(word[0] for word in name.split()), []).append(name)
        return {initials: tuple(full) for initials, full in found.items()}

    @cached_property
    def _prose(self) -> tuple[Passage, ...]:
        return tuple(passage for passage in self.passages if passage.kind != "row")

    @cached_property
    def _prose_before(self) -> tuple[int, ...]:
        return tuple(accumulate((passage.kind != "row" for passage in self.passages), initial=0))

    def prose_before(self, index: int) -> Passage | None:
        """Give the last passage before an index that is no row of a table, None where there is none."""
        count = self._prose_before[index]
        return self._prose[count - 1] if count else None

    def prose_between(self, first: int, second: int) -> int:
        """Count the passages between two indices that are no rows of tables."""
        return max(0, self._prose_before[second] - self._prose_before[min(first + 1, second)])

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


def _kind_of(kind: PassageKind, text: str) -> type[Passage]:
    """Choose how a passage is read; the rules for Chinese are loaded by the first that is written in it."""
    if kind == "row" or not is_chinese(text):
        return Passage
    from aiclaims.reading.chinese.passage import ChinesePassage

    return ChinesePassage


def read(document: Document, lexicon: Lexicon | None = None, stretches: Sequence[tuple[int, int]] = ()) -> Reading:
    """Read a document: nothing is parsed until it is asked for.

    Args:
        document: The document.
        lexicon: The names that are listed; None for those that come with the library.
        stretches: Of plain text, the offsets of what is read, in order; none for all of it.
    """
    return Reading(document, lexicon, stretches)
