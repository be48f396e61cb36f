"""Markup made to be hard is read all the same, and importing brings no parser; `benchmarks/growth.py` times it."""

from __future__ import annotations

import subprocess
import sys

import pytest

from aiclaims.documents import Document, read_blocks

SIZE = 20_000

HARD = {
    ("text", "a single line"): "China filed 38,210 patents. " * 100_000,
    ("text", "stars"): "**" * SIZE,
    ("text", "brackets"): "[" * SIZE,
    ("text", "open links"): "[a](http://x" * SIZE,
    ("text", "indentation"): "".join(" " * (number % 100) + "- a\n" for number in range(SIZE)),
    ("text", "bars"): "|" * SIZE,
    ("html", "nested elements"): "<div>x" * SIZE,
    ("html", "nested lists"): "<ul><li><a>x" * SIZE,
    ("html", "nested tables"): "<table><tr><td>x" * SIZE,
    ("html", "open tags"): "<a " * SIZE,
    ("html", "open quotes"): '<a =">"' * SIZE,
    ("html", "open comments"): "<!--" * SIZE,
    ("html", "open scripts"): "<script>" * SIZE,
    ("html", "misnested formatting"): "<b>" * SIZE + "<p>x" * SIZE,
    ("html", "lists below open formatting"): "<li><ul>" + "<i>" * SIZE + "<li></li>" * SIZE,
    ("html", "cells that span"): "<table>" + "<tr><td rowspan=1000 colspan=1000>x<td>y" * 200,
    ("markdown", "brackets"): "[" * SIZE,
    ("markdown", "images"): "![" * SIZE,
    ("markdown", "open links"): '](x "' * SIZE,
    ("markdown", "stars"): "*a **b " * SIZE,
    ("markdown", "ticks"): " ".join("`" * number for number in range(1, 300)),
    ("markdown", "open tags"): "x <a " * SIZE,
    ("markdown", "quotes"): "> " * SIZE,
    ("markdown", "lists"): "- " * SIZE,
    ("markdown", "open tables"): "<table>\n\n" * (SIZE // 4),
}


@pytest.mark.parametrize(
    ("format", "source"), [(name[0], source) for name, source in HARD.items()], ids=map("-".join, HARD)
)
def test_hard_markup_is_read(format, source):
    """Markup that never ends or never stops nesting neither fails nor loses the text."""
    document = Document(source, format=format)
    read_blocks(document)
    assert document.title is None or document.title


def test_importing_brings_no_parser():
    """What only some documents need is imported with the first of them."""
    code = (
        "import sys, aiclaims.documents\n"
        "print([name for name in ('markdown_it', 'charset_normalizer', 'html.parser', 'dateparser') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
