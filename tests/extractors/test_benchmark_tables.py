"""Benchmark scores in results tables, whichever way round and in whatever markup."""

from __future__ import annotations

import pytest

from aiclaims.documents.document import Document, Format
from aiclaims.extraction import extract
from aiclaims.extractors.benchmarks.cells import read_score
from aiclaims.extractors.benchmarks.claim import BenchmarkClaim, fold_test
from aiclaims.extractors.benchmarks.labels import read_label
from aiclaims.plugins import Registry
from aiclaims.reading.entities.document_names import NOTHING_NAMED

REGISTRY = Registry(enable=("benchmarks",), entry_points=False)


def table(text: str, kind: Format = "markdown") -> set[tuple[str, str | None, str]]:
    """Read the scores of a table: system, test and value."""
    found = extract(Document(text, language="en", format=kind), registry=REGISTRY)
    assert not found.faults
    return {(c.system.name, c.benchmark, str(c.value)) for c in found.claims if isinstance(c, BenchmarkClaim)}


def markdown(*rows: str) -> str:
    """Write a Markdown table from rows with bars between their cells."""
    width = rows[0].count("|") + 1
    return "\n".join(f"| {row} |" for row in (rows[0], "|".join(["---"] * width), *rows[1:]))


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param(
            ("Benchmark | GPT-4o | Grok 3", "MMLU | 87.2 | **92.7**"),
            {("GPT-4o", "MMLU", "87.2 points"), ("Grok 3", "MMLU", "92.7 points")},
            id="systems over tests",
        ),
        pytest.param(
            ("Model | GSM8K | HumanEval", "Yi-34B | 67.2% | 26.2%"),
            {("Yi-34B", "GSM8K", "67.2 percent"), ("Yi-34B", "HumanEval", "26.2 percent")},
            id="tests over systems",
        ),
        pytest.param(
            ("Model | BoolQ | Std Error", "Yi-34B | 67.2 | 0.7"),
            {("Yi-34B", "BoolQ", "67.2 points")},
            id="how exact a score is, is none",
        ),
        pytest.param(
            (
                "Model | GPQA | BoolQ",
                "Yi-34B | 41.0 | 67.2",
                "Δ | +1.5 | +2.2",
                "Gain over base | 1.5 | 2.2",
                "+ tuning | +0.5 | -1.1",
            ),
            {("Yi-34B", "GPQA", "41 points"), ("Yi-34B", "BoolQ", "67.2 points")},
            id="by how much rows differ is no score",
        ),
        pytest.param(
            ("Model | Win rate vs o3 | Avg. length", "Yi-34B | 18.5% | 1,204"),
            {("Yi-34B", None, "18.5 percent")},
            id="how often each beats one of them",
        ),
        pytest.param(
            (
                "Model | AlpacaEval (win rate %) | MT-bench (win rate %)",
                " | **v.s. o3** | **v.s. Grok 3**",
                "Yi-34B | 81.5 | 46.0",
            ),
            {("Yi-34B", "AlpacaEval", "81.5 percent"), ("Yi-34B", "MT-bench", "46 percent")},
            id="by whom the others are measured, below the name of the test",
        ),
        pytest.param(
            (
                "Date | Release | What is new",
                "3 May 2025 | Yi-34B | GPQA score up from 41.5 to 47.0",
                "9 May 2025 | Yi-6B | a demo",
            ),
            {("Yi-34B", "GPQA", "41.5 points"), ("Yi-34B", "GPQA", "47 points")},
            id="a result told in words in a table of other things",
        ),
        pytest.param(
            ("Model | BoolQ 5-shot | ARC 10-shot", "Yi-34B | 71.2 | 60.4"),
            {("Yi-34B", "BoolQ", "71.2 points"), ("Yi-34B", "ARC", "60.4 points")},
            id="a test with its number of shots",
        ),
        pytest.param(
            ("Test | Marlin-7B-Instruct | Marlin-70B-Instruct", "PelicanBench | 41.5 | 63.0"),
            {
                ("Marlin-7B-Instruct", "PelicanBench", "41.5 points"),
                ("Marlin-70B-Instruct", "PelicanBench", "63 points"),
            },
            id="names nobody knows",
        ),
        pytest.param(
            ("Metric | Grok 3 | GPT-4o | Gap", "Maths (GSM8K) | 81.5% | ~90% | -8 pts", "Latency | 20 | 30 | 10"),
            {("Grok 3", "GSM8K", "81.5 percent"), ("GPT-4o", "GSM8K", "~90 percent")},
            id="tests under a metric",
        ),
        pytest.param(
            (
                "Date | HF Checkpoint | Tokens | Step | Reasoning Avg",
                "2024-05-01 | [Marlin-1B-step-50k](u) | 105B | 50k | 46.1",
            ),
            {("Marlin-1B-step-50k", "Reasoning Avg", "46.1 points")},
            id="checkpoints of a model in training",
        ),
        pytest.param(
            ("Baseline | Baseline Score", "Llama-2-13B | 513.0", "Qwen-7B | 640.5"),
            {("Llama 2 13B", None, "513 points"), ("Qwen-7B", None, "640.5 points")},
            id="what is measured of baselines is no test",
        ),
        pytest.param(
            ("Benchmark (Metric) | DeepSeek-V3 | GPT-4o", "Codeforces (Elo) | 1,134 | 759", "IFEval (%) | 86.1 | 84.3"),
            {
                ("DeepSeek-V3", "Codeforces", "1,134 elo"),
                ("GPT-4o", "Codeforces", "759 elo"),
                ("DeepSeek-V3", "IFEval", "86.1 percent"),
                ("GPT-4o", "IFEval", "84.3 percent"),
            },
            id="units from the names of the rows",
        ),
        pytest.param(
            (
                "Category | Benchmark | # Shots | Claude 3 Opus",
                "Math | GSM8K | 8-shot | 95.0",
                " | MATH | 4-shot | 60.1",
            ),
            {("Claude 3 Opus", "GSM8K", "95 points"), ("Claude 3 Opus", "MATH", "60.1 points")},
            id="a column of categories, and one of settings",
        ),
        pytest.param(
            ("Model | Params | Context | MMLU | Price", "Qwen2.5-72B | 72B | 131072 | 86.1 | $0.40"),
            {("Qwen2.5-72B", "MMLU", "86.1 points")},
            id="sizes and prices are no scores",
        ),
        pytest.param(
            ("Benchmark | o1 | DeepSeek-R1", "Parameters (billion) | - | 671", "AIME 2024 | 79.2 | 79.8"),
            {("o1", "AIME 2024", "79.2 points"), ("DeepSeek-R1", "AIME 2024", "79.8 points")},
            id="a row of sizes",
        ),
        pytest.param(
            ("Model | AIME 2025 | GPQA", "o3-mini | 86.5% | n/a", "Grok 3 | - | 84.6%"),
            {("o3-mini", "AIME 2025", "86.5 percent"), ("Grok 3", "GPQA", "84.6 percent")},
            id="empty cells",
        ),
        pytest.param(
            ("Model | Benchmark | Score", "GPT-5 | SimpleQA | 55.0%", "Grok 4 | GPQA | 87.5%"),
            {("GPT-5", "SimpleQA", "55 percent"), ("Grok 4", "GPQA", "87.5 percent")},
            id="a long table",
        ),
        pytest.param(
            ("System | Otter NLI | Question Match", "HARRIER | **86.1** | 90.4", "kestrelnet | 84.0 | -"),
            {
                ("HARRIER", "Otter NLI", "86.1 points"),
                ("HARRIER", "Question Match", "90.4 points"),
                ("kestrelnet", "Otter NLI", "84 points"),
            },
            id="names nobody knows under a header that says what they are",
        ),
        pytest.param(
            ("SQuAD v2.0 Leaderboard (May 2nd 2019) | Test EM | Test F1", "Ensemble - kestrelnet | 85.2 | 88.0"),
            {
                ("Ensemble - kestrelnet", "SQuAD v2.0", "85.2 points"),
                ("Ensemble - kestrelnet", "SQuAD v2.0", "88 points"),
            },
            id="the corner names the test, the headers what is measured",
        ),
        pytest.param(
            ("Model | ARC-C | AIME24 | MATH500 (Pass@1)", "Marlin-7B | 61.2 | 40.0 | 81.4"),
            {
                ("Marlin-7B", "ARC-C", "61.2 points"),
                ("Marlin-7B", "AIME24", "40 points"),
                ("Marlin-7B", "MATH500", "81.4 points"),
            },
            id="tests by the name that is written",
        ),
        pytest.param(
            (
                "Model | Size | Leaderboard score | Pretraining length",
                "Falcon | 7B | 44.2 | 1,500B",
                "Falcon | 40B | 58.1 | 1,000B",
            ),
            {("Falcon 7B", "Leaderboard", "44.2 points"), ("Falcon 40B", "Leaderboard", "58.1 points")},
            id="a size tells systems of one name apart",
        ),
        pytest.param(
            (
                "Model | F1 | Exact Match | Paper / Source | Code",
                "Heron Reader (Lindt et al., 2018) | 71.3 | 60.2 | A Heron Reads: Question Answering Without Haste | Official",
            ),
            {("Heron Reader", None, "71.3 points"), ("Heron Reader", None, "60.2 points")},
            id="papers and code name nothing; citations are no part of a name",
        ),
        pytest.param(
            ("Benchmark | Metric | Marlin-7B | Marlin-70B", "IFEval | strict | 70.1 | 81.0", " | loose | 74.6 | 84.9"),
            {
                ("Marlin-7B", "IFEval", "70.1 points"),
                ("Marlin-70B", "IFEval", "81 points"),
                ("Marlin-7B", "IFEval", "74.6 points"),
                ("Marlin-70B", "IFEval", "84.9 points"),
            },
            id="a test that stands once for several measures",
        ),
        pytest.param(
            ("Model | GlacierQA 2.0 | Human-Chat | FjordVQA (0-shot)", "Marlin-7B | 70.1 | 55.2 | 61.0"),
            {
                ("Marlin-7B", "GlacierQA 2.0", "70.1 points"),
                ("Marlin-7B", "Human-Chat", "55.2 points"),
                ("Marlin-7B", "FjordVQA", "61 points"),
            },
            id="where the rows are systems the headers are none, whatever they look like",
        ),
        pytest.param(
            ("Model | MMLU | Res. | Max score", "Marlin-7B | 70.1 | 336 | 100", "Marlin-9B | 72.0 | 448 | 100"),
            {("Marlin-7B", "MMLU", "70.1 points"), ("Marlin-9B", "MMLU", "72 points")},
            id="whole numbers under words are settings",
        ),
        pytest.param(
            ("Models | Score | Chat Hard | Exams", "Marlin-Reward-7B | 81.5 | 66.2 | 70.4"),
            {("Marlin-Reward-7B", "Chat Hard", "66.2 points"), ("Marlin-Reward-7B", "Exams", "70.4 points")},
            id="a bare score beside named ones is of no test",
        ),
        pytest.param(
            (
                " | Marlin-Code-2 | Marlin-7B | Heron",
                "GSM8K | 86.1 | 71.8 | -",
                "MBPP | 71.8 | 60.9 | -",
                "HumanEval | 90.2 (+4.1%) | 64.0 (88%) | 55.3",
            ),
            {
                ("Marlin-Code-2", "GSM8K", "86.1 points"),
                ("Marlin-7B", "GSM8K", "71.8 points"),
                ("Marlin-Code-2", "MBPP", "71.8 points"),
                ("Marlin-7B", "MBPP", "60.9 points"),
                ("Marlin-Code-2", "HumanEval", "90.2 points"),
                ("Marlin-7B", "HumanEval", "64 points"),
                ("Heron", "HumanEval", "55.3 points"),
            },
            id="over tests the headers are systems, and empty cells say nothing against a column",
        ),
        pytest.param(
            ("Benchmark | Language | Marlin-7B", "MMLU | French | 61.0", "MMLU | Welsh | 44.7"),
            {("Marlin-7B", "MMLU French", "61 points"), ("Marlin-7B", "MMLU Welsh", "44.7 points")},
            id="parts of one test",
        ),
        pytest.param(
            (
                "Category | Metric | Marlin-7B",
                "**General** | | ",
                " | MMLU (5-shot) | 61.0",
                " | GPQA (0-shot, CoT) | 33.5",
                "**Maths** | | ",
                " | GSM8K (8-shot) | 70.2",
            ),
            {
                ("Marlin-7B", "MMLU", "61 points"),
                ("Marlin-7B", "GPQA", "33.5 points"),
                ("Marlin-7B", "GSM8K", "70.2 points"),
            },
            id="tests under Metric, and not what they are grouped by",
        ),
        pytest.param(
            ("Metric | Backend | Difference with CUDA", "MMLU | A | 0.3%", "GPQA | B | 0.2%"),
            set(),
            id="differences are no scores",
        ),
        pytest.param(
            ("Task Category | plover-embed-large-v1", "Avg (40 tasks) | 61.5", "Clustering | 44.0"),
            {
                ("plover-embed-large-v1", "Avg (40 tasks)", "61.5 points"),
                ("plover-embed-large-v1", "Clustering", "44 points"),
            },
            id="categories of tasks are tasks",
        ),
        pytest.param(
            ("Model | Total Tokens | Percent", "openai/gpt-5.2 | 982,120 | 38.8%"),
            set(),
            id="shares of use are no scores",
        ),
        pytest.param(("Flag | Default value", "-t, --threads-max | 0.5"), set(), id="default values are no scores"),
        pytest.param(
            ("Agent | Share of solved runs | SWE-bench Lite", "Heron | 77.2% | 20.3%"),
            {("Heron", "SWE-bench Lite", "20.3 percent")},
            id="a share of something is no test",
        ),
        pytest.param(("Model | Tokens/s | Latency (ms)", "Qwen3-8B | 120 | 35"), set(), id="speeds"),
        pytest.param(("Country | Patents | Share (%)", "China | 38210 | 70.1"), set(), id="another subject"),
        pytest.param(("Quarter | Nvidia | AMD", "Q1 | 26.0 | 5.4"), set(), id="firms by quarters"),
    ],
)
def test_markdown_tables(rows: tuple[str, ...], expected: set[tuple[str, str | None, str]]) -> None:
    """What headers and names are tells systems from tests."""
    assert table(markdown(*rows)) == expected


