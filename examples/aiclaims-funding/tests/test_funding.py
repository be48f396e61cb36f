"""What the plugin finds, and that it holds to what every extractor holds to."""

from __future__ import annotations

from typing import Any

import aiclaims_funding
import pytest
from aiclaims_funding import FundingClaim
from hypothesis import given, settings
from hypothesis import strategies as st

import aiclaims
from aiclaims import Entity, Quantity
from aiclaims.testing import KnownAnswer, SentenceForms, Template, known_answers, parametrize_with_checks


@pytest.fixture(scope="module")
def registry() -> aiclaims.Registry:
    """Run the installed plugin alone."""
    return aiclaims.Registry(enable=["funding"])


def firms(*names: str) -> tuple[Entity, ...]:
    """Name some firms."""
    return tuple(Entity(name, "firm") for name in names)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Anthropic raised $13 billion in a Series F round led by ICONIQ in September 2025.",
            [
                {
                    "recipient": "Anthropic",
                    "investor": None,
                    "amount": "13,000,000,000 USD",
                    "round": "Series F",
                    "led_by": firms("ICONIQ"),
                    "period": "2025-09",
                }
            ],
        ),
        ("Cohere raised $500 million at a valuation of $6.8 billion.", [{"amount": "500,000,000 USD"}]),
        ("OpenAI closed a $40 billion funding round led by SoftBank.", [{"led_by": firms("SoftBank")}]),
        (
            "Mistral AI secured 1.7 billion euros from ASML and Nvidia.",
            [{"recipient": "Mistral AI", "amount": "1,700,000,000 EUR", "led_by": ()}],
        ),
        ("SoftBank led a $40 billion round for OpenAI.", [{"recipient": "OpenAI", "led_by": firms("SoftBank")}]),
        ("Microsoft invested $1 billion in OpenAI in 2019.", [{"investor": "Microsoft", "period": "2019"}]),
        (
            "Amazon's $4 billion investment in Anthropic is complete.",
            [{"investor": "Amazon", "recipient": "Anthropic"}],
        ),
        (
            "Nvidia and Microsoft invested in Anthropic.",
            [{"investor": "Nvidia", "amount": None}, {"investor": "Microsoft", "recipient": "Anthropic"}],
        ),
        ("Sequoia will invest $100 million in Cohere.", [{"investor": "Sequoia Capital", "modality": "forecast"}]),
        ("Zhipu AI did not raise $400 million.", [{"recipient": "Zhipu AI", "negated": True}]),
        (
            "Anthropic raised $3 billion in 2024. A year later it raised $13 billion.",
            [{"amount": "3,000,000,000 USD"}, {"amount": "13,000,000,000 USD", "recipient": "Anthropic"}],
        ),
        # nothing that is no funding
        ("Nvidia raised its forecast for data centre sales to $54 billion.", []),
        ("Microsoft invested $80 billion in data centres.", []),
        ("Anthropic raised concerns about safety.", []),
        ("Sam Altman led OpenAI through a $10 billion year.", []),
    ],
)
def test_sentences(text: str, expected: list[dict[str, Any]], assert_extracts: Any) -> None:
    """One row a construction."""
    assert_extracts(text, *expected)


FIRMS = [*firms("Anthropic", "OpenAI", "Cohere", "Mistral AI")]
MONEY = st.integers(2, 900).map(lambda millions: Quantity.exactly(millions * 1_000_000, "USD"))
ROUNDS = SentenceForms(
    kind=FundingClaim,
    templates=[
        Template("{recipient} raised {amount}."),
        Template("{recipient} [secured|has raised] {amount} in a {round} round."),
        Template("In the spring {investor} invested {amount} in {recipient}."),
    ],
    values={
        "recipient": FIRMS,
        "amount": MONEY,
        "round": ["Series A", "Series D"],
        "investor": [*firms("Microsoft", "Nvidia", "Thrive Capital")],
    },
)


@settings(max_examples=30, deadline=None)
@given(known_answers(ROUNDS))
def test_what_is_written_is_found(answer: KnownAnswer) -> None:
    """Claims are drawn, written in sentences, and found again with nothing else."""
    answer.assert_found(aiclaims.Registry(enable=["funding"]))


@parametrize_with_checks([aiclaims_funding])
def test_conformance(check: Any) -> None:
    """Every check of the kit."""
    check()


def test_three_outlets_make_one_claim_or_a_conflict(registry: aiclaims.Registry) -> None:
    """Merging knows the kind without further code."""
    said = {"wire": "$13 billion", "blog": "about $13 billion", "column": "$9 billion"}
    claims = [
        claim
        for name, amount in said.items()
        for claim in aiclaims.extract(
            aiclaims.Document(f"Anthropic raised {amount} in September 2025.", id=name), registry=registry
        ).claims
    ]
    consolidation = aiclaims.merge(claims)
    assert sorted(entry.documents for entry in consolidation.claims) == [1, 2]
    assert len(consolidation.conflicts) == 1
