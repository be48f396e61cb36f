"""Whose a result is and on which test, where the sentence or the table binds them in another way than usual."""

from __future__ import annotations

import pytest
from benchmark_claims import told


def markdown(*rows: str) -> str:
    """Write a Markdown table from rows with bars between their cells."""
    width = rows[0].count("|") + 1
    return "\n".join(f"| {row} |" for row in (rows[0], "|".join(["---"] * width), *rows[1:]))


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param(
            (
                "Model | Data | # of samples seen | ImageNet zero-shot acc.",
                "Marlin-B | Sea-2B | 13B | 61.5%",
                "Marlin-B | Lake-1B | 20B | 63.5%",
            ),
            {"Marlin-B ImageNet: 61.5 percent", "Marlin-B ImageNet: 63.5 percent"},
            id="samples seen are no size",
        ),
        pytest.param(
            ("Model | Tokens | MMLU", "Marlin | 600B | 51.0", "Marlin | 2T | 58.2"),
            {"Marlin MMLU: 51 points", "Marlin MMLU: 58.2 points"},
            id="nor are tokens",
        ),
        pytest.param(
            ("Model | Training data size | MMLU", "Marlin | 600B | 51.0", "Marlin | 900B | 58.2"),
            {"Marlin MMLU: 51 points", "Marlin MMLU: 58.2 points"},
            id="nor is the size of the data",
        ),
        pytest.param(
            ("Model | #P | MMLU", "Marlin | 13B | 51.0", "Marlin | 34B | 58.2"),
            {"Marlin 13B MMLU: 51 points", "Marlin 34B MMLU: 58.2 points"},
            id="a number of parameters is",
        ),
        pytest.param(
            (
                "Model | Size (M) | Speed (FPS) | MOSE val (J&F)",
                r"pike2_base_plus <br /> ([config](a.yaml), [checkpoint](b.pt)) | 80.8 | 34.8 (43.8 compiled\*) | 71.7",
                "[gudgeon-s](https://example.org/g) [[paper](p.pdf)] | 38 | 50 | 66.1",
            ),
            {"pike2_base_plus MOSE val: 71.7 points", "gudgeon-s MOSE val: 66.1 points"},
            id="links behind a name are no part of it",
        ),
    ],
)
def test_what_names_a_row(rows: tuple[str, ...], expected: set[str]) -> None:
    """A system is named by its name and its size, not by its data or what its name links to."""
    assert told(markdown(*rows), "markdown") == expected


