"""Literals found as whole words, without regard to case, in one pass of a native automaton."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Set

from ahocorasick_rs import BytesAhoCorasick, Implementation

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
_PLAIN = frozenset(b"0123456789abcdefghijklmnopqrstuvwxyz")
"""What continues a word in folded ASCII."""
_WIDE = 100
"""Bytes around the longest word of a phrase in which the others are looked for."""


class Literals:
    """Literals with their owners, matched on lower-case UTF-8.

    Args:
        owners: The owners of each literal; one that ends in ``*`` stands for any ending of its last word, and one with
            a capital stands for itself as written.
        raw: Whether texts are searched as they were given, where line breaks, marks and the bars of a table may part
            the words of a phrase: then its longest word is searched for, and the others close by.
    """

    def __init__(self, owners: Mapping[str, Set[int]], *, raw: bool = False) -> None:
        # Signs without capitals, as those of Chinese, are the same in lower case.
        self.ascii = all(literal.isascii() or _has_one_case(literal) for literal in owners)
        self._owners: list[frozenset[int]] = []
        self._bounded: list[tuple[bool, bool]] = []
        self._phrases: dict[int, str] = {}
        self._patterns: dict[int, re.Pattern[bytes]] = {}  # of the phrases met so far
        self._written: dict[int, bytes] = {}
        patterns: list[bytes] = []
        for literal, numbers in sorted(owners.items()):
            searched = literal
            if raw and (words := literal.split())[1:]:
                searched = max(words, key=len)
                self._phrases[len(patterns)] = literal
            body = searched.removesuffix("*")
            if body != body.lower():
                self._written[len(patterns)] = self.plain(body)
            patterns.append(self.fold(body))
            self._owners.append(frozenset(numbers))
            self._bounded.append((_joins(body[0]), _joins(body[-1]) and body == searched))
        # The plain table of states is twice as fast as the compact one, but takes a few megabytes and five times as long
        # to make: passages, which are few, do without.
        table = Implementation.DFA if raw else Implementation.ContiguousNFA
        self._automaton = BytesAhoCorasick(patterns, implementation=table)

    def plain(self, text: str) -> bytes:
        """Write a text with plain apostrophes, hyphens and spaces.

        Args:
            text: The text.
        """
        # A lone surrogate is no part of any word, but must not stop the scan.
        return _plain(text.encode("utf-8", "surrogatepass"))

    def fold(self, text: str) -> bytes:
        """Write a text in lower case, with plain apostrophes, hyphens and spaces.

        Args:
            text: The text.
        """
        if text.isascii():
            return text.encode().lower()
        # bytes.lower leaves all but ASCII as it is, which is enough where no other sign of a literal has a capital, and faster.
        return self.plain(text).lower() if self.ascii else self.plain(text.lower())

    def hits(self, data: bytes, *, loose: bool = False, text: str | None = None) -> list[tuple[int, frozenset[int]]]:
        """Give the offset and the owners of each whole-word hit in a folded text, in order of their ends.

        Args:
            data: What `fold` gave.
            loose: Whether the longest word of a phrase is enough: anything may part words in markup.
            text: What was folded, for the literals that have capitals; without it they stand for any spelling.
        """
        found = []
        written = self._written if text is not None else {}
        given = b""
        phrases = {} if loose else self._phrases
        size = len(data)
        bounded, owners = self._bounded, self._owners
        # Overlapping hits first, then the word filter: the longest alone would hide "us" behind "usas".
        for number, first, last in self._automaton.find_matches_as_indexes(data, overlapping=True):
            before, after = bounded[number]
            if before and first:
                sign = data[first - 1]
                if sign in _PLAIN or (sign >= 0x80 and _joins_before(data, first)):
                    continue
            if after and last < size:
                sign = data[last]
                if sign in _PLAIN or (sign >= 0x80 and _joins_behind(data, last)):
                    continue
            if number in written and text is not None:
                given = given or self.plain(text)
                # Where letters change their length with their case, nothing can be said.
                if len(given) == size and given[first:last] != written[number]:
                    continue
            phrase = phrases.get(number)
            if phrase is not None:
                pattern = self._patterns.get(number) or self._compiled(number, phrase)
                if not pattern.search(data, max(0, first - _WIDE), last + _WIDE):
                    continue
            found.append((first, owners[number]))
        return found

    def _compiled(self, number: int, phrase: str) -> re.Pattern[bytes]:
        pattern = re.compile(_expression([self.fold(word) for word in phrase.split()]))
        return self._patterns.setdefault(number, pattern)

    def places(self, data: bytes, *, loose: bool = False, text: str | None = None) -> dict[int, list[int]]:
        """Give for each owner with a hit in a folded text the offsets of its hits, in order.

        Args:
            data: What `fold` gave.
            loose: Whether the longest word of a phrase is enough.
            text: What was folded, for the literals that have capitals.
        """
        found: dict[int, list[int]] = {}
        for place, owners in self.hits(data, loose=loose, text=text):
            for owner in owners:
                found.setdefault(owner, []).append(place)
        for each in found.values():
            each.sort()  # a longer literal ends behind a shorter one that starts behind it
        return found


def _plain(data: bytes) -> bytes:
    return data.replace(b"\xe2\x80\x99", b"'").replace(b"\xe2\x80\x91", b"-").replace(b"\xc2\xa0", b" ")


def _expression(words: list[bytes]) -> bytes:
    """Write a phrase with all that may part its words in plain text; a bar is the edge of a cell, however it is set."""
    parts = [rb"(?:\||\t|  )" if word == b"|" else re.escape(word.removesuffix(b"*")) for word in words]
    # White space, signs, references to characters, marks of notes.
    return rb"(?:[^a-z0-9]|&#?\w{1,8};|\[\w{1,12}\]){0,40}?".join(parts)


def _has_one_case(literal: str) -> bool:
    return all(sign.isascii() or sign.lower() == sign.upper() for sign in literal)


def _joins(char: str) -> bool:
    """Tell whether a character continues a word."""
    if char.isascii():
        return char.isalnum()
    code = ord(char)
    if any(low <= code <= high for low, high in _UNSPACED):
        return False
    return char.isalnum() or unicodedata.category(char) in {"Mn", "Mc"}


def _joins_before(data: bytes, offset: int) -> bool:
    return _joins(data[max(0, offset - 4) : offset].decode("utf-8", "ignore")[-1:] or " ")


def _joins_behind(data: bytes, offset: int) -> bool:
    return _joins(data[offset : offset + 4].decode("utf-8", "ignore")[:1] or " ")
