"""Acts, effects and responses as digests, chapters and research notes tell them, and what such pages only speak of."""

from __future__ import annotations

import pytest
from chip_claims import CN, US, Core, claims_of, cores

TOLD: list[tuple[str, list[Core]]] = [
    # a weaker product for one market
    ("AMD designed a China-compliant MI309.", [("redesign", "AMD", CN)]),
    ("Washington barred MI308 sales to China. Weeks later AMD would launch a deliberately slowed GPU so as to go on selling in China.", [("restrict", US, CN), ("redesign", "AMD", CN)]),
    ("AMD, whose accelerators had sold out, would within months build a weakened chip to keep supplying the Chinese market.", [("redesign", "AMD", CN)]),
    ("Vendors answered the curbs with stripped-down China editions (the MI308 above all).", [("redesign", "AMD", CN)]),
    ("The rules prompted Intel to make a slower Gaudi 3 specifically for China.", [("redesign", "Intel", CN)]),
    # so many chips of one's own
    ("Washington barred MI308 sales to China. Cambricon aims to ship 300,000 processors in 2026.", [("restrict", US, CN), ("substitute", "Cambricon", None)]),
    ("Washington barred MI308 sales to China. Alibaba built a cluster of 10,000 GPUs.", [("restrict", US, CN)]),
    # rules applied, and what comes within them
    ("Japan has applied export controls to lithography tools.", [("restrict", "Japan", None)]),
    ("The US has since 2023 barred sales of GPUs to Iran.", [("restrict", US, "Iran")]),
    ("The MI308 now falls within the scope of the U.S. controls.", [("restrict", US, None)]),
    ("It is unlawful to ship the MI308 to China unless the exporter holds a US licence.", [("license", US, CN)]),
    ("The department unveiled the diffusion rule, a global licensing regime for AI chips.", [("license", US, None)]),
    ("Since 2020 Japan has kept Chinese fabs from buying its newest lithography tools.", [("restrict", "Japan", CN)]),
    ("Chinese officials discouraged purchases of the MI308.", [("restrict", CN, None)]),
    ("Licence applications for the MI308 moved to case-by-case review.", [("ease", US, None)]),
    ("The diffusion rule would have capped GPU exports to most countries.", [("restrict", US, "most countries")]),
    # classes of countries
    ("Tier 2 countries face caps of 40,000 GPUs under the U.S. rule.", [("restrict", US, "Tier 2 countries")]),
    ("Under the diffusion rule, tier three states such as Iran are barred from buying AI chips.", [("restrict", US, "Tier 3 countries")]),
    ("The diffusion rule split some 150 states into three tiers for AI chips: Tier 1 (20 allies, unrestricted), Tier 2 (the rest, with caps), Tier 3 (Iran, barred).", [("restrict", US, "Tier 2 countries"), ("restrict", US, "Tier 3 countries")]),
    ("Chip exports under the US diffusion rule:\n\n- **Tier 1**: 20 allies, no caps\n- **Tier 2**: about 110 countries, capped at 40,000 GPUs", [("restrict", US, "Tier 2 countries")]),
    # whose goods are taxed pays no share of what it earns
    ("The proclamation put a 30% tariff on AMD MI308 parts and similar chips.", [("tariff", US, None)]),
    ("The US curbs on chips hurt AMD and Intel. Both firms agreed to pay Washington 12% of their revenue from China for the right to sell there.", [("effect", None, "AMD"), ("effect", None, "Intel"), ("tariff", US, "AMD"), ("tariff", US, "Intel")]),
    # who opens a sentence, described first
    ("Short of parts, Dell has lobbied the Commerce Department to keep YMTC off the Entity List.", [("lobby", "Dell", US)]),
    # turns of policy, notes of a timeline, and deals
    ("The MI308 was allowed, then barred again in May.", [("ease", US, None), ("restrict", US, None)]),
    ("The MI308 workarounds were closed last autumn.", [("restrict", US, None)]),
    ("Washington struck deals with Qatar and Kuwait that allow large exports of AI chips.", [("ease", US, "Qatar"), ("ease", US, "Kuwait")]),
    ("US export rules:\n\n- Oct 2021: MI100 and MI200 export ban\n- May 2024: MI308 licence requirement", [("restrict", US, None), ("license", US, None)]),
    ("Intel got a licence to ship its Gaudi 3 chips to China, SMIC opened a fab that it says can match it, and KLA paid a fine.", [("ease", US, CN)]),
    ("Using Biren's chips anywhere constitutes a violation of U.S. export controls.", [("restrict", US, None)]),
    ("Moore Threads has placed an order for 20,000 of Cambricon's processors.", [("substitute", "Moore Threads", None)]),
    ("Chinese firms smuggled in $3 million worth of Nvidia chips.", [("smuggle", CN, CN)]),
    # notes under a firm's name, what a firm presents, and leave that is sought
    ("US chip curbs\n\n## Meituan approach\n\nThe export curbs on chips came in April.\n\n- Rushed to stockpile about 30,000 H20 chips before the export ban", [("stockpile", "Meituan", None)]),
    ("Zhipu unveiled a model trained entirely on Huawei Ascend chips.", [("substitute", "Zhipu AI", None)]),
    ("HP has sought a US waiver that lets it buy NAND from blacklisted YMTC.", [("lobby", "HP", US)]),
    ("Five laboratories of China were Entity Listed in 2016.", [("list", US, CN)]),
    # what is alleged
    ("Prosecutors widened their inquiry into the suspected smuggling of AMD servers to Iran, worth $3 million.", [("smuggle", None, "Iran")]),
    # what a listing or a rule has led to
    ("The Entity List designation cut YMTC off from Lam Research.", [("effect", None, "YMTC"), ("list", US, "YMTC")]),
    ("Japan barred exports of EUV resists to China. That was noted. CXMT is behind because it cannot obtain them or buy EUV resists elsewhere.", [("restrict", "Japan", CN), ("effect", None, "CXMT")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_what_reports_tell_is_found(text: str, expected: list[Core]) -> None:
    """The same act is told in the words of a digest, a textbook or a research note."""
    assert sorted(cores(text), key=str) == sorted(expected, key=str)


LEFT = [
    # an effect has a cause that is named, and is none where only an impact is spoken of
    "Any pressure on memory prices could directly impact Nvidia's margins.",
    "AMD is set to report its results, with attention on the impact of export policies.",
    "These factors could significantly affect Intel's guidance beyond consensus.",
    "A delay in qualification could hurt AMD's ability to ramp up production of its newest accelerators.",
    # what is looked at, put forward, or holds of nobody
    "Lawmakers want to prevent the smuggling of Nvidia chips to Iran.",
    "The extent to which Chinese customers seek domestic alternatives to GPUs remains unknown.",
    "No other lidar makers of China are included on the Entity List.",
    "BIS can add firms to the Entity List without notice.",
    "The note flagged a potential 12% tax on AI chip exports.",
    "Proposes a non-proliferation regime for AI chips.",
    # other trades, other goods, other persons
    "Our API has Tier 1 (500 requests) and Tier 2 (rate caps).",
    "The EU issued its own sanctions against nearly 90 Russian individuals.",
    "China controls about 60% of the world's graphite supply.",
    "AMD export controls AI software Japan outlook last 4 months",
    "TSMC approved a record capex for its newest fabs.",
    "The state visit opens the door for rivals such as Cambricon, which sells AI chips.",
    "A halt in production of the MI308 was reported.",
    "American tools must not be used to harm Americans.",
    "Its chief executive called the US chip export controls a failure.",
    "Baidu relies on Nvidia and Huawei chips.",
    "AMD has put in an application with the US government to let it resume sales of the MI308 to China.",
    "Tencent open-sourced a model trained on Nvidia chips.",
    "File an application or plan to suspend exports of chips to China by May.",
    "Only goods that are controlled for some reasons count, chips among them.",
    "In March the USTR told of tariffs of 12 percent on many sorts of Chinese goods.",
    "This makes it hard to quantify what the chip controls mean for Chinese revenue.",
    "The export curbs set a baseline for what AMD may earn from GPUs.",
]


@pytest.mark.parametrize("text", LEFT)
def test_what_pages_only_speak_of_is_no_claim(text: str) -> None:
    """Impact, prospects, shares of a market and rules on other goods are no acts on chips, nor their effects."""
    assert cores(text) == []


def test_what_each_buyer_may_have_is_the_value_of_a_leave() -> None:
    """The figure stands in a clause behind, for each of those who are let."""
    (claim,) = claims_of(
        "The Commerce Department approved sales of the MI308 to six Chinese firms, with each allowed to buy up to 9,000 units."
    )
    assert claim.value is not None
    assert (claim.value.low, claim.value.high, claim.value.unit) == (None, 9_000, "chips")
