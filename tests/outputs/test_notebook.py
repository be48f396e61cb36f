"""What a notebook shows, and the tables that people calculate with."""

from __future__ import annotations

import datetime as dt
import sys
from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import given, settings
from made_claims import stated

import aiclaims
from aiclaims.errors import MissingExtraError
from aiclaims.merge import Consolidation
from aiclaims.schema.columns import columns_of, flat_row
from aiclaims.testing.strategies import claims, corpora

HOSTILE = (
    "<script>alert(1)</script><img src=x onerror=alert(1)> \u202edesrever \ud800 {{x}} javascript:alert(1) "
    + "W" * 5000
)


class Elements(HTMLParser):
    """The elements and attributes of a page, and its text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: set[str] = set()
        self.told = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep what begins, and its attributes."""
        self.found |= {tag, *(f"{tag} {name}={value}" for name, value in attrs)}

    def handle_data(self, data: str) -> None:
        """Keep the text."""
        self.told += data


def displays(claim: aiclaims.Claim) -> list[str]:
    """Show a claim, and all that can hold one."""
    text = claim.evidence[0].quote
    document = aiclaims.Document(text, id=claim.doc, title=text, url=text, format="text")
    merged = aiclaims.merge([claim])
    (entry,) = merged.claims
    extraction = aiclaims.Extraction(doc=claim.doc, claims=(claim,))
    return [each._repr_html_() for each in (claim, entry, merged, extraction, document)]


def test_what_is_shown_is_small_and_never_acts() -> None:
    """A hostile text in every place: nothing but a table and a quote, what hides is seen, names are cut."""
    holder = aiclaims.Entity(HOSTILE, "firm")
    claim = stated(HOSTILE, 1, doc=HOSTILE, attribution=(HOSTILE,), holder=holder, topic=HOSTILE)
    for page in displays(claim):
        elements = Elements(page)
        left = "style=text-align: left; vertical-align: top"
        plain = {"div", "b", "table", "thead", "tbody", "tr", "th", "td", "blockquote", "br", "small"}
        assert elements.found <= plain | {f"th {left}", f"td {left}"}
        assert "<script>alert(1)" in elements.told
        assert "\u202e" not in page
        assert "⟨U+202E⟩" in page
        assert len(page.encode()) < 6000


@settings(max_examples=30, deadline=None)
@given(claims())
def test_any_claim_can_be_shown(claim: aiclaims.Claim) -> None:
    """Of any kind, with any text; what it says and where it stands are there."""
    for page in displays(claim):
        assert claim.kind in page or "its text" in page
    assert f"[{claim.evidence[0].start}:{claim.evidence[0].end}]" in displays(claim)[0]


def test_of_many_claims_the_best_supported_are_shown() -> None:
    """Twenty, and how many are left out; of a consolidated claim as many witnesses."""
    many = [stated(f"China filed {number} patents.", number, doc=f"d{number}") for number in range(1000, 6000, 100)]
    twice = stated("China filed 7,000 patents.", 7000, doc="a")
    merged = aiclaims.merge([*many, twice, stated("China filed 7,000 patents, it said.", 7000, doc="b")])
    page = merged._repr_html_()
    assert page.count("<tr>") == 21
    assert "31 more" in page
    assert page.index("7,000 patents") < page.index("patents</td>", page.index("7,000 patents") + 20)
    same = aiclaims.merge([stated("China filed 9 patents.", 9, doc=f"d{number}") for number in range(50)])
    assert "30 more" in same.claims[0]._repr_html_()


def test_what_went_wrong_is_shown_too() -> None:
    """An extraction tells its faults."""
    extraction = aiclaims.extract("x" * 100, limits=aiclaims.Limits(characters=10))
    assert "size limit" in extraction._repr_html_()
    assert "0 claims" in extraction._repr_html_()


def test_a_conflict_says_why() -> None:
    """Its kind, its claims and the reason; a hostile name in it never acts."""
    hostile = aiclaims.Entity("<img src=x>", "firm")
    merged = aiclaims.merge([stated(f"It filed {n} patents.", n, doc=f"d{n}", holder=hostile) for n in (5, 900)])
    (conflict,) = merged.conflicts
    page = conflict._repr_html_()
    told = Elements(page).told
    assert all(word in told for word in ("value", conflict.reason.split()[0], *(name[:8] for name in conflict.ids)))
    assert "<img" not in page


TOLD = (
    stated("China filed 900 patents in 2023.", 900, doc="a", period=aiclaims.Period.of_year(2023)),
    stated("China filed 38,210 patents, a clerk said.", 38210, doc="b", attribution=("a clerk",)),
)


def test_a_consolidation_is_a_table() -> None:
    """A row for each claim in their order, typed columns, counts; the same in Arrow, pandas and polars."""
    merged = aiclaims.merge(TOLD)
    table = merged.to_arrow()
    assert table.column("id").to_pylist() == [entry.id for entry in merged.claims]
    assert {
        name: str(table.schema.field(name).type) for name in ("documents", "value_low", "period_start", "negated")
    } == {
        "documents": "int64",
        "value_low": "double",
        "period_start": "date32[day]",
        "negated": "bool",
    }
    pandas, polars = merged.to_pandas(), merged.to_polars()
    assert list(pandas.columns) == polars.columns == table.column_names
    assert polars.to_dicts() == table.to_pylist()
    by_value = pandas.sort_values("value_low")
    assert list(by_value["value_low"]) == [900.0, 38210.0]
    assert list(by_value["attribution"]) == ["", "a clerk"]
    assert by_value["period_end"].iloc[0].date() == dt.date(2023, 12, 31)
    assert int(by_value["documents"].sum()) == 2


def test_nothing_is_a_table_too() -> None:
    """Without rows, with the columns of every claim."""
    empty = Consolidation()
    assert empty.to_arrow().num_rows == len(empty.to_pandas()) == empty.to_polars().height == 0
    assert "quote" in empty.to_polars().columns


@settings(max_examples=20, deadline=None)
@given(corpora())
def test_any_claims_are_a_table(corpus: Any) -> None:
    """Of any kind, plugins' too; every value comes back as the claim has it."""
    merged = aiclaims.merge(corpus.claims)
    rows = merged.to_arrow().to_pylist()
    for row, entry in zip(rows, merged.claims, strict=True):
        own = {name: value for name, value in flat_row(entry.claim).items() if value is not None}
        assert {name: row[name] for name in own} == own
        assert set(own) <= set(columns_of([type(entry.claim)]))


def test_a_lone_surrogate_becomes_an_escape() -> None:
    """UTF-8 has none."""
    merged = aiclaims.merge([stated("China \ud800 filed 3 patents.", 3, doc="a")])
    assert merged.to_arrow().column("quote").to_pylist() == ["China \\ud800 filed 3 patents."]


@pytest.mark.parametrize(
    ("library", "method"), [("pyarrow", "to_arrow"), ("pandas", "to_pandas"), ("polars", "to_polars")]
)
def test_without_the_extra_it_says_what_to_install(library: str, method: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each its own."""
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(MissingExtraError, match=r"pip install 'aiclaims\[(arrow|pandas|polars)\]'"):
        getattr(aiclaims.merge(TOLD), method)()
