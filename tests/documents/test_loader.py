"""Files, folders and JSON Lines -> documents and faults."""

from __future__ import annotations

import io
import json
import sys

import pytest

from aiclaims.documents import Document, LoadFault, load
from aiclaims.errors import DecodingError, DocumentError

UMLAUTS = "Die Lücke beträgt fünf Monate, sagte die Behörde; größer wird sie nicht. " * 5
HAN = "我国人工智能专利数量稳居全球第一，企业申请量继续增长，其中一半来自高校。" * 5


def test_a_file_is_a_document(tmp_path):
    """Its path is its id, its suffix gives the format, its newlines stay."""
    file = tmp_path / "a.md"
    file.write_bytes(b"# A\r\n\r\nb\r\n")
    (document,) = load([file])
    assert (file.as_posix(), "markdown", "# A\r\n\r\nb\r\n") == (document.id, document.format, document.text)


@pytest.mark.parametrize(
    ("name", "text", "format"),
    [
        ("a.txt", "# a", "text"),
        ("a.htm", "a", "html"),
        ("a.HTML", "a", "html"),
        ("a.markdown", "a", "markdown"),
        ("a.data", "<!doctype html>", "html"),
        ("a", "b", "text"),
    ],
)
def test_suffixes(tmp_path, name, text, format):
    """A known suffix counts, else the text tells."""
    (tmp_path / name).write_text(text)
    assert [format] == [document.format for document in load([tmp_path / name])]


def test_a_folder_is_read_recursively(tmp_path):
    """In order of names, without hidden files and unknown suffixes."""
    for name in ("b.txt", "a/z.md", "a/c.html", ".hidden.txt", ".git/d.txt", "e.png"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    assert [document.id.removeprefix(f"{tmp_path.as_posix()}/") for document in load([tmp_path])] == [
        "b.txt",
        "a/c.html",
        "a/z.md",
    ]


def test_json_lines(tmp_path):
    """A line is a document, with text or path, and what is known about it."""
    (tmp_path / "a.html").write_text("<p>b")
    lines = [
        {
            "doc": "x",
            "text": "t",
            "title": "T",
            "published": "2025-03-17",
            "url": "https://example.org",
            "language": "en",
            "format": "markdown",
            "claims": [1],
        },
        {"id": 7, "path": "a.html"},
        {"text": "u"},
    ]
    file = tmp_path / "docs.jsonl"
    file.write_text("\ufeff" + "\n\n".join(map(json.dumps, lines)) + "\n", encoding="utf-8")
    first, second, third = load([file])
    assert (
        Document(
            "t", id="x", title="T", published="2025-03-17", url="https://example.org", language="en", format="markdown"
        )
        == first
    )
    assert (second.id, second.text, second.format) == ("7", "<p>b", "html")
    assert third.id == Document("u").id


@pytest.mark.parametrize(
    "line",
    [
        '{"text": "cut o',
        "[1]",
        '{"title": "no text"}',
        '{"text": 5}',
        '{"text": "a", "format": "pdf"}',
        '{"text": "a", "published": "May"}',
        '{"path": "missing.txt"}',
        '{"text": "a", "title": 5}',
        "\x00\xff",
        "[" * 100_000,
    ],
)
def test_a_bad_line_is_a_fault_and_the_rest_comes(tmp_path, line):
    """The fault names file and line."""
    file = tmp_path / "docs.jsonl"
    file.write_text(f'{{"text": "a"}}\n{line}\n{{"text": "b"}}\n', encoding="latin-1")
    first, fault, last = load([file])
    assert (first.text, last.text) == ("a", "b")
    assert isinstance(fault, LoadFault)
    assert isinstance(fault.error, DocumentError)
    assert f"{file.as_posix()}:2" == fault.where
    assert str(fault.error).startswith(fault.where)


def test_what_is_not_there_is_a_fault(tmp_path):
    """A missing file and an empty folder are named; the others come."""
    (tmp_path / "a.txt").write_text("a")
    (tmp_path / "empty").mkdir()
    missing, empty, document = load([tmp_path / "no.txt", tmp_path / "empty", tmp_path / "a.txt"])
    assert (missing.where.split("/")[-1], empty.where.split("/")[-1]) == ("no.txt", "empty")
    assert document.text == "a"


def test_standard_input(monkeypatch):
    """A dash reads a document, or lines of them, from the standard input."""
    for data, expected in ((b"# A\n\nb", ["# A\n\nb"]), (b'{"text": "a"}\n{"text": "b"}\n', ["a", "b"])):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
        assert expected == [document.text for document in load(["-"])]


ENCODINGS = {
    "UTF-8": (UMLAUTS.encode(), UMLAUTS),
    "UTF-8 with a byte order mark": (b"\xef\xbb\xbf" + UMLAUTS.encode(), UMLAUTS),
    "UTF-16": (UMLAUTS.encode("utf-16"), UMLAUTS),
    "Windows 1252": (UMLAUTS.encode("cp1252"), UMLAUTS),
    "GB 18030": (HAN.encode("gb18030"), HAN),
    "cut off in the middle of a character": (HAN.encode()[:-1], HAN[:-1]),
}


@pytest.mark.parametrize(("data", "expected"), ENCODINGS.values(), ids=ENCODINGS)
def test_encodings(tmp_path, data, expected):
    """Bytes are decoded in the encoding they are in."""
    (tmp_path / "a.txt").write_bytes(data)
    assert [expected] == [document.text for document in load([tmp_path / "a.txt"])]


@pytest.mark.parametrize("declared", ["shift_jis", "iso-2022-jp"])
def test_a_page_declares_its_encoding(tmp_path, declared):
    """What a page says about its encoding is believed."""
    page = f'<html><meta http-equiv="Content-Type" content="text/html; charset={declared}"><p>特許の数</p>'
    (tmp_path / "a.html").write_bytes(page.encode(declared))
    assert [page] == [document.text for document in load([tmp_path / "a.html"])]


def test_utf8_is_told_whatever_the_page_declares(tmp_path):
    """Bytes that are UTF-8 are read as that."""
    page = f'<html><meta charset="iso-8859-1"><p>{UMLAUTS}</p>'
    (tmp_path / "a.html").write_bytes(page.encode())
    assert [page] == [document.text for document in load([tmp_path / "a.html"])]


def test_binary_data_is_a_fault(tmp_path):
    """Bytes that are no text are not guessed at."""
    (tmp_path / "a.txt").write_bytes(bytes(range(256)) * 20)
    (fault,) = load([tmp_path / "a.txt"])
    assert isinstance(fault.error, DecodingError)


def test_an_encoding_that_is_given_is_used(tmp_path):
    """And an error says so where it does not fit."""
    (tmp_path / "a.txt").write_bytes("ж".encode("koi8-r"))
    assert [document.text for document in load([tmp_path / "a.txt"], encoding="koi8-r")] == ["ж"]
    (fault,) = load([tmp_path / "a.txt"], encoding="ascii")
    assert isinstance(fault.error, DecodingError)
