"""Documents, outlets and origins, counted apart."""

from __future__ import annotations

import attrs
import pytest
from statements import patents, quantity

from aiclaims.merge import Counts, Link, merge
from aiclaims.merge.sources import outlet_of
from aiclaims.schema import Claim

VALUE = quantity(38_210)


def counts(*claims: Claim, links: tuple[Link, ...] = ()) -> Counts:
    (claim,) = merge(claims, links=links).claims
    assert (claim.documents, claim.outlets, claim.origins) == attrs.astuple(claim.counts)
    return claim.counts


def test_documents_that_credit_nobody_are_their_own_origins() -> None:
    """Two documents in their own words are two sources."""
    assert counts(patents(VALUE, "a"), patents(VALUE, "b")) == Counts(documents=2, outlets=2, origins=2)


def test_one_credited_source_is_one_origin() -> None:
    """However many repeat it, and however they spell it."""
    said = [
        patents(VALUE, doc, attribution=(name,)) for doc, name in zip("abc", ("WIPO", "Wipo", "the WIPO"), strict=True)
    ]
    assert counts(*said).origins == 1


def test_the_innermost_source_counts() -> None:
    """A paper that quotes a newspaper that quotes the office has it from the office."""
    assert (
        counts(
            patents(VALUE, "a", attribution=("The Herald", "WIPO")), patents(VALUE, "b", attribution=("WIPO",))
        ).origins
        == 1
    )


def test_six_syndicated_copies_are_one_origin() -> None:
    """The same sentence is one source, whatever its spaces, quotation marks and capitals."""
    said = [patents(VALUE, f"outlet {n}", "China filed “38,210” of them.") for n in range(5)]
    said.append(patents(VALUE, "outlet 6", 'CHINA filed  "38,210" of them'))
    assert counts(*said) == Counts(documents=6, outlets=6, origins=1)


def test_a_link_makes_two_sources_one() -> None:
    """Documents or credited names, where somebody knows."""
    said = [patents(VALUE, "a"), patents(VALUE, "b"), patents(VALUE, "c", attribution=("WIPO",))]
    said.append(patents(VALUE, "d", attribution=("World Intellectual Property Organization",)))
    assert counts(*said).origins == 4
    same = (Link.same_source("b", "a"), Link.same_source("WIPO", "World Intellectual Property Organization"))
    assert counts(*said, links=same).origins == 2


@pytest.mark.parametrize(
    ("doc", "outlet"),
    [
        ("https://www.news.example/2024/07/03", "news.example"),
        ("http://news.example:8080/a?b", "news.example"),
        ("report.txt", "report.txt"),
        ("http://[broken", "http://[broken"),
    ],
)
def test_the_outlet_of_a_document(doc: str, outlet: str) -> None:
    """The host of a web address, else the document."""
    assert outlet_of(doc) == outlet
