"""Claims that `aiclaims extract` writes to files which are no text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from aiclaims.cli import inputs
from aiclaims.cli.messages import Misuse
from aiclaims.cli.session import Session
from aiclaims.outputs.console import many

if TYPE_CHECKING:
    from aiclaims.extraction import Limits
    from aiclaims.merge import Link
    from aiclaims.plugins import Registry


def write_parquet(
    paths: Sequence[str],
    plugins: Registry,
    output: str | None,
    *,
    least: float,
    quiet: bool,
    workers: int,
    limits: Limits | None,
) -> None:
    """Find the claims of documents and write them to a Parquet file.

    Args:
        paths: The documents.
        plugins: The plugins to run; their kinds make the columns.
        output: The file.
        least: The least confidence of a claim that is written.
        quiet: Whether to show no progress and no notes.
        workers: In how many processes to read.
        limits: What each document may cost.
    """
    if output in (None, "-"):
        raise Misuse("Parquet is no text and goes to a file: expected -o FILE")
    with Session("no document was found", quiet=quiet) as session:
        # First of all, so that a missing extra is told before the work and not after it.
        from aiclaims.engines.files import write_claims

        links: list[Link] = []
        found = inputs.extracted(session, paths, plugins, links, workers=workers, limits=limits)
        claims = inputs.sure(session, session.begun(found), least)
        if not write_claims(claims, output, plugins.kinds, links=links, refuse=session.fault):
            session.note(f"no claim was found in {many(session.done, 'document')}")
