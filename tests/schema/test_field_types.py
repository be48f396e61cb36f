"""A claim holds what its class declares, whoever makes it."""

from __future__ import annotations

import pytest

from aiclaims import Entity, PatentClaim, PluginContractError, Quantity, Registry, SchemaError, claim, detail, identity
from aiclaims.plugins import Context
from aiclaims.reading import Passage
from aiclaims.schema import Claim, Evidence

TENCENT = Entity("Tencent", "firm")
EVIDENCE = (Evidence("d", 0, 4, "text"),)
VALUE = Quantity(9, 9, "patents")


@pytest.mark.parametrize(
    ("field", "wrong", "expected"),
    [
        ("holder", "Tencent", "Entity"),
        ("measure", "sum", "one of 'count'"),
        ("value", 9, "Quantity"),
        ("period", "2024", "Period or None"),
        ("attribution", "WIPO", "tuple[str, ...]"),
        ("negated", "no", "bool"),
        ("topic", 5, "str or None"),
        ("evidence", list(EVIDENCE), "tuple"),
    ],
)
def test_a_value_of_another_type_is_refused(field: str, wrong: object, expected: str) -> None:
    """With the field, what was expected and what came."""
    fields = {"evidence": EVIDENCE, "holder": TENCENT, "measure": "count", "value": VALUE} | {field: wrong}
    with pytest.raises(SchemaError) as told:
        PatentClaim(**fields)  # type: ignore[arg-type]
    assert told.value.where == f"$.{field}"
    assert expected in str(told.value.expected)


def test_a_field_without_a_role_is_refused() -> None:
    """The merger would not know what to do with it."""
    with pytest.raises(SchemaError, match="each field of a claim has a role"):

        @claim("idle")
        class Idle(Claim):
            holder: Entity = identity()
            remark: str = ""


@claim("loose")
class Loose(Claim):
    """A kind with a field that has no JSON form."""

    holder: Entity = identity()
    reasons: dict[str, str] = detail()


class LooseExtractor:
    name, version, languages, kinds, triggers = "loose", "1", ("en",), (Loose,), ("loose",)

    def extract(self, passage: Passage, context: Context) -> list[Claim]:
        return []


def test_a_type_without_a_json_form_is_refused_at_registration() -> None:
    """Not only when the first claim is written."""
    with pytest.raises(PluginContractError, match="reasons: dict"):
        Registry(builtins=False, entry_points=False).register(LooseExtractor())


@pytest.mark.parametrize("number", [float("nan"), float("inf"), -float("inf")])
def test_a_number_is_finite(number: float) -> None:
    """Neither has a JSON form, and nothing compares with a NaN."""

    @claim("weights")
    class WeightClaim(Claim):
        thing: str = identity()
        kilograms: float = detail()

    with pytest.raises(SchemaError, match=r"\$\.kilograms"):
        WeightClaim(thing="chip", kilograms=number, evidence=(Evidence("a", 0, 1, "x"),))
