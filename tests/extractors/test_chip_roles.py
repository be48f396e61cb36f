"""Who acts, on whom and on what, told by the parse of the sentence and not by nearness."""

from __future__ import annotations

import pytest
from chip_claims import CN, LEAD, REGISTRY, US, Core, claims_of, cores

from aiclaims import extract
from aiclaims.documents.document import Document
from aiclaims.extractors.chip_restrictions.claim import ChipRestrictionClaim

STATED: list[tuple[str, list[Core]]] = [
    # the subject stands far from its verb
    ("BIS, the arm of the Commerce Department that polices exports, last week barred Lam Research from servicing etch tools for SMIC.", [("restrict", US, "SMIC")]),
    ("The final rule, which was issued in May by the Bureau of Industry and Security, caps exports of GPUs to India.", [("restrict", US, "India")]),
    ("Japan, joining the US and the Netherlands, has placed 23 kinds of chipmaking equipment under export control.", [("restrict", "Japan", None)]),
    ("The Hague, at America's urging, has barred ASML from selling DUV machines to China.", [("restrict", "Netherlands", CN)]),
    ("The White House said it would let Nvidia sell the H20 to China.", [("ease", US, CN)]),
    # the agent of a passive, and the noun of an act
    ("A ban on sales of high-bandwidth memory to China by the United States took effect in December.", [("restrict", US, CN)]),
    ("H20 shipments to China were frozen by the Commerce Department in April.", [("restrict", US, CN)]),
    ("US export restrictions on AI chips to China came into force in October 2022.", [("restrict", US, CN)]),
    # the target stands with the verb's own words
    ("The rule prohibits sales of GPUs to stated rivals, including Iran and Russia.", [("restrict", US, "Iran"), ("restrict", US, "Russia")]),
    ("The ministry in The Hague revoked two licences that had let ASML ship immersion tools to China.", [("restrict", "Netherlands", CN)]),
    ("Washington blocked the sale of EUV machines, made only by ASML, to China.", [("restrict", US, CN)]),
    ("The U.S. government restricted China-bound shipments of Nvidia's A800.", [("restrict", US, CN)]),
    ("Malaysia tightened export rules on AI chips, partly due to worries in Washington.", [("restrict", "Malaysia", None)]),
    # whom a rule is extended to, and not whom it is on already
    ("Commerce will extend the chip export controls put in place for Iran to Belarus.", [("restrict", US, "Belarus")]),
    ("Washington expanded its chip restrictions on China to Vietnam.", [("restrict", US, "Vietnam")]),
    # whom a rule is said not to reach
    ("The rule restricts exports of GPUs to China, but not to Brazil.", [("restrict", US, CN)]),
    # a pronoun is not the subject of its own verb
    ("China wants chips. America, under two presidents, imposed ever-tighter export controls on it.", [("restrict", US, CN)]),
    # who made the goods, who suffers, and who is compared
    ("The White House is considering expanding export restrictions to cover AMD MI308 chips.", [("restrict", US, None)]),
    ("Trump to impose a 25% tariff on Korean chips, hitting Samsung.", [("tariff", US, "South Korea")]),
    # what a state's own firms may buy
    ("China has imposed a ban on chips that keeps its largest cloud companies from buying AMD chips.", [("restrict", CN, CN)]),
    # under whose rules somebody acts
    ("Chinese phone maker Vivo said its suppliers must seek licences to ship it chips, in line with fresh U.S. curbs on Vivo.", [("license", US, "Vivo")]),
    # where a firm is from is not who eases
    ("South Korea's SK Hynix received a waiver to supply U.S. chip tools to its Chinese plants.", [("ease", US, CN)]),
    # what is made without the goods is no loss of them
    ("SMIC built 7-nanometre chips without EUV machines.", []),
    # an act told again by a participle is one act
    ("Washington granted licences to Samsung and SK Hynix, allowing the Korean giants to ship chip tools to their Chinese plants.", [("ease", US, "Samsung"), ("ease", US, "SK Hynix")]),
    ("The Commerce Department added Zhipu to the Entity List, which means that suppliers need a licence to sell it chips.", [("list", US, "Zhipu AI")]),
    # what may no longer be done, as an office or a rule has it
    ("Under the new rules, Chinese companies can no longer buy the H20.", [("restrict", US, CN)]),
    ("The Commerce Department told Nvidia that it could not ship the H20 to China without a licence.", [("license", US, CN)]),
    ("Chinese customs told agents Nvidia's H200 chips are not permitted.", [("restrict", CN, None)]),
    # an office acts for the country it is in
    ("Customs officers in Shenzhen were instructed to stop shipments of the RTX Pro 6000D.", [("restrict", CN, None)]),
    # a pronoun is who did what the sentence before tells, not who ruled before that
    ("Washington cut off the H20 in April. Beijing struck back. It halted exports of gallium to the US.", [("restrict", US, None), ("retaliate", CN, US), ("restrict", CN, US)]),
    ("The US barred sales of the H20. China was furious. They halted exports of germanium to America.", [("restrict", US, None), ("restrict", CN, US)]),
    # a part left out before the hyphen
    ("Seoul banned exports of B40- and B50-class chips to Iran.", [("restrict", "South Korea", "Iran")]),
    # a headline's infinitive
    ("Aug 2025 - Nvidia, AMD to hand 15% of China chip revenue to US government", [("tariff", US, "Nvidia"), ("tariff", US, "AMD")]),
    ("May 13: BIS rescinds AI Diffusion Rule", [("ease", US, None)]),
    # a land's adjective in a firm's description, whose tools are meant, and where it is done
    ("Biren, a Chinese chip designer that was put on the US entity list in May, makes GPUs.", [("list", US, "Biren Technology")]),
    ("American export restrictions on chip tools used by Samsung and SK Hynix remain in place.", [("restrict", US, None)]),
    ("Washington has blocked China from making chips in Taiwan.", [("restrict", US, CN)]),
    ("The sanctions pose challenges for Huawei, Nvidia's Chinese rival, which needs HBM chips.", [("effect", None, "Huawei")]),
    # what a rule comes to cover, and what is put under review
    ("In December 2024 America's rules expanded to HBM.", [("restrict", US, None)]),
    ("America's rules of 2024 added HBM.", [("restrict", US, None)]),
    ("In April 2025 the H20 was placed under case-by-case review.", [("license", US, None)]),
    ("Exports of the H20 to China require a case-by-case review.", [("license", US, CN)]),
    # whose chips stand in for others, and who uses them
    ("Huawei's Ascend chips are filling the void left by Nvidia's H20.", [("substitute", "Huawei", None)]),
    ("Nvidia's H20 filled the gap for a while.", []),
    ("Huawei's Ascend 910B was deployed at scale across Alibaba and Baidu.", [("substitute", "Alibaba", None), ("substitute", "Baidu", None)]),
    # whom a state steers to domestic chips, and what an answer names in brackets
    ("Beijing steered data-centre operators towards domestic accelerators.", [("substitute", CN, None)]),
    ("Washington steered its banks towards cheaper software.", []),
    ("Nvidia responded with downgraded versions (A800, H800) that stayed below the threshold.", [("redesign", "Nvidia", CN)]),
    # an act told whole in a clause of time, beside what answers it
    ("# China\n\n## Chips\n\n- Forbids exports of AI chips to China", [("restrict", US, CN)]),
    ("# China\n\n## Chips\n\n- Bans exports of gallium to the United States", [("restrict", CN, US)]),
    ("When America banned HBM exports to China, China retaliated by halting gallium exports to America.", [("restrict", US, CN), ("retaliate", CN, US)]),
    # who argues for a rule, or against one
    ("Anthropic made the case for tighter curbs on chips.", [("lobby", "Anthropic", None)]),
    ("Nvidia has put forward an argument against the chip controls.", [("lobby", "Nvidia", None)]),
    ("Nvidia makes a case for its B40 chip.", []),
    # behind an office whose country is not told
    ("The Cyberspace Administration on Monday said firms have orders. China stopped gallium exports to us last May, and it put rare earths under license.", [("restrict", CN, None), ("license", CN, None)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), STATED)
def test_roles_are_bound_by_structure(text: str, expected: list[Core]) -> None:
    """The subject acts, "by" names who does it, and the target stands with the verb's own words."""
    assert cores(text) == expected


UNSTATED = [
    # asked for, doubted, only issued, only dated
    "Let's begin with the B40 chips that Nvidia sells to China.",
    "Let Nvidia sell its chips to China.",
    "Lawmakers urged the Commerce Department to ban sales of the B40 to China.",
    "Analysts doubt that Beijing will let its firms buy the H200.",
    "The rule on chips will be published in the Federal Register next week.",
    "The bureau published a final rule revising its policy on H200 chips.",
    "Prices of chip tools rose before the Dutch curbs took effect.",
    "Fewer Chinese firms now rent banned GPUs abroad.",
    # what could be done, is looked for, or is left unsaid
    "By strengthening its export rules, America can make sure that AI chips are made at home.",
    "Officials began to look for better ways to restrict the flow of chips to China.",
    "The Japanese government has carefully avoided mentioning China when it speaks of chips.",
]


@pytest.mark.parametrize("text", UNSTATED)
def test_no_measure_is_read_into_what_is_not_done(text: str) -> None:
    """What is asked for, doubted, merely issued or used as a date, is no act."""
    assert [core for core in cores(text) if core[0] in {"restrict", "license", "list", "tariff", "ease"}] == []


def test_chips_of_several_makers_are_told_apart() -> None:
    """To each maker its own chip, where two are told of together."""
    text = LEAD + "Nvidia and AMD designed chips to comply with the rules for China: Nvidia's H20 and AMD's MI308."
    found = extract(Document(text, language="en"), registry=REGISTRY)
    claims = [c for c in found.claims if isinstance(c, ChipRestrictionClaim) and c.action == "redesign"]
    assert {c.actor.name if c.actor else None: c.items for c in claims} == {"Nvidia": ("H20",), "AMD": ("MI308",)}


@pytest.mark.parametrize(
    ("text", "items", "value"),
    [
        (
            "Meituan trained its model on a cluster of about 50,000 domestic accelerators.",
            "domestic accelerators",
            50000,
        ),
        (
            "Zhipu's GLM-5 was trained entirely on clusters of Huawei Ascend 910B chips.",
            "Huawei Ascend 910B chips",
            None,
        ),
    ],
)
def test_what_a_model_is_trained_on(text: str, items: str, value: float | None) -> None:
    """Clusters of domestic chips are substitutes, and their number is told."""
    claim = claims_of(text)[-1]
    assert (claim.action, claim.items) == ("substitute", (items,))
    assert (claim.value.low if claim.value else None) == value
