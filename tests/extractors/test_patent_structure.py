"""What is not told in the sentence itself: figures that stand alone, the basis of counting, rates that go on."""

from __future__ import annotations

import datetime as dt

import pytest

from aiclaims import Document, PatentClaim, Registry, extract

PATENTS = Registry(enable=["patents"], entry_points=False)


def claims(text: str) -> list[PatentClaim]:
    document = Document(text, published=dt.date(2025, 3, 14), language="en", format="markdown")
    extraction = extract(document, registry=PATENTS)
    assert not extraction.faults
    return [claim for claim in extraction.claims if isinstance(claim, PatentClaim)]


def told(claim: PatentClaim) -> str:
    compared = f" vs {claim.compared_to}" if claim.compared_to else ""
    return f"{claim.holder.name} {claim.measure}{compared}: {claim.value}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "**61.3%.**<br/>\nChina's share of the 120,400 AI patents granted worldwide in 2023.",
            ["China share: 61.3 percent", "World count: 120,400 patents"],
            id="a share over its caption, and what it is a share of",
        ),
        pytest.param(
            "**+38%.**<br/>\nGrowth in quantum computing patent filings in 2022.",
            ["World growth: 38 percent"],
            id="a change over its caption",
        ),
        pytest.param(
            "**61.3%.**<br/>\nChina's share of the citations of AI patents.",
            [],
            id="a share of something else",
        ),
        pytest.param(
            "The United States held 14.2% of AI patents. In absolute terms, 73,800 for China against 17,100 for the United States, "
            "a gap of roughly four times.",
            [
                "United States share: 14.2 percent",
                "China count: 73,800 patents",
                "United States count: 17,100 patents",
                "China ratio vs United States: ~4 times",
            ],
            id="counts that go on from shares, and how far they are apart",
        ),
        pytest.param(
            "South Korea ranked first in AI patents per 100,000 population in 2023. Luxembourg follows at 12.25.",
            ["South Korea rank: 1 rank", "Luxembourg count: 12.25 patents per 100,000 population"],
            id="a rate that goes on",
        ),
        pytest.param(
            "Nokia and Sony take the second and third places in AI patents, which are two large companies.",
            ["Nokia rank: 2 rank", "Sony rank: 3 rank"],
            id="two places for two",
        ),
        pytest.param(
            "The top five filers (Bosch, IBM, Intel, Sony and Nokia) made up 31% of the AI patents filed in 2021.",
            ["top five filers share: 31 percent"],
            id="the leaders together",
        ),
        pytest.param(
            "In 2021, IBM was granted more U.S. patents than any rival.",
            ["IBM rank: 1 rank"],
            id="a full stop inside a name of a country",
        ),
        pytest.param("IBM opened 500 patents at one point.", [], id="patents opened to all are not counted"),
        pytest.param("On an AMD 395, somebody drafted patents.", [], id="the number of a product"),
        pytest.param("You had 12 patents from Microsoft back then.", [], id="the patents of whoever is spoken to"),
    ],
)
def test_what_is_counted(text: str, expected: list[str]) -> None:
    """A number whose noun stands elsewhere is read by what stands over or before it."""
    assert [told(claim) for claim in claims(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("China holds 60% of the AI patents granted in 2023.", "granted", id="the patents' own participle"),
        pytest.param("China holds 60% of AI patents.", "held", id="nothing else is said"),
        pytest.param(
            "Offices around the globe granted 120,400 AI patents in 2023.\n\n## By region\n\nMost AI patents are China's, with 58.2%.",
            "granted",
            id="a text that counts grants keeps to them",
        ),
        pytest.param(
            "China's firms filed 3,000 AI patents in 2020. Japan held 12% of them.",
            "filed",
            id="a share of those filed",
        ),
        pytest.param(
            "A study published in March 2024 counts 38,000 generative AI patents from China.",
            None,
            id="the study was published",
        ),
        pytest.param("Among the applicants, Bosch comes with 800 AI patents.", "filed", id="an applicant has filed"),
        pytest.param(
            "The office granted 900 AI patents in 2021.\n\nSony, the largest applicant, has 70 AI patents of them.",
            "granted",
            id="an applicant of patents that were granted",
        ),
        pytest.param("Siemens holds 500 patents in medical applications.", "held", id="uses are no filings"),
        pytest.param(
            "Japan held its lead, with 4,000 AI patents granted in 2022.", "granted", id="a lead is held, not patents"
        ),
        pytest.param(
            "Patent families by field and applications of AI\n\n| Country | Patent families |\n|---|---|\n| Japan | 900 |\n| Chile | 12 |\n",
            None,
            id="uses in the caption of a table",
        ),
    ],
)
def test_how_they_are_held(text: str, expected: str | None) -> None:
    """The status is that of the patents counted, and of nothing else that is published, held or filed."""
    assert claims(text)[-1].status == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Nokia has 3,081 patents. Ericsson had about 900 5G patents.", ["held", "held"], id="what one simply has"
        ),
        pytest.param("Nokia has 3,081 patents granted in 2020.", ["granted"], id="what one has of those granted"),
        pytest.param(
            "Sony came second with 3,020 patent awards, Nokia third with 2,710.", ["granted"] * 4, id="awards"
        ),
    ],
)
def test_how_patents_are_held(text: str, expected: list[str]) -> None:
    """What one simply has is held, awards are grants."""
    assert [claim.status for claim in claims(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Nokia received 2,100 U.S. patents in 2021.\n\nEricsson is in second place with 1,900 patents.\n\nSiemens has 1,700 patents.",
            ["2021"] * 4,
            id="a list of firms with a paragraph for each",
        ),
        pytest.param(
            "IBM was granted 9,130 patents, up 1% from 2023. Sony came second with 3,300.",
            ["2024"] * 4,
            id="the year after a base",
        ),
        pytest.param("IBM rose from third to first in 2022 with 900 patents.", ["", "2022", "2022"], id="a move"),
        pytest.param(
            "Japan filed 61 percent of 5G and 30 percent of 6G patent applications in 2020.",
            ["2020"] * 2,
            id="a row with one year",
        ),
    ],
)
def test_when_patents_of_a_list_were_counted(text: str, expected: list[str]) -> None:
    """A list goes on with the year of what opened it; what a change counts from is not its year."""
    assert [str(claim.period or "") for claim in claims(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("# Nokia\n\n- Holds more than 26,000 patents", ["Nokia count: >=26,000 patents"], id="a heading"),
        pytest.param(
            "## Why Nokia matters\n\n### Patents\n\nOwns 26,000 patents worldwide.",
            ["Nokia count: 26,000 patents"],
            id="a heading farther up",
        ),
        pytest.param(
            "1. **Nokia** - a maker of networks. Holds 26,000 patents.",
            ["Nokia count: 26,000 patents"],
            id="its own item",
        ),
        pytest.param("## Nokia in brief\n\n- 26,000 patents granted", ["Nokia count: 26,000 patents"], id="no verb"),
        pytest.param("## Nokia and Sony\n\n- Holds 26,000 patents", [], id="either of two"),
        pytest.param(
            "# Nokia's patents\n\nThe company held 26,000 patents in 2024. It filed 1,900 patent applications that year, "
            "ranking fourth. The firm has 310 AI patents, second only to Sony.",
            [
                "Nokia count: 26,000 patents",
                "Nokia count: 1,900 patents",
                "Nokia rank: 4 rank",
                "Nokia count: 310 patents",
            ],
            id="what the text goes on about",
        ),
    ],
)
def test_holders_told_once(text: str, expected: list[str]) -> None:
    """A profile names its subject in the heading and leaves it out of its notes, or goes on with "it"."""
    assert list(map(told, claims(text))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Swedish inventors filed 540 AI patents, the Danish 210 and the Dutch 190.",
            ["Sweden count: 540 patents", "Denmark count: 210 patents", "Netherlands count: 190 patents"],
            id="a people counted beside another",
        ),
        pytest.param(
            "China filed 8,100 AI patents. Its labs employ 52,000 engineers against 31,000 Americans.",
            ["China count: 8,100 patents"],
            id="a people that is only counted itself",
        ),
        pytest.param(
            "Siemens has 7,300 AI patent applications, over 2,900 of them granted.",
            ["Siemens count: 7,300 patents", "Siemens count: >=2,900 patents"],
            id="how many of them are granted",
        ),
        pytest.param(
            "Finland filed 310 AI patents. Generative AI is a niche: it accounts for 2.4% of all AI patents published in 2022.",
            ["Finland count: 310 patents", "World share: 2.4 percent"],
            id="a technology's share of all, whoever was named before",
        ),
        pytest.param(
            "- **8,100** — AI patent families from China in 2023",
            ["China count: 8,100 patents"],
            id="a figure that opens an item before the families it counts",
        ),
    ],
)
def test_who_is_counted(text: str, expected: list[str]) -> None:
    """A nation's name may be of its inventors or of its people; a technology holds no patents."""
    assert list(map(told, claims(text))) == expected
