"""Results in the plain words of news and digests: places told by nouns, who is better at what, lists beside lists, releases of firms."""

from __future__ import annotations

import pytest
from benchmark_claims import told

_PLACES = [
    pytest.param("GLM-5 is the new SWE-bench leader.", {"GLM-5 SWE-bench: 1 rank"}, id="a test before its leader"),
    pytest.param("Qwen3 is the leader on GPQA.", {"Qwen3 GPQA: 1 rank"}, id="a test behind its leader"),
    pytest.param("## Qwen3: Open-Source GPQA Champion", {"Qwen3 GPQA: 1 rank"}, id="the champion of a headline"),
    pytest.param("Grok 4's top ranking in Code Arena made news.", {"Grok 4 Code Arena: 1 rank"}, id="a place owned"),
    pytest.param(
        "Grok 4 performs best at calling tools, according to BFCL.",
        {"Grok 4 BFCL: 1 rank"},
        id="best at, says the test",
    ),
    pytest.param("Qwen3 tops the open leaderboard on GPQA.", {"Qwen3 GPQA: 1 rank"}, id="a board on a test"),
    pytest.param(
        "Qwen3 took the top open slot on LMSYS Chatbot Arena.",
        {"Qwen3 LMSYS Chatbot Arena: 1 rank"},
        id="the makers of an arena in its name",
    ),
    pytest.param(
        "Grok 4 sets a new industry high on GPQA and MMLU.", {"Grok 4 GPQA: 1 rank", "Grok 4 MMLU: 1 rank"}, id="a high"
    ),
    pytest.param(
        "Grok 4 scored 1510 on EQ-Bench3, the best score among all models tried.",
        {"Grok 4 EQ-Bench3: 1,510 points", "Grok 4 EQ-Bench3: 1 rank"},
        id="the best among all",
    ),
    pytest.param(
        "Grok 4 is the best-performing model in four of nine tests in the suite, including GPQA and MMLU.",
        {"Grok 4 GPQA: 1 rank", "Grok 4 MMLU: 1 rank"},
        id="first in some of many, of which two are named",
    ),
    pytest.param("Qwen3 leads MMLU among open models.", {"Qwen3 MMLU: 1 rank"}, id="first among its kind"),
    pytest.param(
        "Qwen3 sits at only number 14 in Chatbot Arena.", {"Qwen3 Chatbot Arena: 14 rank"}, id="only a number"
    ),
    pytest.param(
        "On Chatbot Arena, Qwen3 rose to 5th overall for text and 2nd for images.",
        {"Qwen3 Chatbot Arena: 5 rank", "Qwen3 Chatbot Arena: 2 rank"},
        id="where a rise ends, twice",
    ),
    pytest.param(
        "Grok 4 is out. It ranks second next to GPT-5 on the MMLU benchmark.",
        {"Grok 4 MMLU: 2 rank"},
        id="next to another",
    ),
    pytest.param(
        "# Grok 4\n\n- **MMLU-Pro**: 84.2% — best open model on this benchmark",
        {"Grok 4 MMLU-Pro: 84.2 percent", "Grok 4 MMLU-Pro: 1 rank"},
        id="an aside that calls it the best",
    ),
    pytest.param("Foo's leaderboard of SWE-bench leaders is long.", set(), id="leaders that nobody is"),
    pytest.param("The lab hopes that Grok 4 is the SWE-bench leader soon.", set(), id="hoped for"),
]


@pytest.mark.parametrize(("text", "expected"), _PLACES)
def test_places(text: str, expected: set[str]) -> None:
    """A first place is told by nouns as well as by verbs."""
    assert told(text, "markdown") == expected


