"""Where tables are printed to: as wide as the terminal, 80 columns and without colour elsewhere."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, TextIO, cast

from aiclaims.patterns import lazy_regex

if TYPE_CHECKING:
    from rich.console import Console

PLAIN_WIDTH = 80
_FILLING = lazy_regex(r" +(?=\n)")


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
    file = stream if stream.isatty() else cast(TextIO, _Trimmed(stream))
    return Console(file=file, width=width, highlight=False, emoji=False, markup=False)


class _Trimmed:
    """A stream that gets lines without the blanks that fill a table up to its width.

    Args:
        stream: Where the lines go.
    """

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)

    def write(self, text: str) -> int:
        """Write whole lines; what is printed at once is written at once."""
        self._stream.write(_FILLING.sub("", text))
        return len(text)


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
