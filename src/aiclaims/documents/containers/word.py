"""Word documents -> one document: paragraphs, headings, lists and tables as plain text."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from typing import IO, Any

import docx
from docx.oxml.ns import qn

from aiclaims.documents.containers.opening import too_large
from aiclaims.documents.document import Document
from aiclaims.documents.loadfault import LoadFault
from aiclaims.errors import DocumentError

_MEMBERS = 20_000
_ALL = 512 * 2**20  # bytes of all members, pictures too
_MARKUP = 48 * 2**20  # bytes of one member that is XML: as a tree it takes ten times as much
_TEXT, _TAB, _HYPHEN = qn("w:t"), qn("w:tab"), qn("w:noBreakHyphen")
_BREAKS = frozenset({qn("w:br"), qn("w:cr"), _TAB})
_PARAGRAPH, _TABLE, _ROW, _CELL, _BOX = qn("w:p"), qn("w:tbl"), qn("w:tr"), qn("w:tc"), qn("w:txbxContent")
# Text that was taken out, and a drawing's second form for old programs.
_GONE = frozenset(
    {qn("w:del"), qn("w:moveFrom"), "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"}
)
_NUMBERED = qn("w:numPr")


def read_word(file: IO[bytes], name: str, depth: int) -> Iterator[Document | LoadFault]:
    """Read a Word document as it stands with all changes accepted; notes and comments are not read.

    Args:
        file: The file.
        name: Its name, which becomes the document's id.
        depth: In how many containers it stands.

    Yields:
        The document.

    Raises:
        DocumentError: Where the file is broken or unpacks to more than is safe.
    """
    _check_size(file, name)
    opened = docx.Document(file)
    styles = {style.style_id: style.name or "" for style in opened.styles}
    parts: list[str] = []
    after_item = False
    for block, item in _blocks(opened.element.body, styles):
        if parts and not (item and after_item):
            parts.append("\n")
        parts.append(block)
        after_item = item
    title = " ".join((opened.core_properties.title or "").split())
    yield Document("".join(parts), id=name, title=title or None, format="text")


def _check_size(file: IO[bytes], name: str) -> None:
    try:
        with zipfile.ZipFile(file) as archive:
            members = archive.infolist()
    except zipfile.BadZipFile as error:
        raise DocumentError("a file that is broken", expected="a Word document", got=str(error), where=name) from error
    finally:
        file.seek(0)
    # No more than the declared size is ever unpacked from a member.
    if len(members) > _MEMBERS:
        raise too_large("a Word document", most=_MEMBERS, unit="members", where=name)
    if sum(member.file_size for member in members) > _ALL:
        raise too_large("a Word document", most=_ALL, unit="bytes unpacked", where=name)
    if any(member.file_size > _MARKUP for member in members if member.filename.lower().endswith((".xml", ".rels"))):
        raise too_large("the text of a Word document", most=_MARKUP, unit="bytes of XML", where=name)


def _blocks(parent: Any, styles: dict[str, str]) -> Iterator[tuple[str, bool]]:
    """Give the text of each paragraph and table with the line break behind it, and whether it is a list item."""
    for element in parent:
        if element.tag == _PARAGRAPH:
            yield from _paragraph(element, styles)
        elif element.tag == _TABLE:
            rows = "".join(_row_lines(element))
            if rows:
                yield rows, False
        elif element.tag not in _GONE and len(element):
            # A content control, a tracked insertion, a section: what it holds stands where it stands.
            yield from _blocks(element, styles)


def _paragraph(element: Any, styles: dict[str, str]) -> Iterator[tuple[str, bool]]:
    words = " ".join("".join(_words(element)).split())
    style = styles.get(element.style or "", "")
    if words:
        if style == "Title" or style.startswith("Heading"):
            level = style.removeprefix("Heading").strip()
            yield f"{'#' * (min(int(level), 6) if level.isdigit() and int(level) else 1)} {words}\n", False
        elif style.startswith("List") or element.find(f".//{_NUMBERED}") is not None:
            yield f"- {words}\n", True
        else:
            yield f"{words}\n", False
    for box in element.iter(_BOX):
        if not any(above.tag in _GONE for above in box.iterancestors()):
            yield from _blocks(box, styles)


def _words(element: Any) -> Iterator[str]:
    for child in element:
        if child.tag == _TEXT:
            yield child.text or ""
        elif child.tag in _BREAKS:
            yield " "
        elif child.tag == _HYPHEN:
            yield "-"
        elif child.tag not in _GONE and child.tag != _BOX:
            yield from _words(child)


def _row_lines(table: Any) -> Iterator[str]:
    for number, row in enumerate(table.iterchildren(_ROW)):
        cells: list[str] = []
        for cell in row.iterchildren(_CELL):
            words = " ".join(" ".join("".join(_words(each)) for each in cell.iter(_PARAGRAPH)).split())
            cells += [words.replace("|", "/"), *[""] * (cell.grid_span - 1)]
        if any(cells):
            yield f"| {' | '.join(cells)} |\n"
            if not number:
                yield f"|{'---|' * len(cells)}\n"
