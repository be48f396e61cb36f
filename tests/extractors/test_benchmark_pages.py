"""Benchmark claims as whole pages tell them: rivals that no list has, house tests, votes, boards, and numbers of nothing."""

from __future__ import annotations

import pytest
from benchmark_claims import told

TITLE = "How language models compare"

_RIVALS = [
    (
        "TALON outperforms KESTREL on MATH-500 [12] by over 14 points and ORIOLE on StrategyQA [31] by 6 points.",
        {"TALON above KESTREL (MATH-500): >=14 points", "TALON above ORIOLE (StrategyQA): 6 points"},
    ),
    (
        "Heron-7B exceeds Merlin on ARC-C by 2.1% and Osprey on PIQA by 0.9%.",
        {"Heron-7B above Merlin (ARC-C): 2.1 percent", "Heron-7B above Osprey (PIQA): 0.9 percent"},
    ),
    (
        "TALON (Lee et al., 2023) outperforms KESTREL (Wu et al., 2022) by 4.3 points on SQuAD.",
        {"TALON above KESTREL (SQuAD): 4.3 points"},
    ),
    (
        "TALON outperforms gpt-4-turbo [3] on the filtered subsets of DROP and HotpotQA by 4 and 6 points.",
        {"TALON above GPT-4 Turbo (DROP): 4 points", "TALON above GPT-4 Turbo (HotpotQA): 6 points"},
    ),
    ("On HotpotQA, TALON scores within 3 points of GPT-4o.", {"TALON below GPT-4o (HotpotQA): <=3 points"}),
    (
        "Qwen3-8B (71.2) is close to GPT-4o (71.0) on MMLU and well above Llama 3 (40.1) on HumanEval.",
        {
            "Qwen3-8B on_par GPT-4o (MMLU)",
            "Qwen3-8B above Llama 3 (HumanEval)",
            "Qwen3-8B MMLU: 71.2 points",
            "GPT-4o MMLU: 71 points",
            "Llama 3 HumanEval: 40.1 points",
        },
    ),
    ("GPT-5 shows enhanced performance relative to GPT-4o in writing.", {"GPT-5 above GPT-4o (None)"}),
    (
        "DeepSeek-R1 beats top models from Anthropic and Meta on reasoning.",
        {"DeepSeek-R1 above Anthropic (None)", "DeepSeek-R1 above Meta (None)"},
    ),
    (
        "Grok 4 outperformed rival systems from OpenAI and Mistral on GPQA.",
        {"Grok 4 above OpenAI (GPQA)", "Grok 4 above Mistral AI (GPQA)"},
    ),
    (
        "GLM-5 halves the bill versus Claude Opus 4 while matching performance on GPQA.",
        {"GLM-5 on_par Claude Opus 4 (GPQA)"},
    ),
    (
        "PLOVER achieves a 9.4% improvement in goal success compared to SISKIN on TEACh.",
        {"PLOVER above SISKIN (TEACh): 9.4 percent"},
    ),
    (
        "Compared with the previous SOTA, Heron-7B improves accuracy by 2.1 points on MMLU.",
        {"Heron-7B above previous SOTA (MMLU): 2.1 points"},
    ),
    ("RelayFlow with GPT-4o-mini outperforms GPT-4o on MATH.", {"RelayFlow with GPT-4o-mini above GPT-4o (MATH)"}),
    ("GPT-5 beats o3 on 4/5 benchmarks at 3% of o3's cost.", {"GPT-5 above o3 (None): 4 benchmarks"}),
    (
        "GPT-4-0314 outperformed Vicuna-13B by 120 points (11.5%) on the Arena Leaderboard.",
        {"GPT-4-0314 above Vicuna-13B (Arena Leaderboard): 120 points"},
    ),
    (
        "# GPT-5.5 is out\n\n- **GDPval-AA: 1700 Elo**, **+90 vs o3**",
        {"GPT-5.5 GDPval-AA: 1,700 elo", "GPT-5.5 above o3 (GDPval-AA): 90 elo"},
    ),
    (
        "On GPQA, which asks what graduates know, GPT-5 beats o3, while Claude Opus 4 trails Gemini 3.",
        {"GPT-5 above o3 (GPQA)", "Claude Opus 4 below Gemini 3 (GPQA)"},
    ),
    (
        "### PeerTalk: agents at a round table\n\n**Result:** Surpasses earlier baselines by up to 9.2%, beating GPT-4 on 4 out of 6 benchmarks.",
        {"PeerTalk above earlier baselines (None): <=9.2 percent", "PeerTalk above GPT-4 (None): 4 benchmarks"},
    ),
]


@pytest.mark.parametrize(("text", "claims"), _RIVALS)
def test_rivals(text: str, claims: set[str]) -> None:
    """Whom a sentence sets against each other is found without a list, each with its own test and margin."""
    assert told(text, "markdown", title=TITLE) == claims


