"""Patents in the words of journalists, law firms and analysts: other nouns and verbs, asides, fronted phrases, what goes on unnamed."""

from __future__ import annotations

import datetime as dt

import pytest

from aiclaims import Document, PatentClaim, Registry, extract

PATENTS = Registry(enable=["patents"], entry_points=False)
TITLE = "Patents: the year in review"


def told(text: str, title: str = TITLE) -> list[str]:
    """Give holder, measure and value of each claim of a text, and the other side of a ratio."""
    document = Document(text, title=title, published=dt.date(2025, 3, 14), language="en", format="text")
    extraction = extract(document, registry=PATENTS)
    assert not extraction.faults
    return [
        f"{claim.holder.name} {claim.measure} {claim.value}"
        + (f" {claim.compared_to.name}" if claim.compared_to else "")
        for claim in extraction.claims
        if isinstance(claim, PatentClaim)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what is filed beside what is held, and where patents count
        (
            "Moderna owns over 40 patents and has since filed for more than 60 additional patents abroad.",
            ["Moderna count >=40 patents", "Moderna count >=60 patents"],
        ),
        (
            "Huawei owns 50 French and Chinese patents and has filed for 70 patents.",
            ["Huawei count 50 patents", "Huawei count 70 patents"],
        ),
        # roughly told, and where a part of them comes from
        ("Huawei has 9,000-odd AI patents.", ["Huawei count ~9,000 patents"]),
        ("One in three European AI patents comes from Germany.", ["Germany share ~33.33333333 percent"]),
        # what a count without a comma is held against
        (
            "Norway leads in AI patents with 195,000 filings compared to Spain's 21,500.",
            ["Norway count 195,000 patents", "Spain count 21,500 patents", "Norway rank 1 rank"],
        ),
        # who leads the way, and the share that a place comes with
        (
            "Swedish firms lead the way in sonar patents, with 21% of them all.",
            ["Sweden rank 1 rank", "Sweden share 21 percent"],
        ),
        ("Norway leads global sonar patent filings.", ["Norway rank 1 rank"]),
        ("In sonar patents, Spain ranks third with 12%.", ["Spain rank 3 rank", "Spain share 12 percent"]),
        # a place beyond the tenth, and one that is got
        ("Volvo slid to fourteenth among patent applicants.", ["Volvo rank 14 rank"]),
        (
            "Spain earned second place for patent filings and Norway got third.",
            ["Spain rank 2 rank", "Norway rank 3 rank"],
        ),
        # a part of the fields, of the offices or of what is granted is nobody's part of the patents
        ("A third of the ten biggest technical fields had fewer patent applications.", []),
        ("The patent allowance rate at the office slipped from 71% to 64%.", []),
        # by how much less than the year before, told in a bracket
        (
            "Volvo was granted 310 patents (4% fewer than in 2023).",
            ["Volvo count 310 patents", "Volvo growth -4 percent"],
        ),
        # what is said of "AI now" is no institute's
        ("Generative AI now makes up 12% of all lidar patents.", ["World share 12 percent"]),
        # somebody of whom it is not told who he is
        ("The lender was busy. Overall, the lender holds nearly 900 patents.", []),
        ("Danske Bank was busy. Overall, the bank holds nearly 900 sonar patents.", ["Danske Bank count ~900 patents"]),
        # a place in something else
        ("Huawei has many 5G patents. They now make the second most phones in the world behind Samsung.", []),
        # what so many patents are called together
        ("Nokia's arsenal of filings runs to 3,350.", ["Nokia count 3,350 patents"]),
        ("Volvo's stockpile stands at 1,940 applications.", ["Volvo count 1,940 patents"]),
        (
            "The biggest patent trove of any carmaker is Volvo's, at 4,870.",
            ["Volvo count 4,870 patents", "Volvo rank 1 rank"],
        ),
        ("Norway's slice of global sonar patents has swollen to 71%.", ["Norway share 71 percent"]),
        # who brings them in
        ("Norway supplied 2,150 filings, Sweden 1,870.", ["Norway count 2,150 patents", "Sweden count 1,870 patents"]),
        ("We hold over 1,900 sonar patents.", []),
        # changes
        ("Filings from Norway leapt by a quarter.", ["Norway growth 25 percent"]),
        ("Nokia's grants dipped 4%.", ["Nokia growth -4 percent"]),
        ("Patenting by Norwegian firms contracted by 2.3 percent.", ["Norway growth -2.3 percent"]),
        (
            "Volvo's patents rose 12 percent, Ericsson's 9 percent.",
            ["Volvo growth 12 percent", "Ericsson growth 9 percent"],
        ),
        (
            "Grants to Volvo climbed 12 percent, those to Ericsson 9 percent.",
            ["Volvo growth 12 percent", "Ericsson growth 9 percent"],
        ),
        (
            "Filings by Nokia fell 12.3 percent from 1,530 in 2017 to 1,340 in 2019.",
            ["Nokia growth -12.3 percent", "Nokia count 1,530 patents", "Nokia count 1,340 patents"],
        ),
        (
            "In drone patents Norwegian firms, down 2.4% at 2,106, are third.",
            ["Norway growth -2.4 percent", "Norway count 2,106 patents", "Norway rank 3 rank"],
        ),
        # parts said to be of nations
        (
            "Of the patents, 2,050 or 63 percent were Norwegian, 15 percent Danish.",
            ["Norway count 2,050 patents", "Norway share 63 percent", "Denmark share 15 percent"],
        ),
        (
            "It counted 770 Norwegian patents in five years, 156 Danish and 110 Finnish ones.",
            ["Norway count 770 patents", "Denmark count 156 patents", "Finland count 110 patents"],
        ),
        ("Six of the ten largest holders of patents are Norwegian.", []),
        ("Nokia filed 227 applications (24.9%) in sonar.", ["Nokia count 227 patents", "Nokia share 24.9 percent"]),
        # where somebody stands
        ("Norway is in pole position in sonar patents.", ["Norway rank 1 rank"]),
        ("Nokia finished on top with 612 patents.", ["Nokia count 612 patents", "Nokia rank 1 rank"]),
        ("In patents on ferries, Norway is streets ahead of everyone else.", ["Norway rank 1 rank"]),
        ("The patent data show Norway leading by filing volume.", ["Norway rank 1 rank"]),
        ("Norway is the clear leader in sonar patents.", ["Norway rank 1 rank"]),
        ("More sonar patents were granted in Norway than in any other country.", ["Norway rank 1 rank"]),
        (
            "Sonar patents: Nokia with 90, Volvo (76) second and Ericsson (61) third.",
            [
                "Nokia count 90 patents",
                "Volvo count 76 patents",
                "Volvo rank 2 rank",
                "Ericsson count 61 patents",
                "Ericsson rank 3 rank",
            ],
        ),
        ("Norway trails only Sweden and Finland in sonar patents.", ["Norway rank 3 rank"]),
        ("Norway filed the most sonar patents after Sweden and Finland.", ["Norway rank 3 rank"]),
        (
            "Norway, third behind Sweden and Finland, filed 415 sonar patents.",
            ["Norway count 415 patents", "Norway rank 3 rank"],
        ),
        (
            "Second place went to Nokia with 854 grants, third to Volvo with 687.",
            ["Nokia count 854 patents", "Volvo count 687 patents", "Nokia rank 2 rank", "Volvo rank 3 rank"],
        ),
        # who is compared with whom
        ("Norway leads Sweden by four to one in sonar patents.", ["Norway ratio 4 times Sweden"]),
        ("For each Danish patent on sonar there are three Norwegian ones.", ["Norway ratio 3 times Denmark"]),
        ("Norway files four sonar patents for every Danish one.", ["Norway ratio 4 times Denmark"]),
        ("Norway filed 90 patents for each of those years.", ["Norway count 90 patents"]),
        ("Norway has overhauled Sweden in sonar patents.", ["Norway ratio >=1 times Sweden"]),
        ("Norway takes twice as long as Sweden to grant patents.", []),
        # who takes them in, and what several have
        ("Norway's patent office took in 16,800 applications.", ["Norway count 16,800 patents"]),
        (
            "Of the 5,400 sonar patents filed since 2014, Norway is responsible for 3,800, Sweden for 620.",
            ["World count 5,400 patents", "Norway count 3,800 patents", "Sweden count 620 patents"],
        ),
        (
            "Nokia (210), Volvo (180) and Ericsson (110) together own 40% of sonar patents.",
            ["Nokia count 210 patents", "Volvo count 180 patents", "Ericsson count 110 patents"],
        ),
        ("Zyxia's 612 filings put it eighth.", []),
        (
            "Nokia's sonar patents have more than doubled in three years, to 512.",
            ["Nokia growth >=100 percent", "Nokia count 512 patents"],
        ),
        (
            "Filings for sonar rose by 2.5 percent to a record 19,340.",
            ["World growth 2.5 percent", "World count 19,340 patents"],
        ),
        ("The top five holders by grants steadily own 38% of sonar patents.", ["top five holders share 38 percent"]),
        (
            "Sonar patents were led by Nokia with 27, Sparbank with 14 and Volvo with 11.",
            ["Nokia count 27 patents", "Sparbank count 14 patents", "Volvo count 11 patents"],
        ),
        ("Nokia outstrips every rival in sonar patents.", ["Nokia rank 1 rank"]),
        # states and provinces, where patents are told of them
        (
            "Most sonar patents per 100,000 employees: Vermont (17.9), Ohio (14.4) and Utah (13.2).",
            [
                "Vermont count 17.9 patents per 100,000 employees",
                "Ohio count 14.4 patents per 100,000 employees",
                "Utah count 13.2 patents per 100,000 employees",
            ],
        ),
        ("Utah received 4,100 patents in 2022, Ohio 980.", ["Utah count 4,100 patents", "Ohio count 980 patents"]),
        ("Nokia of Provo, Utah (254 patents) leads.", ["Nokia count 254 patents", "Nokia rank 1 rank"]),
        ("Behind it in patents is the country's second-largest holder, Volvo.", ["Volvo rank 2 rank"]),
        ("Norwegian filings outnumber Danish ones by nearly six to one.", ["Norway ratio ~6 times Denmark"]),
        (
            "Danish inventors hold 62 sonar patents, a sixth of the Norwegian total.",
            ["Denmark count 62 patents", "Denmark ratio ~0.1666666667 times Norway"],
        ),
    ],
)
def test_wordings(text: str, expected: list[str]) -> None:
    """The same facts are told in many words."""
    assert sorted(told(text)) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a sentence that counts without saying what goes on from the one before
        (
            "Patents on sonar are rare. In 2016 Norway had 400 of them. Sweden had 310, Nokia leads.",
            ["Norway count 400 patents", "Sweden count 310 patents", "Nokia rank 1 rank"],
        ),
        (
            "Who patents sonar? Hardly anybody did until last year, patents were scarce. No firm had more of these than Nokia.",
            ["Nokia rank 1 rank"],
        ),
        ("Patents on sonar are rare. The market is worth 900 million euros.", []),
        ("Norway patents sonar. Its papers on it number 900.", []),
    ],
)
def test_what_goes_on_unnamed(text: str, expected: list[str]) -> None:
    """What a sentence on patents speaks of is still counted in the next two, unless something else is named."""
    assert sorted(told(text)) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # places that only the numbers of a list tell
        (
            "Top 3 countries by patent applications\n1. Norway\n2. Sweden\n3. Finland\n",
            ["Norway rank 1 rank", "Sweden rank 2 rank", "Finland rank 3 rank"],
        ),
        ("Steps of a patent application\n1. Norway\n2. Sweden\n", []),
        # a name in one line, its values in the next
        (
            "Patent filings by country\n\nShare of sonar patent applications\n\nNorway\n29.9% (1,760)\nSweden\n11.5% (680)\nOther\n4.4% (260)\n",
            [
                "Norway share 29.9 percent",
                "Norway count 1,760 patents",
                "Sweden share 11.5 percent",
                "Sweden count 680 patents",
            ],
        ),
    ],
)
def test_bare_lines(text: str, expected: list[str]) -> None:
    """Lines that leave nearly everything to what stands over them."""
    assert sorted(told(text)) == sorted(expected)


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        ("Nokia Q2 2025 earnings call", "We hold over 1,900 sonar patents.", ["Nokia count >=1,900 patents"]),
        ("Zyxel first quarter", "This quarter we had seven new patents granted to us.", ["Zyxel count 7 patents"]),
        ("Volvo annual report", "The Group owned some 7,400 issued patents.", ["Volvo count ~7,400 patents"]),
        ("Volvo annual report", "Our patent portfolio comprises 9,100 patents.", ["Volvo count 9,100 patents"]),
        ("Volvo annual report", "We bought 900 patents.", []),
        ("Nokia and Volvo", "We own 900 patents.", []),
        # whoever is quoted
        ("Nokia and Volvo", "“We own 900 sonar patents,” said a Volvo spokesperson.", ["Volvo count 900 patents"]),
        ("Sonar", "“We have filed 340 patents on sonar,” Sony said.", ["Sony count 340 patents"]),
    ],
)
def test_a_firm_that_speaks_of_itself(title: str, text: str, expected: list[str]) -> None:
    """In a text on one firm, "we" and "the group" are that firm."""
    assert told(text, title) == expected


