"""Whose result it is, on which test, where others are named beside it; and what beside a result is none."""

from __future__ import annotations

import pytest
from benchmark_claims import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Anthropic ships Claude Lark 6, the new top of its line at 3× Opus pricing, 44.7% on GPQA.",
            {"Claude Lark 6 GPQA: 44.7 percent"},
            id="whose price it is twice",
        ),
        pytest.param(
            "OpenAI releases GPT-6 at half the price of Claude Opus 4.5, with 71% on GPQA.",
            {"GPT-6 GPQA: 71 percent"},
            id="the price of a rival",
        ),
        pytest.param(
            "[Osprey S 2.1 out: cheaper than Llama 3, better than Gemini 2.5 Pro]"
            " (Activity: 9): Osprey S 2.1 is out with these scores: GPQA 61.3%, MMLU 72.4%.",
            {"Osprey S 2.1 GPQA: 61.3 percent", "Osprey S 2.1 MMLU: 72.4 percent"},
            id="whom a title calls worse",
        ),
        pytest.param(
            "The combination of o3 with GPT-4.1 got a score of 83% on GPQA.",
            {"o3 with GPT-4.1 GPQA: 83 percent"},
            id="two that work as one",
        ),
        pytest.param(
            "Qwen3 is widely used via OpenRouter: top 5 on OpenRouter usage, #2 on Design Arena.",
            {"Qwen3 Design Arena: 2 rank"},
            id="through whom it is used, and how much",
        ),
        pytest.param(
            "[Hunyuan T1: The Third Non-OpenAI Model to Match O1] - Hunyuan T1 does well, surpassing models like GPT-4o.",
            {"Hunyuan-T1 above GPT-4o (None)"},
            id="anybody but one",
        ),
        pytest.param(
            "Mistral launched Magistral 2. Mistral and early testers claim gains, including GPQA: 68.3, MMLU: 86.9.",
            {"Magistral 2 GPQA: 68.3 points", "Magistral 2 MMLU: 86.9 points"},
            id="who says so",
        ),
        pytest.param(
            "GPT-5 Codex is out. It arrives days after Google's new Gemini 3 Pro, yet still outperforms Grok 4 on GPQA.",
            {"GPT-5-Codex above Grok 4 (GPQA)"},
            id="a second verb goes on about the first subject",
        ),
        pytest.param(
            "On GPQA, Grok 3 beats GPT-4o (31% vs 12%), but stays far from the score of 68% announced by OpenAI o1.",
            {
                "Grok 3 above GPT-4o (GPQA)",
                "Grok 3 GPQA: 31 percent",
                "GPT-4o GPQA: 12 percent",
                "o1 GPQA: 68 percent",
            },
            id="who announced it",
        ),
        pytest.param(
            "Qwen2.5-72B beats Qwen2.5-7B on GPQA: 57.2 vs 46.2 for the 7B model MMLU: 86.3 vs 74.5",
            {
                "Qwen2.5-72B above Qwen2.5-7B (GPQA)",
                "Qwen2.5-72B GPQA: 57.2 points",
                "Qwen2.5-7B GPQA: 46.2 points",
                "Qwen2.5-72B MMLU: 86.3 points",
                "Qwen2.5-7B MMLU: 74.5 points",
            },
            id="a label is told of what stands behind it",
        ),
        pytest.param(
            "People wished for Llama 4 models, and a 9B model that one tester expected might beat Phi-4.",
            set(),
            id="a model without a name",
        ),
        pytest.param(
            "Lark-7B is out. Search with more data beats GPT-4o on MMLU.",
            set(),
            id="a subject of its own",
        ),
        pytest.param(
            "A user shows the published plot for Llama 3.3 70B, noting that Lynx 2 appears to outperform EAGLE by far in it.",
            {"Lynx 2 above EAGLE (None)"},
            id="the host of two methods",
        ),
        pytest.param(
            "Gemini 3.5 Flash gets 72% on GPQA. TLDR: Researchers trained a small model in stages, with results that beat GPT-4o.",
            {"Gemini 3.5 Flash GPQA: 72 percent"},
            id="what somebody made",
        ),
    ],
)
def test_whose_result_it_is(text: str, expected: set[str]) -> None:
    """Whoever is only named in passing has neither the score nor the merit."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Claude 4 Opus and Sonnet reach 79% on GPQA.",
            {"Claude Opus 4 GPQA: 79 percent", "Claude Sonnet 4 GPQA: 79 percent"},
            id="a version shared",
        ),
        pytest.param(
            "Gemini 2.5 Pro and Flash scored 71% and 60% on GPQA.",
            {"Gemini 2.5 Pro GPQA: 71 percent", "Gemini 2.5 Flash GPQA: 60 percent"},
            id="a line shared",
        ),
        pytest.param(
            "We tuned TinyLark-1.1B/Wren-2-7B models. Once tuned, the 1.1B model scored 61.4% on MMLU.",
            {"TinyLark-1.1B MMLU: 61.4 percent"},
            id="two sized names behind a slash",
        ),
        pytest.param(
            "LARK is a vision model. We also test LARK-CLIP, which achieves the state of the art on ImageNet.",
            {"LARK-CLIP ImageNet: 1 rank"},
            id="a short name within a longer one",
        ),
        pytest.param(
            "GENTLE LARK-TEXT reaches near-perfect accuracy on GlossNet HQ, beating models like GPT-4o.",
            {"GENTLE LARK-TEXT above GPT-4o (GlossNet HQ)"},
            id="a word in capitals before",
        ),
        pytest.param(
            "Opus 4.7은 GPQA 61.2%.", {"Claude Opus 4.7 GPQA: 61.2 percent"}, id="a particle of another script"
        ),
        pytest.param(
            "Lark-7B is out. Graded at 47.2% average on GPQA.",
            {"Lark-7B GPQA: 47.2 percent"},
            id="a verb",
        ),
        pytest.param(
            "DeepSeek-V3.1 is the newest model. Starting with DeepSeek-V3, the lab trained it on tools. It scores 67.4% on GPQA.",
            {"DeepSeek-V3.1 GPQA: 67.4 percent"},
            id="what was started with",
        ),
    ],
)
def test_names_are_whole(text: str, expected: set[str]) -> None:
    """Version, size and edition are part of a name, wherever they are told."""
    assert told(text) == expected


def test_a_size_is_of_the_variant_spoken_of() -> None:
    """A size alone names no tuned variant where the model that is compared is none."""
    text = "# Lark1.5-110B\n\nBeside Lark1.5-72B-Chat it is new. Lark1.5-110B is the biggest. It is clearly better than the 72B model.\n"
    assert "Lark1.5-110B above Lark1.5-72B (None)" in told(text, "markdown")


def test_brackets_tell_the_edition() -> None:
    """A number with a word in brackets is of the one that was named with that word."""
    text = "- **Gemini 3 Pro**: for all.\n- **Gemini 3 Deep Think**: slow.\n\n- **GPQA**: 71.1% (Pro), **85.1% (Deep Think)** - high.\n"
    assert told(text, "markdown") == {"Gemini 3 Pro GPQA: 71.1 percent", "Gemini 3 Deep Think GPQA: 85.1 percent"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Lark-72B shines, beating Claude 2.1 and Llama 3, being level with GPT-4, on both GSM8K and MMLU.",
            {
                f"Lark-72B {how} ({test})"
                for how in ("above Claude 2.1", "above Llama 3", "on_par GPT-4")
                for test in ("GSM8K", "MMLU")
            },
            id="a comma before the tests of all",
        ),
        pytest.param(
            "Lark-7B Makes Gains - Ties with o3: it has achieved parity with o3 on GPQA.",
            {"Lark-7B on_par o3 (GPQA)"},
            id="said again with the test",
        ),
        pytest.param(
            "Arena ranked GPT-5 at #3 on its board; later, Arena put Grok 4 at #9, well above Grok 3.",
            {"GPT-5 Arena: 3 rank", "Grok 4 Arena: 9 rank", "Grok 4 above Grok 3 (Arena)"},
            id="the arena that places",
        ),
        pytest.param(
            "The HERONAE benchmark asks people. The latest HERONAE test had 900 users. In the evaluation, o3 scored 69%.",
            {"o3 HERONAE: 69 percent"},
            id="capitals called a test",
        ),
        pytest.param(
            "Acme's CloudArena is hard: 20 sites, with o3 scoring 31%.", {"o3 CloudArena: 31 percent"}, id="FooArena"
        ),
        pytest.param(
            "GPQA is old. Now GPT-4 is seen with a 44% success rate picking weak locks.",
            {"GPT-4 None: 44 percent"},
            id="a rate of its own",
        ),
        pytest.param(
            "o3 solved 10 of 12 problems at the ICPC World Finals, placing second.",
            {"o3 ICPC World Finals: 10 problems", "o3 ICPC World Finals: 2 rank"},
            id="a contest",
        ),
    ],
)
def test_which_test_it_is_on(text: str, expected: set[str]) -> None:
    """A test that the text names is not left out, and none is taken over where something else is measured."""
    assert told(text) == expected


def test_a_table_under_a_section_about_a_test() -> None:
    """A part of a section ("English") holds results of the test that the section is about."""
    text = (
        "## Chat\n\nTapStone is a benchmark of talk. It has many questions.\n\n### English\n\n"
        "| Model | Score |\n|---|---|\n| GPT-4o | 648.5 |\n| LLaVA | 602.7 |\n"
    )
    assert told(text, "markdown") == {"GPT-4o TapStone: 648.5 points", "LLaVA TapStone: 602.7 points"}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "The maker of GPT-4o has invested in rival company Mistral, whose models code well.", id="a rival company"
        ),
        pytest.param(
            "Huawei sold 700 Ascend 910B chips (comparable to Nvidia's A100) with strong performance in AI training.",
            id="what a bracket likens",
        ),
        pytest.param("Grok 3's app surpassed ChatGPT as the most-downloaded AI app in France.", id="downloads"),
        pytest.param(
            "We explored if tuning Phi-4 on a large and carefully filtered set of calls and plans that people wrote and checked by hand"
            " helps the small model, potentially outperforming GPT-4o.",
            id="what is explored",
        ),
        pytest.param("She says what scores would prove it for o3: GPQA 61%, MMLU 90%.", id="what would be"),
        pytest.param("Auditing AI systems that potentially outperform humans.", id="a gerund"),
    ],
)
def test_no_result(text: str) -> None:
    """Business, aims and guesses are no results."""
    assert told(text) == set()


def test_a_command_is_no_result() -> None:
    """What a command installs is not beaten by the model of the page."""
    assert told("# Lark-Llama-3.1-8B-Open\n\n## Test\n\n- pip install torch openai\n", "markdown") == set()


def test_tiers_are_no_score() -> None:
    """A range in brackets behind a test tells which part of it is meant."""
    assert told("GPT-5 scored 26.3% on FrontierMath (1-3).") == {"GPT-5 FrontierMath: 26.3 percent"}
