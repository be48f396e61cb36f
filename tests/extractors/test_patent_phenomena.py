"""Patents by phenomenon: elided numbers and holders, rows, rates, ratios, places, and who is past whom."""

from __future__ import annotations

import pytest

from aiclaims import Document, PatentClaim, Registry, extract

PATENTS = Registry(enable=["patents"], entry_points=False)

CLAIMS: list[tuple[str, str, list[str]]] = [
    ("bounds and approximations", "Huawei's 5G patent families number 6,500+.", ["Huawei | count | >=6,500 patents"]),
    (
        "series of years",
        "Samsung's U.S. grants were 8,513 in 2021, 6,248 the year after and 6,165 in 2023, patent data show.",
        [
            "Samsung | count | 8,513 patents",
            "Samsung | count | 6,248 patents",
            "Samsung | count | 6,165 patents",
        ],
    ),
    (
        "series of years",
        "IBM obtained 9,130 US patents in 2020, but only 3,658 in 2023.",
        ["IBM | count | 9,130 patents", "IBM | count | 3,658 patents"],
    ),
    (
        "shares",
        "Of the world's AI patents, 61.1 percent belong to China and 20.9 percent to America.",
        ["China | share | 61.1 percent", "United States | share | 20.9 percent"],
    ),
    (
        "shares",
        "South Korea's 4.2% share of GenAI inventions puts it third.",
        ["South Korea | share | 4.2 percent", "South Korea | rank | 3 rank"],
    ),
    (
        "shares",
        "Samsung is responsible for 12 percent of memory-chip patents, SK Hynix for 7.",
        ["Samsung | share | 12 percent", "SK Hynix | share | 7 percent"],
    ),
    ("growth", "Google increased its number of patents by a fifth.", ["Google | growth | 20 percent"]),
    (
        "ratios",
        "The US has just a sixth of China's generative AI patents.",
        ["United States | ratio vs China | ~0.1666666667 times"],
    ),
    (
        "ratios",
        "Compared with the United States, China had six times as many GenAI patents.",
        ["China | ratio vs United States | 6 times"],
    ),
    ("ranks", "Second on the list of AI patent applicants was Ping An.", ["Ping An | rank | 2 rank"]),
    (
        "rates",
        "China produced 6.08 AI patents per 100,000 people, against 5.20 in the United States.",
        ["China | count | 6.08 patents per 100,000 people", "United States | count | 5.2 patents per 100,000 people"],
    ),
    (
        "rates",
        "In AI patents per million inhabitants, Sweden scores 12.4 and Finland 11.9.",
        [
            "Sweden | count | 12.4 patents per million inhabitants",
            "Finland | count | 11.9 patents per million inhabitants",
        ],
    ),
    (
        "rates",
        "Germany filed 290 patents per million people, well below Switzerland at 1,085.",
        ["Germany | count | 290 patents per million people", "Switzerland | count | 1,085 patents per million people"],
    ),
    (
        "elided holders and numbers",
        "Who owns AI patents? China: 35,423. United States: 12,077.",
        ["China | count | 35,423 patents", "United States | count | 12,077 patents"],
    ),
    (
        "elided holders and numbers",
        "Of the AI patents granted in 2022, 35,000 went to China, 12,000 to the United States.",
        ["China | count | 35,000 patents", "United States | count | 12,000 patents"],
    ),
    (
        "lists and bullets",
        "The top GenAI patent applicants were Tencent (2,074), Ping An (1,564), Baidu (1,234) and the Chinese Academy of Sciences (607).",
        [
            "Tencent | count | 2,074 patents",
            "Ping An | count | 1,564 patents",
            "Baidu | count | 1,234 patents",
            "Chinese Academy of Sciences | count | 607 patents",
        ],
    ),
    (
        "lists and bullets",
        "The five biggest patent owners are Samsung with 6,377, TSMC with 3,989, Qualcomm with 3,422, Apple with 3,082 and Huawei with 3,046.",
        [
            "Samsung | count | 6,377 patents",
            "TSMC | count | 3,989 patents",
            "Qualcomm | count | 3,422 patents",
            "Apple | count | 3,082 patents",
            "Huawei | count | 3,046 patents",
        ],
    ),
    (
        "counts in plain clauses",
        "The register of the Taiwanese chip giant TSMC shows 3,989 utility patents for the year.",
        ["TSMC | count | 3,989 patents"],
    ),
    (
        "counts in plain clauses",
        "Adobe's 601 patents and Salesforce's 512 rounded out the field.",
        ["Adobe | count | 601 patents", "Salesforce | count | 512 patents"],
    ),
    (
        "bounds and approximations",
        "Nvidia's hoard of AI patents now exceeds 1,200.",
        ["Nvidia | count | >=1,200 patents"],
    ),
    (
        "series of years",
        "Annual GenAI patent filings by Google: 2021: 88, 2022: 120, 2023: 312.",
        ["Google | count | 88 patents", "Google | count | 120 patents", "Google | count | 312 patents"],
    ),
    (
        "shares",
        "Of generative AI patents, 70.3 percent originated in China, 11.6 percent in the U.S. and 7.7 percent in South Korea.",
        ["China | share | 70.3 percent", "United States | share | 11.6 percent", "South Korea | share | 7.7 percent"],
    ),
    (
        "shares",
        "Huawei alone holds 10.3 per cent of all standard-essential 5G patents; Qualcomm follows with 9.1.",
        ["Huawei | share | 10.3 percent", "Qualcomm | share | 9.1 percent"],
    ),
    ("growth", "Baidu reported 35% more patent applications than the year before.", ["Baidu | growth | 35 percent"]),
    (
        "growth",
        "Applications from Japan contracted 2.9% in 2023, patent figures reveal.",
        ["Japan | growth | -2.9 percent"],
    ),
    ("growth", "India posted the steepest rise in patent filings, 15.7 percent.", ["India | growth | 15.7 percent"]),
    (
        "ratios",
        "Relative to the United States, China filed three times as many AI patents.",
        ["China | ratio vs United States | 3 times"],
    ),
    (
        "ratios",
        "IBM was surpassed by Samsung in US patents in 2022.",
        ["Samsung | ratio vs IBM | >=1 times"],
    ),
    ("ratios", "Europe's AI patent filings are a tenth of China's.", ["Europe | ratio vs China | 0.1 times"]),
    (
        "ranks",
        "Tencent heads the ranking of GenAI patent owners, with Ping An second and Baidu third.",
        ["Ping An | rank | 2 rank", "Baidu | rank | 3 rank", "Tencent | rank | 1 rank"],
    ),
    ("ranks", "The survey puts Germany sixth in AI patents.", ["Germany | rank | 6 rank"]),
    (
        "rates",
        "Per million inhabitants, Finland filed 340 patents and Denmark 290.",
        [
            "Finland | count | 340 patents per million inhabitants",
            "Denmark | count | 290 patents per million inhabitants",
        ],
    ),
    (
        "rates",
        "Korea boasts 3,696 patent applications per million population, Japan 1,839.",
        [
            "South Korea | count | 3,696 patents per million population",
            "Japan | count | 1,839 patents per million population",
        ],
    ),
    (
        "rates",
        "The United States granted 5.2 AI patents per 100,000 residents. China stands at 6.1 and Japan at 4.6.",
        [
            "United States | count | 5.2 patents per 100,000 residents",
            "China | count | 6.1 patents per 100,000 residents",
            "Japan | count | 4.6 patents per 100,000 residents",
        ],
    ),
    (
        "lists and bullets",
        "Number of AI patents by applicant\nTencent: 2,074\nIBM: 1,591\nNEC: 1,104",
        ["Tencent | count | 2,074 patents", "IBM | count | 1,591 patents", "NEC | count | 1,104 patents"],
    ),
    ("whose", "Acme Robotics is new; of the 20 largest patent holders, 17 are in China and 3 in Korea.", []),
    ("whose", "China and the US lead in AI patents.", []),
    ("whose", "Samsung needs another 20 years in the top spot for patents.", []),
    ("whose", "Some 22% of patent applications from Europe were filed by individual inventors.", []),
    (
        "whose",
        "China leads the world in AI patents, with a number six times greater than the United States.",
        ["China | ratio vs United States | 6 times", "China | rank | 1 rank"],
    ),
    (
        "whose",
        "China comes first, accounting for more than 25% of all patent filings; the next place is held by the US (59,056).",
        ["China | rank | 1 rank", "China | share | >=25 percent", "United States | count | 59,056 patents"],
    ),
    (
        "moves",
        "Sony received 2,100 patent awards in 2021. Nokia slid from No. 4 with 2,910 awards in 2020 to No. 9 with 1,870 last year.",
        [
            "Sony | count | 2,100 patents",
            "Nokia | rank | 4 rank",
            "Nokia | count | 2,910 patents",
            "Nokia | rank | 9 rank",
            "Nokia | count | 1,870 patents",
        ],
    ),
    (
        "moves",
        "Oppo climbed from sixth place in 2020 to third in 2022 with 1,950 patent applications.",
        ["Oppo | rank | 6 rank", "Oppo | rank | 3 rank", "Oppo | count | 1,950 patents"],
    ),
    (
        "moves",
        "Toyota dropped to 12th from eighth with 1,500 patents.",
        ["Toyota | rank | 12 rank", "Toyota | rank | 8 rank", "Toyota | count | 1,500 patents"],
    ),
    (
        "moves",
        "Ericsson rose three spots to ninth in the patent ranking, up from 12th in 2021.",
        ["Ericsson | rank | 9 rank", "Ericsson | rank | 12 rank"],
    ),
    (
        "parts",
        "In 2023, Japan accounted for 14.2% of the AI patents of the world, which was 17,206 out of 121,170 total patents.",
        ["Japan | share | 14.2 percent", "Japan | count | 17,206 patents", "World | count | 121,170 patents"],
    ),
    (
        "parts",
        "South Korea held 4,100 of the world's 35,000 quantum patents.",
        ["South Korea | count | 4,100 patents", "World | count | 35,000 patents"],
    ),
    (
        "parts",
        "The USPTO took in one in five of the world's 3.4M patent applications.",
        ["United States | share | ~20 percent", "World | count | 3,400,000 patents"],
    ),
    (
        "parts",
        "Sweden filed 11% of the world's 24,000 sonar patents.",
        ["Sweden | share | 11 percent", "World | count | 24,000 patents"],
    ),
    ("parts", "Nine out of ten sonar patents went to Swedish firms.", ["Sweden | share | ~90 percent"]),
    (
        "parts",
        "Nokia applied for 8,300 patents, of which 4,100 had been granted.",
        ["Nokia | count | 8,300 patents", "Nokia | count | 4,100 patents"],
    ),
    (
        "what is patented",
        "Patents on speech models rose from 410 in 2012 to more than 9,600 in 2021.",
        ["World | count | 410 patents", "World | count | >=9,600 patents"],
    ),
    ("parts", "IBM filed 300 of its 9,000 patents in AI.", ["IBM | count | 300 patents"]),
    ("parts", "Seven out of 10 patents come from China.", ["China | share | ~70 percent"]),
    (
        "growth",
        "Patent applications from Chinese firms grew by 8.4 percent, the most among the 20 largest countries.",
        ["China | growth | 8.4 percent"],
    ),
    ("growth", "Patent filings by Chinese firms rose 6 percent.", ["China | growth | 6 percent"]),
    (
        "whose",
        "The German Siemens had 900 patents, the Dutch Philips 1,400.",
        ["Siemens | count | 900 patents", "Philips | count | 1,400 patents"],
    ),
    ("whose", "In third place is the Dutch acme, which holds 900 patents.", []),
    (
        "whose",
        "Wuhan's optical patents make up 13.5 percent of the national total, second in China after Shanghai.",
        [],
    ),
    (
        "shared places",
        "Nokia, Ericsson, Huawei and Samsung rank in the top four for 5G patents, with Qualcomm in fifth.",
        [
            "Qualcomm | rank | 5 rank",
            "Nokia | rank | 1-4 rank",
            "Ericsson | rank | 1-4 rank",
            "Huawei | rank | 1-4 rank",
            "Samsung | rank | 1-4 rank",
        ],
    ),
    (
        "shared places",
        "The top two holders of quantum patents are IBM and Google.",
        ["IBM | rank | 1-2 rank", "Google | rank | 1-2 rank"],
    ),
    ("shared places", "Canon and IBM are both in the top ten patent recipients.", []),
    ("shared places", "Canon, IBM and Intel rank in the top three by revenue; their patents are many.", []),
    (
        "whose",
        "Canon, up 11 percent, replaces Microsoft in the #3 slot with 2,830 patents.",
        ["Canon | growth | 11 percent", "Canon | rank | 3 rank", "Canon | count | 2,830 patents"],
    ),
    (
        "whose",
        "American enterprises submitted the most patent applications in Europe, reaching 71,300.",
        ["United States | count | 71,300 patents", "United States | rank | 1 rank"],
    ),
    ("whose", "Some 36.5% of all patent filings came from the 38 member states.", []),
    (
        "moves",
        "Huawei was the number seven patent holder, rising from number 13 in 2013.",
        ["Huawei | rank | 7 rank", "Huawei | rank | 13 rank"],
    ),
    (
        "headings",
        "## Finland\n\n- ~7,700 radar patents in 2022\n- Exports are rising",
        ["Finland | count | ~7,700 patents"],
    ),
    ("awards", "Sony received 2,100 patents. The company also won 14 design awards.", ["Sony | count | 2,100 patents"]),
]

