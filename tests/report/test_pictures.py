"""Pictures: one for each kind, a link for each mark, and nothing in them that does more than draw."""

from __future__ import annotations

import re
from typing import Any

import pytest
from browser_pages import Reported

import aiclaims
from aiclaims.errors import MissingExtraError
from aiclaims.extractors.benchmarks.claim import BenchmarkClaim
from aiclaims.extractors.chip_restrictions.claim import ChipRestrictionClaim
from aiclaims.extractors.lag.claim import LagClaim
from aiclaims.outputs.report.pictures import Figure, pictures_of
from aiclaims.outputs.report.pictures.drawing import draw

KINDS = ("patents", "benchmarks", "lag", "chip_restrictions")


@aiclaims.claim("bridges")
class BridgeClaim(aiclaims.Claim):
    """How many bridges somebody built."""

    builder: aiclaims.Entity = aiclaims.identity()
    built: aiclaims.Quantity = aiclaims.measured()


@aiclaims.claim("visits")
class VisitClaim(aiclaims.Claim):
    """Who visited whom; nothing is measured."""

    visitor: aiclaims.Entity = aiclaims.identity()
    host: aiclaims.Entity = aiclaims.identity()


def drawn(*claims: aiclaims.Claim) -> list[Figure]:
    """Draw claims of one kind."""
    said = aiclaims.merge(claims)
    return pictures_of(claims[0].kind, said.claims)


def stated(kind: Any, number: int = 0, **fields: Any) -> Any:
    """Make a claim."""
    return kind(evidence=(aiclaims.Evidence(f"d{number}", 0, 1, "x"),), **fields)


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_has_a_picture_whose_marks_lead_to_claims(kind: str, examples: Reported) -> None:
    """In words too, for those who do not see it."""
    entries = [entry for entry in examples.consolidation.claims if entry.kind == kind]
    figures = pictures_of(kind, entries)
    assert figures
    for figure in figures:
        assert len(figure.told) > 40
        targets = set(re.findall(r'href="#claim/([0-9a-f]+)"', figure.markup))
        assert targets
        assert targets <= {entry.id for entry in entries}
        for link in re.findall(r"<a [^>]*>", figure.markup):
            assert 'aria-label="' in link


def test_a_kind_of_a_plugin_is_drawn_from_the_roles_of_its_fields() -> None:
    """Measured values on an axis, the most usual units by themselves."""
    ada, bob = aiclaims.Entity("Ada"), aiclaims.Entity("Bob")
    (figure,) = drawn(
        stated(BridgeClaim, 1, builder=ada, built=aiclaims.Quantity(12, None, "bridges")),
        stated(BridgeClaim, 2, builder=bob, built=aiclaims.Quantity(3, 5, "bridges")),
    )
    assert figure.title == "Bridges: built, bridges"
    assert "Highest: Ada with at least 12 bridges" in figure.told
    assert figure.markup.count(">Ada<") == 2  # on a desk and on a phone


def test_where_nothing_is_measured_names_are_counted() -> None:
    """Those of the first field that names a party."""
    ada, bob, eve = (aiclaims.Entity(name) for name in ("Ada", "Bob", "Eve"))
    (figure,) = drawn(
        stated(VisitClaim, 1, visitor=ada, host=bob),
        stated(VisitClaim, 2, visitor=ada, host=eve),
        stated(VisitClaim, 3, visitor=bob, host=eve),
    )
    assert figure.title == "Visits by visitor"
    assert "Ada: 2 claims" in figure.markup


def test_conflicting_cells_of_the_table_are_marked() -> None:
    """In red and with a sign, both values in the cell."""
    system = aiclaims.Entity("R9", "model")
    fields: dict[str, Any] = {"system": system, "benchmark": "MATH-500", "measure": "score"}
    (figure,) = drawn(
        stated(aiclaims.BenchmarkClaim, 1, value=aiclaims.Quantity(97.3, 97.3, "percent"), **fields),
        stated(aiclaims.BenchmarkClaim, 2, value=aiclaims.Quantity(61.0, 61.0, "percent"), **fields),
    )
    (cell,) = re.findall(r'<td class="[^"]*disputed">(.*?)</td>', figure.markup)
    assert "≠" in cell
    assert re.findall(r">([\d.]+)</a>", cell) in (["97.3", "61"], ["61", "97.3"])
    assert "1 cell marked ≠" in figure.told


def test_bars_show_bounds_and_intervals() -> None:
    """An open end has an arrow, a closed one a whisker, an exact value neither."""

    def of(low: float | None, high: float | None) -> str:
        claim = stated(
            aiclaims.PatentClaim,
            holder=aiclaims.Entity("A"),
            measure="count",
            value=aiclaims.Quantity(low, high, "patents"),
        )
        return drawn(claim)[0].markup

    exact, least, between = of(10, 10), of(10, None), of(10, 20)
    assert ">10</text>" in exact
    assert ">at least 10</text>" in least
    assert ">10 to 20</text>" in between
    assert between.count("<line") > exact.count("<line")
    assert least.count("<path") > exact.count("<path")


def test_a_chart_is_cut_down_to_what_draws() -> None:
    """An address that is no claim of the report is no link."""
    values = [{"a": "x", "b": 1, "href": "https://evil.example/", "told": "x"}]
    encoding = {
        "y": {"field": "a"},
        "x": {"field": "b", "type": "quantitative"},
        "href": {"field": "href"},
        "description": {"field": "told"},
    }
    markup = draw({"data": {"values": values}, "mark": "bar", "encoding": encoding}, "T")
    assert "evil" not in markup
    assert "href" not in markup
    assert set(re.findall(r"<([a-zA-Z]+)", markup)) <= {"svg", "g", "path", "line", "rect", "text", "a", "title"}


def test_without_the_extra_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """As soon as something is to be drawn."""
    monkeypatch.setitem(__import__("sys").modules, "vl_convert", None)
    with pytest.raises(MissingExtraError, match=r"aiclaims\[report\]"):
        draw({}, "T")


def test_what_has_no_place_in_time_is_drawn_without_it() -> None:
    """As a plugin's kind would be, and it is said why: articles that people kept as text seldom tell a day."""
    china, states = aiclaims.Entity("China", "country"), aiclaims.Entity("United States", "country")
    months = aiclaims.Quantity(6, 9, "months")
    (gap,) = drawn(stated(LagClaim, laggard=china, leader=states, gap=months))
    assert "6 to 9 months" in gap.told
    assert "not placed in time" in gap.told
    (acts,) = drawn(stated(ChipRestrictionClaim, aspect="response", action="stockpile", actor=china, items=("H20",)))
    assert "by actor" in acts.title
    assert "not placed in time" in acts.told
    (above,) = drawn(stated(BenchmarkClaim, system=china, measure="comparison", relation="above", baseline=states))
    assert "no table of scores" in above.told
