"""What a beginner may hand over by mistake is answered with what was expected."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from aiclaims import (
    AiclaimsError,
    Document,
    DocumentError,
    Entity,
    PatentClaim,
    Registry,
    SchemaError,
    Store,
    explain,
    extract,
    extract_many,
    from_json,
    json_schema,
    merge,
    to_json,
)
from aiclaims.documents import load
from aiclaims.merge import Link, State
from aiclaims.outputs.report import report_html


@pytest.mark.parametrize("given", ["a text", Document("a text"), None, 5])
def test_extract_many_wants_several_documents(given: object) -> None:
    """A text is not taken for a list of letters."""
    with pytest.raises(DocumentError, match="an iterable of documents"):
        extract_many(given)  # type: ignore[arg-type]


@pytest.mark.parametrize("workers", [None, 1.5, 0, -1, "2"])
def test_workers_are_counted(workers: Any) -> None:
    """Whoever wants as many as there are processors says how many these are."""
    with pytest.raises(AiclaimsError, match=re.escape(f"expected a whole number, 1 or more, got {workers!r}")):
        extract_many(["A text."], workers=workers)


@pytest.mark.parametrize("links", [None, "ab", ["ab"], Link.retracted("a"), [None]])
def test_links_are_links(links: Any, tmp_path: Path) -> None:
    """A single one is no list of them, and a text not one of letters."""
    expected = r"\$\.links.*: links are .*; expected an iterable of Link"
    with pytest.raises(SchemaError, match=expected):
        merge([], links=links)
    with pytest.raises(SchemaError, match=expected):
        State.of([], links=links)
    with Store.open(tmp_path / "said.duckdb") as store, pytest.raises(SchemaError, match=expected):
        store.add_links(links)


@pytest.mark.parametrize(
    ("consolidation", "given", "expected"),
    [
        (None, {}, "consolidation: .* expected a Consolidation, as merge gives it, got NoneType"),
        ([], {}, "consolidation: .* got list"),
        (merge([]), {"title": None}, "title: .* expected a str, got NoneType"),
        (merge([]), {"documents": ["text"]}, "documents: .* expected an iterable of Document, got str"),
        (merge([]), {"documents": "text"}, "documents: .* got str"),
        (merge([]), {"documents": Document("text")}, "documents: .* got Document"),
        (merge([]), {"documents": None}, "documents: .* got NoneType"),
    ],
)
def test_a_report_shows_a_consolidation(consolidation: Any, given: dict[str, Any], expected: str) -> None:
    """What is no such thing is refused by name."""
    with pytest.raises(AiclaimsError, match=expected):
        report_html(consolidation, **given)


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


def test_plugins_and_limits_are_told_from_what_is_none() -> None:
    """The class of a registry is no registry, and a number says not what it limits; told before a document is read."""
    for ways, told in (({"registry": Registry}, "registry: .*such as Registry"), ({"limits": 5}, "limits: .*got 5")):
        with pytest.raises(AiclaimsError, match=told):
            extract("A text.", **ways)  # type: ignore[arg-type]
        with pytest.raises(AiclaimsError, match=told):
            extract_many(["A text."], **ways)  # type: ignore[arg-type]
    with pytest.raises(AiclaimsError, match=r"workers: .*got '2'"):
        extract_many(["A text."], workers="2")  # type: ignore[arg-type]


@pytest.mark.parametrize("given", [None, PatentClaim, Entity("Tencent")])
def test_only_a_claim_has_the_json_form_of_claims(given: object) -> None:
    """What a claim is made of has one inside it only."""
    with pytest.raises(SchemaError, match="claim: only a claim has this form; expected a Claim"):
        to_json(given)  # type: ignore[arg-type]


@pytest.mark.parametrize("kinds", [None, [PatentClaim], PatentClaim, {"patents": "PatentClaim"}])
def test_claims_are_read_with_classes_by_kind(kinds: object) -> None:
    """One class alone does not tell which kind it is for."""
    form = to_json(extract("Tencent filed 2,074 patents.").claims[0])
    with pytest.raises(SchemaError, match=r"kinds.*: each kind has a class; .* such as Registry\(\)\.kinds"):
        from_json(form, kinds)  # type: ignore[arg-type]
