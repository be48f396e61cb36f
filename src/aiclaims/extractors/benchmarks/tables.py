"""Scores in results tables: systems against tests, whichever way round."""

from __future__ import annotations

import re
from collections.abc import Iterator

from aiclaims.extractors.benchmarks.cells import is_nothing, read_score
from aiclaims.extractors.benchmarks.claim import BenchmarkClaim
from aiclaims.extractors.benchmarks.labels import Label, read_label
from aiclaims.extractors.benchmarks.layout import ScoreColumn, layout_of
from aiclaims.extractors.benchmarks.parties import find_systems, find_tests
from aiclaims.reading import Cell, Passage
from aiclaims.schema import Entity

_CONSIDERED = 40
"""Rows from which the layout of a table is read."""

_OTHERWISE = re.compile(
    r"\bperplexit\w+|\bppl\b|\bloss(?:es)?\b|\bthroughput\b|\blatency\b|\bmemory (?:usage|footprint|cost)\b|\binference speed\b|\bpricing\b|\bhyper-?parameters?\b|困惑度",
    re.I,
)
_TALLY = re.compile(
    r"price|cost|fee|token|parameter|context|latency|speed|memory|hardware|download|licen[cs]e|timeline|release", re.I
)


def find_table_scores(passage: Passage) -> Iterator[BenchmarkClaim]:
    """Find the scores in one row of a table."""
    cells = {cell.column: cell for cell in passage.block.cells}
    if all(cell.header for cell in cells.values()):
        return
    rows = passage.reading.table(passage.block.table)
    layout = layout_of([row.block.cells for row in rows[:_CONSIDERED]])
    if layout is None:
        return
    system, test = _named(cells, layout.system), _named(cells, layout.test)
    if (layout.system is not None and system is None) or (layout.test is not None and test is None):
        return
    metric = cells.get(layout.metric) if layout.metric is not None else None
    for column in layout.scores:
        cell = cells.get(column.index)
        if cell is not None and not cell.header:
            claim = _claim(passage, cell, column, column.system or system, column.test or test, metric)
            if claim is not None:
                yield claim


def _claim(
    passage: Passage, cell: Cell, column: ScoreColumn, system: Label | None, test: Label | None, metric: Cell | None
) -> BenchmarkClaim | None:
    if any(label is not None and label.kind == "other" for label in (system, test)):
        return None
    labels = [label.text for label in (test, column.measure) if label is not None]
    caption = " ".join(above.text for above in (passage.parent, passage.heading) if above is not None)
    value = read_score(cell.text, labels if metric is None else [*labels, metric.text], caption)
    who = Entity(system.name, "model") if system is not None else _system_around(passage)
    if value is None or who is None or (not (test is not None and test.known) and _measures_otherwise(passage)):
        return None
    return BenchmarkClaim(
        evidence=(passage.evidence(),),
        confidence=0.95 if system is not None and test is not None else 0.7,
        system=who,
        benchmark=test.name if test is not None else _test_around(passage),
        measure="score",
        value=value,
        metric=_metric(test, column.measure, metric, caption),
    )


def _measures_otherwise(passage: Passage) -> bool:
    """Tell whether what stands right over a table says that it holds losses, speeds or sizes."""
    over = [above for above in (passage.parent, passage.heading) if above is not None]
    before = passage.reading.table(passage.block.table)[0].previous
    if before is not None and before.kind != "row":
        over.append(before)
    return any(_OTHERWISE.search(above.text) for above in over)


def _named(cells: dict[int, Cell], column: int | None) -> Label | None:
    """Give the name in a row's own column, None where there is none."""
    cell = cells.get(column) if column is not None else None
    return None if cell is None or is_nothing(cell.text) else read_label(cell.text)


def _metric(test: Label | None, measure: Label | None, cell: Cell | None, caption: str) -> str | None:
    if cell is not None and not is_nothing(cell.text):
        return cell.text
    for label in (test, measure):
        if label is not None and label.metric:
            return label.metric
    said = re.search(r"\bpass@\d+", caption, re.I)
    return said[0] if said else None


def _above(passage: Passage) -> Iterator[Passage]:
    """Give what may name a table's missing side: its caption, the heading, the text before, nearest first."""
    if passage.parent is not None:
        yield passage.parent
    if passage.heading is not None:
        yield passage.heading
    before = passage.reading.table(passage.block.table)[0].previous
    if before is not None and before.kind != "row":
        yield before
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
