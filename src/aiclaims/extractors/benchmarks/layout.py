"""Which columns of a table name systems or tests, and which hold scores."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

import attrs

from aiclaims.extractors.benchmarks.cells import is_nothing, is_score
from aiclaims.extractors.benchmarks.columns import ScoreColumn, is_namelike, is_run, read_column
from aiclaims.extractors.benchmarks.labels import ENDS_IN_MEASURE, LINKS, Label, read_label, title_in_brackets, title_of
from aiclaims.extractors.benchmarks.language_columns import language_columns
from aiclaims.extractors.benchmarks.size_columns import holds_sizes, size_column
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Cell
from aiclaims.reading.entities.document_names import DocumentNames

_HEADED = 0.75
"""What a header such as "Benchmark" counts beside a column whose every cell is the known name of one."""

_LEAST = 0.15
"""Part of a column's cells that must name systems, or tests, for it to be the column of their names."""

_MOSTLY = 0.5

_FRACTION = lazy_regex(r"\d\.\d|[%％]")
# What systems are made from, and what heads the systems themselves.
_MADE_FROM = lazy_regex(r"llms?|language models?|base (?:models?|llms?)", re.I)
_MODELS = lazy_regex(r"checkpoints?|models?(?: name)?|systems?|methods?", re.I)
_CALLED = lazy_regex(r"(?:model )?names?|models?(?: name)?", re.I)
_WAYS = lazy_regex(r"methods?|approach(?:es)?|detectors?|heads?", re.I)
# Over results in tests that are known, each heads those of one system.
_EDITIONS = lazy_regex(
    r"(?:old|new|previous|current|original|before|after|baseline|base|prior)(?: (?:model|version))?", re.I
)
# What a row says beside: where the system was published, how it was run.
_BESIDE = lazy_regex(
    r"(?:papers?|sources?|code|references?|ckpts?|logs?|json|repo(?:sitory)?|github|checkpoints?|(?:eval(?:uation)? )?(?:implementation|library|framework)|publication|citation|venue|frameworks?|scaffold|harness|"
    r"backbones?|backends?|encoders?|data|corpus|variants?|(?:reasoning |thinking )?efforts?|reasoning|thinking|train\w*(?: data\w*| set)?|pre-?train\w*(?: data\w*)?|settings?|config\w*|mode|prompt\w*|tools?|intro|download)"
    r"(?:[ /,&]+(?:papers?|sources?|code|references?|links?))*",
    re.I,
)
_CONFIG = lazy_regex(r"configs?|variants?", re.I)
_ANSWER = lazy_regex(r"yes|no|true|false|y|n|[✅❌✓✗✔✘☑☒]\ufe0f?", re.I)
_LINKED = lazy_regex(rf"\W*(?:{LINKS.pattern}|models?|here)\W*", re.I)
# Parts of a test that have results of their own.
_PARTS = lazy_regex(r"(?:languages?|subsets?|splits?|sub-?tasks?|subjects?)", re.I)
# Where nothing else names the rows, their kind does: "Reasoning", "French".
_KIND = lazy_regex(
    r"(?:sub)?(?:categor\w+|domains?|areas?|capabilit\w+|languages?|types?|subjects?|subsets?|fields?|dimensions?|aspects?|criteri(?:on|a))",
    re.I,
)


@attrs.frozen(kw_only=True)
class Layout:
    """What the columns of a results table hold.

    Args:
        scores: The columns of scores.
        system: Index of the column that names the systems, None where the headers do.
        test: Index of the column that names the tests, None where the headers do.
        metric: Index of the column that names the measures, if any.
        part: Index of the column that tells parts of one test apart, if any.
        size: Index of the column that tells systems of one name apart by their size, if any.
        title: The test that the corner of the table names: "SuperTest 2 leaderboard".
        headed: Whether a header says that the names of the rows are systems.
        parted: Whether the rows are parts of a test, such as languages or subjects.
    """

    scores: tuple[ScoreColumn, ...]
    system: int | None = None
    test: int | None = None
    metric: int | None = None
    part: int | None = None
    size: int | None = None
    title: str | None = None
    headed: bool = False
    parted: bool = False


@attrs.frozen
class _Shape:
    """A cell as far as the layout depends on it."""

    column: int
    header: bool
    text: str
    above: tuple[str, ...]


