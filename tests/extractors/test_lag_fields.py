"""What somebody is behind in, and behind whom, where the sentence does not spell it out."""

from __future__ import annotations

import datetime as dt

import pytest

from aiclaims import Document, LagClaim, Registry, extract

LAG = Registry(enable=["lag"], entry_points=False)


def claims(text: str) -> list[LagClaim]:
    document = Document(text, published=dt.date(2025, 3, 14), language="en", format="markdown")
    extraction = extract(document, registry=LAG)
    assert not extraction.faults
    return [claim for claim in extraction.claims if isinstance(claim, LagClaim)]


@pytest.mark.parametrize(
    ("text", "field"),
    [
        pytest.param("Chinese models are seven months behind those of the US.", "AI models", id="models are AI models"),
        pytest.param(
            "TSMC is a year ahead of Samsung in yield maturity today.", "yield maturity", id="no adverb of time"
        ),
        pytest.param("Open models trail closed ones by a year.", "AI models", id="a camp is no field of its own"),
        pytest.param(
            "Chinese chipmakers lag American ones by ten years.",
            "chip manufacturing",
            id="what the parties are by trade",
        ),
        pytest.param(
            "# Chip curbs and gaps\n\nChina is nine months behind the United States.",
            None,
            id="a trade that is ruled, in a heading",
        ),
        pytest.param("The US leads China in AI development by a year.", "AI", id="AI whatever is done with it"),
        pytest.param(
            "At 7nm, TSMC was a year ahead of Samsung in yield maturity.", "yield maturity", id="any noun of in"
        ),
        pytest.param("SMIC's 7nm process is four years behind TSMC.", "chip manufacturing", id="a node of chips"),
        pytest.param("SMIC is four years behind TSMC.", "chip manufacturing", id="firms of one trade"),
        pytest.param(
            "On long-horizon planning, open models are still far behind closed models.",
            "long-horizon planning",
            id="the field opens the sentence",
        ),
        pytest.param(
            "Open models trail closed models by ten months on the whole, with a wider gap in robotics.",
            "AI models",
            id="a gap told apart has a field of its own",
        ),
        pytest.param(
            "SMIC trails TSMC by five years; in packaging nobody has measured it.",
            "chip manufacturing",
            id="the field of a clause behind a semicolon is its own",
        ),
        pytest.param(
            "The training compute lag of open models behind closed models is 15 months.",
            "training compute",
            id="made up with the noun",
        ),
        pytest.param(
            "AI labs compete everywhere. China is about a year behind the United States.",
            "AI",
            id="the race that the text is about",
        ),
        pytest.param(
            "China's processors remain a generation behind US processors.", "processors", id="their own words"
        ),
    ],
)
def test_what_somebody_is_behind_in(text: str, field: str) -> None:
    """The field is told by a preposition or a compound, else by the kind of thing that the parties are."""
    assert {claim.field for claim in claims(text)} == {field}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The open-closed gap in AI has shrunk to four months.",
            {("open models", "closed models", "4 months", "narrowing")},
            id="two camps in one compound",
        ),
        pytest.param(
            "Chinese models lagged the US frontier by seven months, down from 17 months in 2023.",
            {("China", "United States", "7 months", "narrowing"), ("China", "United States", "17 months", None)},
            id="what the gap was",
        ),
        pytest.param(
            "DeepSeek is roughly eight months behind, though cheaper.", set(), id="nobody is spoken of to be behind"
        ),
        pytest.param(
            "China trails the United States by nine months in AI. Europe is even further behind.",
            {("China", "United States", "9 months", None), ("Europe", "United States", "", None)},
            id="behind the same leader",
        ),
        pytest.param(
            "American labs hire more AI engineers. Last spring it seemed that China was far behind.",
            {("China", "United States", "", None)},
            id="it that looks is nobody",
        ),
        pytest.param(
            "Kimi K2 sits on the trend line, between Claude Opus 4 and Opus 4.1, which would place it six months behind OpenAI.",
            {("Kimi K2", "OpenAI", "6 months", None)},
            id="what a clause places is its subject",
        ),
    ],
)
def test_behind_whom(text: str, expected: set[tuple[str, str, str, str | None]]) -> None:
    """Who is left out is whom the text around makes plain, and nobody where it does not."""
    found = {(c.laggard.name, c.leader.name, str(c.gap) if c.gap else "", c.trend) for c in claims(text)}
    assert found == expected
