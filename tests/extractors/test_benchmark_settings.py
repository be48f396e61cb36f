"""How a test was taken, where a sentence tells it beside the test or the score."""

from __future__ import annotations

import pytest

from aiclaims import Document, extract
from aiclaims.extractors.benchmarks.claim import BenchmarkClaim


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("GPT-4o scored 88.7% on MMLU (5-shot).", {"MMLU": "5-shot"}),
        ("GPT-4o scored 88.7% (5-shot) on MMLU.", {"MMLU": "5-shot"}),
        ("GPT-4o scored 88.7% on MMLU (zero-shot CoT).", {"MMLU": "0-shot"}),
        ("GPT-4o scored 88.7% on zero-shot MMLU.", {"MMLU": "0-shot"}),
        ("GPT-4o scored 88.7% on MMLU, 5-shot.", {"MMLU": "5-shot"}),
        ("GPT-4o scored 88.7% on MMLU (5-shot) and 76.6% on MATH.", {"MMLU": "5-shot", "MATH": None}),
        ("GPT-4o scored 88.7% on MMLU and 76.6% on MATH (0-shot).", {"MMLU": None, "MATH": "0-shot"}),
        ("GPT-4o scored 88.7% accuracy on MMLU (5-shot).", {"MMLU": "accuracy"}),
        ("GPT-4o scored 88.7% on MMLU.", {"MMLU": None}),
    ],
)
def test_the_number_of_examples_is_kept_as_the_metric(text: str, told: dict[str, str | None]) -> None:
    """Of the test that it stands beside; a measure that is named goes first."""
    claims = extract(Document(text, id="a")).claims
    assert {claim.benchmark: claim.metric for claim in claims if isinstance(claim, BenchmarkClaim)} == told


@pytest.mark.parametrize("which", ["new", "old", "upgraded"])
def test_a_model_that_has_the_name_of_another_is_told_from_it(which: str) -> None:
    """By what stands in brackets behind the name, as it does in a table."""
    sentence = f"Claude 3.5 Sonnet ({which}) scored 49% on SWE-bench Verified."
    table = f"| Model | GPQA |\n| --- | --- |\n| Claude 3.5 Sonnet ({which}) | 65.0 |\n| GPT-4o | 53.6 |\n"
    for text in (sentence, table):
        (claim, *_) = extract(Document(text, id="a")).claims
        assert isinstance(claim, BenchmarkClaim)
        assert claim.system.name == f"Claude 3.5 Sonnet ({which})"
