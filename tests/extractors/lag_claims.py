"""What the lag extractor tells of a document, in rows that tables of cases can show."""

from __future__ import annotations

from aiclaims import Document, LagClaim, Registry, extract

LAG = Registry(enable=["lag"], entry_points=False)


def rows_of(document: Document) -> list[str]:
    """Write the claims of a document as rows: laggard and leader, gap, trend, denial."""
    extraction = extract(document, registry=LAG)
    assert not extraction.faults
    return [
        " | ".join(
            filter(None, (f"{c.laggard} > {c.leader}", str(c.gap or "-"), c.trend, "denied" if c.negated else ""))
        )
        for c in extraction.claims
        if isinstance(c, LagClaim)
    ]
