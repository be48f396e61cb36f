"""Letters in bold by signs of their own are read as the letters they are, and formulas are left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aiclaims import Document, extract
from aiclaims.lexicon.letters import plain_letters


@pytest.mark.parametrize(
    ("styled", "plain"),
    [
        ("𝗟𝗹𝗮𝗺𝗮 𝟯", "Llama 3"),
        ("𝘓𝘭𝘢𝘮𝘢 3.1", "Llama 3.1"),
        ("𝙺𝚒𝚖𝚒", "Kimi"),
        ("a formula, 𝑥 + 𝑦", "a formula, 𝑥 + 𝑦"),
        ("plain", "plain"),
    ],
)
def test_words_are_read_and_single_signs_are_not(styled: str, plain: str) -> None:
    assert styled.translate(plain_letters(styled)) == plain


@given(st.text(st.characters(min_codepoint=0x1D400, max_codepoint=0x1D7FF), min_size=1))
def test_each_sign_is_one_letter(styled: str) -> None:
    assert len(styled.translate(plain_letters(styled))) == len(styled)


def test_a_document_that_says_it_in_bold_alone_is_not_passed_over() -> None:
    text = "𝗚𝗣𝗧-𝟱 scores 𝟴𝟴.𝟲% on 𝗠𝗠𝗟𝗨."
    (claim,) = extract(Document(text)).claims
    assert claim.evidence[0].quote == text
