"""A claim holds what its class declares, whoever makes it."""

from __future__ import annotations

import datetime as dt
import importlib
import sys
from pathlib import Path

import attrs
import pytest

from aiclaims import Entity, PatentClaim, PluginContractError, Quantity, Registry, SchemaError, claim, detail, identity
from aiclaims.plugins import Context
from aiclaims.reading import Passage
from aiclaims.schema import Claim, Evidence
from aiclaims.schema.columns import columns_of

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


def test_a_moment_is_no_day() -> None:
    """Python takes one for the other; its JSON form could not be read again."""

    @claim("sunsets")
    class SunsetClaim(Claim):
        place: str = identity()
        day: dt.date = detail()

    with pytest.raises(SchemaError, match=r"\$\.day: .*; expected date, got datetime\.datetime"):
        SunsetClaim(place="Ys", day=dt.datetime(2024, 5, 1), evidence=EVIDENCE)


UNRESOLVED = """
from __future__ import annotations
from typing import TYPE_CHECKING
from aiclaims import Claim, claim, detail, identity
if TYPE_CHECKING:
    from bridges import Bridge

@claim("crossings")
class Crossing(Claim):
    river: str = identity()
    {field}
"""


@pytest.mark.parametrize(
    ("field", "annotation"),
    [
        ("bridge: Bridge | None = detail(default=None)", "Bridge | None"),
        ('bridge: "Nope" = detail(default=None)', "Nope"),
        ("bridge: dt.date = detail(default=None)", "dt.date"),
        ("bridge: str | 5 = detail(default=None)", "str | 5"),
    ],
)
def test_an_annotation_that_nothing_resolves_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, field: str, annotation: str
) -> None:
    """With the first claim, and when its extractor is registered: nothing could hold the values against it."""
    (tmp_path / "crossings.py").write_text(UNRESOLVED.format(field=field))
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.delitem(sys.modules, "crossings", raising=False)
    crossing = importlib.import_module("crossings").Crossing
    with pytest.raises(SchemaError, match="the annotation of a field cannot be resolved") as told:
        crossing(river="Ouse", evidence=EVIDENCE)
    assert told.value.where == "Crossing.bridge"
    assert annotation in str(told.value.got)
    extractor = LooseExtractor()
    extractor.kinds = (crossing,)
    with pytest.raises(PluginContractError, match=r"Crossing\.bridge"):
        Registry(builtins=False, entry_points=False).register(extractor)


def test_a_type_that_one_function_knows_leaves_the_other_fields_checked() -> None:
    """Those of its own, and those of every claim."""

    @attrs.frozen
    class Hidden:
        since: int

    @claim("ruins")
    class RuinClaim(Claim):
        place: str = identity()
        found: Hidden | None = detail(default=None)
        built: Quantity | None = detail(default=None)

    assert RuinClaim(place="Ys", found=Hidden(5), evidence=EVIDENCE).found == Hidden(5)
    for field, wrong in {"place": 5, "negated": "no", "built": 5}.items():
        with pytest.raises(SchemaError, match=rf"\$\.{field}: a field of RuinClaim has another type"):
            RuinClaim(**{"place": "Ys", "evidence": EVIDENCE, field: wrong})
    assert {"found", "built_low"} <= columns_of([RuinClaim]).keys()
