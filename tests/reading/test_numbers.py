"""Numbers are read in digits, with scales and in words, and nothing else is taken for one."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aiclaims.reading.quantities.numbers import numeral_at
from aiclaims.reading.tokens import tokenize


def read_number(text: str) -> float | None:
    """Read a text that is one number and nothing else."""
    tokens = tokenize(text)
    numeral = numeral_at(tokens, 0) if tokens else None
    return numeral.value if numeral is not None and numeral.end == len(tokens) else None


_ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()


def in_words(value: int) -> str:
    """Write a number below a million the way British English does."""
    if value < 20:
        return _ONES[value]
    if value < 100:
        return _TENS[value // 10] + (f"-{_ONES[value % 10]}" if value % 10 else "")
    if value < 1000:
        return f"{_ONES[value // 100]} hundred" + (f" and {in_words(value % 100)}" if value % 100 else "")
    joint = " and " if 0 < value % 1000 < 100 else " "
    return f"{in_words(value // 1000)} thousand" + (f"{joint}{in_words(value % 1000)}" if value % 1000 else "")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0", 0),
        ("607", 607),
        ("38,210", 38210),
        ("38.210", 38.21),
        ("1,234,567.5", 1234567.5),
        ("12,34,567", 1234567),  # Indian grouping
        ("1 234 567", 1234567),
        ("1\u202f234\u202f567", 1234567),
        ("38\u00a0210", 38210),
        (".5", 0.5),
        ("54k", 54e3),
        ("38K", 38e3),
        ("160m", 160e6),
        ("3.9bn", 3.9e9),
        ("671B", 671e9),
        ("97.99 thousand", 97990),
        ("5.5 million", 5.5e6),
        ("180 bln", 180e9),
        ("20 BLN", 20e9),
        ("7 mln", 7e6),
        ("2 tn", 2e12),
        ("1.2 trillion", 1.2e12),
        ("3 hundred thousand", 3e5),
        ("twenty", 20),
        ("ninety-seven", 97),
        ("seventy-nine point eight", 79.8),
        ("three point one four", 3.14),
        ("ninety seven", 97),
        ("two hundred and six", 206),
        ("two hundred six", 206),
        ("three thousand and five", 3005),
        ("one million two hundred thousand", 1.2e6),
        ("a hundred", 100),
        ("a dozen", 12),
        ("half a dozen", 6),
        ("half a million", 5e5),
        ("two dozen", 24),
        ("five and a half", 5.5),
        ("five and a half billion", 5.5e9),
        ("4 and a quarter million", 4.25e6),
        ("Fourteen", 14),
        ("EIGHT HUNDRED", 800),
    ],
)
def test_numbers_as_written(text: str, value: float) -> None:
    """Digits, grouped digits, scale letters and words, words alone."""
    assert read_number(text) == value


@pytest.mark.parametrize(
    "text", ["", "H100", "o1", "several", "hundreds", "dozens", "a", "half", "1,2,3", "12,34", "and", "third", "4o"]
)
def test_no_numbers(text: str) -> None:
    """Names, vague amounts, lists and ordinals are no number."""
    assert read_number(text) is None


@given(st.integers(0, 999_999))
@settings(max_examples=100)
def test_words_read_back(value: int) -> None:
    """A number written out in words reads back as itself."""
    assert read_number(in_words(value)) == value


@given(st.integers(0, 10**15))
@settings(max_examples=100)
def test_digits_read_back(value: int) -> None:
    """Plain, comma-grouped and thin-space-grouped digits read back as the value."""
    assert read_number(str(value)) == value
    assert read_number(f"{value:,}") == value
    assert read_number(f"{value:,}".replace(",", "\u202f")) == value


@given(st.integers(1, 99_999), st.sampled_from([("k", 3), (" thousand", 3), ("m", 6), (" million", 6), (" bn", 9)]))
@settings(max_examples=100)
def test_scales_read_back(hundredths: int, scale: tuple[str, int]) -> None:
    """A decimal with a scale is the exact product, without binary dust."""
    word, power = scale
    assert read_number(f"{hundredths / 100:.2f}{word}") == float(hundredths * 10 ** (power - 2))


@given(st.text(max_size=40))
@settings(max_examples=100)
def test_any_text_is_safe(text: str) -> None:
    """No text makes it raise."""
    read_number(text)
