"""Whom a passage credits with what it says."""

from __future__ import annotations

import pytest

from aiclaims import Document
from aiclaims.reading import read


def credited(text: str) -> tuple[str, ...]:
    """Give the sources of the last passage of a text."""
    return read(Document(text, id="d", language="en", format="text")).passages[-1].attribution


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        # according to
        ("According to Reuters, sales fell.", ("Reuters",)),
        ("Sales fell, according to figures released on Monday by the World Bank.", ("World Bank",)),
        ("Sales fell, according to three people.", ("three people",)),
        # the verb before and behind
        ("Nvidia said on Tuesday that sales fell.", ("Nvidia",)),
        ("Sales fell, said Grace Ho, an analyst at Kestrel Securities.", ("Grace Ho",)),
        ("Sales fell, the Financial Times found.", ("Financial Times",)),
        ("Kai-Fu Lee, the founder of startup 01.AI, told Reuters that sales fell.", ("Kai-Fu Lee",)),
        ("Two people in the supply chain said that sales fell.", ("Two people in the supply chain",)),
        ("Brokers estimate that sales fell.", ("Brokers",)),
        # a report is its maker's
        ("A report by WIPO found that filings rose.", ("World Intellectual Property Organization",)),
        # pronouns and bare nouns
        ("Grace Ho wrote a note. Sales fell, she wrote.", ("Grace Ho",)),
        ("Alibaba released a model. The company's cloud unit said that it won.", ("Alibaba",)),
        ("DeepSeek released R1. It won in three tests, by the startup's own account.", ("DeepSeek",)),
        # a transcript's speaker
        ("Guest: Dr. Amit Desai.\n\nDESAI: It fell to nine percent.", ("Amit Desai",)),
        # nobody
        ("Sales fell in China.", ()),
        ("Chinese firms found new suppliers.", ()),
        ("The tests show promise.", ()),
    ],
)
def test_the_source_is_named(text: str, sources: tuple[str, ...]) -> None:
    """The innermost source stands last; a passage that speaks for itself has none."""
    assert credited(text) == sources
