"""What is held against the checks: an extractor, a plugin, or what goes by a name."""

from __future__ import annotations

import importlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any, cast

from aiclaims.errors import PluginError, UnknownPluginError
from aiclaims.lexicon import Entry, Family
from aiclaims.plugins import Extractor, Registry
from aiclaims.plugins.declared import load
from aiclaims.plugins.hook_calls import brought_by

Subject = tuple[Extractor, tuple[Entry | Family, ...]]
"""An extractor with the names that its plugin adds to the lexicon."""


def subjects_of(given: Any) -> list[Subject]:
    """Give the extractors that are meant: by an extractor, its class, a plugin, or the name of one.

    Args:
        given: An extractor or its class; a module or object with the hook; the name of an installed plugin or
            distribution; `module` or `module:object`; the path of a TOML file that declares a plugin.

    Raises:
        UnknownPluginError: Where nothing goes by the name.
        PluginError: Where the plugin does not load, or brings names alone.
    """
    if isinstance(given, Path) or (isinstance(given, str) and given.endswith(".toml")):
        return [(load(given), ())]
    if isinstance(given, str):
        return _named(given)
    if _is_plugin(given):
        name = getattr(given, "__name__", type(given).__name__)
        brought = brought_by(given, name, name)
        if not brought.extractors:
            raise PluginError("the plugin only adds names", expected="an extractor to check", got="none", where=name)
        return [(cast(Extractor, each), brought.names) for each in brought.extractors]
    return [(given() if isinstance(given, type) else given, ())]


def _is_plugin(given: Any) -> bool:
    return hasattr(given, "aiclaims_register") or hasattr(given, "aiclaims_names")


def _named(name: str) -> list[Subject]:
    registry = Registry()
    described = registry.describe()
    plugins = {line.plugin for line in described if name in (line.plugin, line.name, line.origin.partition(" ")[0])}
    for fault in registry.faults:
        if fault.source in plugins:
            raise PluginError(f"the plugin does not load: {fault.message}", where=fault.where or name)
    if plugins:
        return [
            (entry.extractor, registry.names_of(entry.plugin))
            for entry in registry.registrations
            if entry.plugin in plugins
        ]
    module, _, attribute = name.partition(":")
    try:
        found: Any = importlib.import_module(module)
        for part in filter(None, attribute.split(".")):
            found = getattr(found, part)
    except (ImportError, AttributeError) as error:
        known: Sequence[str] = sorted({line.plugin for line in described})
        raise UnknownPluginError(
            "no plugin goes by this name",
            expected=f"one of {', '.join(known)}, a module that can be imported, or a TOML file",
            got=f"{name!r} ({error})",
        ) from error
    if not attribute and not _is_plugin(found):
        raise UnknownPluginError("the module has no hook", expected="aiclaims_register(register)", got=name)
    return subjects_of(found)
