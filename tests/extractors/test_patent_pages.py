"""Patents as newsletters, press releases and reports tell of them: whose, how held, and of which time."""

from __future__ import annotations

import pytest

from aiclaims import Document, PatentClaim, Registry, extract

PATENTS = Registry(enable=["patents"], entry_points=False)


def rows(text: str, *, plain: bool = True) -> list[str]:
    """Write the claims of a text as rows: holder, measure with the one compared with, value, status, period."""
    found = extract(Document(text, language="en"), registry=PATENTS)
    assert not found.faults
    return [
        f"{c.holder} {c.measure}{f' vs {c.compared_to}' if c.compared_to else ''} {c.value}"
        + ("" if plain else f" {c.status} {c.period or ''}".rstrip())
        for c in found.claims
        if isinstance(c, PatentClaim)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # those that are issued and those that are pending are neither
        ("Ericsson owns 640 issued and pending patents.", ["Ericsson count 640 patents held"]),
        ("All told, Ericsson has 640 patents pending or granted.", ["Ericsson count 640 patents held"]),
        (
            "Ericsson has 640 patents versus 210 for Bosch.",
            ["Ericsson count 640 patents held", "Bosch count 210 patents held"],
        ),
        ("Ericsson had 640 radar patents registered.", ["Ericsson count 640 patents granted"]),
        # a year behind a possessive, one behind a yearly change, and from which on something was counted
        ("Panasonic's 2022 patent grants totalled 310.", ["Panasonic count 310 patents granted 2022"]),
        (
            "Panasonic's patent filings rose 7% year over year in 2022 to 310.",
            ["Panasonic growth 7 percent filed 2022", "Panasonic count 310 patents filed 2022"],
        ),
        (
            "Panasonic has filed 310 lidar patents since its split in 2018.",
            ["Panasonic count 310 patents filed 2018.."],
        ),
        # a word of a name, and what is part of the number, tell nothing of it
        ("Panasonic Holdings ranks third in lidar patents.", ["Panasonic rank 3 rank None"]),
        (
            "Bosch holds over 400 patents on brakes, including 31 patents granted in 2022.",
            ["Bosch count >=400 patents held", "Bosch count 31 patents granted 2022"],
        ),
        (
            "Bosch came fourth with 6.5% of the patent applications.",
            ["Bosch rank 4 rank filed", "Bosch share 6.5 percent filed"],
        ),
        # what protects or supports somebody he has; a noun told once is that of both numbers
        ("Bosch leverages more than 400 patents on brakes.", ["Bosch count >=400 patents held"]),
        (
            "Solar and battery patents reached 910 and 340 grants by 2021.",
            ["World count 910 patents granted 2021", "World count 340 patents granted 2021"],
        ),
        # how somebody goes about filing is no count of filings
        (
            "As Bosch changed its filing strategies, Canon holds the #1 spot with 640 patents granted.",
            ["Canon rank 1 rank granted", "Canon count 640 patents granted"],
        ),
        # places in a sentence whose counts are all filings
        (
            "Norway filed 900 patents and is second, followed by Italy (410) in third place.",
            [
                "Norway count 900 patents filed",
                "Norway rank 2 rank filed",
                "Italy count 410 patents filed",
                "Italy rank 3 rank filed",
            ],
        ),
        # the time behind a part in brackets is that of the whole as well
        (
            "Norway filed 310 hydrogen patents (4% of the total) in 2014-2018.",
            ["Norway count 310 patents filed 2014..2018", "Norway share 4 percent filed 2014..2018"],
        ),
    ],
)
def test_how_they_are_held(text: str, expected: list[str]) -> None:
    """The word that governs the number tells it, not one of a pair, of a name or of a part."""
    assert rows(text, plain=False) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what has been filed by now is of no year told before
        (
            "Italy filed 310 hydrogen patents in 2018. Norway has filed over 90.",
            ["Italy count 310 patents filed 2018", "Norway count >=90 patents filed"],
        ),
        # a change from one year to the next is that of the latter
        ("Between 2021 and 2022, hydrogen patent filings rose by 7%.", ["World growth 7 percent filed 2022"]),
        ("Between 2012 and 2022, hydrogen patent filings rose by 70%.", ["World growth 70 percent filed 2012..2022"]),
        # "during the period between" refers to nothing told before, and an SEP is no September
        (
            "Norway filed 310 chip patents since 2015. During the period between 2018 and 2020 Italy filed 90.",
            ["Norway count 310 patents filed 2015..", "Italy count 90 patents filed 2018..2020"],
        ),
        (
            "In 2021 Spain was granted 310 patents. Norway was granted 120, compared to 90 the previous year.",
            [
                "Spain count 310 patents granted 2021",
                "Norway count 120 patents granted 2021",
                "Norway count 90 patents granted 2020",
            ],
        ),
        # the quarter before one that is told; a level is what a year is compared with
        (
            "Spain filed 310 chip patents in Q1 2021, versus 420 in the prior quarter.",
            ["Spain count 310 patents filed 2021-Q1", "Spain count 420 patents filed 2020-Q4"],
        ),
        (
            "In 2021 the office received 9,000 patent applications in all. Numbers stayed at 2020 levels.\n\nSpain filed 310 patents.",
            ["World count 9,000 patents filed 2021", "Spain count 310 patents filed 2021"],
        ),
        # a year told twice is one, and a part of a later year dates nothing else
        (
            "Grants fell by 3% in 2022, but Bosch had 310 patents, says the 2022 roundup of Acme Data.",
            ["World growth -3 percent granted 2022", "Bosch count 310 patents held 2022"],
        ),
        (
            "Hydrogen makes up 4% of global energy patents, whose filings have sped up, with a third coming in 2022.",
            ["World share 4 percent filed"],
        ),
        (
            "Patent filings fell by 3% to 61,000 in the first quarter (Q1) of 2021.",
            ["World growth -3 percent filed 2021-Q1", "World count 61,000 patents filed 2021-Q1"],
        ),
        ("Ericsson has 640 patents of what is known as SEP families.", ["Ericsson count 640 patents held"]),
    ],
)
def test_of_which_time(text: str, expected: list[str]) -> None:
    """A time goes on only to what is told of the same time."""
    assert rows(text, plain=False) == expected


