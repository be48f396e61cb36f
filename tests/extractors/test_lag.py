"""What the extractor of lag claims finds: who is behind whom, by how much, and whether the gap narrows."""

from __future__ import annotations

from typing import cast

import pytest

from aiclaims import Document, extract
from aiclaims.extractors.lag.claim import LagClaim
from aiclaims.plugins.registry import Registry

Row = tuple[str, str, str, str]
"""Laggard, leader, gap ("-" for none, "low..high unit") and the marks of trend and denial."""

LAG = Registry(enable=["lag"], entry_points=False)


def lags(text: str, *, title: str | None = None, published: str | None = "2025-08-01") -> list[LagClaim]:
    """Extract the lag claims of a text."""
    result = extract(Document(text, title=title, published=published), registry=LAG)
    assert not result.faults
    return [cast("LagClaim", claim) for claim in result.claims]


def row(claim: LagClaim) -> Row:
    """Write a claim as a row of the tables below."""
    gap = "-"
    if claim.gap is not None:
        low, high = ("" if end is None else f"{end:g}" for end in (claim.gap.low, claim.gap.high))
        gap = f"{low}..{high} {claim.gap.unit}" if low != high else f"{low} {claim.gap.unit}"
    marks = " ".join(filter(None, (claim.trend, "denied" if claim.negated else "")))
    return claim.laggard.name, claim.leader.name, gap, marks


