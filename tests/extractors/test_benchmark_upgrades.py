"""Who is meant where another system stands nearer: what one improves on, what a firm touts, members told by their last words."""

from __future__ import annotations

import pytest
from benchmark_claims import told

_MEANT = [
    pytest.param(
        "Merganser 5, a successor to GPT-4o that scores 81% on GPQA, is out.",
        {"Merganser 5 GPQA: 81 percent"},
        id="the successor is told of, not what it succeeds",
    ),
    pytest.param(
        "- **Qwen3 Max:** An upgrade to Qwen2.5 that matches Grok 4 on MMLU.",
        {"Qwen3-Max on_par Grok 4 (MMLU)"},
        id="an item goes on about its label",
    ),
    pytest.param(
        "# Qwen3 in practice\n\nQwen3 is here. The number Alibaba touts is GPQA 71.2, which beats both GPT-4o (64.1) and Grok 3 (66).",
        {
            "Qwen3 GPQA: 71.2 points",
            "GPT-4o GPQA: 64.1 points",
            "Grok 3 GPQA: 66 points",
            "Qwen3 above GPT-4o (GPQA)",
            "Qwen3 above Grok 3 (GPQA)",
        },
        id="a figure that a firm touts is its model's",
    ),
    pytest.param(
        "Gemini 3.1 Flash is cheap. It beats 2.5 Flash on GPQA by 3 points.",
        {"Gemini 3.1 Flash above Gemini 2.5 Flash (GPQA): 3 points"},
        id="another version by its last word",
    ),
    pytest.param(
        "GPT-5.6 Sol leads on DeepSWE. Kimi K3 is two points behind 5.6 Terra on DeepSWE.",
        {"GPT-5.6 Sol DeepSWE: 1 rank", "Kimi K3 below GPT-5.6 Terra (DeepSWE): 2 points"},
        id="a sister of the same version",
    ),
    pytest.param(
        "Qwen3 competes well against Grok 4, beating it on MMLU and GPQA.",
        {"Qwen3 above Grok 4 (MMLU)", "Qwen3 above Grok 4 (GPQA)"},
        id="nobody beats himself",
    ),
    pytest.param(
        "Qwen3 beats Grok 4 on MMLU. However, Grok 4 still has an edge on a couple of hard tests like GPQA and ARC-C.",
        {"Qwen3 above Grok 4 (MMLU)", "Grok 4 above Qwen3 (GPQA)", "Grok 4 above Qwen3 (ARC-C)"},
        id="who is still ahead is ahead of the other",
    ),
    pytest.param(
        "Qwen3 scores 61 on the Artificial Analysis Intelligence Index, ranking first of 84 open models.",
        {
            "Qwen3 Artificial Analysis Intelligence Index: 61 points",
            "Qwen3 Artificial Analysis Intelligence Index: 1 rank",
        },
        id="among whom is not who",
    ),
    pytest.param(
        "Qwen3 outperforms GPT-4o with shorter answers while achieving 81% on GPQA.",
        {"Qwen3 above GPT-4o (None)", "Qwen3 GPQA: 81 percent"},
        id="a test behind a number of its own is no other's",
    ),
    pytest.param(
        "## Qwen3 vs. GPT-4o\n\n- GPQA: 71.2 vs 66.4\n- MMLU: 88.0 vs 87.2",
        {"Qwen3 GPQA: 71.2 points", "GPT-4o GPQA: 66.4 points", "Qwen3 MMLU: 88 points", "GPT-4o MMLU: 87.2 points"},
        id="a heading sets two against each other",
    ),
    pytest.param(
        "## LMArena\n\n1. Qwen3 - 1503\n2. GPT-4o - 1498",
        {"Qwen3 LMArena: 1,503 points", "GPT-4o LMArena: 1,498 points"},
        id="a whole number behind a dash",
    ),
    pytest.param(
        "Compared with GPT-4o, Qwen3 does better on MMLU (88.7 vs 87.2).",
        {"Qwen3 above GPT-4o (MMLU)", "Qwen3 MMLU: 88.7 points", "GPT-4o MMLU: 87.2 points"},
        id="who does better comes first in a bracket",
    ),
    pytest.param(
        "Their 7B model beats GPT-4o on MATH (83.2 vs. 76.6).",
        {"GPT-4o MATH: 76.6 points"},
        id="the first number of a bracket is not of who is beaten",
    ),
    pytest.param(
        "The best score on GPQA, 84.4%, belongs to Grok 4.", {"Grok 4 GPQA: 84.4 percent"}, id="whose the best score is"
    ),
    pytest.param("The best score on GPQA (84.4%) came from Grok 4.", {"Grok 4 GPQA: 84.4 percent"}, id="from whom"),
    pytest.param(
        "Qwen3 gets 71.2% on GPQA, 3.7 points up on GPT-4o.",
        {"Qwen3 GPQA: 71.2 percent"},
        id="up on another is a change",
    ),
    pytest.param("Seed-OSS-36B reaches 91.7 on MMLU.", {"Seed-OSS-36B MMLU: 91.7 points"}, id="a size is of the name"),
    pytest.param("DeepSeek-R1 matched o1-level accuracy on GPQA.", {"DeepSeek-R1 on_par o1 (GPQA)"}, id="a level"),
    pytest.param(
        "On GPQA, Qwen3 Max gets 71.2% against 66.4% for the cheaper Qwen3 Flash; the premium tier buys about 4.8 points.",
        {"Qwen3-Max GPQA: 71.2 percent", "Qwen3 Flash GPQA: 66.4 percent"},
        id="what is bought is no score",
    ),
    pytest.param(
        "Qwen3 was released on Friday. It held the top Hacker News slot for a day, peaking at 412 points.",
        set(),
        id="votes of a forum",
    ),
    pytest.param(
        "Qwen3 did well on GPQA. Prices are up to 400% higher than last year's.", set(), id="more than all is no score"
    ),
]


