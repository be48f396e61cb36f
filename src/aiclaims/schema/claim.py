"""What every claim has."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Literal, TypeVar, dataclass_transform, get_args

import attrs

from aiclaims.errors import SchemaError
from aiclaims.schema.derivation import Derivation
from aiclaims.schema.evidence import Evidence
from aiclaims.schema.field_types import check_types
from aiclaims.schema.period import Period
from aiclaims.schema.roles import detail, identity, measured

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
def declared_class(claim_class: DeclaredClass) -> DeclaredClass:
    """Make a frozen attrs class of a class of claims.

    Args:
        claim_class: The class as written.
    """
    return attrs.frozen(kw_only=True)(claim_class)


@declared_class
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
        overlapping stretches. What is a `stock` or a `state` may change, so that what one document dates and what it
        tells without a date is no contradiction.
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
