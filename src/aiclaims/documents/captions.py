"""Captions of speech: lines of a few words under the times at which they are said, as video sites and subtitle files have them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

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
