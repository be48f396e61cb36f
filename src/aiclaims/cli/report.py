"""The command that writes a report to be looked at."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from aiclaims.cli import inputs
from aiclaims.cli.messages import Misuse
from aiclaims.cli.options import OUTPUT, PATHS, PLUGINS, WORKERS, limits, opened
from aiclaims.cli.session import Session
from aiclaims.outputs.console import many

if TYPE_CHECKING:
    from aiclaims.documents import Document
    from aiclaims.extraction import Limits
    from aiclaims.merge import Consolidation, Link
    from aiclaims.outputs.report import Source
    from aiclaims.plugins import Registry

_LINES = (".jsonl", ".ndjson")
_STORE_MARK = b"DUCK"  # at offset 8 of every DuckDB file

Held = Literal["documents", "claims", "store"]


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
    held = {_held_in(path) for path in paths}
    if len(held) > 1 or ("store" in held and len(paths) > 1):
        got = ", ".join(f"{path} ({_held_in(path)})" for path in paths)
        raise Misuse(f"expected documents, files of claims or one store, got {got}")
    plugins = inputs.registry(enable, disable)
    inputs.refuse_to_overwrite(output, [*paths, *given])
    with Session("no document was found", quiet=quiet) as session:
        known: list[Document | Source] = []
        said = _consolidated(session, held.pop(), paths, plugins, known, workers, limits)
        known += inputs.documents(session, given)

        from aiclaims.outputs.report import report_html

        page = report_html(said, documents=known, title=title)
        with opened(output, machine=True) as stream:
            stream.write(page)
        if not said.claims:
            session.note(f"no claim was found in {many(session.done, 'document')}")


def _held_in(path: str) -> Held:
    """Tell what a file or folder holds by how it begins."""
    place = Path(path)
    if path == inputs.STDIN or not place.exists():
        return "documents"
    if place.is_dir():
        lines = sorted(file for file in place.rglob("*") if file.suffix.lower() in _LINES)
        return "claims" if lines and all(_held_in(str(file)) == "claims" for file in lines) else "documents"
    with place.open("rb") as file:
        if file.read(12)[8:] == _STORE_MARK:
            return "store"
        if place.suffix.lower() in _LINES:
            file.seek(0)
            first = next((line for line in file if line.strip()), b"")
            try:
                data = json.loads(first)
            except (ValueError, RecursionError):
                return "documents"
            if isinstance(data, dict) and "kind" in data and ("evidence" in data or "witnesses" in data):
                return "claims"
    return "documents"


def _consolidated(
    session: Session,
    held: Held,
    paths: Sequence[str],
    plugins: Registry,
    known: list[Document | Source],
    workers: int,
    limits: Limits | None,
) -> Consolidation:
    """Consolidate what the paths hold; what is known of the documents goes to `known`."""
    from aiclaims.merge import merge

    if held == "store":
        from aiclaims.outputs.report import Source
        from aiclaims.store import Store

        with Store.open(paths[0], create=False, read_only=True, registry=plugins) as store:
            session.done = 1
            known += (
                Source(id=each.doc, title=each.title, published=each.published, url=each.url)
                for each in store.documents()
            )
            return store.select().consolidation
    links: list[Link] = []
    if held == "claims":
        return merge(list(session.begun(inputs.written(session, paths, plugins, links))), links=links)
    documents: list[Document] = []
    found = inputs.extracted(session, paths, plugins, links, workers=workers, limits=limits, keep=documents)
    claims = list(session.begun(found))
    known += documents
    return merge(claims, links=links)
