"""Rarer words for the acts of states about chips: idioms, offices, buyers and goods that are not named in the usual way."""

from __future__ import annotations

import pytest
from chip_claims import CN, US, Core, claims_of, cores

WORDED: list[tuple[str, list[Core]]] = [
    ("The US has cancelled licences of Intel and AMD to supply laptop chips to Huawei.", [("restrict", US, "Huawei")]),
    ("The US has revoked a licence that allowed Intel to sell laptop chips to Huawei.", [("restrict", US, "Huawei")]),
    # rules by their names, shares demanded, letters and lists
    ("The agency has suspended the affiliates rule until next autumn.", [("ease", US, None)]),
    ("The department announced a suspension of the 50% rule, which imposed curbs on subsidiaries of listed chipmakers.", [("ease", US, None)]),
    ("Taiwan's economy ministry has put Cambricon and Biren on its export control list.", [("list", "Taiwan", "Cambricon"), ("list", "Taiwan", "Biren Technology")]),
    ("The Commerce Department informed Micron, KLA and others this week of new export restrictions on memory chips.", [("restrict", US, None)]),
    ("Synopsys and Cadence received letters from the Commerce Department ordering them to halt exports of design software to Chinese chipmakers.", [("restrict", US, CN)]),
    ("The deal lets AMD ship the MI308 to China, with the Treasury reportedly taking a 12% share of the revenue.", [("ease", US, CN), ("tariff", US, "AMD")]),
    ("The bureau is easing its license review policy for exports of H20 chips to China.", [("ease", US, CN)]),
    ("The department amended the export rule to target SMIC's purchases of lithography tools.", [("restrict", US, "SMIC")]),
    ("The US removed Samsung and SK Hynix from its validated end-user list.", [("restrict", US, "Samsung"), ("restrict", US, "SK Hynix")]),
    ("Canada announced sweeping export controls on gallium.", [("restrict", "Canada", None)]),
    ("The U.S. signaled new export controls on chip design software.", [("restrict", US, None)]),
    ("The government fired the head of its chip programme.", []),
    # charges awaited, and goods got past a rule
    ("AMD faces up to $700 million in charges due to curbs on shipping its MI308 chips to China.", [("effect", None, "AMD")]),
    ("Intel disclosed in a filing that it anticipates incurring charges of $200 million due to the export controls on its Gaudi chips.", [("effect", None, "Intel")]),
    ("AMD expects to make a $700 million write-off on its MI308 chips because of the export curbs.", [("effect", None, "AMD")]),
    ("Police in Singapore arrested three men for smuggling Nvidia chips.", [("smuggle", None, None)]),
    ("Black market traders are securing H100s through middlemen in Dubai.", [("smuggle", "traders", None)]),
    ("Moore Threads evaded export controls to gain access to Nvidia's H100 chips.", [("smuggle", "Moore Threads", None)]),
    ("AMD has lobbied for greater access to the Chinese market for AI chips.", [("lobby", "AMD", None)]),
    ("The MI308 is a cut-down part, engineered to satisfy the export rules on China.", [("redesign", "AMD", CN)]),
    # what somebody may no longer do, and whose rule it is
    ("Canon will no longer be allowed to sell lithography tools to China, Japan's government announced.", [("restrict", "Japan", CN)]),
    ("Dutch toolmaker ASM International will no longer be permitted to export deposition tools to China.", [("restrict", "Netherlands", CN)]),
    # what is in force, and verbs joined or set apart from what they are done to
    ("A ban on exporting advanced GPUs to Iran came into force in March.", [("restrict", US, "Iran")]),
    ("Limits on sales of AI accelerators to Malaysia have been in effect since June.", [("restrict", US, "Malaysia")]),
    ("Controls remain in place for exporting etching tools to China.", [("restrict", US, CN)]),
    ("Washington said it would withdraw and rewrite the diffusion rule.", [("ease", US, None)]),
    ("The agency issued a rule on Oct. 4, 2025, that adds 31 entities to the Entity List.", [("list", US, None)]),
    ("The third is an interim rule that adds 52 firms to the Entity List.", [("list", US, None)]),
    ("Washington announced a further round of export controls on etching tools designed to hold back SMIC.", [("restrict", US, "SMIC")]),
    ("The Commerce Department has stepped up controls on sales of memory chips to China.", [("restrict", US, CN)]),
    ("Washington has ramped up its curbs on the shipment of AI servers to Malaysia.", [("restrict", US, "Malaysia")]),
    ("In addition to Japan, South Korea also agreed to restrict exports of chip tools to China.", [("restrict", "South Korea", CN)]),
    # licences, reviews and orders
    ("The Commerce Department notified Micron of an additional licensing requirement for its HBM chips.", [("license", US, "Micron")]),
    ("Washington has upset Intel's plans in China, now requiring the firm to obtain licences for every shipment of its Gaudi chips.", [("license", US, "Intel")]),
    ("The bureau instead reviews H20 applications case by case, rather than under a presumption of denial.", [("ease", US, None)]),
    ("In August the bureau shifted to case-by-case review of exports of AMD chips to China.", [("ease", US, CN)]),
    ("The bureau reviews such applications case by case.", []),
    ("Taiwan and South Korea follow with controls on chips for China.", [("restrict", "Taiwan", CN), ("restrict", "South Korea", CN)]),
    ("Washington reversed course and allowed Nvidia H200 shipments to China.", [("ease", US, CN)]),
    ("Washington made it illegal to sell American-made chips to Huawei.", [("restrict", US, "Huawei")]),
    ("Washington has made it a crime for firms to ship AI chips to Iran.", [("restrict", US, "Iran")]),
    ("Washington made it harder to sell chips to Huawei.", []),
    ("Beijing will approve purchases of the H200 only in exceptional circumstances.", [("restrict", CN, None)]),
    ("The under secretary instructed the bureau not to enforce the diffusion rule.", [("ease", US, None)]),
    # losses put down to a decision, and those who do without
    ("AMD announced on Thursday that it expects to incur a charge of about $800 million due to limits on exporting its MI308 to China.", [("effect", None, "AMD")]),
    ("Lam Research took a $200 million hit following Washington's decision to restrict sales of etching tools.", [("effect", None, "Lam Research")]),
    ("Washington's decision to restrict sales of AI chips to China cost Nvidia $5.5 billion.", [("effect", None, "Nvidia")]),
    ("Firms such as Baidu, Meituan and Xiaomi have spent billions stockpiling Nvidia's chips ahead of the ban.", [("stockpile", "Baidu", None), ("stockpile", "Meituan", None), ("stockpile", "Xiaomi", None)]),
    ("Beijing has told state banks to use domestic processors instead of foreign ones.", [("substitute", CN, None)]),
    ("Nvidia told its customers to use domestic processors.", []),
    # idioms that stop trade, where a state stands before them
    ("American officials have put the MI308 off limits to Chinese buyers.", [("restrict", US, CN)]),
    ("The White House slammed the door on sales of Nvidia's B30A to China.", [("restrict", US, CN)]),
    ("China's customs authorities are turning back shipments of AMD's MI308.", [("restrict", CN, "AMD")]),
    ("Beijing warned companies off Nvidia's L20 chips.", [("restrict", CN, CN)]),
    ("Chinese regulators have discouraged local firms from buying the H20.", [("restrict", CN, CN)]),
    # idioms that let it happen
    ("The White House opened the door to sales of AMD's MI325 to China.", [("ease", US, CN)]),
    ("Trump waved through the sale of H200 chips to approved Chinese customers.", [("ease", US, CN)]),
    ("The Bureau of Industry and Security signed off on exports of 12,000 GB300s to Humain.", [("ease", US, "Humain")]),
    ("The government handed AMD licences to sell the MI308 to China.", [("ease", US, CN)]),
    ("Cadence and Synopsys can sell design tools to China again.", [("ease", US, CN)]),
    # idioms that undo a rule
    ("The US threw out the AI diffusion rule in May.", [("ease", US, None)]),
    ("The Trump administration tore up the AI diffusion rule.", [("ease", US, None)]),
    ("Washington walked back its curbs on chip design software.", [("ease", US, None)]),
    # the same verbs where no state acts, or no rule or trade is what it acts on
    ("Nvidia threw out 5,000 faulty H20 boards.", []),
    ("Nvidia signed off on the final design of its B30A chip.", []),
    ("The launch opened the door to cheaper AI chips.", []),
    ("Analysts discouraged clients from buying Nvidia shares.", []),
    ("TSMC put its plan for a second chip plant on hold.", []),
    ("Samsung scaled back output of memory chips in the autumn.", []),
    # licences under other names
    ("Malaysia imposed a permit requirement on the re-export of American AI chips.", [("license", "Malaysia", None)]),
    ("Spain and Italy have introduced export licences for quantum chips.", [("license", "Spain", None), ("license", "Italy", None)]),
    ("Ottawa and London now demand licences for cryostats and chip tools.", [("license", "Canada", None), ("license", "United Kingdom", None)]),
    ("The rules bring HBM under licence.", [("license", US, None)]),
    # a privilege that is lost, or taken away
    ("Korean plants of Samsung lost their validated end-user status.", [("restrict", US, "Samsung")]),
    ("The US stripped TSMC's Nanjing plant of its validated end-user status.", [("restrict", US, "TSMC")]),
    ("Intel lost its lead in server chips.", []),
    # lists under other names, and an office named by one word
    ("The Pentagon designated CXMT and YMTC as Chinese military companies.", [("list", US, "CXMT"), ("list", US, "YMTC")]),
    ("Commerce put 40 Chinese companies on the Entity List.", [("list", US, CN)]),
    # buyers
    ("Commerce has barred mainland buyers from getting the H20.", [("restrict", US, CN)]),
    ("Nvidia may no longer ship its accelerators to the mainland.", [("restrict", US, CN)]),
    ("US persons are barred from servicing advanced Chinese fabs.", [("restrict", US, CN)]),
    ("Data centres in China may no longer install foreign accelerators.", [("restrict", CN, None)]),
    ("Lam Research has had an export permit revoked by the Dutch government.", [("restrict", "Netherlands", "Lam Research")]),
    # who gets a licence does not give it, and what can no longer be sold is under a rule
    ("The Commerce Department issued guidance saying that Indian companies must obtain licences to buy U.S. AI chips.", [("license", US, "India")]),
    ("The notice clarifies that AI chips cannot be sold to Chinese buyers.", [("restrict", US, CN)]),
    ("China urged domestic firms to pause or avoid new orders of Nvidia's H20.", [("restrict", CN, CN)]),
    ("South Korea also brought in controls on chipmaking equipment last year.", [("restrict", "South Korea", None)]),
    ("The bill would require the Commerce Department to deny any applications for exporting AI chips to China.", [("restrict", US, CN)]),
    ("Tokyo has barred its engineers from working for Chinese chipmakers.", [("restrict", "Japan", CN)]),
    ("In May a ban kept AMD from selling AI chips to China, yet in July Trump approved those sales.", [("ease", US, CN)]),
    ("The common response is intended to weaken Russia's army by cutting it off from semiconductors.", []),
    # effects
    ("KLA will no longer be able to supply tools to China's memory chip makers under the new rules.", [("effect", None, "KLA")]),
    ("KLA expects to lose as much as $900 million as a direct result of the export bans.", [("effect", None, "KLA")]),
    ("Our sales to customers in China have been hurt by export licence requirements, KLA warned.", [("effect", None, "KLA")]),
    ("Export controls have left Chinese labs with a tenth of the compute they need.", [("effect", None, CN)]),
    ("US curbs have kept Chinese chipmakers stuck at 7 nanometres.", [("effect", None, CN)]),
    ("AMD put the damage from the export curbs at $900 million.", [("effect", None, "AMD")]),
    ("Japanese memory makers are set to lose a tenth of their China revenue under the HBM rule.", [("effect", None, "Japan")]),
    # hoarding
    ("Tencent and ByteDance laid in a year's supply of A800s before the rules took hold.", [("stockpile", "Tencent", None), ("stockpile", "ByteDance", None)]),
    ("Baidu is sitting on a hoard of Samsung HBM bought before the export ban.", [("stockpile", "Baidu", None)]),
    ("Chinese imports of lithography machines jumped fivefold ahead of the Dutch licence rules.", [("stockpile", CN, None)]),
    ("Chinese imports of lithography machines jumped fivefold in March.", []),
    # smuggling
    ("Thousands of accelerators found their way into China last year in spite of the export ban.", [("smuggle", None, CN)]),
    ("Two Indian nationals were arrested for sending H100s to China without a licence.", [("smuggle", "two Indian nationals", CN)]),
    ("The company found its way to profit with new AI chips.", []),
    # redesign, retaliation and lobbying
    ("Nvidia came up with the A800, a throttled A100, so as to keep selling to China under the rules.", [("redesign", "Nvidia", CN)]),
    ("China's reply to the HBM curbs was to ban exports of germanium to America.", [("retaliate", CN, US)]),
    ("Beijing's answer was to bar sales of gallium to American firms.", [("retaliate", CN, US)]),
    ("China's reply to Nvidia is a chip from Huawei.", []),
    ("Oracle railed against the diffusion framework in a blog post.", [("lobby", "Oracle", None)]),
    ("The Semiconductor Industry Association has urged congressional leaders to reject the GAIN AI Act.", [("lobby", "Semiconductor Industry Association", US)]),
    ("Estonia and Latvia protested to Washington over the diffusion rule.", [("lobby", "Estonia", US), ("lobby", "Latvia", US)]),
    ("Export controls have tripled the price of computing power for Chinese labs.", [("effect", None, CN)]),
    # controls "over" goods, those imposed by whom, and unlawful exports
    ("Washington eased its export controls over those accelerators.", [("ease", US, None)]),
    ("Cambricon was held back by restrictions imposed by the Trump administration.", [("effect", None, "Cambricon")]),
    ("A man from Ohio pleaded guilty to illegally exporting MI308 chips to Hong Kong.", [("smuggle", None, "Hong Kong")]),
    ("The controls have tightened again, aiming to cut off Huawei's supply of GPUs.", [("restrict", US, "Huawei")]),
    # what is believed or feared, bans on models, and tariffs on all goods
    ("The rules were built on the belief that limiting access to GPUs would weaken Huawei.", []),
    ("Washington also warned that Chinese chip designers could face sanctions over stolen blueprints.", []),
    ("Washington's export ban on Claude Opus 9 went into effect on Monday.", []),
    ("BIS issued an export control order that makes Anthropic switch off Claude Opus 9 abroad.", []),
    ("Washington answered with tariffs of 40% across the board on Chinese goods.", []),
    # what stays banned, who forbids, and a list by what it is of
    ("Sales of the H20 to China remain banned by Washington.", [("restrict", US, CN)]),
    ("Beijing forbade imports of H20 chips.", [("restrict", CN, None)]),
    ("The U.S. added SMIC to its restricted trade list.", [("list", US, "SMIC")]),
    # what is put into effect, let resume, held off and debated, and rules that two states share
    ("Washington put into force tighter rules that will restrict the sale of most AI chips to China.", [("restrict", US, CN)]),
    ("New US rules that limit exports of AI chips to China took effect.", [("restrict", US, CN)]),
    ("AMD obtained approval to restart sales of MI308 chips to China.", [("ease", US, CN)]),
    ("Samsung received a waiver to keep supplying chipmaking tools to China.", [("ease", US, CN)]),
    ("Dutch and Japanese export controls on chipmaking equipment took effect in 2023.", [("restrict", "Netherlands", None), ("restrict", "Japan", None)]),
    ("Japanese and Dutch export curbs on memory chips remain in force.", [("restrict", "Japan", None), ("restrict", "Netherlands", None)]),
    ("The US held off adding DeepSeek to the Entity List.", [("ease", US, "DeepSeek")]),
    ("Lawmakers are debating legislation that would ban exports of chipmaking tools to China.", [("restrict", US, CN)]),
    ("The bill that would have barred chip sales to China failed in the Senate.", []),
    ("The US sanctioned Staut LLC for supplying chips to the Russian defence industry.", [("restrict", US, "Staut")]),
    # what is ruled out, and states that together are given leave
    ("The president has ruled out sales of Blackwell chips to China.", [("restrict", US, CN)]),
    ("Trump ruled out allowing sales of Blackwell chips to China.", [("restrict", US, CN)]),
    ("Trump ruled out banning sales of AI chips to China.", []),
    ("Trump ruled out easing curbs on chip exports to China.", []),
    ("Saudi Arabia and the UAE won approval to buy GB300 chips.", [("ease", US, "Saudi Arabia"), ("ease", US, "United Arab Emirates")]),
    # who only buys abroad makes do with nothing
    ("ByteDance plans to spend $14bn on Nvidia chips next year if Beijing allows it.", []),
    ("Tencent plans to spend $2bn on imported AI chips.", []),
    # what a law leaves out is not done
    ("The defence act omits an amendment to restrict sales of GPUs to China.", []),
    ("The defence act leaves out a House plan to ban sales of AI chips to China.", []),
]  # fmt: skip


