"""Whom a place, a result or a verb is told against: rivals named in labels, before, behind, or only by what they had."""

from __future__ import annotations

import pytest
from benchmark_claims import told

_AGAINST = [
    pytest.param(
        "Against Grok 4 ($3 a million tokens), Qwen3 wins on GPQA and MMLU; Grok 4 leads on AIME (91.7% vs 85.1%).",
        {
            "Qwen3 above Grok 4 (GPQA)",
            "Qwen3 above Grok 4 (MMLU)",
            "Grok 4 above Qwen3 (AIME)",
            "Grok 4 AIME: 91.7 percent",
            "Qwen3 AIME: 85.1 percent",
        },
        id="whom a sentence opens with is the rival of all its places",
    ),
    pytest.param(
        "Compared with GPT-4o, Qwen3 leads on GPQA.",
        {"Qwen3 above GPT-4o (GPQA)"},
        id="a lead over one is no first place",
    ),
    pytest.param(
        "Qwen3 leads the WebDev Arena by 12 points over Grok 4.",
        {"Qwen3 WebDev Arena: 1 rank", "Qwen3 above Grok 4 (WebDev Arena): 12 points"},
        id="a lead over all, and over whom it is told with its margin",
    ),
    pytest.param(
        "Qwen3 wins on MMLU; Grok 4 leads on GPQA (77% vs 75%).",
        {
            "Qwen3 above Grok 4 (MMLU)",
            "Grok 4 above Qwen3 (GPQA)",
            "Grok 4 GPQA: 1 rank",
            "Grok 4 GPQA: 77 percent",
            "Qwen3 GPQA: 75 percent",
        },
        id="the first of two numbers is of whom the clause tells",
    ),
    pytest.param(
        "Qwen3 scored 79.8% on AIME. Grok 4 trailed slightly with 79.2%.",
        {"Qwen3 AIME: 79.8 percent", "Grok 4 AIME: 79.2 percent", "Grok 4 below Qwen3 (AIME)"},
        id="the rival is whoever had the result before",
    ),
    pytest.param(
        "Qwen3 scored 79.8% on AIME. Grok 4 did better, with 78.1%.",
        {"Qwen3 AIME: 79.8 percent", "Grok 4 AIME: 78.1 percent"},
        id="no comparison where the numbers say otherwise",
    ),
    pytest.param(
        "Grok 4 scores 50.7% on GPQA, more than twice o1's score.",
        {"Grok 4 GPQA: 50.7 percent", "Grok 4 above o1 (GPQA): >=2 times"},
        id="twice another's",
    ),
    pytest.param(
        "Grok 4 has 3x the accuracy of o1 on GPQA.",
        {"Grok 4 above o1 (GPQA): 3 times"},
        id="so many times another's",
    ),
    pytest.param(
        "Alibaba surprised everyone by releasing a model that rivals Grok 4.",
        {"Alibaba on_par Grok 4 (None)"},
        id="a model without a name stands for its maker",
    ),
    pytest.param(
        "Users want Alibaba to release a model that rivals Grok 4.", set(), id="what is only wanted compares nobody"
    ),
    pytest.param(
        "Qwen3 meets or exceeds Grok 4 on MMLU.",
        {"Qwen3 on_par Grok 4 (MMLU)", "Qwen3 above Grok 4 (MMLU)"},
        id="level or above",
    ),
    pytest.param("xAI met Alibaba in court.", set(), id="a meeting"),
    pytest.param("Qwen3 matches, if not surpasses, o1 on MMLU.", {"Qwen3 on_par o1 (MMLU)"}, id="if not above, level"),
    pytest.param(
        "Mistral AI has a new model, Ministral 3, under its Mixtral umbrella, which is said to match Grok 4.",
        {"Ministral 3 on_par Grok 4 (None)"},
        id="under whose name a model comes is not the model",
    ),
    pytest.param(
        "China passes milestones with Qwen3 in the Chatbot Arena.", set(), id="with what somebody does it is no rival"
    ),
    pytest.param("DeepSeek-R1 equaled GPT-4.", {"DeepSeek-R1 on_par GPT-4 (None)"}, id="equalling somebody"),
    pytest.param(
        "Qwen3 and Grok 4 scored the same on MMLU.", {"Qwen3 on_par Grok 4 (MMLU)"}, id="two that scored the same"
    ),
]


