"""What makes a system's or a test's name whole: sizes, editions and trims told beside it, lines of models, and tests by borrowed names."""

from __future__ import annotations

import pytest
from benchmark_claims import told

_SIZES = [
    ("The 8B Llama 3 matches the 70B Llama 2 on MMLU.", {"Llama 3 8B on_par Llama 2 70B (MMLU)"}),
    (
        "On MMLU the 8B-parameter Llama 3 outperforms the 70-billion-parameter Llama 2.",
        {"Llama 3 8B above Llama 2 70B (MMLU)"},
    ),
    ("The 32B version of Qwen2.5 beats GPT-4o on MATH.", {"Qwen2.5 32B above GPT-4o (MATH)"}),
    ("On GSM8K, Gemma 3 falls behind Llama 2 at 70B parameters.", {"Gemma 3 below Llama 2 70B (GSM8K)"}),
    (
        "Mistral Large 3 narrowly beats Qwen's little 3B parameter model on MATH-500.",
        {"Mistral Large 3 above Qwen 3B (MATH-500)"},
    ),
    # what comes in one size goes by its name alone
    ("The 671B DeepSeek-V3 scored 88% on MMLU.", {"DeepSeek-V3 MMLU: 88 percent"}),
]


@pytest.mark.parametrize(("text", "expected"), _SIZES)
def test_sizes(text: str, expected: set[str]) -> None:
    """A size told before, behind or in possession of a model's name belongs to it."""
    assert told(text) == expected


_TUNED = [
    (
        "The fine-tuned GPT-3.5 beats GPT-4 on MATH, 90% to 70%.",
        {
            "fine-tuned GPT-3.5 above GPT-4 (MATH)",
            "fine-tuned GPT-3.5 MATH: 90 percent",
            "GPT-4 MATH: 70 percent",
        },
    ),
    ("GPT-4 beats the LoRA-tuned Llama 3 8B on GSM8K.", {"GPT-4 above LoRA-tuned Llama 3 8B (GSM8K)"}),
    (
        "On short tasks, the tuned GPT-3.5 outperforms untuned GPT-4 on MATH.",
        {"tuned GPT-3.5 above untuned GPT-4 (MATH)"},
    ),
    (
        "The tuned Llama 3 8B is small, but it outperforms GPT-4 on MATH.",
        {"tuned Llama 3 8B above GPT-4 (MATH)"},
    ),
    (
        "Llama 3 8B outperforms the fine-tuned Kite-7B-FT on GSM8K.",
        {"Llama 3 8B above Kite-7B-FT (GSM8K)"},
    ),
    # between commas it explains whose score it is
    ("Kite, a fine-tuned GPT-4o, scores 80% on MATH.", {"Kite MATH: 80 percent"}),
    # as a verb it tells what was done to whom
    ("They trained and fine-tuned Llama 3 on code, reaching 70% on HumanEval.", set()),
]


@pytest.mark.parametrize(("text", "expected"), _TUNED)
def test_tuned_models(text: str, expected: set[str]) -> None:
    """A model that was tuned by somebody is another than the model."""
    assert told(text) == expected


_EDITIONS = [
    (
        "Claude 3.5 Sonnet resolves 40% and 50% of issues in SWE-bench lite and verified.",
        {"Claude 3.5 Sonnet SWE-bench lite: 40 percent", "Claude 3.5 Sonnet SWE-bench verified: 50 percent"},
    ),
    (
        "GPT-5 got 81% on GPQA diamond and 71% on MMLU pro.",
        {"GPT-5 GPQA diamond: 81 percent", "GPT-5 MMLU pro: 71 percent"},
    ),
    # an edition that no list has is a word
    ("GPT-5 got 81% on GPQA hardware problems.", {"GPT-5 GPQA: 81 percent"}),
]


@pytest.mark.parametrize(("text", "expected"), _EDITIONS)
def test_editions_in_small_letters(text: str, expected: set[str]) -> None:
    """A test goes by the name of its edition however that is written, where a list has it."""
    assert told(text) == expected


_TRIMS = [
    (
        "Google shipped Gemini 2.5 Pro and Gemini 2.5 Flash. Pro scores 86% on GPQA and Flash scores 82%.",
        {"Gemini 2.5 Pro GPQA: 86 percent", "Gemini 2.5 Flash GPQA: 82 percent"},
    ),
    (
        "Google shipped Gemini 2.5 Pro and Gemini 2.5 Flash. On GPQA, Pro beats Flash by 4 points.",
        {"Gemini 2.5 Pro above Gemini 2.5 Flash (GPQA): 4 points"},
    ),
    (
        "Qwen3.7-Max-Preview came out beside Qwen3.7-Plus-Preview. Max ranks 12th in Text Arena; Plus ranks 15th in Vision Arena.",
        {"Qwen3.7-Max-Preview Text Arena: 12 rank", "Qwen3.7-Plus-Preview Vision Arena: 15 rank"},
    ),
]


_SISTERS = [
    (
        "Gemini 3 Flash is out. It scores 78% on GPQA (higher than 3 Pro's 76.2%) at a quarter of the price.",
        {
            "Gemini 3 Flash above Gemini 3 Pro (GPQA)",
            "Gemini 3 Flash GPQA: 78 percent",
            "Gemini 3 Pro GPQA: 76.2 percent",
        },
    ),
    # two families have the version: whose it is nobody can tell
    ("Gemini 3 Flash and Qwen 3 Max are out, and 3 Pro will follow.", set()),
]


