"""JSON Lines and CSV: what is written comes back, and nothing in a quote can break a line or a cell."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_claims import CHINA, stated

from aiclaims import AiclaimsError, Claim, Entity, PatentClaim, Period, Quantity, Registry, merge
from aiclaims.outputs.claim_lines import read_claims, write_claims
from aiclaims.outputs.consolidated_lines import consolidated_json, write_consolidation
from aiclaims.outputs.sheet import write_csv
from aiclaims.schema.columns import columns_of, flat_row

KINDS = Registry(entry_points=False).kinds
COUNT = stated("China filed 38,210 patents.", 38210, doc="letter")
OTHER = stated("China filed 900 patents.", 900, doc="rumour")


def written(*claims: Claim) -> str:
    """Write claims as JSON Lines."""
    stream = io.StringIO()
    assert write_claims(claims, stream) == len(claims)
    return stream.getvalue()


@settings(max_examples=60)
@given(st.text(st.characters(codec=None, exclude_categories=()), min_size=1))
def test_any_quote_survives_a_line(text: str) -> None:
    """Line separators, quotation marks, lone surrogates: one line, and the same claim again."""
    claim = stated(text, 1, doc="any")
    line = written(claim)
    assert line.count("\n") == 1
    assert line.encode("utf-8")
    assert list(read_claims(io.BytesIO(line.encode()), KINDS, source="any")) == [claim]


def test_a_line_that_is_no_claim_stands_as_its_error() -> None:
    """Between the claims, named by file and line; blank lines count but say nothing."""
    lines = [written(COUNT), "\n", "{", '{"kind": "patents"}\n', "[1]", written(OTHER)]
    read = list(read_claims(lines, KINDS, source="f.jsonl"))
    assert [item for item in read if not isinstance(item, AiclaimsError)] == [COUNT, OTHER]
    assert [str(item).partition(" ")[0] for item in read if isinstance(item, AiclaimsError)] == [
        "f.jsonl:3:",
        "f.jsonl:4:",
        "f.jsonl:5:",
    ]


@pytest.mark.parametrize("line", [b"\xff\xfe\xfa", b"[" * 100_000, b'"text"', b"null", b"1e999"])
def test_no_line_breaks_the_reader(line: bytes) -> None:
    """Each comes out as one error."""
    (error,) = read_claims([line], KINDS, source="f.jsonl")
    assert isinstance(error, AiclaimsError)
    assert str(error).startswith("f.jsonl:1:")


def test_a_consolidated_line_gives_its_witnesses() -> None:
    """So consolidated files merge with others, and again."""
    stream = io.StringIO()
    consolidation = merge([COUNT, OTHER])
    assert write_consolidation(consolidation, stream) == 2
    read = list(read_claims(io.StringIO(stream.getvalue()), KINDS, source="f"))
    assert merge([item for item in read if isinstance(item, Claim)]) == consolidation


def test_the_form_of_a_consolidated_line() -> None:
    """The proposition with its best value, the counts, the conflicts, the witnesses; nothing of a single statement."""
    rough = stated("China filed more than 38,000.", 0, doc="wire", value=Quantity(38000, None, "patents"))
    consolidation = merge([COUNT, rough, OTHER])
    conflicts = {conflict.id: conflict for conflict in consolidation.conflicts}
    entry = next(entry for entry in consolidation.claims if entry.documents == 2)
    data = consolidated_json(entry, conflicts)
    assert list(data) == [
        *(
            "id",
            "kind",
            "modality",
            "negated",
            "period",
            "holder",
            "measure",
            "value",
            "compared_to",
            "status",
            "topic",
        ),
        *("documents", "outlets", "origins", "conflicts", "witnesses", "schema"),
    ]
    assert data["value"] == {"low": 38210, "high": 38210, "unit": "patents", "approximate": False}
    assert (data["documents"], data["origins"]) == (2, 2)
    assert [witness["doc"] for witness in data["witnesses"]] == ["letter", "wire"]
    (conflict,) = data["conflicts"]
    assert conflict["with"] == [other.id for other in consolidation.claims if other.id != entry.id]
    assert json.loads(json.dumps(data)) == data


def rows(*claims: Claim) -> list[dict[str, str]]:
    """Write claims as CSV and read it again."""
    stream = io.StringIO(newline="")
    assert write_csv(claims, KINDS.values(), stream) == len(claims)
    return list(csv.DictReader(io.StringIO(stream.getvalue(), newline="")))


def test_a_row_has_a_column_for_each_part() -> None:
    """Whole numbers without a point, dates as ISO writes them, what is missing empty."""
    claim = attrs.evolve(
        COUNT, attribution=("WIPO", "Lee"), period=Period.of_year(2023), value=Quantity(38000, None, "patents")
    )
    (row,) = rows(claim)
    assert {name: item for name, item in row.items() if item} == {
        "kind": "patents",
        "doc": "letter",
        "start": "0",
        "end": "27",
        "quote": "China filed 38,210 patents.",
        "attribution": "WIPO; Lee",
        "modality": "asserted",
        "negated": "false",
        "period_start": "2023-01-01",
        "period_end": "2023-12-31",
        "confidence": "1",
        "holder": "China",
        "measure": "count",
        "value_low": "38000",
        "value_unit": "patents",
        "value_approximate": "false",
        "status": "filed",
    }


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_text_that_a_spreadsheet_would_run_is_held_back(start: str) -> None:
    """By an apostrophe; numbers below zero stay numbers."""
    claim = stated(f"{start}SUM(A1)", -2.5, doc="wire", topic=f"{start}1+1")
    (row,) = rows(claim)
    assert row["quote"] == f"'{start}SUM(A1)"
    assert row["topic"] == f"'{start}1+1"
    assert row["value_low"] == "-2.5"


@settings(max_examples=40)
@given(st.text(min_size=1), st.text())
def test_any_text_stays_in_its_cell(quote: str, credited: str) -> None:
    """Commas, quotation marks and line ends break no row."""
    (row,) = rows(stated(quote, 1, doc="wire", attribution=(credited,)))
    assert row["quote"].removeprefix("'") == quote.removeprefix("'")
    assert row["measure"] == "count"


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_part_of_a_claim_has_its_column(kind: str) -> None:
    """For each kind the columns are declared before there is a claim."""
    assert {"kind", "doc", "quote"} < set(columns_of([KINDS[kind]]))
    fields: dict[str, Any] = {"holder": CHINA, "measure": "count", "value": Quantity(1, 1, "patents")}
    claim = PatentClaim(evidence=COUNT.evidence, compared_to=Entity("Japan", "country"), **fields)
    assert set(flat_row(claim)) <= set(columns_of(KINDS.values()))
