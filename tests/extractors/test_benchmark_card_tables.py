"""Tables as model cards have them: two scores in a cell, measures of search, headers without spans, and no system named."""

from __future__ import annotations

import pytest

from aiclaims.documents.document import Document, Format
from aiclaims.extraction import extract
from aiclaims.extractors.benchmarks.claim import BenchmarkClaim
from aiclaims.plugins import Registry

REGISTRY = Registry(enable=("benchmarks",), entry_points=False)
Told = tuple[str, str | None, float | None, str | None]


def scores(text: str, kind: Format = "markdown") -> set[Told]:
    """Read the scores of a page: system, test, value and measure."""
    found = extract(Document(text, language="en", format=kind), registry=REGISTRY)
    assert not found.faults
    claims = [claim for claim in found.claims if isinstance(claim, BenchmarkClaim)]
    return {(c.system.name, c.benchmark, c.value.low if c.value else None, c.metric) for c in claims}


def markdown(*rows: str) -> str:
    """Write a Markdown table from rows with bars between their cells."""
    rule = "|".join(["---"] * (rows[0].count("|") + 1))
    return "\n".join(f"| {row} |" for row in (rows[0], rule, *rows[1:]))


def test_two_scores_in_a_cell() -> None:
    """A slash in the header says what each is of: two measures, or two parts of a test."""
    text = markdown("Model | SQuAD F1/EM | GLUE dev/test", "Osprey-2B | 90.4/83.1 | 81.0 / 79.5")
    assert scores(text) == {
        ("Osprey-2B", "SQuAD", 90.4, "F1"),
        ("Osprey-2B", "SQuAD", 83.1, "EM"),
        ("Osprey-2B", "GLUE dev", 81.0, None),
        ("Osprey-2B", "GLUE test", 79.5, None),
    }


def test_two_scores_in_a_cell_are_quoted_apart() -> None:
    """Each of the two has its own place in the document."""
    text = markdown("Model | SQuAD F1/EM", "Osprey-2B | 90.4/83.1")
    claims = extract(Document(text, language="en", format="markdown"), registry=REGISTRY).claims
    assert [claim.evidence[1].quote for claim in claims] == ["90.4", "83.1"]


@pytest.mark.parametrize("cell", ["3/12", "12/05", "1,204/310"])
def test_other_pairs_are_no_scores(cell: str) -> None:
    """So many of so many, and days, are no two scores."""
    assert scores(markdown("Model | SQuAD", f"Osprey-2B | {cell}")) == set()


def test_two_parts_told_by_the_row() -> None:
    """A bar in the name of a row parts its scores as well."""
    html = (
        "<table><tr><th>Datasets</th><th>Model</th><th>Performance</th></tr>"
        '<tr><td rowspan="2"><b>VoxSet</b><br>clean | other</td><td>Qwen2-Audio</td><td>2.31 | 4.05</td></tr>'
        "<tr><td>Whisper-large-v3</td><td>2.70 | 5.22</td></tr></table>"
    )
    assert scores(f"Word error rates on LibriSpeech and VoxSet.\n\n{html}", "html") == {
        ("Qwen2-Audio", "VoxSet clean", 2.31, None),
        ("Qwen2-Audio", "VoxSet other", 4.05, None),
        ("Whisper large-v3", "VoxSet clean", 2.7, None),
        ("Whisper large-v3", "VoxSet other", 5.22, None),
    }


def test_measures_of_search() -> None:
    """How far down is looked belongs to the measure, and a bracket may say where it was taken."""
    over = "## Retrieval results\n\n"
    assert scores(over + markdown("Model | NDCG@10 | Accuracy@3", "bge-small | 51.2 | 66.0")) == {
        ("bge-small", None, 51.2, "NDCG@10"),
        ("bge-small", None, 66.0, "Accuracy@3"),
    }
    assert scores(over + markdown("Model | MRR@10 (Marco Dev) | Docs / Sec", "bge-small | 33.4 | 4100")) == {
        ("bge-small", "Marco Dev", 33.4, "MRR@10")
    }


def test_programs_write_the_measure_behind_the_test() -> None:
    """What runs tests names them with a slash: "piqa/acc_norm"."""
    text = markdown("Task | OpenLLaMA-3B", "piqa/acc_norm | 0.77", "hellaswag/acc | 0.52")
    assert scores(text) == {("OpenLLaMA-3B", "piqa", 0.77, "acc_norm"), ("OpenLLaMA-3B", "hellaswag", 0.52, "acc")}


