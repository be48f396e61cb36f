"""Claims as CSV for spreadsheets."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from typing import TextIO

from aiclaims.outputs.columns import columns_of, flat_row
from aiclaims.schema import Claim

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
    # All text is quoted: minimal quoting leaves a lone carriage return bare, which ends the row for many readers.
    writer = csv.DictWriter(
        stream,
        columns_of(kinds),
        restval="",
        extrasaction="ignore",
        lineterminator="\n",
        quoting=csv.QUOTE_NONNUMERIC,
    )
    writer.writeheader()
    count = 0
    for claim in claims:
        writer.writerow({name: _cell(item) for name, item in flat_row(claim).items()})
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
