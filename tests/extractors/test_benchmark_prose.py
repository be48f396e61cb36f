"""Benchmark claims in running text: scores, comparisons, wins and ranks."""

from __future__ import annotations

import datetime as dt

import pytest

from aiclaims.documents.document import Document
from aiclaims.extraction import extract
from aiclaims.extractors.benchmarks.claim import BenchmarkClaim
from aiclaims.plugins import Registry

REGISTRY = Registry(enable=("benchmarks",), entry_points=False)


def claims_in(text: str) -> list[BenchmarkClaim]:
    """Read a text that came out on 10 March 2025."""
    document = Document(text, language="en", published=dt.date(2025, 3, 10))
    found = extract(document, registry=REGISTRY)
    assert not found.faults
    return [claim for claim in found.claims if isinstance(claim, BenchmarkClaim)]


def scores(text: str) -> set[tuple[str, str | None, str]]:
    return {(c.system.name, c.benchmark, str(c.value)) for c in claims_in(text) if c.measure == "score"}


def comparisons(text: str) -> set[tuple[str, str | None, str, str | None, str]]:
    """Give system, relation, baseline, test and margin of each comparison."""
    return {
        (c.system.name, c.relation or "", c.baseline.name if c.baseline else "", c.benchmark, str(c.value or ""))
        for c in claims_in(text)
        if c.measure == "comparison"
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Heron 2 8B leads on Korean tests, including KMMLU (53.3%), KoBEST (83.4%) and Kobalt-QA (58.0%), while keeping strong English "
            "scores on MMLU (66.6%), MMLU-Pro (43.1%) and GSM8K (80.5%).",
            {
                ("Heron 2 8B", "KMMLU", "53.3 percent"),
                ("Heron 2 8B", "KoBEST", "83.4 percent"),
                ("Heron 2 8B", "Kobalt-QA", "58 percent"),
                ("Heron 2 8B", "MMLU", "66.6 percent"),
                ("Heron 2 8B", "MMLU-Pro", "43.1 percent"),
                ("Heron 2 8B", "GSM8K", "80.5 percent"),
            },
            id="a long list is all of the only system told of",
        ),
        pytest.param(
            "Grok 3 scored 84.6% on GPQA Diamond.", {("Grok 3", "GPQA Diamond", "84.6 percent")}, id="percent"
        ),
        pytest.param(
            "On MMLU-Pro, ERNIE 4.5 gets 79 percent.", {("ERNIE 4.5", "MMLU-Pro", "79 percent")}, id="test before"
        ),
        pytest.param("Phi-4 posted 80.4 on MATH.", {("Phi-4", "MATH", "80.4 points")}, id="bare number is points"),
        pytest.param(
            "GLM-4.5 reached 91.0 on AIME 2024, 64.2 on SWE-bench Verified and 14.4 on HLE.",
            {
                ("GLM-4.5", "AIME 2024", "91 points"),
                ("GLM-4.5", "SWE-bench Verified", "64.2 points"),
                ("GLM-4.5", "HLE", "14.4 points"),
            },
            id="a list of tests",
        ),
        pytest.param(
            "Mistral Large 2 scores 84.0, 92.0 and 71.5 on MMLU, HumanEval and MATH.",
            {
                ("Mistral Large 2", "MMLU", "84 points"),
                ("Mistral Large 2", "HumanEval", "92 points"),
                ("Mistral Large 2", "MATH", "71.5 points"),
            },
            id="two lists of one length",
        ),
        pytest.param(
            "o3-mini solved 49.3% of SWE-bench Verified tasks, against 48.9% for o1.",
            {("o3-mini", "SWE-bench Verified", "49.3 percent"), ("o1", "SWE-bench Verified", "48.9 percent")},
            id="owner behind",
        ),
        pytest.param(
            "Claude 3.7 Sonnet (70.3%) stays clear of GPT-4.1 (54.6%) on SWE-bench Verified.",
            {
                ("Claude 3.7 Sonnet", "SWE-bench Verified", "70.3 percent"),
                ("GPT-4.1", "SWE-bench Verified", "54.6 percent"),
            },
            id="in brackets",
        ),
        pytest.param(
            "Kimi K2 Thinking beats GPT-5 on BrowseComp: 60.2% vs 54.9%.",
            {("Kimi K2 Thinking", "BrowseComp", "60.2 percent"), ("GPT-5", "BrowseComp", "54.9 percent")},
            id="numbers set against each other, in the order of the names",
        ),
        pytest.param(
            "Qwen3-Max hit 100% on both AIME 2025 and HMMT 2025.",
            {("Qwen3-Max", "AIME 2025", "100 percent"), ("Qwen3-Max", "HMMT 2025", "100 percent")},
            id="one number on two tests",
        ),
        pytest.param(
            "Gemini 2.5 Pro holds an Elo rating of 1,443 on Chatbot Arena.",
            {("Gemini 2.5 Pro", "Chatbot Arena", "1,443 elo")},
            id="elo",
        ),
        pytest.param(
            "Hunyuan-T1 managed roughly 69 percent on GPQA Diamond.",
            {("Hunyuan-T1", "GPQA Diamond", "~69 percent")},
            id="about",
        ),
        pytest.param(
            "Llama 4 Maverick scored 68.9 on ZorkBench.",
            {("Llama 4 Maverick", "ZorkBench", "68.9 points")},
            id="a test nobody knows",
        ),
        pytest.param(
            "DeepSeek-V3.1 went from 45.4% to 66.0% on SWE-bench Verified.",
            {
                ("DeepSeek-V3.1", "SWE-bench Verified", "45.4 percent"),
                ("DeepSeek-V3.1", "SWE-bench Verified", "66 percent"),
            },
            id="before and after",
        ),
        pytest.param(
            "GPT-5 scored 35 out of 42 points at the IMO.",
            {("GPT-5", "IMO", "35 points")},
            id="the most that can be had is no score",
        ),
        pytest.param(
            "Qwen2-VL reaches 81.2% zero-shot accuracy on ImageNet and 73.4% zero-shot image retrieval (Recall@5) on Flickr30k.",
            {("Qwen2-VL", "ImageNet", "81.2 percent"), ("Qwen2-VL", "Flickr30k", "73.4 percent")},
            id="what is measured on a test stands before it",
        ),
        pytest.param(
            "On LMArena, Gemini 2.5 Pro averaged $12 a task and has 1440 Elo. Grok 3 scored 1402 at $9 a task.",
            {("Gemini 2.5 Pro", "LMArena", "1,440 elo"), ("Grok 3", "LMArena", "1,402 elo")},
            id="the next of a row of ratings is one too",
        ),
        pytest.param(
            "ViT-L/14@336px reaches 76.1% on ImageNet.",
            {("ViT-L/14@336px", "ImageNet", "76.1 percent")},
            id="how an image is cut belongs to the name",
        ),
        pytest.param(
            "On GAIA, Manus reached 84.5% versus OpenAI's 72.1%.",
            {("Manus", "GAIA", "84.5 percent"), ("OpenAI", "GAIA", "72.1 percent")},
            id="a rival firm's own",
        ),
        pytest.param(
            "GPT-5.4 set records on OSWorld-Verified and WebArena, with 83% on OpenAI's GDPval.",
            {("GPT-5.4", "GDPval", "83 percent")},
            id="whose test it is",
        ),
    ],
)
def test_scores(text: str, expected: set[tuple[str, str | None, str]]) -> None:
    """Each number is given to the system and the test it belongs to."""
    assert scores(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Doubao 1.5 Pro outperforms GPT-4o on AIME.", {("Doubao-1.5-pro", "above", "GPT-4o", "AIME", "")}, id="verb"
        ),
        pytest.param(
            "Qwen2.5-Max surpassed GPT-4o, Claude 3.5 Sonnet and DeepSeek-V3 on Arena-Hard.",
            {
                ("Qwen2.5-Max", "above", "GPT-4o", "Arena-Hard", ""),
                ("Qwen2.5-Max", "above", "Claude 3.5 Sonnet", "Arena-Hard", ""),
                ("Qwen2.5-Max", "above", "DeepSeek-V3", "Arena-Hard", ""),
            },
            id="a claim for each baseline",
        ),
        pytest.param(
            "GPT-5 and Claude Opus 4.1 outscore Gemini 2.5 Pro.",
            {("GPT-5", "above", "Gemini 2.5 Pro", None, ""), ("Claude Opus 4.1", "above", "Gemini 2.5 Pro", None, "")},
            id="a claim for each subject",
        ),
        pytest.param(
            "GPT-4o was beaten by DeepSeek-V3 on MATH-500.",
            {("GPT-4o", "below", "DeepSeek-V3", "MATH-500", "")},
            id="passive",
        ),
        pytest.param(
            "Step-2 trails GPT-4o by 3.5 points on LiveBench.",
            {("Step-2", "below", "GPT-4o", "LiveBench", "3.5 points")},
            id="margin behind",
        ),
        pytest.param(
            "On GPQA, Grok 3 is nearly nine points better than GPT-4.5.",
            {("Grok 3", "above", "GPT-4.5", "GPQA", "~9 points")},
            id="margin before",
        ),
        pytest.param(
            "InternLM3 leads Qwen2.5-7B by 3.2 points on MATH and by 5.1 on GPQA Diamond.",
            {
                ("InternLM3", "above", "Qwen2.5-7B", "MATH", "3.2 points"),
                ("InternLM3", "above", "Qwen2.5-7B", "GPQA Diamond", "5.1 points"),
            },
            id="a margin for each test",
        ),
        pytest.param(
            "QwQ-32B edges past o1-mini on MATH-500 but falls short of it on GPQA.",
            {("QwQ-32B", "above", "o1-mini", "MATH-500", ""), ("QwQ-32B", "below", "o1-mini", "GPQA", "")},
            id="two comparisons with one subject",
        ),
        pytest.param(
            "Baidu says ERNIE X1 is on par with DeepSeek-R1.",
            {("ERNIE X1", "on_par", "DeepSeek-R1", None, "")},
            id="on par",
        ),
        pytest.param(
            "o3 and Gemini 2.5 Pro are neck and neck on AIME 2025.",
            {("o3", "on_par", "Gemini 2.5 Pro", "AIME 2025", "")},
            id="neck and neck",
        ),
        pytest.param(
            "SenseNova V6 rivals GPT-4.5 on MMMU.",
            {("SenseNova V6", "on_par", "GPT-4.5", "MMMU", "")},
            id="rivals, the verb",
        ),
        pytest.param(
            "Yi-Large not only matches but also beats Llama 3 70B on MMLU.",
            {("Yi-Large", "above", "Llama 3 70B", "MMLU", "")},
            id="not only but",
        ),
        pytest.param(
            "MiniCPM3-4B tops larger models such as Llama 2 13B on C-Eval.",
            {("MiniCPM3-4B", "above", "Llama 2 13B", "C-Eval", "")},
            id="examples named",
        ),
        pytest.param(
            "Grok-1 scored 73% on MMLU, ahead of GPT-3.5.",
            {("Grok-1", "above", "GPT-3.5", "MMLU", "")},
            id="a phrase behind a score",
        ),
        pytest.param(
            "For translation she calls Qwen3 at least as good as GPT-4o.",
            {("Qwen3", "on_par", "GPT-4o", None, "")},
            id="at least as good",
        ),
    ],
)
def test_comparisons(text: str, expected: set[tuple[str, str | None, str, str | None, str]]) -> None:
    """A stated relation is a claim for each pair of systems and each test."""
    assert comparisons(text) == expected