def test_the_only_column_is_measured_in_words() -> None:
    """A score that no list has is a measure of the test which the heading names."""
    text = "## GPQA\n\n" + markdown("Model | Average agreement score", "Osprey-2B | 73.4", "GPT-4o | 71.0")
    assert scores(text) == {
        ("Osprey-2B", "GPQA", 73.4, "Average agreement score"),
        ("GPT-4o", "GPQA", 71.0, "Average agreement score"),
    }


def test_variants_beside_the_scores_name_no_test() -> None:
    """How hard a model was let think stands beside its score."""
    text = "## MMLU-Pro\n\n" + markdown(
        "model | score | variant", "GPT-5.2 | 87.4 | high", "Kimi K2.5 | 84 | Thinking", "Grok 4 | 82.1 | Reasoning"
    )
    assert {told[:3] for told in scores(text)} == {
        ("GPT-5.2", "MMLU-Pro", 87.4),
        ("Kimi K2.5", "MMLU-Pro", 84.0),
        ("Grok 4", "MMLU-Pro", 82.1),
    }


def test_what_a_test_asks_for_stands_below_its_name() -> None:
    """The second row of headers sorts the tests, and names none."""
    text = markdown("Models | ↑ MMLU (ACC) | GSM8K (ACC)", "| EN, knowledge | EN, reasoning", "Yi-34B | 77.4 | 67.2")
    assert scores(text) == {("Yi-34B", "MMLU", 77.4, "ACC"), ("Yi-34B", "GSM8K", 67.2, "ACC")}


def test_headers_without_spans_in_html() -> None:
    """A header stands once over the first of its columns, and blanks over the others; cells marked as plain ones may head too."""
    html = (
        "<table><tr><td></td><td>RefCOCO</td><td></td><td>GQA</td></tr><tr><td></td><td>val</td><td>testA</td><td>test</td></tr>"
        "<tr><td>Osprey-VL-2B</td><td>88.1</td><td>90.3</td><td>61.7</td></tr></table>"
    )
    assert {told[:3] for told in scores(html, "html")} == {
        ("Osprey-VL-2B", "RefCOCO val", 88.1),
        ("Osprey-VL-2B", "RefCOCO testA", 90.3),
        ("Osprey-VL-2B", "GQA", 61.7),
    }


def test_a_dataset_and_a_system_in_each_row() -> None:
    """Words that end in a measure head the scores, whatever the bracket adds."""
    text = "## Evaluation\n\n" + markdown(
        "Dataset | Model Name | Tool choice accuracy (name and inputs)",
        "SuperGLUE | GPT-4o | 82.7%",
        "SuperGLUE | Osprey-2B | 61.3%",
    )
    assert {told[:3] for told in scores(text)} == {("GPT-4o", "SuperGLUE", 82.7), ("Osprey-2B", "SuperGLUE", 61.3)}


@pytest.mark.parametrize(
    "table",
    [
        markdown("Task | MNLI | QNLI | XTRA", " | 84.0 | 90.8 | 67.9"),
        markdown("MNLI | QNLI | XTRA", "84.0 | 90.8 | 67.9"),
        markdown("Metric | Value", "MNLI | 84.0", "QNLI | 90.8", "XTRA | 67.9"),
    ],
)
def test_results_of_the_model_that_the_page_is_about(table: str) -> None:
    """A card need not say in its table whose results it tells."""
    assert {told[:3] for told in scores(f"# Model Card for OspreyBERT base\n\n## Evaluation\n\n{table}")} == {
        ("OspreyBERT base", "MNLI", 84.0),
        ("OspreyBERT base", "QNLI", 90.8),
        ("OspreyBERT base", "XTRA", 67.9),
    }


@pytest.mark.parametrize("heading", ["# Osprey 4 Pro", "# Suite\n\n## 2. Osprey 4 Pro: results"])
def test_results_under_a_name_of_no_list(heading: str) -> None:
    """A heading that is a name with a version, and nothing else, says whose results stand below it."""
    text = f"{heading}\n\n" + markdown("Benchmark | Score | Notes", "MNLI | 84.0 | 3 points over BERT")
    assert {told[:3] for told in scores(text)} == {("Osprey 4 Pro", "MNLI", 84.0)}