POSITIONS: list[tuple[str, list[Row]]] = [
    # whom an apposition only describes
    (
        "Rapidus, the Japanese start-up, will still be two years behind TSMC in chips.",
        [("Rapidus", "TSMC", "24 months", "")],
    ),
    # "them" beside the one side is the other
    (
        "American AI labs hold a lead of six months over China, but Chinese labs are gaining on them.",
        [("China", "United States", "6 months", "narrowing")],
    ),
    # who has nearly caught up is behind by ever less
    ("Japan has almost caught up with the US in AI.", [("Japan", "United States", "-", "narrowing")]),
    (
        "The AI gap between Japan and the US has closed to five months.",
        [("Japan", "United States", "5 months", "narrowing")],
    ),
    ("Rapidus trails TSMC in chips, but closing gap faster than planned.", [("Rapidus", "TSMC", "-", "narrowing")]),
    ("Intel was once two years ahead of TSMC in chips.", [("TSMC", "Intel", "24 months", "")]),
    ("US AI Lead Over China May Widen, Lab Chiefs Admit", [("China", "United States", "-", "widening")]),
    # what the subject is said to be names nobody else
    (
        "Kimi K2 is the most capable Chinese model so far, but trails the US frontier by five months.",
        [("Kimi K2", "United States", "5 months", "")],
    ),
    # examples of a side do not stand for it
    (
        "Chinese models like DeepSeek and Qwen lag American ones only modestly.",
        [("China", "United States", "-", "")],
    ),
    ("Firms like SMEE are a generation behind leaders, such as ASML.", [("SMEE", "ASML", "1 generations", "")]),
    # a lead that two share
    (
        "China and the US have a significant head start of four years in AI over India.",
        [("India", "China", "48 months", ""), ("India", "United States", "48 months", "")],
    ),
    # who is behind falls further behind
    ("Chinese models are falling further behind American ones.", [("China", "United States", "-", "widening")]),
    # the time until one is level
    ("SMEE is still eleven years away from matching ASML.", [("SMEE", "ASML", "132 months", "")]),
    ("China is two years from catching up with the US in AI chips.", [("China", "United States", "24 months", "")]),
    (
        "According to Arena, a ranking site, the US and China are neck and neck in AI.",
        [("China", "United States", "-", "denied")],
    ),
    # whom "its rivals" stands for
    (
        "Corvane of China has models, but Meta has fallen behind its rivals OpenAI and Google in AI.",
        [("Meta", "OpenAI", "-", ""), ("Meta", "Google", "-", "")],
    ),
    # a list in a headline, with no "and"
    ("India lags US, China in AI chips", [("India", "United States", "-", ""), ("India", "China", "-", "")]),
    # a step of the process is a generation of it
    ("SMIC is two process nodes behind TSMC.", [("SMIC", "TSMC", "2 generations", "")]),
    ("SMIC is still a year and two nodes behind Intel.", [("SMIC", "Intel", "2 generations", "")]),
    # a verb of surpassing with a stretch of time, between a firm and a country
    ("ASML outpaces China's lithography by nine years.", [("China", "ASML", "108 months", "")]),
    ("US models led Chinese ones by 40 points in March.", [("China", "United States", "40 points", "")]),
    # the order of whose lead is told behind it
    (
        "Chinese memory makers are eroding the long-standing lead held by South Korean DRAM firms.",
        [("China", "South Korea", "-", "narrowing")],
    ),
    # behind, with the gap right before it
    ("Chinese foundries are at least three generations behind TSMC.", [("China", "TSMC", "3.. generations", "")]),
    # the verbs, with the gap behind "by"
    (
        "India's chatbots trail those built in the United States by about a year.",
        [("India", "United States", "12 months", "")],
    ),
    # the verb and its particle around the gap
    ("Toolmaker SMEE lags a decade behind ASML in lithography.", [("SMEE", "ASML", "120 months", "")]),
    # a range, and a party told by its counterpart
    (
        "Russian AI labs are 18 to 24 months behind their Chinese counterparts.",
        [("Russia", "China", "18..24 months", "")],
    ),
    # ahead: a lead is a lag seen from the other side
    ("Micron is a year ahead of CXMT in high-bandwidth memory.", [("CXMT", "Micron", "12 months", "")]),
    # ahead, the gap behind "by"
    (
        "America is ahead of Europe in large language models by perhaps nine months.",
        [("Europe", "United States", "9 months", "")],
    ),
    # a rough number of generations, a chip standing for its maker
    (
        "Huawei's Kirin 9010 still lags a couple of generations behind Apple's chips.",
        [("Huawei", "Apple", "2 generations", "")],
    ),
    # who leads in a field, the rival told elsewhere; what is counted is another thing
    (
        "China and the U.S. differ. The U.S. is still ahead in training large models and holds more patents.",
        [("China", "United States", "-", "")],
    ),
    (
        "Taiwan has the fabs and China has not. The U.S. holds a clear advantage in designing AI chips.",
        [("China", "United States", "-", "")],
    ),
    # put behind by what somebody did
    (
        "The rules have hurt Huawei's ability to make AI chips, leaving it two generations behind Nvidia.",
        [("Huawei", "Nvidia", "2 generations", "")],
    ),
    # the sides of a gap owned by what they own, and a remark between
    (
        "The gap between Huawei's chips and those of Nvidia, if there is one at all, is narrowing.",
        [("Huawei", "Nvidia", "-", "narrowing")],
    ),
    # money in another statement of the sentence is not what is led in
    (
        "America put $90 billion into funding; a minister admits that Europe trails the United States in AI.",
        [("Europe", "United States", "-", "")],
    ),
    # who a bracket only describes is not behind
    ("SMIC (China's largest chip foundry) is four years behind TSMC.", [("SMIC", "TSMC", "48 months", "")]),
    # a model named in the sentence before
    (
        "Kimi K2 came out on Friday. In coding it is about five months behind the US frontier.",
        [("Kimi K2", "United States", "5 months", "")],
    ),
    # a name in brackets between the gap and its movement
    (
        "The gap between China and the U.S. in high-bandwidth memory (HBM) has shrunk to three years.",
        [("China", "United States", "36 months", "narrowing")],
    ),
    # gone, not only smaller
    (
        "The gap between Chinese and American AI models has effectively closed.",
        [("China", "United States", "-", "denied")],
    ),
    # leads by, leadership held over
    ("On AI China is slow: the US leads by 9 months.", [("China", "United States", "9 months", "")]),
    ("Nvidia retains leadership in AI chips over AMD.", [("AMD", "Nvidia", "-", "")]),
    # lead as a verb, points between countries
    (
        "The best US model led the best French one by 11 percentage points on MMLU.",
        [("France", "United States", "11 points", "")],
    ),
    # somebody puts somebody behind
    (
        "The survey puts Japan 30 months behind the United States in generative AI.",
        [("Japan", "United States", "30 months", "")],
    ),
    # no gap told
    ("Russia still lags far behind America in AI chips.", [("Russia", "United States", "-", "")]),
    # a chip stands for its maker
    ("Huawei's Ascend 910C is one generation behind Nvidia's H100.", [("Huawei", "Nvidia", "1 generations", "")]),
    # a list of numbers before "behind" is a range
    (
        "Chinese models are two, three or four months behind American ones.",
        [("China", "United States", "2..4 months", "")],
    ),
    # several leaders
    (
        "Brazil trails both the United States and China in AI.",
        [("Brazil", "United States", "-", ""), ("Brazil", "China", "-", "")],
    ),
    # examples are one party
    (
        "China remains 10 years behind chipmakers such as Intel, TSMC and Samsung.",
        [("China", "Intel", "120 months", "")],
    ),
    # an owner is not the party: it is the firm that lags
    ("China's YMTC is two years behind South Korea's SK Hynix in NAND.", [("YMTC", "SK Hynix", "24 months", "")]),
    # a shared unit, and a leader of its own for each
    (
        "Chinese HBM makers are four years behind SK Hynix, three behind Micron.",
        [("China", "SK Hynix", "48 months", ""), ("China", "Micron", "36 months", "")],
    ),
    # each statement has its own parties
    (
        "India is five years behind China in AI, and China is one year behind the US.",
        [("India", "China", "60 months", ""), ("China", "United States", "12 months", "")],
    ),
    # what is left out comes from the clause before
    (
        "While leading Chinese labs are six months behind American ones, smaller Chinese labs lag by two years.",
        [("China", "United States", "6 months", ""), ("China", "United States", "24 months", "")],
    ),
    # a headline with a colon
    ("SMIC: five years behind TSMC", [("SMIC", "TSMC", "60 months", "")]),
    # upper case
    (
        "CHINA 4 TO 5 YEARS BEHIND U.S. IN CHIPS, 6-8 MONTHS IN AI MODELS",
        [("China", "United States", "48..60 months", ""), ("China", "United States", "6..8 months", "")],
    ),
    # told by age
    (
        "Mistral's new model performs about like American models nine months older.",
        [("Mistral AI", "United States", "9 months", "")],
    ),
    # a passive
    ("American AI labs were outpaced by Chinese ones.", [("United States", "China", "-", "")]),
    # two numbers that share a unit, behind an article or a name
    ("China has a 3-6 month lag behind the US in AI.", [("China", "United States", "3..6 months", "")]),
    ("US 4-8 months ahead of China in AI models.", [("China", "United States", "4..8 months", "")]),
    # where a party is, is no party
    (
        "DeepSeek V3 is the best model in China, but it lags five months behind the US frontier in AI.",
        [("DeepSeek-V3", "United States", "5 months", "")],
    ),
    # the time it takes to catch up
    ("It would take SMIC five years to reach where TSMC is today.", [("SMIC", "TSMC", "60 months", "")]),
    ("It would take China ten years to catch up with ASML in EUV lithography.", [("China", "ASML", "120 months", "")]),
]


