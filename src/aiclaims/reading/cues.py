"""Cues: words and phrases of named classes, found in one pass."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

import attrs

from aiclaims.reading.marks import CueMark


@attrs.frozen
class CueLexicon:
    """Words and phrases by class, each entry a literal in lower case.

    An entry may end in ``*`` to stand for any ending of its last word ("restrict*"), and may hold
    ``_`` for up to six words in between ("put _ on the entity list").

    Args:
        classes: Entries by name of class.
    """

    classes: Mapping[str, tuple[str, ...]]
    _pattern: re.Pattern[str] = attrs.field(init=False, repr=False, eq=False, hash=False)
    _lookup: dict[str, tuple[str, str]] = attrs.field(init=False, repr=False, eq=False, hash=False)

    def __attrs_post_init__(self) -> None:
        entries = [(entry, cue) for cue, words in self.classes.items() for entry in words]
        # The longest entry first: Python's alternation takes the first that fits.
        entries.sort(key=lambda pair: (-len(pair[0]), pair))
        lookup, parts = {}, []
        for number, (entry, cue) in enumerate(entries):
            name = f"e{number}"
            lookup[name] = (cue, entry)
            parts.append(f"(?P<{name}>{_expression(entry)})")
        object.__setattr__(self, "_lookup", lookup)
        object.__setattr__(self, "_pattern", re.compile(rf"(?<![\w-])(?:{'|'.join(parts)})(?![\w])", re.IGNORECASE))

    def __hash__(self) -> int:
        return id(self)

    def find(self, text: str) -> tuple[CueMark, ...]:
        """Find the cues in a text, in order and not overlapping; the longest entry wins."""
        found = []
        for match in self._pattern.finditer(text):
            assert match.lastgroup
            cue, lemma = self._lookup[match.lastgroup]
            found.append(CueMark(start=match.start(), end=match.end(), text=match[0], cue=cue, lemma=lemma))
        return tuple(found)


@lru_cache(maxsize=4096)
def _expression(entry: str) -> str:
    words = []
    for word in entry.split():
        if word == "_":
            words.append(r"(?:\S+\s+){0,6}?")
            continue
        body = re.escape(word[:-1] if word.endswith("*") else word)
        body = body.replace("'", "['’]").replace(r"\-", "[-‑– ]")
        words.append(body + (r"\w*" if word.endswith("*") else ""))
    return r"\s+".join(words).replace(r"(?:\S+\s+){0,6}?\s+", r"(?:\S+\s+){0,6}?")
