"""The Arrow boundary: what goes over it comes back, and joins as states of objects do."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "merge"))

import datetime as dt

import attrs
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from statements import claims, evidence, patents, quantity

import aiclaims
from aiclaims.engines import DOCUMENTS, batches_of, claim_schema, combine, extract, state_of, states_schema
from aiclaims.errors import SchemaError, UnknownKindWarning
from aiclaims.merge import Link, State, consolidate
from aiclaims.plugins import Registry
from aiclaims.schema import Claim, Period
from aiclaims.schema.unknown import UnknownClaim

KINDS = Registry(entry_points=False).kinds
LINKS = st.sampled_from([Link.same_source("a", "b"), Link.alias("A", "B"), Link.published("a", dt.date(2024, 7, 3))])
STATES = st.builds(
    lambda seen, links: State.of(seen, links=links), st.lists(claims(), max_size=8), st.lists(LINKS, max_size=2)
)
LAWS = settings(max_examples=25, deadline=None)


def table(*batches: pa.RecordBatch) -> pa.Table:
    return pa.Table.from_batches(batches, schema=states_schema(KINDS))


@LAWS
@given(STATES)
def test_a_state_comes_back_as_it_went(state: State) -> None:
    """Row for row, ids included, which are made anew on the way back."""
    batches = list(batches_of(state, KINDS, rows=3))
    assert state_of(batches, KINDS).to_bytes() == state.to_bytes()
    assert [
        name for batch in batches for name in batch.column("id").to_pylist() if name in state.observations
    ] == sorted(state.observations)


@LAWS
@given(st.lists(STATES, max_size=4), st.integers(1, 4))
def test_combining_rows_is_joining_states(states: list[State], rows: int) -> None:
    """However the rows are cut and repeated; combining again changes nothing."""
    batches = [batch for state in (*states, *states[:1]) for batch in batches_of(state, KINDS, rows=rows)]
    whole = State()
    for state in states:
        whole |= state
    once = list(combine(batches))
    assert table(*once).equals(table(*combine(reversed(batches))))
    assert table(*combine(once)).equals(table(*once))
    assert state_of(once, KINDS).to_bytes() == whole.to_bytes()


@LAWS
@given(st.lists(claims(), min_size=1, max_size=10))
def test_rows_of_one_block_are_what_is_consolidated_together(seen: list[Claim]) -> None:
    """Parted by their blocks and consolidated apart, rows say what they say together."""
    whole = table(*batches_of(State.of(seen), KINDS))
    parts = [whole.filter(pa.compute.equal(whole["block"], block)) for block in set(whole["block"].to_pylist())]
    apart = [claim for part in parts for claim in consolidate(state_of(part.to_batches(), KINDS)).claims]
    together = consolidate(State.of(seen))
    assert {claim.id: claim.canonical() for claim in apart} == {
        claim.id: claim.canonical() for claim in together.claims
    }


def test_documents_become_the_claims_that_extraction_finds() -> None:
    """A batch of documents gives a batch of what they claim and of the days they came out, an empty one no rows."""
    text = "Tencent filed 2,074 patents for generative AI in 2023, WIPO says."
    batch = pa.RecordBatch.from_pylist([{"text": text, "id": "a", "published": dt.date(2024, 7, 3)}], schema=DOCUMENTS)
    nothing = pa.RecordBatch.from_pylist([{"text": "Nothing."}], schema=DOCUMENTS)
    registry = Registry(entry_points=False)
    first, second = extract([batch, nothing], registry=registry)
    found = aiclaims.extract(aiclaims.Document(text, id="a", published="2024-07-03"), registry=registry)
    expected = State.of(found.claims, links=[Link.published("a", dt.date(2024, 7, 3))])
    assert state_of([first], KINDS).to_bytes() == expected.to_bytes()
    assert first.schema == second.schema == states_schema(KINDS)
    assert second.num_rows == 0


def test_a_kind_of_a_plugin_has_its_columns() -> None:
    """Texts, numbers, days, rows and classes of its own, in the order in which they are declared."""

    @attrs.frozen
    class Place:
        city: str
        height: float | None = None

    @aiclaims.claim("visits")
    class VisitClaim(Claim):
        guest: aiclaims.Entity = aiclaims.identity()
        places: tuple[Place, ...] = aiclaims.identity(default=())
        day: dt.date | None = aiclaims.detail()
        number: aiclaims.Quantity | None = aiclaims.measured(default=None)

    VisitClaim.__annotations__.update(places=tuple[Place, ...])
    visit = VisitClaim(
        guest=aiclaims.Entity("Lee"),
        places=(Place("Ulm", 478.0), Place("Bonn")),
        day=dt.date(2024, 7, 3),
        number=aiclaims.Quantity(3, None, "guests"),
        evidence=(*evidence("a"), *evidence("b", "And this.", start=7)),
        period=Period.of_year(2024),
        confidence=0.5,
    )
    kinds = {**KINDS, "visits": VisitClaim}
    assert claim_schema(VisitClaim).names[-4:] == ["guest", "places", "day", "number"]
    state = state_of(batches_of(State.of([visit]), kinds), kinds)
    assert list(state.observations.values()) == [visit]
    with pytest.raises(SchemaError, match="visits"):
        list(batches_of(State.of([visit]), KINDS))


def test_a_claim_of_an_unknown_kind_is_kept_with_a_warning() -> None:
    """Its fields travel as JSON."""
    state = State.of([UnknownClaim(kind="weather", fields='{"sky":"blue"}', evidence=evidence("a"))])
    with pytest.warns(UnknownKindWarning, match="weather"):
        back = state_of(batches_of(state, KINDS), KINDS)
    assert back.to_bytes() == state.to_bytes()


def spoilt(path: str, value: object) -> pa.RecordBatch:
    """Make a batch of which the second row is wrong in one place."""
    rows = [
        row
        for batch in batches_of(State.of([patents(quantity(3), doc) for doc in "ab"]), KINDS)
        for row in batch.to_pylist()
    ]
    *outer, last = path.split(".")
    part = rows[1]
    for name in outer:
        part = part[int(name)] if name.isdigit() else part[name]
    part[last] = value
    return pa.RecordBatch.from_pylist(rows, schema=states_schema(KINDS))


PERIOD = {"start": dt.date(2024, 2, 1), "end": dt.date(2024, 1, 1), "precision": "day"}


@pytest.mark.parametrize(
    ("path", "value", "where"),
    [
        ("patents.value.low", 4.0, r"\$\[1\]\.value\.low"),
        ("patents.value.high", float("nan"), r"\$\[1\]\.value\.high"),
        ("patents.measure", "guess", r"\$\[1\]\.measure"),
        ("patents.holder.name", " ", r"\$\[1\]\.holder\.name"),
        ("period", PERIOD, r"\$\[1\]\.period\.end"),
        ("evidence", [], r"\$\[1\]\.evidence"),
        ("evidence.0.doc", "", r"\$\[1\]\.evidence\[0\]\.doc"),
        ("evidence.0.end", 1, r"evidence"),
        ("confidence", 7.0, r"\$\[1\]\.confidence"),
        ("kind", "", r"\$\[1\]\.kind"),
    ],
)
def test_a_wrong_row_is_refused_with_its_place(path: str, value: object, where: str) -> None:
    """The error names the row and the field."""
    with pytest.raises(SchemaError, match=where):
        state_of([spoilt(path, value)], KINDS)


def test_a_text_without_utf_8_is_refused_on_the_way_out() -> None:
    """A lone surrogate can stand in a document, but in no Arrow column."""
    state = State.of([patents(quantity(3), quote="broken \ud83d")])
    with pytest.raises(SchemaError, match="evidence"):
        list(batches_of(state, KINDS))


def test_a_whole_number_that_no_float_holds_is_refused() -> None:
    """Rather than rounded in silence."""
    state = State.of([patents(quantity(2**70 + 1))])
    with pytest.raises(SchemaError, match="patents"):
        list(batches_of(state, KINDS))


def test_what_needs_an_extra_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without pyarrow the error names what to install."""
    for name in [name for name in sys.modules if name.startswith("aiclaims.engines")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(aiclaims.MissingExtraError, match=r"aiclaims\[arrow\]"):
        __import__("aiclaims.engines")
