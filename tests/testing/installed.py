"""A Python in which this tree is installed: its own entry points are there, as a wheel would bring them."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from pathlib import Path

import aiclaims

ROOT = Path(__file__).parents[2]
SOURCE = Path(aiclaims.__file__).parents[1]


def publish_entry_points(folder: Path) -> None:
    """Write the metadata of a distribution with the entry points that the project declares."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    info = folder / "aiclaims_under_test-1.0.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: aiclaims-under-test\nVersion: 1.0\n")
    lines = []
    for group, points in project["entry-points"].items():
        lines += [f"[{group}]", *(f"{name} = {target}" for name, target in points.items())]
    (info / "entry_points.txt").write_text("\n".join(lines) + "\n")


def run(folder: Path, *arguments: str, status: int = 0) -> str:
    """Run Python with the folder on its path and give what it prints."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(SOURCE), str(folder)])}
    done = subprocess.run(
        [sys.executable, *arguments], capture_output=True, text=True, env=environment, cwd=folder, timeout=120
    )
    assert done.returncode == status, done.stdout + done.stderr
    return done.stdout
