"""Lags told by figures of speech, by passives, without a number, and of rivals whom nobody names."""

from __future__ import annotations

import pytest
from lag_claims import rows_of

from aiclaims import Document

CLAIMS: list[tuple[str, list[str]]] = [
    # What somebody expects, and whose language or frontier is told.
    ("By default, I expect American labs to be years ahead of China in AI.", ["China > United States | -"]),
    ("German AI firms lag behind Chinese ones.", ["Germany > China | -"]),
    ("GPT-5 is level with o3 in German, lagging behind Mistral Large 2 in AI.", ["GPT-5 > Mistral Large 2 | -"]),
    ("The lead of two years in AI that the US has over China has shrunk to months.", ["China > United States | 24 months | narrowing"]),
    # What somebody catches up on, and what he is set against in the clause before.
    ("South Korea is strong. Japan is catching up with South Korea. It is catching up on AI tools.", ["Japan > South Korea | - | narrowing"] * 2),
    ("The US is strong in AI. China is catching up on AI capabilities, despite the curbs.", ["China > United States | - | narrowing"]),
    ("While China leads in total patent volume, the US maintains advantages in chip design and tooling quality.", ["China > United States | -"]),
    ("The US and China race in AI. The rules slow research within China, widening the technological gap between the two nations.", ["China > United States | - | widening"]),
    ("America's lead over China in 4G technology allowed for a major increase of incomes.", ["China > United States | -"]),
    ("Seoul and Tokyo met. The report said that Western nations fell behind China in AI.", ["West > China | -"]),
    ("The United States led in frontier AI models, while China led in drones.", ["China > United States | -", "United States > China | -"]),
    ("In June, global usage of Chinese AI models surpassed US models.", []),
    ("The performance gap between US and Chinese AI models has become very small.", ["China > United States | -"]),
    # Near, and still behind.
    ("India's AI models are within striking distance of France's.", ["India > France | -"]),
    ("DeepSeek is within touching distance of OpenAI in reasoning models.", ["DeepSeek > OpenAI | -"]),
    ("CXMT is now within two years of Micron in DRAM.", ["CXMT > Micron | <=24 months"]),
    ("China's AI industry is within six months of the US.", ["China > United States | <=6 months"]),
    ("India is within two years of catching up with France in AI.", ["India > France | <=24 months | narrowing"]),
    ("China is breathing down America's neck in AI.", ["China > United States | -"]),
    ("Mistral is snapping at the heels of OpenAI in AI models.", ["Mistral AI > OpenAI | -"]),
    ("In quantum computing, Canada is a close second to Japan.", ["Canada > Japan | -"]),
    ("Intel plays second fiddle to TSMC in chip manufacturing.", ["Intel > TSMC | -"]),
    ("Japan is in hot pursuit of Taiwan in advanced chips.", ["Japan > Taiwan | -"]),
    ("AMD is chasing Nvidia in AI hardware.", ["AMD > Nvidia | -"]),
    # A gap set off by dashes, and one that has a most.
    ("India's AI models trail – by eight months – those of France.", ["India > France | 8 months"]),
    ("India's AI models are behind France's by a maximum of eight months.", ["India > France | <=8 months"]),
    # Whose rivals they are.
    ("TSMC's Japanese rivals are ten years behind in chip making.", ["Japan > TSMC | 120 months"]),
    ("TSMC's rivals in Japan are ten years behind it in chip making.", ["Japan > TSMC | 120 months"]),
    # Far, or not able to follow.
    ("It would take Japan a decade to catch up with Taiwan in chips.", ["Japan > Taiwan | 120 months"]),
    ("In robotics, Spain is no match for South Korea.", ["Spain > South Korea | -"]),
    ("Brazil can't keep up with Canada in AI chips.", ["Brazil > Canada | -"]),
    ("India still hasn't caught Taiwan in chip manufacturing.", ["India > Taiwan | -"]),
    ("SMIC has not yet reached TSMC's level in chip manufacturing.", ["SMIC > TSMC | -"]),
    ("Brazil's AI labs race to catch up with those of Canada.", ["Brazil > Canada | -"]),
    ("AMD has a long way to go to catch Nvidia in AI software.", ["AMD > Nvidia | -"]),
    ("Micron still has ground to make up on SK Hynix in HBM.", ["Micron > SK Hynix | -"]),
    ("AMD's AI software is years away from Nvidia's.", ["AMD > Nvidia | -"]),
    ("SMIC needs another six years to reach TSMC's level.", ["SMIC > TSMC | 72 months"]),
    ("Hua Hong would need at least eight years to match TSMC.", ["Hua Hong > TSMC | >=96 months"]),
    ("Huawei's AI chips are a generation older than Nvidia's.", ["Huawei > Nvidia | 1 generations"]),
    ("Nvidia is two generations clear of Huawei in AI chips.", ["Huawei > Nvidia | 2 generations"]),
    ("TSMC is streets ahead of Intel in chip manufacturing.", ["Intel > TSMC | -"]),
    # Passed, left, overtaken.
    ("Spain has been left behind by France and Germany in AI.", ["Spain > France | -", "Spain > Germany | -"]),
    ("In AI research, Meta has been overtaken by Google.", ["Meta > Google | -"]),
    ("Samsung has been outpaced by SK Hynix in high-bandwidth memory.", ["Samsung > SK Hynix | -"]),
    ("Intel has lost its manufacturing lead to TSMC.", ["Intel > TSMC | -"]),
    ("Google has taken the lead from OpenAI in AI models.", ["OpenAI > Google | -"]),
    ("South Korea has the upper hand over Japan in batteries.", ["Japan > South Korea | -"]),
    ("Spain, Italy fall further behind France in AI", ["Spain > France | - | widening", "Italy > France | - | widening"]),
    # A score, and by how much it leads: the two numbers are no list.
    ("Anthropic leads OpenAI on the index at 58.3, 2.5 points ahead. Japan is three, six or nine months behind Canada in AI.", ["Japan > Canada | 3-9 months"]),
    # What was only meant.
    ("The curbs were supposed to keep China three years behind the US in AI.", []),
    # Distances.
    ("The minister spoke of a seven-month Chinese lag in AI.", ["China > United States | 7 months"]),
    ("A 14-month U.S. lead in AI models was the talk of the day.", ["China > United States | 14 months"]),
    ("A five-month American edge over China in AI is all there is.", ["China > United States | 5 months"]),
    ("Five months separate Chinese AI models from American ones.", ["China > United States | 5 months"]),
    ("Only months separate Britain from France in AI.", ["United Kingdom > France | -"]),
    ("In chips, the gap between SMIC and TSMC runs from four to six years.", ["SMIC > TSMC | 48-72 months"]),
    ("The time between closed labs and open models has been shrinking.", ["open models > closed models | - | narrowing"]),
    ("The gap from open models to closed ones has fallen to two months.", ["open models > closed models | 2 months | narrowing"]),
    # Level.
    ("Canada has drawn even with Japan in computer vision.", ["Canada > Japan | - | denied"]),
    ("India is on a level with Brazil in AI.", ["India > Brazil | - | denied"]),
    ("South Korea has wiped out Japan's lead in robotics.", ["South Korea > Japan | - | denied"]),
    ("There's no gap left between US and Chinese AI models.", ["China > United States | - | denied"]),
    ("Spain has closed the gap with Italy in AI.", ["Spain > Italy | - | denied"]),
    ("Spain has closed the gap with Italy in AI to two months.", ["Spain > Italy | 2 months | narrowing"]),
    ("There is no doubt that Taiwan is ahead of Japan in chips.", ["Japan > Taiwan | -"]),
    ("Canada isn't all that far behind Japan in robotics.", ["Canada > Japan | -"]),
    ("In DRAM, CXMT is two generations behind Micron, though closing.", ["CXMT > Micron | 2 generations | narrowing"]),
    ("Tesla has ceded the lead in self-driving to Waymo.", ["Tesla > Waymo | -"]),
    ("South Korea is eating into Taiwan's lead in chips.", ["South Korea > Taiwan | - | narrowing"]),
    ("Intel claims a three-year lead over Samsung in chip packaging.", ["Samsung > Intel | 36 months"]),
    # Us.
    ("We are about three years behind Nvidia in AI chips, Huawei's founder said.", ["Huawei > Nvidia | ~36 months"]),
    # Rivals whom nobody names.
    ("Apple is behind its rivals in AI.", ["Apple > rivals | -"]),
    ("In AI chips, Nvidia is years ahead of the competition.", ["competition > Nvidia | -"]),
    ("OpenAI is a year ahead of everyone else in AI models.", ["everyone else > OpenAI | 12 months"]),
    ("SK Hynix is ahead of its rivals, Micron and Samsung, in HBM.", ["Micron > SK Hynix | -", "Samsung > SK Hynix | -"]),
    # Camps of every kind, and the one camp that the other can only be set against.
    ("Open multimodal agents trail proprietary ones in robotics.", ["open models > closed models | -"]),
    ("Locally run models lag behind frontier labs.", ["open models > frontier labs | -"]),
    ("Open weights are catching up quickly in AI.", ["open models > closed models | - | narrowing"]),
    ("Open LLMs from Meta, Mistral and DeepSeek trail closed ones.", ["open models > closed models | -"]),
    ("Open LLMs from Mistral and DeepSeek trail GPT-5.", ["Mistral AI > GPT-5 | -", "DeepSeek > GPT-5 | -"]),
    ("Japan leads in small open models, ahead of Brazil.", ["Brazil > Japan | -"]),
    ("In coding, open models sit about eight months behind closed.", ["open models > closed models | ~8 months"]),
    ("Close source AI leaders remain ahead of open.", ["open models > closed models | -"]),
    ("Open LLMs trail proprietary leaders by roughly 40 Elo.", ["open models > closed models | ~40 elo"]),
    ("Open models have reached practical parity with closed ones.", ["open models > closed models | - | denied"]),
    ("Indian LLMs lag frontier performance by a year, a Google team says.", ["India > frontier | 12 months"]),
    ("Canada's labs — including Cohere and Mila — are now a year behind the US.", ["Canada > United States | 12 months"]),
    ("India Open-Weight AI Trails France by Six Months", ["India > France | 6 months"]),
    ("Falcon 4 is the strongest open-weight model, some ten months behind GPT-5.", ["Falcon 4 > GPT-5 | ~10 months"]),
    ("Hua Hong, China's second foundry, is five years behind TSMC.", ["Hua Hong > TSMC | 60 months"]),
    ("Intel has fallen back in AI chips, lagging badly compared to its rivals.", ["Intel > rivals | -"]),
    ("China keeps lagging further behind the US in robotics.", ["China > United States | - | widening"]),
    ("Open LLMs sit about 35 Elo behind proprietary ones.", ["open models > closed models | ~35 elo"]),
    ("Local models trail the frontier by an ever-shrinking margin.", ["open models > frontier | - | narrowing"]),
    ("US and Chinese AI models are apart by a gap that has shrunk from 2 to 3 years in the days of GPT-3 to about eight months.", ["China > United States | 24-36 months", "China > United States | ~8 months | narrowing"]),
    # Subjects of a list that brackets interrupt, and subjects whom nobody names.
    ("Intel (with 14A), Samsung and SMIC are a generation behind TSMC.", ["Intel > TSMC | 1 generations", "Samsung > TSMC | 1 generations", "SMIC > TSMC | 1 generations"]),
    ("Mistral is cheap, but some rival labs stay a year behind OpenAI.", []),
    # Gaps that stay, and those that are nearly gone.
    ("Brazil's AI labs sit a steady four months behind Canada's.", ["Brazil > Canada | 4 months | steady"]),
    ("The gap in AI between Spain and Italy has held at two years.", ["Spain > Italy | 24 months | steady"]),
    ("Canada's lead over Japan in robotics is all but gone.", ["Japan > Canada | - | narrowing"]),
    ("GPT-5.5, now in its 5.5 release, still trails Gemini 3 in reasoning.", ["GPT-5.5 > Gemini 3 | -"]),
    # Who keeps a gap or closes one, who only gives the figures, and where "they" work.
    ("Samsung's 1991 feat of closing the Korean-Japanese semiconductor gap is taught at schools.", ["South Korea > Japan | - | narrowing"]),
    ("Data collected by Ann Lee of Quantia Ventures, a venture-capital firm, suggests that Korean AI chips are slow, putting them far behind their Japanese rivals.", ["South Korea > Japan | -"]),
    ("Japan's old strategy of maintaining a two-generation chip technology gap with Korea is over.", ["South Korea > Japan | 2 generations"]),
    ("The map shows AI data centers, with North America dominating—four times what Europe or Asia has, while Latin America trails for now.", ["Latin America > North America | -"]),
    # A range that a gap has gone from, and when it moved.
    ("The release shifted the perceived gap between Korean and US AI models from five to ten months down to two to four months.", ["South Korea > United States | 5-10 months", "South Korea > United States | 2-4 months | narrowing"]),
    ("Analysts saw that China had narrowed its AI gap with the US two years after the start of ChatGPT.", ["China > United States | - | narrowing"]),
    # Behind several, behind a broken word, and behind whom one does not rival.
    ("State-led investment allowed Korea to surpass Japan, Spain, and Italy in fields including robotics and drones.", ["Japan > South Korea | -", "Spain > South Korea | -", "Italy > South Korea | -"]),
    ("India needs its own models. When I look at the open- source models, they're only eight months behind the proprietary models.", ["open models > closed models | 8 months"]),
    ("Korean AI chips do not yet rival Nvidia's, given how fast the gap is closing.", ["South Korea > Nvidia | - | narrowing"]),
    # What a cause has led to, a lead held, and arguments in order.
    ("The paper argues that attempts to control firms have led to Korean companies falling behind their Japanese counterparts in AI.", ["South Korea > Japan | -"]),
    ("China has done much in AI. Yet if we step back, America still has an edge in what counts.", ["China > United States | -"]),
    ("China lacks AI chips. In training, American chips maintain a reliable lead.", ["China > United States | -"]),
    ("The US and China race in AI. Reason number two: China has not caught up.", ["China > United States | -"]),
    # Of two that are ahead neither is the one behind.
    ("Good at industrial AI, but trails China and the US in frontier models.", []),
]  # fmt: skip

