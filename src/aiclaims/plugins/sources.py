"""Where plugins come from; nothing here imports one."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from functools import partial

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
        version: Version of the distribution.
        load: Imports it.
    """

    name: str
    target: str
    distribution: str
    version: str
    load: Callable[[], object] = attrs.field(repr=False, eq=False)

    @property
    def origin(self) -> str:
        """The distribution and the module, as a person reads them."""
        return f"{self.distribution} {self.version} ({self.target})".strip()


def builtin_sources() -> tuple[Source, ...]:
    """List the built-in plugins."""
    version = own_version()
    return tuple(
        Source(name, module, GROUP, version, partial(importlib.import_module, module))
        for name, module in BUILTINS.items()
    )


def entry_point_sources() -> tuple[Source, ...]:
    """List the plugins that installed distributions publish, in the order of their names."""
    import importlib.metadata

    found: dict[tuple[str, str, str], Source] = {}
    for point in importlib.metadata.entry_points(group=GROUP):
        distribution = point.dist.name if point.dist else "unknown distribution"
        version = point.dist.version if point.dist else ""
        source = Source(point.name, point.value, distribution, version, point.load)
        # A distribution that stands on the path twice publishes the same plugin, not another.
        found.setdefault((point.name, point.value, distribution), source)
    return tuple(found[key] for key in sorted(found))


def own_version() -> str:
    """Give the version of aiclaims as installed; "" in a tree that is not."""
    import importlib.metadata

    try:
        return importlib.metadata.version("aiclaims")
    except importlib.metadata.PackageNotFoundError:
        return ""
