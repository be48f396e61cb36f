"""Patents that multiplied, and who has more of them than whom where no number tells by how much."""

from __future__ import annotations

import pytest

from aiclaims import Document, PatentClaim, Registry, extract

PATENTS = Registry(enable=["patents"], entry_points=False)


def found(text: str) -> list[str]:
    """Write the claims of a text as rows: holder, measure with the one compared with, value."""
    return [
        f"{c.holder} | {c.measure}{f' vs {c.compared_to}' if c.compared_to else ''} | {c.value}"
        for c in extract(Document(text), registry=PATENTS).claims
        if isinstance(c, PatentClaim)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what is pending beside what is held, and what is done with patents
        (
            "Zoox holds 130 patents, with another 41 pending.",
            ["Zoox | count | 130 patents", "Zoox | count | 41 patents"],
        ),
        ("The office has 700,000 pending applications.", []),
        ("Only one in eight Norwegian patents is also filed abroad.", []),
        (
            "Norway filed 50,000 patents in 2021, half of the world total of 100,000.",
            ["Norway | count | 50,000 patents", "Norway | share | 50 percent", "World | count | 100,000 patents"],
        ),
        # a multiple of what somebody else has
        (
            "Acer earned 900 patents in 2014, more than tripling Asus's total and exceeding by five times those of Sony.",
            ["Acer | count | 900 patents", "Acer | ratio vs Asus | >=3 times", "Acer | ratio vs Sony | 5 times"],
        ),
        # parts of those filed elsewhere, one after the other
        (
            "What Norway filed in patents came to less than 4% of those filed in Japan and 12% of those filed in Canada.",
            ["Norway | ratio vs Japan | <=0.04 times", "Norway | ratio vs Canada | 0.12 times"],
        ),
        # some of the first, who are named
        (
            "Of the top five robot patent applicants, three are from Japan: Sony, Canon and Fanuc.",
            ["Sony | rank | 1-5 rank", "Canon | rank | 1-5 rank", "Fanuc | rank | 1-5 rank"],
        ),
        ("Norway has a 31-33% patent share in batteries.", ["Norway | share | 31-33 percent"]),
        ("The reform paid off, doubling Norway's patent applications.", ["Norway | growth | 100 percent"]),
        # whole sorts of holders, and circles of states
        (
            "Foreign applicants rose from 40% to 55% of Norwegian patent grants.",
            ["Foreign applicants | share | 55 percent"],
        ),
        (
            "The N11 economies held 9% of global patent filings by 2015, up from 4% in 1999.",
            ["N11 | share | 9 percent", "N11 | share | 4 percent"],
        ),
        # a rate that the list behind it goes on with
        (
            "Norway has the highest patent rate (52 per 100,000 people), followed by Chile (31) and Peru (7).",
            [
                "Norway | count | 52 patents per 100,000 people",
                "Chile | count | 31 patents per 100,000 people",
                "Peru | count | 7 patents per 100,000 people",
                "Norway | rank | 1 rank",
            ],
        ),
        ("The number of robotics patent families trebled in four years.", ["World | growth | 200 percent"]),
        ("Samsung has doubled its AI patents since 2019.", ["Samsung | growth | 100 percent"]),
        ("Huawei's patent filings more than tripled between 2018 and 2022.", ["Huawei | growth | >=200 percent"]),
        ("Edge computing patents quadrupled over five years.", ["World | growth | 300 percent"]),
        ("Germany recorded a fivefold increase in quantum patent applications.", ["Germany | growth | 5 times"]),
    ],
)
def test_patents_that_multiplied(text: str, expected: list[str]) -> None:
    """What doubled grew by 100 percent, and a fivefold increase is one of five times."""
    assert found(text) == expected


