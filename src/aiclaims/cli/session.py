"""One command from its start to its exit code: what was done, and what is told on standard error."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import chain
from types import TracebackType
from typing import TypeVar

import click

from aiclaims.cli.messages import filled
from aiclaims.errors import AiclaimsError

NOTHING_DONE, DONE_IN_PART, INTERRUPTED = 1, 3, 130

T = TypeVar("T")


class Session:
    """Counts what one command has done, and ends it with the exit code that fits.

    As a context it catches the errors of aiclaims and of the system, so that what was done before stays.

    Args:
        nothing: What to say where nothing was there to be done.
        quiet: Whether to show no progress and no notes.

    Attributes:
        done: How many things were done.
        empty: How many inputs were read that rightly hold nothing; a run of these alone is done too.
    """

    def __init__(self, nothing: str, *, quiet: bool = False) -> None:
        self.nothing = nothing
        self.quiet = quiet
        self.done = 0
        self.empty = 0
        self.failed = False
        self._told: set[str] = set()
        self._print: Callable[[str], None] = lambda text: click.echo(text, err=True)

    def __enter__(self) -> Session:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None) -> bool:
        if isinstance(error, BrokenPipeError):
            return False  # the reader of a pipe (head) has seen enough; click ends quietly
        if isinstance(error, KeyboardInterrupt):
            self._tell(f"stopped after {self.done:,} done; what was written is kept")
            sys.exit(INTERRUPTED)
        if isinstance(error, AiclaimsError):  # first: a lock or a limit is a TimeoutError, thus an OSError, too
            self.fault(error)
        elif isinstance(error, OSError):
            self.fault(f"{error.filename or 'output'}: {error.strerror or error}")
        elif error is not None:
            return False
        if not (self.done or self.empty):
            if not self.failed:
                self._tell(self.nothing)
            sys.exit(NOTHING_DONE)
        if self.failed:
            sys.exit(DONE_IN_PART)
        return True

    def fault(self, fault: object) -> None:
        """Tell what went wrong, once; the run goes on."""
        self.failed = True
        self._tell(str(fault))

    def note(self, text: str) -> None:
        """Tell something worth knowing that is no failure."""
        if not self.quiet:
            self._tell(text)

    def begun(self, items: Iterable[T]) -> Iterator[T]:
        """Work until there is a first item or none, and end the command where nothing could be done.

        Only then is the output opened: a run that fails leaves an earlier output as it was.
        """
        rest = iter(items)
        first = list(next_of(rest))
        if not (self.done or self.empty):
            self.__exit__(None, None, None)
        return chain(first, rest)

    def watched(self, items: Iterable[T], *, total: int | None) -> Iterator[T]:
        """Show on standard error how many documents are done, where somebody watches a terminal."""
        if self.quiet or not sys.stderr.isatty():
            yield from items
            return
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

        columns = (
            TextColumn("reading"),
            BarColumn(),
            MofNCompleteColumn(),
            TextColumn("documents"),
            TimeElapsedColumn(),
        )
        console = Console(stderr=True, highlight=False, markup=False)
        # Redirected, the results on standard output would go where the bar goes.
        bar = Progress(*columns, console=console, transient=True, redirect_stdout=False, redirect_stderr=False)
        with bar, self._printing(console.print):
            task = bar.add_task("", total=total)
            for item in items:
                bar.advance(task)
                yield item

    @contextmanager
    def _printing(self, show: Callable[[str], None]) -> Iterator[None]:
        before, self._print = self._print, show
        try:
            yield
        finally:
            self._print = before

    def _tell(self, text: str) -> None:
        if text not in self._told:
            self._told.add(text)
            self._print(filled(f"aiclaims: {text}"))


def next_of(items: Iterator[T]) -> Iterator[T]:
    """Give the next item, or nothing where there is none."""
    for item in items:
        yield item
        return
