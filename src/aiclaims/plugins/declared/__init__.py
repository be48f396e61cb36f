"""Plugins without code: a TOML file with the kind of claim, the words that announce it and the frames that state it.

from aiclaims.plugins.declared import load

registry.register(load("funding.toml"))
"""

from __future__ import annotations

import os
from importlib import resources
from pathlib import Path

from aiclaims.errors import PluginContractError
from aiclaims.lexicon import Entry, Family
from aiclaims.plugins.declared.extractor import DeclaredExtractor, extractor_of
from aiclaims.plugins.declared.names import names_of
from aiclaims.plugins.declared.source import Source

__all__ = ["DeclaredExtractor", "load", "load_names", "loads"]


def load(path: str | os.PathLike[str], *, package: str | None = None) -> DeclaredExtractor:
    """Make the extractor that a TOML file declares.

    Args:
        path: The file; with a package, its place inside that.
        package: The installed package that it comes with: `__name__`, from the package's own `__init__`.

    Returns:
        The extractor; of the same text under the same path the same one.

    Raises:
        PluginContractError: Where there is no such file, or something in it is not as it should be; `where` is the
            file, the line and the key.
    """
    return extractor_of(_source(path, package))


def load_names(path: str | os.PathLike[str], *, package: str | None = None) -> tuple[Entry | Family, ...]:
    """Read the names that a TOML file lists, for `Registry.add_names` or the hook `aiclaims_names`.

    Args:
        path: The file; with a package, its place inside that.
        package: The installed package that it comes with.

    Returns:
        The entries and families of models.

    Raises:
        PluginContractError: Where there is no such file, or something in it is not as it should be; `where` is the
            file, the line and the key.
    """
    return names_of(_source(path, package))


def _source(path: str | os.PathLike[str], package: str | None) -> Source:
    origin = os.fspath(path) if package is None else f"{package}/{os.fspath(path)}"
    try:
        file = Path(path) if package is None else resources.files(package) / os.fspath(path)
        return Source(origin, file.read_text(encoding="utf-8-sig"))
    except (OSError, ModuleNotFoundError, UnicodeDecodeError) as error:
        if isinstance(error, UnicodeDecodeError):
            got = f"other bytes at {error.start:,}"
        else:
            got = (error.strerror if isinstance(error, OSError) else None) or str(error)
        raise PluginContractError(
            "the file cannot be read", expected="a TOML file in UTF-8", got=got, where=origin
        ) from error


def loads(text: str, *, origin: str = "<text>") -> DeclaredExtractor:
    """Make the extractor that a text in TOML declares.

    Args:
        text: The text.
        origin: What errors call it.

    Returns:
        The extractor.

    Raises:
        PluginContractError: Where something in it is not as it should be.
    """
    return extractor_of(Source(origin, text))
