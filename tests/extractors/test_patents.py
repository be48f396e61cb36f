"""Patents: counts, shares, growth, ratios and ranks, read from sentences of many shapes."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aiclaims import Document, PatentClaim, Registry, extract

PATENTS = Registry(enable=["patents"], entry_points=False)


def claims(text: str, *, title: str | None = None) -> list[PatentClaim]:
    document = Document(text, title=title, published=dt.date(2025, 3, 14), language="en", format="text")
    extraction = extract(document, registry=PATENTS)
    assert not extraction.faults
    return [claim for claim in extraction.claims if isinstance(claim, PatentClaim)]


def told(claim: PatentClaim) -> tuple[str, str, str]:
    compared = f" vs {claim.compared_to}" if claim.compared_to else ""
    return claim.holder.name, claim.measure + compared, str(claim.value)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a count with its holder before, behind, and in brackets
        ("Japan filed 3,100 robotics patents in 2022.", [("Japan", "count", "3,100 patents")]),
        ("Some 900 AI patents were granted to Siemens last year.", [("Siemens", "count", "~900 patents")]),
        (
            "Patent filings by country: Germany (812), France (640) and Italy (233).",
            [
                ("Germany", "count", "812 patents"),
                ("France", "count", "640 patents"),
                ("Italy", "count", "233 patents"),
            ],
        ),
        # a contrast shares its verb
        (
            "China was granted over 9,000 AI patents, compared with just 1,200 in the United States.",
            [("China", "count", ">=9,000 patents"), ("United States", "count", "1,200 patents")],
        ),
        # an apposition does not hide the holder, and "its Korean rival" is no holder
        (
            "Huawei, the busiest applicant of all, filed 6,100 patents; its South Korean rival Samsung Electronics filed 4,400.",
            [
                ("Huawei", "rank", "1 rank"),
                ("Huawei", "count", "6,100 patents"),
                ("Samsung Electronics", "count", "4,400 patents"),
            ],
        ),
        # shares
        ("China accounts for 61 percent of all AI patents.", [("China", "share", "61 percent")]),
        ("AI makes up only 7% of all patents, the office said.", [("World", "share", "7 percent")]),
        # growth, and a fall is negative; the level behind "to" is a count
        (
            "Indian patent applications rose 12% to 8,300, while Japanese filings fell 3% to 40,200.",
            [
                ("India", "growth", "12 percent"),
                ("India", "count", "8,300 patents"),
                ("Japan", "growth", "-3 percent"),
                ("Japan", "count", "40,200 patents"),
            ],
        ),
        # ratios name both parties
        ("China files five times as many AI patents as the U.S.", [("China", "ratio vs United States", "5 times")]),
        ("South Korea overtook Japan in AI patents.", [("South Korea", "ratio vs Japan", ">=1 times")]),
        # ranks: ordinal, superlative, in brackets
        ("France ranks fourth in quantum patents.", [("France", "rank", "4 rank")]),
        ("Baidu holds more AI patents than any other company.", [("Baidu", "rank", "1 rank")]),
        (
            "Canon (first) and Toyota (second) lead the list of patents.",
            [("Canon", "rank", "1 rank"), ("Toyota", "rank", "2 rank")],
        ),
        # what a patent office receives is its country's; a passive total is the world's
        ("The USPTO received 44,000 AI patent applications.", [("United States", "count", "44,000 patents")]),
        ("Around 54,000 generative AI patents were filed worldwide.", [("World", "count", "~54,000 patents")]),
        ("In that decade 3,054 patents on AI were published.", [("World", "count", "3,054 patents")]),
        # where a patent counts is not whose it is
        ("Canon owns over 21,000 U.S. patents.", [("Canon", "count", ">=21,000 patents")]),
        ("Toyota obtained the largest number of patents in Germany.", [("Toyota", "rank", "1 rank")]),
        ("The U.S. Patent and Trademark Office granted 48 patents to Intel.", [("Intel", "count", "48 patents")]),
        # what a value is held against has its own behind it, whoever is only surpassed has none
        (
            "Japan filed 310 fusion patents vs 290 for France.",
            [("Japan", "count", "310 patents"), ("France", "count", "290 patents")],
        ),
        (
            "Huawei filed 2,700 patents, which put it at No. 5 behind IBM.",
            [("Huawei", "count", "2,700 patents"), ("Huawei", "rank", "5 rank")],
        ),
        # worldwide holdings of a firm are no total of the world
        (
            "Sony holds 900 sensor patents in Asia and 4,000 patents worldwide.",
            [("Sony", "count", "900 patents"), ("Sony", "count", "4,000 patents")],
        ),
    ],
)
def test_a_sentence_states_these_claims(text: str, expected: list[tuple[str, str, str]]) -> None:
    """Each quantity gets its own measure and holder."""
    assert sorted(map(told, claims(text))) == sorted(expected)


@pytest.mark.parametrize(
    "text",
    [
        "The office has a backlog of 800,000 patent applications.",
        "U.S. Patent No. 10,123,456 describes a hinge.",
        "The court heard 12 patent cases from Samsung last year.",
        "The patent team at Baker & Hill has 14 members in Boston.",
        "China raised patent fees by 4%.",
        "A patent lasts 20 years in Germany.",
        "Chinese researchers published 116 papers in 2014.",
        "One good patent beats ten weak ones.",
        # patents that are fought over, bought, or only worked through
        "Nokia sued Apple over 32 patents in Mannheim.",
        "IBM acquired 12 patents from the bankrupt lab.",
        "Our script classified 3.5 million US patents in a night.",
        # the inventor's own, not the employer's
        "Jane Lee, who has 23 patents to her name, joined Google in 2019.",
        "He holds over 70 patents and once worked at Amazon.",
        # what two do together, and what is cited
        "US-JP: 3,375 patents",
        "The US-China knowledge flows fell by 64% after 2021, patent data show.",
        "Which are the most cited patents of IBM?",
        # a firm that only looks like one, an office that only lists records
        "Storage Technology: 12 patents",
        "USPTO: 568,000 patents",
        # a difference, a rate, months told elliptically
        "Samsung trailed IBM by almost 2,700 patents.",
        "A patent takes 58 months in India, 20 months in China and 23 in the US.",
        "There were five foreign filings for every 100 patent applications in China.",
        # where patents are looked up, and an analysis of many
        "Issue date: 2024 07 16, see Google Patents.",
        "Analysis of 75,111 speech patents at Siemens.",
        # a local total, and our own
        "Some 5,020 patent applications were filed nationwide.",
        "We have been granted 4 patents.",
        # trademarks beside patents
        "China received 7.8 million trademark applications, the patent office said.",
        "The licence of this software grants you a patent licence, and section 3 of it ends on litigation.",
    ],
)
def test_a_number_near_the_word_patent_is_no_claim(text: str) -> None:
    """Backlogs, a patent's own number, fees, people and papers are not counts of patents."""
    assert claims(text) == []