@pytest.mark.parametrize(("text", "expected"), _SISTERS)
def test_sisters_of_the_same_version(text: str, expected: set[str]) -> None:
    """A version with another last word is a sister of the one model that was told with that version."""
    assert told(text) == expected


def test_a_place_in_apposition() -> None:
    """An ordinal behind a name and before a board is its place."""
    text = "Llama 4 Maverick, second on LMArena, was tuned for chat."
    assert told(text) == {"Llama 4 Maverick LMArena: 2 rank"}


@pytest.mark.parametrize(("text", "expected"), _TRIMS)
def test_trims_as_subjects(text: str, expected: set[str]) -> None:
    """The last word of a name that was told in full stands for it where it scores, or is beaten."""
    assert told(text) == expected


def test_a_line_of_models_on_its_own_page() -> None:
    """Under a heading that names the line, its bare name is the line and not the member named last."""
    text = "# KestrelNav\n\nOur small KestrelNav-7B is quick. KestrelNav outperforms GPT-4o on GPQA.\n"
    assert told(text, "markdown") == {"KestrelNav above GPT-4o (GPQA)"}


_TESTS = [
    (
        "Guanaco outperforms GPT-3.5 on the Vicuna benchmark.",
        {"Guanaco above GPT-3.5 (Vicuna)"},
    ),
    (
        "Grok 4 leads on Artificial Analysis with 73 points.",
        {"Grok 4 Artificial Analysis: 73 points", "Grok 4 Artificial Analysis: 1 rank"},
    ),
    ("On Artificial Analysis, Grok 4 beats o3.", {"Grok 4 above o3 (Artificial Analysis)"}),
]


@pytest.mark.parametrize(("text", "expected"), _TESTS)
def test_tests_by_borrowed_names(text: str, expected: set[str]) -> None:
    """A test may go by the name of a model, or of the body that runs it."""
    assert told(text) == expected


_SUBJECTS = [
    (
        "KestrelNet extends the context of Llama 2 from 8K to 32K tokens, achieving 64% on MMLU.",
        {"KestrelNet MMLU: 64 percent"},
    ),
    ("KestrelNet extends Llama 2, achieving 64% on MMLU.", {"KestrelNet MMLU: 64 percent"}),
    (
        "DeepSeek R1 does better than DeepSeek-V2 and Gemini 2.5 Flash does better than Gemini 2.0 Flash.",
        {"DeepSeek-R1 above DeepSeek-V2 (None)", "Gemini 2.5 Flash above Gemini 2.0 Flash (None)"},
    ),
    ("Grok 4 passed Gemini 2.5 Pro to claim the #1 spot on LMArena.", {"Grok 4 above Gemini 2.5 Pro (LMArena)", "Grok 4 LMArena: 1 rank"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), _SUBJECTS)
def test_whose_a_participle_or_a_second_verb_is(text: str, expected: set[str]) -> None:
    """A participle tells of the subject of its sentence; who has a verb of its own is compared by that alone."""
    assert told(text) == expected


_NOTHING = [
    "Gemini 2.5 Pro lost the top spot on LMArena.",
    "Kimi K3 achieved near-SOTA results on GPQA.",
    "Florence-2-L brings 3%, 6% and 9% absolute gains on RefCOCO, RefCOCO+ and RefCOCOg.",
    "Llama-3.1-70B-Instruct graded each page on a 4-point scale.",
    "DeepSeek-R1 is offered for 90-95% less than o1.",
    "DeepSeek-V3 closed the gap with GPT-5 to about four months.",
    "China could overtake the US in AI within five years, Jensen Huang warned.",
]


@pytest.mark.parametrize("text", _NOTHING)
def test_what_is_no_result(text: str) -> None:
    """A place that is lost or nearly reached, a gain, a scale, a price and a race of countries are no results."""
    assert told(text) == set()


def test_shares_of_a_market_in_a_list() -> None:
    """What a list counts is told over it."""
    text = "**Market share by usage:**\n- **OpenAI:** 60% (ChatGPT)\n- **Anthropic:** 8% (Claude models)\n"
    assert told(text, "markdown") == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ERNIE 5.0 scored 1451 on LMArena.", {"ERNIE 5.0 LMArena: 1,451 points"}),
        ("ERNIE 5.0 scored 1451 on LMArena. Its Elo rose fast.", {"ERNIE 5.0 LMArena: 1,451 elo"}),
        ("ERNIE 5.0 scored 65 on LMArena.", {"ERNIE 5.0 LMArena: 65 points"}),
        ("ERNIE 5.0 scored 1451 Elo on LMArena.", {"ERNIE 5.0 LMArena: 1,451 elo"}),
        ("| Model | LMArena |\n|---|---|\n| Grok 4 | 1432 |\n", {"Grok 4 LMArena: 1,432 points"}),
        ("| Model | LMArena (Elo) |\n|---|---|\n| Grok 4 | 1432 |\n", {"Grok 4 LMArena: 1,432 elo"}),
    ],
)
def test_ratings_of_an_arena(text: str, expected: set[str]) -> None:
    """A number of an arena is in Elo where the text says so, and bare otherwise."""
    assert told(text, "markdown") == expected


def test_a_record_that_is_broken() -> None:
    """What breaks a record is no lower bound."""
    assert told("GPT-5 achieved a record-breaking 72.5% on GPQA.") == {"GPT-5 GPQA: 72.5 percent"}
