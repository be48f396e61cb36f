"""The scripts under `benchmarks/` are no package: they find each other by standing in one folder."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks"))
