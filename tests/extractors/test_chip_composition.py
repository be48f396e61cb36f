"""Acts composed of what is done and what it is done to, whether a verb, a noun, a note or a row of a table tells them."""

from __future__ import annotations

import pytest
from chip_claims import CN, US, Core, cores

COMPOSED: list[tuple[str, list[Core]]] = [
    ("Washington has sanctioned two Russian banks; memory chip prices were flat.", []),
    ("Nvidia persuaded the White House to allow exports of the H20 to China.", [("ease", US, CN)]),
    ("There is a high likelihood that the Commerce Department will add CXMT to the Entity List.", [("list", US, "CXMT")]),
    ("The chip, which AMD designed for gamers, is not covered by the export rules.", []),
    # how somebody answers, and what rules bring
    ("Beijing responded by restricting exports of gallium and germanium.", [("retaliate", CN, US)]),
    # at whom: the state that struck first
    ("The Dutch took control of the chipmaker. In response, Beijing halted exports of its chips.", [("retaliate", CN, "Netherlands")]),
    ("The Netherlands took over Nexperia, and China answered by banning exports of its chips.", [("retaliate", CN, "Netherlands")]),
    ("In answer to the export controls, China halted shipments of gallium to the United States.", [("retaliate", CN, US)]),
    ("Applied Materials can no longer ship tools to SMIC under the new rules.", [("restrict", US, "SMIC")]),
    ("Nvidia has warned the rules could cost it $5 billion in lost orders.", [("effect", None, "Nvidia")]),
    # whoever acts together
    ("The Dutch and Japanese governments announced controls on chipmaking tools.", [("restrict", "Netherlands", None), ("restrict", "Japan", None)]),
    ("Germany and the Netherlands agreed to join the US in restricting exports of chip tools to China.", [("restrict", "Germany", CN), ("restrict", "Netherlands", CN)]),
    # sanctions as a verb, numbered lists, and whose firm somebody is called
    ("The US sanctioned two Chinese chipmakers, YMTC and CXMT, in December.", [("restrict", US, "YMTC"), ("restrict", US, "CXMT")]),
    ("Commerce issued: (i) a ban on exports of HBM to China; (ii) guidance that helps banks screen clients; and (iii) the addition of 25 Chinese firms to the Entity List.", [("restrict", US, CN), ("list", US, CN)]),
    ("The US put SMIC, China's largest foundry, on the Entity List.", [("list", US, "SMIC")]),
    ("Forty Chinese companies, including toolmaker Naura, were added to the Entity List.", [("list", US, CN)]),
    ("The Commerce Department began issuing licences for the H20 with a 15% revenue-sharing arrangement.", [("ease", US, None), ("tariff", US, None)]),
    ("Nvidia developed special versions of its chips after Washington banned sales of its best parts to China.", [("redesign", "Nvidia", CN)]),
    ("GPUs worth $160 million were smuggled through shell companies, prosecutors said.", [("smuggle", None, None)]),
    # duties: what a firm has to stop or get under a rule that the sentence names
    ("Under the order, Lam Research must halt deliveries of etching tools to SMIC.", [("restrict", US, "SMIC")]),
    ("AMD has to stop selling its MI250 accelerators in China under the new US rules, analysts noted.", [("restrict", US, CN)]),
    ("Chip designers must cease supplying Russian buyers with GPUs unless they obtain a licence, under rules set out by the US Commerce Department.", [("license", US, "Russia")]),
    ("Under the regulations, companies that export lithography tools to Chinese fabs must obtain a licence from the Dutch government.", [("license", "Netherlands", CN)]),
    ("Nvidia must stop selling chips to China, Senator Warren said.", []),
    ("Micron must halt production at its Virginia fab for maintenance.", []),
    # a rule renewed, and what only tells of one
    ("In October, the Commerce Department updated its curbs on exports of AI chips to China.", [("restrict", US, CN)]),
    ("BIS updated its guidance on export controls for advanced chips.", []),
    ("BIS published a report on chip export controls.", []),
    # what a rule is aimed at, and who is
    ("The new curbs will target high-bandwidth memory and chipmaking tools.", [("restrict", US, None)]),
    ("SMIC became the target of fresh US export restrictions in December.", [("restrict", US, "SMIC")]),
    ("The rules target companies with more than 100 staff.", []),
    ("The controls are a target of criticism.", []),
    # what new rules include
    ("The government presented a package of measures, including a ban on exports of HBM to China.", [("restrict", US, CN)]),
    # those named one by one in dashes or commas
    ("The US placed three Chinese firms -- Sugon, Phytium and Biren -- on the Entity List.", [("list", US, "Sugon"), ("list", US, "Phytium"), ("list", US, "Biren Technology")]),
    ("Commerce added 140 Chinese companies, Naura and Piotech among them, to the Entity List.", [("list", US, CN)]),
    # chances
    ("There are growing chances that CXMT and YMTC will become targets of US trade sanctions.", [("restrict", US, "CXMT"), ("restrict", US, "YMTC")]),
    ("The chances that the US will lift its curbs on chip exports to China are small.", []),
    # what somebody was talked into is done, what was tried is not
    ("The ministry persuaded Tokyo to halt exports of photoresist to Samsung.", [("restrict", "Japan", "Samsung")]),
    ("The US tried to persuade the Dutch to block sales of DUV tools to China.", []),
    # the best of what is allowed is no leave
    ("The H20 is the only accelerator that Nvidia is allowed to sell in China.", []),
    # what rules have brought about is an effect, what they are for is none
    ("The sanctions have cut off Huawei's access to advanced chips.", [("effect", None, "Huawei")]),
    ("Washington enacted export controls in order to slow China's purchases of advanced chips.", [("restrict", US, CN)]),
    ("The \"AI diffusion rule\" has badly hampered Chinese cloud firms.", [("effect", None, CN)]),
    ("Export controls cap SMIC at the 7-nanometre node.", [("effect", None, "SMIC")]),
    ("Lam Research lowered its target for sales in the wake of US export restrictions on China.", [("effect", None, "Lam Research")]),
    ("ASML lowered its forecast because of weak smartphone demand.", []),
    # responses
    ("The H800, which Nvidia designed for sale in China after the first curbs, sold well.", [("redesign", "Nvidia", CN)]),
    ("Chinese cloud firms are snapping up Ascend boards, partly because U.S. curbs have choked off sales of Nvidia's best ones.", [("substitute", CN, None)]),
    ("Alibaba is snapping up H20 chips before the ban.", [("stockpile", "Alibaba", None)]),
    ("Cambricon has urged the Commerce Department to revisit its ruling on the chips.", [("lobby", "Cambricon", US)]),
    # active
    ("The Bureau of Industry and Security has now closed the door on exports of gaming GPUs above a certain density to China.", [("restrict", US, CN)]),
    ("Beijing is choking off the supply of gallium to American buyers.", [("restrict", CN, US)]),
    ("China's cyberspace regulator has shut the door on purchases of the RTX Pro 6000D by domestic platforms.", [("restrict", CN, None)]),
    ("Congress passed a bill in December that bans federal agencies from buying chips made by SMIC, YMTC and CXMT.", [("restrict", US, None)]),
    # passive
    ("Licences for EUV machines bound for China were never granted by The Hague.", [("restrict", "Netherlands", CN)]),
    ("It was in May that ASML's licences for two older scanner models were pulled by the Dutch government.", [("restrict", "Netherlands", "ASML")]),
    # nominal
    ("Approval of H200 sales to China followed in December.", [("ease", US, CN)]),
    ("News broke on Monday of a US ban on sales of AI servers to Pakistan.", [("restrict", US, "Pakistan")]),
    ("The announcement of new Dutch restrictions on metrology equipment came on January 15.", [("restrict", "Netherlands", None)]),
    ("The week also saw the lifting of restrictions on EDA software for China by the Commerce Department.", [("ease", US, CN)]),
    ("Then came the addition of Inspur's subsidiaries to the Entity List in March.", [("list", US, "Inspur")]),
    # control
    ("The rule bars US persons from servicing advanced fabs in China without a license.", [("license", US, CN)]),
    ("Chip designers must now obtain a licence before selling high-end GPUs to Saudi Arabia.", [("license", US, "Saudi Arabia")]),
    ("Regulators in Beijing asked ByteDance and Alibaba to hold off ordering the H20.", [("restrict", CN, "ByteDance"), ("restrict", CN, "Alibaba")]),
    ("The ministry forbade Chinese exporters from selling rare-earth magnets to US chipmakers.", [("restrict", CN, US)]),
    ("Washington won't allow Nvidia to sell its top Blackwell chips to China, Trump said.", [("restrict", US, CN)]),
    ("The order requires TSMC to stop shipping AI chips of 7 nanometres or below to Chinese clients.", [("restrict", US, CN)]),
    ("The letter instructed Applied Materials to seek a license for any shipment of tools to SMIC.", [("license", US, "SMIC")]),
    ("TSMC had been ordered by Commerce to halt deliveries of advanced chips to China.", [("restrict", US, CN)]),
    # relative
    # coordination
    ("Washington lifted curbs on EDA software and ethane, and Beijing resumed rare earth exports.", [("ease", US, None), ("ease", CN, None)]),
    ("Japan curbed exports of 23 types of equipment, while the Netherlands required licences for DUV tools.", [("restrict", "Japan", None), ("license", "Netherlands", None)]),
    ("Beijing banned Micron chips from key infrastructure and opened a probe into Nvidia.", [("restrict", CN, "Micron")]),
    ("The UAE and Saudi Arabia were each granted licences for 35,000 Blackwell chips.", [("ease", US, "United Arab Emirates"), ("ease", US, "Saudi Arabia")]),
    # carried
    ("Huawei went onto the Entity List in 2019. Seventy of its affiliates followed the same day.", [("list", US, "Huawei")]),
    # none
    ("Exporters must keep records of chip sales for five years.", []),
    # listing
    ("Sophgo found itself on the US trade blacklist in January 2025 after a chip made for it turned up in a Huawei processor.", [("list", US, "Sophgo")]),
    ("Zhipu was hit with an Entity List designation days before the chip rules were issued.", [("list", US, "Zhipu AI")]),
    # license
    ("Exporters will need Beijing's approval to ship products containing Chinese rare earths used in chips.", [("license", CN, None)]),
    ("The Netherlands extended its licensing duty to measuring and inspection equipment for chips from April.", [("license", "Netherlands", None)]),
    # tariff
    # ease
    ("The Dutch suspended the order over Nexperia, opening the way for its chips to flow again.", [("ease", "Netherlands", "Nexperia")]),
    ("Commerce rescinded the letters that had stopped Cadence and Synopsys from selling EDA tools in China.", [("ease", US, CN)]),
    # active
    # passive
    ("Exports of graphite to the United States were placed under review and then prohibited by Beijing.", [("restrict", CN, US)]),
    # nominal
    ("Monday's announcement included a prohibition on exports of EDA tools for gate-all-around chips to China.", [("restrict", US, CN)]),
    ("Next came a Japanese ban on shipments of photoresist to Russia.", [("restrict", "Japan", "Russia")]),
    ("The package brought the addition of 42 Chinese firms to the Entity List.", [("list", US, CN)]),
    ("Clearance for H20 shipments to China arrived in July.", [("ease", US, CN)]),
    # control
    ("The administration told AMD to apply for a licence for any MI308 bound for China.", [("license", US, CN)]),
    ("Chinese officials urged local firms to steer clear of the H20.", [("restrict", CN, CN)]),
    ("The Netherlands does not permit ASML to sell EUV machines to China.", [("restrict", "Netherlands", CN)]),
    # relative
    ("The measures, which Tokyo announced in March 2023, restrict exports of immersion lithography gear.", [("restrict", "Japan", None)]),
    ("The ministry, which polices rare earths, barred exports of terbium magnets to America.", [("restrict", CN, US)]),
    # coordination
    # carried
    # none
    # listing
    ("Twenty-three more Chinese firms landed on the Entity List in September, two of them for buying chip tools for SMIC.", [("list", US, CN)]),
    ("Japan added 9 Chinese entities to its end-user list over chip diversion.", [("list", "Japan", CN)]),
    # license
    # tariff
    # ease
    # cost
    ("AMD expects the curbs to knock $800 million off its results.", [("effect", None, "AMD")]),
    # compute
    ("Tencent said it has fewer GPUs than it wants because of export restrictions.", [("effect", None, "Tencent")]),
    # sales
    # cost
    # compute
    ("Chinese labs have to make do with a tenth of the compute because of the export controls.", [("effect", None, CN)]),
    ("Alibaba's cloud arm is short of GPUs because of US curbs.", [("effect", None, "Alibaba")]),
    ("Because of US curbs, CXMT is two years late with HBM3.", [("effect", None, "CXMT")]),
    # sales
]  # fmt: skip

