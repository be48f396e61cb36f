"""Quotes as people read them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aiclaims.schema.visible import unmarked


@pytest.mark.parametrize(
    ("quote", "read"),
    [
        ("China filed\n  900 patents.", "China filed 900 patents."),
        ("R1</td><td>97.3</td>\n <td align='right'><b>68.9", "R1 | 97.3 | 68.9"),
        ("MATH-500 | **97.3** | 96.4", "MATH-500 | 97.3 | 96.4"),
        ("[Tencent](https://example.org/a) filed <strong>2,074</strong> patents", "Tencent filed 2,074 patents"),
        ("<p>One rule<br/>another", "One rule another"),
        ("snake_case__name and __strong__ words", "snake_case__name and strong words"),
        ("a cost of $3.5&nbsp;billion, R&amp;D included", "a cost of $3.5 billion, R&D included"),
        ("R1](https://example.org/r1) scored *97.3* on `MATH`", "R1 scored 97.3 on MATH"),
        ('Read [R1](https://example.org/r_(1) "R1"), and [V3', "Read R1, and V3"),
        ("a grid of 5 * 3 * 2, R1* and V3*", "a grid of 5 * 3 * 2, R1* and V3*"),
        # What is no markup stays.
        ("AT&T; &#x202e;", "AT&T; &#x202e;"),
        ("if a < b and c > d, [1] (see 2)", "if a < b and c > d, [1] (see 2)"),
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
        ("**", "**"),
    ],
)
def test_marks_of_html_and_markdown_are_left_out(quote: str, read: str) -> None:
    """The words stay, the cells of a row are parted by bars, all stands on one line."""
    assert unmarked(quote) == read


@given(st.text())
def test_any_quote_can_be_read(quote: str) -> None:
    """Something is always left of a quote that holds something."""
    assert bool(unmarked(quote)) == bool(quote.split())
    assert unmarked(quote) == " ".join(unmarked(quote).split())
