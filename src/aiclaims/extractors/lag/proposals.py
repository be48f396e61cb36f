"""Whom the rules would take the words of a passage to be said of, right or not, which scores weigh among all else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from aiclaims.extractors.lag.findings import proposed_parties
from aiclaims.extractors.lag.gaps import is_measure
from aiclaims.extractors.lag.marks import party_marks
from aiclaims.extractors.lag.pairs import Parties
from aiclaims.extractors.lag.parties import parties_of
from aiclaims.plugins.hookspecs import Context
from aiclaims.reading import CueMark, Mark, Passage

_PLAINLY = 2.0
"""How far apart in structure a figure and the word that announces it may stand."""


class Proposals:
    """What the rules propose for each word of position, distance and movement.

    Args:
        passage: The passage.
        context: The claims before.
        cues: Its words of position, distance and movement.
    """

    def __init__(self, passage: Passage, context: Context, cues: Sequence[CueMark]) -> None:
        self._passage = passage
        self._context = context
        self._cues = tuple(cues)
        self._next: dict[int, CueMark | None] = {}
        self._pairs: dict[CueMark, tuple[Parties, ...]] = {}

    def at(self, anchor: Mark) -> tuple[Parties, ...]:
        """Give the pairs that the word next to a mark would be said of.

        Args:
            anchor: The mark.
        """
        cue = self._next_to(anchor)
        if cue is None:
            return ()
        found = self._pairs.get(cue)
        if found is None:
            marks, measured = party_marks(self._passage), self._is_measured(cue)
            proposed = proposed_parties(
                self._passage, cue, marks, (), self._context, cues=self._cues, measured=measured
            )
            found = self._pairs[cue] = tuple(proposed)
        return found

    def half_at(self, anchor: Mark) -> Parties | None:
        """Give the one side that the rules see where they see no pair.

        Args:
            anchor: A word or figure.
        """
        cue = self._next_to(anchor)
        if cue is None or self.at(anchor):
            return None
        return next((pair for pair in self._passage.once(parties_of, cue, self._cues, ()) if not pair.complete), None)

    def told_by(self, anchor: Mark) -> Iterator[str]:
        """Name what the rules see for a word or figure: a pair, and how it came about, or one side, or nobody.

        Args:
            anchor: The word or figure.
        """
        pair = next(iter(self.at(anchor)), None)
        half = self.half_at(anchor)
        if pair is not None:
            yield f"prop={traits_of(pair)}"
        elif half is not None:
            yield f"prop-half={'L' if half.laggard else '-'}{'D' if half.leader else '-'}"
        else:
            yield "prop-none"

    def _is_measured(self, cue: CueMark) -> bool:
        return any(
            self._apart(cue, mark) < _PLAINLY for mark in self._passage.quantities if is_measure(self._passage, mark)
        )

    def _next_to(self, anchor: Mark) -> CueMark | None:
        """Give the word of position, distance or movement that stands nearest to a mark in structure."""
        if anchor.start not in self._next:
            self._next[anchor.start] = min(
                self._cues,
                key=lambda cue: (self._apart(cue, anchor), abs(cue.start - anchor.start)),
                default=None,
            )
        return self._next[anchor.start]

    def _apart(self, one: Mark, other: Mark) -> float:
        return self._passage.barrier(min(one.end, other.end), max(one.start, other.start))


def traits_of(pair: Parties) -> str:
    """Name how a pair came about, a letter each: taken over, not ordered by its words, settled by the text around.

    Args:
        pair: The pair.
    """
    told = (("i", pair.inherited), ("u", not pair.ordered), ("s", pair.settled))
    return "".join(letter for letter, holds in told if holds)