@pytest.mark.parametrize(("text", "expected"), _MEANT)
def test_the_system_meant_is_told_of(text: str, expected: set[str]) -> None:
    assert told(text, "markdown") == expected


_TABLES = [
    pytest.param(
        "| Open leaderboard (SWE-bench Verified, June) | Score | Maker |\n|---|---|---|\n| Qwen3 Max | 61.2 | Alibaba |\n| Kimi K2 | 65.8 | Moonshot AI |",
        {"Qwen3-Max SWE-bench Verified: 61.2 points", "Kimi K2 SWE-bench Verified: 65.8 points"},
        id="the corner names the test in brackets",
    ),
    pytest.param(
        "| Evidence | Open model | Result | Reference | Gap |\n|---|---|---|---|---|\n"
        "| Maker's own run, GPQA | Qwen3 Max | 71.2 | Grok 4: 75.0 | −3.8 |",
        {"Qwen3-Max GPQA: 71.2 points", "Grok 4 GPQA: 75 points", "Qwen3-Max below Grok 4 (GPQA): 3.8 points"},
        id="a row that sets two side by side, with the difference",
    ),
]


@pytest.mark.parametrize(("text", "expected"), _TABLES)
def test_tables_that_name_tests_or_rivals_in_unusual_cells(text: str, expected: set[str]) -> None:
    assert told(text, "markdown") == expected


