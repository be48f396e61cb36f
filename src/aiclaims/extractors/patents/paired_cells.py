"""What a table cell tells behind its first number: "51,000 (+56% YoY)", "37 (14 granted)", "1,800 worldwide, 900 in the US"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

import attrs

from aiclaims.extractors.patents import words
from aiclaims.extractors.patents.claim import PatentMeasure, PatentStatus
from aiclaims.extractors.patents.statuses import status_in
from aiclaims.patterns import lazy_regex
from aiclaims.reading import QuantityMark
from aiclaims.reading.quantities.finder import find_quantities
from aiclaims.schema import Quantity

_BRACKETED = lazy_regex(r"[^,;/()]{0,20}\(\s*(?:YoY:?\s*)?")
_LISTED = lazy_regex(r"[^,;/\d]{0,20}(?:\([^()\d]*\))?\s*[,;/+]\s*")
_NOTE = lazy_regex(r"[^,;/\d]{0,24}")
_SIGNED = lazy_regex(r"[+−–-]\s?\d|[▲▼↑↓]")
_CHANGED = lazy_regex(
    r"\s*(?:yoy|y/y|year[- ]o(?:ver|n)[- ]year|growth|increase|rise|up|down|decrease|decline|cagr)\b", re.IGNORECASE
)
_OTHER = lazy_regex(r"\s*(?:of|allowance|rate|cited|pending|expired|rejected|papers|score|points?|pp)\b", re.IGNORECASE)


@attrs.frozen
class CellValue:
    """A further value of a cell: what it measures, how much, and how the patents are held where it says so."""

    measure: PatentMeasure
    quantity: Quantity
    status: PatentStatus | None = None


def further_values(text: str, headers: str) -> Iterator[CellValue]:
    """Read what stands behind the first count of a cell.

    Args:
        text: The cell.
        headers: What stands over it; "Filed / granted" names its two numbers.
    """
    marks = list(find_quantities(text))
    named = [status_in(part) for part in headers.split("/")]
    for first, second in pairwise(marks):
        if first.kind != "number":
            break
        between, note = text[first.end : second.start], _NOTE.match(text, second.end)
        bracketed = _BRACKETED.fullmatch(between) is not None
        if not (bracketed or _LISTED.fullmatch(between)) or _OTHER.match(text, second.end):
            break
        if second.kind == "percent" and bracketed:
            changed = _SIGNED.search(text, max(first.end, second.start - 2), second.end) or _CHANGED.match(
                text, second.end
            )
            yield CellValue("growth" if changed else "share", _with_sign(text, second))
        elif second.kind == "number" and second.low is not None and second.low >= 2 and "year" not in between:
            by_header = named[1] if len(named) == len(marks) == 2 and "/" in between else None
            yield CellValue("count", second.quantity("patents"), by_header or status_in(note[0] if note else ""))


def _with_sign(text: str, mark: QuantityMark) -> Quantity:
    """Turn a fall into a negative change."""
    quantity = mark.quantity(words.UNITS["growth"])
    fallen = re.search(r"[▼↓]\s*$", text[: mark.start]) or re.match(r"\s*(?:down|decrease|decline)\b", text[mark.end :])
    if fallen is None or quantity.low is None or quantity.high is None:
        return quantity
    return Quantity(-quantity.high, -quantity.low, quantity.unit, quantity.approximate)
