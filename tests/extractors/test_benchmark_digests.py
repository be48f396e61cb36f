"""Benchmark claims in digests: results that several share, places counted off, what "both" means, gains told as nouns."""

from __future__ import annotations

import pytest
from benchmark_claims import told

_SHARED = [
    pytest.param(
        "On GPQA, Kimi K2 ties o3 at 71%.",
        {"Kimi K2 on_par o3 (GPQA)", "Kimi K2 GPQA: 71 percent", "o3 GPQA: 71 percent"},
        id="who is level has the same number",
    ),
    pytest.param(
        "o1 (44.1) tied with Kimi K2 in physics on GPQA at 62.3 points.",
        {
            "o1 GPQA: 44.1 points",
            "o1 GPQA: 62.3 points",
            "Kimi K2 GPQA: 62.3 points",
            "o1 on_par Kimi K2 (GPQA)",
        },
        id="a field between them and the number",
    ),
    pytest.param(
        "On GPQA, Kimi K2 sits at about the same level as o3.", {"Kimi K2 on_par o3 (GPQA)"}, id="the same level"
    ),
    pytest.param(
        "o3 gets 81% on GPQA, against 66% for Kimi K2 and GLM-4.6.",
        {"o3 GPQA: 81 percent", "Kimi K2 GPQA: 66 percent", "GLM-4.6 GPQA: 66 percent"},
        id="a number for two",
    ),
    pytest.param(
        "Three labs are close: GLM-4.6, o1 and Kimi K2 now score 41-43 on GPQA, versus 49 for o3.",
        {
            "GLM-4.6 GPQA: 41-43 points",
            "o1 GPQA: 41-43 points",
            "Kimi K2 GPQA: 41-43 points",
            "o3 GPQA: 49 points",
        },
        id="a range of three, and another's number",
    ),
    pytest.param(
        "GLM-4.6 and o1 score 41% and 43% on GPQA.",
        {"GLM-4.6 GPQA: 41 percent", "o1 GPQA: 43 percent"},
        id="a number each",
    ),
    pytest.param(
        "Kimi K2 and o1 could hardly differ more. Both score 58% on GPQA.",
        {"Kimi K2 GPQA: 58 percent", "o1 GPQA: 58 percent"},
        id="both",
    ),
    pytest.param(
        "Kimi K2 and o1 came out in the same week. Both of these models beat GLM-4.6 on GPQA.",
        {"Kimi K2 above GLM-4.6 (GPQA)", "o1 above GLM-4.6 (GPQA)"},
        id="both beat another",
    ),
    pytest.param(
        "Kimi K2, GLM-4.6 and o1 came out in the same week. Both score 58% on GPQA.", set(), id="both of three"
    ),
    pytest.param(
        "We set GLM-4.6 beside o1 and Kimi K2. It beats both on GPQA.",
        {"GLM-4.6 above o1 (GPQA)", "GLM-4.6 above Kimi K2 (GPQA)"},
        id="both of those told of before",
    ),
    pytest.param(
        "o1, o3 and Kimi K2 came out in May. GLM-4.6 beats all three on GPQA.",
        {"GLM-4.6 above o1 (GPQA)", "GLM-4.6 above o3 (GPQA)", "GLM-4.6 above Kimi K2 (GPQA)"},
        id="all three of a list",
    ),
    pytest.param(
        "o1, o3 and Kimi K2 came out in May. GLM-4.6 beats both on GPQA.", set(), id="both of a list of three"
    ),
    pytest.param(
        "o3 gets 44 on GPQA, against 51 for Kimi K2 and GLM-4.6, and 53 for o1.",
        {"o3 GPQA: 44 points", "Kimi K2 GPQA: 51 points", "GLM-4.6 GPQA: 51 points", "o1 GPQA: 53 points"},
        id="a second number that stands far from the first",
    ),
    pytest.param(
        "Compared with o3 and GLM-4.6, Grok 4 has better results on GPQA.",
        {"Grok 4 above o3 (GPQA)", "Grok 4 above GLM-4.6 (GPQA)"},
        id="compared with two at the start",
    ),
    pytest.param(
        "Kimi K2 beats o3 and o1 on GPQA but trails them on AIME.",
        {
            "Kimi K2 above o3 (GPQA)",
            "Kimi K2 above o1 (GPQA)",
            "Kimi K2 below o3 (AIME)",
            "Kimi K2 below o1 (AIME)",
        },
        id="them of two",
    ),
    pytest.param(
        "GPT-5 (a preview) and Opus 4 came out after Kimi K2 did, yet it outperforms them on GPQA.",
        {"Kimi K2 above GPT-5 (GPQA)", "Kimi K2 above Claude Opus 4 (GPQA)"},
        id="it and them",
    ),
    pytest.param(
        "Kimi K2 performed similarly to OpenAI's o3 models on GPQA.", {"Kimi K2 on_par o3 (GPQA)"}, id="similarly to"
    ),
    pytest.param("Few see the potential of Kimi K2 to perform comparably to o3.", set(), id="only a potential"),
    pytest.param("Grok 4 and o3 performed similarly on GPQA.", {"Grok 4 on_par o3 (GPQA)"}, id="alike with each other"),
    pytest.param("Grok 4 and o3 are roughly equal on GPQA.", {"Grok 4 on_par o3 (GPQA)"}, id="equal to each other"),
    pytest.param("Grok 4 is roughly equal to o3 on GPQA.", {"Grok 4 on_par o3 (GPQA)"}, id="equal to the other"),
    pytest.param(
        "DeepSeek and Qwen offer comparable performance at a tenth of the price.", set(), id="alike with somebody else"
    ),
    pytest.param("Grok 4 is better and cheaper than o3 on GPQA.", {"Grok 4 above o3 (GPQA)"}, id="and cheaper"),
    pytest.param("Grok 4 is newer and cheaper than o3.", set(), id="only cheaper"),
    pytest.param(
        "DeepSeek and Qwen have caught up with the best American models.",
        {"DeepSeek on_par United States (None)", "Qwen on_par United States (None)"},
        id="a firm listed with a model",
    ),
]

