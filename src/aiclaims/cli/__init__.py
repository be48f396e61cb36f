"""The command line: `aiclaims run`, `extract`, `merge`, `explain`, `plugins`, `schema`, `check`.

Exit codes: 0 all was done; 1 nothing was done; 2 the command was not understood; 3 done in part, the rest
is told on standard error; 130 interrupted, what was written is kept.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and leave with its exit code.

    Args:
        arguments: What stands behind `aiclaims`; by default what the process was called with.
    """
    from aiclaims.cli.commands import cli

    for stream in (sys.stdout, sys.stderr):
        # A terminal that lacks a character shows its escape instead of ending the run.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    cli.main(args=arguments, prog_name="aiclaims")
