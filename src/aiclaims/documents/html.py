"""HTML read into blocks: the text of a page, without what surrounds it."""

from __future__ import annotations

from typing import Literal

import attrs

from aiclaims.documents.blocks import Block
from aiclaims.documents.boilerplate import is_skipped, main_region, title_outside
from aiclaims.documents.cleantext import CleanText
from aiclaims.documents.elements import INLINE, VOID, Page, parse
from aiclaims.documents.htmlinline import add_quotation_mark, add_references, add_superscript
from aiclaims.documents.htmltables import is_data_table, read_table
from aiclaims.documents.outline import Outline
from aiclaims.documents.tables import add_table
from aiclaims.patterns import lazy_regex

_HEADING = lazy_regex(r"h[1-6]")
_LONGEST_HEADING = 300
_LISTS = frozenset({"ul", "ol", "menu", "dl"})
_ITEMS = frozenset({"li", "dd"})
_BLANK_LINE = lazy_regex(r"\n[ \t\r]*\n")
_CLOCK = lazy_regex(r"\d:\d\d|:\d\d\]")
_BULLET = lazy_regex(r"\s*(?:[•◦▪‣●○■►✓✔][ \t\u00a0]*|(?:&bull;|&middot;|&#8226;|[·–*-])(?:\s|&nbsp;)+)(?=\S)")
_PSEUDO_LEVEL = 6  # a paragraph in bold heads what follows, below every real heading


def read_html(text: str) -> tuple[Block, ...]:
    """Read an HTML page, whole or cut off.

    Args:
        text: The page as given.
    """
    page = parse(text)
    region = main_region(page)
    outline = Outline()
    title = title_outside(page, region)
    if title is not None:
        _Reader(outline, page, title, page.closes[title]).read()
    _Reader(outline, page, *region).read()
    return tuple(outline.blocks)


def add_html(outline: Outline, text: str, start: int, end: int) -> None:
    """Read a piece of HTML that stands in another document into its outline."""
    page = parse(text, start, end)
    _Reader(outline, page, 0, len(page.tokens), fragment=True).read()


@attrs.define
class _Context:
    """An open element that gives the blocks inside it their kind.

    Args:
        end: Index of the token at which it ends.
        kind: Which of them.
        level: Level of a heading.
        parent: For a list, the block that announces it or the item that it is part of.
        block: For an item, its block; None until it has text.
    """

    end: int
    kind: Literal["heading", "list", "item", "pre"]
    level: int = 0
    parent: int | None = None
    block: int | None = None


