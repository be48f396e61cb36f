"""Documents as they are read, cut wherever a statement begins or ends."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

import aiclaims
from aiclaims.outputs.report.paragraphs import Paragraph, Quoted, page_of, without_gaps
from aiclaims.outputs.report.sources import Source, web_address
from aiclaims.outputs.report.visible import fitting, name
from aiclaims.schema.visible import visible

TEXT = "One two three four five. Six seven eight.\n\nNine ten, eleven. Twelve thirteen fourteen.\n"
spans = st.tuples(st.integers(0, len(TEXT) - 1), st.integers(0, len(TEXT))).map(sorted).filter(lambda s: s[0] < s[1])


@given(st.lists(spans, max_size=8))
def test_cutting_loses_nothing_and_marks_each_statement_where_it_stands(places: list[list[int]]) -> None:
    """The pieces make the text; the pieces of a statement make its quote; however they overlap."""
    document = aiclaims.Document(TEXT, id="d", format="text")
    quotes = [Quoted(number, document.evidence(*place)) for number, place in enumerate(places)]
    page = page_of(document, quotes)
    read = [each for each in page.paragraphs if each.kind != "quote"]
    assert ["".join(text for text, _ in each.segments) for each in read] == TEXT.strip().split("\n\n")
    for number, quoted in enumerate(quotes):
        marked = "".join(text for each in page.paragraphs for text, statements in each.segments if number in statements)
        assert "".join(marked.split()) == "".join(quoted.evidence.quote.split())
    assert all(text for each in read for text, _ in each.segments)


def test_markup_is_read_and_offsets_still_hold() -> None:
    """Tags and entities between the words of a statement do not show, and its words are known as they are read."""
    html = "<html><body><h1>Title</h1><p>Fell &amp; rose: <b>China</b> filed <i>10&nbsp;patents</i>.</p></body></html>"
    document = aiclaims.Document(html, id="d", format="html")
    start, end = html.index("<b>China"), html.index(".</p>")
    page = page_of(document, [Quoted(0, document.evidence(start, end))])
    assert page.words == {0: "China filed 10 patents"}
    (title, body) = page.paragraphs
    assert title.kind == "heading"
    assert body.segments == (("Fell & rose: ", ()), ("China filed 10 patents", (0,)), (".", ()))


def test_a_quote_of_another_revision_stands_behind_the_text() -> None:
    """It is nowhere in the document that is at hand, and still can be read."""
    document = aiclaims.Document("Now something else is written here.", id="d", format="text")
    page = page_of(document, [Quoted(3, aiclaims.Evidence("d", 0, 8, "Once was"))])
    assert page.paragraphs[-1] == Paragraph("quote", (("Once was", (3,)),))
    assert not page.paragraphs[0].marked


def test_of_a_document_that_is_not_at_hand_the_quotes_are_shown() -> None:
    """In the order in which they stand, equal ones once."""
    first, second = aiclaims.Evidence("d", 0, 3, "abc"), aiclaims.Evidence("d", 9, 12, "xyz")
    page = page_of(None, [Quoted(0, second), Quoted(1, first), Quoted(2, second)])
    assert [each.segments for each in page.paragraphs] == [(("abc", (1,)),), (("xyz", (0, 2)),)]


def test_paragraphs_far_from_statements_can_be_left_out() -> None:
    """Neighbours and headings stay, one mark stands for all that went."""
    text = "\n\n".join(f"This is paragraph number {number} of the text." for number in range(9))
    document = aiclaims.Document(text, id="d", format="text")
    start = text.index("This is paragraph number 5")
    page = page_of(document, [Quoted(0, document.evidence(start, start + 10))])
    kinds = [each.kind for each in without_gaps(page.paragraphs) if each.kind != "heading"]
    assert kinds == ["gap", "paragraph", "paragraph", "paragraph", "gap"]


@given(st.text())
def test_what_is_visible_can_be_written_anywhere(text: str) -> None:
    """To UTF-8 and XML, without a control that turns or hides; what was visible before stays as it was."""
    shown = visible(text)
    shown.encode("utf-8")
    assert not set(shown) & {"\x00", "\u202e", "\u2066", "\u2028", "\ufffe"}
    assert visible(shown) == shown


@given(st.text(), st.integers(2, 40))
def test_names_are_cut(text: str, most: int) -> None:
    """To no more than there is room for, controls aside, which are written out."""
    assert "\n" not in name(text, most=most)
    plain = "".join(character for character in text if character.isalnum())
    assert len(name(plain, most=most)) <= most
    assert len(fitting("x" * 100, pixels=most * 10)) <= most * 10 / 7


def test_only_addresses_of_the_web_are_led_to() -> None:
    """Nothing that acts, nothing without a host; the id counts where it is one."""
    assert (
        web_address(Source(id="a", url="https://x.example/a b\u202e\"'<>"))
        == "https://x.example/a%20b%E2%80%AE%22'%3C%3E"
    )
    assert web_address(Source(id="http://x.example/1")) == "http://x.example/1"
    for url in (
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "https:///x",
        "//x.example",
        "http://[",
        "",
    ):
        assert web_address(Source(id="d", url=url)) == ""
