"""Names that are written nearly alike and are most likely one, found by what is said of them.

Names alone decide nothing: Slovakia is not Slovenia. Two are taken for one where whole statements are as
good as equal ("Tencnet filed 2,074 generative AI patents in 2023", "Tencent filed ..."), weighed by how rare
the figure, the topic and the year are among all that was said. What stays in doubt is told and left apart.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations

import attrs

from aiclaims.merge.disjoint_sets import DisjointSets
from aiclaims.merge.keys import identity_fields, value_of
from aiclaims.merge.links import Link
from aiclaims.merge.record_linkage import Record, Similarity, closely, exactly, link_records
from aiclaims.patterns import lazy_regex
from aiclaims.schema import Claim, Entity
from aiclaims.schema.canonical import canonical_text
from aiclaims.schema.folding import fold_name

_CODED = frozenset({"model", "product", "chip", "benchmark"})
"""Types of things whose names differ by a letter on purpose: GLM-4-Air and GLM-4-AirX."""

_DIGITS = lazy_regex(r"\d+")
_ALIKE = 0.5
"""Least similarity of two names that are taken for one, whatever speaks for it otherwise; 0 is that of any two."""


@attrs.frozen
class NameMatches:
    """Names that are taken for one.

    Args:
        links: An alias for each name that is taken for another, the one that is more often said.
        undecided: Pairs of names that may be one and are left apart.
        cut: How many statements there were in each set of them that was too large to compare all pairs in.
    """

    links: tuple[Link, ...] = ()
    undecided: tuple[tuple[str, str], ...] = ()
    cut: tuple[int, ...] = ()


def match_names(claims: Iterable[Claim], *, odds: float = 8.0) -> NameMatches:
    """Find the names that are most likely one; a function of the set of claims.

    Join the links to a state, or give them to `merge`, to have the claims consolidated under them.

    Args:
        claims: The claims, in any order.
        odds: How much likelier than not two statements must be one for their names to be, 1 or more.

    Returns:
        The aliases, what is undecided, and where not all pairs were compared.

    Raises:
        MissingExtraError: Where rapidfuzz is not installed.
    """
    alike = _names_alike(closely())
    seen = list(claims)
    written = _Names(seen)
    same: DisjointSets[str] = DisjointSets()
    undecided: set[tuple[str, str]] = set()
    cut: list[int] = []
    for kind_class in sorted({type(claim) for claim in seen}, key=lambda each: (each.kind, each.__qualname__)):
        parties = [field.name for field in identity_fields(kind_class) if _is_party(kind_class, field.name, seen)]
        if not parties:
            continue
        records = {
            canonical_text(record): record
            for record in (_record(claim, parties) for claim in seen if type(claim) is kind_class)
        }
        width = len(next(iter(records.values())))
        comparisons = [alike] * len(parties) + [exactly] * (width - len(parties))
        linkage = link_records(records, comparisons, odds=odds)
        cut += linkage.cut
        for cluster in linkage.clusters:
            for pair in _alike(cluster, records, len(parties), alike):
                if written.in_one_document(*pair):
                    undecided.add(pair)
                else:
                    same.unite(*pair)
        for pair_of_records in linkage.undecided:
            undecided.update(_alike(pair_of_records, records, len(parties), alike))
    return NameMatches(
        links=tuple(sorted(written.links(same))),
        undecided=tuple(sorted(written.shown(*pair) for pair in undecided if same.root(pair[0]) != same.root(pair[1]))),
        cut=tuple(sorted(cut, reverse=True)),
    )


class _Names:
    """How often names are said, how they are written most often, and which of them one document has."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        self._documents: defaultdict[str, set[str]] = defaultdict(set)
        self._writings: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for claim in claims:
            for field in identity_fields(type(claim)):
                value = getattr(claim, field.name)
                if isinstance(value, Entity):
                    self._documents[fold_name(value)].add(claim.doc)
                    self._writings[fold_name(value)][value.name] += 1

    def in_one_document(self, one: str, other: str) -> bool:
        """Tell whether some document has both names: it would hardly write one in two ways."""
        return not self._documents[one].isdisjoint(self._documents[other])

    def writing(self, name: str) -> str:
        """Give the most frequent writing of a folded name."""
        return min(self._writings[name], key=lambda each: (-self._writings[name][each], each))

    def shown(self, one: str, other: str) -> tuple[str, str]:
        """Give two folded names as they are written."""
        first, second = sorted((self.writing(one), self.writing(other)))
        return first, second

    def links(self, same: DisjointSets[str]) -> Iterable[Link]:
        """Make the aliases: each name stands for that of its set which most documents have."""
        groups: defaultdict[str, list[str]] = defaultdict(list)
        for name, root in same.roots().items():
            groups[root].append(name)
        for names in groups.values():
            first, *others = sorted(names, key=lambda name: (-len(self._documents[name]), name))
            yield from (Link.alias(self.writing(name), self.writing(first)) for name in others)


def _names_alike(similarity: Similarity) -> Similarity:
    """Compare names; those that differ in a figure are two."""

    def compare(one: str, other: str) -> float:
        return similarity(one, other) if _DIGITS.findall(one) == _DIGITS.findall(other) else 0.0

    return compare


def _is_party(kind_class: type[Claim], field: str, claims: Iterable[Claim]) -> bool:
    return any(type(claim) is kind_class and isinstance(getattr(claim, field), Entity) for claim in claims)


def _record(claim: Claim, parties: Sequence[str]) -> Record:
    """Spread a claim over fields: parties first, then what must be equal for two statements to be one."""
    names, rest = [], []
    for field in identity_fields(type(claim)):
        value = getattr(claim, field.name)
        if field.name in parties:
            folded = fold_name(value)
            coded = isinstance(value, Entity) and value.type in _CODED
            names.append("" if coded else folded)
            rest.append(folded if coded else "")
        else:
            rest.append("" if value in (None, (), "") else canonical_text(value))
    value = value_of(claim)
    rest.append("" if value is None else canonical_text(value))
    rest.append("" if claim.period is None else canonical_text(claim.period))
    return (*names, *rest, canonical_text(claim.negated), canonical_text(claim.modality == "forecast"))


def _alike(
    cluster: Sequence[str], records: dict[str, Record], parties: int, alike: Similarity
) -> Iterable[tuple[str, str]]:
    """Give the pairs of different names in one field of some records that are written nearly alike."""
    for field in range(parties):
        names = sorted({records[name][field] for name in cluster} - {""})
        yield from (pair for pair in combinations(names, 2) if alike(*pair) >= _ALIKE)
