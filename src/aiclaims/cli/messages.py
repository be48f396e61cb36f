"""What is told on standard error: broken between words on a terminal, a line each elsewhere."""

from __future__ import annotations

import difflib
import re
import shutil
import sys
import textwrap
from collections.abc import Iterable, Sequence

import click

_OFFERED = 3
_LIKE_A_PART = 0.8
_PART = re.compile(r"[^\W_]+")


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
    known = {other.casefold(): other for other in names}
    folded = name.casefold()
    if folded in known:
        return asked(()) if known[folded] == name else asked((known[folded],))
    if near := difflib.get_close_matches(folded, known, n=1):
        return asked((known[near[0]],))
    # A part of a name is as long as the name that it is like, or nearly so.
    parts = {part: other for key, other in reversed(known.items()) for part in _PART.findall(key)}
    near = difflib.get_close_matches(folded, parts, n=1, cutoff=_LIKE_A_PART)
    return asked((parts[near[0]],) if near else ())


def asked(names: Sequence[str]) -> str:
    """Ask whether one of these was meant; empty where there is none.

    Args:
        names: What may have been meant; of many the first few are named.
    """
    return f"; did you mean {' or '.join(map(repr, names[:_OFFERED]))}?" if names else ""


class Misuse(click.UsageError):
    """A command that cannot be understood; the message is broken as all others are."""

    def format_message(self) -> str:
        """Give the message without the \"Error: \" that click puts in front."""
        return filled(f"Error: {self.message}").removeprefix("Error: ")
