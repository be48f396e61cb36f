"""Claims as CSV for spreadsheets."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, TextIO

from aiclaims.schema import Claim
from aiclaims.schema.columns import columns_of, flat_row

if TYPE_CHECKING:
    from aiclaims.merge import ConsolidatedClaim

_COUNTED = ("id", "documents", "outlets", "origins", "conflicts")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write_csv(claims: Iterable[Claim], kinds: Iterable[type[Claim]], stream: TextIO) -> int:
    """Write claims as CSV, one a row, with a header.

    Text that a spreadsheet would run as a formula gets an apostrophe in front (OWASP, "CSV
    Injection").

    Args:
        claims: The claims.
        kinds: The classes whose fields become columns.
        stream: Where to; open it with ``newline=""``.

    Returns:
        How many were written.
    """
    return _write(map(flat_row, claims), tuple(columns_of(kinds)), stream)


def write_consolidated_csv(claims: Iterable[ConsolidatedClaim], kinds: Iterable[type[Claim]], stream: TextIO) -> int:
    """Write consolidated claims as CSV: the columns of `write_csv` for the best value, and what is counted.

    Args:
        claims: The claims; place and quote are those of the first witness.
        kinds: The classes whose fields become columns.
        stream: Where to; open it with ``newline=""``.

    Returns:
        How many were written.
    """
    rows = (
        {
            "id": entry.id,
            "documents": entry.documents,
            "outlets": entry.outlets,
            "origins": entry.origins,
            "conflicts": len(entry.conflicts),
            **flat_row(entry.claim),
        }
        for entry in claims
    )
    return _write(rows, (*_COUNTED, *columns_of(kinds)), stream)


def _write(rows: Iterable[dict[str, object]], columns: Sequence[str], stream: TextIO) -> int:
    # All text is quoted: minimal quoting leaves a lone carriage return bare, which ends the row for many readers.
    writer = csv.DictWriter(
        stream,
        columns,
        restval="",
        extrasaction="ignore",
        lineterminator="\n",
        quoting=csv.QUOTE_NONNUMERIC,
    )
    writer.writeheader()
    count = 0
    for row in rows:
        writer.writerow({name: _cell(item) for name, item in row.items()})
        count += 1
    return count


def _cell(item: object) -> object:
    if isinstance(item, bool):
        return str(item).lower()
    if isinstance(item, float) and item.is_integer():
        return int(item)
    if isinstance(item, str) and item.startswith(_FORMULA):
        return f"'{item}"
    return item