@pytest.mark.parametrize("over", ["# Granite 4.0 Nano\n\n", "## Results of Granite 4.0 Nano\n\n"])
def test_sizes_are_of_what_the_heading_names(over: str) -> None:
    """A header that only tells the size names a member of the family over the table."""
    rows = markdown("Benchmark | 350M Dense | 1B Value", "MMLU | 35.1 | 59.2")
    assert table(f"{over}{rows}") == {
        ("Granite 4.0 Nano 350M Dense", "MMLU", "35.1 points"),
        ("Granite 4.0 Nano 1B", "MMLU", "59.2 points"),
    }


def test_html_with_two_rows_of_headers() -> None:
    """Groups of tests stand over the tests; the systems are marked as headers of their rows."""
    text = """<table><caption>Accuracy (%)</caption>
    <tr><th rowspan="2">Model</th><th colspan="2">Knowledge</th><th rowspan="2">Size (B)</th></tr>
    <tr><th>MMLU</th><th>C-Eval</th></tr>
    <tr><th>Falcon-180B</th><td>70.4<sup>*</sup></td><td>57.8</td><td>180</td></tr></table>"""
    assert table(text, "html") == {("Falcon 180B", "MMLU", "70.4 percent"), ("Falcon 180B", "C-Eval", "57.8 percent")}


