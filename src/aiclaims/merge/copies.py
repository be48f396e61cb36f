"""Sentences that are copies of each other with a few words changed, as syndicated ones are.

Whether two are is told by the two alone, so that a further sentence can join sources and never part them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations, pairwise
from math import ceil

from aiclaims.schema.folding import fold_text

_WORDS = re.compile(r"\w+")
_ASCII_WORDS = str.maketrans(
    {code: chr(code).lower() if chr(code).isalnum() or chr(code) == "_" else " " for code in range(128)}
)
_FIGURE = re.compile(r"\d")

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
    words that either has (Jaccard similarity). Candidates are those that share one of the first pairs of
    words in a fixed order, of which as similar ones must share one (prefix filtering: Chaudhuri, Ganti and
    Kaushik, A Primitive Operator for Similarity Joins, 2006).

    Args:
        wordings: Different sentences, as `wording_of` writes them.

    Returns:
        Pairs of copies, and how many sentences were in blocks too large to compare all pairs in.
    """
    long = [(wording, words) for wording in sorted(wordings) if len(words := wording.split()) >= _LEAST_WORDS]
    by_figures: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    for wording, words in long:
        by_figures[tuple(word for word in words if _FIGURE.search(word))].append(wording)
    found: list[tuple[str, str]] = []
    cut = 0
    for alike in by_figures.values():
        if len(alike) < 2:
            continue
        pairs = {wording: frozenset(pairwise(wording.split())) for wording in alike}
        candidates, large = _candidates(pairs)
        cut += large
        found += (pair for pair in sorted(candidates) if _in_common(pairs[pair[0]], pairs[pair[1]]))
    return found, cut


def _candidates(pairs: dict[str, frozenset[tuple[str, str]]]) -> tuple[set[tuple[str, str]], int]:
    """Give the sentences that share one of their first pairs of words, and how many were in blocks that were cut."""
    blocks: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for wording, own in pairs.items():
        for pair in sorted(own)[: len(own) - ceil(_LEAST_IN_COMMON * len(own)) + 1]:
            blocks[pair].append(wording)
    found: set[tuple[str, str]] = set()
    large: set[str] = set()
    for wordings in blocks.values():
        if len(wordings) > _BLOCK:
            large.update(wordings)
            found.update(_neighbours(wordings))
        else:
            found.update(combinations(wordings, 2))
    return found, len(large)


def _neighbours(wordings: list[str]) -> Iterator[tuple[str, str]]:
    """Cut a block by what is said, not by who came first: copies begin alike and so stand close together."""
    for at, wording in enumerate(wordings):
        yield from ((wording, other) for other in wordings[at + 1 : at + 1 + _NEIGHBOURS])


def _in_common(one: frozenset[tuple[str, str]], other: frozenset[tuple[str, str]]) -> bool:
    shared = len(one & other)
    return shared >= _LEAST_IN_COMMON * (len(one) + len(other) - shared)