def test_an_articles_one_year_is_carried_on() -> None:
    """The year of the world's total is that of its parts in later paragraphs, a relative one is not."""
    parts = "\n\nRates get the blame.\n\nNorway filed 300 applications."
    document = Document(
        "In 2023, 272,600 patent applications were filed worldwide." + parts, published=dt.date(2024, 3, 9)
    )
    assert [str(claim.period) for claim in extract(document, registry=PATENTS).claims] == ["2023", "2023"]  # type: ignore[attr-defined]
    document = Document(
        "Last year 272,600 patent applications were filed worldwide." + parts, published=dt.date(2024, 3, 9)
    )
    assert [str(claim.period) for claim in extract(document, registry=PATENTS).claims] == ["2023", "None"]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the share that a count is, told right behind it
        (
            "Norway lodged 612 sonar patents, or about 18.6%.",
            ["Norway count 612 patents", "Norway share ~18.6 percent"],
        ),
        # what is produced is counted, if it is patents
        (
            "Norway produced 4,130 sonar patents and Sweden 1,270.",
            ["Norway count 4,130 patents", "Sweden count 1,270 patents"],
        ),
        ("Norway wrote 4,130 sonar patents and produced 900 drones.", ["Norway count 4,130 patents"]),
        # the Union by its number of states
        ("The EU27 filed 234 sonar patents.", ["European Union count 234 patents"]),
        # those who have to do with patents
        ("Norway has 214 certified patent attorneys.", []),
        ("Norway has 214 certified patents.", ["Norway count 214 patents"]),
        # parts of what is no patents
        ("Patents apart, Norway has a 61% share in wind capacity growth.", []),
        # other words for the first place
        ("Nokia is a strong leader in sonar patents.", ["Nokia rank 1 rank"]),
        ("Nokia has the highest volume of sonar patents.", ["Nokia rank 1 rank"]),
        ("Nokia has a high volume of sonar patents.", []),
        # authorized is granted
        ("Some 320 patents were authorized to Nokia.", ["Nokia count ~320 patents"]),
    ],
)
def test_other_words_for_having_patents(text: str, expected: list[str]) -> None:
    """What is produced, authorized or told as a part is counted where patents are its object."""
    assert sorted(told(text)) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # who has them is counted, not what they have
        ("The number of Danish companies holding sonar patents reached 4,900.", []),
        ("The number of sonar patents held by Danish companies reached 4,900.", ["Denmark count 4,900 patents"]),
        # parts of what is no patents, in a text on patents
        ("A plant in Esbjerg makes a quarter of Denmark's wind power capacity.", []),
        ("Hydropower grew, and Norway took a 44% share of that growth, Sweden (9%) and Finland (6%) less.", []),
        # what one had oneself, what another had, and how good patents are
        (
            "With 612 sonar patents Nokia filed three times its total of 2015; Ericsson got 85.",
            ["Nokia count 612 patents", "Ericsson count 85 patents"],
        ),
        ("Nokia filed twice its former number of sonar patents, and Ericsson 85.", ["Ericsson count 85 patents"]),
        ("Nokia filed more than double the patents of Ericsson.", ["Nokia ratio >=2 times Ericsson"]),
        ("Danish patents are of higher quality than Swedish ones by a factor of six.", []),
        ("The value of Danish patents is twice that of Swedish ones.", []),
        # a place by its experts
        (
            "In sonar patents Norway came second, though it was 14th with 38 certified patent lawyers.",
            ["Norway rank 2 rank"],
        ),
        # one of two, the most of something else, the most so far
        ("The highest number of sonar patents came from either Norway or Sweden.", []),
        (
            "In sonar patents Norway leads, and Sweden has the highest number of trade mark filings.",
            ["Norway rank 1 rank"],
        ),
        ("This year Norway filed its largest number of 1,340 sonar patents.", ["Norway count 1,340 patents"]),
        # whoever speaks holds them everywhere
        ("At home and abroad we own 85 sonar patents, 31 of them in Norway.", []),
    ],
)
def test_numbers_beside_patents(text: str, expected: list[str]) -> None:
    """A sentence on patents also counts who has them, and compares what they are worth."""
    assert sorted(told(text)) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Japan's share of AI patents declined from 27.8% (2019) to 25.5% (2020) before recovering to 27.1% (2021) and surging to 29.3% in 2022.",
            [
                "Japan share 27.8 percent",
                "Japan share 25.5 percent",
                "Japan share 27.1 percent",
                "Japan share 29.3 percent",
            ],
        ),
        (
            "India's AI patent filings fell from 3,000 in 2019 to 2,500 in 2020 before recovering to 4,000 in 2021.",
            ["India count 3,000 patents", "India count 2,500 patents", "India count 4,000 patents"],
        ),
    ],
)
def test_each_stage_of_a_course_is_a_level(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Hitachi came first among makers of robots with 2,074 patent families.",
            ["Hitachi count 2,074 patents", "Hitachi rank 1 rank"],
        ),
        (
            "Hitachi holds 2,800 sonar patents, the most of any company.",
            ["Hitachi count 2,800 patents", "Hitachi rank 1 rank"],
        ),
        ("Hitachi was granted 900 sonar patents, the most of all its years.", ["Hitachi count 900 patents"]),
        ("Norway's sonar patent filings are growing fastest, at 56% a year.", ["Norway growth 56 percent"]),
        ("Norway's sonar patents grew rapidly, at 12% a year.", ["Norway growth 12 percent"]),
    ],
)
def test_who_is_first_or_grows_fastest_has_the_number_beside_it(text: str, expected: list[str]) -> None:
    assert sorted(told(text)) == expected
