"""Scores in results tables: systems against tests, whichever way round."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Literal

import attrs

from aiclaims.extractors.benchmark_claim import BenchmarkClaim
from aiclaims.extractors.benchmark_labels import Label, read_label
from aiclaims.extractors.benchmark_parties import find_systems, find_tests
from aiclaims.reading import Cell, Passage
from aiclaims.schema import Entity, Quantity

_CONSIDERED = 40
"""Rows from which the shape of a table is read."""

_HEADED = 0.75
"""What a header such as "Benchmark" counts beside a column whose every cell is the known name of one."""

_VALUE = re.compile(
    r"(?P<about>[~≈]\s*)?(?P<bound>[<>≤≥]\s*)?(?P<sign>[+−–-])?(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)\s*(?P<percent>[%％]|percent\b|pct\b)?"
    # What may follow a score: footnote marks, an error, a setting, its place in the column.
    r"(?:\s*(?:[*†‡§¶^#✓✗↑↓]++\w?|[¹²³⁴⁵⁶⁷⁸⁹⁰]++|\[\d{1,3}\]|\(?\s?±\s*[\d.]+\s?%?\s?\)?|[+−-][\d.]+\s?/\s?[+−-][\d.]+|/\s?100|/\s?10(?!\d)"
    r"|\(?(?:\d+[- ]shots?|zero[- ]shot|maj\s?@?\s?\d+|maj1@\d+|cons\s?@?\s?\d+|pass\s?@\s?\d+|cot|c\.o\.t\.?|best of \d+|majority vote)[^|\d]{0,30}\)?"
    r"|\(\s*(?:[+−-]\s?[\d.]+\s?%?|#?\d{1,2}(?:st|nd|rd|th)?|[A-Za-z][A-Za-z +/-]{0,30})\s*\)|🥇|🥈|🥉|points?|pts?|elo))*+",
    re.I,
)
# "90.0% CoT@32", "82.4 variable shots": words behind that say how it was tested.
_SAID_HOW = re.compile(
    r"(?P<about>)(?P<bound>)(?P<sign>)(?P<number>\d{1,3}\.\d+|\d{1,3}(?=\s?%))\s*(?P<percent>%)?\s+"
    r"(?!(?:gb|mb|tb|ms|s|sec\w*|min\w*|hours?|hrs?|days?|months?|years?|tokens?|tok|k|m|b|bn|million|billion|trillion|thousand|params?|parameters|x|usd|per|layers?|gpus?)\b)"
    r"\(?[A-Za-z][\w@*+/ -]{0,30}\)?[*†‡]*",
    re.I,
)
_ELO = re.compile(r"\belo\b|\brating\b", re.I)
_PERCENT = re.compile(r"\([^()]*%\s*\)|\bin %|\bpercent\b|%$|\bin per cent\b|\(in percent\)", re.I)
# A digit, a hyphen or a capital inside: the look of a model's name, not of a word.
_NAMELIKE = re.compile(r"[A-Za-z][-.]?\d|\d[A-Za-z]|[a-z][A-Z]|[A-Z]{3}")
_TALLY = re.compile(r"price|cost|fee|token|parameter|context|latency|speed|memory|hardware|download|licen[cs]e|timeline|release", re.I)

Role = Literal["system", "test", "measure", "metric", "skip"]


@attrs.frozen
class _Layout:
    """What the columns of a table hold.

    Args:
        values: For each column of scores what its header adds: a system, a test, or a bare measure.
        system: Index of the column that names the systems, None where the headers do.
        test: Index of the column that names the tests, None where the headers do.
        metric: Index of the column that names the measures, if any.
    """

    values: tuple[tuple[int, Label | None, Label | None, Label | None], ...]
    system: int | None = None
    test: int | None = None
    metric: int | None = None


def find_table_scores(passage: Passage) -> Iterator[BenchmarkClaim]:
    """Find the scores in one row of a table."""
    cells = passage.block.cells
    if not cells or all(cell.header for cell in cells):
        return
    rows = [row.block.cells for row in passage.reading.table(passage.block.table)[:_CONSIDERED]]
    layout = _layout(tuple(_outline(row) for row in rows))
    if layout is None:
        return
    by_column = {cell.column: cell for cell in cells}
    named_system, named_test = _named(by_column, layout.system), _named(by_column, layout.test)
    if named_system is None and layout.system is not None or named_test is None and layout.test is not None:
        return
    metric_cell = by_column.get(layout.metric) if layout.metric is not None else None
    caption = _caption(passage)
    for column, system, test, measure in layout.values:
        cell = by_column.get(column)
        if cell is None or cell.header or column in {layout.system, layout.test, layout.metric}:
            continue
        system_label, test_label = system or named_system, test or named_test
        if any(label is not None and label.kind == "other" for label in (system_label, test_label)):
            continue
        labels = [label.text for label in (test_label, measure) if label is not None]
        if metric_cell is not None:
            labels.append(metric_cell.text)
        value = _value(cell.text, labels, caption)
        who = Entity(system_label.name, "model") if system_label is not None else _system_around(passage)
        if value is None or who is None:
            continue
        yield BenchmarkClaim(
            evidence=(passage.evidence(),),
            confidence=0.95 if system_label is not None and test_label is not None else 0.7,
            system=who,
            benchmark=test_label.name if test_label is not None else _test_around(passage),
            measure="score",
            value=value,
            metric=_metric(test_label, measure, metric_cell, caption),
        )


def _outline(cells: Sequence[Cell]) -> tuple[tuple[int, bool, str, tuple[str, ...]], ...]:
    return tuple((cell.column, cell.header, cell.text, cell.column_headers) for cell in cells)


@lru_cache(maxsize=64)
def _layout(rows: tuple[tuple[tuple[int, bool, str, tuple[str, ...]], ...], ...]) -> _Layout | None:
    """Tell which columns name systems or tests and which hold scores; None where a table holds none."""
    headers: dict[int, tuple[str, ...]] = {}
    texts: dict[int, list[str]] = {}
    heads: dict[int, list[str]] = {}
    for row in rows:
        body = not all(header for _, header, _, _ in row)
        for column, _, text, above in row:
            if not body:
                heads.setdefault(column, []).append(text)
                continue
            if len(above) > len(headers.get(column, ())):
                headers[column] = above
            if text:
                texts.setdefault(column, []).append(text)
    names = [column for column, cells in texts.items() if sum(_score_in(text) is None for text in cells) * 2 > len(cells)
             and not all(_is_nothing(text) or _score_in(text) for text in cells)]
    values = [column for column in texts if column not in names]
    if not values:
        return None
    labels = {column: [read_label(text) for text in headers.get(column, tuple(heads.get(column, ())))] for column in texts}
    length = max(len(cells) for cells in texts.values())
    share = {column: _shares(texts[column], labels[column], length) for column in names}
    system = _best(names, share, 0)
    test = _best([column for column in names if column != system or share[column][1] > share[column][0]], share, 1)
    if system is not None and system == test:
        system, test = (system, None) if share[system][0] >= share[system][1] else (None, test)
    found = []
    for column in values:
        role = _value_labels(labels[column])
        if role is not None:
            found.append((column, *role))
    over_systems = sum(entry[1] is not None for entry in found)
    over_tests = sum(entry[2] is not None for entry in found)
    metric = next((column for column in names if any(label.kind == "names_measures" for label in labels[column])), None)
    return _decide(found, labels, names, system, test, metric, over_systems, over_tests)


def _decide(
    found: list[tuple[int, Label | None, Label | None, Label | None]],
    labels: dict[int, list[Label]],
    names: list[int],
    system: int | None,
    test: int | None,
    metric: int | None,
    over_systems: int,
    over_tests: int,
) -> _Layout | None:
    """Weigh the evidence: what the column headers are decides with what the names of the rows are."""
    unknown = {column: label for column, label in ((c, _unknown(labels[c])) for c in labels if c not in names) if label is not None}
    if system is not None and test is not None:
        # A long table: a system and a test in each row, and one score or more.
        kept = tuple((column, None, None, measure) for column, s, t, measure in found if s is None and t is None and measure is not None)
        if kept:
            return _Layout(kept, system, test, metric)
        if over_tests >= over_systems:
            test = None
        else:
            system = None
    if system is not None:
        kept = tuple(entry for entry in found if entry[1] is None)
        if over_tests:
            kept += tuple((column, None, label, None) for column, label in unknown.items())
            kept = tuple(entry for entry in kept if entry[2] is not None)
        return _Layout(kept, system, None, metric) if kept else None
    if test is not None:
        kept = tuple(entry for entry in found if entry[2] is None)
        if over_systems or not kept:
            kept += tuple((column, label, None, None) for column, label in unknown.items() if over_systems or _NAMELIKE.search(label.text))
            kept = tuple(entry for entry in kept if entry[1] is not None)
        return _Layout(kept, None, test, metric) if kept else None
    first = next(iter(sorted(names)), None)
    if first is None:
        both = tuple(entry for entry in found if entry[1] is not None and entry[2] is not None)
        return _Layout(both) if both else None
    # The rows tell nothing: names nobody knows, against headers that are known.
    if over_tests and not over_systems:
        return _Layout(tuple(entry for entry in found if entry[2] is not None), first, None, metric)
    if over_systems and not over_tests:
        return _Layout(tuple(entry for entry in found if entry[1] is not None), None, first, metric)
    both = tuple(entry for entry in found if entry[1] is not None and entry[2] is not None)
    return _Layout(both) if both else None


def _shares(cells: list[str], headers: list[Label], length: int) -> tuple[float, float]:
    """Tell which parts of a column name systems and tests: its cells first, which differ in a column of names, then its header."""
    kinds = {text: read_label(text).kind for text in cells}
    system = sum(kind == "system" for kind in kinds.values()) / length
    test = sum(kind == "test" for kind in kinds.values()) / length
    heads = {label.kind for label in headers}
    named = _HEADED * len(kinds) / length
    return system + named * ("names_systems" in heads), test + named * ("names_tests" in heads)


def _best(columns: list[int], share: dict[int, tuple[float, float]], index: int) -> int | None:
    rated = [(share[column][index], -column) for column in columns if share[column][index] > max(0.15, share[column][1 - index])]
    return -max(rated)[1] if rated else None


def _value_labels(labels: list[Label]) -> tuple[Label | None, Label | None, Label | None] | None:
    """Read the headers over a column of scores; None where it holds something else or nothing known."""
    system = next((label for label in reversed(labels) if label.kind == "system"), None)
    test = next((label for label in reversed(labels) if label.kind in {"test", "mean"}), None)
    measure = next((label for label in reversed(labels) if label.kind == "measure"), None)
    told = [label for label in labels if label.kind != "setting"]
    if any(label.kind == "other" for label in told[-1:]) or not (system or test or measure):
        return None
    return system, test, measure


def _unknown(labels: list[Label]) -> Label | None:
    """Give the header that no list knows, where nothing speaks against its being a name."""
    return labels[-1] if labels and labels[-1].kind == "unknown" and labels[-1].text else None


def _named(cells: dict[int, Cell], column: int | None) -> Label | None:
    """Give the name in a row's own column, None where there is none."""
    cell = cells.get(column) if column is not None else None
    if cell is None or not cell.text or _is_nothing(cell.text):
        return None
    return read_label(cell.text)


