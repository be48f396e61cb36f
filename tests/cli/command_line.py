"""The command line as a newcomer has it: a process of its own, in a folder of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import attrs


@attrs.frozen
class CommandLine:
    """Calls `aiclaims` in a folder; standard input is empty unless given."""

    folder: Path

    def __call__(
        self, *arguments: str, stdin: str | bytes = "", **environment: str
    ) -> subprocess.CompletedProcess[str]:
        done = subprocess.run(
            [sys.executable, "-m", "aiclaims", *arguments],
            input=stdin.encode() if isinstance(stdin, str) else stdin,
            capture_output=True,
            cwd=self.folder,
            env={**os.environ, "COLUMNS": "", "PYTHONIOENCODING": "utf-8", **environment},
            timeout=120,
            check=False,
        )
        out, err = (part.decode("utf-8") for part in (done.stdout, done.stderr))
        return subprocess.CompletedProcess(done.args, done.returncode, out, err)
