"""States to consolidated claims: what all rows say together, a row for each proposition."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import attrs
import pyarrow as pa

from aiclaims.engines.batches import BatchSource
from aiclaims.engines.combining import combine
from aiclaims.engines.cutting import ROWS, blocks_apart, refuse_no_rows, windows
from aiclaims.engines.reading import state_of
from aiclaims.engines.schemas import consolidated_schema
from aiclaims.engines.writing import batch_of, columns_of
from aiclaims.merge import Conflict, Consolidation, Link, State
from aiclaims.merge import consolidate as consolidate_state
from aiclaims.merge.links import link_set
from aiclaims.plugins import Registry
from aiclaims.schema import Claim

_MEMBER = ("id", "agreement", "origin", "published", "joined", "rivals")
_PLAIN = ("id", "documents", "outlets", "origins")


def consolidate(
    batches: BatchSource,
    *,
    registry: Registry | None = None,
    links: Iterable[Link] = (),
    grouped: bool = False,
) -> Iterator[pa.RecordBatch]:
    """Consolidate states.

    Args:
        batches: States, of the schema that `states_schema` gives.
        registry: The plugins whose kinds are known; by default all that are installed.
        links: What is known beside the states.
        grouped: Whether the rows of each block stand one behind another; then no more than a few blocks are held
            at a time, else all of them.

    Yields:
        Consolidated claims, of the schema that `consolidated_schema` gives; where `grouped`, in the order of
        kind and id among a few blocks only.

    Raises:
        SchemaError: Where it is no record batches of states, a row is no claim and no link, or where `grouped` and a link concerns all blocks.
    """
    kinds = (Registry() if registry is None else registry).kinds
    known = State(links=link_set(links))
    for part in blocks_apart(batches) if grouped else [batches]:
        once = (each for window in windows(part) for each in combine(window))
        yield from consolidated_batches(consolidate_state(state_of(once, kinds) | known), kinds)


def consolidated_batches(
    consolidation: Consolidation, kinds: Mapping[str, type[Claim]], *, rows: int = ROWS
) -> Iterator[pa.RecordBatch]:
    """Write consolidated claims as record batches.

    Args:
        consolidation: The claims.
        kinds: The class of each known kind, which make the columns.
        rows: Rows of a batch, and witnesses of its claims, about.

    Yields:
        The batches, in the order of kind and id.

    Raises:
        SchemaError: Where a claim has no Arrow form.
        AiclaimsError: Where a batch would have no row.
    """
    refuse_no_rows(rows)
    schema = consolidated_schema(kinds)
    conflicts = {conflict.id: conflict for conflict in consolidation.conflicts}
    held: list[dict[str, Any]] = []
    weight = 0
    for entry in consolidation.claims:
        conflicting = [_conflict(conflicts[name], entry.id) for name in entry.conflicts]
        members = [
            {"doc": member.claim.doc, **{name: getattr(member, name) for name in _MEMBER}} for member in entry.members
        ]
        own = {name: getattr(entry, name) for name in _PLAIN}
        held.append({**columns_of(entry.claim, kinds), **own, "conflicts": conflicting, "members": members})
        weight += len(members)
        if weight >= rows:
            yield _batch(held, schema)
            held, weight = [], 0
    if held:
        yield _batch(held, schema)


def _batch(rows: list[dict[str, Any]], schema: pa.Schema) -> pa.RecordBatch:
    return batch_of({name: [row.get(name) for row in rows] for name in schema.names}, len(rows), schema)


def _conflict(conflict: Conflict, name: str) -> dict[str, Any]:
    told = attrs.asdict(conflict)
    return {**told, "with": [other for other in conflict.ids if other != name]}
