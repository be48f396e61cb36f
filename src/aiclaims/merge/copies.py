"""Sentences that are copies of each other with a few words changed, as syndicated ones are.

Whether two are is told by the two alone, so that a further sentence can join sources and never part them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import filterfalse, pairwise

from aiclaims.merge.disjoint_sets import DisjointSets
from aiclaims.merge.likeness import CROWD, Growing, Pair, Rank, compared, have_in_common
from aiclaims.patterns import lazy_regex
from aiclaims.schema.folding import fold_text

_WORDS = lazy_regex(r"\w+")
_ASCII_WORDS = str.maketrans(
    {code: chr(code).lower() if chr(code).isalnum() or chr(code) == "_" else " " for code in range(128)}
)
_DIGIT = lazy_regex(r"\d")

Figures = tuple[str, ...]

_LEAST_WORDS = 10
"""Shorter sentences are alike by chance: there are not many ways to say that somebody filed 900 patents."""


def words_of(quote: str) -> list[str]:
    """Give the words of a quote, without case and marks.

    Args:
        quote: The quote.
    """
    return quote.translate(_ASCII_WORDS).split() if quote.isascii() else _WORDS.findall(fold_text(quote))


def figures_of(words: Sequence[str]) -> Figures | None:
    """Give the figures of a sentence; None where it is too short to be a copy with other words.

    Args:
        words: Its words, as `words_of` gives them.
    """
    if len(words) < _LEAST_WORDS:
        return None
    # Nearly all words are letters only, which is quicker to tell.
    return tuple(filter(_DIGIT.search, filterfalse(str.isalpha, words)))


class Copies:
    """Quotes with their sources, in which those that are copies are found.

    Copies are in the same words, case, marks and spacing aside; or, where they are long enough, have the same figures in
    the same order and at least seven in ten of the pairs of neighbouring words that either has (Jaccard similarity).
    Sentences are kept by their figures, and compared again only with those of the same figures that come later.

    Args:
        first_to_say: Sources of what was said before, as far as it is said again.
        sets: Sentences that were compared before, by their figures.

    Attributes:
        pairs: Sources that are one because what they say is a copy; more are put behind, as long as `look` says so.
        sets: The sentences that are long enough, by their figures.
        first_to_say: The first source of each wording.
    """

    def __init__(
        self, first_to_say: Mapping[str, str] | None = None, sets: Mapping[Figures, SameFigures] | None = None
    ) -> None:
        self.pairs: list[Pair] = []
        self.first_to_say: dict[str, str] = dict(first_to_say or {})
        self.sets: dict[Figures, SameFigures] = dict(sets or {})
        self._equal: list[Pair] = []
        self._touched: dict[SameFigures, None] = {}

    @property
    def partly(self) -> int:
        """How many sentences were compared with some others only, there being too many alike."""
        return sum([found.partly for found in self.sets.values()])

    def add(self, quote: str, source: str) -> None:
        """Take in a quote that was not taken in before.

        Args:
            quote: The quote.
            source: The first source that says it.
        """
        words = words_of(quote)
        wording = " ".join(words)
        other = self.first_to_say.get(wording)
        if other is not None:
            self._equal.append((other, source))
            self.pairs.append((other, source))
            return
        self.first_to_say[wording] = source
        figures = figures_of(words)
        if figures is not None:
            found = self.sets.get(figures)
            if found is None:
                found = self.sets[figures] = SameFigures()
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
            self.pairs = [*self._equal, *(pair for found in self.sets.values() for pair in found.pairs())]
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


class SameFigures:
    """The sentences that have the same figures, each with its first source.

    Args:
        compared: Sentences that were compared with each other before, each with its first source; of very many those
            that more may be copies of.
        growing: What was prepared to look them up, where they are very many.

    Attributes:
        sources: The sentences.
        partly: How many of them were compared with some others only.
    """

    __slots__ = ("_found", "_fresh", "_growing", "_is_compared", "_is_part", "_same", "_told", "partly", "sources")

    def __init__(self, compared: Mapping[str, str] | None = None, growing: Growing | None = None) -> None:
        self.partly = 0
        self.sources: dict[str, str] = dict(compared or {})
        self._fresh: list[str] = []
        self._found: list[Pair] = []
        self._told = 0
        self._is_compared = compared is not None
        # Of very many only those are here that more may be copies of.
        self._is_part = growing is not None
        self._growing = growing
        self._same: DisjointSets[str] = DisjointSets()

    def add(self, wording: str, source: str) -> None:
        """Take in a sentence that was not taken in before."""
        self.sources[wording] = source
        self._fresh.append(wording)

    def look(self, sources: DisjointSets[str]) -> bool:
        """Compare what has come since; tell whether what was found before still holds.

        Where it does not, all are compared again, unless only a part of them is here.
        """
        if not self._is_compared:
            if len(self.sources) > 1:
                roots = self._roots(sources)
                # Of many, how many are in the crowd is told whoever says them.
                if len(roots) > CROWD or len(set(roots.values())) > 1:
                    self._compare_all(roots)
            return True
        if self._growing is None and len(self.sources) <= CROWD:
            # Of so few none is in a crowd.
            for wording in self._fresh:
                self._compare(wording, [other for other in self.sources if other != wording], sources)
            self._fresh.clear()
            return True
        if self._growing is None:
            # Where more came once, more may come again; most sentences are looked at a single time.
            fresh = set(self._fresh)
            self._growing = Growing([wording for wording in self.sources if wording not in fresh])
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
        if not self._is_part:
            self._compare_all(self._roots(sources))
            self._same = DisjointSets()
            self._note(self._found)
        return False

    def ranks(self) -> dict[str, Rank]:
        """Tell how the sentences stand among the others, by which they are restored where they are very many."""
        growing = self._growing or Growing(self.sources)
        return {wording: growing.rank(wording) for wording in self.sources}

    def pairs(self) -> list[Pair]:
        """Give all pairs of sources that are one."""
        self._told = 0
        return self.news()

    def news(self) -> list[Pair]:
        """Give the pairs of sources that were found to be one since this, or `pairs`, was last asked."""
        fresh = self._found[self._told :]
        self._told = len(self._found)
        return [(self.sources[one], self.sources[other]) for one, other in fresh]

    def _roots(self, sources: DisjointSets[str]) -> dict[str, str]:
        return {wording: sources.root(source) for wording, source in self.sources.items()}

    def _compare_all(self, roots: Mapping[str, str]) -> None:
        self._found, self.partly = compared(roots)
        self._told = 0
        self._is_compared = True
        self._fresh.clear()

    def _compare(self, wording: str, candidates: Collection[str], sources: DisjointSets[str]) -> None:
        pairs = set(pairwise(wording.split(" ")))
        own, root = self._same.root(wording), sources.root(self.sources[wording])
        for other in candidates:
            if self._same.root(other) == own or sources.root(self.sources[other]) == root:
                continue
            if have_in_common(pairs, set(pairwise(other.split(" ")))):
                self._found.append((wording, other))
                self._same.unite(wording, other)
                own = self._same.root(wording)

    def _note(self, found: Iterable[Pair]) -> None:
        for one, other in found:
            self._same.unite(one, other)
