"""Patents in tables: whose each row or column is, and what its cells measure."""

from __future__ import annotations

import pytest

from aiclaims import Document, PatentClaim, Registry, extract

PATENTS = Registry(enable=["patents"], entry_points=False)


def told(text: str) -> list[str]:
    extraction = extract(Document(text, language="en", format="markdown"), registry=PATENTS)
    assert not extraction.faults
    found = [claim for claim in extraction.claims if isinstance(claim, PatentClaim)]
    for claim in found:
        claim.check(text)
    return [f"{claim.holder} {claim.measure} {claim.value} {claim.period or ''}".rstrip() for claim in found]


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        # keys and values: the label of a row names whose they are, or the part of all patents
        (
            """
| Item | Value |
| --- | --- |
| Japan robot patent applications (2022) | 8,240 (+6% YoY) |
| Robotics as % of AI patents | 9% |
| Siemens AI patents | 912 (global), 380 (US) |
| Patent attorneys employed | 120 |
| Patents cited per US application | 14 |
""",
            [
                "Japan count 8,240 patents 2022",
                "Japan growth 6 percent 2022",
                "World share 9 percent",
                "Siemens count 912 patents",
                "Siemens count 380 patents",
            ],
        ),
        # holders or technologies side by side, as the corner says
        (
            """
| University | Oslo Marine Academy | Osaka University |
| --- | --- | --- |
| Patent count | 218 | 196 |
| Earliest filing | 3/20/2003 | 10/31/2008 |
""",
            ["Oslo Marine Academy count 218 patents", "Osaka University count 196 patents"],
        ),
        (
            """
| Technology | Batteries | Anodes |
| --- | --- | --- |
| US patents | 6,800 | 4,200 |
""",
            ["United States count 6,800 patents", "United States count 4,200 patents"],
        ),
        # headers and names as a data file has them
        (
            """
| Company | patent_applications | granted_patents | granted_ratio |
| --- | --- | --- | --- |
| volvo ab | 812 | 544 | 0.67 |
| hasselrod gmbh | 91 | 40 | 0.44 |
""",
            [
                "Volvo count 812 patents",
                "Volvo count 544 patents",
                "hasselrod gmbh count 91 patents",
                "hasselrod gmbh count 40 patents",
            ],
        ),
        # the places are those of another column, where the patents do not fall with them
        (
            """
| Rank | Company | Citations per patent | Patents |
| --- | --- | --- | --- |
| 1 | Sony | 31.2 | 410 |
| 2 | Nokia | 28.9 | 980 |
| 3 | Volvo | 17.0 | 633 |
""",
            ["Sony count 410 patents", "Nokia count 980 patents", "Volvo count 633 patents"],
        ),
        # a heading farther up speaks of patents: then columns say whose they are
        (
            """
# Active patents of Japan and Chile

## Where Japan leads

| Technology | Japan active | Chile active | Risk level |
| --- | --- | --- | --- |
| Printing | 17,148 | 117 | 3 |

## Models released

| Year | Japan | Chile |
| --- | --- | --- |
| 2023 | 15 | 1 |
""",
            ["Japan count 17,148 patents", "Chile count 117 patents"],
        ),
        # a rate keeps its unit, which the text over the table may tell more fully than the header
        (
            """
Robot patents granted per 100,000 inhabitants, 2022:

| Country | Patents per 100k |
| --- | --- |
| Japan | 4.30 |
| Chile | 0.12 |
""",
            [
                "Japan count 4.3 patents per 100,000 inhabitants 2022",
                "Chile count 0.12 patents per 100,000 inhabitants 2022",
            ],
        ),
        # a row for each holder, known or not; ranks and changes have columns of their own
        (
            """
## Most battery patents granted in 2022

| Rank | Company | Country | Patents | Change |
| --- | --- | --- | --- | --- |
| 1 | Toyota | Japan | 1,240 | +4% |
| 2 | Brandt Zellen | Germany | 310 | -2.5% |
| | Others | | 9,000 | |
""",
            [
                "Toyota rank 1 rank 2022",
                "Toyota count 1,240 patents 2022",
                "Toyota growth 4 percent 2022",
                "Brandt Zellen rank 2 rank 2022",
                "Brandt Zellen count 310 patents 2022",
                "Brandt Zellen growth -2.5 percent 2022",
            ],
        ),
        # a number that only counts the rows is no rank; years head the columns
        (
            """
PCT applications by origin:

| # | Origin | 2021 | 2022 |
| --- | --- | --- | --- |
| 1 | China | 69,600 | 70,000 |
""",
            ["China count 69,600 patents 2021", "China count 70,000 patents 2022"],
        ),
        # a row for each year: the world's, or the holder's that heads the column
        (
            """
Robotics patents published worldwide

| Year | Number | Share of all patents (%) |
| --- | --- | --- |
| 2020 | 7,100 | 0.6 |
""",
            ["World count 7,100 patents 2020", "World share 0.6 percent 2020"],
        ),
        (
            """
| Year | Japanese patents | French patents |
| --- | --- | --- |
| 2020 | 7,100 | 810 |
""",
            ["Japan count 7,100 patents 2020", "France count 810 patents 2020"],
        ),
        # a row for each measure, a column for each holder
        (
            """
| Indicator | China | US |
| --- | --- | --- |
| AI patents granted (2022) | 61.1% | 20.9% |
| AI papers | 40% | 10% |
""",
            ["China share 61.1 percent 2022", "United States share 20.9 percent 2022"],
        ),
        # a row for each year, a change beside it: of whom the heading names
        (
            """
## Bosch patents

| Year | Patents | YoY |
| --- | --- | --- |
| 2020 | 4,030 | -3% |
""",
            ["Bosch count 4,030 patents 2020", "Bosch growth -3 percent 2020"],
        ),
        # a row for each office stands for its country; the year stands beside what is counted
        (
            """
| Patent office | 2019 robot applications |
| --- | --- |
| CNIPA | 12,000 (55%) |
| European Patent Office | 900 |
""",
            [
                "China count 12,000 patents 2019",
                "China share 55 percent 2019",
                "European Patent Office count 900 patents 2019",
            ],
        ),
        # two numbers in a cell: each has the status that the header or a bracket gives it
        (
            """
## Robot patents

| Company | Filed / granted |
| --- | --- |
| Fanuc | 640 / 310 |
| Kuka | 220 total (90 granted) |
""",
            [
                "Fanuc count 640 patents",
                "Fanuc count 310 patents",
                "Kuka count 220 patents",
                "Kuka count 90 patents",
            ],
        ),
        # a row for each measure, a column for each year, of whom the heading names; a technology alone is the world's
        (
            """
## Ericsson

| Measure | 2021 | 2022 |
| --- | --- | --- |
| Active patents | 60,000 | 61,500 |
| Revenue | 22B | 25B |
""",
            ["Ericsson count 60,000 patents 2021", "Ericsson count 61,500 patents 2022"],
        ),
        (
            """
| Metric | Value |
| --- | --- |
| Quantum computing patent filings (2021) | 3,400 (+18% YoY) |
""",
            ["World count 3,400 patents 2021", "World growth 18 percent 2021"],
        ),
        # a row for each technology
        (
            """
| Technology | Patent families |
| --- | --- |
| Text | 4,000 |
| Speech | 2,500 |
""",
            ["World count 4,000 patents", "World count 2,500 patents"],
        ),
    ],
)
def test_a_table_states_these_claims(table: str, expected: list[str]) -> None:
    """Each cell is read by its headers and the name of its row."""
    assert told(table) == expected