_NOUNS = [
    pytest.param(
        "GLM-4.6 delivers a marked improvement over GLM-4.5 on GPQA.",
        {"GLM-4.6 above GLM-4.5 (GPQA)"},
        id="improvement",
    ),
    pytest.param("GLM-4.6 is a huge step up from GLM-4.5 on GPQA.", {"GLM-4.6 above GLM-4.5 (GPQA)"}, id="a step up"),
    pytest.param(
        "o3 scores 70% on GPQA and shows gains on maths benchmarks compared to o1.",
        {"o3 GPQA: 70 percent", "o3 above o1 (None)"},
        id="on tests of no name",
    ),
    pytest.param("o3 has the lowest error rate on GPQA.", {"o3 GPQA: 1 rank"}, id="the least errors"),
    pytest.param(
        "o3 beats the best 13B model (Yi) on all tests, and the strongest 70B model (Llama 2) in maths.",
        {"o3 above Yi (None)", "o3 above Llama 2 (None)"},
        id="names in brackets",
    ),
]

_MAKERS = [
    pytest.param(
        "On GPQA, Granite 4 from IBM gets 35%, while Nova Premier by Amazon managed 52%.",
        {"Granite 4 GPQA: 35 percent", "Nova Premier GPQA: 52 percent"},
        id="who made it has no score",
    ),
    pytest.param("GLM-4.6, built by Zhipu, beats o1 on GPQA.", {"GLM-4.6 above o1 (GPQA)"}, id="who built it"),
]

_MISTAKES = [
    pytest.param(
        "On PersonQA, Kimi K2 has a hallucination rate of 0.27, compared to o3 (0.31).",
        {"Kimi K2 PersonQA: 0.27 points", "o3 PersonQA: 0.31 points"},
        id="how often it makes things up",
    ),
    pytest.param(
        "GLM-4.6 shows an 88% hallucination rate on AA-Omniscience.",
        {"GLM-4.6 AA-Omniscience: 88 percent"},
        id="in percent before the words",
    ),
    pytest.param(
        "Kimi K2 scores 58% on SimpleQA. Its error rate is 35%.",
        {"Kimi K2 SimpleQA: 58 percent", "Kimi K2 SimpleQA: 35 percent"},
        id="on the test of before",
    ),
    pytest.param("Kimi K2 cut its refusal rate to 3%.", set(), id="on no test"),
]