@pytest.mark.parametrize("heading", ["# Day 4", "# Top 10", "# AMD MI300", "# Results 2024", "# Ospreys"])
def test_a_heading_that_names_no_system(heading: str) -> None:
    """What is numbered, a chip and a plain word are no systems."""
    assert scores(f"{heading}\n\n" + markdown("Benchmark | Score", "MNLI | 84.0")) == set()


def test_memory_is_no_score() -> None:
    """A unit of memory ends what no test is measured in."""
    assert scores(markdown("Base Model | Method | VRAM GB", "Osprey-2B | AWQ | 5.02")) == set()


def test_kinds_of_questions_head_rows() -> None:
    """Where systems stand side by side, what they were asked about names the rows."""
    text = "## MMLU results\n\n" + markdown(
        "Capability | Llama-13B | Yi-34B", "Language | 42.5 | 55.0", "Knowledge | 60.1 | 71.3"
    )
    assert {told[:3] for told in scores(text)} == {
        ("Llama-13B", "MMLU Language", 42.5),
        ("Yi-34B", "MMLU Language", 55.0),
        ("Llama-13B", "MMLU Knowledge", 60.1),
        ("Yi-34B", "MMLU Knowledge", 71.3),
    }


def test_sizes_of_networks_are_no_scores() -> None:
    """What a network costs stands beside its accuracy, and a sentence that bids to look at something names no test."""
    text = "### Comparison\n\nExplore the datasets and timings of these networks.\n\n" + markdown(
        "model | img_size | top1 | box AP | gmacs | macts", "osprey50.a1 | 224 | 78.9 | 41.2 | 5.9 | 11.5"
    )
    assert scores(text) == {("osprey50.a1", None, 78.9, "top1"), ("osprey50.a1", None, 41.2, "box AP")}


def test_two_languages_of_a_test() -> None:
    """English beside Chinese is a part of the test as Chinese is."""
    text = "## CodeApex\n\n" + markdown("Model | cn | en", "GPT-4 | 60.1 | 71.2", "Yi-34B | 55.0 | 61.3")
    assert {told[:3] for told in scores(text)} == {
        ("GPT-4", "CodeApex cn", 60.1),
        ("GPT-4", "CodeApex en", 71.2),
        ("Yi-34B", "CodeApex cn", 55.0),
        ("Yi-34B", "CodeApex en", 61.3),
    }


@pytest.mark.parametrize("row", ["BF16", "Tuned", "w4a16"])
def test_how_a_system_is_kept_names_none(row: str) -> None:
    """The numbers that a model is kept in, and that it was tuned, are no name."""
    assert scores(markdown("Model | MMLU | GSM8K", f"{row} | 70.1 | 61.2")) == set()


def test_a_method_that_rows_share_names_none_of_them() -> None:
    """What each row is called counts, and not by what all of them work."""
    text = "# ImageNet models\n\n" + markdown(
        "Name | Method | top1", "Osprey-T | Mask R-CNN | 78.3", "Osprey-S | Mask R-CNN | 80.2"
    )
    assert scores(text) == {("Osprey-T", "ImageNet", 78.3, "top1"), ("Osprey-S", "ImageNet", 80.2, "top1")}


SYSTEMS_ABOVE = (
    "{corner} | Osprey-2B | Llama 3 8B | GPT-4o",
    "License | MIT | Llama 3 | -",
    "# Params | 2B | 8B | ?",
    "MMLU | 61.0 | 66.6 | 88.7",
    "Zephyr-QX | 70.1 | 71.4 | 80.2",
)


