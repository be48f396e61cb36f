"""Which claims of a store a command is about: its options, and what was meant where there are no such claims."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

import click

from aiclaims.cli.meaning import documents_called, is_called, offered, taken_for
from aiclaims.cli.messages import Misuse, asked, nearest
from aiclaims.cli.options import Number, options, read_by

if TYPE_CHECKING:
    from aiclaims.cli.session import Session
    from aiclaims.lexicon import Lexicon
    from aiclaims.store import Store
    from aiclaims.store.selection import Listed

_NAMED: tuple[Listed, ...] = ("entity", "doc", "origin")


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
        type=Number(0, 1),
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


def understood(session: Session, store: Store, filters: Mapping[str, Any]) -> dict[str, Any]:
    """Read the names in filters as they are shown, and as the reader reads them.

    Args:
        session: The run.
        store: The store that is asked.
        filters: What is asked for.

    Returns:
        The filters, with the names that claims of the store have.

    Raises:
        Misuse: Where there is no such kind of claim.
    """
    given = dict(filters)
    kind = given["kind"]
    if kind is not None and kind not in (kinds := {*store.kinds, *store.values("kind")}):
        raise Misuse(no_kind(kind, kinds))
    for option in _NAMED:
        if given[option] is None:
            continue
        name, names = given[option], store.values(option)
        if is_called(name, names):
            continue
        found = documents_called(name, names) if option in ("doc", "origin") else ()
        if len(found) != 1 and option != "doc":
            found = taken_for(name, names, _lexicon())
            if len(found) == 1:
                session.note(f"{name!r} is taken for {found[0]!r}")
        if len(found) == 1:
            given[option] = found[0]
    return given


def no_kind(kind: str, kinds: Iterable[str]) -> str:
    """Say that no claims are of a kind, and which kinds there are.

    Args:
        kind: What was given.
        kinds: The kinds.
    """
    known = sorted(kinds)
    return f"no plugin makes claims of this kind{nearest(kind, known)}; expected {', '.join(known)}, got {kind!r}"


def meant(store: Store, filters: Mapping[str, Any]) -> str:
    """Ask whether another name was meant, where no claims are such; empty where claims have those given, or none is near.

    Args:
        store: The store that was asked.
        filters: What was asked for.
    """
    near = (nearest_name(store, filters[option], option) for option in _NAMED if filters[option] is not None)
    return next(filter(None, near), "")


def claims_of(store: Store, name: str) -> int:
    """Count the claims that name something so; case and hyphens aside, as in the filter `entity`.

    Args:
        store: The store.
        name: The name.
    """
    return sum(count for held, count in store.names().items() if is_called(name, (held,)))


def nearest_name(store: Store, name: str, option: Listed = "entity") -> str:
    """Ask whether another name in a store was meant; empty where claims have this one, or none is near.

    Args:
        store: The store.
        name: What was given.
        option: The filter that it was given for.
    """
    return offered(name, store.values(option), _lexicon())


def another_name(store: Store, name: str, *, but_for: str) -> str:
    """Ask whether the name under which claims have something was meant; empty where claims have this one, or none.

    Args:
        store: The store.
        name: What was given.
        but_for: A name that is not asked for.
    """
    names = store.names()
    if is_called(name, names):
        return ""
    return asked([other for other in taken_for(name, names, _lexicon()) if not is_called(other, (but_for,))])


def _lexicon() -> Lexicon | None:
    """Give the names that the plugins at hand know, as a store without a registry of its own is read by these."""
    from aiclaims.plugins import default_registry

    return default_registry().lexicon
