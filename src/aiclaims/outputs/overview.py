"""What a person wants to read first: consolidated claims, best supported first, and the conflicts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, TextIO

from aiclaims.outputs.console import console, many
from aiclaims.outputs.wording import circumstances, subject, value
from aiclaims.schema.display import span_of
from aiclaims.schema.visible import unmarked

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

    from aiclaims.merge import Conflict, ConsolidatedClaim, Consolidation
    from aiclaims.schema import Claim

ID_SHOWN = 8
"""Digits of an id that a person is shown."""

_HEADINGS = {
    "value": "values that exclude each other",
    "stance": "statements that exclude each other",
    "denial": "stated and denied",
    "tension": "hardly fit together",
}


def print_consolidation(consolidation: Consolidation, stream: TextIO, *, read: int | None = None) -> None:
    """Print consolidated claims with where each stands, then the conflicts; nothing where there is no claim.

    Args:
        consolidation: What `merge` gives.
        stream: Where to.
        read: How many documents were read, those without claims too; None where that is not known.
    """
    if not consolidation.claims:
        return
    out = console(stream)
    places = _Places(claim for entry in consolidation.claims for claim in entry.witnesses)
    _print_claims(out, consolidation.claims, places)
    if consolidation.conflicts:
        _heading(out, "conflicts", "")
        _print_conflicts(out, consolidation.conflicts, consolidation, places)
        out.print()
    statements = sum(len(entry.witnesses) for entry in consolidation.claims)
    documents = many(places.documents, "document")
    if read is not None and read > places.documents:
        documents = f"{places.documents:,} of {many(read, 'document')}"
    out.print(
        f"{many(len(consolidation.claims), 'claim')} from {many(statements, 'statement')} in "
        f"{documents}; {many(len(consolidation.conflicts), 'conflict')}"
    )


def print_entries(claims: Sequence[ConsolidatedClaim], stream: TextIO) -> None:
    """Print consolidated claims with their ids and with where each stands; nothing where there is none.

    Args:
        claims: The claims.
        stream: Where to.
    """
    if claims:
        out = console(stream)
        places = _Places(claim for entry in claims for claim in entry.witnesses)
        _print_claims(out, claims, places, ids=True)
        out.print(f"{many(len(claims), 'claim')} in {many(places.documents, 'document')}")


def print_conflicts(conflicts: Sequence[Conflict], consolidation: Consolidation, stream: TextIO) -> None:
    """Print conflicts with both sides of each; nothing where there is none.

    Args:
        conflicts: The conflicts.
        consolidation: What they are of.
        stream: Where to.
    """
    if conflicts:
        out = console(stream)
        named = (consolidation[name] for conflict in conflicts for name in conflict.ids)
        _print_conflicts(out, conflicts, consolidation, _Places(claim for entry in named for claim in entry.witnesses))
        out.print()
        out.print(many(len(conflicts), "conflict"))


class _Places:
    """Where witnesses stand: the last part of a document's name where no other ends alike."""

    def __init__(self, witnesses: Iterable[Claim]) -> None:
        docs = {witness.doc for witness in witnesses}
        last = Counter(doc.rpartition("/")[2] for doc in docs)
        self.documents = len(docs)
        self._names = {doc: end if (end := doc.rpartition("/")[2]) and last[end] == 1 else doc for doc in docs}

    def of(self, witness: Claim) -> str:
        """Name the document and the span in it, as `text[start:end]` is written in Python, and the page."""
        place = span_of(witness.evidence[0])
        return f"{self._names[witness.doc]}{'' if place.startswith('[') else ', '}{place}"


def _by_kind(claims: Iterable[ConsolidatedClaim]) -> dict[str, list[ConsolidatedClaim]]:
    found: dict[str, list[ConsolidatedClaim]] = {}
    for entry in sorted(claims, key=_support):
        found.setdefault(entry.kind, []).append(entry)
    return found


def _support(entry: ConsolidatedClaim) -> tuple[object, ...]:
    support = (-entry.origins, -entry.documents, -len(entry.witnesses))
    return (*support, entry.kind, subject(entry.claim), value(entry.claim), entry.id)


def _heading(out: Console, title: str, count: str) -> None:
    from rich.text import Text

    room = max(1, out.width - len(title) - len(count)) if count else 0
    out.print(Text.assemble((title, "bold"), " " * room, (count, "dim")))
    out.print()


def _print_claims(out: Console, claims: Iterable[ConsolidatedClaim], places: _Places, *, ids: bool = False) -> None:
    for kind, entries in _by_kind(claims).items():
        _heading(out, kind, many(len(entries), "claim"))
        for entry in entries:
            _print_claim(out, entry, places, ids=ids)
        out.print()


def _print_conflicts(
    out: Console, conflicts: Iterable[Conflict], consolidation: Consolidation, places: _Places
) -> None:
    for conflict in sorted(conflicts, key=lambda c: (not c.certain, c.kind == "tension", c.id)):
        _print_conflict(out, conflict, sorted((consolidation[name] for name in conflict.ids), key=_support), places)


def _print_claim(out: Console, entry: ConsolidatedClaim, places: _Places, *, ids: bool) -> None:
    from rich.table import Table
    from rich.text import Text

    row = Table.grid(padding=(0, 1), expand=True)
    row.add_column(ratio=1, overflow="fold")
    row.add_column(justify="right", style="dim")
    stated = Text.assemble(subject(entry.claim))
    for part, style in ((value(entry.claim), "bold green"), (circumstances(entry.claim), "")):
        if part:
            stated.append(": " if style else ", ")
            stated.append(part, style)
    if entry.conflicts:
        stated.append(" (disputed)", "bold red")
    row.add_row(stated, f"{_counted(entry)}  {entry.id[:ID_SHOWN]}" if ids else _counted(entry))
    out.print(row)
    for witness in entry.witnesses:
        said = value(witness)
        reads = "" if said == value(entry.claim) else f"{said or 'no value'}: "
        _line(out, Text(f"    {places.of(witness)} {reads}“{unmarked(witness.evidence[0].quote)}”", style="dim"))


def _print_conflict(out: Console, conflict: Conflict, entries: Sequence[ConsolidatedClaim], places: _Places) -> None:
    from rich.text import Text

    doubt = "" if conflict.certain else ", if they speak of the same time"
    # The best supported claim names them all; of those that are stated otherwise each line says how.
    first = subject(min(entries, key=lambda entry: entry.claim.negated).claim)
    out.print(Text.assemble((first, "bold"), f": {_HEADINGS[conflict.kind]}{doubt}"))
    are_alike = all(subject(entry.claim) == first for entry in entries)
    for entry in entries:
        own = [] if are_alike else [subject(entry.claim)]
        told = ", ".join(part for part in (*own, value(entry.claim), circumstances(entry.claim)) if part)
        for witness in entry.witnesses:
            credited = f", crediting {witness.attribution[-1]}" if witness.attribution else ""
            line = Text.assemble("    ", (told or "stated", "red"), (f"  {places.of(witness)}{credited}", "dim"))
            _line(out, line)


def _counted(entry: ConsolidatedClaim) -> str:
    documents = many(entry.documents, "document")
    return documents if entry.documents == entry.origins else f"{documents}, {many(entry.origins, 'origin')}"


def _line(out: Console, text: Text) -> None:
    out.print(text, no_wrap=True, overflow="ellipsis")
