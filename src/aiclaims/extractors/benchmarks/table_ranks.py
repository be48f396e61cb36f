"""Places in tables: "#1" in a row "FooArena rank", under the system that holds it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from aiclaims.extractors.benchmarks.claim import BenchmarkClaim
from aiclaims.extractors.benchmarks.labels import read_label
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Passage
from aiclaims.schema import Entity, Quantity

_PLACE = lazy_regex(r"(?:#|no\.\s?)\s?(?P<number>\d{1,3})|(?P<ordinal>\d{1,3})(?:st|nd|rd|th)|(?P<bare>\d{1,3})", re.I)
_RANKED = lazy_regex(r"(?P<name>.*\S)\s+\(?(?:rank|ranking|position|place)\)?", re.I)
_BOARD = lazy_regex(r"\b(?:\w*Arena|\w*Bench|[Ll]eaderboard|Index|Eval)\b")


def ranked_in(text: str) -> str | None:
    """Name the test whose places a row or column holds: "FooArena rank"; None where it holds none.

    Args:
        text: What names the row or column.
    """
    match = _RANKED.fullmatch(text.strip())
    return match["name"] if match is not None else None


def find_table_ranks(passage: Passage) -> Iterator[BenchmarkClaim]:
    """Find the places in one row of a table.

    Args:
        passage: The row.
    """
    cells = passage.block.cells
    head = passage.reading.table(passage.block.table)[0].block.cells
    headers = {cell.column: cell.text for cell in head if cell.header}
    listed = passage.reading.listed_names
    for cell in cells[1:]:
        match = _PLACE.fullmatch(cell.text.strip())
        top = headers.get(cell.column)
        if match is None or top is None or cell.header:
            continue
        for named, holder in ((cells[0].text, top), (top, cells[0].text)):
            test = ranked_in(named)
            system = read_label(holder, listed)
            if test is None or system.kind != "system":
                continue
            label = read_label(test, listed)
            if label.kind != "test" and not _BOARD.search(test):
                continue
            number = float(match["number"] or match["ordinal"] or match["bare"])
            yield BenchmarkClaim(
                evidence=(passage.evidence(), passage.evidence(cell.start, cell.end)),
                confidence=0.85,
                system=Entity(system.name, "model"),
                benchmark=label.name if label.kind == "test" else test,
                measure="rank",
                value=Quantity.exactly(number, "rank"),
            )
