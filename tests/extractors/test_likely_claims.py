"""Claims that scores think unlikely, asked beside the rules, are left out of a page."""

from __future__ import annotations

import pytest

from aiclaims import Document, Registry, extract
from aiclaims.outputs.trace import trace

AROUND = """# The week in short

Our letter looks at the week. It was a busy one for readers of balance sheets.

{about}

{sentence}

The fair in Milan opened its doors on Monday. More on that next week.
"""
CHIPS = ("chip_restrictions", "The export controls on chips have been in force since 2022.")
LAGS = ("lag", "Kappa and Google showed new AI models.")
UNLIKELY = [
    (*CHIPS, "Critics say the curbs push Brazil towards its own standards."),
    (*LAGS, "The US needs two years to build AI data centres, and Japan three."),
]
LIKELY = [
    (*CHIPS, "In May the United States banned the sale of H20 chips to China."),
    (*LAGS, "Chinese AI models are six months behind American ones."),
]


def found(kind: str, text: str, sentence: str) -> list[str]:
    """Give the kinds of the claims that a sentence of a text makes."""
    registry = Registry(enable=[kind], entry_points=False)
    claims = extract(Document(text, language="en", format="markdown"), registry=registry).claims
    return [claim.kind for claim in claims if claim.evidence[0].quote in sentence]


@pytest.mark.parametrize(("kind", "about", "sentence"), LIKELY)
def test_likely_claims_are_made(kind: str, about: str, sentence: str) -> None:
    """What rules and scores read alike is claimed."""
    assert found(kind, AROUND.format(about=about, sentence=sentence), sentence) == [kind]


@pytest.mark.parametrize(("kind", "about", "sentence"), UNLIKELY)
def test_unlikely_claims_are_left_out_of_a_page(kind: str, about: str, sentence: str) -> None:
    """What the rules read and the scores doubt is no claim on a page."""
    assert found(kind, AROUND.format(about=about, sentence=sentence), sentence) == []


def test_of_a_few_sentences_nothing_is_left_out() -> None:
    """Where no page stands around, nothing tells against a claim."""
    kind, about, sentence = UNLIKELY[0]
    assert found(kind, f"{about} {sentence}", sentence) == [kind]


def test_why_they_are_left_out_is_told() -> None:
    """The trace of a document names how likely the claim is, and what speaks most against it."""
    kind, about, sentence = UNLIKELY[0]
    registry = Registry(enable=[kind], entry_points=False)
    document = Document(AROUND.format(about=about, sentence=sentence), language="en", format="markdown")
    assert "what may be claimed is not likely enough (0.6" in trace(document, registry)


def test_confidence_is_how_likely_a_claim_is() -> None:
    """Of two claims the one that the scores read as well carries more confidence."""
    registry = Registry(enable=["chip_restrictions"], entry_points=False)
    doubted, sure = (
        extract(f"{CHIPS[1]} {rows[0][2]}", registry=registry).claims[-1].confidence for rows in (UNLIKELY, LIKELY)
    )
    assert doubted < sure
