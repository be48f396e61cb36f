"""Captions of speech: lines of a few words under the times at which they are said, as video sites and subtitle files have them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from aiclaims.documents.lines import TURN, Line
from aiclaims.patterns import lazy_regex

_FEWEST_CLOCKS = 4
_LINES_OF_WORDS = 3
"""Lines under one time."""
_PART_OF_CLOCKS = 0.25
"""Part of the lines that are times: one to each line of words, or to three of them."""

_CLOCK = lazy_regex(
    r"[\[(]?(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?[\])]?(?:\s?(?:-->|[-–])\s?(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?.*)?"
)
# "0:03 today we have"
_AT = lazy_regex(r"[\[(]?(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?[\])]?\s+(?=\S)")
_MOST_FINISHED = 0.4
"""Part of the lines behind a time that may end as a sentence does, where the others go on in the next."""
# "today we have [[00:00:03](https://...)]": a time behind the words
_UP_TO = lazy_regex(r"\s*\[\[?(?:\d{1,2}:)?\d{1,2}:\d{2}\](?:\([^()\s]*\)\])?\s*$")
_FEWEST_ITEMS, _FEWEST_BROKEN = 6, 2
_PART_OF_BREAKS = 0.85
"""Part of the breaks between the items of a list that stand within a sentence or between two, where it is one text."""
_NUMBER = lazy_regex(r"\d{1,5}|WEBVTT.*|[\[(](?:music|applause|laughter|silence)[\])]|♪.*", re.I)
# ">> Who speaks", "- who speaks", "Kim: who speaks"
_SPEAKER = lazy_regex(r">>|[-–]\s|(?:[A-Z][\w.'’-]+\s?){1,4}:\s")


def captions_span(lines: Sequence[Line | None]) -> tuple[int, int] | None:
    """Find where captions begin and end.

    Args:
        lines: The lines of a text, None for a blank one.

    Returns:
        The index of the first line that is a time, or begins with one, and that behind the last line of words; None
        where the text holds no captions.
    """
    clocks: list[int] = []
    opened: list[int] = []
    for index, line in enumerate(lines):
        if line is not None and line.text[0] in "[(0123456789":
            if _CLOCK.fullmatch(line.text):
                clocks.append(index)
            elif _AT.match(line.text):
                opened.append(index)
    if len(clocks) >= _FEWEST_CLOCKS and len(clocks) >= _PART_OF_CLOCKS * _written(lines, clocks):
        first = clocks[0]
        above = lines[first - 1] if first else None
        numbered = above is not None and _NUMBER.fullmatch(above.text) is not None
        return first - numbered, _end(lines, clocks[-1] + 1)
    if len(opened) < _FEWEST_CLOCKS or len(opened) < _written(lines, opened) / 2:
        return None
    finished = sum((line := lines[index]) is not None and line.finished for index in opened)
    return (opened[0], _end(lines, opened[-1])) if finished < _MOST_FINISHED * len(opened) else None


def is_spoken(items: Sequence[str]) -> bool:
    """Tell whether the items of a list are the lines of one text, as transcripts are saved in Markdown.

    Most lines have their time behind them, or sentences are broken between them: a list proper has no item that goes on, in small
    letters, where the one before stops short, beside others that are sentences.

    Args:
        items: The text of each item, with its marks.
    """
    if len(items) < _FEWEST_ITEMS:
        return False
    if sum(_UP_TO.search(item) is not None for item in items) > len(items) / 2:
        return True
    lines = [Line(0, len(item), 0, item) for item in items]
    breaks = [(above.finished, below.text[0].islower()) for above, below in pairwise(lines)]
    broken, between = breaks.count((False, True)), breaks.count((True, False))
    return min(broken, between) >= _FEWEST_BROKEN and broken + between >= _PART_OF_BREAKS * len(breaks)


def _written(lines: Sequence[Line | None], among: Sequence[int]) -> int:
    """Count the lines from the first to the last of some that are not blank."""
    return sum(line is not None for line in lines[among[0] : among[-1] + 2])


def _end(lines: Sequence[Line | None], last: int) -> int:
    """Give where the words behind the last time end: at a blank line, and after a few lines."""
    stop = last
    while stop < len(lines) and lines[stop] is not None and stop - last < _LINES_OF_WORDS:
        stop += 1
    return stop


def spoken(lines: Sequence[Line | None]) -> Iterator[list[Line]]:
    """Give the lines of words in captions, those that are said in one go together.

    Args:
        lines: The lines, None for a blank one.

    Yields:
        The lines of one speaker, without the times between them.
    """
    said: list[Line] = []
    for written in lines:
        line = written
        if line is None or _CLOCK.fullmatch(line.text) or _NUMBER.fullmatch(line.text):
            continue
        at = _AT.match(line.text)
        if at is not None:
            line = Line(line.start + at.end(), line.end, line.indent, line.text[at.end() :])
        if said and (_SPEAKER.match(line.text) or TURN.match(line.text)):
            yield said
            said = []
        said.append(line)
    if said:
        yield said
