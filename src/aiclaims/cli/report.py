"""The command that writes a report to be looked at."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from aiclaims.cli import inputs
from aiclaims.cli.held import consolidated, held_in
from aiclaims.cli.options import OUTPUT, PATHS, PLUGINS, WORKERS, limits, opened
from aiclaims.cli.session import Session
from aiclaims.outputs.console import many

if TYPE_CHECKING:
    from aiclaims.documents import Document
    from aiclaims.extraction import Limits
    from aiclaims.outputs.report import Source


@click.command()
@PATHS
@click.option(
    "--documents",
    "given",
    multiple=True,
    metavar="PATH",
    help="Show the text of these documents, where PATHS are claims or a store; may be repeated.",
)
@click.option("--title", default="What the documents claim", show_default=True, help="What stands above the report.")
@OUTPUT
@WORKERS
@limits
@PLUGINS
def report(
    paths: Sequence[str],
    given: Sequence[str],
    title: str,
    output: str | None,
    quiet: bool,
    workers: int,
    limits: Limits | None,
    enable: Sequence[str],
    disable: Sequence[str],
) -> None:
    """Write one HTML file that shows what documents claim, where, and where they disagree.

    PATHS are documents as for `aiclaims run`, or one store, or files of claims that `aiclaims extract --format
    jsonl`, `run` or `merge` wrote. The file needs no network. Needs the extra: pip install 'aiclaims[report]'.

    \b
    Examples:  aiclaims report articles/ -o report.html
               aiclaims report claims.duckdb --documents articles/ -o report.html
    """
    held = held_in(paths)
    plugins = inputs.registry(enable, disable)
    inputs.refuse_to_overwrite(output, [*paths, *given])
    with Session("no document was found", quiet=quiet) as session:
        known: list[Document | Source] = []
        said = consolidated(session, held, paths, plugins, known, workers, limits)
        known += inputs.documents(session, given)

        from aiclaims.outputs.report import report_html

        page = report_html(said, documents=known, title=title)
        with opened(output, machine=True) as stream:
            stream.write(page)
        if not said.claims:
            session.note(f"no claim was found in {many(session.done, 'document')}")