def test_an_item_hangs_on_the_holder_above_it() -> None:
    """What a list says under a holder's name is of that holder, and what its number is set against is another's."""
    text = (
        "## Quantum patents\n\n- **Canada**: strong in sensing\n  - Leads in clocks (87 patents vs Japan's 69)\n"
        "- **Japan**: first in volume\n  - 56% of all patents in quantum computing\n"
    )
    assert found(text) == [
        "Canada | count | 87 patents",
        "Japan | count | 69 patents",
        "Japan | share | 56 percent",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Fees for patents doubled in 2020.",
        "The share of AI patents held by Japan doubled in 2020.",
        "Google has doubled down on patents.",
        "Spending on chips doubled while Canada reformed its patent law.",
        "Patents are counted too. In 2023, $90 billion was spent in Japan, nearly 12 times Canada's $7.5 billion.",
    ],
)
def test_what_multiplied_is_not_the_number_of_patents(text: str) -> None:
    """Fees, shares and spending that doubled tell nothing of how many patents there are."""
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Korean firms file more display patents than Japanese rivals.",
            ["South Korea | ratio vs Japan | >=1 times"],
        ),
        (
            "Japan holds far more battery patents than South Korea.",
            ["Japan | ratio vs South Korea | >=1 times"],
        ),
        ("Intel was granted fewer U.S. patents than TSMC.", ["TSMC | ratio vs Intel | >=1 times"]),
        (
            "More AI patents were filed in Germany than in France.",
            ["Germany | ratio vs France | >=1 times"],
        ),
        ("Japan leapfrogged Germany in robot patents in 2015.", ["Japan | ratio vs Germany | >=1 times"]),
        ("Japan has a 6-to-1 lead over Germany in robot patents.", ["Japan | ratio vs Germany | 6 times"]),
        (
            "Japan filed 900 robot patents compared to Germany's 300, a 3:1 advantage.",
            ["Japan | count | 900 patents", "Germany | count | 300 patents", "Japan | ratio vs Germany | 3 times"],
        ),
        (
            "Japan filed 900 robot patents and Germany 300. That is a threefold lead.",
            ["Japan | count | 900 patents", "Germany | count | 300 patents", "Japan | ratio vs Germany | 3 times"],
        ),
        ("No company was granted more U.S. patents than Qualcomm in 2023.", ["Qualcomm | rank | 1 rank"]),
        # as many as another, or as others together, whether a list knows them or not
        ("Canada files as many AI patents as Italy.", ["Canada | ratio vs Italy | 1 times"]),
        # how fast two grow is no ratio of what they have
        ("The yearly growth in AI patents in Canada was nearly ten times higher than in Italy.", []),
        (
            "Bosch holds almost as many lidar patents as Siemens and Quorbit combined.",
            ["Bosch | ratio vs Siemens and Quorbit | ~1 times"],
        ),
        ("Canada files twice as many AI patents as Italy.", ["Canada | ratio vs Italy | 2 times"]),
        # whom the title compares
        (
            "# Canada vs Italy\n\nCanada leads, with 2.5x more AI patent applications each year.",
            ["Canada | ratio vs Italy | 2.5 times", "Canada | rank | 1 rank"],
        ),
        # what two offices received
        (
            "It comes to 1,554 CNIPA applications vs ~800 JPO applications.",
            ["China | count | 1,554 patents", "Japan | count | ~800 patents"],
        ),
        # a part told twice, and one that several hold together
        ("Siemens owns almost half (48%) of the essential radar patents.", ["Siemens | share | 48 percent"]),
        ("Siemens, Bosch, and Quorbit own 48% of the essential radar patents.", []),
        ("Italy is now the top producer of robotics papers and international patents.", ["Italy | rank | 1 rank"]),
        ("Lately: 55.8% of all patents were granted in the last 4 years (2021-2024)", ["World | share | 55.8 percent"]),
        # keys and values over a page tell nothing of it
        ('title: "France leads in patents" publishedTime: 2021-07-14 quality: 59', ["France | rank | 1 rank"]),
    ],
)
def test_who_has_more_patents(text: str, expected: list[str]) -> None:
    """Whoever has more than another is past it; whom nobody surpasses comes first."""
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "India could file more AI patents than Japan.",
        "Canada files no more AI patents than Italy.",
        "Whether Norway files more patents than Sweden is not known.",
        "Finland and Sweden file more patents than Norway.",
    ],
)
def test_who_is_not_said_to_have_more(text: str) -> None:
    """A possibility, a denial, an open question, and what is said of several together compare no two parties."""
    assert found(text) == []


def test_firms_of_a_land_are_not_the_land() -> None:
    """Which of so many firms comes first is told by their list, and no land by it."""
    text = "Two Korean makers own the largest robot patent portfolios: Samsung (910), followed by LG (640)."
    assert found(text) == ["Samsung | count | 910 patents", "LG | count | 640 patents"]


def test_a_list_goes_on_with_other_verbs_of_winning() -> None:
    """What one bagged and another racked up is counted like what they were granted."""
    assert found("Nokia was granted 2,465 patents in 2021, whereas Ericsson bagged 1,377 and Sony racked up 989.") == [
        "Nokia | count | 2,465 patents",
        "Ericsson | count | 1,377 patents",
        "Sony | count | 989 patents",
    ]


def test_an_office_of_the_world_tallies_what_all_have_filed() -> None:
    """What the world's office records without a holder is everybody's."""
    assert found("WIPO records over 41,000 edge computing patent families.") == ["World | count | >=41,000 patents"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hitachi holds the largest share of battery patents.", ["Hitachi | rank | 1 rank"]),
        ("The lion's share of the robotics patents went to Denso.", ["Denso | rank | 1 rank"]),
        (
            "From 2012 to 2019, Fujitsu held the largest portion (14%) of the 61,000 vision patents filed worldwide.",
            ["Fujitsu | share | 14 percent", "World | count | 61,000 patents", "Fujitsu | rank | 1 rank"],
        ),
        ("Hitachi has one of the largest portfolios of battery patents.", []),
    ],
)
def test_the_largest_part(text: str, expected: list[str]) -> None:
    """Who holds the largest part comes first, and what it is a part of is everybody's."""
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    ["They hold 1,300 AI patents.", "The yard sells a method for which it has about 20 AI patents."],
)
def test_what_somebody_has_is_not_the_worlds(text: str) -> None:
    """Where nobody can tell who "they" are, their patents are nobody's rather than everybody's."""
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Japan overtook Germany in battery patents in 2016 and now files three times as many.",
            ["Japan | ratio vs Germany | 3 times", "Japan | ratio vs Germany | >=1 times"],
        ),
        (
            "Japan overtook Germany in battery patents in 2016, filing twice as many.",
            ["Japan | ratio vs Germany | 2 times"],
        ),
    ],
)
def test_who_got_ahead_then_and_is_far_ahead_now(text: str, expected: list[str]) -> None:
    """By how much somebody is ahead says that he is, unless it tells of another time."""
    assert found(text) == expected


def test_what_is_so_now_is_of_no_year_told_before() -> None:
    """The year is that of getting ahead."""
    text = "Japan overtook Germany in battery patents in 2016 and now files three times as many."
    claims = extract(Document(text), registry=PATENTS).claims
    assert [(str(c.value), str(c.period) if c.period else None) for c in claims if isinstance(c, PatentClaim)] == [
        ("3 times", None),
        (">=1 times", "2016"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Nokia holds 60 US and international patents.",
        "Nokia was granted 60 European and foreign patents.",
    ],
)
def test_offices_that_say_where_patents_count(text: str) -> None:
    """None of them holds the patents."""
    assert found(text) == ["Nokia | count | 60 patents"]
