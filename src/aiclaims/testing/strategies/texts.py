"""Texts: short sentences as a newspaper has them, and texts that no newspaper has."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

# In the order of plainness: a failing example is written with the first of them.
_SUBJECTS = ("It", "Rain", "The mayor", "The old library", "A café in Zürich", "春雨", "Mira Holt")
_VERBS = ("fell", "slept", "sang", "waited", "moved")
_RESTS = ("", " in May", " on Monday", " again", " for 3 days", " in 2024", " in 12 towns", " – it said", " 🙂")

ODD_NUMBERS = (
    "٣٤",  # digits that are not ASCII, and are for int()
    "²",  # a digit that int() refuses
    "½",
    "𝟏",
    "9" * 400,  # more than a float holds
    "1e999",
    "-0",
    "NaN",
)
"""What stands where a number is expected."""

# What texts hold that an extractor's author rarely thinks of.
_ODD = (
    "\ud800",  # a lone surrogate
    "\udcff",  # what an undecodable byte becomes
    "\x00",
    "\u0130",  # grows when lower-cased
    "\ufb01",  # a ligature, one code point for two letters
    "e\u0301",  # a letter and its accent apart
    "\u202e",  # writes from right to left
    "\u200d",  # joins without a width
    "👩‍👩‍👧",
    "\u2028",  # ends a line for splitlines()
    "\u00a0",
    "\x85",
    "\r",
    "\ufeff",
    "((",
    "*",
    "\\",
    "%s{0}",
    *ODD_NUMBERS,
)


_SENTENCES = [f"{subject} {verb}{rest}." for rest in _RESTS for verb in _VERBS for subject in _SUBJECTS]
NAMES = [
    "A",
    "Ab",
    "Abel",
    "Corvane",
    "Kite-2",
    "Mira Holt",
    "O’Neill",
    "Żółw & Söhne",
    "Ñandú",
    "Москва",
    "東京大学",
    "ß",
]


Item = TypeVar("Item")


def chosen_from(items: Sequence[Item]) -> st.SearchStrategy[Item]:
    """Draw one of many items, toward the first.

    Hypothesis writes out what `sampled_from` draws from wherever it names a strategy, which takes longer than
    the drawing where it is hundreds of objects.
    """
    return st.integers(0, len(items) - 1).map(lambda index: items[index])


def refuse_one_text(texts: Sequence[str], *, where: str) -> None:
    """Refuse a text where several are meant: it would be taken for its letters.

    Args:
        texts: The texts.
        where: Name of the argument.

    Raises:
        InvalidArgument: Where it is one.
    """
    if isinstance(texts, str):
        raise InvalidArgument(f"{where} takes a sequence of texts, such as [{texts[:40]!r}]; got one text")


def names() -> st.SearchStrategy[str]:
    """Draw a name: one letter, a word or two, names of other scripts; it shrinks toward "A"."""
    return chosen_from(NAMES)


def sentences() -> st.SearchStrategy[str]:
    """Draw a short English sentence that states none of the built-in kinds of claim; it shrinks toward "It fell."."""
    # One choice instead of three: drawing is what tests with many claims spend their time on.
    return chosen_from(_SENTENCES)


def unusual_texts(*, around: Sequence[str] = (), max_parts: int = 12) -> st.SearchStrategy[str]:
    """Draw texts that no newspaper prints: lone surrogates, zero bytes, odd digits, scripts mixed.

    Shrinks toward the empty text.

    Args:
        around: Texts that the odd parts stand before, in and behind: an extractor's triggers, sentences
            that state its claims.
        max_parts: How many parts a text has at most, 1 or more.

    Raises:
        InvalidArgument: Where `around` is one text.
    """
    refuse_one_text(around, where="around")
    parts = [st.sampled_from(_ODD), st.text(max_size=6), st.sampled_from([" ", ". ", "\n\n", "“", "|", "<b>", "&amp;"])]
    if around:
        parts.insert(0, st.sampled_from(list(around)))
        parts.append(st.sampled_from(list(around)).flatmap(_interrupted))
    return st.lists(st.one_of(parts), max_size=max_parts).map("".join)


def _interrupted(text: str) -> st.SearchStrategy[str]:
    """Draw the text with something odd in its midst."""
    return st.builds(
        lambda at, odd: text[:at] + odd + text[at:], st.integers(0, len(text)), st.sampled_from(_ODD) | st.characters()
    )
