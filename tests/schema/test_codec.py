"""The JSON form of claims: what it looks like, that it comes back, and what is said where it cannot."""

from __future__ import annotations

import datetime as dt
import json
import pickle
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from aiclaims.errors import GroundingError, SchemaError, SchemaVersionError
from aiclaims.extractors.benchmarks.claim import BenchmarkClaim
from aiclaims.extractors.chip_restrictions.claim import ChipRestrictionClaim
from aiclaims.extractors.lag.claim import LagClaim
from aiclaims.extractors.patents.claim import PatentClaim
from aiclaims.schema import Claim, Entity, Evidence, Period, Quantity, claim, detail, identity, measured
from aiclaims.schema.canonical import canonical_text
from aiclaims.schema.codec import dumps, from_json, loads, to_json
from aiclaims.schema.unknown import UnknownClaim


@attrs.frozen
class Place:
    """A class of a plugin's own."""

    city: str
    height: float | None = None


@attrs.frozen
class Part:
    """A class that holds others of its kind, and a value of several types."""

    what: Place | float | str
    inside: tuple[Part, ...] = ()


@claim("sightings")
class Sighting(Claim):
    """Every type that a field may have."""

    what: Entity = identity()
    how: Literal["seen", "heard"] = identity(default="seen")
    where: tuple[Place, ...] = identity(default=())
    times: int = identity(default=1)
    sure: bool = identity(default=True)
    on: dt.date | None = detail()
    size: Quantity | None = measured(default=None)
    words: tuple[str, ...] = detail(default=())


CLASSES = (PatentClaim, BenchmarkClaim, LagClaim, ChipRestrictionClaim, Sighting)
KINDS: dict[str, type[Claim]] = {declared.kind: declared for declared in CLASSES}

QUOTE = "Harbour Labs filed 2,300 patents in March 2024."
PATENTS = PatentClaim(
    evidence=(Evidence("news-1", 10, 10 + len(QUOTE), QUOTE),),
    attribution=("World Intellectual Property Organization",),
    period=Period.of_month(2024, 3),
    extractor="patents/1",
    confidence=0.75,
    holder=Entity("Harbour Labs", "firm"),
    measure="count",
    value=Quantity.exactly(2300, "patents"),
    status="filed",
)


def changed(**parts: Any) -> dict[str, Any]:
    """Give the JSON form of the claim above with other parts."""
    return {**to_json(PATENTS), **parts}


def test_the_json_form_is_the_specified_one() -> None:
    """What is common to all comes first, then the kind's own fields in their order, then the version."""
    assert to_json(PATENTS) == {
        "kind": "patents",
        "doc": "news-1",
        "evidence": [{"doc": "news-1", "start": 10, "end": 57, "quote": QUOTE}],
        "attribution": ["World Intellectual Property Organization"],
        "modality": "asserted",
        "negated": False,
        "period": {"start": "2024-03-01", "end": "2024-03-31", "precision": "month"},
        "extractor": "patents/1",
        "confidence": 0.75,
        "holder": {"name": "Harbour Labs", "type": "firm"},
        "measure": "count",
        "value": {"low": 2300, "high": 2300, "unit": "patents", "approximate": False},
        "compared_to": None,
        "status": "filed",
        "topic": None,
        "schema": 1,
    }
    common = ["kind", "doc", "evidence", "attribution", "modality", "negated", "period", "extractor", "confidence"]
    assert list(to_json(PATENTS)) == [*common, "holder", "measure", "value", "compared_to", "status", "topic", "schema"]


def test_whole_numbers_are_written_without_a_point() -> None:
    """2300.0 patents are 2300 in the file; halves stay halves."""
    line = dumps(attrs.evolve(PATENTS, value=Quantity(0.5, 1e15, "patents"), confidence=1.0))
    assert '"low":0.5,"high":1000000000000000,' in line
    assert '"confidence":1,' in line


