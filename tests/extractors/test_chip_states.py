"""What stands under a rule, is unlawful, runs out or is taxed; and what a rule, and no state, brings about."""

from __future__ import annotations

import pytest
from chip_claims import CN, US, Core, cores

NL = "Netherlands"
STATES: list[tuple[str, list[Core]]] = [
    # to whom leave has gone
    ("The first export licences for the MI308 went to Inspur and Sugon.", [("ease", US, "Inspur"), ("ease", US, "Sugon")]),
    # who is to buy less, and who was brought to rule too
    ("Beijing has urged Chinese cloud firms to buy foreign chips only when necessary.", [("restrict", CN, CN)]),
    ("Washington persuaded Korea to adopt its own chip export controls against China.", [("restrict", "South Korea", CN)]),
    # what a measure keeps anybody from
    ("SMIC was hit by new chip rules. The measure prevents anyone from supplying deposition tools to SMIC.", [("effect", None, "SMIC"), ("restrict", US, "SMIC")]),
    # what is unlawful, closed or on a list
    ("Selling the B300 to Russia is illegal.", [("restrict", US, "Russia")]),
    ("It is a crime to sell the B300 to Iran without a licence.", [("license", US, "Iran")]),
    ("The MI350 has been off limits to Chinese customers since 2023.", [("restrict", US, CN)]),
    ("China cannot legally buy the B300.", [("restrict", US, CN)]),
    ("Biren has been on the Entity List since October 2023.", [("list", US, "Biren Technology")]),
    ("YMTC remains on the Entity List.", [("list", US, "YMTC")]),
    ("Biren is not on the Entity List.", []),
    ("Russia-bound shipments of design software are now subject to licensing.", [("license", US, "Russia")]),
    # who has to ask, tell or approve first
    ("Makers must inform the department before exporting any AI chip to Iran.", [("license", US, "Iran")]),
    ("The department must approve every sale of the MI308 to China.", [("license", US, CN)]),
    ("The agency announced new rules that require any foundry using its tools to obtain a licence before they can sell to Huawei.", [("license", US, "Huawei")]),
    # what is no longer done, put off or runs out
    ("The Dutch government has stopped renewing licences to service scanners in China.", [("restrict", NL, CN)]),
    ("The department put off the affiliates rule by a year.", [("ease", US, None)]),
    ("Under the rules of 2023, AMD could no longer sell its MI250 in China.", [("restrict", US, CN)]),
    ("Washington has curbed China's ability to import memory chips.", [("restrict", US, CN)]),
    ("The government may be preparing to curb Chinese purchases of memory chips.", [("restrict", US, CN)]),
    ("The rule restricts the ability of U.S. persons to support chip production in Iran without a licence.", [("license", US, "Iran")]),
    ("The Netherlands' government on Monday said it plans to restrict exports of scanners to China.", [("restrict", NL, CN)]),
    ("Micron received a notice from the Chinese regulator that it has to get a licence to sell memory chips to Huawei.", [("license", CN, "Huawei")]),
    ("High-performance chips are only allowed to be shipped to China with special licenses.", [("license", US, CN)]),
    ("Samsung received a one-year exemption from the curbs on chipmaking tools.", [("ease", US, "Samsung")]),
    ("He regrets that the president made the call to relax export controls on memory chips.", [("ease", US, None)]),
    ("By denying AI chips to Iran, Washington may slow its army.", [("restrict", US, "Iran")]),
    ("The affiliates rule subjects subsidiaries of listed chipmakers to the same licence requirements.", [("license", US, None)]),
    ("Malaysia said it would crack down on the transit of AMD chips.", [("restrict", "Malaysia", None)]),
    ("Biren's Japanese owner, Hoshino Capital, was added to the Entity List.", [("list", US, "Hoshino Capital")]),
    ("Both accelerators fell under the ban on sales to Iran.", [("restrict", US, "Iran")]),
    ("Under the interim final rule, exports of memory chips to destinations in Country Group D:5 will need a licence.", [("license", US, None)]),
    ("Malaysia now demands two weeks' notice before AMD chips are shipped to Iran.", [("license", "Malaysia", "Iran")]),
    ("The president said that the MI308 could be sold to vetted customers in China.", [("ease", US, CN)]),
    ("Biren was added to the Entity List in 2023; in 2025 the Dutch government seized its unit.", [("list", US, "Biren Technology")]),
    ("The time has come to end all exports of chips to Biren, a senator said.", []),
    ("A letter told Synopsys that a license is needed from now on for EDA software when one of the parties is located in Iran.", [("license", US, "Iran")]),
    # rates that are raised, or that goods are taxed at
    ("Duties on Chinese semiconductors doubled to 40 percent.", [("tariff", US, None)]),
    ("Washington raised tariffs on Chinese chips to 60 percent.", [("tariff", US, None)]),
    ("Sales of AI chips to China rose to 40 percent.", []),
    # whose officials and whose goods
    ("Chinese ministers met chipmakers, and regulators have told local firms to stop buying the H200.", [("restrict", CN, CN)]),
    ("The US, for chips bound for Iran and Syria, imposes a licensing requirement.", [("license", US, "Iran"), ("license", US, "Syria")]),
    ("The ministry placed 17 American firms on its export control list, China said.", [("list", CN, US)]),
    ("The direct product rule bars foundries that use American tools from making processors for Biren without a licence.", [("license", US, "Biren Technology")]),
]  # fmt: skip
BROUGHT: list[tuple[str, list[Core]]] = [
    ("The curbs have driven up the price of B300s in China.", [("effect", None, CN)]),
    (
        "Lam Research warned that the new curbs would take $400 million off its revenue.",
        [("effect", None, "Lam Research")],
    ),
    ("The export ban is Cambricon's main bottleneck.", [("effect", None, "Cambricon")]),
    ("Export controls forced AMD to withhold its best accelerators from China.", [("effect", None, "AMD")]),
    ("The rules are aimed at delaying China's progress in chips and impairing its foundries.", []),
    ("The curbs act as a severe handicap for SMIC.", [("effect", None, "SMIC")]),
    (
        "Tokyo Electron said China sales would fall by 15 percent because of the new controls.",
        [("effect", None, "Tokyo Electron")],
    ),
    ("Without EUV scanners, YMTC can't move past 128 layers.", [("effect", None, "YMTC")]),
    ("AMD's market share in China has gone from 20% to zero because of the curbs.", [("effect", None, "AMD")]),
    ("Chinese firms have been left scrambling for accelerators by the American ban.", [("effect", None, CN)]),
    ("It is doubtful that the curbs have slowed SMIC.", []),
    ("AMD grew fast before the rule took effect.", []),
    ("The controls sought to hold China back by cutting off its chip supply.", []),
    ("The US laid out harsh restrictions limiting Chinese firms' access to American chips.", [("restrict", US, CN)]),
]
ANSWERS: list[tuple[str, list[Core]]] = [
    ("Tokyo asked Washington for an exemption from the chip curbs.", [("lobby", "Japan", US)]),
    ("Lisa Su urged the White House to loosen the curbs.", [("lobby", "AMD", US)]),
    ("AMD lobbied for changes to the curbs on China.", [("lobby", "AMD", None)]),
    ("Baidu has enough accelerators stockpiled for two more models.", [("stockpile", "Baidu", None)]),
    ("Baidu built up a three-year supply of accelerators before the ban.", [("stockpile", "Baidu", None)]),
    ("Traders bring banned accelerators into China in their luggage.", [("smuggle", "traders", CN)]),
    ("Baidu is said to have accumulated enough accelerators to last two years.", [("stockpile", "Baidu", None)]),
    ("A court in Texas indicted two men over a scheme to export B300 processors to Iran.", [("smuggle", None, "Iran")]),
    ("AMD won U.S. approval to resume MI308 sales to China after lobbying the president against the export curbs.", [("ease", US, CN), ("lobby", "AMD", US)]),
    ("Lisa Su pushed for approval to sell the MI350 to China.", [("lobby", "AMD", None)]),
    ("Intel is about to launch a new part, a chip specially modified to comply with the export rules on China, called Gaudi 3L.", [("redesign", "Intel", CN)]),
    ("Beijing has told chipmakers to use at least 40% domestically made equipment.", [("substitute", CN, None)]),
    ("Intel developed a less capable part, the HL-328, which got around the curbs on accelerators.", [("redesign", "Intel", CN)]),
    ("Beijing answered the curbs with a single blow: in June it barred local firms from buying Micron's memory chips.", [("retaliate", CN, US)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), STATES + BROUGHT + ANSWERS)
def test_what_is_told_of_a_state_of_things(text: str, expected: list[Core]) -> None:
    """What something is or comes to tells the rule that it is under, and what a rule brings about is no act."""
    assert sorted(cores(text), key=str) == sorted(expected, key=str)


MEANT: list[tuple[str, list[Core]]] = [
    # the books are those of who speaks, or of who makes the goods
    (
        "# AMD: notes on the call\n\nWe took a charge of $410 million on inventory meant for China under the export controls.",
        [("effect", None, "AMD")],
    ),
    # a profile's entry without a subject is about whom it is of
    ("# YMTC\n\nAdded to the Entity List of the United States in May 2021.", [("list", "United States", "YMTC")]),
    # what was not done, and whom nobody leaned on
    ("Rather than banning H20 exports outright, Washington put a tax on Chinese orders.", []),
]


@pytest.mark.parametrize(("text", "expected"), MEANT)
def test_firms_are_meant_where_a_country_is_named_or_nobody(text: str, expected: list[Core]) -> None:
    """An effect that is booked strikes a firm, and so does a listing."""
    assert [core for core in cores(text) if core[0] != "tariff"] == expected