@pytest.mark.parametrize(("text", "expected"), POSITIONS)
def test_positions(text: str, expected: list[Row]) -> None:
    """Words of position name both parties and the gap."""
    assert [row(claim) for claim in lags(text)] == expected


DISTANCES: list[tuple[str, list[Row]]] = [
    # a size without a number
    (
        "Between open and closed models the gap is months by now, not years.",
        [("open models", "closed models", "-", "")],
    ),
    ("The AI gap between China and America remains substantial.", [("China", "United States", "-", "")]),
    # a size and, behind a comma, a number
    (
        "The chip gap between SMIC and TSMC is wide, possibly exceeding ten years.",
        [("SMIC", "TSMC", "120.. months", "")],
    ),
    # "behind" that only repeats the gap
    (
        "The gap between the US and China in AI models narrowed from 10 months to five months behind in coding.",
        [("China", "United States", "10 months", ""), ("China", "United States", "5 months", "narrowing")],
    ),
    # a movement told in a second clause, without naming the gap again
    (
        "America holds a nine-month lead over China in AI models and may even be widening it.",
        [("China", "United States", "9 months", "widening")],
    ),
    (
        "America holds a nine-month AI lead over China – and could now be shrinking fast.",
        [("China", "United States", "9 months", "narrowing")],
    ),
    # a movement told beside a model's lag
    (
        'The method puts Kimi K2 six months behind the US frontier and calls the gap "widening".',
        [("Kimi K2", "United States", "6 months", "widening")],
    ),
    ("America's AI lead over China is fading.", [("China", "United States", "-", "narrowing")]),
    # a price in a further phrase measures no gap
    (
        "The post notes the narrowing gap between open and closed models, citing a price of $2 per million tokens.",
        [("open models", "closed models", "-", "narrowing")],
    ),
    # a duty in the lead-in ends at the colon
    (
        "One figure should worry you: Chinese chips are three years behind American ones.",
        [("China", "United States", "36 months", "")],
    ),
    # between A and B, in either order
    ("The gap between American and Chinese models is now four months.", [("China", "United States", "4 months", "")]),
    # a movement to a value
    (
        "The AI gap between China and the United States has narrowed to half a year.",
        [("China", "United States", "6 months", "narrowing")],
    ),
    # from and to: the earlier value is a second claim, without the trend
    (
        "The lag between Chinese and US models shrank from 14 months to three months.",
        [("China", "United States", "14 months", ""), ("China", "United States", "3 months", "narrowing")],
    ),
    # to and from
    (
        "YMTC narrows NAND gap with Samsung to one year from three",
        [("YMTC", "Samsung", "12 months", "narrowing"), ("YMTC", "Samsung", "36 months", "")],
    ),
    # a lead, its owner and what it is over
    ("Taiwan holds a five-year lead over mainland China in chips.", [("China", "Taiwan", "60 months", "")]),
    # a lead that shrinks
    (
        "Washington's lead over Beijing in AI has shrunk to under a year, down from two years.",
        [("China", "United States", "..12 months", "narrowing"), ("China", "United States", "24 months", "")],
    ),
    # several values on as many tests, all outcomes of one movement
    (
        "The U.S. lead over China shrank to 0.4% on MMLU, 7.9% on MMMU and 2.2% on MATH.",
        [
            ("China", "United States", "0.4 percent", "narrowing"),
            ("China", "United States", "7.9 percent", "narrowing"),
            ("China", "United States", "2.2 percent", "narrowing"),
        ],
    ),
    # who closes a gap is behind
    ("DeepSeek is closing the gap with OpenAI in reasoning models.", [("DeepSeek", "OpenAI", "-", "narrowing")]),
    # who widens it is ahead
    ("Nvidia has widened its gap with AMD in AI chips.", [("AMD", "Nvidia", "-", "widening")]),
    # another's doing
    (
        "The chip curbs could widen the gap between China and the United States in AI.",
        [("China", "United States", "-", "widening")],
    ),
    # by the lead of the other
    ("Chinese advances have eroded America's AI lead.", [("China", "United States", "-", "narrowing")]),
    # a value for another party
    (
        "Korea's AI gap with the US was put at 1.5 years, against 0.5 years for China.",
        [("South Korea", "United States", "18 months", ""), ("China", "United States", "6 months", "")],
    ),
    # two words of one proposition: gap and trend make one claim
    (
        "China is eight months behind America in AI, but the gap is closing fast.",
        [("China", "United States", "8 months", "narrowing")],
    ),
    # gaining ground
    ("China is rapidly gaining ground on the US in AI models.", [("China", "United States", "-", "narrowing")]),
]


