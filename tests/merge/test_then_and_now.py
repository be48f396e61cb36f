"""What one document dates and what it tells without a date is then and now; other documents may speak of one time."""

from __future__ import annotations

from typing import Any

import attrs
import pytest
from statements import act, comparison, evidence, lag, patents, quantity, score

from aiclaims import Document, extract, merge
from aiclaims.merge import oppositions
from aiclaims.schema import Claim, Entity, Period

MAY = Period.of_month(2024, 5)
SINCE_MAY = Period(MAY.start, None, "month")
CHINA, STATES = Entity("China"), Entity("United States")


def told_in(claim: Claim, doc: str, sentence: int) -> Claim:
    return attrs.evolve(claim, evidence=evidence(doc, start=100 * sentence))


def months(number: float, **fields: Any) -> Claim:
    return lag(quantity(number, unit="months"), **fields)


def percent(number: float, **fields: Any) -> Claim:
    return score(quantity(number, unit="percent"), **fields)


@pytest.mark.parametrize("published", [None, "2025-05-20"])
def test_an_article_that_tells_how_it_was_and_how_it_is_contradicts_nothing(published: str | None) -> None:
    """Neither is in dispute, whether or not it is known when the article came out."""
    text = (
        "The U.S. lead in AI was 18 months in May 2024, David Sacks said. "
        "Today China is three months behind the United States in AI, he said."
    )
    result = merge(extract(Document(text, id="a", published=published)).claims)
    assert (len(result.claims), result.conflicts) == (2, ())


CHANGING = [
    (months(18, period=MAY), months(3)),
    (lag(None, period=MAY, trend="widening"), lag(None, trend="narrowing")),
    (lag(None, period=MAY), lag(None, laggard=STATES, leader=CHINA)),
    (months(18, period=MAY), months(18, negated=True)),
    (months(18, period=MAY, negated=True), months(18)),
    (patents(quantity(900), status="held", period=MAY), patents(quantity(2000), status="held")),
    (score(quantity(7, unit="rank"), measure="rank", period=MAY), score(quantity(1, unit="rank"), measure="rank")),
    (score(quantity(1250, unit="elo"), period=MAY), score(quantity(1358, unit="elo"))),
    (comparison("A", "above", "B", period=MAY), comparison("A", "below", "B")),
    (
        act(None, aspect="effect", value=quantity(5e9, unit="USD"), period=MAY),
        act(None, aspect="effect", value=quantity(2e9, unit="USD")),
    ),
]
STAYING = [
    (months(18, period=SINCE_MAY), months(3)),
    (percent(88.7, period=MAY), percent(85.7)),
    (comparison("A", "above", "B", benchmark="GPQA", period=MAY), comparison("A", "below", "B", benchmark="GPQA")),
    (patents(quantity(900), period=MAY), patents(quantity(2000))),
    (months(18), months(3)),
    (percent(88.7), percent(85.7)),
    (months(18, period=MAY), months(3, period=MAY)),
]


@pytest.mark.parametrize("pairs_gone_through", [0, 40_000])
@pytest.mark.parametrize(("then", "now"), CHANGING)
def test_what_changes_is_then_and_now_within_a_document_only(
    then: Claim, now: Claim, pairs_gone_through: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another document may mean the same time or not, so that the conflict is there and not certain."""
    monkeypatch.setattr(oppositions, "_FEW", pairs_gone_through)
    then, now = told_in(then, "a", 1), told_in(now, "a", 2)
    assert merge([then, now]).conflicts == ()
    elsewhere = told_in(now, "b", 1)
    for seen in ([then, elsewhere], [then, now, elsewhere], [elsewhere, now, then]):
        (conflict,) = merge(seen).conflicts
        assert not conflict.certain


@pytest.mark.parametrize(("one", "other"), STAYING)
def test_what_stays_or_lasts_until_now_is_in_conflict_within_a_document_too(one: Claim, other: Claim) -> None:
    """Results of tests, what was filed in a period, a state that goes on; and what both are dated or neither."""
    (conflict,) = merge([told_in(one, "a", 1), told_in(other, "a", 2)]).conflicts
    assert conflict.certain


def test_a_document_that_repeats_itself_hides_no_other_document() -> None:
    """However many sentences of one document stand before it, the other's is held against what is dated."""
    then = told_in(months(18, period=MAY), "a", 1)
    for times in range(1, 6):
        repeated = [told_in(months(3), "a", sentence) for sentence in range(2, 2 + times)]
        assert merge([then, *repeated]).conflicts == ()
        for other in "bcdef":
            assert len(merge([then, *repeated, told_in(months(3), other, 1)]).conflicts) == 1