@pytest.mark.parametrize(("text", "expected"), _AGAINST)
def test_whom_it_is_told_against(text: str, expected: set[str]) -> None:
    """A comparison has the rival that the sentence or the one before names, and the numbers stay with their owners."""
    assert told(text) == expected


_OWNERS = [
    pytest.param(
        "The smallest model to pass 60% on MMLU was Mixtral 8x7B.", {"Mixtral 8x7B MMLU: >=60 percent"}, id="who it was"
    ),
    pytest.param(
        "Grok 4 reached 69% on MMLU, up from the 16% score of its predecessor, Grok 2.",
        {"Grok 4 MMLU: 69 percent", "Grok-2 MMLU: 16 percent"},
        id="whose a number was, behind it",
    ),
    pytest.param("o3 is strong here. I am sure that I got 12% on GPQA.", set(), id="the writer's own"),
    pytest.param("o3 is strong here. MMLU is saturated, with top scores beyond 90%.", set(), id="nobody's by name"),
    pytest.param(
        "The gap between top-tier models (85%) and lower-tier models (70%) on MMLU is wide.", set(), id="a class's"
    ),
    pytest.param(
        "The other models scored 63 to 66% on MMLU.", {"other models MMLU: 63-66 percent"}, id="told of a class"
    ),
    pytest.param(
        "On GPQA, Qwen3 and Grok 4 came second (89.6%) and third (89.4%), respectively.",
        {
            "Qwen3 GPQA: 2 rank",
            "Grok 4 GPQA: 3 rank",
            "Qwen3 GPQA: 89.6 percent",
            "Grok 4 GPQA: 89.4 percent",
        },
        id="places and their numbers in turn",
    ),
    pytest.param(
        "o3 is strong: 71.7% SWE-bench, 99.95th percentile Codeforces, 96.7 AIME and 25.2% FrontierMath.",
        {
            "o3 SWE-bench: 71.7 percent",
            "o3 Codeforces: 99.95 percentile",
            "o3 AIME: 96.7 points",
            "o3 FrontierMath: 25.2 percent",
        },
        id="a percentile in a list of numbers with their tests",
    ),
]


@pytest.mark.parametrize(("text", "expected"), _OWNERS)
def test_whose_a_number_is(text: str, expected: set[str]) -> None:
    """A number is of whom the sentence says it is, wherever it stands; what nobody by name has is left out."""
    assert told(text) == expected


_BEST = [
    pytest.param(
        "Grok 4 won MMLU, with Qwen3 as runner-up.", {"Grok 4 MMLU: 1 rank", "Qwen3 MMLU: 2 rank"}, id="the runner-up"
    ),
    pytest.param("Qwen3 is now the best open model.", {"Qwen3 None: 1 rank"}, id="the best of a class"),
    pytest.param(
        "Qwen3 scores 51 on MMLU, making it the top open-weights model.",
        {"Qwen3 MMLU: 51 points", "Qwen3 MMLU: 1 rank"},
        id="made so by a result",
    ),
    pytest.param("xAI says that Grok 4 is the world's best coding model.", {"Grok 4 None: 1 rank"}, id="in the world"),
    pytest.param("Alibaba released Qwen3. It is the new best open model.", {"Qwen3 None: 1 rank"}, id="a pronoun"),
    pytest.param("Qwen3 is one of the best open models.", set(), id="one of several"),
    pytest.param("Qwen3 is not the best open model.", set(), id="denied"),
    pytest.param("xAI hopes that Grok 5 will be the best model in the world.", set(), id="hoped for"),
    pytest.param(
        "Grok 4 set a new state of the art of 44.9% on GPQA.",
        {"Grok 4 GPQA: 44.9 percent", "Grok 4 GPQA: 1 rank"},
        id="with its number",
    ),
]


@pytest.mark.parametrize(("text", "expected"), _BEST)
def test_who_is_the_best(text: str, expected: set[str]) -> None:
    """A superlative said of a system within a class puts it first; praise, hope and denial do not."""
    assert told(text) == expected


def test_headings_that_only_say_that_a_board_follows() -> None:
    """A board called current, or official, has no name; the page's own test is meant."""
    text = "# SWE-rebench in March\n\n## Current Leaderboard\n\n- **#1: Qwen3** — claimed the top spot\n"
    assert told(text, "markdown") == {"Qwen3 SWE-rebench: 1 rank"}