def test_types_that_are_seen_only_in_the_value_are_written_by_it() -> None:
    """Fields of several types, classes that hold their own, types known to one function, texts of a class of their own."""

    class Word(str):
        """A text all the same."""

    @attrs.frozen
    class Hidden:
        since: dt.date

    @claim("towns")
    class Town(Claim):
        name: str = identity()
        found: Hidden = detail()
        parts: tuple[Part, ...] = detail(default=())

    stated = Town(
        evidence=PATENTS.evidence,
        name=Word("Ys"),
        found=Hidden(dt.date(1990, 1, 2)),
        parts=(Part(Place("Ker", 3.0), (Part(2.0), Part("old"))),),
    )
    part = {
        "what": {"city": "Ker", "height": 3},
        "inside": [{"what": 2, "inside": []}, {"what": "old", "inside": []}],
    }
    form = to_json(stated)
    assert (form["name"], form["found"], form["parts"]) == ("Ys", {"since": "1990-01-02"}, [part])
    assert json.loads(dumps(stated)) == form


def test_a_number_that_json_has_not_is_refused() -> None:
    """A class of a plugin's own may hold one; it is not written as something else."""
    stated = Sighting(evidence=PATENTS.evidence, what=Entity("eel"), where=(Place("Ys", float("inf")),))
    with pytest.raises(SchemaError, match="a number is finite"):
        dumps(stated)


def _values(kind: Any) -> st.SearchStrategy[Any]:
    """Give any value of a field's type."""
    if get_origin(kind) is Literal:
        return st.sampled_from(get_args(kind))
    if get_origin(kind) in (Union, UnionType):
        return st.one_of([_values(member) for member in get_args(kind)])
    if get_origin(kind) is tuple:
        return st.lists(_values(get_args(kind)[0]), max_size=2).map(tuple)
    if kind is Entity:
        names = st.text(min_size=1, max_size=8).filter(str.strip)
        return st.builds(Entity, names, _values(get_type_hints(Entity)["type"]))
    if kind is Quantity:
        ends = st.lists(st.floats(-1e18, 1e18) | st.integers(0, 9), min_size=1, max_size=2).map(sorted)
        both = ends.map(lambda pair: (pair[0], pair[-1]))
        bounds = both | ends.map(lambda pair: (pair[0], None)) | ends.map(lambda pair: (None, pair[0]))
        return st.builds(lambda b, unit, about: Quantity(*b, unit, about), bounds, st.text(max_size=5), st.booleans())
    if kind is Period:
        days = st.lists(st.dates(), min_size=2, max_size=2).map(sorted)
        spans = days | days.map(lambda pair: [pair[0], None]) | days.map(lambda pair: [None, pair[1]])
        return st.builds(lambda pair, precision: Period(*pair, precision), spans, st.sampled_from(["day", "year"]))
    if kind is Evidence:
        quotes = st.text(st.characters(), min_size=1, max_size=9)
        starts = st.integers(0, 10**6)
        return st.builds(lambda quote, start: Evidence("doc", start, start + len(quote), quote), quotes, starts)
    if attrs.has(kind):
        return st.builds(kind, **{name: _values(member) for name, member in get_type_hints(kind).items()})
    plain = {
        str: st.text(max_size=5),
        float: st.floats(0, 1),
        int: st.integers(),
        bool: st.booleans(),
        dt.date: st.dates(),
        NoneType: st.none(),
    }
    return plain[kind]


def _claims(declared: type[Claim]) -> st.SearchStrategy[Claim]:
    hints = get_type_hints(declared)
    values = {field.name: _values(hints[field.name]) for field in attrs.fields(declared)}  # type: ignore[arg-type]
    return st.builds(declared, **values | {"evidence": st.lists(_values(Evidence), min_size=1, max_size=2).map(tuple)})


CLAIMS = st.sampled_from(CLASSES).flatmap(_claims)


@given(CLAIMS)
def test_a_claim_comes_back_as_it_went(stated: Claim) -> None:
    """Written as a line and read again, every claim of every kind is equal, lone surrogates in quotes included."""
    line = dumps(stated)
    assert "\n" not in line
    assert line.encode()
    assert json.loads(line) == to_json(stated)
    assert loads(line, KINDS) == stated
    assert to_json(loads(line, KINDS)) == to_json(stated)


