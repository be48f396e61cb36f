"""The JSON Schema of each kind, held against what is really written."""

from __future__ import annotations

from typing import Any, Literal

import attrs
import jsonschema
import pytest

from aiclaims.errors import SchemaError
from aiclaims.extractors.benchmarks.claim import BenchmarkClaim
from aiclaims.extractors.chip_restrictions.claim import ChipRestrictionClaim
from aiclaims.extractors.lag.claim import LagClaim
from aiclaims.extractors.patents.claim import PatentClaim
from aiclaims.schema import Claim, Entity, Evidence, Period, Quantity, claim, detail, identity
from aiclaims.schema.codec import from_json, to_json
from aiclaims.schema.json_schema import json_schema

STATED: dict[str, Any] = {
    "evidence": (Evidence("d", 0, 4, "text"),),
    "attribution": ("Somebody",),
    "period": Period.of_year(2024),
    "confidence": 0.5,
}
CLAIMS = (
    PatentClaim(
        **STATED, holder=Entity("Freedonia", "country"), measure="count", value=Quantity(38_000, None, "patents")
    ),
    PatentClaim(
        evidence=STATED["evidence"],
        holder=Entity("World"),
        measure="share",
        value=Quantity(None, 1.5, "percent", True),
        topic="robots",
        status="held",
    ),
    BenchmarkClaim(
        **STATED,
        system=Entity("Owl-2", "model"),
        benchmark="MATH",
        measure="comparison",
        relation="above",
        baseline=Entity("Elk"),
    ),
    LagClaim(**STATED, laggard=Entity("A"), leader=Entity("B"), gap=Quantity(6, 9, "months"), trend="narrowing"),
    ChipRestrictionClaim(**STATED, aspect="measure", action="ease", actor=Entity("A"), items=("X100", "X200")),
    ChipRestrictionClaim(evidence=STATED["evidence"], aspect="effect"),
)


def valid(form: dict[str, Any], claim_class: type[Claim]) -> bool:
    """Tell whether a JSON form is of the schema of a kind."""
    schema = json_schema(claim_class)
    checker = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())
    return bool(checker.is_valid(form))


@pytest.mark.parametrize("claim_class", [PatentClaim, BenchmarkClaim, LagClaim, ChipRestrictionClaim])
def test_the_schema_is_one(claim_class: type[Claim]) -> None:
    """Each is a schema of draft 2020-12, and says of each field what it is."""
    schema = json_schema(claim_class)
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["$schema"].endswith("2020-12/schema")
    assert schema["title"] == claim_class.__name__
    told = {name: member.get("description", "") for name, member in schema["properties"].items()}
    assert all(told.values()), told
    assert all(member.get("description") for kind in schema["$defs"].values() for member in kind["properties"].values())


@pytest.mark.parametrize("stated", CLAIMS, ids=lambda stated: stated.kind)
def test_what_is_written_is_of_the_schema(stated: Claim) -> None:
    """The real output is valid, and every property of the schema is in it."""
    form = to_json(stated)
    assert valid(form, type(stated))
    assert list(json_schema(type(stated))["properties"]) == list(form)


@pytest.mark.parametrize("stated", CLAIMS, ids=lambda stated: stated.kind)
def test_what_is_required_is_what_is_needed(stated: Claim) -> None:
    """Without a field the form is valid exactly when it can be read."""
    for name in to_json(stated):
        form = {key: value for key, value in to_json(stated).items() if key != name}
        try:
            from_json(form, {stated.kind: type(stated)})
        except SchemaError:
            assert not valid(form, type(stated)), name
        else:
            assert valid(form, type(stated)), name


@pytest.mark.parametrize(
    "parts",
    [
        {"kind": "lag"},
        {"measure": "weight"},
        {"value": None},
        {"value": {"low": "many", "high": None, "unit": "x"}},
        {"holder": {"name": "x", "type": "planet"}},
        {"evidence": []},
        {"attribution": "Somebody"},
        {"confidence": 1.5},
        {"period": {"start": "yesterday", "end": None}},
        {"negated": 0},
        {"colour": "red"},
        {"schema": 2},
    ],
)
def test_what_cannot_be_read_is_not_of_the_schema(parts: dict[str, Any]) -> None:
    """The schema refuses what the reader refuses."""
    form = {**to_json(CLAIMS[0]), **parts}
    assert not valid(form, PatentClaim)
    with pytest.raises(SchemaError):
        from_json(form, {"patents": PatentClaim, "lag": LagClaim})


@attrs.frozen
class Wheel:
    """A part that is described as a class of its own.

    Args:
        spokes: How many spokes it has,
            the hub aside.
    """

    spokes: int


@claim("carts")
class CartClaim(Claim):
    """A cart of a plugin's own.

    Args:
        wheels: Its wheels.
    """

    name: str = identity()
    wheels: tuple[Wheel, ...] = identity(default=())
    state: Literal["new", "old"] | None = detail()


def test_a_class_of_a_plugin_gets_its_schema_from_its_declaration() -> None:
    """Types, nested classes and docstrings are all it takes."""
    schema = json_schema(CartClaim)
    assert schema["description"] == "A cart of a plugin's own."
    assert schema["properties"]["kind"]["const"] == "carts"
    assert schema["properties"]["wheels"] == {
        "type": "array",
        "items": {"$ref": "#/$defs/Wheel"},
        "description": "Its wheels.",
    }
    assert schema["properties"]["state"] == {"anyOf": [{"enum": ["new", "old"]}, {"type": "null"}]}
    assert schema["$defs"]["Wheel"]["properties"]["spokes"] == {
        "type": "integer",
        "description": "How many spokes it has, the hub aside.",
    }
    assert schema["required"] == ["kind", "evidence", "name"]


@claim("oddities")
class OddClaim(Claim):
    """A claim with a field that JSON cannot hold."""

    thing: complex = identity()


def test_a_type_without_a_json_form_is_refused() -> None:
    """The error names the class and the field."""
    with pytest.raises(SchemaError, match=r"OddClaim\.thing: a field's type has no JSON form"):
        json_schema(OddClaim)
