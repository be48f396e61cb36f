"""Patents: counts, shares, growth, ratios and ranks, read from sentences of many shapes."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aiclaims import Document, PatentClaim, Registry, extract

PATENTS = Registry(enable=["patents"], entry_points=False)


def claims(text: str, *, title: str | None = None) -> list[PatentClaim]:
    document = Document(text, title=title, published=dt.date(2025, 3, 14), language="en", format="text")
    extraction = extract(document, registry=PATENTS)
    assert not extraction.faults
    return [claim for claim in extraction.claims if isinstance(claim, PatentClaim)]


def told(claim: PatentClaim) -> tuple[str, str, str]:
    compared = f" vs {claim.compared_to}" if claim.compared_to else ""
    return claim.holder.name, claim.measure + compared, str(claim.value)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a count with its holder before, behind, and in brackets
        ("Japan filed 3,100 robotics patents in 2022.", [("Japan", "count", "3,100 patents")]),
        ("Some 900 AI patents were granted to Siemens last year.", [("Siemens", "count", "~900 patents")]),
        (
            "Patent filings by country: Germany (812), France (640) and Italy (233).",
            [
                ("Germany", "count", "812 patents"),
                ("France", "count", "640 patents"),
                ("Italy", "count", "233 patents"),
            ],
        ),
        # a contrast shares its verb
        (
            "China was granted over 9,000 AI patents, compared with just 1,200 in the United States.",
            [("China", "count", ">=9,000 patents"), ("United States", "count", "1,200 patents")],
        ),
        # an apposition does not hide the holder, and "its Korean rival" is no holder
        (
            "Huawei, the busiest applicant of all, filed 6,100 patents; its South Korean rival Samsung filed 4,400.",
            [
                ("Huawei", "rank", "1 rank"),
                ("Huawei", "count", "6,100 patents"),
                ("Samsung", "count", "4,400 patents"),
            ],
        ),
        # shares
        ("China accounts for 61 percent of all AI patents.", [("China", "share", "61 percent")]),
        ("AI makes up only 7% of all patents, the office said.", [("World", "share", "7 percent")]),
        # growth, and a fall is negative; the level behind "to" is a count
        (
            "Indian patent applications rose 12% to 8,300, while Japanese filings fell 3% to 40,200.",
            [
                ("India", "growth", "12 percent"),
                ("India", "count", "8,300 patents"),
                ("Japan", "growth", "-3 percent"),
                ("Japan", "count", "40,200 patents"),
            ],
        ),
        # ratios name both parties
        ("China files five times as many AI patents as the U.S.", [("China", "ratio vs United States", "5 times")]),
        ("South Korea overtook Japan in AI patents.", [("South Korea", "ratio vs Japan", ">=1 times")]),
        # ranks: ordinal, superlative, in brackets
        ("France ranks fourth in quantum patents.", [("France", "rank", "4 rank")]),
        ("Baidu holds more AI patents than any other company.", [("Baidu", "rank", "1 rank")]),
        (
            "Canon (first) and Toyota (second) lead the list of patents.",
            [("Canon", "rank", "1 rank"), ("Toyota", "rank", "2 rank")],
        ),
        # where a firm is from belongs to its name
        (
            "Nokia came second (812), followed by Bosch of Germany (640) and Panasonic of Japan (233) in patent filings.",
            [
                ("Nokia", "rank", "2 rank"),
                ("Nokia", "count", "812 patents"),
                ("Bosch", "count", "640 patents"),
                ("Panasonic", "count", "233 patents"),
            ],
        ),
        (
            "Nokia and the U.S.-based Intel followed with 3,924 and 3,410 patent applications, respectively.",
            [("Nokia", "count", "3,924 patents"), ("Intel", "count", "3,410 patents")],
        ),
        ("Keio University (Japan, 209) filed fewer patents.", [("Keio University", "count", "209 patents")]),
        # a country that names a list, or inside which somebody leads, owns nothing
        (
            "Sweden received 69.7 percent of the AI patents granted worldwide. The number of grants worldwide reached 12,511.",
            [("Sweden", "share", "69.7 percent"), ("World", "count", "12,511 patents")],
        ),
        (
            "Nokia topped the U.S. Top 40 with 9,130 patent grants.",
            [("Nokia", "count", "9,130 patents"), ("Nokia", "rank", "1 rank")],
        ),
        ("Nokia leads Europe in AI patents, with 4,752 granted.", [("Nokia", "count", "4,752 patents")]),
        # what stands in brackets is of whoever stands before them
        (
            "Patents by holder: Nokia (762), Zork of Quux (501), Intel (221).",
            [
                ("Nokia", "count", "762 patents"),
                ("Zork of Quux", "count", "501 patents"),
                ("Intel", "count", "221 patents"),
            ],
        ),
        # a country that reports its own is no source
        (
            "Norway reported the highest number of patent applications per million inhabitants (272), followed by Sweden (260).",
            [
                ("Norway", "count", "272 patents per million inhabitants"),
                ("Sweden", "count", "260 patents per million inhabitants"),
                ("Norway", "rank", "1 rank"),
            ],
        ),
        # what a country's own body holds is not the country's
        ("Italy's central bank came fifth with 44 patents.", []),
        # both ends of a change have one owner
        (
            "Italy saw patent applications growing from 2,840 in 2019 - 2020 to 4,591 in 2021 - 2022.",
            [("Italy", "count", "2,840 patents"), ("Italy", "count", "4,591 patents")],
        ),
        # leads over all others
        ("Italy led all other countries in terms of patents filed.", [("Italy", "rank", "1 rank")]),
        # what a patent office receives is its country's; a passive total is the world's
        ("The USPTO received 44,000 AI patent applications.", [("United States", "count", "44,000 patents")]),
        ("Around 54,000 generative AI patents were filed worldwide.", [("World", "count", "~54,000 patents")]),
        ("In that decade 3,054 patents on AI were published.", [("World", "count", "3,054 patents")]),
        # where a patent counts is not whose it is
        ("Canon owns over 21,000 U.S. patents.", [("Canon", "count", ">=21,000 patents")]),
        ("Toyota obtained the largest number of patents in Germany.", [("Toyota", "rank", "1 rank")]),
        ("The U.S. Patent and Trademark Office granted 48 patents to Intel.", [("Intel", "count", "48 patents")]),
        # what a value is held against has its own behind it, whoever is only surpassed has none
        (
            "Japan filed 310 fusion patents vs 290 for France.",
            [("Japan", "count", "310 patents"), ("France", "count", "290 patents")],
        ),
        (
            "Huawei filed 2,700 patents, which put it at No. 5 behind IBM.",
            [("Huawei", "count", "2,700 patents"), ("Huawei", "rank", "5 rank")],
        ),
        # a row of years has one owner, and so has each half of two lists side by side
        (
            "Nokia counted its 6G patent families: 120 (2020), 340, 610 and 905 (2023).",
            [
                ("Nokia", "count", "120 patents"),
                ("Nokia", "count", "340 patents"),
                ("Nokia", "count", "610 patents"),
                ("Nokia", "count", "905 patents"),
            ],
        ),
        (
            "Sony and Canon were granted 1,900 and 2,300 patents.",
            [("Sony", "count", "1,900 patents"), ("Canon", "count", "2,300 patents")],
        ),
        # what each of several holds is given to every one, what they hold together to none
        (
            "Intel and Nokia each own more than 800 patents on 6G.",
            [("Intel", "count", ">=800 patents"), ("Nokia", "count", ">=800 patents")],
        ),
        ("Intel and Nokia own more than 800 patents on 6G.", []),
        # the list of shares goes on
        (
            "Japan holds 44 percent of the battery patents, followed by Germany at 21 percent; France at 9 percent.",
            [("Japan", "share", "44 percent"), ("Germany", "share", "21 percent"), ("France", "share", "9 percent")],
        ),
        ("One in five battery patents was granted to a Japanese applicant.", [("Japan", "share", "~20 percent")]),
        ("Nearly a fifth of PCT filings came from Japan.", [("Japan", "share", "~20 percent")]),
        ("About half of all battery patents are Japanese.", [("Japan", "share", "~50 percent")]),
        # what a share is part of is everybody's; so is one technology's part, and the part of one year
        (
            "Japan's 4,100 filings make up 30 percent of the 13,600 patents published since 2015.",
            [
                ("Japan", "count", "4,100 patents"),
                ("Japan", "share", "30 percent"),
                ("World", "count", "13,600 patents"),
            ],
        ),
        ("Quantum patents now constitute 3% of the overall patents worldwide.", [("World", "share", "3 percent")]),
        # technologies in a list are counted for the world
        (
            "Among the patents, text led with 4,000 inventions, followed by speech with 2,500, and video at 900.",
            [
                ("World", "count", "4,000 patents"),
                ("World", "count", "2,500 patents"),
                ("World", "count", "900 patents"),
            ],
        ),
        # a rate keeps its unit
        (
            "Finland filed 310 patent applications per million inhabitants.",
            [("Finland", "count", "310 patents per million inhabitants")],
        ),
        # the first of a kind, with the field in between; not the first of one nation
        ("Siemens is Europe's largest industrial software patent holder.", [("Siemens", "rank", "1 rank")]),
        ("Siemens is the top German applicant for battery patents.", []),
        ("Siemens is one of the largest patent holders.", []),
        ("Japan leads in citations, papers and patents.", [("Japan", "rank", "1 rank")]),
        # whoever begins the next clause does not own what was said before it
        (
            "U.S. patent grants recovered, rising 2.5 percent and Sony kept the top spot.",
            [("United States", "growth", "2.5 percent"), ("Sony", "rank", "1 rank")],
        ),
        # offices
        (
            "The Japan Patent Office was ranked third, with 318,000 patent applications.",
            [("Japan", "rank", "3 rank"), ("Japan", "count", "318,000 patents")],
        ),
        ("Sony filed 1,500 applications at the EPO.", [("Sony", "count", "1,500 patents")]),
        # a share needs patents to be a share of, and whoever begins the next clause has no part in it
        (
            "Patent filings grew 4 percent, with those from Japan and France slowing.",
            [],
        ),
        (
            "AI makes up 5% of all patents, and Japan filed 300.",
            [("World", "share", "5 percent"), ("Japan", "count", "300 patents")],
        ),
        (
            "Filings from Europe rose 2% while those from outside Europe fell 1%, patent data show.",
            [("Europe", "growth", "2 percent")],
        ),
        # who replaced whom
        ("Sony replaced Canon as the top patent applicant.", [("Sony", "rank", "1 rank")]),
        # ordinals in turn
        (
            "Germany and France took second and third spots in battery patents, respectively.",
            [("Germany", "rank", "2 rank"), ("France", "rank", "3 rank")],
        ),
        # a rate said once for a list
        (
            "In patents per capita, Sweden (468) comes before Finland (428).",
            [("Sweden", "count", "468 patents per capita"), ("Finland", "count", "428 patents per capita")],
        ),
        # those whose patents are counted together are one party
        (
            "Kyoto University overtook the combined patent count of Siemens, Bosch and BASF.",
            [("Kyoto University", "ratio vs Siemens, Bosch and BASF", ">=1 times")],
        ),
        ("Roughly 20% of all patent filings are AI related.", [("World", "share", "~20 percent")]),
        # what a change counts from is a count too, whatever the change is told in
        (
            "Since 2019 Nokia's 6G patents have grown sixfold from 137 to 804.",
            [("Nokia", "growth", "6 times"), ("Nokia", "count", "137 patents"), ("Nokia", "count", "804 patents")],
        ),
        # signed and yearly percentages are changes
        (
            "PCT applications 2025: 275,900 (+0.7% YoY).",
            [("World", "count", "275,900 patents"), ("World", "growth", "0.7 percent")],
        ),
        # a multiple in brackets compares the two counted before it; a citation is no party
        (
            "Japan filed 900 vs. 300 AI patents for France (~3x) (Fraunhofer, 2023).",
            [
                ("Japan", "count", "900 patents"),
                ("France", "count", "300 patents"),
                ("Japan", "ratio vs France", "~3 times"),
            ],
        ),
        ("Japan has established patent leadership in sensors.", [("Japan", "rank", "1 rank")]),
        ("France's share of AI patents fell from a peak of 12% in 2014.", [("France", "share", "12 percent")]),
        (
            "Japan was granted 900 patents compared with the 310 issued in France and 400 in the rest of the world.",
            [
                ("Japan", "count", "900 patents"),
                ("France", "count", "310 patents"),
                ("Rest of the World", "count", "400 patents"),
            ],
        ),
        (
            "Nokia was the largest applicant, with 2,409 published applications at the EPO.",
            [("Nokia", "count", "2,409 patents"), ("Nokia", "rank", "1 rank")],
        ),
        # of whom a relative clause tells his place
        (
            "Japan filed six times as many AI patents as France, which came in second place.",
            [("Japan", "ratio vs France", "6 times"), ("France", "rank", "2 rank")],
        ),
        # one more year of a share is a share, though the words tell of a rise
        (
            "Japan's share of AI patents reached 19% in 2023, up from 16% in 2020 and 12% in 2017.",
            [("Japan", "share", "19 percent"), ("Japan", "share", "16 percent"), ("Japan", "share", "12 percent")],
        ),
        # a field that labels its count; a multiple beside a name alone is no comparison
        ("Edge computing: 3,140 patent families since 2019.", [("World", "count", "3,140 patents")]),
        ("Fast risers in patents: Nokia, Sony (11x), Canon (15x).", []),
        # worldwide holdings of a firm are no total of the world
        (
            "Sony holds 900 sensor patents in Asia and 4,000 patents worldwide.",
            [("Sony", "count", "900 patents"), ("Sony", "count", "4,000 patents")],
        ),
    ],
)
def test_a_sentence_states_these_claims(text: str, expected: list[tuple[str, str, str]]) -> None:
    """Each quantity gets its own measure and holder."""
    assert sorted(map(told, claims(text))) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Japan filed 900 AI patents. That is about three times the French total.",
            [("Japan", "count", "900 patents"), ("Japan", "ratio vs France", "~3 times")],
        ),
        (
            "In all, 54,000 AI patents were filed worldwide. Applications grew by 16%.",
            [("World", "count", "54,000 patents"), ("World", "growth", "16 percent")],
        ),
        (
            "Japan tops the list with 40 percent of 6G patents. France ranked third with 9 percent, followed by Italy with 8 percent.",
            [
                ("Japan", "share", "40 percent"),
                ("Japan", "rank", "1 rank"),
                ("France", "share", "9 percent"),
                ("Italy", "share", "8 percent"),
                ("France", "rank", "3 rank"),
            ],
        ),
        (
            "Sony filed 300 AI patents. The number of PCT filings rose by 5 percent.",
            [("Sony", "count", "300 patents"), ("World", "growth", "5 percent")],
        ),
    ],
)
def test_what_was_told_before_is_spoken_of(text: str, expected: list[tuple[str, str, str]]) -> None:
    """A figure that is referred to is its holder's, a total of all is the world's."""
    assert sorted(map(told, claims(text))) == sorted(expected)


@pytest.mark.parametrize(
    "text",
    [
        "The office has a backlog of 800,000 patent applications.",
        "U.S. Patent No. 10,123,456 describes a hinge.",
        "The court heard 12 patent cases from Samsung last year.",
        "The patent team at Baker & Hill has 14 members in Boston.",
        "China raised patent fees by 4%.",
        "A patent lasts 20 years in Germany.",
        "Chinese researchers published 116 papers in 2014.",
        "One good patent beats ten weak ones.",
        # patents that are fought over, bought, or only worked through
        "Nokia sued Apple over 32 patents in Mannheim.",
        "IBM acquired 12 patents from the bankrupt lab.",
        "Our script classified 3.5 million US patents in a night.",
        # the inventor's own, not the employer's
        "Jane Lee, who has 23 patents to her name, joined Google in 2019.",
        "He holds over 70 patents and once worked at Amazon.",
        # what two do together, and what is cited
        "US-JP: 3,375 patents",
        "The US-China knowledge flows fell by 64% after 2021, patent data show.",
        "Which are the most cited patents of IBM?",
        # a firm that only looks like one, an office that only lists records
        "Storage Technology: 12 patents",
        "USPTO: 568,000 patents",
        # a difference, a rate, months told elliptically
        "Samsung trailed IBM by almost 2,700 patents.",
        "A patent takes 58 months in India, 20 months in China and 23 in the US.",
        "There were five foreign filings for every 100 patent applications in China.",
        # where patents are looked up, and an analysis of many
        "Issue date: 2024 07 16, see Google Patents.",
        "Analysis of 75,111 speech patents at Siemens.",
        # a local total, and our own
        "Some 5,020 patent applications were filed nationwide.",
        "We have been granted 4 patents.",
        # records that are studied, people, differences, and other things that are ranked or shared
        "Reuters studied around 20,000 patent applications.",
        "Japan, with a population of 125,000,000, reformed its patents.",
        "Croatia filed patents too, 11 fewer than the year before.",
        "Japan ranks fourth in terms of AI research papers, patent data show.",
        "Many patents are Nokia's, which owned 30% of the world's base stations.",
        "The patent-to-GDP ratio of India rose from 144 to 381.",
        "The Patent Office has granted 1,100 patents on it.",
        "Y-axis: quantum patents filed (in hundreds), 0 to 80",
        "The Global 250 patents list is published by a firm in Connecticut.",
        # trademarks beside patents
        "China received 7.8 million trademark applications, the patent office said.",
        "Whoever relies on a patent license has either (1) to show the source, or (2) to give up the patent license.",
        "The licence of this software grants you a patent licence, and section 3 of it ends on litigation.",
        # how many more than another or than before
        "Nokia filed just nine more patent applications than Bosch.",
        "Nokia had 1,195 fewer patent applications than the year before.",
        "Nokia marked the fastest growth, with an additional 1,533 patent applications.",
        "Nokia's patents increased by 1,628 over the year.",
        # what somebody must have to be counted himself, parts of a change, parts of people
        "Only Nokia is among the firms with over 100 patents.",
        "Patents of Nokia made up 75% of the increase in patenting.",
        "Women are 18% of inventors on international patent applications.",
        "Nokia made 281 proposals for the standard, 11% of the total proposals, and has patents.",
    ],
)
def test_a_number_near_the_word_patent_is_no_claim(text: str) -> None:
    """Backlogs, a patent's own number, fees, people and papers are not counts of patents."""
    assert claims(text) == []


