"""Which records of a set are of one thing, though no field need agree exactly.

What two records have in common is weighed in bits, after Fellegi and Sunter (A Theory for Record Linkage,
1969): a value that few records have says much where two agree on it, one that most have says little; a
plain difference counts against. Frequencies are those of the set itself, so that nothing is trained and
the outcome depends on the set alone, never on its order.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from math import log2

import attrs

from aiclaims.errors import MissingExtraError
from aiclaims.merge.disjoint_sets import DisjointSets

Record = tuple[str, ...]
"""The values of a record's fields, in one order for all; an empty one is not known."""

Similarity = Callable[[str, str], float]
"""How alike two different values are, from 0 to 1."""

_BLOCK = 50
"""Largest number of records, alike in some fields, that are compared all with all."""
_NEIGHBOURS = 8
"""In larger blocks each record is compared with this many that follow it in the order of their values."""

_TELLING = 1 / 8
"""Largest share of all records that agree on something which still speaks for any two of them being one."""

_DIFFERENCE = 6.0
"""Bits against two records whose values of a field differ: one field in 64 of one thing is wrong altogether."""
_UNLIKE = 0.8
"""Jaro-Winkler similarity up to which two values are no more alike than any two."""


@attrs.frozen
class Linkage:
    """Which records are of one thing.

    Args:
        clusters: The records that are of one thing, each in order, where there are two or more.
        undecided: Pairs that are neither linked nor clearly apart; they stay apart.
        cut: Sets of records that agree on something telling and were too many to compare all pairs of, as
            their numbers of records, largest first.
    """

    clusters: tuple[tuple[str, ...], ...] = ()
    undecided: tuple[tuple[str, str], ...] = ()
    cut: tuple[int, ...] = ()


def exactly(one: str, other: str) -> float:
    """Hold any two different values for unlike: figures, codes, words of a closed list.

    Args:
        one: The one.
        other: The other.
    """
    return float(one == other)


def closely() -> Similarity:
    """Make the comparison of names and other words in which letters may be wrong.

    Returns:
        Jaro-Winkler similarity, stretched so that two words at random have 0.

    Raises:
        MissingExtraError: Where rapidfuzz is not installed.
    """
    try:
        from rapidfuzz.distance import JaroWinkler
    except ImportError as error:
        raise MissingExtraError.of("comparing names", extra="matching", library="rapidfuzz") from error

    def similarity(one: str, other: str) -> float:
        return max(0.0, JaroWinkler.similarity(one, other) - _UNLIKE) / (1 - _UNLIKE)

    return similarity


def link_records(records: Mapping[str, Record], comparisons: Sequence[Similarity], *, odds: float = 8.0) -> Linkage:
    """Find the records that are of one thing.

    Args:
        records: The records by their names; in any order.
        comparisons: For each field how alike two different values of it are.
        odds: How much likelier than not two records must be of one thing to be linked, 1 or more. Between
            that and as much likelier apart they are undecided.

    Returns:
        The clusters: what is linked, directly or through others.
    """
    weigh = _Weights(records, comparisons)
    candidates, cut = _candidates(records)
    linked: DisjointSets[str] = DisjointSets()
    doubtful = []
    needed = log2(odds)
    for one, other in candidates:
        bits = weigh(records[one], records[other])
        if bits >= needed:
            linked.unite(one, other)
        elif bits > -needed:
            doubtful.append((one, other))
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for name, root in linked.roots().items():
        groups[root].append(name)
    return Linkage(
        clusters=tuple(sorted(tuple(sorted(group)) for group in groups.values() if len(group) > 1)),
        undecided=tuple(sorted(pair for pair in doubtful if linked.root(pair[0]) != linked.root(pair[1]))),
        cut=tuple(sorted(cut, reverse=True)),
    )


class _Weights:
    """How many bits speak for two records being of one thing, the chance that any two are taken off."""

    def __init__(self, records: Mapping[str, Record], comparisons: Sequence[Similarity]) -> None:
        self._comparisons = comparisons
        self._prior = -log2(max(1, len(records)))
        counts = [Counter(record[field] for record in records.values()) for field in range(len(comparisons))]
        for values in counts:
            del values[""]
        self._bits = [{value: log2(values.total() / count) for value, count in values.items()} for values in counts]

    def __call__(self, one: Record, other: Record) -> float:
        total = self._prior
        for first, second, bits, compare in zip(one, other, self._bits, self._comparisons, strict=True):
            if not first or not second:
                continue
            if first == second:
                total += bits[first]
            else:
                told = min(bits[first], bits[second])
                total += (told + _DIFFERENCE) * compare(first, second) - _DIFFERENCE
        return total


def _candidates(records: Mapping[str, Record]) -> tuple[set[tuple[str, str]], list[int]]:
    """Give the pairs that agree on a field or two of few records, and the sizes of the blocks that were cut.

    A block too large to compare all pairs in is cut by the values of its records, each being compared with
    those next to it: alike records stand close to each other, which cutting by name would not see to.
    """
    blocks: defaultdict[tuple[tuple[int, str], ...], list[str]] = defaultdict(list)
    for name in sorted(records):
        stated = [(field, value) for field, value in enumerate(records[name]) if value]
        for key in _keys(stated):
            blocks[key].append(name)
    found: set[tuple[str, str]] = set()
    cut = []
    for names in blocks.values():
        if len(names) > _BLOCK:
            if len(names) <= _TELLING * len(records):
                cut.append(len(names))
            names.sort(key=lambda name: (records[name], name))
            found.update(_neighbours(names))
        else:
            found.update(combinations(names, 2))
    return found, cut


def _keys(stated: Sequence[tuple[int, str]]) -> Iterator[tuple[tuple[int, str], ...]]:
    yield from ((each,) for each in stated)
    yield from combinations(stated, 2)


def _neighbours(names: Sequence[str]) -> Iterable[tuple[str, str]]:
    for at, name in enumerate(names):
        for other in names[at + 1 : at + 1 + _NEIGHBOURS]:
            yield (name, other) if name < other else (other, name)
