"""Comparisons and places that lean on what stands before, on joined verbs, and on names that only their rivals tell."""

from __future__ import annotations

import pytest
from benchmark_claims import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Kite-7B meets or exceeds GPT-4o on MMLU.",
            {"Kite-7B on_par GPT-4o (MMLU)", "Kite-7B above GPT-4o (MMLU)"},
            id="level or better",
        ),
        pytest.param(
            "Kite-7B matches or beats GPT-4o on MMLU.",
            {"Kite-7B on_par GPT-4o (MMLU)", "Kite-7B above GPT-4o (MMLU)"},
            id="two verbs with one object",
        ),
        pytest.param(
            "Claude Opus 4 is on par with or better than GPT-5 on GPQA.",
            {"Claude Opus 4 on_par GPT-5 (GPQA)", "Claude Opus 4 above GPT-5 (GPQA)"},
            id="a phrase and another with one object",
        ),
        pytest.param(
            "Kimi K2 scored 71% on GPQA. It outperforms GPT-4.1, the lab adds.",
            {"Kimi K2 GPQA: 71 percent", "Kimi K2 above GPT-4.1 (GPQA)"},
            id="the test of the sentence before",
        ),
        pytest.param(
            "Kimi K2 scored 71% on GPQA. It outperforms GPT-4.1 on most benchmarks.",
            {"Kimi K2 GPQA: 71 percent", "Kimi K2 above GPT-4.1 (None)"},
            id="other tests than that of the sentence before",
        ),
        pytest.param(
            "A preview version of Llama 4 Maverick outperformed GPT-4.5 but fell behind Gemini 2.5 Pro.",
            {"Llama 4 Maverick above GPT-4.5 (None)", "Llama 4 Maverick below Gemini 2.5 Pro (None)"},
            id="a version of a model",
        ),
        pytest.param(
            "Tarn Coder outperforms GPT-4o mini on coding tests.",
            {"Tarn Coder above GPT-4o mini (None)"},
            id="a name that its rival tells",
        ),
        pytest.param("Zorblat beats GPT-4, and it is sunny.", set(), id="a plain word where nothing is tested"),
        pytest.param("Researchers outperformed ChatGPT on the exam.", set(), id="people of no model"),
        pytest.param(
            "GPT-5 reaches 75% on GPQA, beating not only models of its size but even larger systems such as Grok 4.",
            {"GPT-5 GPQA: 75 percent", "GPT-5 above Grok 4 (GPQA)"},
            id="not only, but even",
        ),
        pytest.param(
            "GPT-5 beats open LLMs such as Qwen3-8B (44%), older LLMs such as Llama 2 70B (31%), as well as GPT-4 (62%) on GPQA.",
            {
                "GPT-5 above Qwen3-8B (GPQA)",
                "GPT-5 above Llama 2 70B (GPQA)",
                "GPT-5 above GPT-4 (GPQA)",
                "Qwen3-8B GPQA: 44 percent",
                "Llama 2 70B GPQA: 31 percent",
                "GPT-4 GPQA: 62 percent",
            },
            id="a list of kinds with their names",
        ),
        pytest.param(
            "Kimi K2 matches Claude Sonnet 4 with only 32 billion active parameters, the lab says.",
            {"Kimi K2 on_par Claude Sonnet 4 (None)"},
            id="with what it does as well",
        ),
        pytest.param(
            "GLM-4.6 beats its predecessor on GPQA.", {"GLM-4.6 above predecessor (GPQA)"}, id="what came before"
        ),
        pytest.param(
            "GLM-4.6 beats its predecessor, GLM-4.5, on GPQA.", {"GLM-4.6 above GLM-4.5 (GPQA)"}, id="its name"
        ),
        pytest.param(
            "Falcon 3 has two sizes. The 7B model goes further. It scores 71.7% on MMLU and beats all models of its class, including Qwen3-8B.",
            {"Falcon 3 7B MMLU: 71.7 percent", "Falcon 3 7B above Qwen3-8B (MMLU)"},
            id="all of a class, by their names",
        ),
        pytest.param(
            "GPT-5 shows improved results over its predecessor, GPT-4.5, and other systems like Grok 4.",
            {"GPT-5 above GPT-4.5 (None)", "GPT-5 above Grok 4 (None)"},
            id="better over whom",
        ),
        pytest.param(
            "GPT-5 outperforms other models on coding-focused benchmarks, particularly HumanEval and MBPP.",
            {"GPT-5 above other models (HumanEval)", "GPT-5 above other models (MBPP)"},
            id="tests of a kind, by their names",
        ),
        pytest.param(
            "GPT-5 scored `71` on GPQA, beating Grok 4's `69`.",
            {"GPT-5 GPQA: 71 points", "Grok 4 GPQA: 69 points", "GPT-5 above Grok 4 (GPQA)"},
            id="numbers set as code",
        ),
        pytest.param(
            "GPT-5 does better than Grok 4 and than Qwen3-8B on GPQA.",
            {"GPT-5 above Grok 4 (GPQA)", "GPT-5 above Qwen3-8B (GPQA)"},
            id="a list that repeats its preposition",
        ),
        pytest.param(
            "GPT-5 beats Grok 4 and Qwen3-8B on the Open LLM Leaderboard.",
            {"GPT-5 above Grok 4 (Open LLM Leaderboard)", "GPT-5 above Qwen3-8B (Open LLM Leaderboard)"},
            id="a rival is no leaderboard's owner",
        ),
        pytest.param(
            "Across 14 benchmarks, on nine of them, GPT-5 outperformed Grok 4.",
            {"GPT-5 above Grok 4 (None): 9 benchmarks"},
            id="how many of how many",
        ),
    ],
)
def test_comparisons(text: str, expected: set[str]) -> None:
    """Who is compared, with whom and on what is taken from the clause and from the sentence before."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "GPT-5 leads in key benchmarks like GPQA and MMLU.",
            {"GPT-5 GPQA: 1 rank", "GPT-5 MMLU: 1 rank"},
            id="tests behind what they are",
        ),
        pytest.param(
            "GPT-5 delivers the best performance among open models on coding benchmarks (HumanEval, MBPP).",
            {"GPT-5 HumanEval: 1 rank", "GPT-5 MBPP: 1 rank"},
            id="tests in brackets",
        ),
        pytest.param(
            "In the Chatbot Arena, a contest of pairs, GPT-5 tops the leaderboard.",
            {"GPT-5 Chatbot Arena: 1 rank"},
            id="the board told first",
        ),
        pytest.param(
            "On LisanBench, Kimi K2 is the best open-weight model.", {"Kimi K2 LisanBench: 1 rank"}, id="of a class"
        ),
        pytest.param(
            "GPT-5 scored 91% on GPQA. It is the highest score to date on this science benchmark.",
            {"GPT-5 GPQA: 91 percent", "GPT-5 GPQA: 1 rank"},
            id="the result told before",
        ),
        pytest.param(
            "GPT-5 achieves a new SOTA (75.7) on the ChartQA benchmark.",
            {"GPT-5 ChartQA: 75.7 points", "GPT-5 ChartQA: 1 rank"},
            id="a number in between",
        ),
        pytest.param("Everybody loves GPT-5, which is one of the best AI models.", set(), id="praise"),
        pytest.param("Grok leads the market at 41%, ahead of GPT-5 at 37%.", set(), id="shares of a market"),
        pytest.param("ChatGPT runs at 53% of our customers, Gemini at 18%.", set(), id="who uses what"),
        pytest.param("GPT-5 was not the best-performing model on GPQA.", set(), id="denied"),
        pytest.param(
            "GPT-4 landed at the 90th percentile of the Uniform Bar Exam.",
            {"GPT-4 Uniform Bar Exam: 90 percentile"},
            id="a percentile",
        ),
        pytest.param(
            "On AIME 2024, Claude 3 Opus gets just 4 questions out of 30 solved.",
            {"Claude 3 Opus AIME 2024: 4 questions"},
            id="so many solved",
        ),
        pytest.param(
            "o3 scored 62/71 on GPQA and MMLU.", set(), id="two scores, of which none is points out of so many"
        ),
        pytest.param("o3 scored 31/42 on IMO 2025.", {"o3 IMO 2025: 31 points"}, id="points out of so many"),
        pytest.param(
            "On AIME, the results of o3 were out on 9/11, and it is on call 24/7.", set(), id="a date, and all the time"
        ),
        pytest.param(
            "GPT-4 reached 71.5%+4.1 on GPQA.", {"GPT-4 GPQA: 71.5 percent"}, id="what comes on top of a score"
        ),
        pytest.param("Claude answered 20 questions from users about MMLU.", set(), id="no test's questions"),
        pytest.param("On AIME 2026 GPT-5 scores 99.2.", {"GPT-5 AIME 2026: 99.2 points"}, id="the year of a test"),
        pytest.param(
            "In the 'Owls See Nothing' benchmark, GPT-5 scored 77.3.",
            {"GPT-5 Owls See Nothing: 77.3 points"},
            id="a test in quotes",
        ),
        pytest.param(
            "GPT-5 joins both in a single agentic model reaching 77.3% on GPQA.",
            {"GPT-5 GPQA: 77.3 percent"},
            id="a model that it is",
        ),
    ],
)
def test_places_and_scores(text: str, expected: set[str]) -> None:
    """Places among a class, and results that are counted."""
    assert told(text) == expected


def test_a_list_in_a_list_is_about_the_test_that_heads_it() -> None:
    text = """- DROP, where texts hold numbers
  - GPT-3 with a few shots
    - outperforms the tuned BERT but is well below humans
- HellaSwag
  - GPT-3 is below RoBERTa"""
    assert told(text, "markdown") == {
        "GPT-3 above tuned BERT (DROP)",
        "GPT-3 below humans (DROP)",
        "GPT-3 below RoBERTa (HellaSwag)",
    }
