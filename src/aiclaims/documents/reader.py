"""Document -> blocks: the one door to the readers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from aiclaims.documents.blocks import Block

if TYPE_CHECKING:
    from aiclaims.documents.document import Document


def read_blocks(document: Document, stretches: Sequence[tuple[int, int]] = ()) -> tuple[Block, ...]:
    """Read a document into blocks of clean text, each aligned with the document as given.

    Args:
        document: The document, in any of the formats.
        stretches: Of plain text, the offsets of what is to be read, in order; none for all of it.
    """
    # Each reader brings its own parser: only the one that is needed is loaded.
    if document.format == "html":
        from aiclaims.documents.html import read_html

        return read_html(document.text)
    if document.format == "markdown":
        from aiclaims.documents.markdown import read_markdown

        return read_markdown(document.text)
    from aiclaims.documents.text import read_text

    return read_text(document.text, stretches)
