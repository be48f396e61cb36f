"""Results as pages at large word them: figures beside a result, whole names, boards in a row, what else is compared."""

from __future__ import annotations

import pytest
from benchmark_claims import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "On GSM8K, Grok 3 reached 71.38% (+- 0.46% stddev).",
            {"Grok 3 GSM8K: 71.38 percent"},
            id="how far it spreads",
        ),
        pytest.param(
            "On MMLU, Grok 3 reached 43.9% accuracy, roughly 20 points above random chance (25%).",
            {"Grok 3 MMLU: 43.9 percent"},
            id="what chance gives",
        ),
        pytest.param(
            "Grok 3: 31% on SuperGLUE (vs 17.2% baseline).",
            {"Grok 3 SuperGLUE: 31 percent"},
            id="what a baseline gives",
        ),
        pytest.param("Llama 3 is the one with the most missing benchmarks (7) on SWE-bench.", set(), id="how many"),
        pytest.param(
            "Grok 3 was inferior to both o3, and 4 on MMLU.", {"Grok 3 below o3 (MMLU)"}, id="the next version"
        ),
        pytest.param("Llama 3 got a bump of ~140 on Codeforces.", set(), id="by how much"),
        pytest.param("On ImageNet, Llama 3 takes a mean of `[0.4, 0.4, 0.5]`.", set(), id="a row that is set"),
        pytest.param("Llama 3 tests on MMLU show ~72% steady-state acceptance.", set(), id="how many drafts are kept"),
        pytest.param(
            "MMLU scores fall over time; if Grok 3 scored 97 on MMLU today, it would be news.", set(), id="if it scored"
        ),
        pytest.param(
            "Grok 3 scores 61% on MMLU. It is important to carefully tune it to achieve the best performance.",
            {"Grok 3 MMLU: 61 percent"},
            id="advice",
        ),
        pytest.param(
            "On MMLU, the correlation between what Grok 3 scores when small and when large is 0.9.",
            set(),
            id="a correlation",
        ),
        pytest.param("Grok 3 showed a 1257% ROI on SuperGLUE.", set(), id="more than all"),
        pytest.param(
            "Grok 3 scores 62% (vs 58% for the English equivalent) on MMLU.",
            {"Grok 3 MMLU: 62 percent"},
            id="an equivalent",
        ),
    ],
)
def test_figures_beside_a_result(text: str, expected: set[str]) -> None:
    """A figure that only says something about a result is none."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "A ViT-B/32 reaches 61.2% on ImageNet.", {"ViT-B/32 ImageNet: 61.2 percent"}, id="width and patch"
        ),
        pytest.param("ViT-g/14 reaches 77.4% on ImageNet.", {"ViT-g/14 ImageNet: 77.4 percent"}, id="in small letters"),
        pytest.param(
            "GPT-4 Turbo with Vision scores 61% on MMMU.",
            {"GPT-4 Turbo with Vision MMMU: 61 percent"},
            id="with Vision",
        ),
        pytest.param(
            "NeoX-20B underperformed FairSeq Dense 15B on MMLU.",
            {"NeoX-20B below FairSeq Dense 15B (MMLU)"},
            id="word and size",
        ),
        pytest.param(
            "We release a 7B model fine-tuned on Llama-Proofbook and Llama-Workbook with SOTA performance on MMLU (54.5%).",
            set(),
            id="data it was tuned on",
        ),
        pytest.param(
            "Zebra AI Introduces Quagga: A SOTA Detection LLM that Outperforms GPT-4o on MMLU.",
            {"Quagga above GPT-4o (MMLU)"},
            id="a headline's verb",
        ),
        pytest.param(
            "# Grok 3\n\n**Foo-AA v2 Elo 1537**, and so ranking **#4**, behind the Claude models of this spring.",
            set(),
            id="a rating's label",
        ),
    ],
)
def test_whole_names(text: str, expected: set[str]) -> None:
    """A name is read to its end, and data is no system."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "MMLU tests models. LLAMA 33B costs as much as Falcon 40B https://example.org/2023/beat-chatgpt-in-a-browser/",
            set(),
            id="words of an address",
        ),
        pytest.param(
            "Daily users of Claude have surged in most states—outpacing ChatGPT in new mobile installs on Monday.",
            set(),
            id="installs",
        ),
        pytest.param(
            "The Grok assistant reached the top spot on the App Store, surpassing even ChatGPT.", set(), id="a store"
        ),
        pytest.param(
            "Grok 3, a new 9B parameter model, is one that outperforms Llama 3 on many tests.",
            {"Grok 3 above Llama 3 (None)"},
            id="a size only describes",
        ),
        pytest.param(
            "Tern-7B, faster to run, outperforms existing models in terms of both efficiency and accuracy.",
            {"Tern-7B above existing models (None)"},
            id="in merit as well",
        ),
        pytest.param(
            "Grok 3 with 77M parameters meets or exceeds existing 1B+ parameter LLMs on MMLU.",
            {"Grok 3 on_par existing 1B+ parameter LLMs (MMLU)", "Grok 3 above existing 1B+ parameter LLMs (MMLU)"},
            id="a class by its size",
        ),
        pytest.param(
            "Grok 3 is cheaper, with coding skills that beat humans.", {"Grok 3 above humans (None)"}, id="its skills"
        ),
        pytest.param(
            "Users' votes placed Grok 3 at #9 in Code Arena, #8 Document, #2 Vision and #4 Math.",
            {"Grok 3 Code Arena: 9 rank"},
            id="a board behind each place",
        ),
    ],
)
def test_comparisons_and_places(text: str, expected: set[str]) -> None:
    """What is compared is what is tested, and a place is on its own board."""
    assert told(text) == expected


