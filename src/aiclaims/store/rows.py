"""Claims as rows of the store's tables, and back."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from aiclaims.merge import Conflict, ConsolidatedClaim
from aiclaims.merge.aliases import renamed
from aiclaims.merge.keys import Key, key_of, value_of
from aiclaims.merge.observations import Observations
from aiclaims.merge.sources import source_of
from aiclaims.outputs.wording import plain, subject
from aiclaims.schema import Claim, fields_with_role
from aiclaims.schema.codec import from_json, to_json
from aiclaims.schema.packing import digest, pack
from aiclaims.schema.unknown import UnknownClaim
from aiclaims.store.layout import columns_of

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

Row = dict[str, Any]


def insert(connection: DuckDBPyConnection, table: str, rows: Sequence[Mapping[str, Any]]) -> None:
    """Add rows to a table, column by column: a statement for each row would take a hundred times as long.

    Args:
        connection: An open store.
        table: Name of the table.
        rows: The rows; a column that one lacks is null.
    """
    if not rows:
        return
    columns = columns_of(connection, table)
    values = ", ".join(f"unnest(?::{kind}[])" for kind in columns.values())
    parameters = [[row.get(name) for row in rows] for name in columns]
    connection.execute(f"INSERT INTO {table} ({', '.join(columns)}) SELECT {values}", parameters)


def text(value: str) -> str:
    """Write a text so that a column takes it: a lone surrogate, which UTF-8 cannot hold, becomes an escape.

    Args:
        value: Any text.
    """
    return value.encode("utf-8", "backslashreplace").decode("utf-8")


def observation_row(name: str, claim: Claim, names: Mapping[str, str]) -> Row:
    """Spread an observation over columns.

    Args:
        name: Its id.
        claim: The claim.
        names: The names that others stand for.
    """
    first = claim.evidence[0]
    return {
        "observation": name,
        "block": block_of(claim, names),
        "doc": text(claim.doc),
        "source": text(source_of(claim.doc, claim.attribution)),
        "span_start": first.start,
        "span_end": first.end,
        "quote": text(first.quote),
        "page": first.page,
        "attribution": [text(credited) for credited in claim.attribution],
        "extractor": text(claim.extractor),
        "confidence": claim.confidence,
        **_stated(claim),
    }


def claim_row(entry: ConsolidatedClaim, block: str, partly_compared: int) -> Row:
    """Spread a consolidated claim over columns.

    Args:
        entry: The claim.
        block: Id of its block.
        partly_compared: How many sentences of the block were compared for copies with some others only.
    """
    return {
        "claim": entry.id,
        "block": block,
        "says": text(subject(entry.claim)),
        "documents": entry.documents,
        "outlets": entry.outlets,
        "origins": entry.origins,
        "statements": len(entry.members),
        "conflicts": len(entry.conflicts),
        "partly_compared": partly_compared,
        **_stated(entry.claim),
    }


def witness_rows(entry: ConsolidatedClaim, block: str) -> list[Row]:
    """Give a row for each observation behind a claim.

    Args:
        entry: The claim.
        block: Id of its block.
    """
    return [
        {
            "claim": entry.id,
            "observation": member.id,
            "block": block,
            "doc": text(member.claim.doc),
            "published": member.published,
            "agreement": member.agreement,
            "origin": text(member.origin),
            "joined": member.joined,
            "rivals": member.rivals,
        }
        for member in entry.members
    ]


def conflict_row(conflict: Conflict, block: str) -> Row:
    """Spread a conflict over columns.

    Args:
        conflict: The conflict.
        block: Id of its block.
    """
    return {
        "conflict": conflict.id,
        "block": block,
        "kind": conflict.kind,
        "certain": conflict.certain,
        "reason": text(conflict.reason),
        "claims": list(conflict.ids),
        "exclusions": json.dumps(conflict.exclusions),
    }


def block_of(claim: Claim, names: Mapping[str, str]) -> str:
    """Name the block that a claim belongs to.

    Args:
        claim: The claim.
        names: The names that others stand for, as `Known.names` tells them.
    """
    return block_name(key_of(renamed(claim, names))[0])


def block_name(key: Key) -> str:
    """Name a block.

    Args:
        key: What its claims share.
    """
    return digest(pack(key)).hex()


def observations_of(rows: Iterable[tuple[str, str]], kinds: Mapping[str, type[Claim]]) -> Observations:
    """Read observations under the ids that they are stored by.

    Args:
        rows: The id and the JSON of each.
        kinds: The class of each known kind.
    """
    known: list[Claim] = []
    others: list[Observations] = []
    for name, written in rows:
        claim = claim_of(written, kinds)
        if isinstance(claim, UnknownClaim):
            # Named when its class was at hand, perhaps; it keeps its name while it is not.
            packed = Observations.of((claim,))
            others.append(
                Observations(packed.statements, dict.fromkeys([bytes.fromhex(name)], *packed.mentions.values()))
            )
        else:
            known.append(claim)
    return Observations.joined((Observations.of(known), *others)) if others else Observations.of(known)


def claim_of(row_json: str, kinds: Mapping[str, type[Claim]]) -> Claim:
    """Read a claim from the JSON of its row.

    Args:
        row_json: What the column `json` holds.
        kinds: The class of each known kind.
    """
    return from_json(json.loads(row_json), kinds)


def _stated(claim: Claim) -> Row:
    value = value_of(claim)
    period = claim.period
    return {
        "kind": claim.kind,
        "modality": claim.modality,
        "negated": claim.negated,
        "period_start": period.start if period else None,
        "period_end": period.end if period else None,
        "value_low": _number(value.low) if value else None,
        "value_high": _number(value.high) if value else None,
        "value_unit": text(value.unit) if value else None,
        "value_approximate": value.approximate if value else None,
        "names": [text(name) for name in _names(claim)],
        "json": _canonical_json(claim),
    }


def _canonical_json(claim: Claim) -> str:
    # The JSON form is plain already: only its order and its ASCII are wanted.
    return json.dumps(to_json(claim), sort_keys=True, separators=(",", ":"), allow_nan=False)


def _number(end: float | None) -> float | None:
    # An end read from JSON may be an integer, and one of more digits than any column holds.
    return None if end is None else float(end)


def _names(claim: Claim) -> Iterable[str]:
    """Give what the claim's own fields name, each once."""
    if isinstance(claim, UnknownClaim):
        return ()
    own = (*fields_with_role(type(claim), "identity"), *fields_with_role(type(claim), "detail"))
    values = (getattr(claim, name) for name in own)
    parts = (part for value in values for part in (value if isinstance(value, tuple) else (value,)))
    return dict.fromkeys(name for name in map(plain, parts) if name)
