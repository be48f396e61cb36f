"""Markdown whose paragraphs stand one a line, with no blank line between, as tools that take text out of pages write it."""

from __future__ import annotations

from itertools import pairwise

import attrs

from aiclaims.documents.htmltables import TABLE_TAG
from aiclaims.documents.lines import Line, continues, line_of, wrap_width
from aiclaims.patterns import lazy_regex

_NEWLINE = lazy_regex(r"\r\n?|\n")
# Lines that begin a block of their own in Markdown, whatever stands above them.
_BLOCK = lazy_regex(r"[-*+•][ \t]|\d{1,9}[.)][ \t]|[#>|<!\[:]|```|~~~|\{[{%]|[-=_*]{3,}$|\$\$|\\")
_ITEM = lazy_regex(r"[-*+][ \t]|\d{1,9}[.)][ \t]")
_ROW = lazy_regex(r"\|.*\|$")
_FENCE = lazy_regex(r"```|~~~")
# A row whose ends have no bars.
_OPEN_ROW = lazy_regex(r"[^|]+\|[^|]+\|")
_LEAST = 3
"""So many breaks between lines tell how a text is set; fewer may be an address or a verse."""
_SHARE = 0.5
"""Part of those breaks that must come where a paragraph may end."""


@attrs.frozen
class _Break:
    line: int
    above: Line
    below: Line


@attrs.frozen
class Spread:
    """A Markdown text with a blank line put wherever a paragraph, an item or a table ends without one.

    Args:
        text: It, with the lines that are put in.
        starts: Offset in the source at which each of its lines begins; that of the line before for one put in.
        ends: Offset behind each line.
        close: Whether the paragraphs of the source stand one a line throughout, and not only behind its tables.
    """

    text: str
    starts: list[int]
    ends: list[int]
    close: bool


def spread(text: str, start: int) -> Spread:
    """Put blank lines where a text leaves them out; none where line breaks only wrap it.

    Args:
        text: Markdown.
        start: Offset from which on it is read.
    """
    starts = [start, *(newline.end() for newline in _NEWLINE.finditer(text, start))]
    ends = [*(newline.start() for newline in _NEWLINE.finditer(text, start)), len(text)]
    lines = [line_of(text[low:high], low) for low, high in zip(starts, ends, strict=True)]
    closing, close = _closing(lines)
    if not closing:
        return Spread(text[start:], starts, ends, close)
    written: list[str] = []
    opening: list[int] = []
    closed: list[int] = []
    for number, (low, high) in enumerate(zip(starts, ends, strict=True)):
        written.append(text[low:high])
        opening.append(low)
        closed.append(high)
        if number in closing:
            written.append("")
            opening.append(high)
            closed.append(high)
    return Spread("\n".join(written), opening, closed, close)


def _closing(lines: list[Line | None]) -> tuple[frozenset[int], bool]:
    """Give the places of lines that end what they stand in, and whether all paragraphs of the text end so."""
    found = _breaks(lines)
    # A line without a bar that stands right below a table is no row of it, whatever Markdown says.
    behind_rows = frozenset(each.line for each in found if _ROW.match(each.above.text) and "|" not in each.below.text)
    blank = sum(1 for above, line in pairwise(lines) if line is None and above is not None)
    ending = sum(1 for each in found if _may_end(each.above))
    few = len(found) < _LEAST or 2 * blank > len(found) or ending < _SHARE * len(found)
    if few or wrap_width(lines, _BLOCK) is not None:
        return behind_rows, False
    ended = (
        each.line
        for each in found
        if _ITEM.match(each.above.text) or _ROW.match(each.above.text) or not continues(each.above, each.below, None)
    )
    return frozenset(ended), True


def _breaks(lines: list[Line | None]) -> list[_Break]:
    """Find where a plain line stands right below another, an item or a row, outside of fences and tables of HTML."""
    found: list[_Break] = []
    fenced, tables = False, 0
    for number, (above, below) in enumerate(pairwise(lines)):
        if above is None:
            continue
        fenced ^= _FENCE.match(above.text) is not None
        tables += sum(-1 if tag[1] else 1 for tag in TABLE_TAG.finditer(above.text))
        if fenced or tables > 0 or below is None or below.indent or _BLOCK.match(below.text):
            continue
        if _OPEN_ROW.match(above.text) or _OPEN_ROW.match(below.text):
            continue
        if _BLOCK.match(above.text) is None or _ITEM.match(above.text) or _ROW.match(above.text):
            found.append(_Break(number, above, below))
    return found


def _may_end(line: Line) -> bool:
    """Tell whether a paragraph, an item or a table may end with a line."""
    return line.finished or line.text.endswith((":", "：", "|")) or _ITEM.match(line.text) is not None
