"""What names a system, whom it is set against, how a test once named is carried on, and what is won."""

from __future__ import annotations

import pytest
from benchmark_claims import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "In this paper we propose TarnNet, a retrieval-based method for questions in law. TarnNet scores 71.2% on MMLU.",
            {"TarnNet MMLU: 71.2 percent"},
            id="proposed, and told of",
        ),
        pytest.param(
            "We introduce a Layered Tarn Network (LTN) for language models. Our method outperforms GPT-4 on MMLU.",
            {"LTN above GPT-4 (MMLU)"},
            id="letters of a long name, which is ours",
        ),
        pytest.param(
            "Tarn 4 delivers MMLU scores (80.2%) that rival Claude Opus and Gemini Pro, but its GPQA score (62%) is low.",
            {
                "Tarn 4 on_par Claude Opus (MMLU)",
                "Tarn 4 on_par Gemini Pro (MMLU)",
                "Tarn 4 MMLU: 80.2 percent",
                "Tarn 4 GPQA: 62 percent",
            },
            id="its own score behind the rivals",
        ),
        pytest.param(
            "# Claude Opus 4.6\n\n- **Reasoning** - Highest score on MMLU\n- **Office work** - 144 Elo points ahead of GPT-5.2 on GDPval-AA",
            {"Claude Opus 4.6 MMLU: 1 rank", "Claude Opus 4.6 above GPT-5.2 (GDPval-AA): 144 elo"},
            id="items behind a label and a dash",
        ),
        pytest.param(
            "# Gemini 3 Flash\n\n- Outperforms Gemini 3 Pro on the SWE-bench Verified coding benchmark with a 78% score.",
            {"Gemini 3 Flash above Gemini 3 Pro (SWE-bench Verified)"},
            id="with what somebody does better is no score of the one beaten",
        ),
        pytest.param(
            "Tarn 4 is a model posting top scores on MMLU, SciCode and GPQA Diamond.",
            {"Tarn 4 MMLU: 1 rank", "Tarn 4 SciCode: 1 rank", "Tarn 4 GPQA Diamond: 1 rank"},
            id="top scores on several tests",
        ),
        pytest.param(
            "𝗟𝗹𝗮𝗺𝗮-𝟯.𝟭-𝟰𝟬𝟱𝗕 scores 𝟴𝟴.𝟲% on 𝗠𝗠𝗟𝗨.", {"Llama 3.1 405B MMLU: 88.6 percent"}, id="letters in bold"
        ),
        pytest.param("Models from OpenAI and xAI competed for the top spot on MMLU.", set(), id="nobody's place"),
        pytest.param(
            "GPT-4 showed on HumanEval that AI could solve 9 out of 10 coding problems.", set(), id="a way to say it"
        ),
        pytest.param(
            "Corvane showed its agent Tarn, which fixed 13.9% of the issues in SWE-bench.",
            {"Tarn SWE-bench: 13.9 percent"},
            id="one word behind what it is",
        ),
        pytest.param(
            "Kite, a fine-tuned GPT-4o, solved 30.1% of SWE-bench.",
            {"Kite SWE-bench: 30.1 percent"},
            id="made from a model that is known",
        ),
        pytest.param(
            "The coding model qwen3-coder:30b scored 41% on HumanEval and kite-jp-3-13b-instruct 37%.",
            {"Qwen3-Coder:30b HumanEval: 41 percent", "kite-jp-3-13b-instruct HumanEval: 37 percent"},
            id="small letters with a size",
        ),
        pytest.param(
            "StarCoder reaches 40% on HumanEval, text-embedding-3-large 64.6 on MTEB.",
            {"StarCoder HumanEval: 40 percent", "text-embedding-3-large MTEB: 64.6 points"},
            id="systems of research are listed",
        ),
        pytest.param(
            "We introduce TarnBench, a benchmark of 400 questions; models fail 30% of it.",
            set(),
            id="a test is brought",
        ),
        pytest.param("We propose TarnNet, a method. It needs 40% less memory.", set(), id="what it needs is no result"),
    ],
)
def test_what_names_a_system(text: str, expected: set[str]) -> None:
    """A name is a system's throughout a text that says so once."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "GPT-5 outperforms the previous state of the art on MMLU by 4.9%.",
            {"GPT-5 above previous state of the art (MMLU): 4.9 percent"},
            id="the state of the art",
        ),
        pytest.param(
            "Qwen3 improves the state of the art on MMLU by an absolute gain of 4.9%.",
            {"Qwen3 above state of the art (MMLU): 4.9 percent"},
            id="improved by a gain",
        ),
        pytest.param(
            "Qwen3 makes 30% fewer errors than the best frontier model.",
            {"Qwen3 above best frontier model (None): 30 percent"},
            id="fewer errors than the best",
        ),
        pytest.param(
            "Qwen3 outperforms every open Code LLM and its multilingual counterparts on HumanEval.",
            {"Qwen3 above every open Code LLM (HumanEval)", "Qwen3 above multilingual counterparts (HumanEval)"},
            id="every one of a class, and counterparts",
        ),
        pytest.param(
            "Compared with Llama 3, Qwen3 leads by 7.9%, 9.3% and 10.8% respectively on HumanEval, MBPP and DS-1000.",
            {
                "Qwen3 above Llama 3 (HumanEval): 7.9 percent",
                "Qwen3 above Llama 3 (MBPP): 9.3 percent",
                "Qwen3 above Llama 3 (DS-1000): 10.8 percent",
            },
            id="a margin for each test",
        ),
        pytest.param(
            "Qwen3 achieves 7.5% higher accuracy on MMLU than Llama 3.",
            {"Qwen3 above Llama 3 (MMLU): 7.5 percent"},
            id="the test within the comparison",
        ),
        pytest.param(
            "GPT-4 came within 2 points of Claude 3 and 5 of Gemini Ultra on MMLU.",
            {"GPT-4 below Claude 3 (MMLU): <=2 points", "GPT-4 below Gemini Ultra (MMLU): <=5 points"},
            id="within so many points",
        ),
        pytest.param(
            "Claude 3 more than doubled GPT-4's score on SWE-bench.",
            {"Claude 3 above GPT-4 (SWE-bench): >=2 times"},
            id="doubled",
        ),
        pytest.param(
            "GPT-4 reaches 38.5 BLEU on FLORES, 4 BLEU above Llama 3.",
            {"GPT-4 FLORES: 38.5 BLEU", "GPT-4 above Llama 3 (FLORES): 4 BLEU"},
            id="a metric is the unit",
        ),
        pytest.param(
            "On coding, GPT-5 edges out Claude Opus 4.1, while Gemini 2.5 Pro lags behind both.",
            {
                "GPT-5 above Claude Opus 4.1 (None)",
                "Gemini 2.5 Pro below GPT-5 (None)",
                "Gemini 2.5 Pro below Claude Opus 4.1 (None)",
            },
            id="behind both",
        ),
        pytest.param(
            "o3 set new records on Codeforces and MMMU.",
            {"o3 Codeforces: 1 rank", "o3 MMMU: 1 rank"},
            id="records on several tests",
        ),
        pytest.param(
            "The top models on the LMArena leaderboard are: 1. Claude Opus 4.", set(), id="the number of an item"
        ),
        pytest.param("On AIME, every frontier model is below 12%.", set(), id="every one of a class has no score"),
        pytest.param("Training improves the model by 4%.", set(), id="what is improved is not beaten"),
    ],
)
def test_whom_it_is_set_against(text: str, expected: set[str]) -> None:
    """Records, classes and counterparts may be beaten, by margins told in many ways."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "SWE-bench is the usual yardstick. Claude 4 stands at 19.3% on the full set and 31.7% on the Lite version.",
            {"Claude 4 SWE-bench: 19.3 percent", "Claude 4 SWE-bench Lite: 31.7 percent"},
            id="the full set, and an edition",
        ),
        pytest.param(
            "SWE-bench has variants. Claude 4 scores 77% on Verified and 60% on Multilingual.",
            {"Claude 4 SWE-bench Verified: 77 percent", "Claude 4 SWE-bench Multilingual: 60 percent"},
            id="bare last words",
        ),
        pytest.param(
            "Qwen3 got 77.9% on PubMedQA (compared to 60.2% for GPT-3.5) and 60.7% on MedQA (compared to 53.6%).",
            {
                "Qwen3 PubMedQA: 77.9 percent",
                "GPT-3.5 PubMedQA: 60.2 percent",
                "Qwen3 MedQA: 60.7 percent",
                "GPT-3.5 MedQA: 53.6 percent",
            },
            id="the rival is named once",
        ),
        pytest.param(
            "Qwen3 beat both GPT-4 (61.2 vs. 52.0) and Bard (61.2 vs. 43.5) on HumanEval.",
            {
                "Qwen3 above GPT-4 (HumanEval)",
                "Qwen3 above Bard (HumanEval)",
                "Qwen3 HumanEval: 61.2 points",
                "GPT-4 HumanEval: 52 points",
                "Bard HumanEval: 43.5 points",
            },
            id="both numbers behind each rival",
        ),
        pytest.param(
            "On MMLU the score of GPT-5 went from GPT-4's 31.4% to 54.9%.",
            {"GPT-4 MMLU: 31.4 percent", "GPT-5 MMLU: 54.9 percent"},
            id="from another's number",
        ),
        pytest.param("The Pro version of GPT-5 costs 20% more.", set(), id="an edition of something else"),
    ],
)
def test_how_a_test_is_carried_on(text: str, expected: set[str]) -> None:
    """A test is named once; its editions, and the rivals' numbers, follow in short."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "GPT-5 outperforms human experts on 83% of the tasks.",
            {"GPT-5 above human experts (None): 83 percent"},
            id="a share of the tasks",
        ),
        pytest.param(
            "Claude 4 came out ahead of GPT-5 on 28 of 32 axes.",
            {"Claude 4 above GPT-5 (None): 28 axes"},
            id="some of many",
        ),
        pytest.param(
            "Qwen3 sat 114 exams and beat GPT-4 in 105 of them.",
            {"Qwen3 above GPT-4 (None): 105 benchmarks"},
            id="of them",
        ),
        pytest.param(
            "DeepSeek-V3 surpassed GPT-4o on 12 of 21 benchmarks and Claude 3.5 Sonnet on 10.",
            {
                "DeepSeek-V3 above GPT-4o (None): 12 benchmarks",
                "DeepSeek-V3 above Claude 3.5 Sonnet (None): 10 benchmarks",
            },
            id="against each of two",
        ),
        pytest.param(
            "Nova Pro was better on 17 of 20 benchmarks compared to GPT-4o.",
            {"Nova Pro above GPT-4o (None): 17 benchmarks"},
            id="the rival behind the number",
        ),
        pytest.param(
            "DeepSeek-R1 set a new state of the art on 7 of those 9 benchmarks.",
            {"DeepSeek-R1 above state of the art (None): 7 benchmarks"},
            id="records in some",
        ),
    ],
)
def test_what_is_won(text: str, expected: set[str]) -> None:
    """Tests, tasks and whatever else is counted may be won, in numbers or shares."""
    assert told(text) == expected
