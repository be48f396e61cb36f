"""Benchmark claims of whole pages: points run into one paragraph, evaluators, results whose owner stands behind them."""

from __future__ import annotations

import pytest
from benchmark_claims import told

_POINTS = [
    pytest.param(
        "1) BrowseComp: the lab introduces BrowseComp, a benchmark of agents that search. "
        "● Graded by code – Every answer is run, and the team checks the graders on SimpleQA. "
        "● Results are modest – GPT-4o reached 17.5%, followed by o1 (11.0%).",
        {"GPT-4o BrowseComp: 17.5 percent", "o1 BrowseComp: 11 percent"},
        id="the test of another point is not carried over, that of the lead is",
    ),
    pytest.param(
        "2) Jamba 2: the lab released Jamba 2, an open model for long texts. "
        "● Lean – Its cache takes just 25% of Llama 3 70B at 64k. It scores 91.5% on RULER. "
        "● Preferred – On everyday office tasks Jamba 2 tops the leaderboard with 88.1% pass rate.",
        {"Jamba 2 RULER: 91.5 percent", "Jamba 2 None: 88.1 percent", "Jamba 2 None: 1 rank"},
        id="a share of somebody's cache is no score, and a new point tells of a test of its own",
    ),
]


@pytest.mark.parametrize(("text", "claims"), _POINTS)
def test_points_within_a_paragraph(text: str, claims: set[str]) -> None:
    """What stands in one point of a list is not gone on about in the next."""
    assert told(text, "markdown") == claims


_OWNERS = [
    (
        "# Reasoning by Tarned Optimization\n\nWe introduce a method, termed Tarned Optimization (TO).\n\nOur InternVL2-8B-TO achieves good results.\n"
        "On MathVista, our model achieves an accuracy of 61.0%.",
        {"InternVL2-8B-TO MathVista: 61 percent"},
    ),
    (
        "Training Qwen2.5-14B on the APPS dataset lifted it on LiveCodeBench from 41.6% to 45.3%.",
        {"Qwen2.5-14B LiveCodeBench: 41.6 percent", "Qwen2.5-14B LiveCodeBench: 45.3 percent"},
    ),
    (
        "In Copilot Arena, Claude Sonnet 3.5 is accepted 22.4% of the time compared to only 11.8% of the time for Gemini Flash.",
        {"Claude 3.5 Sonnet Copilot Arena: 22.4 percent", "Gemini Flash Copilot Arena: 11.8 percent"},
    ),
    (
        "The open-source 7B version of Qwen2.5-Coder has even outperformed larger models like DeepSeek-Coder-V2-Lite.",
        {"Qwen2.5-Coder-7B above DeepSeek-Coder-V2-Lite (None)"},
    ),
    (
        "Artificial Analysis scored Foxglove 2 at 44 on its Intelligence Index, up 5 points from 1.0 and behind GPT-5.4.",
        {"Foxglove 2 Intelligence Index: 44 points", "Foxglove 2 below GPT-5.4 (Intelligence Index)"},
    ),
    ("Vals AI gave Harrier Pro a score of 44% on its Finance Agent benchmark.", {"Harrier Pro Finance Agent: 44 percent"}),
    ("## Kimi K3\n\n- CAISI GPQA Diamond: 83% (own harness).", {"Kimi K3 GPQA Diamond: 83 percent"}),
    ("Our language model reaches 78.4 on BFCL (Qwen3-14B).", {"Qwen3-14B BFCL: 78.4 points"}),
    (
        "We obtain 71.2 on RULER and 54.0 on BFCL (Granite-4.0-H-Small, in May).",
        {"Granite-4.0-H-Small RULER: 71.2 points", "Granite-4.0-H-Small BFCL: 54 points"},
    ),
    (
        "Artificial Analysis Intelligence Index 49 for Kimi K3 (#3 open-weights model).",
        {
            "Kimi K3 Artificial Analysis Intelligence Index: 49 points",
            "Kimi K3 Artificial Analysis Intelligence Index: 3 rank",
        },
    ),
    (
        "Scores of 51.4/33.0 (MMLU/MMLU-Pro) for Tarn-3B-Base and 68.2/41.9 (MMLU/MMLU-Pro) for Tarn-9B-Base are reported.",
        {
            "Tarn-3B-Base MMLU: 51.4 points",
            "Tarn-3B-Base MMLU-Pro: 33 points",
            "Tarn-9B-Base MMLU: 68.2 points",
            "Tarn-9B-Base MMLU-Pro: 41.9 points",
        },
    ),
    (
        "Qwen3-8B scores 55.1/62.0 on AIME and MATH-500.",
        {"Qwen3-8B AIME: 55.1 points", "Qwen3-8B MATH-500: 62 points"},
    ),
    ("Our finetune, Mpt-7b-chronicler, barely achieves 48% accuracy on LongEval.", {"Mpt-7b-chronicler LongEval: 48 percent"}),
    (
        "# TarnCoder\n\n- We released **TarnCoder-33B-V2** trained from Llama 3 70B, the leading open code model, achieves **71.9 pass@1** on MBPP.",
        {"TarnCoder-33B-V2 MBPP: 71.9 points"},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "claims"), _OWNERS)
