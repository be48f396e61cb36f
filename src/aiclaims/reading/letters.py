"""Blocks whose words are set in bold by signs of their own."""

from __future__ import annotations

import attrs

from aiclaims.documents.blocks import Block
from aiclaims.lexicon.letters import plain_letters


def with_plain_letters(block: Block) -> Block:
    """Write a block with plain letters, sign for sign, so that every offset stays.

    Args:
        block: The block.
    """
    plain = plain_letters(block.text)
    if not plain:
        return block
    cells = tuple(attrs.evolve(cell, text=cell.text.translate(plain)) for cell in block.cells)
    return attrs.evolve(block, text=block.text.translate(plain), cells=cells)
