"""Markdown whose paragraphs stand one a line, with no blank line between, as tools that take text out of pages write it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import attrs

from aiclaims.documents.lines import Line, continues, wrap_width
from aiclaims.patterns import lazy_regex

# Lines that begin a block of their own in Markdown, whatever stands above them.
_BLOCK = lazy_regex(r"[-*+•][ \t]|\d{1,9}[.)][ \t]|[#>|<!\[:]|```|~~~|\{[{%]|[-=_*]{3,}$|\$\$|\\")
_ITEM = lazy_regex(r"[-*+][ \t]|\d{1,9}[.)][ \t]")
_ROW = lazy_regex(r"\|.*\|$")
_FENCE = lazy_regex(r"```|~~~")
_TABLE = lazy_regex(r"<(/?)table\b")
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
class Closed:
    """Lines that end a paragraph, an item or a table though no blank line follows.

    Args:
        lines: Their places among the lines of the text.
        throughout: Whether all paragraphs of the text are set so, and not only what follows its tables.
    """

    lines: frozenset[int]
    throughout: bool


def closed_lines(text: str, spans: Sequence[tuple[int, int]]) -> Closed:
    """Find the lines that end a paragraph though no blank line follows; none where breaks only wrap the text.

    Args:
        text: Markdown.
        spans: Start and end of each of its lines.
    """
    lines = [_line(text, start, end) for start, end in spans]
    found = _breaks(lines)
    # A line without a bar that stands right below a table is no row of it, whatever Markdown says.
    behind_rows = frozenset(each.line for each in found if _ROW.match(each.above.text) and "|" not in each.below.text)
    if len(found) < _LEAST:
        return Closed(behind_rows, throughout=False)
    blank = sum(1 for above, line in pairwise(lines) if line is None and above is not None)
    ending = sum(1 for each in found if _may_end(each.above))
    if 2 * blank > len(found) or ending < _SHARE * len(found) or wrap_width(lines, _BLOCK) is not None:
        return Closed(behind_rows, throughout=False)
    ended = (
        each.line
        for each in found
        if _ITEM.match(each.above.text) or _ROW.match(each.above.text) or not continues(each.above, each.below, None)
    )
    return Closed(frozenset(ended), throughout=True)


def _line(text: str, start: int, end: int) -> Line | None:
    raw = text[start:end]
    body = raw.strip()
    lead = raw.index(body[0]) if body else 0
    return Line(start + lead, start + lead + len(body), lead, body) if body else None


def _breaks(lines: list[Line | None]) -> list[_Break]:
    """Find where a plain line stands right below another, an item or a row, outside of fences and tables of HTML."""
    found: list[_Break] = []
    fenced, tables = False, 0
    for number, (above, below) in enumerate(pairwise(lines)):
        if above is None:
            continue
        fenced ^= _FENCE.match(above.text) is not None
        tables += sum(-1 if tag[1] else 1 for tag in _TABLE.finditer(above.text))
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
