"""Whose number, whose merit and which test: what tells apart the statements about systems that look alike."""

from __future__ import annotations

import pytest
from benchmark_claims import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Grok 3 beats o3-mini in several tests, including BoolQ, MMLU-philosophy, MMLU-STEM and Winograd.",
            {
                "Grok 3 above o3-mini (BoolQ)",
                "Grok 3 above o3-mini (MMLU-philosophy)",
                "Grok 3 above o3-mini (MMLU-STEM)",
                "Grok 3 above o3-mini (Winograd)",
            },
            id="parts of a test are tests",
        ),
        pytest.param(
            "Phi-4 scores 71 on MMLU-style questions and 56% on the GPQA-dev split.",
            {"Phi-4 MMLU: 71 points", "Phi-4 GPQA: 56 percent"},
            id="what is only like a test, and a split of it, has its name",
        ),
        pytest.param(
            "Phi-4 outperforms traditional modular systems on MMLU.",
            {"Phi-4 above traditional modular systems (MMLU)"},
            id="systems described",
        ),
        pytest.param(
            "CodeLlama-34b-Python got 53.7% on HumanEval. Orion-7B, at 74.4% Python Pass@1, surpasses GPT-4 on HumanEval.",
            {
                "Code Llama 34b-Python HumanEval: 53.7 percent",
                "Orion-7B HumanEval: 74.4 percent",
                "Orion-7B above GPT-4 (HumanEval)",
            },
            id="a language is no model in short",
        ),
        pytest.param(
            "Out now: a 4-bit quantized version of Orion-7B. Squeezed as it is, the model still gets 73.8% on HumanEval.",
            {"Orion-7B HumanEval: 73.8 percent"},
            id="a model in fewer bits is that model",
        ),
        pytest.param("Phi-4 won Design Arena outright.", {"Phi-4 Design Arena: 1 rank"}, id="who wins is first"),
        pytest.param(
            "Gemma 3 27B achieves the best performance on GPQA.", {"Gemma 3 27B GPQA: 1 rank"}, id="so is the best"
        ),
        pytest.param(
            "Grok 3 narrowly beats o3-mini, which scores 79.1% on GPQA.",
            {"Grok 3 above o3-mini (GPQA)", "o3-mini GPQA: 79.1 percent"},
            id="a relative clause tells of what stands before it",
        ),
        pytest.param(
            "Phi-4 reached 56% on GPQA, ahead of Gemma 3 27B and Llama 3.3 70B, which both got 42%.",
            {
                "Phi-4 GPQA: 56 percent",
                "Gemma 3 27B GPQA: 42 percent",
                "Llama 3.3 70B GPQA: 42 percent",
                "Phi-4 above Gemma 3 27B (GPQA)",
                "Phi-4 above Llama 3.3 70B (GPQA)",
            },
            id="both share a number",
        ),
        pytest.param(
            "Some labs master maths (o1 at 96.4% on MATH), others crush code (DeepSeek-V3 with 82.6% on HumanEval).",
            {"o1 MATH: 96.4 percent", "DeepSeek-V3 HumanEval: 82.6 percent"},
            id="what stands in brackets is no object, and has its own number",
        ),
        pytest.param(
            "Claude Opus 4/4.1 outscores older systems on SWE-bench.",
            {"Claude Opus 4 above older systems (SWE-bench)"},
            id="versions behind a stroke are no scores",
        ),
        pytest.param(
            "Google widened its range with Gemini 2.5 Pro, scoring 84% on GPQA.",
            {"Gemini 2.5 Pro GPQA: 84 percent"},
            id="with makes no rival",
        ),
        pytest.param(
            "On MMLU (Massive Multitask Language Understanding) Qwen2.5-Max got 87.9.",
            {"Qwen2.5-Max MMLU: 87.9 points"},
            id="one test under two names",
        ),
        pytest.param(
            "GLM-4.5 set a record 91% on AIME 2024.", {"GLM-4.5 AIME 2024: 91 percent"}, id="a record is no test"
        ),
        pytest.param(
            "Ernie 4.5 cited its sources in 61% of replies, against 22% for Kimi K2.",
            set(),
            id="what a share is set against is a share",
        ),
        pytest.param(
            "No, Llama 3.1 405B is not on par with Claude 3.5 Sonnet.",
            {"Llama 3.1 405B not on_par Claude 3.5 Sonnet (None)"},
            id="a no that opens the sentence denies nothing twice",
        ),
        pytest.param(
            "It is a bit better than the last one, and o1 costs more.", set(), id="the last one is nobody by name"
        ),
        pytest.param(
            "Wang Min, the research lead behind Alibaba's Qwen2.5, joined Tencent.",
            set(),
            id="a lead behind is a person",
        ),
        pytest.param(
            "The gain costs less than the previous o1 state-of-the-art result on ARC-AGI.",
            set(),
            id="what was the best",
        ),
        pytest.param(
            "SuperCLUE said on Friday that Hunyuan-T1 beats GPT-4o.",
            {"Hunyuan-T1 above GPT-4o (None)"},
            id="who speaks is no test",
        ),
    ],
)
def test_alike(text: str, expected: set[str]) -> None:
    """Each statement is given to the one it is about, or to nobody."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The update puts Tencent's Hunyuan-T1 well ahead of GPT-4o on MMLU-Pro.",
            {"Hunyuan-T1 above GPT-4o (MMLU-Pro)"},
            id="put ahead",
        ),
        pytest.param(
            "ERNIE 4.5 achieves comparable performance with GPT-4o on C-Eval.",
            {"ERNIE 4.5 on_par GPT-4o (C-Eval)"},
            id="merit as an object",
        ),
        pytest.param("Grok 3 is a stronger model than GPT-4o.", {"Grok 3 above GPT-4o (None)"}, id="a stronger model"),
        pytest.param(
            "Compared with Qwen2.5-Max, DeepSeek-V3 does better on LiveCodeBench.",
            {"DeepSeek-V3 above Qwen2.5-Max (LiveCodeBench)"},
            id="the baseline opens the sentence",
        ),
        pytest.param(
            "Step-2 delivers GPT-4-level performance on MATH.", {"Step-2 on_par GPT-4 (MATH)"}, id="a level reached"
        ),
        pytest.param("Vendors want a GPT-4-level model soon.", set(), id="a level that nothing named has"),
        pytest.param(
            "MiniMax-M1 scored 65 on LiveCodeBench and trails just 3 points behind Qwen3-32B.",
            {"MiniMax-M1 LiveCodeBench: 65 points", "MiniMax-M1 below Qwen3-32B (LiveCodeBench): 3 points"},
            id="a margin between the halves of a verb",
        ),
        pytest.param(
            "On the LSAT, o1 outperforms law students.",
            {"o1 above law students (LSAT)"},
            id="people, on a test in capitals",
        ),
        pytest.param(
            "The Ascend 910C trails the H100 in inference.", {"Ascend 910C below H100 (None)"}, id="chips that perform"
        ),
        pytest.param("The Ascend 910C ships ahead of the H20.", set(), id="chips that are sold"),
        pytest.param(
            "Gemma 3 27B is second only to DeepSeek-R1 on LMArena.",
            {"Gemma 3 27B below DeepSeek-R1 (LMArena)", "Gemma 3 27B LMArena: 2 rank"},
            id="second only to",
        ),
    ],
)
def test_constructions(text: str, expected: set[str]) -> None:
    """Merit is told in more ways than by a verb."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("GPT-6.1 Vega beats o3 on MMLU.", {"GPT-6.1 Vega above o3 (MMLU)"}),
        ("On GPQA, Gemini Advanced got 59%.", {"Gemini Advanced GPQA: 59 percent"}),
        ("GPT-6.1 Performance is high: it beats o3 on MMLU.", {"GPT-6.1 above o3 (MMLU)"}),
        ("The GPT-6.1 System Card says that o3 scored 71% on GPQA.", {"o3 GPQA: 71 percent"}),
    ],
)
def test_editions(text: str, expected: set[str]) -> None:
    """An edition is part of a model's name, a noun behind it is not."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("METR puts the time horizon of Grok 4 at 110 minutes.", {"Grok 4 METR time horizon: 110 minutes"}),
        (
            "Kimi K2 has a 50% time horizon of about 1 hour 10 minutes (95% CI 30 minutes to 3 hours).",
            {"Kimi K2 METR time horizon: ~70 minutes"},
        ),
        ("Time horizons double every 7 months, and we spent 30 hours on GPT-5.", set()),
        (
            "## Time horizons of METR\n\n- GPT-6: 214 minutes\n- Kimi K3: 95 minutes",
            {"GPT-6 METR time horizon: 214 minutes", "Kimi K3 METR time horizon: 95 minutes"},
        ),
        ("## How long they ran\n\n- GPT-6: 214 minutes\n- Kimi K3: 95 minutes", set()),
    ],
)
def test_time_horizons(text: str, expected: set[str]) -> None:
    """How long a task a system finishes is a score, in the unit written."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Gemma 2 - open models built with the research behind Gemini 1.5 Pro; easily outperforms Llama 2 13B.",
            {"Gemma 2 above Llama 2 13B (None)"},
            id="a clause behind a semicolon is about what the entry is called",
        ),
        pytest.param(
            "The team builds a tutor with the skills of models like GPT-4; it surpasses Vicuna-13B.",
            set(),
            id="a pronoun is not what only serves as an example",
        ),
        pytest.param(
            "The new agent is competitive with Mixtral 8x7B and clearly outperforms Llama 2 13B.",
            set(),
            id="what a preposition governs does nothing",
        ),
        pytest.param(
            "Yi-34B has a lower accuracy than the current version of GPT-4 on MMLU.",
            {"Yi-34B below GPT-4 (MMLU)"},
            id="a version",
        ),
        pytest.param(
            "Qwen2.5-Max beats Claude 3.5 Haiku on GSM8K and ranks second on MATH.",
            {"Qwen2.5-Max above Claude 3.5 Haiku (GSM8K)", "Qwen2.5-Max MATH: 2 rank"},
            id="who is beaten holds no place",
        ),
        pytest.param(
            "Grok 4 is about nine months behind leading Chinese models such as Qwen3-Max.",
            set(),
            id="a distance in time",
        ),
        pytest.param("Since ChatGPT, China has been lagging behind the US in AI.", set(), id="since when"),
        pytest.param(
            "The gap is nine points, similar to the gap between GPT-4 and GPT-4o on the ECI.",
            set(),
            id="gaps are alike",
        ),
        pytest.param("No model surpassed a score of 26% on MLE-bench, o3 included.", set(), id="nobody's score"),
        pytest.param(
            "The lead of GPT-4o over Chinese rivals shrank to 0.4% on MMLU, 7% on MMMU.", set(), id="how far apart"
        ),
        pytest.param("The judge, o3-mini, agrees with people at 0.83 on PaperBench.", set(), id="how far judges agree"),
        pytest.param("Tuning improves PaLM 2 on MBPP and HumanEval by 26.1% and 14.3%.", set(), id="changes in a list"),
        pytest.param(
            "Anthropic's best models lead ByteDance by 2.7% on MMLU.",
            {"Anthropic above ByteDance (MMLU): 2.7 percent"},
            id="a firm's own class of models",
        ),
        pytest.param("Open R1: Update #3 brings new training data for AIME.", set(), id="an update has a number"),
        pytest.param(
            "Llama 4 comes with 16 and 128 experts and is slow on MBPP.", set(), id="what is counted together"
        ),
        pytest.param("Llama 4 scores well on MBPP, and a third model may follow.", set(), id="a third model"),
        pytest.param(
            "o3 agents reach 85% accuracy in copying human responses to surveys.",
            {"o3 None: 85 percent"},
            id="human responses are no humans",
        ),
    ],
)
def test_subjects(text: str, expected: set[str]) -> None:
    """Merit is given to the subject, and to nobody where the text leaves open who that is."""
    assert told(text) == expected
