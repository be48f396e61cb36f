"""Plain text read into blocks: paragraphs, hard-wrapped or one a line, lists, headings and tables."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

import attrs

from aiclaims.documents.alignment import Alignment
from aiclaims.documents.blocks import Block
from aiclaims.documents.captions import captions_span, spoken
from aiclaims.documents.cleantext import CleanText
from aiclaims.documents.lines import TURN, Line, continues, split_lines, uncommented, wrap_width
from aiclaims.documents.outline import Outline
from aiclaims.documents.plain import add_plain
from aiclaims.documents.tables import add_table, heads_numbers
from aiclaims.documents.texttables import find_tables, is_delimiter
from aiclaims.documents.titles import BY_LOOKS, MAX_RUN, is_capitals, is_title_like, marked_heading
from aiclaims.patterns import lazy_regex

_BULLET = r"[•◦▪‣●○∙■□►▶➤✓✔✅❖\uf0b7][ \t\u00a0\u3000]*|[·–*+-](?:[ \t\u00a0]+(?=\S)|$)"
_NUMBER = (
    r"\(?(?P<number>\d{1,3})[.)][ \t\u00a0]+(?=\S)|\(?(?P<letter>[A-Za-z])\)[ \t\u00a0]+(?=\S)"
    r"|\((?P<roman>[ivxIVX]{1,5})\)[ \t\u00a0]+(?=\S)|(?P<low>[a-h])\.[ \t\u00a0]+(?=\S)"
    r"|(?:\d{1,2}[、．]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[)）]|[①-⑳])\s*(?=\S)"
)
_MARKER = lazy_regex(rf"(?P<bullet>{_BULLET})|{_NUMBER}")
_RULE = lazy_regex(r"(?:[-=_*~#•·—–.]\s*){3,}$")
_UNDERLINE = lazy_regex(r"={3,}$|-{3,}$")


@attrs.define
class _Chunk:
    """Lines that make one block.

    Args:
        kind: What the lines look like; text can still turn out to be a heading.
        lines: The lines, their marker cut off.
        indent: Columns before the marker of an item.
        inner: Columns before the text of an item.
        marker: `bullet` or `number` for an item.
        blank_before: Whether a blank line stands before it.
        bare: Whether the item's marker stood on a line by itself.
        level: Level of a heading that is marked as one.
    """

    kind: Literal["text", "item", "table"]
    lines: list[Line]
    indent: int = 0
    inner: int = 0
    marker: str = ""
    blank_before: bool = False
    bare: bool = False
    level: int = 0
    table: int = -1


def read_text(text: str, stretches: Sequence[tuple[int, int]] = ()) -> tuple[Block, ...]:
    """Read plain text.

    Args:
        text: The text as given.
        stretches: The offsets of what is to be read, in order; none for all of it.
    """
    outline = Outline()
    stretches = stretches or ((0, len(text)),)
    tables = list(_TABLE.finditer(text)) if "<table" in text else []
    if not tables:
        add_text(outline, text, *stretches)
        return tuple(outline.blocks)
    # Tables of HTML are often left whole where the rest of a page was taken out as text.
    from aiclaims.documents.html import add_html

    for start, end in stretches:
        at = start
        for table in (table for table in tables if start <= table.start() and table.end() <= end):
            add_text(outline, text, (at, table.start()))
            add_html(outline, text, *table.span())
            at = table.end()
        add_text(outline, text, (at, end))
    return tuple(outline.blocks)


# A text that was cut may end within a table.
_TABLE = lazy_regex(
    r"<table\b[^<>]*>.*?(?:</table\s*>|(?:<td\b.*</t[dr]>\s*(?:</tbody>\s*)?)\Z)", re.IGNORECASE | re.DOTALL
)


def add_text(outline: Outline, text: str, *stretches: tuple[int, int]) -> None:
    """Read stretches of plain text into an outline.

    Args:
        outline: Where the blocks go.
        text: The text as given.
        *stretches: Offsets of the stretches; no block reaches from one into the next.
    """
    lines: list[Line | None] = []
    for start, end in stretches:
        lines += uncommented(list(split_lines(text, start, end)))
        lines.append(None)
    captioned = captions_span(lines)
    if captioned is not None:
        start, stop = captioned
        _add_lines(outline, text, lines[:start])
        for said in spoken(lines[start:stop]):
            outline.paragraph(*_joined(text, said))
        lines = lines[stop:]
    _add_lines(outline, text, lines)


def _add_lines(outline: Outline, text: str, lines: list[Line | None]) -> None:
    """Read lines of plain text into an outline."""
    tables = find_tables(text, lines)
    chunks = _chunks(lines, tables.starts)
    _mark_headings(chunks, first_is_title=not outline.blocks)
    items = _Items()
    table_rows = tables.rows
    for chunk in chunks:
        if chunk.kind == "table":
            items.close()
            add_table(outline, table_rows[chunk.table], parent=outline.table_lead_in)
            continue
        words, alignment = _joined(text, chunk.lines)
        if not words:
            continue
        if chunk.level:
            items.close()
            outline.heading(chunk.level, words, alignment)
        elif chunk.kind == "item":
            level, parent = items.open(chunk, outline.lead_in)
            items.add(outline.item(level, words, alignment, parent=parent))
        else:
            outline.paragraph(words, alignment, parent=items.around(chunk))


def _joined(text: str, lines: Sequence[Line]) -> tuple[str, Alignment]:
    """Put lines together to one clean text."""
    clean = CleanText()
    for above, line in zip([None, *lines], lines, strict=False):
        if above is not None:
            clean.space(above.end, line.start - above.end, breaks=True)
        add_plain(clean, text, line.start, line.end)
    return clean.build()


def add_ruled_tables(outline: Outline, text: str, start: int, end: int) -> None:
    """Read the tables in a stretch that is else no prose, such as a fence.

    A rule under the header tells them from code, or that it heads columns of numbers.
    """
    lines = list(split_lines(text, start, end))
    tables = find_tables(text, lines)
    for first, (number, last) in tables.starts.items():
        ruled = any(line is not None and is_delimiter(line) for line in lines[first : last + 1])
        if ruled or heads_numbers(tables.rows[number]):
            add_table(outline, tables.rows[number], parent=outline.table_lead_in)


class _Items:
    """The list items that are open, outermost first."""

    def __init__(self) -> None:
        self._open: list[tuple[int, str, int, int]] = []  # indent, marker, inner indent, block
        self._lead_in: int | None = None

    def open(self, chunk: _Chunk, lead_in: int | None) -> tuple[int, int | None]:
        """Give level and parent of an item that begins."""
        if not self._open:
            self._lead_in = lead_in
        while self._open:
            indent, marker, _, _ = self._open[-1]
            if chunk.indent > indent + 1:
                break
            if chunk.indent >= indent - 1 and chunk.marker != marker and not self._is_open(chunk):
                break  # bullets under a number, though not set in
            self._open.pop()
            if chunk.indent >= indent - 1 and chunk.marker == marker:
                break
        parent = self._open[-1][3] if self._open else self._lead_in
        self._open.append((chunk.indent, chunk.marker, chunk.inner, -1))
        return len(self._open), parent

    def add(self, block: int) -> None:
        """Say which block the item that began has become."""
        indent, marker, inner, _ = self._open[-1]
        self._open[-1] = (indent, marker, inner, block)

    def around(self, chunk: _Chunk) -> int | None:
        """Give the item that a paragraph is set in under, and close the others."""
        while self._open and chunk.indent <= self._open[-1][0]:
            self._open.pop()
        return self._open[-1][3] if self._open else None

    def close(self) -> None:
        """End the list."""
        self._open.clear()

    def _is_open(self, chunk: _Chunk) -> bool:
        # Only a few levels up: deeper mixtures are no list that anybody wrote.
        return any(
            marker == chunk.marker and abs(indent - chunk.indent) <= 1 for indent, marker, _, _ in self._open[-4:-1]
        )


def _chunks(lines: list[Line | None], tables: dict[int, tuple[int, int]]) -> list[_Chunk]:
    """Group lines into chunks; `tables` gives for the first line of a table its number and its last line."""
    width = wrap_width(lines, _MARKER)
    chunks: list[_Chunk] = []
    last: _Chunk | None = None  # what the next line may continue
    blank = True
    position = 0
    while position < len(lines):
        line = lines[position]
        if line is None:
            blank, position = True, position + 1
            if last is not None and not (last.bare and not last.lines):
                last = None
            continue
        if position in tables:
            number, stop = tables[position]
            chunks.append(_Chunk("table", [], blank_before=blank, table=number))
            last, blank, position = None, False, stop + 1
            continue
        position += 1
        if _RULE.match(line.text):
            if _UNDERLINE.match(line.text) and last is not None and not blank:
                _underline(last, line)
            last, blank = None, True
            continue
        marker = _MARKER.match(line.text)
        if marker and not _is_chance(marker, chunks, blank, last, width):
            last = _item(line, marker, blank)
            chunks.append(last)
        elif last is not None and _takes(last, line, width):
            last.lines.append(line)
        else:
            last = _Chunk("text", [line], indent=line.indent, blank_before=blank)
            chunks.append(last)
            if heading := marked_heading(line):
                last.level, start, end = heading
                last.lines = [Line(start, end, line.indent, line.text[start - line.start : end - line.start])]
                last = None
        blank = False
    return [chunk for chunk in chunks if chunk.lines or chunk.kind == "table"]


def _item(line: Line, marker: re.Match[str], blank: bool) -> _Chunk:
    body = line.text[marker.end() :]
    inner = line.indent + marker.end()
    lines = [Line(line.start + marker.end(), line.end, inner, body)] if body else []
    kind = "bullet" if marker["bullet"] else "number"
    return _Chunk("item", lines, line.indent, inner, kind, blank, bare=not body)


def _is_chance(
    marker: re.Match[str], chunks: list[_Chunk], blank: bool, last: _Chunk | None, width: int | None
) -> bool:
    """Tell whether a marker only happens to begin a wrapped line ("... of version" / "3. The ...")."""
    if blank or last is None or last.kind == "item" or not last.lines:
        return False
    above = last.lines[-1]
    if above.finished or above.text.endswith((":", "：")):
        return False
    if marker["bullet"]:
        return width is not None and marker["bullet"][0] in "–-+*"
    first = marker["number"] in (None, "1") and marker["letter"] in (None, "a", "A")
    return width is not None or not first


def _takes(chunk: _Chunk, line: Line, width: int | None) -> bool:
    """Tell whether a line, right below a chunk, belongs to it."""
    if chunk.kind == "text":
        return continues(chunk.lines[-1], line, width)
    if chunk.bare:
        # A marker on its own line: its text follows, and after a label ("Availability:") the text of the label.
        if not chunk.lines:
            return True
        if len(chunk.lines) == 1 and chunk.lines[0].text.endswith((":", "：")):
            return True
    return line.indent > chunk.indent or continues(chunk.lines[-1], line, width)


def _underline(chunk: _Chunk, line: Line) -> None:
    if (
        chunk.kind == "text"
        and len(chunk.lines) == 1
        and len(chunk.lines[0].text) <= 120
        and not chunk.lines[0].finished
    ):
        chunk.level = 1 if line.text[0] == "=" else 2


def _mark_headings(chunks: list[_Chunk], *, first_is_title: bool) -> None:
    """Find the headings that nothing but their look gives away.

    A heading heads something: lines that look like headings and follow each other without any text
    between are a list of headlines, or an address.
    """
    start = 0
    while start < len(chunks):
        if not _may_head(chunks, start, first=first_is_title and start == 0):
            start += 1
            continue
        stop = start + 1
        while stop < len(chunks) and _may_head(chunks, stop, first=False):
            stop += 1
        title = first_is_title and start == 0
        if stop < len(chunks) and stop - start <= MAX_RUN:
            for chunk in chunks[start:stop]:
                chunk.level = chunk.level or BY_LOOKS
            if title:
                chunks[start].level = 1
        elif title and stop - start > 1:
            chunks[start].level = 1
        start = stop


def _may_head(chunks: list[_Chunk], index: int, *, first: bool) -> bool:
    chunk = chunks[index]
    if chunk.level or len(chunk.lines) != 1 or chunk.kind == "table":
        return False
    line = chunk.lines[0]
    following = chunks[index + 1] if index + 1 < len(chunks) else None
    if chunk.kind == "item":
        # "1. Introduction" with a paragraph behind it.
        return (
            chunk.marker == "number"
            and following is not None
            and following.kind == "text"
            and following.indent <= chunk.indent
            and len(line.text.split()) <= 8
            and not line.text.endswith((":", "："))
            and is_title_like(line)
        )
    if line.text.endswith((":", "：")) and following is not None and following.kind == "item":
        return False
    if line.text.endswith("?") and following is not None and following.lines and following.lines[0].text.endswith("?"):
        return False  # a list of questions
    if TURN.match(line.text) and following is not None and following.lines and TURN.match(following.lines[0].text):
        return False  # a conversation
    return is_capitals(line) or is_title_like(line, first=first)