def test_settings_under_systems() -> None:
    """Settings under a system's header are no names of their own."""
    text = """<table><tr><th>Task</th><th colspan="2">GPT-4o</th></tr><tr><th></th><th>0-shot</th><th>5-shot</th></tr>
    <tr><td>DocVQA</td><td>92.8</td><td>93.1</td></tr></table>"""
    assert table(text, "html") == {("GPT-4o", "DocVQA", "92.8 points"), ("GPT-4o", "DocVQA", "93.1 points")}


def test_measures_under_tests() -> None:
    """What was measured stands under the tests, the tests under their kind."""
    text = """<table><tr><td rowspan="3">Model</td><td colspan="2">Chat</td><td colspan="2">Vision</td></tr>
    <tr><td>MT-Bench</td><td>AlpacaEval 2.0</td><td colspan="2">FjordCOCO</td></tr>
    <tr><td>Avg. Score</td><td>LC Win Rate</td><td>val</td><td>test-A</td></tr>
    <tr><td>Marlin-7B-Chat</td><td>8.21</td><td>31.5</td><td>80.1</td><td>82.3</td></tr></table>"""
    found = extract(Document(text, language="en", format="html"), registry=REGISTRY).claims
    assert [(c.benchmark, c.metric, str(c.value)) for c in found if isinstance(c, BenchmarkClaim)] == [
        ("MT-Bench", "Avg. Score", "8.21 points"),
        ("AlpacaEval 2.0", "LC Win Rate", "31.5 points"),
        ("FjordCOCO val", None, "80.1 points"),
        ("FjordCOCO test-A", None, "82.3 points"),
    ]