@attrs.frozen
class _Names:
    """The columns that hold names, and what they are the names of."""

    columns: tuple[int, ...]
    system: int | None
    test: int | None
    share: float
    headed: bool
    tested: bool
    measured: bool
    tests: int = 0


def layout_of(rows: Sequence[Sequence[Cell]], listed: DocumentNames, *, results: bool = False) -> Layout | None:
    """Read the layout of a results table from its rows; None where it holds no scores.

    Args:
        rows: The rows.
        listed: The names that are listed.
        results: Whether the text over the table says that it holds results.
    """
    return _layout(
        tuple(tuple(_Shape(cell.column, cell.header, cell.text, cell.column_headers) for cell in row) for row in rows),
        listed,
        results,
    )


@lru_cache(maxsize=64)
def _layout(rows: tuple[tuple[_Shape, ...], ...], listed: DocumentNames, results: bool) -> Layout | None:
    headers, cells = _columns(rows, listed)
    labels = {
        column: _own([read_label(text, listed) for text in headers.get(column, ()) if not is_nothing(text)])
        for column in cells
    }
    filled = [
        column
        for column, texts in cells.items()
        if _holds_names(texts) and not (_heads_system(labels[column]) and any(map(is_score, texts)))
    ]
    if not cells or len(filled) == len(cells):
        return None
    names = _names(
        _naming([c for c in filled if not (holds_sizes(cells[c]) or _says_nothing(cells[c]))], labels, cells, listed),
        labels,
        cells,
        listed,
    )
    names = _turned(names, labels, cells, filled, listed)
    if names.headed:
        labels = {column: [_beside_systems(label) for label in found] for column, found in labels.items()}
    metric = next((c for c in filled if c not in names.columns and _heads_measures(labels[c])), None)
    outer = Counter(headers.get(column, ())[:-1] for column in cells)
    labels = {column: _beside_measures(column, labels, headers) for column in labels}
    if all(any(is_run(label.text) for label in labels[column]) for column in cells if column not in filled):
        labels = {column: [_as_part(label) for label in found] for column, found in labels.items()}
    told = [
        column
        for index in cells
        if index not in filled
        and not _counts_tries(labels[index], cells[index])
        and (column := read_column(index, labels[index], listed, shared=outer[headers.get(index, ())[:-1]] > 1))
        is not None
    ]
    told += language_columns(told, filled, labels)
    if (
        metric is not None
        and not names.columns
        and sum(column.system is not None for column in told) > (len(told) < 3)
        and all(column.system or column.unknown for column in told)
    ):
        # Systems side by side, and nothing else names the rows: "Metric" heads the tests.
        names, metric = attrs.evolve(names, columns=(metric,), test=metric), None
    decided = _decide(told, names, results, {c for c, texts in cells.items() if _looks_scored(texts)})
    if decided is None:
        title = title_of(headers.get(names.columns[0], ("",))[-1], listed) if names.columns else None
        scores = tuple(column for column in told if column.measure is not None)
        if title is None or not scores:
            return None
        decided = Layout(scores=scores, system=names.columns[0], title=title)
    corner = headers.get(names.columns[0], ("",))[-1] if names.columns else ""
    return attrs.evolve(
        decided,
        title=decided.title or title_in_brackets(corner, listed),
        metric=metric,
        part=next(
            (c for c in filled if c != decided.test and any(_PARTS.fullmatch(label.text) for label in labels[c])), None
        ),
        size=size_column(decided.system, [{cell.column: cell.text for cell in row} for row in rows], cells, labels),
        headed=names.headed,
        parted=decided.test is not None
        and any(_KIND.fullmatch(label.text) or _PARTS.fullmatch(label.text) for label in labels[decided.test]),
    )


def _columns(
    rows: tuple[tuple[_Shape, ...], ...], listed: DocumentNames
) -> tuple[dict[int, tuple[str, ...]], dict[int, list[str]]]:
    """Gather the headers over each column, outermost first, and the filled cells in it."""
    headers: dict[int, tuple[str, ...]] = {}
    heads: dict[int, tuple[str, ...]] = {}
    cells: dict[int, list[str]] = {}
    for row in rows:
        heading = all(cell.header for cell in row)
        # A row of sizes or architectures says nothing of what the columns hold.
        first = next((cell.text for cell in row if cell.text), "")
        setting = not heading and len(first) > 1 and read_label(first, listed).kind == "other"
        for cell in row:
            if heading:
                heads[cell.column] = (*heads.get(cell.column, ()), cell.text)
                continue
            if len(cell.above) > len(headers.get(cell.column, ())):
                headers[cell.column] = cell.above
            if cell.text and (not setting or cell.text is first):
                cells.setdefault(cell.column, []).append(cell.text)
    return {**heads, **headers}, cells


