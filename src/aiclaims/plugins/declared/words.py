"""What a file adds to the marks of a passage: cues, patterns and names of its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import cast, get_args

import attrs
import regex

from aiclaims.errors import PluginError
from aiclaims.plugins.declared.source import Source
from aiclaims.plugins.declared.specification import PluginTable
from aiclaims.reading import CueMark, EntityMark, Mark, Passage
from aiclaims.reading.cues import CueLexicon
from aiclaims.schema import Entity, EntityType

PATIENCE = 0.25
"""Seconds of CPU that a pattern may take for one passage, which is a sentence or a row."""


@attrs.frozen(eq=False)
class Words:
    """The cues, patterns and names of a file, compiled.

    Args:
        source: The file, for the place of a pattern that fails.
        cues: The words and phrases by class.
        patterns: The compiled patterns by name.
        names: For each spelling the entity that it means.
    """

    source: Source
    cues: CueLexicon
    patterns: Mapping[str, regex.Pattern[str]]
    names: Mapping[str, Entity]
    _spellings: regex.Pattern[str] | None

    @classmethod
    def of(cls, table: PluginTable, source: Source) -> Words:
        """Compile what a file declares.

        Raises:
            PluginContractError: Where a word, pattern or name is not as it should be, with its line.
        """
        for name, entries in table.cues.items():
            for index, entry in enumerate(entries):
                if not entry.strip() or entry != entry.lower() or not entry[0].isalnum():
                    raise source.error(
                        ("cues", name, index),
                        "a cue is in lower case and starts with a word",
                        expected="'led by'",
                        got=repr(entry),
                    )
        patterns = {name: _compiled(name, text, source) for name, text in table.patterns.items()}
        names: dict[str, Entity] = {}
        for kind, entries_of_kind in table.names.items():
            if kind not in get_args(EntityType):
                raise source.error(
                    ("names", kind), "this is no type of entity", expected=", ".join(get_args(EntityType)), got=kind
                )
            for name, others in entries_of_kind.items():
                for spelling in (name, *others):
                    if not spelling.strip():
                        raise source.error(
                            ("names", kind, name), "a name is not blank", expected="a name", got=repr(spelling)
                        )
                    names[spelling] = Entity(name, cast(EntityType, kind))
        longest = sorted(names, key=lambda spelling: (-len(spelling), spelling))
        spelled = "|".join(map(regex.escape, longest))
        spellings = regex.compile(rf"(?<![\w-])(?:{spelled})(?!\w)") if names else None
        return cls(source, CueLexicon(table.cues), patterns, names, spellings)

    def marks(self, passage: Passage) -> tuple[Mark, ...]:
        """Give all that may fill a slot: what the reading found, and what the file adds; own names go before others.

        Args:
            passage: The passage.
        """
        own = tuple(self._named(passage))
        found = (*passage.mentions, *passage.quantities, *passage.periods)
        rest = (mark for mark in found if not any(mark.start < name.end and name.start < mark.end for name in own))
        return tuple(sorted((*own, *rest, *passage.once(self.evoking)), key=lambda mark: (mark.start, mark.end)))

    def evoking(self, passage: Passage) -> tuple[CueMark, ...]:
        """Give the cues and the hits of patterns, in order.

        Args:
            passage: The passage.

        Raises:
            PluginError: Where a pattern takes too long.
        """
        hits = (mark for name in self.patterns for mark in self._hits(name, passage))
        found = (*self.cues.find(passage.text), *hits)
        return tuple(sorted(found, key=lambda mark: (mark.start, mark.end)))

    def _hits(self, name: str, passage: Passage) -> Iterator[CueMark]:
        try:
            for match in self.patterns[name].finditer(passage.text, timeout=PATIENCE):
                value = match.groupdict().get("value")
                if match[0]:
                    yield CueMark(
                        start=match.start(), end=match.end(), text=match[0], cue=name, lemma=value or match[0]
                    )
        except TimeoutError as error:
            raise PluginError(
                f"the pattern {name!r} takes too long; avoid a repetition inside a repetition",
                expected=f"at most {PATIENCE:g} s for a passage",
                got=f"more, for {passage.text[:60]!r}",
                where=self.source.place(("patterns", name)),
            ) from error

    def _named(self, passage: Passage) -> Iterator[EntityMark]:
        if self._spellings is not None:
            for match in self._spellings.finditer(passage.text):
                yield EntityMark(
                    start=match.start(), end=match.end(), text=match[0], entity=self.names[match[0]], known=True
                )


def _compiled(name: str, text: str, source: Source) -> regex.Pattern[str]:
    try:
        return regex.compile(text)
    except regex.error as error:
        raise source.error(
            ("patterns", name),
            f"the pattern cannot be compiled: {error}",
            expected="a regular expression in 'single quotes'",
            got=repr(text),
        ) from error
