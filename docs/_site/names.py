"""The reference of a module, from its `__all__` and the docstrings of what is in it."""

from __future__ import annotations

import importlib
import inspect
from collections.abc import Iterator

import pluggy

import aiclaims

_MARKERS = (pluggy.HookimplMarker, pluggy.HookspecMarker)
_ORDER = ("Functions", "Classes", "Errors", "Values")


def entries(module_name: str) -> str:
    """Write an entry for each public name of a module, grouped by what it is.

    A class that `aiclaims` itself has is described there, and only named here.

    Args:
        module_name: The module, imported as users import it.
    """
    module = importlib.import_module(module_name)
    groups: dict[str, list[str]] = {group: [] for group in _ORDER}
    elsewhere: list[str] = []
    for name in module.__all__:
        value = getattr(module, name)
        if module is not aiclaims and getattr(aiclaims, name, None) is value:
            elsewhere.append(f"[`{name}`](#aiclaims.{name})")
            continue
        groups[_group(value)].append(f"```{{eval-rst}}\n{_directive(module_name, name, value)}\n```\n")
    parts = [f"## {group}\n\n" + "\n".join(written) for group, written in groups.items() if written]
    if elsewhere:
        parts.append(f"## Also here\n\nAs in [aiclaims](names.md): {', '.join(elsewhere)}.\n")
    return "\n".join(parts)


def _group(value: object) -> str:
    if inspect.isclass(value):
        return "Errors" if issubclass(value, BaseException) else "Classes"
    return "Functions" if inspect.isroutine(value) or isinstance(value, _MARKERS) else "Values"


def _directive(module_name: str, name: str, value: object) -> str:
    whole = f"{module_name}.{name}"
    return "\n".join(_lines(whole, value))


def _lines(whole: str, value: object) -> Iterator[str]:
    if inspect.isclass(value):
        yield f".. autoclass:: {whole}"
        yield "   :members:"
        yield "   :show-inheritance:" if issubclass(value, BaseException) else "   :class-doc-from: class"
    elif inspect.isroutine(value):
        yield f".. autofunction:: {whole}"
    elif isinstance(value, _MARKERS):  # instances that are called: their docstring is pluggy's
        kind = "implementation" if isinstance(value, pluggy.HookimplMarker) else "specification"
        yield f".. py:decorator:: {whole}"
        yield ""
        yield f"   Mark a function as the {kind} of a hook of aiclaims."
    else:
        yield f".. autodata:: {whole}"
        yield "   :no-value:"
