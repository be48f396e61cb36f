"""Word, mail, saved pages, feeds and crawls -> documents; what is broken or hostile is a fault."""

from __future__ import annotations

import datetime as dt
import io
import json
import random
import subprocess
import sys
import zipfile
from textwrap import dedent

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_files import ATOM, RSS, SENTENCE, crawl, mail, pdf, saved_page, word

import aiclaims
from aiclaims.documents import Document, LoadFault, load
from aiclaims.documents.containers import CONTAINERS, container_by_content, container_by_name, read_container
from aiclaims.errors import DocumentError, MissingExtraError, SizeLimitError

URL = "https://example.org/filings"
FILES = {
    "a.pdf": pdf([SENTENCE]),
    "b.docx": word(paragraphs=[("Normal", SENTENCE)]),
    "c.eml": mail(SENTENCE, Subject="Filings"),
    "d.mhtml": saved_page(f"<html><body><p>{SENTENCE}</p>", url=URL),
    "e.rss": RSS.replace("<p>Tencent", f"<p>{SENTENCE}</p><p>Tencent").encode(),
    "f.atom": ATOM.replace("DeepSeek", f"{SENTENCE} DeepSeek").encode(),
    "g.warc.gz": crawl([(URL, "text/html; charset=utf-8", f"<p>{SENTENCE}</p>".encode())]),
    "h.warc": crawl([(URL, "text/html", f"<p>{SENTENCE}</p>".encode())], compressed=False),
}


def read(data: bytes, name: str) -> list[Document | LoadFault]:
    container = container_by_name(name)
    assert container is not None
    return list(read_container(container, io.BytesIO(data), name))


@pytest.mark.parametrize("name", FILES)
def test_a_claim_is_found_in_every_container(tmp_path, name):
    """By the end of the name, and by the content where the name says nothing; the quote is the document's text."""
    (tmp_path / name).write_bytes(FILES[name])
    (tmp_path / "unnamed").write_bytes(FILES[name])
    named, sniffed = (list(load(tmp_path / each)) for each in (name, "unnamed"))
    assert [each.text for each in named] == [each.text for each in sniffed]
    extraction = aiclaims.extract(named[0])
    china = next(claim for claim in extraction.claims if str(claim.holder) == "China")
    place = china.evidence[0]
    assert named[0].text[place.start : place.end] == place.quote
    assert (china.value.low, china.value.high) == (38000, None)


def test_a_folder_holds_all_of_them(tmp_path):
    """In order of names, beside text."""
    for name, data in FILES.items():
        (tmp_path / name).write_bytes(data)
    (tmp_path / "z.txt").write_text(SENTENCE)
    documents = list(load(tmp_path))
    assert all(isinstance(each, Document) for each in documents)
    assert [documents[0].id.rpartition("/")[2], documents[-1].id.rpartition("/")[2]] == ["a.pdf", "z.txt"]


@pytest.mark.parametrize("name", FILES)
def test_the_end_of_the_name_and_the_content_agree(name):
    """No container begins like another."""
    assert container_by_content(FILES[name]) is container_by_name(name)


@pytest.mark.parametrize(
    "text",
    [
        "Note: a list\nDate: unknown\n\ntext",
        "From: A\n\nTo: B",
        "<html><body>RSS</body>",
        "<?xml version='1.0'?><html/>",
        "The WARC/1.0 format",
        "PK",
        "",
    ],
)
def test_other_text_is_no_container(text):
    """Two fields make no mail, and a word no crawl."""
    assert container_by_content(text.encode()) is None


def test_word_keeps_headings_lists_and_tables():
    """As plain text, the way the reader of text knows them."""
    data = word(
        paragraphs=[
            ("Title", "Filings"),
            ("Heading 2", "By holder"),
            ("Normal", "They are:"),
            ("List Bullet", "Tencent: 2,074"),
            ("List Number", "Baidu: 1,234"),
            ("Normal", "  "),
        ],
        rows=[["Holder", "Patents"], ["Ten|cent", "2,074"]],
        title="The review",
    )
    (document,) = read(data, "a.docx")
    assert document.title == "The review"
    assert document.text == dedent("""\
        # Filings

        ## By holder

        They are:

        - Tencent: 2,074
        - Baidu: 1,234

        | Holder | Patents |
        |---|---|
        | Ten/cent | 2,074 |
        """)