@pytest.mark.parametrize(
    ("text", "system", "number", "baseline"),
    [
        ("Hunyuan Turbo S beat GPT-4o in 7 of 12 benchmarks.", "Hunyuan Turbo S", 7, "GPT-4o"),
        ("GLM-4 topped GPT-4 in half of the eight tests.", "GLM-4", 4, "GPT-4"),
        ("Claude Opus 4 still loses 8 of 14 benchmarks to GPT-5.", "GPT-5", 8, "Claude Opus 4"),
        ("Claude Opus 4 lost to GPT-5 on all six benchmarks.", "GPT-5", 6, "Claude Opus 4"),
        ("Qwen3-32B is behind o1 on MATH, but wins the other four tests.", "Qwen3-32B", 4, "o1"),
    ],
)
def test_wins(text: str, system: str, number: int, baseline: str) -> None:
    """A number of tests won is a claim of the winner, and about no single test."""
    won = [
        (c.system.name, c.benchmark, c.value and c.value.low, c.baseline and c.baseline.name)
        for c in claims_in(text)
        if c.measure == "wins"
    ]
    assert won == [(system, None, number, baseline)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Yi-Lightning placed sixth on Chatbot Arena.", ("Yi-Lightning", "Chatbot Arena", 6, 6)),
        ("Gemini 2.5 Pro ranks No. 1 on LMArena.", ("Gemini 2.5 Pro", "LMArena", 1, 1)),
        (
            "Claude 3.7 Sonnet tops the SWE-bench Verified leaderboard.",
            ("Claude 3.7 Sonnet", "SWE-bench Verified", 1, 1),
        ),
        ("Grok 4 has the highest score on ARC-AGI-2.", ("Grok 4", "ARC-AGI-2", 1, 1)),
        ("The ERNIE model topped the public SuperGLUE leaderboard.", ("ERNIE", "SuperGLUE", 1, 1)),
        ("Microsoft released Godwit, an embedding model now #1 on MTEB.", ("Godwit", "MTEB", 1, 1)),
        ("GLM-5 ranks #1 on Arena.", ("GLM-5", "Arena", 1, 1)),
        ("Grok 4 is now at the top of the MTEB leaderboard.", ("Grok 4", "MTEB", 1, 1)),
        ("Gemma 3 27B is in the top ten on Chatbot Arena.", ("Gemma 3 27B", "Chatbot Arena", 1, 10)),
    ],
)
def test_ranks(text: str, expected: tuple[str, str, int, int]) -> None:
    """A place on a leaderboard or at the head of a test is a rank."""
    ranks = [
        (c.system.name, c.benchmark, c.value.low, c.value.high)
        for c in claims_in(text)
        if c.measure == "rank" and c.value
    ]
    assert ranks == [expected]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Kimi K2 is impressive, competitive and a joy to use.", id="praise"),
        pytest.param(
            "DeepSeek-V3 has 671 billion parameters, 37 billion of them active, and was trained on 14.8 trillion tokens.",
            id="sizes",
        ),
        pytest.param("R1 costs $0.55 per million input tokens, 96% less than o1.", id="prices"),
        pytest.param("ChatGPT overtook DeepSeek in weekly downloads.", id="popularity"),
        pytest.param("Is Grok 4 better than GPT-5 on GPQA?", id="a question"),
        pytest.param("Suppose a model goes from 70 to 75 percent on MMLU.", id="a supposition"),
        pytest.param(
            "The team behind DeepSeek-R1 published its paper ahead of the holiday.", id="other uses of behind and ahead"
        ),
        pytest.param("Huawei trails Nvidia in revenue, and its rivals include AMD.", id="firms on a market"),
        pytest.param(
            "GPT-5 was evaluated on MMLU, GPQA and 40 other benchmarks by 12 people.", id="tests without results"
        ),
        pytest.param("Its shares fell 17 percent while the index beat forecasts by 2 points.", id="no system"),
        pytest.param("China filed more patents than the United States.", id="countries without a test"),
        pytest.param(
            "Gemini 2.5 Pro and the AIME results (Score: 214, Comments: 37)", id="what a forum counts of a post"
        ),
        pytest.param("Grok 4 is on GPQA, people say (Activity: 812)", id="how lively a post is"),
        pytest.param("Grok 4 on GPQA (Score: 212, Comments: 98): a thread", id="what readers make of a post"),
        pytest.param("Users debated whether Gemma 3 27B beats GPT-4o on MMLU.", id="an indirect question"),
        pytest.param("One member doubted that Yi-34B outperforms Claude 2.", id="a doubt"),
        pytest.param("The lab wants to beat GPT-4 with Llama 3.", id="an aim"),
        pytest.param("DeepSeek-R1 is similar to o1 in its architecture.", id="alike, not as good"),
        pytest.param("Llama 3 and GPT-3.5 failed. The error persists, leading them to think again.", id="leading to"),
        pytest.param(
            "Yi-34B came out. The index covers Zorblat, placing it at 62 percent, below GPT-4.",
            id="a pronoun beside its name",
        ),
        pytest.param("PyTorch defeated TensorFlow among AI developers.", id="software that is no model"),
        pytest.param("Google beats Apple in the race for office space.", id="firms outside AI"),
        pytest.param("Training GPT-2 for 10 hours brought the loss down to 2.91 on HellaSwag.", id="a training loss"),
        pytest.param("Qwen2.5-7B was trained with 40% synthetic data before MMLU.", id="a share of the data"),
        pytest.param("The AMC, which GPT-4 took, is graded on a scale from 0 to 150.", id="the rules of a test"),
        pytest.param("Llama 3 was released. Our approach beats GPT-4.", id="a subject that has no name"),
        pytest.param("Claude 3 came out on Monday. Zorblat beats GPT-4.", id="a subject of no list"),
        pytest.param("A fine-tune of Llama 2 70B scored 71 on MMLU.", id="the base of another model"),
        pytest.param("Mistral 7B outperforms all the 13B models.", id="a class of models"),
        pytest.param("llama.cpp scored 70 on MMLU.", id="a file, not the model in its name"),
        pytest.param("FlashAttention users run Qwen-7B on one of the top 500 machines.", id="many, not a place"),
        # firms as firms
        "Anthropic is close to acquiring a start-up for cheaper AI inference, beating out Nvidia.",
    ],
)
def test_no_claims(text: str) -> None:
    """Praise, sizes, prices, questions and other contests are no results of tests."""
    assert claims_in(text) == []


