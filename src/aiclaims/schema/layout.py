"""Claims taken apart into plain values and put together again, by the types that their class declares.

A claim has two halves: the *statement*, all that says what is claimed, which many documents share, and the
*mention*, where and by whom it is said.
"""

from __future__ import annotations

import copy
import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, lru_cache
from operator import attrgetter
from types import NoneType, UnionType
from typing import Any, Literal, Union, cast, get_args, get_origin, get_type_hints

import attrs
import msgspec

from aiclaims.errors import SchemaError
from aiclaims.schema.claim import Claim
from aiclaims.schema.packing import pack, plain_numbers, unpack

MENTION_FIELDS = ("evidence", "attribution", "extractor", "confidence")
"""The fields of a claim that tell where and by whom it is said, and how surely it was found."""

_REMEMBERED = 1 << 14
_Convert = Callable[[Any], Any]
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
    _makers: tuple[_Convert | None, ...]
    _make_evidence: _Convert
    _in_order: tuple[tuple[int | None, str, bool], ...]
    _places: Mapping[str, tuple[int, _Convert | None]]
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
        claim = object.__new__(self.claim_class)
        put = object.__setattr__
        for name, make, value in zip(self.statement_fields, self._makers, statement, strict=True):
            put(claim, name, value if make is None or value is None else make(value))
        for name, value in _SAID_NOWHERE:
            put(claim, name, value)
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
        claim = self.bare(statement)
        return said(claim, mention, self._make_evidence)


_SAID_NOWHERE: tuple[tuple[str, Any], ...] = (
    ("evidence", ()),
    ("attribution", ()),
    ("extractor", ""),
    ("confidence", 1.0),
)


def said(claim: Claim, mention: Sequence[Any], make_evidence: _Convert) -> Claim:
    """Write a mention into a claim that was made a moment ago."""
    evidence, attribution, extractor, confidence = mention
    put = object.__setattr__
    put(claim, "evidence", make_evidence(evidence))
    put(claim, "attribution", tuple(attribution))
    put(claim, "extractor", extractor)
    put(claim, "confidence", float(confidence))
    return claim


def rewritten(claim: Claim, changes: Mapping[str, Any]) -> Claim:
    """Give a claim with some fields changed; unlike `attrs.evolve` it takes a claim that is said nowhere.

    Args:
        claim: The claim.
        changes: Values of the types that its fields declare.
    """
    made = copy.copy(claim)
    for name, value in changes.items():
        object.__setattr__(made, name, value)
    return made


def layout_of(claim_class: type[Claim]) -> Layout:
    """Give the layout of a class of claims.

    Args:
        claim_class: A class declared with `@claim`.
    """
    return _cached_layout(cast(Any, claim_class))


@cache
def _cached_layout(claim_class: Any) -> Layout:
    types = _hints(claim_class)
    names = tuple(field.name for field in attrs.fields(claim_class) if field.name not in MENTION_FIELDS)
    evidence_of, make_evidence = _converters(_hints(Claim)["evidence"])
    get_mention = attrgetter(*MENTION_FIELDS)
    assert evidence_of is not None
    assert make_evidence is not None
    take_evidence, statement_of = evidence_of, _taker(names, types)

    def mention_of(claim: Claim) -> _Mention:
        evidence, attribution, extractor, confidence = get_mention(claim)
        # Certain is 1 however it is written.
        return (take_evidence(evidence), attribution, extractor, 1 if confidence == 1 else confidence or 0)

    makers = tuple(_converters(types[name])[1] for name in names)
    places = {name: (place, make) for place, (name, make) in enumerate(zip(names, makers, strict=True))}
    in_order = [(index, name, _has_numbers(types[name])) for index, name in enumerate(names)]
    return Layout(
        claim_class,
        names,
        statement_of,
        mention_of,
        makers,
        make_evidence,
        tuple(sorted(in_order if "kind" in names else [*in_order, (None, "kind", False)], key=lambda each: each[1])),
        places,
        msgspec.json.Decoder(msgspec.defstruct("Statement", [(name, Any, None) for name in names])).decode,
        _glimpse_class(claim_class, places),
    )


def _glimpse_class(claim_class: type[Claim], places: Mapping[str, tuple[int, _Convert | None]]) -> type[Claim]:
    """Make the class of claims that are made piece by piece: a slot that is empty yet is filled when it is read."""
    nowhere, put = dict(_SAID_NOWHERE), object.__setattr__
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


def _hints(described: Any) -> dict[str, Any]:
    """Give the types of a class's fields; Any for one that only the function around the class knows."""
    try:
        return get_type_hints(described)
    except NameError:
        return dict.fromkeys((field.name for field in attrs.fields(described)), Any)


def _has_numbers(kind: Any) -> bool:
    if kind in (float, int, Any):
        return True
    if isinstance(kind, type) and attrs.has(kind):
        return any(map(_has_numbers, _hints(kind).values()))
    return get_origin(kind) is not Literal and any(map(_has_numbers, get_args(kind)))


