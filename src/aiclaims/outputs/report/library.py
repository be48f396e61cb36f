"""The documents of a report: what is known of each, and its paragraphs, as plain data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from aiclaims.documents import Document
from aiclaims.outputs.report.paragraphs import Paragraph, Quoted, page_of, without_gaps
from aiclaims.outputs.report.sources import Source, web_address
from aiclaims.outputs.report.visible import name
from aiclaims.schema.visible import visible

MOST_OF_A_NAME, MOST_OF_A_QUOTE = 120, 4000
"""Most code points of a name and of a quote: longer ones are cut, with a mark."""


def library_of(
    docs: Sequence[str],
    known: Mapping[str, Document | Source],
    quotes: Mapping[str, Sequence[Quoted]],
    days: Mapping[str, str],
    statements: Sequence[dict[str, Any]],
    most_text: int,
) -> tuple[list[list[list[Any]]], list[dict[str, Any]]]:
    """Give the documents of a report: their paragraphs, and what is known of each.

    Args:
        docs: Their ids, in the order in which they are shown.
        known: What is known of some of them.
        quotes: What is quoted of each.
        days: The days on which they came out, as far as only claims tell.
        statements: The statements; where a document is at hand its words take the place of the quote as it was given.
        most_text: How many code points are shown in full.
    """
    read: list[tuple[Paragraph, ...]] = []
    listed: list[dict[str, Any]] = []
    for doc in docs:
        source = known.get(doc) or Source(id=doc)
        whole = source if isinstance(source, Document) else None
        page = page_of(whole, quotes[doc])
        read.append(page.paragraphs)
        address = web_address(source)
        shown: dict[str, Any] = {"id": name(doc, most=MOST_OF_A_NAME), "title": title_of(source)}
        published = source.published.isoformat() if source.published else days.get(doc)
        if published:
            shown["published"] = published
        if whole is None:
            shown["quotesOnly"] = True
        if address:
            shown["url"] = address
        # Where the page is known its words are shown, and not the markup between them.
        for number, words in page.words.items():
            statements[number]["quote"] = visible(words, most=MOST_OF_A_QUOTE)
        shown["statements"] = sorted({quoted.statement for quoted in quotes[doc]})
        listed.append(shown)
    if sum(paragraph.length for paragraphs in read for paragraph in paragraphs) > most_text:
        read = [without_gaps(paragraphs) for paragraphs in read]
    return [[_paragraph(paragraph) for paragraph in paragraphs] for paragraphs in read], listed


def _paragraph(paragraph: Paragraph) -> list[Any]:
    return [
        paragraph.kind,
        *([visible(text), *statements] if statements else visible(text) for text, statements in paragraph.segments),
    ]


def title_of(source: Document | Source) -> str:
    """Name a document for people: by its title, else by the last part of its id.

    Args:
        source: The document.
    """
    return name(source.title or source.id.rstrip("/").rpartition("/")[2] or source.id, most=MOST_OF_A_NAME)
