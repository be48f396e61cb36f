"""Scores of two roles filled together: what they learn from the couples that are meant."""

from __future__ import annotations

import pytest

pytest.importorskip("sklearn")

from couple_estimates import Contest, estimate_couples

from aiclaims.frames.scored import Scores


def contest(*, meant: tuple[int, int], weight: int = 1) -> Contest:
    """Give the couples of two candidates each, of which those of one sort are alike."""
    couples = [(0, 0), (0, 1), (1, 0), (1, 1)]
    return Contest(
        ones=[["near"], ["far"]],
        others=[["near"], ["far"]],
        couples=couples,
        together=[["alike" if one == other else "unlike"] for one, other in couples],
        right=[couple == meant for couple in couples],
        weight=weight,
    )


def estimated(contests: list[Contest], often: int = 1) -> dict[str, dict[str, int]]:
    """Give the score of each feature, by part."""
    found: dict[str, Scores] = estimate_couples(contests, ("one", "other", "pair"), 1.0, often)
    return {name: {key: score for key, ((_, score),) in scores.rows.items()} for name, scores in found.items()}


def test_what_only_two_together_tell_is_a_score_of_the_couple() -> None:
    """Where either side is as often near as far, and both are alike, nothing is learnt of a side by itself."""
    found = estimated([contest(meant=(0, 0)), contest(meant=(1, 1))] * 5)
    assert found["pair"]["alike"] > 50
    assert found["pair"]["unlike"] == -found["pair"]["alike"]
    assert set(found["one"].values()) | set(found["other"].values()) == {0}


def test_what_a_side_tells_by_itself_is_a_score_of_the_side() -> None:
    """Where one side is always the near one, that is its score; the other role has its own."""
    found = estimated([contest(meant=(0, 0)), contest(meant=(0, 1))] * 5)
    assert found["one"]["near"] > 50
    assert abs(found["other"]["near"]) < 5


def test_an_example_that_counts_twice_is_as_good_as_two() -> None:
    """A file that is named twice counts twice."""
    once = [contest(meant=(0, 0)), contest(meant=(0, 0)), contest(meant=(1, 0))]
    assert estimated(once) == estimated([contest(meant=(0, 0), weight=2), contest(meant=(1, 0))])


def test_what_occurs_in_too_few_contests_has_no_score() -> None:
    """However many couples of one contest have a feature, that is one example."""
    assert estimated([contest(meant=(0, 0))], often=2) == {"one": {}, "other": {}, "pair": {}}


def test_a_contest_in_which_no_couple_is_right_teaches_nothing() -> None:
    """It is left out: nothing tells which couple should have been the likeliest."""
    taught = [contest(meant=(0, 0)), contest(meant=(1, 1))] * 5
    assert estimated([*taught, contest(meant=(2, 2))]) == estimated(taught)
