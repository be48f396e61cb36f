"""For those who test: strategies for hypothesis, checks for extractors, known-answer documents, a pytest plugin.

    from aiclaims.testing import check_extractor, claims, documents

Needs the extra: ``pip install 'aiclaims[testing]'``. Names are loaded when they are first asked for, so that
the entry points of hypothesis and pytest cost a test run next to nothing.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from aiclaims.testing.strategies import (
        Corpus,
        claims,
        corpora,
        documents,
        entities,
        evidence,
        periods,
        quantities,
        sentences,
        spans,
        unusual_texts,
    )

__all__ = [
    "Corpus",
    "claims",
    "corpora",
    "documents",
    "entities",
    "evidence",
    "periods",
    "quantities",
    "sentences",
    "spans",
    "unusual_texts",
]

_MODULES = {
    "aiclaims.testing.strategies": (
        "Corpus",
        "claims",
        "corpora",
        "documents",
        "entities",
        "evidence",
        "periods",
        "quantities",
        "sentences",
        "spans",
        "unusual_texts",
    ),
}
_HOME = {name: module for module, names in _MODULES.items() for name in names}


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(importlib.import_module(_HOME[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
