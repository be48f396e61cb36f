"""What the headers, corners and headings of a results table say beyond plain names of systems and tests."""

from __future__ import annotations

import pytest

from aiclaims.documents.document import Document
from aiclaims.extraction import extract
from aiclaims.extractors.benchmarks.claim import BenchmarkClaim
from aiclaims.extractors.benchmarks.labels import read_label
from aiclaims.plugins import Registry
from aiclaims.reading.entities.document_names import NOTHING_NAMED

REGISTRY = Registry(enable=("benchmarks",), entry_points=False)


def scores(*lines: str) -> set[tuple[str, str | None, str, str | None]]:
    """Read a page whose last lines are the rows of a table: system, test, value and what was measured."""
    over = [line for line in lines if "|" not in line]
    rows = [f"| {line} |" for line in lines if "|" in line]
    width = rows[0].count("|") - 1
    text = "\n\n".join(over) + "\n\n" + "\n".join((rows[0], "|" + "---|" * width, *rows[1:]))
    found = extract(Document(text, language="en", format="markdown"), registry=REGISTRY)
    assert not found.faults
    return {(c.system.name, c.benchmark, str(c.value), c.metric) for c in found.claims if isinstance(c, BenchmarkClaim)}


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param(
            (
                " | SeedTTS-Eval | | ESD | ",
                " | WER ↓ | SIM ↑ | WER ↓ | SIM (wav2vec) ↑",
                "Heron-TTS | 2.28 | 65.4 | 2.71 | 80.4",
            ),
            {
                ("Heron-TTS", "SeedTTS-Eval", "2.28 points", "WER"),
                ("Heron-TTS", "SeedTTS-Eval", "65.4 points", "SIM"),
                ("Heron-TTS", "ESD", "2.71 points", "WER"),
                ("Heron-TTS", "ESD", "80.4 points", "SIM (wav2vec)"),
            },
            id="what stands beside a measure under a test is one too",
        ),
        pytest.param(
            (
                "MT-Bench after one question and after the next:",
                "Model | Average 1st Turn Score | Average 2nd Turn Score | Score Difference",
                "Heron-13B | 6.72 | 5.91 | -0.81",
            ),
            {
                ("Heron-13B", "MT-Bench 1st Turn", "6.72 points", None),
                ("Heron-13B", "MT-Bench 2nd Turn", "5.91 points", None),
            },
            id="turns are parts of the test that the table is about",
        ),
        pytest.param(
            (
                "Model | English | | Chinese | ",
                " | Dialogue | Avg | Dialogue | Avg",
                "Heron-VL-7B | 64.6 | 60.2 | 76.3 | 72.0",
            ),
            {
                ("Heron-VL-7B", "English Dialogue", "64.6 points", None),
                ("Heron-VL-7B", "English Avg", "60.2 points", None),
                ("Heron-VL-7B", "Chinese Dialogue", "76.3 points", None),
                ("Heron-VL-7B", "Chinese Avg", "72 points", None),
            },
            id="scores of one name are told apart by what stands over them",
        ),
        pytest.param(
            (
                "Dataset | Model | Results (WER) | ",
                " | | dev-clean | test-clean",
                "Librispeech | Heron-ASR | 1.8 | 2.0",
            ),
            {
                ("Heron-ASR", "Librispeech dev-clean", "1.8 points", "Results (WER)"),
                ("Heron-ASR", "Librispeech test-clean", "2 points", "Results (WER)"),
            },
            id="parts of the test that names a row",
        ),
        pytest.param(
            ("Model | MMLU | GPQA", "Full mark | 100 | 100", "Heron-7B | 64.6 | 31.2"),
            {("Heron-7B", "MMLU", "64.6 points", None), ("Heron-7B", "GPQA", "31.2 points", None)},
            id="what could be scored at most is nobody's",
        ),
        pytest.param(
            ("Dataset: fjord_rulings", "Model | Rounds | Test Set Accuracy", "Llama 4 Maverick | 4 | 93.6"),
            {("Llama 4 Maverick", "fjord_rulings", "93.6 points", "Accuracy")},
            id="a line over the table that says which data it is of",
        ),
        pytest.param(
            ("Model | MMLU", "GPT-4o (2024-05-13) | 74.8", "GPT-4o (2024-11-20) | 73.1", "o3 (2025-04-16) | 81.2"),
            {
                ("GPT-4o (2024-05-13)", "MMLU", "74.8 points", None),
                ("GPT-4o (2024-11-20)", "MMLU", "73.1 points", None),
                ("o3", "MMLU", "81.2 points", None),
            },
            id="editions of one model",
        ),
        pytest.param(
            ("Model | T | MMLU", "Heron-7B | 0.3 | 64.6"),
            {("Heron-7B", "MMLU", "64.6 points", None)},
            id="a letter names no test",
        ),
        pytest.param(
            ("Model | QQP | MNLI-m/mm", "Heron-L | 90.2 | 91.9/91.2"),
            {
                ("Heron-L", "QQP", "90.2 points", None),
                ("Heron-L", "MNLI-m", "91.9 points", None),
                ("Heron-L", "MNLI-mm", "91.2 points", None),
            },
            id="two endings of one name",
        ),
        pytest.param(
            (
                "Models trained on ImageNet-1K",
                "name | input | acc@1 | params | model",
                "Heron-T | 224 | 82.1 | 28M | [model](t.pth)",
                "Heron-S | 224 | 83.1 | 50M | [model](s.pth)",
            ),
            {("Heron-T", "ImageNet-1K", "82.1 points", "acc@1"), ("Heron-S", "ImageNet-1K", "83.1 points", "acc@1")},
            id="a column of links names nothing",
        ),
        pytest.param(
            ("Word error rates", "WER | Heron | Egret", "Average | 10.1 | 10.3", "Calls | 17.8 | 21.1"),
            {
                ("Heron", "Average", "10.1 points", None),
                ("Egret", "Average", "10.3 points", None),
                ("Heron", "Calls", "17.8 points", None),
                ("Egret", "Calls", "21.1 points", None),
            },
            id="a corner that tells what was measured, over tests and their mean",
        ),
        pytest.param(
            ("Model and Size | MathQA | PIQA", "Osprey 3B | 31.5% | ----", "Osprey 9B | 38.2% | 74.0%"),
            {
                ("Osprey 3B", "MathQA", "31.5 percent", None),
                ("Osprey 9B", "MathQA", "38.2 percent", None),
                ("Osprey 9B", "PIQA", "74 percent", None),
            },
            id="a corner that names the systems with their size",
        ),
        pytest.param(
            ("Model | Params | Registers | ImageNet", "Heron-S | 22M | no | 78.3%", "Heron-S | 22M | yes | 78.9%"),
            {("Heron-S", "ImageNet", "78.3 percent", None), ("Heron-S", "ImageNet", "78.9 percent", None)},
            id="a size that does not tell the rows of one name apart is no part of it",
        ),
        pytest.param(
            ("Quantization | MMLU | GSM8K", "Yi-34B (INT8) | 76.1 | 66.9", "Yi-34B (INT4) | 75.2 | 65.0"),
            {
                ("Yi-34B (INT8)", "MMLU", "76.1 points", None),
                ("Yi-34B (INT8)", "GSM8K", "66.9 points", None),
                ("Yi-34B (INT4)", "MMLU", "75.2 points", None),
                ("Yi-34B (INT4)", "GSM8K", "65 points", None),
            },
            id="a corner that names something else over known systems",
        ),
        pytest.param(
            ("Model | Fluency (% ↑) | MMLU ↑", "Yi-34B | 61.5 | 76.0"),
            {("Yi-34B", "Fluency", "61.5 percent", None), ("Yi-34B", "MMLU", "76 points", None)},
            id="a unit beside an arrow",
        ),
        pytest.param(
            (
                "# Gannet Hallucination Leaderboard",
                "Model | Hallucination Rate | Answer Rate",
                "GPT-4o | 2.1 % | 98.5 %",
            ),
            {
                ("GPT-4o", "Gannet Hallucination Leaderboard", "2.1 percent", "Hallucination Rate"),
                ("GPT-4o", "Gannet Hallucination Leaderboard", "98.5 percent", "Answer Rate"),
            },
            id="rates of a leaderboard",
        ),
        pytest.param(
            ("#### RVSD (token-level)", "Model | Precision | F1", "`tern-base-uncased` | 0.71 | 0.69"),
            {
                ("tern-base-uncased", "RVSD", "0.71 points", "Precision"),
                ("tern-base-uncased", "RVSD", "0.69 points", "F1"),
            },
            id="measures under a heading that names the test",
        ),
        pytest.param(
            ("## MMLU", "Model | Average | STEM | Humanities", "Yi-34B | 76.3 | 68.1 | 79.9"),
            {
                ("Yi-34B", "MMLU", "76.3 points", None),
                ("Yi-34B", "MMLU STEM", "68.1 points", None),
                ("Yi-34B", "MMLU Humanities", "79.9 points", None),
            },
            id="subjects of a test",
        ),
        pytest.param(
            ("## Needle Eval", "Model | N=1 | N=4", "Yi-34B | 1.00 | 0.92"),
            {("Yi-34B", "Needle Eval N=1", "1 points", None), ("Yi-34B", "Needle Eval N=4", "0.92 points", None)},
            id="counts that part a test",
        ),
        pytest.param(
            ("## Long-Context Understanding", "Model | 4096 | 8192", "Yi-34B | 3.61 | 3.44"),
            set(),
            id="lengths of no test are no scores",
        ),
        pytest.param(
            ("Model | Relevance | Depth", "GPT-4o | 3.9 | 3.1", "w/o reranker | 3.2 | 2.8"),
            {
                ("GPT-4o", "Relevance", "3.9 points", None),
                ("GPT-4o", "Depth", "3.1 points", None),
                ("GPT-4o w/o reranker", "Relevance", "3.2 points", None),
                ("GPT-4o w/o reranker", "Depth", "2.8 points", None),
            },
            id="a variant of the system above",
        ),
        pytest.param(
            ("Model | MMLU | GSM8K", "SFT | 61.0 | 55.1", "SFT+RL | 62.4 | 60.7"),
            set(),
            id="how a system was trained names none",
        ),
        pytest.param(
            ("Agent | Score on SWE Bench Lite", "Claude 3 Opus | 18.4%"),
            {("Claude 3 Opus", "SWE Bench Lite", "18.4 percent", None)},
            id="a score on a test",
        ),
        pytest.param(
            ("### Hardware and Software", "Model | Time (GPU hours) | Carbon Emitted (tCO2eq)", "Yi-34B | 3810 | 41.3"),
            set(),
            id="what training took",
        ),
        pytest.param(
            ("### M7Exam - questions of nine countries", "Model | En | Vi | Th", "Yi-34B | 61.2 | 40.0 | 23.7"),
            {
                ("Yi-34B", "M7Exam En", "61.2 points", None),
                ("Yi-34B", "M7Exam Vi", "40 points", None),
                ("Yi-34B", "M7Exam Th", "23.7 points", None),
            },
            id="languages of a test that the heading explains",
        ),
        pytest.param(
            ("Metric | Yi-34B | GPT-4o | Eval Library", "MMLU (5 shot) | 76.3 | 88.7 | tern_eval"),
            {("Yi-34B", "MMLU", "76.3 points", None), ("GPT-4o", "MMLU", "88.7 points", None)},
            id="what the tests were run with",
        ),
        pytest.param(
            ("Model | MMLU | rating_q025 | avg_tokens | Yi-34B's cost", "GPT-4o | 88.7 | 87.9 | 913.0 | 1.2"),
            {("GPT-4o", "MMLU", "88.7 points", None)},
            id="ends of an interval, and what a run took",
        ),
        pytest.param(
            ("Pair | Win rate", "Yi-34B vs. GPT-4o | 41.2%"),
            set(),
            id="two systems in one row",
        ),
        pytest.param(
            ("Model | MMLU | Llama Questions | Web Questions", "Qwen2-Audio | 40.2 | 61.0 | 33.4"),
            {
                ("Qwen2-Audio", "MMLU", "40.2 points", None),
                ("Qwen2-Audio", "Llama Questions", "61 points", None),
                ("Qwen2-Audio", "Web Questions", "33.4 points", None),
            },
            id="tests of questions",
        ),
    ],
)
def test_headers(lines: tuple[str, ...], expected: set[tuple[str, str | None, str, str | None]]) -> None:
    """Each header is read for what it names: a system, a test, a part of one, a measure, or nothing that is scored."""
    assert scores(*lines) == expected


