"""A block of which stretches are read as something else, still aligned with the document as given."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import attrs

from aiclaims.documents.alignment import join
from aiclaims.documents.blocks import Block

Change = tuple[int, int, str]
"""The offsets of a stretch, and what is read instead of it; nothing, where it is left out."""


def rewritten(block: Block, changes: Iterable[Change]) -> Block:
    """Give a block with stretches of its text changed.

    Args:
        block: The block.
        changes: The changes, in any order; of two that overlap the first in the text is made.
    """
    pieces: list[tuple[str, int, int]] = []
    at = 0
    for start, end, instead in sorted(changes):
        if start < at:
            continue
        pieces += _pieces(block, at, start)
        if instead:
            span = block.alignment.to_source(start, end)
            pieces.append((instead, span.start, span.end - span.start))
        at = end
    if not at:
        return block
    pieces += _pieces(block, at, len(block.text))
    text, alignment = join(pieces)
    return attrs.evolve(block, text=text, alignment=alignment)


def _pieces(block: Block, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """Give a stretch of a block in the pieces that are aligned with the source."""
    for run in block.alignment.slice(start, end).runs:
        at = start + run.start
        yield block.text[at : at + run.length], run.source, run.source_length
