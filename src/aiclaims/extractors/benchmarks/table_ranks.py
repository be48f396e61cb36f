"""Places in tables: "#1" in a row "FooArena rank", under the system that holds it, or under "Rank" beside its rating."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

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


_PLACES = lazy_regex(r"(?:rank|ranking|place|position)", re.I)


def find_place_in_row(passage: Passage, scores: Sequence[BenchmarkClaim]) -> Iterator[BenchmarkClaim]:
    """Find the place that a column "Rank" tells of the system of a row, on the one test that all its scores are of.

    Args:
        passage: The row.
        scores: What the row scores.
    """
    told = {(claim.system, claim.benchmark) for claim in scores}
    if len(told) != 1 or scores[0].benchmark is None:
        return
    for cell in passage.block.cells:
        place = _PLACE.fullmatch(cell.text.strip())
        if place is None or not cell.column_headers or not _PLACES.fullmatch(cell.column_headers[-1].strip(" *")):
            continue
        number = float(place["number"] or place["ordinal"] or place["bare"])
        yield BenchmarkClaim(
            evidence=(passage.evidence(), passage.evidence(cell.start, cell.end)),
            confidence=0.8,
            system=scores[0].system,
            benchmark=scores[0].benchmark,
            measure="rank",
            value=Quantity.exactly(number, "rank"),
        )
        return