def _with_body(xml: str) -> bytes:
    """Make a Word document whose body is this XML."""
    made, out = zipfile.ZipFile(io.BytesIO(word(paragraphs=[("Normal", "x")]))), io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for member in made.namelist():
            data = made.read(member)
            if member == "word/document.xml":
                start, end = data.index(b"<w:body>") + 8, data.index(b"</w:body>")
                data = data[:start] + xml.encode() + data[end:]
            archive.writestr(member, data)
    return out.getvalue()


def test_word_is_read_with_its_changes_accepted():
    """What was put in counts, also in a content control; what was taken out does not."""
    run = "<w:r><w:t xml:space='preserve'>{}</w:t></w:r>"
    (document,) = read(
        _with_body(
            f"<w:p>{run.format('China filed ')}<w:del><w:r><w:delText>5 </w:delText><w:t>6 </w:t></w:r></w:del>"
            f"<w:ins>{run.format('38,000 ')}</w:ins>{run.format('patents')}<w:r><w:noBreakHyphen/><w:br/><w:t>b</w:t></w:r></w:p>"
            f"<w:sdt><w:sdtContent><w:p>{run.format('inside')}</w:p></w:sdtContent></w:sdt>"
        ),
        "a.docx",
    )
    assert document.text == "China filed 38,000 patents- b\n\ninside\n"


def test_a_mail_is_its_html_with_what_is_attached():
    """Subject and day are the mail's; an attached document or mail is a document of its own."""
    inner = mail("Baidu filed 1,234 patents.", Subject="Inside", Date="Mon, 03 Mar 2025 09:00:00 +0000")
    attached = {"r.pdf": FILES["a.pdf"], "n.txt": "Ünïcode".encode(), "x.png": b"\x89PNG", "in.eml": inner}
    data = mail(
        "plain",
        f"<p>{SENTENCE}</p>",
        attached=attached,
        Subject="=?utf-8?q?F=C3=BCnf?=",
        Date="Tue, 01 Apr 2025 23:30:00 -0500",
    )
    body, report, note, forwarded = read(data, "m.eml")
    assert (body.id, body.title, body.published, body.format) == ("m.eml", "Fünf", dt.date(2025, 4, 1), "html")
    assert [report.id, note.id, forwarded.id] == ["m.eml#r.pdf", "m.eml#n.txt", "m.eml#in.eml"]
    assert (len(report.pages), note.text.strip(), forwarded.title) == (1, "Ünïcode", "Inside")


@pytest.mark.parametrize("text", ["Zahlen für März, naïve", "専利の数", "plain"])
@pytest.mark.parametrize("charset", ["utf-8", "cp1252", "shift_jis", "x-unknown"])
def test_a_mail_in_any_charset(text, charset):
    """The declared charset counts where it fits; an unknown one is not believed."""
    try:
        body = text.encode(charset)
    except (LookupError, UnicodeEncodeError):
        body = text.encode()
    head = f"From: a\nTo: b\nSubject: c\nMIME-Version: 1.0\nContent-Type: text/plain; charset={charset}\n\n"
    (document,) = read(head.encode() + body, "m.eml")
    assert document.text == text


def test_a_saved_page_has_its_address_and_says_itself_when_it_came_out():
    """The day in its head is the day of the saving."""
    html = '<html><head><title>T</title><meta property="article:published_time" content="2024-07-06"></head><body><p>x'
    (page,) = read(saved_page(html, url=URL), "p.mhtml")
    assert (page.url, page.published, page.retrieved) == (URL, dt.date(2024, 7, 6), dt.date(2025, 4, 1))
    (page,) = read(saved_page("<p>nothing said", url=URL), "p.mhtml")
    assert page.published is None


def test_each_item_of_a_feed_is_a_document():
    """With its title over it, its address, its day, and the language of the feed; an empty item is none."""
    filings, line = read(RSS.encode(), "e.rss")
    assert (
        filings.text
        == "<h1>Filings &amp; grants</h1>\n<p>Tencent filed <b>2,074</b> generative AI patents last year.</p>"
    )
    assert (filings.id, filings.url, filings.published) == (URL, URL, dt.date(2024, 7, 3))
    assert (filings.title, filings.language) == ("Filings & grants", "en")
    assert (line.id, line.text) == ("e.rss#tag:7", "<h1>Only a line</h1>\n")
    (entry,) = read(ATOM.encode(), "f.atom")
    assert (entry.title, entry.published, entry.format) == ("R1 & V3", dt.date(2025, 1, 20), "text")
    assert entry.text == "R1 & V3\n\nDeepSeek-R1 scored 97.3% on MATH-500."


