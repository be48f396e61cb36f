"""Plugins: the contract, and the registry that finds, loads and holds them."""

from aiclaims.plugins.calibration import Calibration
from aiclaims.plugins.description import PluginDescription
from aiclaims.plugins.function_form import FunctionExtractor, extractor
from aiclaims.plugins.hookspecs import Context, Extractor, hookimpl, hookspec
from aiclaims.plugins.registry import Registry, default_registry

__all__ = [
    "Calibration",
    "Context",
    "Extractor",
    "FunctionExtractor",
    "PluginDescription",
    "Registry",
    "default_registry",
    "extractor",
    "hookimpl",
    "hookspec",
]