def test_numbered_lines_are_told_by_their_caption() -> None:
    """A line may begin with its place, without a dot."""
    text = (
        "Patent applications received\n\nRank Country Number of patent applications\n1 Norway 3,410\n2 Sweden 1,280\n"
    )
    assert rows(text, plain=False) == ["Norway count 3,410 patents filed", "Sweden count 1,280 patents filed"]


def test_a_caption_dates_nothing_under_the_next_heading() -> None:
    """In plain text a line in bold stands below the headings that are marked as such."""
    text = (
        "#### Volume\n\n**Patents granted, 2019**\n- Axis: one\n\n#### Places\nItaly accounts for 7% of AI patents.\n"
    )
    assert rows(text, plain=False) == ["Italy share 7 percent None"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a few patents, or a portfolio, are rather somebody's than the world's
        ("Strong patent portfolio with 140+ patents on pumps.", []),
        ("Deep bench of engineers, 60+ patents worldwide.", []),
        ("The framework has produced 6 patent families with a global filing strategy.", []),
        (
            "Graphene patents rose from 61 in 2012 to 480 in 2021.",
            ["World count 61 patents", "World count 480 patents"],
        ),
        # where patents count, and those who invent them
        (
            "Ericsson has 900+ patents, with 300+ granted US patents.",
            ["Ericsson count >=900 patents", "Ericsson count >=300 patents"],
        ),
        ("Non-Japanese applicants hold 31% of all Japanese patents.", []),
        ("Women are 12% of all French patent inventors.", []),
        # who is only called something, towns of universities, and a firm's portfolio
        ("Bosch, also known as “the Swabian Siemens,” ranks third in brake patents.", ["Bosch rank 3 rank"]),
        ("The University of Oslo holds 48 patents.", ["University of Oslo count 48 patents"]),
        ("Zyxwave's portfolio now comprises 23 issued patents.", ["Zyxwave count 23 patents"]),
        ("Maren works as an adviser and holds over 60 patents in the US and abroad.", []),
        # "the country" is the one spoken of last, and nobody's where none is
        ("Norway's rise goes on. The country filed 310 AI patents.", ["Norway count 310 patents"]),
        ("The country filed 310 AI patents.", []),
        # scores, shares that differ and those who have more than all together
        (
            "Bosch topped the patent ranking with a score of 5,054 and 640 patents in force.",
            ["Bosch count 640 patents", "Bosch rank 1 rank"],
        ),
        ("Germany filed patents. The share of Norway was 8% higher than the 14% share it had in 2021.", []),
        ("Sharp filed for 31 patents (more than all Danish firms combined).", ["Sharp count 31 patents"]),
        (
            "Italian firms filed more patents than Spanish firms: 910 vs 640.",
            ["Italy count 910 patents", "Spain count 640 patents"],
        ),
        (
            "Italy (11%), Spain (6%) and Norway (3%) ranked first in tidal patents.",
            ["Italy share 11 percent", "Spain share 6 percent", "Norway share 3 percent"],
        ),
        ("Norway has over 20% of the citations and nearly 7% of global AI patents.", ["Norway share ~7 percent"]),
        # a treaty is no city, a goal no share
        ("Wind power patents doubled after the Paris Agreement.", ["World growth 100 percent"]),
        ("Norway, whose goal is to own 8% of 6G patents or more, starts a programme.", []),
        # an office that grants somebody his patents
        ("The Japan Patent Office awarded it 73 patents, the carmaker said.", []),
        # shares of the firms of a list
        (
            "Bosch filed 310 brake patents. The top 50 companies on the list come mainly from nine countries, with Japan at 30%.",
            ["Bosch count 310 patents"],
        ),
        # who comes after another, and who does what "its" is of
        (
            "Germany leads with 40 percent of the patents. Asia's share of 29 percent is the next largest after Germany.",
            ["Germany share 40 percent", "Germany rank 1 rank", "Asia share 29 percent", "Asia rank 2 rank"],
        ),
        (
            "Canon increased its patent count by 9 percent, but the fastest mover is Ricoh, making its debut at #9.",
            ["Canon growth 9 percent", "Ricoh rank 9 rank"],
        ),
        # each of those in front of a bracket
        (
            "Patent filings from Italy made up 12%, followed by Spain (6%), Norway and Sweden (2% each).",
            ["Italy share 12 percent", "Spain share 6 percent", "Norway share 2 percent", "Sweden share 2 percent"],
        ),
        # two lists that "respectively" joins, with what is counted told twice
        (
            "Carmaker Toyota and electric car maker Tesla filed 640 patents and 90 patents respectively.",
            ["Toyota count 640 patents", "Tesla count 90 patents"],
        ),
        (
            "The EPO received 61,000 patent applications in 2021, an increase over 58,000 in 2020.",
            ["European Patent Office count 61,000 patents", "European Patent Office count 58,000 patents"],
        ),
    ],
)
def test_whose_they_are(text: str, expected: list[str]) -> None:
    """A number is of whoever the sentence gives it to, and of nobody where it does not."""
    assert rows(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hydrogen patent filings grew 12x over the decade.", ["World growth 12 times"]),
        ("Norway's patent grants climbed, rising over 3 times in five years.", ["Norway growth >=3 times"]),
        ("Japan Files 4x More Robot Patents Than Germany", ["Japan ratio vs Germany 4 times"]),
        ("Italian University Collected More Robot Patents Than Bosch, Denso and Sharp Combined", []),
        (
            "Japan filed over 9,000 robot patents, surpassing Germany in applications.",
            ["Japan count >=9,000 patents", "Japan ratio vs Germany >=1 times"],
        ),
        (
            "Bosch was ahead in patent applications in Europe, ahead of the Japanese car suppliers Denso and Aisin.",
            ["Bosch ratio vs Denso >=1 times", "Bosch ratio vs Aisin >=1 times"],
        ),
    ],
)
def test_multiples_and_comparisons(text: str, expected: list[str]) -> None:
    """Multiples are growth or ratios, also in headlines, and who surpasses another is said beside a count."""
    assert rows(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cross-border co-invention rose from 3.0% of patents in 1991 to 8.0% in 2021.", []),
        ("CPC classes with at least 250 patents are shown in bold.", []),
        ("Bosch cut the gap to under 900 patents in 2019.", []),
        (
            "Bosch rose from 210 annual patents in 2003 to 640 in 2021.",
            ["Bosch count 210 patents None 2003", "Bosch count 640 patents None 2021"],
        ),
    ],
)
def test_what_is_counted(text: str, expected: list[str]) -> None:
    """What two make together, classes of patents and gaps are no counts; the ends of a change are one party's."""
    assert rows(text, plain=False) == expected