_COMPARED = [
    pytest.param(
        "Grok 4 does better on plain prose, but Qwen3 does better on tables.",
        {"Grok 4 above Qwen3 (None)", "Qwen3 above Grok 4 (None)"},
        id="each better at something",
    ),
    pytest.param(
        "Grok 4 leads Qwen3 in code (HumanEval: 91% vs 88%, MBPP: 80% vs 79%).",
        {
            "Grok 4 above Qwen3 (HumanEval)",
            "Grok 4 above Qwen3 (MBPP)",
            "Grok 4 HumanEval: 91 percent",
            "Qwen3 HumanEval: 88 percent",
            "Grok 4 MBPP: 80 percent",
            "Qwen3 MBPP: 79 percent",
        },
        id="a bracket of opposed results",
    ),
    pytest.param(
        "While Grok 4 is better at code, Qwen3 wins on logic (GPQA: 71% vs 66%).",
        {"Qwen3 above Grok 4 (GPQA)", "Qwen3 GPQA: 71 percent", "Grok 4 GPQA: 66 percent"},
        id="the winner's number first",
    ),
    pytest.param(
        "DeepSeek's latest release beats GPT-5 on MMLU.", {"DeepSeek above GPT-5 (MMLU)"}, id="a firm's release"
    ),
    pytest.param(
        "DeepSeek released a model under a free licence that matched OpenAI's o1 on most benchmarks.",
        {"DeepSeek on_par o1 (None)"},
        id="a model without a name, described",
    ),
    pytest.param(
        "DeepSeek-R1 was a surprise: a reasoning model matching o1 on MMLU.",
        {"DeepSeek-R1 on_par o1 (MMLU)"},
        id="what a name was called, behind a colon",
    ),
    pytest.param(
        "Grok 4 trails the newest OpenAI and Anthropic releases on MMLU.",
        {"Grok 4 below OpenAI (MMLU)", "Grok 4 below Anthropic (MMLU)"},
        id="releases of two firms are no verb",
    ),
    pytest.param(
        "Grok 4 is better on MMLU than the other recent releases from China (Qwen3 and GLM-5).",
        {"Grok 4 above Qwen3 (MMLU)", "Grok 4 above GLM-5 (MMLU)"},
        id="whom a bracket lists",
    ),
    pytest.param(
        "Grok 4 is as good on MMLU as the models from OpenAI and Anthropic.",
        {"Grok 4 on_par OpenAI (MMLU)", "Grok 4 on_par Anthropic (MMLU)"},
        id="models told by their makers",
    ),
    pytest.param(
        "Phi-4 matches the performance of earlier 400B+ models on MMLU.",
        {"Phi-4 on_par earlier 400B+ models (MMLU)"},
        id="the performance of a class",
    ),
    pytest.param(
        "Grok 4 scores more than double Qwen3 on MMLU.", {"Grok 4 above Qwen3 (MMLU): >=2 times"}, id="double"
    ),
    pytest.param(
        "Grok 4 scores twice as high as Qwen3 on MMLU.", {"Grok 4 above Qwen3 (MMLU): 2 times"}, id="twice as high"
    ),
    pytest.param(
        "Compared to Qwen2, Qwen3 shows notable advancements on MMLU.", {"Qwen3 above Qwen2 (MMLU)"}, id="advancements"
    ),
    pytest.param(
        "The Ascend 910C is roughly equal to the H100.", {"Ascend 910C on_par H100 (None)"}, id="chips that are equal"
    ),
    pytest.param(
        "Huawei plans to sell its Ascend 910C, which is said to be equivalent to Nvidia's H100.",
        {"Ascend 910C on_par H100 (None)"},
        id="planned is the sale, not the likeness",
    ),
    pytest.param(
        "On OSWorld, Grok 4 got 41%, leaving the previous best in the dust.",
        {"Grok 4 OSWorld: 41 percent", "Grok 4 above previous best (OSWorld)"},
        id="a record left in the dust",
    ),
    pytest.param("Grok was the system that they hoped would finally beat GPT-4 on MMLU.", set(), id="hoped for"),
    pytest.param("Spain beat France in the Madrid Arena.", set(), id="countries that play"),
    pytest.param("GPT-4o costs 30% less than Claude 3.5 Sonnet on MMLU.", set(), id="what costs less"),
]


@pytest.mark.parametrize(("text", "expected"), _COMPARED)
def test_comparisons(text: str, expected: set[str]) -> None:
    """Who does better than whom is read from verbs, brackets and contrasts."""
    assert told(text) == expected


