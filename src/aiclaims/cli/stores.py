"""What the commands that work on a store have in common."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from aiclaims.cli.options import Number
from aiclaims.cli.session import Session

if TYPE_CHECKING:
    from aiclaims.plugins import Registry
    from aiclaims.store import Store

STORE = click.argument("path", metavar="STORE", type=click.Path(dir_okay=False))
WAIT = click.option(
    "--wait",
    type=Number(0),
    default=0.0,
    metavar="SECONDS",
    help="Wait so long while another process has the store; by default not at all.",
)
QUIET = click.option("-q", "--quiet", is_flag=True, help="Show no progress and no notes; errors are still told.")


@contextmanager
def opened_store(
    session: Session,
    path: str,
    wait: float,
    plugins: Registry | None = None,
    *,
    create: bool = True,
    read: bool = False,
) -> Iterator[Store]:
    """Open a store for a command, and tell what Python warns of as notes."""
    from aiclaims.store import Store

    with warnings.catch_warnings(record=True, action="always") as caught:
        try:
            with Store.open(path, create=create, read_only=read, wait=wait, registry=plugins) as store:
                yield store
        finally:
            for warning in caught:
                session.note(str(warning.message))
