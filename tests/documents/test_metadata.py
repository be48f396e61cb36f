"""What a document says about itself, where the caller says nothing."""

from __future__ import annotations

import datetime as dt
import pickle

import attrs
import pytest

from aiclaims.documents import Document
from aiclaims.errors import DocumentError

DAY = dt.date(2025, 3, 17)

HEADS = {
    "og:title before title": (
        '<title>T | Site</title><meta property="og:title" content="T &amp; U">',
        "title",
        "T & U",
    ),
    "the title element": ("<title>\n T\n U </title>", "title", "T U"),
    "the headline of linked data": (
        '<script type="application/ld+json">{"headline":"T","datePublished":"x"}</script>',
        "title",
        "T",
    ),
    "the time it was published": (
        '<meta content="2025-03-17T23:30:00+01:00" property="article:published_time">',
        "published",
        DAY,
    ),
    "a plain date": ('<meta name="date" content="17 March 2025">', "published", DAY),
    "Dublin Core": ('<meta name="DC.date.issued" content="2025-03-17">', "published", DAY),
    "a citation's date": ('<meta name="citation_publication_date" content="2025/03/17">', "published", DAY),
    "linked data": (
        '<script type="application/ld+json">{"@type":"NewsArticle","datePublished": "2025-03-17T08:00Z"}</script>',
        "published",
        DAY,
    ),
    "a month, of which nobody knows the day": (
        '<meta name="citation_publication_date" content="2025-03">',
        "published",
        dt.date(2025, 3, 31),
    ),
    "a time element": ('<body><article><time datetime="2025-03-17">Monday</time>', "published", DAY),
    "a byline": ("<body><h1>T</h1><p>By A. Quill &middot; Monday 17 March 2025</p>", "published", DAY),
    "no date in a sentence": ("<body><p>On March 17, 2025, the agency said that it would wait.</p>", "published", None),
    "the canonical link": ('<link rel="canonical" href="https://example.org/a">', "url", "https://example.org/a"),
    "og:url": ('<meta property="og:url" content="https://example.org/b">', "url", "https://example.org/b"),
    "no relative address": ('<link rel="canonical" href="/a">', "url", None),
    "the language of the page": ('<html lang="de-AT"><p>the of and', "language", "de"),
    "the language of its words": ("<html><body><p>The name of the firm and that of its rival", "language", "en"),
}


@pytest.mark.parametrize(("source", "field", "expected"), HEADS.values(), ids=HEADS)
def test_html(source, field, expected):
    """A page's head, linked data and first lines are read."""
    document = Document(source if "<html" in source else f"<!doctype html><html>{source}")
    assert document.format == "html"
    assert expected == getattr(document, field)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (
            '---\ntitle: "A: b"\ndate: 2025-03-17 # day\nurl: https://example.org/a\nlang: en-GB\n---\n# C\n',
            ("A: b", DAY, "https://example.org/a", "en"),
        ),
        ("+++\ntitle = 'A'\ndate = 2025-03-17\n+++\ntext", ("A", DAY, None, None)),
        ("# The *A* of [B](u)\n\n*17 March 2025 · by C*\n", ("The A of B", DAY, None, "en")),
    ],
)
def test_markdown(source, expected):
    """Front matter is read, else the first heading and a date line."""
    document = Document(source, format="markdown")
    assert expected == (document.title, document.published, document.url, document.language)


DATE_LINES = {
    "Published March 17, 2025. It has been edited.": DAY,
    "17 March 2025": DAY,
    "Mar. 17th, 2025 | Trade | 2-minute read": DAY,
    "2025-03-17": DAY,
    "Posted by A. Quill on March 17, 2025": DAY,
    "CLIENT ALERT - March 17, 2025": DAY,
    "TORONTO, March 17, 2025 - The firm said that it had sold more of its chips than ever before, and at better prices, too.": DAY,
    "2025年3月17日": DAY,
    "新华社电 | 2025年3月17日 10:20": DAY,
    "BEIJING, March 17 - The firm said so.": None,
    "On March 17, 2025, the firm published its report.": None,
    "The March 17, 2025 rule and what it means": None,
    "Updated March 2025": None,
    "Published 31 February 2025": None,
}