def _converters(kind: Any) -> tuple[_Convert | None, _Convert | None]:
    """Give how a value of a type becomes plain and how it is made again; None where it stays as it is."""
    if kind is Any:
        return _only_plain, _as_tuple
    if kind is float:
        return None, _as_float
    if kind is dt.date:
        return None, _as_date
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is Literal or kind in (str, bool, int, NoneType):
        return None, None
    if origin in (Union, UnionType):
        return _either([member for member in arguments if member is not NoneType])
    if origin is tuple and arguments[1:] == (Ellipsis,):
        take, make = _converters(arguments[0])
        return (
            None if take is None else _each(take),
            tuple if make is None else _each(make),
        )
    if isinstance(kind, type) and attrs.has(kind):
        types = _hints(kind)
        fields = attrs.fields(cast(Any, kind))
        names = tuple(field.name for field in fields)
        take = _taker(names, types)
        return _without_rest(take) if fields[-1].default is None else take, _maker(
            kind, names, [types[name] for name in names]
        )
    raise SchemaError("a field's type has no plain form", expected="a type that has a JSON form", got=str(kind))


def _each(convert: _Convert) -> _Convert:
    return lambda row: tuple([convert(item) for item in row])


def _either(members: Sequence[Any]) -> tuple[_Convert | None, _Convert | None]:
    """Convert what may be of several types: what comes apart into a tuple is told from what does not."""
    composite = [member for member in members if attrs.has(member) or get_origin(member) is tuple]
    if len(composite) > 1:
        raise SchemaError(
            "a field holds one kind of object", expected="at most one class or row", got=", ".join(map(str, members))
        )
    simple = [_converters(member)[1] for member in members if member not in composite]
    simple = [make for make in simple if make is not None]
    if not composite:
        return None, simple[0] if len(members) == 1 and simple else None
    take, make = _converters(composite[0])
    if len(members) == 1:
        return take, make
    assert make is not None
    rows = make
    return (
        None if take is None else (lambda value: value if isinstance(value, str | int | float) else take(value)),
        lambda value: rows(value) if isinstance(value, tuple | list) else value,
    )


def _taker(names: Sequence[str], types: dict[str, Any]) -> Callable[[Any], tuple[Any, ...]]:
    """Give what takes an object apart into a tuple."""
    get: Callable[[Any], Any]
    get = _lone(names[0]) if len(names) == 1 else attrgetter(*names)
    inner = [(index, take) for index, name in enumerate(names) if (take := _converters(types[name])[0]) is not None]
    if not inner:
        return get

    def taken(item: Any) -> tuple[Any, ...]:
        row = list(get(item))
        for index, take in inner:
            if row[index] is not None:
                row[index] = take(row[index])
        return tuple(row)

    return taken


def _without_rest(take: Callable[[Any], tuple[Any, ...]]) -> _Convert:
    """Leave out a last part that is None, so that a class that gains one writes what lacks it as before."""

    def taken(item: Any) -> tuple[Any, ...]:
        row = take(item)
        return row[:-1] if row[-1] is None else row

    return taken


def _lone(name: str) -> Callable[[Any], tuple[Any, ...]]:
    return lambda item: (getattr(item, name),)


def _maker(kind: type, names: Sequence[str], types: Sequence[Any]) -> _Convert:
    """Give what makes an object from a tuple; it was valid when it was taken apart, and isn't checked again."""
    new, put = object.__new__, object.__setattr__
    parts = tuple(zip(names, (_converters(each)[1] for each in types), strict=True))

    def made(row: Sequence[Any]) -> Any:
        item: Any = new(kind)
        told = row if len(row) == len(parts) else (*row, None)
        for (name, make), value in zip(parts, told, strict=True):
            put(item, name, value if make is None or value is None else make(value))
        return item

    if not all(map(_is_single, types)):
        return made
    # Parties, periods and round numbers come again and again, and none of them can change.
    shared = lru_cache(_REMEMBERED)(made)
    return lambda row: shared(tuple(row))


def _is_single(kind: Any) -> bool:
    """Tell whether equal plain values of a type are one value: of 1, 1.0 and true only one is of it."""
    members = [member for member in get_args(kind) if member is not NoneType]
    if get_origin(kind) in (Union, UnionType):
        return len(members) == 1 and _is_single(members[0])
    return get_origin(kind) is Literal or kind in (str, bool, int, float, dt.date)


def _as_float(value: float) -> float:
    # A whole number that no float holds stays what it is.
    return float(value) if type(value) is int and abs(value) <= 2**53 else value


def _as_date(value: dt.date | str) -> dt.date:
    return dt.date.fromisoformat(value) if isinstance(value, str) else value


def _as_tuple(value: Any) -> Any:
    return tuple(map(_as_tuple, value)) if isinstance(value, list) else value


def _only_plain(value: Any) -> Any:
    if isinstance(value, str | int | float) or (isinstance(value, tuple) and value == tuple(map(_only_plain, value))):
        return value
    raise SchemaError(
        "the type of a field is known inside a function only",
        expected="a class declared where its types can be found",
        got=repr(value)[:80],
    )