@given(CLAIMS)
def test_the_json_form_says_what_the_canonical_text_says(stated: Claim) -> None:
    """Written by its class or value by value, a claim is the same; only pages that are not there are left out."""
    form = to_json(stated)
    told = json.loads(canonical_text(stated))
    for evidence in told["evidence"]:
        if evidence["page"] is None:
            del evidence["page"]
    assert form == {**told, "doc": stated.doc, "schema": 1}


@given(CLAIMS)
def test_a_claim_of_an_unknown_kind_comes_back_too(stated: Claim) -> None:
    """Without its plugin a claim is kept with all its fields, and is written as it was."""
    with pytest.warns(UserWarning, match=f"the kind '{stated.kind}'"):
        kept = loads(dumps(stated), {})
    assert isinstance(kept, UnknownClaim)
    assert to_json(kept) == to_json(stated)
    assert from_json(to_json(kept), KINDS) == stated
    assert pickle.loads(pickle.dumps(kept)) == kept


def test_unknown_claims_with_equal_fields_are_equal() -> None:
    """The order of the fields in the file does not make another proposition."""
    form = {
        "kind": "weather",
        "evidence": [{"doc": "d", "start": 0, "end": 3, "quote": "hot"}],
        "place": "x",
        "heat": 3,
    }
    with pytest.warns(UserWarning, match="they are kept as they are"):
        first, second = from_json(form, {}), from_json(dict(reversed(form.items())), {})
    assert first == second
    assert hash(first) == hash(second)
    assert first.kind == "weather"
    with pytest.warns(UserWarning, match="they are kept as they are"):
        assert from_json({**form, "heat": 4}, {}) != first


def test_short_forms_are_read() -> None:
    """An entity may be a bare name; what has a default, and the version, may be left out."""
    form = {
        "kind": "lag",
        "evidence": [{"doc": "d", "start": 0, "end": 6, "quote": "behind"}],
        "laggard": "Ruritania",
        "leader": {"name": "Freedonia"},
    }
    assert from_json(form, KINDS) == LagClaim(
        evidence=(Evidence("d", 0, 6, "behind"),), laggard=Entity("Ruritania"), leader=Entity("Freedonia")
    )


