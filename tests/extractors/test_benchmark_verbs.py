"""Verbs that set one system before another, or at the head of a board, and the names they are said of."""

from __future__ import annotations

import datetime as dt

import pytest

from aiclaims.documents.document import Document
from aiclaims.extraction import extract
from aiclaims.extractors.benchmarks.claim import BenchmarkClaim
from aiclaims.plugins import Registry

REGISTRY = Registry(enable=("benchmarks",), entry_points=False)


def said(text: str) -> set[str]:
    """Give the claims of a text that came out on 10 March 2025, each in one line."""
    found = extract(Document(text, language="en", published=dt.date(2025, 3, 10)), registry=REGISTRY)
    assert not found.faults
    return {
        " ".join(
            part
            for part in (
                claim.system.name,
                claim.relation or claim.measure,
                claim.baseline.name if claim.baseline else "",
                f"on {claim.benchmark}" if claim.benchmark else "",
                f"by {claim.value}" if claim.value else "",
            )
            if part
        )
        for claim in found.claims
        if isinstance(claim, BenchmarkClaim)
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Gemini 2.0 Pro leaves Llama 3.1 405B far in the dust on MATH.",
            {"Gemini 2.0 Pro above Llama 3.1 405B on MATH"},
            id="the loser within the verb",
        ),
        pytest.param(
            "Grok 3 blew GPT-4o out of the water on LiveCodeBench.",
            {"Grok 3 above GPT-4o on LiveCodeBench"},
            id="a past form",
        ),
        pytest.param(
            "Grok 3 and Qwen3-32B still outperform French equivalents on MATH.",
            {"Grok 3 above France on MATH", "Qwen3-32B above France on MATH"},
            id="a country's equivalents",
        ),
        pytest.param("Phi-4 matched Mistral's best on MATH.", {"Phi-4 on_par Mistral AI on MATH"}, id="a maker's best"),
        pytest.param(
            "Osprey-7B showed comparable performance to the open-weights model Phi-4.",
            {"Osprey-7B on_par Phi-4"},
            id="an apposition means nobody named before",
        ),
        pytest.param(
            "Bard was long regarded as inferior to ChatGPT.", {"Bard below ChatGPT"}, id="what it is regarded as"
        ),
        pytest.param(
            "On LiveCodeBench GLM-4.5 displaced Phi-4.", {"GLM-4.5 above Phi-4 on LiveCodeBench"}, id="displaced"
        ),
        pytest.param("xAI launched Grok 3 to rival GPT-4o.", set(), id="what something is built for"),
        pytest.param(
            "wav2vec 2.0 beats HuBERT on LibriSpeech.", {"wav2vec 2.0 above HuBERT on LibriSpeech"}, id="a version"
        ),
        pytest.param("R1+Sonnet beats o1 on MATH.", {"DeepSeek-R1+Sonnet above o1 on MATH"}, id="a pair"),
        pytest.param("Qwen3-32B puts GPT-4o to shame.", {"Qwen3-32B above GPT-4o"}, id="on no test"),
        pytest.param("OpenAI left GPT-4o behind a paywall.", set(), id="left behind something else"),
        pytest.param(
            "Graders preferred Claude 3.7 Sonnet over Mistral Large 2.",
            {"Claude 3.7 Sonnet above Mistral Large 2"},
            id="what judges prefer",
        ),
        pytest.param("I prefer Claude 3.7 Sonnet to GPT-4o for emails.", set(), id="one writer's taste"),
        pytest.param(
            "Kimi K2 trades blows with GPT-4.1 and Grok 3.",
            {"Kimi K2 on_par GPT-4.1", "Kimi K2 on_par Grok 3"},
            id="an even fight",
        ),
        pytest.param("GLM-4.5 inched past Qwen3-32B on GPQA.", {"GLM-4.5 above Qwen3-32B on GPQA"}, id="past another"),
        pytest.param(
            "Grok 3 has a lead of 4 points over Phi-4 on HLE.",
            {"Grok 3 above Phi-4 on HLE by 4 points"},
            id="a lead of",
        ),
        pytest.param(
            "Grok 3 matches o1 and refutes the notion that America has a big lead over China.",
            {"Grok 3 on_par o1"},
            id="a notion is not stated",
        ),
        pytest.param(
            "Llama 3.3 70B surpasses its older sibling, Llama 3.1 70B, on IFEval.",
            {"Llama 3.3 70B above Llama 3.1 70B on IFEval"},
            id="what it is to it stands before the name",
        ),
        pytest.param(
            "Ahead of GPT-4o by 3 points on MMLU, Grok 3 is cheap as well.",
            {"Grok 3 above GPT-4o on MMLU by 3 points"},
            id="the subject behind it",
        ),
        pytest.param("Better than GPT-4o, they said, would do.", set(), id="no subject behind it"),
        pytest.param(
            "Phi-4's victory over Llama 3.1 70B on MATH came late.",
            {"Phi-4 above Llama 3.1 70B on MATH"},
            id="a noun",
        ),
    ],
)
def test_comparisons(text: str, expected: set[str]) -> None:
    """A verb of besting, tying or preferring compares, wherever it has the other."""
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Qwen3-32B leads on BFCL.", {"Qwen3-32B rank on BFCL by 1 rank"}, id="leads on a test"),
        pytest.param("Qwen3-32B leads on price.", set(), id="leads on something else"),
        pytest.param("Phi-4 is the runner-up on LiveBench.", {"Phi-4 rank on LiveBench by 2 rank"}, id="runner-up"),
        pytest.param(
            "GLM-4.5 delivers the best overall performance among open models.",
            {"GLM-4.5 rank by 1 rank"},
            id="best among a class",
        ),
        pytest.param(
            "The best score on GPQA is held by Grok 3.",
            {"Grok 3 rank on GPQA by 1 rank"},
            id="the place before its holder",
        ),
        pytest.param(
            "On LiveBench, the top model is now Phi-4.", {"Phi-4 rank on LiveBench by 1 rank"}, id="the test before it"
        ),
        pytest.param("One of the best models on HLE is Grok 3.", set(), id="one of several"),
        pytest.param("The best open model on HLE is GLM-4.5.", set(), id="best of a class only"),
        pytest.param(
            "Among others, GLM-4.5 and its makers want the best performance.", set(), id="a best that is wanted"
        ),
    ],
)
def test_places(text: str, expected: set[str]) -> None:
    """Who leads on a test, or has the best results of a class, is first."""
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("The preview of QwQ gets 71% on AIME.", {"QwQ-preview score on AIME by 71 percent"}, id="preview"),
        pytest.param(
            "The May version of Qwen3-4B gets 51% on GPQA.", {"Qwen3-4B score on GPQA by 51 percent"}, id="of a month"
        ),
        pytest.param("R1-0528 gets 81% on GPQA.", {"DeepSeek-R1-0528 score on GPQA by 81 percent"}, id="without maker"),
        pytest.param(
            "We present Zeta-7B. We outperform Phi-4 on MMLU.", {"Zeta-7B above Phi-4 on MMLU"}, id="who writes"
        ),
        pytest.param("We met at a fair. We outperform Phi-4 on MMLU.", set(), id="who writes presents nothing"),
        pytest.param(
            "GLM-4.5 leads on 12 of 20 benchmarks, and beats Phi-4 on 7 tasks.",
            {"GLM-4.5 above by 12 benchmarks", "GLM-4.5 above Phi-4 by 7 benchmarks"},
            id="who is beaten later is not beaten before",
        ),
    ],
)
def test_names(text: str, expected: set[str]) -> None:
    """A version by its month is the model itself, a preview is a model of its own, and "we" is what is presented."""
    assert said(text) == expected


def test_a_number_of_a_name_is_no_margin() -> None:
    """The number of a model stands where a margin could."""
    assert said("Claude Opus 4 led Google's Gemma 3 in the evaluation.") == {"Claude Opus 4 above Gemma 3"}


def test_a_list_is_about_the_test_that_heads_it() -> None:
    """The lead-in of a list, and the heading of a section, name the test of every comparison below."""
    items = "Evaluations on MMLU:\n\n- GPT-4o beats Phi-4.\n- Grok 3 is on par with GPT-4.1.\n\n## Results on GPQA\n\nQwen3-32B beats Phi-4.\n"
    found = extract(Document(items, language="en", format="markdown"), registry=REGISTRY).claims
    assert [claim.benchmark for claim in found if isinstance(claim, BenchmarkClaim)] == ["MMLU", "MMLU", "GPQA"]
