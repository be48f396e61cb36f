"""What the head of an HTML page says about it."""

from __future__ import annotations

import datetime as dt
import re
from html import unescape

import attrs

from aiclaims.documents.dates import parse_date
from aiclaims.documents.elements import INLINE
from aiclaims.documents.language import language_code
from aiclaims.documents.markup import Token, attributes, tokens
from aiclaims.patterns import lazy_regex

_TITLES = ("og:title", "twitter:title", "dc.title", "dcterms.title", "citation_title", "headline")
_DATES = (
    "article:published_time",
    "og:published_time",
    "datepublished",
    "date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publish_date",
    "publication_date",
    "dc.date",
    "dc.date.issued",
    "dc.date.created",
    "dcterms.date",
    "dcterms.issued",
    "dcterms.created",
    "citation_publication_date",
    "citation_date",
    "parsely-pub-date",
    "sailthru.date",
    "article.published",
)
_LINKED_DATA = lazy_regex(r'"(?P<key>datePublished|headline|inLanguage)"\s*:\s*"(?P<value>(?:[^"\\]|\\.){1,500})"')
_BODY = lazy_regex(r"<body\b", re.IGNORECASE)
_TEXT_STARTS = lazy_regex(r"<(?:article|main|h1)\b", re.IGNORECASE)
_LONGEST_HEAD = 500_000
_SAMPLE = 20_000
_LINES = 15


@attrs.define
class Head:
    """What the head of a page says.

    Args:
        title: Its title.
        published: The day it came out.
        url: Its canonical address.
        language: Its language, as an ISO 639-1 code.
        first_lines: The first lines of its text.
        sample: The beginning of its body, tags and all.
    """

    title: str | None = None
    published: dt.date | None = None
    url: str | None = None
    language: str | None = None
    first_lines: list[str] = attrs.field(factory=list)
    sample: str = ""


def read_head(source: str) -> Head:
    """Read the head of a page and the beginning of its body.

    Args:
        source: The page, whole or cut off.
    """
    body = _BODY.search(source, 0, _LONGEST_HEAD)
    start = body.start() if body else 0
    texts = _TEXT_STARTS.search(source, start, start + _LONGEST_HEAD)
    begin = texts.start() if texts else start
    facts: dict[str, str] = {}
    # Meta elements and linked data stand in the head, or in what a loose page has instead of it.
    for token in tokens(source, 0, min(len(source), start + _SAMPLE if body else _LONGEST_HEAD)):
        _collect(source, token, facts)
        if len(facts) > 100:
            break
    head = Head(sample=source[begin : begin + _SAMPLE])
    time = _read_body(source, begin, head)
    head.title = next((facts[name] for name in (*_TITLES, "<title>") if facts.get(name)), None)
    days = (parse_date(facts[name]) for name in (*_DATES, "<ld>datePublished") if name in facts)
    head.published = next((day for day in days if day is not None), None) or time
    head.url = facts.get("<canonical>") or facts.get("og:url")
    head.language = next(
        (
            code
            for name in ("<lang>", "<ld>inLanguage", "og:locale", "content-language", "language")
            if (code := language_code(facts.get(name, ""))) is not None
        ),
        None,
    )
    if head.title is None and "<ld>headline" in facts:
        head.title = facts["<ld>headline"]
    return head


def _collect(source: str, token: Token, facts: dict[str, str]) -> None:
    if token.kind == "raw":
        raw = source[token.start : token.end]
        if token.name == "title":
            facts.setdefault("<title>", " ".join(unescape(raw).split()))
        elif token.name == "script" and "datePublished" in raw:
            for match in _LINKED_DATA.finditer(raw):
                facts.setdefault(f"<ld>{match['key']}", match["value"])
    elif token.kind == "start" and token.name in {"meta", "link", "html"}:
        given = attributes(source, token)
        if token.name == "html":
            facts.setdefault("<lang>", given.get("lang") or given.get("xml:lang") or "")
        elif token.name == "link":
            if "canonical" in given.get("rel", "").lower().split():
                facts.setdefault("<canonical>", given.get("href", "").strip())
        else:
            name = given.get("property") or given.get("name") or given.get("itemprop") or given.get("http-equiv") or ""
            content = " ".join(given.get("content", "").split())
            if name and content:
                facts.setdefault(name.strip().lower(), content)


def _read_body(source: str, begin: int, head: Head) -> dt.date | None:
    """Read the first lines of the text; give the day of its first ``<time>``."""
    published: dt.date | None = None
    line: list[str] = []
    for token in tokens(source, begin, min(len(source), begin + _SAMPLE)):
        if token.kind == "text":
            line.append(unescape(source[token.start : token.end]))
        elif token.kind == "start" and token.name == "time" and published is None:
            published = parse_date(attributes(source, token).get("datetime", ""))
        elif token.kind != "raw" and token.name not in INLINE and line:
            text = " ".join("".join(line).split())
            line = []
            if text:
                head.first_lines.append(text)
        if len(head.first_lines) >= _LINES:
            break
    return published