def _turned(
    names: _Names,
    labels: dict[int, list[Label]],
    cells: dict[int, list[str]],
    filled: Sequence[int],
    listed: DocumentNames,
) -> _Names:
    """Take the names of the rows for tests where "Model" in the corner heads the row of headers: systems stand there, none below."""
    if not names.headed or names.system is None or names.test is not None:
        return names
    heads = [labels[column][-1] for column in cells if column not in filled and labels[column]]
    systems = [label for label in heads if label.kind == "system"]
    if not any(label.known for label in systems) or 2 * len(systems) < len(heads):
        return names
    if _share_of("system", cells[names.system], listed) > 0:
        return names
    return attrs.evolve(names, system=None, test=names.system, share=0.0, headed=False)


def _heads_system(labels: Sequence[Label]) -> bool:
    """Tell whether a known system heads a column: then its scores count, however many cells say that there is none."""
    return bool(labels) and labels[-1].kind == "system" and labels[-1].known


def _says_nothing(texts: Sequence[str]) -> bool:
    """Tell whether a column holds answers ("yes" and "no") or links ("model", "download"), which name nothing."""
    return all(_ANSWER.fullmatch(text) for text in texts) or all(_LINKED.fullmatch(text) for text in texts)


def _holds_names(texts: Sequence[str]) -> bool:
    given = [text for text in texts if not is_nothing(text)]
    return sum(is_score(text) for text in given) * 2 < len(given)


def _looks_scored(texts: Sequence[str]) -> bool:
    """Tell whether a column of numbers has the look of scores: fractions or percentages."""
    given = [text for text in texts if not is_nothing(text)]
    scores = [text for text in given if is_score(text)]
    return len(scores) * 2 > len(given) and sum(_FRACTION.search(text) is not None for text in scores) * 2 > len(scores)


# "Pass" over 1, 8 and 64: how often each may try.
_TRIES = lazy_regex(r"pass(?:es)?|attempts?|tries|k|n", re.I)
_TRIED = lazy_regex(r"(?:10{0,3}|2|4|8|16|32|64|128|256|512|1024|2048|4096|8192|\d{5,})")


def _counts_tries(labels: Sequence[Label], texts: Sequence[str]) -> bool:
    """Tell whether a column says how often a system may try, which is no score."""
    counted = [text for text in texts if is_score(text)]
    return (
        any(_TRIES.fullmatch(label.text) for label in labels)
        and len(set(counted)) > 1
        and all(_TRIED.fullmatch(text) for text in counted)
    )


def _beside_systems(label: Label) -> Label:
    """Where the rows are systems, a header that only has the shape of one's name ("MultiWOZ 2.0") is none."""
    return attrs.evolve(label, kind="unknown") if label.kind == "system" and not label.known else label


def _as_part(label: Label) -> Label:
    """Where nothing but the length of a run tells the columns apart ("15 steps" and "50 steps"), each is part of a test."""
    return attrs.evolve(label, kind="unknown") if is_run(label.text) else label


def _beside_measures(column: int, labels: dict[int, list[Label]], headers: dict[int, tuple[str, ...]]) -> list[Label]:
    """Where a test has several columns and one is headed by a measure, so are the others: "WER" and "SIM" under "FooSet"."""
    over, own = headers.get(column, ())[:-1], labels[column]
    if not own or own[-1].kind != "unknown" or own[-1].known or not any(over):
        return own
    beside = [other for other in labels if other != column and headers.get(other, ())[:-1] == over and labels[other]]
    if not any(labels[other][-1].kind == "measure" for other in beside):
        return own
    return [*own[:-1], attrs.evolve(own[-1], kind="measure", metric=own[-1].text)]


