"""What the commands share: their options, and where they write to."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from typing import Any, TextIO, TypeVar

import click
from click.core import ParameterSource
from click.shell_completion import CompletionItem

from aiclaims.cli.messages import Misuse

F = TypeVar("F", bound=Callable[..., Any])


def _output_place(context: click.Context, _: click.Parameter, value: str | None) -> str | None:
    """Refuse an output that could not be written, before the work is done and not after."""
    if value is not None and value != "-":
        folder = Path(value).parent
        if not folder.is_dir():
            raise Misuse(f"--output: expected an existing folder, got {os.fspath(folder)!r}", context)
    return value


class Number(click.FloatRange):
    """A number within bounds; what is no number at all, as `nan`, is within none."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Read the number, or refuse it."""
        number = super().convert(value, param, ctx)
        if number != number:
            self.fail(f"{value!r} is not in the range {self._describe_range()}.", param, ctx)
        return number


def options(*options: Callable[[F], F]) -> Callable[[F], F]:
    """Make one decorator of several options, shown in this order.

    Args:
        *options: The options.
    """

    def decorate(command: F) -> F:
        for option in reversed(options):
            command = option(command)
        return command

    return decorate


def read_by(reader: Callable[[str], object]) -> Callable[[click.Context, click.Parameter, str | None], str | None]:
    """Make the callback of an option that refuses a value before any work is done, in the words of the library.

    Args:
        reader: What reads such a value; an error of aiclaims says that it is none.
    """

    def read(context: click.Context, option: click.Parameter, value: str | None) -> str | None:
        from aiclaims.errors import AiclaimsError

        try:
            if value is not None:
                reader(value)
        except AiclaimsError as error:
            error.where = option.opts[0]
            raise Misuse(str(error), context) from error
        return value

    return read


def _plugin_files(context: click.Context, _: click.Parameter, paths: Sequence[str]) -> None:
    """Load the files before the work is done; `inputs.registry` takes them from the context."""
    if not paths:
        return
    from aiclaims.errors import PluginError
    from aiclaims.plugins.declared import load

    try:
        context.meta[PLUGIN_FILES] = tuple(load(path) for path in paths)
    except PluginError as error:
        raise Misuse(f"--plugin: {error}", context) from error


PLUGIN_FILES = "aiclaims.plugin_files"


def _name_files(context: click.Context, _: click.Parameter, paths: Sequence[str]) -> None:
    """Load the names before the work is done; `inputs.registry` takes them from the context."""
    if not paths:
        return
    from aiclaims.errors import PluginError
    from aiclaims.plugins.declared import load_names

    try:
        context.meta[NAME_FILES] = {path: load_names(path) for path in paths}
    except PluginError as error:
        raise Misuse(f"--names: {error}", context) from error


NAME_FILES = "aiclaims.name_files"


def _plugin_names(_: click.Context, __: click.Parameter, begun: str) -> list[CompletionItem]:
    from aiclaims.plugins import Registry

    names = dict.fromkeys(entry.plugin for entry in Registry().describe())
    return [CompletionItem(name) for name in names if name.startswith(begun)]


PATHS = click.argument(
    # A shell completes what is a path; whether it is there is told for each by itself.
    "paths",
    nargs=-1,
    required=True,
    metavar="PATHS...",
    type=click.Path(allow_dash=True),
)
PLUGINS = options(
    click.option(
        "--plugin",
        multiple=True,
        type=click.Path(dir_okay=False),
        callback=_plugin_files,
        expose_value=False,
        metavar="FILE",
        help="Run the plugin that this TOML file declares too; may be repeated.",
    ),
    click.option(
        "--names",
        multiple=True,
        type=click.Path(dir_okay=False),
        callback=_name_files,
        expose_value=False,
        metavar="FILE",
        help="Know the names that this TOML file lists too; may be repeated.",
    ),
    click.option(
        "--enable",
        multiple=True,
        metavar="NAME",
        shell_complete=_plugin_names,
        help="Run only this plugin; may be repeated.",
    ),
    click.option(
        "--disable",
        multiple=True,
        metavar="NAME",
        shell_complete=_plugin_names,
        help="Leave this plugin out; may be repeated.",
    ),
)
OUTPUT = options(
    click.option(
        "-o",
        "--output",
        type=click.Path(dir_okay=False, writable=True, allow_dash=True),
        callback=_output_place,
        metavar="FILE",
        help="Write to this file instead of standard output.",
    ),
    click.option("-q", "--quiet", is_flag=True, help="Show no progress and no notes; errors are still told."),
)
SURENESS = click.option(
    "--min-confidence",
    "least",
    type=Number(0, 1),
    default=0.0,
    metavar="P",
    help="Leave out claims of less confidence, 0 to 1; by default none.",
)
WORKERS = click.option(
    "--workers", type=click.IntRange(1), default=1, show_default=True, metavar="N", help="Read in this many processes."
)


def formats(*names: str, default: str) -> Callable[[F], F]:
    """Make the option that chooses how to write, and its short form `--json`.

    Args:
        *names: The formats that a command writes.
        default: The one without the option.
    """

    def decorate(command: F) -> F:
        @click.option(
            "--format", "form", type=click.Choice(names), default=default, show_default=True, help="How to write it."
        )
        @click.option("--json", "as_json", is_flag=True, help="The same as --format jsonl.")
        @wraps(command)
        def chosen(*args: Any, form: str, as_json: bool, **others: Any) -> Any:
            if as_json:
                source = click.get_current_context().get_parameter_source("form")
                if form != "jsonl" and source is not ParameterSource.DEFAULT:
                    raise Misuse(f"expected one format, got --json and --format {form}")
                form = "jsonl"
            return command(*args, form=form, **others)

        return chosen  # type: ignore[return-value]

    return decorate


def limits(command: F) -> F:
    """Give a command the options that bound what one document may cost, as `limits`.

    Args:
        command: The command; it takes `limits`, None where none is set.
    """

    @click.option(
        "--time-limit",
        type=Number(0, min_open=True),
        metavar="SECONDS",
        help="Stop reading a document after so long, and keep what was found; by default never.",
    )
    @click.option(
        "--size-limit",
        type=click.IntRange(1),
        metavar="CHARACTERS",
        help="Leave out documents that are longer; by default none.",
    )
    @wraps(command)
    def limited(*args: Any, time_limit: float | None, size_limit: int | None, **others: Any) -> Any:
        from aiclaims.extraction import Limits

        unlimited = time_limit is None and size_limit is None
        bounds = None if unlimited else Limits(seconds=time_limit, characters=size_limit)
        return command(*args, limits=bounds, **others)

    return limited  # type: ignore[return-value]


@contextmanager
def opened(output: str | None, *, machine: bool = False) -> Iterator[TextIO]:
    """Open what a command writes to.

    Args:
        output: A file; standard output where it is None or "-".
        machine: Whether a program reads it, and not a person.
    """
    if output is None or output == "-":
        if machine and hasattr(sys.stdout, "reconfigure"):
            # JSON is UTF-8, whatever the terminal speaks; a lone surrogate in a quote is written as an escape.
            sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
        yield sys.stdout
        return
    with open(output, "w", encoding="utf-8", errors="backslashreplace", newline="") as stream:
        yield stream
