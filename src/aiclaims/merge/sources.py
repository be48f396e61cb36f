"""Who says it, counted apart: documents, the outlets that publish them, and the origins behind both."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from functools import lru_cache
from urllib.parse import urlsplit

import attrs

from aiclaims.merge.copies import copies_among, wording_of
from aiclaims.merge.disjoint_sets import DisjointSets
from aiclaims.merge.known import Known, credited_source, document_source
from aiclaims.merge.observations import DIGEST, Observations
from aiclaims.schema.folding import fold_name
from aiclaims.schema.packing import unpack

_REMEMBERED = 1 << 16


@attrs.frozen(order=True)
class Counts:
    """How many stand behind a claim.

    Args:
        documents: Documents that state it.
        outlets: Places that publish them: hosts of web addresses, else the documents.
        origins: Independent sources: a credited source is one however many repeat it, and so is a
            sentence however many print it, in the same words or with a few of them changed.
    """

    documents: int
    outlets: int
    origins: int


class Origins:
    """The independent sources among observations that are looked at together.

    An observation comes from the innermost source it credits, or else from its document. Observations
    with the same words, or nearly the same, share their origin, and so do sources that a link says are one.
    A copy can therefore join origins, never add one.

    Attributes:
        partly_compared: How many sentences `settled` compared with some others only, there being too many alike.
    """

    def __init__(self) -> None:
        self._same: DisjointSets[str] = DisjointSets()
        self._first_to_say: dict[str, str] = {}
        self.partly_compared = 0

    def add(self, source: str, quote: str) -> None:
        """Note that a source says something.

        Args:
            source: The source, as `source_of` names it.
            quote: Its words.
        """
        other = self._first_to_say.setdefault(wording_of(quote), source)
        if other != source:
            self._same.unite(other, source)

    def of(self, source: str) -> str:
        """Give the origin of a source: the first, in order, of all that are one with it."""
        return self._same.root(source)

    def settled(self) -> Origins:
        """Give the origins as they are now, those of nearly the same words made one; no more is added to them."""
        made = Origins()
        made._same = self._same.copy()
        first = self._first_to_say
        if len(set(map(made.of, first.values()))) > 1:
            # Made anew each time: of very many sentences, whether two are compared depends on all.
            copies, made.partly_compared = copies_among(first)
            for one, other in copies:
                made._same.unite(first[one], first[other])
        return made

    def all_of(self, sources: Set[str]) -> Set[str]:
        """Give the origins of some sources.

        Args:
            sources: The sources.
        """
        # Set operations with all that is united would cost as much as there is of it, for each statement anew.
        return set(map(self._same.root, sources)) if self._same else sources


@attrs.frozen
class Place:
    """One observation, and the sentence that it is.

    Args:
        id: Id of the observation.
        doc: Its document.
        start: Where its quote starts.
        credited: The innermost source that it credits, empty where there is none.
    """

    id: str
    doc: str
    start: int
    credited: str = ""


@attrs.define
class Mentions:
    """Where and by whom one thing is said.

    Args:
        documents: The documents.
        sources: The sources, as `source_of` names them.
        places: The first observations, in the order of ids, of two sentences; of one where there is no other.
    """

    documents: set[str] = attrs.field(factory=set)
    sources: set[str] = attrs.field(factory=set)
    places: tuple[Place, ...] = ()


class Gathered:
    """Where and by whom the statements of one block are made; more can be taken in.

    Attributes:
        origins: The independent sources.
        mentions: What is known of each statement, by its digest.
    """

    def __init__(self) -> None:
        self.origins = Origins()
        self.mentions: dict[bytes, Mentions] = {}

    def take(self, digest: bytes, ids: Sequence[bytes], observations: Observations, known: Known) -> None:
        """Take in those who make a statement.

        Args:
            digest: The statement's digest.
            ids: Ids of observations that were not taken in before, in order.
            observations: Where they are.
            known: What is known about sources.
        """
        taken = self.mentions.setdefault(digest, Mentions())
        documents, sources, add = taken.documents, taken.sources, self.origins.add
        packed, same = observations.mentions, known.sources
        places: list[Place] = []
        for name in ids:
            evidence, attribution, _, _ = unpack(packed[name][DIGEST:])
            doc, start, _, quote = evidence[0]
            documents.add(doc)
            source = source_of(doc, attribution)
            source = same.get(source, source)
            sources.add(source)
            add(source, quote)
            if len(places) < 2 and (not places or (places[0].doc, places[0].start) != (doc, start)):
                places.append(Place(name.hex(), doc, start, attribution[-1] if attribution else ""))
        taken.places = _first_two((*taken.places, *places)) if taken.places else tuple(places)


def _first_two(places: Iterable[Place]) -> tuple[Place, ...]:
    """Give the first place, in the order of ids, and the first of another sentence."""
    first, *others = sorted(places, key=lambda place: place.id)
    other = next((place for place in others if (place.doc, place.start) != (first.doc, first.start)), None)
    return (first,) if other is None else (first, other)


def counts_of(mentions: Iterable[Mentions], origins: Origins) -> Counts:
    """Count the documents, outlets and origins of some mentions.

    Args:
        mentions: The mentions.
        origins: What has taken note of all of the block.
    """
    several = list(mentions)
    documents = several[0].documents.union(*(each.documents for each in several[1:]))
    sources = several[0].sources.union(*(each.sources for each in several[1:]))
    return Counts(len(documents), len(set(map(outlet_of, documents))), len(origins.all_of(sources)))


@lru_cache(_REMEMBERED)
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


def source_of(doc: str, attribution: Sequence[str]) -> str:
    """Name the source of an observation: the innermost that it credits, else its document.

    Args:
        doc: Its document.
        attribution: Whom it credits.
    """
    credited = _credited(attribution[-1]) if attribution else None
    return document_source(doc) if credited is None else credited


@lru_cache(_REMEMBERED)
def _credited(name: str) -> str | None:
    return credited_source(name) if fold_name(name) else None
