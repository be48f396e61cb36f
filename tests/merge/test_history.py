"""How a value changed as documents came out."""

from __future__ import annotations

import datetime as dt

from hypothesis import given, settings
from hypothesis import strategies as st
from statements import disputes, patents, quantity

from aiclaims.merge import Link, history, merge
from aiclaims.schema import Claim

DAYS = [dt.date(2024, 7, day) for day in range(1, 7)]


def published(*docs: str) -> list[Link]:
    """Let each document come out on the day that stands at its place."""
    return [Link.published(doc, day) for doc, day in zip(docs, DAYS, strict=False)]


def test_a_value_gets_sharper_and_is_contradicted() -> None:
    """First a bound, then the number, then a copy of it, then a bound that allows it, then another number."""
    seen = [
        patents(quantity(38_000, None), "a"),
        patents(quantity(38_210), "b"),
        patents(quantity(38_210), "c"),
        patents(quantity(30_000, None), "e"),
        patents(quantity(54_000), "d"),
        patents(quantity(38_210), "undated"),
    ]
    whole = merge(seen, links=published("a", "b", "c", "e", "d"))
    claim = max(whole.claims, key=lambda entry: entry.documents)
    moments = history(claim, within=whole)
    assert [(each.change, str(each.value), *each.documents) for each in moments] == [
        ("first", ">=38,000 patents", "a"),
        ("refined", "38,210 patents", "b"),
        ("repeated", "38,210 patents", "c"),
        ("supported", "38,210 patents", "e"),
        ("contradicted", "54,000 patents", "d"),
    ]
    assert [each.day for each in moments] == DAYS[:5]
    assert history(claim) == moments[:4]


def test_what_came_out_on_one_day_is_one_moment() -> None:
    """There is no order within a day."""
    links = [Link.published(doc, DAYS[0]) for doc in "ab"]
    (claim,) = merge([patents(quantity(38_000, None), "a"), patents(quantity(38_210), "b")], links=links).claims
    (moment,) = history(claim)
    assert (moment.change, moment.value, moment.documents) == ("first", quantity(38_210), ("a", "b"))


def test_without_days_there_is_no_history() -> None:
    """Nobody said when it came out."""
    (claim,) = merge([patents(quantity(3))]).claims
    assert history(claim) == ()


@settings(max_examples=40, deadline=None)
@given(st.lists(disputes(), max_size=14), st.permutations("abcdef"))
def test_a_history_ends_with_the_best_value(seen: list[Claim], order: list[str]) -> None:
    """It never gets wider on the way, and names each document once."""
    whole = merge(seen, links=published(*order))
    for claim in whole.claims:
        moments = history(claim)
        named = [doc for moment in moments for doc in moment.documents]
        assert sorted(named) == sorted({witness.doc for witness in claim.witnesses})
        assert moments[0].change == "first"
        assert all(moment.change != "first" for moment in moments[1:])
        last, best = moments[-1].value, claim.claim.value  # type: ignore[attr-defined]
        assert (last.low, last.high) == (best.low, best.high)