def test_the_corner_names_the_rows_of_headers() -> None:
    """Words in the corner that name the rows of headers say nothing of what is below."""
    text = """<table><tr><th>Task</th><th colspan="2">ASR</th></tr><tr><th>Metric</th><th>CER</th><th>WER</th></tr>
    <tr><th>Dataset</th><th>FjordSpeech-1</th><th>LibriSpeech test-clean</th></tr>
    <tr><td>GPT-4o</td><td>7.3</td><td>2.6</td></tr></table>"""
    assert table(text, "html") == {
        ("GPT-4o", "FjordSpeech-1", "7.3 points"),
        ("GPT-4o", "LibriSpeech test-clean", "2.6 points"),
    }


def test_a_table_in_a_fence() -> None:
    """A table set as plain text in a fence is a table, wherever its words of testing stand."""
    text = "Results:\n\n```\nModel     | GlacierSet\n----------|-----------\nMarlin-7B | 70.1\n```\n"
    assert table(text) == {("Marlin-7B", "GlacierSet", "70.1 points")}


def test_an_average_is_of_the_test_over_it() -> None:
    """An average that stands alone is of the test that the heading names."""
    text = "# Inference efficiency\n\n## Video-MME\n\n" + markdown(
        "Model | Size | Avg Score | Inference time", "Marlin-7B | 8.3B | 71.6 | 3h"
    )
    assert table(text) == {("Marlin-7B", "Video-MME", "71.6 points")}


