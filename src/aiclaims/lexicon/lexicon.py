"""The names that come with the library, and those that plugins add to them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import Any

import attrs

from aiclaims.errors import SchemaError
from aiclaims.lexicon.aliases import Guards, aliases_of, load_guards
from aiclaims.lexicon.data import read_file
from aiclaims.lexicon.entries import Entry, Family
from aiclaims.lexicon.index import INSTEAD, Lexicon, indexed
from aiclaims.lexicon.tokens import name_key
from aiclaims.schema import ENTITY_TYPES, EntityType

_LANDS: tuple[EntityType, ...] = ("country", "region")
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


@cache
def load_lexicon() -> Lexicon:
    """Read the data files; on first use only.

    Raises:
        SchemaError: Where two entries claim the same name without context.
    """
    entries = tuple(_read_entries())
    guards = load_guards()
    owners = {entry.name: entry for entry in reversed(entries)}
    families = [
        Family(stem, owner, owners[owner].country, stem in guards.never or stem in guards.context)
        for owner, stems in read_file("model_families").items()
        for stem in stems
    ]
    makers = _makers(entries)
    return indexed(
        entries, families, (alias for entry in entries for alias in aliases_of(entry, guards, makers=makers))
    )


@lru_cache(maxsize=8)
def extended(names: tuple[Entry | Family, ...]) -> Lexicon:
    """Make the lexicon with more names in it than those that come with the library.

    An entry of a name that is there adds its other names to that one. A name may be added that the library leaves out
    for being an ordinary word; its capitals then matter.

    Args:
        names: The entries and families to add.

    Raises:
        SchemaError: Where a name is blank, of another type or owner than the entry there is, or means something else;
            where a country is none that is listed, or what only countries and regions have is said of something else.
    """
    base, guards = load_lexicon(), load_guards()
    whole = {entry.name: entry for entry in base.all_entries}
    families = {family.stem: family for family in base.families.values()}
    added: list[Entry] = []
    for name in names:
        if isinstance(name, Family):
            there = families.get(name.stem)
            if there is not None and there.owner != name.owner:
                raise SchemaError(
                    f"a family has one maker; {INSTEAD}", expected=there.owner, got=name.owner, where=name.stem
                )
            _check((name.stem,), name.stem)
            families[name.stem] = name
        else:
            _check((name.name, *name.aliases, *name.adjectives, *name.people, *name.metonyms), name.name)
            whole[name.name] = _joined(whole.get(name.name), name)
            added.append(name)
    for name in names:
        _check_home(name, whole)
    # Whose a thing is tells where it is from.
    located = {name: _located(entry, whole) for name, entry in whole.items()}
    makers = (attrs.evolve(each, country=each.country or _home(each.owner, located)) for each in families.values())
    careful = Guards(ordinary=guards.ordinary | guards.never | guards.context)
    firms = _makers(base.all_entries)
    own = (
        alias
        for entry in base.all_entries
        for alias in aliases_of(entry, guards, meaning=located[entry.name], makers=firms)
    )
    theirs = (
        alias
        for entry in added
        for alias in aliases_of(entry, careful, meaning=located[entry.name], named=entry.name not in base)
    )
    return indexed(located.values(), makers, (*own, *theirs))


def _makers(entries: Iterable[Entry]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(entry.owner for entry in entries if entry.type == "model" and entry.owner))


def _check(texts: Iterable[str], name: str) -> None:
    for text in texts:
        if not name_key(text):
            raise SchemaError("a name has letters or digits", expected="a name", got=repr(text), where=name)


def _check_home(name: Entry | Family, whole: dict[str, Entry]) -> None:
    """Refuse a country that nothing would be counted for."""
    if name.country is None or (name.country in whole and whole[name.country].type in _LANDS):
        return
    import difflib

    close = difflib.get_close_matches(
        name.country, [land for land, entry in whole.items() if entry.type in _LANDS], n=1
    )
    raise SchemaError(
        "a country is listed" + "".join(f"; did you mean {land!r}?" for land in close),
        expected="the canonical name of a country or region, of the library or among those added",
        got=repr(name.country),
        where=name.stem if isinstance(name, Family) else name.name,
    )


def _joined(there: Entry | None, more: Entry) -> Entry:
    """Give an entry with the names that another one adds."""
    if more.type not in ENTITY_TYPES:
        raise SchemaError(
            "an entry is of a type that there is", expected=", ".join(ENTITY_TYPES), got=more.type, where=more.name
        )
    said = [group for group in ("adjectives", "people", "metonyms") if getattr(more, group)]
    if said and more.type not in _LANDS:
        raise SchemaError(
            f"only a country or region has {said[0]}",
            expected="aliases",
            got=f"{said[0]} of a {more.type}",
            where=more.name,
        )
    if there is None:
        return more
    for what in ("type", "country", "owner"):
        old, new = getattr(there, what), getattr(more, what)
        if new is not None and old is not None and old != new:
            raise SchemaError(f"an entry has one {what}; {INSTEAD}", expected=repr(old), got=repr(new), where=more.name)
    names: dict[str, Any] = {
        group: tuple(dict.fromkeys((*getattr(there, group), *getattr(more, group))))
        for group in ("aliases", "adjectives", "people", "metonyms", "ordinary")
    }
    return attrs.evolve(there, **names, country=there.country or more.country, owner=there.owner or more.owner)


def _located(entry: Entry, whole: dict[str, Entry]) -> Entry:
    if entry.type == "country":
        return entry if entry.country else attrs.evolve(entry, country=entry.name)
    home = _home(entry.owner, whole) if entry.country is None and entry.owner else None
    return attrs.evolve(entry, country=home) if home else entry


def _home(owner: str, whole: dict[str, Entry]) -> str | None:
    return whole[owner].country if owner in whole else None


def _read_entries() -> Iterator[Entry]:
    country_of: dict[str, str | None] = {}
    for file, kind in (("countries", "country"), ("regions", "region")):
        for name, forms in read_file(file).items():
            groups = {key: tuple(forms.get(key, ())) for key in ("aliases", "adjectives", "people", "metonyms")}
            yield Entry(name=name, type=kind, country=name if kind == "country" else None, **groups)  # type: ignore[arg-type]
    for file, group in _BY_COUNTRY:
        for country, members in read_file(file).items():
            for name, aliases in members.items():
                home = None if country == "International" else country
                country_of[name] = home
                yield Entry(name=name, type=group, aliases=tuple(aliases), country=home)
    for file, group in _BY_OWNER:
        for owner, members in read_file(file).items():
            # People who speak for no organisation are grouped by country.
            home = country_of.get(owner, owner if file == "people" else None)
            maker = owner if owner in country_of else None
            for name, aliases in members.items():
                yield Entry(name=name, type=group, aliases=tuple(aliases), country=home, owner=maker)
    for members in read_file("benchmarks").values():
        for name, aliases in members.items():
            yield Entry(name=name, type="benchmark", aliases=tuple(aliases))
