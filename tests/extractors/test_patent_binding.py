"""Whose patents a number counts where a technology, a source or a leader is named beside it."""

from __future__ import annotations

import pytest

from aiclaims import Document, PatentClaim, Registry, extract

PATENTS = Registry(enable=["patents"], entry_points=False)


def told(text: str) -> list[str]:
    """Write each claim of a text in short: "Japan share 58 percent"."""
    extraction = extract(Document(text, language="en", format="markdown"), registry=PATENTS)
    assert not extraction.faults
    found = [claim for claim in extraction.claims if isinstance(claim, PatentClaim)]
    for claim in found:
        claim.check(text)
    return [f"{claim.holder} {claim.measure} {claim.value}" for claim in found]


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        pytest.param(
            """
## Patents by field

| Field of technology | Total patents | US patents | Yearly growth | Leading country |
|---|---|---|---|---|
| Silicon photonics | 12,200 | 3,100 | 14% | Japan/Korea |
""",
            ["World count 12,200 patents", "United States count 3,100 patents", "World growth 14 percent"],
            id="who leads a field holds none of its numbers",
        ),
        pytest.param(
            """
## Patents by field

| Field | Top applicant | Patents |
|---|---|---|
| Memristors | Intel | 900 |
""",
            [],
            id="a number behind the leader may be the leader's or the field's",
        ),
        pytest.param(
            """
## Patent families by technology

| Technology | Patents | Status |
|---|---|---|
| **Lithography** | 8,100 | growing |
| **Huawei Technologies** | 9,000+ | limit |
| **Edge AI (Baidu only)** | 2,100 | - |
""",
            ["World count 8,100 patents", "Huawei count >=9,000 patents", "Baidu count 2,100 patents"],
            id="a firm among the fields",
        ),
        pytest.param(
            """
## Top patent holders

| Rank | Leading companies | Patents |
|---|---|---|
| 1 | **Bolt Power** | 900 |
""",
            ["Bolt Power rank 1 rank", "Bolt Power count 900 patents"],
            id="leaders as the rows",
        ),
    ],
)
def test_rows_of_technologies(table: str, expected: list[str]) -> None:
    """A row is of what its first column names; a column of leaders names no row."""
    assert told(table) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "**Market leaders:**\n- **QuantaScope** (420 patents) - strong in separators\n- **Solid Ground Power** (310 patents) - sulfide\n- Tiny Lamps: 120 patent families",
            [
                "QuantaScope count 420 patents",
                "Solid Ground Power count 310 patents",
                "Tiny Lamps count 120 patents",
            ],
            id="holders that only the list names",
        ),
        pytest.param(
            "**Patents by field:**\n- **Silicon Anodes** (420 patents) - strong\n- **Sulfide Layers** (310 patents)",
            [],
            id="a list of fields holds nothing",
        ),
        pytest.param(
            "Leading companies by field:\n- **Quantum Sensing** (420 patents)",
            [],
            id="the name of a technology is no holder",
        ),
    ],
)
def test_lists_of_holders(text: str, expected: list[str]) -> None:
    """An item under a line about holders begins with the name of one."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Intel holds over 2,000 photonics patents. The total photonics patent landscape crossed 40,000 active patent families in 2024, growing 12% year over year.",
            ["Intel count >=2,000 patents", "World count >=40,000 patents", "World growth 12 percent"],
            id="a landscape is the world's",
        ),
        pytest.param(
            "Intel holds over 2,000 photonics patents. The total rose 12% in 2024.",
            ["Intel count >=2,000 patents", "Intel growth 12 percent"],
            id="a bare total is the one told before",
        ),
        pytest.param(
            "- Memristor patents surged 180% in 2022-2023\n- Flow sensor patents declined 12% YoY",
            ["World growth 180 percent", "World growth -12 percent"],
            id="a technology's patents grow or fall by themselves",
        ),
        pytest.param("Domestic patents grew 9% in 2020.", [], id="somebody's own patents, of nobody named"),
        pytest.param(
            "A Fortune article found that memristor patents grew at a 21% compound annual growth rate, the third-fastest growing category of all patents.",
            ["World growth 21 percent"],
            id="an outlet that tells of them holds none",
        ),
        pytest.param(
            "There were 301,200 utility patents granted in 2013, slightly up from 2012.",
            ["World count 301,200 patents"],
            id="so many that there were",
        ),
        pytest.param(
            "Japan dominates total patent volume (58%), but Germany leads in quality.",
            ["Japan share 58 percent", "Japan rank 1 rank"],
            id="a share in brackets behind what is dominated",
        ),
        pytest.param(
            "Acme Corp holds over 900 patents in etching. Western tools are typically priced 20-30% higher than Chinese ones.",
            ["Acme count >=900 patents"],
            id="how far two prices are apart is no growth",
        ),
        pytest.param(
            "Chinese chip patents rose by 11% a year. This is far less than the 340% claim.",
            ["China growth 11 percent"],
            id="a figure that is only spoken of",
        ),
    ],
)
def test_whose_number_it_is(text: str, expected: list[str]) -> None:
    """A number is of whoever the sentence makes its holder, not of whoever stands near."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Acme Corp ranks third with 7,340 AI patent families, followed by Bolt Ltd with 6,900 families.",
            ["Acme rank 3 rank", "Acme count 7,340 patents", "Bolt count 6,900 patents"],
            id="who follows has the next number",
        ),
        pytest.param(
            "Tencent, an investor in Baidu, led all companies in AI patent families.",
            ["Tencent rank 1 rank"],
            id="whom a holder has invested in",
        ),
        pytest.param(
            "IBM led the way for the U.S. with 3,000 AI patent applications.",
            ["IBM count 3,000 patents", "IBM rank 1 rank"],
            id="the country that it leads for",
        ),
        pytest.param(
            "China filed 900 AI patents, with the nation overtaking the USA, to become the world's most prolific patent filer.",
            ["China count 900 patents", "China rank 1 rank"],
            id="who is overtaken does not come first",
        ),
        pytest.param(
            "More than 900 micro-battery inventions were published worldwide by more than 300 patent applicants.",
            ["World count >=900 patents"],
            id="applicants are no patents",
        ),
        pytest.param(
            "About 95% of the patents filed by Chinese companies were sent to the office at home.",
            [],
            id="a part of one's own patents",
        ),
        pytest.param(
            "HHS/NIH leads federal patent portfolios with 55,500 patents, followed by Defense (43,700) and Energy (33,900).",
            [],
            id="what has a portfolio is no technology",
        ),
        pytest.param("Tencent holds more than 6.400 AI patents.", [], id="no count has a fraction"),
        pytest.param(
            "A single firm such as Huawei (non-European) holds 2,100 patents.",
            ["Huawei count 2,100 patents"],
            id="where a holder is not from",
        ),
    ],
)
def test_who_stands_beside(text: str, expected: list[str]) -> None:
    """Who is only told of beside the holder holds nothing."""
    assert sorted(told(text)) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Sony was granted 7,200 US patents in 2021, none of them in AI.",
            [("granted", None)],
            id="a topic of none of them",
        ),
        pytest.param(
            "The office counted 40,000 robotics patents, a quarter of them granted in 2023.",
            [(None, "robotics"), ("granted", "robotics")],
            id="a status of a part",
        ),
        pytest.param(
            "Sony was granted 7,200 US patents in 2021.\n\nThe report counts 40,000 quantum computing inventions worldwide.",
            [("granted", None), (None, "quantum computing")],
            id="a count of something else in a paragraph of its own",
        ),
    ],
)
def test_what_is_said_of_a_part(text: str, expected: list[tuple[str | None, str | None]]) -> None:
    """What is said of some, or none, of the patents counted is not said of all."""
    extraction = extract(Document(text, language="en", format="markdown"), registry=PATENTS)
    found = [claim for claim in extraction.claims if isinstance(claim, PatentClaim)]
    assert [(claim.status, claim.topic) for claim in found] == expected