def test_the_list_goes_on_in_the_next_sentence() -> None:
    """A bare number behind a counted one still counts patents."""
    found = claims("Tencent filed 2,074 generative AI patents. IBM, the best American firm, had 601, and Alibaba 571.")
    assert [told(claim) for claim in found] == [
        ("Tencent", "count", "2,074 patents"),
        ("IBM", "count", "601 patents"),
        ("Alibaba", "count", "571 patents"),
    ]
    assert {claim.topic for claim in found} == {"generative AI"}
    assert {claim.status for claim in found} == {"filed"}


@pytest.mark.parametrize(
    "text",
    [
        "Samsung filed 5,000 patents in 2020. The company paid Google 12,500 to settle.",
        "Samsung filed 5,000 patents in 2020. Nvidia invested 5 billion in Intel.",
        "Samsung filed 5,000 patents in 2020. Over 80 percent of them were for home use.",
        "Samsung filed 5,000 patents in 2020. Of the top 20 firms, 12 are based in Japan.",
        "Samsung filed 5,000 patents in 2020. Sony jumped from ninth place.",
    ],
)
def test_a_bare_number_needs_the_form_of_the_list(text: str) -> None:
    """A number that is not told in parallel with the counts before it is none of them."""
    assert [told(claim) for claim in claims(text)] == [("Samsung", "count", "5,000 patents")]


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("Between 2014 and 2023 China filed 900 AI patents.", ["2014..2023"]),
        ("China was granted 733 AI patents in 2014 and 14,000 in 2023.", ["2014", "2023"]),
        # a yearly change told right after its year; of an older one it is not said
        ("China filed 54,087 patents, 2.8% fewer than in 2023.", ["2024", "2024"]),
        ("China filed 54,087 patents, 2.8% fewer than in 2019.", ["", ""]),
        ("The agency said on Monday that China filed 900 AI patents.", [""]),
        ("China filed 900 AI patents between 2014 and 2023. Over the same period Japan filed 300.", ["2014..2023"] * 2),
        # two told in contrast share their year, whatever an aside adds
        ("In brief, Japan filed 900 patents in 2021 vs. 400 for Italy, a lead held since 2015.", ["2021", "2021"]),
        ("Norway holds 12% of all hydrogen patents (4,100 as of May 2022).", ["2022-05", "2022-05"]),
        # what grew has the first year of the stretch, what it grew to the last
        ("From 2010-2016, global robotics patent filings went from 3,000 to 9,000.", ["2010", "2016"]),
        # between the first and the last of a row the years go on
        ("Canada's AI patent filings: 40 (2018), 55, 71, 90 (2021).", ["2018", "2019", "2020", "2021"]),
        ("Canada's AI patent filings: 40 (2018), 55, 90 (2021).", ["2018", "", "2021"]),
        # a period inside a superlative, behind a rate, and one of writing
        ("Bosch handed in more patent applications last year than any other firm.", ["2024"]),
        ("Finland had the most granted AI patents per million inhabitants in 2022.", ["2022"]),
        ("Last month we reported that Spain filed 310 AI patents.", [""]),
        # who goes on with the number told before speaks of the same time
        (
            "Japan filed 900 AI patents between 2014 and 2023. It's three times more than Italy, which filed 300 patents.",
            ["2014..2023"] * 3,
        ),
        # what a change counts from is nobody's time, whatever it is said of
        ("Nokia holds 11,240 patents, up 28 percent over 2016.", ["", ""]),
        # an acronym stands for nothing between a value and its year; years told again are more exact
        ("Italy filed 610 Patent Cooperation Treaty (PCT) patent applications in 2023.", ["2023"]),
        ("Italy was granted the most quantum patents over the last decade from 2011 to 2020.", ["2011..2020"]),
        (
            "Data released by the World Intellectual Property Organization on March 7 show that Italy filed 610 patents.",
            [""],
        ),
        # a sentence without a time of its own goes on in that of the one before, unless another source or topic counts
        ("Japan filed 900 AI patents in 2023. Italy filed 300.", ["2023", "2023"]),
        ("Japan filed 900 AI patents in 2023.\n\nItaly filed 300 patents.", ["2023", ""]),
        ("Japan filed 900 AI patents in 2023. Italy now files 300 patents.", ["2023", ""]),
        ("Japan filed 900 AI patents in 2023. In quantum computing patents, Italy filed 300.", ["2023", ""]),
        # several years do not go on, of which what follows may tell any, and no time to what is held
        (
            "Italy filed 900 AI patents between 2014 and 2023. Norway filed 300. Spain ranked third in AI patents.",
            ["2014..2023", "", ""],
        ),
        ("Italy held 900 AI patents in 2023. Norway follows with 300.", ["2023", ""]),
        ("Italy filed 310 patents from 2014-2023.", ["2014..2023"]),
        ("In 2020 Norway's AI patent filings rose from 29 to 50.", ["2019", "2020"]),
        ("Italy could file 900 AI patents by 2030.", ["..2030"]),
        ("Italy filed 900 AI patents by 2020.", ["2020"]),
        # a year of accounts is not cut in two, and a change has the years of its ends
        (
            "Norway's chip patent applications during 2023-24 rose from 320 to 460.",
            ["2022..2023", "2023..2024"],
        ),
        ("AI patents granted to Norway grew from 300 in 2010 to 900 in 2020, up 200%.", ["2010", "2020", "2010..2020"]),
        ("The 2026 Index says that Norway holds 12% of granted AI patents.", [""]),
        ("The 2023 Nordic Patent Index puts Norway's filings of 2021 at 310 patents.", ["2021"]),
        # a title's date is that of writing
        ("The survey “Who files what”, published in May 2021, shows that Norway filed 310 patents.", [""]),
        # "the period" is the one told before; two years behind the only value are its own
        (
            "Norway's filings from 2014 to 2019 were few. Over the six-year period Italy filed 310 patents.",
            ["2014..2019"],
        ),
        ("Norway filed 33 drone patents in 2022 and 2023.", ["2022..2023"]),
        # the same said otherwise, and what a change led to, do not part a value from its time
        ("Norway was granted 310, or almost 4% of the AI patents between 2010 and 2019.", ["2010..2019"] * 2),
        ("Norway's filings rose by 18% to 310 patents in 2023.", ["2023", "2023"]),
        # two that are set against each other are of one time
        ("Norway filed 310 drone patents vs. 40 for Italy (2019).", ["2019", "2019"]),
        ("In 2020 Norway filed 310 drone patents, against 40 for Italy in 2019.", ["2020", "2019"]),
        ("Norway's share of drone patents has fallen since 2000, when it was 34 percent.", ["2000"]),
        # a change of something else over some years is not when the value holds
        (
            "Norway holds 20% of hydrogen patents, it is worth noting that filings have been declining over the past decade.",
            [""],
        ),
    ],
)
def test_a_value_has_the_period_it_is_told_with(text: str, periods: list[str]) -> None:
    """Not the date of saying, nor the year a change counts from."""
    assert [str(claim.period or "") for claim in claims(text)] == periods


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("**Patents granted by country, 2021**\n\n- Values: Sweden (145), Finland (31)\n", ["2021", "2021"]),
        ("## Top patent holders (2012-2018)\n\n- Nokia: 900 patents\n- Ericsson: 700 patents\n", ["2012..2018"] * 2),
        ("**Patents granted, 2021**\n\n- 2019: Sweden filed 145 patents\n", ["2019"]),
        ("# Report\n\n## Trends (2014-2016)\n\nSwedish patents grew from 37 to 58.\n", ["2014", "2016"]),
        ("# Report\n\n## Applications filed in 2024\n\nSweden: 1,450 patents\n", ["2024"]),
        ("**Patents seen on 3 May 2021**\n\n- Nokia: 900 patents\n", [""]),
    ],
)
def test_a_list_is_of_the_period_told_over_it(text: str, periods: list[str]) -> None:
    """The lead-in or heading gives its years to items that tell none; a day is that of writing."""
    extraction = extract(Document(text, language="en", format="markdown"), registry=PATENTS)
    assert [str(claim.period or "") for claim in extraction.claims] == periods


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        ("**Number of patents granted by country**\n\n- Values: Sweden (145), Finland (31)\n", ["granted", "granted"]),
        ("**Patents granted**\n\n- Sweden: 145 applications\n- Finland: 31 patents\n", ["filed", "granted"]),
        ("Sweden filed 145 AI patents. Finland had 31.", ["filed", "filed"]),
        # in a paragraph of its own, only what needs the one before for its noun
        ("Sweden filed 145 AI patents.\n\nThe year before had put Sweden at 120.", ["filed", "filed"]),
        ("Sweden filed 145 AI patents.\n\nFinland leads in AI patent volume.", ["filed", None]),
        # within a paragraph a place or a part is of what was counted; who "has" patents may have them of either
        ("Sweden filed 145 AI patents. Finland ranked second.", ["filed", "filed"]),
        ("Sweden filed 145 AI patents, Norway 61. Finland accounts for 12%.", ["filed", "filed", "filed"]),
        ("Sweden filed 145 AI patents.\n\nFinland ranked second in AI patents.", ["filed", None]),
        ("Sweden has 145 patents in force. Finland follows with 31.", ["held", "held"]),
        ("Sweden has 145 AI patents. Finland follows with 31.", ["held", None]),
        ("Sweden was granted 145 AI patents. Finland got 12% of them.", ["granted", "granted"]),
        ("In second place is Nokia, with 89 patent applications.", ["filed", "filed"]),
        ("Honda has 659 valid patents, ranking first.", ["held", "held"]),
        ("IBM keeps holding the #1 place among U.S. patent recipients.", ["granted"]),
        # who has patents holds them, whatever they are called; those that are pending are filed
        ("Nokia has 145 registered AI patents.", ["held"]),
        ("Nokia's portfolio comprises 145 issued AI patents.", ["held"]),
        ("Nokia has 145 pending AI patents.", ["filed"]),
        ("Nokia has 145 AI patent publications.", ["published"]),
        ("Nokia leads in AI publications and patents.", [None]),
        ("Nokia has been issued 145 AI patents.", ["granted"]),
        ("Nokia holds 12% of AI patents, having filed 145.", ["held", "filed"]),
        ("Nokia filed 145 patent applications, while 31 applications were granted.", ["filed", "granted"]),
        ("The top applicants for AI patents are:\n\n- Nokia (145 inventions)\n- Honda (31)\n", ["filed", "filed"]),
    ],
)
def test_how_patents_are_held_is_told_here_or_by_what_they_hang_on(text: str, statuses: list[str | None]) -> None:
    """The noun counted comes first, then the sentence, the lead-in, the paragraph."""
    extraction = extract(Document(text, language="en", format="markdown"), registry=PATENTS)
    found = [claim for claim in extraction.claims if isinstance(claim, PatentClaim)]
    assert [claim.status for claim in found] == statuses


