"""Spark gives what one machine gives, byte for byte; on a real Spark, with a real Parquet file."""

from __future__ import annotations

import runpy
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from local_spark import local_session, why_no_spark

import aiclaims
from aiclaims.engines import consolidated_batches, consolidated_schema, states_schema
from aiclaims.errors import PluginError, SchemaError
from aiclaims.merge import Link, merge

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

if why_no_spark():
    pytest.skip(why_no_spark(), allow_module_level=True)

from aiclaims.engines import spark

EXAMPLE = Path(__file__).parents[2] / "examples" / "spark_crawl.py"
DOCUMENTS = 2_000
REGISTRY = aiclaims.Registry()


@pytest.fixture(scope="module")
def session() -> Iterator[SparkSession]:
    """One Spark for all tests: it takes long to start."""
    started = local_session()
    yield started
    started.stop()


def documents() -> list[dict[str, Any]]:
    """Write about a few things: one that half of all write about, some that many do, and many that one does."""
    rows = []
    for number in range(DOCUMENTS):
        if number % 2:
            text = f"Over the decade China filed {38_000 + number % 7 * 900:,} patents for generative AI, says WIPO."
        elif number % 8:
            text = f"Tencent filed {2_000 + number % 24:,} patents for speech in {2015 + number % 9}. That was page {number}."
        else:
            text = f"Kite-{number} scored {number % 100}.5 on MMLU. China is {number % 30 + 1} months behind the US."
        rows.append(
            {
                "doc_id": f"https://site{number % 50}.example/{number}",
                "Content": text,
                "date": None if number % 3 else f"202{number % 5}-0{number % 9 + 1}-11",
                "crawler": "not for us",
            }
        )
    return [*rows, *rows[:50], {"doc_id": "blank", "Content": None, "date": None, "crawler": ""}]


def as_bytes(table: pa.Table) -> list[bytes]:
    """Give each row as bytes, in order."""
    return sorted(repr(row).encode() for row in table.to_pylist())


def test_a_crawl_on_spark_says_what_one_machine_says(session: SparkSession, tmp_path: Path) -> None:
    """The example, from a Parquet file to consolidated claims: skewed keys, documents twice, one without a text."""
    given = documents()
    pq.write_table(pa.Table.from_pylist(given), tmp_path / "crawl.parquet", row_group_size=500)
    runpy.run_path(str(EXAMPLE))["main"](str(tmp_path / "crawl.parquet"), str(tmp_path / "made"))

    read = [
        aiclaims.Document(row["Content"], id=row["doc_id"], published=row["date"])
        for row in given
        if row["Content"] is not None
    ]
    found = list(aiclaims.extract_many(read, registry=REGISTRY))
    links = [Link.published(each.doc, each.published) for each in found if each.published is not None]
    whole = merge((claim for each in found for claim in each.claims), links=links)
    schema = consolidated_schema(REGISTRY.kinds)
    expected = pa.Table.from_batches(consolidated_batches(whole, REGISTRY.kinds), schema=schema)

    made = pq.read_table(tmp_path / "made" / "claims").cast(schema)
    assert max(made["documents"].to_pylist()) > DOCUMENTS / 20
    assert as_bytes(made) == as_bytes(expected)
    states = pq.read_table(tmp_path / "made" / "states")
    assert states.schema.names == states_schema(REGISTRY.kinds).names
    assert any(member["published"] for row in made["members"].to_pylist() for member in row)


def test_an_alias_is_refused() -> None:
    """It would put claims together that Spark has taken apart."""
    with pytest.raises(SchemaError, match="alias"):
        spark.consolidate(None, links=[Link.alias("PRC", "China")])


def test_a_worker_with_other_plugins_is_found_out() -> None:
    """Spark binds columns by position: one plugin less would shift the fields of all kinds behind it."""
    other = pa.RecordBatch.from_pylist([], schema=states_schema({}))
    with pytest.raises(PluginError, match="same plugins"):
        list(spark.conformed(iter([other]), work=iter, declared=states_schema(REGISTRY.kinds)))
