"""Claims as JSON-LD, in the shapes that the two standards list."""

from __future__ import annotations

import datetime as dt
import json
from io import StringIO
from typing import Any

import attrs
import jsonschema
from hypothesis import given, settings
from made_claims import stated

from aiclaims import merge, to_json
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
                "author": {"type": "array", "items": _object({"@type": {"const": "Thing"}, "name": TEXT})},
                "firstAppearance": _WORK,
            },
        ),
        "reviewBody": TEXT,
    }
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


def test_each_is_a_line() -> None:
    """Line ends in a quote are escaped."""
    stream = StringIO()
    assert write_web_annotations([LETTER, RUMOUR], stream) == 2
    alone = merge([attrs.evolve(LETTER)])
    assert write_claim_reviews(alone, stream) == 1
    kinds = [json.loads(line).get("type", json.loads(line).get("@type")) for line in stream.getvalue().splitlines()]
    assert kinds == ["Annotation", "Annotation", "ClaimReview"]
