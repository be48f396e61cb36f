"""Rules summed up in lists, bills, licences that a rule asks for, and leave for several firms."""

from __future__ import annotations

import pytest
from chip_claims import CN, US, Core, claims_of, cores

TOLD = "Washington banned exports of the A100 chip to China in 2022.\n\n"
RULE = "The Commerce Department published a rule on advanced chips. The rule does this:\n\n"
BILL = "US export controls on chips are before Congress.\n\nA draft law would:\n"

LISTED: list[tuple[str, list[tuple[str, str | None, tuple[str, ...]]]]] = [
    # what more comes under a rule
    ("- Expands the scope of foreign-made etching tools subject to the EAR;\n", [("restrict", None, ("etching tools",))]),
    ("- Broadens the range of memory chips subject to licence requirements for Macau;\n", [("license", "Macau", ("memory chips",))]),
    ("- Narrows the range of GPUs subject to license requirements for Macau;\n", [("ease", "Macau", ("GPUs",))]),
    ("1. Updating the list of metrology tools that are restricted country-wide to include more of them;\n", [("restrict", None, ("metrology tools",))]),
    # what a licence is for, and not what is made where it goes
    ("- Introduces a licence requirement for parts delivered to a fab in Macau that turns out processors;\n", [("license", "Macau", ("parts",))]),
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
    text = BILL + "- Ban exports of etching tools to China\n- Apply stricter controls to fabs owned by SMIC and YMTC\n"
    found = [(c.action, c.target and c.target.name, c.modality) for c in claims_of(text)]
    assert found == [("restrict", CN, "hedged"), ("restrict", "SMIC", "hedged"), ("restrict", "YMTC", "hedged")]


TOLD_OF: list[tuple[str, list[Core]]] = [
    # leave put in place, and taken away
    ("The bureau has set up a general licence that lets firms package chips in Malaysia until May.", [("ease", US, "Malaysia")]),
    ("The bureau tightened the licence exception for GPUs sold to Oman.", [("restrict", US, "Oman")]),
    # rules put into force, and taxes by action
    ("In May Tokyo activated export controls on nine kinds of chip tools.", [("restrict", "Japan", None)]),
    ("Seoul put controls on exports of etching tools to Russia into effect.", [("restrict", "South Korea", "Russia")]),
    ("Washington increased chip export restrictions into Oman.", [("restrict", US, "Oman")]),
    ("Washington plans to take tariff measures on chips from Malaysia.", [("tariff", US, "Malaysia")]),
    # rules that ask for a licence are licence rules
    ("Taiwan introduced controls that require a permit for a dozen goods - GPUs and memory among them - exported to Peru.", [("license", "Taiwan", "Peru")]),
    # who may not buy is struck, and not who sells
    ("Biren was forbidden by Washington to buy wafers from TSMC of Taiwan.", [("restrict", US, "Biren Technology")]),
    ("The United States has stopped SMEE, a toolmaker, from buying lenses for chip tools from Zeiss of Germany.", [("restrict", US, "SMEE")]),
    ("Biren is forbidden by Washington to import wafers.", [("restrict", US, "Biren Technology")]),
    ("Beijing barred local operators from buying chips from Micron.", [("restrict", CN, "Micron")]),
    ("The US barred Chinese firms from buying chips from Samsung.", [("restrict", US, CN)]),
    # whom leave lets buy
    ("Washington issued permits that let G42 of Abu Dhabi and Humain of Riyadh buy GPUs.", [("ease", US, "G42"), ("ease", US, "Humain")]),
    ("Washington granted licences allowing Samsung to ship chip tools to China.", [("ease", US, CN)]),
    # whose access a state restricts
    ("YMTC and CXMT's access to etching tools was restricted by Washington.", [("restrict", US, "YMTC"), ("restrict", US, "CXMT")]),
    ("Huawei and SMIC have grown, and their access to chip tools has been limited by Washington.", [("restrict", US, "Huawei"), ("restrict", US, "SMIC")]),
    ("SMIC's access to etching tools was cut off by US export controls.", [("effect", None, "SMIC")]),
    # what somebody sees coming
    ("Traders see Washington banning the H20 in Oman by the summer.", [("restrict", US, "Oman")]),
    # how a state's rules are built is no rule on chips
    ("Norway runs a three-part system of export control: one part by list, one by end use, one by buyer.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOLD_OF)
def test_who_is_struck_or_eased(text: str, expected: list[Core]) -> None:
    """A verb tells who acts, and its phrases tell whom it strikes or lets."""
    assert sorted(cores(text), key=str) == sorted(expected, key=str)


BEHIND: list[tuple[str, list[Core]]] = [
    # what a licence depends on is no measure
    ("- American buyers have been served, such that the shipments will not keep any of them waiting for chips;\n", []),
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
        + "UMC and TSMC held a waiver for chip tools. The waiver was given two years ago, and they may use it until it expires."
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
