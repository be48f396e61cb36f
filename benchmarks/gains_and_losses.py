"""Which claims two revisions of the library find differently: gained, lost and changed.

    python benchmarks/gains_and_losses.py BEFORE AFTER CORPUS... [--html FILE]

BEFORE and AFTER are commits, branches or tags, or WORKTREE for the files as they are. CORPUS is what
`aiclaims extract` takes: files, folders, JSON Lines. Each revision is checked out into a temporary
`git worktree` and run in a process of its own.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from change_report import html_report, text_report
from claim_changes import compare
from revision_runs import RunError, run


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("before", help="the first revision")
    parser.add_argument("after", help="the second revision")
    parser.add_argument("corpus", nargs="+", help="files and folders of documents")
    parser.add_argument("--html", type=Path, metavar="FILE", help="write the report here as a page too")
    parser.add_argument("--confidence", action="store_true", help="a change of confidence alone is a change")
    parser.add_argument(
        "--repository", type=Path, default=Path(__file__).parents[1], help="where the revisions are [default: this one]"
    )
    asked = parser.parse_args(arguments)
    if "-" in asked.corpus:
        parser.error("standard input can be read once, and there are two runs: give files")
    try:
        before, after = (run(name, asked.corpus, repository=asked.repository) for name in (asked.before, asked.after))
    except RunError as error:
        print(f"gains_and_losses: {error}", file=sys.stderr)
        return 1
    for done in (before, after):
        if done.notes:
            print(f"{done.name} told:\n{done.notes}\n", file=sys.stderr)
    changes = compare(before.claims, after.claims, ignore=() if asked.confidence else ("confidence",))
    if asked.html:
        page = html_report(changes, before=before.name, after=after.name)
        asked.html.write_text(page, encoding="utf-8", errors="xmlcharrefreplace")
    for line in text_report(changes, before=before.name, after=after.name):
        print(line)
    return 0


if __name__ == "__main__":
    # A quote may hold what the terminal's encoding lacks.
    sys.stdout.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    try:
        code = main()
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read has seen enough; what is still unwritten goes nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 0
    sys.exit(code)
