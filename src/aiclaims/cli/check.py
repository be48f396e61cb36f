"""The command that holds a plugin against what every plugin should hold to."""

from __future__ import annotations

from collections.abc import Sequence

import click

from aiclaims.cli.session import Session


@click.command()
@click.argument("package")
@click.option(
    "--sample",
    "samples",
    multiple=True,
    metavar="TEXT",
    help="A sentence that states a claim of the plugin; may be repeated.",
)
@click.option("--only", multiple=True, metavar="NAME", help="Make only this check; may be repeated.")
@click.option("--list", "listed", is_flag=True, help="Tell what each check requires, and make none.")
def check(package: str, samples: Sequence[str], only: Sequence[str], listed: bool) -> None:
    """Check that the extractors of a PACKAGE keep to what is asked of one.

    PACKAGE is the name of an installed plugin or distribution, a module with the hook, module:object, or a TOML file
    that declares a plugin.
    Needs the extra: pip install 'aiclaims[testing]'.

    \b
    Examples:  aiclaims check aiclaims_bridges --sample "Ada built 12 bridges."
               aiclaims check hiring.toml --only samples --only grounding
    """
    from aiclaims.testing.conformance import checks, run_checks

    with Session("no extractor was found") as session:
        if listed:
            for each in checks().values():
                session.done += 1
                click.echo(f"{each.name:<20} {each.summary}")
            return
        for result in run_checks(package, samples=samples or None, only=only or None):
            session.done += 1
            click.echo(f"{result.extractor} {result.check}: {result.outcome}")
            if not result.passed:
                session.fault(f"{result.extractor} {result.check}: {result.error}")
