"""How costs grow and what a start costs: plugins, length, documents, dates, processes, lines of JSON.

    python benchmarks/scaling.py [--documents 100000] [--dates 10000] [--long 20] [--json FILE]

Each row shows what was asked for beside what was measured. Times are CPU seconds, medians of interleaved rounds; only
the two workers are measured by the clock on the wall, which other work on the machine disturbs.
"""

from __future__ import annotations

import argparse
import datetime as dt
import io
import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from synthetic_claims import synthetic_claims
from throughput import dense, sparse, timed

import aiclaims
from aiclaims import Document, Registry, extract, extract_many
from aiclaims.extractors.lag.claim import LagClaim
from aiclaims.outputs.claim_lines import write_claims

SOURCE = str(Path(aiclaims.__file__).parents[1])
PAGE = os.sysconf("SC_PAGE_SIZE")
PERIOD = 200_000
"""Characters after which a long text begins anew."""
PIECE = 20_000
CLAIM = "China filed 38,210 patents for generative AI between 2014 and 2023."


class Idle:
    """An extractor whose words no text has.

    Args:
        number: Which of many.
    """

    version = "1"
    kinds = (LagClaim,)
    languages = ("en",)

    def __init__(self, number: int) -> None:
        self.name = f"idle-{number}"
        self.triggers = tuple(f"qz{number}x{word}" for word in range(10))

    def extract(self, passage: object, context: object) -> list[Any]:
        return []


