"""Camps without a name of their own as parties to a lag: open models, closed models, the frontier."""

from __future__ import annotations

from typing import cast

import pytest

from aiclaims import Document, extract
from aiclaims.extractors.lag.camps import find_camps
from aiclaims.extractors.lag.claim import LagClaim
from aiclaims.plugins.registry import Registry
from aiclaims.reading import read

LAG = Registry(enable=["lag"], entry_points=False)


def camps(text: str) -> list[str]:
    """Name the camps that a text mentions."""
    passage = read(Document(text)).passages[0]
    return [mark.entity.name for mark in find_camps(passage.text, passage.entities)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Open-weight language models improved.", ["open models"]),
        ("Open source still trails closed source by a bit.", ["open models", "closed models"]),
        ("The difference between open and proprietary systems is small.", ["open models", "closed models"]),
        ("Commercial offerings were better.", ["closed models"]),
        ("They are near the frontier.", ["frontier"]),
        ("They lag state-of-the-art models.", ["state of the art models"]),
        ("Open models lag closed SOTA.", ["open models", "closed models"]),
        ("It beats proprietary state-of-the-art systems.", ["closed models"]),
        ("The open-source lag is real, and the open tier is cheap.", ["open models", "open models"]),
        # a name says whose they are
        ("Chinese open-weight models improved.", []),
        ("Mistral's open models improved.", []),
        ("Frontier models from Anthropic improved.", []),
        ("They lag the US frontier.", []),
        # other things that are open, closed or commercial
        ("The office is open and the shop is closed.", []),
        ("Open questions remain about commercial labs.", []),
        ("Frontier model capabilities grew.", []),
        ("It ran behind closed doors.", []),
    ],
)
def test_mentions(text: str, expected: list[str]) -> None:
    """A camp is found by its adjective and noun, unless a name owns it."""
    assert camps(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Open LLMs are now half a year behind closed ones.", [("open models", "closed models", 6)]),
        # written like the firm's name, beside the closed ones
        ("Open AI models are now half a year behind closed ones.", [("open models", "closed models", 6)]),
        ("The best proprietary models lead open ones by ten months.", [("open models", "closed models", 10)]),
        ("GLM-4.5 lags frontier models by about four months.", [("GLM-4.5", "frontier models", 4)]),
        ("The gap between closed models and open ones has been shrinking.", [("open models", "closed models", None)]),
        ("The gap between closed and open models has steadily shrunk.", [("open models", "closed models", None)]),
        (
            "Open models were a generation behind closed models. A year on, they trailed by months.",
            [("open models", "closed models", 1), ("open models", "closed models", None)],
        ),
        (
            "Open models are popular. At first they were toys that trailed far behind commercial models.",
            [("open models", "closed models", None)],
        ),
        # whose models they are settles the party
        (
            "Chinese open-weight models have reduced their lag behind closed American systems.",
            [("China", "United States", None)],
        ),
        ("Indian chip makers are a decade behind the world's leaders.", [("India", "world leaders", 120)]),
        ("Indian firms are a decade behind the industry leaders in NAND.", [("India", "industry leaders", 120)]),
        ("The leading Indian LLMs are a year behind where we are in the US.", [("India", "United States", 12)]),
        ("Indian chip makers are a decade behind global leaders.", [("India", "global leaders", 120)]),
        (
            "Open models can be run at home. The gap with closed models has narrowed.",
            [("open models", "closed models", None)],
        ),
        # a camp may be what is led in
        ("America has a lead of six months over China in open models.", [("China", "United States", 6)]),
        # a score is no lag
        ("Open models beat closed models on MMLU.", []),
    ],
)
def test_lags(text: str, expected: list[tuple[str, str, float | None]]) -> None:
    """Camps lag and lead like countries."""
    claims = [cast("LagClaim", claim) for claim in extract(Document(text), registry=LAG).claims]
    assert [(c.laggard.name, c.leader.name, c.gap and c.gap.low) for c in claims] == expected
