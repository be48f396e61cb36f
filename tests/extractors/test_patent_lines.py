"""Patents in notes, comments and lists of READMEs and newsletters: what a line begins with has what it counts."""

from __future__ import annotations

import pytest

from aiclaims import Document, PatentClaim, Registry, extract

PATENTS = Registry(enable=["patents"], entry_points=False)


def rows(text: str, kind: str = "markdown") -> list[str]:
    """Write the claims of a text as rows: holder, measure with the one compared with, value, status, period, sources."""
    found = extract(Document(text, language="en", format="text" if kind == "text" else "markdown"), registry=PATENTS)
    assert not found.faults
    return [
        f"{c.holder} {c.measure}{f' vs {c.compared_to}' if c.compared_to else ''} {c.value} {c.status} {c.period or ''}".rstrip()
        + (f" <{', '.join(c.attribution)}>" if c.attribution else "")
        for c in found.claims
        if isinstance(c, PatentClaim)
    ]


def test_comments_of_code_are_lines_of_a_list() -> None:
    """What is set in behind signs of comments is no heading; the names that close a line are its sources."""
    text = """
    # How we weigh the makers, with what each is
    # known to own. Sources so far:
    #   Nokia: 418 lidar patents granted in 2019 (Foxglove, Reuters)
    #   Bosch: 77 registered patents (Foxglove)
    #   Lidarium: ~31 published patents
    weights = {"nokia": 3}
    """
    assert rows(text, "text") == [
        "Nokia count 418 patents granted 2019 <Foxglove, Reuters>",
        "Bosch count 77 patents granted <Foxglove>",
        "Lidarium count ~31 patents published",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # each line is of whom it begins with and tells its own time and state
        (
            "## Radar patents\n\n- Sony: 140 granted and pending as of May 2022 (annual report)\n- Philips: 65 patents, 20 issued",
            [
                "Sony count 140 patents None 2022-05",
                "Philips count 65 patents None",
                "Philips count 20 patents granted",
            ],
        ),
        (
            "Patents by office:\n\n- EPO: 620 lidar patents\n- JPO: 18% of global lidar patents",
            ["European Patent Office count 620 patents None", "Japan share 18 percent None"],
        ),
        # names with bare numbers, under what says that they are holders and what is counted
        (
            "Lidar patents granted to universities:\n\n- Oslo University 61\n- Bergen Marine Academy 44\n- University of Turku - 30",
            [
                "Oslo University count 61 patents granted",
                "Bergen Marine Academy count 44 patents granted",
                "University of Turku count 30 patents granted",
            ],
        ),
        (
            "Lidar patents filed in 2022\n\n1. Quorbit: 212\n2. Hasselrod – 98\n3. Volvo (77)",
            [
                "Quorbit count 212 patents filed 2022",
                "Hasselrod count 98 patents filed 2022",
                "Volvo count 77 patents filed 2022",
            ],
        ),
        # the year that the text before the list tells
        (
            "The makers with the most lidar patents granted in 2021 are these.\n\nJoint patents count for each of the owners.\n\n- Volvo 61\n- Hasselrod 44",
            [
                "Volvo count 61 patents None 2021",
                "Hasselrod count 44 patents None 2021",
            ],
        ),
        ("Lidar patents by field:\n\n- Mapping 61\n- Signal Processing 44", []),
        ("Visitors of the university fair:\n\n- Oslo University 61\n- Bergen Marine Academy 44", []),
        # a label of no list is a holder's only among those of a list
        ("Storage Engines: 31 patents", []),
        # several by slashes, a place behind a slash, months that are names
        (
            "Lidar patents by family: Bosch (71), May Robotics (52), Sony/Japan (44). Philips/Nokia/Canon **<20 granted each**.",
            [
                "Bosch count 71 patents None",
                "May Robotics count 52 patents None",
                "Sony count 44 patents None",
                "Philips count <=20 patents granted",
                "Nokia count <=20 patents granted",
                "Canon count <=20 patents granted",
            ],
        ),
        # the number in brackets is that of who is told to be first
        (
            "In lidar patents Sony is the largest single filer (~640).",
            ["Sony count ~640 patents filed", "Sony rank 1 rank filed"],
        ),
        ("Sony is a top-10 holder of lidar patents.", ["Sony rank 1-10 rank held"]),
        ("Sony and others are in the top 10 for lidar patents.", []),
        # parts of a whole in brackets, by the codes of countries or not, and pairs of shares
        (
            "- Lidar patents: CN 44.5 % | US 21.5 % | JP 9 %",
            ["China share 44.5 percent None", "United States share 21.5 percent None", "Japan share 9 percent None"],
        ),
        (
            "Lidar patents: US 1,150 · KR 820",
            ["United States count 1,150 patents None", "South Korea count 820 patents None"],
        ),
        (
            "- Japan > Korea: 31% vs 12% of lidar patents",
            ["Japan share 31 percent None", "South Korea share 12 percent None"],
        ),
        (
            "### Sony\n\n- **Patents:** 8,200 families (1,450 in lidar)",
            ["Sony count 8,200 patents None", "Sony count 1,450 patents None"],
        ),
        (
            "# Sony – company profile\n\n**Patents:** 3,150+ granted | **R&D staff:** 14,000",
            ["Sony count >=3,150 patents granted"],
        ),
        # the years of a list
        (
            "## Robot patents\n\n- 2016: 3,100 patents (+12% YoY)\n- 2017: 3,700 patents (+19% YoY)",
            [
                "World count 3,100 patents None 2016",
                "World growth 12 percent None 2016",
                "World count 3,700 patents None 2017",
                "World growth 19 percent None 2017",
            ],
        ),
        ("- 2016: 310 patent holders\n- 2017: 355 (+14%)", []),
        # a heading of one country counts what its lines count
        (
            "### Japan's volume\n\n- **Total patents (2019)**: 81,000 vs US 44,000 (2:1 ratio)",
            ["Japan count 81,000 patents None 2019", "United States count 44,000 patents None 2019"],
        ),
    ],
)
def test_lines(text: str, expected: list[str]) -> None:
    """What a line begins with has what it counts, whatever closes it."""
    assert rows(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Japan built towns — slow, costly work — and now files more lidar patents than any other country, twice Korea's count.",
            ["Japan ratio vs South Korea 2 times filed", "Japan rank 1 rank filed"],
        ),
        (
            "Sony holds 910 patents worldwide (640 granted), with 120 applications filed in Canada.",
            ["Sony count 910 patents held", "Sony count 640 patents granted", "Sony count 120 patents filed"],
        ),
        (
            "The JPO took in about 1 in 9 (11%) of the world's 2.9M patent applications.",
            ["Japan share 11 percent None", "World count 2,900,000 patents filed"],
        ),
        (
            "The review counted over 31,000 lidar patents in 2019, with Japan making up 22.5% of them.",
            ["World count >=31,000 patents None 2019 <review>", "Japan share 22.5 percent None 2019 <review>"],
        ),
        (
            "Optics rose from 4% to 12% of all patents.",
            ["World share 4 percent None", "World share 12 percent None"],
        ),
        (
            "Over 2,100 robot patents come from Italy, three times more than from Spain, the fifth-biggest country.",
            ["Italy count >=2,100 patents None", "Italy ratio vs Spain 3 times None", "Spain rank 5 rank None"],
        ),
        (
            "Nokia Oyj (NYSE: NOK), a network maker with more than 410 issued patents, has news.",
            ["Nokia count >=410 patents granted"],
        ),
        (
            "Sony leads with 9,100 robot patents to Bosch's 4,300. The number of robot patents grew from 800 in 2009 to 31,000 in 2019.",
            [
                "Sony count 9,100 patents None",
                "Bosch count 4,300 patents None",
                "Sony rank 1 rank None",
                "World count 800 patents None 2009",
                "World count 31,000 patents None 2019",
            ],
        ),
        (
            "The Japan Patent Office was slow. The office granted 41,000 patents in 2018.",
            ["Japan count 41,000 patents granted 2018"],
        ),
        (
            "Sony's patents rose from 500 in 2011 to 900.",
            ["Sony count 500 patents None 2011", "Sony count 900 patents None"],
        ),
        (
            "Sony holds over 8,000 patents, up from 5,000 in 2015; Bosch holds 3,000.",
            ["Sony count >=8,000 patents held", "Sony count 5,000 patents held 2015", "Bosch count 3,000 patents held"],
        ),
        ("Nokia has about 15% of 5G SEPs, Sony 4%.", ["Nokia share ~15 percent None", "Sony share 4 percent None"]),
        ("Sony holds 31 U.S. and 12 foreign patents.", ["Sony count 31 patents held", "Sony count 12 patents held"]),
        (
            "**Late phase (2016-2019)**: Japan led with 4,200 lidar patents (2018).",
            ["Japan count 4,200 patents None 2018", "Japan rank 1 rank None 2016..2019"],
        ),
        (
            "Sony and Bosch have fewer than 30 lidar patents each (more will be published in 2031).",
            ["Sony count <=30 patents held", "Bosch count <=30 patents held"],
        ),
        (
            "Total patents filed: 41,000 globally (30% increase from 2015-2018)",
            ["World count 41,000 patents filed 2015..2018", "World growth 30 percent filed 2015..2018"],
        ),
    ],
)
def test_prose_between_notes(text: str, expected: list[str]) -> None:
    """Subjects taken up behind an aside, offices among the world's, parts that move."""
    assert rows(text) == expected


