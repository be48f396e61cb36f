"""Who holds patents and when: names of no list, groups, places of filing, totals, and the years of levels."""

from __future__ import annotations

import datetime as dt

import pytest

from aiclaims import Document, PatentClaim, Registry, extract

PATENTS = Registry(enable=["patents"], entry_points=False)


def told(text: str) -> list[str]:
    """Write each claim of a text in short, with its years: "Japan share 58 percent 2019"."""
    document = Document(text, language="en", format="markdown", published=dt.date(2024, 5, 6))
    extraction = extract(document, registry=PATENTS)
    assert not extraction.faults
    found = [claim for claim in extraction.claims if isinstance(claim, PatentClaim)]
    for claim in found:
        claim.check(text)
    return [f"{claim.holder} {claim.measure} {claim.value} {claim.period or ''}".rstrip() for claim in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the look of a firm's name, and a deed of holders
        ("QuorbitX holds 340 patents.", ["QuorbitX count 340 patents"]),
        ("Velda Photonics, a Danish startup, filed 61 patent applications.", ["Velda Photonics count 61 patents"]),
        ("The 80 patents held by ZyxelMarn, it says, are in doubt.", ["ZyxelMarn count 80 patents"]),
        # one word that is no common one, also behind a time
        ("Quorbit filed 340 lidar patents.", ["Quorbit count 340 patents"]),
        ("In 2023 Quorbit was granted 61 patents.", ["Quorbit count 61 patents 2023"]),
        ("Last year, Engineers filed 61 patents.", []),
        # a name whose last letter is that of no plural, and other deeds and places of one
        ("Velantis holds 61 lidar patents.", ["Velantis count 61 patents"]),
        ("Quorbit's lidar patent filings climbed 14%.", ["Quorbit growth 14 percent"]),
        ("Quorbit ranks fifth with 61 lidar patents.", ["Quorbit rank 5 rank", "Quorbit count 61 patents"]),
        ("Hasselrod has more lidar patents than anybody else.", ["Hasselrod rank 1 rank"]),
        (
            "Quorbit and Hasselrod filed 61 and 44 lidar patents respectively.",
            ["Quorbit count 61 patents", "Hasselrod count 44 patents"],
        ),
        ("About 440 lidar patents belong to Hasselrod.", ["Hasselrod count ~440 patents"]),
        (
            "Danish makers such as Hasselrod (144 patents) and Quorbit (61 patents) are active.",
            ["Hasselrod count 144 patents", "Quorbit count 61 patents"],
        ),
        # a name among those of holders
        (
            "Top filers of patents: Bosch (320), Hasselrod (144) and Denso (90).",
            ["Bosch count 320 patents", "Hasselrod count 144 patents", "Denso count 90 patents"],
        ),
        # whoever the others are, none of those named has what all have
        ("Acme, Intel, Nokia and a few others own 64% of all lidar patents.", []),
        ("Huawei and others each hold over 500 6G patents.", ["Huawei count >=500 patents"]),
        # what a bare number is held against says what it counts
        ("The US is ahead in the building of large systems—40 in 2024 against China's 20—and in cited patents.", []),
        (
            "Japan filed 900 robot patents against 600 for Korea.",
            ["Japan count 900 patents", "South Korea count 600 patents"],
        ),
        # persons, groups and beginnings of sentences are no firms
        ("Maren Holt holds more than 200 patents.", []),
        ("Women filed 900 patents.", []),
        ("However, inventors received 900 patents.", []),
        ("Quantum Computing received 900 patents.", []),
    ],
)
def test_names_of_no_list(text: str, expected: list[str]) -> None:
    """A name of no list is a holder where its spelling or its company says that it is a firm's."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # those among whom somebody has a place
        (
            "Sony ranks #6 among all of the Japanese firms that have received the most patents.",
            ["Sony rank 6 rank"],
        ),
        ("France is now among the eight countries with the most patents.", []),
        ("Canon is the firm with the most patents.", ["Canon rank 1 rank"]),
        ("Canon holds the no. 3 position in camera patents.", ["Canon rank 3 rank"]),
        (
            "Canon and Nikon ranked third and fourth with 812 and 640 patents, respectively.",
            ["Canon rank 3 rank", "Nikon rank 4 rank", "Canon count 812 patents", "Nikon count 640 patents"],
        ),
        ("Nikon, which lost its third place, has 610 patents.", ["Nikon count 610 patents"]),
        ("Canon filed 812 patents, ranking third after Nikon.", ["Canon count 812 patents", "Canon rank 3 rank"]),
        (
            "Canon filed 812 patents, ranking third after Nikon with 910.",
            ["Canon count 812 patents", "Canon rank 3 rank", "Nikon count 910 patents"],
        ),
        ("Canon is the leader in active lidar patents.", ["Canon rank 1 rank"]),
        ("Of ten holders of lidar patents three are German, with Bosch as the leader.", ["Bosch rank 1 rank"]),
        # by how many somebody is ahead, or has fewer than before, is no count
        ("Canon saw its patent filings plummet by 126.", []),
        ("Canon received 640 patents, some 300 patents more than Nikon.", ["Canon count 640 patents"]),
        # regions of one country, listed behind the first
        (
            "Gujarat heads the table of Indian states with 812 patents, with Karnataka and Telangana following at 640 and 310 respectively.",
            [
                "Gujarat count 812 patents",
                "Karnataka count 640 patents",
                "Telangana count 310 patents",
                "Gujarat rank 1 rank",
            ],
        ),
        (
            "Norway's patents rose by 3%, while Italy and Peru saw contractions of 2% and 4%.",
            ["Norway growth 3 percent", "Italy growth -2 percent", "Peru growth -4 percent"],
        ),
        ("Xavier University of Louisiana has 64 patents.", ["Xavier University of Louisiana count 64 patents"]),
        ("A quarter of U.S. lidar patents went to Canon.", ["Canon share 25 percent"]),
        ("One in four U.S. lidar patents now goes to a foreign firm.", []),
        # those who are led have not what the leader has
        ("Fanuc led all Japanese companies with 412 patent filings.", ["Fanuc count 412 patents"]),
        (
            "Robot patent filings from Swedish firms rose 12 percent, exceeding the growth from Norway.",
            ["Sweden growth 12 percent"],
        ),
        # what two have together is neither's
        ("A quarter of all laser patents is held by Canon and Nikon.", []),
        # where patents are granted, and whose they are
        ("80% of the patents granted in Brazil belong to American companies.", ["United States share 80 percent"]),
        ("By June there were 9,000 families, about 4,000 of them granted in Japan or Canada.", []),
        ("Patent grants to Korean firms in the U.S. rose 9%.", ["South Korea growth 9 percent"]),
        (
            "Siemens filed 300 patents. Alphabet (GOOGL), the parent of Google, filed 120.",
            ["Siemens count 300 patents", "Alphabet count 120 patents"],
        ),
        # a firm's home; a country inside what a firm has
        ("Canon from Japan ranks first with 700 camera patents.", ["Canon rank 1 rank", "Canon count 700 patents"]),
        ("Nikon tops the list of firms with the most AI-related U.S. patents.", ["Nikon rank 1 rank"]),
        ("Nikon was among the firms granted the most patents.", []),
        # groups that are no party, and several together
        ("The share of patents filed by women in Japan grew to 9% from 7% a year ago.", []),
        ("Of the patents in Japan, 39,000 were filed by foreign applicants.", []),
        ("About 52,000 laser patents were filed in Japan, South Korea and China.", []),
        ("Canon and Nikon make cameras. The firms hold 9,000 patents combined.", []),
        # who may hold nothing is the one of whom the next value is said
        (
            "Japan ranked third with 1,900 laser patents, and the World Intellectual Property Organization ranked fourth with 1,100.",
            ["Japan rank 3 rank", "Japan count 1,900 patents"],
        ),
        # parts of a change, of what was approved, and ways to say a change
        ("Japan received 98% of the additional patent filings.", []),
        ("Japan files many laser patents, with only 19% of all applications being approved.", []),
        ("Laser patents had an annual growth rate of 8 percent.", ["World growth 8 percent"]),
        ("Japanese patents have grown at 8 percent.", ["Japan growth 8 percent"]),
        ("Japan was hit by a 7% annual decline in patent filings.", ["Japan growth -7 percent"]),
        # who is passed, topped or only described
        ("Canon nosed past longtime leader Nikon as the company awarded the most new patents.", ["Canon rank 1 rank"]),
        ("Canon took the No. 1 spot in patents when it topped Nikon.", ["Canon rank 1 rank"]),
        (
            "Canon leads in patents. The Japanese manufacturer received 700 utility patents in the U.S.",
            ["Canon rank 1 rank", "Canon count 700 patents"],
        ),
        ("Canon followed Nikon with 640 camera patents.", ["Canon count 640 patents"]),
        ("Canon has overtaken Nikon to capture the No. 2 position in patent grants.", ["Canon rank 2 rank"]),
        (
            "Japan was in the lead with 910 laser patents, with Germany falling behind with 340.",
            ["Japan count 910 patents", "Germany count 340 patents", "Japan rank 1 rank"],
        ),
        ("The world's largest chipmaker filed 678 patents, the most among Taiwanese applicants.", []),
        ("The table shows how many laser patents the ten top countries filed, Nikkei says.", []),
        (
            "Canon is second in patent grants. The overall number of patents granted reached 324,000.",
            ["Canon rank 2 rank", "World count 324,000 patents"],
        ),
        # one holder's numbers by technology
        (
            "Japan's patent applications totaled 1,631 in lasers, 562 in 3D printing and 442 in big data.",
            ["Japan count 1,631 patents", "Japan count 562 patents", "Japan count 442 patents"],
        ),
        # where a firm told of before was granted its patents
        (
            "Canon filed 900 patents. In Germany, the number of granted patents grew to 310.",
            ["Canon count 900 patents", "Canon count 310 patents"],
        ),
        # a list of firms goes on in brackets, whatever noun follows it
        (
            "A large share of laser patents is Canon's, with Nikon leading (510), followed by Ricoh (430), and German firms Siemens (301) and Bosch (206).",
            [
                "Nikon count 510 patents",
                "Ricoh count 430 patents",
                "Siemens count 301 patents",
                "Bosch count 206 patents",
                "Nikon rank 1 rank",
            ],
        ),
        ("Velmar Dren holds 41 patents.", []),
        (
            "Canon holds 900 laser patents. Velmar Dren holds 41 patents.",
            ["Canon count 900 patents", "Velmar Dren count 41 patents"],
        ),
        # a figure in the name of what is counted; another word for a filing
        ("Finland holds 4,100 5G patents.", ["Finland count 4,100 patents"]),
        (
            "Japan filed 4,100 robot patents. Germany had 2,300 cases.",
            ["Japan count 4,100 patents", "Germany count 2,300 patents"],
        ),
        ("Italy filed 310 patents, and they were cited 900 times.", ["Italy count 310 patents"]),
        # an office that received somebody's applications holds none of them
        (
            "The Japan Patent Office recorded 900 robot patent filings by Chinese applicants.",
            ["China count 900 patents"],
        ),
        ("The EPO received 1,900 battery patent applications from Dutch firms.", ["Netherlands count 1,900 patents"]),
        (
            "The EPO received 1,700 battery patent applications from January to June.",
            ["European Patent Office count 1,700 patents 2023-01..2023-06"],
        ),
        # each of those overtaken
        (
            "Brazil overtook Italy and Spain in robot patents.",
            ["Brazil ratio >=1 times", "Brazil ratio >=1 times"],
        ),
        # where an event was, who owns the firm, of what a part is, where an inventor had his patents
        ("The second Ebola outbreak in Africa went with 1,176 patents filed that year.", []),
        (
            "Among applicants of sonar patents, Zyxo Holland (owned by Siemens) was a close second.",
            ["Zyxo Holland rank 2 rank"],
        ),
        ("Patents: 50,000 with 10-15% Swedish involvement", []),
        ("The singer Anna Bell was also an inventor of three US patents.", []),
        # the office that a number is held against
        (
            "Japan's patent office, the JPO, has awarded 2,218 lidar patents compared to 227 by the Korean "
            "Intellectual Property Office.",
            ["Japan count 2,218 patents", "South Korea count 227 patents"],
        ),
        # a technology is no firm whose name begins with it
        (
            "Quantum Technologies grew. The number of Sweden's Quantum Patent Applications rose by 40%.",
            ["Sweden growth 40 percent"],
        ),
        # what the label of a line counts
        (
            "- **Dutch patents**: 900 patents granted\n- **Dutch companies**: 1,146 → 839\n",
            ["Netherlands count 900 patents"],
        ),
        # more than all is no part
        ("**Overcounting:** 41,154 robot patents too many (250% inflation)", []),
        # a place that opens its sentence is that of whom it names next
        (
            "In robot patents Japan leads, and as for the 3rd place, France took it.",
            ["France rank 3 rank", "Japan rank 1 rank"],
        ),
        (
            "In robot patents Japan comes first, and as for the 3rd place, France, Italy or Spain took it.",
            ["Japan rank 1 rank"],
        ),
        # who stands behind a name only to say what it is
        (
            "The top filers are Sony (320 patents) and Ericsson, Nokia's supplier (900 patents).",
            ["Sony count 320 patents", "Ericsson count 900 patents"],
        ),
        # a yearly number keeps its rate
        ("Bosch files about 900 patents a year.", ["Bosch count ~900 patents a year"]),
        ("Bosch filed 900 patents, a year after the merger.", ["Bosch count 900 patents"]),
    ],
)
def test_whose_a_value_is(text: str, expected: list[str]) -> None:
    """Groups, rivals, places of filing and stock symbols are not the holder."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2012 saw 48,000 robot patent filings.", ["World count 48,000 patents 2012"]),
        (
            "In 2012, international patent applications grew by 4% (182,000 applications).",
            ["World growth 4 percent 2012", "World count 182,000 patents 2012"],
        ),
        (
            "In 2012, Japan granted 270,000 patents. Among them, 31,000 were design patents, ranked second in the world.",
            ["Japan count 270,000 patents 2012", "Japan count 31,000 patents 2012"],
        ),
        # all that an office of many states received
        (
            "In 2012, the number of patent applications at the European Patent Office rose by 3% to 199,000.",
            ["European Patent Office growth 3 percent 2012", "European Patent Office count 199,000 patents 2012"],
        ),
        # what an office of one country reports is that country's
        (
            "According to the Japan Patent Office, the number of patents in force reached 2 million in 2012.",
            ["Japan count 2,000,000 patents 2012"],
        ),
    ],
)
def test_totals(text: str, expected: list[str]) -> None:
    """A total is the world's, that of the country just counted, or that of the office that reports it."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Canon held 9,000 patents by 2012.", ["Canon count 9,000 patents 2012"]),
        (
            "Canon received 3,000 patents in 2012, down from 3,400 the previous year.",
            ["Canon count 3,000 patents 2012", "Canon count 3,400 patents 2011"],
        ),
        (
            "Japanese patent grants fell 2 percent from 2011, going from 280,000 to 274,000.",
            [
                "Japan growth -2 percent",
                "Japan count 280,000 patents 2011",
                "Japan count 274,000 patents",
            ],
        ),
        ("Canon's patent grants fell 4% to their lowest level since 2009.", ["Canon growth -4 percent"]),
        (
            "Dutch firms filed 7,000 patents at the European Patent Office (EPO) in 2012, an increase of 3% compared to 2011.",
            ["Netherlands count 7,000 patents 2012", "Netherlands growth 3 percent 2012"],
        ),
        (
            "OSAKA, Jan. 9, 2013 (NEWSWIRE) -- Japanese patent grants rose 5% to 270,000.",
            ["Japan growth 5 percent", "Japan count 270,000 patents"],
        ),
        # where somebody came from is no date of what follows
        (
            "Canon slipped to fifth with 900 patents, down from second in 2010. Nikon has 700 patents.",
            ["Canon rank 5 rank", "Canon count 900 patents", "Canon rank 2 rank 2010", "Nikon count 700 patents"],
        ),
    ],
)
def test_years_of_levels(text: str, expected: list[str]) -> None:
    """A level has the year by which it was reached, the year before, or the year that a change counts from."""
    assert told(text) == expected
