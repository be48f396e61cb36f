"""Which stretches of a long text are read: the surroundings of what announces claims."""

from __future__ import annotations

from collections.abc import Iterable

from aiclaims.patterns import lazy_regex

_WHOLE = 4_000
"""Characters of a text that is read as a whole."""
_BEFORE, _AFTER = 1_500, 1_000
"""Characters around a trigger: more than the passages that a claim takes anything over from."""
_HEAD = 1_500
"""Characters at the start, where a text says what it is about and where it comes from."""
_PARAGRAPH = 3_000
"""Characters in which the edge of a paragraph is looked for."""
_APART = 500
"""Characters between two stretches that are worth leaving out."""
_MOST = 0.6
"""Share of a text from which on all of it is read."""
_BLANK = lazy_regex(r"\n[ \t\r]*\n")
_CELLS = lazy_regex(r"\||\S\t+\S|\S {2,}\S")


def regions(text: str, places: Iterable[int]) -> tuple[tuple[int, int], ...]:
    """Choose what is read of a plain text.

    Args:
        text: The text.
        places: The offsets of what announces claims in it.

    Returns:
        Offsets of stretches, in order and apart, each from the edge of a paragraph, or a line in a very long one, to
        another; none where all of the text is read.
    """
    if len(text) <= _WHOLE:
        return ()
    found = [(0, _end(text, _HEAD))]
    for place in sorted(places):
        # Most triggers stand in what is read already.
        start, end = found[-1]
        if place + _AFTER <= end:
            continue
        begin = end if place - _BEFORE <= end + _APART else _start(text, place - _BEFORE)
        stop = _end(text, place + _AFTER)
        if begin <= end + _APART:
            found[-1] = (start, stop)
        else:
            found.append((begin, stop))
    return () if sum(end - start for start, end in found) > _MOST * len(text) else tuple(found)


def _start(text: str, at: int) -> int:
    """Give where the paragraph around an offset begins; a table is never cut, for its head tells what its cells are."""
    low = max(0, at - _PARAGRAPH)
    edge = max((match.end() for match in _BLANK.finditer(text, low, at)), default=-1)
    line = text.rfind("\n", low, at) + 1
    if edge < 0 and line and _is_row(text, line):
        return max((match.end() for match in _BLANK.finditer(text, 0, at)), default=0)
    return edge if edge >= 0 else line or low


def _end(text: str, at: int) -> int:
    """Give where the paragraph around an offset ends."""
    if at >= len(text):
        return len(text)
    high = min(len(text), at + _PARAGRAPH)
    line = text.find("\n", at, high)
    if line >= 0 and _is_row(text, text.rfind("\n", max(0, at - _PARAGRAPH), at) + 1):
        high = len(text)
    edge = _BLANK.search(text, at, high)
    if edge:
        return edge.start()
    return high if high == len(text) else (line if line >= 0 else high)


def _is_row(text: str, line: int) -> bool:
    """Tell whether the line at an offset has cells."""
    end = text.find("\n", line)
    return _CELLS.search(text, line, min(end if end >= 0 else len(text), line + _PARAGRAPH)) is not None
