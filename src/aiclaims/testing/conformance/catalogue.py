"""The checks, by name, in the order in which they run."""

from __future__ import annotations

import importlib
import inspect
from collections.abc import Callable, Mapping
from functools import cache
from types import MappingProxyType

import attrs

from aiclaims.testing.conformance.trial import Trial

_MODULES = {
    "reading_checks": (
        "declarations",
        "samples",
        "declared_kinds",
        "grounding",
        "locality",
        "markup",
        "empty_text",
        "odd_text",
        "huge_text",
    ),
    "isolation_checks": ("repeatable", "no_mutation", "no_clock_or_network", "silence"),
    "form_checks": ("json", "pickle", "merge_laws"),
    "process_checks": ("hash_seeds",),
    "thread_checks": ("threads",),
    "growth_checks": ("linear_time",),
}


class CheckNotApplicable(Exception):
    """A check that cannot be made of this extractor, and why."""


@attrs.frozen
class Check:
    """One thing that every extractor should hold to.

    Args:
        name: Its name: `grounding`.
        run: Raises a `ConformanceError` where it does not hold, `CheckNotApplicable` where it cannot be told.
    """

    name: str
    run: Callable[[Trial], None] = attrs.field(repr=False)

    @property
    def summary(self) -> str:
        """What it checks, in one sentence."""
        return " ".join((inspect.getdoc(self.run) or "").partition("\n\n")[0].split())

    @property
    def description(self) -> str:
        """What it checks, and what is to be known of it."""
        return inspect.getdoc(self.run) or ""


@cache
def checks() -> Mapping[str, Check]:
    """Give all checks by name, in the order in which they run."""
    found = {}
    for module, names in _MODULES.items():
        loaded = importlib.import_module(f"aiclaims.testing.conformance.{module}")
        for name in names:
            found[name] = Check(name, getattr(loaded, f"check_{name}"))
    return MappingProxyType(found)