@pytest.mark.parametrize(("text", "expected"), DISTANCES)
def test_distances(text: str, expected: list[Row]) -> None:
    """Nouns of distance name two sides, a value and its movement."""
    assert [row(claim) for claim in lags(text)] == expected


DENIALS: list[tuple[str, list[Row]]] = [
    # a denial in a relative clause is over at its comma
    (
        "On private tests, where the data is not public, open models are ten months behind closed ones.",
        [("open models", "closed models", "10 months", "")],
    ),
    ("China is not behind the United States in AI.", [("China", "United States", "-", "denied")]),
    ("Chinese AI models no longer trail American ones.", [("China", "United States", "-", "denied")]),
    ("Chinese chip packaging has drawn level with Taiwan's.", [("China", "Taiwan", "-", "denied")]),
    (
        "Chinese labs have caught up with their American rivals in coding models.",
        [("China", "United States", "-", "denied")],
    ),
    # a value that is denied
    ("China is not two years behind the US in AI.", [("China", "United States", "24 months", "denied")]),
    # not far behind is behind
    ("Chinese labs are not far behind American ones in AI.", [("China", "United States", "-", "")]),
    # not caught up is behind
    ("For all the talk, China has not caught up with the US in AI chips.", [("China", "United States", "-", "")]),
    ("The gap between Chinese and US models has not narrowed.", [("China", "United States", "-", "narrowing denied")]),
]


@pytest.mark.parametrize(("text", "expected"), DENIALS)
def test_denials(text: str, expected: list[Row]) -> None:
    """Who is level or no longer behind is denied to lag."""
    assert [row(claim) for claim in lags(text)] == expected


