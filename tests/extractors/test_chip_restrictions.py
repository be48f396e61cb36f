"""What the extractor of chip restrictions finds: measures, effects and responses, and what it leaves alone."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aiclaims import extract
from aiclaims.documents.document import Document
from aiclaims.extractors.chip_restrictions.claim import ChipRestrictionClaim
from aiclaims.extractors.chip_restrictions.extractor import ChipRestrictionExtractor
from aiclaims.plugins import Registry

REGISTRY = Registry(builtins=False, entry_points=False)
REGISTRY.register(ChipRestrictionExtractor())
PUBLISHED = dt.date(2025, 9, 1)


def claims_of(text: str) -> list[ChipRestrictionClaim]:
    extraction = extract(Document(text, published=PUBLISHED, language="en"), registry=REGISTRY)
    assert not extraction.faults
    return [claim for claim in extraction.claims if isinstance(claim, ChipRestrictionClaim)]


def core(claim: ChipRestrictionClaim) -> tuple[str, str | None, str | None]:
    actor = claim.actor.name if claim.actor else None
    target = claim.target.name if claim.target else None
    return (claim.action or claim.aspect, actor, target)


US, CN = "United States", "China"

MEASURES = [
    # restrict: verb and goods, rule and verb, buyer and verb
    ("In May the United States banned sales of the B30A to China.", [("restrict", US, CN)]),
    ("The Commerce Department has blocked Intel from shipping its Gaudi 3 chips to China.", [("restrict", US, CN)]),
    ("Japan tightened its export controls on chipmaking equipment to China last year.", [("restrict", "Japan", CN)]),
    ("The Dutch government has revoked licences to ship lithography machines to China.", [("restrict", "Netherlands", CN)]),
    ("Washington cut China off from advanced memory chips in 2024.", [("restrict", US, CN)]),
    ("Chinese regulators have told Tencent not to buy the H20.", [("restrict", CN, "Tencent")]),
    ("In July exports of the MI308 to China were halted by the Commerce Department.", [("restrict", US, CN)]),
    # license
    ("Washington now requires a licence for exports of the H20 to China.", [("license", US, CN)]),
    ("Shipments of EDA software to China are subject to a licence requirement.", [("license", US, CN)]),
    # list
    ("The Biden administration added 25 Chinese chip firms to the Entity List in January.", [("list", US, CN)]),
    ("Taiwan put Huawei and SMIC on its trade blacklist over chips.", [("list", "Taiwan", "Huawei"), ("list", "Taiwan", "SMIC")]),
    # tariff and revenue share
    ("Trump imposed a 100% tariff on imported semiconductors.", [("tariff", US, None)]),
    ("Nvidia and AMD agreed to pay the U.S. government 15% of the revenue from their chip sales in China.", [("tariff", US, "Nvidia"), ("tariff", US, "AMD")]),
    # ease
    ("The United States has lifted its curbs on chip design software for China.", [("ease", US, CN)]),
    ("Trump has approved exports of the H200 to China.", [("ease", US, CN)]),
    ("Samsung won the green light to ship U.S. chipmaking tools to China.", [("ease", US, CN)]),
    ("The Commerce Department granted licences for H20 chip sales to Chinese customers.", [("ease", US, CN)]),
    ("The Commerce Department granted licences to ship the MI308 to certain China-based buyers.", [("ease", US, CN)]),
    ("In May Washington rescinded the AI diffusion rule on chip exports.", [("ease", US, None)]),
    # who acts stands before the verb, or is named as the maker of the rule that acts
    ("The Commerce Department's new rule restricts sales of the Gaudi 3 chip to India and China.", [("restrict", US, "India"), ("restrict", US, CN)]),
    ("Japan tightened export rules on chipmaking equipment. The new rules require exporters to obtain a licence for such equipment.", [("restrict", "Japan", None), ("license", "Japan", None)]),
    ("The curbs on Huawei come as Japan bans exports of lithography tools to Russia.", [("restrict", "Japan", "Russia")]),
    ("Officials said Washington had informed Intel that it had imposed, without notice, a licence requirement on Gaudi 3 chips for China.", [("license", US, CN)]),
    # a description before a name, and a list that goes on in brackets
    ("In 2020 Washington banned Chinese camera maker Hikvision from buying U.S. chips.", [("restrict", US, "Hikvision")]),
    ("Washington banned exports of the MI308 to China (and Russia).", [("restrict", US, CN), ("restrict", US, "Russia")]),
    # an undoing told as a noun, and a rate that a firm pays
    ("In June the Commerce Department ordered the repeal of the AI diffusion rule.", [("ease", US, None)]),
    ("Intel agreed to pay a 10% export fee on Gaudi 3 chips sold to China.", [("tariff", US, "Intel")]),
    # a licence rule that applies by itself, and an aside that acts by nothing
    ("A licence requirement will apply to exports of the Gaudi 3 chips from Monday, the U.S. government said.", [("license", US, None)]),
    ("The rule keeps the existing exceptions for Asia (including Hong Kong) and imposes export controls on HBM chips.", [("restrict", US, None)]),
    ("The Chinese Commerce Ministry and Customs Bureau announced plans to limit exports of germanium.", [("restrict", CN, None)]),
    # a licence rule that is received is no licence
    ("Intel received new export licence restrictions from the U.S. government on its Gaudi 3 chips.", [("license", US, "Intel")]),
    # who has to obtain a licence has not been given one
    ("AMD must obtain a licence to export its MI308 chips to China under the U.S. rule.", [("license", US, CN)]),
]  # fmt: skip

EFFECTS = [
    ("The export controls on AI chips have hurt Chinese chip designers.", [("effect", None, CN)]),
    ("The export curbs cost Micron about $1.2 billion in revenue.", [("effect", None, "Micron")]),
    # a loss of what one could do, and a sum that is yet to be lost
    (
        "The ban on MI308 sales came in April. AMD's ability to ship accelerators to China was curtailed.",
        [("effect", None, "AMD")],
    ),
    (
        "New export curbs hit the MI308. AMD stands to lose $300 million in sales from the chips being banned.",
        [("effect", None, "AMD")],
    ),
    ("AMD wrote off $700 million of MI308 inventory after the licence requirement.", [("effect", None, "AMD")]),
    ("AMD took an $800 million charge because of the export controls on its MI308.", [("effect", None, "AMD")]),
    ("Restrictions on HBM are slowing Huawei's production of Ascend chips.", [("effect", None, "Huawei")]),
    ("Nvidia's share of the Chinese market fell to 50% because of the chip controls.", [("effect", None, "Nvidia")]),
    # a verb joined to the first has its subject, and a participle says what came of the clause
    (
        "The chip export curbs have slowed Huawei's expansion and dealt Micron a blow.",
        [("effect", None, "Huawei"), ("effect", None, "Micron")],
    ),
    (
        "Tighter chip export controls could hamstring ASML, hurting American competitiveness.",
        [("effect", None, "ASML"), ("effect", None, US)],
    ),
    # by whom a passive is done, and doors that a rule closes
    ("Huawei's plans have been stymied by the U.S. chip export controls.", [("effect", None, "Huawei")]),
    (
        "Under the U.S. export controls on AI chips, AMD is foreclosed from the Chinese market.",
        [("effect", None, "AMD")],
    ),
    # what a firm gives up for want of chips
    (
        "Baidu cut its budget by 12% because of a lack of access to GPUs under the export curbs.",
        [("effect", None, "Baidu")],
    ),
    # who cannot sell, and what has fallen
    (
        "After the U.S. export controls on its MI308, AMD could no longer ship $700 million of chips.",
        [("effect", None, "AMD")],
    ),
    (
        "Micron's share of China's memory chip market has collapsed since the export controls began.",
        [("effect", None, "Micron")],
    ),
    (
        "The U.S. chip export controls hurt Micron. The company lost $900 million of sales.",
        [("effect", None, "Micron"), ("effect", None, "Micron")],
    ),
    # who imposes a rule is not its sufferer, nor is the maker of what it is on
    ("South Korea's restrictions on wafer cleaning tools will slow Chinese chipmaking.", [("effect", None, CN)]),
    ("AMD warned that the Chinese ban on sales of GPUs may hurt its earnings.", [("effect", None, "AMD")]),
    # what somebody is able to do is narrowed, and what a state decided does harm
    (
        "The export ban, which has narrowed little, curtailed AMD's ability to ship chips to China.",
        [("effect", None, "AMD")],
    ),
    ("With the chip export ban in force, AMD is projected to suffer losses of $2 billion.", [("effect", None, "AMD")]),
    (
        "Export controls on chips were widened. Washington's decision hampered Cambricon.",
        [("restrict", US, None), ("effect", None, "Cambricon")],
    ),
    (
        "Chip export controls have critics. Some argue that they weaken U.S. competitiveness in chips.",
        [("effect", None, US)],
    ),
    # falls and harms that stand as nouns
    ("Amid the chip export curbs KLA saw a 7% fall in sales.", [("effect", None, "KLA")]),
    ("The chip export ban could have a severe effect on CXMT's output.", [("effect", None, "CXMT")]),
    (
        "ASML's sales would take a hit after the Dutch government restricted exports of its chip tools.",
        [("effect", None, "ASML")],
    ),
    ("Under the chip export controls SMIC has trouble obtaining lithography machines.", [("effect", None, "SMIC")]),
    # put down to what was told of right before
    (
        "Seoul may ban exports of HBM chips to China. CXMT's plans would be jeopardized by this decision.",
        [("restrict", "South Korea", CN), ("effect", None, "CXMT")],
    ),
    # the firm that tells of a cost is whom it falls on
    # a participle that goes on from an act, a description before a name, and access that a rule has narrowed
    ("China's biggest toolmaker, Naura, was hit hard by the U.S. chip export controls.", [("effect", None, "Naura")]),
    ("The U.S. export controls have limited CXMT's access to etching tools.", [("effect", None, "CXMT")]),
    (
        "KLA warned of a $90 million revenue hit due to the export restrictions on chip tools.",
        [("effect", None, "KLA")],
    ),
    ("Intel said the new export curbs on its Gaudi chips could cost it $300 million.", [("effect", None, "Intel")]),
]

RESPONSES = [
    (
        "The new export curbs forced Chinese labs to either stockpile older GPUs or develop indigenous alternatives.",
        [("stockpile", CN, None), ("substitute", CN, None)],
    ),
    ("Tencent and Baidu have been hoarding HBM chips ahead of new curbs.", [("stockpile", "Tencent", None), ("stockpile", "Baidu", None)]),
    ("Chinese firms such as Alibaba are stockpiling Nvidia chips before the export curbs bite.", [("stockpile", CN, None)]),
    ("Intel's customers in China stockpiled HBM chips before the export curbs.", [("stockpile", CN, None)]),
    ("More than 100,000 Nvidia chips were smuggled into China in 2024.", [("smuggle", None, CN)]),
    ("Smugglers moved 900 Nvidia chips into China, the Financial Times reported.", [("smuggle", "smugglers", CN)]),
    ("A ring smuggled H100 chips to China.", [("smuggle", "ring", CN)]),
    ("Cut off by the export controls, Alibaba is switching from Nvidia to domestic chips.", [("substitute", "Alibaba", None)]),
    ("Under the chip curbs DeepSeek is turning to Huawei's Ascend chips.", [("substitute", "DeepSeek", None)]),
    ("Nvidia is developing a slower version of its Blackwell chip for China.", [("redesign", "Nvidia", CN)]),
    ("Beijing retaliated by banning exports of gallium to the United States after the new chip rules.", [("retaliate", CN, US)]),
    ("Nvidia lobbied Congress against new limits on chip exports.", [("lobby", "Nvidia", US)]),
    ("Three brokers were arrested for trafficking 200 AI chips around the U.S. export controls.", [("smuggle", "brokers", None)]),
    ("Four men were charged under export control law with the illicit shipment of AI chips to China.", [("smuggle", None, CN)]),
    ("Because of the U.S. chip export controls Baidu is turning to Cambricon.", [("substitute", "Baidu", None)]),
    ("Pressed by the chip export curbs, ByteDance is shifting some of its orders to Cambricon.", [("substitute", "ByteDance", None)]),
    ("Since the chip export ban Baidu is testing domestic chips.", [("substitute", "Baidu", None)]),
    ("The chip export curbs push Chinese labs to rely on homegrown alternatives.", [("substitute", CN, None)]),
    ("After the chip export curbs iFlytek trained its model on Ascend chips.", [("substitute", "iFlytek", None)]),
    ("Chinese firms fear chip curbs from the US, Taiwan, and Japan and are stockpiling wafer tools.", [("stockpile", CN, None)]),
    ("To comply with the chip export rules, AMD whipped up a slower accelerator for China.", [("redesign", "AMD", CN)]),
    ("Beijing punched back at the chip export curbs, banning exports of antimony to the United States.", [("retaliate", CN, US)]),
    ("Two men are engaged in smuggling H200 chips into China under the export ban.", [("smuggle", None, CN)]),
    # who is driven is who responds, what is held behind "as" and what a state calls its answer
    ("The chip export curbs will nudge Chinese buyers towards the Ascend 910B.", [("substitute", CN, None)]),
    ("China curbed exports of germanium to the United States in retaliation for the chip controls.", [("retaliate", CN, US)]),
    ("A gang routed 300 GPUs to China past the export controls.", [("smuggle", "gang", CN)]),
    ("AMD designed the MI308 as a response to U.S. export controls on chips for China.", [("redesign", "AMD", CN)]),
]  # fmt: skip

NOTHING = [
    # advice to the reader
    "Export controls matter. Restrict exports of AI chips to China.",
    "The potato chip maker banned trans fats from its factories.",
    "A software licence for the chip designers costs $300 a year.",
    "The senator wants tighter restrictions on firearms.",
    "Tariffs of 25% on steel took effect in March.",
    "Poker chips worth $5 million were smuggled out of the casino.",
    "The banned B200 is far faster than the H20.",
    "The rules are designed to keep advanced chips away from China.",
    "Chip stocks fell 3% on Tuesday.",
    "The company limited its chip orders to two suppliers.",
    "Will Washington ban exports of the H20 to China?",
    "Nvidia sold 600,000 H20 chips last year.",
    "If Washington banned the H20, prices of older chips would rise.",
    # no word of state or trade: memory limits, and what a process or a loan allows
    "Training runs on these GPUs are limited by memory bandwidth.",
    "The new node allows Samsung to produce chips for phones.",
    "The credit line will allow the startup to buy H200 chips.",
    "Access to the GPU cluster was restricted to paying users.",
    # an agent that is a thing, though rules are spoken of nearby
    "Export controls on H200 sales to China remain. Most workloads on the H200 are limited by cache size.",
    # licences of software, chips of other kinds
    "The driver for these GPUs is now licensed under the MIT License.",
    "The canteen banned chips and sweets from its menu.",
    # an effect without a rule as its cause
    "A shortage of HBM is hurting Nvidia's suppliers.",
    "This could increase demand for Nvidia's newest GPUs.",
    "The price cut will reduce AMD's margin on its accelerators.",
    # trade named, but the sentence tells what a fact suggests, or what comes back
    "Export curbs on the H20 are known. This suggests that Nvidia's other chips drive its growth.",
    "Despite the export curbs on its H20, Nvidia could recoup $3 billion of sales.",
    # advised or wished for, enabled by a thing, told of a list of another kind
    "The administration should use every tool to enforce export controls on advanced chips.",
    "Tamper seals on advanced chips would help enforce export controls, allowing inspectors to permit sales to India.",
    "Its authors discuss how restricting exports of advanced chips became popular.",
    "China proposes a blacklist of training data for chips and models.",
    "The latest easing of the chip export controls was welcomed in Seoul.",
    "Importers must apply for and receive a licence for chips from a distributor.",
    "Countries that are subject to a U.S. arms embargo buy advanced chips elsewhere.",
    # presupposed: a known rate, an order to the reader, a gerund as subject, a cause
    "The 15% revenue share on H20 sales to China squeezes margins.",
    "Strengthen export controls on advanced chips.",
    "The chief executive argued that restricting exports of chips to China only helps its rivals.",
    "The pause follows tighter U.S. export controls on chips.",
    # reckoned from a quarter's end, and a preposition
    "Sales for the three months ended April 27 fell, and the export curbs on the H20 were in place.",
    "Given the pending export licences, AMD left China out of its forecast for AI chips.",
    # a source line, a search query
    "Source: U.S. bans exports of the H20 to China; other headlines",
    "Nvidia export controls impact China date:2025-05-01",
    # an act is no effect, nor is what a rule is there for or what comes of its end
    "The export controls were supposed to slow China's progress in AI chips.",
    "Lifting the chip export controls would hurt Huawei's sales.",
    "Equipment that only a very limited number of firms in Japan make falls under the chip export controls.",
    "Our service on chip export controls informs readers of issues affecting their operations in Japan.",
    # a market's size is no loss, a participle only describes, and investors' moods are no effect
    "U.S. export controls affecting our chips remain in force.",
    "The chip export controls set off a sell-off that hit Nvidia's shares.",
    # whose goods are used, kept away from, or argued for
    "Amid the chip export controls TSMC found that its wafers were used in Huawei's chips.",
    "The chip export controls deter firms from using Huawei's Ascend chips.",
    "A fellow at the Brookings Institution argues for U.S. controls on chip exports.",
    # to fear or fight smuggling tells of none
    "Location checks under the chip export rules would reduce the risk of GPUs being smuggled to China.",
    # what fits into a box is made to fit no rule
    "Despite the export controls Nvidia shipped a million AI chips, of which 500 fit into a crate.",
    # tools and maxims that get round a rule smuggle nothing, and what stands behind an "if" causes nothing
    "Baidu released an AI model whose design gets around the limits of the chip export controls.",
    "If Baidu builds its own chips, it could weaken Nvidia under the export controls.",
    # networks, markets and newspapers smuggle nothing
    "The partnership brings AI chips to radio access networks and sells them with Toyota.",
    # an agreement is no blow, and a small effect is none
    "The chip export controls followed a deal between Japan and the Netherlands.",
    "The chip export controls have little effect on Tencent.",
    # what one could do, or what is asked, is not done
    "The chip export controls took away Huawei's ability to design its own chips.",
    "The question for the chip export controls is whether Baidu could train models on domestic chips.",
    "Customs officers are investigating whether the chips were smuggled to China past the export controls.",
    # a change that lets trade pass does no harm
    "The policy shift allowing AMD to sell AI chips to China could affect the market.",
    # cost pressure is no rule
    "In response to cost pressures TSMC raised prices of its advanced chips in Taiwan.",
]


@pytest.mark.parametrize(("text", "expected"), MEASURES + EFFECTS + RESPONSES)
def test_what_a_sentence_states(text: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    """Each sentence states exactly these claims."""
    assert [core(claim) for claim in claims_of(text)] == expected


@pytest.mark.parametrize("text", NOTHING)
def test_what_states_no_restriction(text: str) -> None:
    """Other chips, other licences, presuppositions, purposes, questions and conditions state no claim."""
    assert claims_of(text) == []


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("Washington banned exports of the A100 and H100 to China.", ("A100", "H100")),
        ("Washington banned exports of high-bandwidth memory to China.", ("high-bandwidth memory",)),
        (
            "China banned exports of gallium, germanium and antimony to the United States.",
            ("gallium", "germanium", "antimony"),
        ),
        ("Washington banned exports of chips including the H20 and MI308 to China.", ("chips", "H20", "MI308")),
    ],
)
def test_goods_named_together_stay_together(text: str, items: tuple[str, ...]) -> None:
    """A list of goods is one claim's items, as written."""
    assert [claim.items for claim in claims_of(text)] == [items]


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("Washington added 80 Chinese companies to the Entity List.", 80, 80, "entities"),
        ("Washington put a 25% tariff on AI chips.", 25, 25, "percent"),
        ("The export controls will cost Nvidia up to $15 billion in sales.", None, 15e9, "USD"),
        ("At least 10,000 AI chips were smuggled into China.", 10_000, None, "chips"),
    ],
)
def test_values(text: str, low: float | None, high: float | None, unit: str) -> None:
    """A listing counts entities, a tariff is a share, an effect a sum of money, smuggling a number of chips."""
    (claim,) = claims_of(text)
    assert claim.value is not None
    assert (claim.value.low, claim.value.high, claim.value.unit) == (low, high, unit)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("In October 2023 Washington banned sales of the A800 to China.", "2023-10-01", "2023-10-31"),
        ("On December 2, 2024, Washington banned sales of HBM chips to China.", "2024-12-02", "2024-12-02"),
        ("Washington has banned sales of the H20 to China, AMD said on Friday.", None, None),
        # what stands over it, unless that is many years
        (
            "# Rules\n\n## Oct 2022: first rules\n\nWashington bans sales of the A100 to China.",
            "2022-10-01",
            "2022-10-31",
        ),
        (
            "**The truce (August 2025):** They met.\n\nWashington licensed sales of the H20 to China.",
            "2025-08-01",
            "2025-08-31",
        ),
        ("# Rules\n\n## Steps (2018-2025)\n\nWashington bans sales of the A100 to China.", None, None),
    ],
)
def test_the_day_of_an_act_is_its_period(text: str, start: str | None, end: str | None) -> None:
    """An act is dated by its own day or month, not by the day it is spoken of."""
    (claim,) = claims_of(text)
    period = claim.period
    assert (str(period.start) if period else None, str(period.end) if period else None) == (start, end)


