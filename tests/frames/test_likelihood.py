"""How likely a finding is right: steps of what is weighed, their sum, and files of scores."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aiclaims import Document
from aiclaims.frames.scored import Scores, doubts, is_of_page, likelihood, parse_scores, steps
from aiclaims.reading import read

SCORES = parse_scores("# of nothing\nbias\t-50\nseen\t120\nasked\t-200\n")


@pytest.mark.parametrize(
    ("share", "expected"),
    [
        (None, ["no part"]),
        (0.0, []),
        (0.05, []),
        (0.06, ["part>5"]),
        (0.4, ["part>5", "part>10", "part>20", "part>35"]),
    ],
)
def test_steps(share: float | None, expected: list[str]) -> None:
    """A share gains a feature with each step that it passes; where nothing was weighed there is one for that."""
    assert list(steps("part", share)) == expected


@given(st.floats(0, 1), st.floats(0, 1))
def test_a_higher_share_has_all_steps_of_a_lower(one: float, other: float) -> None:
    """So that what a step is worth adds to what the steps below it are."""
    low, high = sorted((one, other))
    assert set(steps("part", low)) <= set(steps("part", high))


def test_likelihood_is_the_logistic_of_the_sum() -> None:
    """What no score is known of counts for nothing."""
    assert likelihood(SCORES, ["bias", "seen", "unheard of"]) == pytest.approx(0.668, abs=0.001)
    assert likelihood(SCORES, []) == 0.5


def test_doubts_name_what_speaks_against() -> None:
    """The heaviest first, and nothing that speaks for it."""
    assert doubts(SCORES, ["bias", "seen", "asked"]) == "asked -2.00, bias -0.50"
    assert doubts(SCORES, ["seen"]) == "nothing"


def test_scores_are_read_by_line() -> None:
    """Each line holds a feature and its score."""
    assert Scores(("fits",), {"bias": ((0, -50),), "seen": ((0, 120),), "asked": ((0, -200),)}) == SCORES


def test_a_few_sentences_are_no_page() -> None:
    """What stands around a sentence can tell against it only where something does."""
    short = read(Document("One fell. Two rose.", language="en")).passages
    long = read(Document("One fell. Two rose. Three fell. Four rose. Five fell.", language="en")).passages
    assert [is_of_page(passages[0]) for passages in (short, long)] == [False, True]
