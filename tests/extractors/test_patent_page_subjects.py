"""Whose patents a page counts where its sentences do not say: those of the party that its title is about, or of whom it just spoke."""

from __future__ import annotations

from aiclaims import Document, PatentClaim, Registry, extract

PATENTS = Registry(enable=["patents"], entry_points=False)
REPORT = """# Swedish sonar patents: a report

## Two eras

| Era | Years | Total patents |
|---|---|---|
| Before the merger | 2004-2012 | 1,844 |
| After it | 2013-2019 | 2,921 |

Only 41 hydrophone patents were granted in 2018. Filings fell 9% in 2019.

Worldwide, 3,900 sonar patents were granted in 2018.
"""


def told(text: str) -> list[tuple[str, str, str]]:
    """Give holder, value and period of each claim."""
    claims = extract(Document(text, format="markdown"), registry=PATENTS).claims
    return [(c.holder.name, str(c.value), str(c.period)) for c in claims if isinstance(c, PatentClaim)]


def test_a_report_on_one_partys_patents_counts_them() -> None:
    """Rows of eras, numbers and changes are that party's, with the years of their row; what is worldwide is not."""
    assert told(REPORT) == [
        ("Sweden", "1,844 patents", "2004..2012"),
        ("Sweden", "2,921 patents", "2013..2019"),
        ("Sweden", "41 patents", "2018"),
        ("Sweden", "-9 percent", "2019"),
        ("World", "3,900 patents", "2018"),
    ]


SCOPED = """# Swedish sonar patents: a report

**Database:** EPO patents granted to Swedish applicants, 2004-2019

## Findings

- **Hulls:** only 41 hydrophone patents
- **Leader:** Ericsson leads with 310 patents

## By year

| Year | Patents |
|---|---|
| 2004 | 844 |

Worldwide, 3,900 sonar patents came in.
"""


def test_what_a_page_says_that_it_counts_holds_for_its_lists_and_tables() -> None:
    """How they are held and of which years they are is told once; a sentence may count other years."""
    claims = extract(Document(SCOPED, format="markdown"), registry=PATENTS).claims
    assert [(c.holder.name, str(c.value), c.status, str(c.period)) for c in claims if isinstance(c, PatentClaim)] == [
        ("Sweden", "41 patents", "granted", "2004..2019"),
        ("Ericsson", "310 patents", "granted", "2004..2019"),
        ("Ericsson", "1 rank", "granted", "2004..2019"),
        ("Sweden", "844 patents", "granted", "2004"),
        ("World", "3,900 patents", "granted", "None"),
    ]


def test_a_page_that_counts_two_kinds_gives_no_status() -> None:
    text = SCOPED.replace("patents granted to", "patents filed by and granted to")
    claims = extract(Document(text, format="markdown"), registry=PATENTS).claims
    assert {c.status for c in claims if isinstance(c, PatentClaim)} == {None}


def test_a_report_that_compares_two_parties_gives_no_holder() -> None:
    """A title with two parties says nothing of whose they are."""
    text = REPORT.replace("Swedish sonar patents: a report", "Sonar patents: Sweden vs. Norway")
    assert "Sweden" not in {holder for holder, _, _ in told(text)}


def test_the_portfolio_is_that_of_the_firm_just_spoken_of() -> None:
    """Codes of countries in brackets say where patents were filed, and hold none."""
    text = (
        "Nokia has a small portfolio for its size. The portfolio consists of 31 patent families totalling "
        "about 120 applications in several jurisdictions (US, WO, AU, CN, JP)."
    )
    assert [(holder, value) for holder, value, _ in told(text)] == [("Nokia", "31 patents"), ("Nokia", "~120 patents")]


def test_a_page_that_opens_with_whose_portfolio_it_is_counts_that() -> None:
    """The rows of its tables are that firm's, few as they are, and so is "the portfolio"."""
    text = """# Review

Mistral, SAS (a private firm) holds a small patent portfolio. In all, the portfolio consists of 7 patent families.

## Patents by area

| Area | Families |
|---|---|
| Tokenizers | 2 |
| Routing | 5 |
"""
    assert told(text) == [
        ("Mistral AI", "7 patents", "None"),
        ("Mistral AI", "2 patents", "None"),
        ("Mistral AI", "5 patents", "None"),
    ]


def test_a_table_of_a_few_patents_is_not_the_worlds() -> None:
    """Small counts by field under a heading that names nobody are somebody's, who is not told."""
    assert told("# Notes\n\n## Patents\n\n| Field | Patents |\n|---|---|\n| Pruning | 2 |\n| Caching | 14 |\n") == []


def test_an_item_takes_no_technology_from_the_label_of_another() -> None:
    """What one item is labelled with is that item's."""
    text = "- 6G: about 40% of patent filings come from Norway.\n- Peru granted 9,000 patents in 2022.\n"
    claims = extract(Document(text, format="markdown"), registry=PATENTS).claims
    assert [(c.holder.name, c.topic) for c in claims if isinstance(c, PatentClaim)] == [
        ("Norway", "6G"),
        ("Peru", None),
    ]


def test_what_a_page_says_it_counts_goes_before_its_title() -> None:
    """A portfolio may be one of applications."""
    text = "# Portfolios\n\nA data set of patent applications.\n\n| University | Patent Count |\n|---|---|\n| Howard University | 196 |\n"
    document = Document(text, title="Patent portfolios held by colleges", format="markdown")
    (claim,) = extract(document, registry=PATENTS).claims
    assert isinstance(claim, PatentClaim)
    assert (claim.holder.name, claim.status) == ("Howard University", "filed")
