"""Record batches as states: what many rows say alike is read once, and held against its class."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import Any, cast

import attrs
import pyarrow as pa
import pyarrow.compute as pc

from aiclaims.errors import AiclaimsError, SchemaError
from aiclaims.merge import Link, State
from aiclaims.merge.observations import Observations, Statements
from aiclaims.schema import Claim, Evidence
from aiclaims.schema.field_types import check_types
from aiclaims.schema.layout import Layout, layout_of
from aiclaims.schema.packing import digest, pack
from aiclaims.schema.unknown import UnknownClaim, warn_of_unknown

_QUOTE = tuple(field.name for field in attrs.fields(Evidence))
_SAID = ("modality", "negated", "period")


def state_of(batches: Iterable[pa.RecordBatch], kinds: Mapping[str, type[Claim]]) -> State:
    """Read a state from record batches; ids are made anew from what the rows say.

    Args:
        batches: Batches of the schema that `states_schema` gives; `id`, `block` and `doc` may be missing.
        kinds: The class of each known kind. Claims of another become `UnknownClaim`, with an `UnknownKindWarning`.

    Raises:
        SchemaError: Where a row is no claim and no link; it names the row and the field.
    """
    statements: Statements = {}
    mentions: dict[bytes, bytes] = {}
    links: set[Link] = set()
    passed = 0
    for batch in batches:
        told = batch.column("link").to_pylist() if "link" in batch.schema.names else []
        links.update(Link(link["kind"], tuple(link["subjects"])) for link in told if link is not None)
        rows = [number for number, link in enumerate(told) if link is None] if told else range(len(batch))
        if len(rows) < len(batch):
            batch = batch.take(pa.array(rows, pa.int64()))
        named = _statements(batch, kinds, statements, passed)
        for number, (name, mention) in enumerate(zip(named, _mentions(batch), strict=True)):
            for start, quote in enumerate(mention[0]):
                doc, first, last, words = quote[:4]
                if not doc or words is None or not 0 <= first < last or len(words) != last - first:
                    _refused(partial(Evidence, *quote), f"$[{passed + number}].evidence[{start}]")
            if not mention[0]:
                raise SchemaError(
                    "a claim has evidence",
                    expected="one quote or more",
                    got="none",
                    where=f"$[{passed + number}].evidence",
                )
            if not 0 <= mention[3] <= 1:
                raise SchemaError(
                    "a confidence is a probability",
                    expected="0..1",
                    got=str(mention[3]),
                    where=f"$[{passed + number}].confidence",
                )
            packed = name + pack(mention)
            mentions[digest(packed)] = packed
        passed += len(batch)
    return State(Observations(statements, mentions), links)


def _mentions(batch: pa.RecordBatch) -> Iterable[tuple[Any, ...]]:
    """Give each row's evidence, attribution, extractor and confidence, as a layout gives them."""
    evidence = batch.column("evidence")
    parts = evidence.flatten()
    # Files that were written before evidence had pages have no column of them.
    told = [name for name in _QUOTE if parts.type.get_field_index(name) >= 0]
    quotes = [
        quote[:4] if quote[4:] == (None,) else quote
        for quote in zip(*(parts.field(name).to_pylist() for name in told), strict=True)
    ]
    ends = pc.cumulative_sum(pc.fill_null(pc.list_value_length(evidence), 0)).to_pylist()
    start = 0
    others = (batch.column(name).to_pylist() for name in ("attribution", "extractor", "confidence"))
    for end, attribution, extractor, confidence in zip(ends, *others, strict=True):
        sure = 1.0 if confidence is None else confidence
        yield quotes[start:end], attribution or (), extractor or "", 1 if sure == 1 else sure or 0
        start = end


def _statements(
    batch: pa.RecordBatch, kinds: Mapping[str, type[Claim]], statements: Statements, passed: int
) -> list[bytes]:
    """Read the statements of a batch into those at hand; give the digest of each row's."""
    named: list[bytes] = [b""] * len(batch)
    said = [batch.column(name).to_pylist() for name in ("modality", "negated", "period")]
    of_kind: dict[str, list[int]] = {}
    for number, kind in enumerate(batch.column("kind").to_pylist()):
        of_kind.setdefault(kind, []).append(number)
    for kind, rows in of_kind.items():
        if not kind:
            raise SchemaError(
                "a claim has a kind", expected="a name", got=repr(kind), where=f"$[{passed + rows[0]}].kind"
            )
        claim_class = kinds.get(kind)
        taken = pa.array(rows, pa.int64())
        if claim_class is None:
            warn_of_unknown(kind)
            claim_class = UnknownClaim
            texts = batch.column("fields").take(taken).to_pylist()
            own: Iterable[tuple[Any, ...]] = [(kind, text) for text in texts]
            names: Sequence[str] = ("kind", "fields")
        else:
            column = batch.column(kind).take(taken)
            names = [field.name for field in column.type]
            own = zip(*(_plain(column.field(name)) for name in names), strict=True)
        layout = layout_of(claim_class)
        order = [(*_SAID, *names).index(name) for name in layout.statement_fields]
        known = statements.setdefault(claim_class, {})
        digests: dict[tuple[Any, ...], bytes] = {}
        for number, values in zip(rows, own, strict=True):
            period = said[2][number]
            told = (said[0][number], said[1][number], None if period is None else tuple(period.values()), *values)
            name = digests.get(told)
            if name is None:
                statement = tuple([told[index] for index in order])
                _check(layout, statement, f"$[{passed + number}]")
                packed = layout.packed_statement(statement)
                name = digests[told] = digest(packed)
                known[name] = packed
            named[number] = name
    return named


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


def _check(layout: Layout, statement: tuple[Any, ...], where: str) -> None:
    """Hold a statement against its class: its parts as their constructors do, its fields as declared."""
    claim = layout.bare(statement)
    for name in layout.statement_fields:
        path = f"{where}.{name}"
        part = getattr(claim, name)
        for each in part if isinstance(part, tuple) else (part,):
            if attrs.has(type(each)):
                fields = {field.name: getattr(each, field.name) for field in attrs.fields(type(each))}
                _refused(partial(cast(Any, type(each)), **fields), path)
    _refused(partial(check_types, claim), where)


def _refused(make: Callable[[], object], path: str) -> None:
    """Do what raises where something is wrong, and name the row."""
    try:
        make()
    except AiclaimsError as error:
        inner = (error.where or "$").rpartition("$")[2]
        raise type(error)(error.message, expected=error.expected, got=error.got, where=path + inner) from error
