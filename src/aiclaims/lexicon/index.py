"""Names and what they mean, found by their tokens."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cached_property
from types import MappingProxyType

import attrs

from aiclaims.errors import SchemaError
from aiclaims.lexicon.entries import Alias, Entry, Family
from aiclaims.lexicon.tokens import name_key
from aiclaims.schema import EntityType

INSTEAD = "leave it out, or write the entry there is"
"""What to do about a name that is there as something else."""

Key = tuple[str, ...]


@attrs.frozen(eq=False)
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

    @cached_property
    def owners_of_ordinary(self) -> Mapping[str, frozenset[str]]:
        """The makers of families whose names are ordinary words, by the first tokens of these."""
        owners: dict[str, set[str]] = {}
        for key, family in self.families.items():
            if family.ordinary:
                owners.setdefault(key[0], set()).add(family.owner)
        return MappingProxyType({key: frozenset(found) for key, found in owners.items()})

    @cached_property
    def beginnings(self) -> frozenset[Key]:
        """What names of several tokens begin with, by these."""
        return frozenset(key[:length] for key in self.aliases for length in range(1, len(key)))

    @cached_property
    def longest_families(self) -> Mapping[str, int]:
        """The number of tokens of the longest family that starts with a token."""
        longest: dict[str, int] = {}
        for key in self.families:
            longest[key[0]] = max(longest.get(key[0], 0), len(key))
        return MappingProxyType(longest)

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


def indexed(entries: Iterable[Entry], families: Iterable[Family], aliases: Iterable[Alias]) -> Lexicon:
    """Make the lexicon of entries and of the ways to write their names.

    Args:
        entries: The entries.
        families: The names that versions may follow.
        aliases: The ways of writing the names of the entries; of two that mean the same the first counts.

    Raises:
        SchemaError: Where two entries claim the same name without context.
    """
    whole = tuple(entries)
    meanings: dict[Key, tuple[Alias, ...]] = {}
    for alias in aliases:
        key = name_key(alias.text)
        there = meanings.get(key)
        if there is None:
            meanings[key] = (alias,)
            continue
        if any(other.entry is alias.entry and (other.text == alias.text or alias.context) for other in there):
            continue
        if alias.context:
            meanings[key] = (*there, alias)
        elif not there[0].context and there[0].entry is not alias.entry:
            raise SchemaError(
                f"a name belongs to one entry; {INSTEAD}",
                expected=there[0].entry.name,
                got=alias.entry.name,
                where=alias.text,
            )
        else:
            plain = tuple(other for other in there if not other.context)
            meanings[key] = (
                *plain,
                alias,
                *(other for other in there if other.context and other.entry is not alias.entry),
            )
    stems = {name_key(family.stem): family for family in families}
    longest: dict[str, int] = {}
    for key in (*meanings, *stems):
        longest[key[0]] = max(longest.get(key[0], 0), len(key))
    return Lexicon(
        whole,
        MappingProxyType(meanings),
        MappingProxyType(stems),
        MappingProxyType(longest),
        MappingProxyType({entry.name: entry for entry in reversed(whole)}),
    )
