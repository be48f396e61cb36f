"""Whose result it is, on which test, where others are named beside it; and what beside a result is none."""

from __future__ import annotations

import pytest
from benchmark_claims import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Anthropic ships Claude Heron 5, its first agent at twice Opus pricing, 81.3% on GPQA.",
            {"Claude Heron 5 GPQA: 81.3 percent"},
            id="whose price it is twice",
        ),
        pytest.param(
            "OpenAI releases GPT-6 at half the price of Claude Opus 4.5, with 71% on GPQA.",
            {"GPT-6 GPQA: 71 percent"},
            id="the price of a rival",
        ),
        pytest.param(
            "[Osprey S 2.1 out: cheaper than Llama 3, better than Gemini 2.5 Pro]"
            " (Activity: 9): Osprey S 2.1 was announced as a 118B model with these scores: GPQA 70.2%, MMLU 78.5%.",
            {"Osprey S 2.1 GPQA: 70.2 percent", "Osprey S 2.1 MMLU: 78.5 percent"},
            id="whom a title calls worse",
        ),
        pytest.param(
            "The combination of DeepSeek-R1 with Gemini 2.5 Pro achieved a score of 64% on GPQA.",
            {"DeepSeek-R1 with Gemini 2.5 Pro GPQA: 64 percent"},
            id="two that work as one",
        ),
        pytest.param(
            "Kimi K2 claims high use via OpenRouter: top 3 on OpenRouter usage, #1 on Design Arena.",
            {"Kimi K2 Design Arena: 1 rank"},
            id="through whom it is used, and how much",
        ),
        pytest.param(
            "Kimi K2: The First Non-OpenAI Model to Match GPT-4o on GPQA",
            {"Kimi K2 on_par GPT-4o (GPQA)"},
            id="anybody but one",
        ),
        pytest.param(
            "Mistral launched Magistral 2. Mistral and early testers claim gains, including GPQA: 68.3, MMLU: 86.9.",
            {"Magistral 2 GPQA: 68.3 points", "Magistral 2 MMLU: 86.9 points"},
            id="who says so",
        ),
        pytest.param(
            "GPT-5 Codex is out. It comes on the heels of Google's new Gemini 3 Pro, yet still outperforms Grok 4 on GPQA.",
            {"GPT-5-Codex above Grok 4 (GPQA)"},
            id="a second verb goes on about the first subject",
        ),
        pytest.param(
            "On GPQA, Grok 3 is in front of GPT-4o (16% vs 5%), but far behind the score of 74% announced by OpenAI o1.",
            {
                "Grok 3 above GPT-4o (GPQA)",
                "Grok 3 GPQA: 16 percent",
                "GPT-4o GPQA: 5 percent",
                "o1 GPQA: 74 percent",
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
            "Users want Qwen3 models, and a 27B model that one user expects might outperform Gemma 3 27B.",
            set(),
            id="a model without a name",
        ),
        pytest.param(
            "GPT-4o and Gemini 2.5 Pro are strong. The lab trained a small model in stages, with results that beat GPT-4o.",
            set(),
            id="what somebody made",
        ),
        pytest.param(
            "o3 is strong. Retrieval with massive data outperforms GPT-4o, even on what that was trained on.",
            set(),
            id="a subject of its own",
        ),
        pytest.param(
            "A reader points to the chart for Qwen3 32B, noting that Lynx 2 appears to outperform Puma-4 by a lot.",
            {"Lynx 2 above Puma-4 (None)"},
            id="the host of two methods",
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
            "Lark-2-0.8B and Lark-2-2B are small. The Lark-2 points sit around `~46%` for `0.8B` and `~59%` for `2B` on MMLU.",
            {"Lark-2-0.8B MMLU: ~46 percent", "Lark-2-2B MMLU: ~59 percent"},
            id="sizes in marks of code",
        ),
        pytest.param(
            "We tuned TinyLark-1.1B/Wren-2-7B models. After tuning, the 1.1B model scored 78.9% on MMLU.",
            {"TinyLark-1.1B MMLU: 78.9 percent"},
            id="two sized names behind a slash",
        ),
        pytest.param(
            "LARK is a vision model. We also test LARK-CLIP, which achieves the state of the art on ImageNet.",
            {"LARK-CLIP ImageNet: 1 rank"},
            id="a short name within a longer one",
        ),
        pytest.param(
            "GENTLE LARK-FACE achieves expert-level performance on MoodNet HQ, outperforming models like Gemini 2.5 Pro.",
            {"GENTLE LARK-FACE above Gemini 2.5 Pro (MoodNet HQ)"},
            id="a word in capitals before",
        ),
        pytest.param("GPT-4.1은 GPQA 55.8%.", {"GPT-4.1 GPQA: 55.8 percent"}, id="a particle of another script"),
        pytest.param(
            "Lark-7B is out. Performed at 31.9% average on GPQA.",
            {"Lark-7B GPQA: 31.9 percent"},
            id="a verb",
        ),
        pytest.param(
            "Kimi K2 Thinking is the newest model. Starting with Kimi K2, it was taught to think. It scores 44.9% on GPQA.",
            {"Kimi K2 Thinking GPQA: 44.9 percent"},
            id="what was started with",
        ),
    ],
)
def test_names_are_whole(text: str, expected: set[str]) -> None:
    """Version, size and edition are part of a name, wherever they are told."""
    assert told(text) == expected


