"""What comes in: documents, and readers that keep every offset of the input as given."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from aiclaims.documents.alignment import Alignment
from aiclaims.documents.blocks import Block, Cell
from aiclaims.documents.document import Document, Format
from aiclaims.documents.loadfault import LoadFault
from aiclaims.documents.reader import read_blocks

if TYPE_CHECKING:
    from aiclaims.documents.loader import load

__all__ = ["Alignment", "Block", "Cell", "Document", "Format", "LoadFault", "load", "read_blocks"]


def __getattr__(name: str) -> Any:
    # Whoever gives a text needs nothing of files and containers.
    if name != "load":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from aiclaims.documents.loader import load

    globals()[name] = load
    return load