NO_CLAIMS = [
    # what is found in patents, or sampled from them
    "480M searchable patent sequences",
    "Randomly sample 100 German patents from each list.",
    "Cross-references 200M papers with 136M patents",
    # numbers in names and running heads, and a part of more than all
    "The Korean IP Office (KIPO) made a site on patents called “Corona 19 patent information guide”.",
    "Siemens owns most of what Germany has in the Race for Dominance 73 important patents.",
    # names of holders are no technologies
    "The lion share of sonar patents is owned by Quorbit (13.5%), Marnell (6.6%) and O&N Haylard (6.6%).",
    # two inventions before a court
    "A U.S. appeals court dealt with a bid for patents on two inventions.",
    # money that is given, and a speaker who counts what he tells
    "Kestrel AI began with 12 AI grants for projects on the rules of speech.",
    "All right, number two Microsoft has tried to patent a way to look things up.",
    "That is four times as many patents as Japan has, which makes South Korea a force.",
    "The Chinese Academy of Sciences is the only research body among the top ten GenAI patent applicants.",
    "The USPTO has a backlog of 830,000 unexamined patent applications.",
    "The company hired 40 patent lawyers in 2023.",
    "US Patent No. 11,234,567 covers the attention mechanism.",
    "China published 23,700 AI papers and trained 3,000 PhDs, and its patents are rising too.",
    "Huawei earned $560 million in patent royalties last year.",
    "WIPO surveyed 1,200 firms about their patent strategy.",
    "A patent lasts 20 years from the day it is filed.",
    "The examiner rejected 14 claims of the patent application.",
    "The study covers 180 countries and uses patent data from 1990 to 2020.",
    "The firm faces 12 patent lawsuits from Chinese rivals.",
    "Patent examiners at CNIPA number 16,000.",
    "Tencent trademark applications reached 4,200 in 2022.",
    "Each patent was cited 12 times on average.",
    "IBM's patent licensing income was 1.2 billion dollars in its 30th year on top.",
    "Apple paid Ericsson 150 million for a patent license.",
    "The report lists 35 technologies, from drones to patents on batteries.",
    "Nvidia shipped 3.7 million GPUs, and has patents on most of them.",
    "China wants to surpass the United States in AI patents.",
    "Canon slipped out of the top five patent recipients.",
    "The patent office employs 8,500 examiners.",
    "The court heard 230 patent cases.",
    "Its 5G patents are licensed to 200 companies.",
    "The patent is 36 pages long and names 14 inventors.",
    "Alibaba bought 20 patents from IBM.",
    "Sharp was sued over three patents in 2021.",
    "Apple sold 230 million phones; its patents cover the hinge.",
    "China's patent law dates from 1984 and was amended four times.",
    "The dataset holds 12 million patent abstracts from 1976 to 2023.",
    "A single phone can involve 250,000 patents.",
    "A fair share of the profits that Nokia drew from its patents would have been 4%.",
    "The numbers may rise as more 2024 patents come in.",
]


