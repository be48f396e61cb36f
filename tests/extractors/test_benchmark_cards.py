"""Benchmark claims as model cards and release notes tell them: differences in brackets, places among rivals, names in names."""

from __future__ import annotations

import pytest
from benchmark_claims import told

_GAINS = [
    pytest.param(
        "Kite-2 improves on its predecessor Kite-1, with (57.5%, +6.0%) on GPQA, (48.0%, +10.5%) on MMLU and (31%, +8%) on AIME 2025.",
        {
            "Kite-2 GPQA: 57.5 percent",
            "Kite-2 above Kite-1 (GPQA): 6 percent",
            "Kite-2 MMLU: 48 percent",
            "Kite-2 above Kite-1 (MMLU): 10.5 percent",
            "Kite-2 AIME 2025: 31 percent",
            "Kite-2 above Kite-1 (AIME 2025): 8 percent",
            "Kite-2 above Kite-1 (None)",
        },
        id="a score and its difference in one bracket, told of the predecessor",
    ),
    pytest.param(
        "GPT-5 gets 70.5% (+4.5%) on GPQA and 39.5% (-2.5%) on AIME 2025 compared to o3.",
        {
            "GPT-5 GPQA: 70.5 percent",
            "GPT-5 above o3 (GPQA): 4.5 percent",
            "GPT-5 AIME 2025: 39.5 percent",
            "GPT-5 below o3 (AIME 2025): 2.5 percent",
        },
        id="differences behind the scores, one of them a loss",
    ),
    pytest.param(
        "Versus GPT-4o, GPT-5 gains on GPQA (68.5, +18.5), MMLU-Pro (77.2, +3.2) and LiveCodeBench (61.7, +30.1).",
        {
            "GPT-5 GPQA: 68.5 points",
            "GPT-5 above GPT-4o (GPQA): 18.5 points",
            "GPT-5 MMLU-Pro: 77.2 points",
            "GPT-5 above GPT-4o (MMLU-Pro): 3.2 points",
            "GPT-5 LiveCodeBench: 61.7 points",
            "GPT-5 above GPT-4o (LiveCodeBench): 30.1 points",
        },
        id="the test before the bracket",
    ),
    pytest.param(
        "Kimi K2: GPQA 63.5% (+12.5 pts vs Kimi K1.5).",
        {"Kimi K2 GPQA: 63.5 percent", "Kimi K2 above Kimi K1.5 (GPQA): 12.5 points"},
        id="the rival in the bracket",
    ),
    pytest.param("GPT-5 reaches 70.5% (+4.5%) on GPQA.", {"GPT-5 GPQA: 70.5 percent"}, id="a difference from nobody"),
]

_RIVALS = [
    pytest.param(
        "Kite-13B beats **Bard (+3.5)** and **InstructCoder2+ (+17.0)** on the [MBPP Benchmarks](https://example.org/mbpp).",
        {"Kite-13B above Bard (MBPP): 3.5 points", "Kite-13B above InstructCoder2+ (MBPP): 17 points"},
        id="margins in brackets, and a plus sign that ends a name",
    ),
    pytest.param(
        "Kite-13B outperforms Bard, StarCoder+ and FleetCoder-7B on MBPP.",
        {
            "Kite-13B above Bard (MBPP)",
            "Kite-13B above StarCoder+ (MBPP)",
            "Kite-13B above FleetCoder-7B (MBPP)",
        },
        id="a name of no list goes on the list of rivals",
    ),
    pytest.param(
        "GPT-4 + Llama 3 gets 88% on MMLU.", {"GPT-4 + Llama 3 MMLU: 88 percent"}, id="a plus sign that joins"
    ),
    pytest.param(
        "GPT-4 beats Llama 3 in knowledge (MMLU), maths (GSM8K) and code (MBPP).",
        {"GPT-4 above Llama 3 (MMLU)", "GPT-4 above Llama 3 (GSM8K)", "GPT-4 above Llama 3 (MBPP)"},
        id="each test behind what it tests",
    ),
    pytest.param(
        "GPT-4 is better than Llama 3 in science (GPQA) but worse in instruction following (IFEval).",
        {"GPT-4 above Llama 3 (GPQA)", "GPT-4 below Llama 3 (IFEval)"},
        id="a test for each of two words",
    ),
]

_PLACES = [
    pytest.param(
        "Qwen-72B ranks first among open models (such as Falcon 180B and Llama 2 70B) on many benchmarks, including MMLU and GSM8K.",
        {"Qwen-72B MMLU: 1 rank", "Qwen-72B GSM8K: 1 rank"},
        id="first on each of the tests",
    ),
    pytest.param(
        "Qwen-72B came in third place (after GPT-4 and Claude 2), surpassing others (including Mixtral and Gemini Pro) on MT-Bench.",
        {
            "Qwen-72B MT-Bench: 3 rank",
            "Qwen-72B below GPT-4 (MT-Bench)",
            "Qwen-72B below Claude 2 (MT-Bench)",
            "Qwen-72B above Mixtral (MT-Bench)",
            "Qwen-72B above Gemini Pro (MT-Bench)",
        },
        id="whom a place follows, on the test at the end",
    ),
    pytest.param(
        "Qwen-72B came third, behind GPT-4 and ahead of GPT-3.5 on MT-Bench.",
        {"Qwen-72B MT-Bench: 3 rank", "Qwen-72B below GPT-4 (MT-Bench)", "Qwen-72B above GPT-3.5 (MT-Bench)"},
        id="behind one on the board where another is behind",
    ),
    pytest.param(
        "Roundup: Kimi K2 #2 open-weight (Intelligence Index 48).",
        {"Kimi K2 Intelligence Index: 2 rank", "Kimi K2 Intelligence Index: 48 points"},
        id="a bracket with a test and its score",
    ),
]

_NAMES = [
    pytest.param("nano-swe-agent gets 61% on MMLU.", {"nano-swe-agent MMLU: 61 percent"}, id="a name in a name"),
    pytest.param(
        "Our neo-gpt-4-agent scores 61% on MMLU.", {"neo-gpt-4-agent MMLU: 61 percent"}, id="and words behind"
    ),
    pytest.param("openai-o1 scores 78% on MMLU.", {"o1 MMLU: 78 percent"}, id="only whose it is"),
]


@pytest.mark.parametrize(("text", "expected"), _GAINS)
def test_differences_in_brackets(text: str, expected: set[str]) -> None:
    """A number with a sign in a bracket is a difference and no score."""
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), _RIVALS)
def test_lists_of_rivals_and_tests(text: str, expected: set[str]) -> None:
    """Rivals and tests are told in lists, with a bracket behind each."""
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), _PLACES)
def test_places_among_rivals(text: str, expected: set[str]) -> None:
    """A place is told with whom it follows, and on which boards it is."""
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), _NAMES)
def test_names_written_as_one_word(text: str, expected: set[str]) -> None:
    """What is written as one word is one name."""
    assert told(text) == expected


def test_title_names_the_whole_word() -> None:
    """A title tells of whom the text is by the whole word."""
    assert told("Scores 61% on MMLU.", title="nano-swe-agent README") == {"nano-swe-agent MMLU: 61 percent"}