@pytest.mark.parametrize(
    "table",
    [
        # patents' own numbers, records, and what is not counted in patents
        "| Patent number | Title | Year |\n| --- | --- | --- |\n| 10,123,456 | Hinge | 2019 |",
        "| Dataset | Patents |\n| --- | --- |\n| BigClaims | 1,300,000 |",
        "| Company | Patent citations | Patent fees |\n| --- | --- | --- |\n| Canon | 3,100 | 900 |",
        # how markets grow
        "## Patent software\n\n| Segment | Size | CAGR |\n| --- | --- | --- |\n| IP tools | $1.4B (2025) | 19.7% |",
        "| License | Patent grant |\n| --- | --- |\n| MIT | 0 |\n| Apache 2.0 | yes |",
    ],
)
def test_a_table_about_something_else_states_none(table: str) -> None:
    """Numbers of files, collections, citations and licences are nobody's patents."""
    assert told(table) == []


def test_fractions_are_no_counts() -> None:
    """A fraction in a column without a unit is a share, and the number of a section counts nothing."""
    table = "| Company | AI patents |\n| --- | --- |\n| Siemens | 2.22 |\n| Nokia | 0.41 |\n"
    assert told(table) == []
    assert told("## 2.3 AI Patents of Siemens\n\nSiemens has 912 AI patents.") == ["Siemens count 912 patents"]


def test_the_years_of_a_row_are_its_own() -> None:
    """A column of years dates the row, whatever the heading over the table says."""
    table = """
## Chip patents (2011-2020)

| Company | Patents | Years active |
| --- | --- | --- |
| Siemens | 912 | 2011-2020 |
| Nokia | 439 | 2018-2020 |
"""
    assert told(table) == ["Siemens count 912 patents 2011..2020", "Nokia count 439 patents 2018..2020"]
