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
_Checked = dict[type[Claim], dict[str, set[Any]]]
_Mention = tuple[Sequence[tuple[Any, ...]], Sequence[str], str, float]
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
    checked: _Checked = {}
    passed = 0
    for batch in batches:
        told = batch.column("link").to_pylist() if "link" in batch.schema.names else []
        links.update(Link(link["kind"], tuple(link["subjects"])) for link in told if link is not None)
        rows = [number for number, link in enumerate(told) if link is None] if told else range(len(batch))
        if len(rows) < len(batch):
            batch = batch.take(pa.array(rows, pa.int64()))
        named = _statements(batch, kinds, statements, checked, passed)
        for number, (name, mention) in enumerate(zip(named, _mentions(batch), strict=True)):
            if len(mention[0]) != 1 or not _is_grounded(*mention[0][0][:4]) or not 0 <= mention[3] <= 1:
                _check_mention(mention, f"$[{passed + number}]")
            packed = name + pack(mention)
            mentions[digest(packed)] = packed
        passed += len(batch)
    return State(Observations(statements, mentions), links)


def _is_grounded(doc: str, start: int, end: int, quote: str | None) -> bool:
    return bool(doc) and quote is not None and 0 <= start < end and len(quote) == end - start


def _check_mention(mention: _Mention, where: str) -> None:
    """Hold a mention against what its evidence and its claim ask for."""
    for place, quote in enumerate(mention[0]):
        if not _is_grounded(*quote[:4]):
            _refused(partial(Evidence, *quote), f"{where}.evidence[{place}]")
    if not mention[0]:
        raise SchemaError("a claim has evidence", expected="one quote or more", got="none", where=f"{where}.evidence")
    if not 0 <= mention[3] <= 1:
        raise SchemaError(
            "a confidence is a probability", expected="0..1", got=str(mention[3]), where=f"{where}.confidence"
        )


def _mentions(batch: pa.RecordBatch) -> Iterable[_Mention]:
    """Give each row's evidence, attribution, extractor and confidence, as a layout gives them."""
    evidence = batch.column("evidence")
    parts = evidence.flatten()
    # Files that were written before evidence had pages have no column of them.
    told = [name for name in _QUOTE if parts.type.get_field_index(name) >= 0]
    quotes = [
        quote[:4] if quote[4:] == (None,) else quote
        for quote in zip(*(parts.field(name).to_pylist() for name in told), strict=True)
    ]
    credited = batch.column("attribution")
    names = credited.flatten().to_pylist()
    # Few are there, again and again.
    extractors = batch.column("extractor").dictionary_encode()
    written = extractors.dictionary.to_pylist()
    first = said_first = 0
    for last, said_last, extractor, confidence in zip(
        _ends(evidence),
        _ends(credited),
        extractors.indices.to_pylist(),
        batch.column("confidence").to_pylist(),
        strict=True,
    ):
        sure = 1.0 if confidence is None else confidence
        yield (
            quotes[first:last],
            names[said_first:said_last] if said_last > said_first else (),
            "" if extractor is None else written[extractor] or "",
            1 if sure == 1 else sure or 0,
        )
        first, said_first = last, said_last


def _ends(column: pa.Array) -> list[int]:
    """Give where each row of a column of rows ends in all of them together."""
    ends: list[int] = pc.cumulative_sum(pc.fill_null(pc.list_value_length(column), 0)).to_pylist()
    return ends


def _statements(
    batch: pa.RecordBatch,
    kinds: Mapping[str, type[Claim]],
    statements: Statements,
    checked: _Checked,
    passed: int,
) -> list[bytes]:
    """Read the statements of a batch into those at hand; give the digest of each row's."""
    named: list[bytes] = [b""] * len(batch)
    said = list(zip(*(_plain(batch.column(name)) for name in _SAID), strict=True))
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
            told = (*said[number], *values)
            name = digests.get(told)
            if name is None:
                statement = tuple([told[index] for index in order])
                _check(layout, statement, checked.setdefault(claim_class, {}), f"$[{passed + number}]")
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


def _check(layout: Layout, statement: tuple[Any, ...], checked: dict[str, set[Any]], where: str) -> None:
    """Hold a statement against its class: its parts as their constructors do, its fields as declared.

    Each field is held by itself, so that a value that passed once passes again.
    """
    fresh = [
        (name, value)
        for name, value in zip(layout.statement_fields, statement, strict=True)
        if value not in checked.setdefault(name, set())
    ]
    if not fresh:
        return
    claim = layout.bare(statement)
    for name, _ in fresh:
        path = f"{where}.{name}"
        part = getattr(claim, name)
        for each in part if isinstance(part, tuple) else (part,):
            if attrs.has(type(each)):
                fields = {field.name: getattr(each, field.name) for field in attrs.fields(type(each))}
                _refused(partial(cast(Any, type(each)), **fields), path)
    _refused(partial(check_types, claim), where)
    for name, value in fresh:
        checked[name].add(value)


def _refused(make: Callable[[], object], path: str) -> None:
    """Do what raises where something is wrong, and name the row."""
    try:
        make()
    except AiclaimsError as error:
        inner = (error.where or "$").rpartition("$")[2]
        raise type(error)(error.message, expected=error.expected, got=error.got, where=path + inner) from error
