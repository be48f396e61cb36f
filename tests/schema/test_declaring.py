"""Declaring a kind of claim: roles, common fields, and what is refused."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

from aiclaims.errors import GroundingError, SchemaError
from aiclaims.schema import Claim, Entity, Evidence, Quantity, claim, detail, fields_with_role, identity, measured

HERE = (Evidence("d", 0, 3, "owl"),)


@claim("nests")
class NestClaim(Claim):
    """A nest that somebody saw."""

    bird: Entity = identity()
    tree: str | None = identity(default=None)
    eggs: Quantity | None = measured(default=None)
    remark: str | None = detail()


def test_fields_are_told_apart_by_role() -> None:
    """In the order of their declaration, the common ones aside."""
    assert fields_with_role(NestClaim, "identity") == ("bird", "tree")
    assert fields_with_role(NestClaim, "measured") == ("eggs",)
    assert fields_with_role(NestClaim, "detail") == ("remark",)
    common = ("evidence", "attribution", "modality", "negated", "period", "extractor", "confidence")
    assert fields_with_role(NestClaim, "common") == common


def test_a_claim_is_a_value() -> None:
    """Equal parts make equal claims, and none can be changed."""
    nest, same = (NestClaim(evidence=HERE, bird=Entity("Owl")) for _ in range(2))
    assert nest == same
    assert hash(nest) == hash(same)
    assert (nest.kind, nest.doc) == ("nests", "d")
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        nest.tree = "oak"  # type: ignore[misc]


@pytest.mark.parametrize(
    ("parts", "told"),
    [
        ({"evidence": ()}, "$.evidence: a claim has evidence"),
        ({"modality": "certain"}, "$.modality: a field of"),
        ({"confidence": 1.1}, "$.confidence: a confidence is a probability"),
        ({"confidence": float("nan")}, "$.confidence: a number is finite"),
    ],
)
def test_the_common_fields_are_checked(parts: dict[str, Any], told: str) -> None:
    """Whatever class the claim is of."""
    with pytest.raises(SchemaError) as caught:
        NestClaim(**{"evidence": HERE, "bird": Entity("Owl")} | parts)
    assert str(caught.value).startswith(told)


def test_every_quote_of_its_own_document_is_checked() -> None:
    """Evidence of other documents is left to them."""
    nest = NestClaim(evidence=(*HERE, Evidence("d", 4, 7, "sat"), Evidence("other", 0, 1, "x")), bird=Entity("Owl"))
    nest.check("owl sat")
    with pytest.raises(GroundingError):
        nest.check("owl fed")


@pytest.mark.parametrize("kind", ["", "Nests", "bird nests", "bird-nests", "1st"])
def test_a_kind_is_a_plain_name(kind: str) -> None:
    """It names files, columns and commands."""
    with pytest.raises(SchemaError, match="a kind is a plain name"):

        @claim(kind)
        class _(Claim):
            bird: str = identity()


def test_a_class_without_identity_is_refused() -> None:
    """Nothing would tell its propositions apart."""
    with pytest.raises(SchemaError, match="empty: a claim has an identity"):

        @claim("empty")
        class _(Claim):
            remark: str | None = detail()


def test_a_class_with_two_measured_fields_is_refused() -> None:
    """Sources could agree on the one and contradict each other on the other: that is two claims."""
    with pytest.raises(SchemaError, match="got eggs, birds"):

        @claim("crowded")
        class _(Claim):
            tree: str = identity()
            eggs: Quantity = measured()
            birds: Quantity = measured()
