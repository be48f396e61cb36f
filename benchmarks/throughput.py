"""How fast documents are read, beside one bare pass of the matcher over the same documents with the same literals.

    python benchmarks/throughput.py [--megabytes 20] [--dense 2] [--rounds 5] [--json FILE]

Two corpora, both gathered at run time: *sparse*, English texts that are installed on this machine (documentation,
licences, manual pages), each text once, in which hardly anything is claimed; and *dense*, the example documents over
and over, each copy with other numbers, so that no cache helps. *Scan* is `ahocorasick_rs` with its table of states on
lower-case bytes, every hit held against the edges of words, and nothing else. The rounds are interleaved and the median
of CPU seconds is shown, for the machine is noisy.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import random
import re
import resource
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from ahocorasick_rs import BytesAhoCorasick, Implementation

from aiclaims import Document, Registry, extract_many
from aiclaims.extraction.regions import regions

EXAMPLES = Path(__file__).parent.parent / "examples" / "documents"
ROOTS = (Path(sys.prefix), Path(sys.base_prefix) / "lib", Path("/usr/share/doc"), Path("/usr/share/man"))
ENDINGS = {".txt", ".md", ".rst"}
NAMES = ("LICENSE", "COPYING", "METADATA", "copyright", "README", "NEWS")
SHORTEST = 200
WORD = frozenset(b"0123456789abcdefghijklmnopqrstuvwxyz")
ROFF = re.compile(r"^[.'].*$|\\f[A-Z]|\\[&|/^]", re.MULTILINE)


def sparse(megabytes: float) -> list[Document]:
    """Gather installed texts, each a document and none twice, in an order that has nothing to do with where they are."""
    found: list[Document] = []
    seen: set[bytes] = set()
    size = 0
    paths = {path for root in ROOTS for path in _texts(root)}
    for path in sorted(paths, key=lambda path: hashlib.blake2b(str(path).encode()).digest()):
        try:
            raw = path.read_bytes()
            text = (gzip.decompress(raw) if path.suffix == ".gz" else raw).decode()
        except (OSError, EOFError, UnicodeDecodeError):
            continue
        if path.parent.name.startswith("man"):
            text = ROFF.sub("", text).replace("\\-", "-")
        digest = hashlib.blake2b(text.encode()).digest()
        if len(text) < SHORTEST or digest in seen:
            continue
        seen.add(digest)
        found.append(Document(text, id=str(path), format="text", language="en"))
        size += len(text)
        if size >= megabytes * 1e6:
            break
    return found


def _texts(root: Path) -> Iterator[Path]:
    if root.name == "man":
        yield from root.glob("man*/*.gz")
        return
    for path in root.rglob("*"):
        if (path.suffix in ENDINGS or path.name.startswith(NAMES)) and path.is_file():
            yield path


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


class Scan:
    """One pass for the literals of all extractors, and nothing else.

    Args:
        registry: The extractors.
    """

    def __init__(self, registry: Registry) -> None:
        words = {(*entry.triggers, *entry.subjects) for entry in registry.registrations}
        self._literals = sorted({literal for each in words for literal in each})
        patterns = [literal.removesuffix("*").encode() for literal in self._literals]
        self._open = [literal.endswith("*") for literal in self._literals]
        self._automaton = BytesAhoCorasick(patterns, implementation=Implementation.DFA)

    def pass_over(self, text: str) -> int:
        """Count the literals that stand in a text as whole words."""
        data = text.encode().lower()
        count, size, is_open = 0, len(data), self._open
        for number, start, end in self._automaton.find_matches_as_indexes(data, overlapping=True):
            before = start and (data[start - 1] in WORD)
            after = not is_open[number] and end < size and (data[end] in WORD)
            count += not (before or after)
        return count


def read_of(registry: Registry, document: Document) -> int:
    """Give how many characters of a document are read as more than bytes."""
    places = registry.scan.announced(document.text)
    if not places:
        return 0
    chosen = (
        regions(document.text, [place for each in places.values() for place in each]) if all(places.values()) else ()
    )
    return sum(end - start for start, end in chosen) or len(document.text)


def timed(work: Callable[[], object]) -> tuple[float, float]:
    """Run a piece of work; give its wall and CPU seconds."""
    wall, cpu = time.perf_counter(), time.process_time()
    work()
    return time.perf_counter() - wall, time.process_time() - cpu


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--megabytes", type=float, default=20.0, help="size of the sparse corpus [default: 20]")
    parser.add_argument("--dense", type=float, default=2.0, help="size of the dense corpus [default: 2]")
    parser.add_argument("--rounds", type=int, default=5, help="of which the median is shown [default: 5]")
    parser.add_argument("--json", type=Path, help="write the figures here too")
    arguments = parser.parse_args()
    registry = Registry(entry_points=False)
    figures = {}
    bare = Scan(registry)
    for name, documents in (("sparse", sparse(arguments.megabytes)), ("dense", dense(arguments.dense))):
        size = sum(len(document.text) for document in documents) / 1e6
        claims = sum(len(extraction.claims) for extraction in extract_many(documents, registry=registry))

        def scan(documents: list[Document] = documents) -> None:
            for document in documents:
                bare.pass_over(document.text)

        def read(documents: list[Document] = documents) -> None:
            for _ in extract_many(documents, registry=registry):
                pass

        rounds = [(timed(scan), timed(read)) for _ in range(arguments.rounds)]
        scanned = statistics.median(scan_time[1] for scan_time, _ in rounds)
        extracted = statistics.median(read_time[1] for _, read_time in rounds)
        hits = sum(bare.pass_over(document.text) for document in documents)
        figures[name] = {
            "megabytes": round(size, 2),
            "documents": len(documents),
            "claims": claims,
            "hits_per_1000_characters": round(hits / size / 1e3, 3),
            "share_of_text_read": round(sum(map(partial(read_of, registry), documents)) / size / 1e6, 4),
            "scan_mb_per_cpu_second": round(size / scanned, 2),
            "extract_mb_per_cpu_second": round(size / extracted, 3),
            "extract_over_scan": round(scanned / extracted, 4),
            "peak_megabytes": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3),
        }
    width = max(len(key) for figure in figures.values() for key in figure)
    print(f"{'':{width}}  " + "".join(f"{name:>12}" for name in figures))
    for key in next(iter(figures.values())):
        print(f"{key:{width}}  " + "".join(f"{figure[key]:>12}" for figure in figures.values()))
    if arguments.json:
        arguments.json.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
