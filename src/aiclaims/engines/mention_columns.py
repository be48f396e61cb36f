"""The mentions of a batch's rows, written as a state keeps them: by column, and only odd rows one by one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from typing import Any

import attrs
import pyarrow as pa
import pyarrow.compute as pc

from aiclaims.engines.refusals import refused
from aiclaims.errors import SchemaError
from aiclaims.schema import Evidence
from aiclaims.schema.packing import pack

_QUOTE = tuple(field.name for field in attrs.fields(Evidence))
_Mention = tuple[Sequence[tuple[Any, ...]], Sequence[str], str, float]
_CONTROL = "[\\x00-\\x1f]"
"""What JSON writes in ways of its own, beside the quotation mark and the backslash."""


def packed_mentions(batch: pa.RecordBatch, passed: int) -> list[bytes]:
    """Write the evidence, attribution, extractor and confidence of each row as a layout's mention is packed.

    Args:
        batch: Claims.
        passed: How many rows came before, for naming one that is refused.

    Raises:
        SchemaError: Where a row has no evidence, or evidence or confidence that no claim can have.
    """
    is_usual, written = _usual(batch)
    packed: list[bytes] = written.to_pylist()
    odd = [number for number, usual in enumerate(is_usual.to_pylist()) if not usual]
    for number, mention in zip(odd, _mentions(batch.take(pa.array(odd, pa.int64()))), strict=True):
        _check(mention, f"$[{passed + number}]")
        packed[number] = pack(mention)
    return packed


def _usual(batch: pa.RecordBatch) -> tuple[pa.Array, pa.Array]:
    """Tell which rows have one quote without a page or control characters and at most one credit, and write them."""
    evidence, credited = batch.column("evidence"), batch.column("attribution")
    quotes, credits = pc.list_value_length(evidence), pc.fill_null(pc.list_value_length(credited), 0)
    rows = pa.array(range(len(batch)), pa.int64())
    first = _first(evidence, pc.equal(quotes, 1), rows)
    credit = _first(credited, pc.equal(credits, 1), rows)
    doc, start, end, quote = (pc.struct_field(first, name) for name in _QUOTE[:4])
    page = pc.struct_field(first, "page") if first.type.get_field_index("page") >= 0 else pa.nulls(len(batch))
    confidence = pc.fill_null(batch.column("confidence"), 1.0)
    is_usual = _all(
        pc.equal(quotes, 1),
        pc.less_equal(credits, 1),
        pc.is_null(page),
        pc.greater(pc.utf8_length(doc), 0),
        pc.greater_equal(start, 0),
        pc.greater(end, start),
        pc.equal(pc.utf8_length(quote), pc.subtract(end, start)),
        pc.greater_equal(confidence, 0.0),
        pc.less_equal(confidence, 1.0),
        *(pc.invert(pc.match_substring_regex(text, _CONTROL)) for text in (doc, quote)),
    )
    said = pc.if_else(pc.equal(credits, 1), _each(credit, lambda name: [name]), "[]")
    written = pc.binary_join_element_wise(
        '[[["', _escaped(doc), '",', pc.cast(start, pa.string()), ",", pc.cast(end, pa.string()), ',"', _escaped(quote),
        '"]],', said, ",", _each(batch.column("extractor"), lambda name: name or ""), ",",
        _each(confidence, lambda sure: 1 if sure == 1 else sure or 0), "]", "",
    )  # fmt: skip
    return is_usual, written.cast(pa.binary())


def _first(column: pa.Array, is_one: pa.Array, rows: pa.Array) -> pa.Array:
    """Give the one item of each row of a column of rows, null where there are more or none."""
    ends = pc.cumulative_sum(pc.fill_null(pc.list_value_length(column), 0))
    return column.flatten().take(
        pc.if_else(is_one, pc.cast(pc.subtract(ends, 1), pa.int64()), pa.scalar(None, pa.int64()))
    )


def _all(*conditions: pa.Array) -> pa.Array:
    held = conditions[0]
    for condition in conditions[1:]:
        held = pc.and_kleene(held, condition)
    return pc.fill_null(held, False)


def _escaped(text: pa.Array) -> pa.Array:
    return pc.replace_substring(pc.replace_substring(text, "\\", "\\\\"), '"', '\\"')


def _each(column: pa.Array, plain: Any) -> pa.Array:
    """Write values of which there are few, again and again."""
    coded = column.dictionary_encode(null_encoding="encode")
    return pa.array([pack(plain(value)).decode() for value in coded.dictionary.to_pylist()], pa.string()).take(
        coded.indices
    )


def _is_grounded(doc: str, start: int, end: int, quote: str | None) -> bool:
    return bool(doc) and quote is not None and 0 <= start < end and len(quote) == end - start


def _check(mention: _Mention, where: str) -> None:
    """Hold a mention against what its evidence and its claim ask for."""
    for place, quote in enumerate(mention[0]):
        if not _is_grounded(*quote[:4]):
            refused(partial(Evidence, *quote), f"{where}.evidence[{place}]")
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