def test_the_list_goes_on_in_the_next_sentence() -> None:
    """A bare number behind a counted one still counts patents."""
    found = claims("Tencent filed 2,074 generative AI patents. IBM, the best American firm, had 601, and Alibaba 571.")
    assert [told(claim) for claim in found] == [
        ("Tencent", "count", "2,074 patents"),
        ("IBM", "count", "601 patents"),
        ("Alibaba", "count", "571 patents"),
    ]
    assert {claim.topic for claim in found} == {"generative AI"}
    assert {claim.status for claim in found} == {"filed"}


@pytest.mark.parametrize(
    "text",
    [
        "Samsung filed 5,000 patents in 2020. The company paid Google 12,500 to settle.",
        "Samsung filed 5,000 patents in 2020. Nvidia invested 5 billion in Intel.",
        "Samsung filed 5,000 patents in 2020. Over 80 percent of them were for home use.",
        "Samsung filed 5,000 patents in 2020. Of the top 20 firms, 12 are based in Japan.",
        "Samsung filed 5,000 patents in 2020. Sony jumped from ninth place.",
    ],
)
def test_a_bare_number_needs_the_form_of_the_list(text: str) -> None:
    """A number that is not told in parallel with the counts before it is none of them."""
    assert [told(claim) for claim in claims(text)] == [("Samsung Electronics", "count", "5,000 patents")]


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("Between 2014 and 2023 China filed 900 AI patents.", ["2014..2023"]),
        ("China was granted 733 AI patents in 2014 and 14,000 in 2023.", ["2014", "2023"]),
        ("China filed 54,087 patents, 2.8% fewer than in 2023.", ["", ""]),
        ("The agency said on Monday that China filed 900 AI patents.", [""]),
        ("China filed 900 AI patents between 2014 and 2023. Over the same period Japan filed 300.", ["2014..2023"] * 2),
    ],
)
def test_a_value_has_the_period_it_is_told_with(text: str, periods: list[str]) -> None:
    """Not the date of saying, nor the year a change counts from."""
    assert [str(claim.period or "") for claim in claims(text)] == periods


@pytest.mark.parametrize(
    ("text", "attribution", "modality", "negated"),
    [
        (
            "China filed 900 AI patents, according to WIPO.",
            ("World Intellectual Property Organization",),
            "asserted",
            False,
        ),
        ("China could file 900 AI patents.", (), "hedged", False),
        ("By 2030 China will hold 900 AI patents.", (), "forecast", False),
        ("It is not true that China holds 900 AI patents.", (), "asserted", True),
    ],
)
def test_how_it_is_said(text: str, attribution: tuple[str, ...], modality: str, negated: bool) -> None:
    """The source, the modality and a denial travel with the claim."""
    (claim,) = claims(text)
    assert (claim.attribution, claim.modality, claim.negated) == (attribution, modality, negated)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.sampled_from([*"aé €%,.;()’\n-1024", " patents", " China ", " filed ", " 6-fold "]), max_size=40).map(
        "".join
    )
)
def test_any_text_is_read_and_every_claim_is_grounded(text: str) -> None:
    """Nothing raises, and each quote is the text at its span."""
    document = Document(text, id="d", language="en", format="text")
    extraction = extract(document, registry=PATENTS)
    assert not extraction.faults
    for claim in extraction.claims:
        claim.check(document.text)


def test_an_unrelated_sentence_changes_nothing() -> None:
    """What stands before and behind does not touch the claims."""
    stated = "Japan filed 3,100 robotics patents in 2022."
    alone = list(map(told, claims(stated)))
    assert (
        list(map(told, claims(f"The weather was fine in the valley.\n\n{stated}\n\nThe band played on until nine.")))
        == alone
    )
