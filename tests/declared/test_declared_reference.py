"""The reference of the declarative form is complete."""

from __future__ import annotations

import re
from pathlib import Path

import attrs
import pytest

from aiclaims.plugins.declared.slots import QUANTITIES
from aiclaims.plugins.declared.specification import TABLES

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "declared-plugins.md"
HEADINGS = ["| key |", "| key of `[claim]` |", "| key of a field |", "| key of `[[frames]]` |", "| key of a slot |"]


@pytest.mark.parametrize(("table", "heading"), [*zip(TABLES, HEADINGS, strict=True)])
def test_every_key_of_every_table_is_explained(table: type, heading: str) -> None:
    """In its own table of the page, and no key that there is not; each is explained in the code too."""
    rows = PAGE.read_text(encoding="utf-8").partition(f"\n{heading}")[2].partition("\n\n")[0]
    explained = re.findall(r"^\| `(\w+)` \|", rows, re.MULTILINE)
    keys = [field.name for field in attrs.fields(table)]
    assert sorted(explained) == sorted(keys)
    assert table.__doc__ is not None
    assert re.findall(r"^        (\w+):", table.__doc__, re.MULTILINE) == keys


def test_every_kind_of_quantity_is_named() -> None:
    """What a slot may take is all there."""
    text = PAGE.read_text(encoding="utf-8")
    assert [kind for kind in QUANTITIES if f"`{kind}`" not in text] == []
