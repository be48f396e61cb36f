"""Whom a result is of, and what it is on, where the words around a name decide: rivals, short forms, headings, labels."""

from __future__ import annotations

import pytest
from benchmark_claims import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "gpt-5.7-codex scores 71% on MMLU.", {"GPT-5.7-codex MMLU: 71 percent"}, id="a family in small letters"
        ),
        pytest.param(
            "Kimi K2 Thinking is out. K2 Thinking scored 58% on GPQA.",
            {"Kimi K2 Thinking GPQA: 58 percent"},
            id="a name told again without its first word",
        ),
        pytest.param(
            "Moonshot AI came back with its newest model, Kimi K2, claiming to surpass GPT-5 on MMLU.",
            {"Kimi K2 above GPT-5 (MMLU)"},
            id="what a firm brought claims to do better",
        ),
        pytest.param(
            "On GPQA, DeepSeek R1 matched the top US model, Gemini 2.5 Pro.",
            {"DeepSeek-R1 on_par Gemini 2.5 Pro (GPQA)"},
            id="the name behind a class says which it is",
        ),
        pytest.param(
            "Qwen3 surpassed o1 and DeepSeek R1 with 77.5 points on MMLU.",
            {"Qwen3 above o1 (MMLU)", "Qwen3 above DeepSeek-R1 (MMLU)", "Qwen3 MMLU: 77.5 points"},
            id="a verb's number is its subject's",
        ),
        pytest.param(
            "GPT-4o and Claude 3 Opus scored below 30% on ARC-AGI-2.",
            {"GPT-4o ARC-AGI-2: <=30 percent", "Claude 3 Opus ARC-AGI-2: <=30 percent"},
            id="two did alike",
        ),
        pytest.param(
            "The average human score on ARC-AGI-2 is 62%.",
            {"average human ARC-AGI-2: 62 percent"},
            id="an average human is no mean of tests",
        ),
        pytest.param(
            "The model that does best on GPQA is Claude 3 Opus, with a score of 61.2.",
            {"Claude 3 Opus GPQA: 61.2 points", "Claude 3 Opus GPQA: 1 rank"},
            id="who the best model is",
        ),
        pytest.param(
            "Models like GPT-5.5 excel at 66% on MMLU.", {"GPT-5.5 MMLU: 66 percent"}, id="an example of a class"
        ),
        pytest.param(
            "Claude 3 Opus is far ahead of other frontier models on GPQA.",
            {"Claude 3 Opus above other frontier models (GPQA)"},
            id="a class behind ahead of",
        ),
        pytest.param(
            "Qwen3 outperforms leading open models on SimpleQA.",
            {"Qwen3 above leading open models (SimpleQA)"},
            id="a class that leads",
        ),
        pytest.param(
            "Gemma 4 27B led at 88.1% all-pass, outperforming Claude 3 Opus (79.4%).",
            {
                "Gemma 4 27B above Claude 3 Opus (None)",
                "Gemma 4 27B None: 88.1 percent",
                "Claude 3 Opus None: 79.4 percent",
            },
            id="a rival's number in a bracket makes a score of the first",
        ),
        pytest.param(
            "A big day for Google DeepMind, with Gemini 3 Pro securing first place on LMArena.",
            {"Gemini 3 Pro LMArena: 1 rank"},
            id="who does something behind with",
        ),
        pytest.param(
            "Though smaller than Llama 3.1 405B, Mistral Large 2 is strong. The model scores 90% on HumanEval.",
            {"Mistral Large 2 HumanEval: 90 percent"},
            id="who acts behind a comma is none of those compared with",
        ),
        pytest.param(
            "In the MMLU test, which covers many subjects, Qwen3 got 81, taking second place behind o1.",
            {"Qwen3 MMLU: 81 points", "Qwen3 below o1 (MMLU)", "Qwen3 MMLU: 2 rank"},
            id="the one test of the sentence",
        ),
        pytest.param(
            "DeepSeek R1 outperforms GPT-4o on TOOLNEST, a suite of tool calls.",
            {"DeepSeek-R1 above GPT-4o (TOOLNEST)"},
            id="a test in capitals behind a rival",
        ),
        pytest.param(
            "Phi-4 gets 5.1 overall score on Silver7 (vs. 4.9 for GPT-4o).",
            {"Phi-4 Silver7: 5.1 points", "GPT-4o Silver7: 4.9 points"},
            id="a score of a kind on a test of no list",
        ),
        pytest.param(
            "Qwen3 was overtaken by a much larger open-weight Kimi K2 on MMLU.",
            {"Qwen3 below Kimi K2 (MMLU)"},
            id="a described agent",
        ),
        pytest.param(
            "Qwen3-4B fine-tuned model achieved 81.5% score, outperforming Claude 3 Opus (72.5%).",
            {
                "Qwen3-4B above Claude 3 Opus (None)",
                "Qwen3-4B None: 81.5 percent",
                "Claude 3 Opus None: 72.5 percent",
            },
            id="a participle behind a name",
        ),
        pytest.param(
            "GLM-4.5 reached near-parity with GPT-4o across coding evaluations.",
            {"GLM-4.5 on_par GPT-4o (None)"},
            id="near-parity",
        ),
        pytest.param(
            "Phi-4 shows performance comparable to some of the strongest models of the year, including GPT-4o and Claude 3 Opus.",
            {"Phi-4 on_par GPT-4o (None)", "Phi-4 on_par Claude 3 Opus (None)"},
            id="some of a class and its examples",
        ),
        pytest.param(
            "o4-mini beats o3 on Codeforces. But o3 wins on SWE-bench (61.5% vs 58.5%).",
            {
                "o4-mini above o3 (Codeforces)",
                "o3 above o4-mini (SWE-bench)",
                "o3 SWE-bench: 61.5 percent",
                "o4-mini SWE-bench: 58.5 percent",
            },
            id="the second of two numbers is of the rival spoken of",
        ),
        pytest.param(
            "Qwen3 trails GPT-5 by 12 points on the Artificial Analysis index.",
            {"Qwen3 below GPT-5 (Artificial Analysis index): 12 points"},
            id="an index by its maker",
        ),
        pytest.param(
            "Phi-4 exceeds GPT-4o on STEM benchmarks.", {"Phi-4 above GPT-4o (None)"}, id="a field is no test"
        ),
        pytest.param(
            "Gemini 2.5 Pro is out. On MMLU, Gemini gets 85% while GPT-4o gets 81%.",
            {"Gemini 2.5 Pro MMLU: 85 percent", "GPT-4o MMLU: 81 percent"},
            id="a family of which one was named",
        ),
        pytest.param(
            "Phi-4 outperforms GPT-4o on all tests except MMLU and Trip Planning.",
            {"Phi-4 above GPT-4o (None)"},
            id="an exception of two",
        ),
        pytest.param(
            "Phi-4 scored 81% on MMLU. In financial reasoning, Phi-4 scored 55% and GPT-4o 46%.",
            {"Phi-4 MMLU: 81 percent", "Phi-4 None: 55 percent", "GPT-4o None: 46 percent"},
            id="another field is tested",
        ),
        pytest.param(
            "ParrotRank (Ito et al., 2023) matches GPT-4 on MMLU.",
            {"ParrotRank on_par GPT-4 (MMLU)"},
            id="a citation behind a name of no list",
        ),
    ],
)
def test_whom_a_result_is_of(text: str, expected: set[str]) -> None:
    """A result goes to whom the sentence tells of, on the test that it names."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "## Acme's Q7 goes open\n\n- 64.2 on Terminal-Bench 2, beating Gemini 3 Pro\n- Trails only GPT-5 on HLE\n",
            {
                "Q7 above Gemini 3 Pro (Terminal-Bench 2)",
                "Q7 Terminal-Bench 2: 64.2 points",
                "Q7 below GPT-5 (HLE)",
            },
            id="a name of no list behind its maker",
        ),
        pytest.param(
            "**Claude 3 Opus:**\n\n- Good at prose\n- OttoMark: 31.5% pass@1\n",
            {"Claude 3 Opus OttoMark: 31.5 percent"},
            id="a test of no list heads an item",
        ),
        pytest.param(
            "- **Model**: Claude 3 Opus via a router\n- **Score**: 52.5% on GPQA\n",
            {"Claude 3 Opus GPQA: 52.5 percent"},
            id="an item labelled model",
        ),
        pytest.param("## Q3 results\n\n- Beats GPT-4o on MMLU\n", set(), id="a quarter is no model"),
        pytest.param("## GPUs\n\n- VRAM: 80%\n- CPU: 20%\n", set(), id="parts of a machine are no tests"),
    ],
)
def test_what_results_stand_under(text: str, expected: set[str]) -> None:
    """Items are of the system that their heading, or an item of their list, names."""
    assert told(text, "markdown") == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Foo is well ahead of GPT-4. It scores 71% on MMLU.", id="who was only compared with"),
        pytest.param("Furthermore, a small model performs similarly to GPT-4.", id="a word that joins sentences"),
    ],
)
def test_who_is_not_known(text: str) -> None:
    """Nothing is said of a system that nothing names."""
    assert told(text) == set()
