"""Observations kept small: what is said once for all who say it, and who says it as a few bytes each."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Set
from contextlib import nullcontext
from typing import Any

from aiclaims.errors import SchemaError
from aiclaims.merge.collector import held_back
from aiclaims.schema import Claim
from aiclaims.schema.layout import layout_of
from aiclaims.schema.packing import digest, pack, unpack

DIGEST = 16
"""Bytes of the names of statements and observations."""

_REMEMBERED = 1 << 18
"""Statements whose name is remembered while claims are packed; beyond, they are named again."""

Statements = dict[type[Claim], dict[bytes, bytes]]


class Observations(Mapping[str, Claim]):
    """Claims by the id of their content; made anew from bytes each time one is asked for.

    An id is 16 bytes of BLAKE2b over the statement's own and the packed mention, in hexadecimal digits.

    Args:
        statements: Packed statements by their digest, for each class of claims.
        mentions: By the id of each observation the digest of its statement and behind it its packed mention.
    """

    __slots__ = ("mentions", "statements")

    def __init__(self, statements: Statements | None = None, mentions: dict[bytes, bytes] | None = None) -> None:
        self.statements = {} if statements is None else statements
        self.mentions = {} if mentions is None else mentions

    @classmethod
    def of(cls, claims: Iterable[Claim]) -> Observations:
        """Pack claims; equal ones are one observation.

        Args:
            claims: The claims.

        Raises:
            SchemaError: Where one of them is no claim.
        """
        # What makes claims while they are taken may leave circles for the collector.
        with held_back() if isinstance(claims, Collection) else nullcontext():
            return cls(*_packed(claims))

    @classmethod
    def joined(cls, several: Iterable[Observations]) -> Observations:
        """Give all that is in any of several sets.

        Args:
            several: The sets.
        """
        whole = cls()
        for each in several:
            whole.add(each)
        return whole

    def add(self, other: Observations) -> None:
        """Take in another set; for whoever made this one and has not yet given it away.

        Args:
            other: The other set.
        """
        for claim_class, packed in other.statements.items():
            self.statements.setdefault(claim_class, {}).update(packed)
        self.mentions.update(other.mentions)

    def __getitem__(self, name: str) -> Claim:
        try:
            mention = self.mentions[bytes.fromhex(name)]
        except (KeyError, ValueError, TypeError):
            raise KeyError(name) from None
        claim_class, packed = self.statement(mention[:DIGEST])
        layout = layout_of(claim_class)
        return layout.claim(layout.unpacked_statement(packed), unpack(mention[DIGEST:]))

    def __iter__(self) -> Iterator[str]:
        return map(bytes.hex, self.mentions)

    def __len__(self) -> int:
        return len(self.mentions)

    def __contains__(self, name: object) -> bool:
        try:
            return bytes.fromhex(name) in self.mentions  # type: ignore[arg-type]
        except (ValueError, TypeError):
            return False

    def __reduce__(self) -> tuple[Any, ...]:
        return (Observations, (self.statements, self.mentions))

    def classes(self) -> list[type[Claim]]:
        """Give the classes of the claims, in order of kind; of two for one kind the same first in each process."""
        return sorted(self.statements, key=_order_of_class)

    def statement(self, name: bytes) -> tuple[type[Claim], bytes]:
        """Find a statement.

        Args:
            name: Its digest.

        Returns:
            The class of its claims and the packed statement.
        """
        found = [claim_class for claim_class, known in self.statements.items() if name in known]
        if not found:
            raise KeyError(name)
        first = found[0] if len(found) == 1 else min(found, key=_order_of_class)
        return first, self.statements[first][name]

    def without(self, subjects: Set[str]) -> Observations:
        """Give the observations but for those of some ids or documents.

        Args:
            subjects: The ids and documents.
        """
        if not subjects:
            return self
        kept = {
            name: mention
            for name, mention in self.mentions.items()
            if name.hex() not in subjects and document_of(mention) not in subjects
        }
        return Observations(self.statements, kept)

    def lines(self) -> Iterator[bytes]:
        """Write each observation as a line of JSON: its id, the statement and the mention, in the order of ids."""
        statements = {name: packed for known in self.statements.values() for name, packed in known.items()}
        for name, mention in sorted(self.mentions.items()):
            statement = statements[mention[:DIGEST]]
            yield b'["observation","%b",%b,%b]\n' % (name.hex().encode(), statement, mention[DIGEST:])


def _packed(claims: Iterable[Claim]) -> tuple[Statements, dict[bytes, bytes]]:
    """Pack claims: the statements and the mentions that they are."""
    statements: Statements = {}
    mentions: dict[bytes, bytes] = {}
    remembered: dict[type[Claim], dict[Any, bytes]] = {}
    if not isinstance(claims, Iterable):
        raise SchemaError(
            "claims are what is merged",
            expected="an iterable of claims, such as Extraction.claims",
            got=type(claims).__name__,
            where="$.claims",
        )
    for number, claim in enumerate(claims):
        claim_class = type(claim)
        names = remembered.get(claim_class)
        if names is None:
            if not isinstance(claim, Claim):
                raise SchemaError(
                    "claims are what is merged",
                    expected="a Claim, such as those of Extraction.claims",
                    got=type(claim).__name__,
                    where=f"$.claims[{number}]",
                )
            names = remembered[claim_class] = {}
            layout = layout_of(claim_class)
            known = statements.setdefault(claim_class, {})
            current: type[Claim] = claim_class
        elif current is not claim_class:
            layout, known, current = layout_of(claim_class), statements[claim_class], claim_class
        statement = layout.statement_of(claim)
        name = names.get(statement)
        if name is None:
            if len(names) >= _REMEMBERED:
                names.clear()
            packed = layout.packed_statement(statement)
            name = names[statement] = digest(packed)
            known[name] = packed
        mention = name + pack(layout.mention_of(claim))
        mentions[digest(mention)] = mention
    return statements, mentions


def _order_of_class(claim_class: type[Claim]) -> tuple[str, str, str]:
    # The kind of an unknown claim is that of each claim, not of the class.
    kind = claim_class.kind if isinstance(claim_class.kind, str) else ""
    return (kind, claim_class.__module__, claim_class.__qualname__)


def document_of(mention: bytes) -> str:
    """Give the document of a mention.

    Args:
        mention: The packed mention behind the digest of its statement.
    """
    document: str = unpack(mention[DIGEST:])[0][0][0]
    return document
