"""What somebody cannot get or do any more is an effect; what the rules say he may not is what they forbid."""

from __future__ import annotations

import pytest
from chip_claims import CN, US, Core, claims_of, cores

TOLD = "Washington's export controls on AI accelerators for China came into force in 2022.\n\n"

WANTS: list[tuple[str, list[Core]]] = [
    ("Access to the fastest accelerators was cut off for Chinese labs.", [("effect", None, CN)]),
    ("Iran's access to such processors has been curtailed.", [("effect", None, "Iran")]),
    ("The controls deny Belarus access to the processors it needs.", [("effect", None, "Belarus")]),
    ("This listing narrowly limits Phytium's access to foreign design tools.", [("effect", None, "Phytium")]),
    ("After the ban, Hygon no longer had access to outside technicians.", [("effect", None, "Hygon")]),
    ("Lenovo can only buy slower parts such as the H20.", [("effect", None, "Lenovo")]),
    ("TSMC can no longer make chips for Phytium.", [("effect", None, "Phytium")]),
    ("In Shenzhen the H20 can no longer be bought.", [("effect", None, "Nvidia")]),
    ("Huawei is running low on processors, a consequence of the sanctions.", [("effect", None, "Huawei")]),
    ("Chinese labs have access to only a few such processors.", [("effect", None, CN)]),
    (
        "The consequences were swift. Hygon's access to the newest tools has been curtailed.",
        [("effect", None, "Hygon")],
    ),
    ("The practical impact: CXMT faces serious obstacles to raising its output.", [("effect", None, "CXMT")]),
    ("The damage, from a Russian point of view, was done: access to GPUs was blocked.", [("effect", None, "Russia")]),
    # What the rules say, and what is only taken for granted.
    ("Under the rules, AMD can no longer ship its best accelerators to China.", [("restrict", US, CN)]),
    ("Their plans rested on the belief that Iran cannot make AI chips.", []),
]

DRIVEN: list[tuple[str, list[Core]]] = [
    ("Beijing ordered public data centres to use domestic chips.", [("substitute", CN, None)]),
    ("China mandated the use of domestic AI chips in public data centres.", [("substitute", CN, None)]),
    ("The Chinese government mandates Ascend chips for public projects.", [("substitute", CN, None)]),
    ("Beijing is steering Chinese firms away from Nvidia chips.", [("restrict", CN, CN)]),
    ("Huawei illegally obtained Nvidia H100 chips.", [("smuggle", "Huawei", None)]),
    ("Nvidia is working on a cut-down Blackwell chip for China.", [("redesign", "Nvidia", CN)]),
    (
        "Washington let Nvidia sell the H20 to China in exchange for 15% of the revenue.",
        [("ease", US, CN), ("tariff", US, "Nvidia")],
    ),
    ("AMD warned that new curbs on the MI308 would cost it $800 million.", [("effect", None, "AMD")]),
    ("The BIS clamped down on the export of AI accelerators to Iran.", [("restrict", US, "Iran")]),
]

