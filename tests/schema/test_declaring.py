"""Declaring a kind of claim: roles, common fields, and what is refused."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path
from typing import Any

import attrs
import pytest

from aiclaims import merge, to_json
from aiclaims.errors import GroundingError, SchemaError
from aiclaims.merge import Link
from aiclaims.outputs.consolidated_lines import consolidated_json
from aiclaims.schema import (
    Claim,
    Entity,
    Evidence,
    Period,
    Quantity,
    claim,
    detail,
    fields_with_role,
    identity,
    measured,
)
from aiclaims.schema.declaring import RESERVED

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


def test_the_kind_stands_in_brackets() -> None:
    """Without them the class itself would be taken for the name."""
    for wrong in (NestClaim, None, 5):
        with pytest.raises(SchemaError, match=r'expected @claim\("name"\)'):
            claim(wrong)  # type: ignore[arg-type]


@pytest.mark.parametrize("wrong", [type("Nest", (), {}), len, "nests"])
def test_only_a_class_of_claims_declares_a_kind(wrong: Any) -> None:
    """What every claim has would be missing."""
    with pytest.raises(SchemaError, match=r"nests: .*; expected a class derived from Claim"):
        claim("nests")(wrong)


def test_a_measured_field_is_a_quantity() -> None:
    """Of other values merging would not see that they differ."""
    for wrong in (int, str | None, Quantity | int, tuple[Quantity, ...]):
        body = {"__annotations__": {"tree": str, "eggs": wrong}, "tree": identity(), "eggs": measured()}
        with pytest.raises(SchemaError, match=r"nests\.eggs: .*expected Quantity or Quantity \| None"):
            claim("nests")(type("Nest", (Claim,), body))


def test_a_field_without_a_type_is_refused() -> None:
    """By whatever has made a class of the fields."""
    for typed in ({}, {"bird": str}):
        body = {"__annotations__": typed, "bird": identity(), "tree": identity()}
        with pytest.raises(SchemaError, match="nests: each field of a claim has a type"):
            claim("nests")(type("Nest", (Claim,), body))


@pytest.mark.parametrize("make", [lambda: identity(fold=5), lambda: measured(units=5)])  # type: ignore[call-overload]
def test_what_a_role_is_told_is_looked_at(make: Any) -> None:
    """Where it is written, not when claims are merged."""
    with pytest.raises(SchemaError, match="got 5"):
        make()


@pytest.mark.parametrize("name", [*sorted(RESERVED), "evidence", "modality", "period_kind", "check", "_told"])
def test_a_field_has_a_name_of_its_own(name: str) -> None:
    """One of every claim would be another there, one of an output would be lost in it."""
    body = {"__annotations__": {"tree": str, name: str}, "tree": identity(), name: identity()}
    with pytest.raises(SchemaError, match=rf"nests\.{name}: a field has a name of its own"):
        claim("nests")(type("Nest", (Claim,), body))


def test_the_names_that_the_outputs_write_are_reserved() -> None:
    """All of them, in JSON and in tables, and the reference lists them."""
    nest = NestClaim(evidence=HERE, bird=Entity("Owl"), period=Period.of_year(2024))
    consolidation = merge([nest], links=[Link.published("d", dt.date(2024, 5, 1))])
    written = {*to_json(nest), *consolidated_json(consolidation.claims[0], {}), *consolidation.to_arrow().column_names}
    parts = {f"eggs_{part}" for part in ("low", "high", "unit", "approximate")}
    beside = written - {field.name for field in attrs.fields(NestClaim)} - parts
    assert beside == RESERVED
    page = Path(__file__).parents[2] / "docs" / "reference" / "claims.md"
    assert set(re.findall(r"`(\w+)`", page.read_text(encoding="utf-8"))) >= RESERVED


def test_a_field_has_columns_of_its_own() -> None:
    """A quantity and a period are several of a table."""
    for kind, name in ((Quantity, "seen_low"), (Period | None, "seen_end")):
        body = {"__annotations__": {"seen": kind, name: str}, "seen": detail(), name: identity()}
        with pytest.raises(SchemaError, match=f"a field has columns of its own; .*{name} twice"):
            claim("nests")(type("Nest", (Claim,), body))


def test_a_kind_may_be_derived_from_another() -> None:
    """Its fields are those of the other, and more."""

    @claim("cavities")
    class CavityClaim(NestClaim):
        depth: float | None = detail(default=None)

    cavity = CavityClaim(evidence=HERE, bird=Entity("Owl"), depth=3.5)
    assert (cavity.kind, to_json(cavity)["depth"]) == ("cavities", 3.5)
