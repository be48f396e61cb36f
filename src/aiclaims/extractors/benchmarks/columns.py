"""What the headers that stand over a column of a results table say together."""

from __future__ import annotations

import re
from collections.abc import Sequence

import attrs

from aiclaims.extractors.benchmarks.labels import ENDS_IN_MEASURE, Label, read_label
from aiclaims.patterns import lazy_regex
from aiclaims.reading.entities.document_names import DocumentNames

# A digit, a hyphen or a capital inside: the look of a name, not of a word.
_NAMELIKE = lazy_regex(r"[A-Za-z][-.]?\d|\d[A-Za-z]|[a-z][A-Z]|[A-Z]{3}")
# What tells the members of one family apart, and is no name by itself.
_VARIANT = lazy_regex(
    r"(?:(?:v?\d+(?:\.\d+)*[- ])?\d+(?:\.\d+)?\s?[BMT]|\d+x\d+(?:\.\d+)?B|base|instruct|chat|it|thinking|non-?thinking|reasoning|small|medium|large|mini|"
    r"nano|pro|max|plus|lite|turbo|flash|ultra|preview|v\d+(?:\.\d+)*|\d\.\d)(?:[ -](?:base|instruct|chat|it|thinking|preview))?",
    re.I,
)
# A part of a test that has results of its own.
_PART = lazy_regex(
    r"(?:test|val(?:idation)?|dev|train)(?:[- ]?\w{1,6})?|en|zh|cn|english|chinese|average|avg\.?",
    re.I,
)
# How far, or on how much, something is run: results of one and the same test.
_RUN = lazy_regex(
    r"@?(?:\d+|zero|one|few|five)[ -]?(?:shots?|steps?|frames?|turns?|rounds?|samples?|views?|attempts?|hops?|examples?|demonstrations?)|"
    r"(?:(?:average|avg\.?|mean) )?(?P<turn>(?:\d(?:st|nd|rd|th)|first|second|third|final|last)[ -](?:turn|round|attempt|try))(?: scores?)?",
    re.I,
)


@attrs.frozen(kw_only=True)
class ScoreColumn:
    """A column of scores with what its headers say.

    Args:
        index: Its index.
        system: The system that it is of, where they name one.
        test: The test that it is of, where they name one.
        measure: The measure, where they name one.
        unknown: A name that may be a system's or a test's.
    """

    index: int
    system: Label | None = None
    test: Label | None = None
    measure: Label | None = None
    unknown: Label | None = None


def is_namelike(text: str) -> bool:
    """Tell whether a text looks like a name of a system or a test, not like words."""
    return _NAMELIKE.search(text) is not None


def is_part(text: str) -> bool:
    """Tell whether a text names a part of a test that has results of its own: "dev", "test-other", "English".

    Args:
        text: A header.
    """
    return _PART.fullmatch(text) is not None


def is_run(text: str) -> bool:
    """Tell whether a header says how far, or on how much, something was run: "15 steps", "64 frames", "5-shot".

    Args:
        text: A header.
    """
    return _RUN.fullmatch(text) is not None


def name_of_part(name: str) -> str:
    """Name a part of a test without what says how it was scored: "1st turn" of "Average 1st turn score".

    Args:
        name: What its header says.
    """
    run = _RUN.fullmatch(name)
    return run["turn"] if run is not None and run["turn"] else name


def read_column(index: int, labels: Sequence[Label], listed: DocumentNames, *, shared: bool) -> ScoreColumn | None:
    """Read the headers over a column of numbers, outermost first.

    Args:
        index: Index of the column.
        labels: Its headers.
        listed: The names that are listed.
        shared: Whether the outer headers stand over other columns too.

    Returns:
        What they say; None where they say that no scores stand there, or nothing.
    """
    told = [label for label in labels if label.kind != "setting"]
    if not told or told[-1].kind == "other":
        return None
    column = ScoreColumn(index=index)
    for label in labels:
        column = _with(column, label, listed, shared=shared)
    if column.test is None and column.measure is not None and column.measure.kind == "mean":
        column = attrs.evolve(column, test=column.measure, measure=None)
    return column if column.system or column.test or column.measure or column.unknown else None


def _with(column: ScoreColumn, label: Label, listed: DocumentNames, *, shared: bool) -> ScoreColumn:
    """Add what the next inner header says."""
    group = column.test or column.unknown
    if _VARIANT.fullmatch(label.text) and (column.system or column.unknown):
        family = read_label(f"{(column.system or column.unknown).text} {label.text}", listed)  # type: ignore[union-attr]
        return attrs.evolve(column, system=family, unknown=None)
    if label.kind == "setting":
        if group is None or not shared or not _PART.fullmatch(label.text):
            return column
        return _of_group(column, _part_of(group, label))
    if label.kind in {"measure", "mean"} or (
        group is not None and not label.known and ENDS_IN_MEASURE.search(label.text)
    ):
        return attrs.evolve(column, measure=label)
    if label.kind == "system":
        return attrs.evolve(column, system=label)
    if label.kind == "test":
        if group is not None and group.known and not shared and not (label.known or is_namelike(label.text)):
            return column
        return attrs.evolve(column, test=label, unknown=None)
    if label.kind in {"unknown", "names_tests", "names_systems"}:
        named = is_namelike(label.text) and not _PART.fullmatch(label.text)
        if group is not None and shared and is_namelike(group.text) and not named:
            return _of_group(column, _part_of(group, label))
        if (
            group is not None
            and (group.known or group.metric or is_namelike(group.text))
            and not is_namelike(label.text)
        ):
            return column  # "Knowledge" under a test's name says what it asks for
        return attrs.evolve(column, test=None, unknown=label)
    return column


def _of_group(column: ScoreColumn, label: Label) -> ScoreColumn:
    return attrs.evolve(column, test=label) if column.test is not None else attrs.evolve(column, unknown=label)


def _part_of(group: Label, label: Label) -> Label:
    """Name a part of a test: "val" under "RefCOCO", "Python" under "HumanEval"."""
    return attrs.evolve(group, text=f"{group.text} {label.text}", name=f"{group.name} {label.text}")
