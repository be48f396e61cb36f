"""Claims as JSON-LD, in the shapes that the two standards list."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from io import StringIO
from typing import Any

import attrs
import jsonschema
import rdflib
from hypothesis import given, settings
from made_claims import stated
from pyld import jsonld

from aiclaims import Entity, merge, to_json
from aiclaims.merge import Link
from aiclaims.outputs.linked_data import claim_review, web_annotation, write_claim_reviews, write_web_annotations
from aiclaims.testing.strategies import claims

URL = "https://example.org/a?b=1"
LETTER = stated("China filed 38,210 patents.", 38210, doc=URL)
RUMOUR = stated("China filed\n900 patents.", 900, doc="forum/a b.txt", attribution=("a clerk",))


def _object(required: dict[str, Any], optional: dict[str, Any] | None = None) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": {**required, **(optional or {})},
        "required": list(required),
        "additionalProperties": False,
    }


TEXT: dict[str, Any] = {"type": "string", "minLength": 1}
# After section 3 and 4 of the Web Annotation Data Model: what each class must have, of what we write.
ANNOTATION = _object(
    {
        "@context": {"const": "http://www.w3.org/ns/anno.jsonld"},
        "type": {"const": "Annotation"},
        "motivation": {"const": "identifying"},
        "body": {
            "type": "array",
            "items": _object({"type": {"const": "TextualBody"}, "format": TEXT, "value": {"type": "string"}}),
        },
        "target": {
            "type": "array",
            "minItems": 1,
            "items": _object(
                {
                    "source": {"type": "string", "pattern": r"^[A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=%-]+$"},
                    "selector": {
                        "type": "array",
                        "prefixItems": [
                            _object({"type": {"const": "TextQuoteSelector"}, "exact": TEXT}),
                            _object(
                                {
                                    "type": {"const": "TextPositionSelector"},
                                    "start": {"type": "integer", "minimum": 0},
                                    "end": {"type": "integer", "minimum": 1},
                                }
                            ),
                            _object(
                                {
                                    "type": {"const": "FragmentSelector"},
                                    "conformsTo": {"const": "http://tools.ietf.org/rfc/rfc3778"},
                                    "value": {"type": "string", "pattern": r"^page=[1-9]\d*$"},
                                    "refinedBy": _object({"type": {"const": "TextQuoteSelector"}, "exact": TEXT}),
                                }
                            ),
                        ],
                        "minItems": 2,
                        "items": False,
                    },
                }
            ),
        },
    }
)
SITE = _object({"@type": {"const": "Organization"}, "name": TEXT, "url": {"type": "string", "pattern": "^https://"}})
# After schema.org's lists of the properties of ClaimReview, Claim and CreativeWork.
_WORK = _object(
    {"@type": {"const": "CreativeWork"}, "text": TEXT},
    {"url": TEXT, "identifier": TEXT, "datePublished": {"type": "string", "pattern": r"^\d{4}-\d\d-\d\d$"}},
)
REVIEW = _object(
    {
        "@context": {"const": "https://schema.org"},
        "@type": {"const": "ClaimReview"},
        "identifier": TEXT,
        "claimReviewed": TEXT,
        "itemReviewed": _object(
            {"@type": {"const": "Claim"}, "appearance": {"type": "array", "minItems": 1, "items": _WORK}},
            {
                "author": {
                    "type": "array",
                    "items": {"oneOf": [_object({"@type": {"const": "Thing"}, "name": TEXT}), SITE]},
                },
                "firstAppearance": _WORK,
            },
        ),
        "reviewBody": TEXT,
    },
    {"author": _object({"@type": {"const": "Organization"}, "name": TEXT})},
)


@settings(max_examples=30, deadline=None)
@given(claims())
def test_any_claim_is_an_annotation_of_its_documents(claim: Any) -> None:
    """Of the standard's shape; the selectors are the evidence, the claim itself reads back."""
    annotation = web_annotation(claim)
    jsonschema.validate(annotation, ANNOTATION)
    places = [target["selector"] for target in annotation["target"]]
    assert [(quote["exact"], at["start"], at["end"]) for quote, at, *_ in places] == [
        (evidence.quote, evidence.start, evidence.end) for evidence in claim.evidence
    ]
    assert json.loads(annotation["body"][1]["value"]) == to_json(claim)


