"""Sentences that are copies of each other with a few words changed, as syndicated ones are.

Whether two are is told by the two alone, so that a further sentence can join sources and never part them.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import chain, combinations, pairwise
from math import ceil

from aiclaims.schema.folding import fold_text

_WORDS = re.compile(r"\w+")
_ASCII_WORDS = str.maketrans(
    {code: chr(code).lower() if chr(code).isalnum() or chr(code) == "_" else " " for code in range(128)}
)
_FIGURE = re.compile(r"\S*\d\S*")

_Pair = tuple[str, str]

_LEAST_WORDS = 10
"""Shorter sentences are alike by chance: there are not many ways to say that somebody filed 900 patents."""
_LEAST_IN_COMMON = 0.7
"""Least share of pairs of neighbouring words that two copies have in common, of all that either has."""
_BLOCK = 50
"""Largest number of sentences, alike in one pair of words, that are compared all with all."""
_NEIGHBOURS = 8
"""In larger blocks each sentence is compared with this many that follow it in alphabetical order."""


def wording_of(quote: str) -> str:
    """Write a quote as its words alone, without case, marks and spacing.

    Args:
        quote: The quote.
    """
    if quote.isascii():
        return " ".join(quote.translate(_ASCII_WORDS).split())
    return " ".join(_WORDS.findall(fold_text(quote)))


def copies_among(wordings: Iterable[str]) -> tuple[list[tuple[str, str]], int]:
    """Find the sentences that are copies of each other, a few words aside.

    Copies have the same figures in the same order, and at least seven in ten of the pairs of neighbouring
    words that either has (Jaccard similarity). Candidates are those that share one of their rarest pairs of
    words, of which as similar ones must share one (prefix filtering: Chaudhuri, Ganti and Kaushik, A
    Primitive Operator for Similarity Joins, 2006).

    Args:
        wordings: Different sentences, as `wording_of` writes them.

    Returns:
        Pairs of copies, and how many sentences were in sets too large to compare all pairs of.
    """
    by_figures: defaultdict[tuple[str, ...], dict[str, Set[_Pair]]] = defaultdict(dict)
    for wording in sorted(wordings):
        words = wording.split()
        if len(words) >= _LEAST_WORDS:
            by_figures[tuple(_FIGURE.findall(wording))][wording] = set(pairwise(words))
    found: list[tuple[str, str]] = []
    partly = 0
    for pairs_of in by_figures.values():
        if len(pairs_of) > 1:
            candidates, large = _candidates(pairs_of)
            partly += large
            found += (pair for pair in sorted(candidates) if _in_common(pairs_of[pair[0]], pairs_of[pair[1]]))
    return found, partly


def _candidates(pairs_of: Mapping[str, Set[_Pair]]) -> tuple[set[tuple[str, str]], int]:
    """Give the sentences that share one of their rarest pairs, and how many were in sets that were cut."""
    often = Counter(chain.from_iterable(pairs_of.values()))
    shared = sorted((count, pair) for pair, count in often.items() if count > 1)
    places = {pair: place for place, (_, pair) in enumerate(shared)}
    blocks: defaultdict[int, list[str]] = defaultdict(list)
    for wording, pairs in pairs_of.items():
        rarest = sorted(places[pair] for pair in pairs if pair in places)
        # Those that no other has come first of all.
        alone = len(pairs) - len(rarest)
        for place in rarest[: max(0, len(pairs) - ceil(_LEAST_IN_COMMON * len(pairs)) + 1 - alone)]:
            blocks[place].append(wording)
    found: set[tuple[str, str]] = set()
    large: set[str] = set()
    for alike in blocks.values():
        if len(alike) > _BLOCK:
            large.update(alike)
            found.update(_neighbours(alike))
        else:
            found.update(combinations(alike, 2))
    return found, len(large)


def _neighbours(alike: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Cut a set by what is said, not by who came first: copies begin alike and so stand close together."""
    for at, wording in enumerate(alike):
        yield from ((wording, other) for other in alike[at + 1 : at + 1 + _NEIGHBOURS])


def _in_common(one: Set[_Pair], other: Set[_Pair]) -> bool:
    shared = len(one & other)
    return shared >= _LEAST_IN_COMMON * (len(one) + len(other) - shared)
