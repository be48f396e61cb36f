"""Proposition keys of many statements of one class, without making the claims that they are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import attrs

from aiclaims.merge.aliases import renamed
from aiclaims.merge.keys import Key, folded_value, identity_fields, key_and_stance
from aiclaims.schema import Claim
from aiclaims.schema.layout import layout_of
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


class Keys:
    """Gives the keys of statements; what recurs in them is folded once.

    Args:
        claim_class: The class of their claims.
        names: The names that others stand for.
    """

    def __init__(self, claim_class: type[Claim], names: Mapping[str, str]) -> None:
        self._layout = layout_of(claim_class)
        self._names = names
        # A class that adjusts the proposition may look at any field, so that it has to be asked for each statement.
        self._is_plain = (
            isinstance(claim_class.kind, str)
            and claim_class.proposition is Claim.proposition
            and claim_class.told_by_words is Claim.told_by_words
        )
        identity = identity_fields(claim_class)
        told_apart = {"modality", *(field.name for field in identity)}
        self._places = [at for at, name in enumerate(self._layout.statement_fields) if name in told_apart]
        self._identity: list[tuple[attrs.Attribute[Any], int, dict[Any, str]]] = [
            (field, self._layout.place(field.name), {}) for field in identity
        ]
        self._known: dict[bytes, Keyed] = {}

    def of(self, told: Sequence[Any]) -> Keyed:
        """Give the key of a statement.

        Args:
            told: The statement.
        """
        if not self._is_plain:
            return self._reckon(told)
        what = pack([told[place] for place in self._places])
        found = self._known.get(what)
        if found is None:
            found = self._known[what] = self._reckon(told)
        return found

    def _reckon(self, told: Sequence[Any]) -> Keyed:
        claim = self._layout.glimpse(told)
        if self._names:
            claim = renamed(claim, self._names)
        return Keyed(*key_and_stance(claim, self._folded(told, claim)), claim.told_by_words)

    def _folded(self, told: Sequence[Any], claim: Claim) -> dict[str, str]:
        folded: dict[str, str] = {}
        for field, place, known in self._identity:
            plain = told[place]
            what = plain if plain is None or type(plain) is str else pack(plain)
            text = known.get(what)
            if text is None:
                text = known[what] = folded_value(field, getattr(claim, field.name))
            folded[field.name] = text
        return folded