@pytest.mark.parametrize(
    ("parts", "error", "told"),
    [
        # One fault: the error has its path, what was expected and what came.
        (
            {"value": {"low": "x", "high": 3, "unit": "y"}},
            SchemaError,
            "$.value.low: the value is of another type; expected a number, got 'x'",
        ),
        (
            {"value": {"low": 5, "high": 3, "unit": "y"}},
            SchemaError,
            "$.value.low: a quantity runs upward; expected low <= high, got 5.0..3.0",
        ),
        (
            {"value": {"low": True, "high": 3, "unit": "y"}},
            SchemaError,
            "$.value.low: the value is of another type; expected a number, got True",
        ),
        (
            {"value": {"low": float("nan"), "high": 3, "unit": "y"}},
            SchemaError,
            "$.value.low: the value is of another type; expected a number, got nan",
        ),
        ({"value": {"low": 10**400, "high": None, "unit": "y"}}, SchemaError, "$.value"),
        ({"value": {"low": 5, "unit": "y"}}, SchemaError, "$.value.high: a field is missing"),
        ({"value": 5}, SchemaError, "$.value: the value is of another type; expected an object, got 5"),
        ({"value": None}, SchemaError, "$.value: the value is of another type; expected an object, got None"),
        ({"holder": ""}, SchemaError, "$.holder.name: an entity has a name"),
        (
            {"holder": {"name": "x", "type": "planet"}},
            SchemaError,
            "$.holder.type: the value is none of those allowed; expected country,",
        ),
        ({"measure": "weight"}, SchemaError, "$.measure: the value is none of those allowed; expected count, share,"),
        ({"measure": ["count"]}, SchemaError, "$.measure: the value is none of those allowed"),
        (
            {"negated": "false"},
            SchemaError,
            "$.negated: the value is of another type; expected true or false, got 'false'",
        ),
        (
            {"attribution": "Reuters"},
            SchemaError,
            "$.attribution: the value is of another type; expected an array, got 'Reuters'",
        ),
        (
            {"attribution": ["x", 3]},
            SchemaError,
            "$.attribution[1]: the value is of another type; expected a text, got 3",
        ),
        (
            {"period": {"start": "2024", "end": None}},
            SchemaError,
            "$.period.start: the value is of another type; expected a date as YYYY-MM-DD",
        ),
        ({"period": {"start": None, "end": None}}, SchemaError, "$.period: a period has at least one end"),
        ({"confidence": 2}, SchemaError, "$.confidence: a confidence is a probability"),
        ({"evidence": []}, SchemaError, "$.evidence: a claim has evidence"),
        (
            {"evidence": [{"doc": "d", "start": 0, "end": 2, "quote": "abc"}]},
            GroundingError,
            "$.evidence[0]: a quote is as long as its span",
        ),
        (
            {"evidence": [{"doc": "d", "start": 0.5, "end": 2, "quote": "ab"}]},
            SchemaError,
            "$.evidence[0].start: the value is of another type; expected a whole number",
        ),
        (
            {"doc": "news-2"},
            SchemaError,
            "$.doc: a claim stands in the document of its evidence; expected news-1, got 'news-2'",
        ),
        ({"holdr": 1}, SchemaError, "$.holdr: there is no such field; expected evidence,"),
        ({"kind": None}, SchemaError, "$.kind: a claim has a kind"),
        (
            {"schema": 2},
            SchemaVersionError,
            "$.schema: the claim was written by another version of the schema; expected 1, got 2",
        ),
        ({"schema": "1"}, SchemaVersionError, "$.schema"),
        # Several faults: all of them in one message.
        (
            {"measure": "weight", "value": {"low": "x", "high": [], "unit": "y"}, "colour": 1},
            SchemaError,
            "$: 4 faults: $.measure: the value is none of those allowed; expected count, share, growth, ratio, rank, "
            "got 'weight'; $.value.low:",
        ),
    ],
)
def test_what_is_wrong_is_said_with_its_path(parts: dict[str, Any], error: type[SchemaError], told: str) -> None:
    """Nothing is coerced, and every fault is named with its path, what was expected and what came."""
    with pytest.raises(SchemaError) as caught:
        from_json(changed(**parts), KINDS)
    assert type(caught.value) is error
    assert str(caught.value).startswith(told)


def test_the_path_starts_where_the_caller_says() -> None:
    """A reader of files puts the file and line before the path."""
    with pytest.raises(SchemaError) as caught:
        from_json(changed(negated=0), KINDS, where="claims.jsonl:7: $")
    assert caught.value.where == "claims.jsonl:7: $.negated"
    assert (caught.value.expected, caught.value.got) == ("true or false", "0")


def test_the_place_of_several_faults_is_said_once() -> None:
    """In front of all of them, and not with each."""
    with pytest.raises(SchemaError) as caught:
        from_json(changed(negated=0, colour=1), KINDS, where="claims.jsonl:7: $")
    assert str(caught.value).startswith("claims.jsonl:7: $: 2 faults: $.")
    assert str(caught.value).count("claims.jsonl:7") == 1


@pytest.mark.parametrize(
    "line", ["", "{", "[1]", "null", "{} x", "[" * 100_000, b"\xff", '{"kind": "patents"', '{"kind": "x", "y": NaN}']
)
def test_a_line_that_is_no_claim_is_a_schema_error(line: str | bytes) -> None:
    """Whatever a line holds, the error is of the schema and says where."""
    with pytest.raises(SchemaError, match=r"^claims:1"):
        loads(line, KINDS, where="claims:1")


@pytest.mark.filterwarnings("ignore:.*no plugin makes claims")
@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=4),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(st.sampled_from(["kind", "evidence", "value", "low", "doc", "holder"]), inner, max_size=4)
        ),
        max_leaves=8,
    )
)
def test_no_json_value_gets_past_the_schema(value: Any) -> None:
    """Anything in the place of anything is refused with an error of the schema, never another."""
    for form in (value, changed(value=value), changed(evidence=value), changed(holder=value, period=value)):
        try:
            read = from_json(form, KINDS)
        except SchemaError:
            continue
        assert json.loads(dumps(read)) == to_json(read)
