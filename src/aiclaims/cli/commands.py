"""The commands that work on documents and files of claims; those of a store are in `store_commands`."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from aiclaims.cli import inputs
from aiclaims.cli.check import check
from aiclaims.cli.claim_files import write_parquet
from aiclaims.cli.completion import completion
from aiclaims.cli.explain import explain
from aiclaims.cli.filters import no_kind
from aiclaims.cli.linking import LINKS, links_of
from aiclaims.cli.messages import Misuse
from aiclaims.cli.options import OUTPUT, PATHS, PLUGINS, SURENESS, WORKERS, formats, limits, opened
from aiclaims.cli.report import report
from aiclaims.cli.session import Session
from aiclaims.cli.store_commands import COMMANDS
from aiclaims.outputs.console import many

if TYPE_CHECKING:
    from aiclaims.extraction import Limits
    from aiclaims.merge import Consolidation, Link

_MATCH_NAMES = click.option(
    "--match-names",
    is_flag=True,
    help="Take names for one that are written nearly alike in as good as equal statements; says which.",
)


class _InOrder(click.Group):
    """Lists the commands in the order in which they are declared, under what they work on."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """List the commands, the one to begin with first."""
        return list(self.commands)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the sections of commands, each command with the whole first sentence of its help."""
        about_stores = {command.name for command in COMMANDS}
        sections: dict[str, list[tuple[str, str]]] = {"Documents and claims": [], "A store": [], "This program": []}
        for name, command in self.commands.items():
            section = (
                "A store" if name in about_stores else "This program" if name in _ITSELF else "Documents and claims"
            )
            sections[section].append((name, command.get_short_help_str(limit=200)))
        for title, rows in sections.items():
            with formatter.section(title):
                formatter.write_dl(rows)


_ITSELF = ("plugins", "schema", "check", "completion")


@click.group(cls=_InOrder, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="aiclaims")
def cli() -> None:
    """Find, type, ground and consolidate the checkable claims about the AI race.

    \b
    Start with:  aiclaims run article.html
                 aiclaims extract articles/ --json -o claims.jsonl
                 aiclaims add claims.duckdb articles/

    Exit codes: 0 all was done; 1 nothing was done; 2 the command was not understood; 3 done in part, the
    rest is told on standard error; 130 interrupted, what was written is kept.
    """


@cli.command()
@PATHS
@formats("table", "jsonl", "claimreview", default="table")
@click.option("--author", metavar="NAME", help="Who publishes the reviews, with --format claimreview.")
@_MATCH_NAMES
@SURENESS
@OUTPUT
@WORKERS
@limits
@PLUGINS
def run(
    paths: Sequence[str],
    form: str,
    author: str | None,
    match_names: bool,
    least: float,
    output: str | None,
    quiet: bool,
    workers: int,
    limits: Limits | None,
    enable: Sequence[str],
    disable: Sequence[str],
) -> None:
    """Find and consolidate the claims of documents.

    Shows what is said, by how many, where it stands, and what contradicts it.

    PATHS are files (text, Markdown, HTML, PDF, Word, mail, feeds, WARC), folders, JSON Lines
    with a document on each line, Parquet with one in each row, or - for standard input.

    \b
    Example:  aiclaims run articles/
    """
    if author is not None and form != "claimreview":
        raise Misuse(f"--author goes with --format claimreview, got --format {form}")
    plugins = inputs.registry(enable, disable)
    inputs.refuse_to_overwrite(output, paths)
    with Session("no document was found", quiet=quiet) as session:
        links: list[Link] = []
        found = inputs.extracted(session, paths, plugins, links, workers=workers, limits=limits)
        claims = list(inputs.sure(session, session.begun(found), least))
        _write_consolidation(
            session, claims, links, form, output, match_names=match_names, author=author, read=session.done
        )
        if not claims:
            session.note(f"no claim was found in {many(session.done, 'document')}")


@cli.command()
@PATHS
@formats("table", "jsonl", "csv", "parquet", "webannotation", default="table")
@SURENESS
@OUTPUT
@WORKERS
@limits
@PLUGINS
def extract(
    paths: Sequence[str],
    form: str,
    least: float,
    output: str | None,
    quiet: bool,
    workers: int,
    limits: Limits | None,
    enable: Sequence[str],
    disable: Sequence[str],
) -> None:
    """Find the claims of documents and where they stand.

    PATHS are files (text, Markdown, HTML, PDF, Word, mail, feeds, WARC), folders, JSON Lines
    with a document on each line, Parquet with one in each row, or - for standard input. Claims are
    written as they are found; Parquet needs -o FILE.

    \b
    Example:  aiclaims extract articles/ page.html --json -o claims.jsonl
    """
    plugins = inputs.registry(enable, disable)
    inputs.refuse_to_overwrite(output, paths)
    # On a terminal the claims themselves show how far it is.
    bar = output not in (None, "-") or not sys.stdout.isatty()
    if form == "parquet":
        write_parquet(paths, plugins, output, least=least, quiet=quiet, workers=workers, limits=limits)
        return
    with Session("no document was found", quiet=quiet) as session:
        found = inputs.extracted(session, paths, plugins, workers=workers, limits=limits, bar=bar)
        claims = inputs.sure(session, session.begun(found), least)
        with opened(output, machine=form != "table") as stream:
            if form == "jsonl":
                from aiclaims.outputs.claim_lines import write_claims

                count = write_claims(claims, stream)
            elif form == "webannotation":
                from aiclaims.outputs.linked_data import write_web_annotations

                count = write_web_annotations(claims, stream)
            elif form == "csv":
                from aiclaims.outputs.sheet import write_csv

                count = write_csv(claims, plugins.kinds.values(), stream)
            else:
                from aiclaims.outputs.table import print_claims

                count = print_claims(claims, stream)
        if not count:
            session.note(f"no claim was found in {many(session.done, 'document')}")


