"""Clean text put together piece by piece, each piece with its place in the source."""

from __future__ import annotations

from aiclaims.documents.alignment import Alignment, join
from aiclaims.patterns import lazy_regex

# White space that is not one plain space, and characters that print nothing (soft hyphen, zero-width
# space, word joiner, byte order mark). The zero-width joiner stays: it holds emoji together.
_ODD = lazy_regex(r"\s\s+|[^\S ]|[\u00ad\u200b\u2060\ufeff]+")
INVISIBLE = frozenset("\u00ad\u200b\u2060\ufeff")
_HYPHENS = {0x2010: "-", 0x2011: "-"}
"""Hyphens that are printed like the plain one and mean it: "GPT‑5"."""


def is_cjk(character: str) -> bool:
    """Tell whether a character is of a script that is written without spaces (Chinese, Japanese)."""
    return "\u2e80" <= character <= "\u9fff" or "\uf900" <= character <= "\ufaff" or "\uff00" <= character <= "\uffef"


class CleanText:
    """A clean text in the making: white space folded to one space, none at either end."""

    __slots__ = ("_gap", "_gap_breaks", "_pieces", "last")

    def __init__(self) -> None:
        self._pieces: list[tuple[str, int, int]] = []
        self._gap: tuple[int, int] | None = None
        self._gap_breaks = False
        self.last = ""

    def __bool__(self) -> bool:
        return bool(self._pieces)

    @property
    def ends_with_gap(self) -> bool:
        """Whether white space, so far without text behind it, came last."""
        return self._gap is not None

    def tail(self) -> str:
        """Give the last few characters so far."""
        return "".join(piece[0][-4:] for piece in self._pieces[-4:])[-4:]

    def copy(self, text: str, source: int) -> None:
        """Add text that stands letter by letter in the source."""
        inner = text.lstrip()
        if not inner:
            self.space(source, len(text), breaks="\n" in text)
            return
        lead = len(text) - len(inner)
        if lead:
            self.space(source, lead, breaks="\n" in text[:lead])
        stop = len(text.rstrip())
        at = lead
        for odd in _ODD.finditer(text, lead, stop):
            start, end = odd.span()
            if start > at:
                self._emit(text[at:start], source + at, start - at)
            if odd[0][0] not in INVISIBLE:
                self.space(source + start, end - start, breaks="\n" in odd[0])
            at = end
        if stop > at:
            self._emit(text[at:stop], source + at, stop - at)
        if stop < len(text):
            self.space(source + stop, len(text) - stop, breaks="\n" in text[stop:])

    def replace(self, text: str, source: int, length: int) -> None:
        """Add text that stands for another stretch of source, such as ``&`` for ``&amp;``."""
        if text.isspace():
            self.space(source, length)
        elif text and not INVISIBLE.issuperset(text):
            self._emit(text, source, length)

    def space(self, source: int, length: int, *, breaks: bool = False) -> None:
        """Add white space or what is read as it (a line break, a block inside a cell)."""
        if length < 1:
            return
        if self._gap is None:
            self._gap, self._gap_breaks = (source, source + length), breaks
        else:
            self._gap = (self._gap[0], source + length)
            self._gap_breaks = self._gap_breaks or breaks

    def separator(self, text: str, source: int, length: int) -> None:
        """Add a text of the reader's own, white space and all; a gap before it is forgotten."""
        self._gap = None
        self._pieces.append((text, source, length))
        self.last = text[-1]

    def build(self) -> tuple[str, Alignment]:
        """Give the text and its alignment."""
        return join(self._pieces)

    @property
    def pieces(self) -> list[tuple[str, int, int]]:
        """The pieces so far: text, source offset, source length."""
        return self._pieces

    def _emit(self, text: str, source: int, length: int) -> None:
        if self._gap is not None:
            start, end = self._gap
            # A line break between two ideographs is layout: those scripts put no space there.
            layout = self._gap_breaks and is_cjk(self.last or " ") and is_cjk(text[0])
            if self._pieces and not layout:
                self._pieces.append((" ", start, end - start))
            self._gap, self._gap_breaks = None, False
        if not text.isascii():
            text = text.translate(_HYPHENS)
        self._pieces.append((text, source, length))
        self.last = text[-1]