_MARKED = [
    pytest.param("Qwen3 scores 51.2% on MMLU (new SOTA).", {"Qwen3 MMLU: 51.2 percent", "Qwen3 MMLU: 1 rank"}, id="behind the test"),
    pytest.param("Qwen3 scores 51.2% (a new record) on MMLU.", {"Qwen3 MMLU: 51.2 percent", "Qwen3 MMLU: 1 rank"}, id="behind the result"),
    pytest.param("Qwen3 scores 51.2% on MMLU — a new state of the art.", {"Qwen3 MMLU: 51.2 percent", "Qwen3 MMLU: 1 rank"}, id="an aside"),
    pytest.param("Qwen3 scores 51.2% on MMLU (highest of any open model).", {"Qwen3 MMLU: 51.2 percent", "Qwen3 MMLU: 1 rank"}, id="of a class"),
    pytest.param("Qwen3 scores 51.2% on MMLU (best of 5 runs).", {"Qwen3 MMLU: 51.2 percent"}, id="the best of its own runs"),
    pytest.param("Qwen3 scores 51.2% on MMLU (not SOTA).", {"Qwen3 MMLU: 51.2 percent"}, id="denied"),
    pytest.param("For tests such as MMLU and GPQA, Qwen3 has the best results.", {"Qwen3 MMLU: 1 rank", "Qwen3 GPQA: 1 rank"}, id="the tests that a sentence opens for"),
    pytest.param("Qwen3 achieves the best results in all Chinese tasks (e.g., CMMLU, C-Eval).", {"Qwen3 CMMLU: 1 rank", "Qwen3 C-Eval: 1 rank"}, id="tests given as examples"),
    pytest.param("Qwen3 is the best openly available model.", {"Qwen3 None: 1 rank"}, id="openly"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), _MARKED)
def test_results_marked_as_records(text: str, expected: set[str]) -> None:
    """What a bracket or an aside behind a result calls a record is a first place on its test."""
    assert told(text) == expected


_OF_A_KIND = [
    pytest.param("Qwen3 is strong on MMLU but is beaten on coding tasks by Grok 4.", {"Qwen3 below Grok 4 (None)"}, id="behind the verb"),
    pytest.param("On MMLU Qwen3 is strong, but on coding benchmarks it trails Grok 4.", {"Qwen3 below Grok 4 (None)"}, id="before it"),
    pytest.param("Qwen3 outperforms Grok 4 with 6x faster inference.", {"Qwen3 above Grok 4 (None)"}, id="what is only added"),
    pytest.param("Qwen3 outperforms Grok 4 while using 5x lower active parameters.", {"Qwen3 above Grok 4 (None)"}, id="how large it is"),
    pytest.param("Qwen3 got 763 points on Hacker News and 80% on MMLU.", {"Qwen3 MMLU: 80 percent"}, id="what readers think of a page"),
    pytest.param("Qwen3 beats Grok 4 on the maths datasets of GSM8K and MATH, and has the best results on CMATH.", {"Qwen3 above Grok 4 (GSM8K)", "Qwen3 above Grok 4 (MATH)", "Qwen3 CMATH: 1 rank"}, id="the tests of a kind by name"),
    pytest.param("Qwen3 was released today. Its overall performance exceeds Grok 4.", {"Qwen3 above Grok 4 (None)"}, id="whose performance it is"),
    pytest.param("Qwen3 and Grok 3 are out. The overall performance exceeds Grok 4.", set(), id="of two, nobody's"),
    pytest.param("Qwen3 has very close performance compared with Grok 4 on MMLU.", {"Qwen3 on_par Grok 4 (MMLU)"}, id="close performance"),
    pytest.param("Qwen3's MMLU score of 92.9 beats Grok 4's 76.3.", {"Qwen3 above Grok 4 (MMLU)", "Qwen3 MMLU: 92.9 points", "Grok 4 MMLU: 76.3 points"}, id="a score is no margin"),
    pytest.param("Qwen3 is the better model compared to Grok 4 on MMLU.", {"Qwen3 above Grok 4 (MMLU)"}, id="with its article"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), _OF_A_KIND)
def test_what_a_comparison_is_about(text: str, expected: set[str]) -> None:
    """Tests of a kind without names are not those named before, and speed that comes on top is no matter of its own."""
    assert told(text) == expected
