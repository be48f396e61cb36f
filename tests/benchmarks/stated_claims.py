"""Claims in their JSON form, as the tables of these tests need them."""

from __future__ import annotations

from typing import Any

Json = dict[str, Any]


def quantity(low: float | None, high: float | None = None, unit: str = "patents", *, approximate: bool = False) -> Json:
    """Make a quantity; with one end, it is exact."""
    return {"low": low, "high": low if high is None else high, "unit": unit, "approximate": approximate}


def stated(start: int = 0, end: int = 10, *, doc: str = "d", kind: str = "patents", **fields: Any) -> Json:
    """Make a claim that stands at some offsets."""
    return {
        "kind": kind,
        "doc": doc,
        "evidence": [{"doc": doc, "start": start, "end": end, "quote": "q" * (end - start)}],
        "modality": "asserted",
        "extractor": "patents/1",
        "confidence": 0.9,
        **fields,
    }


def patents(holder: str | Json = "China", value: float | Json | None = 5, **fields: Any) -> Json:
    """Make a claim of a count of patents; of a bare name or number the rest is filled in."""
    start, end = fields.pop("start", 0), fields.pop("end", 10)
    core = {
        "holder": {"name": holder, "type": "country"} if isinstance(holder, str) else holder,
        "measure": "count",
        "value": value if isinstance(value, dict) or value is None else quantity(value),
        "compared_to": None,
    }
    return stated(start, end, **core | fields)
