"""What a text is expected to state, and how it differs from what was found."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from typing import Any

import attrs

from aiclaims.documents import Document
from aiclaims.errors import SchemaError
from aiclaims.extraction import Extraction, extract
from aiclaims.outputs.console import many
from aiclaims.plugins import Registry
from aiclaims.schema import Claim

_NOT_SAID = frozenset({"evidence", "extractor", "confidence"})

Expected = Claim | Mapping[str, Any]


def assert_extracts(text: Document | str, *expected: Expected, registry: Registry | None = None) -> Extraction:
    """Assert that a text states the claims expected, in any order, and no others.

    Args:
        text: A document, or its plain text.
        expected: A claim, of which place and confidence are left aside; or a mapping of some of the fields
            (`kind` too), each with its value or with what `str` gives for it: ``{"holder": "China"}``.
        registry: The plugins to run; by default all that are installed.

    Returns:
        What was found.

    Raises:
        AssertionError: With what is missing, what is too much, and the fields that differ.
        SchemaError: Where what is expected is neither a claim nor a mapping.
    """
    __tracebackhide__ = True
    extraction = extract(text, registry=registry)
    told = difference(expected, extraction)
    if told:
        shown = text.text if isinstance(text, Document) else text
        raise AssertionError(f"{shown[:200]!r}\n{told}")
    return extraction


def difference(expected: Sequence[Expected], extraction: Extraction) -> str:
    """Tell how claims differ from those expected; an empty text where they do not.

    Args:
        expected: The claims expected, or some of their fields.
        extraction: What was found.
    """
    wanted = [_fields(each) for each in expected]
    found = list(extraction.claims)
    pairs: list[tuple[dict[str, Any], Claim]] = []
    # The nearest first, so that a claim that is right is never held against another that is not.
    near = sorted(
        (
            (len(_differing(fields, claim)), one, other)
            for one, fields in enumerate(wanted)
            for other, claim in enumerate(found)
        ),
    )
    taken_one: set[int] = set()
    taken_other: set[int] = set()
    for _, one, other in near:
        same_kind = wanted[one].get("kind", found[other].kind) == found[other].kind
        if same_kind and one not in taken_one and other not in taken_other:
            taken_one.add(one)
            taken_other.add(other)
            pairs.append((wanted[one], found[other]))
    lines = [f"! {fault}" for fault in extraction.faults]
    for fields, claim in pairs:
        differing = _differing(fields, claim)
        if differing:
            lines.append(f"  {_told(claim)}")
            lines += [f"    {name}: {_wrong(fields[name], name, claim)}" for name in differing]
    lines += [f"- missing: {_line(fields)}" for one, fields in enumerate(wanted) if one not in taken_one]
    lines += [f"+ not expected: {_told(claim)}" for other, claim in enumerate(found) if other not in taken_other]
    if not lines:
        return ""
    return "\n".join([f"expected {many(len(wanted), 'claim')}, found {len(found)}", *lines])


def _wrong(expected: Any, name: str, claim: Claim) -> str:
    if not hasattr(claim, name):
        near = get_close_matches(name, [field.name for field in attrs.fields(type(claim))], n=1)
        return f"a claim of {claim.kind} has no such field" + (f"; did you mean {near[0]!r}?" if near else "")
    return f"expected {_shown(expected)}, got {_shown(getattr(claim, name))}"


def _fields(expected: Expected) -> dict[str, Any]:
    if isinstance(expected, Mapping):
        return dict(expected)
    if not isinstance(expected, Claim):
        raise SchemaError(
            "a claim expected is a claim or some of its fields",
            expected="a Claim or a mapping, each claim an argument of its own",
            got=repr(expected)[:80],
        )
    own = {field.name: getattr(expected, field.name) for field in attrs.fields(type(expected))}
    return {"kind": expected.kind, **{name: value for name, value in own.items() if name not in _NOT_SAID}}


def _differing(fields: Mapping[str, Any], claim: Claim) -> list[str]:
    return [name for name, value in fields.items() if not _agrees(value, getattr(claim, name, _ABSENT))]


_ABSENT = object()


def _agrees(expected: Any, got: Any) -> bool:
    return bool(expected == got) or (isinstance(expected, str) and got is not None and str(got) == expected)


def _told(claim: Claim) -> str:
    said = _fields(claim)
    kind = said.pop("kind")
    return f"{kind}: " + _line(
        {name: value for name, value in said.items() if value not in (None, (), False, "asserted")}
    )


def _line(fields: Mapping[str, Any]) -> str:
    return ", ".join(f"{name} {_shown(value)}" for name, value in fields.items())


def _shown(value: Any) -> str:
    if isinstance(value, tuple):
        return f"({', '.join(map(str, value))})"
    return repr(value) if isinstance(value, str) else str(value)
