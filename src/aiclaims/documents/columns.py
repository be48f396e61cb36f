"""Rows of a table as documents: which column is which, and what its values mean."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from aiclaims.documents.decoding import decode
from aiclaims.documents.document import Document
from aiclaims.errors import AiclaimsError, DocumentError, SchemaError

NAMES: Mapping[str, tuple[str, ...]] = {
    "text": ("text", "content", "body", "raw_content", "html"),
    "id": ("id", "doc", "doc_id", "document_id"),
    "url": ("url", "uri", "link"),
    "title": ("title", "headline"),
    "published": ("published", "published_at", "publish_date", "publication_date", "date_published", "date"),
    "language": ("language", "lang"),
    "format": ("format",),
}
"""The names that a column of each field may have, the first that is there is taken; upper case does not matter."""


def document_columns(names: Iterable[str], *, where: str | None = None) -> dict[str, str]:
    """Tell which column holds which field of a document.

    Args:
        names: The names of the columns that there are.
        where: The table, for the error.

    Returns:
        The name of the column of each field that has one.

    Raises:
        SchemaError: Where no column has the text.
    """
    there = list(names)
    folded = {name.lower(): name for name in reversed(there)}
    found = {field: next((folded[name] for name in wanted if name in folded), None) for field, wanted in NAMES.items()}
    if found["text"] is None:
        raise SchemaError(
            "documents have a text",
            expected=f"a column {', '.join(NAMES['text'][:-1])} or {NAMES['text'][-1]}",
            got=", ".join(there) or "no column",
            where=where,
        )
    return {field: name for field, name in found.items() if name is not None}


def document_of_row(row: Mapping[str, Any], columns: Mapping[str, str], *, where: str) -> Document:
    """Make the document of a row.

    Args:
        row: The values by column; a text may be bytes, whose encoding is then detected.
        columns: The column of each field, as `document_columns` tells.
        where: The row, for errors.

    Returns:
        The document; where no column has its id, its address is its id.

    Raises:
        DocumentError: Where the row has no text, or a value is not what its field holds.
    """
    given = {field: value for field, name in columns.items() if (value := row[name]) not in (None, "")}
    text = given.pop("text", None)
    if isinstance(text, bytes):
        text = decode(text, where=where)
    if not isinstance(text, str):
        raise DocumentError(
            "a document has a text",
            expected=f"a text in the column {columns['text']}",
            got="nothing" if text is None else type(text).__name__,
            where=where,
        )
    name = given.pop("id", given.get("url", ""))
    try:
        return Document(text, id=str(name), **given)
    except AiclaimsError as error:
        raise type(error)(
            error.message, expected=error.expected, got=error.got, where=f"{where}: {error.where}"
        ) from error
