"""Measures that a sentence has in mind and does not state, whose act one is, and who pays."""

from __future__ import annotations

import pytest
from chip_claims import CN, US, Core, claims_of, cores

UNTOLD: list[str] = [
    # only possible, or called for
    "The outage has prompted fresh calls in Berlin and Paris to tighten export controls on etching tools.",
    "The potential for Japan to impose export restrictions on photoresists for chips worries buyers.",
    "Prices of chip metals jump whenever governments impose export restrictions on gallium.",
    "Lawyers said that Washington has every right to place restrictions on exports of AI chips.",
    # done no more
    "Exports of HBM to Oman are reviewed case by case instead of being presumptively denied.",
    # known: got around, borne, or what it is for
    "By renting servers in Oman, Baidu sidesteps the U.S. restriction that bars sales of Blackwell chips to Chinese buyers.",
    "The lab grew despite US export restrictions limiting Chinese access to new AI chips.",
    "Chinese labs bypass US export restrictions on AI chips through clouds abroad.",
    # who has something in hand
    "The chip export rules are old. China controls the rare earth metals for making magnets anywhere.",
    "The chip export rules are old. The Netherlands controls the bottleneck in lithography tools.",
    # what is pulled under a rule is not let go
    "The chip export rules are old. That pulls the issue into the export-control regime and raises the burden of foundries.",
    # rules that are strengthened befall nobody; how far something rose; a loss that is over; shares
    "The chip export rules are old. It was feared that AI investments hit $327 billion at Microsoft.",
    "The chip export rules are old. Cambricon reported a profit, rebounding from a 533 million yuan loss.",
    "The chip export rules are old. Micron jumped 7% as investors priced in its results.",
    # how good what is made at home is
    "The chip export rules are old. Ascend leads all Chinese domestic chips.",
    "The chip export rules are old. Domestic alternatives like MindSpore lack maturity.",
    "The March rules aim to: (1) cut off China's access to new AI chips; (2) slow its fabs.",
    "Baidu is believed to hold 8,000 H20s, which were bought before export controls were fully implemented.",
    "Chip export controls — as implemented so far — have hindered some makers and helped others.",
    # of no trade in chips
    "Compatibility of the new software is restricted to devices with the A17 chip.",
    # of the other stories of a digest on chips
    "# Digest\n\n## Chips\n\nThe rules on chip exports stand. Chip export controls are old.\n\n## Spending\n\nAcme caps what its people spend on AI. The policy exempts tools of xAI.",
    "The rules on chips name ten firms, which Beijing prohibited from making new investments in China.",
    "In addition, the US government has restricted outbound investment in Chinese chip designers.",
    "HP secured an exemption from tariffs on Vietnamese-assembled printers.",
    "China controls ~80% of global gallium refining.",
    # nobody forbids it, or a firm does as it is told
    "Under the export rules, chips made for the home market cannot easily be exported due to patent suits.",
    "Shanghai's designers were angry when Cadence, complying with American rules, cut off China's access to chip design software.",
    "Even licensed chips can be blocked at the border under the export rules.",
    "Japan controls critical manufacturing equipment for chips through firms like Kokusai.",
    # a means by which something comes about, and what a known rule did once
    "Cutting off access to AI chips could force Iran to develop its own processors.",
    "The new chip curbs have hurt Vietnam's foundries, limiting access to etching equipment.",
    "American restrictions on chip exports to Vietnam have limited AMD's access to a large market.",
    "The paper praises the rollback of controls that previously limited sales of AI chips to Kenya.",
    "Labs in Oman, where any chip purchase previously required an export licence, now have ways to buy chips.",
    # supposed, or answered
    "Should Japan choose to restrict exports of photoresists, chipmakers in Korea would suffer.",
    "Chip rules differ. For Japan to cut off supplies of photoresists to Korea, it would have to rewrite its law.",
    "Responds to U.S. export restrictions on AI chips to Vietnam",
    # what a term means
    "Entity List: names kept by Washington, to which no U.S. chips may go without a license.",
    "End-use controls: End-use controls impose restrictions on exports of chips for certain uses.",
    # a list is named, and nobody is put on it
    "Washington should cut the number of chip licences for firms like Sugon on the Entity List.",
    "Chip sales at Sugon went on growing after the Entity List.",
    "None of the six Chinese chip suppliers appear on the Entity List.",
    "The chip rule revises two older entries on the Entity List under the destination of China.",
    # what is written about chips
    "The US has export controls on chips. The Dutch government has published a report on AI chips.",
    # what the own offices may run
    "Some U.S. agencies already prohibit Chinese software on government devices.",
    # none
    "The United States applied no export controls to the equipment that chip packagers in China use.",
]  # fmt: skip


@pytest.mark.parametrize("text", UNTOLD)
def test_what_is_only_in_mind_is_no_measure(text: str) -> None:
    """None of these texts states a measure."""
    assert not [core for core in cores(text) if core[0] not in {"effect", "smuggle", "substitute", "lobby"}]


UNANSWERED: list[str] = [
    # goods that something is told of
    "China has its own rules, while domestic Chinese chips have reached the speed of AMD's under US export curbs.",
    "Under US export controls, domestic Chinese accelerators are not yet competitive for training.",
    # who made the goods, and whence they are brought
    "After the US export curbs, critics in Oslo praised the new Chinese chips made by Huawei.",
    "Under US export controls, a Chinese AI accelerator is expected next year, perhaps designed by firms like Biren; SMIC would profit.",
    "US export controls or not, Huawei carried tools that it had hoarded from an old fab over to SMIC.",
    # goods of somebody who is only described
    "Under US export controls Moonshot chose to give Huawei a lead over the company that rules the global GPU market.",
    # judged, or older than any rule
    "Under US export controls, building a domestic chip ecosystem at this scale is a huge challenge for China.",
    "Building a domestic chip ecosystem in China at this scale is a huge challenge under US export controls.",
    "China's drive for eliminating dependence on foreign chipmaking equipment started long before U.S. export controls.",
]  # fmt: skip


