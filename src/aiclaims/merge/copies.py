"""Sentences that are copies of each other with a few words changed, as syndicated ones are.

Whether two are is told by the two alone, so that a further sentence can join sources and never part them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from itertools import filterfalse, pairwise

from aiclaims.merge.disjoint_sets import DisjointSets
from aiclaims.merge.likeness import CROWD, Growing, compared, have_in_common
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

    Attributes:
        pairs: Sources that are one because what they say is a copy; more are put behind, as long as `look` says so.
    """

    def __init__(self) -> None:
        self.pairs: list[_Pair] = []
        self._first_to_say: dict[str, str] = {}
        self._equal: list[_Pair] = []
        self._sets: dict[tuple[str, ...], _SameFigures] = {}
        self._touched: dict[_SameFigures, None] = {}

    @property
    def partly(self) -> int:
        """How many sentences were compared with some others only, there being too many alike."""
        return sum([found.partly for found in self._sets.values()])

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
            self.pairs.append((other, source))
            return
        self._first_to_say[wording] = source
        if len(words) >= _LEAST_WORDS:
            # Nearly all words are letters only, which is quicker to tell.
            figures = tuple(filter(_DIGIT.search, filterfalse(str.isalpha, words)))
            found = self._sets.get(figures)
            if found is None:
                found = self._sets[figures] = _SameFigures()
            found.add(wording, source)
            self._touched[found] = None

    def look(self, sources: DisjointSets[str]) -> bool:
        """Compare what has come since with what it may be a copy of.

        Args:
            sources: Which sources are one by what else is known; what was so before still is.

        Returns:
            Whether the pairs that were found before still hold.
        """
        # What is one by some set of sentences may part again as that grows, so that no set relies on another.
        holds = not [found for found in self._touched if not found.look(sources)]
        if holds:
            for found in self._touched:
                self.pairs += found.news()
        else:
            self.pairs = [*self._equal, *(pair for found in self._sets.values() for pair in found.pairs())]
        self._touched.clear()
        return holds

    def unite(self, sources: DisjointSets[str]) -> int:
        """Make one the sources of quotes that are copies.

        Args:
            sources: Which sources are one by what else is known, and no more than what was so before.

        Returns:
            How many sentences were compared with some others only, there being too many alike.
        """
        self.look(sources)
        for one, other in self.pairs:
            sources.unite(one, other)
        return self.partly


class _SameFigures:
    """The sentences that have the same figures, each with its first source.

    Attributes:
        partly: How many of them were compared with some others only.
    """

    __slots__ = ("_found", "_fresh", "_growing", "_is_compared", "_same", "_sources", "_told", "partly")

    def __init__(self) -> None:
        self.partly = 0
        self._sources: dict[str, str] = {}
        self._fresh: list[str] = []
        self._found: list[_Pair] = []
        self._told = 0
        self._is_compared = False
        self._growing: Growing | None = None
        self._same: DisjointSets[str] = DisjointSets()

    def add(self, wording: str, source: str) -> None:
        """Take in a sentence that was not taken in before."""
        self._sources[wording] = source
        self._fresh.append(wording)

    def look(self, sources: DisjointSets[str]) -> bool:
        """Compare what has come since; tell whether what was found before still holds."""
        if not self._is_compared:
            if len(self._sources) > 1:
                roots = self._roots(sources)
                # Of many, how many are in the crowd is told whoever says them.
                if len(roots) > CROWD or len(set(roots.values())) > 1:
                    self._compare_all(roots)
            return True
        if self._growing is None:
            # Where more came once, more may come again; most sentences are looked at a single time.
            fresh = set(self._fresh)
            self._growing = Growing([wording for wording in self._sources if wording not in fresh])
            self._note(self._found)
        holds = True
        for wording in self._fresh:
            candidates = self._growing.add(wording)
            holds = holds and candidates is not None
            if candidates is not None and holds:
                self._compare(wording, candidates, sources)
        if holds:
            self.partly = self._growing.crowded
            self._fresh.clear()
            return True
        self._compare_all(self._roots(sources))
        self._same = DisjointSets()
        self._note(self._found)
        return False

    def pairs(self) -> list[_Pair]:
        """Give all pairs of sources that are one."""
        self._told = 0
        return self.news()

    def news(self) -> list[_Pair]:
        """Give the pairs of sources that were found to be one since this, or `pairs`, was last asked."""
        fresh = self._found[self._told :]
        self._told = len(self._found)
        return [(self._sources[one], self._sources[other]) for one, other in fresh]

    def _roots(self, sources: DisjointSets[str]) -> dict[str, str]:
        return {wording: sources.root(source) for wording, source in self._sources.items()}

    def _compare_all(self, roots: Mapping[str, str]) -> None:
        self._found, self.partly = compared(roots)
        self._told = 0
        self._is_compared = True
        self._fresh.clear()

    def _compare(self, wording: str, candidates: Collection[str], sources: DisjointSets[str]) -> None:
        pairs = set(pairwise(wording.split(" ")))
        own, root = self._same.root(wording), sources.root(self._sources[wording])
        for other in candidates:
            if self._same.root(other) == own or sources.root(self._sources[other]) == root:
                continue
            if have_in_common(pairs, set(pairwise(other.split(" ")))):
                self._found.append((wording, other))
                self._same.unite(wording, other)
                own = self._same.root(wording)

    def _note(self, found: Iterable[_Pair]) -> None:
        for one, other in found:
            self._same.unite(one, other)
