"""Where each element of a page ends, and how much text it holds; unclosed and misnested tags survive."""

from __future__ import annotations

from collections import Counter

import attrs

from aiclaims.documents.markup import Token, tokens


def names(words: str) -> frozenset[str]:
    """Give a set of names written as one string."""
    return frozenset(words.split())


VOID = names("area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr")
INLINE = names(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rp rt ruby s samp"
    " small span strike strong sub sup time tt u var"
)
# Elements whose end tag may be left out: what a start tag closes, and what it does not look beyond.
_CELLS = frozenset({"td", "th"})
_ROWS = _CELLS | {"tr"}
_IMPLIED: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "li": (frozenset({"li"}), frozenset({"ul", "ol", "menu", "table"})),
    "dt": (frozenset({"dt", "dd"}), frozenset({"dl", "table"})),
    "dd": (frozenset({"dt", "dd"}), frozenset({"dl", "table"})),
    "option": (frozenset({"option"}), frozenset({"select"})),
    "tr": (_ROWS | {"caption"}, frozenset({"table"})),
    "td": (_CELLS, frozenset({"table", "tr"})),
    "th": (_CELLS, frozenset({"table", "tr"})),
    **dict.fromkeys(
        ("thead", "tbody", "tfoot"), (_ROWS | {"thead", "tbody", "tfoot", "caption"}, frozenset({"table"}))
    ),
}
_CLOSES_PARAGRAPH = names(
    "address article aside blockquote center details div dl dt dd fieldset figcaption figure footer form"
    " h1 h2 h3 h4 h5 h6 header hr li main menu nav ol p pre section table ul"
)
_PARAGRAPH = (frozenset({"p"}), frozenset({"table", "td", "th", "button", "object"}))
_SCOPE = frozenset({"td", "th", "caption", "table"})
_TABLE_PARTS = names("table thead tbody tfoot tr td th caption")
# How far up the open elements are looked through; deeper nesting than this is not told apart exactly.
_REACH = 256


@attrs.frozen
class Page:
    """The tokens of a page and its elements.

    Args:
        source: The page as given.
        tokens: Its tokens.
        closes: For the index of each start tag, the index of the token at which its element has ended.
        text_before: For each token, code points of text before it; one more entry for the end.
        links_before: The same, counting only text inside links.
    """

    source: str
    tokens: list[Token]
    closes: list[int]
    text_before: list[int]
    links_before: list[int]

    def text_length(self, start: int, end: int) -> int:
        """Code points of text between two tokens."""
        return self.text_before[end] - self.text_before[start]

    def link_length(self, start: int, end: int) -> int:
        """Code points of text inside links between two tokens."""
        return self.links_before[end] - self.links_before[start]

    def behind(self, index: int) -> int:
        """Give the index of the token behind an element, its own end tag included."""
        end = self.closes[index]
        own = end < len(self.tokens) and self.tokens[end].kind == "end"
        own = own and self.tokens[end].name == self.tokens[index].name
        return max(end + own, index + 1)

    def tag(self, index: int) -> str:
        """Give the source of a token."""
        token = self.tokens[index]
        return self.source[token.start : token.end]

    def text(self, start: int, end: int) -> str:
        """Give the raw text between two tokens, for a look at short stretches."""
        return "".join(self.source[token.start : token.end] for token in self.tokens[start:end] if token.kind == "text")


def parse(source: str, start: int = 0, end: int | None = None) -> Page:
    """Find the elements in a stretch of HTML."""
    page = Page(source, list(tokens(source, start, end)), [], [0], [0])
    count = len(page.tokens)
    page.closes.extend([count] * count)
    stack = _OpenElements(page.closes)
    text = links = 0
    for index, token in enumerate(page.tokens):
        if token.kind == "text":
            length = len(source[token.start : token.end].strip())
            text += length
            if stack.counts["a"]:
                links += length
        elif token.kind == "start":
            stack.start(token.name, index)
        elif token.kind == "end":
            stack.end(token.name, index)
        page.text_before.append(text)
        page.links_before.append(links)
    return page


class _OpenElements:
    """The stack of open elements."""

    def __init__(self, closes: list[int]) -> None:
        self.counts: Counter[str] = Counter()
        self._closes = closes
        self._stack: list[tuple[str, int]] = []
        self._ended_early: set[int] = set()

    def start(self, name: str, index: int) -> None:
        if name in _CLOSES_PARAGRAPH:
            self._imply(*_PARAGRAPH, index)
        if name in _IMPLIED:
            self._imply(*_IMPLIED[name], index)
        if name in VOID:
            self._closes[index] = index
        else:
            self._stack.append((name, index))
            self.counts[name] += 1

    def end(self, name: str, index: int) -> None:
        if not self.counts[name]:
            return
        crossed_block = False
        for place in range(len(self._stack) - 1, max(len(self._stack) - 1 - _REACH, -1), -1):
            open_name, opened = self._stack[place]
            if open_name == name and opened not in self._ended_early:
                if name in INLINE and crossed_block:
                    # <b><p>text</b>: the formatting ends, the paragraph goes on.
                    self._ended_early.add(opened)
                    self._closes[opened] = index
                    self.counts[name] -= 1
                else:
                    self._pop(place, index)
                return
            if open_name in _SCOPE and name not in _TABLE_PARTS:
                return  # an end tag inside a cell closes nothing outside the table
            if open_name == "table" and name != "table":
                return
            crossed_block = crossed_block or open_name not in INLINE
        if name not in INLINE:
            while self._stack and self._stack[-1][0] != name:
                self._pop(len(self._stack) - 1, index)
            self._pop(len(self._stack) - 1, index)

    def _imply(self, closed: frozenset[str], barriers: frozenset[str], index: int) -> None:
        if not any(self.counts[name] for name in closed):
            return
        lowest = None
        for place in range(len(self._stack) - 1, max(len(self._stack) - 1 - _REACH, -1), -1):
            name = self._stack[place][0]
            if name in barriers:
                break
            if name in closed:
                lowest = place
        if lowest is not None:
            self._pop(lowest, index)

    def _pop(self, place: int, index: int) -> None:
        """Close the open element at a place and all that are open inside it."""
        while len(self._stack) > max(place, 0):
            name, opened = self._stack.pop()
            if opened in self._ended_early:
                self._ended_early.discard(opened)
                continue
            self._closes[opened] = index
            self.counts[name] -= 1
