"""What a plugin costs its author: from `copier copy` to a green run of all checks, and how many lines the least one has.

    python benchmarks/plugin_effort.py [--json FILE]

Needs the extra `dev` and the network: the rendered package is installed into an environment of its own. Building that
environment with aiclaims in it is told apart, since an author has done it before.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[1]
SMALLEST = ROOT / "examples" / "smallest-plugin"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", type=Path, help="write the figures to this file")
    options = parser.parse_args()
    figures: dict[str, dict[str, float]] = {}

    def step(name: str, work: Callable[[], object]) -> None:
        """Do one step, and keep what it took: seconds of wall clock and of CPU, child processes included."""
        before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
        work()
        wall, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
        cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        figures[name] = {"wall_s": round(wall, 1), "cpu_s": round(cpu, 1)}
        print(f"{name:<34}{wall:8.1f} s wall{cpu:8.1f} s CPU", flush=True)

    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        binaries = place / "venv" / "bin"

        def pip(*arguments: str) -> None:
            run(str(binaries / "pip"), "install", "--quiet", "--disable-pip-version-check", *arguments)

        def environment() -> None:
            venv.create(place / "venv", with_pip=True)
            pip("--constraint", str(ROOT / "constraints.txt"), f"{ROOT}[testing]")

        step("environment with aiclaims", environment)
        for form in ("toml", "python"):
            name = f"{form}_made"
            project = place / name
            answers = ("--data", f"name={name}", "--data", f"form={form}")
            template = str(ROOT / "templates" / "plugin")
            copier = (sys.executable, "-m", "copier", "copy", "--defaults", "--quiet", *answers, template, str(project))
            step(f"{form}: copier copy", lambda command=copier: run(*command))  # type: ignore[misc]
            step(f"{form}: pip install", lambda path=project: pip("--no-deps", str(path)))  # type: ignore[misc]
            tests = str(project / "tests")
            step(f"{form}: all checks green", lambda tests=tests: run(str(binaries / "pytest"), "-q", tests))  # type: ignore[misc]
            parts = [
                figures[f"{form}: {part}"]["wall_s"] for part in ("copier copy", "pip install", "all checks green")
            ]
            print(f"{form}: from copier copy to green {sum(parts):.1f} s wall")

    lines = {path.name: count(path) for path in sorted(SMALLEST.iterdir()) if path.is_file()}
    for file, number in lines.items():
        print(f"least plugin: {file:<20}{number:8} lines")
    if options.json:
        options.json.write_text(json.dumps({"steps": figures, "lines": lines}, indent=2) + "\n", encoding="utf-8")


def run(*command: str) -> None:
    """Run a command, and end with what it printed where it fails."""
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{' '.join(command)} failed:\n{done.stdout}{done.stderr}")


def count(path: Path) -> int:
    """Count the lines that are not blank."""
    return len([line for line in path.read_text(encoding="utf-8").splitlines() if line.strip()])


if __name__ == "__main__":
    main()
