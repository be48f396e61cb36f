"""What the structure of a sentence says of a test: levels, places between two, sizes in brackets, tests without a name."""

from __future__ import annotations

import pytest
from benchmark_claims import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Phi-4 outperforms Gemma 3 27B on coding benchmarks, with 31.2% on AIME and 80.1% on MATH.",
            {"Phi-4 above Gemma 3 27B (None)", "Phi-4 AIME: 31.2 percent", "Phi-4 MATH: 80.1 percent"},
            id="tests without a name are none of those named beside them",
        ),
        pytest.param(
            "GPT-5 scores 88% on MMLU, outperforming Llama 3.1 70B across most benchmarks.",
            {"GPT-5 above Llama 3.1 70B (None)", "GPT-5 MMLU: 88 percent"},
            id="nor the one named before",
        ),
        pytest.param(
            "GPT-5 beats o3 on benchmarks such as GPQA.",
            {"GPT-5 above o3 (GPQA)"},
            id="examples of the tests name them",
        ),
        pytest.param(
            "Gemma 3 was tested on suites such as MMLU-Pro (12B: 61.4), LiveCodeBench (12B: 24.6), and Bird-SQL (12B: 47.9).",
            {
                "Gemma 3 12B MMLU-Pro: 61.4 points",
                "Gemma 3 12B LiveCodeBench: 24.6 points",
                "Gemma 3 12B Bird-SQL: 47.9 points",
            },
            id="a size labels each number in brackets",
        ),
        pytest.param(
            "GPT-5 beats Claude Opus 4 by 4.9% and Llama 3.1 70B by 40.6% on GPQA.",
            {
                "GPT-5 above Claude Opus 4 (GPQA): 4.9 percent",
                "GPT-5 above Llama 3.1 70B (GPQA): 40.6 percent",
            },
            id="each rival by a margin of its own",
        ),
        pytest.param(
            "GPT-5 achieved 97.5 F1 over both sets, outperforming o3 by a margin of 3.5 F1.",
            {"GPT-5 above o3 (None): 3.5 points", "GPT-5 None: 97.5 points"},
            id="a measure behind a number makes it a score, or a margin",
        ),
        pytest.param("GPT-5 is better on average than o3 (a 3.5 F1 margin).", {"GPT-5 above o3 (None)"}, id="no score"),
        pytest.param(
            "In our review Kimi K2 scored 90.5/100, while GLM-5 scored 88/100.",
            {"Kimi K2 None: 90.5 points", "GLM-5 None: 88 points"},
            id="points of a hundred",
        ),
        pytest.param(
            "Tuning Kimi K2 cut its refusals from 92/100 to 14/100, and MMLU stayed at 84.1%.",
            {"Kimi K2 MMLU: 84.1 percent"},
            id="so many of a hundred that nobody scores",
        ),
        pytest.param(
            "Kimi K2 sits on the Epoch Capabilities Index between Claude Opus 4 and Claude Opus 4.1.",
            {
                "Kimi K2 above Claude Opus 4 (Epoch Capabilities Index)",
                "Kimi K2 below Claude Opus 4.1 (Epoch Capabilities Index)",
            },
            id="between two versions of one family",
        ),
        pytest.param(
            "On LiveCodeBench, Kimi K2 ranks between GPT-5 and GPT-5 mini.",
            {"Kimi K2 below GPT-5 (LiveCodeBench)", "Kimi K2 above GPT-5 mini (LiveCodeBench)"},
            id="between a model and its smaller edition",
        ),
        pytest.param(
            "On LiveCodeBench, Kimi K2 ranks between GPT-5 and Claude Opus 4.",
            set(),
            id="between two of which nobody knows the better",
        ),
        pytest.param(
            "Users of Kimi K2 often switch between GPT-4.1 and GPT-5 on benchmark days.",
            set(),
            id="who chooses between two is not placed between them",
        ),
        pytest.param(
            "Qwen3-Max reaches around GPT-5 level on GPQA Diamond.",
            {"Qwen3-Max on_par GPT-5 (GPQA Diamond)"},
            id="a level without a noun",
        ),
        pytest.param(
            "On SWE-bench Verified, GLM-4.6 gets as far as Claude Sonnet 4.",
            {"GLM-4.6 on_par Claude Sonnet 4 (SWE-bench Verified)"},
            id="as far as",
        ),
        pytest.param(
            "Kimi K2 comes in third on VoxelBench behind GPT-5 and Claude Opus 4.",
            {
                "Kimi K2 VoxelBench: 3 rank",
                "Kimi K2 below GPT-5 (VoxelBench)",
                "Kimi K2 below Claude Opus 4 (VoxelBench)",
            },
            id="a place, and who is ahead of it",
        ),
        pytest.param(
            "Arena Text has Kimi K2 at #1 ahead of GPT-5.",
            {"Kimi K2 Arena Text: 1 rank", "Kimi K2 above GPT-5 (Arena Text)"},
            id="a board is the subject",
        ),
        pytest.param(
            "On Chatbot Arena, Gemma 3 27B reports an Elo of 1338. The Elo is comparable to o1-preview.",
            {"Gemma 3 27B Chatbot Arena: 1,338 elo", "Gemma 3 27B on_par o1-preview (Chatbot Arena)"},
            id="the rating stands for whose it is",
        ),
        pytest.param(
            "Gemma 3 27B is among the top 10 models on LMArena.",
            {"Gemma 3 27B LMArena: 1-10 rank"},
            id="among the top ten",
        ),
        pytest.param(
            "GLM-5 scored 83 on BenchLM's composite leaderboard.",
            {"GLM-5 BenchLM: 83 points"},
            id="a board of no list owns the leaderboard",
        ),
        pytest.param(
            "GPT-5 came out in front (Intelligence Index score 71 vs. o3's 62).",
            {"GPT-5 Intelligence Index: 71 points", "o3 Intelligence Index: 62 points"},
            id="a full stop of versus closes no sentence",
        ),
        pytest.param(
            "GPT‑5 beats Qwen3‑Max on MMLU‑Pro.",
            {"GPT-5 above Qwen3-Max (MMLU-Pro)"},
            id="a hyphen that does not break is a hyphen",
        ),
        pytest.param(
            "They report GDPval-AA Elo 1494 for GPT-5, ahead of Kimi K2 (1283).",
            {"GPT-5 GDPval-AA: 1,494 elo", "Kimi K2 GDPval-AA: 1,283 elo", "GPT-5 above Kimi K2 (GDPval-AA)"},
            id="a variant of a test is another test",
        ),
        pytest.param(
            "Phi-4-Multimodal leads the Open ASR Leaderboard, beating Nvidia Corvus.",
            {
                "Phi-4-Multimodal above Nvidia Corvus (Open ASR Leaderboard)",
                "Phi-4-Multimodal Open ASR Leaderboard: 1 rank",
            },
            id="a product of no list behind its firm",
        ),
        pytest.param(
            "Phi-4 delivers o1-level reasoning: 77.1% on AIME 2024.",
            {"Phi-4 on_par o1 (AIME 2024)", "Phi-4 AIME 2024: 77.1 percent"},
            id="a result told by whose level it reaches is of who reaches it",
        ),
        pytest.param(
            "Gemma 3 27B is an o1-style model that gets 61.3% on GPQA.",
            {"Gemma 3 27B GPQA: 61.3 percent"},
            id="who something is like is not tested",
        ),
        pytest.param(
            "Phi-4 shows near-GPT-5 accuracy on MMLU (84.9%).",
            {"Phi-4 MMLU: 84.9 percent"},
            id="nor to whom it is near",
        ),
        pytest.param(
            "GPT-5 scores 71% on ARC-AGI. On GPQA, 84 versus 77 for o3.",
            {"GPT-5 ARC-AGI: 71 percent", "GPT-5 GPQA: 84 points", "o3 GPQA: 77 points"},
            id="a sentence that opens with a test goes on about the one before",
        ),
        pytest.param(
            "GPT-5 scores 71% on ARC-AGI. Humans get 88%. On GPQA, 84 versus 77 for o3.",
            {
                "GPT-5 ARC-AGI: 71 percent",
                "Humans ARC-AGI: 88 percent",
                "GPT-5 GPQA: 84 points",
                "o3 GPQA: 77 points",
            },
            id="and not about those by whom it is measured",
        ),
        pytest.param(
            "GPT-5 got eighty-eight on GPQA, while o3 is at seventy-six point two.",
            {"GPT-5 GPQA: 88 points", "o3 GPQA: 76.2 points"},
            id="numbers in words, as speech has them",
        ),
        pytest.param(
            "GPT-5 got thirty-one percent on GPQA, where the record was nine percent. Nine percent!",
            {"GPT-5 GPQA: 31 percent"},
            id="what echoes a number tells nothing more",
        ),
        pytest.param(
            "Phi-4 matches o1-level reasoning on AIME.",
            {"Phi-4 on_par o1 (AIME)"},
            id="whose level is matched is the rival",
        ),
        pytest.param(
            "Phi-4 is the first small model to clear 60% on GPQA, with 61.7%.",
            {"Phi-4 GPQA: 61.7 percent"},
            id="the mark that a score passes is none beside it",
        ),
        pytest.param(
            "GPT-5 gets 31% on GPQA. For reference, o3 sits at 20%. It trails o3 on BoolQ by 4 points.",
            {"GPT-5 GPQA: 31 percent", "o3 GPQA: 20 percent", "GPT-5 below o3 (BoolQ): 4 points"},
            id="who is named for reference is not gone on about",
        ),
        pytest.param(
            "Our recipe lifts Gemma 3 27B on GPQA from 41.2 to 50.3.",
            {"Gemma 3 27B GPQA: 41.2 points", "Gemma 3 27B GPQA: 50.3 points"},
            id="both numbers are of what something lifts",
        ),
        pytest.param(
            "Fine-tuning Gemma 3 27B on proofs raises its accuracy on GPQA from 41% to 50%.",
            {"Gemma 3 27B GPQA: 41 percent", "Gemma 3 27B GPQA: 50 percent"},
            id="and of what is tuned",
        ),
        pytest.param(
            "GPT-5 and o3, which answer 35% and 29% of GPQA, lead.",
            {"GPT-5 GPQA: 35 percent", "o3 GPQA: 29 percent"},
            id="numbers in the order of the systems that a relative clause tells of",
        ),
        pytest.param(
            "GPT-5 gets 79% on GPQA — within two points of o3 (81%) and well clear of Phi-4 (71%).",
            {"GPT-5 GPQA: 79 percent", "o3 GPQA: 81 percent", "Phi-4 GPQA: 71 percent", "GPT-5 above Phi-4 (GPQA)"},
            id="to whom it is near is no subject",
        ),
        pytest.param(
            "GPT-5 ≈ o3 on GPQA (84 vs 83), lags Grok 4 by 4 points.",
            {
                "GPT-5 on_par o3 (GPQA)",
                "GPT-5 GPQA: 84 points",
                "o3 GPQA: 83 points",
                "GPT-5 below Grok 4 (GPQA): 4 points",
            },
            id="a sign for a verb",
        ),
        pytest.param(
            "Grok 4 > GPT-5 > o3 on BoolQ.",
            {"Grok 4 above GPT-5 (BoolQ)", "GPT-5 above o3 (BoolQ)"},
            id="a chain of signs",
        ),
        pytest.param(
            "Small models — Phi-4, Gemma 3 4B, Qwen3-4B — scored around 3% on GPQA.",
            {"Phi-4 GPQA: ~3 percent", "Gemma 3 4B GPQA: ~3 percent", "Qwen3-4B GPQA: ~3 percent"},
            id="all that an aside counts off",
        ),
        pytest.param(
            "A win on BoolQ does not mean that GPT-5 is better than o3.",
            set(),
            id="what does not follow is not denied",
        ),
        pytest.param(
            "o3 was run on leading benchmarks, such as GPQA.",
            set(),
            id="leading tests, led by nobody",
        ),
        pytest.param(
            "CodeContests: 21%, while GPT-4o is at 43%.",
            {"GPT-4o CodeContests: 43 percent"},
            id="a number whose owner is not named, before one that has its own",
        ),
        pytest.param(
            "Grok 4 scores 81% on GPQA. That compares with 78% for OpenAI's own o3. On BoolQ the model trails o3, 87.5% to 91.5%.",
            {
                "Grok 4 GPQA: 81 percent",
                "o3 GPQA: 78 percent",
                "Grok 4 below o3 (BoolQ)",
                "Grok 4 BoolQ: 87.5 percent",
                "o3 BoolQ: 91.5 percent",
            },
            id="whom a result compares with is not gone on about",
        ),
        pytest.param(
            "The team behind LiveBench has Grok 4 third on LiveBench.",
            {"Grok 4 LiveBench: 3 rank"},
            id="who tests has a system at a place",
        ),
        pytest.param(
            "o3 scores 81% on GPQA. Attacks succeeded 3.1% of the time against it, compared with 9.5% for Grok 4.",
            {"o3 GPQA: 81 percent"},
            id="how often attacks succeed is on no test of skill",
        ),
        pytest.param(
            "xAI released Grok 4. It is one rung above o3 and GPT-5, and almost on par with Phi-4.",
            {"Grok 4 above o3 (None)", "Grok 4 above GPT-5 (None)", "Grok 4 on_par Phi-4 (None)"},
            id="a rung above",
        ),
        pytest.param(
            "Grok 4 landed within a percentage point of o3 on BoolQ.",
            {"Grok 4 below o3 (BoolQ): <=1 points"},
            id="within a point",
        ),
        pytest.param(
            "Grok 4 and o3 show results comparable to European frontier models on BoolQ.",
            {"Grok 4 on_par European frontier models (BoolQ)", "o3 on_par European frontier models (BoolQ)"},
            id="a class of a part of the world",
        ),
        pytest.param(
            "Chinese models outperform American models on coding benchmarks.",
            {"China above United States (None)"},
            id="countries in tests without a name",
        ),
        pytest.param(
            "tinyTarn-1.5B beats o3 (31.0) on GPQA, and is on par with Phi-4 on BoolQ (81.5 vs. 80.2).",
            {
                "tinyTarn-1.5B above o3 (GPQA)",
                "tinyTarn-1.5B on_par Phi-4 (BoolQ)",
                "o3 GPQA: 31 points",
                "tinyTarn-1.5B BoolQ: 81.5 points",
                "Phi-4 BoolQ: 80.2 points",
            },
            id="a name with a small letter and a size, and a pair behind the test",
        ),
        pytest.param(
            "o3 gets 71% on GPQA. The reward rises from 0.21 to 0.64 over 300 steps. Expect 69 to 72% on GPQA with other seeds.",
            {"o3 GPQA: 71 percent"},
            id="how training went, and what to expect",
        ),
        pytest.param(
            "xAI released Grok 4, and a startup nobody knew tops the leaderboard.",
            set(),
            id="who has no name is none of those named before",
        ),
    ],
)
def test_what_structure_says(text: str, expected: set[str]) -> None:
    """Where a number, a place or a rival stands tells whose it is and on which test."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Grok 4.1 took #1 on LMArena (1483 Elo); its hallucination rate fell from 12% (Grok 4) to 4%.",
            {"Grok 4.1 LMArena: 1 rank", "Grok 4.1 LMArena: 1,483 elo"},
            id="a rate of errors is no result on the board named before",
        ),
        pytest.param(
            "The hallucination rate of GPT-4.5 is 37.1%, which is lower than GPT-4o's rate of 61.8%.",
            set(),
            id="a lower rate of errors is no lower rank",
        ),
        pytest.param(
            "Opus 4.6 scored 91.9% on MRCR v2 at 256K.",
            {"Claude Opus 4.6 MRCR v2: 91.9 percent"},
            id="how long the text is",
        ),
        pytest.param(
            "No current model, including Claude Opus 4, can surpass Gemini 2.5 Pro.",
            set(),
            id="what nobody does",
        ),
        pytest.param(
            "GPT-5 reached 2k tokens/s on prompt eval, outperforming Qwen3's 1000 tokens/s.",
            set(),
            id="speed",
        ),
        pytest.param(
            "Terminal-Bench 2.1 is easier than Terminal-Bench 2. GPT-5 should not score lower on 2.1 than 2.",
            set(),
            id="the versions of a test",
        ),
        pytest.param(
            "GLM-5 has a DeepSWE score of 46.2, placing it above Claude Opus 4.6 and just below 4.7.",
            {"GLM-5 DeepSWE: 46.2 points", "GLM-5 above Claude Opus 4.6 (DeepSWE)"},
            id="the next version of a rival",
        ),
        pytest.param(
            "OpenAI took part in the IMO. While most replies are jokes, one points out who came from where.",
            set(),
            id="one who points out",
        ),
        pytest.param(
            "Seedream 4 dominates the Image Edit Arena at #2.",
            {"Seedream 4 Image Edit Arena: 2 rank"},
            id="who dominates at the second place is second",
        ),
        pytest.param(
            "Gemini 2.0 Flash has a larger context window, which gives it an edge over o1.",
            set(),
            id="an edge in size",
        ),
        pytest.param(
            "We release Gemini 1.5 Flash-8B and a stronger Gemini 1.5 Pro model (better on coding).",
            set(),
            id="better in brackets is set against nobody",
        ),
        pytest.param(
            "Opus 5 leads, while other models lead in law; somebody noted a 30% score on ARC-AGI-3.",
            set(),
            id="a class does not own a number of another clause",
        ),
        pytest.param(
            "GPT-5.5 gains little on SWE-Bench Pro, while the Mirage model achieves a higher score of 77.8%.",
            set(),
            id="a model of no list, called one, has its own number",
        ),
        pytest.param(
            "TinyScaleR, a 1.5B model fine-tuned with RL, achieved 43.1% on AIME 2024, a 14.3% leap over o1-preview.",
            {"TinyScaleR AIME 2024: 43.1 percent", "TinyScaleR above o1-preview (AIME 2024): 14.3 percent"},
            id="a name of no list, which the text calls a model",
        ),
        pytest.param(
            "The new Fathom Index takes in several evals (e.g., MMLU-Pro), and gpt-oss-120b has a score of 58 there.",
            {"gpt-oss-120b Fathom Index: 58 points"},
            id="tests that are only examples of what an index takes in",
        ),
        pytest.param(
            "Lyra-1 tops the Artificial Analysis speed rankings and stays at 75.9% on MMLU-Pro.",
            {"Lyra-1 MMLU-Pro: 75.9 percent"},
            id="a ranking of speeds, and who makes it",
        ),
    ],
)
def test_what_only_looks_like_a_result(text: str, expected: set[str]) -> None:
    """Rates of errors, sizes, speeds and versions are no results."""
    assert told(text) == expected


def test_a_list_of_models_and_numbers_is_of_the_test_in_the_title() -> None:
    """Nothing in an item but a model and a number, nothing over the list but how many tasks there were."""
    text = "The public board has moved.\n\n**Key numbers (300 tasks):**\n- **Claude Opus 4.5**: 41.2%\n- **GPT-5 (High)**: 39.9%\n"
    assert told(text, "markdown", title="SWE-bench Pro: who leads") == {
        "Claude Opus 4.5 SWE-bench Pro: 41.2 percent",
        "GPT-5 SWE-bench Pro: 39.9 percent",
    }


def test_whom_a_list_is_about_leads_on_the_test_that_an_item_opens_with() -> None:
    """A lead told behind a label is one on that test; what leads to something leads nothing."""
    text = (
        "## GPT-5\n\n- HumanEval: Leads the board at 91%.\n- MMLU: sets a new record.\n- GPQA: leads to fewer errors."
    )
    assert told(text, "markdown") == {"GPT-5 HumanEval: 91 percent", "GPT-5 HumanEval: 1 rank", "GPT-5 MMLU: 1 rank"}
