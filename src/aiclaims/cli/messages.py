"""What is told on standard error: broken between words on a terminal, a line each elsewhere."""

from __future__ import annotations

import difflib
import shutil
import sys
import textwrap
from collections.abc import Iterable

import click


def filled(text: str) -> str:
    """Break a message between words where somebody reads it on a terminal.

    A program that reads standard error, or a file, gets a message as one line.

    Args:
        text: The message.
    """
    if not sys.stderr.isatty():
        return text
    width = max(shutil.get_terminal_size().columns, 20)
    return textwrap.fill(text, width, subsequent_indent="  ", break_long_words=False, break_on_hyphens=False)


def nearest(name: str, names: Iterable[str]) -> str:
    """Ask whether a name that is nearly the same was meant; empty where none is, or where it is among them itself.

    Args:
        name: What was given.
        names: What could have been.
    """
    known = list(names)
    near = [] if name in known else difflib.get_close_matches(name, known, n=1)
    return f"; did you mean {near[0]!r}?" if near else ""


class Misuse(click.UsageError):
    """A command that cannot be understood; the message is broken as all others are."""

    def format_message(self) -> str:
        """Give the message without the \"Error: \" that click puts in front."""
        return filled(f"Error: {self.message}").removeprefix("Error: ")