def _is_nothing(text: str) -> bool:
    return text.strip(" .").lower() in {"", "-", "–", "—", "--", "n/a", "na", "none", "?", "/", "x", "✗", "tbd"}


def _score_in(text: str) -> re.Match[str] | None:
    return _VALUE.fullmatch(text.strip()) or _SAID_HOW.fullmatch(text.strip())


def _value(text: str, labels: Sequence[str], caption: str) -> Quantity | None:
    """Read the score in a cell."""
    match = _score_in(text)
    if match is None or (match["sign"] and match["sign"] != "+"):
        return None
    number = float(match["number"].replace(",", ""))
    if match["percent"]:
        unit = "percent"
    elif any(_ELO.search(label) for label in labels) or (number >= 500 and _ELO.search(caption)):
        unit = "elo"
    elif number <= 100 and (any(_PERCENT.search(label) for label in labels) or _PERCENT.search(caption)):
        unit = "percent"
    else:
        unit = "points"
    bound = (match["bound"] or "").strip()
    low = None if bound in {"<", "≤"} else number
    high = None if bound in {">", "≥"} else number
    return Quantity(low, high, unit, bool(match["about"]))


def _metric(test: Label | None, measure: Label | None, cell: Cell | None, caption: str) -> str | None:
    if cell is not None and cell.text and not _is_nothing(cell.text):
        return cell.text
    for label in (test, measure):
        if label is not None and label.metric:
            return label.metric
    said = re.search(r"\bpass@\d+", caption, re.I)
    return said[0] if said else None


def _caption(passage: Passage) -> str:
    """Give what stands over a table: its caption or lead-in, and the heading."""
    return " ".join(above.text for above in (passage.parent, passage.heading) if above is not None)


def _above(passage: Passage) -> Iterator[Passage]:
    """Give what may name a table's missing side: its caption, the heading, the text before, nearest first."""
    if passage.parent is not None:
        yield passage.parent
    if passage.heading is not None:
        yield passage.heading
    first = passage.reading.table(passage.block.table)[0]
    if first.previous is not None and first.previous.kind != "row":
        yield first.previous
    heading = passage.heading
    while heading is not None and heading.heading is not None:
        heading = heading.heading
        yield heading


def _system_around(passage: Passage) -> Entity | None:
    """Name the system that a table is about, where only its text tells."""
    for above in _above(passage):
        if _TALLY.search(above.text):
            return None
        systems = {system.entity for system in find_systems(above) if system.model}
        if systems:
            return systems.pop() if len(systems) == 1 else None
    return None


def _test_around(passage: Passage) -> str | None:
    """Name the test that a table is about, where only its text tells."""
    for above in _above(passage):
        tests = {test.name for test in find_tests(above)}
        if tests:
            return tests.pop() if len(tests) == 1 else None
    return None
