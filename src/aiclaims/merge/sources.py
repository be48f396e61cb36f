"""Who says it, counted apart: documents, the outlets that publish them, and the origins behind both."""

from __future__ import annotations

from collections.abc import Sequence, Set
from functools import lru_cache
from urllib.parse import urlsplit

import attrs

from aiclaims.merge.copies import Copies
from aiclaims.merge.disjoint_sets import DisjointSets
from aiclaims.merge.known import Known, credited_source, document_source
from aiclaims.merge.observations import DIGEST, Observations
from aiclaims.patterns import lazy_regex
from aiclaims.schema.folding import fold_name
from aiclaims.schema.packing import unpack

_REMEMBERED = 1 << 16
_PLAIN_ADDRESS = lazy_regex(r"https?://([a-z0-9-]+(?:\.[a-z0-9-]+)+)(?:/|\Z)")
"""An address of which the host needs no more reading, as that of nearly every page."""


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

    Args:
        same: The sources that are one.
        partly_compared: How many sentences were compared for copies with some others only, there being too many alike.
    """

    __slots__ = ("_same", "partly_compared")

    def __init__(self, same: DisjointSets[str] | None = None, partly_compared: int = 0) -> None:
        self._same = same or DisjointSets()
        self.partly_compared = partly_compared

    def of(self, source: str) -> str:
        """Give the origin of a source: the first, in order, of all that are one with it."""
        return self._same.root(source)

    def elsewhere(self) -> dict[str, str]:
        """Give the origin of each source that is not its own."""
        return {source: origin for source, origin in self._same.roots().items() if source != origin}

    def all_of(self, sources: Set[str]) -> Set[str]:
        """Give the origins of some sources.

        Args:
            sources: The sources.
        """
        # Set operations with all that is united would cost as much as there is of it, for each statement anew.
        return set(map(self._same.root, sources)) if self._same else sources


class Sayings:
    """Who says what, from which follows who is independent of whom.

    An observation comes from the innermost source it credits, or else from its document. Observations
    with the same words, or nearly the same, share their origin, and so do sources that a link says are one.
    A copy can therefore join origins, never add one.
    """

    def __init__(self) -> None:
        self._same: DisjointSets[str] = DisjointSets()
        self._first_to_quote: dict[str, str] = {}
        self._unread: list[str] = []
        self._are_several = False
        self._copies = Copies()
        # What is one by copies too, by how many pairs of these, and what was found to be one since.
        self._whole: DisjointSets[str] | None = None
        self._told = 0
        self._since: list[tuple[str, str]] = []

    def add(self, source: str, quote: str) -> None:
        """Note that a source says something.

        Args:
            source: The source, as `source_of` names it.
            quote: Its words.
        """
        other = self._first_to_quote.get(quote)
        if other is None:
            if not self._are_several and self._first_to_quote:
                self._are_several = source != next(iter(self._first_to_quote.values()))
            self._first_to_quote[quote] = source
            self._unread.append(quote)
        elif other != source:
            self._are_several = True
            self._same.unite(other, source)
            self._since.append((other, source))

    def origins(self) -> Origins:
        """Give the origins as they are now, those of nearly the same words made one."""
        if not self._are_several:
            return Origins(self._same.copy())
        for quote in self._unread:
            self._copies.add(quote, self._first_to_quote[quote])
        self._unread.clear()
        # Of very many sentences, whether two are compared depends on all: what is one by it may part as more come.
        holds = self._copies.look(self._same)
        if self._whole is None or not holds:
            self._whole, self._told = self._same.copy(), 0
        else:
            for one, other in self._since:
                self._whole.unite(one, other)
        self._since.clear()
        for one, other in self._copies.pairs[self._told :]:
            self._whole.unite(one, other)
        self._told = len(self._copies.pairs)
        return Origins(self._whole.copy(), self._copies.partly)


@attrs.define
class Mentions:
    """By whom one thing is said.

    Args:
        documents: The documents.
        sources: The sources, as `source_of` names them.
    """

    documents: set[str] = attrs.field(factory=set)
    sources: set[str] = attrs.field(factory=set)


class Gathered:
    """Where and by whom the statements of one block are made; more can be taken in.

    Attributes:
        sayings: Who says what.
        mentions: What is known of each statement, by its digest.
    """

    def __init__(self) -> None:
        self.sayings = Sayings()
        self.mentions: dict[bytes, Mentions] = {}

    def take(self, digest: bytes, ids: Sequence[bytes], observations: Observations, known: Known) -> None:
        """Take in those who make a statement.

        Args:
            digest: The statement's digest.
            ids: Ids of observations that were not taken in before, in order.
            observations: Where they are.
            known: What is known about sources.
        """
        taken = self.mentions.get(digest)
        if taken is None:
            taken = self.mentions[digest] = Mentions()
        documents, sources, add = taken.documents, taken.sources, self.sayings.add
        packed, same = observations.mentions, known.sources
        for name in ids:
            evidence, attribution, _, _ = unpack(packed[name][DIGEST:])
            doc, _, _, quote = evidence[0][:4]
            documents.add(doc)
            source = source_of(doc, attribution) if attribution else document_source(doc)
            if same:
                source = same.get(source, source)
            sources.add(source)
            add(source, quote)


def counts_of(mentions: Sequence[Mentions], origins: Origins) -> Counts:
    """Count the documents, outlets and origins of some mentions.

    Args:
        mentions: One or more.
        origins: What has taken note of all of the block.
    """
    documents = set().union(*[each.documents for each in mentions])
    sources = set().union(*[each.sources for each in mentions])
    return Counts(len(documents), len(set(map(outlet_of, documents))), len(origins.all_of(sources)))


@lru_cache(_REMEMBERED)
def outlet_of(doc: str) -> str:
    """Give the outlet of a document: the host where its id is a web address, else the document itself.

    Args:
        doc: Id of the document.
    """
    plain = _PLAIN_ADDRESS.match(doc)
    try:
        host = plain[1] if plain is not None else urlsplit(doc).hostname
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