def found(text: str) -> list[str]:
    """Write the claims of a text as rows: holder, measure with the one compared with, value."""
    marked = text.startswith(("#", "- ", "* ", "|")) or any(mark in text for mark in ("\n- ", "\n* ", "\n|"))
    extraction = extract(Document(text, format="markdown" if marked else "text"), registry=PATENTS)
    assert not extraction.faults
    return [
        f"{c.holder} | {c.measure}{f' vs {c.compared_to}' if c.compared_to else ''} | {c.value}"
        for c in extraction.claims
        if isinstance(c, PatentClaim)
    ]


@pytest.mark.parametrize(("phenomenon", "text", "expected"), CLAIMS, ids=[f"{c[0]} {n}" for n, c in enumerate(CLAIMS)])
def test_a_phenomenon(phenomenon: str, text: str, expected: list[str]) -> None:
    """Each way of counting, sharing, comparing and ranking patents yields its claims and no other."""
    assert found(text) == expected, phenomenon


@pytest.mark.parametrize("text", NO_CLAIMS)
def test_a_number_that_counts_no_patents(text: str) -> None:
    """Numbers of examiners, cases, claims, licences and years near the word patent state no claim."""
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # two places counted as one, and a rate in brackets
        ("China filed 52% of AI patents, the EU plus UK 4%.", [("China", "share", 52.0), ("EU plus UK", "share", 4.0)]),
        (
            "The highest patent rate per head was that of Norway (15.2 per 100,000 inhabitants).",
            [("Norway", "count", 15.2), ("Norway", "rank", 1.0)],
        ),
        # wholes: of whom a share is a part, and what parts are told of
        ("Ohio holds 4% of US AI patents.", []),
        (
            "Of the 5,400 quantum patent families, 3,800 came from Japan.",
            [("World", "count", 5400.0), ("Japan", "count", 3800.0)],
        ),
        (
            "Among the 5,400 quantum patent families, 3,800 are from Japan.",
            [("World", "count", 5400.0), ("Japan", "count", 3800.0)],
        ),
        (
            "Of the 5,400 quantum patents, 3,800 belong to Japan.",
            [("World", "count", 5400.0), ("Japan", "count", 3800.0)],
        ),
        ("Of the ten largest holders of quantum patents, six are from Japan.", []),
        # a year right before a bound is no part of the number
        ("Between 2014 and 2023 more than 900 quantum inventions came out of Japan.", [("Japan", "count", 900.0)]),
        # a total told as a note, but not somebody's, nor an office's
        (
            "13,121 AI patents granted in 2024; Japan holds 14%.",
            [("World", "count", 13121.0), ("Japan", "share", 14.0)],
        ),
        ("Patents: Holds over 14,000 patents worldwide.", []),
        # who leads by an adverb, not who invests more than others in the clause behind
        (
            "Japan leads massively in battery patents, while Norway spends more than any other state.",
            [("Japan", "rank", 1.0)],
        ),
        # what a share fell to, and money that only stands near
        (
            "Japan had 38 percent of the AI patents of 2011, a figure that fell to 13 percent in 2022.",
            [("Japan", "share", 38.0), ("Japan", "share", 13.0)],
        ),
        ("IBM holds 900 patents. With growth of 10% a year its target value is high.", [("IBM", "count", 900.0)]),
    ],
)
def test_counts_of_wholes_parts_and_notes(text: str, expected: list[tuple[str, str, float]]) -> None:
    """Each number goes to whom it is told of, and to nobody where that is not said."""
    found = [
        (claim.holder.name, claim.measure, claim.value.low)
        for claim in extract(Document(text), registry=Registry(enable=["patents"], entry_points=False)).claims
        if isinstance(claim, PatentClaim)
    ]
    assert sorted(found) == sorted(expected)
