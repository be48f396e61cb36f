"""Ray Data gives what one machine gives: the boundary holds for a second engine."""

from __future__ import annotations

import importlib.util
import os
from collections.abc import Iterator

import pyarrow as pa
import pytest

import aiclaims
from aiclaims.engines import consolidate, consolidated_schema
from aiclaims.engines import extract as extract_batches
from aiclaims.errors import SchemaError
from aiclaims.merge import Link

if importlib.util.find_spec("ray") is None:
    pytest.skip("ray is not installed: pip install 'aiclaims[ray]'", allow_module_level=True)

import ray.data

from aiclaims.engines import ray as adapter

REGISTRY = aiclaims.Registry()


@pytest.fixture(scope="module", autouse=True)
def cluster() -> Iterator[None]:
    """One Ray of two processes on this machine, for all tests: it takes long to start."""
    # Its agents take long to start where other work has the machine.
    os.environ |= {"RAY_USAGE_STATS_ENABLED": "0", "RAY_agent_register_timeout_ms": "120000"}
    try:
        ray.init(
            num_cpus=2,
            include_dashboard=False,
            object_store_memory=100_000_000,
            log_to_driver=False,
            _node_ip_address="127.0.0.1",
        )
    except Exception as error:  # whatever it gives up with where its processes are too slow to start
        pytest.skip(f"Ray does not start on this machine: {error}")
    yield
    ray.shutdown()


def documents() -> pa.Table:
    """Write about a few things: one that half of all write about, some that many do; some rows twice, one without text."""
    rows = []
    for number in range(240):
        if number % 2:
            text = f"Over the decade China filed {38_000 + number % 7 * 900:,} patents for generative AI, says WIPO."
        else:
            text = f"Tencent filed {2_000 + number % 24:,} patents for speech in {2015 + number % 9}."
        day = None if number % 3 else f"202{number % 5}-0{number % 9 + 1}-11"
        rows.append({"doc_id": f"https://site{number % 50}.example/{number}", "Content": text, "date": day})
    return pa.Table.from_pylist([*rows, *rows[:20], {"doc_id": "blank", "Content": None, "date": None}])


def as_bytes(table: pa.Table) -> list[bytes]:
    return sorted(repr(row).encode() for row in table.to_pylist())


def test_a_crawl_on_ray_says_what_one_machine_says() -> None:
    """Consolidated claims, byte for byte after sorting: skewed keys, documents twice, one without a text."""
    given = documents()
    states = list(extract_batches(given.to_batches(), registry=REGISTRY, on_fault=lambda _: None))
    schema = consolidated_schema(REGISTRY.kinds)
    expected = pa.Table.from_batches(consolidate(states, registry=REGISTRY), schema=schema)

    dataset = ray.data.from_arrow([given.slice(start, 60) for start in range(0, len(given), 60)])
    found = adapter.consolidate(adapter.extract(dataset, registry=REGISTRY), registry=REGISTRY, partitions=3)
    made = pa.concat_tables(ray.get(found.to_arrow_refs())).cast(schema)
    assert max(made["documents"].to_pylist()) > 10
    assert as_bytes(made) == as_bytes(expected)


def test_an_alias_is_refused() -> None:
    """It would put claims together that Ray has taken apart."""
    with pytest.raises(SchemaError, match="alias"):
        adapter.consolidate(None, links=[Link.alias("PRC", "China")])
