"""Sentences that are copies of each other with a few words changed, as syndicated ones are.

Whether two are is told by the two alone, so that a further sentence can join sources and never part them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import chain, combinations, pairwise
from math import ceil

from aiclaims.merge.disjoint_sets import DisjointSets
from aiclaims.patterns import lazy_regex
from aiclaims.schema.folding import fold_text

_WORDS = lazy_regex(r"\w+")
_ASCII_WORDS = str.maketrans(
    {code: chr(code).lower() if chr(code).isalnum() or chr(code) == "_" else " " for code in range(128)}
)
_DIGIT = lazy_regex(r"\d")

_Pair = tuple[str, str]

_LEAST_WORDS = 10
"""Shorter sentences are alike by chance: there are not many ways to say that somebody filed 900 patents."""
_LEAST_IN_COMMON = 0.7
"""Least share of pairs of neighbouring words that two copies have in common, of all that either has."""
_FEW = 8
"""So many sentences are compared all with all without looking for candidates first."""
_BLOCK = 50
"""Largest number of sentences, alike in one pair of words, that are compared all with all."""
_NEIGHBOURS = 8
"""In larger blocks each sentence is compared with this many that follow it in alphabetical order."""


def words_of(quote: str) -> list[str]:
    """Give the words of a quote, without case and marks.

    Args:
        quote: The quote.
    """
    return quote.translate(_ASCII_WORDS).split() if quote.isascii() else _WORDS.findall(fold_text(quote))


class Copies:
    """Quotes with their sources, in which those that are copies are found.

    Copies are in the same words, case, marks and spacing aside; or, where they are long enough, have the same figures in
    the same order and at least seven in ten of the pairs of neighbouring words that either has (Jaccard similarity).
    Sentences are kept by their figures, and compared again only with those of the same figures that come later.
    """

    def __init__(self) -> None:
        self._first_to_say: dict[str, str] = {}
        self._equal: list[_Pair] = []
        self._sets: dict[tuple[str, ...], _SameFigures] = {}

    def add(self, quote: str, source: str) -> None:
        """Take in a quote that was not taken in before.

        Args:
            quote: The quote.
            source: The first source that says it.
        """
        words = words_of(quote)
        wording = " ".join(words)
        other = self._first_to_say.get(wording)
        if other is not None:
            self._equal.append((other, source))
            return
        self._first_to_say[wording] = source
        if len(words) >= _LEAST_WORDS:
            # Nearly all words are letters only, which is quicker to tell.
            figures = tuple([word for word in words if not word.isalpha() and _DIGIT.search(word)])
            found = self._sets.get(figures)
            if found is None:
                self._sets[figures] = _SameFigures(wording, source)
            else:
                found.add(wording, source)

    def unite(self, sources: DisjointSets[str]) -> int:
        """Make one the sources of quotes that are copies.

        Args:
            sources: Which sources are one by what else is known, and no more than what was so before.

        Returns:
            How many sentences were compared with some others only, there being too many alike.
        """
        for one, other in self._equal:
            sources.unite(one, other)
        # What is one by some set of sentences may part again as that grows, so that no set relies on another.
        united = [found.copies(sources) for found in self._sets.values() if found.are_of_several(sources)]
        for pairs, _ in united:
            for one, other in pairs:
                sources.unite(one, other)
        return sum([partly for _, partly in united])


class _SameFigures:
    """The sentences that have the same figures, each with its first source."""

    __slots__ = ("_found", "_is_of_one", "_sources")

    def __init__(self, wording: str, source: str) -> None:
        self._sources = {wording: source}
        self._found: tuple[list[_Pair], int] | None = None
        self._is_of_one = True

    def add(self, wording: str, source: str) -> None:
        self._is_of_one = False
        self._sources[wording] = source
        self._found = None

    def are_of_several(self, sources: DisjointSets[str]) -> bool:
        if self._found is not None and not self._found[1]:
            return True  # what was found changes nothing where they have become one since
        if not self._is_of_one:
            self._is_of_one = len(set(map(sources.root, set(self._sources.values())))) == 1
        return not self._is_of_one

    def copies(self, sources: DisjointSets[str]) -> tuple[list[_Pair], int]:
        """Give pairs of sources that are one because their sentences are copies, and how many are partly compared."""
        if self._found is None:
            root = sources.root
            self._found = _sources_of_copies({wording: root(source) for wording, source in self._sources.items()})
        return self._found


def _sources_of_copies(roots: Mapping[str, str]) -> tuple[list[_Pair], int]:
    """Compare sentences, but for those whose sources are one already.

    Candidates are those that share one of their rarest pairs of words, of which as similar ones must share one
    (prefix filtering: Chaudhuri, Ganti and Kaushik, A Primitive Operator for Similarity Joins, 2006).
    """
    pairs_of = {wording: _pairs(wording) for wording in sorted(roots)}
    found: list[_Pair] = []
    if len(pairs_of) <= _FEW:
        for one, other in combinations(pairs_of, 2):
            if roots[one] != roots[other] and _in_common(pairs_of[one], pairs_of[other]):
                found.append((roots[one], roots[other]))
        return found, 0
    united: DisjointSets[str] = DisjointSets()
    unlike: set[_Pair] = set()
    large: set[str] = set()
    for alike in _alike(pairs_of):
        if len(alike) > _BLOCK:
            large.update(alike)
        for one, other in _neighbours(alike) if len(alike) > _BLOCK else combinations(alike, 2):
            first, second = united.root(roots[one]), united.root(roots[other])
            if first == second or (one, other) in unlike:
                continue
            if _in_common(pairs_of[one], pairs_of[other]):
                united.unite(first, second)
                found.append((first, second))
            else:
                unlike.add((one, other))
    return found, len(large)


def _pairs(wording: str) -> Set[_Pair]:
    words = wording.split(" ")
    return set(pairwise(words))


def _alike(pairs_of: Mapping[str, Set[_Pair]]) -> Iterable[Sequence[str]]:
    """Group the sentences that share one of their rarest pairs."""
    often = Counter(chain.from_iterable(pairs_of.values()))
    shared = sorted([(count, pair) for pair, count in often.items() if count > 1])
    places = {pair: place for place, (_, pair) in enumerate(shared)}
    blocks: defaultdict[int, list[str]] = defaultdict(list)
    for wording, pairs in pairs_of.items():
        rarest = sorted([places[pair] for pair in pairs if pair in places])
        # Those that no other has come first of all.
        alone = len(pairs) - len(rarest)
        for place in rarest[: max(0, len(pairs) - ceil(_LEAST_IN_COMMON * len(pairs)) + 1 - alone)]:
            blocks[place].append(wording)
    return blocks.values()


def _neighbours(alike: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Cut a set by what is said, not by who came first: copies begin alike and so stand close together."""
    for at, wording in enumerate(alike):
        yield from ((wording, other) for other in alike[at + 1 : at + 1 + _NEIGHBOURS])


def _in_common(one: Set[_Pair], other: Set[_Pair]) -> bool:
    shared = len(one & other)
    return shared >= _LEAST_IN_COMMON * (len(one) + len(other) - shared)