NO_CLAIMS = [
    # Lengths of contracts, of work and of waiting.
    "Samsung lent two engineers to TSMC for three years to build chips.",
    "Intel has signed two years of chip orders to Samsung.",
    "Two years back, Rapidus hired chip engineers away from TSMC.",
    "Micron spent three years on a chip fab that SK Hynix left.",
    "Spain is caught at the cross roads of a 5G quarrel between Washington and China.",
    "China cuts courses for AI and artificial intelligence poses ethical questions. It's a bit like teaching a whole class of drivers to race without telling them "
    "anything about brakes: the technical skill is there, but the culture of safety risks falling behind.",
    "Swedes are caught up in an AI promise of French makers.",
    "On the heels of the EU's AI Act, Japan has published AI guidelines.",
    "The US and China race in AI. The US leads. Protect sales, calm fears and maintain technological leadership in an ever rougher world.",
    "Include a Chinese AI breakthrough that leapfrogs American models.",
    "China and the US race in AI. American copper lost its technological edge.",
    "China and the US race in AI. The news woke Americans, who are learning that foreign engineers are much further ahead than once thought.",
    "Chinese models now outperform many American ones on popular AI benchmarks.",
    "New open models like Kimi and Qwen now surpass their American rivals in AI.",
    "The US and China race in AI. The crossover came in May, and the gap has grown since.",
    "Huawei grows fast. While Eastern chips are still two years behind flagships like Blackwell, they improve.",
    "Nvidia cannot keep up with demand for its AI chips.",
    "Mistral needed three months to match Google's offer for the AI start-up.",
    "The news caught OpenAI by surprise.",
    "The news has caught Nvidia off guard.",
    "The labs spent two years of work on AI chips.",
    "OpenAI keeps a separate model for Japan.",
    "Canada leads in AI patents, ahead of everyone else.",
    "A study published by Nvidia is behind the new AI model.",
    "Alibaba shops within two minutes of its AI lab.",
    "GPT-5 surpasses Google on a code task.",
    "Of the AI systems tested, the three open models trail on both lists.",
    "Open models are about nine months behind Zyx-7 in AI, with 61% of its score.",
    "There is a gap: the best open model reaches 71% of what the best closed model does.",
]


def found(text: str) -> list[str]:
    """Write the claims of a text as rows: laggard and leader, gap, trend."""
    return rows_of(Document(text, format="text", published="2026-03-04"))


@pytest.mark.parametrize(("text", "expected"), CLAIMS)
def test_a_wording(text: str, expected: list[str]) -> None:
    """Each wording yields its claims and no other."""
    assert found(text) == expected


@pytest.mark.parametrize("text", NO_CLAIMS)
def test_what_only_sounds_like_one(text: str) -> None:
    """The same words said of demand, offers, work or counts state no lag."""
    assert found(text) == []
