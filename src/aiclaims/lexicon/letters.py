"""Letters and digits that posts set in bold by signs of their own: "𝗟𝗹𝗮𝗺𝗮 𝟯" is "Llama 3"."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

_FIRST, _LAST = "\U0001d400", "\U0001d7ff"
"""The block of Mathematical Alphanumeric Symbols (Unicode 16, chapter 22.2)."""
_WORD = 3
"""Signs that make a word: formulas have single ones, which are no letters of one."""
STYLED = b"\xf0\x9d"
"""What all of them begin with as bytes."""


def plain_letters(text: str) -> Mapping[int, str]:
    """Tell what the styled signs of a text stand for, for `str.translate`; nothing, where they make no words.

    Each is read as one letter or digit, so that every offset stays.

    Args:
        text: The text.
    """
    styled = {sign for sign in text if _FIRST <= sign <= _LAST}
    if sum(map(text.count, styled)) < _WORD:
        return {}
    return {ord(sign): unicodedata.normalize("NFKC", sign) for sign in styled}