@pytest.mark.parametrize("text", UNANSWERED)
def test_what_is_only_named_is_no_response(text: str) -> None:
    """None of these texts tells that anybody makes do with other parts."""
    assert not [core for core in cores(text) if core[0] == "substitute"]


TOLD: list[tuple[str, list[Core]]] = [
    # whose list it is, and from where the firm is
    ("Washington bans sales of H20 chips to China. Qorvo is in talks after being added to China's unreliable entity list.", [("restrict", US, CN), ("list", CN, "Qorvo")]),
    ("The United States is imposing export curbs on China's YMTC and on two more makers over chips that went to Iran.", [("restrict", US, "YMTC")]),
    # where a report was filed
    ("LONDON The U.S. Commerce Department will place restrictions on exports of U.S. chips to SMIC.", [("restrict", US, "SMIC")]),
    # whose goods they are is not struck beside where they go
    ("While US export curbs ban AMD's best AI chips from entering China, the firm is still allowed to sell older chips.", [("restrict", US, CN), ("ease", US, "AMD")]),
    # who shares what it earns
    ("Trump greenlights AMD AI chip exports to China, touts 15% US share", [("ease", US, CN), ("tariff", US, "AMD")]),
    # who blocks, and who only cleared
    ("Japan has blocked the export of etching tools to China despite their clearance by the US government.", [("restrict", "Japan", CN)]),
    # what is no longer let, is barred
    ("Washington no longer allows exports of memory chips to China.", [("restrict", US, CN)]),
    # the name of a list
    ("# Chips\n\n| Field | Value |\n|---|---|\n| Policy | Back on US Pentagon 1260H Chinese Military Companies list; not on the US Entity List |", [("list", US, None)]),
    # a note leaves out who acts
    ("China turned metals into a weapon against the US chip controls. May 2025: restricted seven rare earths for chips.", [("restrict", CN, None)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_who_acts_and_who_is_struck(text: str, expected: list[Core]) -> None:
    """Each text states exactly these measures."""
    assert sorted(cores(text), key=str) == sorted(expected, key=str)


def test_a_name_is_no_goods() -> None:
    """The last word of a firm's name is not what is restricted, and a list of parties has no goods."""
    (banned,) = claims_of(
        "In 2023, China banned its phone carriers from buying from the memory maker Micron Technology, after a probe."
    )
    assert "Technology" not in banned.items
    listed = claims_of(
        "Among the entities placed on the Entity List are Hikvision and Dahua Technology, makers of surveillance technology."
    )
    assert all(claim.items == () for claim in listed)


def test_goods_of_another_rule_are_not_those_of_this_one() -> None:
    """Curbs that are taken up keep their goods, whatever the sentence names beside."""
    found = claims_of(
        "In July, China announced curbs on exports of gallium. Beijing tightened these restrictions as U.S. chip controls ramped up."
    )
    assert [claim.items for claim in found if claim.actor and claim.actor.name == CN] == [("gallium",), ("gallium",)]


@pytest.mark.parametrize(
    "other",
    [
        "Tesla told employees that it will cap AI spending. The policy exempts beta versions of xAI products from the cap.",
        "The Pentagon bans tech vendors from using China-based personnel.",
    ],
)
def test_another_story_of_a_digest_is_not_about_chips(other: str) -> None:
    """What stands under one heading says nothing of what the next is about."""
    story = "Export controls on AI chips stand. The US restricts exports of H20 chips to China."
    assert cores(f"# Digest\n\n## Chips\n\n{story}\n\n## Another\n\n{other}") == [("restrict", US, CN)]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("The rule blocks TSMC from shipping advanced chips to Huawei.", "Huawei"),
        ("The US government stopped ASML from selling EUV tools to SMIC.", "SMIC"),
        ("Washington barred Nvidia and AMD from selling AI chips to Inspur.", "Inspur"),
    ],
)
def test_who_may_not_sell_is_not_whom_it_is_aimed_at(text: str, target: str) -> None:
    """Of a seller and a buyer that is kept from the goods, the buyer is the target."""
    assert [c.target and c.target.name for c in claims_of(f"Export controls on chips stand. {text}")] == [target]


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("A second round of US chip restrictions came in October 2023.", ("US chip",)),
        ("In October 2023, the second round of restrictions arrived, which also included the H800.", ("H800",)),
        ("A new wave of export controls hit in December 2024, sweeping in HBM.", ("HBM",)),
        ("- Oct 2022: First broad export controls (chips)", ("chips",)),
    ],
)
def test_another_round_of_rules(text: str, items: tuple[str, ...]) -> None:
    """Rules that arrive are stated, with the goods before them, behind them or in brackets."""
    found = claims_of(f"Washington bars Nvidia from selling its newest chips to China.\n\n{text}")
    assert [c.items for c in found if c.action == "restrict"][1:] == [items]


def test_who_made_a_chip_that_complies() -> None:
    """A chip designed to comply is its maker's answer, whoever uses it."""
    text = "The chip curbs stand. ByteDance used thousands of Nvidia H20 processors, a chip designed to comply with the curbs."
    assert [c.actor and c.actor.name for c in claims_of(text) if c.action == "redesign"] == ["Nvidia"]


def test_a_name_and_its_noun_are_one_item() -> None:
    """A chip's name with what it is stays together."""
    (claim,) = claims_of("Washington barred Nvidia from selling its advanced H200 GPUs to China.")
    assert claim.items == ("H200 GPUs",)
