"""What a crawl costs on Spark, step by step, in CPU seconds of the JVM and of its Python workers.

    python benchmarks/spark.py [--documents 20000] [--dense 0.05] [--json FILE]

A part of the documents, `--dense`, are the example documents with other numbers, so that the same propositions come
again and again, some very often; the others are pieces of texts that are installed on this machine, in which hardly
anything is claimed. Spark runs on two local cores. Each step is run by itself, from Parquet to Parquet or to nothing:
`read` moves the documents through the JVM, `pass` through Python and back as well, `extract` finds their claims,
`shuffle` combines the states and brings propositions together, `consolidate` does so too and consolidates them.
`alone` is the work of `extract` and `consolidate` in this process, without Spark; `equal` tells whether the same rows came
out, byte for byte, and the exit status is 1 where they did not. CPU seconds, and not wall seconds,
are what to plan with: this machine may have other work.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
from throughput import dense, sparse

from aiclaims import Registry
from aiclaims.engines import DOCUMENTS, combine, consolidate, extract

PIECE = 4_000
"""Characters of a document in which hardly anything is claimed."""
TICK = os.sysconf("SC_CLK_TCK")


def documents(count: int, share: float) -> pa.Table:
    """Make documents, shuffled; the same for the same arguments."""
    chance = random.Random(5)
    wanted = int(count * share)
    rows: list[dict[str, Any]] = []
    size = 0.5
    while len(rows) < wanted:
        size *= 2
        rows = [
            {"id": f"https://news{number % 500}.example/{number}", "text": each.text, "published": each.published}
            for number, each in enumerate(dense(size))
        ]
    del rows[wanted:]
    pieces = [
        each.text[start : start + PIECE]
        for each in sparse((count - wanted) * PIECE / 1e6)
        for start in range(0, len(each.text), PIECE)
    ]
    for number in range(wanted, count):
        text = pieces[number % len(pieces)] + f"\n{number}"
        rows.append({"id": f"https://site{number % 5000}.example/{number}", "text": text})
    chance.shuffle(rows)
    return pa.Table.from_pylist([{**row, "language": "en"} for row in rows], schema=DOCUMENTS)


def processes() -> Iterator[tuple[str, float]]:
    """Give the names and CPU seconds of all processes below this one, children that ended included."""
    parents: dict[int, list[int]] = {}
    spent: dict[int, tuple[str, float]] = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            name, _, rest = path.read_text().partition("(")[2].rpartition(")")
        except OSError:
            continue
        fields = rest.split()
        parents.setdefault(int(fields[1]), []).append(int(path.parent.name))
        spent[int(path.parent.name)] = name, sum(map(int, fields[11:15])) / TICK
    waiting = list(parents.get(os.getpid(), ()))
    while waiting:
        process = waiting.pop()
        waiting += parents.get(process, ())
        yield spent[process]


def cpu() -> dict[str, float]:
    """Give the CPU seconds spent so far in the JVM and in Python below it."""
    found = {"jvm": 0.0, "python": 0.0}
    for name, seconds in processes():
        found["jvm" if name == "java" else "python"] += seconds
    return found


def timed(work: Callable[[], Any]) -> dict[str, float]:
    """Run a step; give its wall seconds and the CPU seconds of the JVM and of its Python workers."""
    began, before = time.perf_counter(), cpu()
    work()
    time.sleep(0.2)
    after = cpu()
    figures = {name: round(after[name] - before[name], 2) for name in after}
    return {**figures, "wall": round(time.perf_counter() - began, 2)}


def alone(table: pa.Table, registry: Registry) -> tuple[dict[str, float], list[bytes]]:
    """Do the work in this process; give the CPU seconds of each part, and what came out."""
    began = time.process_time()
    states = list(extract(table.to_batches(max_chunksize=500), registry=registry))
    extracted = time.process_time()
    once = list(combine(states))
    combined = time.process_time()
    told = list(consolidate(once, registry=registry))
    figures = {
        "extract": round(extracted - began, 2),
        "combine": round(combined - extracted, 2),
        "consolidate": round(time.process_time() - combined, 2),
        "states": sum(map(len, once)),
        "consolidated": sum(map(len, told)),
    }
    return figures, rows_of(told)


def rows_of(batches: Iterable[pa.RecordBatch]) -> list[bytes]:
    """Give each row as bytes, in order: what has to be equal however the work was shared out."""
    return sorted(repr(row).encode() for batch in batches for row in batch.to_pylist())


def same(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    return batches


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=20_000, help="how many [default: 20000]")
    parser.add_argument("--dense", type=float, default=0.05, help="share in which much is claimed [default: 0.05]")
    parser.add_argument("--json", type=Path, help="write the figures here too")
    asked = parser.parse_args()
    os.environ |= {"PYSPARK_PYTHON": sys.executable, "SPARK_LOCAL_IP": "127.0.0.1"}
    from pyspark.sql import DataFrame, SparkSession

    from aiclaims.engines import spark

    registry = Registry(entry_points=False)
    table = documents(asked.documents, asked.dense)
    size = sum(map(len, table.column("text").to_pylist())) / 1e6
    figures: dict[str, Any] = {"documents": len(table), "megabytes": round(size, 1), "dense": asked.dense}
    figures["alone"], expected = alone(table, registry)
    session = (
        SparkSession.builder.master("local[2]")
        .config("spark.driver.memory", "1g")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.shuffle.partitions", "4")
        .config("spark.sql.execution.arrow.maxRecordsPerBatch", "500")
        .config("spark.sql.files.maxPartitionBytes", "8m")
        .getOrCreate()
    )
    with tempfile.TemporaryDirectory() as folder:
        pq.write_table(table, f"{folder}/documents.parquet", row_group_size=1_000)
        given = session.read.parquet(f"{folder}/documents.parquet")
        passed = given.mapInArrow(same, given.schema)

        def nowhere(frame: DataFrame) -> None:
            frame.write.format("noop").mode("overwrite").save()

        figures["start"] = timed(lambda: spark.extract(given.limit(20), registry=registry).collect())
        figures["read"] = timed(lambda: nowhere(given))
        figures["pass"] = timed(lambda: nowhere(passed))
        found = spark.extract(given, registry=registry)
        figures["extract"] = timed(lambda: found.write.parquet(f"{folder}/states"))
        states = session.read.parquet(f"{folder}/states")
        together = states.mapInArrow(spark.combine_rows, states.schema).repartition("block")
        figures["shuffle"] = timed(lambda: nowhere(together.sortWithinPartitions("block")))
        whole = spark.consolidate(states, registry=registry)
        figures["consolidate"] = timed(lambda: whole.write.parquet(f"{folder}/claims"))
        written = sum(path.stat().st_size for path in Path(folder, "states").glob("*.parquet")) / 1e6
        figures["states_megabytes"] = round(written, 2)
        given_back = pq.read_table(f"{folder}/claims", columns=whole.columns).to_batches()
        figures["equal"] = rows_of(given_back) == expected
    session.stop()
    told = summary(figures)
    figures |= told
    width = max(map(len, figures))
    for name, figure in figures.items():
        text = ", ".join(f"{key} {value}" for key, value in figure.items()) if isinstance(figure, dict) else figure
        print(f"{name:{width}}  {text}")
    if asked.json:
        asked.json.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
    return int(not figures["equal"])


def summary(figures: dict[str, Any]) -> dict[str, Any]:
    """Tell what a core does in a second, and what costs most from documents to consolidated claims."""

    def spent(step: str) -> float:
        return float(figures[step]["jvm"] + figures[step]["python"])

    rows = figures["alone"]["states"]
    costs = {
        "finding claims (Python)": figures["extract"]["python"],
        "reading, handing over and writing documents and states (JVM)": figures["extract"]["jvm"],
        "combining states (Python)": figures["shuffle"]["python"],
        "shuffling and sorting states (JVM)": figures["shuffle"]["jvm"],
        "consolidating (Python)": figures["consolidate"]["python"] - figures["shuffle"]["python"],
        "writing consolidated claims (JVM)": figures["consolidate"]["jvm"] - figures["shuffle"]["jvm"],
    }
    whole = spent("extract") + spent("consolidate")
    largest = sorted(costs.items(), key=lambda item: -item[1])[:3]
    return {
        "per_core_second": {
            "extract_mb": round(figures["megabytes"] / spent("extract"), 3),
            "extract_documents": round(figures["documents"] / spent("extract"), 1),
            "shuffle_rows": round(rows / spent("shuffle")),
            "consolidate_rows": round(rows / spent("consolidate")),
            "extract_mb_alone": round(figures["megabytes"] / figures["alone"]["extract"], 3),
        },
        "largest": {name: f"{seconds / whole:.0%}" for name, seconds in largest},
    }


if __name__ == "__main__":
    sys.exit(main())
