"""How fast documents are read, beside one bare pass of the matcher that finds the trigger words.

    python benchmarks/throughput.py [--megabytes 20] [--json FILE]

Two corpora, both gathered at run time: *sparse*, the texts that are installed on this machine
(documentation, licences), in which hardly anything is claimed; and *dense*, the example documents
over and over, each copy with other numbers, so that no cache helps. The rounds are interleaved and
the median is shown, for the machine is noisy.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from aiclaims import Document, Registry, extract_many

ROUNDS = 5
EXAMPLES = Path(__file__).parent.parent / "examples" / "documents"


def sparse(megabytes: float) -> list[Document]:
    """Gather installed texts, each file a document, in the order of their paths."""
    found: list[Document] = []
    size = 0
    for root in (
        Path(sys.prefix),
        Path("/usr/share/doc"),
        Path("/usr/share/common-licenses"),
        Path(sys.base_prefix) / "lib",
    ):
        for path in sorted(_texts(root)):
            try:
                text = path.read_text(encoding="utf-8")
            except (OSError, UnicodeDecodeError):
                continue
            found.append(Document(text, id=str(path), format="text", language="en"))
            size += len(text)
            if size >= megabytes * 1e6:
                return found
    return found


def _texts(root: Path) -> Iterator[Path]:
    for pattern in ("*.txt", "*.md", "*.rst", "LICENSE*", "METADATA", "copyright", "*.py"):
        yield from (path for path in root.rglob(pattern) if path.is_file())


def dense(megabytes: float) -> list[Document]:
    """Repeat the example documents with other numbers until they are long enough."""
    chance = random.Random(7)
    sources = [path.read_text(encoding="utf-8") for path in sorted(EXAMPLES.glob("*.txt"))]
    found: list[Document] = []
    size = 0
    while size < megabytes * 1e6:
        for source in sources:
            text = re.sub(r"(?<![\d,.])[1-9],\d{3}\b", lambda _: f"{chance.randint(1000, 9999):,}", source)
            found.append(Document(text, id=f"dense-{len(found)}", published="2025-06-01", format="text", language="en"))
            size += len(text)
    return found


def timed(work: Callable[[], object]) -> tuple[float, float]:
    """Run a piece of work; give its wall and CPU seconds."""
    wall, cpu = time.perf_counter(), time.process_time()
    work()
    return time.perf_counter() - wall, time.process_time() - cpu


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "--megabytes", type=float, default=20.0, help="size of the sparse corpus; the dense one is a tenth"
    )
    parser.add_argument("--json", type=Path, help="write the figures here too")
    arguments = parser.parse_args()
    registry = Registry(entry_points=False)
    figures = {}
    for name, documents in (("sparse", sparse(arguments.megabytes)), ("dense", dense(arguments.megabytes / 10))):
        size = sum(len(document.text) for document in documents) / 1e6
        claims = sum(len(extraction.claims) for extraction in extract_many(documents, registry=registry))

        def scan(documents: list[Document] = documents) -> None:
            for document in documents:
                registry.scan.concerns(document.text, markup=False)

        def read(documents: list[Document] = documents) -> None:
            for _ in extract_many(documents, registry=registry):
                pass

        rounds = [(timed(scan), timed(read)) for _ in range(ROUNDS)]
        scanned = statistics.median(scan_time[1] for scan_time, _ in rounds)
        extracted = statistics.median(read_time[1] for _, read_time in rounds)
        figures[name] = {
            "megabytes": round(size, 2),
            "documents": len(documents),
            "claims": claims,
            "scan_mb_per_cpu_second": round(size / scanned, 2),
            "extract_mb_per_cpu_second": round(size / extracted, 3),
            "extract_over_scan": round(scanned / extracted, 4),
        }
    width = max(len(key) for figure in figures.values() for key in figure)
    print(f"{'':{width}}  " + "".join(f"{name:>12}" for name in figures))
    for key in next(iter(figures.values())):
        print(f"{key:{width}}  " + "".join(f"{figure[key]:>12}" for figure in figures.values()))
    if arguments.json:
        arguments.json.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
