"""The README's Python lines can be pasted into a REPL."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

README = Path(__file__).parents[2] / "README.md"


BLOCKS = re.findall(r"```python\n(.*?)```\n+```text\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)


@pytest.mark.parametrize(("block", "printed"), BLOCKS, ids=lambda text: text.splitlines()[-1][:40])
def test_the_lines_run_as_they_are_pasted(tmp_path: Path, block: str, printed: str) -> None:
    """Each block alone; a blank line ends a class there, so that the blocks have none inside."""
    done = subprocess.run(
        [sys.executable, "-i", "-q"],
        input=f"{block}\n",
        capture_output=True,
        text=True,
        cwd=tmp_path,
        timeout=120,
        check=True,
    )
    assert "Error" not in done.stderr
    assert printed in done.stdout


def test_the_readme_has_two_blocks_to_paste() -> None:
    """To use it, and to add to it."""
    assert len(BLOCKS) == 2
