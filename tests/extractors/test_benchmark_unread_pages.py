"""Results as pages of any kind tell them: what looks like one and is none, whose it is, and cells with pictures."""

from __future__ import annotations

import pytest
from benchmark_claims import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Both GLM-5 and Grok 3 scored 71% on MMLU, while Qwen2.5-Max got 64%.",
            {"GLM-5 MMLU: 71 percent", "Grok 3 MMLU: 71 percent", "Qwen2.5-Max MMLU: 64 percent"},
            id="what several did is told of each, also where another follows",
        ),
        pytest.param(
            "GLM-5 and Grok 3 clear 70% on MMLU; Qwen2.5-Max stops at 64%.",
            {"GLM-5 MMLU: >=70 percent", "Grok 3 MMLU: >=70 percent", "Qwen2.5-Max MMLU: 64 percent"},
            id="what several do is told of each, also where another follows",
        ),
        pytest.param(
            "On MMLU the gap is small: 71.2% for GLM-5, 70.8% for Grok 3.",
            {"GLM-5 MMLU: 71.2 percent", "Grok 3 MMLU: 70.8 percent"},
            id="scores behind a colon are not the gap that they make plain",
        ),
        pytest.param(
            "GLM-5 ties with Grok 3 for sixth on LMArena.",
            {"GLM-5 on_par Grok 3 (LMArena)", "GLM-5 LMArena: 6 rank", "Grok 3 LMArena: 6 rank"},
            id="a place that two share",
        ),
        pytest.param(
            "Grok 3 stands out on MMLU, outperforming many dearer models but still lagging behind models like o1.",
            {"Grok 3 below o1 (MMLU)"},
            id="another comparing word ends a class without names",
        ),
        pytest.param(
            "Grok 3 beats Qwen2.5-Max on MMLU but trails higher-priced rivals.",
            {"Grok 3 above Qwen2.5-Max (MMLU)"},
            id="a comparing word in a compound compares nothing",
        ),
        pytest.param(
            "GLM-5 scored 98% on the phone support benchmark and 41% on Vending-Bench 2.",
            {"GLM-5 None: 98 percent", "GLM-5 Vending-Bench 2: 41 percent"},
            id="a test told by what it tests is not the next one",
        ),
        pytest.param(
            "Acme released Tern 2, an open model that ranks second on the brutal Iberian maths exam.",
            {"Tern 2 Iberian maths exam: 2 rank"},
            id="an exam that a name and its subject tell",
        ),
        pytest.param(
            "Nobody knew whether an open model could ever reach GPT-4-class quality.",
            set(),
            id="whether a level may be reached tells nothing",
        ),
        pytest.param(
            "Qwen3.5 is out, with the 9-billion-parameter version beating OpenAI's 120-billion-parameter gpt-oss-120b on GPQA.",
            {"Qwen3.5-9B above gpt-oss-120b (GPQA)"},
            id="sizes written out",
        ),
        pytest.param("DeepSeek-V3 is catching up with GPT-5.", set(), id="who catches up is not level yet"),
        pytest.param(
            "GPT-5 and Claude Opus 4.1 perform equivalently on MMLU.",
            {"GPT-5 on_par Claude Opus 4.1 (MMLU)"},
            id="doing equivalently",
        ),
        pytest.param(
            "# DeepSeek Announces V3 Model Beating GPT-4o in Coding",
            {"DeepSeek-V3 above GPT-4o (None)"},
            id="the verb of a headline is no part of a name",
        ),
        pytest.param(
            "The new index gives Grok 4.6 a score of 61, up five points from 4.5, on GPQA.",
            {"Grok 4.6 GPQA: 61 points"},
            id="the version before is no score",
        ),
        pytest.param(
            "Zhipu brought GLM-5 to phones, rivaling the programming skills of GPT-4o.",
            {"GLM-5 on_par GPT-4o (None)"},
            id="a skill that ends like a participle",
        ),
        pytest.param(
            '**Stargate**, an "AI moon shot" led by **OpenAI** and **Softbank**, has got its first hall.',
            set(),
            id="who runs a project",
        ),
        pytest.param("A Llama 3 successor in the works got 91% on GPQA.", set(), id="a successor without a name"),
        pytest.param(
            "Mistral Large 2 can chat. There it places second after GPT-4o and outdoes Claude 3 Opus.",
            {"Mistral Large 2 below GPT-4o (None)", "Mistral Large 2 above Claude 3 Opus (None)"},
            id="whom one is second after goes on with nothing",
        ),
        pytest.param(
            "Four fifths of the market share go to Chatter. What is left goes to:\n\n- **Google Gemini**: 7.2%\n- **Claude**: 0.9%",
            set(),
            id="shares of a market that the sentence before the list tells of",
        ),
        pytest.param(
            "Grok 4 or GPT-5.5: what is behind Gemini 3 Pro losing its fans", set(), id="what is behind something"
        ),
        pytest.param(
            "# Vicuna-13B\n\n- Got many people to grade chats\n- Led to MT-Bench a year on",
            set(),
            id="what something led to",
        ),
        pytest.param(
            "Grok 4.6 is here. It earned those scores with 20% fewer steps than 4.5, which saves money.",
            set(),
            id="fewer than the version before",
        ),
        pytest.param(
            "| # | Claim | Fix |\n|---|---|---|\n| 2.1 | GPT-5 was first | GPT-4o was first then |\n| 3.4 | GPT-4 | GPT-4o |",
            set(),
            id="numbers of rows with a point",
        ),
        pytest.param(
            "# GPT-5\n\n| Tester | Task | Issues | Completeness |\n|---|---|---|---|\n"
            "| Ann | Parser | Done - GPT-5 left out the last field. The list of names was not sorted, and each of them "
            "stood twice in the file. | 37% |\n| Bob | Server | Done - GPT-5 forgot about errors. The page came up "
            "without a title, and nobody could tell which button to press. | 60% |",
            set(),
            id="a cell that describes names nothing",
        ),
        pytest.param(
            "| Model | Price | Discount |\n|---|---|---|\n| DeepSeek-V3 | $0.66 | 96.7% |\n| GPT-5 | $0.7 | 40% |",
            set(),
            id="what a price is cut by",
        ),
        pytest.param(
            "Qwen3.5 performs at or above 90% of GPT-5 on MMLU.",
            set(),
            id="a part of what another does is neither more nor its score",
        ),
        pytest.param(
            "The jump over GPT-4o: GPT-5 reached 88% vs 70% on GPQA.",
            {"GPT-5 GPQA: 88 percent", "GPT-4o GPQA: 70 percent"},
            id="who reached the first of two opposed numbers",
        ),
        pytest.param(
            "Pure coding is slightly below GPT-5 (SWE-bench 71% vs 74%).",
            {"GPT-5 SWE-bench: 74 percent"},
            id="of two that two have the named one has the second",
        ),
        pytest.param(
            "Phi-4 scored 81% on the AIME 2024 math benchmark (outperforming Grok 3).",
            {"Phi-4 AIME 2024: 81 percent", "Phi-4 above Grok 3 (AIME 2024)"},
            id="what a test tests is no other test",
        ),
        pytest.param(
            "Acme launched Osprey, which routes between Claude, GPT and Gemini, claiming its premium tier beats Claude Opus 4.1 on GPQA.",
            set(),
            id="a tier is none of the models that it routes to",
        ),
        pytest.param(
            "On GPQA models differ. For Opus 4.1 and GPT-5 it did this 25% and 18% of the time.",
            set(),
            id="how often something happened",
        ),
        pytest.param(
            "GPT-5 finished GPQA with 58M tokens, well below Grok 4 (157M).",
            {"GPT-5 below Grok 4 (GPQA)"},
            id="tokens are no points",
        ),
        pytest.param("The benchmark 10-year JGB bond yield was at 2.4%.", set(), id="yields"),
        pytest.param(
            "The US leads DESIGN (50%), Japan leads ASSEMBLY (28%).", set(), id="a word written large is no test"
        ),
        pytest.param(
            "Grok 3 trails high-priced models like o1 on MMLU.",
            {"Grok 3 below o1 (MMLU)"},
            id="what a model costs is not what it is compared in",
        ),
        pytest.param(
            "Grok 3 leads MMLU with a 5-point gap to the second-best model.",
            {"Grok 3 MMLU: 1 rank"},
            id="a place that another is set against is nobody's here",
        ),
        pytest.param(
            "The 40-point gap between Verified (71%) and Pro (31%) on SWE-bench shows that tests are learnt by heart.",
            set(),
            id="parts of a test are no systems",
        ),
        pytest.param(
            "GIGO (Garbage In, Garbage Out) is old: the same model that scores 17% on a benchmark of errors with a plan can hit 60% without.",
            set(),
            id="the same model has no name",
        ),
        pytest.param(
            "o3 is the first fresh base since GPT-4.5, with 82% on GPQA.",
            {"o3 GPQA: 82 percent"},
            id="since whom it is the first is no owner",
        ),
        pytest.param(
            "LLaDA showed comparable performance to Llama 2 7B but fell short of Llama 3 8B.",
            {"LLaDA on_par Llama 2 7B (None)", "LLaDA below Llama 3 8B (None)"},
            id="who shows performance has it",
        ),
        pytest.param(
            "If Grok 3 scored 90 on MMLU today, it would score less than 80 in a year.",
            set(),
            id="what would follow from a condition is not stated",
        ),
        pytest.param(
            "o3 beat Qwen2.5-Max on MMLU, and Anthropic's top model leads by 2 points.",
            {
                "o3 above Qwen2.5-Max (MMLU)",
                "Anthropic above Qwen2.5-Max (MMLU): 2 points",
                "Anthropic MMLU: 1 rank",
            },
            id="a firm's top model has a clause of its own",
        ),
        pytest.param(
            "- Leads Qwen2.5-Max's multilingual training and its translation team",
            set(),
            id="who leads the work on a model is no better than it",
        ),
        pytest.param(
            "Both, o1 above all, need many tokens, often surpassing other models in total output.",
            set(),
            id="how much is written is no merit",
        ),
        pytest.param(
            "Cleaning led to the removal of 1.2% of the pairs from the LAION-5B set behind Phi-4.",
            set(),
            id="what is removed is no score",
        ),
        pytest.param(
            "Phi-4 ranks #2 on WebDev Arena. Operator is open to 100% of Pro users.",
            {"Phi-4 WebDev Arena: 2 rank"},
            id="a share of users is no score",
        ),
        pytest.param("**Phi-4 CLI** hit #1 on Hacker News.", set(), id="a forum is no board"),
        pytest.param(
            "Phi-4 scored 81% on GPQA. It took the top spot among open models in terms of processing speed.",
            {"Phi-4 GPQA: 81 percent"},
            id="first in speed is first in no test",
        ),
        pytest.param(
            "Phi-4 scored 81% on GPQA. Il coûte 0,33 $ par million de jetons.",
            {"Phi-4 GPQA: 81 percent"},
            id="a price with its sign behind is no score",
        ),
        pytest.param(
            "At 82% KV usage, Kimi K2 keeps 6,000 tokens a second going on GPQA.", set(), id="how full a cache is"
        ),
        pytest.param(
            "A former Google engineer warns that AI will outpace human control of it.",
            set(),
            id="human control is nobody's result",
        ),
        pytest.param(
            "**Real-World Applications**: not yet overtaking autoregressive models, Mercury gains users.",
            set(),
            id="what an item is about is no system",
        ),
        pytest.param(
            "For science see GPQA Diamond.\n\nThe leader, Claude Opus 4.6, stands at 1417 Elo.",
            {"Claude Opus 4.6 None: 1,417 elo"},
            id="a rating is of no exam named before",
        ),
        pytest.param(
            "Grok 3 scored 40% on MMLU. xAI says Grok 4 scored 60% on MMLU.",
            {"Grok 3 MMLU: 40 percent", "Grok 4 MMLU: 60 percent"},
            id="a sentence may begin with a small letter",
        ),
        pytest.param(
            "Gemini 3.1 Pro got 98% on ARC-AGI-1, roughly matching the human panel.",
            {"Gemini 3.1 Pro ARC-AGI-1: 98 percent", "Gemini 3.1 Pro on_par human panel (ARC-AGI-1)"},
            id="a panel of people",
        ),
        pytest.param(
            "Claude 3.5 Haiku matches the previous top-tier Claude 3 Opus.",
            {"Claude 3.5 Haiku on_par Claude 3 Opus (None)"},
            id="of the previous top tier is a model with a name",
        ),
        pytest.param(
            "DeepSeek grew. SimpleBench shows their R1 model at 30.9% on SimpleBench.",
            {"DeepSeek-R1 SimpleBench: 30.9 percent"},
            id="a famous short name has its full one",
        ),
        pytest.param(
            "GLM-5 scored 70% on SWE-bench. Kimi K2.5 takes the top spot on three major agent benchmarks:",
            {"GLM-5 SWE-bench: 70 percent", "Kimi K2.5 None: 1 rank", "Kimi K2.5 None: 3 benchmarks"},
            id="a place on several tests is on none named before",
        ),
        pytest.param(
            '# Models\n\n## Kestrel 3.8-Max: a preview\n\nThe team states it ranks "second only to Fable 5", with internal evaluations only.',
            set(),
            id="who is second only to another, is that other no more than first",
        ),
        pytest.param(
            "AlphaGo solved Go. We want a rule for how much compute it takes to match the next base model.",
            set(),
            id="what it takes to do as well",
        ),
        pytest.param(
            "Fine-tuning attacks bypassed Claude Haiku in 72% of cases and GPT-4o in 57%.",
            set(),
            id="how often safeguards fail, with no test named",
        ),
        pytest.param(
            "Import errors accounted for 32.5% of failures with Claude Sonnet 4, while lost files affected 20% of attempts.",
            set(),
            id="what went wrong how often",
        ),
        pytest.param(
            "Qwen rises on MATH-500. The rate of reasoning strategies shifts from 65% on the base model to 90%.",
            set(),
            id="the rate of something else",
        ),
        pytest.param(
            "The fork pair-preference-model-LLaMA3-8B ranks first on RewardBench.",
            {"pair-preference-model-LLaMA3-8B RewardBench: 1 rank"},
            id="a name that closes a longer one is not by itself",
        ),
        pytest.param(
            "Getting to 50% on MATH now takes 3 OOMs less.",
            set(),
            id="powers of ten are no system",
        ),
        pytest.param(
            "Qwen3-TTS is out. On LibriSpeech test-clean, the tokenizer achieves a word error rate of 3.07%.",
            set(),
            id="a part has results of its own",
        ),
        pytest.param(
            "GLM-4-Air is a model. Closely rivals GPT-4 on MMLU.",
            {"GLM-4-Air on_par GPT-4 (MMLU)"},
            id="an adverb is no subject",
        ),
        pytest.param(
            "Microsoft AI is a unit founded under former DeepMind co-founder Mustafa Suleyman to lead consumer AI products like Copilot.",
            set(),
            id="who leads products is in office",
        ),
        pytest.param(
            "Kimi has many users. The total DAU on all platforms grew, surpassing ERNIE Bot.",
            set(),
            id="users are counted, not tested",
        ),
        pytest.param(
            "Claude 4.6 changes finance. A 23% improvement over Sonnet 4.5, tops the Finance Agent benchmark.",
            {"Claude 4.6 above Claude Sonnet 4.5 (None): 23 percent"},
            id="who is bettered does not top the test",
        ),
        pytest.param(
            "Meta AI is testing a shopping feature to rival ChatGPT and Gemini.",
            set(),
            id="what a feature is for",
        ),
        pytest.param(
            "Acme's write-up of a flaw in GPT-5 reached 350 points on HackerNews.",
            set(),
            id="points of a forum, however its name is written",
        ),
        pytest.param(
            "Paid Claude plans include a matching dollar value of API credits for GPT-5.",
            set(),
            id="an amount that matches",
        ),
        pytest.param(
            "Without bigger models, AI remains at GPT-4 level in writing.",
            set(),
            id="who is left out does nothing",
        ),
        pytest.param(
            "The NoLiMa benchmark suggests that Llama 4 is behind GPT-4o, etc. The release also ranks #32 on Chatbot Arena.",
            {"Llama 4 below GPT-4o (NoLiMa)", "Llama 4 Chatbot Arena: 32 rank"},
            id="each sentence with its own test",
        ),
        pytest.param(
            "Interactive leaderboard of 17 models by the mean round reached, down to 1.5 for Mistral Large.",
            set(),
            id="what a page can do names no test",
        ),
        pytest.param(
            "Kestrel 2 beat GPT-5, taking the SWE-bench lead.",
            {"Kestrel 2 SWE-bench: 1 rank", "Kestrel 2 above GPT-5 (SWE-bench)"},
            id="a lead that is taken is a first place",
        ),
        pytest.param(
            "The lead author of GPT-5 left for Claude.",
            set(),
            id="who leads work on a model",
        ),
        pytest.param(
            "Grok 4 topped the RoboChallenge beginners track with 45% task success.",
            {"Grok 4 RoboChallenge: 45 percent", "Grok 4 RoboChallenge: 1 rank"},
            id="a track of a test, which is topped",
        ),
        pytest.param(
            "## Frontier\n\n- **Grok 4.1**: a thinking model. Claimed as the #2 model behind GPT-5 Pro by some benchmarks.",
            set(),
            id="who is ahead is not placed behind itself",
        ),
        pytest.param(
            "Claude Opus 4.5: 76% token efficiency means savings at scale.",
            set(),
            id="efficiency is no result",
        ),
        pytest.param(
            "# Qwen2.5-VL\n\n- **KV heads**: 4 (GQA with 7 queries each)",
            set(),
            id="parts of a model that a test shares its letters with",
        ),
        pytest.param(
            "Qwen's reasoning-focused model, similar to OpenAI's o1 series, is out.",
            set(),
            id="a kind of model is no parity",
        ),
        pytest.param(
            "GLM-5.2 has a 3x lower hallucination rate than GPT-5.5 on AA-Omniscience.",
            {"GLM-5.2 above GPT-5.5 (AA-Omniscience): 3 times"},
            id="fewer errors are better",
        ),
        pytest.param(
            "Claude Opus 4.6 passes 81% of SWE-bench Verified tasks.",
            {"Claude Opus 4.6 SWE-bench Verified: 81 percent"},
            id="what passes is tested, and no bound",
        ),
        pytest.param(
            "On KiloBench, GPT-5.5 is first with 74.2%. The price doubled from GPT-5.4, but the cost increase is closer to 20%.",
            {"GPT-5.5 KiloBench: 74.2 percent", "GPT-5.5 KiloBench: 1 rank"},
            id="what more it costs",
        ),
        pytest.param(
            "Alibaba has launched QwQ-32B. It comes as China's AI grows, with this model reportedly performing on par with o1.",
            {"QwQ-32B on_par o1 (None)"},
            id="a clause behind with has a subject of its own",
        ),
    ],
)
def test_what_looks_like_a_result(text: str, expected: set[str]) -> None:
    """Numbers and merits of something else, and clauses that another owns, make no result."""
    assert told(text, "markdown") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "## GPT-5.2\n\n- **AIME 2025**: 100% on competition math problems\n- **ARC-AGI-1**: 86.2% on abstract reasoning",
            {"GPT-5.2 AIME 2025: 100 percent", "GPT-5.2 ARC-AGI-1: 86.2 percent"},
            id="the label is the test, what follows tells what is in it",
        ),
        pytest.param(
            "Foo Labs drops Tarn: a small multimodal model that beats GPT-4o.\n\nTarn leaves others in the dust.\n\n"
            "- It beats Pixtral 12B on vision benchmarks like MMMU.",
            {"Tarn above GPT-4o (None)", "Tarn above Pixtral 12B (MMMU)"},
            id="who is brought out is spoken of",
        ),
        pytest.param(
            "| Benchmark | 🥇 Claude Opus 4.5 | GPT-5 🚀 |\n|---|---|---|\n| AIME 2025 📐 | 74.0% 🏆 | 65.0% |\n| GPQA | 85.6 ✅ | **84.0** ⭐ |",
            {
                "Claude Opus 4.5 AIME 2025: 74 percent",
                "GPT-5 AIME 2025: 65 percent",
                "Claude Opus 4.5 GPQA: 85.6 points",
                "GPT-5 GPQA: 84 points",
            },
            id="pictures in cells",
        ),
        pytest.param(
            "| Model | Code Generation All Time | Coding Sep. 2023 ~ Apr. 2024 |\n|---|---|---|\n| Phi-4 | 41.2 | 38.5 |",
            {"Phi-4 Code Generation: 41.2 points", "Phi-4 Coding: 38.5 points"},
            id="from when tasks are is no part of a name",
        ),
        pytest.param(
            "# Runs\n\nWe ran HumanEval on small models.\n\n## Setup\n\nEach ran once.\n\n## Results\n\n"
            "| model | pass@1 |\n|---|---|\n| Phi-4 | 61.2% |\n| Gemma 3 27B | 57% |",
            {"Phi-4 HumanEval: 61.2 percent", "Gemma 3 27B HumanEval: 57 percent"},
            id="the only test that a page names",
        ),
        pytest.param(
            "| Model | Total | Experts | Activation | Type |\n|---|---|---|---|---|\n| DeepSeek-V3 | 671B | 257 | 3.5% | fine |",
            set(),
            id="how much of a model is active",
        ),
        pytest.param(
            "# Tern\n\n### Three ways (HumanEval)\n\n| System | Pass@1 | Details |\n|---|---|---|\n| Tern (all agents) | 98.7% | 162/164 problems, two of them again |\n| Direct Claude | 98.1% | 161/164 problems |",
            {"Tern (all agents) HumanEval: 98.7 percent", "Direct Claude HumanEval: 98.1 percent"},
            id="what details are noted is no test",
        ),
        pytest.param(
            "A test of children's safety.\n\n**Model Leaderboard**:\n\n| Model | Score |\n|---|---|\n| Claude Haiku 4.5 | 76% |\n| GPT-5.2 | 75% |",
            {"Claude Haiku 4.5 None: 76 percent", "GPT-5.2 None: 75 percent"},
            id="a caption of any board names no test",
        ),
        pytest.param(
            "- **Gemini 3.1 Flash-Lite** (March 3): 2.5x faster time-to-first-token vs. 2.5 Flash, 1432 Elo on Arena.ai",
            {"Gemini 3.1 Flash-Lite Arena.ai: 1,432 elo"},
            id="a result behind whom the label is faster than is the label's",
        ),
        pytest.param(
            "| Benchmark | Best Open Model (May) | Score | Best Closed Model | Score |\n|---|---|---|---|---|\n| MMLU | DeepSeek V3 | **88.5** | GPT-4o | 87.2 |",
            {"DeepSeek-V3 MMLU: 88.5 points", "GPT-4o MMLU: 87.2 points"},
            id="two columns of scores, each behind one of models",
        ),
        pytest.param(
            "| Test | US model | Score | Chinese model | Score |\n|---|---|---|---|---|\n| MMLU | GPT-4o | 87.2 | DeepSeek V3 | 88.5 |",
            {"DeepSeek-V3 MMLU: 88.5 points", "GPT-4o MMLU: 87.2 points"},
            id="models by the land of their makers",
        ),
        pytest.param(
            "| Model | Date | What | Notes |\n|---|---|---|---|\n| DeepSeek-R1-0528 | May 2025 | R1 update | Beats GPT-4.5 on AIME |\n| Qwen3 | 2025 | 128k | MoE, matches GPT-4o |",
            {"DeepSeek-R1-0528 above GPT-4.5 (AIME)", "Qwen3 on_par GPT-4o (None)"},
            id="notes tell of the model of their row",
        ),
        pytest.param(
            "On SWE-bench Pro models differ. Claude Opus 4.1 holds the top spot on our leaderboard.",
            {"Claude Opus 4.1 None: 1 rank"},
            id="one's own leaderboard is none named before",
        ),
    ],
)
def test_what_a_page_is_about(text: str, expected: set[str]) -> None:
    """Labels, headers and what a page introduces tell whose results they are, and on what."""
    assert told(text, "markdown") == expected