@pytest.mark.parametrize(
    ("text", "title", "topics"),
    [
        ("ZTE has more 5G-related patents than any other firm.", None, ["5G"]),
        ("Blockchain: 900 patent families.", None, ["Blockchain"]),
        ("Quantum Sensing: China holds 34% of global patents.", None, ["Quantum Sensing"]),
        # each value has the one told nearest to it
        ("China filed 900 robotics patents; Japan filed 70% of all AI patents.", None, ["robotics", "AI"]),
        # what is a part is the topic, not what it is a part of
        ("GenAI makes up 8% of all AI patents.", None, ["GenAI"]),
        ("Nokia filed 900 patents.", "The semiconductor patent race", ["semiconductor"]),
    ],
)
def test_the_technology_told_nearest_is_the_topic(text: str, title: str | None, topics: list[str]) -> None:
    """A label, the words before the noun, the part of a whole, the title."""
    assert [claim.topic for claim in claims(text, title=title)] == topics


@pytest.mark.parametrize(
    ("text", "attribution", "modality", "negated"),
    [
        (
            "China filed 900 AI patents, according to WIPO.",
            ("World Intellectual Property Organization",),
            "asserted",
            False,
        ),
        ("China could file 900 AI patents.", (), "hedged", False),
        ("By 2030 China will hold 900 AI patents.", (), "forecast", False),
        ("It is not true that China holds 900 AI patents.", (), "asserted", True),
    ],
)
def test_how_it_is_said(text: str, attribution: tuple[str, ...], modality: str, negated: bool) -> None:
    """The source, the modality and a denial travel with the claim."""
    (claim,) = claims(text)
    assert (claim.attribution, claim.modality, claim.negated) == (attribution, modality, negated)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.sampled_from([*"aé €%,.;()’\n-1024", " patents", " China ", " filed ", " 6-fold "]), max_size=40).map(
        "".join
    )
)
def test_any_text_is_read_and_every_claim_is_grounded(text: str) -> None:
    """Nothing raises, and each quote is the text at its span."""
    document = Document(text, id="d", language="en", format="text")
    extraction = extract(document, registry=PATENTS)
    assert not extraction.faults
    for claim in extraction.claims:
        claim.check(document.text)


def test_an_unrelated_sentence_changes_nothing() -> None:
    """What stands before and behind does not touch the claims."""
    stated = "Japan filed 3,100 robotics patents in 2022."
    alone = list(map(told, claims(stated)))
    assert (
        list(map(told, claims(f"The weather was fine in the valley.\n\n{stated}\n\nThe band played on until nine.")))
        == alone
    )


def test_a_list_is_told_in_what_stands_over_it() -> None:
    """Items count what their lead-in or an item before names, in its rate."""
    text = "**Robotics patents per 100,000 inhabitants**\n\n- Basis: patents granted\n- Values: Sweden (1.45), Finland (0.31)\n"
    extraction = extract(Document(text, language="en", format="markdown"), registry=PATENTS)
    assert [told(claim) for claim in extraction.claims if isinstance(claim, PatentClaim)] == [
        ("Sweden", "count", "1.45 patents per 100,000 inhabitants"),
        ("Finland", "count", "0.31 patents per 100,000 inhabitants"),
    ]
