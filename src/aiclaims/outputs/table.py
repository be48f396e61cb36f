"""Claims and plugins as tables for people."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import TYPE_CHECKING, TextIO

from aiclaims.outputs.console import console, many
from aiclaims.outputs.wording import circumstances, subject, value
from aiclaims.schema import Claim
from aiclaims.schema.display import span_of

if TYPE_CHECKING:
    from aiclaims.plugins import PluginDescription


def print_claims(claims: Iterable[Claim], stream: TextIO) -> int:
    """Print claims under their documents, each with the place where it stands; a document at a time.

    Args:
        claims: The claims, those of a document together.
        stream: Where to.

    Returns:
        How many were printed.
    """
    from rich.table import Table
    from rich.text import Text

    out = console(stream)
    count, documents = 0, 0
    for doc, stated in groupby(claims, key=lambda claim: claim.doc):
        table = Table(box=None, show_header=False, padding=(0, 2, 0, 0), pad_edge=False, expand=True)
        table.add_column(min_width=13, no_wrap=True, style="dim")
        # A word that is wider than its column goes on in the next line: nothing is cut off.
        table.add_column(ratio=3, overflow="fold")
        table.add_column(ratio=2, overflow="fold")
        for claim in stated:
            place = span_of(claim.evidence[0])
            said = ", ".join(part for part in (value(claim), circumstances(claim)) if part)
            table.add_row(*map(Text, (place, subject(claim), said)))
            count += 1
        documents += 1
        out.print(Text(doc, style="bold"))
        out.print(table)
        out.print()
    if count:
        out.print(f"{many(count, 'claim')} in {many(documents, 'document')}")
    return count


def print_plugins(descriptions: Iterable[PluginDescription], stream: TextIO) -> None:
    """Print what each plugin finds, where it comes from and whether it runs.

    Args:
        descriptions: What `Registry.describe` gives.
        stream: Where to.
    """
    from rich.table import Table
    from rich.text import Text

    table = Table.grid(padding=(0, 1))
    for _ in range(3):
        table.add_column(overflow="fold")
    told: str | None = None
    for entry in descriptions:
        further = entry.plugin == told
        name = f"  {entry.name}" if further else entry.name
        if entry.plugin not in (entry.name, told):
            name = f"{entry.plugin}: {entry.name}"
        # Where a plugin comes from is said once for all that it brings.
        lines = [] if further else [Text(entry.origin, style="dim")]
        told = entry.plugin
        if entry.kinds:
            finds = f"version {entry.version}, finds {', '.join(entry.kinds)}, reads {', '.join(entry.languages)}"
            lines.insert(0, Text(finds))
        if entry.names:
            lines.insert(len(lines) - (not further), Text(f"adds {entry.names:,} names to the lexicon"))
        table.add_row(Text(name, style="bold"), Text(_state(entry)), Text("\n").join(lines))
    console(stream).print(table)


def _state(entry: PluginDescription) -> str:
    if entry.fault is not None:
        return "broken"
    return "on" if entry.enabled else "off"
