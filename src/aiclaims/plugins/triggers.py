"""One scan of a text for the triggers of all extractors."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from itertools import accumulate, pairwise

from aiclaims.lexicon.letters import STYLED, plain_letters
from aiclaims.patterns import lazy_regex
from aiclaims.plugins.literals import Literals, fold
from aiclaims.plugins.spans import Spans, around, overlap, together

NEAR = 1_500
"""Bytes between a trigger and a word of the field, at most: some 250 words, on which a text keeps to its subject."""
BESIDE = 600
"""Bytes between a trigger and what has to stand beside it, at most: more than what a claim takes over from."""
_HEAD = 1_000
"""Bytes at the start of a text: what they are about, all of it is about."""
_EDGE = 256
"""Bytes around a stretch that is searched, so that no word or phrase at its edge is taken for another."""

Places = Mapping[int, Sequence[int]]


class TriggerScan:
    """An automaton that finds, in one pass, which extractors a text concerns.

    Hits are whole words without regard to case: "us" is not found in "used", but is in "US’s". A
    trigger that ends in ``*`` stands for any ending of its last word.

    Args:
        triggers: The triggers of each extractor, in lower case.
        subjects: For each extractor the words of its field, one of which a document has to hold at all; none
            where any document will do.
        nearby: For each extractor groups of words, of each of which one has to stand near a trigger.
    """

    def __init__(
        self,
        triggers: Sequence[Iterable[str]],
        subjects: Sequence[Iterable[str]] = (),
        nearby: Sequence[Iterable[Iterable[str]]] = (),
    ) -> None:
        announcing = [tuple(words) for words in triggers]
        owners = _owners_of(announcing)
        self._phrases = Literals(owners)
        self._words = Literals(owners, raw=True)
        # What a document has to hold at all: all that an extractor asks for beside its triggers, else these.
        asked: list[tuple[str, ...]] = []
        self._asked: dict[int, list[tuple[int, int]]] = {}
        self._alone: dict[int, int] = {}
        for number, words in enumerate(announcing):
            groups = [(tuple(group), NEAR) for group in subjects[number : number + 1]]
            groups += [(tuple(group), BESIDE) for some in nearby[number : number + 1] for group in some]
            wanted = [(group, reach) for group, reach in groups if group]
            if not wanted:
                self._alone[len(asked)] = number
            for group, reach in wanted:
                self._asked.setdefault(number, []).append((len(asked), reach))
                asked.append(group)
            if not wanted:
                asked.append(words)
        self._beside = Literals(_owners_of(asked), raw=True)
        self._all = frozenset(range(len(announcing)))
        self._literals = (*announcing, *asked)

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
            title: Its title, which may name what the text takes for granted.
            markup: Whether words may be written with character references.

        Returns:
            For the number of each extractor concerned the offsets of its triggers near all that it asks for; none
            where it may be concerned anywhere.
        """
        if "\xad" in text:
            # What a reader may put together again.
            return dict.fromkeys(self.announced(text.replace("\xad", ""), title=title, markup=markup), ())
        if markup and "&" in text and self._hidden.search(text):
            return dict.fromkeys(self._all, ())
        data = fold(text)
        if STYLED in data and (plain := plain_letters(text)):
            return dict.fromkeys(self.announced(text.translate(plain), title=title, markup=markup), ())
        spoken = self._beside.places(data, loose=markup)
        titled = self._beside.places(fold(title)) if title and self._asked else {}
        found = {number: spoken[group] for group, number in self._alone.items() if group in spoken}
        open_to = {}
        short = len(data) < _HEAD  # too little to be worth leaving out, and to name all that it is about
        for number, groups in self._asked.items():
            if all(group in spoken or group in titled or (short and reach == BESIDE) for group, reach in groups):
                left = _left(groups, spoken, titled, len(data), anywhere=markup or short)
                if left:
                    open_to[number] = left
        if open_to:
            # Few documents need a second pass, and few of these all of it.
            found |= self._near(data, open_to, loose=markup)
        if markup:
            return dict.fromkeys(found, ())
        return found if len(data) == len(text) else _as_characters(found, data)

    def _near(self, data: bytes, open_to: Mapping[int, Spans], *, loose: bool) -> dict[int, list[int]]:
        """Give the triggers that stand in stretches of a folded text, for each extractor its own."""
        found: dict[int, list[int]] = {}
        for start, end in together(open_to.values()):
            first = max(0, start - _EDGE)
            for number, places in self._words.places(data[first : end + _EDGE], loose=loose).items():
                if number in open_to:
                    found.setdefault(number, []).extend(first + place for place in places)
        kept = {number: _inside(places, open_to[number]) for number, places in found.items()}
        return {number: places for number, places in kept.items() if places}

    @cached_property
    def _hidden(self) -> re.Pattern[str]:
        return _references(literal for group in self._literals for literal in group)

    def find(self, texts: Sequence[str]) -> dict[int, set[int]]:
        """Find which texts concern which extractor.

        Args:
            texts: Clean texts, such as those of passages.

        Returns:
            For the number of each extractor concerned the indexes of the texts that hold its triggers.
        """
        found: dict[int, set[int]] = {}
        folded = [fold(text) for text in texts]
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


def _references(literals: Iterable[str]) -> re.Pattern[str]:
    """Match what may hide a literal in markup: a soft hyphen, or a reference to a letter of one that is not ASCII."""
    from html.entities import html5

    signs = {sign for literal in literals for sign in literal}
    letters = {letter for sign in signs for letter in sign.lower() + sign.upper() if not letter.isascii()} | {"\xad"}
    names = {re.escape(name) for name, written in html5.items() if not letters.isdisjoint(written)}
    codes = {form for code in map(ord, letters) for form in (rf"#0*{code}(?!\d)", rf"#x0*{code:x}(?![0-9a-f])")}
    return lazy_regex(f"&(?:{'|'.join(sorted(names | codes))})", re.IGNORECASE)


def _left(groups: Sequence[tuple[int, int]], spoken: Places, titled: Places, size: int, *, anywhere: bool) -> Spans:
    """Give the stretches of a text in which something of each group is near."""
    left: Spans = [(0, size)]
    for group, reach in groups:
        if anywhere or group in titled or spoken[group][0] < _HEAD:
            continue
        left = overlap(left, around(spoken[group], reach))
    return left


def _inside(places: Iterable[int], spans: Spans) -> list[int]:
    """Keep the places that lie in stretches, in order and each once."""
    starts = [start for start, _ in spans]
    kept = set()
    for place in places:
        number = bisect_right(starts, place)
        if number and place <= spans[number - 1][1]:
            kept.add(place)
    return sorted(kept)


def _as_characters(found: Places, data: bytes) -> Places:
    """Count offsets in characters, as the text itself does."""
    places = sorted({place for each in found.values() for place in each})
    edges = [0, *places, len(data)]
    lengths = (len(data[start:end].decode("utf-8", "surrogatepass")) for start, end in pairwise(edges))
    at = dict(zip(places, accumulate(lengths), strict=False))
    return {number: [at[place] for place in each] for number, each in found.items()}
