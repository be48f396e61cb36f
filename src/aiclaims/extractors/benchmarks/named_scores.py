"""Scores in tables whose system is told beside the score: "92.1% (Foo-2)" in one cell, or under "Leader | Score"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from aiclaims.extractors.benchmarks.captions import caption_of, test_over
from aiclaims.extractors.benchmarks.cells import is_nothing, is_score, read_score
from aiclaims.extractors.benchmarks.claim import BenchmarkClaim
from aiclaims.extractors.benchmarks.labels import Label, listed_test_in, read_label, test_name
from aiclaims.extractors.benchmarks.row_margins import margin_in
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Cell, Passage
from aiclaims.schema import Entity

_SCORE = r"(?P<score>[~≈]?\s?\d{1,4}(?:\.\d+)?\s?%?)(?:\s?±\s?\d[\d.]*\s?%?)?"
_IN_CELL = (
    lazy_regex(rf"\W*{_SCORE}\W*\((?:by )?(?P<system>[A-Za-z][^()]{{1,50}})\)\W*"),
    lazy_regex(rf"\W*(?P<system>[A-Za-z][^()|:]{{1,50}}?)(?:\s*:\s*|\s+[–—-]\s+|\s*\()\s*{_SCORE}\s*\)?\W*"),
)
_LEADS = lazy_regex(
    r"(?:(?:current|overall|top|best|leading|winning|highest[- ]scoring) (?:[\w-]+ ){0,3}?(?:model|system|performer|llm|score by)|leader|winner|best|top|#1|sota|held by|(?:sota|state[- ]of[- ]the[- ]art|record)(?: holder| model)?)"
    # "Best open model (spring)": when, or of what kind
    r"(?: \([^()]{2,24}\))?",
    re.I,
)
_SCORED = lazy_regex(
    r"(?:(?:top|best|its|winning|leading|highest) )?(?:scores?|results?|accuracy|value|rating|elo|performance)(?:\s?\(%\))?",
    re.I,
)
# Beside a cell that says whose score it is, the other score stands behind its system.
_SYSTEM = lazy_regex(r"[^|]*\b(?:models?|systems?|leader|winner|llms?)\b[^|]*", re.I)
_TIME = lazy_regex(r"\W*(?:years?|dates?|quarters?|months?|when|period)\W*", re.I)


def find_named_scores(passage: Passage) -> Iterator[BenchmarkClaim]:
    """Find the scores in one row of a table whose systems stand beside them.

    Args:
        passage: The row, of a table that has no column of systems and none of scores that a header explains.
    """
    cells = [cell for cell in passage.block.cells if not cell.header]
    if len(cells) < 2:
        return
    listed = passage.reading.listed_names
    first = read_label(cells[0].text, listed)
    # Two columns of scores, each behind one of systems: "US model | Score | Chinese model | Score"
    scored = sum(_SCORED.fullmatch(" ".join(cell.column_headers)) is not None for cell in cells)
    rivals = scored > 1 or any(_in_cell(cell, passage) for cell in cells)
    found: list[BenchmarkClaim] = []
    for before, cell in pairwise(cells):
        told = _in_cell(cell, passage) or _beside(before, cell, cells[0], passage, _SYSTEM if rivals else _LEADS)
        if told is None:
            margin = margin_in(passage, cell, found)
            found += [] if margin is None else [margin]
        test = _test_of(passage, cell, first)
        for system, written, start, end in [told] if told is not None else _all_in(cell, passage):
            value = read_score(written, [test or "", *cell.column_headers], caption_of(passage))
            if value is None or test is None:
                continue
            found.append(
                BenchmarkClaim(
                    evidence=(passage.evidence(), passage.evidence(start, end)),
                    confidence=0.8,
                    system=Entity(system.name, "model"),
                    benchmark=test,
                    measure="score",
                    value=value,
                )
            )
    yield from found


def lists_rivals(passage: Passage) -> bool:
    """Tell whether a cell of a row lists rivals with their scores, so that the others hold the score they are rivals of.

    Args:
        passage: The row.
    """
    return any(_all_in(cell, passage) for cell in passage.block.cells if not cell.header)


_LISTED = lazy_regex(rf"\W*(?P<system>[A-Za-z][^(),;:]{{1,40}}?)\s+{_SCORE}\W*")


def _all_in(cell: Cell, passage: Passage) -> list[tuple[Label, str, int, int]]:
    """Read a cell that lists systems, each with its score: "Foo-2 92.0, Bar 90.3"; none where it holds anything else."""
    found: list[tuple[Label, str, int, int]] = []
    at = 0
    for part in cell.text.split(", "):
        match = _LISTED.fullmatch(part)
        if match is None:
            return []
        system = read_label(match["system"], passage.reading.listed_names)
        start = cell.start + at
        found.append((system, match["score"], start, start + len(part)))
        at += len(part) + len(", ")
    known = sum(system.kind == "system" and system.known for system, *_ in found)
    return found if len(found) > 1 and 2 * known >= len(found) else []


def _in_cell(cell: Cell, passage: Passage) -> tuple[Label, str, int, int] | None:
    """Read a cell that holds a score and whose it is."""
    for pattern in _IN_CELL:
        match = pattern.fullmatch(cell.text)
        if match is not None:
            system = read_label(match["system"], passage.reading.listed_names)
            if system.kind == "system" and system.known:
                return system, match["score"], cell.start, cell.end
    return None


def _beside(
    before: Cell, cell: Cell, first: Cell, passage: Passage, header: re.Pattern[str]
) -> tuple[Label, str, int, int] | None:
    """Read a score right behind the system that has it, under headers that say so."""
    heads = [" ".join(each.column_headers) for each in (before, cell)]
    if before is first or not is_score(cell.text) or is_nothing(cell.text):
        return None
    if not (header.fullmatch(heads[0]) and _SCORED.fullmatch(heads[1])):
        return None
    system = read_label(before.text, passage.reading.listed_names)
    return (system, cell.text, cell.start, cell.end) if system.kind == "system" and system.known else None


def _test_of(passage: Passage, cell: Cell, first: Label) -> str | None:
    """Name the test of a score: what the row is called, else the header over it, else what the table is about."""
    if ", " in first.text and (named := listed_test_in(first.text, passage.reading.listed_names)) is not None:
        return named  # "Maker's own run, SuperTest": by whom it was tested, and in what
    dated = bool(re.fullmatch(r"\W*(?:19|20)\d\d\W*.{0,12}", first.text)) or _TIME.fullmatch(first.text)
    if first.kind == "test" or (first.kind == "unknown" and not dated and _names_tests(passage)):
        return test_name(first)
    for head in reversed(cell.column_headers):
        label = read_label(head, passage.reading.listed_names)
        if label.kind == "test":
            return test_name(label)
    return test_over(passage) if dated else None


def _names_tests(passage: Passage) -> bool:
    """Tell whether the header over the first column says that it holds the names of tests."""
    heads = passage.block.cells[0].column_headers
    return bool(heads) and read_label(heads[-1], passage.reading.listed_names).kind == "names_tests"