def resident() -> float:
    """Give the resident memory of this process in megabytes."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * PAGE / 1e6


def ratio(first: Callable[[], object], second: Callable[[], object], rounds: int = 3) -> float:
    """Give how many times the CPU seconds of the first the second takes."""
    first()
    pairs = [(timed(first)[1], timed(second)[1]) for _ in range(rounds)]
    return statistics.median(two for _, two in pairs) / statistics.median(one for one, _ in pairs)


def consume(documents: Iterator[Document] | list[Document], registry: Registry, workers: int = 1) -> int:
    """Read documents; give the number of claims."""
    return sum(len(each.claims) for each in extract_many(documents, registry=registry, workers=workers))


def idle_plugins(texts: list[Document]) -> float:
    """Give what 100 idle extractors add, as a share."""
    alone, many = Registry(entry_points=False), Registry(entry_points=False)
    for number in range(100):
        many.register(Idle(number))
    consume(texts[:1], many)
    return ratio(lambda: consume(texts, alone), lambda: consume(texts, many), rounds=5) - 1


def long_text(texts: list[Document], size: int) -> str:
    """Make one text of others over and over, with a claim every 20,000 characters.

    A long one is as a short one only where both hold each part equally often, so that the length is a multiple of a
    period; where that is longer than the size asked for, of as much of it as fits.
    """
    period = min(PERIOD, size) // PIECE * PIECE
    whole = "\n\n".join(each.text for each in texts)[:period]
    pieces = [part for start in range(0, period, PIECE) for part in (whole[start : start + PIECE], CLAIM)]
    return "\n\n".join(pieces * (size // period))


def growing(documents: Iterator[Document], count: int, registry: Registry) -> float:
    """Give the megabytes that the last nine tenths of some documents add to memory."""
    before = 0.0
    for number, _ in enumerate(extract_many(documents, registry=registry)):
        if number == count // 10:
            before = resident()
    return resident() - before


def crawl(count: int) -> Iterator[Document]:
    """Make documents of which one in fifty claims something, no two the same."""
    for number in range(count):
        words = f"Page {number} tells how to prune roses in spring, and of {number} things beside. " * 5
        yield Document(words + (CLAIM if number % 50 == 0 else ""), id=f"page-{number}", format="text", language="en")


def dated(count: int) -> Iterator[Document]:
    """Make documents of different days, whose dates count from them."""
    for number in range(count):
        day = dt.date(1998, 1, 1) + dt.timedelta(number)
        yield Document(
            f"China filed {number + 100:,} patents for generative AI last year, and 90 more two months ago.",
            id=f"day-{number}",
            published=day,
            format="text",
            language="en",
        )


def started(code: str, rounds: int = 5) -> dict[str, float]:
    """Run code in a new Python; give its wall and CPU milliseconds and its resident megabytes at the end."""
    report = (
        "\nimport time, json\nresident = int(open('/proc/self/statm').read().split()[1])"
        f"\nprint(json.dumps([time.process_time() * 1000, resident * {PAGE / 1e6}]))"
    )
    found = []
    for _ in range(rounds):
        began = time.perf_counter()
        done = subprocess.run(
            [sys.executable, "-c", code + report],
            env={**os.environ, "PYTHONPATH": SOURCE},
            capture_output=True,
            text=True,
            check=True,
        )
        found.append([(time.perf_counter() - began) * 1000, *json.loads(done.stdout)])
    wall, cpu, memory = (statistics.median(column) for column in zip(*found, strict=True))
    return {"wall": wall, "cpu": cpu, "memory": memory}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=100_000, help="for memory [default: 100000]")
    parser.add_argument("--dates", type=int, default=10_000, help="for memory [default: 10000]")
    parser.add_argument("--long", type=float, default=20, help="megabytes of a long document [default: 20]")
    parser.add_argument("--json", type=Path, help="write the figures here too")
    asked = parser.parse_args()
    registry = Registry(entry_points=False)
    rows: list[tuple[str, str, float]] = []

    def tell(name: str, wanted: str, figure: float) -> None:
        rows.append((name, wanted, round(figure, 3)))
        print(f"{name:62} {wanted:>14} {figure:12.2f}", flush=True)

    bare, imported = started(""), started("import aiclaims")
    first = started(f"import aiclaims; assert aiclaims.extract({CLAIM!r}).claims")
    tell("import over bare Python, CPU milliseconds", "60", imported["cpu"] - bare["cpu"])
    tell("first claim from process start, milliseconds", "250", first["wall"])
    tell("first claim from process start, CPU milliseconds", "", first["cpu"])
    tell("resident after import over bare Python, megabytes", "20", imported["memory"] - bare["memory"])
    tell("resident after the first claim, megabytes", "60", first["memory"])
    claims = list(synthetic_claims(20_000))
    wall_cpu = [timed(lambda: write_claims(claims, io.StringIO()))[1] for _ in range(3)]
    tell("claims written as JSON Lines in a CPU second", "300000", len(claims) / statistics.median(wall_cpu))
    texts = sparse(1)
    tell("100 idle plugins more cost, share", "0.2", idle_plugins(texts))
    short, long = (
        Document(long_text(texts, int(size)), id="long", format="text", language="en")
        for size in (asked.long * 1e5, asked.long * 1e6)
    )
    tell(
        f"{asked.long:g} MB over a tenth of it",
        "8.5 to 11.5",
        ratio(lambda: extract(short, registry=registry), lambda: extract(long, registry=registry), 1),
    )
    tell(
        f"megabytes that {asked.documents:,} documents add",
        "flat",
        growing(crawl(asked.documents), asked.documents, registry),
    )
    tell(
        f"megabytes that {asked.dates:,} days of publication add",
        "flat",
        growing(dated(asked.dates), asked.dates, registry),
    )
    stream = (
        f"import aiclaims\npages = (aiclaims.Document('Page %d. {CLAIM}' % number) for number in range(1000))"
        "\nfor _ in aiclaims.extract_many(pages): pass"
    )
    tell("resident behind a stream of 1,000 documents, megabytes", "60", started(stream, rounds=1)["memory"])
    # Enough that a worker's start, some two seconds of imports and compiled patterns, is not what is measured.
    work = dense(1.2)
    one, two = timed(lambda: consume(work, registry))[0], timed(lambda: consume(work, registry, workers=2))[0]
    tell("two workers over one, by the clock", "1.7", one / two)
    if asked.json:
        asked.json.write_text(json.dumps([{"what": a, "asked": b, "measured": c} for a, b, c in rows], indent=2) + "\n")


if __name__ == "__main__":
    main()