@pytest.mark.parametrize(
    ("text", "modality", "negated"),
    [
        ("Washington has banned the H20 for China.", "asserted", False),
        ("Washington may ban the H20 for China.", "hedged", False),
        ("Washington will ban the H20 for China.", "forecast", False),
        ("Washington to ban the H20 for China.", "forecast", False),
        ("Washington's decision to ban the H20 for China was announced in May.", "asserted", False),
        ("Washington is considering new curbs on H20 exports to China.", "hedged", False),
        ("Trump said that Nvidia may ship its H200 chips to China.", "asserted", False),
        ("Washington has not lifted the ban on H20 chips for China.", "asserted", True),
        ("SMIC could no longer buy EUV machines because of the Dutch export ban.", "asserted", False),
        ("Lam Research expects the export controls to cost it $90 million.", "forecast", False),
        ("Police in Penang looked into alleged smuggling of H100 chips to China.", "hedged", False),
    ],
)
def test_modality_and_denial(text: str, modality: str, negated: bool) -> None:
    """Hedges and forecasts are told from facts; a permission's "may" is no hedge."""
    (claim,) = claims_of(text)
    assert (claim.modality, claim.negated) == (modality, negated)


def test_who_expects_an_effect_is_credited_with_it() -> None:
    """A forecast of what a rule will cost is that of who makes it."""
    (claim,) = claims_of("Lam Research expects the export controls to cost it $90 million.")
    assert claim.attribution == ("Lam Research",)


