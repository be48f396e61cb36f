"""What a notebook shows of consolidated claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aiclaims.schema.display import card, fields_of, place_of, said, sheet

if TYPE_CHECKING:
    from aiclaims.merge.consolidated import Conflict, ConsolidatedClaim
    from aiclaims.merge.consolidation import Consolidation

_COLUMNS = ("kind", "about", "value", "period", "documents", "origins", "conflicts")


def entry_card(entry: ConsolidatedClaim) -> str:
    """Write a consolidated claim: what it says, how many say it, and the quote of each witness.

    Args:
        entry: The claim.
    """
    counts: list[tuple[str, object]] = [(name, getattr(entry, name)) for name in ("documents", "outlets", "origins")]
    disputed = [("conflicts", len(entry.conflicts))] if entry.conflicts else []
    quotes = [(claim.evidence[0].quote, place_of(claim.evidence[0])) for claim in entry.witnesses]
    return card(f"{entry.kind} {entry.id[:8]}", [*fields_of(entry.claim), *counts, *disputed], quotes=quotes)


def conflict_card(conflict: Conflict) -> str:
    """Write a conflict: of what kind it is, between which claims, and why.

    Args:
        conflict: The conflict.
    """
    doubt = "surely" if conflict.certain else "if they speak of the same time"
    between = ", ".join(name[:8] for name in conflict.ids)
    fields = [("kind", conflict.kind), ("exclude each other", doubt), ("claims", between), ("because", conflict.reason)]
    return card(f"conflict {conflict.id[:8]}", fields)


def consolidation_sheet(consolidation: Consolidation) -> str:
    """Write the claims of a consolidation in a table, the best supported first.

    Args:
        consolidation: What `merge` gives.
    """
    entries = sorted(
        consolidation.claims, key=lambda entry: (-entry.origins, -entry.documents, -len(entry.members), entry.id)
    )
    rows = [
        (entry.kind, *said(entry.claim), entry.documents, entry.origins, len(entry.conflicts) or None)
        for entry in entries
    ]
    return sheet(f"{_many(len(entries), 'claim')}, {_many(len(consolidation.conflicts), 'conflict')}", _COLUMNS, rows)


def _many(count: int, what: str) -> str:
    return f"{count:,} {what}{'' if count == 1 else 's'}"
