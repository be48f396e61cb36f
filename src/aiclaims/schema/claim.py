"""What every claim has, and the decorator that declares a kind of claim."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, ClassVar, Literal, TypeVar, dataclass_transform, get_args

import attrs

from aiclaims.errors import SchemaError
from aiclaims.schema.derivation import Derivation
from aiclaims.schema.evidence import Evidence
from aiclaims.schema.field_types import check_types
from aiclaims.schema.period import Period
from aiclaims.schema.roles import detail, fields_with_role, identity, measured

Modality = Literal["asserted", "hedged", "forecast"]
MODALITIES: tuple[Modality, ...] = get_args(Modality)
PeriodKind = Literal["flow", "stock", "event", "act", "state"]

SCHEMA_VERSION = 1
"""Version of the JSON form; raised when a field changes its meaning."""


DeclaredClass = TypeVar("DeclaredClass", bound=type)


# Type checkers follow inherited fields only between classes declared by the same kind of decorator.
@dataclass_transform(
    frozen_default=True, kw_only_default=True, field_specifiers=(attrs.field, identity, measured, detail)
)
def _declared(claim_class: DeclaredClass) -> DeclaredClass:
    return attrs.frozen(kw_only=True)(claim_class)


@_declared
class Claim:
    """One proposition that a document states, with the place where it stands.

    Args:
        evidence: Where it is stated; first the sentence, table row or list item that states it.
        attribution: Whom the document credits, innermost source last; empty where it speaks for itself.
        modality: `asserted`, `hedged` or `forecast`.
        negated: Whether the document denies it.
        period: The time the statement is about.
        extractor: Name and version of the plugin that found it.
        confidence: How sure the extractor is, 0 to 1.

    Raises:
        SchemaError: Where evidence is missing, or a value is of another type or outside its range.
    """

    kind: ClassVar[str] = ""
    if TYPE_CHECKING:
        # `attrs.fields` takes classes that are seen to have it.
        __attrs_attrs__: ClassVar[tuple[attrs.Attribute[Any], ...]]

    evidence: tuple[Evidence, ...]
    attribution: tuple[str, ...] = ()
    modality: Modality = "asserted"
    negated: bool = False
    period: Period | None = None
    extractor: str = ""
    confidence: float = 1.0

    def __attrs_post_init__(self) -> None:
        check_types(self)
        if not self.evidence:
            raise SchemaError("a claim has evidence", expected="one quote or more", got="none", where="$.evidence")
        if not 0.0 <= self.confidence <= 1.0:
            raise SchemaError(
                "a confidence is a probability", expected="0..1", got=str(self.confidence), where="$.confidence"
            )

    @property
    def doc(self) -> str:
        """Id of the document that states the claim."""
        return self.evidence[0].doc

    @property
    def period_kind(self) -> PeriodKind:
        """How periods of this proposition compare.

        `flow`: equal periods (patents filed in a period). `stock`: the same instant. `event`:
        overlapping dates. `act`: overlapping dates too, of what is done again and again (a list grows, a rate
        rises), so that another value is another act unless both are told of one month or less. `state`:
        overlapping stretches.
        """
        return "state"

    @property
    def stands_without_value(self) -> bool:
        """Whether the measured value only adds to the proposition.

        "A is above B" and "A is above B by 3 points" are then one claim, where there is only one
        margin to join; otherwise a claim without a value is a proposition of its own.
        """
        return False

    @property
    def told_by_words(self) -> bool:
        """Whether no field tells which proposition it is, so that only equal words make two claims one."""
        return False

    def proposition(self, parts: dict[str, str]) -> dict[str, str]:
        """Adjust the parts of the proposition's key where the fields one by one do not tell it.

        It is asked once for all that say the same: this and the properties above see the fields that say what is
        claimed, never who says it where; the evidence is then empty.

        Args:
            parts: Each identity field's name with its folded value.

        Returns:
            The parts that the key is made of; by default those given.
        """
        return parts

    def derivation(self, parts: dict[str, str]) -> Derivation | None:
        """Say from which two other propositions of the kind the value follows.

        "Six times the six of B" follows from the counts of A and B: it corroborates both, without being a
        further source of either.

        Args:
            parts: Each identity field's name with its folded value.

        Returns:
            The two propositions and how the value follows; None, the default, where it stands for itself.
        """
        return None

    def _repr_html_(self) -> str:
        from aiclaims.schema.display import claim_card

        return claim_card(self)

    def check(self, text: str) -> None:
        """Hold every quote from the claim's own document against its text.

        Raises:
            GroundingError: Where a quote is not the text at its span.
        """
        for evidence in self.evidence:
            if evidence.doc == self.doc:
                evidence.check(text)


ClaimClass = TypeVar("ClaimClass", bound=type)


@dataclass_transform(
    frozen_default=True, kw_only_default=True, field_specifiers=(attrs.field, identity, measured, detail)
)
def claim(kind: str) -> Callable[[ClaimClass], ClaimClass]:
    """Declare a kind of claim: a frozen class whose fields say by their role how they are used.

    Args:
        kind: Name of the kind, lower case with underscores; unique among all plugins.

    Raises:
        SchemaError: Where the kind is no plain name, a field has no role, none has the role `identity`,
            or more than one the role `measured`; and where a
            claim is made with a field that the class has not.
    """

    def declare(claim_class: ClaimClass) -> ClaimClass:
        if not kind.isidentifier() or kind != kind.lower():
            raise SchemaError("a kind is a plain name", expected="lower case letters, digits and _", got=repr(kind))
        claim_class.kind = kind  # type: ignore[attr-defined]
        declared = _declared(claim_class)
        if not fields_with_role(declared, "identity"):
            raise SchemaError(
                "a claim has an identity", expected="at least one identity() field", got="none", where=kind
            )
        idle = set(fields_with_role(declared, "common")) - {field.name for field in attrs.fields(Claim)}
        if idle:
            raise SchemaError(
                "each field of a claim has a role",
                expected="identity(), measured() or detail()",
                got=f"none for {', '.join(sorted(idle))}",
                where=kind,
            )
        several = fields_with_role(declared, "measured")
        if len(several) > 1:
            raise SchemaError(
                "a claim has one measured field", expected="at most one", got=", ".join(several), where=kind
            )
        return _naming_unknown_fields(declared)

    return declare


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