def test_a_sentence_without_a_word_of_the_trade_is_read_behind_one_that_has() -> None:
    """What goes on from a rule need not name it."""
    claims = claims_of("Washington banned sales of the A100 to China. It also cost Nvidia $90 million.")
    assert [claim.action for claim in claims] == ["restrict", None]


def test_a_pronoun_takes_up_the_goods_before() -> None:
    """A pronoun stands for the chips named last."""
    first, second = claims_of("Washington banned the A800 for China in 2023. It was allowed again in 2025.")
    assert (core(first)[0], core(second)[0]) == ("restrict", "ease")
    assert second.items == ("A800",)


def test_the_items_of_a_list_take_actor_and_day_from_what_leads_them_in() -> None:
    """A list hangs on its lead-in."""
    text = (
        "On March 3, 2025, the Commerce Department issued two rules. Their main points:\n\n"
        "- they add 30 Chinese entities to the Entity List;\n- they ban exports of HBM to China.\n"
    )
    extraction = claims_of(text)
    assert [core(claim) for claim in extraction] == [("list", US, CN), ("restrict", US, CN)]


def test_a_cause_inside_an_effect_is_no_second_claim() -> None:
    """What only explains a loss is not stated for itself."""
    text = "Nvidia took a charge of $4 billion after Washington banned exports of the H20 to China."
    assert [core(claim) for claim in claims_of(text)] == [("effect", None, "Nvidia")]


