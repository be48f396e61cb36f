"""Benchmark claims in short, for tables of texts and what they tell."""

from __future__ import annotations

import datetime as dt

from aiclaims.documents.document import Document, Format
from aiclaims.extraction import extract
from aiclaims.extractors.benchmarks.claim import BenchmarkClaim
from aiclaims.plugins import Registry

REGISTRY = Registry(enable=("benchmarks",), entry_points=False)


def told(
    text: str, kind: Format = "text", *, title: str | None = None, published: dt.date = dt.date(2025, 3, 10)
) -> set[str]:
    """Write each claim of a text in short: "o3 GPQA: 87 percent", "o3 above o1 (MMLU)"."""
    found = extract(Document(text, language="en", format=kind, title=title, published=published), registry=REGISTRY)
    assert not found.faults
    return {_written(claim) for claim in found.claims if isinstance(claim, BenchmarkClaim)}


def _written(claim: BenchmarkClaim) -> str:
    value = f": {claim.value}" if claim.value is not None else ""
    if claim.baseline is None:
        return f"{claim.system.name} {claim.benchmark}{value}"
    denied = "not " if claim.negated else ""
    return f"{claim.system.name} {denied}{claim.relation} {claim.baseline.name} ({claim.benchmark}){value}"
