"""PDF -> running text, with the page of every offset."""

from __future__ import annotations

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_files import SENTENCE, pdf

import aiclaims
from aiclaims.documents import Document, LoadFault, load
from aiclaims.documents.containers.pdf_lines import set_pages
from aiclaims.engines.reading import state_of
from aiclaims.engines.writing import batches_of
from aiclaims.errors import DocumentError
from aiclaims.merge import State
from aiclaims.outputs.linked_data import web_annotation
from aiclaims.store import Store

FILLER = "The review counts families of patents by the address of the first applicant, as in the years before. "


def loaded(tmp_path, data: bytes, name: str = "report.pdf"):
    (tmp_path / name).write_bytes(data)
    return list(load(tmp_path / name))


def test_a_claim_of_a_pdf_has_its_page(tmp_path):
    """Offsets count into the text of the document, and each is on a page."""
    texts = [FILLER * 3, f"{FILLER * 2}\n\n{SENTENCE}", FILLER * 4]
    (document,) = loaded(tmp_path, pdf(texts, title="Filings in review"))
    assert (document.title, document.format, len(document.pages)) == ("Filings in review", "text", 3)
    extraction = aiclaims.extract(document)
    (claim,) = extraction.claims
    place = claim.evidence[0]
    assert document.text[place.start : place.end] == place.quote == SENTENCE
    assert document.page_of(place.start) == place.page == 2


def test_the_page_goes_with_the_claim(tmp_path):
    """Through JSON, Arrow, merging and a store; what has no page says nothing of it."""
    (document,) = loaded(tmp_path, pdf([FILLER * 3, f"{FILLER * 2}\n\n{SENTENCE}"]))
    (claim,) = aiclaims.extract(document).claims
    assert aiclaims.to_json(claim)["evidence"][0]["page"] == 2
    kinds = {"patents": aiclaims.PatentClaim}
    assert aiclaims.from_json(aiclaims.to_json(claim), kinds) == claim

    twin = aiclaims.extract(aiclaims.Document(SENTENCE, id="twin")).claims[0]
    assert "page" not in aiclaims.to_json(twin)["evidence"][0]
    (entry,) = aiclaims.merge([claim, twin]).claims
    assert [witness.evidence[0].page for witness in entry.witnesses] == [2, None]
    assert {evidence.page for evidence in entry.claim.evidence} == {2, None}

    state = State.of([claim, twin])
    assert state_of(batches_of(state, kinds), kinds) == state
    with Store.open(tmp_path / "claims.duckdb") as store:
        store.add(document)
        (kept,) = store.select().consolidation.claims
    assert kept.witnesses == (claim,)
    with duckdb.connect(tmp_path / "claims.duckdb") as tables:
        assert tables.execute("SELECT page, quote FROM observations").fetchall() == [(2, SENTENCE)]
    targets = web_annotation(claim)["target"][0]["selector"]
    assert (targets[2]["value"], targets[2]["refinedBy"]) == (
        "page=2",
        {"type": "TextQuoteSelector", "exact": SENTENCE},
    )


def test_lines_are_put_together_again(tmp_path):
    """A paragraph is one line, however it was broken."""
    (document,) = loaded(tmp_path, pdf([f"{FILLER * 3}\n\n{SENTENCE}"]))
    assert document.text.split("\n\n") == [(FILLER * 3).strip(), SENTENCE]