@pytest.mark.parametrize(
    ("label", "kind", "name", "metric"),
    [
        ("Chat Score ↑", "unknown", "Chat Score", None),
        ("MMLU score", "test", "MMLU", None),
        ("acc@5", "measure", "acc@5", "acc@5"),
        ("3B value", "system", "3B", None),
        ("Refusal rate", "measure", "Refusal rate", "Refusal rate"),
        ("Learning rate", "other", "Learning rate", None),
        ("Number of questions", "other", "Number of questions", None),
        ("Yi-34B (🤗🤖)", "system", "Yi-34B", None),
        ("Ground truth", "other", "Ground truth", None),
        ("🦁 Yi-34B", "system", "Yi-34B", None),
    ],
)
def test_labels(label: str, kind: str, name: str, metric: str | None) -> None:
    """A label keeps what belongs to its name, and gives what was measured."""
    read = read_label(label, NOTHING_NAMED)
    assert (read.kind, read.name, read.metric) == (kind, name, metric)


def test_a_title_names_the_test_of_a_bare_score() -> None:
    """Where nothing nearer does, the title of the page tells what its scores are of."""
    text = "| # | Model | Score |\n|---|---|---|\n| 1 | Heron-Embed-8B | 70.6 |\n| 2 | egret-small | 68.2 |"
    found = extract(Document(text, title="MTEB leaderboard", language="en", format="markdown"), registry=REGISTRY)
    told = {(c.system.name, c.benchmark, str(c.value)) for c in found.claims if isinstance(c, BenchmarkClaim)}
    assert told == {("Heron-Embed-8B", "MTEB", "70.6 points"), ("egret-small", "MTEB", "68.2 points")}


