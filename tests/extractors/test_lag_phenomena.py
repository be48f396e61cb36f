"""Lags by phenomenon: sides left out, positions joined, gaps that went from one size to another, answers to questions."""

from __future__ import annotations

import pytest
from lag_claims import rows_of

from aiclaims import Document

CLAIMS: list[tuple[str, str, list[str]]] = [
    (
        "an edge as a side",
        "SMIC is about five years behind the leading edge in chips.",
        ["SMIC > leading edge | ~60 months"],
    ),
    (
        "an edge as a side",
        "In semiconductors, Brazil stays 12-14 years behind leading-edge technology.",
        ["Brazil > leading edge | 144-168 months"],
    ),
    (
        "an edge as a side",
        "Hua Hong trails cutting-edge foundries such as TSMC by six years.",
        ["Hua Hong > TSMC | 72 months"],
    ),
    ("an edge as a side", "SMIC sells leading-edge chips behind closed doors.", []),
    (
        "behind a colon",
        "Quality gap between open and closed models in AI: some 7-9 months.",
        ["open models > closed models | ~7-9 months"],
    ),
    (
        "those abroad",
        "Chinese firms trail global rivals by about two years in AI chips.",
        ["China > global rivals | ~24 months"],
    ),
    (
        "those abroad",
        "The gap between Chinese and foreign LLMs has been narrowing.",
        ["China > foreign LLMs | - | narrowing"],
    ),
    ("those abroad", "Foreign developers of AI came to Hangzhou.", []),
    (
        "a verb behind a plural",
        "Kimi K2's abilities in code lag five months behind the frontier.",
        ["Kimi K2 > frontier | 5 months"],
    ),
    (
        "whose side we are",
        "China was a year behind the US in AI, Wu said. “But now we are only five months behind.”",
        ["China > United States | 12 months", "China > United States | 5 months"],
    ),
    ("a bound", "Chinese models are not even four months behind US models.", ["China > United States | <=4 months"]),
    (
        "from A to B",
        "It tells how near China is to the US in AI: from 10 months behind to possibly three months.",
        ["China > United States | 10 months", "China > United States | 3 months | narrowing"],
    ),
    ("time that it took", "Qwen3 caught up with GPT-4o after 11 months.", ["Qwen3 > GPT-4o | 11 months"]),
    (
        "no subject in notes",
        "Rapidus builds a fab for AI chips. Will be three years behind TSMC.",
        ["Rapidus > TSMC | 36 months"],
    ),
    (
        "a verb behind a noun of the trade",
        "Cambricon's software lags Nvidia's by four years.",
        ["Cambricon > Nvidia | 48 months"],
    ),
    (
        "a verb behind a noun of the trade",
        "Brazilian AI trails Chinese AI by 20 months.",
        ["Brazil > China | 20 months"],
    ),
    (
        "a verb behind a noun of the trade",
        "A Cambricon chip lags its Japanese equivalent by two generations.",
        ["Cambricon > Japan | 2 generations"],
    ),
    ("a noun behind a noun of the trade", "The chip lags are a problem for Japan and Brazil.", []),
    (
        "an edge as the head of a phrase",
        "Brazil's chip industry is three generations behind the cutting edge in Japan.",
        ["Brazil > Japan | 3 generations"],
    ),
    (
        "the frontier without an article",
        "Open-weight models are 14 months behind frontier.",
        ["open models > frontier | 14 months"],
    ),
    ("people behind the frontier", "The team behind SOTA models at Google and OpenAI met.", []),
    (
        "far from level",
        "Brazilian chipmakers are decades away from matching TSMC.",
        ["Brazil > TSMC | -"],
    ),
    (
        "far from level",
        "Japan is 11 years away from catching ASML in EUV lithography.",
        ["Japan > ASML | 132 months"],
    ),
    ("far from level", "India is far from catching up with Taiwan in chipmaking.", []),
    ("far from level", "Japan is not years away from matching Taiwan in chips.", []),
    ("far from level", "Tokyo wants to stop Brazil from catching Nvidia in chips.", []),
    (
        "a question that only wants a yes",
        "So Japan is nine months behind the US in AI, right?",
        ["Japan > United States | 9 months"],
    ),
    ("a question that only wants a yes", "Is Japan nine months behind the US in AI, right?", []),
    ("a question that only wants a yes", "Isn't Japan behind the US in AI, right?", []),
    (
        "what one has ahead",
        "America must build. I'd say we have four to nine months ahead of China in AI.",
        ["China > United States | 4-9 months"],
    ),
    ("what one has to do", "America must build. We have to get ahead of China in AI.", []),
    (
        "let's say",
        "I mean, let's say the Japanese labs, they're eight months behind the American ones.",
        ["Japan > United States | 8 months"],
    ),
    ("time that it took", "Mistral Large matched GPT-4o within nine months.", ["Mistral Large > GPT-4o | 9 months"]),
    (
        "time that it took",
        "Moonshot needed barely four months to reproduce what Gemini did.",
        ["Moonshot AI > Gemini | 4 months"],
    ),
    ("time that it took", "Revenue at Mistral matched Google's within two years.", []),
    ("time that it took", "Mistral needed two months to match Google's offer for the AI start-up.", []),
    ("time that it took", "Moonshot took four months to train Kimi K2.", []),
    (
        "within a time of a side's labs",
        "Japanese companies are within five months of US labs in AI.",
        ["Japan > United States | <=5 months"],
    ),
    ("playing catch-up", "Apple is playing catch-up with Google in AI.", ["Apple > Google | -"]),
    ("playing catch-up", "Apple is playing catch-up in AI.", []),
    ("playing catch-up", "Courts in Japan play catch-up with AI from India.", []),
    (
        "a bound that denies nothing",
        "Japan is no more than five months behind the US in AI.",
        ["Japan > United States | <=5 months"],
    ),
    (
        "a name of no list",
        "Grok 4 is fast. They say that Zyxtar may be four months behind OpenAI in AI.",
        ["Zyxtar > OpenAI | 4 months"],
    ),
    (
        "a belief not shared",
        "The user questions the perception that Mistral is behind OpenAI in AI.",
        [],
    ),
    ("a fear", "They noted concerns about the U.S. falling behind China in AI.", []),
    ("a question as a label", "Open models closing the gap with closed models?: users discuss.", []),
    ("a condition", "If OpenAI is not nine months ahead of Google in AI, it is a surprise.", []),
    (
        "a concession",
        "While open models are not as good as closed models, the gap is shrinking.",
        ["open models > closed models | - | narrowing"],
    ),
    ("pull even further", "It is a field where closed models pull even further ahead.", []),
    (
        "a level of tests",
        "Chinese labs reach GPT-4-class quality, but are a year behind OpenAI.",
        ["China > OpenAI | 12 months"],
    ),
    (
        "months and years with both sides",
        "Huawei's Ascend line sits two years back from Nvidia.",
        ["Huawei > Nvidia | 24 months"],
    ),
    (
        "from A to B",
        "China's lag behind the US in AI narrowed from over a year to three months.",
        ["China > United States | >=12 months", "China > United States | 3 months | narrowing"],
    ),
    (
        "from A to B",
        "A year ago China was 12 months behind the US in AI; today it is three.",
        ["China > United States | 12 months", "China > United States | 3 months"],
    ),
    (
        "from A to B",
        "Huawei's lag behind Nvidia went from four years to two.",
        ["Huawei > Nvidia | 48 months", "Huawei > Nvidia | 24 months | narrowing"],
    ),
    (
        "unnamed side or side in another sentence",
        "How far is China from the American AI frontier? About six months, says Lee.",
        ["China > United States | ~6 months"],
    ),
    (
        "unnamed side or side in another sentence",
        "Huawei competes with Nvidia in AI chips. Its products are two generations behind.",
        ["Huawei > Nvidia | 2 generations"],
    ),
    (
        "unnamed side or side in another sentence",
        "OpenAI and DeepSeek compete fiercely. The Chinese lab is three months behind.",
        ["DeepSeek > OpenAI | 3 months"],
    ),
    (
        "unnamed side or side in another sentence",
        "## US and Chinese models\n\nThe gap is now three months.",
        ["China > United States | 3 months"],
    ),
    (
        "unnamed side or side in another sentence",
        "We looked at chips from Nvidia and Huawei. Huawei lags by two years.",
        ["Huawei > Nvidia | 24 months"],
    ),
    (
        "unnamed side or side in another sentence",
        "China's models are good. Still, they trail those of the US by half a year.",
        ["China > United States | 6 months"],
    ),
    (
        "unnamed side or side in another sentence",
        "Nvidia remains the leader in chips. AMD is a generation behind.",
        ["AMD > Nvidia | 1 generations"],
    ),
    (
        "unnamed side or side in another sentence",
        "Open models keep improving. Epoch AI found them to be three months behind closed ones.",
        ["open models > closed models | 3 months"],
    ),
    (
        "months and years with both sides",
        "When it comes to frontier models, our best guess is that China sits some four to eight months back from the US.",
        ["China > United States | ~4-8 months"],
    ),
    (
        "months and years with both sides",
        "DeepSeek's V3 landed about five months after comparable American models, so China's lag behind the US in AI is about five months.",
        ["China > United States | ~5 months"],
    ),
    (
        "lead and catching up",
        "The lead that OpenAI once had over Google has shrunk to almost nothing.",
        ["Google > OpenAI | - | narrowing"],
    ),
    ("lead and catching up", "Huawei is gaining on Nvidia in AI chips.", ["Huawei > Nvidia | - | narrowing"]),
    (
        "from A to B",
        "The performance gap between the best US and Chinese models closed from 17.5 points to 0.3 in a year.",
        ["China > United States | 17.5 points", "China > United States | 0.3 points | narrowing"],
    ),
    (
        "from A to B",
        "SMIC's lag behind TSMC has grown from three years to five.",
        ["SMIC > TSMC | 36 months", "SMIC > TSMC | 60 months | widening"],
    ),
    (
        "unnamed side or side in another sentence",
        "TSMC has been making 3-nanometre chips since 2022. SMIC is five years behind.",
        ["SMIC > TSMC | 60 months"],
    ),
    (
        "unnamed side or side in another sentence",
        "SK Hynix ships HBM4 this year. Samsung, its rival, is half a generation behind.",
        ["Samsung > SK Hynix | 0.5 generations"],
    ),
    (
        "unnamed side or side in another sentence",
        "What about the gap between US and Chinese AI models? I'd say nine months.",
        ["China > United States | 9 months"],
    ),
    (
        "transcripts",
        "the US is ahead of China in AI but only by like six months maybe",
        ["China > United States | ~6 months"],
    ),
    (
        "transcripts",
        "so Europe is behind the US in AI and behind China too",
        ["Europe > United States | -", "Europe > China | -"],
    ),
    (
        "clauses",
        "In frontier AI, China trails America by anything from three to nine months.",
        ["China > United States | 3-9 months"],
    ),
    ("clauses", "While still behind Nvidia in AI chips, AMD is growing.", ["AMD > Nvidia | -"]),
    ("clauses", "The gap varies between US and Chinese models, sometimes even closing.", []),
    (
        "what is feared already",
        "Kolb told the EU to fund labs amid fears that the bloc is lagging behind Japan and the US in robotics.",
        ["European Union > Japan | -", "European Union > United States | -"],
    ),
    ("what is feared already", "Fears that Brazil has fallen behind India in AI are overblown.", []),
    ("what is feared already", "Some fear that Brazil may fall behind India in AI.", []),
    (
        "a circle of states",
        "In AI, Peru sits behind not only Chile but also fellow APEC member Japan.",
        ["Peru > Chile | -", "Peru > Japan | -"],
    ),
    (
        "a gap of some size",
        "In chips the gap is far smaller between Japan and South Korea than anybody thought.",
        ["Japan > South Korea | -"],
    ),
    ("others", "Brazil lags its peers badly in AI research.", ["Brazil > peers | -"]),
    (
        "a condition",
        "Lee warns that without more public spending Japan may fall behind South Korea in robotics.",
        ["Japan > South Korea | -"],
    ),
    ("no chance", "AMD has no hope of catching Nvidia in AI chips.", ["AMD > Nvidia | -"]),
    ("no chance", "Rapidus is unlikely to catch TSMC in chipmaking.", ["Rapidus > TSMC | -"]),
    ("no chance", "AMD hopes to catch Nvidia in AI chips.", []),
    ("a question for yes", "So Intel is, what, three years behind TSMC in chips?", ["Intel > TSMC | 36 months"]),
    ("a question for yes", "Is Intel, what, three years behind TSMC in chips?", []),
    (
        "an answer",
        "How far is India behind the US in AI? Lee says a year.",
        ["India > United States | 12 months"],
    ),
    ("an answer", "How far behind the US is India in AI? Five weeks.", ["India > United States | 5 weeks"]),
    (
        "a camp with its best",
        "In coding tests open models lag behind, with Kimi K2 the best of them.",
        ["open models > closed models | -"],
    ),
    (
        "a camp with its best",
        "AI check: open weights are closer, though still behind: Kimi K2 got 40 points.",
        ["open models > closed models | -"],
    ),
    (
        "a page of one firm",
        "# Intel\n\nFast chips came late.\n\n- Gap to TSMC: two years",
        ["Intel > TSMC | 24 months"],
    ),
    ("a lead that is no more", "Japan's lost lead in memory chips over South Korea is mourned in Tokyo.", []),
    (
        "each with its own gap",
        "India (1.5 years) and Brazil (2.5 years) trail the US in AI.",
        ["India > United States | 18 months", "Brazil > United States | 30 months"],
    ),
    (
        "each with its own gap",
        "Compared with the US (100%), India's level in robotics is 71% (a gap of three years), Brazil's 60% (five years).",
        ["India > United States | 36 months", "Brazil > United States | 60 months"],
    ),
    (
        "each with its own gap",
        "The AI gap with the US is one year for India, two years for Brazil.",
        ["India > United States | 12 months", "Brazil > United States | 24 months"],
    ),
    (
        "each with its own gap",
        "Brazil trails the US by three years in AI, and India by two.",
        ["Brazil > United States | 36 months"],
    ),
    (
        "each with its own gap",
        "In AI, Brazil is behind the US (three years) and India (one year).",
        ["Brazil > United States | 36 months", "Brazil > India | 12 months"],
    ),
    (
        "another size than the one told",
        "India is four years behind Japan in chips. Maybe more like nine.",
        ["India > Japan | 48 months", "India > Japan | 108 months"],
    ),
    (
        "another size than the one told",
        "India was four years behind the US in AI. Then it was a year.",
        ["India > United States | 48 months", "India > United States | 12 months"],
    ),
    (
        "another size than the one told",
        "The gap between US and Indian AI is closing. The usual guess is lower still: nine months. Lee thinks it has shrunk to three.",
        [
            "India > United States | - | narrowing",
            "India > United States | 9 months",
            "India > United States | 3 months",
        ],
    ),
    (
        "we in talk of two",
        "China leads the US in drones. Batteries, we're a decade behind.",
        ["United States > China | -", "United States > China | 120 months"],
    ),
    ("no gap", "None of these gaps between Indian and American AI labs has narrowed.", []),
    (
        "a leader in each field",
        "India has fallen behind Japan in memory chips and Taiwan in logic chips.",
        ["India > Japan | -", "India > Taiwan | -"],
    ),
    ("a leader in each field", "India trails Japan in chips and Taiwan is helping it.", ["India > Japan | -"]),
    (
        "ahead, and behind",
        "In AI, Kimi K2 is out in front, and Mistral Large is some five months behind.",
        ["Mistral Large > Kimi K2 | ~5 months"],
    ),
    ("what somebody leads", "French labs once led the open-source AI ecosystem.", []),
    ("quarters", "SK hynix leads Micron by three quarters in HBM.", ["Micron > SK Hynix | 9 months"]),
    (
        "whose process it is",
        "Rapidus trails TSMC by four years in chips. Intel, too, slips: its 14A process is a year behind TSMC's.",
        ["Rapidus > TSMC | 48 months", "Intel > TSMC | 12 months"],
    ),
]

