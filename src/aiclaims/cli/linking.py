"""What a user knows beside the documents, said on the command line: who goes by which name, which sources are one."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import TYPE_CHECKING

import click

from aiclaims.cli.filters import another_name, claims_of, nearest_name
from aiclaims.cli.messages import Misuse
from aiclaims.cli.options import options
from aiclaims.cli.session import Session
from aiclaims.cli.stores import QUIET, STORE, WAIT, opened_store
from aiclaims.outputs.console import many

if TYPE_CHECKING:
    from aiclaims.merge import Link
    from aiclaims.store import Store

LINKS = options(
    click.option(
        "--alias",
        "aliases",
        type=(str, str),
        multiple=True,
        metavar="NAME OTHER",
        help="NAME stands for OTHER, which is shown; may be repeated.",
    ),
    click.option(
        "--same-source",
        "same_sources",
        type=(str, str),
        multiple=True,
        metavar="ONE OTHER",
        help="Two documents, or two credited names, are one source; may be repeated.",
    ),
)


def links_of(aliases: Sequence[tuple[str, str]], same_sources: Sequence[tuple[str, str]]) -> list[Link]:
    """Make links of what the options say.

    Args:
        aliases: Names, each with the one that it stands for.
        same_sources: Pairs of sources that are one.
    """
    from aiclaims.merge import Link

    for option, pairs in (("--alias", aliases), ("--same-source", same_sources)):
        for one, other in pairs:
            if one == other:
                raise Misuse(f"{option}: expected two names, got {one!r} twice")
    return [*(Link.alias(*pair) for pair in aliases), *(Link.same_source(*pair) for pair in same_sources)]


@click.command()
@STORE
@LINKS
@click.option("--note", default="", metavar="TEXT", help="Why, for those who read it later.")
@QUIET
@WAIT
def link(
    path: str,
    aliases: Sequence[tuple[str, str]],
    same_sources: Sequence[tuple[str, str]],
    note: str,
    quiet: bool,
    wait: float,
) -> None:
    """Tell a STORE which names are of one thing and which sources are one.

    What was stated before changes nothing; a name may be told before anything has it. `aiclaims retract` takes back what the table `links` names.

    \b
    Example:  aiclaims link claims.duckdb --alias "R1" "DeepSeek-R1"
    """
    links = links_of(aliases, same_sources)
    if not links:
        raise Misuse("expected --alias NAME OTHER or --same-source ONE OTHER")
    with (
        Session("nothing was linked", quiet=quiet) as session,
        opened_store(session, path, wait, create=False) as store,
    ):
        # Asked before: afterwards claims and sources have the other name.
        touched = [(name, other, claims_of(store, name)) for name, other in aliases]
        beside = [(other, another_name(store, other, but_for=name)) for name, other in aliases]
        strange = [name for name in dict.fromkeys(chain(*same_sources)) if not _says_something(store, name)]
        new = store.add_links(links, note=note)
        session.done = 1
        if new:  # what was stated before is at work already
            for name, other, count in touched:
                click.echo(f"{name} stands for {other} in {many(count, 'claim')}")
                if not count:
                    session.note(f"no claim names {name!r} so far{nearest_name(store, name)}")
            for name, hint in beside:
                if hint:
                    session.note(f"{name!r} is a new name{hint}")
            for name in strange:
                near = nearest_name(store, name, "doc") or nearest_name(store, name, "origin")
                session.note(f"no claim comes from a document or a source called {name!r} so far{near}")
        click.echo(f"{many(len(links), 'link')}: {new:,} new")


def _says_something(store: Store, source: str) -> bool:
    return bool(store.claims(doc=source, limit=1) or store.claims(origin=source, limit=1))
