"""States as record batches; what many observations say alike is turned once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import attrs
import pyarrow as pa

from aiclaims.engines.cutting import ROWS, refuse_no_rows
from aiclaims.engines.schemas import COMMON, states_schema
from aiclaims.errors import SchemaError
from aiclaims.merge import State
from aiclaims.merge.keys import block_id, key_of, worded
from aiclaims.merge.observations import DIGEST, Observations
from aiclaims.schema import Claim, Evidence
from aiclaims.schema.layout import layout_of
from aiclaims.schema.packing import unpack
from aiclaims.schema.unknown import UnknownClaim

_QUOTE = tuple(field.name for field in attrs.fields(Evidence))


def batches_of(state: State, kinds: Mapping[str, type[Claim]], *, rows: int = ROWS) -> Iterator[pa.RecordBatch]:
    """Write a state as record batches.

    Args:
        state: The state.
        kinds: The class of each known kind, which make the columns.
        rows: Rows of a batch, at most.

    Yields:
        The batches, in the order of ids, links last.

    Raises:
        SchemaError: Where a claim is of a class that makes no column, a text has no UTF-8 or a number no float.
        AiclaimsError: Where a batch would have no row.
    """
    refuse_no_rows(rows)
    schema = states_schema(kinds)
    said = _Said(state.observations, kinds, schema)
    names = sorted(state.observations.mentions)
    # The day of a document is needed wherever its claims go: a row for each of its blocks.
    blocks: dict[str, set[str]] = {link.subjects[0]: set() for link in state.links if link.kind == "published"}
    for start in range(0, len(names), rows):
        batch = said.batch(names[start : start + rows])
        if blocks:
            for doc, block in zip(batch.column("doc").to_pylist(), batch.column("block").to_pylist(), strict=True):
                if doc in blocks:
                    blocks[doc].add(block)
        yield batch
    links = [
        (link, block)
        for link in sorted(state.links)
        for block in (link.kind == "published" and sorted(blocks[link.subjects[0]])) or (None,)
    ]
    for start in range(0, len(links), rows):
        part = links[start : start + rows]
        columns = {
            "id": [link.id for link, _ in part],
            "block": [block for _, block in part],
            "link": [{"kind": link.kind, "subjects": link.subjects} for link, _ in part],
        }
        yield batch_of(columns, len(part), schema)


class _Said:
    """The statements of some observations as columns, from which rows are taken."""

    def __init__(self, observations: Observations, kinds: Mapping[str, type[Claim]], schema: pa.Schema) -> None:
        self._observations, self._schema = observations, schema
        self._rows: dict[bytes, int] = {}
        self._keys = []
        columns: dict[str, list[Any]] = {
            name: [] for name in ("kind", "modality", "negated", "period", "fields", *kinds)
        }
        for claim_class in observations.classes():
            layout = layout_of(claim_class)
            for name, packed in observations.statements[claim_class].items():
                if name in self._rows:
                    continue
                self._rows[name] = len(self._rows)
                claim = layout.bare(layout.unpacked_statement(packed))
                self._keys.append((claim.told_by_words, key_of(claim)[0]))
                told = columns_of(claim, kinds)
                for column, values in columns.items():
                    values.append(told.get(column))
        self._columns = {name: array_of(values, schema.field(name)) for name, values in columns.items()}
        self._blocks = [block_id(key) for _, key in self._keys]

    def batch(self, names: Sequence[bytes]) -> pa.RecordBatch:
        """Give the rows of some observations."""
        found = [self._observations.mentions[name] for name in names]
        at = [self._rows[mention[:DIGEST]] for mention in found]
        mentions = [unpack(mention[DIGEST:]) for mention in found]
        columns: dict[str, Any] = {
            "id": [name.hex() for name in names],
            "block": [self._block(row, mention[0][0][3]) for row, mention in zip(at, mentions, strict=True)],
            "doc": [mention[0][0][0] for mention in mentions],
            "evidence": [[dict(zip(_QUOTE, quote, strict=False)) for quote in mention[0]] for mention in mentions],
            "attribution": [mention[1] for mention in mentions],
            "extractor": [mention[2] for mention in mentions],
            "confidence": [float(mention[3]) for mention in mentions],
        }
        rows = pa.array(at, pa.int64())
        columns |= {name: column.take(rows) for name, column in self._columns.items()}
        return batch_of(columns, len(names), self._schema)

    def _block(self, row: int, quote: str) -> str:
        told_by_words, key = self._keys[row]
        return block_id(worded(key, quote)) if told_by_words else self._blocks[row]


def columns_of(claim: Claim, kinds: Mapping[str, type[Claim]]) -> dict[str, Any]:
    """Give what a claim says by column.

    Args:
        claim: The claim.
        kinds: The class of each known kind.

    Raises:
        SchemaError: Where it is of a class that makes no column.
    """
    told: dict[str, Any] = _plain(claim)
    told["kind"] = claim.kind
    if isinstance(claim, UnknownClaim):
        return told
    if not isinstance(claim, kinds.get(claim.kind, UnknownClaim)):
        raise SchemaError(
            "the columns are those of the known kinds",
            expected=", ".join(sorted(kinds)),
            got=f"{claim.kind} of {type(claim).__qualname__}",
            where="$.kind",
        )
    told.pop("fields", None)
    told[claim.kind] = {name: value for name, value in told.items() if name not in COMMON and name != "kind"}
    return told


def _plain(value: Any) -> Any:
    """Give a value as Arrow takes it: objects as mappings; quicker than what turns any object into one."""
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    fields = getattr(value, "__attrs_attrs__", None)
    return value if fields is None else {field.name: _plain(getattr(value, field.name)) for field in fields}


def batch_of(columns: Mapping[str, Any], rows: int, schema: pa.Schema) -> pa.RecordBatch:
    """Make a batch in the order and types of a schema.

    Args:
        columns: Values by column; those of a column that is missing are null.
        rows: How many there are.
        schema: The schema.

    Raises:
        SchemaError: Where a value has no form in its column.
    """
    arrays = []
    for field in schema:
        values = columns.get(field.name)
        if values is None:
            # `pa.nulls` would put nulls into fields of a struct that may have none, which Parquet refuses.
            values = [None] * rows
        arrays.append(values if isinstance(values, pa.Array) else array_of(values, field))
    return pa.RecordBatch.from_arrays(arrays, schema=schema)


def array_of(values: Sequence[Any], field: pa.Field) -> pa.Array:
    """Make an array of a field's type.

    Args:
        values: The values.
        field: The field.

    Raises:
        SchemaError: Where a value has no form in it.
    """
    try:
        return pa.array(values, field.type)
    except (UnicodeEncodeError, OverflowError, pa.ArrowInvalid, pa.ArrowTypeError) as error:
        raise SchemaError(
            "a value has no Arrow form", expected=str(field.type), got=str(error), where=f"$.{field.name}"
        ) from error
