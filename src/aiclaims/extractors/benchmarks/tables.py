"""Scores in results tables: systems against tests, whichever way round."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

import attrs

from aiclaims.extractors.benchmarks.captions import (
    announces_results,
    caption_of,
    date_in_corner,
    heading_as_test,
    in_full,
    measures_otherwise,
    stands_by_itself,
    stands_over,
    system_of_page,
    system_over,
    test_over,
)
from aiclaims.extractors.benchmarks.cells import is_nothing, is_score, read_score, tells_differences
from aiclaims.extractors.benchmarks.claim import BenchmarkClaim
from aiclaims.extractors.benchmarks.columns import ScoreColumn, is_run, name_of_part
from aiclaims.extractors.benchmarks.cues import COMPARISONS
from aiclaims.extractors.benchmarks.dating import date_of_row
from aiclaims.extractors.benchmarks.document_tests import find_tests
from aiclaims.extractors.benchmarks.labels import CODED, ENDS_IN_MEASURE, Label, is_pair, read_label, test_name
from aiclaims.extractors.benchmarks.layout import Layout, layout_of
from aiclaims.extractors.benchmarks.named_scores import find_named_scores, lists_rivals
from aiclaims.extractors.benchmarks.paired_scores import Half, halves_in_brackets, halves_of
from aiclaims.extractors.benchmarks.row_margins import find_row_margin
from aiclaims.extractors.benchmarks.table_ranks import find_place_in_row, find_table_ranks, ranked_in
from aiclaims.extractors.benchmarks.told_apart import told_apart
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Cell, Passage
from aiclaims.schema import Entity, Evidence

_CONSIDERED = 40
"""Rows from which the layout of a table is read."""

_REACH = 30
"""Rows that one name may stand for."""

# What is measured so may be a share or a setting of anything.
_ANY_SHARE = lazy_regex(r"(?:\w+ )?(?:percent(?:age)?|%|values?|points?|results?)", re.I)
# A length, a grade, a subject or a language that a test is parted by.
_PART = lazy_regex(
    r"(?:(?:[nk]\s?=\s?)?\d+(?:\.\d+)?\s?[kKM]?|easy|medium|hard|short|long|extra|all|overall|average|total|single|multi|level \d|l\d|val|validation|test|dev|"
    r"stem|humanities|social sciences?|natural sciences?|others?|(?:china|chinese)[- ]specific|"
    r"en|zh|cn|es|fr|de|it|pt|ru|ja|jp|ko|ar|hi|vi|th|tr|nl|pl|id|english|chinese|spanish|french|german|italian|portuguese|russian|japanese|korean|arabic|hindi)"
    # "Hard (44)": how many tasks it has.
    r"(?:\s?\(\d[\d.,]*\s?[kKM]?\))?",
    re.I,
)
_OF_ALL = lazy_regex(r"overall|average|avg\.?|total|all", re.I)
_NUMBERED = lazy_regex(r"(?:[nk]\s?=\s?)?\d+(?:\.\d+)?\s?[kKM]?", re.I)
# How many examples a prompt has makes no part of a test.
_SHOTS = lazy_regex(r"shots?$", re.I)
# "Test EM": what was measured, without where.
_OF_SPLIT = lazy_regex(r"^(?:test|val|dev)(?: set)?[ -](?=\w)", re.I)


@attrs.frozen
class _Row:
    """A row of a results table, read by the table's layout.

    Args:
        passage: The row.
        layout: What the columns hold.
        system: The system that the row names, if any.
        test: The test that it names, if any.
        metric: The measure that it names, if any.
    """

    passage: Passage
    layout: Layout
    system: Label | None
    test: Label | None
    metric: str | None


_SYSTEMS = lazy_regex(
    r"\b(?:(?:language |vision |base |foundation |embedding |speech |ai )?models?|llms?|mllms?|vlms?|benchmarks?|leaderboards?|checkpoints?|neural|nlp|gpt\w*|bert\w*|accurac(?:y|ies)|acc|translation|wmt\W?\d*|pass@\d+|f1|bleu|rouge|elo|wer|mmlu|"
    r"pre-?train\w*|fine-?tun\w*|zero-shot|few-shot|state[- ]of[- ]the[- ]art|sota|test sets?|evaluat\w+)\b",
    re.I,
)


def _speaks_of_systems(first: Passage, rows: Sequence[Sequence[Cell]]) -> bool:
    """Tell whether a table may hold results of systems: it, or what stands over it, names one, a test or models at all."""
    texts = [*(cell.text for cell in rows[0]), *(above.text for above in stands_over(first))]
    texts.append(first.reading.document.title or "")
    if any(_SYSTEMS.search(text) for text in texts):
        return True
    listed = first.reading.listed_names
    heads = {head for cell in rows[-1] for head in cell.column_headers} | {c.text for c in rows[0] if c.header}
    cells = {cell.text for row in rows for cell in row if len(cell.text) < _NAME_LENGTH}
    return any(
        label.known or (text in heads and label.kind in _TELLING)
        for text in (*heads, *cells)
        for label in (read_label(text, listed),)
    )


_TELLING = frozenset({"names_systems", "names_tests", "measure"})
_NAME_LENGTH = 60
"""Letters of a cell that may be a name."""


def _layout_of_table(first: Passage) -> Layout | None:
    """Give the layout of the table that a row is the first of."""
    rows = first.reading.table(first.block.table)
    considered = [row.block.cells for row in rows[:_CONSIDERED]]
    if not _speaks_of_systems(first, considered):
        return None
    return layout_of(considered, first.reading.listed_names, results=announces_results(first))


def find_table_scores(passage: Passage) -> Iterator[BenchmarkClaim]:
    """Find the scores in one row of a table."""
    cells = {cell.column: cell for cell in passage.block.cells}
    yield from find_table_ranks(passage)
    if passage.block.cells and ranked_in(passage.block.cells[0].text) is not None:
        return
    told = list(find_named_scores(passage))
    yield from told
    if not told or lists_rivals(passage):
        yield from _told_by_layout(passage, cells)


def _told_by_layout(passage: Passage, cells: Mapping[int, Cell]) -> Iterator[BenchmarkClaim]:
    """Find the scores in one row where the columns say which system and which test they are of."""
    if all(cell.header for cell in cells.values()) or not any(is_score(cell.text) for cell in cells.values()):
        return
    if tells_differences([cell.text for cell in cells.values()]):
        return
    layout = passage.reading.table(passage.block.table)[0].once(_layout_of_table)
    row = _read_row(passage, layout) if layout is not None else None
    if layout is None or row is None:
        return
    found = []
    for column in layout.scores:
        cell = cells.get(column.index)
        if cell is not None and not cell.header:
            label = column.test.name if column.test is not None else ""
            for half in halves_of(cell.text) or halves_in_brackets(cell.text, label) or (None,):
                claim = _claim(row, cell, column, half)
                if claim is not None:
                    found.append((cell, claim))
    found = [(cell, claim) for cell, claim in found if not _counts_solved(claim, found)]
    scores = list(told_apart(found, passage.reading.listed_names))
    yield from scores
    yield from find_row_margin(passage, scores)
    yield from find_place_in_row(passage, [claim for _, claim in found])


def _counts_solved(claim: BenchmarkClaim, found: Sequence[tuple[Cell, BenchmarkClaim]]) -> bool:
    """Tell whether a column counts the tasks that were solved, of which another says the part: "Correct" beside "Accuracy"."""
    solved = claim.metric is not None and _SOLVED.fullmatch(claim.metric)
    return bool(solved) and any(
        other is not claim
        and (other.system, other.benchmark) == (claim.system, claim.benchmark)
        and other.value is not None
        and other.value.unit == "percent"
        for _, other in found
    )


_SOLVED = lazy_regex(r"\W*(?:correct|solved|resolved|passed)\W*", re.I)
_WORDED = lazy_regex(
    r"[A-Za-z]{3,}[^|]*\s[^|]*(?:\d\.\d|\d\s?%|#\d|\b\d{2,})|(?:\d\.\d|\d\s?%|#\d|\b\d{2,})[^|]*\s[^|]*[A-Za-z]{3,}"
)


def tells_in_words(passage: Passage) -> bool:
    """Tell whether a row is of no results table, and one of its cells tells a result in words: "24 May | Foo-2 | MMLU up to 81".

    Args:
        passage: The row.
    """
    cells = [cell for cell in passage.block.cells if not cell.header]
    told = any(cell.text.count(" ") > 1 and _WORDED.search(cell.text) for cell in cells) and passage.once(find_tests)
    compared = any(COMPARISONS.find(cell.text) for cell in cells[1:] if cell.text.count(" "))
    return bool(told or compared) and passage.reading.table(passage.block.table)[0].once(_layout_of_table) is None


def _read_row(passage: Passage, layout: Layout) -> _Row | None:
    """Read the names in a row; None where one is missing that the layout wants."""
    named = {
        column: _cell(passage, column) for column in (layout.system, layout.test, layout.metric) if column is not None
    }
    for column, cell in named.items():
        told = any(other is not None for other in named.values()) or (
            layout.part is not None and _cell(passage, layout.part) is not None
        )
        if cell is None and (_spanned(passage, column) or told):
            named[column] = _carried(passage, column)
    found = {column: cell.text for column, cell in named.items() if cell is not None}
    if any(column is not None and column not in found for column in (layout.system, layout.test)):
        return None
    listed = passage.reading.listed_names
    system, test = (read_label(found[c], listed) if c is not None else None for c in (layout.system, layout.test))
    part = _cell(passage, layout.part) if layout.part is not None else None
    if test is not None and part is not None:
        test = attrs.evolve(test, name=f"{test.name} {part.text}")
    if system is not None and (
        _MOST.fullmatch(system.text)
        or _STAGES.fullmatch(system.text)
        or _TRAINED_WITH.search(system.text)
        or system.kind in {"measure", "mean"}
    ):
        return None
    if system is not None and layout.system is not None and _VARIANT.match(system.text):
        system = _variant(passage, layout.system, system)
        if system is None:
            return None
    if system is not None and system.kind == "setting" and not layout.headed:
        system = None  # "Reported", "CoT": whom the text over the table is about
    if system is not None and layout.system is not None and (edition := _EDITION.search(found[layout.system])):
        first = passage.reading.table(passage.block.table)[0]
        if system.name in first.once(_names_of_several, layout.system):
            system = attrs.evolve(system, name=f"{system.name} {edition[0]}")
    if system is not None and layout.system is not None:
        aside = passage.reading.table(passage.block.table)[0].once(_aside_of_all, layout.system)
        if aside and system.name.endswith(aside):
            system = attrs.evolve(system, name=system.name.removesuffix(aside))
    size = _cell(passage, layout.size) if layout.size is not None else None
    if system is not None and size is not None and size.text not in system.text:
        system = read_label(f"{system.text} {size.text}", listed)
    if system is not None and system.kind == "other" and not layout.headed:
        return None
    if test is not None and (
        (test.kind == "other" and not layout.parted) or (test.kind == "measure" and test.text.endswith(" rate"))
    ):
        # A rate that heads a row says what was measured, and not in which test.
        return None
    metric = found.get(layout.metric) if layout.metric is not None else None
    if test is not None and test.kind == "mean" and layout.metric is not None and _cell(passage, layout.metric) is None:
        metric = None  # a mean over all rows is not measured as the last of them
    return _Row(passage, layout, system, test, metric)


# "Foo-4 (2024-05-13)", of which the table has another edition
_EDITION = lazy_regex(r"\((?:19|20)\d\d-?\d\d(?:-?\d\d)?\)$")


def _names_of_several(first: Passage, column: int) -> frozenset[str]:
    """Give the names that rows of a table share though they are written differently."""
    listed = first.reading.listed_names
    written: dict[str, set[str]] = {}
    for row in first.reading.table(first.block.table):
        cell = _cell(row, column)
        if cell is not None and not cell.header:
            written.setdefault(read_label(cell.text, listed).name, set()).add(cell.text)
    return frozenset(name for name, texts in written.items() if len(texts) > 1)


_ASIDE = lazy_regex(r"\s\([^()]{2,30}\)$")
_FEWEST = 3
"""Rows from which on what all of them say beside their names tells none apart."""


def _aside_of_all(first: Passage, column: int) -> str:
    """Give the bracket that ends every name of a column, as "(high reasoning)" does where all ran so; empty where none does."""
    cells = [_cell(row, column) for row in first.reading.table(first.block.table)]
    found = [_ASIDE.search(cell.text) for cell in cells if cell is not None and not cell.header]
    asides = {match[0] if match is not None else "" for match in found}
    return asides.pop() if len(found) >= _FEWEST and len(asides) == 1 else ""


# "Final SOTA", "Top score" over numbers: whoever has them.
_WHOEVER = lazy_regex(
    r"(?:final|current|latest|today['’]s) (?:sota|state[- ]of[- ]the[- ]art|best)|(?:top|best|highest|record|current) (?:score|result|value)s?|targets?|goals?|thresholds?",
    re.I,
)
# What could be scored at most is nobody's score.
_MOST = lazy_regex(
    r"(?:full|max(?:imum)?\.?|perfect|total|highest possible) (?:marks?|scores?|points?)|upper bound", re.I
)
# How some system was trained, or in which numbers it is kept, names none.
_STAGES = lazy_regex(
    r"(?:bf16|fp(?:4|8|16|32)|int[48]|w\da\d+|awq|gptq|(?:un)?tuned|quantized|original|sft|rl|rlhf|dpo|ppo|grpo|rft|pre-?train(?:ed|ing)?|fine-?tun(?:ed|ing)|base ?line|base)(?:\s?[+&→]\s?(?:sft|rl|rlhf|dpo|ppo|grpo|rft))*",
    re.I,
)
# What a model was trained with, told test by test.
_TRAINED_WITH = lazy_regex(
    r"^(?:\w+ ){0,2}?(?:weight decay|drop[- ]?(?:path|out)(?: rate)?|(?:training|fine-?tuning|warm-?up) (?:epochs?|iterations?|steps?|ratio)|"
    r"learning rate(?: schedule)?|(?:max )?gradient (?:clip\w*|norm)|label smoothing|layer decay|(?:total |global )?batch size|"
    r"adam beta\d?|lora (?:rank|alpha)|random seed)$",
    re.I,
)
# "w/o rerank", "+ tools": the system above with something less or more.
_VARIANT = lazy_regex(r"(?:w/o?|with(?:out)?)\s|[+–—-]\s|[↳└]|no\s", re.I)


def _variant(passage: Passage, column: int, written: Label) -> Label | None:
    """Name a variant of the system that stands whole above it; None where none does."""
    row = passage.previous
    for _ in range(_REACH):
        if row is None or row.block.table != passage.block.table or all(cell.header for cell in row.block.cells):
            return None
        cell = _cell(row, column)
        if cell is not None and not _VARIANT.match(cell.text):
            base = read_label(cell.text, passage.reading.listed_names)
            return attrs.evolve(base, text=f"{base.text} {written.text}", name=f"{base.name} {written.text}")
        row = row.previous
    return None


def _cell(passage: Passage, column: int) -> Cell | None:
    """Give the filled cell of a row in a column."""
    return next((c for c in passage.block.cells if c.column == column and not is_nothing(c.text)), None)


def _spanned(passage: Passage, column: int) -> bool:
    """Tell whether a cell above reaches into a row."""
    return all(cell.column != column for cell in passage.block.cells) and passage.block.cells[-1].column > column


def _carried(passage: Passage, column: int) -> Cell | None:
    """Give the cell above that spans a row, or stands once for several."""
    row = passage.previous
    for _ in range(_REACH):
        if row is None or row.block.table != passage.block.table or all(cell.header for cell in row.block.cells):
            return None
        cell = _cell(row, column)
        if cell is not None:
            return cell
        row = row.previous
    return None


def _claim(row: _Row, cell: Cell, column: ScoreColumn, half: Half | None) -> BenchmarkClaim | None:
    """Read the score in a cell, or one of the two that it holds."""
    passage = row.passage
    written = cell.text if half is None else half.text
    system, test = column.system or row.system, column.test or row.test
    if column.system is not None and _WHOEVER.fullmatch(column.system.text):
        return None
    labels = [label.text for label in (test, column.measure) if label is not None]
    caption = caption_of(passage)
    value = read_score(written, labels if row.metric is None else [*labels, row.metric], caption)
    ours = _whose_ours(row, system)
    who = ours or (Entity(in_full(passage, system.name), "model") if system is not None else _unnamed(row))
    if value is None or who is None or (not (test is not None and test.known) and measures_otherwise(passage)):
        return None
    benchmark = _benchmark(row, test)
    measure = column.measure or _over_systems(column)
    if test is not None and benchmark != test.name and _measures_alone(row, test):
        measure = test
    metric = _metric(test, measure, row.metric, caption)
    if half is not None:
        benchmark, metric = benchmark and half.of(benchmark), metric and half.of(metric)
    if benchmark is None and not _stands_alone(row, column):
        return None
    if benchmark is not None and (_NUMBERED.fullmatch(benchmark) or is_run(benchmark)):
        # A length or a count over a column is a part of some test, and not its name.
        return None
    return BenchmarkClaim(
        evidence=_evidence(passage, cell, half),
        confidence=0.95 if system is not None and test is not None else 0.7,
        system=who,
        benchmark=benchmark,
        measure="score",
        value=value,
        period=date_of_row(passage) or (date_in_corner(passage) if row.layout.title is not None else None),
        metric=metric,
    )


def _unnamed(row: _Row) -> Entity | None:
    """Name the system of a row that names none: that which stands over the table, else that which the page is about."""
    if row.layout.system is None and row.layout.test is None:
        return system_of_page(row.passage) if stands_by_itself(row.passage) else None
    over = system_over(row.passage)
    if over is None and row.layout.test is not None and row.layout.system is None:
        return system_of_page(row.passage)
    return over


def _whose_ours(row: _Row, system: Label | None) -> Entity | None:
    """Name the model of a row or column "Ours": that which stands over the table, else that which the page is about."""
    named = row.layout.system is not None and _cell(row.passage, row.layout.system)
    text = system.text if system is not None else named.text if named else ""
    if _OURS.fullmatch(text) is None:
        return None
    return system_over(row.passage) or system_of_page(row.passage)


_OURS = lazy_regex(r"\W*ours\W*", re.I)


def _over_systems(column: ScoreColumn) -> Label | None:
    """Give what stands over the names of systems: "Fluency" over "Foo | Bar" tells what was measured."""
    over = column.unknown
    return over if over is not None and column.system is not None and over.text != column.system.text else None


def _stands_alone(row: _Row, column: ScoreColumn) -> bool:
    """Tell whether a number of no test is a score: that of a system, under a word that means nothing else."""
    if any(other.test is not None for other in row.layout.scores):
        # A bare "Score" beside scores of tests is one of them all.
        return False
    measured = column.measure is not None and not _ANY_SHARE.fullmatch(column.measure.text)
    return measured and (row.layout.headed or row.system is None or row.system.known)


def _benchmark(row: _Row, test: Label | None) -> str | None:
    """Name the test of a cell; an average that stands by itself is of the test that the table is about."""
    part = _within(row, test) if test is not None and row.test is None else None
    if part is not None:
        return part
    if test is not None and _measures_alone(row, test):
        return row.layout.title or test_over(row.passage) or test.name
    if row.layout.parted and test is not None and not test.known:
        over = row.layout.title or test_over(row.passage)
        return f"{over} {test.name}" if over is not None else test.name
    others = [other.test for other in row.layout.scores if other.test is not None and other.test.kind != "mean"]
    if test is not None and others and not any(other.known for other in others) and _OF_ALL.fullmatch(test.text):
        # "Overall" beside parts that no list has is of the test that these are parts of.
        whole = row.layout.title or test_over(row.passage)
        if whole is not None and read_label(whole, row.passage.reading.listed_names).kind == "test":
            return whole
    if test is not None and (test.kind != "mean" or others or row.test is not None):
        return test_name(test)
    over = row.layout.title or test_over(row.passage)
    return over if over is not None or test is None else test.name


def _measures_alone(row: _Row, test: Label) -> bool:
    """Tell whether the only column of scores is headed by a measure that no list has: "Average similarity score"."""
    return (
        row.test is None
        and not test.known
        and len(row.layout.scores) == 1
        and ENDS_IN_MEASURE.search(test.text) is not None
        and CODED.search(test.text) is None
    )


def _within(row: _Row, test: Label) -> str | None:
    """Name a part of the test that the table is about: "Easy" and "128k" under "FooBench"; None where it is no such part."""
    parts = [other.test for other in row.layout.scores if other.test is not None]
    if test.known or not all(
        _PART.fullmatch(part.text) or is_run(part.text) or is_pair(part.text) or part.kind == "mean" for part in parts
    ):
        return None
    run = is_run(test.text)
    over = row.layout.title or test_over(row.passage) or (None if run else heading_as_test(row.passage))
    if over is None:
        return None
    return over if test.kind == "mean" or (run and _SHOTS.search(test.text)) else f"{over} {name_of_part(test.name)}"


def _evidence(passage: Passage, cell: Cell, half: Half | None) -> tuple[Evidence, ...]:
    """Quote the row, and the score in it."""
    if half is None:
        return passage.evidence(), passage.evidence(cell.start, cell.end)
    start = cell.start + half.start
    return passage.evidence(), passage.evidence(start, start + len(half.text))


def _metric(test: Label | None, measure: Label | None, told: str | None, caption: str) -> str | None:
    if told is not None:
        return told
    for label in (test, measure):
        if label is not None and label.metric:
            return _OF_SPLIT.sub("", label.metric)
    if measure is not None and (measure is not test or test.kind == "unknown") and measure.kind in {"mean", "unknown"}:
        return measure.text
    said = re.search(r"\bpass@\d+", caption, re.I)
    return said[0] if said else None
