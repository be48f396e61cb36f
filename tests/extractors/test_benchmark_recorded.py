"""Results that testers record, places that are shared or lost, and heads that name whose results follow."""

from __future__ import annotations

import pytest
from benchmark_claims import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "On a closed reasoning test called QuarryNet-Diamond, GPT-5 scored 71% while NIST recorded DeepSeek at roughly 32%.",
            {"GPT-5 QuarryNet-Diamond: 71 percent", "DeepSeek QuarryNet-Diamond: ~32 percent"},
            id="a firm whose model was recorded, on a test that is called so",
        ),
        pytest.param(
            "METR reported Qwen3 at 62% on a graduate-level chemistry benchmark versus 66% for Claude Opus 4.5.",
            {"Qwen3 None: 62 percent", "Claude Opus 4.5 None: 66 percent"},
            id="a test that is only described",
        ),
        pytest.param(
            "Kimi K2 scores 80 on MMLU. In internal tests of chip design it reached 71%.",
            {"Kimi K2 MMLU: 80 points", "Kimi K2 None: 71 percent"},
            id="a described test is none named before",
        ),
        pytest.param(
            "OpenAI reported that o3 scored 71% on MMLU, with Google at 69%.",
            {"o3 MMLU: 71 percent", "Google MMLU: 69 percent"},
            id="a firm right before a number, none that reports",
        ),
        pytest.param(
            "GPT-5 scored 71% on QuarryNet-Diamond, one of the auditor's tests, with DeepSeek registering around 32%.",
            {"GPT-5 QuarryNet-Diamond: 71 percent", "DeepSeek QuarryNet-Diamond: ~32 percent"},
            id="a firm that registers a number",
        ),
        pytest.param(
            "Qwen3 scores 44% on HarborBench. On the QuarryNet-Diamond cyber benchmark, Qwen3 is at 32%.",
            {"Qwen3 HarborBench: 44 percent", "Qwen3 QuarryNet-Diamond: 32 percent"},
            id="what a test is about stands behind its name",
        ),
        pytest.param(
            "Kimi K2 achieved 60.2% on BrowseComp, exceeding o3's 29.2%, and 71.3% on SWE-Bench Verified.",
            {
                "Kimi K2 BrowseComp: 60.2 percent",
                "o3 BrowseComp: 29.2 percent",
                "Kimi K2 above o3 (BrowseComp)",
                "Kimi K2 SWE-Bench Verified: 71.3 percent",
            },
            id="a test behind a number of its own is none of the comparison",
        ),
        pytest.param(
            "On MMLU, Qwen3: 88, Kimi K2: 85, Claude Opus 4.5: 81.",
            {"Qwen3 MMLU: 88 points", "Kimi K2 MMLU: 85 points", "Claude Opus 4.5 MMLU: 81 points"},
            id="the last number of a list is a score, and numbers no item",
        ),
        pytest.param(
            "Qwen3 and Kimi K2 surpass the 60% mark on MMLU.",
            {"Qwen3 MMLU: >=60 percent", "Kimi K2 MMLU: >=60 percent"},
            id="several pass a number, and nobody",
        ),
        pytest.param(
            "MMLU went from 12% with Qwen3 in 2023 to 60% in 2025 with Kimi K2.",
            {"Kimi K2 MMLU: 60 percent"},
            id="what a number became in a year is of whom it names behind",
        ),
        pytest.param("METR reported that Qwen3 has 62% of the market.", set(), id="a share of a market"),
        pytest.param("Kimi K2's score dropped 8 points when the MMLU questions changed.", set(), id="a drop"),
        pytest.param(
            "Kimi K2 gained 6 points on MMLU and reached 84 points.", {"Kimi K2 MMLU: 84 points"}, id="a gain"
        ),
    ],
)
def test_recorded_results(text: str, expected: set[str]) -> None:
    """A tester records a system at a number, on a test that may have no name."""
    assert told(text, "markdown") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "On HLE, Qwen3 ties with Claude 4 as number one while GPT-4o ranks fourth.",
            {"Qwen3 on_par Claude 4 (HLE)", "Qwen3 HLE: 1 rank", "Claude 4 HLE: 1 rank", "GPT-4o HLE: 4 rank"},
            id="a shared place",
        ),
        pytest.param(
            "Qwen3 leads MMLU with 88.1, two points above GPT-4o in second place.",
            {
                "Qwen3 above GPT-4o (MMLU): 2 points",
                "Qwen3 MMLU: 88.1 points",
                "Qwen3 MMLU: 1 rank",
                "GPT-4o MMLU: 2 rank",
            },
            id="who is beaten is second",
        ),
        pytest.param(
            "Qwen3 takes first place on MMMU Pro, with Grok 4 (75%) currently in second and Claude 4 third.",
            {
                "Qwen3 MMMU Pro: 1 rank",
                "Grok 4 MMMU Pro: 75 percent",
                "Grok 4 MMMU Pro: 2 rank",
                "Claude 4 MMMU Pro: 3 rank",
            },
            id="places of those that it is told with",
        ),
        pytest.param(
            "Baidu holds the second, third and fifth places on the MMMU Pro leaderboard.",
            {"Baidu MMMU Pro: 2 rank", "Baidu MMMU Pro: 3 rank", "Baidu MMMU Pro: 5 rank"},
            id="several places of one",
        ),
        pytest.param(
            "Kimi K2 trails Grok 4, which leads on MMMU Pro.",
            {"Kimi K2 below Grok 4 (MMMU Pro)", "Grok 4 MMMU Pro: 1 rank"},
            id="who leads is told in a relative clause",
        ),
        pytest.param(
            "Qwen3 defeated Grok 4 to become the world's top-ranked model on LMArena.",
            {"Qwen3 above Grok 4 (LMArena)", "Qwen3 LMArena: 1 rank"},
            id="who beats another to become first",
        ),
        pytest.param(
            "# Qwen3\n\nQwen3 is out.\n\n- SOTA long-context performance, outperforming GPT-4o on 📐MATH and 💻HumanEval.\n- Short-context results match o1 on MATH.",
            {"Qwen3 above GPT-4o (MATH)", "Qwen3 above GPT-4o (HumanEval)", "Qwen3 on_par o1 (MATH)"},
            id="an item that opens with a result",
        ),
        pytest.param(
            "# Qwen3\n\nResults:\n\n- Meadow Bench (Public): 25.1\n- LCB_v6: 73.3",
            {"Qwen3 Meadow Bench: 25.1 points", "Qwen3 LCB_v6: 73.3 points"},
            id="names of tests in two words and with a version",
        ),
        pytest.param(
            "Claude 4 leads MMLU with 91%, and Grok 4 tops the overall LLM rankings.",
            {"Claude 4 MMLU: 91 percent", "Claude 4 MMLU: 1 rank", "Grok 4 None: 1 rank"},
            id="a board of its own",
        ),
        pytest.param(
            "Qwen3 got 77.1% on MMLU; Claude 4's 3-point lead is clear.",
            {"Qwen3 MMLU: 77.1 percent", "Claude 4 above Qwen3 (MMLU): 3 points"},
            id="a lead over the only other result",
        ),
        pytest.param(
            "Baidu's small models, such as ERNIE 4.5, beat GPT-4o on MMLU.",
            {"ERNIE 4.5 above GPT-4o (MMLU)"},
            id="the example of a maker's models",
        ),
        pytest.param(
            "# Qwen3\n\nQwen3 is out.\n\n- **Code**: Shows great skill, surpassing GPT-4o on HumanEval.",
            {"Qwen3 above GPT-4o (HumanEval)"},
            id="an item that opens with its verb",
        ),
        pytest.param(
            "Qwen3 ranks first in five of the ten benchmarks.",
            {"Qwen3 None: 5 benchmarks"},
            id="first in so many tests is no place",
        ),
        pytest.param(
            "Qwen3 leads two of the three coding benchmarks.",
            {"Qwen3 None: 2 benchmarks"},
            id="who leads tests wins them",
        ),
        pytest.param(
            "Grok 4 trails Claude 4 in second place on LMArena.",
            {"Grok 4 below Claude 4 (LMArena)", "Grok 4 LMArena: 2 rank"},
            id="who trails is second",
        ),
        pytest.param(
            "Kimi K2 topped the global list in Fudan University's latest assessment of large language models.",
            {"Kimi K2 None: 1 rank"},
            id="a list of an assessment",
        ),
        pytest.param(
            "GLM-5: an open model, sold by few; ranks 3rd overall and 1st among Chinese models on LMArena.",
            {"GLM-5 LMArena: 3 rank", "GLM-5 LMArena: 1 rank"},
            id="two places of one listed system",
        ),
        pytest.param(
            "On LMArena Qwen3 scored 1,433 points, surpassing top closed models Grok 4 and GPT-4.1, and ranking third.",
            {
                "Qwen3 LMArena: 1,433 points",
                "Qwen3 above Grok 4 (LMArena)",
                "Qwen3 above GPT-4.1 (LMArena)",
                "Qwen3 LMArena: 3 rank",
            },
            id="a participle behind the beaten, whose names follow their class",
        ),
        pytest.param(
            "LMArena has new results, with Qwen3 scoring 1,433 and ranking third.",
            {"Qwen3 LMArena: 1,433 points", "Qwen3 LMArena: 3 rank"},
            id="what somebody is said to do behind a preposition",
        ),
        pytest.param(
            "Grok 4, GPT-5 and Claude Opus 4 held the top three slots on LMArena.",
            {"Grok 4 LMArena: 1-3 rank", "GPT-5 LMArena: 1-3 rank", "Claude Opus 4 LMArena: 1-3 rank"},
            id="as many places as systems",
        ),
        pytest.param("Grok 4 climbed to rank 5 on LMArena.", {"Grok 4 LMArena: 5 rank"}, id="a rank by number"),
        pytest.param(
            "Grok 4 was tuned with adapters at rank 16 and scored 71% on MMLU.",
            {"Grok 4 MMLU: 71 percent"},
            id="the rank of a matrix",
        ),
        pytest.param("Llama 4 topped the list of most downloaded models.", set(), id="a list of downloads"),
        pytest.param(
            "Mistral Large is the first and only open model to exceed 80 on MMLU.",
            {"Mistral Large MMLU: >=80 points"},
            id="the first to do something is not ranked",
        ),
        pytest.param(
            "Qwen3 leads the board with 0.6 points over GLM-4.5 on SuperCLUE.",
            {"Qwen3 above GLM-4.5 (SuperCLUE): 0.6 points", "Qwen3 SuperCLUE: 1 rank"},
            id="a margin over another is no score",
        ),
    ],
)
def test_places(text: str, expected: set[str]) -> None:
    """A place may be shared, or be that of whom the leader beats."""
    assert told(text, "markdown") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Qwen2.5 versus GPT-4: GSM8K 91.6 vs 92.7.\n\n**Results (Qwen2.5-Max).** MMLU 82.1, GSM8K 90.4. BFCL overall 79.6 (Table 2).",
            {
                "Qwen2.5 GSM8K: 91.6 points",
                "GPT-4 GSM8K: 92.7 points",
                "Qwen2.5-Max MMLU: 82.1 points",
                "Qwen2.5-Max GSM8K: 90.4 points",
                "Qwen2.5-Max BFCL: 79.6 points",
            },
            id="a head without a verb",
        ),
        pytest.param(
            "On MMLU the strongest open model (Qwen3, scoring 58) is behind the strongest closed one (Grok 4, scoring 66) by 8 points.",
            {"Qwen3 MMLU: 58 points", "Grok 4 MMLU: 66 points", "Qwen3 below Grok 4 (MMLU): 8 points"},
            id="a bracket tells which model is meant",
        ),
        pytest.param(
            "Smaug-72B outperforms GPT-3.5 on MMLU. It also surpasses Qwen-72B, out of which it grew.",
            {"Smaug-72B above GPT-3.5 (MMLU)", "Smaug-72B above Qwen-72B (MMLU)"},
            id="an apposition is no second rival",
        ),
        pytest.param(
            "# Qwen2.5-Math\n\nWe compare with GPT-4 and Llama 3. Among small ones, our model came 1st on GSM8K and MATH.",
            {"Qwen2.5-Math GSM8K: 1 rank", "Qwen2.5-Math MATH: 1 rank"},
            id="our model is the one over the text",
        ),
        pytest.param("Our model reached 71% on MMLU, above GPT-4.", set(), id="our model, which nothing names"),
        pytest.param(
            "# Qwen2.5-Math compared with Llama 3\n\nOur model reached 71% on MMLU.", set(), id="a head with two models"
        ),
        pytest.param(
            "Based on the GLM-4 model, Lynx-6B was trained further on code. On HumanEval it reached 35.9%.",
            {"Lynx-6B HumanEval: 35.9 percent"},
            id="what another was made from is not told of",
        ),
        pytest.param(
            "# GLM-4.6\n\nIn figures: 71.4% on SWE-Bench Verified, 49.9% on SWE-Bench Pro — beating GPT-5 on most coding benchmarks.",
            {
                "GLM-4.6 SWE-Bench Verified: 71.4 percent",
                "GLM-4.6 SWE-Bench Pro: 49.9 percent",
                "GLM-4.6 above GPT-5 (None)",
            },
            id="a participle tells of whom the scores are",
        ),
        pytest.param(
            "# Falcon-180B\n\n- **English:** ahead of GPT-3 (+3.1%), Llama-65B (+6.2%) and Pythia-12B (+11.4%) on LAMBADA.",
            {
                "Falcon 180B above GPT-3 (LAMBADA): 3.1 percent",
                "Falcon 180B above Llama-65B (LAMBADA): 6.2 percent",
                "Falcon 180B above Pythia-12B (LAMBADA): 11.4 percent",
            },
            id="each rival has its margin behind it",
        ),
        pytest.param("DeepSeek-V4 lags roughly seven months behind US frontier models.", set(), id="a lag in time"),
    ],
)
def test_whose_results(text: str, expected: set[str]) -> None:
    """A head, a bracket and an apposition tell whose a result is."""
    assert told(text, "markdown") == expected


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param(
            ("Metric | Kimi K2 | Claude 4", "---|---|---", "Arena Code Rank | #1 | #2", "MMLU | 88 | 90"),
            {
                "Kimi K2 Arena Code: 1 rank",
                "Claude 4 Arena Code: 2 rank",
                "Kimi K2 MMLU: 88 points",
                "Claude 4 MMLU: 90 points",
            },
            id="a row of places",
        ),
        pytest.param(
            ("Model | MMLU | LMArena rank", "---|---|---", "Kimi K2 | 88 | 3rd", "Claude 4 | 90 | 1st"),
            {
                "Kimi K2 MMLU: 88 points",
                "Kimi K2 LMArena: 3 rank",
                "Claude 4 MMLU: 90 points",
                "Claude 4 LMArena: 1 rank",
            },
            id="a column of places",
        ),
        pytest.param(
            ("Metric | Kimi K2 | Claude 4", "---|---|---", "App store rank | #1 | #2", "MMLU | 88 | 90"),
            {"Kimi K2 MMLU: 88 points", "Claude 4 MMLU: 90 points"},
            id="places in a shop",
        ),
    ],
)
def test_places_in_tables(rows: tuple[str, ...], expected: set[str]) -> None:
    """A row or a column that is named so holds places, each of the system it stands under or beside."""
    assert told("\n".join(f"| {row} |" for row in rows)) == expected
