"""Which acts a sentence states: what new rules do, who may act, on what goods, and what is only asked, known or somebody else's."""

from __future__ import annotations

import datetime as dt

import pytest

from aiclaims import extract
from aiclaims.documents.document import Document
from aiclaims.extractors.chip_restrictions.claim import ChipRestrictionClaim
from aiclaims.extractors.chip_restrictions.extractor import ChipRestrictionExtractor
from aiclaims.plugins import Registry

REGISTRY = Registry(builtins=False, entry_points=False)
REGISTRY.register(ChipRestrictionExtractor())
LEAD = "US export controls on AI chips have been in the news. "
US, CN, NL, JP = "United States", "China", "Netherlands", "Japan"

Core = tuple[str, str | None, str | None]


def measures(text: str) -> list[Core]:
    found = extract(Document(LEAD + text, published=dt.date(2026, 1, 20), language="en"), registry=REGISTRY)
    assert not found.faults
    claims = [c for c in found.claims if isinstance(c, ChipRestrictionClaim) and c.aspect == "measure"]
    return [(c.action or "", c.actor and c.actor.name, c.target and c.target.name) for c in claims]


STATED: list[tuple[str, list[Core]]] = [
    # what a new rule does, told by a participle or an infinitive of it
    ("In May BIS issued an order adding nine Chinese firms to the Entity List.", [("list", US, CN)]),
    ("The agency published two rules amending the regulations to tighten export controls on etching tools.", [("restrict", US, None)]),
    ("Commerce directed the bureau to rescind the diffusion rule.", [("ease", US, None)]),
    # a subject of its own behind "that"
    ("Trump announced on Friday that the United States would let AMD sell the MI308 to China.", [("ease", US, CN)]),
    ("Officials said Washington had imposed, without a word to the firm, a licence requirement on the MI308.", [("license", US, None)]),
    # what stands under a rule
    ("The MI308 became subject to licence requirements in April.", [("license", US, None)]),
    ("Shipments of the Gaudi 3 got banned too.", [("restrict", US, None)]),
    # lists, of parties and of goods, and privileges
    ("The Commerce Department blacklists Inspur.", [("list", US, "Inspur")]),
    ("The ministry in Beijing added terbium to its export control list.", [("restrict", CN, None)]),
    ("The US revoked Micron's validated end-user status for its plant in China.", [("restrict", US, "Micron")]),
    # states that share a subject
    ("The Dutch and Japanese governments restricted exports of lithography tools to China.", [("restrict", NL, CN), ("restrict", JP, CN)]),
    # a share of what is earned aims at who pays it, a rate at nobody
    ("Intel and AMD agreed to hand over 10% of their chip sales in China to Washington.", [("tariff", US, "Intel"), ("tariff", US, "AMD")]),
    ("The White House put a 20% tariff on AI chips that go on to China.", [("tariff", US, None)]),
    # the last noun of a compound says what is suspended
    ("China suspended its approval ban on exports of antimony used in chips to the US.", [("ease", CN, US)]),
    # what is limited may be told in a question, what is to stop by an office that says so
    ("Beijing limited which firms may order the H20.", [("restrict", CN, CN)]),
    ("Officials in Washington announced on Monday that AMD was to stop shipping its MI308 to China.", [("restrict", US, CN)]),
    # who is listed beside a firm that is named is a claim apart
    ("Washington added Inspur and 30 other Chinese firms to the Entity List.", [("list", US, "Inspur"), ("list", US, CN)]),
    # a number with its bound is one phrase with what it counts
    ("Washington put more than 40 Chinese companies on the Entity List.", [("list", US, CN)]),
    # a share told beside the leave, or of what is earned
    ("Trump said AMD could sell the MI308 to China, with a fifth of the revenue going to the U.S. government.",
     [("ease", US, CN), ("tariff", US, "AMD")]),
    ("In July Washington got AMD to pay 10% of what it earns from accelerators in China.", [("tariff", US, "AMD")]),
    ("Washington struck a deal with Intel and AMD to resume exports of the MI308 to China, with the government receiving 10% of the revenue.",
     [("ease", US, CN), ("tariff", US, "Intel"), ("tariff", US, "AMD")]),
    ("Trump said AMD would be allowed to ship the MI308 to China, in return for 20% of the proceeds being handed to the US government.",
     [("ease", US, CN), ("tariff", US, "AMD")]),
    # who else is on the list that was just told of
    ("Commerce added 12 firms to its Entity List. Inspur and Sugon are among the firms. Nine other companies were added for buying GPUs.",
     [("list", US, None), ("list", US, "Inspur"), ("list", US, "Sugon"), ("list", US, None)]),
    ("Commerce blacklisted Inspur. The step was expected. Two of China's chipmakers, YMTC and SMIC, are among the firms.",
     [("list", US, "Inspur"), ("list", US, "YMTC"), ("list", US, "SMIC")]),
    ("The order names 20 firms. The 20 firms are now on the bureau's Entity List.", [("list", US, None)]),
    ("Commerce added 12 firms to its Entity List. Inspur is not among them. AMD is among the firms that oppose it. A page was added too.",
     [("list", US, None)]),
    # what is applied for and denied, or received
    ("Commerce rejected AMD's application for a licence to ship the MI308 to China.", [("restrict", US, CN)]),
    ("Washington approved Intel's request to sell Gaudi chips to China.", [("ease", US, CN)]),
    ("Micron received a waiver to bring American tools into its fab in China.", [("ease", US, CN)]),
    ("The licence requirements that came with the Framework for Artificial Intelligence Diffusion have been scrapped.", [("ease", US, None)]),
    # where a firm comes from does not say whose the rules are
    ("The controls restrict Japanese suppliers from exporting etching tools to China.", [("restrict", US, CN)]),
    ("The US recently approved sales of the MI308 to China.", [("ease", US, CN)]),
    ("Nvidia still requires an American licence to sell the H20.", [("license", US, "Nvidia")]),
    ("The bureau published a rule establishing worldwide export controls on AI accelerators.", [("restrict", US, None)]),
    ("The AI diffusion rule was rescinded in May.", [("ease", US, None)]),
    # who has not allowed it yet has not eased, who does not allow it restricts
    ("China has banned imports of the H20 by local firms.", [("restrict", CN, CN)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), STATED)
def test_an_act_that_a_sentence_states_is_found(text: str, expected: list[Core]) -> None:
    """The clause tells who does what to whom: by its verb, or by what a new rule is said to do."""
    assert measures(text) == expected


UNSTATED = [
    "Micron has yet to receive a licence to ship HBM to China.",
    "A court rejected Micron's request to dismiss the case over its HBM.",
    "Baidu received its first H20 chips in May.",
    # a firm's own plans and limits, and what is possible for somebody
    "AMD was to stop shipping its MI308 in May.",
    "Nvidia limits how many RTX cards each customer can buy.",
    "Trump said smugglers could ship the MI308 to China.",
    "Revenue from recently approved MI308 sales to China was small.",
    "With 15% of the proceeds going to charity, AMD said it sold more GPUs.",
    "The export controls were insufficient to prevent its engineers from accessing the GPUs.",
    # asked, expected, averse to, or what it was meant to do
    "The committee asked how many licences for the MI308 have been approved.",
    "The controls were meant to restrict sales of the MI308 to India.",
    "Seoul is resistant to expanding export controls on memory chips.",
    # firms and things act by no measure
    "The company has told its suppliers to stop making the MI308.",
    "This allowed AMD to keep shipping chips with a lower bandwidth.",
    "The licences allow chipmakers to receive American tools.",
    # known already, or told only of the rule
    "Intel redesigned the Gaudi 3 to comply with export controls that restrict fast chips.",
    "It is the fastest chip AMD is permitted to sell in China.",
    "The agency issued a final rule related to advanced chips.",
    "Given the embargo on lithography tools, most plants will be of older kinds.",
    # other goods than chips
    "Lutnick lifted the export controls on a video app.",
    "The US banned exports of laboratory refrigerators to China.",
    # forced to seek a licence, or put under one before it may ship
    "AMD was forced to secure licences for the MI308.",
    "Every batch must pass a test before licences are granted.",
]


@pytest.mark.parametrize("text", UNSTATED)
def test_what_is_asked_known_or_no_states_act_is_no_measure(text: str) -> None:
    """Questions, purposes, descriptions and the acts of firms are left out, and rules on other goods."""
    assert [core for core in measures(text) if core[0] in {"ease", "restrict", "list"}] == []
