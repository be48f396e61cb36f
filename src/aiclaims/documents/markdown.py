"""Markdown read into blocks: structure by markdown-it, inline marks removed with their offsets."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import attrs

from aiclaims.documents.blocks import Block
from aiclaims.documents.captions import is_spoken
from aiclaims.documents.cleantext import CleanText
from aiclaims.documents.close_paragraphs import spread
from aiclaims.documents.frontmatter import front_matter_end
from aiclaims.documents.html import add_html
from aiclaims.documents.htmltables import TABLE_TAG
from aiclaims.documents.inline import SourceLines, add_inline
from aiclaims.documents.lines import Line
from aiclaims.documents.outline import Outline
from aiclaims.documents.tables import RawCell, RawRow, add_table
from aiclaims.documents.text import add_ruled_tables, add_text
from aiclaims.documents.texttables import cell_spans
from aiclaims.documents.titles import BY_LOOKS, MAX_RUN, is_title_like
from aiclaims.patterns import lazy_regex

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_CONTAINER = lazy_regex(r"[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+)?[\s>]*")
_DIRECTIVE = lazy_regex(r":{3,}\s*(?:[\w-]+\s*)?(?:\{[^{}]*\})?")  # ":::callout {title=...}"
# "{{< figure src=... width="100%" >}}", "{% include chart.html %}": what the generator of a site replaces.
_SHORTCODE = lazy_regex(r"\{\{[<%].*?[>%]\}\}|\{%.*?%\}")
_BOLD_LINE = lazy_regex(r"(\*\*|__)(?=\S)([^*_]{1,100}?)(?<=\S)\1:?\s*")
_PSEUDO_LEVEL = 6
_CODE_SIGNS = lazy_regex(r"[{}=;<>\\]|\(\)|->|::")
_PLAIN_FENCES = frozenset(
    {
        "",
        "text",
        "txt",
        "plain",
        "plaintext",
        "table",
        "md",
        "markdown",
        "console",
        "output",
        "shell",
        "sh",
        "bash",
        "log",
    }
)
"""Fences of no programming language, in which what a program printed may stand."""
_TABLE_PART = lazy_regex(r"</?t(?:r|d|h|body|head|foot)\b", re.IGNORECASE)
_TABLE_END = lazy_regex(r"</table\s*>", re.IGNORECASE)
# Tables of Markdown side by side in the cells of one of HTML, as pages of repositories set them.
_RULE_WITHIN = lazy_regex(r"^[ \t]*\|?[ \t]*:?-{3,}:?[ \t]*(?:\|[ \t]*:?-{3,}:?[ \t]*)+\|?[ \t]*$", re.MULTILINE)


def read_markdown(text: str) -> tuple[Block, ...]:
    """Read Markdown, with tables and front matter.

    Args:
        text: The text as given.
    """
    outline = Outline()
    _Reader(outline, text, front_matter_end(text)).read()
    return tuple(outline.blocks)


@cache
def _parser() -> MarkdownIt:
    # Loaded on first use: it takes longer to import than all the rest of this package.
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark").enable("table")
    # Only blocks: inline marks are read here, because markdown-it keeps no offsets of them.
    parser.core.ruler.enableOnly(["normalize", "block"])
    return parser


_BARRED = lazy_regex(r"[ \t>]*\|(?!\|)[^\n]*[^\\\n]\|[ \t]*")
_BARE_ROWS = 3
"""Lines between bars that make a table without a rule under its header."""


@attrs.define
class _List:
    parent: int | None


@attrs.define
class _Item:
    parent: int | None
    block: int | None = None


class _Reader:
    """One pass over the block tokens."""

    def __init__(self, outline: Outline, text: str, start: int) -> None:
        self._outline = outline
        self._text = text
        laid_out = spread(text, start)
        self._line_starts, self._line_ends = laid_out.starts, laid_out.ends
        environment: dict[str, Any] = {}
        self._tokens: Sequence[Token] = _parser().parse(laid_out.text, environment)
        self._references: dict[str, Any] = environment.get("references", {})
        self._heads = self._headings_by_looks() if laid_out.close else frozenset()
        self._lists: list[_List] = []
        self._items: list[_Item] = []
        self._skip_until = 0  # a line: what begins before it is read already
        self._tables_end = True

    def read(self) -> None:
        """Read all of it."""
        tokens = self._tokens
        index = 0
        while index < len(tokens):
            token = tokens[index]
            kind = token.type
            if kind == "bullet_list_open" and not self._lists and (spoken := self._spoken(index)):
                self._said(spoken)
                index = _closing(tokens, index)
            elif kind in {"bullet_list_open", "ordered_list_open"}:
                inside = self._items[-1].block if self._items else None
                self._lists.append(_List(inside if self._items else self._outline.lead_in))
            elif kind in {"bullet_list_close", "ordered_list_close"}:
                self._lists.pop()
            elif kind == "list_item_open":
                self._items.append(_Item(self._lists[-1].parent))
            elif kind == "list_item_close":
                self._items.pop()
            elif token.map is not None and token.map[0] >= self._skip_until:
                if kind == "paragraph_open" and (first := self._bare_rows(token.map)) is not None:
                    self._unruled(token, tokens[index + 1], first)
                elif kind in {"heading_open", "paragraph_open"}:
                    self._leaf(token, tokens[index + 1])
                elif kind == "table_open":
                    index = self._table(index)
                elif kind == "html_block":
                    self._html(token.map)
                elif kind == "code_block":
                    self._indented(token.map)
                elif kind == "fence" and token.info.strip().lower() in _PLAIN_FENCES:
                    self._fenced(token.map)
            index += 1

    def _leaf(self, opening: Token, inline: Token) -> None:
        lines = self._content(inline, is_heading=opening.type == "heading_open")
        clean = CleanText()
        add_inline(clean, lines, self._references)
        if not clean:
            return
        text, alignment = clean.build()
        if opening.type == "heading_open":
            self._outline.heading(int(opening.tag[1]), text, alignment)
        elif self._items:
            item = self._items[-1]
            if item.block is None:
                item.block = self._outline.item(len(self._items), text, alignment, parent=item.parent)
            else:
                self._outline.paragraph(text, alignment, parent=item.block)
        elif _BOLD_LINE.fullmatch(lines.text) and text[-1] not in ".:;,。：":
            self._outline.heading(_PSEUDO_LEVEL, text, alignment)
        elif opening.map is not None and opening.map[0] in self._heads:
            self._outline.heading(BY_LOOKS, text, alignment)
        else:
            self._outline.paragraph(text, alignment)

    def _headings_by_looks(self) -> frozenset[int]:
        """Give the lines of paragraphs that only their looks make headings: a few in a row, with text behind them."""
        found: set[int] = set()
        run: list[int] = []
        for token, inline in pairwise(self._tokens):
            if token.level or token.nesting < 0 or token.map is None:
                continue
            if token.type == "paragraph_open" and self._looks_like_title(inline.content.strip(), first=not found):
                run.append(token.map[0])
                continue
            if len(run) <= MAX_RUN:
                found.update(run)
            run = []
        return frozenset(found)

    def _looks_like_title(self, content: str, *, first: bool) -> bool:
        line = Line(0, len(content), 0, content)
        is_row = "|" in content or "\n" in content
        return not is_row and is_title_like(line, first=first)

    def _spoken(self, index: int) -> Sequence[Token]:
        """Give the lines of a list that is the transcript of speech; none of any other list."""
        inside = self._tokens[index + 1 : _closing(self._tokens, index)]
        plain = {"list_item_open", "paragraph_open", "inline", "paragraph_close", "list_item_close"}
        lines = [token for token in inside if token.type == "inline"]
        whole = all(token.type in plain for token in inside) and len(lines) * len(plain) == len(inside)
        return lines if whole and is_spoken([line.content for line in lines]) else ()

    def _said(self, lines: Sequence[Token]) -> None:
        """Read the lines of a transcript as one text."""
        clean = CleanText()
        found = [part for line in lines for part in self._lines_of(line, is_heading=False)]
        add_inline(clean, SourceLines(found), self._references)
        if clean:
            self._outline.paragraph(*clean.build())

    def _content(self, inline: Token, *, is_heading: bool) -> SourceLines:
        return SourceLines(self._lines_of(inline, is_heading=is_heading))

    def _lines_of(self, inline: Token, *, is_heading: bool) -> list[tuple[str, int]]:
        """Find each line of a block's content in the source: markdown-it gives lines, not columns."""
        assert inline.map is not None  # markdown-it sets it on every block token
        found: list[tuple[str, int]] = []
        for number, content in enumerate(inline.content.split("\n"), inline.map[0]):
            content = content.strip()
            start, end = self._line_starts[number], self._line_ends[number]
            source = self._text[start:end].replace("\0", "\ufffd")
            # Content is what remains at the end of its line; only a heading can have marks behind it.
            at = source.rfind(content) if not is_heading else source.find(content, _first_after(source, "#"))
            if content and at >= 0 and not _DIRECTIVE.fullmatch(content):
                found += _without_shortcodes(self._text[start + at : start + at + len(content)], start + at)
        return found

    def _table(self, index: int) -> int:
        """Read a table; give the index of its last token."""
        rows: list[RawRow] = []
        parent = self._outline.table_lead_in
        nested = self._tokens[index].level > 0
        while self._tokens[index].type != "table_close":
            token = self._tokens[index]
            if token.type == "tr_open" and token.map is not None:
                is_header = self._tokens[index - 1].type == "thead_open"
                rows.append(self._row(token.map[0], is_header=is_header, nested=nested))
            index += 1
        add_table(self._outline, rows, parent=parent)
        return index

    def _bare_rows(self, lines: list[int]) -> int | None:
        """Give the line from which on a paragraph is rows between bars, which lack only the rule under their header."""
        first = lines[1]
        while first > lines[0] and _BARRED.fullmatch(
            self._text, self._line_starts[first - 1], self._line_ends[first - 1]
        ):
            first -= 1
        return first if lines[1] - first >= _BARE_ROWS else None

    def _unruled(self, opening: Token, inline: Token, first: int) -> None:
        """Read a paragraph that ends in rows of a table."""
        assert opening.map is not None
        assert inline.map is not None
        before = first - opening.map[0]
        if before:
            content = "\n".join(inline.content.split("\n")[:before])
            self._leaf(opening, inline.copy(content=content, map=[opening.map[0], first]))
        rows = [self._row(number, is_header=False, nested=opening.level > 0) for number in range(first, opening.map[1])]
        add_table(self._outline, rows, parent=self._outline.table_lead_in)

    def _row(self, number: int, *, is_header: bool, nested: bool) -> RawRow:
        start, end = self._line_starts[number], self._line_ends[number]
        source = self._text[start:end]
        if nested and (container := _CONTAINER.match(source)) is not None:
            start += container.end()
        body = self._text[start:end]
        start += len(body) - len(body.lstrip())
        body = body.strip()
        row = RawRow([], header=is_header)
        if not body:
            return row
        line = Line(start, start + len(body), 0, body)
        for column, (low, high) in enumerate(cell_spans(line)):
            clean = CleanText()
            add_inline(clean, SourceLines([(self._text[low:high], low)]), self._references)
            row.cells.append(RawCell(clean.pieces, max(low - 1, 0), column, header=is_header))
        return row

    def _html(self, lines: list[int]) -> None:
        start, end = self._line_starts[lines[0]], self._line_ends[lines[1] - 1]
        open_tables = sum(1 if not tag[1] else -1 for tag in TABLE_TAG.finditer(self._text, start, end))
        if open_tables > 0:
            # A blank line ends an HTML block, though not the table that began in it.
            close = _TABLE_END.search(self._text, end) if self._tables_end else None
            if close is None:
                self._tables_end = False
                self._skip_until = self._behind_rows(lines[1])
                end = self._line_ends[self._skip_until - 1]
            elif _RULE_WITHIN.search(self._text, end, close.start()) is None:
                end = close.end()
                self._skip_until = next(
                    (line for line in range(lines[1], len(self._line_starts)) if self._line_starts[line] >= end),
                    len(self._line_starts),
                )
        add_html(self._outline, self._text, start, end)

    def _behind_rows(self, line: int) -> int:
        """Give the line behind the rows of a table that nothing closes: a page that breaks off within it."""
        behind, opening = line, True
        for number in range(line, len(self._line_starts)):
            text = self._text[self._line_starts[number] : self._line_ends[number]].strip()
            if opening and text and not _TABLE_PART.match(text):
                break
            opening = not text
            behind = number + 1 if text else behind
        return behind

    def _indented(self, lines: list[int]) -> None:
        """Read an indented block as text, unless it is code."""
        start, end = self._line_starts[lines[0]], self._line_ends[lines[1] - 1]
        body = self._text[start:end]
        if len(body.split()) >= 5 and len(_CODE_SIGNS.findall(body)) < len(body) / 100:
            add_text(self._outline, self._text, (start, end))

    def _fenced(self, lines: list[int]) -> None:
        """Read the tables of a fence that is in no programming language."""
        if lines[1] - lines[0] > 3:
            start, end = self._line_starts[lines[0] + 1], self._line_ends[lines[1] - 2]
            add_ruled_tables(self._outline, self._text, start, end)


def _without_shortcodes(line: str, start: int) -> list[tuple[str, int]]:
    """Cut what a site's generator puts something in for out of a line; give what is left with its offsets."""
    found, at = [], 0
    for match in _SHORTCODE.finditer(line):
        found.append((line[at : match.start()], start + at))
        at = match.end()
    found.append((line[at:], start + at))
    return [(text, offset) for text, offset in found if text.strip()]


def _closing(tokens: Sequence[Token], index: int) -> int:
    """Give the index of the token that closes the one at an index."""
    level = tokens[index].level
    return next(at for at in range(index + 1, len(tokens)) if tokens[at].level == level)


def _first_after(text: str, mark: str) -> int:
    """Give the offset behind the first run of a mark that nothing but white space and quote marks precede."""
    lead = len(text) - len(text.lstrip(" \t>"))
    return lead + len(text[lead:]) - len(text[lead:].lstrip(mark))
