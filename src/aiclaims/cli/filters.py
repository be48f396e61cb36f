"""Which claims of a store a command is about: its options, and what was meant where there are no such claims."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import click

from aiclaims.cli.messages import Misuse, nearest
from aiclaims.cli.options import options, read_by

if TYPE_CHECKING:
    from aiclaims.store import Store


def _as_stretch(written: str) -> None:
    from aiclaims.store.selection import days_of

    days_of(written)


FILTERS = options(
    click.option("--id", "claim", metavar="ID", help="Only the claim with this id, or whose id begins so."),
    click.option("--kind", metavar="KIND", help="Only claims of this kind."),
    click.option("--entity", metavar="NAME", help="Only claims that name this party, model or benchmark."),
    click.option("--text", metavar="TEXT", help="Only claims that name, say or quote this."),
    click.option("--origin", metavar="NAME", help="Only claims that this source, or document, is behind."),
    click.option("--doc", metavar="DOC", help="Only claims that this document states."),
    click.option("--modality", type=click.Choice(("asserted", "hedged", "forecast")), help="Only claims that are so."),
    click.option(
        "--during",
        metavar="TIME",
        callback=read_by(_as_stretch),
        help="Only claims about this time: 2023, 2024-05, 2014..2023.",
    ),
    click.option("--origins", "least_origins", type=click.IntRange(1), metavar="N", help="With N sources or more."),
    click.option(
        "--min-confidence",
        "least_confidence",
        type=click.FloatRange(0, 1),
        metavar="P",
        help="Only claims whose surest witness has this confidence or more, 0 to 1.",
    ),
    click.option("--limit", type=click.IntRange(1), metavar="N", help="No more than N of them."),
)
DISPUTED = options(
    click.option("--disputed", is_flag=True, help="Only claims in a conflict."),
    click.option("--undisputed", is_flag=True, help="Only claims in no conflict."),
)


def is_disputed(disputed: bool, undisputed: bool) -> bool | None:
    """Read the two options of conflicts as the one filter of a store.

    Args:
        disputed: Whether claims in a conflict are asked for.
        undisputed: Whether the others are.
    """
    if disputed and undisputed:
        raise Misuse("expected --disputed or --undisputed, got both")
    return disputed if disputed or undisputed else None


def meant(store: Store, filters: Mapping[str, Any]) -> str:
    """Ask whether a name nearly like one given was meant, where no claims are such; empty where none is.

    Args:
        store: The store that was asked.
        filters: What was asked for.
    """
    kind, entity = filters["kind"], filters["entity"]
    near = nearest(kind, store.kinds) if kind else ""
    return near or (nearest_name(store, entity) if entity else "")


def claims_of(store: Store, name: str) -> int:
    """Count the claims that name something so; case and hyphens aside, as in the filter `entity`.

    Args:
        store: The store.
        name: The name.
    """
    from aiclaims.schema.folding import fold_name

    return sum(count for held, count in store.names().items() if fold_name(held) == fold_name(name))


def nearest_name(store: Store, name: str) -> str:
    """Ask whether another name in a store was meant; empty where claims have this one, or none is near.

    Args:
        store: The store.
        name: What was given.
    """
    return "" if claims_of(store, name) else nearest(name, store.names())
