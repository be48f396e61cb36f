"""The decorator that declares a kind of claim, and what it refuses."""

from __future__ import annotations

import functools
from collections import Counter
from collections.abc import Callable
from typing import Any, TypeVar, dataclass_transform

import attrs

from aiclaims.errors import SchemaError
from aiclaims.schema.claim import Claim, declared_class
from aiclaims.schema.columns import spread
from aiclaims.schema.declared_types import known_hints
from aiclaims.schema.field_types import told_type
from aiclaims.schema.quantity import Quantity
from aiclaims.schema.roles import detail, fields_with_role, identity, measured

RESERVED = frozenset(
    # the JSON form of a claim
    {"kind", "doc", "schema"}
    # that of a consolidated claim, and the columns of tables
    | {"id", "documents", "outlets", "origins", "conflicts", "published", "history", "witnesses"}
    | {"start", "end", "quote", "page", "period_start", "period_end"}
)
"""Names that the outputs write beside the fields of a claim."""

_COMMON = frozenset(fields_with_role(Claim, "common"))

ClaimClass = TypeVar("ClaimClass", bound=type)


@dataclass_transform(
    frozen_default=True, kw_only_default=True, field_specifiers=(attrs.field, identity, measured, detail)
)
def claim(kind: str) -> Callable[[ClaimClass], ClaimClass]:
    """Declare a kind of claim: a frozen class whose fields say by their role how they are used.

    Args:
        kind: Name of the kind, lower case with underscores; unique among all plugins.

    Raises:
        SchemaError: Where the kind is no plain name, the class is not derived from `Claim`, a field has no role or a
            name that is taken, none has the role `identity`, or more than one the role `measured`, or one that is no
            `Quantity`; and where a claim is made with a field that the class has not.
    """
    if not isinstance(kind, str):
        raise SchemaError("a kind has a name", expected='@claim("name") above the class', got=repr(kind)[:80])
    if not kind.isidentifier() or kind != kind.lower():
        raise SchemaError("a kind is a plain name", expected="lower case letters, digits and _", got=repr(kind))

    def declare(claim_class: ClaimClass) -> ClaimClass:
        if not (isinstance(claim_class, type) and issubclass(claim_class, Claim)):
            raise SchemaError(
                "a kind is declared by a class of claims",
                expected="a class derived from Claim",
                got=repr(claim_class)[:80],
                where=kind,
            )
        claim_class.kind = kind
        try:
            declared = declared_class(claim_class)
        except attrs.exceptions.UnannotatedAttributeError as error:
            raise _untyped(str(error), kind) from error
        _check_names(declared, kind)
        _check_roles(declared, kind)
        return _naming_unknown_fields(declared)

    return declare


def is_taken(name: str) -> bool:
    """Tell whether no field of a kind may have a name: every claim has it, or the outputs write it beside the fields.

    Args:
        name: The name.
    """
    return name in RESERVED or name.startswith("_") or hasattr(Claim, name)


def _check_names(declared: Any, kind: str) -> None:
    fields = attrs.fields(declared)
    own = [field.name for field in fields if not (field.inherited and field.name in _COMMON)]
    for name in filter(is_taken, own):
        raise SchemaError(
            "a field has a name of its own",
            expected="a name that neither every claim nor an output has",
            got=name,
            where=f"{kind}.{name}",
        )
    # attrs does without types where no field has one.
    if untyped := [field.name for field in fields if field.type is None]:
        raise _untyped(f"none for {', '.join(untyped)}", kind)
    # What the module declares further down is not there yet, and is neither a quantity nor a period.
    types = known_hints(declared, so_far=True)
    columns = Counter(column for name in own for column in spread(name, types.get(name, Any)))
    for column, times in columns.items():
        if times > 1:
            raise SchemaError(
                "a field has columns of its own", expected="names that differ", got=f"{column} twice", where=kind
            )


def _untyped(got: str, kind: str) -> SchemaError:
    return SchemaError("each field of a claim has a type", expected="name: type = identity()", got=got, where=kind)


def _check_roles(declared: Any, kind: str) -> None:
    if not fields_with_role(declared, "identity"):
        raise SchemaError("a claim has an identity", expected="at least one identity() field", got="none", where=kind)
    idle = [name for name in fields_with_role(declared, "common") if name not in _COMMON]
    if idle:
        raise SchemaError(
            "each field of a claim has a role",
            expected="identity(), measured() or detail()",
            got=f"none for {', '.join(sorted(idle))}",
            where=kind,
        )
    several = fields_with_role(declared, "measured")
    if len(several) > 1:
        raise SchemaError("a claim has one measured field", expected="at most one", got=", ".join(several), where=kind)
    types = known_hints(declared, so_far=True)
    for name in several:
        if types.get(name, Quantity) not in (Quantity, Quantity | None):
            raise SchemaError(
                "a measured field is a quantity",
                expected="Quantity or Quantity | None",
                got=told_type(types[name]),
                where=f"{kind}.{name}",
            )


def _naming_unknown_fields(claim_class: ClaimClass) -> ClaimClass:
    """Make the constructor say which field was meant by one that the class has not."""
    initialise = claim_class.__init__  # type: ignore[misc]

    @functools.wraps(initialise)
    def initialise_known(self: Claim, *args: Any, **values: Any) -> None:
        try:
            initialise(self, *args, **values)
        except TypeError as error:
            known = [field.name for field in attrs.fields(type(self))]
            unknown = [name for name in values if name not in known]
            if not unknown:
                raise
            import difflib

            close = difflib.get_close_matches(unknown[0], known, n=1)
            hint = f"; did you mean {close[0]!r}?" if close else ""
            raise SchemaError(
                f"{type(self).__name__} has no field {unknown[0]!r}{hint}",
                expected=", ".join(known),
                got=", ".join(unknown),
                where=f"$.{unknown[0]}",
            ) from error

    claim_class.__init__ = initialise_known  # type: ignore[misc]
    return claim_class
