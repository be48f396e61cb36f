"""Figures that are called out before the words that say what they measure."""

from __future__ import annotations

import pytest

from aiclaims import Document, LagClaim, PatentClaim, extract
from aiclaims.reading import read


@pytest.mark.parametrize(
    ("text", "figure", "words"),
    [
        ("- **64%**: Sweden's share of all sonar patents", "64%", "Sweden's share of all sonar patents"),
        ("- 5 months – the gap between two labs", "5 months –", "the gap between two labs"),
        ("- 3×: how many more patents Sweden filed", "3×:", "how many more patents Sweden filed"),
    ],
)
def test_a_figure_and_its_words_are_two_passages(text: str, figure: str, words: str) -> None:
    """The figure stands before the passage that says what it is, and is given with it."""
    first, second = read(Document(text, format="markdown")).passages
    assert first.text.strip("*:") == figure.strip("*:")
    assert second.text == words
    assert second.callout is not None
    assert second.callout.low == first.quantities[0].low


@pytest.mark.parametrize(
    "text",
    [
        "- 81.3%: MMLU, with five examples",
        "- 12: sonar",
        "- In 2021: the share of Sweden",
        "- 64% of the share is Sweden's: much",
    ],
)
def test_other_items_stay_whole(text: str) -> None:
    """What no figure opens, or no words say what it measures, is one passage."""
    assert len(read(Document(text, format="markdown")).passages) == 1


def test_claims_take_the_figure_and_quote_it() -> None:
    """In one item the quote goes from the figure to the last of the words; where the figure has a block of its own, both are quoted."""
    text = (
        "# AI in numbers\n\n- **64%**: Sweden's share of AI patents granted in 2021\n"
        "- 3×: how many more AI patents Sweden filed than Norway\n"
        "- 5 months: gap between the best open and closed AI models\n\n"
        "41%\n\nNorway's share of AI patents granted in 2021\n"
    )
    claims = extract(Document(text, format="markdown")).claims
    told = [
        (claim.holder.name, str(claim.value), claim.compared_to.name if claim.compared_to else None)
        for claim in claims
        if isinstance(claim, PatentClaim)
    ]
    assert told == [("Sweden", "64 percent", None), ("Sweden", "3 times", "Norway"), ("Norway", "41 percent", None)]
    assert [str(claim.gap) for claim in claims if isinstance(claim, LagClaim)] == ["5 months"]
    assert [[place.quote for place in claim.evidence] for claim in claims] == [
        ["**64%**: Sweden's share of AI patents granted in 2021"],
        ["3×: how many more AI patents Sweden filed than Norway"],
        ["5 months: gap between the best open and closed AI models"],
        ["Norway's share of AI patents granted in 2021", "41%"],
    ]
