"""Real files for the tests of containers, made by the libraries that others make theirs with."""

from __future__ import annotations

import gzip
import io
from collections.abc import Iterable, Mapping
from email.message import EmailMessage

import docx
from fpdf import FPDF
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

SENTENCE = "China filed over 38,000 patents for generative AI between 2014 and 2023, the agency said."


def pdf(
    pages: Iterable[str], *, title: str | None = None, head: str = "", feet: bool = False, password: str = ""
) -> bytes:
    """Make a PDF with a text set on each page, a running head and page numbers where asked for."""
    made = FPDF()
    made.set_auto_page_break(False)
    if title:
        made.set_title(title)
    if password:
        made.set_encryption(owner_password="owner", user_password=password)
    for number, text in enumerate(pages, 1):
        made.add_page()
        made.set_font("Helvetica", size=11)
        if head:
            made.cell(0, 8, head, new_x="LMARGIN", new_y="NEXT")
        made.multi_cell(0, 6, text)
        if feet:
            made.set_y(-15)
            made.cell(0, 5, f"Page {number}")
    return bytes(made.output())


def word(*, paragraphs: Iterable[tuple[str, str]] = (), rows: Iterable[Iterable[str]] = (), title: str = "") -> bytes:
    """Make a Word document of paragraphs (style and text) and, behind them, a table."""
    made = docx.Document()
    made.core_properties.title = title
    for style, text in paragraphs:
        made.add_paragraph(text, style=style)
    filled = [list(row) for row in rows]
    if filled:
        table = made.add_table(len(filled), len(filled[0]))
        for row, cells in zip(table.rows, filled, strict=True):
            for cell, text in zip(row.cells, cells, strict=True):
                cell.text = text
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


def mail(
    plain: str | None = None, html: str | None = None, *, attached: Mapping[str, bytes] | None = None, **heads: str
) -> bytes:
    """Make a mail with a plain part, an HTML part and attached files."""
    made = EmailMessage()
    for name, value in ({"From": "desk@example.org", "To": "all@example.org", "MIME-Version": "1.0"} | heads).items():
        made[name.replace("_", "-")] = value
    if plain is not None:
        made.set_content(plain)
    if html is not None:
        if plain is None:
            made.set_content(html, subtype="html")
        else:
            made.add_alternative(html, subtype="html")
    for name, data in (attached or {}).items():
        made.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return made.as_bytes()


def saved_page(html: str, *, url: str, date: str = "Tue, 01 Apr 2025 10:00:00 -0000") -> bytes:
    """Make what a browser writes for a page: the page and its picture, in quoted-printable and base64."""
    made = EmailMessage()
    made["From"] = "<Saved by Blink>"
    made["Snapshot-Content-Location"] = url
    made["Subject"] = "A saved page"
    made["Date"] = date
    made["MIME-Version"] = "1.0"
    made.set_content(html, subtype="html", cte="quoted-printable")
    made.add_related(b"\x89PNG", "image", "png", cid="<picture@mhtml.blink>")
    made.get_body(("html",))["Content-Location"] = url
    return made.as_bytes()


def crawl(pages: Iterable[tuple[str, str, bytes]], *, compressed: bool = True, status: str = "200 OK") -> bytes:
    """Make a crawl of responses: address, media type and body, the body compressed as servers send it."""
    file = io.BytesIO()
    writer = WARCWriter(file, gzip=compressed)
    writer.write_record(writer.create_warcinfo_record("crawl.warc.gz", {"software": "a test"}))
    for url, media, body in pages:
        heads = StatusAndHeaders(status, [("Content-Type", media), ("Content-Encoding", "gzip")], protocol="HTTP/1.1")
        date = {"WARC-Date": "2025-02-03T04:05:06Z"}
        record = writer.create_warc_record(
            url, "response", payload=io.BytesIO(gzip.compress(body)), http_headers=heads, warc_headers_dict=date
        )
        writer.write_record(record)
    return file.getvalue()


RSS = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>The Post</title><link>https://example.org/</link><language>en-gb</language>
<item><title>Filings &amp; grants</title><link>https://example.org/filings</link>
<pubDate>Wed, 03 Jul 2024 22:00:00 GMT</pubDate><description>Short.</description>
<content:encoded><![CDATA[<p>Tencent filed <b>2,074</b> generative AI patents last year.</p>]]></content:encoded></item>
<item><title>Only a line</title><guid isPermaLink="false">tag:7</guid></item>
<item></item>
</channel></rss>"""

ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Notes</title><id>urn:notes</id>
<entry><title type="html">R1 &amp;amp; V3</title><id>urn:notes:1</id><link href="https://example.org/r1"/>
<updated>2025-01-20T00:00:00Z</updated><content type="text">DeepSeek-R1 scored 97.3% on MATH-500.</content></entry>
</feed>"""
