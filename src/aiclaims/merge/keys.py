"""Which claims speak of the same thing: the proposition key."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from functools import cache, lru_cache
from typing import Any, NamedTuple, cast

import attrs

from aiclaims.errors import SchemaError
from aiclaims.schema import Claim, Operation, Quantity, fields_with_role, fold_of, is_exclusive, role_of, units_of
from aiclaims.schema.canonical import canonical_text
from aiclaims.schema.folding import fold_text
from aiclaims.schema.packing import digest, pack
from aiclaims.schema.roles import Meant

_REMEMBERED = 1 << 14


class Key(NamedTuple):
    """What makes a block: claims with equal keys agree, refine or contradict each other.

    Args:
        kind: The kind of claim.
        parts: Names and folded values of the identity fields, those apart that claims may dispute.
        forecast: Whether the claim is about what will be; forecasts don't merge with reports.
    """

    kind: str
    parts: tuple[tuple[str, str], ...]
    forecast: bool


@attrs.frozen
class _Roles:
    """The fields of a claim class as the merger uses them."""

    identity: tuple[attrs.Attribute[Any], ...]
    exclusive: tuple[str, ...]
    measured: str | None
    units: tuple[tuple[str, Meant], ...]
    details: tuple[str, ...]


def _roles(claim_class: type[Claim]) -> _Roles:
    return _cached_roles(cast(Hashable, claim_class))


@cache
def _cached_roles(claim_class: Any) -> _Roles:
    fields = attrs.fields(claim_class)
    identity = tuple(field for field in fields if role_of(field) == "identity")
    measured = next(iter(fields_with_role(claim_class, "measured")), None)
    units = () if measured is None else tuple(units_of(getattr(fields, measured)).items())
    return _Roles(
        identity=identity,
        exclusive=tuple(field.name for field in identity if is_exclusive(field)),
        measured=measured,
        units=units,
        details=fields_with_role(claim_class, "detail"),
    )


def key_of(claim: Claim) -> tuple[Key, tuple[str, ...]]:
    """Give a claim's proposition key, and its stance: what it says where claims of one key may differ.

    Args:
        claim: The claim; where it is told by its words and said nowhere, `worded` has to complete the key.

    Returns:
        The key, and the folded values of the exclusive identity fields, empty where not stated.
    """
    key, stance = key_and_stance(claim, _folded_identity(_roles(type(claim)), claim))
    if claim.evidence and claim.told_by_words:
        key = worded(key, claim.evidence[0].quote)
    return key, stance


def key_and_stance(claim: Claim, folded: dict[str, str]) -> tuple[Key, tuple[str, ...]]:
    """Give a claim's proposition key, but for its words, and its stance.

    Args:
        claim: The claim.
        folded: Its identity fields as `folded_value` writes them.
    """
    roles = _roles(type(claim))
    parts = adjusted(claim, folded)
    stance = tuple([parts.get(name, "") for name in roles.exclusive]) if roles.exclusive else ()
    return _key(claim, roles, parts), stance


def adjusted(claim: Claim, folded: dict[str, str]) -> Mapping[str, str]:
    """Give the parts that a claim makes its key of.

    Args:
        claim: The claim.
        folded: Its identity fields as `folded_value` writes them.
    """
    try:
        return claim.proposition(folded)
    except Exception as error:
        raise SchemaError(
            "a proposition is told by the fields that say what is claimed",
            expected="a mapping of parts",
            got=f"{type(error).__name__}: {error}",
            where=f"{type(claim).__qualname__}.proposition",
        ) from error


def exclusive_fields(claim_class: type[Claim]) -> tuple[str, ...]:
    """Give the names of the identity fields on which claims of one key may exclude each other.

    Args:
        claim_class: The class of a kind of claims.
    """
    return _roles(claim_class).exclusive


def worded(key: Key, quote: str) -> Key:
    """Complete the key of what no field tells by its words.

    Args:
        key: The key of its fields.
        quote: The words.
    """
    return key._replace(parts=tuple(sorted((*key.parts, ("wording", fold_text(quote))))))


def block_id(key: Key) -> str:
    """Name a block by its key, so that rows of one block can be brought together.

    Args:
        key: The key.

    Returns:
        32 hexadecimal digits.
    """
    return digest(pack(key)).hex()


def operands_of(claim: Claim) -> tuple[Operation, Key, Key] | None:
    """Give the propositions that a claim's value follows from, by their keys.

    Args:
        claim: The claim.

    Returns:
        How it follows, and the keys of the two; None where the value stands for itself.
    """
    if type(claim).derivation is Claim.derivation:
        return None
    roles = _roles(type(claim))
    derivation = claim.derivation(_folded_identity(roles, claim))
    if derivation is None:
        return None
    first, second = (_key(claim, roles, parts) for parts in (derivation.first, derivation.second))
    return derivation.operation, first, second


def _folded_identity(roles: _Roles, claim: Claim) -> dict[str, str]:
    return {field.name: folded_value(type(claim), field, getattr(claim, field.name)) for field in roles.identity}


def _key(claim: Claim, roles: _Roles, parts: Mapping[str, str]) -> Key:
    kept = tuple(sorted([item for item in parts.items() if item[0] not in roles.exclusive]))
    return Key(claim.kind, kept, claim.modality == "forecast")


def value_of(claim: Claim) -> Quantity | None:
    """Give the measured value of a claim, None where it has none.

    Args:
        claim: The claim.
    """
    name = measured_field(type(claim))
    value = None if name is None else getattr(claim, name)
    return value if isinstance(value, Quantity) else None


def unit_of(claim_class: type[Claim], value: Quantity) -> str:
    """Give the unit that the value of a claim compares in.

    Args:
        claim_class: The class of the claim.
        value: Its value.
    """
    unit = _folded_text(value.unit)
    for written, meant in _roles(claim_class).units:
        if unit == written:
            return meant if isinstance(meant, str) else _told_unit(claim_class, meant, value)
    return unit


def _told_unit(claim_class: type[Claim], meant: Callable[[Quantity], str], value: Quantity) -> str:
    try:
        return meant(value)
    except Exception as error:
        raise _failed(claim_class, f"{measured_field(claim_class)}.units", error) from error


def folded_detail(value: object) -> str:
    """Write a detail as it is compared.

    Args:
        value: The value of a field that is a detail.
    """
    return _folded_text(str(value))


def measured_field(claim_class: type[Claim]) -> str | None:
    """Give the name of the field that holds the measured value.

    Args:
        claim_class: The class of a kind of claims.
    """
    return _roles(claim_class).measured


def detail_fields(claim_class: type[Claim]) -> tuple[str, ...]:
    """Give the names of the fields that are kept without telling claims apart.

    Args:
        claim_class: The class of a kind of claims.
    """
    return _roles(claim_class).details


def identity_fields(claim_class: type[Claim]) -> tuple[attrs.Attribute[Any], ...]:
    """Give the fields that make the proposition.

    Args:
        claim_class: The class of a kind of claims.
    """
    return _roles(claim_class).identity


def folded_value(claim_class: type[Claim], field: attrs.Attribute[Any], value: object) -> str:
    """Write the value of an identity field as it is compared.

    Args:
        claim_class: The class of a kind of claims.
        field: The field.
        value: Its value.

    Raises:
        SchemaError: Where the field's fold fails.
    """
    fold = fold_of(field)
    if fold is not None:
        try:
            return _fold(fold, value) if isinstance(value, Hashable) else fold(value)
        except Exception as error:
            raise _failed(claim_class, f"{field.name}.fold", error) from error
    if value is None:
        return ""
    return value if isinstance(value, str) else canonical_text(value)


def _failed(claim_class: type[Claim], what: str, error: Exception) -> SchemaError:
    return SchemaError(
        "a function that a field declares takes every value of it",
        expected="a text",
        got=f"{type(error).__name__}: {error}",
        where=f"{claim_class.kind}.{what}",
    )


# Names and units come again and again; what is remembered of them is bounded.
@lru_cache(_REMEMBERED, typed=True)
def _fold(fold: Callable[[Any], str], value: object) -> str:
    return fold(value)


_folded_text = lru_cache(_REMEMBERED)(fold_text)
