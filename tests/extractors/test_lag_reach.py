"""Lags whose measure, rival or movement is told apart from the word of distance."""

from __future__ import annotations

import pytest
from lag_claims import rows_of

from aiclaims import Document

CLAIMS: list[tuple[str, str, list[str]]] = [
    ("rockets", "European launchers are ten years behind SpaceX's rockets.", ["Europe > SpaceX | 120 months"]),
    ("a risk", "Britain risks falling behind France in satellites.", ["United Kingdom > France | -"]),
    (
        "what may result",
        "That may leave Japan lagging behind South Korea in batteries.",
        ["Japan > South Korea | -"],
    ),
    ("in vain", "Volkswagen has failed to catch up with Tesla in software.", ["Volkswagen > Tesla | -"]),
    ("a race behind", "Airbus is racing to catch up with SpaceX in reusable rockets.", ["Airbus > SpaceX | -"]),
    ("who could not", "India could not catch up with Taiwan in chip making.", ["India > Taiwan | -"]),
    ("who passed whom", "Micron overtook Samsung in AI memory.", ["Samsung > Micron | -"]),
    ("who pulled ahead", "Quantinuum has pulled ahead of IBM in quantum computing.", ["IBM > Quantinuum | -"]),
    ("a distant second", "Nikon is a distant second to ASML in steppers.", ["Nikon > ASML | -"]),
    ("second only", "In AI chips AMD is second only to Nvidia.", ["AMD > Nvidia | -"]),
    ("yet to match", "SMEE has yet to match ASML in lithography.", ["SMEE > ASML | -"]),
    (
        "what takes the place of a gap denied",
        "Taiwan is no longer four years behind Japan in robots, but only one year.",
        ["Taiwan > Japan | 48 months | denied", "Taiwan > Japan | 12 months"],
    ),
    (
        "we, of whom it is told who speaks",
        'The US is a year behind China in drones. "We are two years ahead," a Chinese engineer said.',
        ["United States > China | 12 months", "United States > China | 24 months"],
    ),
    (
        "we, of whom it is told where they are",
        'China trails the US in AI chips. "We are just eight months behind," said a developer in Shanghai, an official in Beijing and others.',
        ["China > United States | -", "China > United States | 8 months"],
    ),
    (
        "the answer to a question turned round",
        "Labs race to build AI. How far behind America is India in AI? Maybe two years.",
        ["India > United States | 24 months"],
    ),
    (
        "and to one about who is ahead",
        "China and the US race to build AI. HOST: How far ahead is the US? GUEST: I think it's about two years.",
        ["China > United States | ~24 months"],
    ),
    (
        "and to one about a gap, behind a speaker's name",
        "HOST: What's the gap between French and American AI models? GUEST: Six to nine months.",
        ["France > United States | 6-9 months"],
    ),
    (
        "we, whose land no other sentence names",
        'India has new fabs. "In AI chips we are five years behind America," a French minister said.',
        ["France > United States | 60 months"],
    ),
    (
        "we against China, where a third country is named once",
        'India bought chips. US labs and US firms are proud. "In AI models we are five months ahead of China," Lee wrote.',
        ["China > United States | 5 months"],
    ),
    ("not matched", "Wayve hasn't yet matched Waymo's driverless software.", ["Wayve > Waymo | -"]),
    ("who moved past whom", "India has moved past South Korea in satellites.", ["South Korea > India | -"]),
    ("drawn clear", "Japan has drawn clear of India in quantum sensing.", ["India > Japan | -"]),
    (
        "short of",
        "China's rocket engines are about one generation short of the American ones.",
        ["China > United States | ~1 generations"],
    ),
    ("a time back is none", "Two years back, Intel built chips faster than TSMC.", []),
    ("who is not matched is ahead of nobody", "Intel is not matched by AMD in chip packaging.", []),
    ("a model over all", "Siri has fallen well behind ChatGPT.", ["Siri > ChatGPT | -"]),
    ("layers", "On cell density YMTC's 300-layer chips are behind Samsung's.", ["YMTC > Samsung | -"]),
    ("a process", "Intel's 18A is behind TSMC in yields.", ["Intel > TSMC | -"]),
    (
        "technology beside what is counted",
        "Italy lags behind the Americans in wages and technological leadership.",
        ["Italy > United States | -"],
    ),
    (
        "a question behind it",
        "Chinese labs are a year behind the Americans in AI. >> Is that so?",
        ["China > United States | 12 months"],
    ),
    (
        "farther",
        "China and Russia are much farther behind Japan in robotics.",
        ["China > Japan | -", "Russia > Japan | -"],
    ),
    (
        "other technology than chips and models",
        "India is at least 10 years behind France in terms of cyber power, a French officer said of the tech race.",
        ["India > France | >=120 months"],
    ),
    ("a head-start", "In AI, Japan has a four to five-year head-start over Brazil.", ["Brazil > Japan | 48-60 months"]),
    ("quarters", "Baidu is three quarters behind OpenAI in AI.", ["Baidu > OpenAI | 9 months"]),
    ("weeks", "Baidu is five weeks behind OpenAI in AI.", ["Baidu > OpenAI | 5 weeks"]),
    ("one node", "Hua Hong is one node behind UMC in chips.", ["Hua Hong > UMC | 1 generations"]),
    ("a product cycle", "Intel's GPUs are a product cycle behind Nvidia.", ["Intel > Nvidia | 1 generations"]),
    (
        "points of an index",
        "Open models trail closed models by 6 capability index points.",
        ["open models > closed models | 6 points"],
    ),
    (
        "a measure behind an aside",
        "Japan lags behind the industry leader, Taiwan Semiconductor Manufacturing Co. (TSMC), by six years in chips.",
        ["Japan > TSMC | 72 months"],
    ),
    (
        "a better figure for a lead",
        "Some say that the U.S. has a two-year AI lead over China, but the truth is harsher — it's closer to five months.",
        ["China > United States | 24 months", "China > United States | 5 months"],
    ),
    (
        "ahead with nothing of",
        "U.S. and Chinese AI models take turns, with the top U.S. model ahead by just 3.1%.",
        ["China > United States | 3.1 percent"],
    ),
    (
        "leaders explained by their names",
        "Brazil lags far behind the top three performers — Japan, India and France — in AI.",
        ["Brazil > Japan | -", "Brazil > India | -", "Brazil > France | -"],
    ),
    ("ranks", "Brazil lags in AI and came in behind the top three in sales.", []),
    (
        "rivals that pull ahead",
        "Apple is lagging badly in AI, with rivals like Amazon and Google pulling further ahead.",
        ["Apple > Amazon | - | widening", "Apple > Google | - | widening"],
    ),
    (
        "a cause that is counted",
        "China invests. The United States still holds an edge in AI models due to massive investments in data centers.",
        ["China > United States | -"],
    ),
    ("what is counted", "China invests. The United States still holds an edge in AI investments.", []),
    (
        "a lead that is kept",
        "China builds AI models. The US has maintained its lead, helped by its talent.",
        ["China > United States | -"],
    ),
    (
        "a lead in what is counted",
        "China files AI patents. The US has maintained its lead, helped by its talent.",
        [],
    ),
    (
        "gaining ground",
        "The US is the leader in AI, with China quickly gaining ground.",
        ["China > United States | - | narrowing"],
    ),
    ("gaining ground in a market", "The idea of open models is gaining ground in Japan.", []),
    (
        "a chasm",
        "The chasm between Japan and the US in AI has shrunk from 40% to 12%.",
        ["Japan > United States | 40 percent", "Japan > United States | 12 percent | narrowing"],
    ),
    ("a gulf on the map", "AI models from the Gulf are sold to Japan and Brazil.", []),
    (
        "a gap measured in a unit",
        "The AI gap between Japan and China is now measured in months.",
        ["Japan > China | -"],
    ),
    ("pulling away", "Japan is pulling away from Brazil in AI.", ["Brazil > Japan | -"]),
    (
        "a lag that an adjective with a hyphen describes",
        "# The gap between open and closed models\n\nThe catch-up lag has compressed to 5-8 months.",
        ["open models > closed models | 5-8 months | narrowing"],
    ),
    (
        "a statement before a question",
        "# AI Report: US-China Gap Narrows to 3.1%, What Does It Mean?",
        ["China > United States | 3.1 percent | narrowing"],
    ),
    ("only a question", "# AI Report: How big is the US-China gap, and does it narrow to 3.1%?", []),
    ("what would be otherwise", "Japan would be ahead of the U.S. in AI without the sanctions.", []),
    (
        "talk of us",
        "So China, they're maybe five months behind us on AI models.",
        ["China > United States | 5 months"],
    ),
    (
        "a rival that need not be named",
        "China's three months to five months behind maybe on large language models.",
        ["China > United States | 3-5 months"],
    ),
    ("a rival that nobody can name", "China is four years behind in lithography.", []),
    (
        "a rival that need not be named",
        "Open-weight models are seven months behind.",
        ["open models > closed models | 7 months"],
    ),
    (
        "the subject before",
        "These Ascend chips are made by the Chinese foundry SMIC. And technically, they're about three generations behind their Nvidia counterparts.",
        ["Huawei > Nvidia | ~3 generations"],
    ),
    (
        "who made what is behind",
        "Huawei's latest chip, produced by China's largest chipmaker SMIC, is four years behind TSMC.",
        ["Huawei > TSMC | 48 months"],
    ),
    (
        "models of several makers",
        "Open models are narrowing the gap with proprietary models from OpenAI, Google and Anthropic.",
        ["open models > closed models | - | narrowing"],
    ),
    (
        "what a firm makes before it is behind",
        "CXMT can make HBM3, but it still lags behind Micron in yields.",
        ["CXMT > Micron | -"],
    ),
    (
        "sides in a clause on exports",
        "The divide between Huawei's chips and Nvidia's export-restricted ones is narrowing.",
        ["Huawei > Nvidia | - | narrowing"],
    ),
    (
        "a pronoun that means no firm of the leader's country",
        "Anthropic's boss says that the Chinese firm Moonshot relies on smuggling, as its models still lag behind American ones.",
        ["Moonshot AI > United States | -"],
    ),
    (
        "a measure for the subject",
        "Korea's AI is only at 70 percent of that of the US, and is behind China.",
        ["South Korea > China | -"],
    ),
    (
        "countries that are examples",
        "Brazil trails leading countries such as Japan and India in AI.",
        ["Brazil > Japan | -", "Brazil > India | -"],
    ),
    (
        "as good as what is older",
        "Moonshot built an AI model close to the performance of U.S. models 5-6 months older.",
        ["Moonshot AI > United States | 5-6 months"],
    ),
    (
        "as good as what is older",
        "Mistral's AI model now performs as well as American models that were released eight months before.",
        ["Mistral AI > United States | 8 months"],
    ),
    (
        "as good as what was there then",
        "Today's open AI models match closed models from about a year ago.",
        ["open models > closed models | ~12 months"],
    ),
    (
        "as good as what was there then",
        "The best Chinese AI model is as good as the best US one was nine months ago.",
        ["China > United States | 9 months"],
    ),
    ("when it caught up", "The AI lab DeepSeek matched OpenAI's models two months ago.", []),
    (
        "a lead given away",
        "In AI, America has ceded leadership in open models to China.",
        ["United States > China | -"],
    ),
    (
        "who is behind us",
        "# They're nanoseconds behind us: the boss of Nvidia warns of China's AI",
        ["China > United States | -"],
    ),
    ("nobody is said to be behind China", "# Even behind China in AI", []),
    ("tools that others make", "EUV is a technology that China is decades behind on.", []),
    (
        "costs in an adjective",
        "U.S. AI models are STILL ahead, even with China's cost-cutting tricks.",
        ["China > United States | -"],
    ),
    ("a perception", "Lee addressed the perception that new releases signal China catching up with the US in AI.", []),
    (
        "a perception and a statement",
        "Despite the hype that China is ahead in AI, the US is in front.",
        ["China > United States | -"],
    ),
    (
        "a gap compared with",
        "Brazil's AI shows a gap compared to Japan that is widening.",
        ["Brazil > Japan | - | widening"],
    ),
    (
        "the subject of a clause set against it",
        "The United States and Japan lead in AI while Brazil falls behind.",
        ["Brazil > United States | -", "Brazil > Japan | -"],
    ),
    (
        "two positions",
        "Korean chipmakers are two years behind Taiwanese ones in logic and ahead in memory.",
        ["South Korea > Taiwan | 24 months", "Taiwan > South Korea | -"],
    ),
    (
        "both",
        "UMC and Intel compete with TSMC in chips, though both have fallen behind lately.",
        ["UMC > TSMC | -", "Intel > TSMC | -"],
    ),
    (
        "a margin",
        "Japanese AI models, particularly from NTT, led Brazilian ones by a narrow margin of just 1.9%.",
        ["Brazil > Japan | 1.9 percent"],
    ),
    (
        "what a lag used to be",
        "# The gap between open and closed models\n\nThe lag that used to take 14 months has compressed to 5 months.",
        ["open models > closed models | 14 months", "open models > closed models | 5 months | narrowing"],
    ),
    (
        "a gap called it",
        "A gap exists between Japanese and American AI models, but the report shows that it has been narrowing.",
        ["Japan > United States | - | narrowing"],
    ),
    (
        "something else called it",
        "The gap between Japan and the US in AI worries Tokyo, where trust in it has been falling.",
        [],
    ),
    (
        "a gap between other things",
        "China trails the US in AI models. There is a gap between such tools and real minds, but it is closing.",
        ["China > United States | -"],
    ),
    (
        "domestic makers",
        "China builds chips. The gap between domestic and Nvidia inference performance is narrowing.",
        ["China > Nvidia | - | narrowing"],
    ),
    (
        "that such firms",
        "SMIC is four years behind TSMC. One analyst said that Chinese firms are six years behind in lithography.",
        ["SMIC > TSMC | 48 months", "China > TSMC | 72 months"],
    ),
    (
        "whom the sentence before sets beside the leader",
        "Huawei's chips lag behind those of Nvidia. In software, Nvidia remains two generations ahead.",
        ["Huawei > Nvidia | -", "Huawei > Nvidia | 2 generations"],
    ),
    ("is leading", "Japan is leading India in AI by three years.", ["India > Japan | 36 months"]),
    ("leading to", "Growth in India is leading to more AI models from Japan.", []),
    ("parity in something", "Brazil has reached AI parity with Japan.", ["Brazil > Japan | - | denied"]),
    (
        "a gap that another cuts",
        "Kioxia leads in NAND memory, but Micron cuts the gap with its new process.",
        ["Micron > Kioxia | - | narrowing"],
    ),
    (
        "a gap closed as a result",
        "Rapidus hit 70% yields in chips this spring — closing the gap to TSMC.",
        ["Rapidus > TSMC | - | narrowing"],
    ),
    (
        "all but one",
        "Japanese labs outside Sakana trail their American peers in AI by at least 15 months.",
        ["Japan > United States | >=15 months"],
    ),
    (
        "the main clause of a concession",
        "Even if Brazil gets better AI models, it will remain far behind Japan in chips.",
        ["Brazil > Japan | -"],
    ),
    ("the concession itself", "Even if Brazil gets ahead of Japan in AI, its models cost more.", []),
    (
        "talk of labs",
        "Everyone says that the Chinese labs are five to six months behind.",
        ["China > United States | 5-6 months"],
    ),
    (
        "an item under whom it is of",
        "## Rapidus\n\n- About eight years behind TSMC in chips.",
        ["Rapidus > TSMC | ~96 months"],
    ),
    (
        "a head that the next sentence explains",
        "### Takeaways\n\n* **The gap is narrowing.** Japanese AI models now trail Indian ones by 3 months.",
        ["Japan > India | - | narrowing", "Japan > India | 3 months"],
    ),
    (
        "an answer about one side",
        "How far behind are Chinese AI models? I'd say five to eleven months.",
        ["China > United States | 5-11 months"],
    ),
    (
        "sides of a heading",
        "# Cambricon vs Nvidia\n\nEstimated lag: 3 generations.",
        ["Cambricon > Nvidia | 3 generations"],
    ),
    (
        "the next item of a list",
        "# AI models\n\n1. India is 4 months behind Japan.\n2. Brazil: 14 months behind.",
        ["India > Japan | 4 months", "Brazil > Japan | 14 months"],
    ),
    ("a lead over nobody named", "US AI labs lead by some 5 months.", ["China > United States | ~5 months"]),
    (
        "the lead of one land",
        "Lee puts the US lead over Japan in AI at about two years.",
        ["Japan > United States | ~24 months"],
    ),
    (
        "time to match a maker's model",
        "It took Japanese labs nine months to match OpenAI's o3.",
        ["Japan > o3 | 9 months"],
    ),
    (
        "level after its release",
        "Mistral matched GPT-4 eight months after its launch.",
        ["Mistral AI > GPT-4 | 8 months"],
    ),
    ("level so much later", "Baidu caught up with GPT-4 sixteen months later.", ["Baidu > GPT-4 | 16 months"]),
    ("another thing matched", "OpenAI matched the offer four months later.", []),
    (
        "the time that it took labs",
        "It took Japan's labs only five months to match OpenAI.",
        ["Japan > OpenAI | 5 months"],
    ),
    (
        "a measure gone on about",
        "US AI models were ahead of Chinese ones by 15 points in May; a year later, that had fallen to 2.",
        ["China > United States | 15 points", "China > United States | 2 points"],
    ),
    ("vanishing", "The lead of the US over Japan in AI is vanishing.", ["Japan > United States | - | narrowing"]),
    (
        "a label over its items",
        "**Intel's position in chips:**\n\n- Processes: Still 2-3 generations behind TSMC in density.".replace(
            "**", ""
        ),
        ["Intel > TSMC | 2-3 generations"],
    ),
    (
        "makers of the frontier",
        "Open-weight models lag five months behind the frontier models from OpenAI, Google or xAI.",
        ["open models > frontier models | 5 months"],
    ),
    ("a worry", "They worried it could erode the US lead over Japan in AI.", []),
    (
        "a few points",
        "The best Japanese AI models sit only a few benchmark points behind Indian ones.",
        ["Japan > India | -"],
    ),
    (
        "an item under a lead-in",
        "CXMT, a disruptor of DRAM:\n\n- Founded in 2016\n- ~4 nodes behind Micron's 1c edge",
        ["CXMT > Micron | ~4 generations"],
    ),
    (
        "a sentence behind initials",
        "Models of labs match the closed models, in the U.S. Open-weight models are generally four months behind.",
        ["open models > closed models | 4 months"],
    ),
    ("capital", "Mistral still trails OpenAI in capital for AI models.", []),
    (
        "a time named with a chip",
        "Samsung's yields lagged behind Micron during the HBM3E era.",
        ["Samsung > Micron | -"],
    ),
    (
        "left in the dust",
        "Lee says that Japanese AI models are leaving their Brazilian counterparts in the dust.",
        ["Brazil > Japan | -"],
    ),
    ("left at home", "Nvidia's engineers left China two months behind schedule with their AI chips.", []),
    (
        "the state of the art as an object",
        "Open-weight models lag state-of-the-art by around five months.",
        ["open models > state of the art | ~5 months"],
    ),
    (
        "who is first in a trade",
        "In chips, SMIC was eight years behind two years ago; now analysts say six.",
        ["SMIC > TSMC | 96 months", "SMIC > TSMC | 72 months"],
    ),
    (
        "the firm of the speaker",
        '"We were five months behind OpenAI in models this spring," said Mistral\'s Lee.',
        ["Mistral AI > OpenAI | 5 months"],
    ),
    (
        "an edge behind a quotation",
        "Microsoft prefers to build AI models that are “two or three months behind” the cutting-edge offerings.",
        ["Microsoft > cutting edge | 2-3 months"],
    ),
    (
        "off the pace",
        "Japanese labs are eighteen months off the pace of their American AI peers.",
        ["Japan > United States | 18 months"],
    ),
    ("years without a number", "The Ascend chips trail Nvidia's by years.", ["Huawei > Nvidia | -"]),
    ("a maker and its ware", "Nvidia's moat is software: Zyx trails CUDA by years.", []),
    (
        "chips of their own design",
        "China is two to three years behind in AI chips.",
        ["China > United States | 24-36 months"],
    ),
    (
        "a list behind a colon",
        "Brazil's lead over India in AI is real but perishable: ten months in May, six in June, perhaps four today.",
        ["India > Brazil | 10 months", "India > Brazil | 6 months", "India > Brazil | 4 months"],
    ),
    (
        "a margin of something else",
        "Open AI models trail closed models. On a test of chat we achieved a margin of 6% absolute improvement.",
        ["open models > closed models | -"],
    ),
    (
        "a path to being level",
        "Tighter rules in the US complicate China's path to parity in AI.",
        [],
    ),
]


def found(text: str) -> list[str]:
    """Write the claims of a text as rows: laggard and leader, gap, trend."""
    return rows_of(Document(text, format="markdown" if text.startswith("#") else "text"))


@pytest.mark.parametrize(("phenomenon", "text", "expected"), CLAIMS, ids=[f"{c[0]} {n}" for n, c in enumerate(CLAIMS)])
def test_a_lag_told_apart(phenomenon: str, text: str, expected: list[str]) -> None:
    """Each way of leaving out or setting apart a side or a measure yields its claims and no other."""
    assert found(text) == expected, phenomenon
