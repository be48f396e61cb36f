"""The data files, as they are written."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import Any


@cache
def read_file(name: str) -> Mapping[str, Any]:
    """Read a data file; once, for several indexes are made of some.

    Args:
        name: Its name, without the ending.
    """
    source = resources.files("aiclaims.lexicon").joinpath(f"{name}.toml")
    return MappingProxyType(tomllib.loads(source.read_text(encoding="utf-8")))


def read_sections(name: str) -> dict[str, list[str]]:
    """Read a file of long word lists, each below its name in brackets: a form that is read far faster than TOML.

    Args:
        name: Its name, without the ending.
    """
    source = resources.files("aiclaims.lexicon").joinpath(f"{name}.txt").read_text(encoding="utf-8")
    lists: dict[str, list[str]] = {}
    held: list[str] = []
    for line in source.splitlines():
        if line.startswith("["):
            held = lists.setdefault(line.strip("[]"), [])
        elif not line.startswith("#"):
            held += line.split()
    return lists


_UNIONS = ("Europe", "European Union", "West")


@cache
def load_nouns() -> Mapping[str, frozenset[str]]:
    """Read the classes of generic nouns: what a firm, a model or a rival is called in passing."""
    return MappingProxyType({name: frozenset(words) for name, words in read_file("nouns").items()})


@cache
def load_words(name: str) -> frozenset[str]:
    """Read one of the word lists that tell names from what stands around them.

    Args:
        name: Name of the list in `words.toml`.
    """
    return _words()[name]


@cache
def _words() -> Mapping[str, frozenset[str]]:
    return {name: frozenset(words.split()) for name, words in read_file("words").items()}


@cache
def load_places() -> tuple[str, ...]:
    """Read the names of the countries and unions, their adjectives, peoples and capitals, as words to search a text for.

    Returns:
        The names in lower case; short ones that are written in capitals as they are ("US").
    """
    lands = {**read_file("countries"), **{name: read_file("regions")[name] for name in _UNIONS}}
    names = (
        name
        for land, forms in lands.items()
        for name in (land, *(each for group in forms.values() for each in group))
        if name.isascii()
    )
    return tuple(dict.fromkeys(name if name.isupper() and len(name) < 5 else name.lower() for name in names))


@cache
def load_family_names() -> frozenset[str]:
    """Read the family names that come first in a full name."""
    return frozenset(read_file("family_names")["first"])


@cache
def load_outlets() -> frozenset[str]:
    """Read the canonical names of those who report: newspapers, news agencies, magazines."""
    return frozenset(name for group in read_file("outlets").values() for name in group)
