"""Literals found as whole words, without regard to case, in one pass of a native automaton."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Set
from functools import cached_property

import attrs
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
_WORDS = bytes(ord(chr(byte).lower()) if byte < 0x80 and chr(byte).isalnum() else 0x20 for byte in range(256))
"""To what each byte of a text is taken: small letters, digits, and a blank for all that may be the edge of a word."""
_WIDE = 100
"""Bytes around the longest word of a phrase in which the others are looked for."""


@attrs.frozen
class _Literal:
    """One literal, and what has to hold of a hit on what is searched for.

    Args:
        pattern: What is searched for.
        opens: Whether it has to start a word.
        closes: Whether it has to end one.
        owners: Whose it is.
        written: The bytes that have to stand there, as far as the pattern does not tell: with signs, or with capitals.
        phrase: The literal as a whole, where the pattern is one of its words.
    """

    pattern: bytes
    opens: bool
    closes: bool
    owners: frozenset[int]
    written: bytes = b""
    phrase: str = ""


class Literals:
    """Literals with their owners.

    Words of ASCII are searched for with blanks for their edges, in texts of which only letters and digits are left, so
    that hardly a hit is none; the others as they are, in texts that are not ASCII.

    Args:
        owners: The owners of each literal; one that ends in ``*`` stands for any ending of its last word, and one with
            a capital stands for itself as written.
        raw: Whether texts are searched as they were given, where line breaks, marks and the bars of a table may part
            the words of a phrase: then its longest word is searched for, and the others close by.
    """

    def __init__(self, owners: Mapping[str, Set[int]], *, raw: bool = False) -> None:
        self._plain: list[_Literal] = []
        self._other: list[_Literal] = []
        for literal, numbers in sorted(owners.items()):
            words = literal.split()
            searched = max(words, key=len) if raw and words[1:] else literal
            body = searched.removesuffix("*")
            opens, closes = _joins(body[0]), _joins(body[-1]) and body == searched
            phrase = literal if searched != literal else ""
            if body.isascii():
                pattern = b" " * opens + body.encode().translate(_WORDS) + b" " * closes
                written = b"" if body.isalnum() and body == body.lower() else body.encode()
                self._plain.append(_Literal(pattern, opens, closes, frozenset(numbers), written, phrase))
            else:
                # Bytes put into small letters leave all but ASCII as it is.
                small = body.lower()
                for form in {small, "".join(sign if sign.isascii() else sign.upper() for sign in small)}:
                    self._other.append(_Literal(_plain(form), opens, closes, frozenset(numbers), phrase=phrase))
        # The plain table of states is twice as fast as the compact one, but takes a few megabytes and five times as long
        # to make: passages, which are few, do without.
        self._table = Implementation.DFA if raw else Implementation.ContiguousNFA
        self._patterns: dict[str, re.Pattern[str]] = {}  # of the phrases met so far

    @cached_property
    def _in_words(self) -> BytesAhoCorasick:
        return self._automaton(self._plain)

    @cached_property
    def _in_bytes(self) -> BytesAhoCorasick:
        return self._automaton(self._other)

    def _automaton(self, literals: list[_Literal]) -> BytesAhoCorasick:
        return BytesAhoCorasick([literal.pattern for literal in literals], implementation=self._table)

    def hits(self, data: bytes, *, loose: bool = False) -> list[tuple[int, frozenset[int]]]:
        """Give the offset and the owners of each whole-word hit in a text.

        Args:
            data: What `fold` gave.
            loose: Whether the longest word of a phrase is enough: anything may part words in markup.
        """
        found = []
        for literal, first, last in self._matches(data):
            if literal.written:
                there = data[first:last]
                if literal.written not in (there, there.lower()):
                    continue
            if literal.phrase and not loose:
                around = data[max(0, first - _WIDE) : last + _WIDE].decode("utf-8", "ignore").lower()
                if not self._whole(literal.phrase).search(around):
                    continue
            found.append((first, literal.owners))
        return found

    def _matches(self, data: bytes) -> Iterator[tuple[_Literal, int, int]]:
        """Give the literals whose pattern stands in a text between edges of words, each with its offsets."""
        # Overlapping hits first, then what tells them apart: the longest alone would hide "us" behind "us ban".
        words = (b" " + data + b" ").translate(_WORDS)
        plain, ascii = self._plain, data.isascii()
        for number, start, end in self._in_words.find_matches_as_indexes(words, overlapping=True):
            literal = plain[number]
            first, last = start - (not literal.opens), end - 1 - literal.closes
            if data[last : last + 1] in _JOINTS and data[first - 1 : first] in _JOINTS and _in_path(data, first, last):
                continue
            if ascii or _is_apart(literal, data, first, last):
                yield literal, first, last
        if not ascii and self._other:
            for number, first, last in self._in_bytes.find_matches_as_indexes(data.lower(), overlapping=True):
                if _is_apart(self._other[number], data, first, last):
                    yield self._other[number], first, last

    def _whole(self, phrase: str) -> re.Pattern[str]:
        return self._patterns.get(phrase) or self._patterns.setdefault(phrase, re.compile(_expression(phrase)))

    def places(self, data: bytes, *, loose: bool = False) -> dict[int, list[int]]:
        """Give for each owner with a hit in a text the offsets of its hits, in order.

        Args:
            data: What `fold` gave.
            loose: Whether the longest word of a phrase is enough.
        """
        found: dict[int, list[int]] = {}
        for place, owners in self.hits(data, loose=loose):
            for owner in owners:
                found.setdefault(owner, []).append(place)
        for each in found.values():
            each.sort()  # a longer literal ends behind a shorter one that starts behind it
        return found


def fold(text: str) -> bytes:
    """Write a text with plain apostrophes, hyphens and spaces, character by character.

    Args:
        text: The text.
    """
    return text.encode() if text.isascii() else _plain(text)


def _plain(text: str) -> bytes:
    # A lone surrogate is no part of any word, but must not stop the scan.
    data = text.encode("utf-8", "surrogatepass")
    return data.replace(b"\xe2\x80\x99", b"'").replace(b"\xe2\x80\x91", b"-").replace(b"\xc2\xa0", b" ")


def _expression(phrase: str) -> str:
    """Write a phrase with all that may part its words in plain text; a bar is the edge of a cell, however it is set."""
    cells = [_APART.join(re.escape(word.removesuffix("*")) for word in cell.split()) for cell in phrase.split("|")]
    return _EDGE.join(cells) if cells[0] else _CELL_START + _EDGE.join(cells[1:])


_APART = r"(?:[^a-z0-9]|&#?\w{1,8};|\[\w{1,12}\]){0,40}?"
"""White space, signs, references to characters, marks of notes."""
_MARKS = r"[^a-z0-9\n]{0,40}?"
_CELL_START = rf"\S(?:(?<=\|)|\t|  ){_MARKS}"
_EDGE = rf"(?:{_APART}\||[^a-z0-9\s.,:;!?]{{0,9}} ?(?:\t|  )){_MARKS}"
"""A bar, or white space inside a line; two blanks behind a full stop are the end of a sentence."""


def _joins(char: str) -> bool:
    """Tell whether a character continues a word."""
    if char.isascii():
        return char.isalnum()
    code = ord(char)
    if any(low <= code <= high for low, high in _UNSPACED):
        return False
    return char.isalnum() or unicodedata.category(char) in {"Mn", "Mc"}


_JOINTS = (b"/", b"_")


def _in_path(data: bytes, first: int, last: int) -> bool:
    """Tell whether a hit is a part of a path or of a name in a program, as no word of a sentence is: "libs/test/all"."""
    return first > 1 and data[first - 2 : first - 1].isalnum() and data[last + 1 : last + 2].isalnum()


def _is_apart(literal: _Literal, data: bytes, first: int, last: int) -> bool:
    """Tell whether a hit stands between edges of words, as far as it has to."""
    if literal.opens and first and _joins(data[max(0, first - 4) : first].decode("utf-8", "ignore")[-1:] or " "):
        return False
    behind = data[last : last + 4]
    return not (literal.closes and behind and _joins(behind.decode("utf-8", "ignore")[:1] or " "))