@pytest.mark.parametrize(("line", "expected"), DATE_LINES.items())
def test_date_lines(line, expected):
    """A date line gives the day, a date in a sentence does not."""
    assert expected == Document(f"A title\n\n{line}\n\nText.", format="text").published


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("Chip exports fall\n\nThey fell by 4%, the agency said.", "Chip exports fall"),
        (
            "CLIENT ALERT\n\nChip exports fall under the new rules\n\nThey fell.",
            "Chip exports fall under the new rules",
        ),
        ("CLIENT ALERT - March 17, 2025\nChip exports fall\n\nThey fell.", "Chip exports fall"),
        ("**Chip exports fall**\n\nThey fell.", "Chip exports fall"),
        ("芯片出口下降\n\n海关数据显示，五月出口下降。", "芯片出口下降"),
        ("They fell by 4%, the agency said.\n\nMore followed.", None),
        ("ADA: So they fell?\n\nBOB: They did.", None),
        ("Only a line", None),
    ],
)
def test_titles_of_plain_text(source, expected):
    """The first line is the title if it looks like one."""
    assert expected == Document(source, format="text").title


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("The name of the firm and of its rival.", "en"),
        ("我国人工智能专利数量居首。", "zh"),
        ("特許の数は世界で最も多いという。", "ja"),
        ("특허 수는 세계에서 가장 많다.", "ko"),
        ("Der Name der Firma und der ihres Rivalen.", None),
        ("1, 2, 3", None),
    ],
)
def test_languages(source, expected):
    """The script or the small words tell the language."""
    assert expected == Document(source).language


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<!DOCTYPE html><p>a", "html"),
        ("\n <html lang=en>", "html"),
        ("<p>a</p><p>b</p>", "html"),
        ("# A\n\nb", "markdown"),
        ("a\n\n| b | c |\n|---|---|\n", "markdown"),
        ("See [a](https://example.org).", "markdown"),
        ("---\ntitle: a\n---\nb", "markdown"),
        ("**A**\n\n- b\n- c <3", "text"),
        ("", "text"),
    ],
)
def test_formats(source, expected):
    """Only firm signs make a text HTML or Markdown."""
    assert expected == Document(source).format


def test_what_the_caller_gives_counts():
    """Nothing that was given is read over."""
    source = '<html lang="de"><title>T</title><meta name="date" content="2020-01-01"><link rel=canonical href="https://example.org">'
    given = {"title": "A", "published": DAY, "url": "https://example.com", "language": "fr", "format": "text"}
    assert attrs.asdict(Document(source, id="x", **given)) == {
        "text": source,
        "id": "x",
        "pages": (),
        "retrieved": None,
        **given,
    }


@pytest.mark.parametrize(
    "day", ["2025-03-17", "2025-03-17T09:00:00Z", " 2025-03-17 ", DAY, dt.datetime(2025, 3, 17, 9)]
)
def test_days(day):
    """A day can be given as a date, a time or a string."""
    assert Document("a", published=day).published == DAY


@pytest.mark.parametrize(
    ("month", "last"),
    [("2025-03", dt.date(2025, 3, 31)), ("2024-02", dt.date(2024, 2, 29)), ("2023-12", dt.date(2023, 12, 31))],
)
def test_a_month_is_its_last_day(month, last):
    """All that a text tells with its month alone was by the end of it, whoever gives it: the caller or the text."""
    assert Document("a", published=month).published == last
    assert Document(f"---\ndate: {month}\n---\n\nText.", format="markdown").published == last


@pytest.mark.parametrize(
    ("arguments", "where"),
    [
        ({"published": "17.3.2025"}, "published"),
        ({"published": "2025-13"}, "published"),
        ({"published": 5}, "published"),
        ({"retrieved": "tomorrow"}, "retrieved"),
        ({"pages": 5}, "pages"),
        ({"pages": [0.0, 1.0]}, "pages"),
        ({"format": "pdf"}, "format"),
        ({"text": b"a"}, "text"),
    ],
)
def test_what_cannot_be_is_refused(arguments, where):
    """An error names the field, what was expected and what came."""
    with pytest.raises(DocumentError) as caught:
        Document(**{"text": "a", **arguments})
    assert caught.value.where == where
    assert caught.value.expected
    assert caught.value.got


def test_documents_are_values():
    """They compare, hash and pickle with what was read from the text."""
    document = Document("# A\n\n17 March 2025")
    assert pickle.loads(pickle.dumps(document)) == document
    assert hash(Document("# A\n\n17 March 2025")) == hash(document)
    assert attrs.evolve(document, id="b").title == "A"
    assert document.id == Document(document.text, title="B").id
    assert not hasattr(document, "titel")


def test_another_text_makes_a_revision_of_the_same_document():
    """What a document is known by stays, be it given or read from the text that it had."""
    document = Document("# A\n\n17 March 2025")
    revised = attrs.evolve(document, text="# B\n\n18 March 2025")
    assert (revised.id, revised.title, revised.published) == (document.id, "A", DAY)
