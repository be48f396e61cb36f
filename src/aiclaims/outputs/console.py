"""Where tables are printed to: as wide as the terminal, 80 columns and without colour elsewhere."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from rich.console import Console

PLAIN_WIDTH = 80


def console(stream: TextIO) -> Console:
    """Make the console for a stream.

    Args:
        stream: Where to print; `COLUMNS` in the environment sets the width where it is no terminal.
    """
    from rich.console import Console

    width = None
    if not stream.isatty():
        told = os.environ.get("COLUMNS", "")
        width = int(told) if told.isdecimal() and int(told) > 0 else PLAIN_WIDTH
    return Console(file=stream, width=width, highlight=False, emoji=False, markup=False)


def many(number: int, noun: str) -> str:
    """Count something: `1 claim`, `2,074 claims`.

    Args:
        number: How many.
        noun: The singular, with a plain plural.
    """
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def flat(quote: str) -> str:
    """Put a quote on one line.

    Args:
        quote: The quote as it stands in the document.
    """
    return " ".join(quote.split())
