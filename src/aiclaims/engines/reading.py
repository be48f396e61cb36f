"""Record batches as states: what many rows say alike is read once, and held against its class."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain
from typing import Any, cast

import attrs
import pyarrow as pa
import pyarrow.compute as pc

from aiclaims.engines.batches import BatchSource, state_batches
from aiclaims.engines.mention_columns import packed_mentions
from aiclaims.engines.refusals import refused
from aiclaims.engines.schemas import COMMON, states_schema
from aiclaims.errors import SchemaError
from aiclaims.merge import Link, State
from aiclaims.merge.observations import Observations, Statements
from aiclaims.schema import Claim
from aiclaims.schema.field_types import check_field
from aiclaims.schema.layout import Layout, layout_of
from aiclaims.schema.packing import digest, pack
from aiclaims.schema.unknown import UnknownClaim, fields_text, warn_of_unknown

_Checked = dict[type[Claim], dict[str, set[Any]]]


def state_of(batches: BatchSource, kinds: Mapping[str, type[Claim]]) -> State:
    """Read a state from record batches; ids are made anew from what the rows say.

    Args:
        batches: Batches of the schema that `states_schema` gives; `id`, `block` and `doc` may be missing.
        kinds: The class of each known kind. Claims of another, with a column of its own or without, become
            `UnknownClaim`, with an `UnknownKindWarning`.

    Raises:
        SchemaError: Where it is no record batches of states, or a row is no claim and no link; it names the row and
            the field.
    """
    statements: Statements = {}
    mentions: dict[bytes, bytes] = {}
    links: set[Link] = set()
    checked: _Checked = {}
    passed = 0
    for batch in state_batches(batches, columns=("kind", *COMMON)):
        told = batch.column("link").to_pylist() if "link" in batch.schema.names else []
        links.update(Link(link["kind"], tuple(link["subjects"])) for link in told if link is not None)
        rows = [number for number, link in enumerate(told) if link is None] if told else range(len(batch))
        if len(rows) < len(batch):
            batch = batch.take(pa.array(rows, pa.int64()))
        named = _statements(batch, kinds, statements, checked, passed)
        for name, mention in zip(named, packed_mentions(batch, passed), strict=True):
            packed = name + mention
            mentions[digest(packed)] = packed
        passed += len(batch)
    return State(Observations(statements, mentions), links)


def _statements(
    batch: pa.RecordBatch,
    kinds: Mapping[str, type[Claim]],
    statements: Statements,
    checked: _Checked,
    passed: int,
) -> list[bytes]:
    """Read the statements of a batch into those at hand; give the digest of each row's."""
    named: list[bytes] = [b""] * len(batch)
    of_kind: dict[str, list[int]] = {}
    for number, kind in enumerate(batch.column("kind").to_pylist()):
        of_kind.setdefault(kind, []).append(number)
    for kind, rows in of_kind.items():
        if not kind:
            raise SchemaError(
                "a claim has a kind", expected="a name", got=repr(kind), where=f"$[{passed + rows[0]}].kind"
            )
        claim_class = kinds.get(kind)
        of_one = batch.take(pa.array(rows, pa.int64()))
        if claim_class is None:
            warn_of_unknown(kind)
            claim_class = UnknownClaim
            own = {"kind": of_one.column("kind"), "fields": _fields_of_unknown(of_one, kind, passed, rows)}
        else:
            own = dict(
                zip((field.name for field in of_one.column(kind).type), of_one.column(kind).flatten(), strict=True)
            )
        layout = layout_of(claim_class)
        columns = [own[name] if name in own else of_one.column(name) for name in layout.statement_fields]
        firsts, numbers = _told_apart(columns, len(rows))
        taken = pa.array(firsts, pa.int64())
        told = [_plain(column.take(taken)) for column in columns]
        _check(layout, told, checked.setdefault(claim_class, {}), [passed + rows[first] for first in firsts])
        known = statements.setdefault(claim_class, {})
        digests = []
        for statement in zip(*told, strict=True):
            packed = layout.packed_statement(statement)
            digests.append(digest(packed))
            known[digests[-1]] = packed
        for row, number in zip(rows, numbers, strict=True):
            named[row] = digests[number]
    return named