def test_a_title_may_name_a_test_that_no_list_has() -> None:
    text = "| Model | Weighted F1 |\n|---|---|\n| GPT-4o | 0.748 |\n| Llama 3.1 8B | 0.612 |"
    document = Document(text, title="FjordClass Benchmark: how they rate", language="en", format="markdown")
    found = extract(document, registry=REGISTRY).claims
    assert {c.benchmark for c in found if isinstance(c, BenchmarkClaim)} == {"FjordClass"}


def test_a_size_that_heads_a_column_is_of_the_model_of_the_page() -> None:
    """The model that the page is about is meant, in that size: "3B"."""
    text = "# Qwen2.5\n\n| Test | 3B value | 14B value |\n|---|---|---|\n| HellaSwag | 71.0 | 79.4 |"
    found = extract(Document(text, language="en", format="markdown"), registry=REGISTRY)
    told = {(c.system.name, c.benchmark, str(c.value)) for c in found.claims if isinstance(c, BenchmarkClaim)}
    assert told == {("Qwen2.5 3B", "HellaSwag", "71 points"), ("Qwen2.5 14B", "HellaSwag", "79.4 points")}


def test_a_version_with_its_size_is_a_member_of_the_family_over_it() -> None:
    """A head over two columns names the family, the ones below its versions by number and size."""
    table = (
        '<table><tr><th rowspan="2">Test</th><th colspan="2">Osprey</th><th rowspan="2">Yi-34B</th></tr>'
        "<tr><th>3-12B</th><th>2-8B</th></tr>"
        "<tr><td>PIQA</td><td>82.3</td><td>78.5</td><td>83.1</td></tr></table>"
    )
    claims = extract(Document(table, language="en", format="html"), registry=REGISTRY).claims
    assert {(c.system.name, c.value.low) for c in claims if isinstance(c, BenchmarkClaim) and c.value} == {
        ("Osprey 3-12B", 82.3),
        ("Osprey 2-8B", 78.5),
        ("Yi-34B", 83.1),
    }


@pytest.mark.parametrize("text", ["Reported", "Reproduced", "Official", "Ours"])
def test_who_measured_is_no_test(text: str) -> None:
    """A header that tells whose figure a column holds names neither a system nor a test."""
    assert read_label(text, NOTHING_NAMED).kind == "setting"
