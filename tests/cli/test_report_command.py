"""`aiclaims report`: documents, claims or a store in, one HTML file out."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from command_line import CommandLine

COUNT = "Title of the letter\n\nChina filed 38,210 patents for generative AI between 2014 and 2023.\n"
RIVAL = "China filed 21,500 patents for generative AI between 2014 and 2023. It rained on the day.\n"


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """Make a folder with two articles that disagree."""
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "letter.txt").write_text(COUNT)
    (folder / "column.txt").write_text(RIVAL)
    return folder


def island(page: Path, name: str) -> Any:
    """Read the data of a report."""
    found = re.search(
        rf'<script type="application/json" id="{name}">(.*?)</script>', page.read_text("utf-8"), re.DOTALL
    )
    assert found
    return json.loads(found[1])


def test_documents_become_a_report(aiclaims: CommandLine, news: Path) -> None:
    """With their texts, whole."""
    done = aiclaims("report", "news", "-o", "r.html", "--title", "Of <patents>")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    page = news.parent / "r.html"
    assert "<title>Of &lt;patents&gt;</title>" in page.read_text()
    data = island(page, "data")
    assert {claim["value"] for claim in data["claims"]} == {"38,210 patents", "21,500 patents"}
    assert len(data["conflicts"]) == 1
    assert "It rained" in json.dumps(island(page, "texts"))


def test_claims_become_a_report(aiclaims: CommandLine, news: Path) -> None:
    """Of documents that are not given only what is quoted is shown; given, they are shown whole."""
    aiclaims("extract", "news", "--format", "jsonl", "-o", "c.jsonl")
    assert aiclaims("report", "c.jsonl", "-o", "r.html").returncode == 0
    page = news.parent / "r.html"
    assert all(each["quotesOnly"] for each in island(page, "data")["documents"])
    assert "It rained" not in json.dumps(island(page, "texts"))
    assert "38,210" in json.dumps(island(page, "texts"))
    assert aiclaims("report", "c.jsonl", "--documents", "news", "-o", "r.html").returncode == 0
    assert not any(each.get("quotesOnly") for each in island(page, "data")["documents"])
    assert "It rained" in json.dumps(island(page, "texts"))


def test_a_store_becomes_a_report(aiclaims: CommandLine, news: Path) -> None:
    """With the titles that it knows."""
    aiclaims("add", "c.duckdb", "news")
    done = aiclaims("report", "c.duckdb", "-o", "r.html")
    assert (done.returncode, done.stderr) == (0, "")
    data = island(news.parent / "r.html", "data")
    assert {"Title of the letter"} <= {each["title"] for each in data["documents"]}
    assert len(data["claims"]) == 2
    assert len(data["conflicts"]) == 1


def test_the_same_documents_give_the_same_bytes(aiclaims: CommandLine, news: Path) -> None:
    """So that a report can be kept under version control."""
    pages = []
    for name in ("a.html", "b.html"):
        aiclaims("report", "news", "-o", name, PYTHONHASHSEED=str(len(pages)))
        pages.append((news.parent / name).read_bytes())
    assert pages[0] == pages[1]


def test_a_limit_holds_here_too(aiclaims: CommandLine, news: Path) -> None:
    """A document over it is told and costs itself alone, as in the other commands."""
    done = aiclaims("report", "news", "--size-limit", "89", "-o", "r.html")
    assert done.returncode == 3
    assert "at most 89 characters" in done.stderr
    assert aiclaims("report", "news", "--time-limit", "0", "-o", "s.html").returncode == 2


def test_what_cannot_be_told_apart_is_refused(aiclaims: CommandLine, news: Path) -> None:
    """A store beside documents, and an output that would be read again."""
    aiclaims("add", "c.duckdb", "news")
    mixed = aiclaims("report", "c.duckdb", "news", "-o", "r.html")
    assert mixed.returncode == 2
    assert "got c.duckdb (store), news (documents)" in mixed.stderr
    within = aiclaims("report", "news", "-o", "news/r.html")
    assert within.returncode == 2
    assert "choose another place" in within.stderr
    assert aiclaims("report", "nowhere", "-o", "r.html").returncode == 1
    assert not (news.parent / "r.html").exists()