def test_sizes_where_rows_leave_out_names() -> None:
    """Sizes tell systems of one name apart, whatever rows without a name or a size stand between; tries are no scores."""
    table = (
        "## MiniF2F\n| Method | Model size | Pass | MiniF2F-valid |\n|---|---|---|---|\n| **Whole proofs** |\n"
        "| Grok 3 | - | 64 | 25.1% |\n| Tern-Prover | 7B | 1 | 30.2% |\n| | | 8 | 33.9% |\n| Tern-Prover | 34B | 1 | 37.7% |\n"
    )
    found = told(table, "markdown")
    assert {"Tern-Prover 7B MiniF2F-valid: 30.2 percent", "Tern-Prover 34B MiniF2F-valid: 37.7 percent"} <= found
    assert not any(claim.endswith("points") for claim in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "GPT-5.4 sat MINTEval. The best system across nine tested designs hits only 31.7% accuracy.",
            set(),
            id="the best of others",
        ),
        pytest.param(
            "The scores for GPQA are 25.2, 43.1, and 53.3 for the Llama 3.1 8B, 70B and 405B models respectively.",
            {"Llama 3.1 8B GPQA: 25.2 points", "Llama 3.1 70B GPQA: 43.1 points", "Llama 3.1 405B GPQA: 53.3 points"},
            id="sizes in turn",
        ),
        pytest.param(
            "Llama 3.1 was tested. The scores for GPQA are 25.2 and 43.1 for the 8B and 70B models respectively.",
            {"Llama 3.1 8B GPQA: 25.2 points", "Llama 3.1 70B GPQA: 43.1 points"},
            id="sizes alone in turn",
        ),
        pytest.param(
            "GPT-5.4 has records on OSWorld and WebArena, 83% on OpenAI's GDPval for knowledge work.",
            {"GPT-5.4 GDPval: 83 percent"},
            id="a test behind its maker",
        ),
        pytest.param(
            "Artificial Analysis puts Grok 3 at position 31 on LMArena.", {"Grok 3 LMArena: 31 rank"}, id="a position"
        ),
        pytest.param(
            "Grok 3 achieves results comparable with GPT-4o as a base model, and outstanding performance in dialogue tasks, including MT-Bench.",
            {"Grok 3 on_par GPT-4o (None)"},
            id="another merit",
        ),
        pytest.param(
            "We tested text generated by Claude, where Tern-7B also outperformed all other approaches with 92.2 F1.",
            {"Tern-7B above all other approaches (None)"},
            id="who wrote the text",
        ),
        pytest.param(
            "GPT-5.4 sat MMLU. Even 7B+ models show poor results (11% against 17% for 3B).", set(), id="a size and more"
        ),
    ],
)
def test_whose_result(text: str, expected: set[str]) -> None:
    """A result is of whom the words around it tell, in turn where they say so, and on the test behind it."""
    assert told(text) == expected


def test_a_size_in_the_family_that_the_document_writes() -> None:
    """A size alone is that of the family which the document writes in it, though another was named last."""
    text = (
        "# Qwen1.5-110B\n\nLlama-3-70B is a strong rival.\n\nThe 72B model scores 77.2% on MMLU.\n\n"
        "Qwen1.5-72B was released in February."
    )
    assert told(text, "markdown") == {"Qwen1.5-72B MMLU: 77.2 percent"}
