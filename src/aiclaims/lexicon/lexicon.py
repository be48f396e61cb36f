"""The data files read into one index."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import Any

import attrs

from aiclaims.errors import SchemaError
from aiclaims.lexicon.entries import Alias, AliasKind, Entry, Family
from aiclaims.lexicon.tokens import name_key
from aiclaims.schema import EntityType

Key = tuple[str, ...]

# Files whose tables are grouped by the country, or by the owner, that their entries belong to.
_BY_COUNTRY: tuple[tuple[str, EntityType], ...] = (
    ("firms", "firm"),
    ("institutions", "institution"),
    ("agencies", "agency"),
    ("outlets", "institution"),
    ("cities", "other"),
)
_BY_OWNER: tuple[tuple[str, EntityType], ...] = (
    ("people", "person"),
    ("models", "model"),
    ("products", "product"),
    ("chips", "chip"),
)
_SPELLINGS = (("Organization", "Organisation"), ("Center", "Centre"), ("Defense", "Defence"))


@attrs.frozen
class Lexicon:
    """All entries, found by name.

    Args:
        all_entries: The entries in the order of the files.
        aliases: What a name may mean, by its tokens; a meaning that needs no context comes first.
        families: Names that versions may follow, by their tokens.
        longest: The number of tokens of the longest name or family that starts with a token.
    """

    all_entries: tuple[Entry, ...]
    aliases: Mapping[Key, tuple[Alias, ...]] = attrs.field(repr=False)
    families: Mapping[Key, Family] = attrs.field(repr=False)
    longest: Mapping[str, int] = attrs.field(repr=False)
    _names: Mapping[str, Entry] = attrs.field(repr=False)

    def lookup(self, name: str) -> Entry | None:
        """Give the entry that goes by a name, however it is spaced or hyphenated; None where there is none."""
        entry = self._names.get(name)
        if entry is None:
            aliases = self.aliases.get(name_key(name))
            entry = aliases[0].entry if aliases else None
        return entry

    def __contains__(self, name: str) -> bool:
        return name in self._names

    def entries(self, type: EntityType | None = None) -> tuple[Entry, ...]:
        """List the entries of a type, or all."""
        return tuple(entry for entry in self.all_entries if type is None or entry.type == type)

    def counts(self) -> dict[str, int]:
        """Count the entries of each type, and the aliases of all."""
        counted = Counter(entry.type for entry in self.all_entries)
        return {**dict(sorted(counted.items())), "aliases": len(self.aliases)}


@cache
def load_lexicon() -> Lexicon:
    """Read the data files; on first use only.

    Raises:
        SchemaError: Where two entries claim the same name without context.
    """
    entries = tuple(_read_entries())
    names = {entry.name: entry for entry in reversed(entries)}
    guards = {name: frozenset(words) for name, words in _read("ambiguous").items()}
    families = {
        name_key(stem): Family(stem, owner, names[owner].country, stem in guards["never"] or stem in guards["context"])
        for owner, stems in _read("model_families").items()
        for stem in stems
    }
    aliases: dict[Key, tuple[Alias, ...]] = {}
    for alias in _read_aliases(entries, guards):
        key = name_key(alias.text)
        there = aliases.get(key, ())
        if any(other.entry is alias.entry and (other.text == alias.text or alias.context) for other in there):
            continue
        if alias.context:
            aliases[key] = (*there, alias)
        elif there and not there[0].context and there[0].entry is not alias.entry:
            raise SchemaError(
                "a name belongs to one entry", expected=there[0].entry.name, got=alias.entry.name, where=alias.text
            )
        else:
            plain = tuple(other for other in there if not other.context)
            aliases[key] = (
                *plain,
                alias,
                *(other for other in there if other.context and other.entry is not alias.entry),
            )
    longest: dict[str, int] = {}
    for key in (*aliases, *families):
        longest[key[0]] = max(longest.get(key[0], 0), len(key))
    return Lexicon(
        entries,
        MappingProxyType(aliases),
        MappingProxyType(families),
        MappingProxyType(longest),
        MappingProxyType(names),
    )


@cache
def load_nouns() -> Mapping[str, frozenset[str]]:
    """Read the classes of generic nouns: what a firm, a model or a rival is called in passing."""
    return MappingProxyType({name: frozenset(words) for name, words in _read("nouns").items()})


@cache
def load_words(name: str) -> frozenset[str]:
    """Read one of the word lists that tell names from what stands around them.

    Args:
        name: Name of the list in `words.toml`.
    """
    return _words()[name]


@cache
def _words() -> Mapping[str, frozenset[str]]:
    return {name: frozenset(words.split()) for name, words in _read("words").items()}


@cache
def load_family_names() -> frozenset[str]:
    """Read the family names that come first in a full name."""
    return frozenset(_read("family_names")["first"])


@cache
def load_outlets() -> frozenset[str]:
    """Read the canonical names of those who report: newspapers, news agencies, magazines."""
    return frozenset(name for group in _read("outlets").values() for name in group)


def _read(name: str) -> dict[str, Any]:
    source = resources.files("aiclaims.lexicon").joinpath(f"{name}.toml")
    return tomllib.loads(source.read_text(encoding="utf-8"))


def _read_entries() -> Iterator[Entry]:
    country_of: dict[str, str | None] = {}
    for file, kind in (("countries", "country"), ("regions", "region")):
        for name, forms in _read(file).items():
            groups = {key: tuple(forms.get(key, ())) for key in ("aliases", "adjectives", "people", "metonyms")}
            yield Entry(name=name, type=kind, country=name if kind == "country" else None, **groups)  # type: ignore[arg-type]
    for file, group in _BY_COUNTRY:
        for country, members in _read(file).items():
            for name, aliases in members.items():
                home = None if country == "International" else country
                country_of[name] = home
                yield Entry(name=name, type=group, aliases=tuple(aliases), country=home)
    for file, group in _BY_OWNER:
        for owner, members in _read(file).items():
            # People who speak for no organisation are grouped by country.
            home = country_of.get(owner, owner if file == "people" else None)
            maker = owner if owner in country_of else None
            for name, aliases in members.items():
                yield Entry(name=name, type=group, aliases=tuple(aliases), country=home, owner=maker)
    for members in _read("benchmarks").values():
        for name, aliases in members.items():
            yield Entry(name=name, type="benchmark", aliases=tuple(aliases))


def _read_aliases(entries: tuple[Entry, ...], guards: Mapping[str, frozenset[str]]) -> Iterator[Alias]:
    """Give all ways of writing the names of the entries, those that follow from others included."""
    makers = tuple(dict.fromkeys(entry.owner for entry in entries if entry.type == "model" and entry.owner))
    for entry in entries:
        # An office is known by its country, a thing by its maker, everything by its own full name.
        witnesses = tuple(
            dict.fromkeys(
                (entry.name, entry.owner or (entry.country if entry.type == "agency" else None) or entry.name)
            )
        )
        forms: tuple[tuple[AliasKind, tuple[str, ...]], ...] = (
            ("name", (entry.name, *entry.aliases)),
            ("adjective", entry.adjectives),
            ("people", entry.people),
            ("metonym", entry.metonyms),
        )
        for kind, texts in forms:
            for text in dict.fromkeys(texts):
                context = witnesses if text in guards["context"] else ()
                for spelling in _spellings(text):
                    if spelling not in guards["never"]:
                        ordinary = spelling in guards["ordinary"]
                        yield Alias(text=spelling, entry=entry, kind=kind, ordinary=ordinary, context=context)
        for short in _short_names(entry):
            if short not in guards["never"]:
                others = makers if entry.type == "model" and short in guards["famous"] else ()
                yield Alias(text=short, entry=entry, ordinary=True, context=(*witnesses, *others))


def _spellings(text: str) -> tuple[str, ...]:
    """Give a name in American and in British spelling."""
    british = text
    for american, other in _SPELLINGS:
        british = british.replace(american, other)
    return (text,) if british == text else (text, british)


def _short_names(entry: Entry) -> Iterator[str]:
    """Give the names that an entry goes by among those who know: "R1" for DeepSeek-R1, "Lee" for Kai-Fu Lee."""
    if entry.type == "person" and " " in entry.name:
        yield surname(entry.name)
    elif entry.type in {"model", "product", "chip"} and entry.owner:
        head, _, tail = entry.name.replace("-", " ").partition(" ")
        number = tail.split(" ")[0]
        # Without a version what is left of the name is a common word: "LLM", "Math", "Coder".
        versioned = head == entry.owner and any(map(str.isdigit, tail))
        if tail and (versioned or (number[0].isalpha() and number[-1].isdigit())):
            yield entry.name[len(head) + 1 :]


def surname(name: str) -> str:
    """Give the family name in a full name, which Chinese and Korean names put first."""
    words = name.split()
    return words[0] if words[0] in load_family_names() else words[-1]