def test_a_source_is_an_address() -> None:
    """Of the web as it is, of a file relative."""
    assert web_annotation(LETTER)["target"][0]["source"] == URL
    assert web_annotation(RUMOUR)["target"][0]["source"] == "forum/a%20b.txt"


def test_a_review_says_who_says_it_and_rates_nothing() -> None:
    """Where it appears, whom it credits, what contradicts it; never a rating."""
    found = merge([LETTER, RUMOUR], links=[Link.published(URL, dt.date(2024, 7, 3))])
    letter, rumour = (
        next(claim_review(entry, found) for entry in found.claims if entry.claim.doc == doc)
        for doc in (URL, RUMOUR.doc)
    )
    for review in (letter, rumour):
        jsonschema.validate(review, REVIEW)
        assert "reviewRating" not in review
        assert "Conflict (value)" in review["reviewBody"]
    first = letter["itemReviewed"]["firstAppearance"]
    assert (first["url"], first["datePublished"]) == (URL, "2024-07-03")
    assert rumour["itemReviewed"]["author"] == [{"@type": "Thing", "name": "a clerk"}]
    assert rumour["itemReviewed"]["appearance"][0]["text"] == "China filed 900 patents."
    assert letter["claimReviewed"] == "China, patents filed: 38,210 patents"


def test_whom_nobody_credits_is_told_by_where_it_stands() -> None:
    """The site of a page is its author, a file has none; who publishes the review is said where it is known."""
    news = stated("China filed 7 patents.", 7, doc="https://www.news.example/a")
    again = stated("China filed 7 patents in all.", 7, doc="https://news.example/b")
    note = stated("Japan filed 8 patents.", 8, doc="note.txt", holder=Entity("Japan", "country"))
    odd = stated("India filed 9 patents.", 9, doc="https://[", holder=Entity("India", "country"))
    found = merge([news, again, note, odd])
    reviews = {str(entry.claim.holder): claim_review(entry, found, author="Desk") for entry in found.claims}  # type: ignore[attr-defined]
    for review in reviews.values():
        jsonschema.validate(review, REVIEW)
        assert review["author"] == {"@type": "Organization", "name": "Desk"}
    site = {"@type": "Organization", "name": "news.example", "url": "https://news.example"}
    assert reviews["China"]["itemReviewed"]["author"] == [site]
    assert "author" not in reviews["Japan"]["itemReviewed"]
    assert "author" not in reviews["India"]["itemReviewed"]


# The terms that we write and the addresses that the vocabularies give them. The published contexts, which map many more,
# are not copied here: these entries were compared with theirs by hand (anno.jsonld; schema.org's of release 17).
_OA, _SCHEMA = "http://www.w3.org/ns/oa#", "http://schema.org/"
_LINKED = {"@type": "@id"}
CONTEXTS: dict[str, dict[str, Any]] = {
    "http://www.w3.org/ns/anno.jsonld": {
        "type": "@type",
        **{name: _OA + name for name in ("Annotation", "TextualBody", "TextQuoteSelector", "TextPositionSelector")},
        **{name: _OA + name for name in ("FragmentSelector", "identifying", "exact", "start", "end")},
        "motivation": {"@id": f"{_OA}motivatedBy", "@type": "@vocab"},
        "body": {"@id": f"{_OA}hasBody", **_LINKED},
        "target": {"@id": f"{_OA}hasTarget", **_LINKED},
        "source": {"@id": f"{_OA}hasSource", **_LINKED},
        "selector": {"@id": f"{_OA}hasSelector", **_LINKED},
        "refinedBy": {"@id": f"{_OA}refinedBy", **_LINKED},
        "conformsTo": {"@id": "http://purl.org/dc/terms/conformsTo", **_LINKED},
        "format": "http://purl.org/dc/elements/1.1/format",
        "value": "http://www.w3.org/1999/02/22-rdf-syntax-ns#value",
    },
    "https://schema.org": {
        **{name: _SCHEMA + name for name in ("ClaimReview", "Claim", "CreativeWork", "Organization", "Thing")},
        **{
            name: _SCHEMA + name
            for name in ("claimReviewed", "itemReviewed", "reviewBody", "identifier", "author", "name")
        },
        **{name: _SCHEMA + name for name in ("appearance", "firstAppearance", "text")},
        "url": {"@id": f"{_SCHEMA}url", **_LINKED},
        "datePublished": {"@id": f"{_SCHEMA}datePublished", "@type": f"{_SCHEMA}Date"},
    },
}


