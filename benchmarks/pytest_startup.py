"""What the pytest plugin costs a test run that has nothing to do with claims.

    python benchmarks/pytest_startup.py [--rounds 15] [--json FILE]

Starts pytest on an empty test file with the plugin, without it (`-p no:aiclaims`) and, for comparison, with a plugin
that imports what the fixtures need. The rounds are interleaved; shown are medians, in milliseconds of processor and
of wall time, and the differences to the run without.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import aiclaims

SOURCE = Path(aiclaims.__file__).parents[1]
POINTS = {
    "with": ["aiclaims = aiclaims.testing.pytest_plugin"],
    "without": ["aiclaims = aiclaims.testing.pytest_plugin"],
    "importing all": ["aiclaims = greedy"],
}


def publish(folder: Path, points: list[str]) -> None:
    """Install the entry points by hand, with a module that imports everything."""
    info = folder / "startup-1.0.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: startup\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text("\n".join(["[pytest11]", *points, ""]))
    (folder / "greedy.py").write_text(
        "import aiclaims.extraction, aiclaims.testing.expectations, aiclaims.testing.golden\n"
    )
    (folder / "test_nothing.py").write_text("def test_nothing():\n    pass\n")


def milliseconds(folder: Path, *options: str) -> tuple[float, float]:
    """Give the processor and the wall time of one run."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(SOURCE), str(folder)])}
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *options, "test_nothing.py"]
    subprocess.run(command, cwd=folder, env=environment, check=True, capture_output=True)
    wall, after = time.perf_counter() - began, resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return spent * 1000, wall * 1000


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--json", type=Path)
    given = parser.parse_args()
    times: dict[str, list[tuple[float, float]]] = {name: [] for name in POINTS}
    with tempfile.TemporaryDirectory() as place:
        for name, points in POINTS.items():
            publish(Path(place) / name.replace(" ", "-"), points)
        for _ in range(given.rounds):
            for name in POINTS:
                options = ("-p", "no:aiclaims") if name == "without" else ()
                times[name].append(milliseconds(Path(place) / name.replace(" ", "-"), *options))
    told = {
        name: {
            "cpu_ms": statistics.median(cpu for cpu, _ in each),
            "wall_ms": statistics.median(wall for _, wall in each),
            # Round by round, so that a slow moment of the machine is on both sides.
            "more_cpu_ms": statistics.median(
                mine[0] - theirs[0] for mine, theirs in zip(each, times["without"], strict=True)
            ),
        }
        for name, each in times.items()
    }
    print(f"{'':<14}{'cpu ms':>9}{'wall ms':>9}{'more cpu ms':>13}")
    for name, row in told.items():
        print(f"{name:<14}{row['cpu_ms']:>9.1f}{row['wall_ms']:>9.1f}{row['more_cpu_ms']:>+13.1f}")
    if given.json:
        given.json.write_text(json.dumps({"rounds": given.rounds, "runs": told}, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