def test_a_model_over_two_headers() -> None:
    """A family stands over the sizes of its models."""
    text = """<table><tr><th>Benchmark</th><th colspan="2">Qwen2.5</th><th>Llama 3.1</th></tr>
    <tr><th></th><th>7B</th><th>72B</th><th>8B</th></tr>
    <tr><td>GSM8K</td><td>85.4</td><td>91.5</td><td>55.3</td></tr></table>"""
    assert {(system, value) for system, _, value in table(text, "html")} == {
        ("Qwen2.5 7B", "85.4 points"),
        ("Qwen2.5-72B", "91.5 points"),
        ("Llama 3.1 8B", "55.3 points"),
    }


def test_the_corner_tells_the_day() -> None:
    """A leaderboard is of the day that its corner names, and its measures are without the split."""
    text = markdown("FjordQuiz Leaderboard (May 2nd 2019) | Test EM | Test F1", "Ensemble - kestrelnet | 85.2 | 88.0")
    claims = extract(Document(text, language="en", format="markdown"), registry=REGISTRY).claims
    assert [(c.metric, str(c.period)) for c in claims if isinstance(c, BenchmarkClaim)] == [
        ("EM", "2019-05-02"),
        ("F1", "2019-05-02"),
    ]


def test_how_many_examples_were_shown_is_no_score() -> None:
    table = "| Benchmark | GPT-4 Prompt | Bard |\n| --- | --- | --- |\n| HellaSwag | 10-shot | 95.3% |\n"
    claims = extract(Document(table, format="markdown"), registry=REGISTRY).claims
    assert [claim.value.low for claim in claims if isinstance(claim, BenchmarkClaim) and claim.value] == [95.3]


