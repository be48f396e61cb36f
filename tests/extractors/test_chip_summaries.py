"""Rules summed up in lists, bills, licences that a rule asks for, and leave for several firms."""

from __future__ import annotations

import pytest
from chip_claims import CN, US, Core, claims_of, cores

TOLD = "Washington banned exports of the A100 chip to China in 2022.\n\n"
RULE = "The Commerce Department published a rule on advanced chips. The rule does this:\n\n"
BILL = "US export controls on chips are before Congress.\n\nA bipartisan bill proposing:\n"

LISTED: list[tuple[str, list[tuple[str, str | None, tuple[str, ...]]]]] = [
    # what more comes under a rule
    ("- Expands the scope of foreign-made etching tools subject to the EAR;\n", [("restrict", None, ("etching tools",))]),
    ("- Broadens the range of memory chips subject to licence requirements for Macau;\n", [("license", "Macau", ("memory chips",))]),
    ("- Narrows the range of GPUs subject to license requirements for Macau;\n", [("ease", "Macau", ("GPUs",))]),
    ("1. Updating the list of metrology tools that are restricted country-wide to include more of them;\n", [("restrict", None, ("metrology tools",))]),
    # what a licence is for, and not what is made where it goes
    ("- Adds new license requirements for items sent to a plant in Macau that makes logic ICs;\n", [("license", "Macau", ("items",))]),
    # what a clause tells of the goods judges nothing
    ("1. Expanding country-wide controls to restrict HBM, a memory that is vital for AI;\n", [("restrict", None, ("HBM",))]),
    # one listing of firms from several states, and leave that is made
    ("- Adds 31 Chinese and Emirati firms to the Entity List;\n", [("list", CN, ())]),
    ("- Creates a licence exception for exports of older GPUs to Peru;\n", [("ease", "Peru", ("older GPUs",))]),
]  # fmt: skip


@pytest.mark.parametrize(("item", "expected"), LISTED)
def test_what_a_rule_does_in_a_list(item: str, expected: list[tuple[str, str | None, tuple[str, ...]]]) -> None:
    """Each item that says what a rule does is a measure of those who made it, on the goods that it names."""
    found = [(c.action, c.target and c.target.name, c.items) for c in claims_of(RULE + item)]
    assert [(action, target) for action, target, _ in found] == [(action, target) for action, target, _ in expected]
    told = zip((items for *_, items in found), (ends for *_, ends in expected), strict=True)
    assert all(any(goods.endswith(end) for goods in items) for items, ends in told for end in ends)


def test_how_many_firms_of_several_states() -> None:
    """Firms of several states are one listing of so many."""
    [claim] = claims_of(RULE + "- Adds 31 Chinese and Emirati firms to the Entity List;\n")
    assert str(claim.value) == "31 entities"


def test_what_a_bill_proposes_is_hedged() -> None:
    """The provisions of a bill are told as what may come, each firm whose plants it names one."""
    text = (
        BILL
        + "- Prohibit sales of etching tools to China\n- Apply tighter restrictions to plants run by SMIC and YMTC\n"
    )
    found = [(c.action, c.target and c.target.name, c.modality) for c in claims_of(text)]
    assert found == [("restrict", CN, "hedged"), ("restrict", "SMIC", "hedged"), ("restrict", "YMTC", "hedged")]


TOLD_OF: list[tuple[str, list[Core]]] = [
    # leave put in place, and taken away
    ("BIS is setting up a temporary general license to permit packaging of chips in Malaysia.", [("ease", US, "Malaysia")]),
    ("The bureau tightened the licence exception for GPUs sold to Oman.", [("restrict", US, "Oman")]),
    # rules put into force, and taxes by action
    ("Japan activated 9-item chip tool export controls in May.", [("restrict", "Japan", None)]),
    ("Seoul put controls on exports of etching tools to Russia into effect.", [("restrict", "South Korea", "Russia")]),
    ("Washington increased chip export restrictions into Oman.", [("restrict", US, "Oman")]),
    ("The USTR will take tariff action on chips from Malaysia.", [("tariff", US, "Malaysia")]),
    # rules that ask for a licence are licence rules
    ("Taiwan announced new export controls requiring prior approval for 20 products -- including GPUs and memory -- shipped to Peru.", [("license", "Taiwan", "Peru")]),
    # who may not buy is struck, and not who sells
    ("Cambricon was barred by the US government from buying wafers from Taiwan's TSMC.", [("restrict", US, "Cambricon")]),
    ("Chinese toolmaker SMEE is sanctioned by Washington from acquiring lenses for chip tools from Germany's Zeiss.", [("restrict", US, "SMEE")]),
    ("Beijing barred local operators from buying chips from Micron.", [("restrict", CN, "Micron")]),
    ("The US barred Chinese firms from buying chips from Samsung.", [("restrict", US, CN)]),
    # whom leave lets buy
    ("Washington granted licences allowing the UAE's G42 and Saudi Arabia's Humain to import GPUs.", [("ease", US, "G42"), ("ease", US, "Humain")]),
    ("Washington granted licences allowing Samsung to ship chip tools to China.", [("ease", US, CN)]),
    # whose access a state restricts
    ("YMTC and CXMT's access to etching tools was restricted by Washington.", [("restrict", US, "YMTC"), ("restrict", US, "CXMT")]),
    ("Huawei and SMIC are known firms, and their access to chip technology was limited further by Washington's rules.", [("restrict", US, "Huawei"), ("restrict", US, "SMIC")]),
    ("SMIC's access to etching tools was cut off by US export controls.", [("effect", None, "SMIC")]),
    # what somebody sees coming
    ("Investors see the US eventually banning the H20 in Oman.", [("restrict", US, "Oman")]),
    # how a state's rules are built is no rule on chips
    ("Under its law Japan implements a dual system of control: list control and catch-all control.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOLD_OF)
def test_who_is_struck_or_eased(text: str, expected: list[Core]) -> None:
    """A verb tells who acts, and its phrases tell whom it strikes or lets."""
    assert sorted(cores(text), key=str) == sorted(expected, key=str)


BEHIND: list[tuple[str, list[Core]]] = [
    # what a licence depends on is no measure
    ("- there is enough supply of the chips in the U.S. such that the export will not delay orders from American customers;\n", []),
    # "subject to" is no verb
    ("Chips subject to controls were seized.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), BEHIND)
def test_what_is_told_behind_a_ban(text: str, expected: list[Core]) -> None:
    """What a sentence leaves out is taken from the measure before it."""
    assert cores(TOLD + text)[1:] == expected


def test_a_waiver_that_is_taken_up() -> None:
    """A waiver that a sentence only takes up is that of the firms which had it, and ends with its time."""
    text = (
        TOLD
        + "UMC and TSMC enjoyed a waiver for chip tools. The waiver was issued in 2023, and they use it until it expires."
    )
    assert {("ease", US, "UMC"), ("ease", US, "TSMC"), ("restrict", US, "UMC")} <= set(cores(text))


NOTES = [
    ("- Netherlands: DUV tools controlled since May 2024\n", [("restrict", "Netherlands", None)]),
    (
        "- South Korea: quantum computers and chip tools controlled since May 2024\n",
        [("restrict", "South Korea", None)],
    ),
]


@pytest.mark.parametrize(("note", "expected"), NOTES)
def test_a_state_that_labels_a_note_controls(note: str, expected: list[Core]) -> None:
    """What a note says to be controlled, is controlled by the state that it begins with."""
    assert cores("Export controls on chip tools by country:\n\n" + note) == expected
