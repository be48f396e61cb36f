"""By how much the one of two systems of a row beats the other, told in a column of its own: "Winner | Foo (+3.2)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from aiclaims.extractors.benchmarks.claim import BenchmarkClaim
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Cell, Passage
from aiclaims.schema import Quantity

_HEADER = lazy_regex(
    r"\W*(?:winner|better|best|leader|leads?|edge|advantage|(?:who )?wins|ahead|margin|gap|(?:point )?difference|diff|delta|Δ)\W*",
    re.IGNORECASE,
)
_MARGIN = lazy_regex(r"(?:[^()]{1,40}\()?\s?[+−–-]\s?(?P<number>\d+(?:\.\d+)?)(?:\s?(?:%|pp|points?|pts?))?\)?\W*")
_PAIR = 2
ROUNDED = 0.11
"""By how much a difference may be off that was taken before both scores were rounded to a tenth."""


def find_row_margin(passage: Passage, scores: Sequence[BenchmarkClaim]) -> Iterator[BenchmarkClaim]:
    """Read the margin that a cell of a row states between its two scores.

    Args:
        passage: The row.
        scores: The scores that its other cells hold.
    """
    for cell in passage.block.cells:
        if not cell.column_headers or not _HEADER.fullmatch(cell.column_headers[-1]):
            continue
        claim = margin_in(passage, cell, scores)
        if claim is not None:
            yield claim
            return


def margin_in(passage: Passage, cell: Cell, scores: Sequence[BenchmarkClaim]) -> BenchmarkClaim | None:
    """Compare the two scores of a row by the margin that a cell tells; None where it tells none, or not their difference.

    Args:
        passage: The row.
        cell: The cell.
        scores: The scores that the other cells hold.
    """
    match = _MARGIN.fullmatch(cell.text)
    if match is None or len(scores) != _PAIR:
        return None
    one, other = scores
    margin = float(match["number"])
    first, second = (claim.value.low if claim.value is not None else None for claim in scores)
    if one.value is None or first is None or second is None or not margin:
        return None
    if one.system == other.system or one.benchmark != other.benchmark:
        return None
    if abs(abs(first - second) - margin) > ROUNDED:
        return None
    return BenchmarkClaim(
        evidence=(passage.evidence(), passage.evidence(cell.start, cell.end)),
        confidence=0.8,
        system=one.system,
        benchmark=one.benchmark,
        measure="comparison",
        relation="above" if first > second else "below",
        baseline=other.system,
        value=Quantity(margin, margin, one.value.unit),
    )