NO_CLAIMS = [
    "Is China six months behind the United States?",
    "If China were six months behind the US, policy would differ.",
    "Some wonder whether China is ahead of the US in AI.",
    "The US must stay ahead of China in AI.",
    "OpenAI releases a new model every three to six months.",
    "The model is six months old.",
    "Behind the scenes, DeepSeek trained on Nvidia chips for two months.",
    "China lags the United States in GDP per head.",
    "The engineers behind DeepSeek come from Chinese universities.",
    "Nvidia's lead times stretch to 12 months.",
    "Huawei plans to launch the chip six months ahead of schedule.",
    "Google led the funding round in Anthropic.",
    "The training gap of two months was due to a bug at OpenAI.",
    "China's chip imports lag last year's by 10%.",
    "R1 beats o1 by three points on MATH.",
    "Nvidia's shares trailed AMD's by 4 percent.",
    "The deal was announced two months after OpenAI's launch.",
    "Meta led with 3,000 GPUs, ahead of Google.",
    "Efforts to close the gap with the US in AI have failed, says the Chinese official.",
    "Europe wants to catch up with the US in AI.",
    "How far behind the US is China in AI?",
    "If China ever gets ahead of the US in AI, the balance of power will shift.",
    "Do you agree that China is two years behind the US in chips?",
    "We cannot let China get ahead of us in AI.",
    "Anthropic ships a new model every two months.",
    "The chip is two generations old.",
    "GPT-5 came seven months after GPT-4.5.",
    "China lags the United States in AI spending by 60 billion dollars.",
    "Nvidia pushed back the launch of the chip by three months.",
    "Huawei leads the smartphone market in China with 18%, ahead of Apple.",
    "The startup behind the model has raised 20 million dollars in two years.",
    "DeepSeek was founded two years after OpenAI's ChatGPT.",
    "Export controls lag technology by years.",
    "The model has a context lead time of two months.",
    "Google's Gemini team works six months ahead of each launch.",
]


def found(text: str) -> list[str]:
    """Write the claims of a text as rows: laggard and leader, gap, trend."""
    return rows_of(Document(text, format="markdown" if text.startswith("#") else "text"))


@pytest.mark.parametrize(("phenomenon", "text", "expected"), CLAIMS, ids=[f"{c[0]} {n}" for n, c in enumerate(CLAIMS)])
def test_a_phenomenon(phenomenon: str, text: str, expected: list[str]) -> None:
    """Each way of telling who is behind whom yields its claims and no other."""
    assert found(text) == expected, phenomenon


@pytest.mark.parametrize("text", NO_CLAIMS)
def test_a_time_that_is_no_lag(text: str) -> None:
    """Cadences, ages, questions, wishes and leads in something else state no lag."""
    assert found(text) == []