@pytest.mark.parametrize(
    ("header", "period"),
    [("Date", "2019-05-02"), ("Tested on", "2019-05-02"), ("Submission date", "2019-05-02"), ("Released", "None")],
)
def test_a_row_is_of_the_day_that_it_tells(header: str, period: str) -> None:
    """Each result has the date of its row, unless that is when the system came out."""
    text = markdown(f"System | FjordQuiz | {header}", "Marlin-7B | 85.2 | 2019-05-02")
    claims = extract(Document(text, language="en", format="markdown"), registry=REGISTRY).claims
    assert [str(claim.period) for claim in claims] == [period]


def test_a_test_that_spans_rows() -> None:
    """The rows that one test spans are all its own."""
    text = """<table><tr><th>Benchmark</th><th>Metric</th><th>Marlin-7B</th></tr>
    <tr><td rowspan="2">SWE-bench Verified</td><td>Single attempt</td><td>41.8</td></tr>
    <tr><td>Multiple attempts</td><td>52.6</td></tr></table>"""
    assert table(text, "html") == {
        ("Marlin-7B", "SWE-bench Verified", "41.8 points"),
        ("Marlin-7B", "SWE-bench Verified", "52.6 points"),
    }


def test_evidence_is_the_row_and_the_cell() -> None:
    """A score quotes its row first, then its own cell."""
    text = markdown("Model | MMLU | BBH", "Marlin-7B | 70.1 | **70.1**")
    claims = extract(Document(text, language="en", format="markdown"), registry=REGISTRY).claims
    assert [[quote.quote for quote in claim.evidence] for claim in claims] == [
        ["Marlin-7B | 70.1 | **70.1**", "70.1"],
        ["Marlin-7B | 70.1 | **70.1**", "70.1"],
    ]
    assert claims[0].evidence[1].end < claims[1].evidence[1].start


@pytest.mark.parametrize(
    ("some", "other"), [("ARC-C", "ARC Challenge"), ("AIME24", "AIME 2024"), ("HLE", "Humanity's Last Exam")]
)
def test_names_of_one_test_merge(some: str, other: str) -> None:
    """Whichever of a test's names is written, its proposition is one."""
    assert fold_test(some) == fold_test(other)


def test_a_heading_that_is_a_name() -> None:
    """A leaderboard of a test that no list knows has its name over it; what says no name gives none."""
    rows = ("Model | Accuracy | Paper", "Heron Reader | 71.3 | Reading Slowly")
    assert table("## FjordQuiz 2\n\n" + markdown(*rows)) == {("Heron Reader", "FjordQuiz 2", "71.3 points")}
    assert table("## Evaluation results\n\n" + markdown(*rows)) == {("Heron Reader", None, "71.3 points")}


def test_the_heading_names_the_test() -> None:
    """A leaderboard of one test has its name over it."""
    text = "## SWE-bench Verified\n\n" + markdown("System | Resolved (%) | Cost", "Claude Sonnet 4 | 72.7 | $1.20")
    assert table(text) == {("Claude Sonnet 4", "SWE-bench Verified", "72.7 percent")}


def test_the_heading_names_the_test_of_its_parts() -> None:
    """Lengths and grades are parts of the test over the table; its average is of the whole."""
    text = "## Tidepool\n\n" + markdown("Model | overall | easy | 128k", "GPT-4o | 51.4 | 54.2 | 43.5")
    assert table(text) == {
        ("GPT-4o", "Tidepool", "51.4 points"),
        ("GPT-4o", "Tidepool easy", "54.2 points"),
        ("GPT-4o", "Tidepool 128k", "43.5 points"),
    }


def test_answers_and_units_name_no_row() -> None:
    """A column of "yes" and "no", or of units, stands beside what names the rows."""
    rows = (
        "Dimension | GPT-4o | Grok 3 | Unit | Better up?",
        "Coding (SWE-bench) | 33.2 | 41 | % | yes",
        "Hallucination rate | 51 | 39 | % | no",
    )
    assert table(markdown(*rows)) == {("GPT-4o", "SWE-bench", "33.2 points"), ("Grok 3", "SWE-bench", "41 points")}


def test_the_heading_names_the_system() -> None:
    """A table of one system has its name over it."""
    text = "## Llama 3.1 8B results\n\n" + markdown("Benchmark | Score", "MMLU | 69.4", "IFEval | 80.4")
    assert table(text) == {("Llama 3.1 8B", "MMLU", "69.4 points"), ("Llama 3.1 8B", "IFEval", "80.4 points")}


