"""Names for the lexicon as a TOML file lists them."""

from __future__ import annotations

from typing import Any

import attrs

from aiclaims.lexicon import Entry, Family
from aiclaims.plugins.declared.source import Source
from aiclaims.schema import ENTITY_TYPES


@attrs.frozen(kw_only=True)
class NameTable:
    """What is said of an entity.

    Args:
        aliases: The other names it goes by.
        country: Canonical name of the country it belongs to; by default that of its owner.
        owner: The firm that makes a model, product or chip; the organisation of a person.
        adjectives: Demonyms used as adjectives, for a country or region.
        people: Words for its people, for a country or region.
        metonyms: Places that stand for its government, for a country or region.
        ordinary: Those of its names that are ordinary words too, so that their capitals matter.
    """

    aliases: tuple[str, ...] = ()
    country: str | None = None
    owner: str | None = None
    adjectives: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    metonyms: tuple[str, ...] = ()
    ordinary: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class FamilyTable:
    """What is said of a family of models: a name that versions may follow.

    Args:
        owner: Canonical name of the maker.
        country: Canonical name of the maker's country; by default that of the listed maker.
        ordinary: Whether it is an ordinary word too, and a model only where its maker is named.
    """

    owner: str
    country: str | None = None
    ordinary: bool = False


# One table for each type of entity, and one for families.
NamesTable: Any = attrs.make_class(
    "NamesTable",
    {
        **{kind: attrs.field(type=dict[str, NameTable], factory=dict) for kind in ENTITY_TYPES},
        "family": attrs.field(type=dict[str, FamilyTable], factory=dict),
    },
    frozen=True,
    kw_only=True,
)


def names_of(source: Source) -> tuple[Entry | Family, ...]:
    """Read the names that a file lists.

    Args:
        source: The file.

    Raises:
        PluginContractError: Where something in it is not as it should be, with its line.
    """
    table = source.read_as(NamesTable)
    found: list[Entry | Family] = [
        Entry(name=name, type=kind, **attrs.asdict(said))
        for kind in ENTITY_TYPES
        for name, said in getattr(table, kind).items()
    ]
    found += (Family(stem=stem, **attrs.asdict(said)) for stem, said in table.family.items())
    if not found:
        raise source.error(
            (), "a file of names lists some", expected='[firm."A name"], or a table of another type', got="none"
        )
    return tuple(found)
