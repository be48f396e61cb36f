"""The assignment is the cheapest there is."""

from __future__ import annotations

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from aiclaims.frames.assignment import assign

MATRICES = st.integers(1, 4).flatmap(
    lambda columns: st.lists(
        st.lists(st.integers(0, 9).map(float), min_size=columns, max_size=columns), min_size=1, max_size=4
    )
)


def total(costs: list[list[float]], chosen: tuple[int | None, ...], absent: float) -> float:
    return sum(absent if j is None else costs[i][j] for i, j in enumerate(chosen))


@given(MATRICES, st.integers(0, 10).map(float))
def test_no_other_assignment_is_cheaper(costs: list[list[float]], absent: float) -> None:
    """Held against every assignment there is."""
    chosen = assign(costs, absent=absent)
    options = [*range(len(costs[0])), *([None] * len(costs))]
    best = min(total(costs, other, absent) for other in permutations(options, len(costs)))
    assert total(costs, chosen, absent) == best


@given(MATRICES, st.integers(0, 10).map(float))
def test_a_column_is_given_once(costs: list[list[float]], absent: float) -> None:
    """Two rows never share a column."""
    given_out = [j for j in assign(costs, absent=absent) if j is not None]
    assert len(given_out) == len(set(given_out))


def test_a_long_list_is_assigned_too() -> None:
    """Beyond the size where the optimum is sought each row still gets its own column."""
    costs = [[float(abs(i - j)) for j in range(100)] for i in range(100)]
    assert assign(costs, absent=5.0) == tuple(range(100))


def test_nothing_is_assigned_to_nobody() -> None:
    """Without rows there is nothing to give."""
    assert assign([], absent=1.0) == ()
