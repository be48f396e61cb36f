"""How time grows with the text, on texts made to be slow: ten times the text should cost about ten times.

    python benchmarks/growth.py [--most 40]

Each row repeats a piece that looks like the start of something (a number, a date, a name, a tag that never
ends) and reads it at two lengths. Quadratic time shows as a ratio near a hundred. Exit status 1 where a ratio
is above `--most`.
"""

from __future__ import annotations

import argparse
import datetime as dt
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Sequence

from aiclaims import Document, extract
from aiclaims.documents import read_blocks
from aiclaims.reading.entities.finder import find_entities
from aiclaims.reading.periods.finder import find_periods
from aiclaims.reading.quantities.finder import find_quantities

SHORT, LONG = 400, 4_000
ROUNDS = 3
SLIGHT = 0.01
"""Seconds below which a ratio says nothing."""

Read = Callable[[str], object]
TODAY = dt.date(2025, 6, 1)

PIECES: dict[str, tuple[Read, tuple[str, ...]]] = {
    "quantities": (
        find_quantities,
        ("1,", "about ", "1 ", "1-", "two ", "hundred and ", "1.", "one in ", "1 to ", "more than ", "first ", "a1"),
    ),
    "periods": (
        lambda text: find_periods(text, TODAY),
        ("1-", "2024-", "May ", "end of ", "last ", "from 2014 to ", "Monday, ", "by ", "1/"),
    ),
    "entities": (
        find_entities,
        ("GPT-4-", "China, ", "Chinese and ", "Mira Holt, ", "A B C ", "University of "),
    ),
    "text": (lambda text: read_blocks(Document(text, format="text")), ("**", "[", "[a](http://x", "|", "  - a\n")),
    "markdown": (
        lambda text: read_blocks(Document(text, format="markdown")),
        ("[", "![", '](x "', "*a **b ", "x <a ", "> ", "- ", "`` ` "),
    ),
    "html": (
        lambda text: read_blocks(Document(text, format="html")),
        ("<div>x", "<ul><li><a>x", "<table><tr><td>x", "<a ", '<a =">"', "<!--", "<script>", "<b>", "<i><li>"),
    ),
    "all": (
        lambda text: extract(Document(text, format="text", language="en")),
        (
            "China filed 38,210 patents. ",
            "Kite-2 scored 71.4 on MMLU, ",
            "China is behind the US, ",
            "Washington banned chips and ",
            "patents chips lead score ",
        ),
    ),
}


def seconds(read: Read, text: str) -> float:
    began = time.process_time()
    read(text)
    return time.process_time() - began


def ratios() -> Iterator[tuple[str, str, float, float]]:
    """Give for each reader and piece the seconds of the long text, and how many times the short one's they are."""
    for name, (read, pieces) in PIECES.items():
        for piece in pieces:
            read(piece * 10)
            rounds = [(seconds(read, piece * SHORT), seconds(read, piece * LONG)) for _ in range(ROUNDS)]
            short, long = (statistics.median(times) for times in zip(*rounds, strict=True))
            yield name, piece, long, long / max(short, SLIGHT / 10)


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--most", type=float, default=40.0, help="ratio that is too much [default: 40]")
    asked = parser.parse_args(arguments)
    steep = 0
    print(f"{'reader':12} {'piece':30} {'seconds':>8} {'ratio':>6}")
    for name, piece, took, ratio in ratios():
        bad = took > SLIGHT and ratio > asked.most
        steep += bad
        print(f"{name:12} {piece!r:30} {took:8.3f} {ratio:6.1f}{'  too steep' if bad else ''}")
    return 1 if steep else 0


if __name__ == "__main__":
    sys.exit(main())
