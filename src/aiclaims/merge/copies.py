"""Sentences that are copies of each other with a few words changed, as syndicated ones are.

Whether two are is told by the two alone, so that a further sentence can join sources and never part them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import chain, combinations, count, filterfalse, pairwise
from math import ceil
from typing import Any

from aiclaims.merge.disjoint_sets import DisjointSets
from aiclaims.patterns import lazy_regex
from aiclaims.schema.folding import fold_text

_WORDS = lazy_regex(r"\w+")
_ASCII_WORDS = str.maketrans(
    {code: chr(code).lower() if chr(code).isalnum() or chr(code) == "_" else " " for code in range(128)}
)
_DIGIT = lazy_regex(r"\d")

_Pair = tuple[str, str]
_Groups = defaultdict[int, list[str]]

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
            figures = tuple(filter(_DIGIT.search, filterfalse(str.isalpha, words)))
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

    __slots__ = ("_alike", "_found", "_fresh", "_is_of_one", "_partly", "_sources")

    def __init__(self, wording: str, source: str) -> None:
        self._sources = {wording: source}
        self._found: list[_Pair] | None = None
        self._partly = 0
        self._alike: _Alike | None = None
        self._fresh: list[str] = []
        self._is_of_one = True

    def add(self, wording: str, source: str) -> None:
        self._is_of_one = False
        self._sources[wording] = source
        if self._found is not None:
            self._fresh.append(wording)

    def are_of_several(self, sources: DisjointSets[str]) -> bool:
        if self._found is not None and not self._partly:
            return True  # what was found changes nothing where they have become one since
        if not self._is_of_one:
            self._is_of_one = len(set(map(sources.root, set(self._sources.values())))) == 1
        return not self._is_of_one

    def copies(self, sources: DisjointSets[str]) -> tuple[list[_Pair], int]:
        """Give pairs of sources that are one because their sentences are copies, and how many are partly compared."""
        if self._found is None or not self._is_found_of_fresh(sources):
            roots = {wording: sources.root(source) for wording, source in self._sources.items()}
            # Where more came once, more may come again; most sentences are looked at a single time.
            self._found, self._partly, self._alike = _sources_of_copies(roots, grows=self._found is not None)
        self._fresh.clear()
        return self._found, self._partly

    def _is_found_of_fresh(self, sources: DisjointSets[str]) -> bool:
        """Compare what has come since with what it may be a copy of; tell whether that is all there is to do."""
        for wording in self._fresh:
            candidates = None if self._alike is None else self._alike.candidates_for(wording, self._sources)
            if candidates is None:
                return False
            own, pairs = sources.root(self._sources[wording]), _pairs(wording)
            for other in candidates:
                root = sources.root(self._sources[other])
                if root != own and _in_common(pairs, _pairs(other)):
                    assert self._found is not None
                    self._found.append((root, own))
        return True


def _sources_of_copies(roots: Mapping[str, str], *, grows: bool) -> tuple[list[_Pair], int, _Alike | None]:
    """Compare sentences, but for those whose sources are one already.

    Candidates are those that share one of their rarest pairs of words, of which as similar ones must share one
    (prefix filtering: Chaudhuri, Ganti and Kaushik, A Primitive Operator for Similarity Joins, 2006).
    """
    found: list[_Pair] = []
    if len(roots) <= _FEW:
        few = {wording: _pairs(wording) for wording in sorted(roots)}
        for one, other in combinations(few, 2):
            if roots[one] != roots[other] and _in_common(few[one], few[other]):
                found.append((roots[one], roots[other]))
        return found, 0, None
    # Numbers are counted and compared quicker than pairs of words.
    numbers: defaultdict[_Pair, int] = defaultdict(count().__next__)
    pairs_of = {wording: set(map(numbers.__getitem__, pairwise(wording.split(" ")))) for wording in sorted(roots)}
    # Which are one is looked up for each two, and seldom changes.
    of_one: defaultdict[str, list[str]] = defaultdict(list)
    for wording in pairs_of:
        of_one[roots[wording]].append(wording)
    same = {wording: of_one[roots[wording]] for wording in pairs_of}
    unlike: set[_Pair] = set()
    large: set[str] = set()
    places, groups = _grouped(pairs_of, list(numbers))
    # Copies have most of their rarest pairs in common, so that one group comes again and again.
    for alike in dict.fromkeys(map(tuple, groups.values())):
        if len(alike) > _BLOCK:
            large.update(alike)
        for one, other in _neighbours(alike) if len(alike) > _BLOCK else combinations(alike, 2):
            first, second = same[one], same[other]
            if first is second or (one, other) in unlike:
                continue
            if _in_common(pairs_of[one], pairs_of[other]):
                found.append((roots[one], roots[other]))
                if len(first) < len(second):
                    first, second = second, first
                first += second
                same |= dict.fromkeys(second, first)
            else:
                unlike.add((one, other))
    if large or not grows:
        return found, len(large), None
    hashes = [hash(pair) for pair in numbers]
    hashed_of = {wording: {hashes[number] for number in pairs} for wording, pairs in pairs_of.items()}
    kept = _Alike(hashed_of, {hashes[number]: place for number, place in places.items()}, groups)
    return found, 0, kept if kept.are_small(hashed_of.values()) else None


def _grouped(pairs_of: Mapping[str, Set[int]], pairs: Sequence[_Pair]) -> tuple[dict[int, int], _Groups]:
    """Group the sentences that share one of their rarest pairs; give the order of pairs too.

    Args:
        pairs_of: The numbers of the pairs of neighbouring words of each sentence.
        pairs: The pairs by their numbers.
    """
    often = Counter(chain.from_iterable(pairs_of.values()))
    shared = sorted([(times, pairs[number], number) for number, times in often.items() if times > 1])
    places = {number: place for place, (_, _, number) in enumerate(shared)}
    groups: _Groups = defaultdict(list)
    for wording, numbers in pairs_of.items():
        rarest = sorted([places[number] for number in numbers if number in places])
        # Those that no other has come first of all.
        for place in rarest[: max(0, _asked(numbers) - len(numbers) + len(rarest))]:
            groups[place].append(wording)
    return places, groups


class _Alike:
    """Sentences by their rarest pairs of words; more can be put in.

    Pairs are kept as their hashes: two of one hash make candidates, which are compared in full.

    Args:
        pairs_of: The pairs of neighbouring words of each sentence.
        places: Where those that two or more have stand in the order of rarity.
        groups: For each such place the sentences that have it among their rarest.
    """

    __slots__ = ("_alone", "_often", "_places", "_shared", "_very_often")

    def __init__(self, pairs_of: Mapping[str, Set[int]], places: dict[int, int], groups: _Groups) -> None:
        self._often = Counter(chain.from_iterable(pairs_of.values()))
        self._shared = groups
        self._alone: dict[int, tuple[str, ...]] = {
            name: (wording,) for wording, names in pairs_of.items() for name in names if name not in places
        }
        self._places = places
        self._very_often = {name for name, times in self._often.items() if times > _BLOCK}

    def are_small(self, several: Iterable[Set[int]]) -> bool:
        """Tell whether no pair that very many sentences have can be among the rarest of one.

        Args:
            several: The pairs of each sentence.
        """
        return not self._very_often or all(map(self._is_small, several))

    def _is_small(self, pairs: Set[int]) -> bool:
        return len(pairs) - len(self._very_often & pairs) >= _asked(pairs)

    def candidates_for(self, wording: str, wordings: Iterable[str]) -> Set[str] | None:
        """Give the sentences that one more may be a copy of, and put it in.

        Args:
            wording: The sentence.
            wordings: All sentences, this one among them.

        Returns:
            The others; None where not all that are alike may be compared, there being too many.
        """
        names, often = _hashes(wording), len(self._very_often)
        for name in names:
            self._often[name] += 1
            if self._often[name] > _BLOCK:
                self._very_often.add(name)
        if not self.are_small(map(_hashes, wordings) if len(self._very_often) > often else (names,)):
            return None
        found: set[str] = set()
        alone = [name for name in names if name not in self._places]
        for name in alone:
            others = self._alone.get(name, ())
            found.update(others)
            self._alone[name] = (*others, wording)
        rarest = sorted([self._places[name] for name in names if name in self._places])
        for place in rarest[: max(0, _asked(names) - len(alone))]:
            found.update(self._shared[place])
            self._shared[place].append(wording)
        return found


def _asked(pairs: Set[int]) -> int:
    """Give how many of a sentence's rarest pairs are looked up."""
    return len(pairs) - ceil(_LEAST_IN_COMMON * len(pairs)) + 1


def _pairs(wording: str) -> Set[_Pair]:
    return set(pairwise(wording.split(" ")))


def _hashes(wording: str) -> Set[int]:
    return set(map(hash, pairwise(wording.split(" "))))


def _neighbours(alike: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Cut a set by what is said, not by who came first: copies begin alike and so stand close together."""
    return chain.from_iterable(zip(alike, alike[apart:], strict=False) for apart in range(1, _NEIGHBOURS + 1))


def _in_common(one: Set[Any], other: Set[Any]) -> bool:
    shared = len(one & other)
    return shared >= _LEAST_IN_COMMON * (len(one) + len(other) - shared)
