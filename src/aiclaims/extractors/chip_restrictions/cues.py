"""The cue classes of chip restrictions, each looked for only where its first words occur."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

import attrs

from aiclaims.extractors.chip_restrictions.words import WORDS
from aiclaims.reading import CueMark
from aiclaims.reading.cues import CueLexicon

_TABLES = {"WORDS": WORDS}


@attrs.frozen
class ChipCues:
    """One class of cues.

    A word may be in several classes ("limit" restricts, and is a consequence), so each is a lexicon of its
    own; a sentence has words of few of them, which the words that entries begin with tell beforehand.

    Args:
        lexicon: The cues.
        words: Words that an entry begins with.
        stems: Beginnings of such words.
    """

    lexicon: CueLexicon
    words: frozenset[str]
    stems: frozenset[str]

    def find(self, text: str, words: frozenset[str], beginnings: frozenset[str]) -> tuple[CueMark, ...]:
        """Find the cues in a text, of which the lower-case words are given, and all that they begin with."""
        if self.words.isdisjoint(words) and self.stems.isdisjoint(beginnings):
            return ()
        return self.lexicon.find(text)


@cache
def chip_cues(table: str) -> Mapping[str, ChipCues]:
    """Give the classes of one table of words: of acts."""
    return {cue: _cues(cue, words) for cue, words in _TABLES[table].items()}


def _cues(cue: str, entries: tuple[str, ...]) -> ChipCues:
    words: set[str] = set()
    stems: set[str] = set()
    for entry in entries:
        first = re.search(r"(\w+)(\*?)", entry)
        assert first
        (stems if first[2] else words).add(first[1])
    return ChipCues(CueLexicon({cue: entries}), frozenset(words), frozenset(stems))
