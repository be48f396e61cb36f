"""Counts that tell no time are of the years that the text said it counts: a sentence, heading or title before them."""

from __future__ import annotations

import datetime as dt

import pytest

from aiclaims.documents.document import Document
from aiclaims.extraction import extract
from aiclaims.extractors.patents.claim import PatentClaim
from aiclaims.plugins import Registry

REGISTRY = Registry(enable=("patents",), entry_points=False)


def told(text: str, title: str = "Who files most") -> set[tuple[str, str, str]]:
    """Read the claims of a page: holder, value and period."""
    document = Document(text, title=title, language="en", format="markdown", published=dt.date(2023, 5, 1))
    found = extract(document, registry=REGISTRY)
    assert not found.faults
    return {(c.holder.name, str(c.value), str(c.period)) for c in found.claims if isinstance(c, PatentClaim)}


@pytest.mark.parametrize(
    "lead",
    [
        "Between 2006 and 2016, firms filed thousands of AI patents. The leaders were:",
        "We looked at AI patents filed from 2006 to 2016.\n\nThe top applicants:",
        "## AI patents, 2006-2016",
        "# Largest holders of AI patents between 2006 and 2016\n\nThe top applicants:",
    ],
    ids=["the sentence before the lead-in", "a paragraph before", "a heading", "the title of the page"],
)
def test_lists(lead: str) -> None:
    """The items of a list are of the years told before it."""
    text = f"{lead}\n\n- IBM: 8,120 patents\n- Toshiba: 5,040 patents\n"
    assert told(text) == {("IBM", "8,120 patents", "2006..2016"), ("Toshiba", "5,040 patents", "2006..2016")}


def test_the_last_item_dates_the_list() -> None:
    """A stretch of years that only the last item tells is that of them all."""
    text = "- **China:** 36,100 AI patents.\n- **Japan:** 3,300 AI patents.\n- **India:** 1,290 AI patents from 2013 to 2022.\n"
    assert told(text) == {
        ("China", "36,100 patents", "2013..2022"),
        ("Japan", "3,300 patents", "2013..2022"),
        ("India", "1,290 patents", "2013..2022"),
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The office counted all AI patents granted in 2021. IBM got 1,430 AI patents. Samsung has 910 AI patents.",
            {("IBM", "1,430 patents", "2021"), ("Samsung", "910 patents", "2021")},
        ),
        (
            "The office counted all AI patents filed between 2006 and 2016. Today IBM has 9,400 AI patents.",
            {("IBM", "9,400 patents", "2023-05-01")},
        ),
        (
            "AI patents grew by 40% between 2006 and 2016. IBM has 9,400 AI patents.",
            {("World", "40 percent", "2006..2016"), ("IBM", "9,400 patents", "None")},
        ),
        (
            "The office counted all AI patents filed between 2006 and 2016. China holds 61% of AI patents.",
            {("China", "61 percent", "None")},
        ),
        (
            "The 2022 Index counts AI patents. IBM has 9,400 AI patents.",
            {("IBM", "9,400 patents", "None")},
        ),
    ],
    ids=["a year", "what is so today", "years of growth", "a share", "the year of a report"],
)
def test_sentences(text: str, expected: set[tuple[str, str, str]]) -> None:
    """A sentence is of the years told before it, where it does not speak of another time."""
    assert told(text) == expected


def test_a_year_in_a_title_may_be_that_of_the_page() -> None:
    """A bare year says when something came out; "in" says when it was."""
    text = "IBM has 9,400 AI patents."
    assert told(text, title="AI patents 2022") == {("IBM", "9,400 patents", "None")}
    assert told(text, title="Largest holders of AI patents in 2022") == {("IBM", "9,400 patents", "2022")}


