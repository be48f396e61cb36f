"""The data files, as they are written."""

from __future__ import annotations

import pkgutil
import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Any


@cache
def read_file(name: str) -> Mapping[str, Any]:
    """Read a data file; once, for several indexes are made of some.

    Args:
        name: Its name, without the ending.
    """
    return MappingProxyType(parse(text_of("aiclaims.lexicon", f"{name}.toml")))


def text_of(package: str, name: str) -> str:
    """Read a text that stands beside the modules of a package, however it is installed.

    Args:
        package: The package.
        name: Name of the file.
    """
    # importlib.resources would do the same, and load twenty modules for it.
    data = pkgutil.get_data(package, name)
    assert data is not None, f"{name} is not in {package}"
    return data.decode().replace("\r\n", "\n")


_ENTRY = re.compile(
    r'''^(?:\["?(?P<table>.+?)"?\]|"?(?P<key>[^"\s][^"\n]*?)"? = (?P<value>\[[^]]*\]|\{.*\}|"""\n[^"]*"""))$''',
    re.MULTILINE,
)
_FIELD = re.compile(r"(\w+) = (\[[^]]*\])")
_TEXT = re.compile(r'"([^"]*)"')


def parse(text: str) -> dict[str, Any]:
    """Read TOML of the kind that lists are written in, six times as fast as what reads all of TOML.

    Tables have a title of one name. Entries begin a line; they are rows of texts, rows of texts by name in braces, or a
    text of many lines. There are no escapes and no comments behind entries.

    Args:
        text: The TOML.
    """
    read: dict[str, Any] = {}
    table = read
    for title, key, value in _ENTRY.findall(text):
        if title:
            table = read[title] = {}
        elif value[0] == "[":
            table[key] = _TEXT.findall(value)
        elif value[0] == "{":
            table[key] = {name: _TEXT.findall(texts) for name, texts in _FIELD.findall(value)}
        else:
            table[key] = value[4:-3]
    return read


def read_sections(name: str) -> dict[str, list[str]]:
    """Read a file of long word lists, each below its name in brackets: a form that is read far faster than TOML.

    Args:
        name: Its name, without the ending.
    """
    lists: dict[str, list[str]] = {}
    held: list[str] = []
    for line in text_of("aiclaims.lexicon", f"{name}.txt").splitlines():
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