def test_running_heads_and_page_numbers_are_no_text(tmp_path):
    """A sentence that goes over the page is whole; the page of its beginning is the one that counts."""
    cut = SENTENCE.index("generative")
    texts = [f"{number}{FILLER * 2}" for number in range(3)]
    texts[1] += f"\n\n{FILLER}{FILLER}{SENTENCE[:cut]}"
    texts[2] = f"{SENTENCE[cut:]} {FILLER}"
    (document,) = loaded(tmp_path, pdf(texts, head="Quarterly review", feet=True))
    assert "Quarterly" not in document.text
    assert "Page" not in document.text
    assert SENTENCE in document.text
    assert document.page_of(document.text.index(SENTENCE)) == 2
    assert document.page_of(len(document.text) - 1) == 3


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        ("The models were trained on genera-|tive tasks and on others.", "trained on generative tasks and"),
        ("It is a state-owned firm. Many state-|owned firms file, and many more do.", "Many state-owned firms"),
        ("The firm measured the scores of GPT-|4 on the tests of the year before.", "scores of GPT-4 on"),
        (
            "Firms of the country filed 38,000 and|12,000 patents in the two years, it said.",
            "38,000 and 12,000 patents",
        ),
        ("The list of those that file the most is|• Tencent with 2,074 of them", "is\n• Tencent"),
        (
            "Holder Patents|Tencent 2,074|Baidu 1,234|and this is a line of the text below, which is long.",
            "2,074\nBaidu",
        ),
    ],
)
def test_how_two_lines_are_joined(lines, text):
    """Hyphens go where a word was cut, and stay where they belong."""
    assert text in set_pages([lines.replace("|", "\n")])[0]


@given(st.lists(st.text("\n\f- aB1.\u00ad\ud800é", max_size=60), max_size=6))
def test_every_page_begins_in_order(pages):
    """Whatever is on the pages: one offset for each, in order, within the text; only white space, ends and marks go."""
    text, starts = set_pages(pages)
    assert len(starts) == len(pages)
    assert list(starts) == sorted(starts)
    assert not starts or (starts[0] == 0 and starts[-1] <= len(text))
    if pages:
        assert Document(text, id="d", pages=starts).page_of(0) in range(1, len(pages) + 1)


def test_a_page_without_text_has_no_offset(tmp_path):
    """A picture between two pages of text leaves the numbers of the others as they are."""
    (document,) = loaded(tmp_path, pdf([FILLER, "", SENTENCE]))
    assert document.page_of(document.text.index(SENTENCE)) == 3
    assert document.page_of(0) == 1


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (pdf(["", ""]), "a PDF without text"),
        (pdf([SENTENCE], password="secret"), "a PDF that is locked"),
        (b"%PDF-1.7\nnothing else", "a file that is broken"),
        (pdf([SENTENCE])[:300], "a file that is broken"),
        (b"", "a file that is broken"),
        (
            b"%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 1 0 R/Kids[1 0 R]/Count 9>>endobj\ntrailer<</Root 1 0 R>>",
            "a file that is broken",
        ),
    ],
)
def test_a_pdf_that_cannot_be_read_is_a_fault(tmp_path, data, told):
    """It names the file and says what is wrong."""
    (fault,) = loaded(tmp_path, data)
    assert isinstance(fault, LoadFault)
    assert isinstance(fault.error, DocumentError)
    assert told in str(fault.error)
    assert str(fault.error).startswith((tmp_path / "report.pdf").as_posix())


@pytest.mark.parametrize("pages", [(1, 2), (0, 5, 3), (0, 99)])
def test_pages_are_in_order(pages):
    """A document refuses offsets that are none of its pages."""
    with pytest.raises(DocumentError, match="pages begin one after the other"):
        Document("ten letters", pages=pages)


@pytest.mark.parametrize("offset", [-1, 12, 10**6])
@pytest.mark.parametrize("pages", [(), (0, 4)])
def test_what_is_no_offset_into_the_text_is_on_no_page(offset, pages):
    """It is not taken for one on the first page or the last."""
    document = Document("ten letters", pages=pages)
    with pytest.raises(DocumentError, match=f"expected 0 to 11, got {offset}"):
        document.page_of(offset)


def test_the_end_of_the_text_is_on_the_last_page():
    """As offsets that end a span are."""
    assert Document("ten letters", pages=(0, 4)).page_of(11) == 2


def test_a_document_without_pages_has_no_page_numbers():
    """A page number is never made up."""
    assert Document("text").page_of(0) is None
