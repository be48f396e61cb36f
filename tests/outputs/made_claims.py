"""Claims for the tests of outputs, made without any extractor."""

from __future__ import annotations

from typing import Any

from aiclaims import Document, Entity, PatentClaim, Quantity

CHINA = Entity("China", "country")


def stated(text: str, number: float, *, doc: str, **fields: Any) -> PatentClaim:
    """Make the claim that China filed so many patents, quoting the whole text."""
    document = Document(text, id=doc)
    return PatentClaim(
        **{
            "evidence": (document.evidence(0, len(text)),),
            "holder": CHINA,
            "measure": "count",
            "status": "filed",
            "value": Quantity(number, number, "patents"),
            **fields,
        }
    )
