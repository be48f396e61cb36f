"""Which claims found are right, held against annotated ones."""

from __future__ import annotations

from typing import Any

import pytest
from gold_matching import agrees, judge
from stated_claims import Json, patents, quantity, stated


def annotated(start: int = 0, end: int = 10, *, kind: str = "patents", **fields: Any) -> Json:
    """Make an annotated claim: for patents, China's five."""
    core = {"holder": ["China", "Beijing"], "measure": "count", "value": quantity(5), "compared_to": None}
    return {"kind": kind, "span": [start, end], **(core if kind == "patents" else {}), **fields}


def document(*claims: Json, doc: str = "d") -> Json:
    """Make an annotated document."""
    return {"doc": doc, "claims": list(claims)}


FOUND = [
    ("the same", patents(), True),
    ("another of its names", patents("the beijing"), True),
    ("another holder", patents("Japan"), False),
    ("another value", patents(value=6), False),
    ("another unit", patents(value=quantity(5, unit="percent")), False),
    ("another measure", patents(measure="growth"), False),
    ("a party where none belongs", patents(compared_to={"name": "Japan"}), False),
    ("no value", patents(value=None), False),
    ("an end left open", patents(value={"low": 5, "high": None, "unit": "patents"}), False),
    ("a part of the sentence", patents(start=9, end=12), True),
    ("the next sentence", patents(start=10, end=20), False),
    ("another status, which is no part of the proposition", patents(status="granted"), True),
]


@pytest.mark.parametrize(("case", "claim", "expected"), FOUND, ids=[case[0] for case in FOUND])
def test_a_count_of_patents(case: str, claim: Json, expected: bool) -> None:
    """Held against China's five."""
    assert expected is agrees(annotated(), claim)


def test_about_a_third_is_written_in_several_ways() -> None:
    """One in a hundred off is still the same where the annotated value is approximate."""
    gold = annotated(value=quantity(33.33, unit="percent", approximate=True))
    assert agrees(gold, patents(value=quantity(33, unit="percent", approximate=True)))
    assert not agrees(gold, patents(value=quantity(30, unit="percent", approximate=True)))


def test_a_slot_may_stay_empty_where_the_annotation_says_so() -> None:
    """A null among the names."""
    assert agrees(annotated(compared_to=["Japan", None]), patents())
    assert agrees(annotated(compared_to=["Japan", None]), patents(compared_to={"name": "Japan"}))
    assert not agrees(annotated(compared_to=["Japan"]), patents())


COMPARED = [
    ("A", "above", "B", True),
    ("B", "below", "A", True),
    ("B", "above", "A", False),
    ("A", "on_par", "B", False),
]


@pytest.mark.parametrize(("system", "relation", "baseline", "expected"), COMPARED)
def test_a_comparison_is_the_same_from_the_other_side(
    system: str, relation: str, baseline: str, expected: bool
) -> None:
    """Held against "A is above B"."""
    gold = annotated(
        kind="benchmarks",
        system=["A"],
        relation="above",
        baseline=["B"],
        measure="comparison",
        benchmark=["T"],
        value=None,
    )
    claim = stated(
        kind="benchmarks",
        system={"name": system},
        relation=relation,
        baseline={"name": baseline},
        measure="comparison",
        benchmark="T",
        value=None,
    )
    assert expected is agrees(gold, claim)


ITEMS = [
    (["H20"], ["H20 chips"], True),
    (["H20s"], ["H20"], True),
    (["H20", "H800"], ["A100", "H800"], True),
    (["H20"], ["H200"], False),
    (["H20"], [], False),
    ([], ["H20"], True),
]


@pytest.mark.parametrize(("wanted", "found", "expected"), ITEMS)
def test_items_are_the_same_by_any_of_them(wanted: list[str], found: list[str], expected: bool) -> None:
    """Word by word, plurals folded; none annotated is any."""
    slots: Json = {"aspect": "measure", "action": "restrict", "actor": None, "target": None, "value": None}
    gold = annotated(kind="chip_restrictions", items=wanted, **slots)
    assert expected is agrees(gold, stated(kind="chip_restrictions", items=found, **slots))


JUDGED = [
    ("each has its own", [annotated()], [patents()], [True]),
    ("a repeat has none left", [annotated()], [patents(), patents()], [True, False]),
    ("a wrong one beside it", [annotated()], [patents(), patents(value=6)], [True, False]),
    ("a wrong one where nothing is required", [annotated(optional=True)], [patents(value=6)], []),
    ("a right one that was not required", [annotated(optional=True)], [patents()], [True]),
    ("a repeat of one that was not required", [annotated(), annotated(optional=True)], [patents()] * 3, [True, True]),
    ("where nothing is annotated", [], [patents()], [False]),
    ("of another kind", [annotated(kind="lag")], [patents()], [False]),
]


@pytest.mark.parametrize(("case", "golds", "claims", "expected"), JUDGED, ids=[case[0] for case in JUDGED])
def test_claims_are_judged(case: str, golds: list[Json], claims: list[Json], expected: list[bool]) -> None:
    """One annotated claim makes one right; what was left open is not judged."""
    assert expected == [judged.right for judged in judge([document(*golds)], claims)]


def test_the_surest_of_two_is_the_right_one() -> None:
    """In whatever order they come."""
    claims = [patents(confidence=0.6), patents(confidence=0.9)]
    judged = judge([document(annotated())], claims)
    assert [(claim.confidence, claim.right) for claim in judged] == [(0.9, True), (0.6, False)]


def test_as_many_as_possible_are_right() -> None:
    """A claim that fits two annotated ones leaves to another the only one that it fits."""
    golds = [annotated(0, 10), annotated(8, 20)]
    claims = [patents(start=0, end=20), patents(start=0, end=5)]
    assert [judged.right for judged in judge([document(*golds)], claims)] == [True, True]


def test_documents_without_annotation_are_not_judged() -> None:
    """Nobody knows."""
    assert judge([document(doc="other")], [patents()]) == []


def test_a_consolidated_claim_stands_for_its_witnesses() -> None:
    """Each is judged in its own document."""
    line = {"id": "x", "kind": "patents", "witnesses": [patents(), patents(value=6, doc="e")]}
    judged = judge([document(annotated()), document(annotated(), doc="e")], [line])
    assert [(claim.doc, claim.right) for claim in judged] == [("d", True), ("e", False)]
