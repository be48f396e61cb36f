"""The report of gains and losses: counts first, then every claim with its sentence, in text and HTML."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import Any

import pytest
from change_report import html_report, shown, summary, text_report
from claim_changes import compare
from hypothesis import given, settings
from hypothesis import strategies as st
from stated_claims import Json, patents, quantity, stated

VOID = {"br", "meta"}


def quoting(text: str, **fields: Any) -> Json:
    """Make a claim with a sentence of its own."""
    claim = patents(**fields)
    claim["evidence"][0]["quote"] = text
    return claim


def text_of(before: list[Json], after: list[Json]) -> list[str]:
    """Write a report as lines."""
    return list(text_report(compare(before, after), before="old", after="new"))


class Page(HTMLParser):
    """What a page holds: its tags, balanced or not, its attributes and its text."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[str] = []
        self.attributes: set[str] = set()
        self.words: list[str] = []
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes |= {name for name, _ in attrs}
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)


VALUES = [
    (None, "-"),
    ([], "-"),
    (quantity(5), "5 patents"),
    (quantity(6, 9, "months"), "6..9 months"),
    ({"low": 38000, "high": None, "unit": "patents", "approximate": False}, "38000.. patents"),
    (quantity(33.33, unit="percent", approximate=True), "~33.33 percent"),
    ({"name": "Tencent", "type": "firm"}, "Tencent"),
    ({"start": "2024-01-01", "end": None, "precision": "day"}, "2024-01-01.."),
    (["H20", "H800"], "H20, H800"),
    (True, "true"),
    ("two\nlines", "two lines"),
    ("a\x1b[31m", "a\ufffd[31m"),
]


@pytest.mark.parametrize(("value", "expected"), VALUES)
def test_values_are_short(value: object, expected: str) -> None:
    """A name, an interval, a list; on one line, and nothing that steers a terminal."""
    assert expected == shown(value)


def test_the_summary_counts_by_kind() -> None:
    """The kinds in order, then all."""
    before = [patents(), patents(start=50, end=60), stated(kind="lag")]
    after = [patents(value=6), patents(start=50, end=60), patents(start=90, end=99)]
    expected = {
        "lag": {"before": 1, "after": 0, "same": 0, "gained": 0, "lost": 1, "changed": 0},
        "patents": {"before": 2, "after": 3, "same": 1, "gained": 1, "lost": 0, "changed": 1},
        "all": {"before": 3, "after": 3, "same": 1, "gained": 1, "lost": 1, "changed": 1},
    }
    assert expected == summary(compare(before, after))
    assert list(expected) == list(summary(compare(before, after)))


def test_the_text_shows_sentence_and_fields() -> None:
    """What was lost and gained in full, what changed with both values."""
    lines = text_of(
        [quoting("Gone it is.", holder="Japan"), quoting("It stays.", start=50, end=60, value=5)],
        [quoting("It stays.", start=50, end=60, value=6), quoting("New it is.", start=90, end=99)],
    )
    assert lines[:2] == ["before: old", "after:  new"]
    assert lines[6:] == [
        "",
        "LOST patents in d 0-10",
        "  « Gone it is. »",
        "  holder: Japan; measure: count; value: 5 patents; confidence: 0.9",
        "",
        "GAINED patents in d 90-99",
        "  « New it is. »",
        "  holder: China; measure: count; value: 5 patents; confidence: 0.9",
        "",
        "CHANGED patents in d 50-60",
        "  « It stays. »",
        "  holder: China; measure: count; confidence: 0.9",
        "  value: 5 patents -> 6 patents",
    ]


def test_a_change_that_the_short_form_hides_is_shown_in_full() -> None:
    """The type of an entity is left out of its short form."""
    lines = text_of([patents(holder="Ping An")], [patents(holder={"name": "Ping An", "type": "firm"})])
    assert lines[-1].startswith("  holder: ")
    old, _, new = lines[-1].partition(" -> ")
    assert old.partition(": ")[2] != new


def test_nothing_is_a_report_too() -> None:
    """Of nothing: all noughts."""
    assert text_of([], [])[-1].split() == ["all", *"000000"]
    assert Page(html_report(compare([], []), before="old", after="new")).open == []


def test_the_page_marks_what_came_and_went() -> None:
    """What is lost is deleted, what is gained inserted, what changed is both."""
    page = html_report(compare([patents(value=5)], [patents(value=6)]), before="old", after="new")
    assert "<del>5 patents</del> <ins>6 patents</ins>" in page
    assert "<del>" not in html_report(compare([], [patents()]), before="old", after="new")
    assert "<ins>" not in html_report(compare([patents()], []), before="old", after="new")


HOSTILE = [
    "<script>alert(1)</script>",
    "a & b < c",
    "</blockquote></article>",
    '"><img src=x onerror=y>',
    "&lt;ins&gt;",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_in_a_text_becomes_markup(text: str) -> None:
    """Sentences, names, documents and revisions are escaped; the page has no script and asks for no file."""
    changes = compare(
        [quoting(text, holder=text, doc=text), quoting(text, start=50, end=60)],
        [quoting(text, start=50, end=60, value=6, status=text), quoting(text, start=90, end=99, kind=text)],
    )
    page = Page(html_report(changes, before=text, after=text))
    assert page.open == []
    assert not {"script", "img", "link", "iframe"} & set(page.tags)
    assert page.attributes <= {"lang", "charset"}
    assert text in "\n".join(page.words)


@settings(max_examples=60)
@given(st.text(st.characters(codec=None, exclude_categories=()), min_size=1))
def test_any_sentence_can_be_reported(text: str) -> None:
    """On one line of text, and in a balanced page, lone surrogates too."""
    changes = compare([quoting(text)], [quoting(text, value=6)])
    assert all(len(line.splitlines()) <= 1 for line in text_report(changes, before="old", after="new"))
    assert Page(html_report(changes, before="old", after="new")).open == []