@pytest.mark.parametrize(
    "text",
    [
        "AI patents of Chinese firms rose from 2,000 to 9,000 between 2012 and 2018.",
        "From 2012 to 2018, AI patents of Chinese firms rose from 2,000 to 9,000.",
    ],
)
def test_ends_of_a_change(text: str) -> None:
    """What something rose from is of the first year of a stretch, what it rose to of the last."""
    assert told(text) == {("China", "2,000 patents", "2012"), ("China", "9,000 patents", "2018")}


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Toshiba leads with 5,040 AI patents. The analysis used patents from 2006 to 2016.", "2006..2016"),
        ("The study covers 2006-2016.\n\nToshiba leads with 5,040 AI patents.", "2006..2016"),
        # a report's edition is no time of what it counts
        ("The Global Drill Report (2016) is out.\n\nToshiba leads with 5,040 AI patents.", "None"),
    ],
)
def test_what_the_data_cover(text: str, period: str) -> None:
    assert {told for holder, value, told in told(text) if value == "5,040 patents"} == {period}


def test_what_a_study_found() -> None:
    """What is found in patents of some years is of those years, wherever it stands."""
    text = (
        "The office analyzed chip patents filed from 2003 to 2021, and found that Korea ranked second.\n\n"
        "By applicant, IBM (345) and Toshiba (299) led."
    )
    assert told(text) >= {("IBM", "345 patents", "2003..2021"), ("Toshiba", "299 patents", "2003..2021")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Between 2011 and 2020, 7,310 laser patents were filed worldwide. Japan led with 2,904 of them. Germany had 1,410.",
            {("World", "7,310 patents", "2011..2020"), ("Japan", "2,904 patents", "2011..2020")},
            id="parts of the total of some years",
        ),
        pytest.param(
            "Japan filed 2,904 laser patents between 2011 and 2020. Germany and Italy follow with 1,410 and 620.",
            {("Germany", "1,410 patents", "2011..2020"), ("Italy", "620 patents", "2011..2020")},
            id="the next places",
        ),
        pytest.param(
            "Japan filed 2,904 laser patents between 2011 and 2020. Germany has 1,410 laser patents.",
            {("Germany", "1,410 patents", "None")},
            id="somebody else at any time",
        ),
        pytest.param(
            "Between 2011 and 2020, 7,310 laser patents were filed worldwide. Japan files 310 a year.",
            {("Japan", "310 patents a year", "None")},
            id="what is counted by the year",
        ),
        pytest.param(
            "By the end of 2022, Japan held 61,300 valid laser patents.\n\nAmong these, 9,800 were those of universities.",
            {("Japan", "61,300 patents", "2022")},
            id="what is held by a day",
        ),
        pytest.param(
            "Japan filed 2,904 laser patents from 2011 to 2020 ranking third after Germany (4,410) and Italy (3,620).",
            {
                ("Japan", "2,904 patents", "2011..2020"),
                ("Japan", "3 rank", "2011..2020"),
                ("Germany", "4,410 patents", "2011..2020"),
                ("Italy", "3,620 patents", "2011..2020"),
            },
            id="a place behind the years",
        ),
        pytest.param(
            "- **Best year:** 2019 — 2,904 laser patents\n- **Last year counted:** 2021 — 2,410 laser patents",
            {("World", "2,904 patents", "2019"), ("World", "2,410 patents", "2021")},
            id="a year between its label and a dash",
        ),
        pytest.param(
            "Bosch, which led in laser patents until 2014, is now third.",
            {("Bosch", "3 rank", "None")},
            id="a year of what was once",
        ),
        pytest.param(
            "OSLO, May 1, 2023 -- Laser patent grants rose 4% from 2021.",
            {("World", "4 percent", "2022")},
            id="a date line is no year of a change",
        ),
        pytest.param(
            "# How we counted\n\nThe analysis used patents from 2006 to 2016.\n\n# Results\n\nToshiba leads with 5,040 laser patents.",
            {("Toshiba", "5,040 patents", "2006..2016"), ("Toshiba", "1 rank", "2006..2016")},
            id="what the data cover, told under another heading",
        ),
    ],
)
def test_who_shares_the_years(text: str, expected: set[tuple[str, str, str]]) -> None:
    """The years of a whole are those of its parts, and the years of a place those of the next."""
    found = told(text)
    assert expected <= found
    assert not {(holder, value) for holder, value, _ in found - expected} & {(h, v) for h, v, _ in expected}
