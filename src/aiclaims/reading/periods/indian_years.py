"""Years of account of India, which begin in April: "FY24" and "2023-24" are one there, from April 2023 to March 2024."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

import attrs

from aiclaims.patterns import lazy_regex
from aiclaims.reading.marks import PeriodMark
from aiclaims.schema import Period

if TYPE_CHECKING:
    from aiclaims.reading.passages import Passage
    from aiclaims.reading.reading import Reading

_INDIA = "India"
_SPLIT = lazy_regex(
    r"(?:FY\s?|(?:fiscal|financial) (?:year )?)?(?P<first>20\d\d)\s?[-–—/‑]\s?(?P<last>(?:20)?\d\d)", re.IGNORECASE
)
_FISCAL = lazy_regex(r"(?:FY\s?['’]?|fiscal (?:year )?|financial year )(?P<last>(?:20)?\d\d)", re.IGNORECASE)
_RUPEES = lazy_regex(
    r"\b(?:crores?|lakhs?)\b|₹|\bRs\.?\s?\d|\bIndian (?:Patents? Office|patents?|firms|companies|economy)\b"
)
_TOLD_TWICE = 2


def with_indian_years(passage: Passage, marks: tuple[PeriodMark, ...]) -> tuple[PeriodMark, ...]:
    """Read years of account as India has them, where the sentence or its page is about India.

    Args:
        passage: The passage.
        marks: The dates that it states.
    """
    if not any(mark.period.precision == "year" for mark in marks):
        return marks
    read = tuple(_of_account(mark) or mark for mark in marks)
    return read if read != marks and _is_of_india(passage) else marks


def _of_account(mark: PeriodMark) -> PeriodMark | None:
    """Read a mark as a year of account that ends in March; None where it is written as none."""
    match = _SPLIT.search(mark.text) or _FISCAL.search(mark.text)
    if match is None or mark.role != "plain":
        return None
    last = int(match["last"]) + (2000 if len(match["last"]) == 2 else 0)
    first = match.groupdict().get("first")
    if first is not None and last != int(first) + 1:
        return None
    return attrs.evolve(mark, period=Period(dt.date(last - 1, 4, 1), dt.date(last, 3, 31), "month"))


def _is_of_india(passage: Passage) -> bool:
    named = (*passage.entities, *passage.overhead)
    return any(_INDIA in {mark.entity.name, mark.country} for mark in named) or passage.reading.once(_counts_in_rupees)


def _counts_in_rupees(reading: Reading) -> bool:
    """Tell whether a document speaks of India's money, or of its firms and office, more than once."""
    return len(_RUPEES.findall(reading.document.text[:20_000])) >= _TOLD_TWICE
