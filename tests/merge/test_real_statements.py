"""What is one claim, what is two, and what is a contradiction: statements as outlets make them."""

from __future__ import annotations

import datetime as dt

import pytest
from statements import act, comparison, lag, patents, quantity, score

from aiclaims.merge import Consolidation, merge
from aiclaims.outputs.explanation import explain
from aiclaims.schema import Claim, Entity, Period

DECADE = Period.between(Period.of_year(2014), Period.of_year(2023))
MONTHS = {"unit": "months"}
PERCENT = {"unit": "percent"}
ENTITIES = {count: quantity(count, unit="entities") for count in (25, 32, 80, 140)}
SINCE_2024 = Period(dt.date(2024, 9, 27), None, "day")
SINCE_2025 = Period(dt.date(2025, 1, 1), None, "day")


def groups(*claims: Claim) -> list[str]:
    """Give the documents of each consolidated claim."""
    return sorted("".join(sorted(w.claim.doc for w in claim.members)) for claim in merge(claims).claims)


def kinds(result: Consolidation) -> list[str]:
    return sorted(conflict.kind for conflict in result.conflicts)


@pytest.mark.parametrize(
    ("why", "claims", "expected", "conflicts"),
    [
        (
            "bounds and roundings join the number",
            [
                patents(quantity(38_000, None), "a", period=DECADE, status="filed"),
                patents(quantity(38_210), "b", period=DECADE),
                patents(quantity(38_000, None), "c", status="filed"),
            ],
            ["abc"],
            [],
        ),
        (
            "two shares of one report",
            [
                patents(quantity(74.24, **PERCENT), "a", measure="share", attribution=("Stanford",)),
                patents(quantity(69.7, **PERCENT), "b", measure="share", attribution=("Stanford",)),
            ],
            ["a", "b"],
            ["value"],
        ),
        (
            "shares of different years",
            [
                patents(quantity(61.1, **PERCENT), "a", measure="share", period=Period.of_year(2022)),
                patents(quantity(69.7, **PERCENT), "b", measure="share", period=Period.of_year(2023)),
            ],
            ["a", "b"],
            [],
        ),
        (
            "granted and held are different counts",
            [patents(quantity(900), "a", status="granted"), patents(quantity(4000), "b", status="held")],
            ["a", "b"],
            [],
        ),
        (
            "two scores of one model",
            [score(quantity(66.4, **PERCENT), "a"), score(quantity(61.4, unit="points"), "b")],
            ["a", "b"],
            ["value"],
        ),
        (
            "a rounded score, and one without its unit",
            [score(quantity(68.58, **PERCENT), "a"), score(quantity(68.6, unit="points"), "b")],
            ["ab"],
            [],
        ),
        (
            "55 is 55.0",
            [score(quantity(55, **PERCENT), "a"), score(quantity(55.0, unit="points"), "b")],
            ["ab"],
            [],
        ),
        (
            "single attempts and majority votes are different scores",
            [
                score(quantity(79.8, **PERCENT), "a", metric="pass@1"),
                score(quantity(86.7, **PERCENT), "b", metric="cons@64"),
            ],
            ["a", "b"],
            [],
        ),
        (
            "two estimates of a gap",
            [
                lag(quantity(8, about=True, **MONTHS), "a", attribution=("One",)),
                lag(quantity(4, 5, **MONTHS), "b", attribution=("Another",)),
            ],
            ["a", "b"],
            ["value"],
        ),
        (
            "an estimate of 6 to 9 months neither is 7 months nor excludes it",
            [lag(quantity(6, 9, **MONTHS), "a"), lag(quantity(7, **MONTHS), "b"), lag(quantity(6, 9, **MONTHS), "c")],
            ["ac", "b"],
            [],
        ),
        (
            "behind, without saying how far",
            [lag(None, "a"), lag(None, "b", field="AI models"), lag(quantity(3, **MONTHS), "c")],
            ["ab", "c"],
            [],
        ),
        (
            "one sentence that tells the gap before and now",
            [lag(quantity(24, **MONTHS), "a"), lag(quantity(48, **MONTHS), "a")],
            ["a", "a"],
            [],
        ),
        (
            "who is ahead of whom",
            [lag(None, "a"), lag(None, "b", laggard=Entity("United States"), leader=Entity("China"))],
            ["a", "b"],
            ["stance"],
        ),
        (
            "a gap that narrows and widens",
            [lag(None, "a", trend="narrowing"), lag(None, "b", trend="widening"), lag(None, "c")],
            ["a", "b", "c"],
            ["stance"],
        ),
        (
            "a denial of the gap",
            [
                lag(quantity(3, **MONTHS), "a"),
                lag(quantity(3, **MONTHS), "b", negated=True),
                lag(quantity(15, **MONTHS), "c"),
            ],
            ["a", "b", "c"],
            ["denial", "value"],
        ),
        (
            "not behind at all",
            [lag(quantity(3, **MONTHS), "a"), lag(None, "b", negated=True)],
            ["a", "b"],
            ["denial"],
        ),
        (
            "a denial of what nobody says",
            [lag(quantity(3, **MONTHS), "a"), lag(quantity(12, None, **MONTHS), "b", negated=True)],
            ["a", "b"],
            [],
        ),
        (
            "lags in different fields",
            [lag(quantity(3, **MONTHS), "a"), lag(quantity(18, 24, **MONTHS), "b", field="chip design")],
            ["a", "b"],
            [],
        ),
        (
            "above and below are one comparison seen from two sides",
            [comparison("R1", "above", "o1", "a"), comparison("o1", "below", "R1", "b")],
            ["ab"],
            [],
        ),
        (
            "a margin joins the comparison",
            [
                comparison("R1", "above", "o1", "a"),
                comparison("R1", "above", "o1", "b", value=quantity(0.9, unit="points")),
            ],
            ["ab"],
            [],
        ),
        (
            "two margins leave the bare comparison by itself",
            [
                comparison("R1", "above", "o1", "a"),
                comparison("R1", "above", "o1", "b", value=quantity(0.9, unit="points")),
                comparison("R1", "above", "o1", "c", value=quantity(4, unit="points")),
            ],
            ["a", "b", "c"],
            ["value"],
        ),
        (
            "above and below exclude each other",
            [comparison("R1", "above", "o1", "a"), comparison("R1", "below", "o1", "b")],
            ["a", "b"],
            ["stance"],
        ),
        (
            "one act, dated by the month and by the day",
            [
                act("license", "H20", doc="a", period=Period.of_month(2025, 4)),
                act("license", "H20 chips", doc="b", period=Period.of_day(dt.date(2025, 4, 9))),
                act("license", "Nvidia's H20s", doc="c"),
                act("license", "MI308", doc="d"),
            ],
            ["abc", "d"],
            [],
        ),
        (
            "an act that could be either of two stays by itself",
            [
                act("restrict", "H800", doc="a", period=Period.of_month(2023, 10)),
                act("restrict", "H800", doc="b", period=Period.of_month(2024, 12)),
                act("restrict", "H800", doc="c"),
            ],
            ["a", "b", "c"],
            [],
        ),
        (
            "two counts of the same list",
            [
                act("list", doc="a", value=quantity(140, unit="entities"), period=Period.of_day(dt.date(2024, 12, 2))),
                act("list", doc="b", value=quantity(136, unit="entities"), period=Period.of_month(2024, 12)),
            ],
            ["a", "b"],
            ["value"],
        ),
        (
            "lists that grow: each count of another day is of another act",
            [
                act("list", doc="a", value=ENTITIES[25]),
                act("list", doc="b", value=ENTITIES[80]),
                act("list", doc="c", value=ENTITIES[140], period=Period.of_day(dt.date(2024, 12, 2))),
                act("list", doc="d", value=ENTITIES[32], period=Period.of_day(dt.date(2025, 9, 12))),
            ],
            ["a", "b", "c", "d"],
            [],
        ),
        (
            "one addition, as two outlets tell it, one of them without its date",
            [
                act("list", doc="a", value=ENTITIES[140], period=Period.of_day(dt.date(2024, 12, 2))),
                act("list", doc="b", value=ENTITIES[140]),
                act("list", doc="c", value=quantity(100, None, unit="entities")),
            ],
            ["abc"],
            [],
        ),
        (
            "of a year's additions one is no contradiction of another",
            [
                act("list", doc="a", value=ENTITIES[140], period=Period.of_day(dt.date(2024, 12, 2))),
                act("list", doc="b", value=ENTITIES[32], period=Period.of_year(2024)),
                act("list", doc="c", value=ENTITIES[80], period=Period.of_year(2024)),
            ],
            ["a", "b", "c"],
            [],
        ),
        (
            "a tariff that was raised",
            [
                act("tariff", "chips", doc="a", value=quantity(25, **PERCENT), period=SINCE_2024),
                act("tariff", "chips", doc="b", value=quantity(50, **PERCENT), period=SINCE_2025),
                act("tariff", "chips", doc="c", value=quantity(60, **PERCENT)),
            ],
            ["a", "b", "c"],
            [],
        ),
        (
            "two rates of the same tariff",
            [
                act("tariff", "chips", doc="a", value=quantity(25, **PERCENT), period=SINCE_2025),
                act("tariff", "chips", doc="b", value=quantity(50, **PERCENT), period=SINCE_2025),
            ],
            ["a", "b"],
            ["value"],
        ),
        (
            "an effect lasts: two sums of one loss",
            [
                act(None, doc="a", aspect="effect", actor=None, value=quantity(5.5e9, unit="USD")),
                act(None, doc="b", aspect="effect", actor=None, value=quantity(8e9, unit="USD")),
            ],
            ["a", "b"],
            ["value"],
        ),
        (
            "a forecast is no report",
            [act("ease", "H200", doc="a"), act("ease", "H200", doc="b", modality="forecast")],
            ["a", "b"],
            [],
        ),
        (
            "a hedge is a report all the same",
            [act("ease", "H200", doc="a"), act("ease", "H200", doc="b", modality="hedged")],
            ["ab"],
            [],
        ),
        (
            "effects without a figure are told apart by their words",
            [
                act(None, doc="a", aspect="effect", actor=None, quote="It slows training."),
                act(None, doc="b", aspect="effect", actor=None, quote="Supply dries up."),
                act(None, doc="c", aspect="effect", actor=None, quote="It slows training."),
            ],
            ["ac", "b"],
            [],
        ),
        (
            "a value far beyond a bound is not said to be wrong, but hardly meant",
            [patents(quantity(38_000, None), "a"), patents(quantity(54_000), "b")],
            ["a", "b"],
            ["tension"],
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_statements(why: str, claims: list[Claim], expected: list[str], conflicts: list[str]) -> None:
    """Each row: the claims, the documents behind each consolidated one, and the conflicts between them."""
    assert groups(*claims) == expected
    assert kinds(merge(claims)) == conflicts


def test_the_best_value_with_what_each_witness_makes_of_it() -> None:
    """The exact number is shown, first its own quote, with status and period from whoever states them."""
    (claim,) = merge(
        [
            patents(quantity(38_210), "a"),
            patents(quantity(38_000, None), "b", period=DECADE, status="filed"),
            patents(quantity(38_000), "c"),
        ]
    ).claims
    assert claim.claim.value == quantity(38_210)  # type: ignore[attr-defined]
    assert [evidence.doc for evidence in claim.claim.evidence] == ["a", "b", "c"]
    assert (claim.claim.period, claim.claim.status) == (DECADE, "filed")  # type: ignore[attr-defined]
    assert {w.claim.doc: w.agreement for w in claim.members} == {"a": "exact", "b": "refines", "c": "rounds"}
    assert {w.claim.doc for w in claim.members if w.joined} == {"a", "c"}


def test_bounds_alone_narrow_each_other() -> None:
    """More than one number and less than another are a range."""
    (claim,) = merge([patents(quantity(38_000, None), "a"), patents(quantity(None, 39_000), "b")]).claims
    assert claim.claim.value == quantity(38_000, 39_000)  # type: ignore[attr-defined]


def test_a_bound_is_less_than_a_number() -> None:
    """Beside "at most six months", "about six" stays the best value, though a reader takes the bound to be close to six."""
    about, bound = lag(quantity(6, about=True, **MONTHS), "a"), lag(quantity(None, 6, **MONTHS), "b")
    (claim,) = merge([about, bound]).claims
    assert claim.claim.gap == about.gap


def test_an_unsharp_witness_goes_where_most_origins_are() -> None:
    """Between two alternatives it supports the better supported, and is said to fit the other."""
    result = merge(
        [
            score(quantity(68.4, **PERCENT), "a"),
            score(quantity(67.6, **PERCENT), "b"),
            score(quantity(67.6, **PERCENT), "c"),
            score(quantity(68, **PERCENT), "d"),
        ]
    )
    assert sorted("".join(sorted(w.claim.doc for w in claim.members)) for claim in result.claims) == ["a", "bcd"]
    assert [w.rivals for claim in result.claims for w in claim.members if w.claim.doc == "d"] == [1]


def test_a_conflict_that_rests_on_a_missing_period_says_so() -> None:
    """Where several years are told, a value without a year is in doubt only."""
    shares = [(61.1, 2022), (69.7, 2023), (50.0, None)]
    result = merge(
        [
            patents(quantity(share, **PERCENT), str(year), measure="share", period=year and Period.of_year(year))
            for share, year in shares
        ]
    )
    (conflict,) = result.conflicts
    assert not conflict.certain
    assert len(conflict.ids) == 3


def test_a_conflict_of_counts_is_certain_only_on_one_day() -> None:
    """In one month there may have been two additions; on one day they would be told as one."""
    day = Period.of_day(dt.date(2024, 12, 2))
    of_the_day = act("list", doc="a", value=ENTITIES[140], period=day)
    for period, certain in [(day, True), (Period.of_month(2024, 12), False)]:
        (conflict,) = merge([of_the_day, act("list", doc="b", value=ENTITIES[80], period=period)]).conflicts
        assert conflict.certain is certain
        assert conflict.reason.endswith(", if they speak of the same time") is not certain


def test_the_id_stays_while_a_claim_is_refined() -> None:
    """A sharper value of an undisputed proposition is the same proposition."""
    vague, sharp = patents(quantity(38_000, None), "a"), patents(quantity(38_210), "b")
    assert [claim.id for claim in merge([vague]).claims] == [claim.id for claim in merge([vague, sharp]).claims]


def test_an_explanation_shows_the_witnesses_and_the_contradiction() -> None:
    """Who says what in whose words, why it is here, and who says otherwise."""
    result = merge(
        [
            patents(quantity(38_210), "wire", "They filed 38,210.", attribution=("WIPO",)),
            patents(quantity(38_000, None), "blog", "Over 38,000, no less.", attribution=("WIPO",)),
            patents(quantity(54_000), "tabloid", "It is 54,000!"),
        ]
    )
    claim = next(claim for claim in result.claims if len(claim.members) == 2)
    text = explain(claim, within=result)
    for told in (
        "38,210 patents",
        "2 documents, 2 outlets, 1 independent origin; disputed",
        "“They filed 38,210.”",
        "at least 38,000 patents: less sharp, and allows it",
        "Contradicted (value):",
        "54,000 patents: which excludes it",
        "“It is 54,000!”",
    ):
        assert told in text
    assert "54,000" not in explain(claim)
