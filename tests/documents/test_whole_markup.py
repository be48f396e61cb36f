"""Quotes hold links, tags and emphasis whole where they can, and nothing else comes along."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aiclaims.documents import Document
from aiclaims.documents.document import Format
from aiclaims.documents.whole_markup import whole
from aiclaims.reading import read


@pytest.mark.parametrize(
    ("form", "text", "stretch", "quote"),
    [
        ("markdown", "- [R1](https://a.example/r_(1)) scored 9", "R1](https://a.example/r_(1)) scored 9", "[R1](https://a.example/r_(1)) scored 9"),
        ("markdown", "it beats **[o1](/o1)**!", "it beats **[o1", "it beats **[o1](/o1)**"),
        ("markdown", "**R1** scored `9`", "R1** scored `9", "**R1** scored `9`"),
        ("markdown", "See [R1][1], then", "See [R1", "See [R1][1]"),
        ("html", "<p><b class='x'>R1</b> scored <a href='>'>9</a>.</p>", "R1</b> scored <a href='>'>9", "<b class='x'>R1</b> scored <a href='>'>9</a>"),
        ("html", "<tr><td>\n<i>R1</i> </td><td>9</td></tr>", "R1</i> </td><td>9", "<td>\n<i>R1</i> </td><td>9</td>"),
    ],
)  # fmt: skip
def test_the_other_half_right_beside_a_quote_is_taken_in(form: Format, text: str, stretch: str, quote: str) -> None:
    """Opening halves before it, closing ones behind it."""
    start = text.index(stretch)
    first, last = whole(text, start, start + len(stretch), form)
    assert text[first:last] == quote


@pytest.mark.parametrize(
    ("form", "text", "stretch"),
    [
        ("markdown", "[R1](/r1) scored 9", "R1"),
        ("markdown", "[One. R1](/r1) scored 9", "R1](/r1) scored 9"),
        ("markdown", "the snake_case_name of 2 * 3 * 4", "snake_case_name of 2 * 3"),
        ("markdown", "an array[0] and [a note", "and [a note"),
        ("html", "<p><b>R1</b> scored 9</p>", "<b>R1</b> scored 9"),
        ("html", "<td>R1<td>9<tr>", "R1<td>9"),
        ("html", "R1<br>scored <img src=x> 9", "R1<br>scored <img src=x> 9"),
        ("text", "<b>R1</b> scored", "R1</b> scored"),
    ],
)
def test_a_quote_stays_as_it_is_where_nothing_is_cut_or_the_other_half_is_far(
    form: Format, text: str, stretch: str
) -> None:
    """Words are never taken in for the sake of a mark."""
    start = text.index(stretch)
    assert whole(text, start, start + len(stretch), form) == (start, start + len(stretch))


def test_marks_without_end_cost_no_time() -> None:
    """A hundred thousand brackets and stars are given back as they are."""
    text = "[" * 50_000 + "** a ** b " * 10_000
    assert whole(text, 1, len(text), "markdown") == (1, len(text))


_PIECES = [
    "[",
    "](u)",
    "]",
    "![",
    "**",
    "*",
    "_",
    "`",
    "<b>",
    "</b>",
    "<td>",
    "</td>",
    "<br>",
    "<",
    ">",
    " ",
    "a",
    "b c",
    "\n",
]
_MARKUP = re.compile(r"(?:!?\[|\](?:\(u\)|\[[^\[\]]*\])?|[*_`]|</?\w+>|\s)*")


@given(st.lists(st.sampled_from(_PIECES), min_size=1), st.sampled_from(["html", "markdown"]), st.data())
def test_nothing_but_marks_is_taken_in(pieces: list[str], form: Format, data: st.DataObject) -> None:
    """Whatever the markup, a stretch only grows, and only by marks."""
    text = "".join(pieces)
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    first, last = whole(text, start, end, form)
    assert first <= start < end <= last
    assert _MARKUP.fullmatch(text[first:start])
    assert _MARKUP.fullmatch(text[end:last])


ROWS = "<table><tr><th>Model</th><th>A</th><th>B</th></tr><tr><td>R1</td><td>84.0</td><td></td></tr></table>"


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        (ROWS, ["<th>Model</th><th>A</th><th>B</th>", "<td>R1</td><td>84.0</td>"]),
        ("| Model | A | B |\n|---|---|---|\n| R1 | 84.0 | |\n| | | 9 |\n", ["Model | A | B", "R1 | 84.0", "9"]),
    ],
)
def test_a_row_is_quoted_without_its_empty_ends(text: str, quotes: list[str]) -> None:
    """No quote begins or ends within an empty cell, and each stands in the document as it says."""
    found = [passage.evidence() for passage in read(Document(text)).passages]
    assert [evidence.quote for evidence in found] == quotes
    assert [text[evidence.start : evidence.end] for evidence in found] == quotes