def test_a_rate_under_a_caption_that_names_the_test() -> None:
    """A column headed by a rate holds scores on the test that the text over the table names."""
    caption = "Resolution rates on a sample of 50 tasks from SWE Bench Pro, with one harness:\n\n"
    table = markdown("Model | Resolution Rate", "Kimi K3 | 61.4%", "GLM-5.2 | 42.5%")
    assert told(caption + table, "markdown") == {
        "Kimi K3 SWE Bench Pro: 61.4 percent",
        "GLM-5.2 SWE Bench Pro: 42.5 percent",
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "OpenAI o1-preview scored 71.7% on otter's code repair benchmark, a record.",
            {"o1-preview otter's code repair benchmark: 71.7 percent"},
            id="a test by its owner and what it tests",
        ),
        pytest.param(
            "Phi-4 tops Cohere Labs' Node.js evals at 81%, ahead of QwQ (64%).",
            {
                "Phi-4 Cohere Labs' Node.js evals: 81 percent",
                "QwQ Cohere Labs' Node.js evals: 64 percent",
                "Phi-4 Cohere Labs' Node.js evals: 1 rank",
                "Phi-4 above QwQ (Cohere Labs' Node.js evals)",
            },
            id="a firm of two words, known or not, owns a test",
        ),
        pytest.param(
            "OpenAI o1-preview scored 71.7% on today's hardest coding benchmark.",
            {"o1-preview None: 71.7 percent"},
            id="a day owns no test",
        ),
        pytest.param(
            "GPT-4o achieves 98% accuracy in the 2M length Needle Hunt task and scores 83.1 on the long text benchmark RULER, "
            "surpassing Claude 3 Opus's 81.6 and Llama 3.1 70B's 79.9.",
            {
                "GPT-4o Needle Hunt: 98 percent",
                "GPT-4o RULER: 83.1 points",
                "Claude 3 Opus RULER: 81.6 points",
                "Llama 3.1 70B RULER: 79.9 points",
                "GPT-4o above Claude 3 Opus (RULER)",
                "GPT-4o above Llama 3.1 70B (RULER)",
            },
            id="a task by name, and rivals each with a number",
        ),
        pytest.param(
            "o1-preview + o1-mini as planner and writer scores 65% on SWE-bench.",
            {"o1-preview + o1-mini SWE-bench: 65 percent"},
            id="two that work together are one system",
        ),
        pytest.param(
            "DeepSeek-V3.1 was tested by the institute. On fresh tasks: ARC-AGI-2 semi-private 41% (Opus 4.6 max 53%, GPT-5.5 69%), "
            "HarbourBench 34% (GPT-5.5 68%), CTF-Archive 22% (GPT-5.5 61%).",
            {
                "DeepSeek-V3.1 ARC-AGI-2: 41 percent",
                "Claude Opus 4.6 ARC-AGI-2: 53 percent",
                "GPT-5.5 ARC-AGI-2: 69 percent",
                "DeepSeek-V3.1 HarbourBench: 34 percent",
                "GPT-5.5 HarbourBench: 68 percent",
                "DeepSeek-V3.1 CTF-Archive: 22 percent",
                "GPT-5.5 CTF-Archive: 61 percent",
            },
            id="rivals in brackets behind the number of the one told of",
        ),
        pytest.param(
            "On ARC-AGI-2 the newcomer got 46% (Opus 4.6 63%).",
            {"Claude Opus 4.6 ARC-AGI-2: 63 percent"},
            id="whose number stands before the bracket is not known",
        ),
        pytest.param(
            "GPT-4o scores 46% (Claude 3 Opus 63%) on MMLU.",
            {"GPT-4o MMLU: 46 percent", "Claude 3 Opus MMLU: 63 percent"},
            id="a bracket behind a named system",
        ),
    ],
)
def test_whose_number_it_is(text: str, expected: set[str]) -> None:
    """Each number goes to the system and the test that its place in the sentence gives it."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "On reading charts, Qwen-VL-Max beats both GPT-4V by OpenAI and Gemini Ultra by Google.",
            {"Qwen-VL-Max above GPT-4V (None)", "Qwen-VL-Max above Gemini Ultra (None)"},
            id="makers between the names of a list",
        ),
        pytest.param(
            "For o1-mini one pays as much as for GPT-4o and Claude 3.5 Sonnet, yet it ranked below those models.",
            {"o1-mini below GPT-4o (None)", "o1-mini below Claude 3.5 Sonnet (None)"},
            id="a list told of in the clause before",
        ),
        pytest.param(
            "GPT-4o is cheap. It's very likely that Japan will be above Korea in robots soon.",
            set(),
            id="what is likely is no system",
        ),
    ],
)
def test_who_is_compared(text: str, expected: set[str]) -> None:
    """A list of rivals goes on behind what is told of each, and may stand in the clause before."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "GPT-4o and o1 scored 67% and 72% on GPQA Diamond, respectively.",
            {"GPT-4o GPQA Diamond: 67 percent", "o1 GPQA Diamond: 72 percent"},
            id="two systems, two numbers",
        ),
        pytest.param(
            "GPT-4o scored 67% and 72% on GPQA Diamond and MMLU, respectively.",
            {"GPT-4o GPQA Diamond: 67 percent", "GPT-4o MMLU: 72 percent"},
            id="two tests, two numbers",
        ),
        pytest.param(
            "GPT-4o achieves 80.5% on MMLU Pro and 69.8% on GPQA Diamond, while o1 scores 74.3% and 57.2% respectively.",
            {
                "GPT-4o MMLU Pro: 80.5 percent",
                "GPT-4o GPQA Diamond: 69.8 percent",
                "o1 MMLU Pro: 74.3 percent",
                "o1 GPQA Diamond: 57.2 percent",
            },
            id="tests of the clause before",
        ),
        pytest.param(
            "Testers found that Halcyon and Scout scored 67% and 52% on GPQA Diamond, respectively, similar to what was reported.",
            {"Halcyon GPQA Diamond: 67 percent", "Scout GPQA Diamond: 52 percent"},
            id="two names of no list, which are not set against each other",
        ),
    ],
)
def test_in_turn(text: str, expected: set[str]) -> None:
    """Numbers told "respectively" go in order to as many systems, or as many tests."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "OtterNet (Qwen2.5-7B) achieves 53.9% on MathVerse, surpassing GPT-4o's 50.2%.",
            {
                "OtterNet (Qwen2.5-7B) MathVerse: 53.9 percent",
                "GPT-4o MathVerse: 50.2 percent",
                "OtterNet (Qwen2.5-7B) above GPT-4o (MathVerse)",
            },
            id="a method with the model in brackets",
        ),
        pytest.param(
            "OtterNet+Qwen2-VL-2B outperforms InternVL2-40B on MathVerse.",
            {"OtterNet+Qwen2-VL-2B above InternVL2-40B (MathVerse)"},
            id="a method and its model",
        ),
        pytest.param(
            "On the challenging LagoonRec 2.0 benchmark GPT-4o reaches 43.7%, below GPT-5 (51.8%).",
            {
                "GPT-4o LagoonRec 2.0: 43.7 percent",
                "GPT-5 LagoonRec 2.0: 51.8 percent",
                "GPT-4o below GPT-5 (LagoonRec 2.0)",
            },
            id="what is called a benchmark is no system",
        ),
        pytest.param(
            "Gemma 3 27B scored 20.8% on AIME. The MoE model tracks closely: 18.3% on AIME, and 22.3% on GPQA Diamond.",
            {"Gemma 3 27B AIME: 20.8 percent"},
            id="a sibling is not the one named before",
        ),
        pytest.param(
            "GPT-4o achieved RewardBench overall 92.0.",
            {"GPT-4o RewardBench: 92 points"},
            id="the mean of a test named right before it",
        ),
        pytest.param(
            "GPT-4o achieves 83.1% on MMBench-EN-v1.1.",
            {"GPT-4o MMBench-EN-v1.1: 83.1 percent"},
            id="a test with its language and version",
        ),
    ],
)
def test_names_in_full(text: str, expected: set[str]) -> None:
    """A system or test is what its whole name says."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The new `claude-3-opus-20240229` model scored 68.4% on MMLU.",
            {"Claude 3 Opus MMLU: 68.4 percent"},
            id="the day of a snapshot",
        ),
        pytest.param(
            "Mistral Large 2 (2407) scored only 61% on MMLU.",
            {"Mistral Large 2 MMLU: 61 percent"},
            id="the month of a release",
        ),
        pytest.param(
            "On Codeforces, o3 (2706) beats o1 (1891).",
            {"o3 above o1 (Codeforces)", "o3 Codeforces: 2,706 points", "o1 Codeforces: 1,891 points"},
            id="a rating in brackets is no month",
        ),
        pytest.param(
            "The Grindle Model V7 achieves a 74.2% accuracy on HumanEval.",
            {"Grindle HumanEval: 74.2 percent"},
            id="a version of what is named before it",
        ),
        pytest.param(
            "Kestrel-7B reaches $88.1$% on MMLU and $79.5\\%$ on GPQA.",
            {"Kestrel-7B MMLU: 88.1 percent", "Kestrel-7B GPQA: 79.5 percent"},
            id="numbers set as formulas",
        ),
        pytest.param(
            "Kestrel-7B sets a new state of the art on MMLU among open models.",
            {"Kestrel-7B MMLU: 1 rank"},
            id="the state of the art of some",
        ),
        pytest.param(
            "Among open models, Kestrel-7B is now the state of the art on Video-MME.",
            {"Kestrel-7B Video-MME: 1 rank"},
            id="the state of the art among some on a test",
        ),
    ],
)
def test_versions_formulas_and_states_of_the_art(text: str, expected: set[str]) -> None:
    """A version is part of a name, a formula's number is a number, and the state of the art comes first."""
    assert told(text, "markdown") == expected


def test_rows_of_settings_leave_the_scores() -> None:
    """Rows of sizes and architectures above the results do not make their columns ones of names."""
    table = markdown(
        "**Benchmark** | **GPT-4o** | **Kimi-K2**",
        "**Architecture** | - | MoE",
        "**# Total Params** | 90B | 1043B",
        "**# Activated Params** | 12B | 32B",
        "**General** | |",
        "MMLU<sub>(acc)</sub> | 90.4 | 89.1",
        "GPQA<sub>(acc)</sub> | 71.8 | 70.5",
    )
    assert told(table, "markdown") == {
        "GPT-4o MMLU: 90.4 points",
        "Kimi K2 MMLU: 89.1 points",
        "GPT-4o GPQA: 71.8 points",
        "Kimi K2 GPQA: 70.5 points",
    }
