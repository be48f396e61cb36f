"""Where plugins come from; nothing here imports one."""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Callable
from functools import cache, partial

import attrs

from aiclaims.plugins.hookspecs import GROUP

BUILTINS = {
    "patents": "aiclaims.extractors.patents.extractor",
    "benchmarks": "aiclaims.extractors.benchmarks.extractor",
    "lag": "aiclaims.extractors.lag.extractor",
    "chip_restrictions": "aiclaims.extractors.chip_restrictions.extractor",
}
"""The built-in plugins: name and module, imported on first use."""


@attrs.frozen
class Source:
    """A plugin that is known by name and has not been imported.

    Args:
        name: Name of the plugin.
        target: The module, or `module:object`, that it is.
        distribution: The distribution that brings it.
        load: Imports it.
        given_version: Version of the distribution, where it is known already.
    """

    name: str
    target: str
    distribution: str
    load: Callable[[], object] = attrs.field(repr=False, eq=False)
    given_version: str | None = None

    @property
    def version(self) -> str:
        """Version of the distribution."""
        return own_version() if self.given_version is None else self.given_version

    @property
    def origin(self) -> str:
        """The distribution and the module, as a person reads them."""
        return f"{self.distribution} {self.version} ({self.target})".strip()


def builtin_sources() -> tuple[Source, ...]:
    """List the built-in plugins."""
    return tuple(
        Source(name, module, GROUP, partial(importlib.import_module, module)) for name, module in BUILTINS.items()
    )


def entry_point_sources() -> tuple[Source, ...]:
    """List the plugins that installed distributions publish, in the order of their names."""
    if not some_are_published():
        return ()
    import importlib.metadata

    found: dict[tuple[str, str, str], Source] = {}
    for point in importlib.metadata.entry_points(group=GROUP):
        distribution = point.dist.name if point.dist else "unknown distribution"
        version = point.dist.version if point.dist else ""
        source = Source(point.name, point.value, distribution, point.load, version)
        # A distribution that stands on the path twice publishes the same plugin, not another.
        found.setdefault((point.name, point.value, distribution), source)
    return tuple(found[key] for key in sorted(found))


def some_are_published() -> bool:
    """Tell whether a distribution on the path may publish plugins.

    Most often none does, and to see so costs less than to import what reads all that distributions publish. What is
    not a plain folder, or is found in a way of its own, is left to that.
    """
    finders = [finder for finder in sys.meta_path if hasattr(finder, "find_distributions")]
    if any(getattr(finder, "__module__", "") != "_frozen_importlib_external" for finder in finders):
        return True
    for folder in sys.path:
        if os.path.isfile(folder) or folder.lower().endswith(".egg"):
            return True
        try:
            names = os.listdir(folder or ".")
        except OSError:
            continue
        for name in names:
            if name.lower().endswith((".dist-info", ".egg-info")) and _publishes(os.path.join(folder, name)):
                return True
    return False


def _publishes(described: str) -> bool:
    try:
        with open(os.path.join(described, "entry_points.txt"), "rb") as file:
            return f"[{GROUP}]".encode() in file.read()
    except OSError:
        return False


@cache
def own_version() -> str:
    """Give the version of aiclaims as installed; "" in a tree that is not."""
    import importlib.metadata

    try:
        return importlib.metadata.version("aiclaims")
    except importlib.metadata.PackageNotFoundError:
        return ""
