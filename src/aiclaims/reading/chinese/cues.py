"""Cues in Chinese: words of named classes, found wherever they stand, for no space parts words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property

import attrs

from aiclaims.reading.marks import CueMark

_GAP = r"[^，。；！？]{0,%d}?"


@attrs.frozen(slots=False, eq=False)
class ChineseCues:
    """Words and phrases by class; `_` in an entry stands for up to twenty characters of the same clause.

    Args:
        classes: Entries by name of class.
    """

    classes: Mapping[str, tuple[str, ...]]

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        # The longest entry first: an alternation takes the first that fits.
        entries = sorted(self._entries, key=lambda entry: (-len(entry), entry))
        return re.compile("|".join(re.escape(entry).replace("_", _GAP % 20) for entry in entries))

    @cached_property
    def _entries(self) -> Mapping[str, str]:
        return {entry: cue for cue, words in self.classes.items() for entry in words}

    def find(self, text: str) -> tuple[CueMark, ...]:
        """Find the cues in a text, in order and not overlapping.

        Args:
            text: A passage in simplified characters.
        """
        return tuple(
            CueMark(start=match.start(), end=match.end(), text=match[0], cue=self._cue(match[0]), lemma=match[0])
            for match in self._pattern.finditer(text)
        )

    def _cue(self, written: str) -> str:
        exact = self._entries.get(written)
        if exact is not None:
            return exact
        return next(
            cue
            for entry, cue in self._entries.items()
            if re.fullmatch(re.escape(entry).replace("_", _GAP % 20), written)
        )