def test_a_page_of_a_crawl_has_its_address_and_the_day_of_its_capture():
    """What is no page is passed over; a second capture has the time behind its address."""
    pages = [
        (URL, "text/html; charset=iso-8859-1", "<p>für".encode("latin-1")),
        ("https://example.org/a.png", "image/png", b"x"),
        (URL, "application/xhtml+xml", b"<p>again"),
        ("https://example.org/t", "text/plain", b"t"),
    ]
    first, second, third = read(crawl(pages), "g.warc.gz")
    assert (first.id, first.text, first.retrieved) == (URL, "<p>für", dt.date(2025, 2, 3))
    assert (second.id, second.url) == (f"{URL} 2025-02-03T04:05:06Z", URL)
    assert third.format == "text"
    assert read(crawl(pages, status="404 Not Found"), "g.warc.gz") == []


def _cut(data: bytes) -> bytes:
    return data[: len(data) // 2]


BROKEN = {
    "a.docx": [
        b"",
        b"PK\x03\x04 nothing",
        _cut(FILES["b.docx"]),
        FILES["b.docx"].replace(b"document.xml", b"dokument.xml"),
    ],
    "a.eml": [b"", b"\0\1\2" * 99, b"Content-Type: image/png\n\nx"],
    "a.mhtml": [b"Content-Type: multipart/related; boundary=x\n\n--x\n--x--"],
    "a.rss": [
        b"",
        b"<html><p>no feed",
        b"\0\1",
        b'<!DOCTYPE rss [<!ENTITY a "b">]><rss><channel><item><title>&a;</title></item></channel></rss>',
    ],
    "a.warc.gz": [b"\x1f\x8b\x08nothing", b"WARC/1.0\r\nno head", b"<html>"],
}


@pytest.mark.parametrize(("name", "data"), [(name, data) for name, each in BROKEN.items() for data in each])
def test_a_broken_file_is_one_fault(name, data):
    """It says which file, and what is wrong with it."""
    (fault,) = read(data, name)
    assert isinstance(fault, LoadFault)
    assert isinstance(fault.error, DocumentError)
    assert str(fault.error).startswith(name)


def test_what_was_read_before_a_break_stays():
    """A feed, a crawl and a mail that are cut off keep what came before the cut, and say that they are cut."""
    feed = RSS[: RSS.index("<item><title>Only")].encode()
    item, fault = read(feed, "e.rss")
    assert (item.id, "to its end" in str(fault.error)) == (URL, True)
    noise = random.Random(1)
    whole = crawl([(f"{URL}/{n}", "text/html", b"<p>" + noise.randbytes(9000).hex().encode()) for n in (5, 7, 11)])
    *pages, fault = read(whole[: len(whole) * 8 // 10], "g.warc.gz")
    assert [each.id for each in pages] == [f"{URL}/5", f"{URL}/7"]
    assert "a page that is cut off" in str(fault.error)
    broken_attachment = mail("text", attached={"r.pdf": b"%PDF-"})
    body, fault = read(broken_attachment, "m.eml")
    assert (body.text.strip(), fault.where) == ("text", "m.eml#r.pdf")


def test_mails_in_mails_end_somewhere():
    """Twenty deep are read four deep."""
    data = mail("inmost", Subject="s")
    for _ in range(20):
        data = mail("text", attached={"in.eml": data}, Subject="s")
    *documents, fault = read(data, "m.eml")
    assert len(documents) == 5
    assert isinstance(fault.error, SizeLimitError)


def _zip_bomb() -> bytes:
    base, out = zipfile.ZipFile(io.BytesIO(FILES["b.docx"])), io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for member in base.namelist():
            if member != "word/document.xml":
                archive.writestr(member, base.read(member))
        with archive.open("word/document.xml", "w", force_zip64=True) as body:
            for _ in range(200):
                body.write(b" " * 2**20)
    return out.getvalue()


def _pdf_bomb() -> bytes:
    import zlib

    packer = zlib.compressobj(9)
    body = b"".join([*(packer.compress(b"q " * 2**19) for _ in range(200)), packer.flush()])
    return (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        b"3 0 obj<</Type/Page/Parent 2 0 R/Contents 4 0 R/MediaBox[0 0 9 9]>>endobj\n4 0 obj<</Filter/FlateDecode/Length "
        + str(len(body)).encode()
        + b">>stream\n"
        + body
        + b"\nendstream endobj\ntrailer<</Root 1 0 R>>"
    )


def _crawl_bomb() -> bytes:
    import gzip

    out = io.BytesIO()
    with gzip.GzipFile(fileobj=out, mode="wb") as packed:
        for _ in range(200):
            packed.write(b" " * 2**20)
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n"
    size = str(len(head) + len(out.getvalue())).encode()
    record = b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://e.org/\r\nContent-Type: application/http\r\n"
    return record + b"Content-Length: " + size + b"\r\n\r\n" + head + out.getvalue() + b"\r\n\r\n"


@pytest.mark.parametrize(("name", "bomb"), [("a.docx", _zip_bomb), ("a.pdf", _pdf_bomb), ("a.warc", _crawl_bomb)])
def test_a_bomb_is_a_fault_in_little_memory(tmp_path, name, bomb):
    """200 MB out of some hundred kilobytes: a process that may have 450 MB in all tells a fault and ends well."""
    (tmp_path / name).write_bytes(bomb())
    script = f"""
        import resource
        resource.setrlimit(resource.RLIMIT_AS, (450 * 2**20, 450 * 2**20))
        from aiclaims.documents import load
        print(*[type(each).__name__ for each in load({str(tmp_path / name)!r})])
    """
    done = subprocess.run([sys.executable, "-c", dedent(script)], capture_output=True, text=True, check=False)
    assert (done.stdout.split(), done.returncode) == (["LoadFault"], 0), done.stderr
    assert "MemoryError" not in done.stdout


@pytest.mark.parametrize("name", FILES)
@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_a_damaged_file_never_stops_the_run(name, data):
    """Bytes changed, cut out or doubled anywhere: documents and faults come, never an exception."""
    whole = FILES[name]
    at = data.draw(st.integers(0, len(whole)))
    length = data.draw(st.integers(0, 200))
    damaged = whole[:at] + data.draw(st.binary(max_size=30)) + whole[at + length :]
    for each in read(damaged, name):
        assert isinstance(each, Document | LoadFault)


@pytest.mark.parametrize("container", [each for each in CONTAINERS if each.extra], ids=lambda each: each.extra)
def test_a_missing_extra_is_named(tmp_path, container):
    """In a Python without the library the file is a fault that says what to install."""
    library = {"pdf": "pypdf", "docx": "docx", "feeds": "feedparser", "warc": "fastwarc", "arrow": "pyarrow"}[
        container.extra
    ]
    files = FILES | {"a.parquet": b"PAR1"}
    name = next(name for name in files if name.endswith(container.suffixes))
    (tmp_path / name).write_bytes(files[name])
    script = f"""
        import sys
        sys.modules[{library!r}] = None
        from aiclaims.documents import load
        for each in load({str(tmp_path / name)!r}):
            print(type(each.error).__name__, each.error)
    """
    done = subprocess.run([sys.executable, "-c", dedent(script)], capture_output=True, text=True, check=True)
    assert done.stdout.startswith(MissingExtraError.__name__)
    assert f"pip install 'aiclaims[{container.extra}]'" in done.stdout


def test_a_line_names_a_container(tmp_path):
    """One with one document; what the line says of it counts, and several are refused."""
    (tmp_path / "a.pdf").write_bytes(pdf([SENTENCE, "x"], title="Own"))
    (tmp_path / "e.rss").write_bytes(RSS.encode())
    lines = [{"id": "r", "path": "a.pdf", "published": "2024-01-02"}, {"path": "e.rss"}, {"path": "no.pdf"}]
    (tmp_path / "d.jsonl").write_text("\n".join(map(json.dumps, lines)))
    document, several, missing = load(tmp_path / "d.jsonl")
    assert (document.id, document.title, document.published) == ("r", "Own", dt.date(2024, 1, 2))
    assert len(document.pages) == 2
    assert "a line is one document" in str(several.error)
    assert "no.pdf" in str(missing.error)


def test_importing_documents_loads_no_library_of_a_container():
    """Each waits for its first file."""
    script = "import sys, aiclaims.documents; print(*({'pypdf', 'docx', 'lxml', 'feedparser', 'fastwarc', 'email'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
