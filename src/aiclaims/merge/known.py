"""What links tell, ready to be looked up while blocks are viewed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from types import MappingProxyType

import attrs

from aiclaims.merge.disjoint_sets import DisjointSets
from aiclaims.merge.links import Link
from aiclaims.schema.folding import fold_name


@attrs.frozen
class Known:
    """What is known beside the observations; made once for all blocks.

    Args:
        names: The name to show for each name that has another, by its folded spelling.
        sources: For each source that is one with others the first of them, in order.
        published: The day on which each document came out.
    """

    names: Mapping[str, str] = attrs.field(factory=lambda: MappingProxyType({}))
    sources: Mapping[str, str] = attrs.field(factory=lambda: MappingProxyType({}))
    published: Mapping[str, dt.date] = attrs.field(factory=lambda: MappingProxyType({}))

    @classmethod
    def of(cls, links: Iterable[Link]) -> Known:
        """Gather what links tell; none of them may be retracted.

        Args:
            links: The links, in any order, such as `State.current_links`.
        """
        sources: DisjointSets[str] = DisjointSets()
        aliases: set[tuple[str, str]] = set()
        published: dict[str, dt.date] = {}
        for link in links:
            if link.kind == "published":
                doc, day = link.subjects[0], dt.date.fromisoformat(link.subjects[1])
                published[doc] = min(day, published.get(doc, day))
            elif link.kind == "same_source":
                one, other = link.subjects
                sources.unite(document_source(one), document_source(other))
                sources.unite(credited_source(one), credited_source(other))
            elif link.kind == "alias":
                one, other = link.subjects
                sources.unite(credited_source(one), credited_source(other))
                aliases.add((one, other))
        return cls(MappingProxyType(_names(aliases)), MappingProxyType(sources.roots()), MappingProxyType(published))


def document_source(doc: str) -> str:
    """Name the source that a document is for itself.

    Args:
        doc: Id of the document.
    """
    return "document:" + doc


def credited_source(name: str) -> str:
    """Name the source that a credited name is, in whatever spelling.

    Args:
        name: The name.
    """
    return "credited:" + fold_name(name)


def _names(aliases: set[tuple[str, str]]) -> dict[str, str]:
    """Choose one name for all that are one: the first, in order, that stands for no other; else the first."""
    same: DisjointSets[str] = DisjointSets()
    spellings: dict[str, str] = {}
    abbreviating = set()
    for one, other in sorted(aliases):
        short, full = fold_name(one), fold_name(other)
        if short != full:
            abbreviating.add(short)
        same.unite(short, full)
        for folded, written in ((short, one), (full, other)):
            # The writing of the name that is stood for is the one to show.
            if folded not in spellings or (folded == full and written < spellings[folded]):
                spellings[folded] = written
    shown: dict[str, str] = {}
    for name in sorted(spellings, key=lambda name: (name in abbreviating, spellings[name], name)):
        shown.setdefault(same.root(name), spellings[name])
    return {name: shown[same.root(name)] for name in spellings}