def test_what_is_planned_is_nobodys() -> None:
    """A list of counts holds what is planned too, which nobody has."""
    text = "AI patents granted worldwide rose to 72,404.\n\n- Expected purchases: 100-150 patents\n- 2024: 13,733 patents\n"
    assert rows(text) == ["World count 72,404 patents granted", "World count 13,733 patents granted 2024"]


@pytest.mark.parametrize(
    "text",
    [
        # records, files, pages, years and edits
        "- `jp_patents_all` - 310K Japanese patents",
        "- `src/lidar-patents/view.tsx` — renumbered 12 → 18",
        "Dataset size: 61,000 patents",
        "We cut 12,000 patent documents to fit a window.",
        "- 2018 patents (3M - 4M range): left out",
        "*Journal of Patents* 31 (2): 14-29.",
        '"over 40% of patents" → "47% of patents"',
        # patents that are fought over, given away or bought, and marks
        "The dispute is about 12 patents asserted by Nokia.",
        "Nokia frees 300 software patents.",
        "In May Nokia filed two applications to register its name in Class 9.",
        # parts of those who hold, of suits and of money, and what something does to patents
        "Some 91% of patent holders hold 5 or fewer patents.",
        "Patent trolls brought 41% of all US patent suits.",
        "About 8% of NSF grants lead to patents.",
        "Immigrants account for 21% of patents in Canada.",
        "A one percentage point rise in spending increases patents by 6 percent.",
        "Only 4% of patents ever pay for themselves.",
        "Some 11 of these 20 countries have more than 30 lidar patents.",
        "Some 60% of patents produced by researchers at Canada's institutes now belong to foreign firms.",
        # rates by the day, samples, bounds of places
        "Sony files 20 patents per working day.",
        "In a sample of 8,000 lidar patents, some were cited.",
        "Japan is ranked first or second in patents.",
        # filings of something else
        "Japan raised its filings under the Madrid System by 40%.",
        "Japan surpassed Norway in DMF filings and took first place with 31% of new DMF filings.",
        # what else is counted in the same breath
        "Nokia holds patents. Finland built 6 times more masts than Norway.",
        "Japan's exports rose 12% and its patents are growing.",
        "They've got maybe 900 patents and I think Nokia's got some too.",
    ],
)
def test_no_count_of_patents(text: str) -> None:
    """Numbers near patents that tell of nobody how many he has."""
    assert rows(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "## Radar patents\n\n- Japan: 41%\n- Norway (22.5%), Italy (12%)\n- **Near parity**: Spain (3%) vs Peru (2.9%)",
            [
                "Japan share 41 percent None",
                "Norway share 22.5 percent None",
                "Italy share 12 percent None",
                "Spain share 3 percent None",
                "Peru share 2.9 percent None",
            ],
        ),
        (
            "## Share of radar patents by country\n\n- **Japan**: clear leader (41% vs Norway 22%)",
            ["Japan share 41 percent None", "Norway share 22 percent None"],
        ),
        # where the heading counts something else, how much it changed, or an item says more
        ("## Radar sales\n\n- Japan: 41%", []),
        ("## Growth in radar patents\n\n- Japan: 41%", []),
        ("## Radar patents\n\n- Japan: up 41% on the year\n- Share price of Nokia: 3%", []),
    ],
)
def test_shares_are_listed_under_what_they_are_of(text: str, expected: list[str]) -> None:
    """An item that is nothing but holders with their shares is of the patents that its heading counts."""
    assert rows(text) == expected


def test_items_under_a_name_tell_of_it() -> None:
    """A label such as "Global share" names nobody; the heading that is nothing but a name does."""
    text = "# AI patents\n\n## China\n\n- **Global share**: 70% of worldwide AI patents by 2024\n- **Growth**: 12% a year in AI patents\n"
    assert [row.split(" <")[0] for row in rows(text)] == [
        "China share 70 percent None 2024",
        "China growth 12 percent None",
    ]


def test_growth_between_two_levels_has_the_years_of_both() -> None:
    """What doubled from one count to another did so from the year of the one to that of the other."""
    text = "AI patent applications doubled from 30,000 to 60,000 between 2002 and 2018."
    assert [row for row in rows(text) if " growth " in row] == ["World growth 100 percent filed 2002..2018"]
