"""The tutorial of the example package shows the package's own files."""

from __future__ import annotations

import re

import pytest
from pages import ROOT, Block, blocks

PACKAGE = ROOT / "examples" / "aiclaims-funding"
PAGE = ROOT / "docs" / "tutorial" / "a-plugin-package.md"
FILES = [path for path in PACKAGE.rglob("*") if path.suffix in (".py", ".toml")]


def is_tried_out(block: Block) -> bool:
    """Tell whether a block is the reader's own trial: it imports only, prints, or calls a test."""
    lines = [line for line in block.text.splitlines() if line.strip()]
    imports = all(re.match(r"(?:from|import) ", line) for line in lines)
    return imports or "print(" in block.text or re.match(r"\w+\(\)$", lines[-1]) is not None


SHOWN = [block for block in blocks(PAGE) if block.language in ("python", "toml") and not is_tried_out(block)]


@pytest.mark.parametrize("block", SHOWN, ids=lambda block: f"line-{block.line}")
def test_what_the_tutorial_shows_stands_in_the_package(block: Block) -> None:
    """Letter by letter, in one of its files, which the page links to."""
    holding = [path for path in FILES if block.text in path.read_text(encoding="utf-8")]
    assert holding, block.text
    assert f"(../../{holding[0].relative_to(ROOT).as_posix()})" in PAGE.read_text(encoding="utf-8")


def test_the_tutorial_shows_most_of_the_package() -> None:
    """At least one piece of each file that an author writes."""
    assert len(SHOWN) >= 8
    texts = {path: path.read_text(encoding="utf-8") for path in FILES}
    shown = {path for block in SHOWN for path, text in texts.items() if block.text in text}
    assert {path.name for path in shown} == {"claim.py", "funding.toml", "pyproject.toml", "test_funding.py"}
