"""Rows that tell in words what the system they are headed by can do: "Foo-2 | spring | Foo update | Beats Bar on B"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from aiclaims.extractors.benchmarks.systems import SystemMark
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Cell, Passage

_SIGNS = " *_`~\"'“”‘’"
_LONGEST_NOTE = 4
"""Words of a cell that only describes the system of its row: "Foo update", "based on Foo"."""
_TELLS = lazy_regex(
    r"\d\.\d|\d\s?%|#\d|\b(?:beat|match|outperform|surpass|exceed|lead|top|rank|scor|rival|behind|ahead|better|best)\w*",
    re.I,
)


def of_its_row(passage: Passage, marks: Sequence[SystemMark]) -> tuple[SystemMark, ...]:
    """Leave out the names that a row only describes its own system with.

    Args:
        passage: The passage; only of a row something is left out.
        marks: The systems that it names.
    """
    if passage.kind != "row":
        return tuple(marks)
    heading = next((mark for mark in marks for cell in passage.block.cells if _fills(cell, mark)), None)
    if heading is None:
        return tuple(marks)
    notes = [
        cell
        for cell in passage.block.cells
        if cell.start > heading.end and 1 < len(cell.text.split()) <= _LONGEST_NOTE and not _TELLS.search(cell.text)
    ]
    return tuple(mark for mark in marks if not any(note.start <= mark.start < note.end for note in notes))


def _fills(cell: Cell, mark: SystemMark) -> bool:
    """Tell whether a cell holds nothing but a name."""
    return cell.start <= mark.start < cell.end and cell.text.strip(_SIGNS) == mark.text.strip(_SIGNS)