NOTED: list[tuple[str, list[Core]]] = [
    # what a cell notes belongs to the firm or the chip that the row begins with; the header says where goods go
    ("# Chinese chip firms on the US Entity List\n\n| Company | Field | Status |\n| --- | --- | --- |\n| SMIC | foundry | Listed 2020 |\n| YMTC | NAND | Listed 2022 |\n| CXMT | DRAM | Not listed |\n", [("list", US, "SMIC"), ("list", US, "YMTC")]),
    ("# Nvidia chips and their export status\n\n| Chip | Launched | Export to China |\n| --- | --- | --- |\n| A100 | 2020 | Banned Oct 2022 |\n| H800 | 2023 | Banned Oct 2023 |\n", [("restrict", US, CN), ("restrict", US, CN)]),
    ("# US export controls on AI chips\n\n| Date | Action |\n| --- | --- |\n| Oct 2022 | Ban on exports of A100 and H100 to China |\n| Jul 2025 | H20 ban reversed |\n", [("restrict", US, CN), ("ease", US, None)]),
    ("# Chip export rules by country\n\n| Country | Measure | In force |\n| --- | --- | --- |\n| China | Ban on gallium exports to the US | December 2024 |\n", [("restrict", CN, US)]),
    # dated items
    ("# Key dates in US chip export controls\n\n- **May 2019**: Huawei added to the Entity List\n- **April 2025**: Licence requirement for the H20\n- **July 2025**: H20 sales resume\n", [("list", US, "Huawei"), ("license", US, None), ("ease", US, None)]),
    # a topic is no act
    ("# Chip policy\n\n- Export controls on AI chips\n- Talks on chip exports\n", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [*COMPOSED, *NOTED])
def test_acts_are_composed_of_what_is_done_to_what(text: str, expected: list[Core]) -> None:
    """To stop trade restricts, to stop a rule eases; who does it and whom it strikes stand in the phrases around it."""
    assert sorted(cores(text), key=str) == sorted(expected, key=str)
