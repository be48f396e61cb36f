"""The reference of the plugin contract leaves out nothing and says what the code says."""

from __future__ import annotations

import inspect
import re
from pathlib import Path

import attrs
import pytest

from aiclaims.lexicon import Entry, Family
from aiclaims.plugins import Registry, hookspecs
from aiclaims.plugins.declared.names import FamilyTable, NamesTable, NameTable
from aiclaims.plugins.registration import _MEMBERS, _OPTIONAL
from aiclaims.schema import ENTITY_TYPES, detail, identity, measured
from aiclaims.schema import roles as roles_module

PAGE = (Path(__file__).parents[2] / "docs" / "reference" / "plugins.md").read_text(encoding="utf-8")
HOOKS = [name for name in vars(hookspecs) if hasattr(getattr(hookspecs, name), "aiclaims_spec")]
PROTOCOLS = [
    value
    for value in vars(hookspecs).values()
    if getattr(value, "_is_protocol", False) and value.__module__ == hookspecs.__name__
]


def explained(heading: str) -> list[str]:
    """Give the names in the first column of the table under a heading."""
    rows = PAGE.partition(f"\n{heading}")[2].partition("\n\n")[0]
    return [name for row in re.findall(r"^\| (`.*?) \|", rows, re.MULTILINE) for name in re.findall(r"`([^`]+)`", row)]


def test_every_hook_is_explained_with_its_signature() -> None:
    """And no other."""
    signatures = [f"{name}({', '.join(inspect.signature(getattr(hookspecs, name)).parameters)})" for name in HOOKS]
    assert len(signatures) == 2
    assert explained("| hook |") == signatures
    assert all(getattr(hookspecs, name).__doc__ for name in HOOKS)


def test_every_member_of_an_extractor_is_explained() -> None:
    """Those of the protocols of the contract, all of which the registry looks at."""
    told = [name.partition("(")[0] for name in explained("| member |")]
    members = {name for protocol in PROTOCOLS for name in vars(protocol) if not name.startswith("_")}
    assert sorted(told) == sorted(members) == sorted((*_MEMBERS, *_OPTIONAL))
    for protocol in PROTOCOLS:
        assert protocol.__doc__
        for name in vars(protocol):
            assert name.startswith("_") or getattr(protocol, name).__doc__


@pytest.mark.parametrize(("kind", "heading"), [(Entry, "| field of `Entry` |"), (Family, "| field of `Family` |")])
def test_every_field_of_a_name_is_explained(kind: type, heading: str) -> None:
    """In the page, and in the class."""
    fields = [field.name for field in attrs.fields(kind)]
    assert explained(heading) == fields
    assert kind.__doc__ is not None
    assert re.findall(r"^        (\w+):", kind.__doc__, re.MULTILINE) == fields


def test_a_file_of_names_may_say_what_the_classes_may() -> None:
    """But for what the table's own name says."""
    entry, family = ({field.name for field in attrs.fields(kind)} for kind in (Entry, Family))
    assert {field.name for field in attrs.fields(NameTable)} == entry - {"name", "type"}
    assert {field.name for field in attrs.fields(FamilyTable)} == family - {"stem"}
    assert [field.name for field in attrs.fields(NamesTable)] == [*ENTITY_TYPES, "family"]
    (row,) = [line for line in PAGE.splitlines() if line.startswith("| `type` |")]
    assert [name for name in ENTITY_TYPES if f"`{name}`" not in row] == []


def test_every_role_is_explained_with_its_signature() -> None:
    """As the functions that declare it take it."""
    told = explained("| declared by |")
    assert [name.partition("(")[0] for name in told] == [
        name for name in roles_module.Role.__args__ if name != "common"
    ]
    for role, shown in zip((identity, measured, detail), told, strict=True):
        parameters = re.findall(r"(\w+)=", shown)
        assert parameters == list(inspect.signature(role).parameters)


def test_every_member_of_the_registry_is_explained() -> None:
    """Save what only the library itself asks for."""
    inner = {"registrations", "scan", "names_of"}
    own = {name for name in vars(Registry) if not name.startswith("_")} - inner
    told = {
        name.partition("(")[0]
        for name in re.findall(r"^\| `(\w+(?:\([^`]*\))?)` \|", PAGE.partition("## Registry")[2], re.MULTILINE)
    }
    assert own == told
