"""Numbers as the Continent writes them: "73.718" for seventy-three thousand, "5,3%" for a little over five."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from aiclaims.documents.blocks import Block
from aiclaims.patterns import lazy_regex

_FEWEST = 2
"""Shares with a decimal comma that make it a habit and no slip."""
_COMMA = lazy_regex(r"(?<![\d.,])\d{1,3},\d{1,2}\s?%")
# What only an English hand writes: "5.3%", "38,210", "1.5 million".
_ENGLISH = lazy_regex(
    r"\d\.\d{1,2}\s?%|(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d,])|\d\.\d{1,2}\s(?:million|billion|trillion|percent)\b"
)
_NUMBER = lazy_regex(r"(?<![\w.,/-])\d{1,3}(?:\.\d{3})+(?:,\d+)?(?![\d,]|\.\d)|(?<![\w.,/-])\d+,\d{1,2}(?![\d,]|\.\d)")
_SWAPPED = str.maketrans(".,", ",.")


def writes_decimal_commas(texts: Iterable[str]) -> bool:
    """Tell whether a document parts decimals by commas and thousands by points.

    Args:
        texts: The clean texts of its blocks.
    """
    shown = [text for text in texts if "%" in text]
    if sum(len(_COMMA.findall(text)) for text in shown) < _FEWEST:
        return False
    return not any(_ENGLISH.search(text) for text in shown)


def with_decimal_points(block: Block) -> Block:
    """Write the numbers of a block as English does, sign for sign, so that every offset stays: "5,3%" as "5.3%".

    Args:
        block: The block.
    """

    def english(text: str) -> str:
        return _NUMBER.sub(lambda match: match[0].translate(_SWAPPED), text)

    text = english(block.text)
    if text == block.text:
        return block
    cells = tuple(attrs.evolve(cell, text=english(cell.text)) for cell in block.cells)
    return attrs.evolve(block, text=text, cells=cells)
