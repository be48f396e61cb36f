"""Texts written in small letters, as captions of videos are, get the capitals of listed names back, and keep their length."""

from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aiclaims import BenchmarkClaim, Document, PatentClaim, extract
from aiclaims.lexicon import load_lexicon
from aiclaims.reading import read
from aiclaims.reading.casing import leaves_capitals_out, with_capitals


def read_as(text: str) -> str:
    """Give the clean text of a one-paragraph document."""
    (block,) = read(Document(text)).blocks
    return block.text


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        # names as they are listed, with the joints of the text
        ("today openai and deepseek r1 are level on mmlu", "Today OpenAI and DeepSeek R1 are level on MMLU"),
        ("so gpt 4o and claude 3.5 sonnet were tried again", "So GPT 4o and Claude 3.5 Sonnet were tried again"),
        ("a chip from nvidia, the h20, is what they wanted", "A chip from Nvidia, the H20, is what they wanted"),
        # first words, months and what is always written with capitals
        (
            "we waited until march 15. then the ceo and i left.",
            "We waited until March 15. Then the CEO and I left.",
        ),
        ("they may march for ai and for more gpus too", "They may march for AI and for more GPUs too"),
        # the country, and those who speak
        ("the us and china want it, not all of us here", "The US and China want it, not all of us here"),
        ("new us rules hit us-made chips, he told us then", "New US rules hit US-made chips, he told us then"),
        ("us officials gave us no answer at all that day", "US officials gave us no answer at all that day"),
        # what is a word first is no name
        ("this time it runs on my math and a spark of luck", "This time it runs on my math and a spark of luck"),
        # names that begin with a small letter keep it
        ("o3 agents do well in copying what people answer", "o3 agents do well in copying what people answer"),
        # who uses capitals leaves none out
        ("Today openai is level with what meta has shown", "Today openai is level with what meta has shown"),
        ("openai leads", "openai leads"),
    ],
)
def test_capitals(said: str, expected: str) -> None:
    """A text of some words without capitals is read with those that it should have."""
    assert read_as(said) == expected


def test_claims_of_captions_are_grounded_in_them() -> None:
    """What is claimed is quoted as it stands, in small letters."""
    text = "so sweden filed 412 sonar patents last year and o3 scored 71 percent on gpqa, ahead of deepseek r1"
    found = extract(Document(text, published="2025-03-01"))
    assert not found.faults
    for claim in found.claims:
        claim.check(text)
    assert [c.holder.name for c in found.claims if isinstance(c, PatentClaim)] == ["Sweden"]
    assert {(c.system.name, c.benchmark, c.measure) for c in found.claims if isinstance(c, BenchmarkClaim)} == {
        ("o3", "GPQA", "score"),
        ("o3", "GPQA", "comparison"),
    }


@given(st.text(alphabet=string.ascii_lowercase + string.digits + " .,-'’\n", max_size=200))
def test_length_and_letters_stay(text: str) -> None:
    """Nothing but the case of letters changes, so that every place still stands for its own."""
    for block in read(Document(text, format="text")).blocks:
        if block.kind != "row":
            cased = with_capitals(block, load_lexicon())
            assert len(cased.text) == len(block.text)
            assert cased.text.lower() == block.text.lower()
            assert cased.alignment == block.alignment


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["some words that somebody said"], True),
        (["four words are few"], False),
        (["some words that Somebody said"], False),
        (["word " * 300 + "Name"], True),
        (["中文 " * 30], False),
    ],
)
def test_who_leaves_capitals_out(texts: list[str], expected: bool) -> None:
    """One word in a hundred may have a capital: a title, a name in brackets."""
    assert leaves_capitals_out(texts) is expected
