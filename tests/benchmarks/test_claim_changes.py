"""Two lists of claims are compared: what is the same, gained, lost and changed."""

from __future__ import annotations

import json
import random

import pytest
from claim_changes import Changes, compare
from hypothesis import given, settings
from hypothesis import strategies as st
from stated_claims import Json, patents, stated


def counts(changes: Changes) -> tuple[int, int, int, int]:
    """Give how many are the same, gained, lost and changed."""
    return len(changes.same), len(changes.gained), len(changes.lost), len(changes.changed)


CASES = [
    ("nothing at all", [], [], (0, 0, 0, 0)),
    ("one claim, twice the same", [patents()], [patents()], (1, 0, 0, 0)),
    ("a new one", [], [patents()], (0, 1, 0, 0)),
    ("one that is gone", [patents()], [], (0, 0, 1, 0)),
    ("another value", [patents(value=5)], [patents(value=6)], (0, 0, 0, 1)),
    ("a longer sentence around it", [patents(end=10)], [patents(end=12)], (0, 0, 0, 1)),
    ("another place", [patents(start=0, end=10)], [patents(start=10, end=20)], (0, 1, 1, 0)),
    ("another document", [patents(doc="a")], [patents(doc="b")], (0, 1, 1, 0)),
    ("another kind", [stated(kind="lag")], [stated(kind="patents")], (0, 1, 1, 0)),
    ("a repeat that is gone", [patents(), patents()], [patents()], (1, 0, 1, 0)),
    ("a field that only one has, empty", [patents()], [patents(status=None)], (1, 0, 0, 0)),
    ("a new version of the extractor", [patents()], [patents(extractor="patents/2")], (1, 0, 0, 0)),
    ("true is not 1", [patents(negated=True)], [patents(negated=1)], (0, 0, 0, 1)),
]


@pytest.mark.parametrize(("case", "before", "after", "expected"), CASES, ids=[case[0] for case in CASES])
def test_what_becomes_of_a_claim(
    case: str, before: list[Json], after: list[Json], expected: tuple[int, int, int, int]
) -> None:
    """The same, gained, lost, changed."""
    assert expected == counts(compare(before, after))


def test_a_change_names_its_fields() -> None:
    """Those that differ, and no others."""
    (change,) = compare([patents(value=5, modality="hedged")], [patents(value=6, modality="asserted")]).changed
    assert set(change.fields) == {"value", "modality"}


def test_a_field_can_be_ignored() -> None:
    """Then it neither makes a change nor is it named in one."""
    before, after = [patents(confidence=0.5)], [patents(confidence=0.6)]
    assert counts(compare(before, after)) == (0, 0, 0, 1)
    assert counts(compare(before, after, ignore=("confidence",))) == (1, 0, 0, 0)
    (change,) = compare(before, [patents(value=7, confidence=0.6)], ignore=("confidence",)).changed
    assert change.fields == ("value",)


def test_the_likest_claims_are_one_that_changed() -> None:
    """Of two holders in a sentence each changes by itself, in whatever order they come."""
    before = [patents("China", 5), patents("Japan", 7)]
    after = [patents("Japan", 8), patents("China", 6)]
    changes = compare(before, after)
    assert all(change.before["holder"] == change.after["holder"] for change in changes.changed)
    assert counts(changes) == (0, 0, 0, 2)


def test_further_evidence_holds_claims_together() -> None:
    """Any overlap of their places will do, not only that of the first."""
    one, other = patents(start=0, end=10), patents(start=50, end=60)
    other["evidence"].append({"doc": "d", "start": 5, "end": 8, "quote": "qqq"})
    assert counts(compare([one], [other])) == (0, 0, 0, 1)


CLAIMS = st.lists(
    st.builds(
        patents,
        st.sampled_from(["China", "Japan"]),
        st.integers(1, 2),
        start=st.integers(0, 3),
        end=st.integers(4, 6),
        doc=st.sampled_from(["a", "b"]),
    ),
    max_size=6,
)


@settings(max_examples=100)
@given(CLAIMS, CLAIMS)
def test_every_claim_is_accounted_for(before: list[Json], after: list[Json]) -> None:
    """Each of the first list is the same, lost or changed, each of the second the same, gained or changed."""
    changes = compare(before, after)

    def told(*claims: Json) -> list[str]:
        return sorted(json.dumps(claim, sort_keys=True) for claim in claims)

    assert told(*before) == told(*changes.same, *changes.lost, *(change.before for change in changes.changed))
    assert told(*after) == told(*changes.same, *changes.gained, *(change.after for change in changes.changed))
    assert all(change.fields for change in changes.changed)


@settings(max_examples=100)
@given(CLAIMS, CLAIMS)
def test_backwards_gains_are_losses(before: list[Json], after: list[Json]) -> None:
    """The same pairs, the other way round."""
    forth, back = compare(before, after), compare(after, before)
    assert (forth.gained, forth.lost, forth.same) == (back.lost, back.gained, back.same)

    def pairs(changes: Changes, *, turned: bool) -> list[str]:
        ends = [(change.before, change.after) for change in changes.changed]
        return sorted(json.dumps(pair[::-1] if turned else pair) for pair in ends)

    assert pairs(forth, turned=False) == pairs(back, turned=True)


@settings(max_examples=50)
@given(CLAIMS, st.randoms())
def test_order_does_not_matter(claims: list[Json], chance: random.Random) -> None:
    """A list against itself in another order has no differences."""
    shuffled = list(claims)
    chance.shuffle(shuffled)
    assert counts(compare(claims, shuffled)) == (len(claims), 0, 0, 0)