def _naming(
    filled: Sequence[int], labels: dict[int, list[Label]], cells: dict[int, list[str]], listed: DocumentNames
) -> tuple[int, ...]:
    """Give the columns that may name systems or tests: not papers, links, dates and sizes, unless nothing else does."""
    named = [
        c
        for c in sorted(filled)
        if not any(label.kind == "other" or _BESIDE.fullmatch(label.text) for label in labels[c])
        and not (_heads_measures(labels[c]) and _share_of("test", cells[c], listed) < _MOSTLY)
    ]
    made_from = [c for c in named if any(_MADE_FROM.fullmatch(label.text) for label in labels[c])]
    models = [c for c in sorted(filled) if any(_MODELS.fullmatch(label.text) for label in labels[c])]
    if made_from and models:
        # "LLM" beside "Checkpoint" or "Model": only what the systems are made from.
        named = sorted({*named, *models} - set(made_from))
    called = [c for c in named if any(_CALLED.fullmatch(label.text) for label in labels[c])]
    ways = [c for c in named if any(_WAYS.fullmatch(label.text) for label in labels[c])]
    if called and any(len(set(cells[c])) < len(cells[c]) for c in ways):
        # "Name" beside "Method" that rows share: by what each of them works.
        named = [c for c in named if c not in ways]
    # "Config" over "foo_r50_8x8_100e" names what was run, where nothing else does.
    configs = [c for c in sorted(filled) if any(_CONFIG.fullmatch(label.text) for label in labels[c])]
    kinds = [c for c in sorted(filled) if any(_KIND.fullmatch(label.text) for label in labels[c])]
    # "Quantization" over "Foo 7B (int8)": whatever the header says, these are systems.
    known = [c for c in sorted(filled) if _share_of("system", cells[c], listed, known=True) > _MOSTLY]
    return tuple(named or configs or kinds or known)


def _heads_measures(labels: Sequence[Label]) -> bool:
    return any(label.kind == "names_measures" for label in labels)


def _share_of(kind: str, texts: Sequence[str], listed: DocumentNames, *, known: bool = False) -> float:
    """Tell which part of the different cells of a column name systems, or tests; only those that are known if asked."""
    labels = [read_label(text, listed) for text in set(texts) if not is_nothing(text)]
    return sum(label.kind == kind and (label.known or not known) for label in labels) / len(labels) if labels else 0.0


_HEADS = ("names_systems", "names_tests")


def _names(
    columns: tuple[int, ...], labels: dict[int, list[Label]], cells: dict[int, list[str]], listed: DocumentNames
) -> _Names:
    length = max(len(texts) for texts in cells.values())
    share = {column: _shares(cells[column], labels[column], length, listed) for column in columns}
    told = {kind: [c for c in columns if any(label.kind == kind for label in labels[c])] for kind in _HEADS}
    over_tests = any(
        label.kind in {"test", "unknown"} and not _holds_names(cells[c])
        for c, found in labels.items()
        if c not in columns
        for label in found
    )
    if (
        all(len(found) == 1 for found in told.values())
        and told["names_systems"] != told["names_tests"]
        and not over_tests
    ):
        # "Model" beside "Dataset": whatever the models are called.
        (models,), (datasets,) = told["names_systems"], told["names_tests"]
        measured = any(label.kind == "measure" for label in labels[datasets])
        return _Names(columns, models, datasets, share[models][0], headed=True, tested=True, measured=measured)
    system = _best(columns, share, 0)
    test = _best([c for c in columns if c != system or share[c][1] > share[c][0]], share, 1)
    if system is not None and system == test:
        system, test = (system, None) if share[system][0] >= share[system][1] else (None, test)
    headed = system is not None and any(label.kind == "names_systems" for label in labels[system])
    tested = test is not None and _share_of("test", cells[test], listed) >= _MOSTLY
    measured = test is not None and any(label.kind == "measure" for label in labels[test])
    tests = sum(read_label(text, listed).kind == "test" for text in set(cells[test])) if test is not None else 0
    return _Names(
        columns, system, test, share[system][0] if system is not None else 0.0, headed, tested, measured, tests
    )


