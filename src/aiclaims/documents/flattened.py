"""Tables of which a page only kept the words: a row a line with single spaces, or a cell a line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs

from aiclaims.documents.lines import Line
from aiclaims.documents.tables import is_value
from aiclaims.patterns import lazy_regex

_LONGEST_CELL = 60
"""Letters of a cell that stands on a line of its own; what is longer is a sentence, or the end of one."""
_WIDEST = 10
"""Columns of a table with a cell a line, at most."""
_ROWS = 3
"""Rows that tell a table with a cell a line from lines that happen to alternate."""
_LONE_ROW = 4
"""Values that a single row must have, so that the words above it are its headers and no sentence."""

_NAMES = lazy_regex(
    r"models?|methods?|systems?|names?|benchmarks?|tasks?|datasets?|tests?|metrics?|company|country|category|firm|rank|year|agents?|llms?",
)
_SIZE_HEADER = lazy_regex(r"size|params?|parameters|#params?")
_SIZE = lazy_regex(r"[~≈]?\d+(?:\.\d+)?\s?[BMKbmk](?:-[Aa]\d+[Bb])?|[-–—]")
_ENDS = frozenset("0123456789%-–—)*")
_STARTS = frozenset("0123456789~≈<>$€£+-–—")
_MARKED = lazy_regex(r"[•◦▪·*+–—-]\s|\(?\d{1,3}[.)]\s|#+\s")


@attrs.frozen
class FlatTable:
    """A table among the lines of a text.

    Args:
        first: Index of its first line.
        last: Index of its last line.
        rows: For each row start and end in the source of each cell.
    """

    first: int
    last: int
    rows: tuple[tuple[tuple[int, int], ...], ...]


def find_flat_tables(lines: Sequence[Line | None]) -> Iterator[FlatTable]:
    """Find the tables that are told by their values alone.

    Args:
        lines: The lines of a text, None for a blank one.
    """
    filled = [index for index, line in enumerate(lines) if line is not None]
    at = 0
    while at < len(filled):
        line = lines[filled[at]]
        assert line is not None
        # Both kinds are looked for from their first value on, which most lines do not have.
        found = None
        if line.text[-1] in _ENDS and " " in line.text:
            found = _of_words(lines, filled, at)
        elif _starts_value(line.text):
            found = _of_stacked_cells(lines, filled, at)
        if found is None:
            at += 1
            continue
        yield found
        while at < len(filled) and filled[at] <= found.last:
            at += 1


def _starts_value(text: str) -> bool:
    return len(text) <= _LONGEST_CELL and text[0] in _STARTS and is_value(text)


def _of_words(lines: Sequence[Line | None], filled: Sequence[int], at: int) -> FlatTable | None:
    """Read a line of names and values under a line of as many headers: "Model MMLU GSM8K" over "Foo 81.2 74.5"."""
    above = lines[filled[at] - 1] if at and filled[at - 1] == filled[at] - 1 else None
    if above is None or above.finished or len(above.text) > 2000:
        return None
    heads = _tokens(above)
    first = lines[filled[at]]
    assert first is not None
    values = _values_behind(first)
    named = len(heads) - values
    if values < 2 or named not in {0, 1, 2} or any(is_value(text) for _, _, text in heads):
        return None
    sized = named == 2
    if (named and not _NAMES.fullmatch(heads[0][2].lower())) or (
        sized and not _SIZE_HEADER.fullmatch(heads[1][2].lower())
    ):
        return None
    rows, last = [], filled[at]
    while last < len(lines):
        line = lines[last]
        cells = _row(line, values, sized=sized) if line is not None else None
        if cells is None:
            break
        rows.append(cells)
        last += 1
    if len(rows) < 2 and values < _LONE_ROW:
        return None
    head = tuple((start, end) for start, end, _ in heads)
    if not named:
        head = ((above.start, above.start), *head)
    return FlatTable(filled[at] - 1, last - 1, (head, *rows))


def _tokens(line: Line) -> list[tuple[int, int, str]]:
    found, at = [], 0
    for word in line.text.split():
        start = line.text.index(word, at)
        at = start + len(word)
        found.append((line.start + start, line.start + at, word))
    return found


def _values_behind(line: Line) -> int:
    """Count the values at the end of a line, behind a name."""
    words = line.text.split()
    count = 0
    while count < len(words) and is_value(words[-1 - count]):
        count += 1
    return count if count < len(words) else 0


def _row(line: Line, values: int, *, sized: bool) -> tuple[tuple[int, int], ...] | None:
    """Cut a line into a name, its size where it has one, and so many values; None where it is no row."""
    if _values_behind(line) != values:
        return None
    words = _tokens(line)
    name, told = words[: len(words) - values], words[len(words) - values :]
    size: list[tuple[int, int]] = []
    if sized:
        if len(name) < 2 or not _SIZE.fullmatch(name[-1][2]):
            return None
        size = [name[-1][:2]]
        name = name[:-1]
    return ((name[0][0], name[-1][1]), *size, *((start, end) for start, end, _ in told))


def _of_stacked_cells(lines: Sequence[Line | None], filled: Sequence[int], at: int) -> FlatTable | None:
    """Read cells that stand one below the other, from the first value of the first row on."""
    for columns in range(2, _WIDEST + 1):
        for texts in _texts_before(lines, filled, at, columns):
            start = at - texts
            head = start - columns
            # Headers first: they are soon read, rows may go on to the end of the text.
            if head < 0 or not _are_headers(lines, filled[head:start]):
                continue
            count = _count_rows(lines, filled, start, columns)
            if count < _ROWS:
                continue
            stop = start + count * columns
            if stop < len(filled) and not _ends_there(lines, filled, start, stop, columns):
                continue
            spans = [_span(lines[index]) for index in filled[head:stop]]
            rows = tuple(tuple(spans[row : row + columns]) for row in range(0, len(spans), columns))
            return FlatTable(filled[head], filled[stop - 1], rows)
    return None


def _texts_before(lines: Sequence[Line | None], filled: Sequence[int], at: int, columns: int) -> Iterator[int]:
    """Give how many cells of a row may stand before its first value: as many as in the second row; none where rows are numbered."""
    second = at + columns
    if second >= len(filled) or not _is_value_at(lines, filled[second]):
        return
    texts = 0
    while texts < columns - 1 and not _is_value_at(lines, filled[second - 1 - texts]):
        texts += 1
    if texts:
        yield texts
    elif columns > 2:
        yield 0


def _count_rows(lines: Sequence[Line | None], filled: Sequence[int], start: int, columns: int) -> int:
    """Count the rows that have values and texts in the same columns as the first."""
    if start + columns > len(filled):
        return 0
    kinds = [_is_value_at(lines, filled[start + column]) for column in range(columns)]
    if all(kinds) or not any(kinds):
        return 0
    count, at = 0, start
    while at + columns <= len(filled):
        row = [filled[at + column] for column in range(columns)]
        if not all(_is_cell(lines[index]) for index in row):
            break
        if [_is_value_at(lines, index) for index in row] != kinds:
            break
        count, at = count + 1, at + columns
    return count


def _ends_there(lines: Sequence[Line | None], filled: Sequence[int], start: int, stop: int, columns: int) -> bool:
    """Tell whether the rows end where a table may: behind a value, or before what is no cell."""
    return _is_value_at(lines, filled[start + columns - 1]) or not _is_cell(lines[filled[stop]])


def _are_headers(lines: Sequence[Line | None], several: Sequence[int]) -> bool:
    if not all(_is_cell(lines[index]) and not _is_value_at(lines, index) for index in several):
        return False
    texts = [line.text for index in several if (line := lines[index]) is not None]
    return len({text.lower() for text in texts}) == len(texts) and any(
        _NAMES.fullmatch(word) for text in texts for word in text.lower().split()
    )


def _is_cell(line: Line | None) -> bool:
    return (
        line is not None
        and len(line.text) <= _LONGEST_CELL
        and (is_value(line.text) or (line.text[-1] not in ".!?:;," and _MARKED.match(line.text) is None))
    )


def _is_value_at(lines: Sequence[Line | None], index: int) -> bool:
    line = lines[index]
    return line is not None and len(line.text) <= _LONGEST_CELL and is_value(line.text)


def _span(line: Line | None) -> tuple[int, int]:
    assert line is not None
    return line.start, line.end
