"""Lines of plain text: where they stand, and whether their breaks mean anything."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from aiclaims.documents.cleantext import is_cjk
from aiclaims.patterns import lazy_regex

_TAB = 4
_MIN_PAIRS = 4
_MAX_WIDTH = 140
_MIN_WIDTH = 30

TERMINAL = frozenset(".!?。！？…;；")
_CLOSING = "\"'”’»)]）」』*_"
_UNFINISHED = lazy_regex(
    r"(?:,|，|、|(?<=\s)&|\b(?:a|an|and|as|at|but|by|for|from|her|his|in|into|is|its|of|on|or|that|the|their|than|to|was"
    r"|against|be|been|between|both|during|had|has|have|including|like|our|such|toward|towards|versus|vs|via|were|which|while|whose|without"
    r"|who|with))$"
)
# "SOLBERG: ...", "Q. ...", "A: ..."
TURN = lazy_regex(r"(?:[QA][:.：]|[A-Z][A-Z.'’ -]{1,30}:|[QA问答问答][:：])\s*(?=\S)")


class Line(NamedTuple):
    """A line without the white space around it; a tuple, because a text has very many of them.

    Args:
        start: Offset of its first character in the source.
        end: Offset behind its last.
        indent: Columns of white space before it.
        text: The characters between the two.
    """

    start: int
    end: int
    indent: int
    text: str

    @property
    def width(self) -> int:
        """Columns up to its last character."""
        return self.indent + len(self.text)

    @property
    def finished(self) -> bool:
        """Whether it ends as a sentence does."""
        ending = self.text[-8:].rstrip(_CLOSING)
        return bool(ending) and ending[-1] in TERMINAL

    @property
    def first_word(self) -> int:
        """Length of the word that would have had to fit on the line before."""
        if is_cjk(self.text[0]):
            return 1
        head = self.text[:_MAX_WIDTH]
        return len(head.split(maxsplit=1)[0])


def split_lines(text: str, start: int, end: int) -> Iterator[Line | None]:
    """Give the lines between two offsets, None for a blank one."""
    at = start
    # The copy is of the whole stretch, once; lines of any line ending, also a form feed.
    for raw in text[start:end].splitlines(keepends=True):
        yield line_of(raw, at)
        at += len(raw)


def line_of(raw: str, start: int) -> Line | None:
    """Give a line without the white space around it, None for a blank one.

    Args:
        raw: The line as it stands, with or without its line ending.
        start: Offset of its first character.
    """
    body = raw.lstrip("\ufeff").strip()
    if not body:
        return None
    lead = raw.index(body[0])
    indent = lead and len(raw[:lead].replace("\ufeff", "").expandtabs(_TAB))
    return Line(start + lead, start + lead + len(body), indent, body)


def uncommented(lines: list[Line | None]) -> list[Line | None]:
    """Take the signs off comment lines: a heading has no other of its sign right above or below it.

    Args:
        lines: The lines, None for a blank one.
    """
    signs = [_COMMENT.match(line.text) if line is not None and line.text[0] in "#/" else None for line in lines]
    if not any(signs):
        return lines
    found: list[Line | None] = []
    for index, (line, sign) in enumerate(zip(lines, signs, strict=True)):
        beside = [other for at in (index - 1, index + 1) if 0 <= at < len(signs) and (other := signs[at]) is not None]
        if line is None or sign is None or not any(other[1] == sign[1] for other in beside):
            found.append(line)
            continue
        cut = sign.end()
        text = line.text[cut:]
        found.append(Line(line.start + cut, line.end, line.indent + cut, text) if text else None)
        if index + 1 < len(signs) and signs[index + 1] is None:
            found.append(None)  # code goes on below, not the comment
    return found


_COMMENT = lazy_regex(r"(#|//)(?![#/!])[ \t]*")


def wrap_width(lines: list[Line | None], markers: re.Pattern[str]) -> int | None:
    """Find the width at which the lines were wrapped; None where each line break means something.

    In wrapped text the first word of a line would not have fitted on the line before it.
    """
    pairs = [
        (above, below)
        for above, below in pairwise(lines)
        if above is not None and below is not None and not markers.match(below.text)
    ]
    if len(pairs) < _MIN_PAIRS:
        return None
    widths = sorted(above.width for above, _ in pairs)
    width = widths[int(len(widths) * 0.9)]
    if not _MIN_WIDTH <= width <= _MAX_WIDTH:
        return None
    full = sum(is_full(above, below, width) for above, below in pairs)
    finished = sum(above.finished for above, _ in pairs)
    return width if full >= 0.75 * len(pairs) and finished <= 0.5 * len(pairs) else None


def is_full(above: Line, below: Line, width: int) -> bool:
    """Tell whether a line had no room for the first word of the next."""
    return above.width + 1 + below.first_word > width


def continues(above: Line, below: Line, width: int | None) -> bool:
    """Tell whether a line carries on the sentence of the line right above it."""
    if TURN.match(below.text):
        return False
    first_in_lower_case = below.text[0].islower()
    if width is not None:
        if above.finished and below.indent >= above.indent + 2:
            return False  # the first line of a new paragraph, set in
        if is_full(above, below, width):
            return True
    if above.finished or above.text.endswith((":", "：")):
        return False
    return (first_in_lower_case and len(above.text) >= 20) or _UNFINISHED.search(above.text[-12:]) is not None