def _decide(told: Sequence[ScoreColumn], names: _Names, results: bool, scored: set[int]) -> Layout | None:
    """Weigh the evidence: what the headers are decides together with what the rows are called."""
    system, test = names.system, names.test
    over_systems = sum(column.system is not None for column in told)
    over_tests = sum(column.test is not None for column in told)
    if system is not None and test is not None:
        # A long table has a system and a test in each row, and one score or more.
        bare = tuple(
            column
            for column in map(_measured, told)
            if column.system is None and column.test is None and column.measure
        )
        if not bare and names.tested:
            # "Reported", "Re-run": runs of one test.
            bare = tuple(
                attrs.evolve(column, test=None, unknown=None)
                for column in told
                if column.system is None and not (column.test is not None and column.test.known)
            )
        if bare:
            return Layout(scores=bare, system=system, test=test)
        system, test = (system, None) if over_tests >= over_systems else (None, test)
    named_tests = any(column.test is not None and column.test.kind == "test" for column in told)
    known = sum(column.test is not None and column.test.known for column in told)
    if system is None and test is not None and known >= max(2, 2 * names.tests) and known * 2 >= len(told):
        # Under many names of tests, what has the shape of one as well ("UnifiedQA") is tested.
        system, test = test, None
    if system is None and test is None and names.columns and bool(over_systems) != named_tests:
        # Names that nobody knows, against headers that are known.
        system, test = (names.columns[0], None) if named_tests else (None, names.columns[0])
    if (
        system is not None
        and names.headed
        and over_systems > 1
        and (over_systems == len(told) or (over_systems * 2 >= len(told) and not over_tests and names.share <= _HEADED))
    ):
        # "Model" heads the row of headers: what stands below it are tests.
        system, test = None, system
    if system is not None:
        # Headers that nobody knows are tests beside known ones, or where what stands there looks like scores.
        trusted = results or names.headed or names.share > _MOSTLY
        # Beside several measures of no test, another word is a measure too.
        measured = not over_tests and sum(column.measure is not None and column.unknown is None for column in told) > 1
        scores = tuple(
            attrs.evolve(column, measure=column.unknown, unknown=None)
            if measured and column.unknown is not None and column.measure is None
            else attrs.evolve(column, test=column.test or column.unknown)
            for column in told
            if column.system is None
            and (
                column.unknown is None
                or (column.index in scored and (over_tests or trusted))
                or (over_tests and is_namelike(column.unknown.text))
            )
        )
    elif test is not None:
        scores = tuple(
            attrs.evolve(column, system=column.system or column.unknown or column.test, test=None)
            for column in told
            if (column.test is None or (over_systems and not column.test.known and column.test.kind != "mean"))
            and (
                column.unknown is None
                or over_systems
                or names.measured
                or is_namelike(column.unknown.text)
                or (names.tested and _EDITIONS.fullmatch(column.unknown.text))
            )
            and (column.system or column.unknown or column.test or not over_systems)
        )
    else:
        scores = tuple(column for column in told if column.system is not None and column.test is not None)
        if not scores and not names.columns and over_tests > len(told) / 2 and len(told) > 1:
            # One row without a name, under tests: that of the system which the page is about.
            scores = tuple(attrs.evolve(column, test=column.test or column.unknown) for column in told)
    return Layout(scores=scores, system=system, test=test) if scores else None


def _measured(column: ScoreColumn) -> ScoreColumn:
    """Take words that end in a measure for one, where system and test are told beside: "Function calling accuracy"."""
    said = column.unknown
    if column.measure is not None or said is None or ENDS_IN_MEASURE.search(said.text) is None:
        return column
    return attrs.evolve(column, measure=said, unknown=None)


def _own(labels: list[Label]) -> list[Label]:
    """Leave out the headers that name the rows of headers beside them ("Task" over "Metric"), not a column below."""
    naming = [label for label in labels if label.kind in {"names_tests", "names_measures", "names_systems"}]
    if len(naming) < 2:
        return labels
    return [label for label in labels if label not in naming]


def _shares(cells: Sequence[str], headers: Sequence[Label], length: int, listed: DocumentNames) -> tuple[float, float]:
    """Tell which parts of a column name systems and tests: its cells first, which differ in a column of names, then its header."""
    kinds = {text: read_label(text, listed).kind for text in cells}
    system = sum(kind == "system" for kind in kinds.values()) / length
    test = sum(kind == "test" for kind in kinds.values()) / length
    heads = {label.kind for label in headers}
    if "measure" in heads and "mean" in kinds.values():
        heads.add("names_tests")  # "WER" over the names of tests and their mean
    if not system and _share_of("test", cells, listed, known=True) >= _MOSTLY:
        heads.discard("names_systems")  # "Model" in the corner heads the row of headers
    named = _HEADED * len(kinds) / length
    return system + named * ("names_systems" in heads), test + named * ("names_tests" in heads)


def _best(columns: Sequence[int], share: dict[int, tuple[float, float]], index: int) -> int | None:
    rated = [
        (share[column][index], -column)
        for column in columns
        if share[column][index] > max(_LEAST, share[column][1 - index])
    ]
    return -max(rated)[1] if rated else None
