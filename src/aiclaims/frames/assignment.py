"""The cheapest one-to-one assignment."""

from __future__ import annotations

from collections.abc import Sequence

_EXACT_UP_TO = 60
"""Rows or columns up to which the optimum is sought; it takes cubic time, the greedy way n log n."""


def assign(costs: Sequence[Sequence[float]], *, absent: float) -> tuple[int | None, ...]:
    """Give each row a column of its own, or none, so that the sum of the costs is least.

    The optimum is found by the Hungarian method (Kuhn 1955, with the shortest augmenting paths of
    Jonker and Volgenant 1987). Of equal optima the one found first in reading order is given.

    Args:
        costs: A row for each thing that seeks, a column for each that can be had.
        absent: What it costs to leave a row without a column.

    Returns:
        For each row the index of its column, None where it gets none.
    """
    if not costs:
        return ()
    columns = len(costs[0])
    if max(len(costs), columns) > _EXACT_UP_TO:
        return _greedy(costs, absent)
    # One private "none" column for each row makes the problem feasible whatever the numbers.
    square = [[*row, *(absent for _ in costs)] for row in costs]
    chosen = _hungarian(square)
    return tuple(j if j < columns and costs[i][j] < absent else None for i, j in enumerate(chosen))


def _hungarian(costs: list[list[float]]) -> list[int]:
    rows, columns = len(costs), len(costs[0])
    row_price, column_price = [0.0] * (rows + 1), [0.0] * (columns + 1)
    owner, way = [0] * (columns + 1), [0] * (columns + 1)
    for row in range(1, rows + 1):
        owner[0], column = row, 0
        least, used = [float("inf")] * (columns + 1), [False] * (columns + 1)
        while owner[column]:
            used[column] = True
            here, delta, nearest = owner[column], float("inf"), 0
            for j in range(1, columns + 1):
                if used[j]:
                    continue
                slack = costs[here - 1][j - 1] - row_price[here] - column_price[j]
                if slack < least[j]:
                    least[j], way[j] = slack, column
                if least[j] < delta:
                    delta, nearest = least[j], j
            for j in range(columns + 1):
                if used[j]:
                    row_price[owner[j]] += delta
                    column_price[j] -= delta
                else:
                    least[j] -= delta
            column = nearest
        while column:
            owner[column] = owner[way[column]]
            column = way[column]
    chosen = [0] * rows
    for j in range(1, columns + 1):
        if owner[j]:
            chosen[owner[j] - 1] = j - 1
    return chosen


def _greedy(costs: Sequence[Sequence[float]], absent: float) -> tuple[int | None, ...]:
    pairs = sorted((cost, i, j) for i, row in enumerate(costs) for j, cost in enumerate(row) if cost < absent)
    chosen: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in pairs:
        if i not in chosen and j not in taken:
            chosen[i] = j
            taken.add(j)
    return tuple(chosen.get(i) for i in range(len(costs)))
