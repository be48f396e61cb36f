"""What was given among many documents: a document, or what stands in for one that could not be read."""

from __future__ import annotations

from collections.abc import Iterable

from aiclaims.documents.document import Document
from aiclaims.documents.loadfault import LoadFault
from aiclaims.errors import DocumentError
from aiclaims.extraction.document import as_document
from aiclaims.extraction.result import Extraction
from aiclaims.faults import Fault


def refuse_one(documents: object, *, taker: str) -> None:
    """Refuse one document, or nothing to go through, where several are meant.

    Args:
        documents: What was given.
        taker: Name of what takes them.

    Raises:
        DocumentError: Where it is so.
    """
    if isinstance(documents, str | Document) or not isinstance(documents, Iterable):
        raise DocumentError(
            f"{taker} takes several documents",
            expected="an iterable of documents",
            got=type(documents).__name__,
            where="documents",
        )


def as_given(item: object, *, number: int) -> Document | Extraction:
    """Take one of many documents; of what is none, there is nothing but a fault, so that it costs only itself.

    Args:
        item: What was given.
        number: How many came before it; names what has no name of its own.

    Returns:
        The document, or the extraction that stands in for it.
    """
    if isinstance(item, LoadFault):
        return _unread(item.error, doc=item.where, source="loader")
    try:
        return as_document(item)
    except DocumentError as error:
        return _unread(error, doc=f"documents[{number}]", source="documents")


def _unread(error: Exception, *, doc: str, source: str) -> Extraction:
    return Extraction(doc=doc, faults=(Fault.of(error, stage="read", source=source, doc=doc),))