CARRIED: list[tuple[str, list[Row]]] = [
    # one exception does not turn round the gap that the text is about
    (
        "China trails the US in AI models by three months. In chips for phones China leads the US. It was a year's gap.",
        [
            ("China", "United States", "3 months", ""),
            ("United States", "China", "-", ""),
            ("China", "United States", "12 months", ""),
        ],
    ),
    # the speaker's own side
    (
        "The US makes the chips. China has not caught up. I think we are still ten months ahead in AI.",
        [("China", "United States", "-", ""), ("China", "United States", "10 months", "")],
    ),
    (
        "The US and China race in AI. Analysts say the gap between the two countries is substantial.",
        [("China", "United States", "-", "")],
    ),
    # speakers' "us", where the country spoken of last is a rival
    (
        "America makes chips. China builds a lot. They are two years behind us in AI, he said.",
        [("China", "United States", "24 months", "")],
    ),
    # a maker named in passing does not bar the gap of two camps
    (
        "Open models trail closed models. Since DeepSeek-R1 came out, the gap has been growing.",
        [("open models", "closed models", "-", ""), ("open models", "closed models", "-", "widening")],
    ),
    # "the gap" of the sentence before
    (
        "Chinese models are seven months behind American ones. The gap has halved since 2023.",
        [("China", "United States", "7 months", ""), ("China", "United States", "-", "narrowing")],
    ),
    # an estimate of "it"
    (
        "China trails the US in AI by a year. Others put it at six months.",
        [("China", "United States", "12 months", ""), ("China", "United States", "6 months", "")],
    ),
    # "it" gets smaller
    (
        "In models China is four months behind the US. And it gets smaller every year.",
        [("China", "United States", "4 months", ""), ("China", "United States", "-", "narrowing")],
    ),
    # a leader of the sentence before
    (
        "In AI America leads China. Chinese labs are five months behind.",
        [("China", "United States", "-", ""), ("China", "United States", "5 months", "")],
    ),
    # what is denied in passing, then put right
    (
        "China is not years behind the US in AI. Maybe they're four months.",
        [("China", "United States", "4 months", "")],
    ),
    # shortest and longest
    (
        "Chinese models lag American ones by half a year. The shortest lag was two months, the longest eleven.",
        [
            ("China", "United States", "6 months", ""),
            ("China", "United States", "2 months", ""),
            ("China", "United States", "11 months", ""),
        ],
    ),
    # the gap in one field is not the last one spoken of
    (
        "Chinese models are three months behind American models.\n\n"
        "Huawei is two years behind Nvidia in chips.\n\nThe gap in models is closing.",
        [
            ("China", "United States", "3 months", ""),
            ("Huawei", "Nvidia", "24 months", ""),
            ("China", "United States", "-", "narrowing"),
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CARRIED)
def test_carried_over(text: str, expected: list[Row]) -> None:
    """A sentence that goes on about a gap takes over its parties."""
    assert [row(claim) for claim in lags(text)] == expected


def test_parties_from_title() -> None:
    """A bare gap is that of the document's title."""
    claims = lags("The gap is closing fast.", title="China and the United States in AI")
    assert [row(claim) for claim in claims] == [("China", "United States", "-", "narrowing")]


def test_period_behind_each_value() -> None:
    """Each of two values has the period that stands right behind it."""
    claims = lags("The gap between US and Chinese models fell from 9 percent in May 2023 to 2 percent in June 2025.")
    assert [claim.period and claim.period.start and claim.period.start.isoformat() for claim in claims] == [
        "2023-05-01",
        "2025-06-01",
    ]


@pytest.mark.parametrize(
    ("text", "years"),
    [
        (
            "China was two years behind the US in AI in 2022, one year behind in 2023 and six months behind in 2024.",
            ["2022", "2023", "2024"],
        ),
        (
            "At the end of 2023 US models led Chinese ones by 17 points, by the end of 2024 the gap was 2 points.",
            ["2023", "2024"],
        ),
    ],
)
def test_each_gap_of_a_series_has_its_own_year(text: str, years: list[str]) -> None:
    """A year stands behind its gap, also past those who are behind; one that opens a clause is of the gap that follows."""
    assert [str(claim.period and claim.period.end)[:4] for claim in lags(text)] == years


def test_period_that_opens_a_clause() -> None:
    """A period counts up to the next one that opens a clause; "since then" counts from the one before."""
    claims = lags(
        "In May 2023, US models led Chinese ones by 90 points, but by June 2024, the lead had shrunk to 20 points."
    )
    assert [claim.period and (str(claim.period.start), str(claim.period.end)) for claim in claims] == [
        ("2023-05-01", "2023-05-31"),
        ("2024-06-01", "2024-06-30"),
    ]
    claim = lags("Open models trail closed models. It was close in May 2024, and since then the gap has grown.")[-1]
    assert claim.period is not None
    assert (str(claim.period.start), claim.period.end) == ("2024-05-01", None)
    claim = lags("By early 2025, Chinese AI models trailed American ones by a year.")[-1]
    assert claim.period is not None
    assert (str(claim.period.start), str(claim.period.end)) == ("2025-01-01", "2025-03-31")


@pytest.mark.parametrize(
    ("text", "years"),
    [
        # in brackets behind its value, not what it is held against; "today" is no day of a gap
        ("The distance of Chinese to American models fell from 90 points (2023) to 20 points (2025).", [2023, 2025]),
        ("Open models trail closed ones by five months, compared with a year in 2023.", [None]),
        ("Today Chinese models are two years behind American ones.", [None]),
        # what somebody said was so then
        ("In May 2023 Kai-Fu Lee said Chinese models were two years behind American ones.", [2023]),
    ],
)
def test_periods_of_values(text: str, years: list[int | None]) -> None:
    assert [claim.period and claim.period.start and claim.period.start.year for claim in lags(text)] == years


def test_a_row_credits_whom_it_names() -> None:
    table = (
        "| Model | Size | Notes |\n|---|---|---|\n"
        "| DeepSeek-V3 | 1M | A World Bank review (June 2025) placed it ~9 months behind the US frontier. |\n"
    )
    document = Document(table, format="markdown", published="2025-08-01")
    assert [claim.attribution for claim in extract(document, registry=LAG).claims] == [("World Bank",)]


def test_period_that_is_over() -> None:
    """What is so now is not so in the year named before."""
    claims = lags("Chinese models were a year behind American ones in 2023 and the distance is now three months.")
    assert [claim.period and claim.period.start and claim.period.start.year for claim in claims] == [2023, None]


def test_period_before_a_colon_is_that_of_what_follows() -> None:
    claim = lags("Take where both stood in 2019: Chinese AI models were two years behind American ones.")[0]
    assert claim.period is not None
    assert (str(claim.period.start), str(claim.period.end)) == ("2019-01-01", "2019-12-31")


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("In May 2024 Lee said that Brazil is a year behind Canada in AI.", None),
        ("Lee's statements of May 2024 were grim: Brazil is a year behind Canada in AI.", None),
        ("Reuters (May 3, 2024): Brazil is a year behind Canada in AI.", None),
        ("A bank's note in May 2024 gave Canada a lead of one year over Brazil in AI.", None),
        ("2024-05-03: Reuters says that Brazil is a year behind Canada in AI.", None),
        ("The OECD (May 3, 2024) sees Brazil a year behind Canada in AI.", None),
        ("The 2024 Kappa Index has Brazil a year behind Canada in AI.", None),
        ("Brazil is a year behind Canada in AI, and its next model comes in May 2024.", None),
        ("Canada's lead over Brazil in AI has narrowed since the launch in May 2024.", None),
        ("Brazil has been a year (9 index points) behind Canada in AI since May 2024.", 2024),
        ("Brazil was a year behind Canada in AI in 2024-Q2.", 2024),
        ("In May 2024 Lee put Brazil a year behind Canada in AI.", 2024),
        ("In May 2024, Brazil was a year behind Canada in AI.", 2024),
    ],
)
def test_a_date_of_saying_is_no_period(text: str, year: int | None) -> None:
    """When something was said, or something else happened, is not when it was so."""
    (claim,) = lags(text)
    assert (claim.period and claim.period.start and claim.period.start.year) == year


def test_a_date_to_compare_with_is_no_period() -> None:
    claim = lags("Chinese AI models trail American ones by six months, a smaller gap than in 2023.")[0]
    assert claim.period is None


def test_a_year_later() -> None:
    """A year later counts from the date before."""
    claims = lags("In 2022 Chinese models lagged American ones by two years; a year later the lag was ten months.")
    assert [claim.period and claim.period.start and claim.period.start.year for claim in claims] == [2022, 2023]


def test_estimate_of_nobody_is_hedged() -> None:
    """An estimate that nobody is credited with is hedged, a credited one is asserted."""
    assert lags("Nvidia is estimated to be two years ahead of Huawei.")[0].modality == "hedged"
    assert lags("Nvidia is two years ahead of Huawei, Epoch AI estimates.")[0].modality == "asserted"


def test_field() -> None:
    """The field is the one told beside the statement."""
    claims = lags("In AI chips Huawei is two years behind Nvidia, and in lithography SMEE is ten years behind ASML.")
    assert [claim.field for claim in claims] == ["AI chips", "lithography"]