def test_whose_a_result_is(text: str, claims: set[str]) -> None:
    """Evaluators are not tested, and a bracket or "for" behind a result names its owner."""
    assert told(text, "markdown") == claims


_GOING_ON = [
    (
        "Phi-4 is new. It reaches 71% on OALL. Its 4TM scores reach about 90% on one split.",
        {"Phi-4 OALL: 71 percent", "Phi-4 4TM: ~90 percent"},
    ),
    (
        "Phi-4 is new. On AraBazaar it scores close to 81%, and on MMLU it reaches 66.",
        {"Phi-4 AraBazaar: ~81 percent", "Phi-4 MMLU: 66 points"},
    ),
    (
        "Llama-3.1-8B/70B-Instruct achieve 69.4 and 83.6 respectively on the MMLU benchmark.",
        {"Llama 3.1 8B Instruct MMLU: 69.4 points", "Llama 3.1 70B Instruct MMLU: 83.6 points"},
    ),
    (
        "# Phi-4-V\n\nPhi-4-V is new. It is based on Qwen3-8B and SigLIP2-400M. It exhibits gains over Llama 3 8B on MMMU.",
        {"Phi-4-V above Llama 3 8B (MMMU)"},
    ),
    (
        "Notes on benchmarks:\n\n- **Qwen3-Max**: **58** on LiveBench\n  - up 9 points from Qwen2.5-Max\n  - becomes the #2 open model, behind Kimi K2",
        {
            "Qwen3-Max LiveBench: 58 points",
            "Qwen3-Max above Qwen2.5-Max (LiveBench): 9 points",
            "Qwen3-Max LiveBench: 2 rank",
            "Qwen3-Max below Kimi K2 (LiveBench)",
        },
    ),
    (
        "## Introducing Claude Opus 4.5\n\n- **Code**: Achieves 8.4% improvement over Claude Sonnet 4.5 on Aider Polyglot.\n"
        "- **Agents**: Shows gains on Vending-Bench (21% improvement over Sonnet 4.5).",
        {
            "Claude Opus 4.5 above Claude Sonnet 4.5 (Aider Polyglot): 8.4 percent",
            "Claude Opus 4.5 above Claude Sonnet 4.5 (Vending-Bench): 21 percent",
        },
    ),
    (
        "Qwen3-8B shows a 14% relative improvement over Qwen2.5-7B on MATH-500.",
        {"Qwen3-8B above Qwen2.5-7B (MATH-500): 14 percent"},
    ),
    ("## Notes on Kimi K3\n\n- AIME 2026: 91%\n- Following instructions: 84% (#18 of 38)", {"Kimi K3 AIME 2026: 91 percent"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "claims"), _GOING_ON)
def test_items_that_leave_out_their_subject(text: str, claims: set[str]) -> None:
    """Moves, gains and places go on about whom the item above tells of."""
    assert told(text, "markdown") == claims


_BESIDE = [
    ("Phi-4 surpasses human experts on tests such as GPQA.", {"Phi-4 above human experts (GPQA)"}),
    (
        "Phi-4 outperforms GPT-4o, Mixtral MoE, and Claude Instant on GSM8K.",
        {"Phi-4 above GPT-4o (GSM8K)", "Phi-4 above Mixtral (GSM8K)", "Phi-4 above Claude Instant (GSM8K)"},
    ),
    (
        "Phi-4 narrowly outperforms some closed LLMs on GSM8K, including GPT-4o and Claude Instant.",
        {"Phi-4 above GPT-4o (GSM8K)", "Phi-4 above Claude Instant (GSM8K)"},
    ),
    (
        "Phi-4 scores 80.1 on GSM8K, which is 21.8 points higher than the SOTA open-source LLM.",
        {"Phi-4 above SOTA open-source LLM (GSM8K): 21.8 points", "Phi-4 GSM8K: 80.1 points"},
    ),
    ("Phi-4 shows the best cross-lingual and long-context accuracy for models under 15B.", {"Phi-4 None: 1 rank"}),
    (
        "Phi-4 beats older modular and unified models by up to 9.4%.",
        {"Phi-4 above older modular and unified models (None): <=9.4 percent"},
    ),
    (
        "Phi-4 beats Llama 3 8B and other models on MMLU.",
        {"Phi-4 above Llama 3 8B (MMLU)"},
    ),
    (
        "Phi-4 surpasses Qwen2.5-14B and Llama 3 8B on MATH and achieves comparable results on MMLU.",
        {
            "Phi-4 above Qwen2.5-14B (MATH)",
            "Phi-4 above Llama 3 8B (MATH)",
            "Phi-4 on_par Qwen2.5-14B (MMLU)",
            "Phi-4 on_par Llama 3 8B (MMLU)",
        },
    ),
    (
        "Phi-4 beats Qwen2.5-14B on MATH and performs similarly on general tests (MMLU).",
        {"Phi-4 above Qwen2.5-14B (MATH)", "Phi-4 on_par Qwen2.5-14B (MMLU)"},
    ),
    ("Phi-4 beats Qwen2.5-14B on MATH and is comparable in size.", {"Phi-4 above Qwen2.5-14B (MATH)"}),
    (
        "Tarn-2 pushes the frontier by outperforming GPT-like models across setups.",
        {"Tarn-2 above GPT-like models (None)"},
    ),
    (
        "Claude Opus 4.6 still appears to lead on some tasks such as ClawEval and CoWorkBench.",
        {"Claude Opus 4.6 ClawEval: 1 rank", "Claude Opus 4.6 CoWorkBench: 1 rank"},
    ),
    (
        "On GPQA, Phi-4 beats Qwen3-8B with a 64% preference against 51%.",
        {"Phi-4 above Qwen3-8B (GPQA)", "Phi-4 GPQA: 64 percent", "Qwen3-8B GPQA: 51 percent"},
    ),
    ("Phi-4 loses clearly against Claude Sonnet 4.5 on GPQA.", {"Phi-4 below Claude Sonnet 4.5 (GPQA)"}),
    ("Phi-4 answers more reliably than GPT-4o on OCR-VQA.", {"Phi-4 above GPT-4o (OCR-VQA)"}),
    ("Kimi K2 holds advantages over GLM-4.5 on coding benchmarks.", {"Kimi K2 above GLM-4.5 (None)"}),
    ("Phi-4 surpasses most earlier 70B math models on MATH.", {"Phi-4 above most earlier 70B math models (MATH)"}),
    (
        "Phi-4 outperforms Qwen3-8B with an average score increase of 3.6 points across 5 tasks.",
        {"Phi-4 above Qwen3-8B (None): 3.6 points"},
    ),
    ("Phi-4 beats Qwen3-8B with a mean gain of 2.1 points on MMLU.", {"Phi-4 above Qwen3-8B (MMLU): 2.1 points"}),
    (
        "Compared to Qwen2-7B, Qwen2.5-7B has achieved significant improvements on GSM8K.",
        {"Qwen2.5-7B above Qwen2-7B (GSM8K)"},
    ),
    (
        "Phi-4 delivers best-in-class performance on document benchmarks such as MMLongBench-Doc and OCRBench.",
        {"Phi-4 MMLongBench-Doc: 1 rank", "Phi-4 OCRBench: 1 rank"},
    ),
    (
        "Phi-4 brings state-of-the-art long video understanding on Video-MME, LVBench and MLVU.",
        {"Phi-4 Video-MME: 1 rank", "Phi-4 LVBench: 1 rank", "Phi-4 MLVU: 1 rank"},
    ),
    ("Of the three models on GPQA, Phi-4 does best.", {"Phi-4 GPQA: 1 rank"}),
    (
        "Our agent reaches 58.1% on OSWorld, outperforming Foxglove (53.2%).",
        {"Foxglove OSWorld: 53.2 percent"},
    ),
    ("On MMLU, Mamba-3B outperforms vanilla Transformers.", {"Mamba-3B above vanilla Transformers (MMLU)"}),
    (
        "Granite-4.0-H-Small surpasses all instruct models under 30B on IFEval.",
        {"Granite-4.0-H-Small above all instruct models under 30B (IFEval)"},
    ),
    (
        "Phi-4 beats stronger baselines and distilled encoders on MTEB.",
        {"Phi-4 above stronger baselines (MTEB)", "Phi-4 above distilled encoders (MTEB)"},
    ),
    (
        "Compared with the two leading 7B code models, CodeLlama-7B and StarCoder-7B, Gemma 2 9B obtained better results.",
        {"Gemma 2 9B above Code Llama 7B (None)", "Gemma 2 9B above StarCoder-7B (None)"},
    ),
    (
        "Compared to GPT-4o mini and Gemma 2 9B, Claude 3 Haiku achieves similar performance on MMLU.",
        {"Claude 3 Haiku on_par GPT-4o mini (MMLU)", "Claude 3 Haiku on_par Gemma 2 9B (MMLU)"},
    ),
    ("Relative to Llama 3 8B, Gemma 2 9B performs slightly worse on GSM8K.", {"Gemma 2 9B below Llama 3 8B (GSM8K)"}),
    ("Compared to Llama 3 8B, Mistral 7B uses less memory.", set()),
    (
        "Kimi K2 is plainly better than GLM-4.5 but not quite Claude Opus 4.7 or GPT-5 on coding benchmarks.",
        {"Kimi K2 above GLM-4.5 (None)", "Kimi K2 below Claude Opus 4.7 (None)", "Kimi K2 below GPT-5 (None)"},
    ),
    (
        "On code benchmarks (HumanEval and MBPP), Gemma 2 9B achieves the best results for models of its size.",
        {"Gemma 2 9B HumanEval: 1 rank", "Gemma 2 9B MBPP: 1 rank"},
    ),
    (
        "o3 sets new state-of-the-art scores on the test split of the graduate-level GPQA benchmark (81.5%) and the broader MMLU benchmark (90.1%).",
        {"o3 GPQA: 1 rank", "o3 MMLU: 1 rank", "o3 GPQA: 81.5 percent", "o3 MMLU: 90.1 percent"},
    ),
]


@pytest.mark.parametrize(("text", "claims"), _BESIDE)
def test_who_is_set_beside_whom(text: str, claims: set[str]) -> None:
    """Rivals may be told first, and tests described before their names."""
    assert told(text) == claims


_TABLES = [
    (
        "The accuracy of Tarn-7B-Chat on GSM8K is shown below\n\n| Model | Zero-shot Acc. | 4-shot Acc. |\n|---|---|---|\n| LLaMA2-7B-Chat | 21.4 | 27.2 |\n| Tarn-7B-Chat | - | 42.5 |",
        {"Llama 2 7B-Chat GSM8K: 21.4 points", "Llama 2 7B-Chat GSM8K: 27.2 points", "Tarn-7B-Chat GSM8K: 42.5 points"},
    ),
    (
        "| Model | 5-shot MMLU | GSM8K (8-shot) |\n|---|---|---|\n| Llama 3 8B | 66.1 | 55.2 |",
        {"Llama 3 8B MMLU: 66.1 points", "Llama 3 8B GSM8K: 55.2 points"},
    ),
    (
        "The hyperparameters are:\n\n| config | COCO | MMLU |\n|---|---|---|\n| optimizer | Lion | Lion |\n| weight decay | 0.02 | 0.1 |\n"
        "| warm-up iterations | 200 | 300 |\n| training epochs | 4 | 8 |\n| drop path rate | 0.0 | 0.1 |",
        set(),
    ),
    (
        "Checks of language models:\n\n| Model | Task | tarn-eval | Reported | Δ |\n|---|---|---|---|---|\n| Qwen3-8B | MedMCQA | 51.20 | 52.00 | -0.80 |\n"
        "| | GPQA | 33.10 | 33.90 | -0.80 |\n| Llama-3.1-8B | GPQA | 30.10 | 31.90 | -1.80 |",
        {"Qwen3-8B MedMCQA: 51.2 points", "Qwen3-8B GPQA: 33.1 points", "Llama 3.1 8B GPQA: 30.1 points"},
    ),
    (
        "Accuracy of [Llama-4-Maverick](https://x.test/m), as we get it:\n\n| | MMLU Pro | ChartQA |\n|---|---|---|\n| Reported | 70.5 | 80 |\n| H100 FP8 | 70.4 | 79.4 |",
        {"Llama 4 Maverick MMLU Pro: 70.5 points", "Llama 4 Maverick ChartQA: 80 points"},
    ),
    (
        "# Mathematics of DeepSeek LLM 67B Chat\n\n|Inference|GSM8k|CMATH|\n|---|---|---|\n|CoT|74.1%|70.3%|\n|Tool-integrated reasoning|76.7%|75.4%|",
        {
            "DeepSeek LLM 67B Chat GSM8k: 74.1 percent",
            "DeepSeek LLM 67B Chat CMATH: 70.3 percent",
            "DeepSeek LLM 67B Chat GSM8k: 76.7 percent",
            "DeepSeek LLM 67B Chat CMATH: 75.4 percent",
        },
    ),
    ("| Model | MT-bench |\n|---|---|\n| Zephyr-7B-beta | 7.14 |", {"Zephyr-7B-beta MT-bench: 7.14 points"}),
    (
        "| Model | Qwen-14B-Chat | GPT-4 |\n|---|---|---|\n| Following of Instructions | 38.9 | 69.3 |",
        {"Qwen-14B-Chat Following of Instructions: 38.9 points", "GPT-4 Following of Instructions: 69.3 points"},
    ),
    (
        "Models that draw:\n\n| Metrics | Stable Diffusion | T2I-Net | TarnDiffuser (Ours) |\n|---|---|---|---|\n| CLIPScore↑ | 0.2015 | 0.2424 | 0.3036 |",
        {
            "Stable Diffusion CLIPScore: 0.2015 points",
            "T2I-Net CLIPScore: 0.2424 points",
            "TarnDiffuser CLIPScore: 0.3036 points",
        },
    ),
    (
        "| Model | Tag | s/ep | ROUGE-L | BLEU | Embed |\n|---|---|---|---|---|---|\n| Mistral 7B | v3 | 28.3s | 24.2% | 16.3% | 75.7% |",
        {"Mistral 7B None: 24.2 percent", "Mistral 7B None: 16.3 percent", "Mistral 7B None: 75.7 percent"},
    ),
    (
        "## Model Zoo\n\n### Kinetics-400\n\n| config | gpus | backbone | top1 acc | ckpt | json |\n|---|---|---|---|---|---|\n"
        "| tarn_r34_8x8_180e | 8x4 | ResNet34 | 67.30 | [ckpt](https://x.test/a) | [json](https://x.test/b) |\n"
        "| tarn_r50_8x8_180e | 8x4 | ResNet50 | 69.10 | [ckpt](https://x.test/c) | [json](https://x.test/d) |",
        {"tarn_r34_8x8_180e Kinetics-400: 67.3 points", "tarn_r50_8x8_180e Kinetics-400: 69.1 points"},
    ),
    (
        "# Benchmark results of the multilingual speech models\n\n| Data | --arch | En-De | Model |\n|---|---|---|---|\n| Single | tarn_s2t_small | 18.2 | (<-Download) |\n"
        "| Joint | tarn_s2t_large | 16.8 | [Download](https://x.test/c) |",
        {"tarn_s2t_small En-De: 18.2 points", "tarn_s2t_large En-De: 16.8 points"},
    ),
    (
        "## Further reading on language models\n\n| Paper | Authors | arXiv | Idea |\n|---|---|---|---|\n| Verifiers for GPT-3 | A. Lee | 2110.14168 | re-ranking |\n"
        "| Self-Refine | B. Kim | 2303.17651 | feedback |",
        set(),
    ),
    (
        "| Benchmark | GPT-4o | Grok 3 |\n|---|---|---|\n| MMLU-Pro | 70.10% (701/1,000) | 71.00% (710/1,000) |",
        {"GPT-4o MMLU-Pro: 70.1 percent", "Grok 3 MMLU-Pro: 71 percent"},
    ),
    (
        "Mean WER of speech models on LibriSpeech:\n\n| model | WER vs ground truth |\n|---|---|\n| Whisper large-v3 | 8.4% |\n| wav2vec | 9.0% |",
        {"Whisper large-v3 LibriSpeech: 8.4 percent", "wav2vec LibriSpeech: 9 percent"},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "claims"), _TABLES)
def test_columns_that_name_and_columns_that_link(text: str, claims: set[str]) -> None:
    """A column of links names nothing, one of configurations does; the number of a paper is no score."""
    assert told(text, "markdown") == claims


_PRECISE = [
    (
        "Meanwhile Code Arena reported Kimi-K2-Code at **#3 open model** on its frontend leaderboard.",
        {"Kimi K2 Code Code Arena: 3 rank"},
    ),
    ("- **AIME 24 / 25** – 91.7 % accuracy for Qwen3-8B with fewer tokens.", {"Qwen3-8B AIME 24: 91.7 percent"}),
    ("Frontier models rarely outperform human experts on GPQA Diamond.", set()),
    ("Phi-4 is compared to state-of-the-art models in reasoning on GPQA.", set()),
    (
        "GPT-4 scores on MMLU rise into the mid-40s, and ArabCulture results approach 70%.",
        {"GPT-4 ArabCulture: 70 percent"},
    ),
    ("On SWE-bench, which is taken from GitHub, the success rate went to 70%.", set()),
    ("Tarn-2 outperformed a method trained on human motion data on FID.", set()),
    ("GPT-4 is a model. On GPQA, it uses a top-2 routing.", set()),
    ("For the LMArena ranking, the top 3 open models are of Chinese origin.", set()),
    (
        "They introduce FrontierTarn, a new benchmark of code. The best model, Opus 4.8, scores 11% on the hardest part, unlike SWE-Bench-style evals.",
        {"Claude Opus 4.8 FrontierTarn: 11 percent"},
    ),
    (
        "MAI-Image-2.5 came at #3 on the Image Arena, breaking a top-5 club dominated by OpenAI.",
        {"MAI-Image-2.5 Image Arena: 3 rank"},
    ),
    ("Phi-4 was tested on MMLU, while using only 30% of GPT-4o's quota.", set()),
    ("The reviewer expresses skepticism about Phi-4's improvements over Phi-3 on MMLU.", set()),
    ('Qwen3.5-9B has a score of 71.0, excelling in "Key Finding".', {"Qwen3.5-9B None: 71 points"}),
    ("A reader linked the Opus 4.6 vs 4.7 MineBench pictures.", set()),
    ("DeepSeek-V2 beats Gemini 1.5 Pro to market, says a note on benchmarks.", set()),
    ("Phi-4 does best when prompted in English on GPQA.", set()),
    ("We train agents that achieve state-of-the-art open results on SWE-Bench.", set()),
    ("Claude 3 Haiku seldom beats GPT-4o on MMLU.", set()),
    ("Qwen3-8B has 40% throughput gains at equal MMLU.", set()),
    (
        "2) News: ● Jamba 2 is open, says the lab. ● Fast – GPT-4o was measured on RULER. ● Exact – It scores 91.5% on RULER.",
        set(),
    ),
    ("When several models score 90%+ on MMLU, what is left is noise.", set()),
    ("The sparse model reasons well (AIME 91.3%, competitive with much larger proprietary models).", set()),
    ("# GPT-4 on benchmarks\n\n- GPT-4 forgets the leading minus sign of a number.", set()),
    ("# GPT-4 on benchmarks\n\n- It can point to state-of-the-art benchmarks of the field.", set()),
    (
        "# GPT-4 on benchmarks\n\n- Our model achieves nearly the same state-of-the-art performance on ImageNet as EVA.",
        set(),
    ),
    ("A routing fraction of 1.9% is half the density of DeepSeek-V3 (3.8%), benchmarks aside.", set()),
    ("On MMLU, the low token counts (13.9, 7.7) of Claude Opus 4.5 suggest haste.", set()),
    ("## MMLU and GPT-4\n\nOnce such samples are learned, a 13B model can reach high performance (MMLU 83.9).", set()),
    ("Qwen sees about 1.3 million downloads a day, says the leaderboard.", set()),
    ("### BLEU of GPT-4\n\n| | en-fr | en-es |\n|---|---|---|\n| BLEU | 39.7 | 33.2 |", set()),
]


@pytest.mark.parametrize(("text", "claims"), _PRECISE)
def test_what_only_looks_like_a_result(text: str, claims: set[str]) -> None:
    """Labels, classes, densities and counts are no results, and a word of going on is no part of a name."""
    assert told(text, "markdown") == claims
