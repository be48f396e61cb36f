"""What the lexicon knows about a name."""

from __future__ import annotations

from functools import cached_property
from typing import Literal

import attrs

from aiclaims.schema import Entity, EntityType

_JOINTS = dict.fromkeys(map(ord, " -–‑_·,:"))
"""What names are written with or without."""

AliasKind = Literal["name", "adjective", "people", "metonym"]


@attrs.frozen(kw_only=True)
class Entry:
    """One party or thing.

    Args:
        name: Its canonical name.
        type: What it is.
        aliases: The other names it goes by.
        country: Canonical name of the country it belongs to; for a country itself.
        owner: The firm that makes a model, product or chip; the organisation of a person.
        adjectives: Demonyms used as adjectives ("Chinese").
        people: Words for its people ("Americans").
        metonyms: Places that stand for its government ("Beijing").
        ordinary: Those of its names that are ordinary words too, so that their capitals matter ("Orange").
    """

    name: str
    type: EntityType
    aliases: tuple[str, ...] = ()
    country: str | None = None
    owner: str | None = None
    adjectives: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    metonyms: tuple[str, ...] = ()
    ordinary: tuple[str, ...] = ()

    @cached_property
    def entity(self) -> Entity:
        """The entity as claims carry it."""
        return Entity(self.name, self.type)


@attrs.frozen(kw_only=True)
class Alias:
    """One way of writing the name of an entry.

    Args:
        text: As the data file writes it.
        entry: What it names.
        kind: `name`, `adjective` ("Chinese"), `people` ("Americans") or `metonym` ("Beijing").
        ordinary: Whether it is an ordinary word too, so that its capitals matter.
        context: Names of which one must occur in the document besides; empty where it stands alone.
    """

    text: str
    entry: Entry
    kind: AliasKind = "name"
    ordinary: bool = False
    context: tuple[str, ...] = ()

    @cached_property
    def letters(self) -> str:
        """The text without what may stand between the parts of a name, and without a closing full stop."""
        return self.text.translate(_JOINTS).rstrip(".")


@attrs.frozen
class Family:
    """A name that versions may follow: "Qwen" in "Qwen3-235B".

    Args:
        stem: The name.
        owner: Canonical name of the maker.
        country: Canonical name of the maker's country; that of the listed maker where it is not given.
        ordinary: Whether it is an ordinary word too: "Step 2" is no model without more.
    """

    stem: str
    owner: str
    country: str | None = None
    ordinary: bool = False