def test_a_size_is_of_the_variant_spoken_of() -> None:
    """A size alone names no tuned variant where the model that is compared is none."""
    text = "# Lark1.5-110B\n\nBeside Lark1.5-72B-Chat it is new. Lark1.5-110B is the largest. It is significantly better than the 72B model.\n"
    assert "Lark1.5-110B above Lark1.5-72B (None)" in told(text, "markdown")


def test_brackets_tell_the_edition() -> None:
    """A number with a word in brackets is of the one that was named with that word."""
    text = "- **Gemini 3 Pro**: for all.\n- **Gemini 3 Deep Think**: slow.\n\n- **GPQA**: 71.1% (Pro), **85.1% (Deep Think)** - high.\n"
    assert told(text, "markdown") == {"Gemini 3 Pro GPQA: 71.1 percent", "Gemini 3 Deep Think GPQA: 85.1 percent"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Lark-72B does well, surpassing Claude 2.1 and GPT-3.5 Turbo, being on par with GPT-4, on both MT-Bench and MMLU.",
            {
                f"Lark-72B {how} ({test})"
                for how in ("above Claude 2.1", "above GPT-3.5 Turbo", "on_par GPT-4")
                for test in ("MT-Bench", "MMLU")
            },
            id="a comma before the tests of all",
        ),
        pytest.param(
            "Lark-7B Makes Gains - Ties with o3: it has achieved parity with o3 on GPQA.",
            {"Lark-7B on_par o3 (GPQA)"},
            id="said again with the test",
        ),
        pytest.param(
            "Arena placed GPT-5 at #2 on its board; later, Arena put Grok 4 at #13, a jump over Grok 3.",
            {"GPT-5 Arena: 2 rank", "Grok 4 Arena: 13 rank", "Grok 4 above Grok 3 (Arena)"},
            id="the arena that places",
        ),
        pytest.param(
            "The HERONAE benchmark asks people. The latest HERONAE test had 900 users. In the evaluation, o3 scored 69%.",
            {"o3 HERONAE: 69 percent"},
            id="capitals called a test",
        ),
        pytest.param(
            "Acme's CloudArena is hard: 20 sites, with o3 scoring 23%.", {"o3 CloudArena: 23 percent"}, id="FooArena"
        ),
        pytest.param(
            "GPQA is old. Now GPT-4 is seen with an 87% success rate exploiting real flaws.",
            {"GPT-4 None: 87 percent"},
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
        pytest.param("Run `pip install datasets openai` with Llama 3.", id="a command"),
        pytest.param(
            "Huawei sold 5,000 Ascend 910B chips (similar to Nvidia's A100) for training AI models.",
            id="what a bracket likens",
        ),
        pytest.param("DeepSeek's app had overtaken ChatGPT as the most-downloaded free app.", id="downloads"),
        pytest.param(
            "We explored if tuning Phi-4 on a large and carefully filtered set of calls and plans that people wrote and checked by hand"
            " helps the small model, potentially outperforming GPT-4o.",
            id="what is explored",
        ),
        pytest.param("He lists what scores would confirm it of o3: GPQA 75%, MMLU 95%.", id="what would be"),
        pytest.param("Supervising AI systems that potentially outperform humans is hard.", id="a gerund"),
    ],
)
def test_no_result(text: str) -> None:
    """Business, commands, aims and guesses are no results."""
    assert told(text) == set()


def test_tiers_are_no_score() -> None:
    """A range in brackets behind a test tells which part of it is meant."""
    assert told("GPT-5 scored 51.7% on FrontierMath (1-3).") == {"GPT-5 FrontierMath: 51.7 percent"}