_NAMED = [
    pytest.param(
        "- **mini-Heron:** a small agent scoring >61% on SWE-bench Verified",
        {"mini-Heron SWE-bench Verified: >=61 percent"},
        id="an item about what no list has",
    ),
    pytest.param(
        "- **Puffin:** an open framework that beats o3 on GPQA", {"Puffin above o3 (GPQA)"}, id="and what it beats"
    ),
    pytest.param("- **Puffin:** an open framework that grows by 20% each year", set(), id="on no test"),
    pytest.param("Kimi K2 held the top LMArena position in May.", {"Kimi K2 LMArena: 1 rank"}, id="the top B spot"),
    pytest.param(
        "o3 is dearer than Kimi K2. Both now reach an Intelligence Index of 44.",
        {"o3 Intelligence Index: 44 points", "Kimi K2 Intelligence Index: 44 points"},
        id="an index of",
    ),
    pytest.param("Kimi K2 gets a 650+ score on OCRBench.", {"Kimi K2 OCRBench: >=650 points"}, id="a 650+ score"),
    pytest.param("Kimi K2 burns 30% of o3 quota on GPQA.", set(), id="a share of a quota"),
    pytest.param("Kimi K2's pricing easily beats o3.", set(), id="what it costs"),
    pytest.param("OpenAI is behind GPT-5, the best scoring model on GPQA.", set(), id="who made it"),
]

_SPOKEN = [
    pytest.param(
        "On GPQA we went from 58% with o1 all the way to 64% with GLM-4.6.",
        {"o1 GPQA: 58 percent", "GLM-4.6 GPQA: 64 percent"},
        id="from one to the other",
    ),
    pytest.param(
        "GLM-4.6 blew past o1 on GPQA, 64 to 58.",
        {"GLM-4.6 above o1 (GPQA)", "GLM-4.6 GPQA: 64 points", "o1 GPQA: 58 points"},
        id="64 to 58",
    ),
    pytest.param("GLM-4.6 beats o1 by 3 to 5 points on GPQA.", {"GLM-4.6 above o1 (GPQA): 3-5 points"}, id="a margin"),
    pytest.param("GLM-4.6 got a 64 on GPQA.", {"GLM-4.6 GPQA: 64 points"}, id="a 64"),
    pytest.param("GLM-4.6 got a 4090 for GPQA.", set(), id="a card"),
    pytest.param(
        "GLM-4.6 solved 64% of GPQA, versus 79% for the best US model.",
        {"GLM-4.6 GPQA: 64 percent", "United States GPQA: 79 percent"},
        id="a country's best",
    ),
    pytest.param(
        "GLM-4.6 outperforms o1 and Kimi K2 by 4.2% and 1.7% on GPQA.",
        {"GLM-4.6 above o1 (GPQA): 4.2 percent", "GLM-4.6 above Kimi K2 (GPQA): 1.7 percent"},
        id="a margin each",
    ),
    pytest.param(
        "GLM-4.6 outperforms o1 and Kimi K2 by 4.2% on GPQA.",
        {"GLM-4.6 above o1 (GPQA): 4.2 percent", "GLM-4.6 above Kimi K2 (GPQA): 4.2 percent"},
        id="a margin for both",
    ),
]

_LEADING = [
    pytest.param(
        "On GPQA, o3 leads at 69%, with Kimi K2 next at 63% and o1 third at 58%.",
        {"o3 GPQA: 1 rank", "o3 GPQA: 69 percent", "Kimi K2 GPQA: 63 percent", "o1 GPQA: 58 percent"},
        id="who is next",
    ),
    pytest.param(
        "Kimi K2 is second at 63% behind o3 at 69% on GPQA.",
        {"Kimi K2 GPQA: 2 rank", "Kimi K2 GPQA: 63 percent", "o3 GPQA: 69 percent", "Kimi K2 below o3 (GPQA)"},
        id="at 63% behind",
    ),
    pytest.param(
        "Kimi K2 is out, and Moonshot's new model beats o3 on GPQA.",
        {"Kimi K2 above o3 (GPQA)"},
        id="its maker's model",
    ),
    pytest.param(
        "Kimi K2 is out, but OpenAI's new model beats it on GPQA.", {"OpenAI above Kimi K2 (GPQA)"}, id="another's"
    ),
    pytest.param(
        "Phi-4 offers results similar to o1 with a tenth of the parameters.", {"Phi-4 on_par o1 (None)"}, id="with less"
    ),
    pytest.param("On every test but GPQA, Kimi K2 beats o3.", {"Kimi K2 above o3 (None)"}, id="but on one"),
    pytest.param("Except on GPQA, Kimi K2 is worse than o3.", {"Kimi K2 below o3 (None)"}, id="except on one"),
    pytest.param(
        "The top two on LMArena are GPT-5 and Kimi K2.",
        {"GPT-5 LMArena: 1-2 rank", "Kimi K2 LMArena: 1-2 rank"},
        id="the top two",
    ),
]