@cli.command()
@click.argument("paths", nargs=-1, required=True, metavar="CLAIMS...", type=click.Path(allow_dash=True))
@formats("table", "jsonl", default="jsonl")
@_MATCH_NAMES
@SURENESS
@LINKS
@OUTPUT
@PLUGINS
def merge(
    paths: Sequence[str],
    form: str,
    match_names: bool,
    least: float,
    aliases: Sequence[tuple[str, str]],
    same_sources: Sequence[tuple[str, str]],
    output: str | None,
    quiet: bool,
    enable: Sequence[str],
    disable: Sequence[str],
) -> None:
    """Consolidate claims that were found before.

    CLAIMS are files that `extract --format jsonl` or `parquet`, `run --format jsonl` or `merge`
    wrote, folders of them, or - for standard input.

    \b
    Examples:  aiclaims merge monday.jsonl tuesday.jsonl --format table
               aiclaims merge monday.jsonl --alias "R1" "DeepSeek-R1"
    """
    plugins = inputs.registry(enable, disable)
    with Session("no claim was found", quiet=quiet) as session:
        links = links_of(aliases, same_sources)
        found = session.begun(inputs.written(session, paths, plugins, links))
        claims = list(inputs.sure(session, found, least))
        _write_consolidation(session, claims, links, form, output, match_names=match_names)
        if not claims:
            session.note("no claim was found")


@cli.command()
@PLUGINS
def plugins(enable: Sequence[str], disable: Sequence[str]) -> None:
    """List the plugins: what they find, and if they run.

    \b
    Example:  aiclaims plugins
    """
    from aiclaims.outputs.table import print_plugins

    chosen = inputs.registry(enable, disable)
    with Session("no plugin was found") as session:
        described = chosen.describe()
        session.done = len(described)
        print_plugins(described, sys.stdout)
        for fault in chosen.faults:
            session.fault(fault)


@cli.command()
@click.argument("kind", required=False)
@PLUGINS
def schema(kind: str | None, enable: Sequence[str], disable: Sequence[str]) -> None:
    """Print the JSON Schema of a KIND of claim, or of all kinds.

    \b
    Example:  aiclaims schema patents
    """
    from aiclaims.schema.json_schema import json_schema

    kinds = inputs.registry(enable, disable).kinds
    if kind is not None and kind not in kinds:
        raise Misuse(no_kind(kind, kinds))
    chosen: Any = json_schema(kinds[kind]) if kind else {name: json_schema(kinds[name]) for name in sorted(kinds)}
    click.echo(json.dumps(chosen, indent=2))


for _command in (explain, report, *COMMANDS, check, completion):
    cli.add_command(_command)


def _write_consolidation(
    session: Session,
    claims: Sequence[Any],
    links: list[Link],
    form: str,
    output: str | None,
    *,
    match_names: bool,
    author: str | None = None,
    read: int | None = None,
) -> None:
    from aiclaims.merge import merge as merge_claims

    if match_names:
        links = [*links, *_matched_names(session, claims)]

    consolidation: Consolidation = merge_claims(claims, links=links)
    with opened(output, machine=form != "table") as stream:
        if form == "jsonl":
            from aiclaims.outputs.consolidated_lines import write_consolidation

            write_consolidation(consolidation, stream)
        elif form == "claimreview":
            from aiclaims.outputs.linked_data import write_claim_reviews

            write_claim_reviews(consolidation, stream, author=author)
        else:
            from aiclaims.outputs.overview import print_consolidation

            print_consolidation(consolidation, stream, read=read)
    if consolidation.partly_compared:
        alike = many(consolidation.partly_compared, "sentence")
        session.note(f"{alike} in sets too large were compared for copies with some others only")


def _matched_names(session: Session, claims: Sequence[Any]) -> tuple[Link, ...]:
    """Find the names to take for one, and say which are and which only may be."""
    from aiclaims.merge import match_names

    found = match_names(claims)
    for link in found.links:
        session.note(f"{link.subjects[0]!r} is taken for {link.subjects[1]!r}")
    for one, other in found.undecided:
        session.note(f"{one!r} and {other!r} may be one, and are left apart")
    if found.cut:
        session.note(f"not all pairs of names were compared, in {many(len(found.cut), 'set')} of too many statements")
    return found.links