_SCORES = [
    pytest.param(
        "DeepSeek's score of 92.4 on MMLU beats Claude 3 Opus's 86.8.",
        {"DeepSeek MMLU: 92.4 points", "Claude 3 Opus MMLU: 86.8 points", "DeepSeek above Claude 3 Opus (MMLU)"},
        id="a score that a firm owns",
    ),
    pytest.param("BM25 reaches only 31.5 Acc@10 on BEIR.", {"BM25 BEIR: 31.5 points"}, id="a measure at ten"),
    pytest.param(
        "Grok 4 leads GPQA at 70±4%.", {"Grok 4 GPQA: 70 percent", "Grok 4 GPQA: 1 rank"}, id="a share by its spread"
    ),
    pytest.param(
        "GPQA went from a meagre 12.5 (Grok 3) to 41.3 with Grok 4.",
        {"Grok 3 GPQA: 12.5 points", "Grok 4 GPQA: 41.3 points"},
        id="from whose to whose",
    ),
    pytest.param(
        "The new skills lift Claude Code's performance on ledger tasks from 31% to 88%.",
        {"Claude Code ledger tasks: 31 percent", "Claude Code ledger tasks: 88 percent"},
        id="tasks that are a test",
    ),
    pytest.param(
        "Acme launched GPT-5.2 on December 11, achieving 70.9% against the experts.",
        {"GPT-5.2 None: 70.9 percent"},
        id="a day is no test",
    ),
    pytest.param(
        "A lab brought out DeepSWE, a benchmark of 90 tasks. They need 600 lines, versus 100 lines in SWE-Bench Pro. Grok 4 scores 52%.",
        {"Grok 4 DeepSWE: 52 percent"},
        id="a test that another is only held against",
    ),
    pytest.param(
        "GPQA is hard: Grok 4 got 61%. Medical recall benchmarks expose failures: Grok 4 at 33% vs Qwen3 at 41%.",
        {"Grok 4 GPQA: 61 percent", "Grok 4 None: 33 percent", "Qwen3 None: 41 percent"},
        id="a sentence about other tests",
    ),
]


@pytest.mark.parametrize(("text", "expected"), _SCORES)
def test_scores(text: str, expected: set[str]) -> None:
    """A result goes to whom and to what the sentence tells it of."""
    assert told(text) == expected


_SPOKEN = [
    pytest.param(
        'GPT-5 scored 94.1% on AIME 2025. "We could reach 99% on GPQA by spring," an engineer said.',
        {"GPT-5 AIME 2025: 94.1 percent"},
        id="we, whoever that is",
    ),
]


@pytest.mark.parametrize(("text", "expected"), _SPOKEN)
def test_speakers(text: str, expected: set[str]) -> None:
    """What somebody who is quoted says of "us" is not said of the model spoken of before."""
    assert told(text) == expected


_LISTS = [
    pytest.param(
        "Grok 4 leads Qwen3 on most tests:\n\n- **GPQA:** 61% vs 58%, hard questions\n- **MMLU:** 90% vs 89%\n- **Ledger.pdf (office work):** 34% vs 28%\n",
        {
            "Grok 4 above Qwen3 (None)",
            "Grok 4 GPQA: 61 percent",
            "Qwen3 GPQA: 58 percent",
            "Grok 4 MMLU: 90 percent",
            "Qwen3 MMLU: 89 percent",
            "Grok 4 Ledger.pdf: 34 percent",
            "Qwen3 Ledger.pdf: 28 percent",
        },
        id="two who are compared above a list, and a label beside tests",
    ),
    pytest.param(
        "# Grok 4\n\n- GPQA: 61\n- MMLU: 90\n- Average: 75.5\n- Release year: 2025\n",
        {"Grok 4 GPQA: 61 points", "Grok 4 MMLU: 90 points"},
        id="labels of other things beside tests",
    ),
    pytest.param(
        "# Qwen\n\n## Results\n\nQwen3-72B does well among open models:\n\n**Knowledge**\n- MMLU: 85.1\n\n**Code**\n- MBPP: 80.2\n",
        {"Qwen3-72B MMLU: 85.1 points", "Qwen3-72B MBPP: 80.2 points"},
        id="a sentence that introduces the lists of a section",
    ),
    pytest.param(
        "- **Multi-Task Learning**: GPT-4o scored 88.7% in 5-shot MMLU tasks.",
        {"GPT-4o MMLU: 88.7 percent"},
        id="a label that is no test",
    ),
]


@pytest.mark.parametrize(("text", "expected"), _LISTS)
def test_lists(text: str, expected: set[str]) -> None:
    """What stands above a list, and beside an item, tells of whom and of what it is."""
    assert told(text, "markdown") == expected
