"""The Arrow boundary on Ray Data: Datasets of documents to states, of states to consolidated claims.

One Python call for each batch, never one for each group: `groupby(...).map_groups` would make one for each proposition.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable
from functools import partial

import pyarrow as pa

from aiclaims.engines.consolidating import consolidate as consolidate_batches
from aiclaims.engines.distribution import Batches, combine_rows, conformed, links_apart
from aiclaims.engines.extracting import extract as extract_batches
from aiclaims.engines.schemas import consolidated_schema, states_schema
from aiclaims.errors import MissingExtraError
from aiclaims.extraction import Limits
from aiclaims.merge import Link
from aiclaims.plugins import Registry, default_registry

try:
    import ray
    from ray.data import Dataset
except ImportError as error:
    raise MissingExtraError.of("the adapter for Ray", extra="ray", library="ray", where=__name__) from error

__all__ = ["consolidate", "extract"]

_LOG = logging.getLogger(__name__)
_PAGES = 500
"""Documents of a batch: pages are large, so that this is some tens of megabytes."""


def extract(documents: Dataset, *, registry: Registry | None = None, limits: Limits | None = None) -> Dataset:
    """Find the claims of documents.

    Faults of documents are logged as warnings by Ray's workers, and the others are read all the same.

    Args:
        documents: A row for each document, with a column `text` and, where known, `id`, `title`, `published`,
            `url`, `language`, `format`; names that mean the same are understood as in Parquet files.
        registry: The plugins to run; by default all that are installed, which must be the same on all machines.
        limits: What each document may cost; by default as much as it takes.

    Returns:
        The states, lazily: a row for each claim, and the days on which documents came out.

    Raises:
        SchemaError: Where no column has the texts; when the states are asked for.
    """
    schema = states_schema((registry or default_registry()).kinds)
    work = partial(_extract, registry=registry, limits=limits)
    return _map(documents, work, schema, rows=_PAGES)


def consolidate(
    states: Dataset,
    *,
    registry: Registry | None = None,
    links: Iterable[Link] = (),
    partitions: int | None = None,
) -> Dataset:
    """Consolidate the claims of states.

    Rows that are there twice are dropped before they travel; then those of each proposition come together and say
    what they say, a few propositions at a time.

    Args:
        states: What `extract` gives, or a union of several.
        registry: The plugins whose kinds are known; by default all that are installed.
        links: What is known beside the states: retractions, sources that are one. Rows of such links are refused.
        partitions: How many parts the propositions are spread over; by default two for each core of the cluster.

    Returns:
        The consolidated claims, lazily, in no order.

    Raises:
        SchemaError: Where a link is an alias: another name makes another proposition, so that rows would have to
            come together that do not.
    """
    known = links_apart(links)
    kinds = (registry or default_registry()).kinds
    once = _map(states, combine_rows, states_schema(kinds), rows=None)
    parts = partitions or max(2, 2 * int(ray.cluster_resources().get("CPU", 1)))
    together = once.repartition(parts, keys=["block"])
    work = partial(_consolidate, registry=registry, links=known)
    return _map(together, work, consolidated_schema(kinds), rows=None)


def _map(dataset: Dataset, work: object, schema: pa.Schema, *, rows: int | None) -> Dataset:
    return dataset.map_batches(
        _table, fn_kwargs={"work": work, "schema": schema}, batch_format="pyarrow", batch_size=rows
    )


def _table(table: pa.Table, *, work: object, schema: pa.Schema) -> pa.Table:
    return pa.Table.from_batches(
        conformed(iter(table.to_batches()), work=work, declared=schema),  # type: ignore[arg-type]
        schema=schema,
    )


def _extract(batches: Batches, *, registry: Registry | None, limits: Limits | None) -> Batches:
    return extract_batches(
        batches, registry=registry or default_registry(), limits=limits, on_fault=partial(_LOG.warning, "%s")
    )


def _consolidate(batches: Batches, *, registry: Registry | None, links: frozenset[Link]) -> Batches:
    rows = pa.Table.from_batches(batches, schema=states_schema((registry or default_registry()).kinds))
    in_order = rows.sort_by("block").to_batches()
    return consolidate_batches(in_order, registry=registry or default_registry(), links=links, grouped=True)
