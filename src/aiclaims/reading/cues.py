"""Cues: words and phrases of named classes, found in one pass."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

import attrs

from aiclaims.patterns import lazy_regex
from aiclaims.reading.marks import CueMark

_KEY = 3
"""Entries are looked up by the first letters of their first word: few share them, so few are tried."""
_KEPT = 512
"""Texts whose words and cues are kept: those of the passages around the one that is read."""


@attrs.frozen(eq=False)
class CueLexicon:
    """Words and phrases by class, each entry a literal in lower case.

    An entry may end in ``*`` to stand for any ending of its last word ("restrict*"), and may hold
    ``_`` for up to six words in between ("put _ on the entity list").

    Args:
        classes: Entries by name of class.
    """

    classes: Mapping[str, tuple[str, ...]]
    _starting: Mapping[str, re.Pattern[str]] = attrs.field(init=False, repr=False)
    _stems: tuple[str, ...] = attrs.field(init=False, repr=False)
    _entries: tuple[tuple[str, str], ...] = attrs.field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        entries = [(entry, cue) for cue, words in self.classes.items() for entry in words]
        # The longest entry first: an alternation takes the first that fits.
        entries.sort(key=lambda pair: (-len(pair[0]), pair))
        parts: defaultdict[str, list[str]] = defaultdict(list)
        for number, (entry, _) in enumerate(entries):
            parts[_key(entry)].append(f"(?P<e{number}>{_expression(entry)})")
        starting = {key: lazy_regex(rf"(?:{'|'.join(options)})(?!\w)", re.IGNORECASE) for key, options in parts.items()}
        object.__setattr__(self, "_starting", starting)
        stems = {
            key for key in starting if len(key) < _KEY and any(entry.startswith(f"{key}*") for entry, _ in entries)
        }
        object.__setattr__(self, "_stems", tuple(stems))
        object.__setattr__(self, "_entries", tuple(entries))

    def find(self, text: str) -> tuple[CueMark, ...]:
        """Find the cues in a text, in order and not overlapping; the longest entry wins."""
        return _found(self, text)

    def _find(self, text: str) -> tuple[CueMark, ...]:
        starting, places = self._starting, _starts(text)
        tried = [(start, -len(key), key) for key in starting.keys() & places.keys() for start in places[key]]
        for stem in self._stems:
            longer = (key for key in places if key.startswith(stem) and key != stem)
            tried += [(start, -len(stem), stem) for key in longer for start in places[key]]
        # Of two keys at a place the longer is tried first.
        tried.sort()
        found = []
        end = 0
        for start, _, key in tried:
            if start >= end and (match := starting[key].match(text, start)):
                assert match.lastgroup
                lemma, cue = self._entries[int(match.lastgroup[1:])]
                found.append(CueMark(start=match.start(), end=match.end(), text=match[0], cue=cue, lemma=lemma))
                end = match.end()
        return tuple(found)


@lru_cache(maxsize=_KEPT)
def _found(lexicon: CueLexicon, text: str) -> tuple[CueMark, ...]:
    # A passage is looked at again from those behind it.
    return lexicon._find(text)


@lru_cache(maxsize=_KEPT)
def _starts(text: str) -> Mapping[str, Sequence[int]]:
    """Give the first letters of the words of a text, by which entries are looked up, each with the offsets of these words."""
    lower = text.lower()
    if len(lower) != len(text):  # a capital that is two letters when small
        lower = "".join(letter if len(letter.lower()) != 1 else letter.lower() for letter in text)
    found: defaultdict[str, list[int]] = defaultdict(list)
    for word in _words().finditer(text):
        start, stop = word.span()
        found[lower[start : min(start + _KEY, stop)]].append(start)
    return found


@cache
def _words() -> re.Pattern[str]:
    # A word that is not the later part of a hyphened one ("pre-ban" holds no "ban"), or a sign ("% cut").
    return re.compile(r"(?<![\w-])\w+|[^\w\s-]")


def _key(entry: str) -> str:
    """Give the letters by which an entry is looked up."""
    first = _words().match(entry)
    assert first, f"a cue starts with a word: {entry!r}"
    return first[0][:_KEY]


def _expression(entry: str) -> str:
    words = []
    for word in entry.split():
        if word == "_":
            words.append(r"(?:\S+\s+){0,6}?")
            continue
        body = re.escape(word[:-1] if word.endswith("*") else word)
        body = body.replace("'", "['’]").replace(r"\-", "[-‑– ]")
        words.append(body + (r"\w*" if word.endswith("*") else ""))
    # Quotation marks may close, or open, within a phrase: '"on par" with'.
    return r"[\"”]?\s+[\"“]?".join(words).replace(r"(?:\S+\s+){0,6}?[\"”]?\s+[\"“]?", r"(?:\S+\s+){0,6}?")