@pytest.mark.parametrize("stranger", ["The weather was mild that spring.", "Its shares are listed in New York."])
def test_an_unrelated_sentence_changes_nothing(stranger: str) -> None:
    """Claims are the same with a stranger before or behind them."""
    sentence = "In October 2023 Washington banned sales of the A800 to China."
    alone = [core(claim) for claim in claims_of(sentence)]
    assert [core(claim) for claim in claims_of(f"{stranger} {sentence}")] == alone
    assert [core(claim) for claim in claims_of(f"{sentence} {stranger}")] == alone


WORDS = [
    "Washington",
    "China",
    "Nvidia",
    "Huawei",
    "the",
    "H20",
    "chips",
    "banned",
    "exports",
    "of",
    "to",
    "licence",
    "required",
    "lifted",
    "curbs",
    "on",
    "cost",
    "$5",
    "billion",
    "in",
    "2023",
    "smuggled",
    "stockpiled",
    "may",
    "not",
    "that",
    "which",
    "was",
    "by",
    "and",
    ",",
    ".",
    ";",
    "(",
    ")",
    "25%",
    "tariff",
    "Entity",
    "List",
    "added",
]


@given(st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join))
@settings(max_examples=60, deadline=None)
def test_any_words_are_read_and_every_claim_is_grounded(text: str) -> None:
    """No order of words raises, and every quote stands in the text."""
    for claim in claims_of(text):
        claim.check(text)


def test_an_outlet_is_no_party() -> None:
    """Who reports what others do does not do it."""
    text = "Smuggling of Gaudi 3 chips to China in breach of export controls was reported by Reuters, CNBC and Axios."
    assert [core(claim) for claim in claims_of(text)] == [("smuggle", None, CN)]


TIMELINE = """Export controls on chips

| When | What happened |
| --- | --- |
| June 2020 | Hikvision was added to the Entity List |
| March 2024 | Washington banned exports of Gaudi 3 to China |
| Chips shipped | 4,100 |
"""


def test_a_table_of_events_is_read() -> None:
    """A row that is worded tells an act; a row of figures does not."""
    document = Document(TIMELINE, published=PUBLISHED, language="en", format="markdown")
    found = [claim for claim in extract(document, registry=REGISTRY).claims if isinstance(claim, ChipRestrictionClaim)]
    assert [(*core(claim), str(claim.period)) for claim in found] == [
        ("list", US, "Hikvision", "2020-06"),
        ("restrict", US, CN, "2024-03"),
    ]