_OWN_CLAUSE = [
    pytest.param("Nothing beats o3 on GPQA.", set(), id="nothing"),
    pytest.param("- GPQA: 71.2 vs 63.4 (GLM-4.6 wins)", set(), id="who wins has not the number beside it"),
    pytest.param(
        "GPQA: o3 gets 71.2 vs 63.4 (o1).", {"o3 GPQA: 71.2 points", "o1 GPQA: 63.4 points"}, id="in brackets"
    ),
    pytest.param(
        "- **Grok 4**: took the top spot on LiveBench, forcing OpenAI to hurry",
        {"Grok 4 LiveBench: 1 rank"},
        id="who is forced to do something",
    ),
    pytest.param(
        "Phi-4-multimodal beats Phi-4-based systems on GPQA.",
        {"Phi-4-multimodal above Phi-4-based systems (GPQA)"},
        id="a word joined to a version",
    ),
    pytest.param(
        "GLM-4.6 beats o1, and o3 shows a small gain on GPQA.", {"GLM-4.6 above o1 (GPQA)"}, id="who does something"
    ),
    pytest.param(
        "GLM-4.6 outperforms o1 and Kimi K2 remains best on GPQA.",
        {"GLM-4.6 above o1 (GPQA)"},
        id="without a comma",
    ),
    pytest.param(
        "GLM-4.6 trails only GPT-5 and Gemini 3 Pro closed models on GPQA.",
        {"GLM-4.6 below GPT-5 (GPQA)", "GLM-4.6 below Gemini 3 Pro (GPQA)"},
        id="a participle",
    ),
]

_PLACES = [
    pytest.param(
        "The top 3 on LiveBench are: 1. Grok 4 (xAI), 2. o3 (OpenAI), 3. Kimi K2.",
        {"Grok 4 LiveBench: 1 rank", "o3 LiveBench: 2 rank", "Kimi K2 LiveBench: 3 rank"},
        id="counted off",
    ),
    pytest.param(
        "LiveBench's leaderboard in May: 1) Grok 4; 2) o3.",
        {"Grok 4 LiveBench: 1 rank", "o3 LiveBench: 2 rank"},
        id="with brackets",
    ),
    pytest.param(
        "The best three models on LiveBench by ranking are o3, Kimi K2 and Grok 4, in that order.",
        {"o3 LiveBench: 1 rank", "Kimi K2 LiveBench: 2 rank", "Grok 4 LiveBench: 3 rank"},
        id="in that order",
    ),
    pytest.param(
        "On LiveBench, Kimi K2 came third, Opus 4 second and o3 first.",
        {"Kimi K2 LiveBench: 3 rank", "Claude Opus 4 LiveBench: 2 rank", "o3 LiveBench: 1 rank"},
        id="without their verb",
    ),
    pytest.param("Kimi K2 scored fourth on LiveBench.", {"Kimi K2 LiveBench: 4 rank"}, id="scored a place"),
    pytest.param("Reasons to like them: 1. GPT-5 is cheap, 2. Claude is polite.", set(), id="no places"),
]


@pytest.mark.parametrize(
    ("text", "claims"), [*_SHARED, *_NOUNS, *_MAKERS, *_MISTAKES, *_OWN_CLAUSE, *_NAMED, *_SPOKEN, *_PLACES]
)
def test_digest(text: str, claims: set[str]) -> None:
    assert told(text) == claims
