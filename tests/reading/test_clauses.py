"""Clauses measure how far apart two places of a sentence are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aiclaims.reading.clauses import find_clauses


def barrier(text: str, first: str, second: str) -> float:
    return find_clauses(text).barrier(text.index(first) + len(first), text.index(second))


@pytest.mark.parametrize(
    ("text", "near", "far"),
    [
        ("Ann has 3 apples, while Bob has 5 pears", ("Ann", "3"), ("Ann", "5")),
        ("Ann has 3; Bob has 5", ("Bob", "5"), ("Ann", "5")),
        ("Ann, who won, has 3 but Bob has 5", ("Ann", "3"), ("Ann", "5")),
        ("Ann has 3 and Bob 5", ("Bob", "5"), ("Ann", "5")),
    ],
)
def test_the_own_clause_is_nearer_than_the_next(text: str, near: tuple[str, str], far: tuple[str, str]) -> None:
    """Whatever the distance in letters, a boundary between clauses costs more."""
    assert barrier(text, *near) < barrier(text, *far)


def test_a_short_form_inside_a_sentence_is_no_boundary() -> None:
    """The stop of "U.S." parts nothing."""
    assert barrier("the U.S. government banned chips", "the", "chips") == 0


@given(st.text(alphabet=st.sampled_from("ab ,;.-and"), max_size=30))
def test_what_a_bracket_holds_is_stepped_over(held: str) -> None:
    """What stands in brackets between two words puts them no farther apart, whatever it is."""
    text = f"chips ({held}) effective"
    assert barrier(text, "chips", "effective") == barrier("chips () effective", "chips", "effective")


@given(st.text(alphabet=st.sampled_from("ab ,;.(-and while"), max_size=60), st.data())
def test_the_barrier_is_a_distance_on_a_line(text: str, data: st.DataObject) -> None:
    """It is symmetric, never negative, and grows as the stretch does where no bracket is closed."""
    clauses = find_clauses(text)
    a, b, c = sorted(data.draw(st.integers(0, len(text))) for _ in range(3))
    assert clauses.barrier(a, b) == clauses.barrier(b, a) >= 0
    assert clauses.barrier(a, c) >= clauses.barrier(a, b)


@pytest.mark.parametrize(
    ("text", "one", "other", "parted"),
    [
        ("A retains a real but narrowing lead.", "A", "lead", False),
        ("A has its small but loyal users.", "A", "users", False),
        ("A has a lead but B is near.", "A", "near", True),
    ],
)
def test_a_contrast_between_adjectives_parts_nothing(text: str, one: str, other: str, parted: bool) -> None:
    """Within the description of a noun "but" is no boundary, before a new clause it is."""
    assert (find_clauses(text).barrier(text.index(one) + 1, text.index(other)) >= 2.0) is parted
