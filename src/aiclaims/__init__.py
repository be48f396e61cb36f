"""Find, type, ground and consolidate the checkable claims about the AI race.

    import aiclaims

    extraction = aiclaims.extract("Tencent filed 2,074 patents for generative AI, WIPO says.")
    consolidation = aiclaims.merge(extraction.claims)

Every public name is here and is loaded when it is first asked for, and so is each module with names of its own, such as
`aiclaims.documents`. `aiclaims.merge` is the function: names of the module are imported, `from aiclaims.merge import Link`.
"""

from __future__ import annotations

import importlib
import sys
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from aiclaims.documents.document import Document
    from aiclaims.errors import (
        AiclaimsError,
        ClaimLookupError,
        ConformanceError,
        DecodingError,
        DocumentError,
        GroundingError,
        LimitError,
        MissingExtraError,
        PluginConflictError,
        PluginContractError,
        PluginError,
        SchemaError,
        SchemaVersionError,
        SizeLimitError,
        StoreError,
        StoreLockedError,
        StoreLookupError,
        StoreVersionError,
        TimeLimitError,
        UnknownPluginError,
        WorkerDiedError,
    )
    from aiclaims.extraction import Extraction, Limits, extract, extract_many
    from aiclaims.extractors.benchmarks.claim import BenchmarkClaim
    from aiclaims.extractors.chip_restrictions.claim import ChipRestrictionClaim
    from aiclaims.extractors.lag.claim import LagClaim
    from aiclaims.extractors.patents.claim import PatentClaim
    from aiclaims.faults import Fault
    from aiclaims.merge import Conflict, ConsolidatedClaim, Consolidation, merge
    from aiclaims.outputs.explanation import explain
    from aiclaims.plugins import Registry, extractor, hookimpl
    from aiclaims.schema import Claim, Entity, Evidence, Period, Quantity, Span, claim, detail, identity, measured
    from aiclaims.schema.codec import from_json, to_json
    from aiclaims.schema.json_schema import json_schema
    from aiclaims.store import Store

    __version__: str

__all__ = [
    "AiclaimsError",
    "BenchmarkClaim",
    "ChipRestrictionClaim",
    "Claim",
    "ClaimLookupError",
    "Conflict",
    "ConformanceError",
    "ConsolidatedClaim",
    "Consolidation",
    "DecodingError",
    "Document",
    "DocumentError",
    "Entity",
    "Evidence",
    "Extraction",
    "Fault",
    "GroundingError",
    "LagClaim",
    "LimitError",
    "Limits",
    "MissingExtraError",
    "PatentClaim",
    "Period",
    "PluginConflictError",
    "PluginContractError",
    "PluginError",
    "Quantity",
    "Registry",
    "SchemaError",
    "SchemaVersionError",
    "SizeLimitError",
    "Span",
    "Store",
    "StoreError",
    "StoreLockedError",
    "StoreLookupError",
    "StoreVersionError",
    "TimeLimitError",
    "UnknownPluginError",
    "WorkerDiedError",
    "__version__",
    "claim",
    "detail",
    "explain",
    "extract",
    "extract_many",
    "extractor",
    "from_json",
    "hookimpl",
    "identity",
    "json_schema",
    "measured",
    "merge",
    "to_json",
]

_MODULES = {
    "aiclaims.documents.document": ("Document",),
    "aiclaims.errors": (
        "AiclaimsError",
        "ClaimLookupError",
        "ConformanceError",
        "DecodingError",
        "DocumentError",
        "GroundingError",
        "LimitError",
        "MissingExtraError",
        "PluginConflictError",
        "PluginContractError",
        "PluginError",
        "SchemaError",
        "SchemaVersionError",
        "SizeLimitError",
        "StoreError",
        "StoreLockedError",
        "StoreLookupError",
        "StoreVersionError",
        "TimeLimitError",
        "UnknownPluginError",
        "WorkerDiedError",
    ),
    "aiclaims.extraction": ("Extraction", "Limits", "extract", "extract_many"),
    "aiclaims.extractors.benchmarks.claim": ("BenchmarkClaim",),
    "aiclaims.extractors.chip_restrictions.claim": ("ChipRestrictionClaim",),
    "aiclaims.extractors.lag.claim": ("LagClaim",),
    "aiclaims.extractors.patents.claim": ("PatentClaim",),
    "aiclaims.faults": ("Fault",),
    "aiclaims.merge": ("Conflict", "ConsolidatedClaim", "Consolidation", "merge"),
    "aiclaims.outputs.explanation": ("explain",),
    "aiclaims.plugins": ("Registry", "extractor", "hookimpl"),
    "aiclaims.schema": (
        "Claim",
        "Entity",
        "Evidence",
        "Period",
        "Quantity",
        "Span",
        "claim",
        "detail",
        "identity",
        "measured",
    ),
    "aiclaims.schema.codec": ("from_json", "to_json"),
    "aiclaims.schema.json_schema": ("json_schema",),
    "aiclaims.store": ("Store",),
}
_SUBMODULES = frozenset(
    ("documents", "engines", "errors", "lexicon", "plugins", "reading", "schema", "store", "testing")
)
_HOME = {name: module for module, names in _MODULES.items() for name in names}


def __getattr__(name: str) -> Any:
    if name == "__version__":
        from importlib.metadata import version

        value: Any = version("aiclaims")
    elif name in _HOME:
        value = getattr(importlib.import_module(_HOME[name]), name)
    elif name in _SUBMODULES:
        value = importlib.import_module(f"{__name__}.{name}")
    else:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})


class _Package(ModuleType):
    def __setattr__(self, name: str, value: object) -> None:
        # The import system binds a subpackage in its parent: `aiclaims.merge` would stop being the verb
        # as soon as anything imported `aiclaims.merge.state`.
        if not (name in _HOME and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package