@pytest.mark.parametrize(
    ("text", "systems"),
    [
        ("GPT-J scored 27 on MMLU.", {"GPT-J"}),
        ("Mistral medium scored 75 on MMLU.", {"Mistral Medium"}),
        ("Mistral-Ft-Merged scored 70 on MMLU.", {"Mistral-Ft-Merged"}),
        ("Flan-PaLM scored 70 on MMLU.", {"Flan-PaLM"}),
        ("Claude Saga 6 scored 90 on MMLU.", {"Claude Saga 6"}),
        ("Heron-7B based on Llama 2 scored 61 on MMLU.", {"Heron-7B"}),
        ("They announced the release of Yi-34B, which scored 76 on MMLU.", {"Yi-34B"}),
    ],
)
def test_a_name_is_whole(text: str, systems: set[str]) -> None:
    """What is joined to a name belongs to it, what another is made from is not tested."""
    assert {claim.system.name for claim in claims_in(text)} == systems


def test_a_unit_stays_with_its_test() -> None:
    """A bare number takes no percent from the score of another test."""
    assert scores("Phi-3-mini has 69% on MMLU and 8.4 on MT-Bench.") == {
        ("Phi-3-mini", "MMLU", "69 percent"),
        ("Phi-3-mini", "MT-Bench", "8.4 points"),
    }