@pytest.mark.parametrize(
    "text",
    [
        markdown("Model | Parameters | Context | Price ($/M)", "GPT-4 | 70 | 128 | 30.0"),
        markdown("Model | Train loss | Perplexity", "GPT-2 | 2.62 | 13.8"),
        markdown("Model | MMLU latency | VRAM", "Qwen-7B | 12.1 | 16.9"),
        "## Perplexity by field\n\n" + markdown("Model | Law | General", "Qwen-7B | 25.2 | 5.6", "Yi-6B | 23.1 | 8.1"),
        "## Throughput\n\n" + markdown("Model | A100 | H100", "Qwen-7B | 40.9 | 61.2", "Yi-6B | 44.0 | 66.3"),
    ],
    ids=["sizes and prices", "losses", "what a run takes", "a heading of losses", "a heading of speeds"],
)
def test_other_tables(text: str) -> None:
    """Sizes, prices, losses, speeds and memory are measured, and are no results of tests."""
    assert table(text) == set()


def test_evidence_is_the_row() -> None:
    """The row is quoted from the document as given, with the metric beside the value."""
    text = markdown("Benchmark | GPT-4o", "MMLU-Redux (EM) | **88.0**")
    (claim,) = extract(Document(text, language="en", format="markdown"), registry=REGISTRY).claims
    assert isinstance(claim, BenchmarkClaim)
    assert (claim.evidence[0].quote.startswith("MMLU-Redux (EM)"), claim.metric) == (True, "EM")


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("88.3", "88.3 points"),
        ("63.6%", "63.6 percent"),
        ("~71", "~71 points"),
        (">90", ">=90 points"),
        ("61.0 ± 0.4", "61 points"),
        ("97.3*", "97.3 points"),
        ("90.0% CoT@32", "90 percent"),
        ("82.1 (5-shot)", "82.1 points"),
        ("82.1% (85% with tools)", "82.1 percent"),
        ("82.1 (79.4)", "82.1 points"),
        ("82.1 (79.4/81.0)", "82.1 points"),
        ("82.1 (▲2.3)", "82.1 points"),
        ("-", "None"),
        ("5-shot", "None"),
        ("72B", "None"),
        ("19 GB", "None"),
        ("$3.00", "None"),
        ("2/30", "None"),
        ("2024-05-13", "None"),
    ],
)
def test_cells(cell: str, expected: str) -> None:
    """A cell is a score only as a whole, footnote marks and settings aside."""
    assert str(read_score(cell, (), "")) == expected


@pytest.mark.parametrize(
    ("label", "kind", "name"),
    [
        ("MMLU (0-shot, CoT)", "test", "MMLU"),
        ("SWE-bench Verified (resolved)", "test", "SWE-bench Verified"),
        ("AGIEval-en", "test", "AGIEval-en"),
        ("AGIEval (en)", "test", "AGIEval"),
        ("Trails GPT-5.2 (62.4)", "other", "Trails GPT-5.2 (62.4)"),
        ("RepoBench (Java)", "test", "RepoBench (Java)"),
        ("SWE-bench (Agentic coding)", "test", "SWE-bench"),
        ("MT-Bench (Coding)", "test", "MT-Bench (Coding)"),
        ("HumanEval (Coding)", "test", "HumanEval"),
        ("MGSM (Multilingual)", "test", "MGSM"),
        ("SuperGLUE (8 tasks)", "test", "SuperGLUE"),
        ("OpenAI o1-mini", "system", "o1-mini"),
        ("Albatross-13B (ours)", "system", "Albatross-13B"),
        ("Context window", "other", "Context window"),
        ("Model", "names_systems", "Model"),
        ("Accuracy (%)", "measure", "Accuracy (%)"),
        ("Average", "mean", "Average"),
        ("0-shot", "setting", "0-shot"),
        ("Herring", "unknown", "Herring"),
    ],
)
def test_labels(label: str, kind: str, name: str) -> None:
    """Headers are told apart by what they name."""
    read = read_label(label, NOTHING_NAMED)
    assert (read.kind, read.name) == (kind, name)
