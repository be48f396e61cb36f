"""What holds of the benchmark extractor whatever the text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aiclaims.documents.document import Document, Format
from aiclaims.extraction import extract
from aiclaims.extractors.benchmarks.claim import BenchmarkClaim
from aiclaims.plugins import Registry

REGISTRY = Registry(enable=("benchmarks",), entry_points=False)
SENTENCES = (
    "Grok 3 scored 84.6% on GPQA Diamond.",
    "Qwen2.5-Max beats GPT-4o by 3.1 points on Arena-Hard.",
    "GLM-4.5 ranks third on Chatbot Arena, behind o3.",
    "Hunyuan Turbo S topped Claude 3.5 Sonnet in 7 of 12 benchmarks.",
)
UNRELATED = (
    "The weather in Lisbon was mild.",
    "A new library opened last spring, and many came.",
    "Tea is grown on the hills.",
)
WORDS = (
    "Grok 3", "o1", "R1", "it", "the model", "beats", "on par with", "scored", "97.3%", "2,029", "points", "MMLU", "on", "by", "and", ",", "(", ")",
    "vs", "not", "behind", "three of six tests", "ranks", "third", "|", "\n", "#", "?", "than", "better",
)  # fmt: skip


def shown(text: str) -> list[tuple[object, ...]]:
    found = extract(Document(text, id="d", language="en"), registry=REGISTRY)
    return [
        (c.system, c.benchmark, c.measure, c.value, c.relation, c.baseline, c.negated, c.evidence[0].quote)
        for c in found.claims
        if isinstance(c, BenchmarkClaim)
    ]


@given(st.lists(st.sampled_from(WORDS), max_size=30), st.sampled_from(["text", "markdown", "html"]))
@settings(max_examples=80, deadline=None)
def test_any_row_of_words_is_read(words: list[str], kind: Format) -> None:
    """Nothing raises, and every claim is grounded in the document."""
    document = Document(" ".join(words), language="en", format=kind)
    found = extract(document, registry=REGISTRY)
    assert not found.faults
    for claim in found.claims:
        claim.check(document.text)


@given(st.text(max_size=200))
@settings(max_examples=40, deadline=None)
def test_any_text_is_read(text: str) -> None:
    """Nothing raises on arbitrary characters."""
    assert not extract(Document("MMLU score " + text, language="en"), registry=REGISTRY).faults


@pytest.mark.parametrize("sentence", SENTENCES)
@given(st.sampled_from(UNRELATED), st.sampled_from(UNRELATED))
@settings(max_examples=9, deadline=None)
def test_unrelated_sentences_change_nothing(sentence: str, before: str, behind: str) -> None:
    """A sentence states what it states, whatever else is told around it."""
    assert shown(f"{before} {sentence} {behind}") == shown(sentence)


@pytest.mark.parametrize("mark", ["*", " a", "(", "EM ", "1 ", "of the ", "#"])
def test_long_runs_are_read_in_time(mark: str) -> None:
    """Runs that a careless pattern would try in every way are read at once."""
    text = f"| Model | MMLU |\n|---|---|\n| Grok 3 | 9.1{mark * 400}! |\n\nGrok 3 scored{mark * 400}, 9.1 on MMLU and{mark * 400}"
    assert not extract(Document(text, language="en", format="markdown"), registry=REGISTRY).faults
