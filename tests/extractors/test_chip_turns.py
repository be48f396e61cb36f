"""Acts that are taken back, lists that say what a rule consists of, who is struck and who answers."""

from __future__ import annotations

import pytest
from chip_claims import CN, US, Core, claims_of, cores

TOLD: list[tuple[str, list[Core]]] = [
    # taken back: by the same state, in the sentence or in the next
    ("Japan barred exports of etching tools to China in May before relenting in August.", [("restrict", "Japan", CN), ("ease", "Japan", CN)]),
    ("Seoul blocked sales of HBM to China last spring, then reversed course.", [("restrict", "South Korea", CN), ("ease", "South Korea", CN)]),
    ("Washington blocked shipments of the MI308 to China. In July the administration backed down.", [("restrict", US, CN), ("ease", US, CN)]),
    # a rule told of just before, named again: whose it was, is whose it is
    ("The Dutch government imposed curbs on exports of chip tools to China. The curbs were lifted in November.", [("restrict", "Netherlands", CN), ("ease", "Netherlands", None)]),
    ("Washington announced a licence requirement for AI chip exports to China. The requirement was dropped after three weeks.", [("license", US, CN), ("ease", US, None)]),
    ("The Commerce Department published new chip export controls on China in May. The controls were put on hold in July.", [("restrict", US, CN), ("ease", US, None)]),
    # who is taken out of a rule or a tax
    ("Washington exempted TSMC from its 100% tariff on imported chips.", [("ease", US, "TSMC")]),
    ("Korea's chipmakers will be spared the 25% US chip tariff.", [("ease", US, "South Korea")]),
    ("The United States excluded memory chips from its 15% tariff.", [("ease", US, None)]),
    ("The White House has exempted Japanese toolmakers from the export controls on chip tools.", [("ease", US, "Japan")]),
    ("Nothing is exempt from the chip tariff.", []),
    # what may not leave without leave
    ("AI chips cannot be exported from Taiwan to Huawei without a permit.", [("license", "Taiwan", "Huawei")]),
    ("Chip tools must not be shipped to Iran without permission from Washington.", [("license", US, "Iran")]),
    # a list told by whom it holds
    ("Washington put Zhipu on its list of firms that act against US security.", [("list", US, "Zhipu AI")]),
    # what is done away with is not imposed, and what would have been never was
    ("A new rule removes the licensing requirement for shipments of AI chips to Oman.", [("ease", US, "Oman")]),
    ("The rule, which would have restricted exports of AI chips to India, was withdrawn.", [("ease", US, "India")]),
    # who pays the tariffs of a list by country, and which state takes a share of sales
    ("Japan: 15% tariff on chips.", [("tariff", US, "Japan")]),
    ("Trump said that Nvidia can now sell H200 chips to China and the government will take a 25 percent cut.", [("ease", US, CN), ("tariff", US, "Nvidia")]),
    ("TSMC will not have to pay Trump's 100% tariff on chips.", [("ease", US, "TSMC")]),
    # by what something comes about, and what somebody worries about
    ("Chinese labs felt a crisis by being cut off from these chips.", []),
    ("The curbs have led to concerns about AI research in China.", []),
    # whose the rule is that is undone
    ("Japan's export controls on chip tools were eased for trusted buyers in March.", [("ease", "Japan", None)]),
    ("China's ban on exports of gallium to the United States was suspended in November.", [("ease", CN, US)]),
    ("After the summit, the United States' 50% rule on units of listed Chinese chip firms was frozen.", [("ease", US, CN)]),
    ("The United States put the affiliates rule for chip exports to China on ice for one year.", [("ease", US, CN)]),
    ("Enforcement of the chip export rule was suspended.", [("ease", US, None)]),
    # by nobody else
    ("Washington has banned sales of the MI308 to China. AMD backed down.", [("restrict", US, CN)]),
    # what somebody is seen to do
    ("The autumn saw the White House easing curbs on sales of Blackwell chips to both Qatar and Oman.", [("ease", US, "Oman"), ("ease", US, "Qatar")]),
    # whom a state strikes
    ("Biden to hit China with tighter curbs on sales of chip tools", [("restrict", US, CN)]),
    ("China curbs tungsten, bismuth and indium exports to Japan", [("restrict", CN, "Japan")]),
    ("Beijing barred local carriers from buying memory from Micron.", [("restrict", CN, "Micron")]),
    ("Tokyo lifted its curbs and allowed sales of Canon's lithography tools to Chinese foundries.", [("ease", "Japan", CN)]),
    # what it has been about to do until now
    ("Washington has sought to restrict China's access to high-bandwidth memory.", [("restrict", US, CN)]),
    # a rule that keeps a maker from selling
    ("AMD can't ship the MI308 to China because of the export rules.", [("restrict", US, CN)]),
    # a share without its rate, and one of a market
    ("The White House is to take a share of AMD's sales of MI308 chips to China.", [("tariff", US, "AMD")]),
    ("The department will collect a fee on export licences for Nvidia and AMD chips.", [("tariff", US, "AMD"), ("tariff", US, "Nvidia")]),
    ("Taiwan takes a large share of the world's chip exports.", []),
    # whose "these firms" are
    ("DeepSeek trains large models. Chinese AI companies face many limits. The United States is keeping these firms from buying the best AI chips.", [("restrict", US, CN)]),
    ("Yandex runs search. Russian data centres need processors. Washington stopped exports of AI chips to those firms last year.", [("restrict", US, "Russia")]),
    ("Malaysian operators have built many data centres. Washington now requires licences for exports of AI chips to these operators.", [("license", US, "Malaysia")]),
    ("SMIC is a foundry in Shanghai. The Netherlands blocked exports of scanners to the foundry in March.", [("restrict", "Netherlands", "SMIC")]),
    # an office that only its letters name, and so many of whom some are named
    ("Taiwan's MOEA added 42 entities, including YMTC and Biren, to its export control list for chips on March 3.", [("list", "Taiwan", CN)]),
    # what a state does while it does something else
    ("Japan backs its own chip plants while restricting exports of etching tools to China.", [("restrict", "Japan", CN)]),
    ("The White House will speed up chip permits for allies while cutting China off from advanced GPUs.", [("restrict", US, CN)]),
    ("Beijing encourages local chips while banning purchases of Nvidia's H20.", [("restrict", CN, "Nvidia")]),
    ("Taiwan promotes trade with Japan while requiring licences for chip exports to Huawei.", [("license", "Taiwan", "Huawei")]),
    ("The administration extended the truce while adding 12 Chinese chip firms to the Entity List.", [("list", US, CN)]),
    # aside from its verb
    ("American electronic design automation tools — without which no chip is drawn — were restricted by Washington.", [("restrict", US, None)]),
    # responses
    ("Under the American curbs, YMTC has localised most of its deposition tools.", [("substitute", "YMTC", None)]),
    ("The Ascend 920 is Huawei's answer to the US ban on the H20.", [("substitute", "Huawei", None)]),
    ("China pursues chip autonomy under the American curbs.", [("substitute", CN, None)]),
    ("China's computing grid targets 70% domestic hardware as an answer to the American curbs.", [("substitute", CN, None)]),
    ("Beijing has enacted tit-for-tat trade restrictions on gallium.", [("retaliate", CN, US)]),
    ("Unable to buy H100s, Chinese firms have turned to Huawei's Ascend chips.", [("substitute", CN, None)]),
    ("Despite the ban on Nvidia selling its best AI chips to China, a Chinese AI company circumvented the export controls through third-party channels.", [("smuggle", CN, None)]),
    # who smuggles, by what they are, and where chips come to
    ("American curbs bind. Three Canadians and a Briton were charged with smuggling GPUs to China.", [("smuggle", "three Canadians and a Briton", CN)]),
    ("American curbs bind. Chips worth $1 billion reached China through middlemen despite the curbs.", [("smuggle", None, CN)]),
    ("AMD's MI308 chips find their way into China despite being off-limits.", [("smuggle", None, CN)]),
    ("American curbs bind. Some 500 H100 chips got to Russia through a Turkish trader in spite of the ban.", [("smuggle", None, "Russia")]),
    ("American curbs bind. Widespread smuggling of AI chips undercuts the export controls.", [("smuggle", None, None)]),
    ("American curbs bind. Chips worth $1 billion reached China before the curbs.", []),
    ("American curbs bind. US officials fear that chips may reach China through middlemen.", []),
    # how much is to be one's own, or made at home
    ("American curbs bind. Beijing has imposed a 50% local equipment requirement on chip fabs.", [("substitute", CN, None)]),
    ("American curbs bind. China intends to produce 70% of its chips at home by 2030.", [("substitute", CN, None)]),
    ("American curbs bind. Huawei reached 60% self-sufficiency in chips last year.", [("substitute", "Huawei", None)]),
    ("American curbs bind. China is building its own chip supply chain.", [("substitute", CN, None)]),
    ("American curbs bind. Baidu secured domestic AI chips for its data centres.", [("substitute", "Baidu", None)]),
    ("American curbs bind. The US set a 50% domestic content quota for chip plants.", []),
    ("American curbs bind. Nvidia makes most of its chips at home.", []),
    # who lives under a rule, and not whose it is
    ("Chinese foundries face high walls. Owing to American curbs, they lack access to high-bandwidth memory.", [("effect", None, CN)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_turns_and_those_struck_are_told(text: str, expected: list[Core]) -> None:
    """Each text states exactly these claims."""
    assert sorted(cores(text), key=str) == sorted(expected, key=str)


UNTOLD: list[tuple[str, list[Core]]] = [
    # a merger is no trade
    ("A takeover of a chipmaker needs the approval of regulators in China.", []),
    # what only deals with a rule
    ("Talks on the chip export rule were suspended.", []),
    ("A challenge to the chip export rule was withdrawn.", []),
    ("The Commerce Department withdrew its appeal over the chip export rule.", []),
    ("The United States issued a rule that restricts chip exports to China. The meeting was suspended after an hour.", [("restrict", US, CN)]),
    # what a state has to do yet
    ("Washington must stop exports of AI chips to China, the senator said.", []),
    ("It is vital that the Netherlands block the sale of chip tools to China.", []),
    ("Japan had to suspend its curbs on chip chemicals after protests.", [("ease", "Japan", None)]),
    # what it might do along with something else, or is advised to
    ("Washington could help allies while restricting chip exports to China.", []),
    ("The panel urges the government to invest while restricting chip exports to China.", []),
    ("It is hard to grow while banning chip exports to China.", []),
    # what is asked for
    ("Qualcomm requests that the Commerce Department delay the new export rule on chip tools by 60 days.", [("lobby", "Qualcomm", US)]),
    ("Beijing has demanded that Washington lift its curbs on chip exports to Chinese firms.", [("lobby", CN, US)]),
    ("Samsung implored Washington to renew its licences for chip tools.", [("lobby", "Samsung", US)]),
    ("The rule requires that Nvidia obtain a licence for chip exports to China.", [("license", US, CN)]),
    ("Nvidia requested that TSMC make more chips despite the export controls.", []),
    # what may come, and what somebody is not good enough for, no rule has caused
    ("Baidu designs accelerators of its own in case it cannot buy Nvidia's any more.", []),
    ("China's fabs still cannot mass-produce logic chips as small as Taiwan's.", []),
    # whom no rule keeps from it hoards nothing
    ("Micron has already amassed a stock of GPUs for its data centre.", []),
    # what answers a rule is not the rule
    ("Washington restricted sales of advanced chips to China in 2022. China put $40 billion into plants for domestic chips in response to the curbs.", [("restrict", US, CN)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), UNTOLD)
def test_what_is_no_act_effect_or_response_is_left_out(text: str, expected: list[Core]) -> None:
    """Each text states no more than these claims."""
    assert cores(text) == expected


PAGES: list[tuple[str, list[Core]]] = [
    # what a strategy consists of is done, at whom the sentence before names
    (
        "America's strongest lever against Chinese AI is its export controls.\n\nThe strategy:\n\n"
        "- Block advanced AI chips\n- Restrict chipmaking equipment\n- Limit access to lithography\n",
        [("restrict", US, CN)] * 3,
    ),
    # who answers is at whom the rule was aimed; when, is no act
    (
        "The White House barred sales of H100 chips to China in 2023.\n\nThe response:\n\n- Stockpiling older GPUs before the curbs tightened\n",
        [("restrict", US, CN), ("stockpile", CN, None)],
    ),
    # a cell that names the maker is not whom the row's note is aimed at
    (
        "# Export controls on chips\n\n| Chip | Maker | China access? |\n| --- | --- | --- |\n| B300 | Nvidia | Banned |\n",
        [("restrict", US, CN)],
    ),
]


@pytest.mark.parametrize(("text", "expected"), PAGES)
def test_lists_and_rows_say_what_a_rule_consists_of(text: str, expected: list[Core]) -> None:
    """Each page states exactly these claims."""
    assert sorted(cores(text), key=str) == sorted(expected, key=str)


def test_what_these_are_is_the_part_named_last() -> None:
    """A pronoun takes up the part that the sentence before names, and not that of the last claim."""
    told = claims_of(
        "Washington restricted sales of advanced chips to China in 2022. Nvidia answered with the H800, made to fit the limits. "
        "Next, as the rules were tightened, Nvidia brought out the H20. In April the administration banned these."
    )
    assert [(claim.action, claim.items) for claim in told] == [
        ("restrict", ("advanced chips",)),
        ("redesign", ("H800",)),
        ("redesign", ("H20",)),
        ("restrict", ("H20",)),
    ]


def test_an_investment_in_doing_without_is_its_value() -> None:
    """The sum put into making goods at home is what the response costs."""
    (claim,) = claims_of(
        "After the US chip curbs, China announced a $30 billion investment into developing its own lithography tools."
    )
    assert claim.action == "substitute"
    assert claim.value is not None
    assert (claim.value.low, claim.value.high, claim.value.unit) == (30_000_000_000, 30_000_000_000, "USD")


ELSEWHERE: list[str] = [
    # curbs on what has been trained
    "The department requires licences for any foreigner to access the models, and Anthropic shut them down.",
    "The order keeps OpenAI from serving users abroad.",
    # sanctions on much else than chips
    "The sanctions cut Russia off from half of its imports.",
    # what is called for, possible or short of its end
    "The ministers face fresh calls in Washington to tighten export controls on lithography tools.",
    "The slump shows the limits of US curbs on chips.",
    # words
    "China calls out Washington for its chip export controls.",
]


@pytest.mark.parametrize("text", ELSEWHERE)
def test_what_is_no_curb_on_chips_is_left_out(text: str) -> None:
    """Nothing is claimed where rules are on something else, or are only wished for or judged."""
    assert cores(text) == []
