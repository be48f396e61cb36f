"""Acts, effects and responses that the estimated scores find where no rule does, and what they leave alone."""

from __future__ import annotations

import pytest
from chip_claims import CN, US, Core, cores

FOUND: list[tuple[str, list[Core]]] = [
    # words that no rule composes
    ("Washington has slapped new curbs on what Lam Research may sell to Chinese fabs.", [("restrict", US, CN)]),
    ("Washington has choked the flow of HBM to Chinese makers of AI chips.", [("restrict", US, CN)]),
    ("The White House softened its stance and waved through AMD's MI308 for Chinese buyers.", [("ease", US, CN)]),
    # a tax that a copula tells; whose it is, is understood
    ("The new tariff on chips made abroad is 25%, Trump said.", [("tariff", US, None)]),
]

COMPLETED: list[tuple[str, list[Core]]] = [
    # at whom the act of a rule is aimed, told far from it
    ("The United States has tightened its export controls on lithography tools since 2022, and China is angry about it.", [("restrict", US, CN)]),
    ("US and foreign firms selling covered chips to China must now obtain a licence.", [("license", US, CN)]),
    # those who are struck, or let, together
    ("Washington has cleared sales of the H20 to Alibaba as well as to Tencent and Baidu.", [("ease", US, "Alibaba"), ("ease", US, "Tencent"), ("ease", US, "Baidu")]),
    # whose sellers need a licence, rules them
    ("Taiwanese suppliers now need a licence to ship chip tools abroad.", [("license", "Taiwan", None)]),
    # an owner is not listed with what it owns, nor does it act
    ("Inspur's Japanese owner, Mizuumi Capital, was added to the Entity List.", [("list", US, "Mizuumi Capital")]),
]  # fmt: skip

LEFT = [
    # asked for, pressed for, denied, supposed
    "Nvidia's chief wrote to the White House to have the H20 ban dropped.",
    "Choke the flow of HBM to Chinese makers of AI chips.",
    "Japan's ministers ask that the United States choke the flow of HBM to China.",
    "Washington has not slapped curbs on what Lam Research may sell to Chinese fabs.",
    "Seoul is reluctant to widen its export controls on memory chips.",
    "The White House shelved a proposal to choke the flow of HBM to China.",
    "The odds that Washington chokes the flow of HBM to China are long.",
    "If Washington choked the flow of HBM to China, prices would fall.",
    # other goods, no rule of trade
    "Washington has slapped new curbs on sales of palm oil to Chinese grocers.",
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_scores_find_what_no_rule_reads(text: str, expected: list[Core]) -> None:
    """The words around tell which act it is, and who fills its roles."""
    assert cores(text) == expected


@pytest.mark.parametrize(("text", "expected"), COMPLETED)
def test_scores_fill_the_roles_that_rules_leave_open(text: str, expected: list[Core]) -> None:
    """Who is struck is told somewhere in the sentence, and several may be."""
    assert cores(text) == expected


@pytest.mark.parametrize("text", LEFT)
def test_scores_leave_what_is_not_stated(text: str) -> None:
    """However likely its words are, what is only asked for, denied or supposed is no act, nor are rules on other goods."""
    assert [core for core in cores(text) if core[0] in {"restrict", "ease", "tariff"}] == []


OF_OTHERS: list[tuple[str, list[Core]]] = [
    # whom goods come from does not suffer, nor does a party do what it makes others do
    ("Its phones need American chips, of which an export ban had deprived ZTE.", [("effect", None, "ZTE")]),
    ("Nvidia told its customers to use domestic processors.", []),
    # one deed is not both an act and an answer
    ("Beijing answered by choking off gallium.", [("retaliate", CN, US)]),
]


@pytest.mark.parametrize(("text", "expected"), OF_OTHERS)
def test_scores_keep_apart_who_acts_who_suffers_and_whose_goods_these_are(text: str, expected: list[Core]) -> None:
    """Of those that a sentence names only some are parties of what it tells."""
    assert cores(text) == expected


def test_a_licence_to_use_a_work_is_no_leave_to_trade_in_chips() -> None:
    """Licences grant rights, too, and may name circuits and what draws them."""
    licence = (
        "Works are made by drawing, by lithography or by a word processor.\n\n"
        "You may pass on the rights granted under this license to others.\n\n"
        "The licensor hereby grants you a worldwide, royalty-free license to exercise the rights in the work.\n"
    )
    assert cores(licence) == []


def test_a_long_text_speaks_often_of_what_it_is_about() -> None:
    """Of a document that names chips and rules once each, in passing, not every passage is about rules on chips."""
    passing = "A rule of 2019 was a ban on exports to Iran.\n\nOld processors are cheap.\n\n"
    other = "The town talked of little but the harvest, the new bridge and its mayor.\n\n" * 100
    deed = "China answered by choking off what its neighbour buys most."
    assert cores(passing + other + deed) == []
