"""The command that tells why: why claims are one, why a sentence is read as it is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from aiclaims.cli import inputs
from aiclaims.cli.held import consolidated, held_in
from aiclaims.cli.meaning import is_called, offered, taken_for
from aiclaims.cli.messages import Misuse
from aiclaims.cli.options import OUTPUT, PLUGINS, WORKERS, limits, opened, read_by
from aiclaims.cli.session import Session
from aiclaims.errors import DocumentError
from aiclaims.outputs.console import many

if TYPE_CHECKING:
    from aiclaims.extraction import Limits
    from aiclaims.lexicon import Lexicon
    from aiclaims.merge import ConsolidatedClaim


def _as_day(written: str) -> None:
    from aiclaims.documents import Document

    Document("", published=written)


@click.command()
@click.argument("paths", nargs=-1, metavar="[PATHS...]", type=click.Path(allow_dash=True))
@click.option("--about", metavar="TEXT", help="Only claims that name this: a party, a model, a benchmark.")
@click.option("--sentence", metavar="TEXT", help="Explain how this text is read, step by step.")
@click.option(
    "--published", metavar="DATE", callback=read_by(_as_day), help="The day the sentence came out, such as 2025-03-01."
)
@OUTPUT
@WORKERS
@limits
@PLUGINS
def explain(
    paths: Sequence[str],
    about: str | None,
    sentence: str | None,
    published: str | None,
    output: str | None,
    quiet: bool,
    workers: int,
    limits: Limits | None,
    enable: Sequence[str],
    disable: Sequence[str],
) -> None:
    """Say why claims are one, or how a sentence is read.

    PATHS are documents as for `aiclaims run`, or files of claims that `aiclaims extract --format jsonl`, `run` or
    `merge` wrote, or one store.

    \b
    Examples:  aiclaims explain articles/ --about Tencent
               aiclaims explain claims.duckdb --about Tencent
               aiclaims explain --sentence "China filed over 38,000 patents."
    """
    if bool(paths) == (sentence is not None):
        raise Misuse("expected either PATHS or --sentence TEXT")
    for option, given, other in (
        ("--about", about, "PATHS"),
        ("a limit", limits, "PATHS"),
        ("--published", published, "--sentence TEXT"),
    ):
        if given is not None and bool(paths) != (other == "PATHS"):
            raise Misuse(f"{option} goes with {other}")
    plugins = inputs.registry(enable, disable)
    inputs.refuse_to_overwrite(output, paths)
    with Session("no document was found", quiet=quiet) as session:
        if sentence is not None:
            from aiclaims.documents import Document
            from aiclaims.outputs.trace import trace

            if not sentence.strip():
                raise DocumentError("an empty text", expected="a sentence", got="nothing", where="--sentence")
            told = [trace(Document(sentence, id="sentence", published=published), plugins)]
            session.done = 1
        else:
            from aiclaims.outputs.explanation import explain as explain_claim

            whole = consolidated(session, held_in(paths), paths, plugins, [], workers, limits)
            chosen = whole.claims if about is None else _about(session, about, whole.claims, plugins.lexicon)
            if not chosen:
                if about is None:
                    session.note(f"no claim was found in {many(session.done, 'document')}")
                return
            told = [explain_claim(entry, within=whole) for entry in chosen]
        with opened(output) as stream:
            stream.write("\n\n".join(told) + "\n")


def _about(
    session: Session, about: str, claims: Sequence[ConsolidatedClaim], lexicon: Lexicon | None
) -> list[ConsolidatedClaim]:
    """Choose the claims that name something, as the reader understands its name; say what was meant where none does."""
    from aiclaims.outputs.wording import named, names

    known = dict.fromkeys(name for entry in claims for name in named(entry.claim))
    meant = () if is_called(about, known) else taken_for(about, known, lexicon)
    if len(meant) == 1:
        session.note(f"{about!r} is taken for {meant[0]!r}")
        about = meant[0]
    chosen = [entry for entry in claims if names(entry.claim, about)]
    if not chosen:
        session.note(f"no claim is about {about!r}{offered(about, known, lexicon)}")
    return chosen
