"""Scores of one row that would all be of one test: what their headers add tells them apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs

from aiclaims.extractors.benchmarks.claim import BenchmarkClaim
from aiclaims.extractors.benchmarks.columns import is_part
from aiclaims.extractors.benchmarks.labels import read_label
from aiclaims.reading import Cell
from aiclaims.reading.entities.document_names import DocumentNames

Scored = tuple[Cell, BenchmarkClaim]
"""A cell with the score in it."""


def told_apart(row: Sequence[Scored], listed: DocumentNames) -> Iterator[BenchmarkClaim]:
    """Name the test of each score with the headers in which its column differs from those of the same test.

    "Avg" under "English" and "Avg" under "Chinese" are "English Avg" and "Chinese Avg"; "dev" and "test" over the scores of
    a row that is named "FooSet" are "FooSet dev" and "FooSet test".

    Args:
        row: The scores of a row, each with its cell.
        listed: The names that are listed.
    """
    for cell, claim in row:
        alike = [other.column_headers for other, beside in row if _is_of_one_test(claim, beside)]
        yield attrs.evolve(claim, benchmark=_in_full(claim.benchmark, cell.column_headers, alike, listed))  # type: ignore[misc]


def _is_of_one_test(claim: BenchmarkClaim, other: BenchmarkClaim) -> bool:
    return (claim.system, claim.benchmark, claim.metric) == (other.system, other.benchmark, other.metric)


def _in_full(
    test: str | None, headers: tuple[str, ...], alike: Sequence[tuple[str, ...]], listed: DocumentNames
) -> str | None:
    """Add to the name of a test the headers over one column that those over the others of the test lack."""
    if test is None or any(len(each) != len(headers) for each in alike):
        return test
    differing = [level for level, text in enumerate(headers) if any(each[level] != text for each in alike)]
    added = [headers[level] for level in differing]
    if not all(each[level] for each in alike for level in differing) or any(
        _is_setting(a, test, listed) for a in added
    ):
        return test
    own = headers.index(test) if test in headers else -1
    outer = [headers[level] for level in differing if level < own]
    inner = [headers[level] for level in differing if level > own]
    return " ".join([*outer, test, *inner])


def _is_setting(header: str, test: str, listed: DocumentNames) -> bool:
    """Tell whether a header says how a test was run, and not on which part: "5-shot", "FooBench (reported)"."""
    return test in header or (read_label(header, listed).kind == "setting" and not is_part(header))
