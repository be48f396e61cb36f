"""One scan of a text for the triggers of all extractors."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate

from ahocorasick_rs import BytesAhoCorasick

# Scripts that write words without spaces, or hang particles on them: an edge of a word there is no boundary.
_UNSPACED = (
    (0x0E00, 0x0EFF),  # Thai, Lao
    (0x1000, 0x109F),  # Myanmar
    (0x1780, 0x17FF),  # Khmer
    (0x3040, 0x30FF),  # Hiragana, Katakana
    (0x3400, 0x9FFF),  # Han
    (0xAC00, 0xD7AF),  # Hangul
    (0xF900, 0xFAFF),  # Han, compatibility
)
_CHUNK = 1 << 16


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
        self._phrases = _Literals(owners)
        self._words = _Literals(_one_word_each(owners))
        # What a document has to hold at all: words of the field where an extractor names some, else its triggers.
        named = [tuple(words) for words in subjects]
        self._field = frozenset(number for number, words in enumerate(named) if words)
        first = [named[number] if number in self._field else words for number, words in enumerate(triggers)]
        self._subjects = _Literals(_one_word_each(_owners_of(first))) if self._field else self._words
        self._all = frozenset(range(len(triggers)))

    def concerns(self, text: str, *, markup: bool = False) -> frozenset[int]:
        """Tell which extractors a text as given can concern; one that is left out would find nothing.

        Args:
            text: The document as it was given.
            markup: Whether words may be written with character references.
        """
        if "\xad" in text or (markup and ("&shy" in text or ("&" in text and not self._ascii))):
            return self._all
        data = self._subjects.fold(text)
        found = self._subjects.owners_in(data, self._all)
        if self._field & found:
            # Both words of the field and a trigger: few documents need a second pass.
            told = self._words.owners_in(self._words.fold(text), self._field & found)
            found = (found - self._field) | told
        return found

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
        joined = b"\n".join(folded)
        for start, owners in self._phrases.hits(joined, 0, len(joined)):
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


def _one_word_each(owners: dict[str, set[int]]) -> dict[str, set[int]]:
    """Keep the longest word of each phrase: markup and line breaks may part the words in a text as given."""
    words: dict[str, set[int]] = {}
    for literal, numbers in owners.items():
        words.setdefault(max(literal.split(), key=len), set()).update(numbers)
    return words


class _Literals:
    """Literals with their owners, matched on lower-case UTF-8."""

    def __init__(self, owners: dict[str, set[int]]) -> None:
        self.ascii = all(literal.isascii() for literal in owners)
        self._owners: list[frozenset[int]] = []
        self._bounded: list[tuple[bool, bool]] = []
        patterns = []
        for literal, numbers in sorted(owners.items()):
            body = literal.removesuffix("*")
            patterns.append(self.fold(body))
            self._owners.append(frozenset(numbers))
            self._bounded.append((_joins(body[0]), _joins(body[-1]) and body == literal))
        self.longest = max(map(len, patterns), default=0)
        self._automaton = BytesAhoCorasick(patterns)

    def fold(self, text: str) -> bytes:
        """Write a text in lower case, with plain apostrophes, hyphens and spaces."""
        # A lone surrogate is no part of any word, but must not stop the scan.
        if text.isascii():
            return text.encode().lower()
        # bytes.lower leaves all but ASCII as it is, which is enough for ASCII triggers, and faster.
        data = (
            text.encode("utf-8", "surrogatepass").lower()
            if self.ascii
            else text.lower().encode("utf-8", "surrogatepass")
        )
        return data.replace(b"\xe2\x80\x99", b"'").replace(b"\xe2\x80\x91", b"-").replace(b"\xc2\xa0", b" ")

    def owners_in(self, data: bytes, wanted: frozenset[int]) -> frozenset[int]:
        """Give those of some owners that have a whole-word hit in a folded text; stops when all have one."""
        missing = set(wanted)
        for start in range(0, len(data) if missing else 0, _CHUNK):
            for _, owners in self.hits(data, max(0, start - self.longest), start + _CHUNK):
                missing -= owners
            if not missing:
                break
        return wanted - missing

    def hits(self, data: bytes, start: int, end: int) -> Iterable[tuple[int, frozenset[int]]]:
        """Yield the offset and the owners of each whole-word hit in a stretch of folded text."""
        # Overlapping hits first, then the word filter: the longest alone would hide "us" behind "usas".
        matches = self._automaton.find_matches_as_indexes(memoryview(data)[start:end], overlapping=True)
        for number, first, last in matches:
            before, after = self._bounded[number]
            if before and _joins_before(data, start + first):
                continue
            if after and _joins_behind(data, start + last):
                continue
            yield start + first, self._owners[number]


def _joins(char: str) -> bool:
    """Tell whether a character continues a word."""
    if char.isascii():
        return char.isalnum()
    code = ord(char)
    if any(low <= code <= high for low, high in _UNSPACED):
        return False
    return char.isalnum() or unicodedata.category(char) in {"Mn", "Mc"}


def _joins_before(data: bytes, offset: int) -> bool:
    if offset == 0 or data[offset - 1] < 0x80:
        return offset > 0 and chr(data[offset - 1]).isalnum()
    return _joins(data[max(0, offset - 4) : offset].decode("utf-8", "ignore")[-1:] or " ")


def _joins_behind(data: bytes, offset: int) -> bool:
    if offset == len(data) or data[offset] < 0x80:
        return offset < len(data) and chr(data[offset]).isalnum()
    return _joins(data[offset : offset + 4].decode("utf-8", "ignore")[:1] or " ")
