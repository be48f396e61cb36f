"""From a document to passages with typed marks: the only place that knows how text says things."""

from aiclaims.documents.blocks import Cell
from aiclaims.reading.marks import CueMark, EntityMark, Mark, PeriodMark, QuantityMark
from aiclaims.reading.passages import Passage, PassageKind
from aiclaims.reading.reading import Reading, read

__all__ = [
    "Cell",
    "CueMark",
    "EntityMark",
    "Mark",
    "Passage",
    "PassageKind",
    "PeriodMark",
    "QuantityMark",
    "Reading",
    "read",
]
