"""The pages of the documentation and the blocks of code in them."""

from __future__ import annotations

import contextlib
import io
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import attrs
from markdown_it import MarkdownIt

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]


@attrs.frozen
class Block:
    """A fenced block: its language, its text and the line of the page that it begins on."""

    language: str
    text: str
    line: int


def blocks(page: Path) -> list[Block]:
    """Give the code blocks of a page in order."""
    tokens = MarkdownIt().parse(page.read_text(encoding="utf-8"))
    return [
        Block(token.info.strip(), token.content, (token.map or [0])[0] + 1)
        for token in tokens
        if token.type in ("fence", "code_block")
    ]


def run_python(block: Block, page: Path, names: dict[str, object]) -> str:
    """Run a block of Python in a namespace and give what it prints."""
    # Padded, so that a traceback names the line of the page.
    source = "\n" * block.line + block.text
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(source, str(page), "exec", dont_inherit=True), names)
    return printed.getvalue()


def commands(block: Block) -> Iterator[tuple[str, str]]:
    """Give each command of a console block with the output that is shown below it."""
    command, shown = "", ""
    for line in block.text.splitlines(keepends=True):
        if line.startswith("$ "):
            if command:
                yield command, shown
            command, shown = line[2:].rstrip("\n"), ""
        elif command.endswith("\\"):
            command = command[:-1] + line.strip()
        else:
            shown += line
    yield command, shown


def run_command(command: str, *, last: int) -> tuple[str, int]:
    """Run a command in a shell, as if `last` were the exit code of the one before it."""
    done = subprocess.run(
        ["sh", "-c", f"(exit {last}); {command}"],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env={
            **os.environ,
            "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
            "COLUMNS": "80",
            "PYTHONIOENCODING": "utf-8",
        },
        timeout=60,
        check=False,
    )
    return done.stdout.decode("utf-8"), done.returncode


def agrees(shown: str, came: str) -> bool:
    """Tell whether output is as the page shows it; a line of three dots stands for any lines."""
    return _agree([line.rstrip() for line in shown.splitlines()], [line.rstrip() for line in came.splitlines()])


def _agree(shown: list[str], came: list[str]) -> bool:
    if not shown:
        return not came
    if shown[0] == "...":
        return any(_agree(shown[1:], came[skipped:]) for skipped in range(len(came) + 1))
    return bool(came) and shown[0] == came[0] and _agree(shown[1:], came[1:])