class _Reader:
    """One pass over the tokens of a region."""

    def __init__(self, outline: Outline, page: Page, start: int, end: int, *, fragment: bool = False) -> None:
        self._outline = outline
        self._page = page
        self._start, self._end = start, min(end, len(page.tokens))
        self._fragment = fragment
        self._total = page.text_length(self._start, self._end)
        self._contexts: list[_Context] = []
        self._lists = 0
        self._clean = CleanText()
        self._after_break = False
        self._bold_until = -1
        self._all_bold = True

    def read(self) -> None:
        """Read the region."""
        tokens = self._page.tokens
        index = self._start
        while index < self._end:
            while self._contexts and self._contexts[-1].end <= index:
                self._flush()
                self._lists -= self._contexts.pop().kind == "list"
            token = tokens[index]
            following = index + 1
            if token.kind == "text":
                self._text(index)
            elif token.kind == "start":
                following = self._open(index)
            elif token.kind == "end":
                if token.name == "q":
                    add_quotation_mark(self._clean, self._page, index)
                elif token.name not in INLINE and token.name not in VOID:
                    self._flush()
            index = following
        self._flush()

    def _open(self, index: int) -> int:
        """Begin an element; give the index of the token to go on with."""
        page, token = self._page, self._page.tokens[index]
        name, end = token.name, page.closes[index]
        if is_skipped(page, index, total=self._total, fragment=self._fragment):
            if name not in INLINE and name not in {"svg", "button", "input", "noscript", "script", "style", "template"}:
                self._flush()
            return page.behind(index)
        if name == "br":
            self._break(index)
        elif name == "sup":
            if add_superscript(self._clean, page, index):
                return page.behind(index)
        elif name == "q":
            add_quotation_mark(self._clean, page, index)
        elif name in {"b", "strong"}:
            self._bold_until = max(self._bold_until, end)
        elif name == "table" and is_data_table(page, index):
            self._flush()
            self._table(index)
            return page.behind(index)
        elif name == "pre" and any(inner.name == "code" for inner in page.tokens[index + 1 : index + 4]):
            self._flush()
            return page.behind(index)
        elif name not in INLINE and name not in VOID:
            self._flush()
            self._context(name, index, end)
        elif name == "hr":
            self._flush()
        return index + 1

    def _context(self, name: str, index: int, end: int) -> None:
        if _HEADING.fullmatch(name) and self._page.text_length(index, end) <= _LONGEST_HEADING:
            self._contexts.append(_Context(end, "heading", level=int(name[1])))
        elif name in _LISTS:
            item = self._innermost("item")
            parent = item.block if item is not None else self._outline.lead_in
            self._contexts.append(_Context(end, "list", parent=parent))
            self._lists += 1
        elif name in _ITEMS:
            inner = self._innermost("list")
            parent = inner.parent if inner is not None else None
            if name == "dd" and self._outline.blocks and self._outline.blocks[-1].kind == "paragraph":
                parent = len(self._outline.blocks) - 1
            self._contexts.append(_Context(end, "item", parent=parent))
        elif name == "pre":
            self._contexts.append(_Context(end, "pre"))

    def _innermost(self, kind: str) -> _Context | None:
        # Deeper than this no list is told apart from its parents.
        for context in reversed(self._contexts[-32:]):
            if context.kind == kind:
                return context
        return None

    def _text(self, index: int) -> None:
        token, source = self._page.tokens[index], self._page.source
        if source[token.start : token.end].isspace():
            self._clean.space(token.start, token.end - token.start, breaks=True)
            return
        before = self._page.tokens[index - 1] if index else token
        if before.kind == "end" and source[token.start].isalpha() and _CLOCK.fullmatch(self._clean.tail()):
            self._clean.space(before.start, before.end - before.start)  # "<span>01:06</span>China": two words
        if self._after_break and self._clean and _BULLET.match(source, token.start, token.end):
            self._flush()
        self._after_break = False
        self._all_bold = self._all_bold and index < self._bold_until
        if self._contexts and self._contexts[-1].kind == "pre":
            at = token.start
            for blank in _BLANK_LINE.finditer(source, token.start, token.end):
                add_references(self._clean, source, at, blank.start())
                self._flush()
                at = blank.end()
            add_references(self._clean, source, at, token.end)
        else:
            add_references(self._clean, source, token.start, token.end)

    def _break(self, index: int) -> None:
        """Read a ``<br>``: a space inside a sentence, the end of a paragraph where two follow each other."""
        token = self._page.tokens[index]
        if self._after_break or (self._clean and self._is_pseudo_heading()):
            self._flush()
            return
        self._clean.space(token.start, token.end - token.start, breaks=True)
        self._after_break = True

    def _is_pseudo_heading(self) -> bool:
        if not self._all_bold or any(context.kind in {"heading", "item"} for context in self._contexts[-32:]):
            return False
        length = sum(len(piece[0]) for piece in self._clean.pieces)
        return length <= 100 and self._clean.last not in ".:;,。："

    def _flush(self) -> None:
        """End the block that is open."""
        clean, self._clean = self._clean, CleanText()
        all_bold, self._all_bold = self._all_bold, True
        self._after_break = False
        if not clean:
            return
        text, alignment = clean.build()
        heading = next((context for context in reversed(self._contexts[-32:]) if context.kind == "heading"), None)
        item = self._innermost("item")
        if heading is not None:
            self._outline.heading(heading.level, text, alignment)
        elif item is not None and item.block is None:
            item.block = self._outline.item(max(self._lists, 1), text, alignment, parent=item.parent)
        elif item is not None:
            self._outline.paragraph(text, alignment, parent=item.block)
        elif (bullet := _BULLET.match(text)) is not None:
            cut = bullet.end()
            parent = self._outline.lead_in
            if self._outline.blocks and self._outline.blocks[-1].kind == "item":
                parent = self._outline.blocks[-1].parent
            self._outline.item(1, text[cut:], alignment.slice(cut, len(text)), parent=parent)
        elif all_bold and len(text) <= 100 and text[-1] not in ".:;,。：" and not self._fragment:
            self._outline.heading(_PSEUDO_LEVEL, text, alignment)
        else:
            self._outline.paragraph(text, alignment)

    def _table(self, index: int) -> None:
        captions, rows = read_table(self._page, index, fragment=self._fragment, total=self._total)
        parent = self._outline.table_lead_in
        for clean in captions:
            if clean:
                parent = self._outline.paragraph(*clean.build())
        add_table(self._outline, rows, parent=parent)
