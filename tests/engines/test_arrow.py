"""The Arrow boundary: what goes over it comes back, and joins as states of objects do."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "merge"))

import datetime as dt
import warnings
from collections.abc import Iterator
from typing import Any

import attrs
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from statements import claims, evidence, patents, quantity

import aiclaims
from aiclaims.engines import (
    DOCUMENTS,
    batches_of,
    claim_schema,
    combine,
    consolidate,
    consolidated_batches,
    consolidated_schema,
    extract,
    state_of,
    states_schema,
    windows,
)
from aiclaims.engines.cutting import blocks_apart
from aiclaims.errors import AiclaimsError, DocumentError, SchemaError, UnknownKindWarning
from aiclaims.faults import Fault
from aiclaims.merge import Link, State
from aiclaims.merge import consolidate as consolidate_state
from aiclaims.plugins import Context, Registry
from aiclaims.reading import Passage
from aiclaims.schema import Claim, Entity, Evidence, Period
from aiclaims.schema.unknown import UnknownClaim

REGISTRY = Registry(entry_points=False)
KINDS = REGISTRY.kinds
LINKS = st.sampled_from([Link.same_source("a", "b"), Link.alias("A", "B"), Link.published("a", dt.date(2024, 7, 3))])
STATES = st.builds(
    lambda seen, links: State.of(seen, links=links), st.lists(claims(), max_size=8), st.lists(LINKS, max_size=2)
)
LAWS = settings(max_examples=25, deadline=None)


@aiclaims.claim("leagues")
class LeagueClaim(Claim):
    """How far somebody went; a whole number may have no place in a column."""

    number: int = aiclaims.identity()


class Leaguer:
    """A plugin that reads any number of leagues."""

    name = "leagues"
    version = "1"
    kinds = (LeagueClaim,)
    languages = ("en",)
    triggers = ("leagues",)

    def extract(self, passage: Passage, context: Context) -> Iterator[LeagueClaim]:
        yield LeagueClaim(evidence=(passage.evidence(),), number=int(passage.text.split()[2]))


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
@given(
    st.lists(
        st.tuples(
            st.text('a"\\\n\x00\x1f\x7f\u2028é😀/', min_size=1),
            st.lists(st.sampled_from(["WIPO", 'the "Bureau"', "a\\b\t"]), max_size=2),
            st.none() | st.integers(1, 9),
            st.sampled_from([0.0, 0.5, 0.1 + 0.2, 1e-7, 1.0]),
            st.booleans(),
        ),
        max_size=6,
    )
)
def test_a_mention_is_written_alike_by_column_and_by_row(
    said: list[tuple[str, list[str], int | None, float, bool]],
) -> None:
    """Marks and control characters, none or several credits, a page, a second quote: ids tell of each byte."""
    seen = []
    for number, (quote, credited, page, confidence, twice) in enumerate(said):
        second = (Evidence("b", 2, 2 + len(quote), quote),) if twice else ()
        claim = patents(quantity(number), attribution=tuple(credited), confidence=confidence)
        seen.append(attrs.evolve(claim, evidence=(Evidence(quote, 0, len(quote), quote, page), *second)))
    state = State.of(seen)
    assert state_of(batches_of(state, KINDS), KINDS).to_bytes() == state.to_bytes()


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
    apart = [claim for part in parts for claim in consolidate_state(state_of(part.to_batches(), KINDS)).claims]
    together = consolidate_state(State.of(seen))
    assert {claim.id: claim.canonical() for claim in apart} == {
        claim.id: claim.canonical() for claim in together.claims
    }


@LAWS
@given(st.lists(STATES, max_size=3), st.integers(1, 9))
def test_consolidating_rows_is_consolidating_states(states: list[State], rows: int) -> None:
    """All at once, or a few blocks at a time where they come one behind another."""
    links = {link for state in states for link in state.links}
    general = [link for link in links if link.kind != "published"]
    several = [State(state.observations) for state in states]
    batches = [batch for state in several for batch in batches_of(state, KINDS)]
    whole = consolidate_state(
        State.of((each for state in several for each in state.observations.values()), links=links)
    )
    schema = consolidated_schema(KINDS)
    expected = pa.Table.from_batches(consolidated_batches(whole, KINDS), schema=schema)
    given_links = pa.Table.from_batches(batches_of(State(links=links), KINDS), schema=states_schema(KINDS))
    made = consolidate([*batches, *given_links.to_batches()], registry=REGISTRY)
    assert pa.Table.from_batches(made, schema=schema).equals(expected)
    if not any(link.kind == "alias" for link in general):
        ordered = table(*batches).sort_by("block").to_batches(max_chunksize=rows)
        parts = consolidate(ordered, registry=REGISTRY, links=links, grouped=True)
        by_id = [("kind", "ascending"), ("id", "ascending")]
        assert pa.Table.from_batches(parts, schema=schema).sort_by(by_id).equals(expected)


@LAWS
@given(st.lists(st.sampled_from("aabbbc"), max_size=30), st.integers(1, 5), st.integers(1, 8))
def test_pieces_hold_whole_blocks(blocks: list[str], size: int, rows: int) -> None:
    """However the batches are cut: each block is in one piece, no row is lost, and a piece is full but for the last."""
    column = pa.table({"block": sorted(blocks), "row": range(len(blocks))})
    pieces = [pa.Table.from_batches(piece) for piece in blocks_apart(column.to_batches(max_chunksize=size), rows=rows)]
    assert [row for piece in pieces for row in piece["row"].to_pylist()] == list(range(len(blocks)))
    seen = [block for piece in pieces for block in set(piece["block"].to_pylist())]
    assert len(seen) == len(set(seen))
    assert all(len(piece) >= rows for piece in pieces[:-1])


def test_the_day_of_a_document_stands_in_each_of_its_blocks() -> None:
    """Rows of one block can then go anywhere together; what concerns all blocks has none, and is refused in one."""
    day = Link.published("a", dt.date(2024, 7, 3))
    seen = [
        patents(quantity(3), "a"),
        patents(quantity(3), "a", holder=Entity("Peru", "country")),
        patents(quantity(3), "b"),
    ]
    rows = table(*batches_of(State.of(seen, links=[day]), KINDS))
    claims, days = rows.filter(pa.compute.is_valid(rows["kind"])), rows.filter(pa.compute.is_null(rows["kind"]))
    of_a = claims.filter(pa.compute.equal(claims["doc"], "a"))["block"].to_pylist()
    assert sorted(days["block"].to_pylist()) == sorted(of_a)
    assert days["id"].to_pylist() == [day.id, day.id]
    general = batches_of(State(links=[Link.retracted("a")]), KINDS)
    with pytest.raises(SchemaError, match="retracted"):
        list(consolidate(general, registry=REGISTRY, grouped=True))


def test_a_bad_document_is_a_fault_where_faults_are_taken() -> None:
    """One among millions must not end the work; without a taker it is an error."""
    registry = Registry(entry_points=False)
    registry.register(Leaguer())
    text = "Tencent filed 2,074 patents for generative AI in 2023."
    rows = [
        {"id": "a", "text": text},
        {"id": "b", "text": text, "language": "?"},
        {"id": "c", "text": f"It walked {2**70 + 1} leagues."},
        {"id": "d", "text": "It walked 3 leagues."},
    ]
    batch = pa.RecordBatch.from_pylist(rows, schema=DOCUMENTS)
    faults: list[Fault] = []
    (made,) = extract([batch], registry=registry, on_fault=faults.append)
    assert sorted(made["doc"].to_pylist()) == ["a", "d"]
    assert {fault.doc or fault.where for fault in faults} == {"b", "c"}
    with pytest.raises(DocumentError, match="language"):
        list(extract([batch.slice(1, 1)], registry=registry))
    with pytest.raises(SchemaError, match="leagues"):
        list(extract([batch.slice(2, 1)], registry=registry))


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


@LAWS
@given(st.lists(claims(), max_size=8))
def test_kinds_that_the_reader_does_not_know_are_what_json_makes_of_them(seen: list[Claim]) -> None:
    """They had columns of their own where they were written; equal claims still are one."""
    known = Registry(entry_points=False, disable=["patents", "lag"])
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UnknownKindWarning)
        expected = State.of(aiclaims.from_json(aiclaims.to_json(claim), known.kinds) for claim in seen)
        batches = list(batches_of(State.of(seen), KINDS, rows=3))
        back = state_of(batches, known.kinds)
        made = list(consolidate(batches, registry=known))
    assert back.to_bytes() == expected.to_bytes()
    whole = consolidate_state(expected)
    assert sum(map(len, made)) == len(whole.claims)
    assert {name for batch in made for name in batch["id"].to_pylist()} == {claim.id for claim in whole.claims}


def test_an_unknown_kind_without_a_json_form_is_refused_with_its_place() -> None:
    """No number is infinite in JSON."""
    batch = spoilt("patents.value.high", float("inf"))
    with pytest.warns(UnknownKindWarning), pytest.raises(SchemaError, match=r"\$\[1\]\.patents: the fields have no"):
        state_of([batch], {})


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


ROW = {"id": "a", "text": "Tencent filed 2,074 generative AI patents."}
DOCUMENT = pa.RecordBatch.from_pylist([ROW], schema=DOCUMENTS)


@pytest.mark.parametrize(
    "hold",
    [
        lambda batch: batch,
        lambda batch: pa.Table.from_batches([batch]),
        lambda batch: pa.RecordBatchReader.from_batches(batch.schema, [batch]),
        lambda batch: [pa.Table.from_batches([batch])],
        lambda batch: iter([batch]),
    ],
    ids=["batch", "table", "reader", "tables", "iterator"],
)
def test_batches_are_taken_however_they_are_held(hold: Any) -> None:
    """A table and a single batch are rows too."""
    (expected,) = extract([DOCUMENT], registry=REGISTRY)
    (state,) = extract(hold(DOCUMENT), registry=REGISTRY)
    assert state.equals(expected)
    assert list(combine(hold(state))) == list(combine([state]))
    assert state_of(hold(state), KINDS) == state_of([state], KINDS)
    for grouped in (False, True):
        assert list(consolidate(hold(state), registry=REGISTRY, grouped=grouped)) == list(
            consolidate([state], registry=REGISTRY, grouped=grouped)
        )
    assert [len(each) for each in windows(hold(state))] == [1]


@pytest.mark.parametrize("given_rows", [None, 5, "rows", [ROW], {"text": ["a"]}, [["a"]]])
@pytest.mark.parametrize(
    "take",
    [
        lambda rows: list(extract(rows, registry=REGISTRY)),
        lambda rows: list(combine(rows)),
        lambda rows: list(consolidate(rows, registry=REGISTRY)),
        lambda rows: list(consolidate(rows, registry=REGISTRY, grouped=True)),
        lambda rows: state_of(rows, KINDS),
        lambda rows: list(windows(rows)),
    ],
)
def test_what_is_no_record_batches_is_refused(take: Any, given_rows: Any) -> None:
    """The error names what is taken and what came."""
    with pytest.raises(SchemaError, match=r"expected an iterable of pyarrow\.RecordBatch, .* got builtins\.\w+"):
        take(given_rows)


@pytest.mark.parametrize(
    ("take", "missing"),
    [
        (lambda rows: list(combine(rows)), "block"),
        (lambda rows: list(consolidate(rows, registry=REGISTRY)), "block"),
        (lambda rows: list(consolidate(rows, registry=REGISTRY, grouped=True)), "block"),
        (lambda rows: state_of(rows, KINDS), "kind, evidence"),
    ],
)
def test_documents_are_no_states(take: Any, missing: str) -> None:
    """Who forgets to extract is told so."""
    with pytest.raises(SchemaError, match=f"as `extract` and .* expected a column {missing}.*, got text, id, title"):
        take([DOCUMENT])


@pytest.mark.parametrize("rows", [0, -1, 1.5, None])
@pytest.mark.parametrize(
    "cut",
    [
        lambda rows: batches_of(State(), KINDS, rows=rows),
        lambda rows: consolidated_batches(consolidate_state(State()), KINDS, rows=rows),
        lambda rows: windows([DOCUMENT], rows=rows),
    ],
)
def test_a_piece_has_rows(cut: Any, rows: Any) -> None:
    """None, a part of one, or fewer than none are refused."""
    with pytest.raises(AiclaimsError, match=f"rows: a piece has rows; expected a whole number, 1 or more, got {rows}"):
        list(cut(rows))


def test_what_needs_an_extra_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without pyarrow the error names what to install."""
    for name in [name for name in sys.modules if name.startswith("aiclaims.engines")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(aiclaims.MissingExtraError, match=r"aiclaims\[arrow\]"):
        __import__("aiclaims.engines")
