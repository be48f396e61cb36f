"""Which columns of a table name systems or tests, and which hold scores."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

import attrs

from aiclaims.extractors.benchmarks.cells import is_nothing, is_score
from aiclaims.extractors.benchmarks.labels import Label, read_label
from aiclaims.reading import Cell

_HEADED = 0.75
"""What a header such as "Benchmark" counts beside a column whose every cell is the known name of one."""

_LEAST = 0.15
"""Part of a column's cells that must name systems, or tests, for it to be the column of their names."""

# A digit, a hyphen or a capital inside: the look of a model's name, not of a word.
_NAMELIKE = re.compile(r"[A-Za-z][-.]?\d|\d[A-Za-z]|[a-z][A-Z]|[A-Z]{3}")


@attrs.frozen(kw_only=True)
class ScoreColumn:
    """A column of scores with what its headers say.

    Args:
        index: Its index.
        system: The system that it is of, where they name one.
        test: The test that it is of, where they name one.
        measure: The measure, where they name one.
    """

    index: int
    system: Label | None = None
    test: Label | None = None
    measure: Label | None = None


@attrs.frozen(kw_only=True)
class Layout:
    """What the columns of a results table hold.

    Args:
        scores: The columns of scores.
        system: Index of the column that names the systems, None where the headers do.
        test: Index of the column that names the tests, None where the headers do.
        metric: Index of the column that names the measures, if any.
    """

    scores: tuple[ScoreColumn, ...]
    system: int | None = None
    test: int | None = None
    metric: int | None = None


@attrs.frozen
class _Shape:
    """A cell as far as the layout depends on it."""

    column: int
    header: bool
    text: str
    above: tuple[str, ...]


def layout_of(rows: Sequence[Sequence[Cell]]) -> Layout | None:
    """Read the layout of a results table from its rows; None where it holds no scores."""
    return _layout(
        tuple(tuple(_Shape(cell.column, cell.header, cell.text, cell.column_headers) for cell in row) for row in rows)
    )


@lru_cache(maxsize=64)
def _layout(rows: tuple[tuple[_Shape, ...], ...]) -> Layout | None:
    headers, cells = _columns(rows)
    names = [column for column, texts in cells.items() if _holds_names(texts)]
    if not cells or len(names) == len(cells):
        return None
    labels = {column: [read_label(text) for text in headers.get(column, ())] for column in cells}
    length = max(len(texts) for texts in cells.values())
    share = {column: _shares(cells[column], labels[column], length) for column in names}
    system = _best(names, share, 0)
    test = _best([column for column in names if column != system or share[column][1] > share[column][0]], share, 1)
    if system is not None and system == test:
        system, test = (system, None) if share[system][0] >= share[system][1] else (None, test)
    metric = next((column for column in names if any(label.kind == "names_measures" for label in labels[column])), None)
    told = [column for column in (_score_column(c, labels[c]) for c in cells if c not in names) if column is not None]
    unknown = {
        c: label for c, label in ((c, _unknown(labels[c])) for c in cells if c not in names) if label is not None
    }
    return _decide(told, unknown, sorted(names), system, test, metric)


def _columns(rows: tuple[tuple[_Shape, ...], ...]) -> tuple[dict[int, tuple[str, ...]], dict[int, list[str]]]:
    """Gather the headers over each column, outermost first, and the filled cells in it."""
    headers: dict[int, tuple[str, ...]] = {}
    heads: dict[int, tuple[str, ...]] = {}
    cells: dict[int, list[str]] = {}
    for row in rows:
        heading = all(cell.header for cell in row)
        for cell in row:
            if heading:
                heads[cell.column] = (*heads.get(cell.column, ()), cell.text)
                continue
            if len(cell.above) > len(headers.get(cell.column, ())):
                headers[cell.column] = cell.above
            if cell.text:
                cells.setdefault(cell.column, []).append(cell.text)
    return {**heads, **headers}, cells


def _holds_names(texts: Sequence[str]) -> bool:
    scores = sum(is_score(text) for text in texts)
    nothing = sum(is_nothing(text) for text in texts)
    return scores * 2 < len(texts) and scores + nothing < len(texts)


def _decide(
    told: Sequence[ScoreColumn],
    unknown: dict[int, Label],
    names: Sequence[int],
    system: int | None,
    test: int | None,
    metric: int | None,
) -> Layout | None:
    """Weigh the evidence: what the headers are decides together with what the rows are called."""
    over_systems = sum(column.system is not None for column in told)
    over_tests = sum(column.test is not None for column in told)
    if system is not None and test is not None:
        # A long table has a system and a test in each row, and one score or more.
        bare = tuple(column for column in told if column.system is None and column.test is None)
        if bare:
            return Layout(scores=bare, system=system, test=test, metric=metric)
        system, test = (system, None) if over_tests >= over_systems else (None, test)
    if system is None and test is None and names and bool(over_systems) != bool(over_tests):
        # Names that nobody knows, against headers that are known.
        system, test = (names[0], None) if over_tests else (None, names[0])
    if system is not None:
        scores = tuple(column for column in told if column.system is None)
        if over_tests:
            scores = tuple(column for column in scores if column.test is not None)
            scores += tuple(ScoreColumn(index=index, test=label) for index, label in unknown.items())
    elif test is not None:
        scores = tuple(column for column in told if column.test is None)
        if over_systems:
            scores = tuple(column for column in scores if column.system is not None)
            scores += tuple(ScoreColumn(index=index, system=label) for index, label in unknown.items())
        elif not scores:
            scores = tuple(
                ScoreColumn(index=i, system=label) for i, label in unknown.items() if _NAMELIKE.search(label.text)
            )
    else:
        scores = tuple(column for column in told if column.system is not None and column.test is not None)
    return Layout(scores=scores, system=system, test=test, metric=metric) if scores else None


def _shares(cells: Sequence[str], headers: Sequence[Label], length: int) -> tuple[float, float]:
    """Tell which parts of a column name systems and tests: its cells first, which differ in a column of names, then its header."""
    kinds = {text: read_label(text).kind for text in cells}
    system = sum(kind == "system" for kind in kinds.values()) / length
    test = sum(kind == "test" for kind in kinds.values()) / length
    heads = {label.kind for label in headers}
    named = _HEADED * len(kinds) / length
    return system + named * ("names_systems" in heads), test + named * ("names_tests" in heads)


def _best(columns: Sequence[int], share: dict[int, tuple[float, float]], index: int) -> int | None:
    rated = [
        (share[column][index], -column)
        for column in columns
        if share[column][index] > max(_LEAST, share[column][1 - index])
    ]
    return -max(rated)[1] if rated else None


def _score_column(index: int, labels: Sequence[Label]) -> ScoreColumn | None:
    """Read the headers over a column of scores; None where it holds something else or nothing known."""
    told = [label for label in labels if label.kind != "setting"]
    if not told or told[-1].kind == "other":
        return None
    inner = told[::-1]
    column = ScoreColumn(
        index=index,
        system=next((label for label in inner if label.kind == "system"), None),
        test=next((label for label in inner if label.kind in {"test", "mean"}), None),
        measure=next((label for label in inner if label.kind == "measure"), None),
    )
    return column if column.system or column.test or column.measure else None


def _unknown(labels: Sequence[Label]) -> Label | None:
    """Give the header that no list knows, where nothing speaks against its being a name."""
    return labels[-1] if labels and labels[-1].kind == "unknown" and labels[-1].text else None
