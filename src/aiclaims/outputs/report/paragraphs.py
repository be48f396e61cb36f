"""The paragraphs of a document as they are read, each with the statements that stand in it, overlapping or not."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal

import attrs

from aiclaims.documents import Alignment, Document, read_blocks
from aiclaims.schema import Evidence

ParagraphKind = Literal["heading", "paragraph", "item", "row", "quote", "gap"]
Segment = tuple[str, tuple[int, ...]]


@attrs.frozen
class Quoted:
    """A quote of a statement.

    Args:
        statement: Number of the statement.
        evidence: The quote.
        main: Whether it is the sentence, row or item that makes the statement.
    """

    statement: int
    evidence: Evidence
    main: bool = True


@attrs.frozen
class Paragraph:
    """A paragraph, cut wherever a statement begins or ends.

    Args:
        kind: `heading`, `paragraph`, `item` or `row` of the document; `quote` where only the quote is known;
            `gap` for what is left out.
        segments: Its text, each piece with the numbers of the statements that it belongs to.
    """

    kind: ParagraphKind
    segments: tuple[Segment, ...]

    @property
    def marked(self) -> bool:
        """Whether a statement stands in it."""
        return any(statements for _, statements in self.segments)

    @property
    def length(self) -> int:
        """How long its text is."""
        return sum(len(text) for text, _ in self.segments)


@attrs.frozen
class Page:
    """A document as it is read.

    Args:
        paragraphs: Its paragraphs in order; behind them the quotes that stand in none of them, such as those of
            another revision.
        words: The words that make each statement, without the markup between them, by its number.
    """

    paragraphs: tuple[Paragraph, ...]
    words: Mapping[int, str]


def page_of(document: Document | None, quotes: Sequence[Quoted]) -> Page:
    """Give the paragraphs of a document with the statements in it.

    Args:
        document: The document, None where only what is quoted of it is known.
        quotes: What is quoted of it.
    """
    if document is None:
        return Page(tuple(_quoted(quotes)), {})
    blocks = [block for block in read_blocks(document) if block.text]
    found: list[list[tuple[int, int, int]]] = [[] for _ in blocks]
    strays: list[Quoted] = []
    words: dict[int, str] = {}
    starts = [block.alignment.runs[0].source for block in blocks]
    for quoted in quotes:
        span = quoted.evidence
        placed = False
        if document.text[span.start : span.end] == span.quote:
            index = max(bisect_right(starts, span.start) - 1, 0)
            while index < len(blocks) and starts[index] < span.end:
                stretch = _clean_stretch(blocks[index].alignment, span.start, span.end)
                if stretch is not None:
                    found[index].append((*stretch, quoted.statement))
                    placed = True
                    if quoted.main:
                        said = blocks[index].text[slice(*stretch)]
                        words[quoted.statement] = f"{words.get(quoted.statement, '')} {said}".strip()
                index += 1
        if not placed:
            strays.append(quoted)
    read = [Paragraph(block.kind, tuple(_cut(block.text, spans))) for block, spans in zip(blocks, found, strict=True)]
    return Page((*read, *_quoted(strays)), words)


def without_gaps(paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """Leave out what no statement stands in, headings and neighbours of statements aside.

    Args:
        paragraphs: All paragraphs of a document.
    """
    kept: list[Paragraph] = []
    for index, each in enumerate(paragraphs):
        near = any(other.marked for other in paragraphs[max(index - 1, 0) : index + 2])
        if near or each.kind == "heading":
            kept.append(each)
        elif not kept or kept[-1].kind != "gap":
            kept.append(Paragraph("gap", ()))
    return tuple(kept)


def _clean_stretch(alignment: Alignment, start: int, end: int) -> tuple[int, int] | None:
    """Give the stretch of clean text that was read from a stretch of source, None where nothing of it was."""
    first: int | None = None
    last = 0
    for run in alignment.runs:
        if run.source >= end:
            break
        low, high = max(run.source, start), min(run.source + run.source_length, end)
        if low >= high:
            continue
        letters = run.length == run.source_length
        if first is None:
            first = run.start + (low - run.source if letters else 0)
        last = run.start + (high - run.source if letters else run.length)
    return None if first is None else (first, last)


def _cut(text: str, spans: Iterable[tuple[int, int, int]]) -> Iterator[Segment]:
    """Cut a text wherever a statement begins or ends."""
    steps: dict[int, list[tuple[int, int]]] = {}
    for start, end, statement in spans:
        steps.setdefault(start, []).append((statement, 1))
        steps.setdefault(end, []).append((statement, -1))
    # The same statement may be quoted twice in one place: it is open until the last of its quotes ends.
    opened: Counter[int] = Counter()
    at = 0
    for edge in sorted({*steps, len(text)}):
        if edge > at:
            yield text[at:edge], tuple(sorted(statement for statement, depth in opened.items() if depth))
            at = edge
        for statement, step in steps.get(edge, ()):
            opened[statement] += step


def _quoted(quotes: Iterable[Quoted]) -> Iterator[Paragraph]:
    """Give quotes as paragraphs of their own, equal ones once."""
    same: dict[tuple[int, int, str], list[int]] = {}
    for quoted in sorted(quotes, key=lambda each: (each.evidence.start, each.evidence.end, each.statement)):
        place = quoted.evidence
        same.setdefault((place.start, place.end, place.quote), []).append(quoted.statement)
    for (_, _, quote), statements in same.items():
        yield Paragraph("quote", ((quote, tuple(sorted(set(statements)))),))
