"""A passage with what stands in it by kind: what the features of frames are read off."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property, lru_cache

import attrs

from aiclaims.patterns import lazy_regex
from aiclaims.reading import Mark, Passage
from aiclaims.reading.syntax import Predicate
from aiclaims.reading.syntax.word_classes import Word
from aiclaims.schema import Entity, Quantity

Kinds = Callable[[int, int], Sequence[str]]
"""Tells which kinds of things a stretch of text speaks of beside the players in it ("a rule", "a permit")."""
Traits = Callable[[Mark, Predicate | None], Sequence[str]]
"""Tells how a word stands, given the predicate whose verb it is: denied, as a purpose, as what is known already."""

Ties = Callable[[Mark, "Player"], Sequence[str]]
"""Tells what else ties a player to an anchor than the parse does, which leaves out brackets and lists of numbers."""

_BEFORE = lazy_regex(r"([a-z]+)\s(?:(?:the|its|their|a|an|some|all|other)\s)?$", re.IGNORECASE)
_SUFFIXES = ("ations", "ation", "ings", "ing", "ments", "ment", "ies", "ions", "ion", "ed", "es", "s", "e", "y")
_SHORTEST = 3


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """Cut a word to what its forms share, roughly: "controls", "controlled" and "controlling" are one.

    Args:
        word: The word in lower case.
    """
    word = word.removesuffix("'s").removesuffix("’s")
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= _SHORTEST:
            return word[: -len(suffix)]
    return word


@attrs.frozen(kw_only=True)
class Player(Mark):
    """A mark that may fill a role.

    Args:
        kind: What it is ("firm", "goods", "money").
        name: A finer kind: which of the few that are told apart by name ("US"), or `kind` again.
        flags: Further traits, a letter or word each.
        entity: Whom it names.
        quantity: How much it says.
    """

    kind: str
    name: str
    flags: str = ""
    entity: Entity | None = None
    quantity: Quantity | None = None


class Setting:
    """A passage as scored frames see it.

    Args:
        passage: The passage.
        players: The marks that may fill roles, in order.
        kinds: Tells what else a stretch of text speaks of.
        traits: Tells how a word stands.
        circumstances: What holds of the whole passage ("names a rule").
        background: What was told before, which tells whether a role is left to be understood.
        before: Whom the claims before named for each role, the last first.
        ties: Tells what else ties a player to an anchor.
    """

    def __init__(
        self,
        passage: Passage,
        players: Sequence[Player],
        kinds: Kinds = lambda start, end: (),
        traits: Traits = lambda mark, predicate: (),
        circumstances: Sequence[str] = (),
        background: Sequence[str] = (),
        before: Mapping[str, Sequence[Entity]] | None = None,
        ties: Ties = lambda anchor, player: (),
    ) -> None:
        self.passage = passage
        self.text = passage.text
        self.players = tuple(players)
        self.circumstances = tuple(circumstances)
        self.background = tuple(background)
        self.before = before or {}
        self.ties = ties
        self.parse = passage.parse
        self.words: tuple[Word, ...] = self.parse.words
        self.traits = traits
        self._kinds = kinds
        self._kinds_between: dict[tuple[int, int], tuple[str, ...]] = {}

    @cached_property
    def named(self) -> frozenset[Entity]:
        """Whom the passage names."""
        return frozenset(player.entity for player in self.players if player.entity is not None)

    @cached_property
    def stems(self) -> tuple[str, ...]:
        """The stems of the words, in order."""
        return tuple(stem(word.lower) for word in self.words)

    @cached_property
    def predicate_of(self) -> dict[int, Predicate]:
        """The predicates by the offset of their verb."""
        return {predicate.head: predicate for predicate in self.parse.predicates}

    @cached_property
    def completing(self) -> dict[int, tuple[Predicate, ...]]:
        """The predicates that complete another, by the offset of its verb."""
        found: dict[int, list[Predicate]] = {}
        for predicate in self.parse.predicates:
            if predicate.governor is not None:
                found.setdefault(self.parse.predicates[predicate.governor].head, []).append(predicate)
        return {head: tuple(row) for head, row in found.items()}

    def kinds_between(self, start: int, end: int) -> tuple[str, ...]:
        """Tell what a stretch of text speaks of; "x" where that is nothing known."""
        found = self._kinds_between.get((start, end))
        if found is None:
            names = dict.fromkeys(player.name for player in self.players if start <= player.start < end)
            names.update(dict.fromkeys(self._kinds(start, end)))
            found = self._kinds_between[start, end] = tuple(names) or ("x",)
        return found

    def head_between(self, start: int, end: int) -> str:
        """Give the stem of the last noun of a stretch; "NAME" for a name, "x" for neither."""
        for word, stemmed in zip(reversed(self.words), reversed(self.stems), strict=True):
            if start <= word.start and word.end <= end and word.tag in {"noun", "name"}:
                return stemmed if word.tag == "noun" else "NAME"
        return "x"

    def words_between(self, first: int, second: int) -> int:
        """Count the words between two offsets."""
        low, high = min(first, second), max(first, second)
        return sum(low < word.start < high for word in self.words)

    def word_before(self, offset: int) -> str:
        """Give the word before an offset, articles stepped over; "^" where there is none."""
        found = _BEFORE.search(self.text, max(0, offset - 40), offset)
        return found[1].lower() if found else "^"
