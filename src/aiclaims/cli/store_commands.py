"""The commands that keep what has been seen in a store, and ask it."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING, Any

import click

from aiclaims.cli import inputs
from aiclaims.cli.filters import DISPUTED, FILTERS, is_disputed, meant, understood
from aiclaims.cli.linking import link
from aiclaims.cli.messages import Misuse
from aiclaims.cli.options import OUTPUT, PATHS, PLUGINS, WORKERS, formats, limits, opened, read_by
from aiclaims.cli.session import Session, next_of
from aiclaims.cli.stores import QUIET, STORE, WAIT, opened_store
from aiclaims.outputs.console import many

if TYPE_CHECKING:
    from aiclaims.documents import Document
    from aiclaims.extraction import Limits
    from aiclaims.merge import Link
    from aiclaims.store import Added


def _as_instant(written: str) -> None:
    from aiclaims.store.difference import instant_of

    instant_of(written)


@click.command()
@STORE
@PATHS
@click.option("--claims", "are_claims", is_flag=True, help="PATHS hold claims that `extract --format jsonl` wrote.")
@click.option("--reread", is_flag=True, help="Read again what is held with the same text, as after an upgrade.")
@click.option(
    "--batch", type=click.IntRange(1), default=1, show_default=True, metavar="N", help="Commit N documents at a time."
)
@WAIT
@formats("table", "jsonl", default="table")
@QUIET
@WORKERS
@limits
@PLUGINS
def add(
    path: str,
    paths: Sequence[str],
    are_claims: bool,
    reread: bool,
    batch: int,
    wait: float,
    form: str,
    quiet: bool,
    workers: int,
    limits: Limits | None,
    enable: Sequence[str],
    disable: Sequence[str],
) -> None:
    """Add documents to a STORE; it is made where there is none.

    The same document again changes nothing. Another text under the same name is a new revision: what only
    the earlier one stated counts no more. Each document is committed by itself, so that a run may be
    stopped at any time and started again.

    \b
    Examples:  aiclaims add claims.duckdb articles/
               aiclaims add claims.duckdb --claims monday.jsonl
    """
    plugins = inputs.registry(enable, disable)
    with Session("no document was found", quiet=quiet) as session:
        links: list[Link] = []
        # The first is read before the store is opened: where there is nothing to add, none is made.
        if are_claims:
            claims = session.begun(inputs.written(session, paths, plugins, links))
        else:
            loaded = inputs.documents(session, paths)
            first = list(next_of(loaded))
            if not first:
                return
            documents: Iterator[Document] = chain(first, loaded)
        with opened_store(session, path, wait, plugins) as store:
            if are_claims:
                new = store.add_claims(claims)
                store.add_links(links)
                told = f"{many(session.done, 'claim')}: {new:,} new"
            else:
                changes: Counter[str] = Counter()

                def report(added: Added) -> None:
                    changes[added.change] += 1
                    session.done += added.change != "failed"
                    for fault in added.faults:
                        session.fault(inputs.told(fault))
                    _tell_added(added, form)

                if not sys.stdout.isatty():  # there the documents themselves show how far it is
                    documents = session.watched(documents, total=inputs.expected(paths))
                store.add_many(documents, workers=workers, batch=batch, reread=reread, limits=limits, report=report)
                told = f"{many(session.done, 'document')}: "
                told += ", ".join(f"{changes[name]:,} {name}" for name in _SETTLED if changes[name])
            if (session.done or session.empty) and form == "table":
                counts = store.counts()
                held = ", ".join(many(counts[f"{noun}s"], noun) for noun in ("document", "claim", "conflict"))
                click.echo(f"{told}; the store holds {held}")


@click.command()
@STORE
@FILTERS
@DISPUTED
@click.option("--explain", "explained", is_flag=True, help="Say why the witnesses of each are one.")
@formats("table", "jsonl", "csv", default="table")
@OUTPUT
@WAIT
def claims(
    path: str,
    disputed: bool,
    undisputed: bool,
    explained: bool,
    form: str,
    output: str | None,
    quiet: bool,
    wait: float,
    **filters: Any,
) -> None:
    """Show the consolidated claims of a STORE, the best supported first.

    \b
    Examples:  aiclaims claims claims.duckdb --entity China --disputed
               aiclaims claims claims.duckdb --id 9e2c41d0 --explain
    """
    wanted = is_disputed(disputed, undisputed)
    if explained and form != "table":
        raise Misuse(f"--explain goes with --format table, got --format {form}")
    inputs.refuse_to_overwrite(output, [path])
    with Session("no claim was found", quiet=quiet) as session, _asked(session, path, wait) as store:
        chosen = store.select(disputed=wanted, **understood(session, store, filters))
        found, said = chosen.claims, chosen.consolidation
        session.done = 1
        if not found:
            session.note(f"no claim of the store is such{meant(store, filters)}")
        with opened(output, machine=form != "table") as stream:
            if explained:
                from aiclaims.outputs.explanation import explain

                stream.write("\n\n".join(explain(entry, within=said) for entry in found) + "\n" * bool(found))
            elif form == "jsonl":
                from aiclaims.outputs.consolidated_lines import write_entries

                write_entries(found, said, stream)
            elif form == "csv":
                from aiclaims.outputs.sheet import write_consolidated_csv

                write_consolidated_csv(found, store.kinds.values(), stream)
            else:
                from aiclaims.outputs.overview import print_entries

                print_entries(found, stream)


@click.command()
@STORE
@FILTERS
@formats("table", "jsonl", default="table")
@OUTPUT
@WAIT
def conflicts(path: str, form: str, output: str | None, quiet: bool, wait: float, **filters: Any) -> None:
    """Show the conflicts of a STORE, with both sides of each.

    With filters: those that at least one such claim is in; --limit bounds the conflicts.

    \b
    Example:  aiclaims conflicts claims.duckdb --kind patents
    """
    inputs.refuse_to_overwrite(output, [path])
    with Session("no conflict was found", quiet=quiet) as session, _asked(session, path, wait) as store:
        limit = filters.pop("limit")  # of conflicts: the best supported claims may be in none
        chosen = store.select(**understood(session, store, filters))
        found, said = chosen.conflicts[:limit], chosen.consolidation
        session.done = 1
        if not found:
            session.note(f"no claims of the store contradict each other so{meant(store, filters)}")
        with opened(output, machine=form != "table") as stream:
            if form == "jsonl":
                from aiclaims.outputs.consolidated_lines import write_conflicts

                write_conflicts(found, said, stream)
            else:
                from aiclaims.outputs.overview import print_conflicts

                print_conflicts(found, said, stream)


@click.command()
@STORE
@click.option(
    "--since",
    required=True,
    metavar="DATE",
    callback=read_by(_as_instant),
    help="A date or time (UTC), or the number of a commit.",
)
@formats("table", "jsonl", default="table")
@OUTPUT
@WAIT
def diff(path: str, since: str, form: str, output: str | None, quiet: bool, wait: float) -> None:
    """Show what a STORE says otherwise than it did: new, refined, contradicted, retracted.

    \b
    Example:  aiclaims diff claims.duckdb --since 2025-03-01
    """
    inputs.refuse_to_overwrite(output, [path])
    with Session("nothing was compared", quiet=quiet) as session, _asked(session, path, wait) as store:
        found = store.diff(since)
        session.done = 1
        with opened(output, machine=form != "table") as stream:
            if form == "jsonl":
                from aiclaims.outputs.consolidated_lines import write_objects

                write_objects(found.to_json(), stream)
            else:
                stream.write(f"{found}\n")


@click.command()
@STORE
@click.argument("names", nargs=-1, required=True, metavar="NAMES...")
@click.option("--note", default="", metavar="TEXT", help="Why, for those who read it later.")
@formats("table", "jsonl", default="table")
@QUIET
@WAIT
def retract(path: str, names: Sequence[str], note: str, form: str, quiet: bool, wait: float) -> None:
    """Let documents, observations or claims of a STORE count no more.

    NAMES are ids; of those of claims and observations the first six digits or more will do. What is retracted
    stays in the store, does not count, and does not count again when it comes again.

    \b
    Example:  aiclaims retract claims.duckdb hoax.html --note "withdrawn"
    """
    with (
        Session("nothing was retracted", quiet=quiet) as session,
        opened_store(session, path, wait, create=False) as store,
    ):
        for name in names:
            try:
                done = store.retract(name, note=note)
            except LookupError as error:
                session.fault(error)
                continue
            session.done += 1
            if form == "jsonl":
                click.echo(json.dumps(done.to_json()))
            else:
                click.echo(f"{done.what} {done.name}: {many(done.observations, 'observation')} no longer counted")


@click.command()
@STORE
@click.argument("folder", metavar="FOLDER", type=click.Path(file_okay=False))
@formats("parquet", "csv", "jsonl", default="parquet")
@QUIET
@WAIT
def export(path: str, folder: str, form: str, quiet: bool, wait: float) -> None:
    """Write every table of a STORE to a file in FOLDER.

    \b
    Example:  aiclaims export claims.duckdb tables/ --format csv
    """
    with Session("nothing was exported", quiet=quiet) as session, _asked(session, path, wait) as store:
        for file in store.export(folder, form):
            session.done += 1
            click.echo(file)


@click.command(name="import")
@STORE
@click.argument("folder", metavar="FOLDER", type=click.Path(exists=True, file_okay=False))
@QUIET
@WAIT
def import_(path: str, folder: str, quiet: bool, wait: float) -> None:
    """Make a STORE of what `aiclaims export` wrote to FOLDER.

    \b
    Example:  aiclaims import copy.duckdb tables/
    """
    with Session("nothing was imported", quiet=quiet) as session, opened_store(session, path, wait) as store:
        count = store.import_(folder)
        session.done = 1
        click.echo(f"{many(count, 'observation')} imported")


_SETTLED = ("new", "revised", "unchanged", "retracted")
COMMANDS: tuple[click.Command, ...] = (add, claims, conflicts, diff, link, retract, export, import_)


def _asked(session: Session, path: str, wait: float) -> Any:
    return opened_store(session, path, wait, create=False, read=True)


def _tell_added(added: Added, form: str) -> None:
    """Tell what became of a document as soon as it is committed."""
    if form == "jsonl":
        click.echo(json.dumps(added.to_json()))
    elif added.change in ("new", "revised"):
        superseded = f", {added.superseded:,} superseded" if added.superseded else ""
        click.echo(f"{added.change:<8} {added.doc}  {many(added.claims, 'claim')}{superseded}")
    elif added.change == "retracted":
        click.echo(f"retracted {added.doc}  was retracted before and does not count")
    sys.stdout.flush()
