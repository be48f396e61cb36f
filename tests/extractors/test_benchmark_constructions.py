"""Benchmark claims in the constructions of pages: who is set against whom, who comes first, whose a number is, and what is none."""

from __future__ import annotations

import pytest
from benchmark_claims import told

_SET_AGAINST = [
    ("Huawei's Ascend 920 could rival Nvidia's H20.", {"Ascend 920 on_par H20 (None)"}),
    (
        "Huawei's Ascend 910C rivals Nvidia's A100 and H100 in performance.",
        {"Ascend 910C on_par A100 (None)", "Ascend 910C on_par H100 (None)"},
    ),
    ("Huawei has the Ascend 910C. The chip outperforms Nvidia's A100.", {"Ascend 910C above A100 (None)"}),
    (
        "Claude Opus 4.5 still leads on SWE-bench Verified at 80.9 vs. Kimi K2's 76.8 and GPT-5's 80.0.",
        {
            "Claude Opus 4.5 SWE-bench Verified: 1 rank",
            "Claude Opus 4.5 SWE-bench Verified: 80.9 points",
            "Kimi K2 SWE-bench Verified: 76.8 points",
            "GPT-5 SWE-bench Verified: 80 points",
            "Claude Opus 4.5 above Kimi K2 (SWE-bench Verified)",
            "Claude Opus 4.5 above GPT-5 (SWE-bench Verified)",
        },
    ),
    (
        "GLM-5 gets 61.3% on Terminal-Bench 2.0, leaving Kimi K2 and Grok 4 trailing behind.",
        {
            "GLM-5 Terminal-Bench 2.0: 61.3 percent",
            "GLM-5 above Kimi K2 (Terminal-Bench 2.0)",
            "GLM-5 above Grok 4 (Terminal-Bench 2.0)",
        },
    ),
    ("GPT-4 reaches human-level performance on MMLU.", {"GPT-4 on_par human-level performance (MMLU)"}),
    (
        "Qwen3 Next surpasses the first-generation model on GPQA.",
        {"Qwen3-Next above first-generation model (GPQA)"},
    ),
    (
        "Qwen3 beats many of the available open source and closed multimodal models in public tests.",
        {"Qwen3 above available open source and closed multimodal models (None)"},
    ),
    (
        "Qwen3 outperforms existing Large Vision Language Models on MMMU.",
        {"Qwen3 above existing Large Vision Language Models (MMMU)"},
    ),
    (
        "DBRX outperforms established open-source base models on HumanEval.",
        {"DBRX above established open-source base models (HumanEval)"},
    ),
    ("GPT-5 outperforms its closest rival, Gemini 3 Pro, on GPQA.", {"GPT-5 above Gemini 3 Pro (GPQA)"}),
    (
        "Falcon 180B bests the reigning champion, Meta's LLaMA 2, on MMLU.",
        {"Falcon 180B above Llama 2 (MMLU)"},
    ),
    ('Falcon 180B is "on par" with PaLM 2 on MMLU.', {"Falcon 180B on_par PaLM 2 (MMLU)"}),
    ("Med-PaLM 2 outperforms Med-PaLM on MedQA.", {"Med-PaLM 2 above Med-PaLM (MedQA)"}),
    (
        "On the LoCoMo benchmark, RAP(GPT-4o) outperformed GPT-5 by 21%.",
        {"RAP(GPT-4o) above GPT-5 (LoCoMo): 21 percent"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), _SET_AGAINST)
def test_who_is_set_against_whom(text: str, expected: set[str]) -> None:
    """Chips and systems by modals, by a lead told with the others' numbers, by who is left behind, and against classes in any words."""
    assert told(text, "markdown" if "\n" in text else "text") == expected


_FIRST = [
    ("GPT-5 obtained rank 1 on LMArena.", {"GPT-5 LMArena: 1 rank"}),
    ("Kestrel-7B achieved a #6 ranking on the Open LLM Leaderboard.", {"Kestrel-7B Open LLM Leaderboard: 6 rank"}),
    (
        "Kimi K2 topped Artificial Analysis's Intelligence Index at 57.",
        {"Kimi K2 Intelligence Index: 1 rank", "Kimi K2 Intelligence Index: 57 points"},
    ),
    ("Qwen3 set records in five of seven benchmarks.", {"Qwen3 None: 5 benchmarks"}),
    ("On MMLU, Qwen3 leads by 3 points.", {"Qwen3 MMLU: 1 rank"}),
    ("The search team, led by Ana Ruiz, tests Qwen3 on MMLU.", set()),
]


@pytest.mark.parametrize(("text", "expected"), _FIRST)
def test_who_comes_first(text: str, expected: set[str]) -> None:
    """Places by number, by the board's owner, by records and by a lead; whoever is led by somebody is no first."""
    assert told(text) == expected


_WHOSE = [
    (
        "DeepSeek-R1 is out.\nThis results in performance comparable to o1, with 79.8% accuracy on AIME 2024.",
        {"DeepSeek-R1 on_par o1 (AIME 2024)", "DeepSeek-R1 AIME 2024: 79.8 percent"},
    ),
    (
        "## Gemini 3 Deep Think\n\n- Surpassed GPT-5 Pro on MMLU: 91% vs 88%\n",
        {
            "Gemini 3 Deep Think above GPT-5 Pro (MMLU)",
            "Gemini 3 Deep Think MMLU: 91 percent",
            "GPT-5 Pro MMLU: 88 percent",
        },
    ),
    (
        "On OSWorld, Claude Sonnet 4.5 achieved 61.4%—up from 42.2% just four months earlier with Claude Sonnet 4.",
        {"Claude Sonnet 4.5 OSWorld: 61.4 percent", "Claude Sonnet 4 OSWorld: 42.2 percent"},
    ),
    (
        "GLM-4.6 is on par with Claude Sonnet 4 (48.6% win rate) on CC-Bench.",
        {"GLM-4.6 on_par Claude Sonnet 4 (CC-Bench)", "GLM-4.6 CC-Bench: 48.6 percent"},
    ),
    (
        "Seed 2.0 Pro scores 98.3 on AIME 2025, a 3020 Codeforces rating and 89.5 on VideoMME.",
        {
            "Seed 2.0 Pro AIME 2025: 98.3 points",
            "Seed 2.0 Pro Codeforces: 3,020 elo",
            "Seed 2.0 Pro VideoMME: 89.5 points",
        },
    ),
    (
        "HLE scores went to 18.8% in April 2025 (o3) and to 25.4% in July (Grok 4).",
        {"o3 HLE: 18.8 percent", "Grok 4 HLE: 25.4 percent"},
    ),
    (
        "On BrowseComp, Kestrel-7B scores 9.1% against HALM's 6%, Gemini 2.5 Pro's 5.5% and GPT-4o's 2%.",
        {
            "Kestrel-7B BrowseComp: 9.1 percent",
            "HALM BrowseComp: 6 percent",
            "Gemini 2.5 Pro BrowseComp: 5.5 percent",
            "GPT-4o BrowseComp: 2 percent",
        },
    ),
    (
        "Qwen3 and Llama 3 reach 49.8 AP and 26.9 AP on COCO, respectively.",
        {"Qwen3 COCO: 49.8 points", "Llama 3 COCO: 26.9 points"},
    ),
    (
        "The earlier state of the art was 58.2% on MMLU; Qwen3 reaches 70%.",
        {"earlier state of the art MMLU: 58.2 percent", "Qwen3 MMLU: 70 percent"},
    ),
    (
        "K2 Think achieved good scores in math tests such as AIME'24 90.83 and HMMT25 73.75.",
        {"K2 Think AIME'24: 90.83 points", "K2 Think HMMT25: 73.75 points"},
    ),
    (
        "Qwen3 outperforms Llama 3 in open models, with scores like MMLU 82.3.",
        {"Qwen3 above Llama 3 (MMLU)", "Qwen3 MMLU: 82.3 points"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), _WHOSE)
def test_whose_a_number_is(text: str, expected: set[str]) -> None:
    """A number goes to whom the sentence goes on about, to whoever is named behind it, or to a name that it makes a system's."""
    assert told(text, "markdown" if "\n" in text else "text") == expected


@pytest.mark.parametrize(
    "text",
    [
        "Qwen3 reaches 15% memory savings on MMLU questions and 31% on GPQA ones.",
        "Llama 3 achieves 170% speed in our benchmark.",
        "Opus 4 and GPT-5 ran my benchmark, and overlapped on 44% of its tasks.",
        "Early benchmarks are promising for Qwen3.",
        "Qwen3 took a 40% share of the compute.",
        "DeepSeek-R1 is available for 90-95% less than o1.",
        "Our 8B model beats Llama 3.1 8B and Ministral 8B.",
        "Their Mixture-of-Experts model, with 47B parameters, was tested on MMLU.",
    ],
)
def test_what_is_no_result(text: str) -> None:
    """Savings told again, speeds, overlaps, shares, and words that stand where a test or a system does."""
    assert told(text) == set()


_TABLES = [
    pytest.param(
        "We report the success rate on OSWorld-Verified.\n\n"
        "| Model | 15 Steps | 50 Steps |\n|---|---|---|\n| Kestrel-7B | 24.3 | 27.9 |\n| GPT-4o | 27.1 | 35.8 |\n",
        {
            "Kestrel-7B OSWorld-Verified 15 Steps: 24.3 points",
            "Kestrel-7B OSWorld-Verified 50 Steps: 27.9 points",
            "GPT-4o OSWorld-Verified 15 Steps: 27.1 points",
            "GPT-4o OSWorld-Verified 50 Steps: 35.8 points",
        },
        id="runs of the test that stands over the table",
    ),
    pytest.param(
        "| Benchmark | Old | New |\n|---|---|---|\n| LoCoMo | 71.4 | 92.5 |\n",
        {"Old LoCoMo: 71.4 points", "New LoCoMo: 92.5 points"},
        id="an old and a new one",
    ),
    pytest.param(
        "| Model | APval | ELO Rating |\n|---|---|---|\n| Kestrel-S | 41.2 | 1205 |\n",
        {"Kestrel-S None: 41.2 points", "Kestrel-S None: 1,205 elo"},
        id="a measure with its split",
    ),
    pytest.param(
        "| Test | GPT-4o | Qwen3 |\n|---|---|---|\n| MMLU | 81.2 +/- 0.3 | 🏆 83.0 |\n"
        "| Codeforces | Elo 1891 | Elo 2029 |\n| Δ | +1 | +2 |\n",
        {
            "GPT-4o MMLU: 81.2 points",
            "Qwen3 MMLU: 83 points",
            "GPT-4o Codeforces: 1,891 elo",
            "Qwen3 Codeforces: 2,029 elo",
        },
        id="errors, trophies and words beside a number, and a row of differences",
    ),
    pytest.param(
        "| Model | Dataset | Accuracy |\n|---|---|---|\n| Kestrel | SQuAD | 81.2 |\n| Merlin | SQuAD | 79.0 |\n",
        {"Kestrel SQuAD: 81.2 points", "Merlin SQuAD: 79 points"},
        id="models beside datasets, whatever they are called",
    ),
    pytest.param(
        "# MMMU\n\n## Results\n\n| Model | Val (900) | Test (10.5K) |\n|---|---|---|\n| Kestrel-7B | 51.1 | 44.7 |\n",
        {"Kestrel-7B MMMU Val (900): 51.1 points", "Kestrel-7B MMMU Test (10.5K): 44.7 points"},
        id="splits, with how many tasks they have, of the test that heads the page",
    ),
    pytest.param(
        "# LLaVA-Bench\n\n| Approach | Conversation | Detail | Overall |\n|---|---|---|---|\n| Kestrel-7B | 94.9 | 74.3 | 84.6 |\n",
        {
            "Kestrel-7B Conversation: 94.9 points",
            "Kestrel-7B Detail: 74.3 points",
            "Kestrel-7B LLaVA-Bench: 84.6 points",
        },
        id="overall is of the test that heads the page",
    ),
    pytest.param(
        "| No | Category | LLaMA-13B |\n|---|---|---|\n| 1 | Gender | 70.6 |\n| 2 | Religion | 79 |\n",
        {"Llama-13B Gender: 70.6 points", "Llama-13B Religion: 79 points"},
        id="numbers of rows",
    ),
    pytest.param(
        "| System | Year | Peak performance |\n|---|---|---|\n| Heron-1 | 2009 | 2.5 PFLOPS |\n| Heron-2 | 2013 | 54.9 PFLOPS |\n",
        set(),
        id="how fast a machine is",
    ),
    pytest.param(
        "| model | GPU | fp16 | gptq-int4 |\n|---|---|---|---|\n| llama-7b | A100 | 18.87 | 25.53 |\n| gpt-j 6b | A100 | 13.1 | 29.55 |\n",
        set(),
        id="how numbers are stored is no test",
    ),
    pytest.param(
        "| Model | Licence | MMLU |\n|---|---|---|\n| Kestrel-7B | MIT | 61.2 |\n",
        {"Kestrel-7B MMLU: 61.2 points"},
        id="a licence is no test",
    ),
    pytest.param(
        "| System | WMT English->German | WMT English->French |\n|---|---|---|\n| Kestrel-Base | 27.3 | 38.1 |\n"
        "| Merlin-Base | 28.4 | 41.0 |\n",
        {
            "Kestrel-Base WMT English->German: 27.3 points",
            "Kestrel-Base WMT English->French: 38.1 points",
            "Merlin-Base WMT English->German: 28.4 points",
            "Merlin-Base WMT English->French: 41 points",
        },
        id="pairs of languages in full",
    ),
    pytest.param(
        "| Service | | gpt-4o | | | qwen3 | |\n|---|---|---|---|---|---|---|\n"
        "| | name acc | field acc | value acc | name acc | field acc | value acc |\n"
        "| HotelBench | 81.4 | 62.2 | 44.8 | 84.9 | 63.5 | 46.3 |\n",
        {
            "GPT-4o HotelBench name acc: 81.4 points",
            "GPT-4o HotelBench field acc: 62.2 points",
            "GPT-4o HotelBench value acc: 44.8 points",
            "Qwen3 HotelBench name acc: 84.9 points",
            "Qwen3 HotelBench field acc: 63.5 points",
            "Qwen3 HotelBench value acc: 46.3 points",
        },
        id="a header in the middle of the columns it is over",
    ),
    pytest.param(
        "| Config | Qwen2.5-Omni | paper | Gemma-3-12B | Baichuan-1.5 |\n|---|---|---|---|---|\n"
        "| A→T | 61.4 | 60.9 | 70.2 | 51.7 |\n| T→A | 58.3 | 54.1 | 61.8 | 46.9 |\n",
        {
            "Qwen2.5-Omni A→T: 61.4 points",
            "Gemma 3 12B A→T: 70.2 points",
            "Baichuan-1.5 A→T: 51.7 points",
            "Qwen2.5-Omni T→A: 58.3 points",
            "Gemma 3 12B T→A: 61.8 points",
            "Baichuan-1.5 T→A: 46.9 points",
        },
        id="systems side by side over their configurations, with what a paper said",
    ),
    pytest.param(
        "CER:\n\n| Model | heron/asr_small_qwen2_1.5B | heron/asr_large_qwen2_7B |\n|---|---|---|\n"
        "| aishell-1 dev | 0.7 | 0.5 |\n| kespeech-asr test | 6.2 | 4.7 |\n",
        {
            "heron/asr_small_qwen2_1.5B aishell-1: 0.7 points",
            "heron/asr_large_qwen2_7B aishell-1: 0.5 points",
            "heron/asr_small_qwen2_1.5B kespeech-asr test: 6.2 points",
            "heron/asr_large_qwen2_7B kespeech-asr test: 4.7 points",
        },
        id="the corner heads the row of headers where the rows are known tests",
    ),
    pytest.param(
        "### LongBench (MuSiQue only)\n\n| Model | EM Metric (%) | LLM-as-a-judge accuracy (%) |\n|---|---|---|\n"
        "| Llama 3.3 70B | 48.5 | 49.4 |\n",
        {"Llama 3.3 70B LongBench: 48.5 percent", "Llama 3.3 70B LongBench: 49.4 percent"},
        id="a test before its part in brackets, and measures of any wording",
    ),
    pytest.param(
        "## Coding\n\nWe used one coding benchmark: HumanEval. HumanEval asks for functions.\n\nIt covers many models.\n\n"
        "| Model | Accuracy |\n|---|---|\n| gpt-4-turbo | 60 |\n| mixtral-8x7b | 29 |\n",
        {"GPT-4 Turbo HumanEval: 60 points", "Mixtral 8x7B HumanEval: 29 points"},
        id="the one test that the section names",
    ),
    pytest.param(
        "| Benchmark | Saturated | Final SOTA |\n|---|---|---|\n| GSM8K | 2023 | 95.1% |\n| GPQA | not yet | 60.2% |\n",
        set(),
        id="whoever has them",
    ),
    pytest.param(
        "| model | size | test | t/s |\n|---|---|---|---|\n| llama 7B Q4_0 | 3.6 GiB | tg 128 | 132.2 |\n| llama 13B Q4_0 | 6.9 GiB | tg 128 | 78.1 |\n",
        set(),
        id="tokens in a second",
    ),
]


@pytest.mark.parametrize(("text", "expected"), _TABLES)
def test_tables(text: str, expected: set[str]) -> None:
    """What heads a column, opens a row or stands beside a number in its cell."""
    assert told(text, "markdown") == expected
