"""Claims as linked data (JSON-LD): W3C Web Annotations of documents, schema.org ClaimReviews of what they say together."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, TextIO
from urllib.parse import quote

from aiclaims.merge.sources import outlet_of
from aiclaims.outputs.console import flat, many
from aiclaims.outputs.consolidated_lines import write_objects
from aiclaims.outputs.wording import circumstances, subject, value
from aiclaims.schema.codec import to_json
from aiclaims.schema.visible import unmarked

if TYPE_CHECKING:
    from aiclaims.merge import ConsolidatedClaim, Consolidation, Witness
    from aiclaims.schema import Claim, Evidence

_ANNOTATION_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_SCHEMA_CONTEXT = "https://schema.org"
_PDF_FRAGMENTS = "http://tools.ietf.org/rfc/rfc3778"
_CONFLICTS_TOLD = 10


def web_annotation(claim: Claim) -> dict[str, Any]:
    """Give a claim as an annotation of the documents that it stands in (W3C Web Annotation Data Model).

    Each quote is a target with a `TextQuoteSelector` and a `TextPositionSelector`; positions count code points of the
    document as it was given, markup included; where it has printed pages, a `FragmentSelector` names the page (RFC 3778),
    refined by the quote. The claim is a body in words and one in its JSON form.

    Args:
        claim: Any claim.
    """
    return {
        "@context": _ANNOTATION_CONTEXT,
        "type": "Annotation",
        "motivation": "identifying",
        "body": [
            {"type": "TextualBody", "format": "text/plain", "value": in_words(claim)},
            {
                "type": "TextualBody",
                "format": "application/json",
                "value": json.dumps(to_json(claim), ensure_ascii=True, allow_nan=False),
            },
        ],
        "target": [_target(evidence) for evidence in claim.evidence],
    }


def claim_review(entry: ConsolidatedClaim, within: Consolidation, *, author: str | None = None) -> dict[str, Any]:
    """Give a consolidated claim as a schema.org ClaimReview without a rating.

    What documents say and where they disagree is no verdict on what is true, so `reviewRating` is left out; the
    conflicts are told in `reviewBody`. The claim's authors are those whom documents credit; where they credit nobody, the
    sites on which it stands; where it stands on none, nobody is named.

    Args:
        entry: The claim.
        within: The result that it is from.
        author: The organisation that publishes the review; none where it is not published as anybody's.
    """
    appearances = {member.claim.doc: _appearance(member) for member in entry.members}
    credited = dict.fromkeys(name for member in entry.members for name in member.claim.attribution)
    reviewed: dict[str, Any] = {"@type": "Claim", "appearance": list(appearances.values())}
    authors = [{"@type": "Thing", "name": name} for name in credited] or _sites(appearances)
    if authors:
        reviewed["author"] = authors
    dated = [each for each in appearances.values() if "datePublished" in each]
    if dated:
        reviewed["firstAppearance"] = min(dated, key=lambda each: str(each["datePublished"]))
    return {
        "@context": _SCHEMA_CONTEXT,
        "@type": "ClaimReview",
        **({"author": {"@type": "Organization", "name": author}} if author else {}),
        "identifier": entry.id,
        "claimReviewed": in_words(entry.claim),
        "itemReviewed": reviewed,
        "reviewBody": _body(entry, within),
    }


def write_web_annotations(claims: Iterable[Claim], stream: TextIO) -> int:
    """Write claims as Web Annotations, one a line.

    Args:
        claims: The claims.
        stream: Where to.

    Returns:
        How many were written.
    """
    return write_objects(map(web_annotation, claims), stream)


def write_claim_reviews(consolidation: Consolidation, stream: TextIO, *, author: str | None = None) -> int:
    """Write consolidated claims as ClaimReviews, one a line.

    Args:
        consolidation: What `merge` gives.
        stream: Where to.
        author: The organisation that publishes the reviews.

    Returns:
        How many were written.
    """
    reviews = (claim_review(entry, consolidation, author=author) for entry in consolidation.claims)
    return write_objects(reviews, stream)


def in_words(claim: Claim) -> str:
    """Say a claim in a line: what it is about, how much, when.

    Args:
        claim: Any claim.
    """
    told = ", ".join(part for part in (value(claim), circumstances(claim)) if part)
    return f"{subject(claim)}{': ' if told else ''}{told}"


def _target(evidence: Evidence) -> dict[str, Any]:
    quoted: dict[str, Any] = {"type": "TextQuoteSelector", "exact": evidence.quote}
    selectors = [quoted, {"type": "TextPositionSelector", "start": evidence.start, "end": evidence.end}]
    if evidence.page is not None:
        selectors.append(
            {
                "type": "FragmentSelector",
                "conformsTo": _PDF_FRAGMENTS,
                "value": f"page={evidence.page}",
                "refinedBy": dict(quoted),
            }
        )
    return {"source": _address(evidence.doc), "selector": selectors}


def _address(doc: str) -> str:
    """Write a document's id as an IRI: an address of the web as it is, a path as a relative reference."""
    text = doc.encode("utf-8", "surrogatepass")
    return quote(text, safe="/:?#[]@!$&'()*+,;=%~" if _is_of_the_web(doc) else "/~")


def _is_of_the_web(doc: str) -> bool:
    return doc.startswith(("http://", "https://"))


def _sites(docs: Iterable[str]) -> list[dict[str, str]]:
    """Name the sites on which documents stand, each once."""
    # What is no address is its own outlet.
    hosts = dict.fromkeys(host for doc in docs if _is_of_the_web(doc) and (host := outlet_of(doc)) != doc)
    return [{"@type": "Organization", "name": host, "url": f"https://{_address(host)}"} for host in hosts]


def _appearance(member: Witness) -> Mapping[str, Any]:
    doc = member.claim.doc
    work: dict[str, Any] = {"@type": "CreativeWork", "url" if _is_of_the_web(doc) else "identifier": doc}
    if _is_of_the_web(doc):
        work["url"] = _address(doc)
    if member.published is not None:
        work["datePublished"] = member.published.isoformat()
    work["text"] = unmarked(member.claim.evidence[0].quote)
    return work


def _body(entry: ConsolidatedClaim, within: Consolidation) -> str:
    told = [
        f"Stated by {many(entry.documents, 'document')} of {many(entry.outlets, 'outlet')}, "
        f"from {many(entry.origins, 'independent origin')}."
    ]
    conflicts = within.conflicts_of(entry)
    told += [f"Conflict ({each.kind}): {flat(each.reason)}." for each in conflicts[:_CONFLICTS_TOLD]]
    if len(conflicts) > _CONFLICTS_TOLD:
        told.append(f"{many(len(conflicts) - _CONFLICTS_TOLD, 'more conflict')}.")
    told.append("What sources say was compared; whether it is true was not rated.")
    return " ".join(told)