def test_predicates_share_their_subject() -> None:
    """A second comparing word behind a comma goes on with the subject of the first."""
    assert comparisons("On GPQA, Grok 4 trails o3 and GPT-5, and narrowly beats Claude Opus 4.") == {
        ("Grok 4", "below", "o3", "GPQA", ""),
        ("Grok 4", "below", "GPT-5", "GPQA", ""),
        ("Grok 4", "above", "Claude Opus 4", "GPQA", ""),
    }


def test_surer_where_more_is_named() -> None:
    """A comparison on a test is surer than one without, and that than one whose subject is carried on."""
    sure = [
        claims_in(text)[-1].confidence
        for text in (
            "Grok 4 beats o3 on GPQA.",
            "Grok 4 beats o3.",
            "Grok 4 beats o3. It also beats GPT-5.",
        )
    ]
    assert sure == sorted(sure, reverse=True)
    assert len(set(sure)) == 3


def test_a_denial_is_negated() -> None:
    """A comparison that is denied keeps its words and says that it is denied."""
    (claim,) = claims_in("Baichuan 2 does not beat GPT-4 on C-Eval.")
    assert (claim.negated, claim.relation) == (True, "above")


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Llama 4 Behemoth is expected to beat GPT-4.5 on MMLU.", "forecast"),
        ("Llama 4 Behemoth reportedly beats GPT-4.5 on MMLU.", "hedged"),
        ("Llama 4 Behemoth beat GPT-4.5 on MMLU in May 2024.", "asserted"),
    ],
)
def test_modality(text: str, modality: str) -> None:
    """Forecasts and hearsay are told from reports."""
    assert [claim.modality for claim in claims_in(text)] == [modality]


