"""By how much the one of two systems of a row beats the other, told in a column of its own: "Winner | Foo (+3.2)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from aiclaims.extractors.benchmarks.claim import BenchmarkClaim
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Passage
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
    if len(scores) != _PAIR or len({claim.benchmark for claim in scores}) != 1:
        return
    for cell in passage.block.cells:
        match = _MARGIN.fullmatch(cell.text)
        if match is None or not cell.column_headers or not _HEADER.fullmatch(cell.column_headers[-1]):
            continue
        claim = margin_between(passage, scores[0], scores[1], float(match["number"]), (cell.start, cell.end))
        if claim is not None:
            yield claim
            return


def margin_between(
    passage: Passage, one: BenchmarkClaim, other: BenchmarkClaim, margin: float, at: tuple[int, int]
) -> BenchmarkClaim | None:
    """Compare two scores of a row by the margin that it tells; None where that is not their difference.

    Args:
        passage: The row.
        one: A score.
        other: The other.
        margin: By how much they are told to differ.
        at: Where the margin stands in the row.
    """
    first, second = (claim.value.low if claim.value is not None else None for claim in (one, other))
    if one.value is None or first is None or second is None or not margin or one.system == other.system:
        return None
    if abs(abs(first - second) - margin) > ROUNDED:
        return None
    return BenchmarkClaim(
        evidence=(passage.evidence(), passage.evidence(*at)),
        confidence=0.8,
        system=one.system,
        benchmark=one.benchmark,
        measure="comparison",
        relation="above" if first > second else "below",
        baseline=other.system,
        value=Quantity(margin, margin, one.value.unit),
    )