BROUGHT: list[tuple[str, list[Core]]] = [
    ("Rather than stopping Iran's labs, the sanctions steered them toward leaner models.", [("effect", None, "Iran")]),
    # whose goods sell less
    (
        "The curbs led to $12 million in lost sales of American chip tools to firms unrelated to Huawei.",
        [("effect", None, US)],
    ),
    ("The export controls have cut demand for Japanese etching tools.", [("effect", None, "Japan")]),
    ("The export rule caused a drop in exports of Taiwanese chips.", [("effect", None, "Taiwan")]),
    ("The export rule will result in lower spending on chip tools in China.", [("effect", None, CN)]),
    # what a maker has been kept from selling, and from whose market
    ("The rule has kept Entegris from supplying $30 million of parts to Chinese fabs.", [("effect", None, "Entegris")]),
    ("The curbs stopped Intel from shipping $1.2 billion worth of processors.", [("effect", None, "Intel")]),
    ("Nvidia was kept by the export rule from selling $2 billion of H20 chips.", [("effect", None, "Nvidia")]),
    ("The rule would stop Nvidia from selling $5 billion of chips to China.", [("effect", None, "Nvidia")]),
    (
        "An export rule aimed at firms that use shell companies kept Entegris from shipping $15 million of chips.",
        [("effect", None, "Entegris")],
    ),
    ("US rules locked AMD out of China's data-centre market.", [("effect", None, "AMD")]),
    ("The export curbs made it harder for ASML to sell its scanners in China.", [("effect", None, "ASML")]),
    ("The export rule bars Nvidia from selling H20 chips to China.", [("restrict", US, CN)]),
    ("A storm prevented TSMC from shipping $40 million worth of chips under the export rules.", []),
    ("The rule handed Cambricon a captive market.", [("effect", None, "Cambricon")]),
    ("The curbs put Malaysia's building plans at risk.", [("effect", None, "Malaysia")]),
    ("The export curbs have turned AMD's largest foreign market into a zero.", [("effect", None, "AMD")]),
    ("The chip ban has been a godsend for Moore Threads.", [("effect", None, "Moore Threads")]),
    ("The controls failed to slow SMIC down.", [("effect", None, "SMIC")]),
    ("The trade group faulted the rule for hurting American competitiveness.", [("effect", None, US)]),
    ("Export controls hastened the uptake of Ascend chips.", [("effect", None, "Huawei")]),
    ("Export controls on design software may prompt the rise of local rivals in China.", [("effect", None, CN)]),
    ("Export controls mean that Indian labs pay twice as much for compute.", [("effect", None, "India")]),
    ("The new rule will affect suppliers such as Tokyo Electron.", [("effect", None, "Tokyo Electron")]),
    ("Intel faces pressure on its margins due to the new licensing rule.", [("effect", None, "Intel")]),
    ("The curbs are aimed at Russia, but they also hit Tokyo Electron hard.", [("effect", None, "Tokyo Electron")]),
    ("Export controls unleashed a wave of innovation in Iran.", [("effect", None, "Iran")]),
    ("The sanctions caused pain for Tokyo Electron.", [("effect", None, "Tokyo Electron")]),
    ("The rule was criticized by banks. They blasted it for needlessly hurting French competitiveness.", []),
    ("Banks blasted the rule for needlessly hurting French competitiveness.", [("effect", None, "France")]),
    ("If the curbs work, they could set Iran back for a decade.", [("effect", None, "Iran")]),
    ("If the curbs are lifted, they would help Intel.", []),
    (
        "The curbs have necessitated lengthy negotiations for both AMD and Intel.",
        [("effect", None, n) for n in ("AMD", "Intel")],
    ),
    (
        "The rules would not have much impact on Tokyo Electron's results.",
        [("effect", None, "Tokyo Electron")],
    ),
    ("The sanctions have turned Hygon into a national champion.", [("effect", None, "Hygon")]),
    ("Washington's move dealt a blow to Lam Research.", [("effect", None, "Lam Research")]),
    # Whose sales a country's name only marks off.
    ("The curbs blocked over 5% of the China market, KLA admitted.", []),
    ("KLA admitted that the curbs blocked over 5% of the China market.", [("effect", None, "KLA")]),
    ("The export curbs dented China sales at Intel.", [("effect", None, "Intel")]),
    # What the rule itself says, what is put down to want of hands, what shows something, what is earned.
    ("The sanctions were extended to a bank, prohibiting French persons from dealing with it.", []),
    ("A dearth of talent for semiconductor packaging endangers the schedule of Intel.", []),
    ("This indicates a growing supply of memory at AMD, directly affecting its next quarter.", []),
    ("AMD is not a direct rival of anybody, but its analysts see the positive impact of new sales.", []),
    ("Jefferies reckons AMD could sell $7 billion worth of MI308 chips this year.", []),
    # A mood, what is only asked, what is not lawful, and what is not known, are none.
    ("Export controls on A100s to China raise doubts about the claimed cost.", []),
    ("Our paper gives an analysis of how the export controls affect AMD's revenue.", []),
    ("The toll of the export ban is not yet quantified beyond a $800 million write-down at AMD.", []),
]


PROFILE = "# Hua Hong (a foundry)\n\nA foundry under US export controls on chip tools.\n\n## Sanctions\n\n"
NOTES: list[tuple[str, list[Core]]] = [
    ("- Cannot buy EUV scanners\n", [("effect", None, "Hua Hong")]),
    ("- Tools: no access to new etchers because of Dutch export rules\n", [("effect", None, "Hua Hong")]),
    ("- Cut off from Synopsys software since 2023\n", [("effect", None, "Hua Hong")]),
    ("- Limited to older DUV machines\n", [("effect", None, "Hua Hong")]),
    ("- Unable to import lithography tools under the US rules\n", [("effect", None, "Hua Hong")]),
    ("- Lost $90M in sales due to the export ban\n", [("effect", None, "Hua Hong")]),
    ("| Rule | Outcome |\n|---|---|\n| EUV ban | Cannot buy new scanners |\n", [("effect", None, "Hua Hong")]),
    ("Lost access to foreign customers due to the sanctions.\n", [("effect", None, "Hua Hong")]),
    # What is not bound by the rules, and what has a subject of its own.
    ("- Limited to 300 mm wafers\n", []),
]


@pytest.mark.parametrize(("text", "expected"), NOTES)
def test_a_note_without_a_subject_is_of_whom_the_page_is_about(text: str, expected: list[Core]) -> None:
    """What is noted of no one befalls the firm that the page is a profile of."""
    assert cores(PROFILE + text) == expected


def test_their_is_of_those_whom_the_sentence_opens_with() -> None:
    """What unnamed people fear for their own plans is not the last named firm's."""
    assert cores(TOLD + "Officials in those lands say the rule puts their building plans at risk.") == []


def test_a_figure_goes_to_the_verb_beside_it() -> None:
    """What else a rule does, told by a participle, has its figure for its own."""
    text = "The export controls helped Cambricon gain ground, cutting AMD's share to 9 percent."
    values = [(c.target and c.target.name, c.value and c.value.high) for c in claims_of(TOLD + text)[-2:]]
    assert values == [("Cambricon", None), ("AMD", 9)]


@pytest.mark.parametrize(("text", "expected"), WANTS)
def test_what_cannot_be_had_is_an_effect(text: str, expected: list[Core]) -> None:
    """Access that was cut, and what somebody can no longer do, befall him."""
    assert cores(TOLD + text) == expected


@pytest.mark.parametrize(("text", "expected"), DRIVEN)
def test_what_a_state_has_others_do(text: str, expected: list[Core]) -> None:
    """A state may have its own use domestic goods, or avoid foreign ones; others get around what it forbids."""
    assert cores(TOLD + text) == expected


@pytest.mark.parametrize(("text", "expected"), BROUGHT)
def test_what_a_rule_brings_about(text: str, expected: list[Core]) -> None:
    """A rule may steer, hand over, endanger, or be held against for what it does."""
    assert cores(TOLD + text) == expected
