"""Proposition keys of many statements of one class, without making the claims that they are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import attrs

from aiclaims.merge.aliases import renamed, renamed_value
from aiclaims.merge.keys import Key, adjusted, exclusive_fields, folded_value, identity_fields
from aiclaims.schema import Claim
from aiclaims.schema.layout import Layout, layout_of
from aiclaims.schema.packing import pack


class Keyed(NamedTuple):
    """What the key of a statement is.

    Args:
        key: The key.
        stance: What it says where claims of one key may differ.
        told_by_words: Whether words have to complete the key.
    """

    key: Key
    stance: tuple[str, ...]
    told_by_words: bool


class _Part:
    """Writes one identity field as it is compared; each value once.

    Args:
        layout: The layout of the class.
        field: The field.
        names: The names that others stand for.
    """

    __slots__ = ("_field", "_known", "_layout", "_names", "_place", "name")

    def __init__(self, layout: Layout, field: attrs.Attribute[Any], names: Mapping[str, str]) -> None:
        self.name = field.name
        self._layout, self._field, self._names, self._place = layout, field, names, layout.place(field.name)
        self._known: dict[str | bytes | None, tuple[str, str]] = {}

    def of(self, told: Sequence[Any]) -> tuple[str, str]:
        """Give its name, and how the value in a statement is written.

        Args:
            told: The statement.
        """
        plain = told[self._place]
        what = plain if plain is None or type(plain) is str else pack(plain)
        found = self._known.get(what)
        if found is None:
            value = renamed_value(self._field, self._layout.made(self.name, plain), self._names)
            found = self._known[what] = (self.name, folded_value(self._layout.claim_class, self._field, value))
        return found


class Keys:
    """Gives the keys of statements; what recurs in them is folded once.

    Args:
        claim_class: The class of their claims.
        names: The names that others stand for.
    """

    def __init__(self, claim_class: type[Claim], names: Mapping[str, str]) -> None:
        self._layout = layout_of(claim_class)
        self._names = names
        self._kind = claim_class.kind
        self._asks_words = claim_class.told_by_words is not Claim.told_by_words
        # A class that adjusts the proposition may look at any field, so that it has to be asked for each statement.
        self._is_plain = (
            isinstance(claim_class.kind, str) and claim_class.proposition is Claim.proposition and not self._asks_words
        )
        self._exclusive = exclusive = exclusive_fields(claim_class)
        parts = [_Part(self._layout, field, names) for field in identity_fields(claim_class)]
        self._parts = parts
        self._kept = sorted([part for part in parts if part.name not in exclusive], key=lambda part: part.name)
        self._stance = [part for name in exclusive for part in parts if part.name == name]
        self._modality = self._layout.place("modality")
        told_apart = {"modality", *(part.name for part in parts)}
        self._places = [at for at, name in enumerate(self._layout.statement_fields) if name in told_apart]
        self._known: dict[bytes, Keyed] = {}

    def of(self, told: Sequence[Any]) -> Keyed:
        """Give the key of a statement.

        Args:
            told: The statement.
        """
        if not self._is_plain:
            return self._asked(told)
        what = pack([told[place] for place in self._places])
        found = self._known.get(what)
        if found is None:
            kept = tuple([part.of(told) for part in self._kept])
            stance = tuple([part.of(told)[1] for part in self._stance])
            found = self._known[what] = Keyed(Key(self._kind, kept, told[self._modality] == "forecast"), stance, False)
        return found

    def _asked(self, told: Sequence[Any]) -> Keyed:
        """Give the key of a statement by a claim that says the same."""
        claim = self._layout.glimpse(told)
        if self._names:
            claim = renamed(claim, self._names)
        parts = adjusted(claim, dict([part.of(told) for part in self._parts]))
        kept = tuple(sorted([item for item in parts.items() if item[0] not in self._exclusive]))
        stance = tuple([parts.get(name, "") for name in self._exclusive])
        key = Key(claim.kind, kept, told[self._modality] == "forecast")
        return Keyed(key, stance, self._asks_words and claim.told_by_words)
