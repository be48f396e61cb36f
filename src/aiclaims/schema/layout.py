"""Claims taken apart into plain values and put together again, by the types that their class declares.

A claim has two halves: the *statement*, all that says what is claimed, which many documents share, and the
*mention*, where and by whom it is said.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from types import MemberDescriptorType
from typing import Any, cast

import attrs
import msgspec

from aiclaims.schema.claim import Claim
from aiclaims.schema.declared_types import hints_of
from aiclaims.schema.packing import pack, plain_numbers, unpack
from aiclaims.schema.plain_values import Convert, converters, has_numbers, taker

MENTION_FIELDS = ("evidence", "attribution", "extractor", "confidence")
"""The fields of a claim that tell where and by whom it is said, and how surely it was found."""

_encode = msgspec.json.Encoder().encode

_Mention = tuple[tuple[tuple[Any, ...], ...], tuple[str, ...], str, float]


@attrs.frozen(eq=False)
class Layout:
    """How the claims of one class are taken apart.

    Use `layout_of`.

    Args:
        claim_class: The class.
        statement_fields: Names of the fields that make the statement, in the order of declaration.
        statement_of: Gives the statement of a claim: a plain value for each of these fields, hashable.
        mention_of: Gives the mention of a claim.
    """

    claim_class: type[Claim]
    statement_fields: tuple[str, ...]
    statement_of: Callable[[Claim], tuple[Any, ...]]
    mention_of: Callable[[Claim], _Mention]
    _makers: tuple[Convert | None, ...]
    _setters: tuple[Callable[[Any, Any], None], ...]
    _make_evidence: Convert
    _in_order: tuple[tuple[int | None, str, bool], ...]
    _written: Callable[[Sequence[Any]], Any]
    _places: Mapping[str, tuple[int, Convert | None]]
    _read: Callable[[bytes], Any]
    _glimpse_class: type[Claim]

    def place(self, name: str) -> int:
        """Give where the value of a field stands in statements.

        Args:
            name: Name of the field.
        """
        return self._places[name][0]

    def packed_statement(self, statement: Sequence[Any]) -> bytes:
        """Write a statement as canonical bytes: an object with its kind, names in order, without what is None.

        A field that a class gains later, None where not told, therefore leaves older statements as they are.

        Args:
            statement: What `statement_of` gives.
        """
        try:
            return _encode(self._written(statement))
        except UnicodeEncodeError:
            pass  # a lone surrogate
        told: dict[str, Any] = {}
        for index, name, numeric in self._in_order:
            if index is None:
                told[name] = self.claim_class.kind
            elif (value := statement[index]) is not None:
                told[name] = plain_numbers(value) if numeric else value
        return pack(told)

    def unpacked_statement(self, packed: bytes) -> tuple[Any, ...]:
        """Read the values of a statement, in the order of the fields.

        Args:
            packed: What `packed_statement` wrote.
        """
        try:
            return msgspec.structs.astuple(self._read(packed))
        except (msgspec.DecodeError, UnicodeDecodeError):
            told = unpack(packed)
            return tuple([told.get(name) for name in self.statement_fields])

    def part(self, statement: Sequence[Any], name: str) -> Any:
        """Make the value of one field of a statement.

        Args:
            statement: The statement.
            name: Name of the field.
        """
        return self.made(name, statement[self.place(name)])

    def made(self, name: str, value: Any) -> Any:
        """Make the value of one field from its plain value.

        Args:
            name: Name of the field.
            value: What stands in a statement.
        """
        make = self._places[name][1]
        return value if make is None or value is None else make(value)

    def bare(self, statement: Iterable[Any]) -> Claim:
        """Make the claim that a statement is, said nowhere: its evidence is empty.

        Args:
            statement: A statement; whatever made it has held it against the class already.
        """
        return self.claim_of(self.parts(statement), _SAID_NOWHERE)

    def parts(self, statement: Iterable[Any]) -> list[Any]:
        """Make the values of a statement's fields.

        Args:
            statement: A statement; whatever made it has held it against the class already.
        """
        return [
            value if make is None or value is None else make(value)
            for make, value in zip(self._makers, statement, strict=True)
        ]

    def claim_of(self, parts: Iterable[Any], mention: Sequence[Any]) -> Claim:
        """Put a claim together from the values of its fields.

        Args:
            parts: What `parts` gives.
            mention: Its mention.
        """
        claim = object.__new__(self.claim_class)
        evidence, attribution, extractor, confidence = mention
        said = (self._make_evidence(evidence), tuple(attribution), extractor, float(confidence))
        for put, value in zip(self._setters, (*parts, *said), strict=True):
            put(claim, value)
        return claim

    def glimpse(self, statement: Sequence[Any]) -> Claim:
        """Give what `bare` gives, each field made when it is first looked at; for asking a claim's own methods.

        Args:
            statement: The statement.
        """
        claim = object.__new__(self._glimpse_class)
        object.__setattr__(claim, "_told", statement)
        return claim

    def claim(self, statement: Iterable[Any], mention: Sequence[Any]) -> Claim:
        """Put a claim together again.

        Args:
            statement: Its statement.
            mention: Its mention.
        """
        return self.claim_of(self.parts(statement), mention)


_SAID_NOWHERE = ((), (), "", 1.0)
"""A mention without a place."""


def rewritten(claim: Claim, changes: Mapping[str, Any]) -> Claim:
    """Give a claim with some fields changed; unlike `attrs.evolve` it takes a claim that is said nowhere.

    Args:
        claim: The claim.
        changes: Values of the types that its fields declare.
    """
    made, put = object.__new__(type(claim)), object.__setattr__
    for name in _field_names(cast(Any, type(claim))):
        put(made, name, changes[name] if name in changes else getattr(claim, name))
    return made


@cache
def _field_names(claim_class: Any) -> tuple[str, ...]:
    return tuple(field.name for field in attrs.fields(claim_class))


def layout_of(claim_class: type[Claim]) -> Layout:
    """Give the layout of a class of claims.

    Args:
        claim_class: A class declared with `@claim`.
    """
    return _cached_layout(cast(Any, claim_class))


@cache
def _cached_layout(claim_class: Any) -> Layout:
    types = hints_of(claim_class)
    names = tuple(field.name for field in attrs.fields(claim_class) if field.name not in MENTION_FIELDS)
    evidence_of, make_evidence = converters(hints_of(Claim)["evidence"])
    assert evidence_of is not None
    assert make_evidence is not None
    take_evidence, statement_of = evidence_of, taker(names, types)

    def mention_of(claim: Claim) -> _Mention:
        confidence = claim.confidence
        # Certain is 1 however it is written.
        sure = 1 if confidence == 1 else confidence or 0
        return (take_evidence(claim.evidence), claim.attribution, claim.extractor, sure)

    makers = tuple(converters(types[name])[1] for name in names)
    places = {name: (place, make) for place, (name, make) in enumerate(zip(names, makers, strict=True))}
    in_order: list[tuple[int | None, str, bool]] = [
        (index, name, has_numbers(types[name])) for index, name in enumerate(names)
    ]
    if "kind" not in names:
        in_order.append((None, "kind", False))
    in_order.sort(key=lambda each: each[1])
    return Layout(
        claim_class,
        names,
        statement_of,
        mention_of,
        makers,
        tuple(_setter(claim_class, name) for name in (*names, *MENTION_FIELDS)),
        make_evidence,
        tuple(in_order),
        _written(claim_class, in_order),
        places,
        msgspec.json.Decoder(msgspec.defstruct("Statement", [(name, Any, None) for name in names])).decode,
        _glimpse_class(claim_class, places),
    )


def _written(
    claim_class: type[Claim], in_order: Sequence[tuple[int | None, str, bool]]
) -> Callable[[Sequence[Any]], Any]:
    """Give what makes of a statement the object that is written: names in order, without what is None."""
    names = [(name, Any, None) for _, name, _ in in_order]
    known = {
        "row": msgspec.defstruct("Statement", names, omit_defaults=True),
        "kind": claim_class.kind,
        "plain": plain_numbers,
    }
    values = [
        "kind" if at is None else f"plain(told[{at}])" if numeric else f"told[{at}]" for at, _, numeric in in_order
    ]
    # Written out once for a class, of places only: a loop over the fields takes twice as long for each claim.
    made: Callable[[Sequence[Any]], Any] = eval(f"lambda told: row({', '.join(values)})", known)
    return made


def _setter(claim_class: type[Claim], name: str) -> Callable[[Any, Any], None]:
    """Give what writes a field of a frozen claim that is being made; a slot is written quicker than by its name."""
    slot = getattr(claim_class, name, None)
    if isinstance(slot, MemberDescriptorType):
        return slot.__set__
    return lambda claim, value: object.__setattr__(claim, name, value)


def _glimpse_class(claim_class: type[Claim], places: Mapping[str, tuple[int, Convert | None]]) -> type[Claim]:
    """Make the class of claims that are made piece by piece: a slot that is empty yet is filled when it is read."""
    nowhere, put = dict(zip(MENTION_FIELDS, _SAID_NOWHERE, strict=True)), object.__setattr__
    otherwise = getattr(claim_class, "__getattr__", None)

    def made(claim: Any, name: str) -> Any:
        if name in places:
            place, make = places[name]
            value = claim._told[place]
            value = value if make is None or value is None else make(value)
        elif name in nowhere:
            value = nowhere[name]
        elif otherwise is not None:
            return otherwise(claim, name)
        else:
            raise AttributeError(name)
        put(claim, name, value)
        return value

    return type(claim_class.__name__, (claim_class,), {"__slots__": ("_told",), "__getattr__": made})
