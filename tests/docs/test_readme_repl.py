"""The README's Python lines can be pasted into a REPL."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

README = Path(__file__).parents[2] / "README.md"


def test_the_lines_run_as_they_are_pasted(tmp_path: Path) -> None:
    """A blank line ends a class there, so that the blocks have none inside."""
    blocks = re.findall(r"```python\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)
    pasted = "\n".join(f"{block}\n" for block in blocks)
    done = subprocess.run(
        [sys.executable, "-i", "-q"],
        input=pasted,
        capture_output=True,
        text=True,
        cwd=tmp_path,
        timeout=120,
        check=True,
    )
    assert "Error" not in done.stderr
    assert "chip_counts DeepSeek-V3 2,048 chips" in done.stdout
