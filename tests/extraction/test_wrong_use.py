"""What a beginner may hand over by mistake is answered with what was expected."""

from __future__ import annotations

from pathlib import Path

import pytest

from aiclaims import Document, DocumentError, SchemaError, explain, extract, extract_many, json_schema, merge
from aiclaims.documents import load


@pytest.mark.parametrize("given", ["a text", Document("a text"), None, 5])
def test_extract_many_wants_several_documents(given: object) -> None:
    """A text is not taken for a list of letters."""
    with pytest.raises(DocumentError, match="an iterable of documents"):
        extract_many(given)  # type: ignore[arg-type]


def test_merge_wants_claims() -> None:
    """An extraction holds claims and is none."""
    with pytest.raises(SchemaError, match=r"Extraction.claims, got Extraction"):
        merge([extract("Nothing is claimed here.")])  # type: ignore[list-item]
    with pytest.raises(SchemaError, match=r"Extraction.claims, got Extraction"):
        merge(extract("Nothing is claimed here."))  # type: ignore[arg-type]


@pytest.mark.parametrize("given", [None, "a text", extract("Tencent filed 2,074 patents.").claims[0]])
def test_explain_wants_a_consolidated_claim(given: object) -> None:
    """A claim as it was found has no witnesses yet."""
    with pytest.raises(SchemaError, match=rf"one of Consolidation\.claims, got {type(given).__name__}"):
        explain(given)  # type: ignore[arg-type]


@pytest.mark.parametrize("given", ["patents", None, int])
def test_a_json_schema_is_of_a_class(given: object) -> None:
    """The name of a kind is none; a registry knows the class behind it."""
    with pytest.raises(SchemaError, match=r"such as PatentClaim or Registry\(\)\.kinds\[\"patents\"\]"):
        json_schema(given)  # type: ignore[arg-type]


def test_one_path_is_loaded_as_one(tmp_path: Path) -> None:
    """A string is not taken for a list of letters."""
    (tmp_path / "a.txt").write_text("One text.", encoding="utf-8")
    (loaded,) = load(str(tmp_path / "a.txt"))
    assert isinstance(loaded, Document)


@pytest.mark.parametrize(("given", "kept"), [("en", "en"), ("en-GB", "en"), ("ZH_hant", "zh"), (None, "en")])
def test_a_language_is_kept_by_its_code(given: str | None, kept: str) -> None:
    """Region and script are left out; without a code the text itself tells."""
    assert Document("It is the text of an article, and this is its language.", language=given).language == kept


@pytest.mark.parametrize("given", ["english", "", "e", 5])
def test_what_is_no_language_code_is_refused(given: object) -> None:
    """No extractor would ever read the document."""
    with pytest.raises(DocumentError, match="ISO 639"):
        Document("A text.", language=given)  # type: ignore[arg-type]