_LISTED = [
    pytest.param(
        "Qwen3 is strong, achieving 74%, 75%, 82% and 42% on BrowseComp, BrowseComp-ZH, GAIA-Val-165 and HLE-Text, respectively.",
        {
            "Qwen3 BrowseComp: 74 percent",
            "Qwen3 BrowseComp-ZH: 75 percent",
            "Qwen3 GAIA-Val-165: 82 percent",
            "Qwen3 HLE-Text: 42 percent",
        },
        id="parts of tests by names of their own",
    ),
    pytest.param(
        "Qwen3 outperforms leading closed models (e.g. GPT-4o and Gemini 1.5 Pro).",
        {"Qwen3 above GPT-4o (None)", "Qwen3 above Gemini 1.5 Pro (None)"},
        id="for example",
    ),
    pytest.param(
        "Qwen3 outperforms GPT-4o and Grok 3 on HumanEval (76.8 vs. [72.6 and 74.4]).",
        {
            "Qwen3 above GPT-4o (HumanEval)",
            "Qwen3 above Grok 3 (HumanEval)",
            "Qwen3 HumanEval: 76.8 points",
            "GPT-4o HumanEval: 72.6 points",
            "Grok 3 HumanEval: 74.4 points",
        },
        id="two rivals' scores in one bracket",
    ),
    pytest.param(
        "Qwen3 reached 91% on AlpacaEval, ranking as TOP-1 among all open models.",
        {"Qwen3 AlpacaEval: 91 percent", "Qwen3 AlpacaEval: 1 rank"},
        id="top-1 as a place",
    ),
    pytest.param(
        "Qwen3 reaches 69.9% on OSWorld (approaching 72% human performance).",
        {"Qwen3 OSWorld: 69.9 percent", "human performance OSWorld: ~72 percent"},
        id="what humans do is not its score",
    ),
    pytest.param(
        "The Artificial Intelligence Index tracks progress. DeepSeek-R1 (1,400) trailed o1 (1,405) by 5 Arena points (0.4%).",
        {
            "DeepSeek-R1 below o1 (Chatbot Arena): 5 points",
            "DeepSeek-R1 Chatbot Arena: 1,400 points",
            "o1 Chatbot Arena: 1,405 points",
        },
        id="a report called an index is no test",
    ),
    pytest.param(
        "Qwen3 leads MMLU-Pro at 90.1%. The spread between the first and the tenth model is just over 4 percentage points.",
        {"Qwen3 MMLU-Pro: 90.1 percent", "Qwen3 MMLU-Pro: 1 rank"},
        id="a spread is nobody's score",
    ),
]


@pytest.mark.parametrize(("text", "expected"), _LISTED)
def test_lists_and_brackets(text: str, expected: set[str]) -> None:
    assert told(text) == expected


_CELLS = [
    pytest.param(
        "| Model | HumanEval (+) |\n|---|---|\n| Qwen3 | 60.4 (55.5) |\n| GPT-4o | 70.7 (**66.5**) |",
        {
            "Qwen3 HumanEval: 60.4 points",
            "Qwen3 HumanEval+: 55.5 points",
            "GPT-4o HumanEval: 70.7 points",
            "GPT-4o HumanEval+: 66.5 points",
        },
        id="the harder edition in brackets",
    ),
    pytest.param(
        "| Benchmark | Row | Score | Reference rows |\n|---|---|---|---|\n"
        "| GPQA, March-April 2025 | Kimi K2 | 92.6 | Grok 4 90.0, GPT-4o 70.3 |\n| MMLU | Kimi K2 | 96.0 | Grok 4 95.5, GPT-4o 93.6 |",
        {
            "Kimi K2 GPQA: 92.6 points",
            "Grok 4 GPQA: 90 points",
            "GPT-4o GPQA: 70.3 points",
            "Kimi K2 MMLU: 96 points",
            "Grok 4 MMLU: 95.5 points",
            "GPT-4o MMLU: 93.6 points",
        },
        id="rivals listed in a cell",
    ),
    pytest.param(
        "| Benchmark | Grok 4 | Qwen3 | Winner |\n|---|---|---|---|\n| GPQA | 62.7 | 74.2 | Qwen (+11.5) |",
        {"Grok 4 GPQA: 62.7 points", "Qwen3 GPQA: 74.2 points", "Grok 4 below Qwen3 (GPQA): 11.5 points"},
        id="who wins by how much",
    ),
]


@pytest.mark.parametrize(("text", "expected"), _CELLS)
def test_cells_that_hold_more_than_one_score(text: str, expected: set[str]) -> None:
    assert told(text, "markdown") == expected
