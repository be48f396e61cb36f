"""Counts that nobody stands beside, changes with what they led to, leads, and the time and source of what goes on."""

from __future__ import annotations

import datetime as dt

import pytest

from aiclaims import Document, PatentClaim, Registry, extract

PATENTS = Registry(enable=["patents"], entry_points=False)


def claims(text: str, title: str | None = None) -> list[PatentClaim]:
    """Read the claims of a text of May 2024."""
    document = Document(text, title=title, language="en", format="markdown", published=dt.date(2024, 5, 6))
    extraction = extract(document, registry=PATENTS)
    assert not extraction.faults
    found = [claim for claim in extraction.claims if isinstance(claim, PatentClaim)]
    for claim in found:
        claim.check(text)
    return found


def told(text: str, title: str | None = None) -> list[str]:
    """Write each claim in short: "Japan share 58 percent"."""
    return [
        f"{claim.holder} {claim.measure} {claim.value}" + (f" vs {claim.compared_to}" if claim.compared_to else "")
        for claim in claims(text, title)
    ]


@pytest.mark.parametrize(
    ("text", "title", "expected"),
    [
        # the one country that the sentence or the title is about
        (
            "Patent applications rose last year, with a growth of 9%, and Finnish inventors were pleased.",
            None,
            ["Finland growth 9 percent"],
        ),
        (
            "The number of patents granted dropped to 310 despite 1,150 applications.",
            "Chile's inventors fall behind",
            ["Chile count 310 patents", "Chile count 1,150 patents"],
        ),
        # a city where somebody says so is not where they were filed
        (
            "In all, 310,000 international patent applications were lodged in 2022, officials in Vienna said.",
            None,
            ["World count 310,000 patents"],
        ),
        ("In all, 310,000 patent applications were lodged in Vienna in 2022.", None, []),
        # everybody, where the text is about a field
        (
            "The search identified 41,200 patent families in the field of heat pumps.",
            "Heat pumps: the state of the art",
            ["World count 41,200 patents"],
        ),
        # the land whose office they were filed with
        ("KIPO robotics patents grew 12% in 2023.", None, ["South Korea growth 12 percent"]),
        ("USPTO patent data grew by 12% in 2023.", None, ["World growth 12 percent"]),
        # who leads is told in another clause
        (
            "WIPO found 54,000 patents on heat pumps, and said that Japan leads.",
            None,
            ["World count 54,000 patents", "Japan rank 1 rank"],
        ),
        # another country was spoken of last
        ("Peru looked on. The number of patents granted dropped to 310.", "Chile's inventors fall behind", []),
        # somebody else has them, known or not
        ("A single drone can involve 2,600 patents.", None, []),
        ("In a survey, Brenda Holm counted on her 45 patents.", None, []),
        ("Women account for 18% of patent applications.", "Norway counts its inventors", []),
    ],
)
def test_whose_a_count_at_large_is(text: str, title: str | None, expected: list[str]) -> None:
    """A count beside which nobody stands is its text's one country's, else everybody's, unless somebody else has it."""
    assert told(text, title) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Japan's patent filings fell 3 percent to 289,000 in 2022.",
            ["Japan growth -3 percent", "Japan count 289,000 patents"],
        ),
        (
            "French patent filings were up 8% from 2021 and 31% from 2018.",
            ["France growth 8 percent", "France growth 31 percent"],
        ),
        ("Growth in Japanese patent filings amounted to 4.5 percent.", ["Japan growth 4.5 percent"]),
        (
            "19,400 (62%) of the battery patents were filed in Japan.",
            ["Japan count 19,400 patents", "Japan share 62 percent"],
        ),
        (
            "Germany, France and Italy hold patents in lidar, with 12, 7 and 4 percent of the total.",
            ["Germany share 12 percent", "France share 7 percent", "Italy share 4 percent"],
        ),
        ("Nokia declared 3,100 patent families.", ["Nokia count 3,100 patents"]),
        (
            "Patents for lidar are led by Japan (24%), Germany (11%) and Italy (6%).",
            ["Japan share 24 percent", "Germany share 11 percent", "Italy share 6 percent"],
        ),
        (
            "In lidar patents Sony leads with 14.5% and is followed by Bosch with 10% and Valeo with 8%.",
            ["Sony share 14.5 percent", "Bosch share 10 percent", "Valeo share 8 percent", "Sony rank 1 rank"],
        ),
        (
            "Japan has three times as many lidar patents as Italy (900 versus 300).",
            ["Japan ratio 3 times vs Italy", "Japan count 900 patents", "Italy count 300 patents"],
        ),
        (
            "The top patent fields in Norway are shipping (17%) and batteries (9%).",
            ["Norway share 17 percent", "Norway share 9 percent"],
        ),
        (
            "Egypt filed 54 patents. Ghana and Togo had seven each.",
            ["Egypt count 54 patents", "Ghana count 7 patents", "Togo count 7 patents"],
        ),
        (
            "The number of patents (all sorts) filed by the India domiciled firms in the US fell from 1,500 to 1,300.",
            ["India count 1,500 patents", "India count 1,300 patents"],
        ),
        ("Nokia added 2,100 patents in 2022.", ["Nokia count 2,100 patents"]),
        (
            "There were 9,000 lidar patents, of which 700 came from Japan.",
            ["World count 9,000 patents", "Japan count 700 patents"],
        ),
    ],
)
def test_changes_and_parts(text: str, expected: list[str]) -> None:
    """A change goes with the count it led to and with further changes; parts stand in brackets and in lists."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sony leads the lidar patent race.", ["Sony rank 1 rank"]),
        ("Sony holds the largest lidar patent portfolio.", ["Sony rank 1 rank"]),
        (
            "Canada took the lead with more than 900 lidar patents.",
            ["Canada rank 1 rank", "Canada count >=900 patents"],
        ),
        (
            "Japan filed more lidar patents than France and Italy combined.",
            ["Japan ratio >=1 times vs France and Italy"],
        ),
        (
            "Japan has published more lidar patents than all other countries combined.",
            ["Japan ratio >=1 times vs all other countries"],
        ),
        ("The University of Ghent System ranks second for patents.", ["University of Ghent System rank 2 rank"]),
        (
            "The American Qualcomm and the Korean Samsung hold the second and third place with 600 and 500 "
            "lidar patents, respectively.",
            [
                "Qualcomm rank 2 rank",
                "Samsung rank 3 rank",
                "Qualcomm count 600 patents",
                "Samsung count 500 patents",
            ],
        ),
        ("Italy once dominated lidar patents.", []),
        ("Italy files patents and has 19th place in the Global Innovation Index.", []),
    ],
)
def test_leads(text: str, expected: list[str]) -> None:
    """Who leads a race or holds the largest portfolio is first; several may be surpassed together."""
    assert sorted(told(text)) == sorted(expected)


def test_the_time_of_what_a_change_led_to() -> None:
    """The year of a change is that of the count it led to."""
    found = claims("Swiss patent applications grew by 2.1% last year, to a high of 8,900.")
    assert [str(claim.period) for claim in found] == ["2023", "2023"]


def test_a_dated_title_carries_the_time_on() -> None:
    """Where the title dates the text, a count goes on with the time told last."""
    text = "In 2021, Japan was granted 3,000 patents.\n\nThe next is well known.\n\nFrance received 2,100 patents."
    assert [str(claim.period) for claim in claims(text, "Who patents in 2021")] == ["2021", "2021"]
    assert [str(claim.period) for claim in claims(text, "Who patents")] == ["2021", "None"]


def test_a_share_takes_no_status_of_the_counts_before_it() -> None:
    """A share told after counts of grants need not be one of grants."""
    found = claims("Canon was granted 3,000 patents in 2021.\n\nJapan makes up 41 percent of all patents.")
    assert [claim.status for claim in found] == ["granted", None]


def test_what_an_office_received_was_filed() -> None:
    """Applications that an office receives are filed, not granted."""
    found = claims("In 2022 the European Patent Office received 193,000 applications, 2.5% more than in 2021.")
    assert {claim.status for claim in found} == {"filed"}


def test_a_change_is_dated_by_the_count_it_led_to() -> None:
    """The year behind a count that a change led to is that of the change as well."""
    found = claims("Patent filings by Dutch applicants increased 6.7% to 9,300 in 2022.")
    assert [str(claim.period) for claim in found] == ["2022", "2022"]


def test_a_table_of_years_is_of_the_country_in_the_title() -> None:
    """A table that names no holder counts the patents of the one country that the title names."""
    table = "| Year | Patents |\n|---|---|\n| 2021 | 2,137 |\n| 2022 | 2,260 |"
    assert told(table, "A report on Finnish patents") == ["Finland count 2,137 patents", "Finland count 2,260 patents"]
    assert told(table, "A report on patents") == ["World count 2,137 patents", "World count 2,260 patents"]


def test_what_it_added_is_credited_on() -> None:
    """What "it added" has the source of the sentence before."""
    text = "Italy filed 900 patents, Nasscom said. About 12% of all filings came from France, it added."
    assert [claim.attribution for claim in claims(text)] == [("Nasscom",), ("Nasscom",)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("**9. Ambarix.** Over 900 patents on memory interfaces.", ["Ambarix count >=900 patents"]),
        ("**2. Huawei.** Approximately 4,000 patents on sensors.", ["Huawei count ~4,000 patents"]),
        ("**Huawei.** Approximately 4,000 patents on sensors.", ["Huawei count ~4,000 patents"]),
        ("**Scale.** Approximately 4,000 patents on sensors.", ["World count ~4,000 patents"]),
    ],
)
def test_the_head_of_a_paragraph_names_whose_they_are(text: str, expected: list[str]) -> None:
    assert told(text) == expected


def test_a_list_is_of_whom_its_head_names() -> None:
    """Two names for one firm are one holder; a rest is nobody's, and a capital among towns no country."""
    text = """AI patent applications by office in 2024:

- **Japanese AI patents:** 12,000 applications
- **Other offices:** 9,000 applications

**Google/Alphabet:**

- **AI patents in all:** 640 applications

**Leading Japanese cities in AI patents:**

1. Tokyo
2. Osaka
"""
    assert told(text) == ["Japan count 12,000 patents", "Google count 640 patents"]


@pytest.mark.parametrize(
    "text",
    [
        "Quantum computing: 6,573 patents tracked",
        "AI: 10,000+ patents reviewed",
        "- Random sample: 500 of 425,074 Chinese patents",
        "This patent's from about 1860.",
        "Deal volume will grow 15% in 2026, which is tied to the patent cliff.",
    ],
)
def test_what_is_worked_through_is_nobodys(text: str) -> None:
    """Records that somebody looks at, samples, dates and patents that run out tell of no holding."""
    assert told(text) == []
