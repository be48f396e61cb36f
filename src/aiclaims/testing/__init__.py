"""For those who test: strategies for hypothesis, checks for extractors, known-answer documents, a pytest plugin.

    from aiclaims.testing import check_extractor, claims, documents

Needs the extra: ``pip install 'aiclaims[testing]'``. Names are loaded when they are first asked for, so that
the entry points of hypothesis and pytest cost a test run next to nothing.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from aiclaims.testing.builtin_forms import builtin_forms
    from aiclaims.testing.conformance.catalogue import Check, checks
    from aiclaims.testing.conformance.conformance import CheckResult, check_extractor, run_checks
    from aiclaims.testing.conformance.pytest_checks import parametrize_with_checks
    from aiclaims.testing.expectations import assert_extracts
    from aiclaims.testing.sentence_forms import KnownAnswer, SentenceForms, Template, known_answers
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
    from aiclaims.testing.wording import wordings

__all__ = [
    "Check",
    "CheckResult",
    "Corpus",
    "KnownAnswer",
    "SentenceForms",
    "Template",
    "assert_extracts",
    "builtin_forms",
    "check_extractor",
    "checks",
    "claims",
    "corpora",
    "documents",
    "entities",
    "evidence",
    "known_answers",
    "parametrize_with_checks",
    "periods",
    "quantities",
    "run_checks",
    "sentences",
    "spans",
    "unusual_texts",
    "wordings",
]

_MODULES = {
    "aiclaims.testing.builtin_forms": ("builtin_forms",),
    "aiclaims.testing.sentence_forms": ("KnownAnswer", "SentenceForms", "Template", "known_answers"),
    "aiclaims.testing.wording": ("wordings",),
    "aiclaims.testing.conformance.catalogue": ("Check", "checks"),
    "aiclaims.testing.conformance.conformance": ("CheckResult", "check_extractor", "run_checks"),
    "aiclaims.testing.conformance.pytest_checks": ("parametrize_with_checks",),
    "aiclaims.testing.expectations": ("assert_extracts",),
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