def test_how_many_reached_a_grey_market() -> None:
    """What reaches a place by a grey market is smuggled, so many as it says."""
    [claim] = claims_of("At least 40,000 Nvidia GPUs have reached Iran on the grey market, whatever the curbs say.")
    assert (claim.action, str(claim.value)) == ("smuggle", ">=40,000 chips")


def test_goods_of_another_states_act() -> None:
    """A rule with a name of its own is not on what another state has barred in the sentence before."""
    found = claims_of("China barred sales of gallium to the US. The AI Diffusion Rule was rescinded in May 2025.")
    assert [(claim.action, claim.items) for claim in found] == [("restrict", ("gallium",)), ("ease", ())]


def test_goods_of_another_item() -> None:
    """What an item of a list speaks of is not what text behind the list is about."""
    text = (
        "# Encryption\n\n1. Encryption in the inference accelerator is of another class.\n\n"
        "The AI Diffusion Rule was rescinded by the United States on 13 May 2025.\n"
    )
    assert [claim.items for claim in claims_of(text) if claim.action == "ease"] == [()]


def test_a_note_of_what_was_lifted() -> None:
    """An item that leaves out who lifted a rule is no rule."""
    text = "US export controls on chips went on.\n\n- June 2025: lifted restrictions on chip design software\n"
    assert ("ease", US, None) in cores(text)


@pytest.mark.parametrize(("text", "expected"), WORDED)
def test_acts_are_read_in_rarer_words(text: str, expected: list[Core]) -> None:
    """An idiom says an act where a state does it to trade or a rule, and nothing where a firm does it to its own things."""
    assert sorted(cores(text), key=str) == sorted(expected, key=str)
