"""What every engine of many machines shares: schemas held to, rows dropped before they travel, links that may go along."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

import pyarrow as pa

from aiclaims.engines.combining import combine
from aiclaims.engines.cutting import windows
from aiclaims.errors import PluginError, SchemaError
from aiclaims.merge import Link
from aiclaims.merge.links import link_set

Batches = Iterator[pa.RecordBatch]


def conformed(batches: Batches, *, work: Callable[[Batches], Batches], declared: pa.Schema) -> Batches:
    """Hold what a worker makes against what the driver has declared: an engine would take one column for another.

    Args:
        batches: What the worker is given.
        work: What it does.
        declared: The schema that was declared.

    Raises:
        PluginError: Where columns come of other names, or of other fields.
    """
    expected = _names(declared)
    for batch in work(batches):
        got = _names(batch.schema)
        if got != expected:
            raise PluginError(
                "all machines have the same plugins in the same versions",
                expected=", ".join(expected),
                got=", ".join(got),
                where="a worker",
            )
        yield batch


def combine_rows(batches: Iterable[pa.RecordBatch]) -> Batches:
    """Drop the rows that are there twice, some tens of thousands at a time.

    Args:
        batches: States.
    """
    return (each for window in windows(batches) for each in combine(window))


def links_apart(links: Iterable[Link]) -> frozenset[Link]:
    """Take the links that may be sent to all machines beside the rows.

    Args:
        links: The links.

    Raises:
        SchemaError: Where one is no link, or an alias: another name makes another proposition, so that rows would have to
            come together that do not.
    """
    known = link_set(links)
    for link in known:
        if link.kind == "alias":
            raise SchemaError(
                "aliases change which rows belong together",
                expected="links of the kinds published, retracted and same_source",
                got=f"{link.kind} {link.subjects}",
                where="links",
            )
    return known


def _names(schema: pa.Schema) -> list[str]:
    """Name the columns, and the fields of those that hold several, in order."""
    return [
        f"{field.name}({', '.join(part.name for part in field.type)})" if pa.types.is_struct(field.type) else field.name
        for field in schema
    ]
