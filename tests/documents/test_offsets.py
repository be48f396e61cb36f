"""Every clean character leads back to the source it was read from, and forth again; nothing ever raises."""

from __future__ import annotations

from html import unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aiclaims.documents import Alignment, Block, Document, Format, read_blocks
from aiclaims.documents.alignment import Run, join
from aiclaims.errors import DocumentError

# Each word stands once, so that where it came from is known: the words carry a number.
STEMS = ["chip", "Rückstand", "é\u0301tude", "算力", "🙂👩‍💻", "U.S.", "6,276", "97.3%", "don’t"]
FORMATS: list[Format] = ["text", "markdown", "html"]


def words() -> st.SearchStrategy[list[str]]:
    """Give lists of words, each with a number of its own."""
    return st.lists(st.sampled_from(STEMS), min_size=1, max_size=12).map(
        lambda stems: [f"{stem}{number}w" for number, stem in enumerate(stems)]
    )


MARKDOWN_WRAPPERS = [
    "{}",
    "{}",
    "**{}**",
    "*{}*",
    "[{}](http://example.org/a)",
    "`{}`",
    "~~{}~~",
    "<b>{}</b>",
    "{}&nbsp;&amp;",
    "![x](y) {}",
    "{}[^1]",
]
HTML_WRAPPERS = [
    "{}",
    "{}",
    "<b>{}</b>",
    "<a href='x>y'>{}</a>",
    "{}&nbsp;&amp;",
    "<!-- <p> -->{}",
    "<i><em>{}</em></i>",
    "{}<sup>1</sup>",
    "<img alt='z'>{}",
    "{}<br>",
    "&ldquo;{}",
]
TEXT_WRAPPERS = ["{}", "{}", "**{}**", "{}&amp;", "{}[1]", "[{}](http://example.org/a)"]
MARKDOWN_BLOCKS = [
    "{}\n\n",
    "# {}\n\n",
    "- {}\n",
    "  1. {}\n",
    "> {}\n\n",
    "|{}|\n|---|\n\n",
    "| a | {} |\n|--|--|\n| {} | |\n\n",
    "<div>{}</div>\n\n",
]
HTML_BLOCKS = [
    "<p>{}</p>",
    "<p>{}",
    "<h2>{}</h2>",
    # Links with hardly a word beside are a menu, which is no text (test_html_reader.py): lists and containers have words of their own.
    "<ul><li>{}<li>an item of plain words, as a list of an article has them</ul>",
    "<table><tr><th>a<th>{}<tr><td>{}<td></table>",
    "<div><div>{} and some more words of the page, which link nowhere</div>",
    "<blockquote>{}",
]
TEXT_BLOCKS = ["{}\n\n", "{}\r\n", "- {}\n", "  • {}\n", "a\t{}\nb\t{}\n\n", "**{}**\n", "1. {}\n"]


@st.composite
def marked_up(draw: st.DrawFn, format: Format) -> tuple[str, list[str]]:
    """Give a document in a format and the words in it."""
    wrappers, blocks = {
        "text": (TEXT_WRAPPERS, TEXT_BLOCKS),
        "markdown": (MARKDOWN_WRAPPERS, MARKDOWN_BLOCKS),
        "html": (HTML_WRAPPERS, HTML_BLOCKS),
    }[format]
    chosen = draw(words())
    source = ""
    rest = list(chosen)
    while rest:
        block = draw(st.sampled_from(blocks))
        parts = []
        for _ in range(block.count("{}")):
            size = draw(st.integers(1, 4))
            parts.append(" ".join(draw(st.sampled_from(wrappers)).format(word) for word in rest[:size]))
            rest = rest[size:]
        source += block.format(*parts)
    return source, chosen


def check(source: str, blocks: tuple[Block, ...]) -> None:
    """Hold every character of every block against the source."""
    behind = -1
    for block in blocks:
        assert block.text
        assert block.alignment.length == len(block.text)
        for run in block.alignment.runs:
            assert run.source >= behind
            behind = run.source + run.source_length
        assert behind <= len(source)
        for offset, character in enumerate(block.text):
            span = block.alignment.to_source(offset, offset + 1)
            stretch = source[span.start : span.end]
            assert stretch
            if character not in " |^“”":
                assert character in stretch or character in unescape(stretch)
            there = block.alignment.from_source(span.start)
            assert there is not None
            assert there <= offset
            assert block.alignment.to_source(there, there + 1).start == span.start
        for cell in block.cells:
            assert block.text[cell.start : cell.end] == cell.text


@pytest.mark.parametrize("format", FORMATS)
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_words_are_found_where_they_stand(format, data):
    """Each word of generated markup is read once, and its quote is the word itself."""
    source, chosen = data.draw(marked_up(format))
    blocks = read_blocks(Document(source, format=format))
    check(source, blocks)
    for word in chosen:
        found = [block for block in blocks if word in block.text]
        assert len(found) == 1
        start = found[0].text.index(word)
        span = found[0].alignment.to_source(start, start + len(word))
        assert source[span.start : span.end] == word
        assert span.start == source.index(word)


@pytest.mark.parametrize("format", FORMATS)
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_a_cut_anywhere_is_survived(format, data):
    """A document cut off at any point is read, in any format, with offsets that hold."""
    source, _ = data.draw(marked_up(data.draw(st.sampled_from(FORMATS))))
    cut = source[: data.draw(st.integers(0, len(source)))]
    check(cut, read_blocks(Document(cut, format=format)))


@pytest.mark.parametrize("format", [*FORMATS, None])
@settings(max_examples=80, deadline=None)
@given(source=st.text(st.sampled_from("ab1 .,:|<>/!-#*_`[](){}&;=\"'~\\\n\r\t\0\u00a0\ufeff•算🙂éptrdul"), max_size=80))
def test_any_text_is_survived(format, source):
    """Marks in any order are read, and the document's own facts with them."""
    document = Document(source, format=format)
    check(source, read_blocks(document))
    assert document == Document(source, format=document.format)


def test_a_run_that_is_no_copy_stands_for_all_of_its_source():
    """A decoded reference leads to the whole reference."""
    text, alignment = join([("a", 0, 1), ("&", 1, 5), ("bc", 6, 2)])
    assert text == "a&bc"
    assert (alignment.to_source(1, 2).start, alignment.to_source(1, 2).end) == (1, 6)
    assert [alignment.from_source(offset) for offset in (0, 1, 4, 6, 7, 8)] == [0, 1, 1, 2, 3, None]


def test_pieces_that_continue_each_other_are_one_run():
    """A text that was cut into pieces is one run again."""
    assert Alignment.identity(4, 3) == join([("ab", 3, 2), ("", 9, 1), ("cd", 5, 2)])[1]


@given(st.integers(0, 8), st.integers(0, 8))
def test_a_slice_aligns_like_the_whole(start, length):
    """A slice leads where the whole does."""
    alignment = Alignment((Run(0, 3, 2, 3), Run(3, 1, 7, 5), Run(4, 4, 20, 4)))
    end = min(start + length, 8)
    part = alignment.slice(start, end)
    assert max(end - start, 0) == part.length
    for offset in range(start, end):
        assert alignment.to_source(offset, offset + 1) == part.to_source(offset - start, offset - start + 1)


@pytest.mark.parametrize("runs", [(Run(1, 1, 0, 1),), (Run(0, 2, 5, 2), Run(2, 1, 6, 1)), (Run(0, 0, 0, 1),)])
def test_runs_go_forward(runs):
    """Gaps, overlaps and empty runs are refused."""
    with pytest.raises(DocumentError, match="runs forward"):
        Alignment(runs)