def _fields_of_unknown(batch: pa.RecordBatch, kind: str, passed: int, rows: Sequence[int]) -> pa.Array:
    """Give the own fields of claims of an unknown kind as JSON, also where whoever wrote them knew the kind."""
    told = batch.column("fields")
    if kind not in batch.schema.names or kind in states_schema({}).names:
        return told
    texts = [
        None if own is None else fields_text(own, where=f"$[{passed + row}].{kind}")
        for row, own in zip(rows, batch.column(kind).to_pylist(), strict=True)
    ]
    return pc.coalesce(pa.array(texts, pa.string()), told)


def _told_apart(columns: Iterable[pa.Array], count: int) -> tuple[list[int], list[int]]:
    """Give a number to each row that differs from all others; the first row of each number, and that of each row."""
    numbers = pa.array([0] * count, pa.int64())
    for column in chain.from_iterable(map(_leaves, columns)):
        coded = column.dictionary_encode(null_encoding="encode")
        if len(coded.dictionary) > 1:
            both = pc.add(pc.multiply(numbers, len(coded.dictionary)), coded.indices.cast(pa.int64()))
            numbers = both.dictionary_encode().indices.cast(pa.int64())
    rows = pa.table({"number": numbers, "row": pa.array(range(count), pa.int64())})
    first = rows.group_by("number").aggregate([("row", "min")]).sort_by("number")
    return first.column("row_min").to_pylist(), numbers.to_pylist()


def _leaves(column: pa.Array) -> Iterator[pa.Array]:
    """Give the columns of plain values that make a column."""
    if pa.types.is_struct(column.type):
        yield column.is_valid()
        yield from chain.from_iterable(map(_leaves, column.flatten()))
    elif pa.types.is_list(column.type):
        yield pa.array([None if row is None else pack(row) for row in column.to_pylist()], pa.binary())
    else:
        yield column


def _plain(column: pa.Array) -> list[Any]:
    """Give the plain values of a column: structs as tuples, null where they are."""
    if pa.types.is_struct(column.type):
        parts = zip(*(_plain(column.field(field.name)) for field in column.type), strict=True)
        return [part if there else None for part, there in zip(parts, column.is_valid().to_pylist(), strict=True)]
    if pa.types.is_list(column.type):
        return [None if row is None else tuple(map(_tuples, row)) for row in column.to_pylist()]
    return cast(list[Any], column.to_pylist())


def _tuples(value: Any) -> Any:
    return tuple(map(_tuples, value.values())) if isinstance(value, dict) else value


def _check(layout: Layout, told: Sequence[Sequence[Any]], checked: dict[str, set[Any]], rows: Sequence[int]) -> None:
    """Hold the values of statements against their class: parts as their constructors do, fields as declared.

    Each field is held by itself, so that a value that passed once passes again.
    """
    fresh = []
    for place, (name, values) in enumerate(zip(layout.statement_fields, told, strict=True)):
        passed = checked.setdefault(name, set())
        first = dict(zip(reversed(values), reversed(rows), strict=True))
        fresh += [(row, place, name, value) for value, row in first.items() if value not in passed]
        passed.update(first)
    for row, _, name, value in sorted(fresh, key=lambda each: each[:2]):
        part = layout.made(name, value)
        for each in part if isinstance(part, tuple) else (part,):
            if attrs.has(type(each)):
                fields = {field.name: getattr(each, field.name) for field in attrs.fields(type(each))}
                refused(partial(cast(Any, type(each)), **fields), f"$[{row}].{name}")
        refused(partial(check_field, layout.claim_class, name, part), f"$[{row}]")