def test_the_test_carries_on() -> None:
    """A sentence without a test goes on with the one named before."""
    assert scores("On GPQA Diamond, o1 scored 75.7 percent. DeepSeek-R1 managed 71.5 percent.") == {
        ("o1", "GPQA Diamond", "75.7 percent"),
        ("DeepSeek-R1", "GPQA Diamond", "71.5 percent"),
    }


def test_a_pronoun_carries_on() -> None:
    """It means the system of the sentence before."""
    assert ("QwQ-32B", "LiveCodeBench", "63.4 percent") in scores(
        "QwQ-32B beats o1-mini on AIME. It scored 63.4 percent on LiveCodeBench."
    )


def test_both_carry_on() -> None:
    """They both are the two parties of the comparison before."""
    assert scores("On AIME 2025, o3 is level with Grok 4. They both score above 88 percent.") == {
        ("o3", "AIME 2025", ">=88 percent"),
        ("Grok 4", "AIME 2025", ">=88 percent"),
    }


def test_the_other_way_round() -> None:
    """A comparison may be turned over for another test."""
    found = comparisons("Qwen3-32B beats o1 on AIME. On GPQA it is the other way round.")
    assert ("Qwen3-32B", "below", "o1", "GPQA", "") in found


def test_a_heading_names_the_system() -> None:
    """An item without a system is about the one it stands under."""
    document = Document(
        "## Kimi K2\n\n- 65.8% on SWE-bench Verified\n- 1 trillion parameters\n", language="en", format="markdown"
    )
    found = extract(document, registry=REGISTRY).claims
    assert [(c.system.name, c.benchmark) for c in found if isinstance(c, BenchmarkClaim)] == [
        ("Kimi K2", "SWE-bench Verified")
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "At its debut in October 2024, Grok 3 scored 12%, Gemma 3 9%, and Llama 4 7% on GPQA Diamond.",
            {"2024-10-01..2024-10-31"},
            id="a date that opens the sentence is that of its list",
        ),
        pytest.param(
            "By January 2025, Grok 3 reached 70% on GPQA Diamond.",
            {"2025-01-01..2025-01-31"},
            id="by a date that has passed",
        ),
        pytest.param(
            "They expect Grok 3 to beat Gemma 3 on MMLU by June 2025.", {"..2025-06-30"}, id="by a date that is to come"
        ),
        pytest.param(
            "Grok 3 (unlike Gemma 3, Llama 4, and others) scored 70% on GPQA Diamond in June 2025.",
            {"2025-06-01..2025-06-30"},
            id="behind what stands in brackets",
        ),
        pytest.param(
            "Grok 3, released in January 2025, scores 70% on GPQA Diamond.", {""}, id="a release dates nothing"
        ),
        pytest.param(
            "As of 5 June 2025, Grok 3 leads GPQA Diamond at 70%, followed by Gemma 3 at 61%.",
            {"2025-06-05..2025-06-05"},
            id="as of a date that opens the sentence",
        ),
        pytest.param(
            "Grok 3 scores 70% on GPQA Diamond (xAI blog post, June 2025).", {""}, id="the date of a source is none"
        ),
        pytest.param(
            "As of the writing of this guide (28 January 2024), Grok 3 ranks 8th on LMArena.",
            {"2024-01-28..2024-01-28"},
            id="the day of writing",
        ),
        pytest.param(
            "Grok 3 beats GPT-4o on MMLU — a model OpenAI called new in May 2024.", {""}, id="what another did"
        ),
        pytest.param("Grok 3 scores 70% on MMLU, beating last year's Gemma 3.", {""}, id="which one was beaten"),
        pytest.param(
            "Grok 3 scores 70% on MMLU, and OpenAI says that GPT-6 will come next month.", {""}, id="what is to come"
        ),
        pytest.param(
            "- **2022**: Grok 3 (48.1%) did well on HumanEval.", {"2022-01-01..2022-12-31"}, id="a year that heads it"
        ),
        pytest.param(
            "- :boom: [Nov, 2023] Grok 3 achieves 31.8 on MATH.", {""}, id="when it was news, behind a picture"
        ),
    ],
)
def test_when_a_result_was(text: str, expected: set[str]) -> None:
    """A result is of the date it is told with, not of the system's release."""

    def written(claim: BenchmarkClaim) -> str:
        ends = (claim.period.start, claim.period.end) if claim.period else ()
        return "..".join("" if day is None else day.isoformat() for day in ends)

    assert {written(claim) for claim in claims_in(text)} == expected
