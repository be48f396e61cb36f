"""Claims as rows of the store's tables, and back."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import msgspec

from aiclaims.merge import Conflict, Known, State
from aiclaims.merge.block import cut
from aiclaims.merge.keys import Key, value_of
from aiclaims.merge.observations import DIGEST, Observations
from aiclaims.merge.sources import outlet_of, source_of
from aiclaims.outputs.wording import named, subject
from aiclaims.schema import Claim, Evidence
from aiclaims.schema.codec import from_json, to_json
from aiclaims.schema.layout import rewritten
from aiclaims.schema.packing import as_text, digest, from_text, pack, unpack
from aiclaims.schema.unknown import UnknownClaim, warn_of_unknown
from aiclaims.store.layout import NUMBERED, written_columns

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

Row = dict[str, Any]

_OF_A_WITNESS = frozenset(("attribution", "confidence", "doc", "evidence", "extractor"))
_SOMEWHERE = {"evidence": (Evidence("-", 0, 1, "-"),)}
_encode = msgspec.json.Encoder().encode
_encode_in_order = msgspec.json.Encoder(order="sorted").encode


def insert(connection: DuckDBPyConnection, table: str, rows: Sequence[Mapping[str, Any]]) -> None:
    """Add rows to a table, each as JSON: the database takes three times as long for values one by one.

    Args:
        connection: An open store.
        table: Name of the table.
        rows: The rows; a column that one lacks is null.
    """
    if not rows:
        return
    columns = written_columns(connection, table)
    numbers = NUMBERED.get(table, {})
    connection.execute(
        f"""INSERT INTO {table} ({", ".join((*columns, *numbers))})
            SELECT {", ".join(("*", *numbers.values()))} FROM (SELECT unnest(row) FROM ({rows_of(columns)}))""",
        [written(rows, columns)],
    )


def rows_of(columns: Mapping[str, str]) -> str:
    """Write the query that makes a row, as a struct of the name `row`, of each text of a parameter.

    Args:
        columns: The columns with their types.
    """
    return f"SELECT from_json_strict(unnest(?::VARCHAR[]), '{json.dumps(columns)}') AS row"


def written(rows: Iterable[Mapping[str, Any]], columns: Mapping[str, str]) -> list[str]:
    """Write rows as the parameter of `rows_of`.

    Args:
        rows: The rows; a column that one lacks is null.
        columns: The columns with their types.
    """
    return [
        _encode(row if row.keys() == columns.keys() else {name: row.get(name) for name in columns}).decode()
        for row in rows
    ]


def text(value: str) -> str:
    """Write a text so that a column takes it: a lone surrogate, which UTF-8 cannot hold, becomes an escape.

    Args:
        value: Any text.
    """
    return value if value.isascii() else value.encode("utf-8", "backslashreplace").decode("utf-8")


def observation_rows(observations: Observations, names: Mapping[str, str]) -> Iterator[Row]:
    """Spread observations over columns; what a statement says once for all who make it.

    Args:
        observations: The observations.
        names: The names that others stand for.
    """
    for key, block in cut(State(observations), known=Known(names=names)).items():
        name = block_name(key)
        for statement in block.statements:
            layout, parts = statement.layout, statement.layout.parts(statement.told)
            stated: Row | None = None
            form: dict[str, Any] = {}
            for each in statement.ids:
                packed = observations.mentions[each][DIGEST:]
                mention = unpack(packed)
                evidence, attribution, extractor, confidence = mention
                if stated is None:
                    claim = layout.claim_of(parts, mention)
                    form = to_json(claim)
                    stated = {
                        "block": name,
                        "statement": statement.digest.hex(),
                        "told": as_text(observations.statements[layout.claim_class][statement.digest]),
                        **_stated(claim),
                    }
                doc, start, end, quote = evidence[0][:4]
                form |= {
                    "doc": doc,
                    "evidence": [_evidence_form(*one) for one in evidence],
                    "attribution": attribution,
                    "extractor": extractor,
                    "confidence": confidence,
                }
                yield {
                    **stated,
                    "observation": each.hex(),
                    "doc": text(doc),
                    "source": text(source_of(doc, attribution)),
                    "outlet": text(outlet_of(doc)),
                    "span_start": start,
                    "span_end": end,
                    "quote": text(quote),
                    "page": evidence[0][4] if len(evidence[0]) > 4 else None,
                    "attribution": [text(credited) for credited in attribution],
                    "extractor": text(extractor),
                    "confidence": confidence,
                    "mention": as_text(packed),
                    "json": _canonical_json(form),
                }


def claim_row(claim: Claim, name: str, block: str) -> Row:
    """Spread what a consolidated claim says over columns.

    Args:
        claim: The claim, said nowhere.
        name: Its id.
        block: Id of its block.
    """
    told = to_json(rewritten(claim, _SOMEWHERE))
    form = {field: value for field, value in told.items() if field not in _OF_A_WITNESS}
    return {
        "claim": name,
        "block": block,
        "says": text(subject(claim)),
        "json": _canonical_json(form),
        **_stated(claim),
    }


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


def block_name(key: Key) -> str:
    """Name a block.

    Args:
        key: What its claims share.
    """
    return digest(pack(key)).hex()


def observations_of(
    connection: DuckDBPyConnection, which: str, asked: Any, kinds: Mapping[str, type[Claim]]
) -> Observations:
    """Read observations as the merger keeps them, under the ids that they are stored by.

    Args:
        connection: An open store.
        which: The condition that they are chosen by.
        asked: Its parameters.
        kinds: The class of each known kind.
    """
    found = Observations()
    digests: dict[str, bytes] = {}
    for kind, name, told in connection.execute(
        f"SELECT any_value(kind), statement, any_value(told) FROM observations WHERE {which} GROUP BY statement", asked
    ).fetchall():
        claim_class = kinds.get(kind)
        if claim_class is None:
            warn_of_unknown(kind)
        digests[name] = bytes.fromhex(name)
        found.statements.setdefault(claim_class or UnknownClaim, {})[digests[name]] = from_text(told)
    from_hex = bytes.fromhex
    for name, statement, mention in connection.execute(
        f"SELECT observation, statement, mention FROM observations WHERE {which}", asked
    ).fetchall():
        found.mentions[from_hex(name)] = digests[statement] + from_text(mention)
    return found


def packed_as(name: str, claim: Claim) -> Observations:
    """Pack an observation under the id that it is stored by.

    Args:
        name: The id; of a claim whose class is not at hand, or was not, it is another than the content's.
        claim: The claim.
    """
    packed = Observations.of((claim,))
    return Observations(packed.statements, dict.fromkeys([bytes.fromhex(name)], *packed.mentions.values()))


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
        "names": [text(name) for name in named(claim)],
    }


def _evidence_form(doc: str, start: int, end: int, quote: str, page: int | None = None) -> dict[str, Any]:
    form: dict[str, Any] = {"doc": doc, "start": start, "end": end, "quote": quote}
    if page is not None:
        form["page"] = page
    return form


def _canonical_json(form: Mapping[str, Any]) -> str:
    # The JSON form is plain already: only its order and its ASCII are wanted.
    try:
        if (quick := _encode_in_order(form)).isascii():
            return quick.decode()
    except (UnicodeEncodeError, OverflowError):
        pass  # a lone surrogate, or a number of more digits than others have
    return json.dumps(form, sort_keys=True, separators=(",", ":"), allow_nan=False)


def _number(end: float | None) -> float | None:
    # An end read from JSON may be an integer, and one of more digits than any column holds.
    return None if end is None else float(end)