def _context(url: str, _: Any) -> dict[str, Any]:
    """Stand in for the network: a context of our own at the address of the published one."""
    return {
        "document": {"@context": CONTEXTS[url]},
        "documentUrl": url,
        "contextUrl": None,
        "contentType": "application/ld+json",
    }


def _paged() -> Any:
    first = LETTER.evidence[0]
    return attrs.evolve(LETTER, evidence=(attrs.evolve(first, page=3),))


def test_every_term_means_something() -> None:
    """Expanded by the rules of JSON-LD nothing is lost: it is compacted to the same, and all that is left are addresses."""
    found = merge([LETTER, RUMOUR], links=[Link.published(URL, dt.date(2024, 7, 3))])
    alone = merge([LETTER])
    objects = [web_annotation(_paged()), *(claim_review(entry, found, author="Desk") for entry in found.claims)]
    objects.append(claim_review(alone.claims[0], alone))
    for each in objects:
        options = {"documentLoader": _context, "base": "http://base.example/"}
        expanded = jsonld.expand(each, options)
        for term in _terms(expanded):
            assert term.startswith(("@", "http://", "https://")), term
        compacted = jsonld.compact(expanded, each["@context"], {**options, "compactToRelative": True})
        assert compacted == _bare(each)


def test_every_word_of_a_review_is_one_of_schema_org() -> None:
    """By the vocabulary as rdflib ships it: a class or a property that it lacks is a misspelling."""
    found = merge([LETTER, RUMOUR], links=[Link.published(URL, dt.date(2024, 7, 3))])
    words = {word for entry in found.claims for word in _words(claim_review(entry, found, author="Desk"))}
    assert {"ClaimReview", "claimReviewed", "appearance", "datePublished"} <= words
    for word in words:
        assert word in rdflib.SDO, word
        assert word in CONTEXTS["https://schema.org"]
    assert "ratingOfClaim" not in rdflib.SDO


def _words(value: Any) -> Iterator[str]:
    """Give the properties and classes that an object is written in."""
    if isinstance(value, list):
        for item in value:
            yield from _words(item)
    elif isinstance(value, dict):
        yield from (name for name in value if not name.startswith("@"))
        if "@type" in value:
            yield value["@type"]
        for name, item in value.items():
            if name != "@context":
                yield from _words(item)


def _terms(value: Any) -> Iterator[str]:
    if isinstance(value, list):
        for item in value:
            yield from _terms(item)
    elif isinstance(value, dict):
        yield from value
        for item in value.values():
            yield from _terms(item)


def _bare(value: Any) -> Any:
    """Write a list of one as the one, as compacting does."""
    if isinstance(value, list):
        return _bare(value[0]) if len(value) == 1 else [_bare(item) for item in value]
    return {name: _bare(item) for name, item in value.items()} if isinstance(value, dict) else value


def test_each_is_a_line() -> None:
    """Line ends in a quote are escaped."""
    stream = StringIO()
    assert write_web_annotations([LETTER, RUMOUR], stream) == 2
    alone = merge([attrs.evolve(LETTER)])
    assert write_claim_reviews(alone, stream) == 1
    kinds = [json.loads(line).get("type", json.loads(line).get("@type")) for line in stream.getvalue().splitlines()]
    assert kinds == ["Annotation", "Annotation", "ClaimReview"]
