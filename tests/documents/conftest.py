"""How the tests of this folder write down what a reader made of a document."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from aiclaims.documents import Block, Document, Format, read_blocks

Outline = Callable[..., list[str]]


def _line(block: Block) -> str:
    mark = {"heading": f"h{block.level}", "paragraph": "p", "item": f"i{block.level}", "row": "r"}[block.kind]
    return f"{mark} {block.text}"


@pytest.fixture
def outline() -> Outline:
    """Read a text and give a line for each block: ``h1 Heading``, ``p Paragraph``, ``i2 Item``, ``r a | b``."""

    def read(text: str, format: Format) -> list[str]:
        return [_line(block) for block in read_blocks(Document(text, format=format))]

    return read
