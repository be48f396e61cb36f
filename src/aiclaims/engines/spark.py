"""The Arrow boundary on Spark: DataFrames of documents to states, of states to consolidated claims.

One Python call for each partition, never one for each group: a group is a few rows, of which Python would do a
thousand a second. What Spark binds by position leaves in the declared order and types.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
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
    from pyspark.sql import DataFrame
    from pyspark.sql.pandas.types import from_arrow_schema
except ImportError as error:
    raise MissingExtraError.of("the adapter for Spark", extra="spark", library="pyspark", where=__name__) from error

__all__ = ["consolidate", "extract", "links_of"]

_LOG = logging.getLogger(__name__)


def extract(documents: DataFrame, *, registry: Registry | None = None, limits: Limits | None = None) -> DataFrame:
    """Find the claims of documents.

    Faults of documents are logged as warnings where Spark's workers log, and the others are read all the same.

    Args:
        documents: A row for each document, with a column `text` and, where known, `id`, `title`, `published`,
            `url`, `language`, `format`; names that mean the same are understood as in Parquet files.
        registry: The plugins to run; by default all that are installed, which must be the same on all machines.
        limits: What each document may cost; by default as much as it takes.

    Returns:
        The states, lazily: a row for each claim, and the days on which documents came out.

    Raises:
        SchemaError: Where no column has the texts.
    """
    from aiclaims.documents.columns import document_columns

    columns = document_columns(documents.columns)
    schema = states_schema((registry or default_registry()).kinds)
    work = partial(_extract, registry=registry, limits=limits)
    return _map(documents.select(*(f"`{name}`" for name in columns.values())), work, schema)


def consolidate(
    states: DataFrame,
    *,
    registry: Registry | None = None,
    links: Iterable[Link] | None = None,
    partitions: int | None = None,
) -> DataFrame:
    """Consolidate the claims of states.

    Rows that are there twice are dropped before they travel; then those of each proposition come together and say
    what they say, a few propositions at a time. Spark sorts on disk what does not fit into memory.

    Args:
        states: What `extract` gives, or a union of several.
        registry: The plugins whose kinds are known; by default all that are installed.
        links: What is known beside the states, such as `links_of(states)`; sent to all machines. where they
            are given, rows of links that concern all blocks are passed over, else refused.
        partitions: How many parts the propositions are spread over; by default Spark's `spark.sql.shuffle.partitions`.

    Returns:
        The consolidated claims, lazily, in no order.

    Raises:
        SchemaError: Where a link is an alias: another name makes another proposition, so that rows would have to
            come together that do not.
    """
    known = links_apart(links or ())
    kinds = (registry or default_registry()).kinds
    rows = states if links is None else states.where("block IS NOT NULL")
    once = _map(rows, combine_rows, states_schema(kinds))
    together = once.repartition("block") if partitions is None else once.repartition(partitions, "block")
    work = partial(_consolidate, registry=registry, links=known)
    return _map(together.sortWithinPartitions("block"), work, consolidated_schema(kinds))


def links_of(states: DataFrame) -> frozenset[Link]:
    """Collect the links that concern all blocks: what is retracted, which sources are one.

    `extract` makes none; the days of documents stand in the blocks of their claims.

    Args:
        states: States.
    """
    rows = states.where("block IS NULL").select("link.kind", "link.subjects").distinct().collect()
    return frozenset(Link(row["kind"], tuple(row["subjects"])) for row in rows)


def _map(frame: DataFrame, work: Callable[[Batches], Batches], schema: pa.Schema) -> DataFrame:
    return frame.mapInArrow(partial(conformed, work=work, declared=schema), from_arrow_schema(schema))


def _extract(batches: Batches, *, registry: Registry | None, limits: Limits | None) -> Batches:
    return extract_batches(
        batches, registry=registry or default_registry(), limits=limits, on_fault=partial(_LOG.warning, "%s")
    )


def _consolidate(batches: Batches, *, registry: Registry | None, links: frozenset[Link]) -> Batches:
    return consolidate_batches(batches, registry=registry or default_registry(), links=links, grouped=True)
