"""Consolidated claims as JSON Lines."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, TextIO

import attrs

from aiclaims.schema.codec import json_line, to_json

if TYPE_CHECKING:
    from aiclaims.merge import Conflict, ConsolidatedClaim, Consolidation, Moment

_OF_A_WITNESS = ("doc", "evidence", "attribution", "extractor", "confidence")
"""Fields that belong to one statement and not to the proposition."""


def write_consolidation(consolidation: Consolidation, stream: TextIO) -> int:
    """Write consolidated claims, one a line, each with its witnesses in the form of `write_claims`.

    Args:
        consolidation: What `merge` gives.
        stream: Where to.

    Returns:
        How many were written.
    """
    return write_entries(consolidation.claims, consolidation, stream)


def write_entries(claims: Iterable[ConsolidatedClaim], consolidation: Consolidation, stream: TextIO) -> int:
    """Write some of the claims of a consolidation, one a line.

    Args:
        claims: The claims.
        consolidation: What they are of, for what they are in conflict with.
        stream: Where to.

    Returns:
        How many were written.
    """
    conflicts = {conflict.id: conflict for conflict in consolidation.conflicts}
    return write_objects((consolidated_json(entry, conflicts) for entry in claims), stream)


def write_conflicts(conflicts: Iterable[Conflict], consolidation: Consolidation, stream: TextIO) -> int:
    """Write conflicts, one a line, each with its claims in the form of `write_entries`.

    Args:
        conflicts: The conflicts.
        consolidation: What they are of.
        stream: Where to.

    Returns:
        How many were written.
    """
    known = {conflict.id: conflict for conflict in consolidation.conflicts}
    objects = (
        {
            "id": conflict.id,
            "kind": conflict.kind,
            "certain": conflict.certain,
            "reason": conflict.reason,
            "claims": [consolidated_json(consolidation[name], known) for name in conflict.ids],
        }
        for conflict in conflicts
    )
    return write_objects(objects, stream)


def write_objects(objects: Iterable[Mapping[str, Any]], stream: TextIO) -> int:
    """Write JSON objects, one a line.

    Args:
        objects: The objects.
        stream: Where to; each line is written when its object comes.

    Returns:
        How many were written.
    """
    count = 0
    for each in objects:
        stream.write(json_line(each) + "\n")
        count += 1
    return count


def consolidated_json(entry: ConsolidatedClaim, conflicts: Mapping[str, Conflict]) -> dict[str, Any]:
    """Give the JSON form of a consolidated claim.

    Args:
        entry: The claim.
        conflicts: All conflicts of the consolidation, by id.

    Returns:
        The object; `published` and `history` are there where it is known when documents came out.
    """
    from aiclaims.merge import history

    body = to_json(entry.claim)
    version = body.pop("schema")
    kind = body.pop("kind")
    days = {witness.claim.doc: witness.published.isoformat() for witness in entry.members if witness.published}
    known = {"published": days, "history": [_moment_json(moment) for moment in history(entry)]} if days else {}
    stated = {name: item for name, item in body.items() if name not in _OF_A_WITNESS}
    return {
        "id": entry.id,
        "kind": kind,
        **stated,
        "documents": entry.documents,
        "outlets": entry.outlets,
        "origins": entry.origins,
        "conflicts": [_conflict_json(conflicts[name], entry) for name in entry.conflicts],
        **known,
        "witnesses": [to_json(witness) for witness in entry.witnesses],
        "schema": version,
    }


def _conflict_json(conflict: Conflict, entry: ConsolidatedClaim) -> dict[str, Any]:
    return {
        "id": conflict.id,
        "kind": conflict.kind,
        "with": [name for name in conflict.ids if name != entry.id],
        "certain": conflict.certain,
        "reason": conflict.reason,
    }


def _moment_json(moment: Moment) -> dict[str, Any]:
    value = None if moment.value is None else attrs.asdict(moment.value)
    return {
        "published": moment.day.isoformat(),
        "change": moment.change,
        "value": value,
        "documents": list(moment.documents),
    }