_OWN_TESTS = [
    (
        "On MMLU, Claude Opus 4 scores 88%. In a Lexfocus blind drafting evaluation, Claude Opus 4 got 61% and GPT-5 39%.",
        {
            "Claude Opus 4 MMLU: 88 percent",
            "Claude Opus 4 Lexfocus blind drafting evaluation: 61 percent",
            "GPT-5 Lexfocus blind drafting evaluation: 39 percent",
        },
    ),
    (
        "On MMLU, Claude Opus 4 scores 88%. In a blind evaluation of drafts by ten lawyers, GPT-5 got 39%.",
        {"Claude Opus 4 MMLU: 88 percent", "GPT-5 None: 39 percent"},
    ),
    (
        "According to the Halden hallucination benchmark, GPT-5 scores 93% and o3 90%.",
        {"GPT-5 Halden: 93 percent", "o3 Halden: 90 percent"},
    ),
    (
        "On accented calls (AccentTalk benchmark), Whisper Large v3 reaches 17.4% WER.",
        {"Whisper large-v3 AccentTalk: 17.4 percent"},
    ),
    (
        "In a blind test, GPT-5 took 61% of the votes, Claude Opus 4 39%.",
        {"GPT-5 None: 61 percent", "Claude Opus 4 None: 39 percent"},
    ),
    (
        "The arena placed GPT-5.5 at #5 on Multi-Turn, #11 on Vision and #24 on Documents.",
        {"GPT-5.5 Multi-Turn: 5 rank", "GPT-5.5 Vision: 11 rank", "GPT-5.5 Documents: 24 rank"},
    ),
    ("Qwen3.7 Max debuted at #4 on Code Arena: Frontend.", {"Qwen3.7 Max Code Arena: Frontend: 4 rank"}),
    (
        "With 1411 Elo on the LMArena leaderboard (ranking #1), 31.5% on HLE and 90.2% on GPQA Diamond, Gemini 3 is out.",
        {"Gemini 3 LMArena: 1,411 elo", "Gemini 3 HLE: 31.5 percent", "Gemini 3 GPQA Diamond: 90.2 percent"},
    ),
    (
        "GPT-5 scores 71% on MMLU against 66% for o3. On GPQA it is 61% against 55%.",
        {"GPT-5 MMLU: 71 percent", "o3 MMLU: 66 percent", "GPT-5 GPQA: 61 percent", "o3 GPQA: 55 percent"},
    ),
    ("Llama 3 70B is top 5 on LMSYS.", {"Llama 3 70B Chatbot Arena: 1-5 rank"}),
    ("Sky-T1-mini reaches SOTA performance among all open 7B models.", {"Sky-T1-mini None: 1 rank"}),
    (
        "# Phi-4-mini\n\n- MMLU: 68.2\n- MGSM: 58.1 average.",
        {"Phi-4-mini MMLU: 68.2 points", "Phi-4-mini MGSM: 58.1 points"},
    ),
]


@pytest.mark.parametrize(("text", "claims"), _OWN_TESTS)
def test_tests_of_the_sentence(text: str, claims: set[str]) -> None:
    """A test that a sentence tells of itself takes the place of the one before, with a name or without."""
    assert told(text, "markdown", title=TITLE) == claims


_NAMES = [
    ("OpenSeeker-v2 outperforms Tongyi DeepResearch on BrowseComp.", {"OpenSeeker-v2 above Tongyi DeepResearch (BrowseComp)"}),
    ("On CLUE, GLM-130B beats ERNIE TITAN 3.0 260B.", {"GLM-130B above ERNIE TITAN 3.0 260B (CLUE)"}),
    ("The Qwen team released Qwen-Video-2.5 last week. The model scores 83.1 on VBench.", {"Qwen-Video-2.5 VBench: 83.1 points"}),
    (
        "Qwen2.5-Math-1.5B/7B-Instruct achieve 79.7 and 85.3 respectively on the MATH benchmark.",
        {"Qwen2.5-Math-1.5B-Instruct MATH: 79.7 points", "Qwen2.5-Math-7B-Instruct MATH: 85.3 points"},
    ),
    (
        "| Version | LLM | Checkpoint | MMMU | VQAv2 |\n|---|---|---|---|---|\n| Tarn-1.6 | Vicuna-7B | tarn-v1.6-vicuna-7b | 35.8 | 81.8 |\n"
        "| Tarn-1.6 | Mistral-7B | tarn-v1.6-mistral-7b | 35.3 | 82.2 |\n",
        {
            "tarn-v1.6-vicuna-7b MMMU: 35.8 points",
            "tarn-v1.6-vicuna-7b VQAv2: 81.8 points",
            "tarn-v1.6-mistral-7b MMMU: 35.3 points",
            "tarn-v1.6-mistral-7b VQAv2: 82.2 points",
        },
    ),
    (
        "- [Qwen2 release](https://x.test/a)\n  🏆 72B: MMLU 81.3; IFEval 76.6\n  🥇7B: MMLU 69.5; HumanEval 78.9",
        {
            "Qwen2-72B MMLU: 81.3 points",
            "Qwen2-72B IFEval: 76.6 points",
            "Qwen2-7B MMLU: 69.5 points",
            "Qwen2-7B HumanEval: 78.9 points",
        },
    ),
    ("The README reports 4.1% WER on LibriSpeech test-clean.", set()),
    ("State-of-the-art reached 71% on MMLU.", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "claims"), _NAMES)
def test_whole_names(text: str, claims: set[str]) -> None:
    """A name is read to its end, and what only heads a page is none."""
    assert told(text, "markdown", title=TITLE) == claims


_NOTHING = [
    '{"category": "MMLU", "model": "Qwen2.5-7B", "value": 0.71}, {"category": "GPQA", "model": "Falcon 3", "value": 0.39}',
    "**Fault Localization**: ML sorts failing tests and names the likely bugs; 60-80% accuracy.",
    "NCCL achieves 90-95% bandwidth for large messages, and GPT-4 runs on it.",
    "It is possible to be number one, as Gemini 3 knows.",
    "Gemini 3 is a giant step past the state of the art.",
    "The accuracy gain of Llama 3 is impressive: +4% on AIME.",
    "Claude Opus 4 took none of the first-place votes.",
    "GPT-4 was graded where chance accuracy on GPQA is 25%.",
]


@pytest.mark.parametrize("text", _NOTHING)
def test_numbers_of_nothing(text: str) -> None:
    """Data, shares of other things, wishes and gains are no results."""
    assert not told(text, "markdown", title=TITLE)
