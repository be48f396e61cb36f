"""One scan of a text for the triggers of all extractors."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate, pairwise

from aiclaims.plugins.literals import Literals

NEAR = 4_000
"""Bytes between a trigger and a word of the field, at most: some 600 words, on which a text keeps to its subject."""
_HEAD = 1_000
"""Bytes at the start of a text: what they are about, all of it is about."""

Places = Mapping[int, Sequence[int]]


class TriggerScan:
    """An automaton that finds, in one pass, which extractors a text concerns.

    Hits are whole words without regard to case: "us" is not found in "used", but is in "US’s". A
    trigger that ends in ``*`` stands for any ending of its last word.

    Args:
        triggers: The triggers of each extractor, in lower case.
        subjects: For each extractor the words of its field, one of which a document has to hold at all; none
            where any document will do.
    """

    def __init__(self, triggers: Sequence[Iterable[str]], subjects: Sequence[Iterable[str]] = ()) -> None:
        owners = _owners_of(triggers)
        self._phrases = Literals(owners)
        self._words = Literals(owners, raw=True)
        # What a document has to hold at all: words of the field where an extractor names some, else its triggers.
        named = [tuple(words) for words in subjects]
        self._field = frozenset(number for number, words in enumerate(named) if words)
        first = [named[number] if number in self._field else words for number, words in enumerate(triggers)]
        self._subjects = Literals(_owners_of(first), raw=True) if self._field else self._words
        self._all = frozenset(range(len(triggers)))

    def concerns(self, text: str, *, markup: bool = False) -> frozenset[int]:
        """Tell which extractors a text as given can concern; one that is left out would find nothing.

        Args:
            text: The document as it was given.
            markup: Whether words may be written with character references.
        """
        return frozenset(self.announced(text, markup=markup))

    def announced(self, text: str, *, title: str = "", markup: bool = False) -> Places:
        """Tell which extractors a text as given can concern, and where.

        Args:
            text: The document as it was given.
            title: Its title, which may name the field that the text takes for granted.
            markup: Whether words may be written with character references.

        Returns:
            For the number of each extractor concerned the offsets of its triggers near words of its field; none
            where it may be concerned anywhere.
        """
        if "\xad" in text or (markup and ("&shy" in text or ("&" in text and not self._ascii))):
            return dict.fromkeys(self._all, ())
        data = self._subjects.fold(text)
        spoken = self._subjects.places(data, loose=markup)
        titled = self._subjects.places(self._subjects.fold(title)) if title else {}
        found = {number: places for number, places in spoken.items() if number not in self._field}
        field = self._field & (spoken.keys() | titled.keys())
        if field:
            # Words of the field and a trigger: few documents need a second pass.
            folded = data if self._ascii else self._words.fold(text)
            told = self._words.places(folded, loose=markup)
            for number in field & told.keys():
                about = number in titled or markup or spoken[number][0] < _HEAD
                near = told[number] if about else _near(told[number], spoken[number])
                if near:
                    found[number] = near
        if markup:
            return dict.fromkeys(found, ())
        return found if len(data) == len(text) else _as_characters(found, data, len(text))

    @property
    def _ascii(self) -> bool:
        return self._words.ascii and self._subjects.ascii

    def find(self, texts: Sequence[str]) -> dict[int, set[int]]:
        """Find which texts concern which extractor.

        Args:
            texts: Clean texts, such as those of passages.

        Returns:
            For the number of each extractor concerned the indexes of the texts that hold its triggers.
        """
        found: dict[int, set[int]] = {}
        folded = [self._phrases.fold(text) for text in texts]
        starts = list(accumulate((len(data) + 1 for data in folded), initial=0))
        for start, owners in self._phrases.hits(b"\n".join(folded)):
            index = bisect_right(starts, start) - 1
            for owner in owners:
                found.setdefault(owner, set()).add(index)
        return found


def _owners_of(literals: Sequence[Iterable[str]]) -> dict[str, set[int]]:
    owners: dict[str, set[int]] = {}
    for number, group in enumerate(literals):
        for literal in group:
            owners.setdefault(literal, set()).add(number)
    return owners


def _near(places: Sequence[int], others: Sequence[int]) -> list[int]:
    """Keep the places that have one of some others, in order, close by."""
    kept = []
    for place in places:
        at = bisect_left(others, place)
        if (at < len(others) and others[at] - place <= NEAR) or (at and place - others[at - 1] <= NEAR):
            kept.append(place)
    return kept


def _as_characters(found: Places, data: bytes, size: int) -> Places:
    """Count offsets in characters, as the text itself does; folding keeps their number, or else nothing can be said."""
    places = sorted({place for each in found.values() for place in each})
    edges = [0, *places, len(data)]
    lengths = (len(data[start:end].decode("utf-8", "surrogatepass")) for start, end in pairwise(edges))
    counted = list(accumulate(lengths))
    if counted[-1] != size:
        return dict.fromkeys(found, ())
    at = dict(zip(places, counted, strict=False))
    return {number: [at[place] for place in each] for number, each in found.items()}