@pytest.mark.parametrize("corner", ["-", "", "Model", "Models", "Benchmark"])
def test_systems_side_by_side(corner: str) -> None:
    """Whatever the corner says, what stands above is tested and what stands below are tests, behind rows of settings."""
    text = markdown(SYSTEMS_ABOVE[0].format(corner=corner), *SYSTEMS_ABOVE[1:])
    assert scores(text) == {
        ("Osprey-2B", "MMLU", 61.0, None),
        ("Llama 3 8B", "MMLU", 66.6, None),
        ("GPT-4o", "MMLU", 88.7, None),
        ("Osprey-2B", "Zephyr-QX", 70.1, None),
        ("Llama 3 8B", "Zephyr-QX", 71.4, None),
        ("GPT-4o", "Zephyr-QX", 80.2, None),
    }


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        # by year, under a heading that names the test
        (
            ("Year | Best score | Best open model", "2023 | 67.0% (GPT-4) | 48.1% (Llama 2 70B)"),
            {("GPT-4", "HumanEval", 67.0, None), ("Llama 2 70B", "HumanEval", 48.1, None)},
        ),
        # by test
        (
            ("Benchmark | First | Second", "MMLU | 88.7 (GPT-4o) | 86.8 (Claude 3 Opus)"),
            {("GPT-4o", "MMLU", 88.7, None), ("Claude 3 Opus", "MMLU", 86.8, None)},
        ),
        (
            ("Benchmark | Leader | Score", "MMLU | GPT-4o | 88.7%", "GPQA | Claude 3 Opus | 50.4%"),
            {("GPT-4o", "MMLU", 88.7, None), ("Claude 3 Opus", "GPQA", 50.4, None)},
        ),
        # what stands in brackets is no system
        (("Year | Papers | Share", "2023 | 31 (new) | 12% (old)"), set()),
    ],
)
def test_scores_with_their_system_beside(rows: tuple[str, ...], expected: set[Told]) -> None:
    """A cell tells a score and in brackets who has it, or the leader's name stands before its score."""
    assert scores(f"### HumanEval\n\n{markdown(*rows)}") == expected


def test_a_table_that_a_program_printed() -> None:
    """In a fence, columns of white space make a table, also where the numbers of the rows have no header."""
    text = """### Zephyr-Hard-v2.0-Preview

```console
             Model  Score (%)            CI
0           GPT-4o       81.5  (-1.1/+0.9)
1   osprey-2b-chat       79.0  (-1.3/+1.2)
2       Llama 3 8B       40.2  (-1.9/+1.4)
```
"""
    assert {(system, value) for system, _, value, _ in scores(text)} == {
        ("GPT-4o", 81.5),
        ("osprey-2b-chat", 79.0),
        ("Llama 3 8B", 40.2),
    }


@pytest.mark.parametrize("label", ["Zephyr (2-shot, dev)", "Zephyr (Pass@1)", "Zephyr (Agentic coding)"])
def test_how_an_unlisted_test_was_run_is_no_part_of_its_name(label: str) -> None:
    """What several words in brackets say of a test is how it was run, as with tests that are listed."""
    text = markdown("Benchmark | GPT-4o | Llama 3 8B", f"{label} | 81.5 | 40.2", "MMLU | 88.7 | 66.6")
    assert {test for _, test, _, _ in scores(text)} == {"Zephyr", "MMLU"}


CARD = markdown("Dataset | WER", "LibriSpeech test-clean | 2.1")


@pytest.mark.parametrize(
    ("text", "system"),
    [
        # a title that no list has, and the page says what it is
        (f"# Osprey-ASR\n\nOsprey-ASR is a model for speech. It beats Whisper large-v2.\n\n{CARD}", "Osprey-ASR"),
        (f"# Osprey R1 Distill\n\nOsprey R1 Distill, a distilled model, is small.\n\n{CARD}", "Osprey R1 Distill"),
        # whoever it is only compared with has none of its scores
        (f"# Osprey\n\nIt is more accurate than Whisper large-v2.\n\n{CARD}", None),
        (f"# Osprey\n\nOsprey is a river bird.\n\n{CARD}", None),
    ],
)
def test_tables_of_a_card_are_of_the_model_in_its_title(text: str, system: str | None) -> None:
    """Where no column names a system, the title does, and nobody that the page holds it against."""
    expected = set() if system is None else {(system, "LibriSpeech test-clean", 2.1, "WER")}
    assert {told for told in scores(text) if told[2] is not None} == expected


def test_our_row_is_of_the_model_in_the_title() -> None:
    """A row called "Ours" is of the model that the page presents."""
    table = markdown("Model | AIME 24 | MATH-500", "o1-mini | 63.6 | 90.0", "**Ours** | **58.2** | **93.1**")
    told = scores(f"# Osprey R1 Distill\n\nOsprey R1 Distill is a 7B model.\n\n{table}")
    assert ("Osprey R1 Distill", "AIME 24", 58.2, None) in told
    assert ("o1-mini", "MATH-500", 90.0, None) in told


def test_prose_of_a_card_goes_on_about_its_title() -> None:
    """A sentence without a system is about the model that the title names."""
    told = scores(
        "# Osprey\n\nOsprey is a small language model.\n\nOn MMLU it scores 61.2, ahead of Gemma 2 2B (56.1)."
    )
    assert {("Osprey", "MMLU", 61.2, None), ("Gemma 2 2B", "MMLU", 56.1, None)} <= told
