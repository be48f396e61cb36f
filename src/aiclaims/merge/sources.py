"""Who says it, counted apart: documents, the outlets that publish them, and the origins behind both."""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import urlsplit

import attrs

from aiclaims.merge.disjoint_sets import DisjointSets
from aiclaims.merge.known import Known, credited_source, document_source
from aiclaims.schema import Claim
from aiclaims.schema.folding import fold_name, fold_text

_WORDS = re.compile(r"\w+")


@attrs.frozen(order=True)
class Counts:
    """How many stand behind a claim.

    Args:
        documents: Documents that state it.
        outlets: Places that publish them: hosts of web addresses, else the documents.
        origins: Independent sources: a credited source is one however many repeat it, and so is a
            sentence however many print it.
    """

    documents: int
    outlets: int
    origins: int


class Origins:
    """The independent sources among observations that are looked at together.

    An observation comes from the innermost source it credits, or else from its document. Observations
    with the same words share their origin, and so do sources that a link says are one. A copy can
    therefore join origins, never add one.

    Args:
        claims: The observations, by id.
        known: What is known about sources.
    """

    def __init__(self, claims: Mapping[str, Claim], *, known: Known) -> None:
        self._same: DisjointSets[str] = DisjointSets()
        self._sources: dict[str, str] = {}
        for name, claim in claims.items():
            source = source_of(claim)
            self._sources[name] = source
            self._same.unite(source, "said:" + _wording_of(claim))
            self._same.unite(source, known.sources.get(source, source))

    def of(self, name: str) -> str:
        """Give the origin of an observation: the first name, in order, of all that are one with it."""
        return self._same.root(self._sources[name])

    def counts(self, claims: Mapping[str, Claim]) -> Counts:
        """Count the documents, outlets and origins of some of the observations.

        Args:
            claims: The observations, by id.
        """
        documents = {claim.doc for claim in claims.values()}
        return Counts(len(documents), len(set(map(outlet_of, documents))), len({self.of(name) for name in claims}))


def outlet_of(doc: str) -> str:
    """Give the outlet of a document: the host where its id is a web address, else the document itself.

    Args:
        doc: Id of the document.
    """
    try:
        host = urlsplit(doc).hostname
    except ValueError:
        host = None
    return host.removeprefix("www.") if host else doc


def source_of(claim: Claim) -> str:
    """Name the source that a statement has by itself: the innermost one it credits, else its document.

    Args:
        claim: The statement.
    """
    if claim.attribution and fold_name(claim.attribution[-1]):
        return credited_source(claim.attribution[-1])
    return document_source(claim.doc)


def _wording_of(claim: Claim) -> str:
    return " ".join(_WORDS.findall(fold_text(claim.evidence[0].quote)))
